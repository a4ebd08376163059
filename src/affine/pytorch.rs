//! PyTorch's: a value is multiplied by the scale's reciprocal; no scale is below an epsilon.

use super::{Codes, Coding, Convention, Nan, Setting, Unfit, Unlike, only};

/// A tensor's or a channel's scale is that of `MinMaxObserver` and `PerChannelMinMaxObserver`, a group's that of torchao:
///
/// - symmetric: scale = max|x| / ((qmax − qmin) / 2), which for -128 to 127 divides by 127.5; zero point 0 if signed. Unsigned,
///   an observer has 2^(bits-1) for 8 and 16 bits and ⌊(qmin + qmax) / 2⌋ for fewer, torchao trunc((qmin + qmax + 1) / 2).
/// - asymmetric: scale = (max − min) / (qmax − qmin), zero point = clamp(qmin − round-half-even(min / scale), qmin, qmax).
/// - `noClipping` (a group's, symmetric): scale = max(min / qmin, max / qmax), torchao's SYMMETRIC_NO_CLIPPING_ERR.
///
/// The scale is at least 2^-23, in groups at least 2^-126: where all values are tiny, all codes are the zero point.
/// `reduceRange` halves qmin and qmax (up to 8 bits). A range too wide for float32 makes the scale infinite. NaN makes an
/// observer's scale NaN, which is refused; under a scale by hand it gets the highest code, as on x86. Groups are whole.
///
/// Source: torch 2.15 `torch/ao/quantization/observer.py`, `fx/_decomposed.py`; torchao 0.18 `quantization/quant_primitives.py`.
pub static CONVENTION: Convention = Convention {
    id: "pytorch",
    codes,
    fit,
    coding: Coding::Reciprocal,
    nan: Nan::Highest,
    unfit: [Unfit::Refused, Unfit::Counts],
};

fn codes(setting: &Setting) -> Result<Codes, Unlike> {
    let Setting { bits, signed, symmetric, narrow, reduced, unclipped, .. } = *setting;
    let grouped = setting.granularity == "group";
    only(bits <= 16, "bits", "2 to 16", "")?;
    only(signed || !narrow, "narrow", "false", "signed = false")?;
    only(grouped || !unclipped, "noClipping", "false", "granularity ≠ group")?;
    only(symmetric || !unclipped, "noClipping", "false", "symmetric = false")?;
    only(signed || !unclipped, "noClipping", "false", "signed = false")?;
    only(!grouped || !reduced, "reduceRange", "false", "granularity = group")?;
    only(!reduced || bits <= 8, "reduceRange", "false", "bits > 8")?;
    let midpoint_beyond = symmetric && !signed && !grouped;
    only(!(midpoint_beyond && reduced && bits == 8), "reduceRange", "false", "signed = false")?;
    only(!midpoint_beyond || bits <= 8 || bits == 16, "bits", "2 to 8, 16", "signed = false")?;
    let (lowest, highest) = setting.all();
    let (lowest, highest) = (if narrow { -highest } else { lowest }, highest);
    let codes = if reduced { (lowest >> 1, highest >> 1) } else { (lowest, highest) };
    Ok(Codes { fitted: codes, held: codes })
}

fn fit(setting: &Setting, codes: Codes, low: f32, high: f32) -> (f32, i64) {
    let (lowest, highest) = codes.fitted;
    let grouped = setting.granularity == "group";
    let least = if grouped { f32::MIN_POSITIVE } else { f32::EPSILON };
    if setting.symmetric {
        let scale = if setting.unclipped {
            let (below, above) = (low / lowest as f32, high / highest as f32);
            if below > above { below } else { above }
        } else {
            high.max(-low) / ((highest - lowest) as f32 / 2.0)
        };
        return (scale.max(least), midpoint(setting, lowest + highest, grouped));
    }
    let scale = ((high - low) / (highest - lowest) as f32).max(least);
    let steps = (low / scale).round_ties_even() as i64;
    (scale, lowest.saturating_sub(steps).clamp(lowest, highest))
}

fn midpoint(setting: &Setting, sum: i64, grouped: bool) -> i64 {
    match setting.bits {
        _ if grouped => (sum + 1) / 2,
        _ if setting.signed => 0,
        8 | 16 => 1 << (setting.bits - 1),
        _ => sum / 2,
    }
}
