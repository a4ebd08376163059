//! The ONNX operator DynamicQuantizeLinear: one scale for what has just arrived, in uint8.

use super::{Codes, Coding, Convention, Nan, Setting, Unfit, Unlike, only};

/// scale = (max − min) / 255 in float32, 0 becomes 1; zero point = round-half-even(clamp(0 − min / scale, 0, 255)). The operator
/// has uint8, asymmetric, per tensor, and nothing else. NaN does not count for the range, and gets code 0. An infinity makes the
/// scale infinite.
///
/// Source: the ONNX operator DynamicQuantizeLinear as onnxruntime 1.32 has it (CPU).
pub static CONVENTION: Convention = Convention {
    id: "onnx-dynamic",
    codes,
    fit,
    coding: Coding::Divide,
    nan: Nan::Lowest,
    unfit: [Unfit::LeftOut, Unfit::Counts],
};

fn codes(setting: &Setting) -> Result<Codes, Unlike> {
    only(setting.bits == 8, "bits", "8", "")?;
    only(!setting.signed, "signed", "false", "")?;
    only(!setting.symmetric, "symmetric", "false", "")?;
    only(!setting.narrow, "narrow", "false", "")?;
    only(setting.granularity == "tensor", "granularity", "tensor", "")?;
    setting.neither_reduced_nor_unclipped()?;
    Ok(Codes { fitted: (0, 255), held: (0, 255) })
}

fn fit(_: &Setting, _: Codes, low: f32, high: f32) -> (f32, i64) {
    let scale = (high - low) / 255.0;
    let scale = if scale == 0.0 { 1.0 } else { scale };
    let steps = 0.0 - low / scale;
    // what is no number, an infinity over an infinity, goes up to 255
    let held = if steps < 255.0 { steps.max(0.0) } else { 255.0 };
    (scale, held.round_ties_even() as i64)
}
