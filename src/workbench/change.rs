//! What becomes of a setup when somebody drags a handle, types a bound or opens a menu.

use super::{Bench, Change, Column, End, Poke, Setup};
use crate::{
    edit::{self, finite, short_f32},
    error::{Error, Result},
    param::{Given, Params},
    quantized::Affine,
    scheme,
};

/// A step of a clip handle under the keyboard, as a share of the axis.
const STEP: f64 = 0.01;

/// The focused setup after a change.
///
/// # Errors
/// Each change's own.
pub fn setup(bench: &Bench, change: &Change) -> Result<Setup> {
    let column = bench.column();
    let mut next = Setup { scheme: column.scheme.id().into(), params: column.params.clone() };
    match change {
        Change::Scheme { id } => {
            let scheme = scheme::find(id)?;
            let tried = |params: &Params| scheme.target(params).map(|_| ());
            next.params = edit::kept(&column.params, column.outcome().target, scheme, &tried);
            next.scheme = id.clone();
        }
        Change::Param { id, text } => {
            edit::set_param_of(&next.scheme, &mut next.params, id, text)?;
            complete(&mut next.params, id, text, bench);
        }
        Change::Clip { end, at } => clip(&mut next.params, bench, *end, place(bench, *at))?,
        Change::ClipStep { end, steps } => {
            let (from, to) = bench.held.axis();
            let (low, high) = bench.range().ok_or_else(no_range)?;
            let step = STEP * (to - from) * f64::from(*steps);
            clip(&mut next.params, bench, *end, if *end == End::Low { low - step } else { high + step })?;
        }
        Change::ClipTo { end, text } => {
            let bound = finite(text).map_err(|e| e.param(if *end == End::Low { "min" } else { "max" }))?.to_f64();
            clip(&mut next.params, bench, *end, bound)?;
        }
        Change::Poke { .. } | Change::Drag { .. } => {}
    }
    Ok(next)
}

/// The selected value where it was dragged to.
pub fn poke(bench: &Bench, at: f64) -> Poke {
    Poke { index: bench.selected as u32, value: short_f32(place(bench, at) as f32) }
}

/// The selected value where it was dragged to on the slider that reaches beyond all values, in no more digits than such a place has.
pub fn drag(bench: &Bench, at: f64) -> Poke {
    let value = (2.0 * at.clamp(0.0, 1.0) - 1.0) * bench.reach;
    let short = format!("{value:.2e}").parse().unwrap_or(value);
    Poke { index: bench.selected as u32, value: short_f32(short as f32) }
}

fn place(bench: &Bench, at: f64) -> f64 {
    let (from, to) = bench.held.axis();
    from + at * (to - from)
}

fn no_range() -> Error {
    Error::new("clip.none")
}

/// Holds one end of the range to a bound; the other mirrors it where 0 is in the middle.
fn clip(params: &mut Params, bench: &Bench, end: End, bound: f64) -> Result<()> {
    let affine = bench.affine().ok_or_else(no_range)?;
    let (low, high) = bench.range().ok_or_else(no_range)?;
    let (low, high) = match end {
        End::Low if affine.symmetric => (bound.min(0.0), -bound.min(0.0)),
        End::High if affine.symmetric => (-bound.max(0.0), bound.max(0.0)),
        End::Low => (bound.min(0.0), high),
        End::High => (low, bound.max(0.0)),
    };
    set_range(params, low, high);
    Ok(())
}

fn set_range(params: &mut Params, low: f64, high: f64) {
    for id in ["scale", "zeroPoint"] {
        params.remove(id);
    }
    params.set("calibration", "range");
    params.set("min", short_f32(low as f32));
    params.set("max", short_f32(high as f32));
}

/// A calibration that needs figures begins with those in use.
fn complete(params: &mut Params, id: &str, text: &str, bench: &Bench) {
    match (id, text) {
        ("calibration", "range") => {
            if let Some((low, high)) = bench.range() {
                set_range(params, low, high);
            }
        }
        ("calibration", "manual") => {
            if let Some(Affine { scale, zero_point, .. }) = bench.affine() {
                params.set("scale", short_f32(scale));
                if zero_point != 0 {
                    params.set("zeroPoint", zero_point as f64);
                }
            }
        }
        _ => {}
    }
}

/// Whether a scheme's range can be set by hand.
pub fn clips(column: &Column) -> bool {
    column.scheme.id() == "integer" && column.params.0.get("granularity").is_none_or(|given| *given == Given::from("tensor"))
}
