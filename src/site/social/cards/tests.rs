//! Which layout, which part of the scan, and where: over many proportions, grounds and titles.

use super::choose::{Layout, object, proportion};
use super::colour::Palette;
use super::{CardArt, CardInput, CardSpec, CardTitle, FORMATS, Format, card_spec};
use crate::site::motif::Motif;
use crate::{
    collection::model::platform::{PICTURES, find},
    site::images::facts::{Corner, ScanFacts},
};

fn facts(ground: Option<[u8; 3]>, object: [f32; 4]) -> ScanFacts {
    ScanFacts { colour: [120, 90, 60], focus: [0.4, 0.3], ground, object, quiet: Corner::BottomLeft, profile_ignored: false }
}

fn spec(title: &str, second: Option<&str>, art: Option<CardArt>) -> CardSpec {
    spec_in(Format::LINK, title, second, art)
}

fn spec_in(format: Format, title: &str, second: Option<&str>, art: Option<CardArt>) -> CardSpec {
    let title_of = |text: &str| CardTitle { text: text.into(), lang: "id".into() };
    card_spec(&CardInput {
        format,
        wish: None,
        over: String::new(),
        titles: [Some(title), second].into_iter().flatten().map(title_of).collect(),
        meta: "Kain, sekitar 1920".into(),
        institution: "Pusat Kajian Lokal Lematang".into(),
        art,
        second: None,
        measures: None,
        palette: &Palette::default(),
        motif: &Motif::default(),
        logo: None,
        sans: false,
    })
}

fn layout(size: (u32, u32), facts: Option<&ScanFacts>, title: &str) -> Layout {
    spec(title, None, Some(CardArt { size, facts, crop: None, part: None })).layout
}

#[test]
fn each_scan_gets_the_layout_that_suits_it() {
    let sheet = [0.04, 0.04, 0.92, 0.92];
    let thing = [0.25, 0.2, 0.5, 0.6];
    assert_eq!(spec("Tembang", None, None).layout, Layout::Kata);
    assert_eq!(layout((2400, 1400), None, "Selendang songket"), Layout::Penuh);
    assert_eq!(layout((1100, 640), None, "Selendang songket"), Layout::Sisi, "too small to cover a card");
    assert_eq!(layout((2400, 1400), None, "Selendang songket pucuk rebung dari hulu Lematang"), Layout::Sisi, "too long for a label");
    assert_eq!(layout((1700, 2200), Some(&facts(Some([50; 3]), sheet)), "Surat"), Layout::Sisi);
    assert_eq!(layout((3600, 1200), None, "Rumah rakit"), Layout::Pita);
    assert_eq!(layout((1900, 1500), Some(&facts(Some([200; 3]), thing)), "Bokor"), Layout::Paspartu);
    assert_eq!(layout((1900, 1500), Some(&facts(Some([126; 3]), thing)), "Bokor"), Layout::Sisi, "no ink stands well on middling grey");
}

#[test]
fn a_second_script_goes_beside_and_a_right_to_left_title_mirrors_the_card() {
    let art = CardArt { size: (2400, 1400), facts: None, crop: None, part: None };
    assert_eq!(spec("Kitab obat", Some("کتاب اوبت"), Some(art)).layout, Layout::Sisi);
    let tall = CardArt { size: (1000, 1400), ..art };
    let (plain, mirrored) = (spec("Kitab obat", None, Some(tall)), spec("کتاب اوبت", None, Some(tall)));
    assert!(mirrored.mirrored && !plain.mirrored);
    assert!(plain.panel.x > plain.text.area.x && mirrored.panel.x < mirrored.text.area.x);
}

/// Over every proportion: no distortion, nothing outside scan or card, and the scan keeps its share of the card.
#[test]
fn the_scan_is_never_distorted_and_never_small() {
    let looks = [None, Some(facts(Some([220; 3]), [0.05, 0.06, 0.9, 0.88])), Some(facts(Some([220; 3]), [0.3, 0.2, 0.4, 0.5]))];
    for facts in &looks {
        for width in (300..6000_u32).step_by(50) {
            for title in ["Kain", "Peta kota dan kampung-kampung di tepi Sungai Lematang", "حکاية راج"] {
                let art = CardArt { size: (width, 1500), facts: facts.as_ref(), crop: Some((0.9, 0.1)), part: None };
                for format in FORMATS {
                    holds(&art, format, &spec_in(format, title, None, Some(art)));
                }
            }
        }
    }
}

/// What must be true of a scan on a card.
fn holds(art: &CardArt, format: Format, spec: &CardSpec) {
    let place = spec.art.expect("a picture was given");
    let (crop, target) = (place.crop, place.target);
    let told = format!("{} {:?} of {:?}", format.name, spec.layout, art.size);
    let shown = proportion(art, crop) / (target.w / target.h);
    assert!((shown - 1.0).abs() < 0.02, "{told}: distorted by {shown}");
    let inside = crop.x >= -1e-4 && crop.y >= -1e-4 && crop.x + crop.w <= 1.0001 && crop.y + crop.h <= 1.0001;
    assert!(inside, "{told}: {crop:?}");
    let (width, height) = (format.size.0 as f32, format.size.1 as f32);
    assert!(target.x >= -0.5 && target.y >= -0.5 && target.x + target.w <= width + 0.5 && target.y + target.h <= height + 0.5, "{told}");
    assert!(spec.text.area.w >= 330.0, "{told}: leaves {} px for words", spec.text.area.w);
    let usual = (0.56..2.3).contains(&proportion(art, object(art))) && spec.layout != Layout::Paspartu;
    let share = target.w * target.h / (width * height);
    assert!(!usual || format.is_wide() || share >= format.share - 0.005, "{told}: {share} of the card");
}

#[test]
fn every_size_that_can_be_asked_for_has_a_format_and_every_platform_gets_its_own() {
    for (typed, sizes) in PICTURES {
        assert!(FORMATS.iter().any(|format| format.size == sizes[0]), "{typed}");
    }
    let named = |key: &str| Format::of_platform(find(key).expect("a platform")).name;
    let rows = [("instagram", "portrait"), ("instagram-story", "story"), ("facebook", "link"), ("x", "wide"), ("youtube", "thumbnail")];
    for (key, name) in rows.into_iter().chain([("tiktok", "story"), ("linkedin", "link"), ("pinterest", "pin"), ("whatsapp", "link")]) {
        assert_eq!(named(key), name, "{key}");
    }
}

#[test]
fn the_curators_point_stays_in_the_picture() {
    for (x, y) in [(0.1, 0.1), (0.9, 0.2), (0.5, 0.95)] {
        let art = CardArt { size: (2400, 1400), facts: None, crop: Some((x, y)), part: None };
        let crop = spec("Kain", None, Some(art)).art.expect("a picture was given").crop;
        assert!((crop.x..=crop.x + crop.w).contains(&x) && (crop.y..=crop.y + crop.h).contains(&y), "{crop:?}");
        assert!(crop.h >= 0.75, "at most a quarter is cut");
    }
}
