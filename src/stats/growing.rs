//! A histogram whose range is not known before: it doubles when a value lies outside.

use super::Histogram;

/// Counts of finite values in bins whose width is a power of two; each bin holds its lower edge.
pub struct Growing {
    counts: Vec<u32>,
    /// The lowest edge, in bins from 0, and the width of a bin.
    first: i64,
    width: f64,
    /// Values that are not finite.
    odd: u32,
}

/// The smallest width: below every difference of float32.
const LEAST: f64 = f64::MIN_POSITIVE;

impl Growing {
    /// `bins`: an even number.
    pub fn new(bins: usize) -> Self {
        Growing { counts: vec![0; bins], first: -(bins as i64 / 2), width: LEAST, odd: 0 }
    }

    pub fn add(&mut self, values: impl Iterator<Item = f64>) {
        for x in values {
            if !x.is_finite() {
                self.odd += 1;
                continue;
            }
            let mut bin = (x / self.width).floor();
            while !self.holds(bin) {
                self.double();
                bin = (x / self.width).floor();
            }
            self.counts[(bin as i64 - self.first) as usize] += 1;
        }
    }

    fn holds(&self, bin: f64) -> bool {
        let first = self.first as f64;
        first <= bin && bin < first + self.counts.len() as f64
    }

    /// Pairs of neighbours become one, about 0.
    fn double(&mut self) {
        let mut counts = vec![0; self.counts.len()];
        for (at, count) in self.counts.iter().enumerate() {
            let bin = (self.first + at as i64).div_euclid(2);
            counts[(bin - self.first) as usize] += count;
        }
        (self.counts, self.width) = (counts, self.width * 2.0);
    }

    /// From the first bin that has a value to the last; from 0 to 1 of none.
    pub fn histogram(self) -> Histogram {
        let used = |count: &u32| *count > 0;
        let (from, to) = match (self.counts.iter().position(used), self.counts.iter().rposition(used)) {
            (Some(from), Some(to)) => (from, to),
            _ => return Histogram { edges: vec![0.0, 1.0], counts: vec![0], below: 0, above: 0, nan: self.odd },
        };
        let edge = |bin: usize| (self.first + bin as i64) as f64 * self.width;
        Histogram { edges: (from..=to + 1).map(edge).collect(), counts: self.counts[from..=to].to_vec(), below: 0, above: 0, nan: self.odd }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bins_grow_with_the_values() {
        let x = [0.0, 0.25, -0.75, 3.0, 3.9, -2.0, f64::NAN];
        let mut growing = Growing::new(8);
        growing.add(x.into_iter());
        let h = growing.histogram();
        assert_eq!((h.edges, h.counts, h.nan), (vec![-2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 4.0], vec![1, 1, 2, 0, 0, 2], 1));
    }

    #[test]
    fn every_finite_value_has_a_bin() {
        let x = [f64::from(f32::MAX), f64::from(f32::MIN), 1e-45, 0.0, 1.0];
        let mut growing = Growing::new(8);
        growing.add(x.into_iter());
        let h = growing.histogram();
        assert_eq!(h.counts.iter().sum::<u32>(), 5);
        assert!(h.edges.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
