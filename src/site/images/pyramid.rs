//! The tiles of a scan, as IIIF Image 3.0 level 0 has them: each level half of the one below, edges rounded up.
//!
//! Tiles are counted, not listed: what a site knows of a map of a thousand tiles is its size.

use serde::Serialize;

/// A scan cut into squares at halving sizes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pyramid {
    /// Width and height of the finest level in pixels.
    pub(crate) size: (u32, u32),
    /// Side of a tile in pixels.
    pub(crate) tile: u32,
    /// How many pixels of the finest level stand for one pixel, level by level: 1, 2, 4 …
    pub(crate) factors: Vec<u32>,
}

/// One tile of a level, counted from the upper left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(crate) struct Tile {
    pub(crate) factor: u32,
    pub(crate) column: u32,
    pub(crate) row: u32,
}

/// A part of a picture: place of its upper left corner, width, height, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub(crate) struct Part {
    pub(crate) x: u32,
    pub(crate) y: u32,
    pub(crate) width: u32,
    pub(crate) height: u32,
}

impl Pyramid {
    /// The pyramid of a picture, up to the level that fits a tile; `None` for a picture that fits one itself.
    pub(crate) fn new(size: (u32, u32), tile: u32) -> Option<Self> {
        let longest = size.0.max(size.1);
        let mut factors = vec![1_u32];
        while longest.div_ceil(*factors.last().expect("it begins with 1")) > tile {
            factors.push(factors.last().expect("it begins with 1") * 2);
        }
        (factors.len() > 1).then_some(Self { size, tile, factors })
    }

    /// Width and height of a level.
    pub(crate) fn level(&self, factor: u32) -> (u32, u32) {
        (self.size.0.div_ceil(factor), self.size.1.div_ceil(factor))
    }

    /// Width and height of the level that fits one tile.
    pub(crate) fn coarsest(&self) -> (u32, u32) {
        self.level(*self.factors.last().expect("a pyramid has levels"))
    }

    /// Columns and rows of a level.
    pub(crate) fn grid(&self, factor: u32) -> (u32, u32) {
        let (width, height) = self.level(factor);
        (width.div_ceil(self.tile), height.div_ceil(self.tile))
    }

    /// The tiles of one level, row by row.
    pub(crate) fn tiles_of(&self, factor: u32) -> impl Iterator<Item = Tile> + use<> {
        let (columns, rows) = self.grid(factor);
        (0..rows).flat_map(move |row| (0..columns).map(move |column| Tile { factor, column, row }))
    }

    /// The place of a tile among those of its level.
    pub(crate) fn index(&self, tile: Tile) -> usize {
        tile.row as usize * self.grid(tile.factor).0 as usize + tile.column as usize
    }

    /// Whether a tile is a whole level.
    pub(crate) fn covers(&self, tile: Tile) -> bool {
        self.grid(tile.factor) == (1, 1)
    }

    /// Where a tile lies in its level, the edge cut off.
    pub(crate) fn part(&self, tile: Tile) -> Part {
        part((tile.column * self.tile, tile.row * self.tile), self.tile, self.level(tile.factor))
    }

    /// Where a tile lies in the finest level.
    pub(crate) fn region(&self, tile: Tile) -> Part {
        let side = self.tile * tile.factor;
        part((tile.column * side, tile.row * side), side, self.size)
    }

    /// The tile that shows `region` and is `shown` pixels wide and high.
    pub(crate) fn find(&self, region: Part, shown: (u32, u32)) -> Option<Tile> {
        self.showing(region).find(|tile| (self.part(*tile).width, self.part(*tile).height) == shown)
    }

    /// The tiles that show exactly this part of the picture, level by level: one on most, several where levels end in the same edge.
    pub(crate) fn showing(&self, region: Part) -> impl Iterator<Item = Tile> {
        let at = move |factor: &u32| {
            let side = self.tile * factor;
            let tile = Tile { factor: *factor, column: region.x / side, row: region.y / side };
            let (columns, rows) = self.grid(*factor);
            (tile.column < columns && tile.row < rows && self.region(tile) == region).then_some(tile)
        };
        self.factors.iter().filter_map(at)
    }
}

impl Part {
    /// As IIIF writes it: left, top, width, height.
    pub(crate) fn numbers(self) -> [u32; 4] {
        [self.x, self.y, self.width, self.height]
    }
}

fn part((x, y): (u32, u32), side: u32, (width, height): (u32, u32)) -> Part {
    Part { x, y, width: side.min(width - x), height: side.min(height - y) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_round_up_and_every_tile_is_found_by_what_it_shows() {
        let pyramid = Pyramid::new((8081, 5781), 512).unwrap();
        assert_eq!(pyramid.factors, [1, 2, 4, 8, 16]);
        assert_eq!(pyramid.coarsest(), (506, 362));
        let edge = Tile { factor: 2, column: 7, row: 5 };
        assert_eq!(pyramid.region(edge), Part { x: 7168, y: 5120, width: 913, height: 661 });
        assert_eq!(pyramid.part(edge), Part { x: 3584, y: 2560, width: 457, height: 331 });
        for tile in pyramid.factors.iter().flat_map(|factor| pyramid.tiles_of(*factor)) {
            let part = pyramid.part(tile);
            assert_eq!(pyramid.find(pyramid.region(tile), (part.width, part.height)), Some(tile));
        }
        assert_eq!(pyramid.find(Part { x: 1, y: 0, width: 512, height: 512 }, (512, 512)), None);
    }

    #[test]
    fn levels_end_with_the_first_that_fits_a_tile() {
        assert_eq!(Pyramid::new((512, 400), 512), None);
        assert_eq!(Pyramid::new((513, 400), 512).unwrap().factors, [1, 2]);
        assert_eq!(Pyramid::new((4096, 3072), 512).unwrap().coarsest(), (512, 384));
        assert_eq!(Pyramid::new((65_000, 100), 512).unwrap().grid(1), (127, 1));
    }

    #[test]
    fn tiles_are_counted_row_by_row() {
        let pyramid = Pyramid::new((1500, 1100), 512).unwrap();
        let places: Vec<usize> = pyramid.tiles_of(1).map(|tile| pyramid.index(tile)).collect();
        assert_eq!(places, (0..9).collect::<Vec<_>>());
    }
}
