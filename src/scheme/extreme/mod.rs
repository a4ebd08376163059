//! One scale and next to no bits: three values, or two.

use crate::{
    error::Result,
    explain::Step,
    num::show,
    quantized::{Column, Groups, Sharing, Stored, same_length},
    text::{Ink, Math},
};

// The registry: one line a scheme.
schemes! { SCHEMES:
    ternary
    binary
}

/// The mean of the finite values, as `of` has each: summed in order in float64, and rounded once to float32. 0 of none.
fn mean(values: &[f32], of: fn(f32) -> f32) -> f32 {
    let (mut sum, mut count) = (0.0, 0);
    for &x in values.iter().filter(|x| x.is_finite()) {
        sum += f64::from(of(x));
        count += 1;
    }
    if count == 0 { 0.0 } else { (sum / f64::from(count)) as f32 }
}

/// All values share one scale.
fn groups(scale: f32, count: usize) -> Groups {
    Groups { count: 1, ..Groups::shared(Sharing::Tensor, count) }.with("scale", Column::Float(vec![scale]))
}

/// Codes and scale as they are stored.
fn codes_and_scale<'a>(stored: &'a Stored, shape: &[usize]) -> Result<(&'a [u64], f32)> {
    let (codes, scales) = (stored.part("codes")?, stored.floats("scales")?);
    same_length(shape.iter().product(), codes.len()).map_err(|e| e.param("codes"))?;
    same_length(1, scales.len()).map_err(|e| e.param("scales"))?;
    Ok((codes, scales[0]))
}

/// The mean of what `of` says of the values.
fn mean_of(of: Math) -> Math {
    Math::row([Math::word("mean"), of])
}

/// `times` × the scale, in symbols and in figures.
fn restored(restored: f64, times: [Math; 2], scale: f32) -> Step {
    let [symbols, figures] = times;
    let step = Step::of("restored", show::float(restored, Ink::Restored));
    step.by(
        Math::sym("x̂", Ink::Restored),
        Math::times(symbols, Math::sym("s", Ink::Plain)),
        Math::times(figures, Math::num(show::scale(scale))),
    )
}
