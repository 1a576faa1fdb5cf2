//! A third language of the site: its own marks between words and round them, in everything the public reads, and its name to networks.

use crate::support::Test;

#[test]
fn a_third_language_has_its_own_commas_quotation_marks_units_and_letters() {
    let done = Test::site("three-languages").args(["build", "--date", "2026-11-22"]).any_stderr().run();
    let said = [
        // A citation, who had which part in it, the line of credit, measures, and the label of a stretch of time.
        ("public/ar/items/surat-jawi/index.html", "رسالة جاوية إلى تاجر. وثيقة، نحو 1890–1900. بيت المخطوطات على النهر، RNS-001. "),
        ("public/ar/items/surat-jawi/2/index.html", "رسالة جاوية إلى تاجر، الظهر (صفحة 2). وثيقة، نحو"),
        ("public/ar/items/surat-jawi/index.html", "الحاج عبد الكريم</a> <span class=\"quiet\">(مؤلف)</span></dd>"),
        ("public/ar/items/surat-jawi/index.html", "اذكر المصدر: «رسالة جاوية إلى تاجر، بيت المخطوطات على النهر». "),
        ("public/ar/items/kain/index.html", "214 × 82 سم"),
        ("public/ar/timeline/index.html", "aria-label=\"عقد 1840، قطعة واحدة\"><i class="),
        // Where an event is, for calendars; what is posted, and the letters of a quiz.
        ("public/ar/events.ics", "LOCATION:باليمبانغ، زقاق المصلّى 7\r\n"),
        ("social/calendar.json", "خريطة، مصبّ نهر أوغان، 4 سبتمبر 1937."),
        ("social/calendar.json", "جواب السؤال 2: أ. من اليمين"),
        // The other languages keep theirs.
        ("public/en/items/surat-jawi/index.html", "Please credit: “Jawi letter to a merchant, River Manuscript House”. "),
        (
            "public/items/surat-jawi/index.html",
            "Surat Jawi kepada seorang saudagar. Arsip, sekitar 1890–1900. Rumah Naskah Sungai, RNS-001. ",
        ),
        ("public/en/items/kain/index.html", "214 × 82 cm"),
    ];
    for (file, part) in said {
        let text = done.text(file);
        assert!(text.contains(part), "{file} does not say {part}");
    }
}

#[test]
fn networks_are_told_the_country_in_which_most_speak_a_language() {
    let home = Test::site("three-languages").args(["build", "--date", "2026-11-22"]).any_stderr().run().text("public/ar/index.html");
    let told = |property: &str, locale: &str| home.contains(&format!("<meta property=\"{property}\" content=\"{locale}\">"));
    assert!(told("og:locale", "ar_EG") && told("og:locale:alternate", "id_ID") && told("og:locale:alternate", "en_US"), "{home}");
}
