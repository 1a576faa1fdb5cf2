//! A link or picture in Markdown that points at an item, at one page of it, or at a region of that page:
//! `item:ID#page=3&xywh=pct:10,10,40,30`.

use crate::{findings::Place, text::markdown_notices::Seen};

/// One such link, as written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Mention {
    /// The id of the item, which may not exist.
    pub(crate) id: String,
    /// What follows `#`; empty for the whole item.
    pub(crate) fragment: String,
    /// By a link, or by a picture.
    pub(crate) seen: Seen,
    /// Where it stands.
    pub(crate) place: Place,
}

impl Mention {
    /// A link to an item, or to the part of it that `fragment` names.
    pub(crate) fn linked(id: &str, fragment: &str, place: Place) -> Self {
        Self { id: id.to_owned(), fragment: fragment.to_owned(), seen: Seen::Linked, place }
    }
}

/// A part of a picture after the Media Fragments of the W3C: left, top, width, height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Region {
    /// In hundredths of the width and height.
    Percent([f64; 4]),
    /// In pixels of the scan as shown.
    Pixels([f64; 4]),
}

impl Mention {
    /// The page it points at, from 1; `None` for the item as a whole. The error is the part that names no page.
    pub(crate) fn page(&self) -> Result<Option<usize>, &str> {
        page(&self.fragment)
    }

    /// The region it points at. The error is the part that describes none.
    pub(crate) fn region(&self) -> Result<Option<Region>, &str> {
        region_of(&self.fragment)
    }
}

/// What a region begins with.
const REGION: &str = "xywh=";

/// The page that a fragment points at, from 1; `None` for the item as a whole. The error is the part that names no page.
pub(crate) fn page(fragment: &str) -> Result<Option<usize>, &str> {
    let mut page = None;
    for part in parts(fragment).filter(|part| !part.starts_with(REGION)) {
        let number = part.strip_prefix("page=").and_then(|number| number.parse().ok()).filter(|number| *number > 0);
        page = Some(number.ok_or(part)?);
    }
    Ok(page)
}

/// The region that a fragment points at. The error is the part that describes none.
pub(crate) fn region_of(fragment: &str) -> Result<Option<Region>, &str> {
    let Some(part) = parts(fragment).find(|part| part.starts_with(REGION)) else { return Ok(None) };
    region(&part[REGION.len()..]).map(Some).ok_or(part)
}

fn parts(fragment: &str) -> impl Iterator<Item = &str> {
    fragment.split('&').filter(|part| !part.is_empty())
}

fn region(typed: &str) -> Option<Region> {
    let (unit, numbers) = typed.split_once(':').unwrap_or(("pixel", typed));
    let numbers: Vec<f64> =
        numbers.split(',').map(|number| number.trim().parse().ok().filter(|n: &f64| n.is_finite())).collect::<Option<_>>()?;
    let numbers: [f64; 4] = numbers.try_into().ok()?;
    let [left, top, width, height] = numbers;
    let sound = left >= 0.0 && top >= 0.0 && width > 0.0 && height > 0.0;
    match unit {
        "pct" | "percent" if sound => Some(Region::Percent(numbers)),
        "pixel" if sound => Some(Region::Pixels(numbers)),
        _ => None,
    }
}

impl Region {
    /// Left, top, width and height in pixels of a picture of this size, all within it.
    pub(crate) fn pixels(self, width: u32, height: u32) -> [u32; 4] {
        let (wide, high) = (f64::from(width), f64::from(height));
        let [left, top, across, down] = match self {
            Self::Percent([left, top, across, down]) => [left * wide, top * high, across * wide, down * high].map(|number| number / 100.0),
            Self::Pixels(numbers) => numbers,
        };
        let begin = |number: f64, most: u32| (number.round() as u32).min(most.saturating_sub(1));
        let (x, y) = (begin(left, width), begin(top, height));
        let length = |number: f64, most: u32| (number.round() as u32).clamp(1, most.max(1));
        [x, y, length(across, width - x), length(down, height - y)]
    }

    /// Whether it lies within a picture of this width and height in pixels.
    pub(crate) fn fits(self, width: u32, height: u32) -> bool {
        let ([left, top, wide, high], (most_wide, most_high)) = match self {
            Self::Percent(numbers) => (numbers, (100.0, 100.0)),
            Self::Pixels(numbers) => (numbers, (f64::from(width), f64::from(height))),
        };
        left + wide <= most_wide && top + high <= most_high
    }
}

#[cfg(test)]
mod tests {
    use super::{Mention, Region};
    use crate::{findings::Place, text::markdown_notices::Seen};

    #[test]
    fn pages_and_regions_are_read_from_the_fragment() {
        let mention =
            |fragment: &str| Mention { id: "a".to_owned(), fragment: fragment.to_owned(), seen: Seen::Linked, place: Place::default() };
        assert_eq!((mention("").page(), mention("").region()), (Ok(None), Ok(None)));
        assert_eq!(mention("page=3&xywh=pct:1,2,3,4").page(), Ok(Some(3)));
        assert_eq!(mention("xywh=pct:1,2,3.5,4&page=3").region(), Ok(Some(Region::Percent([1.0, 2.0, 3.5, 4.0]))));
        assert_eq!(mention("xywh=0,0,10,20").region(), Ok(Some(Region::Pixels([0.0, 0.0, 10.0, 20.0]))));
        for wrong in ["page=0", "page=dua", "3", "hal=3"] {
            assert_eq!(mention(wrong).page(), Err(wrong));
        }
        for wrong in ["xywh=1,2,3", "xywh=pct:1,2,0,4", "xywh=cm:1,2,3,4", "xywh=-1,0,1,1", "xywh=", "xywh=NaN,0,1,1"] {
            assert_eq!(mention(wrong).region(), Err(wrong));
        }
        assert_eq!(Region::Percent([10.0, 20.0, 90.0, 33.3]).pixels(1000, 300), [100, 60, 900, 100]);
        assert_eq!(Region::Pixels([9.6, 0.0, 0.2, 9.0]).pixels(10, 9), [9, 0, 1, 9]);
        assert!(Region::Percent([60.0, 0.0, 40.0, 100.0]).fits(10, 10) && !Region::Percent([60.0, 0.0, 41.0, 1.0]).fits(10, 10));
        assert!(Region::Pixels([5.0, 0.0, 5.0, 9.0]).fits(10, 9) && !Region::Pixels([5.0, 0.0, 5.0, 10.0]).fits(10, 9));
    }
}
