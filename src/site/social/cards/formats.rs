//! The table of card formats: one row per size and composition, all lengths in px of that size.
//!
//! A new format is a new row here, and a size in the platform table; the theme's templates serve every size. The sizes
//! are those of `collection/model/platform`, where their sources stand; safe areas are the narrowest that are told of.

use super::frame::{ArtRule, Field, Format, Row, Stand, TextRule};
use super::{Layout, Rect};

const SIZES: &[(usize, f32)] = &[(18, 84.0), (32, 72.0), (50, 62.0), (usize::MAX, 52.0)];
const LABEL_SIZES: &[(usize, f32)] = &[(18, 72.0), (usize::MAX, 54.0)];
const WORD_SIZES: &[(usize, f32)] = &[(18, 120.0), (32, 104.0), (50, 88.0), (usize::MAX, 72.0)];
const TALL_SIZES: &[(usize, f32)] = &[(18, 104.0), (32, 88.0), (50, 74.0), (usize::MAX, 60.0)];
const LARGE_SIZES: &[(usize, f32)] = &[(18, 112.0), (32, 96.0), (50, 82.0), (usize::MAX, 70.0)];
const LARGE_LABEL_SIZES: &[(usize, f32)] = &[(18, 96.0), (usize::MAX, 72.0)];
const LARGE_WORD_SIZES: &[(usize, f32)] = &[(18, 160.0), (32, 138.0), (50, 118.0), (usize::MAX, 96.0)];

const fn rect(x: f32, y: f32, w: f32, h: f32) -> Rect {
    Rect { x, y, w, h }
}

const fn field(least: f32, most: f32, inset: f32, gives: f32) -> Field {
    Field { least, most, inset, gives }
}

const NOTHING: Rect = rect(0.0, 0.0, 0.0, 0.0);

const TEXT: TextRule = TextRule {
    area: rect(64.0, 56.0, 1072.0, 518.0),
    stand: Stand::Middle,
    sizes: SIZES,
    lines: 6,
    meta: 34.0,
    institution: 30.0,
    gap: 24.0,
    ornament: 0.0,
    least: 28.0,
};
const LABEL: Stand = Stand::Label { right: false, top: false };
const LABEL_TEXT: TextRule =
    TextRule { area: NOTHING, stand: LABEL, sizes: LABEL_SIZES, lines: 2, meta: 29.0, institution: 28.0, gap: 16.0, ..TEXT };
/// 1600 px across are shown as wide as 1200: everything is a third larger.
const LARGE: TextRule = TextRule { area: NOTHING, sizes: LARGE_SIZES, meta: 45.0, institution: 40.0, gap: 32.0, least: 38.0, ..TEXT };
const LARGE_LABEL: TextRule =
    TextRule { stand: LABEL, sizes: LARGE_LABEL_SIZES, lines: 2, meta: 39.0, institution: 38.0, gap: 22.0, ..LARGE };
const THUMB: TextRule = TextRule { meta: 38.0, institution: 32.0, least: 30.0, ..TEXT };
const THUMB_LABEL: TextRule = TextRule { meta: 32.0, institution: 30.0, least: 30.0, ..LABEL_TEXT };
/// Upright cards are seen at the full width of a phone, and have room below the scan.
const TALL: TextRule = TextRule { area: NOTHING, sizes: TALL_SIZES, meta: 38.0, institution: 33.0, ..TEXT };
const CENTRED: TextRule = TextRule { area: NOTHING, stand: Stand::Centre, lines: 4, meta: 42.0, institution: 36.0, ..TALL };

const QUOTE_SIZES: &[(usize, f32)] = &[(60, 76.0), (100, 64.0), (usize::MAX, 56.0)];
const LARGE_QUOTE_SIZES: &[(usize, f32)] = &[(60, 88.0), (100, 76.0), (usize::MAX, 66.0)];
const QUOTE: TextRule = TextRule { sizes: QUOTE_SIZES, lines: 10, ..TALL };

const fn row(layout: Layout, art: ArtRule, area: Rect, text: TextRule) -> (Layout, Row) {
    (layout, Row { art, text: TextRule { area, ..text } })
}

const fn lines(text: TextRule, lines: usize) -> TextRule {
    TextRule { lines, ..text }
}

const fn sized(text: TextRule, sizes: &'static [(usize, f32)]) -> TextRule {
    TextRule { sizes, ..text }
}

const fn threaded(text: TextRule, ornament: f32) -> TextRule {
    TextRule { ornament, ..text }
}

impl Format {
    /// The 1200 × 630 card of a shared link.
    pub(crate) const LINK: Format = Format {
        name: "link",
        size: (1200, 630),
        safe: rect(40.0, 24.0, 1120.0, 582.0),
        covered: None,
        // Platforms refuse or recompress heavier link pictures (WhatsApp shows none above 300 KB).
        heaviest: 300_000,
        beside: 0.0,
        above: Layout::Pita,
        share: 0.0,
        rows: &[
            row(Layout::Penuh, ArtRule::Cover(rect(0.0, 0.0, 1200.0, 630.0)), rect(60.0, 40.0, 560.0, 201.0), LABEL_TEXT),
            row(Layout::Sisi, ArtRule::Beside(field(400.0, 680.0, 28.0, 0.0)), TEXT.area, TEXT),
            row(
                Layout::Paspartu,
                ArtRule::Mat(rect(620.0, 79.0, 520.0, 472.0)),
                rect(64.0, 56.0, 476.0, 518.0),
                threaded(lines(TEXT, 4), 60.0),
            ),
            row(Layout::Pita, ArtRule::Top(field(290.0, 380.0, 24.0, 90.0)), rect(64.0, 34.0, 1072.0, 550.0), lines(TEXT, 2)),
            row(Layout::Kata, ArtRule::None, rect(96.0, 72.0, 1008.0, 420.0), lines(sized(TEXT, WORD_SIZES), 4)),
        ],
    };
}

/// Files of posts may be heavier than those of links; the least that a platform takes is 2 MB.
const HEAVIEST: usize = 900_000;

/// Every format, by falling use.
pub(crate) static FORMATS: [Format; 7] = [
    Format::LINK,
    Format {
        name: "portrait",
        size: (1080, 1350),
        // The grid of Instagram shows the middle at 3:4.
        safe: rect(54.0, 40.0, 972.0, 1270.0),
        heaviest: HEAVIEST,
        beside: 0.5,
        share: 0.33,
        rows: &[
            row(Layout::Sisi, ArtRule::Beside(field(400.0, 600.0, 24.0, 40.0)), rect(64.0, 72.0, 952.0, 1206.0), TALL),
            row(
                Layout::Paspartu,
                ArtRule::Mat(rect(110.0, 100.0, 860.0, 770.0)),
                rect(72.0, 960.0, 936.0, 330.0),
                threaded(lines(TALL, 3), 48.0),
            ),
            row(Layout::Pita, ArtRule::Top(field(446.0, 910.0, 20.0, 120.0)), rect(72.0, 52.0, 936.0, 1240.0), lines(TALL, 4)),
            row(Layout::Kata, ArtRule::None, rect(88.0, 96.0, 904.0, 1090.0), lines(sized(TALL, WORD_SIZES), 7)),
            row(Layout::Meja, ArtRule::On(rect(54.0, 54.0, 972.0, 1060.0)), rect(72.0, 1142.0, 936.0, 152.0), TALL),
            row(Layout::Berdua, ArtRule::Pair(rect(0.0, 0.0, 1080.0, 900.0)), rect(72.0, 952.0, 936.0, 340.0), lines(TALL, 3)),
            row(Layout::Ukuran, ArtRule::Scale(rect(90.0, 90.0, 900.0, 790.0)), rect(72.0, 944.0, 936.0, 348.0), lines(TALL, 3)),
            row(Layout::Kutip, ArtRule::Band(rect(0.0, 0.0, 1080.0, 540.0)), rect(72.0, 606.0, 936.0, 686.0), QUOTE),
        ],
        ..Format::LINK
    },
    Format {
        name: "square",
        size: (1080, 1080),
        safe: rect(54.0, 40.0, 972.0, 1000.0),
        heaviest: HEAVIEST,
        beside: 0.86,
        share: 0.36,
        rows: &[
            row(Layout::Sisi, ArtRule::Beside(field(400.0, 620.0, 24.0, 30.0)), rect(60.0, 64.0, 960.0, 952.0), TEXT),
            row(Layout::Paspartu, ArtRule::Mat(rect(150.0, 72.0, 780.0, 600.0)), rect(64.0, 742.0, 952.0, 290.0), lines(TALL, 2)),
            row(Layout::Pita, ArtRule::Top(field(389.0, 690.0, 16.0, 70.0)), rect(64.0, 44.0, 952.0, 990.0), lines(TALL, 3)),
            row(Layout::Kata, ArtRule::None, rect(88.0, 84.0, 904.0, 830.0), lines(sized(TALL, WORD_SIZES), 6)),
            row(Layout::Meja, ArtRule::On(rect(48.0, 48.0, 984.0, 800.0)), rect(64.0, 876.0, 952.0, 154.0), TALL),
            row(Layout::Berdua, ArtRule::Pair(rect(0.0, 0.0, 1080.0, 640.0)), rect(64.0, 688.0, 952.0, 344.0), lines(TALL, 2)),
            row(Layout::Ukuran, ArtRule::Scale(rect(80.0, 64.0, 920.0, 566.0)), rect(64.0, 690.0, 952.0, 342.0), lines(TALL, 2)),
            row(Layout::Kutip, ArtRule::Band(rect(0.0, 0.0, 1080.0, 420.0)), rect(64.0, 476.0, 952.0, 556.0), QUOTE),
        ],
        ..Format::LINK
    },
    Format {
        name: "story",
        size: (1080, 1920),
        safe: rect(64.0, 250.0, 952.0, 1330.0),
        heaviest: HEAVIEST,
        above: Layout::Gantung,
        share: 0.22,
        rows: &[
            row(Layout::Paspartu, ArtRule::Mat(rect(110.0, 330.0, 860.0, 790.0)), rect(64.0, 1190.0, 952.0, 390.0), CENTRED),
            row(Layout::Gantung, ArtRule::Hung(rect(64.0, 250.0, 952.0, 950.0)), rect(64.0, 1236.0, 952.0, 344.0), CENTRED),
            row(Layout::Kata, ArtRule::None, rect(96.0, 330.0, 888.0, 1180.0), lines(sized(TALL, WORD_SIZES), 8)),
            row(Layout::Meja, ArtRule::On(rect(64.0, 250.0, 952.0, 1150.0)), rect(64.0, 1424.0, 952.0, 156.0), CENTRED),
            row(Layout::Berdua, ArtRule::Pair(rect(0.0, 250.0, 1080.0, 930.0)), rect(64.0, 1224.0, 952.0, 356.0), CENTRED),
            row(Layout::Ukuran, ArtRule::Scale(rect(90.0, 300.0, 900.0, 840.0)), rect(64.0, 1210.0, 952.0, 370.0), CENTRED),
            row(
                Layout::Kutip,
                ArtRule::Band(rect(0.0, 250.0, 1080.0, 590.0)),
                rect(64.0, 900.0, 952.0, 680.0),
                lines(sized(CENTRED, QUOTE_SIZES), 10),
            ),
        ],
        ..Format::LINK
    },
    Format {
        name: "wide",
        size: (1600, 900),
        safe: rect(54.0, 36.0, 1492.0, 828.0),
        heaviest: HEAVIEST,
        rows: &[
            row(Layout::Penuh, ArtRule::Cover(rect(0.0, 0.0, 1600.0, 900.0)), rect(80.0, 54.0, 747.0, 284.0), LARGE_LABEL),
            row(Layout::Sisi, ArtRule::Beside(field(533.0, 930.0, 38.0, 0.0)), rect(86.0, 76.0, 1428.0, 744.0), LARGE),
            row(
                Layout::Paspartu,
                ArtRule::Mat(rect(827.0, 113.0, 693.0, 674.0)),
                rect(86.0, 76.0, 634.0, 744.0),
                threaded(lines(LARGE, 4), 80.0),
            ),
            row(Layout::Pita, ArtRule::Top(field(387.0, 550.0, 32.0, 150.0)), rect(86.0, 46.0, 1428.0, 794.0), lines(LARGE, 2)),
            row(Layout::Kata, ArtRule::None, rect(128.0, 96.0, 1344.0, 620.0), lines(sized(LARGE, LARGE_WORD_SIZES), 4)),
            row(Layout::Meja, ArtRule::On(rect(60.0, 44.0, 1480.0, 620.0)), rect(86.0, 690.0, 1428.0, 174.0), LARGE),
            row(Layout::Berdua, ArtRule::Pair(rect(0.0, 0.0, 1600.0, 470.0)), rect(86.0, 506.0, 1428.0, 352.0), lines(LARGE, 1)),
            row(Layout::Ukuran, ArtRule::Scale(rect(740.0, 70.0, 790.0, 760.0)), rect(86.0, 76.0, 600.0, 744.0), lines(LARGE, 4)),
            row(
                Layout::Kutip,
                ArtRule::Band(rect(960.0, 0.0, 640.0, 900.0)),
                rect(86.0, 76.0, 800.0, 744.0),
                lines(sized(LARGE, LARGE_QUOTE_SIZES), 8),
            ),
        ],
        ..Format::LINK
    },
    Format {
        name: "pin",
        size: (1000, 1500),
        safe: rect(50.0, 50.0, 900.0, 1400.0),
        heaviest: HEAVIEST,
        beside: 0.45,
        share: 0.275,
        rows: &[
            row(Layout::Sisi, ArtRule::Beside(field(400.0, 550.0, 20.0, 30.0)), rect(60.0, 80.0, 880.0, 1340.0), TALL),
            row(
                Layout::Paspartu,
                ArtRule::Mat(rect(90.0, 130.0, 820.0, 850.0)),
                rect(64.0, 1070.0, 872.0, 370.0),
                threaded(lines(TALL, 3), 48.0),
            ),
            row(Layout::Pita, ArtRule::Top(field(413.0, 1050.0, 20.0, 90.0)), rect(64.0, 60.0, 872.0, 1376.0), lines(TALL, 5)),
            row(Layout::Kata, ArtRule::None, rect(80.0, 110.0, 840.0, 1220.0), lines(sized(TALL, WORD_SIZES), 8)),
            row(Layout::Meja, ArtRule::On(rect(50.0, 50.0, 900.0, 1216.0)), rect(64.0, 1292.0, 872.0, 154.0), TALL),
            row(Layout::Berdua, ArtRule::Pair(rect(0.0, 0.0, 1000.0, 1010.0)), rect(64.0, 1066.0, 872.0, 374.0), lines(TALL, 3)),
            row(Layout::Ukuran, ArtRule::Scale(rect(80.0, 110.0, 840.0, 880.0)), rect(64.0, 1060.0, 872.0, 380.0), lines(TALL, 3)),
            row(Layout::Kutip, ArtRule::Band(rect(0.0, 0.0, 1000.0, 560.0)), rect(64.0, 626.0, 872.0, 814.0), QUOTE),
        ],
        ..Format::LINK
    },
    Format {
        name: "thumbnail",
        size: (1280, 720),
        safe: rect(43.0, 26.0, 1194.0, 668.0),
        // The length of a video stands there.
        covered: Some(rect(1020.0, 620.0, 260.0, 100.0)),
        heaviest: HEAVIEST,
        rows: &[
            row(Layout::Penuh, ArtRule::Cover(rect(0.0, 0.0, 1280.0, 720.0)), rect(64.0, 43.0, 597.0, 228.0), THUMB_LABEL),
            row(Layout::Sisi, ArtRule::Beside(field(427.0, 740.0, 30.0, 0.0)), rect(68.0, 60.0, 1144.0, 548.0), THUMB),
            row(
                Layout::Paspartu,
                ArtRule::Mat(rect(662.0, 90.0, 554.0, 520.0)),
                rect(68.0, 60.0, 508.0, 548.0),
                threaded(lines(THUMB, 4), 60.0),
            ),
            row(Layout::Pita, ArtRule::Top(field(300.0, 400.0, 26.0, 100.0)), rect(68.0, 30.0, 1144.0, 582.0), lines(THUMB, 2)),
            row(Layout::Kata, ArtRule::None, rect(102.0, 72.0, 1076.0, 470.0), lines(sized(THUMB, WORD_SIZES), 4)),
        ],
        ..Format::LINK
    },
];
