//! The cosine transform of JPEG, both ways, as Arai, Agui and Nakajima have it, in floating point.
//!
//! Eight columns at a time, so that the compiler makes vectors of them. Coefficients are transposed, and multiplied with their
//! quantiser and with the scale that this transform leaves out; which spares a transposition and most multiplications.

/// Eight by eight coefficients, transposed.
pub(super) type Block = [f32; 64];

type Lanes = [f32; 8];

/// The scale of each row and column: cos(k·π/16)·√2, and 1 for the first.
const SCALE: [f32; 8] = [1.0, 1.387_039_8, 1.306_563, 1.175_875_6, 1.0, 0.785_694_96, 0.541_196_1, 0.275_899_38];

/// The order in which coefficients are stored, as places in a row-wise block.
pub(super) const ZIGZAG: [u8; 64] = [
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28, 35, 42, 49, 56,
    57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
];

/// The places of coefficients in a transposed block.
pub(super) const PLACES: [u8; 64] = {
    let mut places = [0; 64];
    let mut at = 0;
    while at < 64 {
        places[at] = ZIGZAG[at] % 8 * 8 + ZIGZAG[at] / 8;
        at += 1;
    }
    places
};

/// What stored coefficients are multiplied with, in the order in which they are stored.
pub(super) fn multipliers(quantisers: &[u16; 64]) -> Block {
    std::array::from_fn(|at| {
        let place = usize::from(ZIGZAG[at]);
        f32::from(quantisers[at]) * SCALE[place / 8] * SCALE[place % 8] / 8.0
    })
}

/// Samples of a block of which only the first `known` coefficients in stored order may differ from zero.
#[inline(always)]
pub(super) fn samples(block: &Block, known: usize, into: &mut [u8], stride: usize) {
    if known <= 1 {
        let level = level(block[0]);
        for row in 0..8 {
            into[row * stride..][..8].fill(level);
        }
        return;
    }
    let mut rows: [Lanes; 8] = std::array::from_fn(|row| std::array::from_fn(|at| block[row * 8 + at]));
    // The first ten coefficients lie in the upper left quarter.
    if known <= 10 {
        inverse::<4>(&mut rows);
    } else {
        inverse::<8>(&mut rows);
    }
    rows = transposed(&rows);
    if known <= 10 {
        inverse::<4>(&mut rows);
    } else {
        inverse::<8>(&mut rows);
    }
    for (row, values) in rows.iter().enumerate() {
        let row: &mut [u8; 8] = (&mut into[row * stride..][..8]).try_into().expect("eight samples");
        *row = values.map(level);
    }
}

/// Added to a number, it leaves that number rounded in the lowest bits (2^23 + 2^22).
const ROUND: f32 = 12_582_912.0;

#[inline(always)]
fn level(value: f32) -> u8 {
    (value.clamp(-128.0, 127.0) + (ROUND + 128.0)).to_bits() as u8
}

#[inline(always)]
fn lanes(one: Lanes, other: Lanes, with: impl Fn(f32, f32) -> f32) -> Lanes {
    std::array::from_fn(|at| with(one[at], other[at]))
}

/// Back from one dimension, down each column; only the first `KNOWN` rows differ from zero.
#[inline(always)]
fn inverse<const KNOWN: usize>(rows: &mut [Lanes; 8]) {
    let add = |one, other| lanes(one, other, |one, other| one + other);
    let sub = |one, other| lanes(one, other, |one, other| one - other);
    let mul = |one: Lanes, by: f32| one.map(|value| value * by);
    let row = |at: usize| if at < KNOWN { rows[at] } else { [0.0; 8] };

    let (t10, t11) = (add(row(0), row(4)), sub(row(0), row(4)));
    let t13 = add(row(2), row(6));
    let t12 = sub(mul(sub(row(2), row(6)), std::f32::consts::SQRT_2), t13);
    let (t0, t3, t1, t2) = (add(t10, t13), sub(t10, t13), add(t11, t12), sub(t11, t12));

    let (z13, z10) = (add(row(5), row(3)), sub(row(5), row(3)));
    let (z11, z12) = (add(row(1), row(7)), sub(row(1), row(7)));
    let t7 = add(z11, z13);
    let t11 = mul(sub(z11, z13), std::f32::consts::SQRT_2);
    let z5 = mul(add(z10, z12), 1.847_759_1);
    let t10 = sub(z5, mul(z12, 1.082_392_2));
    let t12 = sub(z5, mul(z10, 2.613_126));
    let t6 = sub(t12, t7);
    let t5 = sub(t11, t6);
    let t4 = sub(t10, t5);
    *rows = [add(t0, t7), add(t1, t6), add(t2, t5), add(t3, t4), sub(t3, t4), sub(t2, t5), sub(t1, t6), sub(t0, t7)];
}

/// What transformed samples are multiplied with to be quantised, transposed.
pub(super) fn divisors(quantisers: &[u8; 64]) -> Block {
    let mut divisors = [0.0; 64];
    for (place, quantiser) in PLACES.iter().zip(quantisers) {
        let place = usize::from(*place);
        divisors[place] = 1.0 / (f32::from(*quantiser) * SCALE[place / 8] * SCALE[place % 8] * 8.0);
    }
    divisors
}

/// Quantised coefficients of samples (around zero), in stored order.
#[inline(always)]
pub(super) fn coefficients(mut rows: [Lanes; 8], divisors: &Block) -> [i16; 64] {
    forward(&mut rows);
    rows = transposed(&rows);
    forward(&mut rows);
    let mut quantised = [0_i16; 64];
    for (row, (values, by)) in quantised.chunks_exact_mut(8).zip(rows.iter().zip(divisors.chunks_exact(8))) {
        for (to, (value, by)) in row.iter_mut().zip(values.iter().zip(by)) {
            *to = (value * by + ROUND).to_bits() as i16;
        }
    }
    // A loop: mapping an array of this length leaves a call behind.
    let mut stored = [0; 64];
    for (to, place) in stored.iter_mut().zip(&PLACES) {
        *to = quantised[usize::from(place & 63)];
    }
    stored
}

#[inline(always)]
fn transposed(rows: &[Lanes; 8]) -> [Lanes; 8] {
    std::array::from_fn(|row| std::array::from_fn(|at| rows[at][row]))
}

/// One dimension, down each column.
#[inline(always)]
fn forward(rows: &mut [Lanes; 8]) {
    let add = |one, other| lanes(one, other, |one, other| one + other);
    let sub = |one, other| lanes(one, other, |one, other| one - other);
    let mul = |one: Lanes, by: f32| one.map(|value| value * by);
    let [s0, s1, s2, s3] = std::array::from_fn(|at| add(rows[at], rows[7 - at]));
    let [d0, d1, d2, d3] = std::array::from_fn(|at| sub(rows[at], rows[7 - at]));

    let (t10, t13, t11, t12) = (add(s0, s3), sub(s0, s3), add(s1, s2), sub(s1, s2));
    let z1 = mul(add(t12, t13), std::f32::consts::FRAC_1_SQRT_2);
    let even = [add(t10, t11), add(t13, z1), sub(t10, t11), sub(t13, z1)];

    let (t10, t11, t12) = (add(d3, d2), add(d2, d1), add(d1, d0));
    let z5 = mul(sub(t10, t12), 0.382_683_43);
    let z2 = add(mul(t10, 0.541_196_1), z5);
    let z4 = add(mul(t12, 1.306_563), z5);
    let z3 = mul(t11, std::f32::consts::FRAC_1_SQRT_2);
    let (z11, z13) = (add(d0, z3), sub(d0, z3));
    *rows = [even[0], add(z11, z4), even[1], sub(z13, z2), even[2], add(z13, z2), even[3], sub(z11, z4)];
}

#[cfg(test)]
mod tests {
    use super::{PLACES, coefficients, divisors, multipliers, samples};

    #[test]
    fn there_and_back_again() {
        let mut seed = 7_u32;
        let rows: [[f32; 8]; 8] = std::array::from_fn(|_| {
            std::array::from_fn(|_| {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (seed >> 24) as f32 - 128.0
            })
        });
        let values = coefficients(rows, &divisors(&[1; 64]));
        let by = multipliers(&[1; 64]);
        let mut block = [0.0; 64];
        for (place, (value, by)) in PLACES.iter().zip(values.iter().zip(by)) {
            block[usize::from(*place)] = f32::from(*value) * by;
        }
        let mut back = [0; 64];
        samples(&block, 64, &mut back, 8);
        for (back, value) in back.iter().zip(rows.as_flattened()) {
            assert!((f32::from(*back) - value - 128.0).abs() <= 1.0, "{back} for {value}");
        }
    }
}
