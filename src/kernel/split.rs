//! Squared errors alone, those of values within the range apart from those beyond it: what many ranges are compared by.

use super::{BLOCK, integer, lanes::Four};
use crate::{affine::Coder, num::Rounding};

/// Sums of squared errors.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Split {
    pub rounding: f64,
    pub clipping: f64,
}

/// Of finite values. The sums are float32's within a block of values: near enough for a picture, not for a record.
pub fn of(coder: &Coder, values: &[f32]) -> Split {
    let (lowest, highest) = coder.held;
    let few = lowest > -(1 << 16) && highest < 1 << 16 && coder.zero_point.abs() < 1 << 16;
    if few && coder.rounding == Rounding::HalfEven && integer::is_regular(coder.scale) {
        let split = in_lanes(coder, values);
        if (split.rounding + split.clipping).is_finite() {
            return split;
        }
    }
    one_by_one(coder, values)
}

fn one_by_one(coder: &Coder, values: &[f32]) -> Split {
    let mut split = Split::default();
    for (index, x) in values.iter().enumerate() {
        let (code, beyond) = coder.code(*x, index);
        let off = f64::from(coder.restore(code)) - f64::from(*x);
        *(if beyond { &mut split.clipping } else { &mut split.rounding }) += off * off;
    }
    split
}

fn in_lanes(coder: &Coder, values: &[f32]) -> Split {
    use crate::affine::Coding;
    let steps = integer::Steps::of(coder);
    let by = steps.by;
    match coder.coding {
        Coding::Reciprocal => sums(&steps, values, |x| x * by),
        Coding::Divide => sums(&steps, values, |x| x / by),
        Coding::ZeroInside => sums(&steps, values, |x| x / by + steps.inside),
    }
}

#[inline(always)]
fn sums(steps: &integer::Steps, values: &[f32], count: impl Fn(f32) -> f32) -> Split {
    let (below, above) = (steps.low - 1.0, steps.high + 1.0);
    let square = |x: f32| {
        let rounded = held(count(x), below, above) + integer::ROUNDER - integer::ROUNDER;
        let kept = held(rounded, steps.low, steps.high);
        let off = (kept - steps.inside) * steps.scale - x;
        (off * off, if kept == rounded { 0.0 } else { off * off })
    };
    let (mut all, mut beyond) = ([0.0f32; BLOCK], [0.0f32; BLOCK]);
    let mut split = Split::default();
    for block in values.chunks(BLOCK) {
        let (all, beyond) = (&mut all[..block.len()], &mut beyond[..block.len()]);
        for ((x, all), beyond) in block.iter().zip(all.iter_mut()).zip(beyond.iter_mut()) {
            (*all, *beyond) = square(*x);
        }
        let clipping = sum(beyond);
        split.clipping += clipping;
        split.rounding += sum(all) - clipping;
    }
    split
}

fn sum(squares: &[f32]) -> f64 {
    let (pairs, rest) = squares.as_chunks::<8>();
    let (mut even, mut odd) = (Four::all(0.0), Four::all(0.0));
    for [a, b, c, d, e, f, g, h] in pairs {
        (even, odd) = (even.plus(Four::of(&[*a, *b, *c, *d])), odd.plus(Four::of(&[*e, *f, *g, *h])));
    }
    even.array().iter().chain(&odd.array()).chain(rest).map(|x| f64::from(*x)).sum()
}

/// By comparisons that are one instruction each.
fn held(x: f32, low: f32, high: f32) -> f32 {
    let x = if x < high { x } else { high };
    if x > low { x } else { low }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::affine::{Coding, Nan};

    fn coder(scale: f32, zero_point: i64, coding: Coding) -> Coder {
        Coder { scale, zero_point, held: (-8, 7), coding, nan: Nan::ZeroPoint, rounding: Rounding::HalfEven, seed: 0 }
    }

    #[test]
    fn what_is_clipped_counts_apart() {
        // 7.5 is a tie that would go to 8: clipped; 2.5 goes to 2
        let split = of(&coder(1.0, 0, Coding::Divide), &[2.5, 7.25, 7.5, 9.0, -8.5]);
        assert_eq!(split, Split { rounding: 0.25 + 0.0625 + 0.25, clipping: 0.25 + 4.0 });
    }

    #[test]
    fn lanes_and_single_values_agree() {
        let values: Vec<f32> = (0..1500u16).map(|i| (f32::from(i) * 0.7).sin() * 3.0).collect();
        for coding in [Coding::Divide, Coding::Reciprocal, Coding::ZeroInside] {
            let coder = coder(0.3, 2, coding);
            let (fast, slow) = (of(&coder, &values), one_by_one(&coder, &values));
            assert!((fast.rounding / slow.rounding - 1.0).abs() < 1e-5, "{fast:?} {slow:?}");
            assert!((fast.clipping / slow.clipping - 1.0).abs() < 1e-5, "{fast:?} {slow:?}");
            assert!(slow.clipping > 0.0);
        }
    }

    #[test]
    fn squares_beyond_float32_are_summed_all_the_same() {
        assert_eq!(of(&coder(1e38, 0, Coding::Divide), &[1.4e38]).rounding.log10().floor(), 75.0);
    }
}
