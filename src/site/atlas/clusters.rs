//! Places that are drawn too near to each other share one mark.

use super::{Spot, frame::ASPECT};

/// Some places under one mark, by their index; the first has most things.
#[derive(Debug, PartialEq)]
pub(crate) struct Cluster {
    pub(crate) spots: Vec<usize>,
    pub(crate) items: usize,
}

/// Groups the spots (most things first) of a map that is `width` pixels wide so that no two marks stand nearer than `apart` pixels.
/// A mark stands where the place with most things lies, so that it never points at a spot where nothing is.
pub(crate) fn clusters(spots: &[Spot], width: f64, apart: f64) -> Vec<Cluster> {
    let mut found: Vec<Cluster> = Vec::new();
    for (index, spot) in spots.iter().enumerate() {
        let near = |cluster: &&mut Cluster| distance(spots[cluster.spots[0]].at, spot.at) * width < apart;
        match found.iter_mut().find(near) {
            Some(cluster) => {
                cluster.spots.push(index);
                cluster.items += spot.items;
            }
            None => found.push(Cluster { spots: vec![index], items: spot.items }),
        }
    }
    found
}

/// Distance of two points as a share of the map's width.
fn distance(one: (f64, f64), other: (f64, f64)) -> f64 {
    (one.0 - other.0).hypot((one.1 - other.1) / ASPECT)
}

#[cfg(test)]
mod tests {
    use super::{Cluster, Spot, clusters};

    #[test]
    fn what_is_too_near_shares_a_mark_until_the_map_is_wide_enough() {
        let spot = |x: f64, items| Spot { key: String::new(), number: 1, at: (x, 0.5), within_km: None, items };
        let spots = [spot(0.50, 9), spot(0.53, 2), spot(0.9, 1)];
        let of = |spots: &[usize], items| Cluster { spots: spots.to_vec(), items };
        assert_eq!(clusters(&spots, 1000.0, 40.0), [of(&[0, 1], 11), of(&[2], 1)]);
        assert_eq!(clusters(&spots, 4000.0, 40.0).len(), 3);
    }
}
