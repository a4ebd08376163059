//! Error statistics of a quantization, and histograms.
//!
//! Error is restored minus source. Pairs in which either value is not finite are counted in `non_finite` and left out of
//! everything else. Sums are float64 with Neumaier's compensation ("Rundungsfehleranalyse einiger Verfahren zur Summation
//! endlicher Summen", ZAMM 54, 1974), so that a hundred million values lose nothing.

mod histogram;
mod output;
#[cfg(feature = "workbench")]
mod spread;
#[cfg(feature = "workbench")]
pub mod stream;
mod sum;

use crate::quantized::Sharing;
#[cfg(feature = "workbench")]
pub(crate) use histogram::spread;
pub use histogram::{Histogram, histogram};
pub use output::{normal, normals, output_error};
use serde::Serialize;
#[cfg(feature = "workbench")]
pub use spread::Spread;
use sum::Sum;

/// What a quantization did to its values. Fields that are not defined (means of nothing, the SQNR of no noise) are absent.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Stats {
    /// Number of values.
    pub count: u32,
    /// Of the source, as `mean`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub min: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub max: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub mean: Option<f64>,
    /// Mean of the errors: the bias.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub mean_error: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub mean_absolute_error: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub mean_squared_error: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub root_mean_squared_error: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub max_absolute_error: Option<f64>,
    /// The first index with the largest absolute error.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub max_absolute_error_index: Option<u32>,
    /// Signal to quantization noise ratio in decibels, 10 log10(Σx² / Σe²); absent where there is no noise or no signal.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub sqnr_db: Option<f64>,
    /// Σx·x̂ / √(Σx² Σx̂²), at most 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub cosine_similarity: Option<f64>,
    /// How many values lay beyond the target's range.
    pub clipped: u32,
    /// The shares of Σe² that come from values within and beyond the range; they add up to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub rounding_share: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub clipping_share: Option<f64>,
    /// Values other than 0 that came back as 0.
    pub zeros: u32,
    /// Pairs of which either is NaN or infinite.
    pub non_finite: u32,
}

impl Stats {
    /// Compares restored values with their sources, pair by pair; the shorter of the two ends it. `clipped` holds the
    /// indices of the values beyond the target's range, in ascending order.
    pub fn compare(source: impl IntoIterator<Item = f64>, restored: impl IntoIterator<Item = f64>, clipped: &[u32]) -> Self {
        let mut sums = Sums::default();
        let mut clipped = clipped.iter().peekable();
        for (index, (x, y)) in (0u32..).zip(source.into_iter().zip(restored)) {
            sums.add(index, x, y, clipped.next_if_eq(&&index).is_some());
        }
        sums.stats()
    }

    /// The same for each group, in one pass. `max_absolute_error_index` counts in the whole tensor.
    pub fn by_group(source: &[f64], restored: &[f64], clipped: &[u32], sharing: Sharing) -> Vec<Self> {
        let mut groups: Vec<Sums> = (0..sharing.count(source.len())).map(|_| Sums::default()).collect();
        let mut clipped = clipped.iter().peekable();
        for (index, (x, y)) in source.iter().zip(restored).enumerate() {
            let beyond = clipped.next_if(|at| **at as usize == index).is_some();
            groups[sharing.of(index)].add(index as u32, *x, *y, beyond);
        }
        groups.iter().map(Sums::stats).collect()
    }

    /// Statistics from their [figures](Stats::figures).
    #[cfg(feature = "workbench")]
    pub fn from_figures(figures: &[f64; 17]) -> Self {
        let [count, rest @ ..] = *figures;
        let [min, max, mean, mean_error, mean_absolute_error, mean_squared_error, rest @ ..] =
            rest.map(|x| Some(x).filter(|x| !x.is_nan()));
        let [root_mean_squared_error, max_absolute_error, index, sqnr_db, cosine_similarity, clipped, rest @ ..] = rest;
        let [rounding_share, clipping_share, zeros, non_finite] = rest;
        let whole = |x: Option<f64>| x.unwrap_or(0.0) as u32;
        Stats {
            count: count as u32,
            min,
            max,
            mean,
            mean_error,
            mean_absolute_error,
            mean_squared_error,
            root_mean_squared_error,
            max_absolute_error,
            max_absolute_error_index: index.map(|index| index as u32),
            sqnr_db,
            cosine_similarity,
            clipped: whole(clipped),
            rounding_share,
            clipping_share,
            zeros: whole(zeros),
            non_finite: whole(non_finite),
        }
    }

    /// The figures that are numbers, by name: what columns of them are called. Absent ones are NaN.
    pub fn figures(&self) -> [(&'static str, f64); 17] {
        let or_nan = |figure: Option<f64>| figure.unwrap_or(f64::NAN);
        [
            ("count", self.count.into()),
            ("min", or_nan(self.min)),
            ("max", or_nan(self.max)),
            ("mean", or_nan(self.mean)),
            ("meanError", or_nan(self.mean_error)),
            ("meanAbsoluteError", or_nan(self.mean_absolute_error)),
            ("meanSquaredError", or_nan(self.mean_squared_error)),
            ("rootMeanSquaredError", or_nan(self.root_mean_squared_error)),
            ("maxAbsoluteError", or_nan(self.max_absolute_error)),
            ("maxAbsoluteErrorIndex", or_nan(self.max_absolute_error_index.map(f64::from))),
            ("sqnrDb", or_nan(self.sqnr_db)),
            ("cosineSimilarity", or_nan(self.cosine_similarity)),
            ("clipped", self.clipped.into()),
            ("roundingShare", or_nan(self.rounding_share)),
            ("clippingShare", or_nan(self.clipping_share)),
            ("zeros", self.zeros.into()),
            ("nonFinite", self.non_finite.into()),
        ]
    }
}

/// How often each code is used; nothing for formats of more than 16 bits.
pub fn code_counts(bits: u32, codes: &[u64]) -> Vec<u32> {
    if bits > 16 {
        return vec![];
    }
    let mut counts = vec![0; 1 << bits];
    for &code in codes {
        counts[code as usize] += 1;
    }
    counts
}

/// What statistics are made of, pair by pair.
#[derive(Clone, Default)]
pub(crate) struct Sums {
    pub count: u32,
    pub finite: u32,
    pub clipped: u32,
    pub zeros: u32,
    pub min: Option<f64>,
    pub max: Option<f64>,
    pub source: Sum,
    pub source_squared: Sum,
    pub restored_squared: Sum,
    pub product: Sum,
    pub error: Sum,
    pub absolute: Sum,
    pub squared: Sum,
    pub squared_clipped: Sum,
    pub worst: Option<(f64, u32)>,
}

impl Sums {
    pub fn add(&mut self, index: u32, x: f64, y: f64, clipped: bool) {
        self.count += 1;
        self.clipped += u32::from(clipped);
        if !x.is_finite() || !y.is_finite() {
            return;
        }
        let error = y - x;
        self.finite += 1;
        self.zeros += u32::from(y == 0.0 && x != 0.0);
        self.extend(x);
        self.source.add(x);
        self.source_squared.add(x * x);
        self.restored_squared.add(y * y);
        self.product.add(x * y);
        self.error.add(error);
        self.absolute.add(error.abs());
        self.squared.add(error * error);
        if clipped {
            self.squared_clipped.add(error * error);
        }
        if self.worst.is_none_or(|(worst, _)| error.abs() > worst) {
            self.worst = Some((error.abs(), index));
        }
    }

    /// A finite source value.
    pub fn extend(&mut self, x: f64) {
        self.min = Some(self.min.map_or(x, |m| m.min(x)));
        self.max = Some(self.max.map_or(x, |m| m.max(x)));
    }

    /// A pair that is counted already was beyond the range.
    #[cfg(feature = "workbench")]
    pub fn clip(&mut self, error: f64) {
        self.clipped += 1;
        self.squared_clipped.add(error * error);
    }

    /// Adds the pairs that follow, whose indices count from a later place.
    #[cfg(feature = "workbench")]
    pub fn merge(&mut self, later: &Sums, place: u32) {
        let counts = [
            (&mut self.count, later.count),
            (&mut self.finite, later.finite),
            (&mut self.clipped, later.clipped),
            (&mut self.zeros, later.zeros),
        ];
        counts.into_iter().for_each(|(count, more)| *count += more);
        let sums = [
            (&mut self.source, &later.source),
            (&mut self.source_squared, &later.source_squared),
            (&mut self.restored_squared, &later.restored_squared),
            (&mut self.product, &later.product),
            (&mut self.error, &later.error),
            (&mut self.absolute, &later.absolute),
            (&mut self.squared, &later.squared),
            (&mut self.squared_clipped, &later.squared_clipped),
        ];
        sums.into_iter().for_each(|(sum, more)| sum.merge(more));
        later.min.into_iter().chain(later.max).for_each(|x| self.extend(x));
        let isnt_better = |(worst, _): (f64, u32)| later.worst.is_none_or(|(other, _)| other <= worst);
        if !self.worst.is_some_and(isnt_better) {
            self.worst = later.worst.map(|(worst, index)| (worst, index + place));
        }
    }

    pub fn stats(&self) -> Stats {
        let mean = |sum: &Sum| Some(sum.value() / f64::from(self.finite)).filter(|m| !m.is_nan());
        let noise = self.squared.value();
        let signal = self.source_squared.value();
        let norms = (signal * self.restored_squared.value()).sqrt();
        let ratio = |a: f64, b: f64| Some(a / b).filter(|r| r.is_finite());
        let clipping_share = ratio(self.squared_clipped.value(), noise);
        Stats {
            count: self.count,
            min: self.min,
            max: self.max,
            mean: mean(&self.source),
            mean_error: mean(&self.error),
            mean_absolute_error: mean(&self.absolute),
            mean_squared_error: mean(&self.squared),
            root_mean_squared_error: mean(&self.squared).map(f64::sqrt),
            max_absolute_error: self.worst.map(|(worst, _)| worst),
            max_absolute_error_index: self.worst.map(|(_, index)| index),
            sqnr_db: ratio(signal, noise).filter(|r| *r > 0.0).map(|r| 10.0 * r.log10()),
            cosine_similarity: ratio(self.product.value(), norms).map(|r| r.min(1.0)),
            clipped: self.clipped,
            rounding_share: clipping_share.map(|share| 1.0 - share),
            clipping_share,
            zeros: self.zeros,
            non_finite: self.count - self.finite,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_list_by_hand() {
        let s = Stats::compare([1.0, -2.0, 4.0, f64::NAN], [1.5, -2.0, 3.0, 0.0], &[2]);
        assert_eq!((s.count, s.non_finite, s.clipped, s.zeros), (4, 1, 1, 0));
        assert_eq!((s.min, s.max, s.mean), (Some(-2.0), Some(4.0), Some(1.0)));
        assert_eq!(s.mean_error, Some(-0.5 / 3.0));
        assert_eq!(s.mean_absolute_error, Some(0.5));
        assert_eq!(s.mean_squared_error, Some(1.25 / 3.0));
        assert_eq!((s.max_absolute_error, s.max_absolute_error_index), (Some(1.0), Some(2)));
        assert_eq!((s.clipping_share, s.rounding_share), (Some(0.8), Some(1.0 - 0.8)));
        assert_eq!(s.sqnr_db, Some(10.0 * (21.0f64 / 1.25).log10()));
        assert_eq!(s.cosine_similarity, Some(17.5 / (21.0f64 * 15.25).sqrt()));
    }

    #[test]
    fn groups_by_hand() {
        let (x, y) = ([1.0, -2.0, 4.0, 8.0, f64::NAN], [1.5, -2.0, 3.0, 8.0, 0.0]);
        let stats = Stats::by_group(&x, &y, &[2], Sharing::flat(5, 2));
        assert_eq!(stats.iter().map(|s| (s.count, s.clipped, s.non_finite)).collect::<Vec<_>>(), [(2, 0, 0), (2, 1, 0), (1, 0, 1)]);
        assert_eq!(stats.iter().map(|s| s.max_absolute_error_index).collect::<Vec<_>>(), [Some(0), Some(2), None]);
        assert_eq!(Stats::by_group(&x, &y, &[2], Sharing::Tensor), [Stats::compare(x, y, &[2])]);
    }

    #[test]
    fn columns_have_the_names_of_the_fields() {
        let stats = Stats::compare([1.0, -2.0, 4.0, f64::NAN], [1.5, -2.0, 3.0, 0.0], &[2]);
        let fields = serde_json::to_value(&stats).unwrap();
        let figures = stats.figures();
        assert_eq!(fields.as_object().unwrap().len(), figures.len());
        assert!(figures.iter().all(|(name, figure)| fields[name].as_f64() == Some(*figure)), "{fields}");
        let exact = Stats::compare([1.0], [1.0], &[]);
        assert!([stats, exact].iter().all(|stats| Stats::from_figures(&stats.figures().map(|(_, figure)| figure)) == *stats));
    }

    #[test]
    fn codes_are_counted() {
        assert_eq!(code_counts(2, &[3, 0, 3]), [1, 0, 0, 2]);
        assert!(code_counts(17, &[0]).is_empty());
    }

    #[test]
    fn nothing_and_no_noise_leave_fields_out() {
        let nothing = Stats::compare([], [], &[]);
        assert_eq!((nothing.count, nothing.mean, nothing.sqnr_db), (0, None, None));
        let exact = Stats::compare([1.0], [1.0], &[]);
        assert_eq!((exact.max_absolute_error, exact.sqnr_db, exact.clipping_share), (Some(0.0), None, None));
    }
}
