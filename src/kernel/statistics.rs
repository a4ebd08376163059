//! Error statistics of float32 pairs: those of [`Stats::compare`], block by block.
//!
//! Every product of two float32 is exact in float64, and so are the sums of a block but for a few parts in 10^16; blocks are
//! added up as there, with what rounding drops. Minima, maxima, counts and indices are the same.

use super::{
    BLOCK,
    lanes::{Counts, Four, Two},
};
use crate::stats::{Stats, Sums};

/// Blocks are cut to a multiple of this.
const LANES: usize = 4;

/// Statistics of pairs that come in order.
#[derive(Clone, Default)]
pub struct Tally {
    sums: Sums,
    /// Where the next pair is.
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

    /// A tally whose first pair is at a place farther on.
    pub fn from(first: usize) -> Self {
        Tally { count: first, ..Tally::default() }
    }

    /// Where the next pair is.
    pub fn place(&self) -> usize {
        self.count
    }

    /// Adds the pairs of a tally that begins where this one ends.
    pub fn join(&mut self, later: &Tally) {
        self.sums.merge(&later.sums, 0);
        self.count = later.count;
    }

    /// Adds the pairs of a tally of its own, which follow.
    pub fn append(&mut self, later: &Tally) {
        self.sums.merge(&later.sums, self.count as u32);
        self.count += later.count;
    }

    pub fn stats(&self) -> Stats {
        self.sums.stats()
    }

    fn block(&mut self, x: &[f32], y: &[f32], clipped: &[u32]) {
        let whole = x.len() - x.len() % LANES;
        let block = sums(&x[..whole], &y[..whole]);
        // float64 holds the square of every float32: what is not finite came in
        let finite = (block.source_squared + block.restored_squared).is_finite();
        let whole = if finite { whole } else { 0 };
        if whole > 0 {
            self.merge(&block, &x[..whole], &y[..whole]);
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

    fn merge(&mut self, block: &Block, x: &[f32], y: &[f32]) {
        let sums = &mut self.sums;
        sums.count += x.len() as u32;
        sums.finite += x.len() as u32;
        sums.zeros += zeros(x, y);
        limits(x).into_iter().for_each(|limit| sums.extend(limit.into()));
        let pairs = [
            (&mut sums.source, block.source),
            (&mut sums.source_squared, block.source_squared),
            (&mut sums.restored_squared, block.restored_squared),
            (&mut sums.product, block.product),
            (&mut sums.error, block.error),
            (&mut sums.absolute, block.absolute),
            (&mut sums.squared, block.squared),
        ];
        pairs.into_iter().for_each(|(sum, term)| sum.add(term));
        if sums.worst.is_none_or(|(worst, _)| block.worst > worst) {
            let is_worst = |(x, y): (&f32, &f32)| (f64::from(*y) - f64::from(*x)).abs() == block.worst;
            let at = x.iter().zip(y).position(is_worst).unwrap_or(0);
            sums.worst = Some((block.worst, (self.count + at) as u32));
        }
    }
}

/// Of the pairs of a block, in whole lanes.
struct Block<T = f64> {
    source: T,
    source_squared: T,
    restored_squared: T,
    product: T,
    error: T,
    absolute: T,
    squared: T,
    worst: T,
}

impl Block<Two> {
    #[inline(always)]
    fn add(&mut self, x: Two, y: Two) {
        let off = y.minus(x);
        let size = off.abs();
        self.source = self.source.plus(x);
        self.source_squared = self.source_squared.plus(x.times(x));
        self.restored_squared = self.restored_squared.plus(y.times(y));
        self.product = self.product.plus(x.times(y));
        self.error = self.error.plus(off);
        self.absolute = self.absolute.plus(size);
        self.squared = self.squared.plus(off.times(off));
        self.worst = self.worst.or_larger(size);
    }
}

#[inline(never)]
fn sums(x: &[f32], y: &[f32]) -> Block {
    let zero = Two::all(0.0);
    let [source, source_squared, restored_squared, product] = [zero; 4];
    let [error, absolute, squared, worst] = [zero; 4];
    let mut lanes = Block { source, source_squared, restored_squared, product, error, absolute, squared, worst };
    for (x, y) in x.as_chunks().0.iter().zip(y.as_chunks().0) {
        let ([x, later_x], [y, later_y]) = (Four::of(x).wide(), Four::of(y).wide());
        lanes.add(x, y);
        lanes.add(later_x, later_y);
    }
    let total = |lanes: Two| lanes.array().into_iter().sum();
    Block {
        source: total(lanes.source),
        source_squared: total(lanes.source_squared),
        restored_squared: total(lanes.restored_squared),
        product: total(lanes.product),
        error: total(lanes.error),
        absolute: total(lanes.absolute),
        squared: total(lanes.squared),
        worst: lanes.worst.array().into_iter().fold(0.0, f64::max),
    }
}

/// The smallest and the largest of a block in whole lanes, which is finite.
#[inline(never)]
fn limits(x: &[f32]) -> [f32; 2] {
    let (mut low, mut high) = (Four::all(f32::INFINITY), Four::all(f32::NEG_INFINITY));
    for x in x.as_chunks().0 {
        (low, high) = (low.or_smaller(Four::of(x)), high.or_larger(Four::of(x)));
    }
    [low.array().into_iter().fold(f32::INFINITY, f32::min), high.array().into_iter().fold(f32::NEG_INFINITY, f32::max)]
}

/// How many values of a block in whole lanes came back as 0 and were not.
#[inline(never)]
fn zeros(x: &[f32], y: &[f32]) -> u32 {
    let pairs = x.as_chunks().0.iter().zip(y.as_chunks().0);
    pairs.fold(Counts::none(), |counts, (x, y)| counts.zeros_of_others(Four::of(y), Four::of(x))).sum()
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
