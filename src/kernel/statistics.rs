//! Error statistics of float32 pairs: those of [`Stats::compare`], block by block.
//!
//! Every product of two float32 is exact in float64, and so are the sums of a block but for a few parts in 10^16; blocks are
//! added up as there, with what rounding drops. Minima, maxima, counts and indices are the same.

use super::BLOCK;
use crate::stats::{Stats, Sums};

/// Pairs that a loop takes at once.
const LANES: usize = 4;

/// Statistics of pairs that come in order.
#[derive(Default)]
pub struct Tally {
    sums: Sums,
    count: usize,
}

impl Tally {
    /// Adds the pairs that follow those before. `clipped`: the places of those among them that lay beyond the target's range,
    /// counted from the first pair of all.
    pub fn add(&mut self, source: &[f32], restored: &[f32], clipped: &[u32]) {
        let mut clipped = clipped;
        for (x, y) in source.chunks(BLOCK).zip(restored.chunks(BLOCK)) {
            let end = self.count + x.len();
            let (these, rest) = clipped.split_at(clipped.partition_point(|index| (*index as usize) < end));
            self.block(x, y, these);
            (self.count, clipped) = (end, rest);
        }
    }

    pub fn stats(&self) -> Stats {
        self.sums.stats()
    }

    fn block(&mut self, x: &[f32], y: &[f32], clipped: &[u32]) {
        let (source, error) = (of_source(x), of_errors(x, y));
        // float64 holds the square of every float32: what is not finite came in
        let finite = (source.squared + error.restored_squared).is_finite();
        let whole = if finite { x.len() - x.len() % LANES } else { 0 };
        if whole > 0 {
            self.merge(&source, &error, (&x[..whole], &y[..whole]));
        }
        let mut beyond = clipped.iter().map(|index| *index as usize - self.count).peekable();
        while let Some(at) = beyond.next_if(|at| *at < whole) {
            self.sums.clip(f64::from(y[at]) - f64::from(x[at]));
        }
        for at in whole..x.len() {
            let clipped = beyond.next_if_eq(&at).is_some();
            self.sums.add((self.count + at) as u32, x[at].into(), y[at].into(), clipped);
        }
    }

    fn merge(&mut self, source: &OfSource, error: &OfErrors, (x, y): (&[f32], &[f32])) {
        let sums = &mut self.sums;
        sums.count += x.len() as u32;
        sums.finite += x.len() as u32;
        sums.zeros += error.zeros;
        sums.extend(source.low.into());
        sums.extend(source.high.into());
        let pairs = [
            (&mut sums.source, source.sum),
            (&mut sums.source_squared, source.squared),
            (&mut sums.restored_squared, error.restored_squared),
            (&mut sums.product, error.product),
            (&mut sums.error, error.sum),
            (&mut sums.absolute, error.absolute),
            (&mut sums.squared, error.squared),
        ];
        pairs.into_iter().for_each(|(sum, term)| sum.add(term));
        if sums.worst.is_none_or(|(worst, _)| error.worst > worst) {
            let is_worst = |(x, y): (&f32, &f32)| (f64::from(*y) - f64::from(*x)).abs() == error.worst;
            let at = x.iter().zip(y).position(is_worst).unwrap_or(0);
            sums.worst = Some((error.worst, (self.count + at) as u32));
        }
    }
}

/// Of the values of a block, in whole lanes.
struct OfSource {
    sum: f64,
    squared: f64,
    low: f32,
    high: f32,
}

#[inline(never)]
fn of_source(x: &[f32]) -> OfSource {
    let (mut sum, mut squared) = ([0.0; LANES], [0.0; LANES]);
    let (mut low, mut high) = ([f32::INFINITY; LANES], [f32::NEG_INFINITY; LANES]);
    for x in x.as_chunks::<LANES>().0 {
        for lane in 0..LANES {
            let wide = f64::from(x[lane]);
            sum[lane] += wide;
            squared[lane] += wide * wide;
            low[lane] = if x[lane] < low[lane] { x[lane] } else { low[lane] };
            high[lane] = if x[lane] > high[lane] { x[lane] } else { high[lane] };
        }
    }
    let (low, high) = (low.into_iter().fold(f32::INFINITY, f32::min), high.into_iter().fold(f32::NEG_INFINITY, f32::max));
    OfSource { sum: total(sum), squared: total(squared), low, high }
}

/// Of the pairs of a block, in whole lanes.
struct OfErrors {
    restored_squared: f64,
    product: f64,
    sum: f64,
    absolute: f64,
    squared: f64,
    worst: f64,
    zeros: u32,
}

#[inline(never)]
fn of_errors(x: &[f32], y: &[f32]) -> OfErrors {
    let [mut restored_squared, mut product, mut sum, mut absolute, mut squared, mut worst] = [[0.0; LANES]; 6];
    let mut zeros = [0; LANES];
    for (x, y) in x.as_chunks::<LANES>().0.iter().zip(y.as_chunks::<LANES>().0) {
        for lane in 0..LANES {
            let (p, q) = (f64::from(x[lane]), f64::from(y[lane]));
            let error = q - p;
            restored_squared[lane] += q * q;
            product[lane] += p * q;
            sum[lane] += error;
            absolute[lane] += error.abs();
            squared[lane] += error * error;
            worst[lane] = if error.abs() > worst[lane] { error.abs() } else { worst[lane] };
            zeros[lane] += u32::from((y[lane] == 0.0) & (x[lane] != 0.0));
        }
    }
    OfErrors {
        restored_squared: total(restored_squared),
        product: total(product),
        sum: total(sum),
        absolute: total(absolute),
        squared: total(squared),
        worst: worst.into_iter().fold(0.0, f64::max),
        zeros: zeros.into_iter().sum(),
    }
}

fn total(lanes: [f64; LANES]) -> f64 {
    let [a, b, c, d] = lanes;
    (a + b) + (c + d)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_what_pairs_are() {
        let mut x: Vec<f32> = (0..1300u32).map(|i| (i.wrapping_mul(2_654_435_761) as i32) as f32 / 1e9).collect();
        let mut y: Vec<f32> = x.iter().map(|x| (x * 8.0).round() / 8.0).collect();
        (x[600], y[700], x[1299]) = (f32::NAN, f32::INFINITY, 1e30);
        let clipped = [0, 5, 511, 512, 600, 1299];
        let mut tally = Tally::default();
        tally.add(&x[..7], &y[..7], &clipped[..2]);
        tally.add(&x[7..], &y[7..], &clipped[2..]);
        let plain = Stats::compare(x.iter().map(|x| (*x).into()), y.iter().map(|y| (*y).into()), &clipped);
        for ((name, found), (_, expected)) in tally.stats().figures().into_iter().zip(plain.figures()) {
            let near = (found - expected).abs() <= 1e-9 * expected.abs();
            assert!(near || found.is_nan() && expected.is_nan(), "{name}: {found} for {expected}");
        }
    }
}
