//! TensorFlow Lite's, as ai-edge-quantizer has it: the zero point is added before rounding.

use super::{Codes, Coding, Convention, Nan, Setting, Unfit, Unlike, only};
use crate::format::{Cast, Format, Value, bfloat16, float16};

/// - symmetric: scale = max(max|x|, 1e-9) / qmax, where qmax = 2^(bits-1) − 1; from 8 bits on, codes are held to -qmax to qmax
///   (which is what `narrow` says elsewhere), and below -2^(bits-1) is used too. Unsigned below 8 bits: zero point 2^(bits-1).
/// - asymmetric: scale = max(max − min, 1e-9) / (qmax − qmin), zero point = round-half-even(qmin − min / scale).
///
/// All in float32. A group's scale is then rounded to bfloat16 and to float16, after the zero point was found; where that leaves
/// 0, which the tool then divides by, it is float16's smallest, 2^-24. Groups are whole; 16 bits are signed and symmetric.
///
/// The tool leaves NaN and infinities undefined: they are refused, and under a scale by hand NaN gets the lowest code, as in
/// LiteRT's built-in kernels.
///
/// Source: ai-edge-quantizer 0.10 `algorithms/uniform_quantize/uniform_quantize_tensor.py`; the TFLite 8-bit quantization
/// specification.
pub static CONVENTION: Convention = Convention {
    id: "tflite",
    codes,
    fit,
    coding: Coding::ZeroInside,
    nan: Nan::Lowest,
    unfit: [Unfit::Refused, Unfit::Refused],
};

fn codes(setting: &Setting) -> Result<Codes, Unlike> {
    let Setting { bits, signed, symmetric, narrow, .. } = *setting;
    only(matches!(bits, 2 | 4 | 8 | 16), "bits", "2, 4, 8, 16", "")?;
    only(signed || bits < 16, "signed", "true", "bits = 16")?;
    only(symmetric || bits < 16, "symmetric", "true", "bits = 16")?;
    only(signed || !symmetric || bits < 8, "symmetric", "false", "signed = false")?;
    let narrowed = symmetric && bits >= 8;
    only(narrowed || !narrow, "narrow", "false", "")?;
    setting.neither_reduced_nor_unclipped()?;
    let all = setting.all();
    Ok(Codes { fitted: all, held: if narrowed { (-all.1, all.1) } else { all } })
}

/// What a range is at least.
const LEAST: f32 = 1e-9;

fn fit(setting: &Setting, codes: Codes, low: f32, high: f32) -> (f32, i64) {
    let (lowest, highest) = codes.fitted;
    let (scale, zero_point) = if setting.symmetric {
        let half = if setting.signed { highest } else { highest / 2 };
        (high.max(-low).max(LEAST) / half as f32, if setting.signed { 0 } else { half + 1 })
    } else {
        let scale = (high - low).max(LEAST) / (highest - lowest) as f32;
        (scale, ((lowest as f32 - low / scale).round_ties_even() as i64).clamp(lowest, highest))
    };
    (if setting.granularity == "group" { stored(scale) } else { scale }, zero_point)
}

/// The scale of a group as it is stored.
fn stored(scale: f32) -> f32 {
    let cast = |x: f64, format: &dyn Format| format.decode(format.encode(Value::from(x), Cast::default()).code);
    let stored = cast(cast(scale.into(), &bfloat16::FORMAT), &float16::FORMAT) as f32;
    if stored == 0.0 { 1.0 / 16_777_216.0 } else { stored }
}
