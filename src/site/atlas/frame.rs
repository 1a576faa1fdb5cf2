//! The part of the earth that a map shows: all places with a margin, never less than what tells where one is.
//!
//! The projection is equirectangular, true at the frame's middle latitude: x is longitude, y is latitude, each times one number. In
//! Indonesia, within eleven degrees of the equator, it differs from Mercator's by less than two parts in a hundred, and whoever
//! places something on the map, template or script, needs two shares and no formula.

use crate::collection::model::term::KM_A_DEGREE;

/// Width of a map by its height.
pub(crate) const ASPECT: f64 = 1.5;
/// Share of the extent that is left free on each side.
const MARGIN: f64 = 0.14;
/// Least height in degrees of latitude, some 400 km: a coast or two are in sight wherever one is in the archipelago.
const LEAST: f64 = 3.6;
/// A parallel further from the equator is drawn as this one.
const MOST_LATITUDE: f64 = 75.0;

/// A rectangle of longitude and latitude; its west may lie anywhere, so that it can cross the date line.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Frame {
    pub(crate) west: f64,
    pub(crate) north: f64,
    /// Degrees of longitude.
    pub(crate) width: f64,
    /// Degrees of latitude.
    pub(crate) height: f64,
}

impl Frame {
    /// The frame that shows all points (latitude, longitude); `None` where there are none.
    pub(crate) fn around(points: &[[f64; 2]]) -> Option<Self> {
        let (south, north) = ends(points.iter().map(|point| point[0]))?;
        let (west, east) = round_the_earth(points)?;
        let middle = f64::midpoint(south, north);
        let stretch = middle.abs().min(MOST_LATITUDE).to_radians().cos();
        let wide = |part: f64| part * (1.0 + 2.0 * MARGIN);
        let height = wide(north - south).max(wide(east - west) * stretch / ASPECT).clamp(LEAST, 180.0);
        let width = (height * ASPECT / stretch).min(360.0);
        Some(Self { west: f64::midpoint(west, east) - width / 2.0, north: middle + height / 2.0, width, height })
    }

    /// Shares of width and height where a point (latitude, longitude) lies.
    pub(crate) fn share(&self, [latitude, longitude]: [f64; 2]) -> (f64, f64) {
        let east = (longitude - self.west).rem_euclid(360.0);
        (east / self.width, (self.north - latitude) / self.height)
    }

    /// Kilometres as shares of width and height, for a ring round a place.
    pub(crate) fn reach(&self, kilometres: f64) -> (f64, f64) {
        let share = kilometres / KM_A_DEGREE / self.height;
        (share / ASPECT, share)
    }
}

fn ends(values: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    values.fold(None, |ends, value| Some(ends.map_or((value, value), |(least, most): (f64, f64)| (least.min(value), most.max(value)))))
}

/// West and east ends of the points: the side of the earth that leaves the widest gap out.
fn round_the_earth(points: &[[f64; 2]]) -> Option<(f64, f64)> {
    let mut longitudes: Vec<f64> = points.iter().map(|point| point[1]).collect();
    longitudes.sort_by(f64::total_cmp);
    let (first, last) = (*longitudes.first()?, *longitudes.last()?);
    let within = longitudes.windows(2).map(|pair| (pair[1] - pair[0], pair[1], pair[0] + 360.0));
    let (_, west, east) = within.fold((first + 360.0 - last, first, last), |widest, gap| if gap.0 > widest.0 { gap } else { widest });
    Some((west, east))
}

#[cfg(test)]
mod tests {
    use super::{ASPECT, Frame, LEAST};

    #[test]
    fn every_place_is_in_the_frame_even_across_the_date_line() {
        for points in [
            vec![[-3.67, 103.9], [-7.56, 110.8]],
            vec![[-18.1, 178.4], [-13.8, -171.8]],
            vec![[52.1, 4.5], [-6.2, 106.8], [40.7, -74.0]],
            vec![[-3.6, 103.9]],
        ] {
            let frame = Frame::around(&points).unwrap();
            for point in &points {
                let (x, y) = frame.share(*point);
                assert!((0.05..=0.95).contains(&x) && (0.05..=0.95).contains(&y), "{point:?} {x} {y} {frame:?}");
            }
            assert!(frame.height >= LEAST && frame.width <= 360.0);
        }
        let one = Frame::around(&[[0.0, 110.0]]).unwrap();
        assert!((one.width / one.height - ASPECT).abs() < 1e-9);
        assert_eq!(Frame::around(&[]), None);
    }
}
