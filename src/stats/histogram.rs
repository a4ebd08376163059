//! Histograms with bins of equal width.

use crate::error::{Error, Result};
use serde::Serialize;

/// Counts of values in `counts.len()` bins of equal width: bin i holds edges\[i\] <= x < edges\[i + 1\], the last bin its
/// upper edge too (as numpy).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Histogram {
    pub edges: Vec<f64>,
    pub counts: Vec<u32>,
    /// Values below the first edge, above the last, and NaN.
    pub below: u32,
    pub above: u32,
    pub nan: u32,
}

/// The most bins a histogram may have.
pub const MAX_BINS: u32 = 65_536;

/// Counts values in bins. Without a range, it goes from the smallest to the largest finite value; where that is a single
/// value v, from v - 1/2 to v + 1/2 (as numpy).
///
/// # Errors
/// `param.range` for no bins or too many, `range.order` for a range that is not finite and ascending.
pub fn histogram(values: impl Iterator<Item = f64> + Clone, bins: u32, range: Option<(f64, f64)>) -> Result<Histogram> {
    let (mut h, low, width) = Histogram::empty(bins, range, || spread(values.clone()))?;
    values.for_each(|x| h.count(x, low, width));
    Ok(h)
}

impl Histogram {
    /// Without counts, its lowest edge and the width of a bin. `spread`: what the range is where none is asked for.
    ///
    /// # Errors
    /// As [`histogram`].
    pub(crate) fn empty(bins: u32, range: Option<(f64, f64)>, spread: impl FnOnce() -> (f64, f64)) -> Result<(Self, f64, f64)> {
        if !(1..=MAX_BINS).contains(&bins) {
            let refused = Error::new("param.range").with("name", "bins").with("min", "1").with("max", MAX_BINS.to_string());
            return Err(refused.param("bins"));
        }
        let (low, high) = match range {
            Some((low, high)) if low.is_finite() && high.is_finite() && low < high => (low, high),
            Some(_) => return Err(Error::new("range.order").param("range")),
            None => spread(),
        };
        let width = (high - low) / f64::from(bins);
        let edge = |i: u32| if i == bins { high } else { low + f64::from(i) * width };
        let edges = (0..=bins).map(edge).collect();
        Ok((Histogram { edges, counts: vec![0; bins as usize], below: 0, above: 0, nan: 0 }, low, width))
    }

    /// Counts one more. `low` and `width` are those of [`Histogram::empty`].
    pub(crate) fn count(&mut self, x: f64, low: f64, width: f64) {
        if x.is_nan() {
            self.nan += 1;
        } else if x < low {
            self.below += 1;
        } else if x > self.edges[self.counts.len()] {
            self.above += 1;
        } else {
            let bin = self.bin_of(x, low, width);
            self.counts[bin] += 1;
        }
    }

    /// The division may round across an edge: the edges themselves decide.
    fn bin_of(&self, x: f64, low: f64, width: f64) -> usize {
        let last = self.counts.len() - 1;
        let mut bin = (((x - low) / width) as usize).min(last);
        if bin > 0 && x < self.edges[bin] {
            bin -= 1;
        } else if bin < last && x >= self.edges[bin + 1] {
            bin += 1;
        }
        bin
    }
}

pub(crate) fn spread(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let finite = values.filter(|x| x.is_finite());
    let (low, high) = finite.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x| (low.min(x), high.max(x)));
    match (low, high) {
        _ if low > high => (0.0, 1.0),
        _ if low == high => (low - 0.5, high + 0.5),
        spread => spread,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_counted_once() {
        let values = [0.0, 0.1, 0.5, 1.0, 2.0, -1.0, f64::NAN, f64::INFINITY];
        let h = histogram(values.into_iter(), 2, Some((0.0, 1.0))).unwrap();
        assert_eq!((h.counts, h.below, h.above, h.nan), (vec![2, 2], 1, 2, 1));
    }

    #[test]
    fn the_range_follows_the_values() {
        assert_eq!(histogram([3.0, 3.0].into_iter(), 1, None).unwrap().edges, [2.5, 3.5]);
        assert_eq!(histogram([1.0, f64::INFINITY, 5.0].into_iter(), 4, None).unwrap().edges, [1.0, 2.0, 3.0, 4.0, 5.0]);
        assert!(histogram([].into_iter(), 0, None).is_err());
        assert!(histogram([].into_iter(), 1, Some((1.0, 1.0))).is_err());
    }
}
