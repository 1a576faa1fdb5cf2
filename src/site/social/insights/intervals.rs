//! How sure a figure is: intervals for a mean and for a median, the same on every machine and without drawing lots.

/// Half the width of the interval of a mean: `spread` is the standard deviation, `n` how many there are, `doubt` the share of cases in
/// which the interval may miss. By Student's t.
pub(super) fn half_width(spread: f64, n: usize, doubt: f64) -> f64 {
    if n < 2 {
        return f64::INFINITY;
    }
    student(1.0 - doubt / 2.0, (n - 1) as f64) * spread / (n as f64).sqrt()
}

/// The interval of a median, from the numbers in order: between two of them, chosen by the binomial law alone, whatever the numbers
/// are like. `None` where there are too few for it.
pub(super) fn of_median(sorted: &[u64], doubt: f64) -> Option<(u64, u64)> {
    let n = sorted.len();
    let (mut chance, mut below, mut within) = (-(n as f64) * std::f64::consts::LN_2, 0.0, None);
    for k in 0..n / 2 {
        below += chance.exp();
        if 2.0 * below > doubt {
            break;
        }
        within = Some(k);
        chance += ((n - k) as f64 / (k + 1) as f64).ln();
    }
    within.map(|k| (sorted[k], sorted[n - 1 - k]))
}

/// The middle of numbers in order; of two in the middle, half-way.
pub(super) fn median(sorted: &[u64]) -> f64 {
    let n = sorted.len();
    if n == 0 { 0.0 } else { (sorted[(n - 1) / 2] as f64 + sorted[n / 2] as f64) / 2.0 }
}

/// Mean and standard deviation; of fewer than two numbers the deviation is 0.
pub(super) fn mean_and_spread(values: &[f64]) -> (f64, f64) {
    let n = values.len() as f64;
    if values.is_empty() {
        return (0.0, 0.0);
    }
    let mean = values.iter().sum::<f64>() / n;
    let square = values.iter().map(|value| (value - mean).powi(2)).sum::<f64>();
    (mean, if values.len() < 2 { 0.0 } else { (square / (n - 1.0)).sqrt() })
}

/// The quantile of Student's t, by its expansion about the normal one (Abramowitz and Stegun 26.7.5): three digits from ten on.
fn student(p: f64, freedom: f64) -> f64 {
    let z = normal(p);
    let terms = [
        (z.powi(3) + z) / 4.0,
        (5.0 * z.powi(5) + 16.0 * z.powi(3) + 3.0 * z) / 96.0,
        (3.0 * z.powi(7) + 19.0 * z.powi(5) + 17.0 * z.powi(3) - 15.0 * z) / 384.0,
        (79.0 * z.powi(9) + 776.0 * z.powi(7) + 1482.0 * z.powi(5) - 1920.0 * z.powi(3) - 945.0 * z) / 92_160.0,
    ];
    terms.iter().zip(1..).fold(z, |t, (term, power)| t + term / freedom.powi(power))
}

/// The quantile of the normal law above one half (Abramowitz and Stegun 26.2.23): within 0.0005.
fn normal(p: f64) -> f64 {
    let t = (-2.0 * (1.0 - p).ln()).sqrt();
    t - (2.515_517 + 0.802_853 * t + 0.010_328 * t * t) / (1.0 + 1.432_788 * t + 0.189_269 * t * t + 0.001_308 * t * t * t)
}

#[cfg(test)]
mod tests {
    use super::{half_width, mean_and_spread, median, of_median, student};

    #[test]
    fn quantiles_are_those_of_the_printed_tables() {
        for (p, freedom, printed) in
            [(0.975, 9.0, 2.262), (0.975, 30.0, 2.042), (0.995, 9.0, 3.250), (0.995, 20.0, 2.845), (0.975, 1000.0, 1.962)]
        {
            let t = student(p, freedom);
            assert!((t - printed).abs() < 0.005, "{p} {freedom}: {t}, printed {printed}");
        }
        // Ten values with a spread of 2: 2.262 * 2 / sqrt(10).
        assert!((half_width(2.0, 10, 0.05) - 1.4306).abs() < 0.005);
        assert!(half_width(2.0, 1, 0.05).is_infinite());
    }

    #[test]
    fn medians_lie_between_two_of_the_numbers() {
        let numbers: Vec<u64> = (1..=10).collect();
        // Of ten, the second and the ninth: 2 * (1 + 10) / 1024 = 0.021; the third would be 0.109.
        assert_eq!(of_median(&numbers, 0.05), Some((2, 9)));
        assert_eq!(of_median(&numbers[..6], 0.05), Some((1, 6)));
        assert_eq!((of_median(&numbers[..5], 0.05), of_median(&[], 0.05)), (None, None));
        assert_eq!((median(&numbers), median(&[3, 4, 900]), median(&[])), (5.5, 4.0, 0.0));
        let many: Vec<u64> = (0..3001).collect();
        // n/2 - 1.96 sqrt(n)/2 = 1446.8
        assert_eq!(of_median(&many, 0.05), Some((1446, 1554)));
    }

    #[test]
    fn means_and_spreads() {
        assert_eq!(mean_and_spread(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]).0, 5.0);
        assert!((mean_and_spread(&[1.0, 2.0, 3.0]).1 - 1.0).abs() < 1e-12);
        assert_eq!((mean_and_spread(&[]), mean_and_spread(&[7.0])), ((0.0, 0.0), (7.0, 0.0)));
    }
}
