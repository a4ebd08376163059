//! How the squared error depends on where a range is clipped: what the figures `clip` and `calibrations` are drawn from.

use crate::{
    kernel::split::Split,
    num::{Exact, show},
    scheme,
    text::{Ink, Num, Text},
    workbench::{Bench, Held, Setup},
};
use std::rc::Rc;

/// Up to so many values count all; of more, one in so many, and of those that is about so many.
const ALL: usize = 1 << 16;
const SOME: usize = 1 << 15;

/// Shares of the whole range that are tried, evenly; and a few narrower ones.
const EVENLY: u32 = 64;
const NARROW: [f64; 3] = [1.0 / 512.0, 1.0 / 256.0, 1.0 / 128.0];

/// So many shares about the best one are tried in a second round.
const CLOSER: u32 = 8;

/// What chooses a range: the error at a threshold does not depend on it.
const CHOOSING: [&str; 8] = ["calibration", "min", "max", "scale", "zeroPoint", "calibrator", "bins", "percentile"];

/// The squared error by threshold.
pub struct Curve {
    /// By ascending share.
    pub tried: Vec<Tried>,
    /// The one with the least error.
    pub best: Tried,
}

/// Both ends of the whole range, shrunk to a share of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tried {
    pub share: f64,
    /// Mean squares.
    pub rounding: f64,
    pub clipping: f64,
}

impl Tried {
    pub fn together(&self) -> f64 {
        self.rounding + self.clipping
    }
}

/// The setup without what chooses the range.
pub fn without_range(bench: &Bench) -> Setup {
    let column = bench.column();
    let mut params = column.params.clone();
    CHOOSING.iter().for_each(|id| params.remove(id));
    Setup { scheme: column.scheme.id().into(), params }
}

/// Finite values: all, or as many as can be looked at under a finger.
pub fn sample(bench: &Bench) -> Rc<Vec<f32>> {
    let values = &bench.held.values;
    let stride = stride(bench.held);
    bench.memo.of("clipping-sample", None, || values.iter().step_by(stride).copied().filter(|x| x.is_finite()).collect())
}

/// One value in so many is looked at.
pub fn stride(held: &Held) -> usize {
    let count = held.values.len();
    if count <= ALL { 1 } else { count.div_ceil(SOME) }
}

/// Says that not all values were looked at.
pub fn sampled(held: &Held) -> Option<Text> {
    let stride = stride(held) as u32;
    (stride > 1).then(|| Text::new("clip-sampled").with("stride", stride))
}

/// The range that clips nothing.
pub fn whole(bench: &Bench) -> (f64, f64) {
    let (low, high) = (f64::from(bench.held.summary.min).min(0.0), f64::from(bench.held.summary.max).max(0.0));
    let symmetric = bench.affine().is_some_and(|affine| affine.symmetric);
    if symmetric { (-high.max(-low), high.max(-low)) } else { (low, high) }
}

/// Of a range, the bound that the threshold is told by: that of the side where the values go farther.
pub fn bound(bench: &Bench, (low, high): (f64, f64)) -> f64 {
    let (lowest, highest) = (bench.held.summary.min, bench.held.summary.max);
    if -lowest > highest { low } else { high }
}

/// The mean squared errors of several ranges.
pub fn errors(bench: &Bench, ranges: &[(f64, f64)]) -> Vec<Split> {
    let values = sample(bench);
    let ranges: Vec<(f32, f32)> = ranges.iter().map(|(low, high)| (*low as f32, *high as f32)).collect();
    let count = values.len().max(1) as f64;
    let sums = scheme::split_errors(&without_range(bench).params, &ranges, &values).unwrap_or_default();
    sums.iter().map(|sum| Split { rounding: sum.rounding / count, clipping: sum.clipping / count }).collect()
}

/// The error by threshold, where there is a range to clip, and errors to speak of.
pub fn curve(bench: &Bench) -> Option<Rc<Option<Curve>>> {
    bench.clips().then(|| bench.memo.of("clipping-curve", Some(&without_range(bench)), || make(bench)))
}

fn make(bench: &Bench) -> Option<Curve> {
    let evenly = (1..=EVENLY).map(|i| f64::from(i) / f64::from(EVENLY));
    let mut tried = tried(bench, NARROW.into_iter().chain(evenly));
    let at = least(&tried)?;
    let (from, to) = (tried[at.saturating_sub(1)].share, tried[(at + 1).min(tried.len() - 1)].share);
    tried.extend(self::tried(bench, (1..CLOSER).map(|i| from + (to - from) * f64::from(i) / f64::from(CLOSER))));
    tried.sort_by(|a, b| a.share.total_cmp(&b.share));
    let best = tried[least(&tried)?];
    Some(Curve { tried, best })
}

fn tried(bench: &Bench, shares: impl Iterator<Item = f64>) -> Vec<Tried> {
    let (low, high) = whole(bench);
    let shares: Vec<f64> = shares.collect();
    let ranges: Vec<(f64, f64)> = shares.iter().map(|share| (low * share, high * share)).collect();
    let errors = errors(bench, &ranges).into_iter().zip(shares);
    let tried = errors.map(|(Split { rounding, clipping }, share)| Tried { share, rounding, clipping });
    tried.filter(|tried| tried.together().is_finite()).collect()
}

/// The last of the least.
fn least(tried: &[Tried]) -> Option<usize> {
    (0..tried.len()).reduce(|best, at| if tried[at].together() <= tried[best].together() { at } else { best })
}

/// Several errors as multiples of one power of ten, a thousandth or a thousandfold of the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    /// Nothing where the numbers speak for themselves.
    pub exponent: Option<i32>,
    decimals: u32,
}

impl Unit {
    /// In which this one has three digits.
    pub fn of(x: f64) -> Self {
        if !(x.is_finite() && x > 0.0) {
            return Unit { exponent: None, decimals: 0 };
        }
        let power = libm::floor(libm::log10(x)) as i32;
        let exponent = power.div_euclid(3) * 3;
        Unit { exponent: Some(exponent).filter(|exponent| *exponent != 0), decimals: (2 - (power - exponent)) as u32 }
    }

    pub fn num(self, x: f64, ink: Ink) -> Num {
        let scaled = x * libm::pow(10.0, -f64::from(self.exponent.unwrap_or(0)));
        if !scaled.is_finite() {
            return show::special(x, ink);
        }
        let mut num = show::fixed(&Exact::from_f64(scaled), self.decimals, ink);
        num.expansion = None;
        pad(&mut num.digits, self.decimals);
        num
    }
}

/// Zeros that a column of numbers needs for its points to line up.
fn pad(digits: &mut String, decimals: u32) {
    let there = digits.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    if there == 0 && decimals > 0 {
        digits.push('.');
    }
    digits.extend(std::iter::repeat_n('0', decimals as usize - there.min(decimals as usize)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_share_a_power_of_ten() {
        let unit = Unit::of(6.26e-5);
        let shown = |x: f64| unit.num(x, Ink::Error).digits;
        assert_eq!((unit.exponent, shown(6.2593e-5), shown(4.58e-5), shown(0.0)), (Some(-6), "62.6".into(), "45.8".into(), "0.0".into()));
        assert_eq!((Unit::of(0.0).exponent, Unit::of(12.0).exponent, Unit::of(1e300).exponent), (None, None, Some(300)));
        assert_eq!(Unit::of(12.0).num(2.345, Ink::Error).digits, "2.3");
    }
}
