//! The ground of a thing on a mat goes on over the card: a studio's light is never even, and a hard or faded edge would show
//! as a box. What stands at the edge of the scan is drawn outwards, evened along the edge, and passes slowly into the mat.

/// Px over which the ground at the scan's edge passes into the card's own.
const REACH: f32 = 380.0;
/// Outermost pixels of the scan that tell the colour of its edge.
const RIM: i32 = 5;
/// The edge is evened over this share of its length to either side, so that no stain is drawn out into a streak.
const EVEN: i32 = 10;
/// A sample farther than this from the mat, in levels of a channel, is no ground but a scale card or the thing itself.
const FOREIGN: f32 = 60.0;

/// A part of the card: left, top, width, height in px.
pub(super) type Area = [i32; 4];

/// The colours along one edge of the scan, one a pixel, or none where the scan goes to the edge of the card.
type Edge = Option<Vec<[f32; 3]>>;

/// The card's ground around and under a scan.
pub(super) struct Backdrop {
    area: Area,
    mat: [f32; 3],
    /// left, right, top, bottom
    edges: [Edge; 4],
}

impl Backdrop {
    /// Of `scan`, RGB as large as `area`, on a card of `across` × `down` px with the ground `mat`.
    pub(super) fn new(scan: &[u8], area: Area, (across, down): (i32, i32), mat: [u8; 3]) -> Backdrop {
        let [left, top, width, height] = area;
        let mat = mat.map(f32::from);
        let at = |x: i32, y: i32| {
            let from = ((y.clamp(0, height - 1) * width + x.clamp(0, width - 1)) * 3) as usize;
            [0, 1, 2].map(|channel| f32::from(scan[from + channel]))
        };
        let edge = |ends: bool, length: i32, sample: &dyn Fn(i32, i32) -> [f32; 3]| {
            ends.then(|| evened(&(0..length).map(|along| mean((0..RIM).map(|deep| ground(sample(along, deep), mat)))).collect::<Vec<_>>()))
        };
        let edges = [
            edge(left > 0, height, &|along, deep| at(deep, along)),
            edge(left + width < across, height, &|along, deep| at(width - 1 - deep, along)),
            edge(top > 0, width, &|along, deep| at(along, deep)),
            edge(top + height < down, width, &|along, deep| at(along, height - 1 - deep)),
        ];
        Backdrop { area, mat, edges }
    }

    /// The ground at a pixel of the card.
    pub(super) fn at(&self, x: i32, y: i32) -> [u8; 3] {
        let [left, top, width, height] = self.area;
        // How far outside each edge; below zero within the scan.
        let out = [left - x, x - (left + width - 1), top - y, y - (top + height - 1)];
        let across = out[0].max(out[1]).max(0) as f32;
        let down = out[2].max(out[3]).max(0) as f32;
        let outside = across + down > 0.0;
        // Outside, the edges that were crossed count by how far; within, the nearer an edge the more: so they meet without a seam.
        let weight = |out: i32| if outside { out.max(0) as f32 } else { 1.0 / ((1 - out) as f32).powi(2) };
        let (mut sum, mut weights) = ([0.0; 3], 0.0);
        for (side, edge) in self.edges.iter().enumerate() {
            let Some(edge) = edge else { continue };
            let along = if side < 2 { y - top } else { x - left }.clamp(0, edge.len() as i32 - 1);
            for (sum, level) in sum.iter_mut().zip(edge[along as usize]) {
                *sum += level * weight(out[side]);
            }
            weights += weight(out[side]);
        }
        if weights == 0.0 {
            return self.mat.map(|level| (level + 0.5) as u8);
        }
        let far = smooth((across.hypot(down) / REACH).min(1.0));
        let mut pixel = [0; 3];
        for (channel, level) in pixel.iter_mut().enumerate() {
            let near = sum[channel] / weights;
            *level = (near + (self.mat[channel] - near) * far + 0.5) as u8;
        }
        pixel
    }
}

/// The sample if it is ground, else the mat.
fn ground(sample: [f32; 3], mat: [f32; 3]) -> [f32; 3] {
    let apart = sample.iter().zip(mat).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max);
    if apart > FOREIGN { mat } else { sample }
}

fn mean(colours: impl ExactSizeIterator<Item = [f32; 3]>) -> [f32; 3] {
    let count = colours.len() as f32;
    colours.fold([0.0; 3], |sum, colour| [0, 1, 2].map(|channel| sum[channel] + colour[channel])).map(|level| level / count)
}

/// The running mean over a share of the line to either side.
fn evened(line: &[[f32; 3]]) -> Vec<[f32; 3]> {
    let length = line.len() as i32;
    let reach = (length / EVEN).max(1);
    (0..length)
        .map(|at| {
            let (from, to) = ((at - reach).max(0) as usize, (at + reach + 1).min(length) as usize);
            mean(line[from..to].iter().copied())
        })
        .collect()
}

/// From 0 to 1 without a corner at either end.
pub(super) fn smooth(t: f32) -> f32 {
    t * t * t * (t * (6.0 * t - 15.0) + 10.0)
}
