//! Which script a text is written in, and which way it runs.

/// The scripts that need their own fonts or direction here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Script {
    /// Latin, and anything without letters.
    Latin,
    /// Arabic, with the letters of Jawi and Pegon.
    Arabic,
    /// Hanacaraka.
    Javanese,
    /// Any other script.
    Other,
}

/// ISO 15924 codes of scripts that run from right to left.
const RTL_SCRIPTS: [&str; 9] = ["arab", "aran", "hebr", "syrc", "thaa", "nkoo", "mand", "samr", "adlm"];
/// Languages written from right to left when no script is named.
const RTL_LANGUAGES: [&str; 15] = ["ar", "fa", "ur", "he", "iw", "yi", "ji", "ps", "sd", "ug", "dv", "ckb", "syr", "arc", "nqo"];

/// The script of most of the letters.
pub(crate) fn script_of(text: &str) -> Script {
    let mut counts = [0_usize; 4];
    for letter in text.chars().filter(|c| c.is_alphabetic()) {
        counts[script_of_letter(letter) as usize] += 1;
    }
    let scripts = [Script::Latin, Script::Arabic, Script::Javanese, Script::Other];
    let mut dominant = Script::Latin;
    for script in scripts {
        if counts[script as usize] > counts[dominant as usize] {
            dominant = script;
        }
    }
    dominant
}

/// Whether a BCP 47 tag names a language, or a script, that is read from right to left.
pub(crate) fn is_rtl_lang(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    let mut subtags = tag.split(['-', '_']);
    let language = subtags.next().unwrap_or("");
    match subtags.find(|part| part.len() == 4 && part.bytes().all(|b| b.is_ascii_alphabetic())) {
        Some(script) => RTL_SCRIPTS.contains(&script),
        None => RTL_LANGUAGES.contains(&language),
    }
}

/// The value of HTML's `dir` for a language tag.
pub(crate) fn direction(tag: &str) -> &'static str {
    if is_rtl_lang(tag) { "rtl" } else { "ltr" }
}

fn script_of_letter(letter: char) -> Script {
    match letter {
        'A'..='Z' | 'a'..='z' | '\u{aa}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
        '\u{250}'..='\u{2ff}' | '\u{2c60}'..='\u{2c7f}' | '\u{a720}'..='\u{a7ff}' | '\u{fb00}'..='\u{fb06}' => Script::Latin,
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{870}'..='\u{8ff}' => Script::Arabic,
        '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => Script::Arabic,
        '\u{a980}'..='\u{a9df}' => Script::Javanese,
        _ => Script::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::{Script, direction, is_rtl_lang, script_of};

    #[test]
    fn the_dominant_script_wins() {
        let rows = [
            ("Hikayat Hang Tuah", Script::Latin),
            ("حكاية هڠ تواه (Hikayat)", Script::Arabic),
            ("ꦲꦤꦕꦫꦏ", Script::Javanese),
            ("ᬅᬓ᭄ᬱᬭ", Script::Other),
            ("1890–1900", Script::Latin),
        ];
        for (text, want) in rows {
            assert_eq!(script_of(text), want, "{text}");
        }
    }

    #[test]
    fn a_named_script_outweighs_the_language() {
        assert_eq!(direction("ms-Arab"), "rtl");
        assert_eq!(direction("ms"), "ltr");
        assert!(is_rtl_lang("ar") && is_rtl_lang("fa-IR"));
        assert!(!is_rtl_lang("ar-Latn") && !is_rtl_lang("jv-Java"));
    }
}
