//! What becomes of a setup when somebody drags a handle, types a bound or opens a menu.

use super::{Bench, Change, Column, End, Poke, Setup};
use crate::{
    edit::{self, finite, short_f32},
    error::{Error, Result},
    figure::values::round_step,
    param::{Given, Params},
    quantized::Affine,
    scheme,
};

/// A step of a clip handle under the keyboard, as a share of the axis.
const STEP: f64 = 0.01;

/// So many places of an axis a pointer tells apart.
const POINTED: f64 = 1000.0;

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
        Change::Clip { end, at } => clip(&mut next.params, bench, *end, tidy(bench, place(bench, at.clamp(0.0, 1.0))))?,
        Change::ClipStep { end, steps } => {
            let (low, high) = bench.range().ok_or_else(no_range)?;
            let (from, to) = bench.held.axis();
            let step = STEP * (to - from) * f64::from(*steps);
            let bound = if *end == End::Low { (low - step).max(from) } else { (high + step).min(to) };
            clip(&mut next.params, bench, *end, tidy(bench, bound))?;
        }
        Change::ClipTo { end, text } => {
            let bound = finite(text).map_err(|e| e.param(if *end == End::Low { "min" } else { "max" }))?.to_f64();
            clip(&mut next.params, bench, *end, bound)?;
        }
        Change::Calibrate { by, percentile } => {
            edit::set_param_of(&next.scheme, &mut next.params, "calibration", by)?;
            let kept = percentile.map_or(String::new(), |percent| percent.to_string());
            edit::set_param_of(&next.scheme, &mut next.params, "percentile", &kept)?;
            complete(&mut next.params, "calibration", by, bench);
        }
        Change::Poke { .. } | Change::PokeStep { .. } | Change::Drag { .. } => {}
    }
    Ok(next)
}

/// The selected value where it was dragged to.
pub fn poke(bench: &Bench, at: f64) -> Poke {
    Poke { index: bench.selected as u32, value: held(tidy(bench, place(bench, at))) }
}

/// The selected value some quarters of the distance between codes away.
pub fn poke_step(bench: &Bench, steps: i32) -> Poke {
    let (column, index) = (bench.column(), bench.selected);
    let (from, to) = bench.held.axis();
    let code = column.bulk.codes.get(index).unwrap_or(0);
    let apart = column.scheme.step(column.outcome(), index, code).filter(|step| *step > 0.0).unwrap_or(STEP * (to - from));
    let value = f64::from(bench.held.values[index]);
    let moved = if value.is_finite() { value + f64::from(steps) * apart / 4.0 } else { 0.0 };
    Poke { index: index as u32, value: held(moved) }
}

/// As float32 has it; the largest it has beyond that.
fn held(x: f64) -> f64 {
    short_f32(x.clamp(f32::MIN.into(), f32::MAX.into()) as f32)
}

/// A place that was pointed at, in no more digits than a pointer can tell apart.
fn tidy(bench: &Bench, x: f64) -> f64 {
    let (from, to) = bench.held.axis();
    let step = round_step((to - from) / POINTED);
    let (counted, per) = (x / step, 1.0 / step);
    // by a whole number where there is one: 1 / 0.001 is exact, 0.001 is not
    if per >= 1.0 { counted.round_ties_even() / per.round_ties_even() } else { counted.round_ties_even() * step }
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
    let (from, to) = bench.held.axis();
    // a range of nothing would have no scale: the narrowest is one that a pointer can tell from it
    let least = round_step((to - from) / POINTED);
    let (lower, upper) = (bound.min(-least), bound.max(least));
    let (low, high) = bench.range().ok_or_else(no_range)?;
    let (low, high) = match end {
        End::Low if affine.symmetric => (lower, -lower),
        End::High if affine.symmetric => (-upper, upper),
        End::Low => (if high > 0.0 { bound.min(0.0) } else { lower }, high),
        End::High => (low, if low < 0.0 { bound.max(0.0) } else { upper }),
    };
    set_range(params, low, high);
    Ok(())
}

fn set_range(params: &mut Params, low: f64, high: f64) {
    for id in ["scale", "zeroPoint"] {
        params.remove(id);
    }
    params.set("calibration", "range");
    params.set("min", held(low));
    params.set("max", held(high));
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
