//! The whole way of a scan, from bytes to derivatives, for every format and for what goes wrong.

use std::io::Cursor;

use image::codecs::png::PngEncoder;
use image::codecs::webp::WebPEncoder;
use image::{ExtendedColorType, ImageEncoder};
use rusty_jpeg::{ColorType, Encoder};

use super::{Credit, Derived, PixelError, Profile, Wanted, art_width, decode, decode_art, derive};
use crate::collection::model::scan::{Probe, ScanFormat, scaled_height};
use crate::collection::read::probe::probe_from;
use crate::site::images::{
    pyramid::{Part, Pyramid},
    regions::RegionPlan,
};

const RED: [u8; 3] = [200, 30, 30];
const BLUE: [u8; 3] = [30, 60, 200];

/// Upper half red, lower half blue, with a little texture so that no line compresses to nothing.
fn picture(width: u32, height: u32) -> Vec<u8> {
    let pixel = |at: u32| {
        let colour = if at / width < height / 2 { RED } else { BLUE };
        colour.map(|level| level.wrapping_add((at.wrapping_mul(2_654_435_761) >> 28) as u8))
    };
    (0..width * height).flat_map(pixel).collect()
}

fn jpeg(width: u16, height: u16, dress: impl FnOnce(&mut Encoder<&mut Vec<u8>>)) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 92);
    dress(&mut encoder);
    encoder.encode(&picture(width.into(), height.into()), width, height, ColorType::Rgb).unwrap();
    bytes
}

fn png(pixels: &[u8], width: u32, height: u32, kind: ExtendedColorType) -> Vec<u8> {
    let mut bytes = Vec::new();
    PngEncoder::new(&mut bytes).write_image(pixels, width, height, kind).unwrap();
    bytes
}

fn tiff16(width: u32, height: u32) -> Vec<u8> {
    let samples: Vec<u16> = picture(width, height).iter().map(|level| u16::from(*level) * 257).collect();
    let mut file = Cursor::new(Vec::new());
    let mut encoder = tiff::encoder::TiffEncoder::new(&mut file).unwrap();
    encoder.write_image::<tiff::encoder::colortype::RGB16>(width, height, &samples).unwrap();
    file.into_inner()
}

fn webp(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let pixels = picture(width, height);
    WebPEncoder::new_lossless(&mut bytes).write_image(&pixels, width, height, ExtendedColorType::Rgb8).unwrap();
    bytes
}

/// An EXIF block with an orientation and the tag that points to GPS data.
fn exif(orientation: u8) -> Vec<u8> {
    let mut block = b"II\x2a\0\x08\0\0\0\x02\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    block.extend_from_slice(&[orientation, 0, 0, 0]);
    block.extend_from_slice(b"\x25\x88\x04\0\x01\0\0\0\x26\0\0\0\0\0\0\0GPS-SECRET-06.2088S-106.8456E");
    block
}

pub(super) fn probed(source: &[u8]) -> Probe {
    probe_from(&mut Cursor::new(source), 2400).unwrap().remove(0)
}

/// With all pixels published, and no tiles.
pub(super) fn wish<'a>(probe: &'a Probe, widths: &'a [u32], credit: &'a Credit) -> Wanted<'a> {
    let size = (probe.width, probe.height);
    Wanted { probe, size, widths, pyramid: None, tiles: false, regions: &[], quality: 92, credit, mark: None, art: None }
}

pub(super) fn made(source: &[u8], widths: &[u32]) -> Result<Derived, PixelError> {
    let credit = Credit { title: Some("Kain lepas".into()), ..Credit::default() };
    let probe = probed(source);
    derive(&mut Cursor::new(source), &Wanted { art: Some((40, 40)), ..wish(&probe, widths, &credit) })
}

/// The colour of the largest derivative at shares of its width and height.
pub(super) fn colour_at(derived: &Derived, x: f32, y: f32) -> [u8; 3] {
    let largest = derived.derivatives.last().unwrap();
    let planes = decode::derivative(&largest.bytes).unwrap();
    let rgb = planes.to_rgb(planes.width, planes.height, &mut super::resize::Shrinker::new());
    let column = (x * planes.width as f32) as usize;
    let at = ((y * planes.height as f32) as usize * planes.width as usize + column) * 3;
    [rgb[at], rgb[at + 1], rgb[at + 2]]
}

pub(super) fn near(found: [u8; 3], wanted: [u8; 3], by: u8) -> bool {
    found.iter().zip(wanted).all(|(found, wanted)| found.abs_diff(wanted) <= by)
}

#[test]
fn every_format_gives_the_planned_sizes_and_the_right_colours() {
    let sources = [
        (ScanFormat::Jpeg, jpeg(120, 90, |_| {})),
        (ScanFormat::Jpeg, jpeg(120, 90, |encoder| encoder.set_progressive(true))),
        (ScanFormat::Png, png(&picture(120, 90), 120, 90, ExtendedColorType::Rgb8)),
        (ScanFormat::Tiff, tiff16(120, 90)),
        (ScanFormat::WebP, webp(120, 90)),
    ];
    for (format, source) in sources {
        assert_eq!(probed(&source).format, format);
        let derived = made(&source, &[31, 60, 120]).unwrap();
        let sizes: Vec<_> = derived.derivatives.iter().map(|one| (one.width, one.height)).collect();
        assert_eq!(sizes, [31, 60, 120].map(|width| (width, scaled_height(120, 90, width))), "{format:?}");
        for one in &derived.derivatives {
            let probe = probed(&one.bytes);
            assert_eq!((probe.format, probe.width, probe.height), (ScanFormat::Jpeg, one.width, one.height));
        }
        assert!(near(colour_at(&derived, 0.5, 0.2), RED, 20), "{format:?} {:?}", colour_at(&derived, 0.5, 0.2));
        assert!(near(colour_at(&derived, 0.5, 0.8), BLUE, 20), "{format:?} {:?}", colour_at(&derived, 0.5, 0.8));
    }
}

#[test]
fn a_turned_scan_is_shown_upright_and_its_camera_data_stay_behind() {
    // Orientation 6: the stored top is the shown right.
    let source = jpeg(120, 90, |encoder| encoder.add_exif_metadata(&exif(6)).unwrap());
    let probe = probed(&source);
    assert_eq!((probe.width, probe.height, probe.orientation), (90, 120, 6));
    let derived = made(&source, &[45, 90]).unwrap();
    assert_eq!((derived.derivatives[1].width, derived.derivatives[1].height), (90, 120));
    assert!(near(colour_at(&derived, 0.8, 0.5), RED, 20));
    assert!(near(colour_at(&derived, 0.2, 0.5), BLUE, 20));
    for one in &derived.derivatives {
        let holds = |text: &[u8]| one.bytes.windows(text.len()).any(|window| window == text);
        assert!(!holds(b"GPS-SECRET") && !holds(b"Exif"));
        assert!(holds(b"<rdf:li xml:lang=\"x-default\">Kain lepas</rdf:li>"));
    }
}

#[test]
fn alpha_lies_on_white_paper_and_grey_stays_grey() {
    let clear: Vec<u8> = (0..64 * 64).flat_map(|_| [0, 0, 0, 51]).collect();
    let derived = made(&png(&clear, 64, 64, ExtendedColorType::Rgba8), &[64]).unwrap();
    assert!(near(colour_at(&derived, 0.5, 0.5), [204; 3], 3));
    let derived = made(&png(&[90; 64 * 64], 64, 64, ExtendedColorType::L8), &[64]).unwrap();
    assert!(near(colour_at(&derived, 0.5, 0.5), [90; 3], 2));
    assert_eq!(probed(&derived.derivatives[0].bytes).channels, 1);
}

#[test]
fn a_wide_gamut_is_converted_and_srgb_is_left_alone() {
    // Adobe RGB and the sRGB of the same colour, by the matrices of both standards.
    for (adobe, srgb) in [([180, 110, 80], [202, 111, 77]), ([100, 160, 120], [53, 162, 119])] {
        let icc = moxcms::ColorProfile::new_adobe_rgb().encode().unwrap();
        let mut source = Vec::new();
        let mut encoder = Encoder::new(&mut source, 95);
        encoder.add_icc_profile(&icc).unwrap();
        encoder.encode(&adobe.repeat(64 * 64), 64, 64, ColorType::Rgb).unwrap();
        let derived = made(&source, &[64]).unwrap();
        assert_eq!(derived.profile, Profile::Converted);
        assert!(near(colour_at(&derived, 0.5, 0.5), srgb, 4), "{:?}", colour_at(&derived, 0.5, 0.5));
    }
    let icc = moxcms::ColorProfile::new_srgb().encode().unwrap();
    let source = jpeg(64, 64, |encoder| encoder.add_icc_profile(&icc).unwrap());
    assert_eq!(made(&source, &[64]).unwrap().profile, Profile::Srgb);
    let source = jpeg(64, 64, |encoder| encoder.add_icc_profile(b"no profile").unwrap());
    assert_eq!(made(&source, &[64]).unwrap().profile, Profile::Ignored);
}

#[test]
fn half_a_picture_is_refused() {
    let sources = [
        jpeg(300, 300, |_| {}),
        jpeg(300, 300, |encoder| encoder.set_progressive(true)),
        jpeg(300, 300, |encoder| encoder.set_restart_interval(7)),
        png(&picture(300, 300), 300, 300, ExtendedColorType::Rgb8),
        tiff16(300, 300),
        webp(300, 300),
    ];
    for (number, whole) in sources.iter().enumerate() {
        assert!(made(whole, &[100]).is_ok(), "{number}");
        let probe = probed(whole);
        for kept in [whole.len() * 3 / 5, whole.len() * 9 / 10, whole.len() - 20] {
            let credit = Credit::default();
            let wanted = wish(&probe, &[100], &credit);
            let found = derive(&mut Cursor::new(&whole[..kept]), &wanted).err();
            assert!(matches!(found, Some(PixelError::Broken { .. })), "{number}, {kept} bytes: {found:?}");
        }
    }
}

#[test]
fn the_same_scan_gives_the_same_bytes_and_the_same_art() {
    let source = jpeg(200, 150, |_| {});
    let (one, other) = (made(&source, &[50, 100]).unwrap(), made(&source, &[50, 100]).unwrap());
    for (one, other) in one.derivatives.iter().zip(&other.derivatives) {
        assert_eq!(one.bytes, other.bytes);
    }
    assert_eq!(one.facts, other.facts);
    let room = (40, 40);
    let width = art_width(&probed(&source), &[50, 100], room).unwrap();
    let from = one.derivatives.iter().find(|derivative| derivative.width == width).unwrap();
    let (cold, warm) = (one.art.unwrap(), decode_art(&from.bytes, room).unwrap());
    assert_eq!((cold.width, cold.height), (warm.width, warm.height));
    assert_eq!(cold.part([0, 0, cold.width, cold.height], (30, 20)), warm.part([0, 0, warm.width, warm.height], (30, 20)));
}

#[test]
fn tiles_fit_together_and_the_widths_are_the_same_without_them() {
    let reds: Vec<u8> = picture(700, 300).into_iter().step_by(3).collect();
    let grey = png(&reds, 700, 300, ExtendedColorType::L8);
    let turned = jpeg(300, 700, |encoder| encoder.add_exif_metadata(&exif(6)).unwrap());
    for source in [jpeg(700, 300, |_| {}), grey, turned] {
        let (probe, credit) = (probed(&source), Credit::default());
        let pyramid = Pyramid::new((700, 300), 128).unwrap();
        let plain = Wanted { pyramid: Some(&pyramid), ..wish(&probe, &[100, 200, 400], &credit) };
        let (later, now) = (
            derive(&mut Cursor::new(&source), &plain).unwrap(),
            derive(&mut Cursor::new(&source), &Wanted { tiles: true, ..plain }).unwrap(),
        );
        let bytes = |derived: &Derived| derived.derivatives.iter().map(|one| one.bytes.clone()).collect::<Vec<_>>();
        assert!(bytes(&later) == bytes(&now) && later.levels.is_empty());
        assert_eq!(now.levels.len(), 4);
        for (factor, level) in pyramid.factors.iter().zip(&now.levels) {
            assert_eq!(level.len(), pyramid.tiles_of(*factor).count());
            for (tile, jpeg) in pyramid.tiles_of(*factor).zip(level) {
                let (part, region, planes) = (pyramid.part(tile), pyramid.region(tile), decode::derivative(jpeg).unwrap());
                assert_eq!((planes.width, planes.height), (part.width, part.height));
                // The middle of the tile has the colour that the widest picture has there.
                let (x, y) = (f64::from(region.x) + f64::from(region.width) / 2.0, f64::from(region.y) + f64::from(region.height) / 2.0);
                let middle = planes.luma[(part.height / 2 * part.width + part.width / 2) as usize];
                let shown = luma_at(&now, x / 700.0, y / 300.0);
                assert!((y - 150.0).abs() < 20.0 || middle.abs_diff(shown) < 24, "{tile:?}: {middle}, not {shown}");
            }
        }
    }
}

#[test]
fn a_part_has_its_own_pixels_and_changes_no_width() {
    let turned = jpeg(300, 701, |encoder| encoder.add_exif_metadata(&exif(8)).unwrap());
    for source in [jpeg(701, 301, |_| {}), png(&picture(701, 301), 701, 301, ExtendedColorType::Rgb8), turned] {
        let (probe, credit) = (probed(&source), Credit::default());
        let end = Part { x: probe.width - 101, y: probe.height - 101, width: 101, height: 101 };
        let regions = [RegionPlan { part: end, sizes: vec![(40, 40), (101, 101)] }];
        let plain = wish(&probe, &[100, 701], &credit);
        let (without, with) = (
            derive(&mut Cursor::new(&source), &plain).unwrap(),
            derive(&mut Cursor::new(&source), &Wanted { regions: &regions, ..plain }).unwrap(),
        );
        assert!(without.derivatives.iter().zip(&with.derivatives).all(|(one, other)| one.bytes == other.bytes));
        let sizes: Vec<_> = with.regions.iter().map(|one| (one.width, one.height)).collect();
        assert_eq!(sizes, [(40, 40), (101, 101)]);
        let (part, whole) = (decode::derivative(&with.regions[1].bytes).unwrap(), decode::derivative(&with.derivatives[1].bytes).unwrap());
        for (x, y) in [(3, 3), (50, 50), (97, 97)] {
            let (here, there) = (part.luma[y * 101 + x], whole.luma[(end.y as usize + y) * whole.width as usize + end.x as usize + x]);
            assert!(here.abs_diff(there) < 12, "{here} at {x} {y}, not {there}");
        }
    }
}

/// The luma of the widest derivative at shares of its width and height.
fn luma_at(derived: &Derived, x: f64, y: f64) -> u8 {
    let planes = decode::derivative(&derived.derivatives.last().unwrap().bytes).unwrap();
    let (column, row) = ((x * f64::from(planes.width)) as usize, (y * f64::from(planes.height)) as usize);
    planes.luma[row * planes.width as usize + column]
}
