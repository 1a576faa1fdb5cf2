//! Where things come from on the earth: the places with coordinates, and the frame of the map that shows them all.
//!
//! The base map is Natural Earth's, drawn into that frame once ([`land`]); everything on it is placed by two shares of the frame.

mod clusters;
mod frame;
pub(crate) mod geojson;
pub(crate) mod land;

use std::collections::BTreeMap;

pub(crate) use clusters::{Cluster, clusters};
pub(crate) use frame::{ASPECT, Frame};

use crate::collection::published::Published;

/// A place on the map with the things from there.
#[derive(Debug)]
pub(crate) struct Spot {
    /// Key of its wall.
    pub(crate) key: String,
    /// Which of the spots of its wall it is, from 1.
    pub(crate) number: usize,
    /// Shares of the frame's width and height, from the upper left.
    pub(crate) at: (f64, f64),
    /// The place is only known, or only told, to within so many kilometres.
    pub(crate) within_km: Option<f64>,
    /// How many things come from here.
    pub(crate) items: usize,
}

/// The key of a wall, and the bits of coordinates, which have no order of their own.
type Point<'a> = (&'a str, [u64; 2]);

/// The map of a site. Empty where no thing has a place with coordinates.
#[derive(Debug, Default)]
pub(crate) struct Atlas {
    pub(crate) frame: Frame,
    /// Those with most things first.
    pub(crate) spots: Vec<Spot>,
    /// How many things are not on the map.
    pub(crate) elsewhere: usize,
    /// The first spot of each wall.
    by_key: BTreeMap<String, usize>,
}

impl Atlas {
    /// Gathers the places of all things. One name with two pairs of coordinates is two spots with one wall.
    pub(crate) fn new(published: &Published) -> Self {
        let mut found: BTreeMap<Point<'_>, (Option<f64>, usize)> = BTreeMap::new();
        let mut elsewhere = 0;
        for item in published.items() {
            let Some((place, at)) = item.place.as_ref().and_then(|place| Some((place, place.at?))) else {
                elsewhere += 1;
                continue;
            };
            found.entry((place.key.as_str(), at.map(f64::to_bits))).or_insert((place.within_km, 0)).1 += 1;
        }
        let points: Vec<[f64; 2]> = found.keys().map(|(_, bits)| bits.map(f64::from_bits)).collect();
        let Some(frame) = Frame::around(&points) else { return Self { elsewhere, ..Self::default() } };
        let mut spots: Vec<Spot> = Vec::with_capacity(points.len());
        for ((key, bits), (within_km, items)) in found {
            spots.push(Spot { key: key.to_owned(), number: 1, at: frame.share(bits.map(f64::from_bits)), within_km, items });
        }
        spots.sort_by_key(|spot| std::cmp::Reverse(spot.items));
        let mut by_key = BTreeMap::new();
        let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
        for (place, spot) in spots.iter_mut().enumerate() {
            by_key.entry(spot.key.clone()).or_insert(place);
            let number = numbers.entry(spot.key.clone()).or_default();
            *number += 1;
            spot.number = *number;
        }
        Self { frame, spots, elsewhere, by_key }
    }

    /// Where a place lies on the map, by the key of its wall.
    pub(crate) fn spot(&self, key: &str) -> Option<&Spot> {
        self.by_key.get(key).map(|place| &self.spots[*place])
    }
}
