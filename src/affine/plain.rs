//! Ours: every step one float32 operation, a value divided by the scale, the zero point added to the rounded quotient.

use super::{Codes, Coding, Convention, Nan, Setting, Unfit, Unlike, only};

/// - symmetric, signed: scale = max|x| / qmax, zero point 0.
/// - symmetric, unsigned: scale = max|x| / (2^(bits-1) - 1), zero point 2^(bits-1).
/// - asymmetric: scale = (max − min) / (qmax − qmin), zero point = clamp(round-half-even(qmin − min / scale), qmin, qmax).
///
/// A scale that comes out as 0 is 1. NaN gets the zero point's code and comes back as 0; infinities saturate; neither counts
/// for the range. `reduceRange` leaves the codes of one bit less.
///
/// Source: Jacob et al., "Quantization and training of neural networks for efficient integer-arithmetic-only inference",
/// CVPR 2018 (arXiv:1712.05877), section 2.1; Krishnamoorthi, arXiv:1806.08342, section 2.
pub static CONVENTION: Convention = Convention {
    id: "plain",
    codes,
    fit,
    coding: Coding::Divide,
    nan: Nan::ZeroPoint,
    unfit: [Unfit::LeftOut, Unfit::LeftOut],
};

fn codes(setting: &Setting) -> Result<Codes, Unlike> {
    only(!setting.unclipped, "noClipping", "false", "")?;
    only(!setting.reduced || setting.bits > 2, "reduceRange", "false", "bits = 2")?;
    let (lowest, highest) = Setting { bits: setting.bits - u32::from(setting.reduced), ..*setting }.all();
    let codes = (if setting.signed && setting.narrow { -highest } else { lowest }, highest);
    Ok(Codes { fitted: codes, held: codes })
}

fn fit(setting: &Setting, codes: Codes, low: f32, high: f32) -> (f32, i64) {
    let (lowest, highest) = codes.fitted;
    if setting.symmetric {
        let half = if setting.signed { highest } else { highest / 2 };
        return (or_one(high.max(-low) / half as f32), if setting.signed { 0 } else { half + 1 });
    }
    // in halves where the whole spread would overflow float32
    let spread = high - low;
    let steps = (highest - lowest) as f32;
    let scale = or_one(if spread.is_finite() { spread / steps } else { high / steps - low / steps });
    let zero_point = (lowest as f32 - low / scale).round_ties_even() as i64;
    (scale, zero_point.clamp(lowest, highest))
}

fn or_one(scale: f32) -> f32 {
    if scale == 0.0 { 1.0 } else { scale }
}
