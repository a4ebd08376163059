//! ONNX Runtime's static quantization: the tool computes a scale in float64, `QuantizeLinear` divides by it in float32.

use super::{Codes, Coding, Convention, Nan, Setting, Unfit, Unlike, only};

/// - symmetric: scale = (max|x| − −max|x|) / (qmax − qmin), zero point = round-half-even((qmin + qmax) / 2); int8 and int16 are
///   spread over -127 to 127 and -32767 to 32767 (which is what `narrow` says elsewhere), int4 over all its codes.
/// - asymmetric: scale = (max − min) / (qmax − qmin), zero point = round-half-even(qmin − min / scale).
///
/// In float64; the zero point is found with the scale before that is rounded to float32. A scale below float32's smallest normal
/// is 1 and its zero point 0. In groups (blocks) the spread is a float32, the zero point is found with the rounded scale, and a
/// group that is too small keeps a symmetric zero point. `reduceRange` spreads over int8 -64 to 64, uint8 0 to 127, int4 -4 to 3
/// and so on; codes are held to all of the type, as the operator does. 2 bits have the operator but not the tool: by hand alone.
///
/// NaN gets the lowest code under a scale by hand; the tool's range is undefined with NaN and infinities, which are refused.
///
/// Source: onnxruntime 1.32 `quantization/quant_utils.py` (compute_scale_zp, compute_scale_zp_blocked); the ONNX operator
/// QuantizeLinear.
pub static CONVENTION: Convention = Convention {
    id: "onnx",
    codes,
    fit,
    coding: Coding::Divide,
    nan: Nan::Lowest,
    unfit: [Unfit::Refused, Unfit::Refused],
};

fn codes(setting: &Setting) -> Result<Codes, Unlike> {
    let Setting { bits, signed, symmetric, narrow, reduced, by_hand, .. } = *setting;
    only(matches!(bits, 4 | 8 | 16) || bits == 2 && by_hand, "bits", "4, 8, 16", "")?;
    only(!setting.unclipped, "noClipping", "false", "")?;
    let narrowed = symmetric && signed && bits >= 8 && !reduced;
    only(narrowed || !narrow, "narrow", "false", "")?;
    let held = setting.all();
    let quarter = held.1 / 2;
    let fitted = match (reduced, signed) {
        (false, _) if narrowed => (-held.1, held.1),
        (false, _) => held,
        (true, false) => (0, quarter),
        (true, true) if bits == 4 => (-quarter - 1, quarter),
        (true, true) => (-quarter - 1, quarter + 1),
    };
    Ok(Codes { fitted, held })
}

fn fit(setting: &Setting, codes: Codes, low: f32, high: f32) -> (f32, i64) {
    let (lowest, highest) = (codes.fitted.0 as f64, codes.fitted.1 as f64);
    let largest = high.max(-low);
    let (low, high) = if setting.symmetric { (-largest, largest) } else { (low, high) };
    let middle = ((lowest + highest) / 2.0).round_ties_even() as i64;
    let zero_point = |scale: f64| if setting.symmetric { middle } else { (lowest - f64::from(low) / scale).round_ties_even() as i64 };
    let least = f64::from(f32::MIN_POSITIVE);
    if setting.granularity == "group" {
        let scale = (f64::from(high - low) / (highest - lowest)) as f32;
        return match scale < f32::MIN_POSITIVE {
            true => (1.0, if setting.symmetric { middle } else { 0 }),
            false => (scale, zero_point(scale.into()).clamp(codes.fitted.0, codes.fitted.1)),
        };
    }
    let scale = (f64::from(high) - f64::from(low)) / (highest - lowest);
    if scale < least { (1.0, 0) } else { (scale as f32, zero_point(scale)) }
}
