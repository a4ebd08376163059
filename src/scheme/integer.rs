//! `integer`: affine quantization to integers with one scale and zero point.

use super::{Laws, Scheme};
use crate::{
    error::{Error, Result},
    explain::{Step, Trace},
    format::{self, Format},
    num::{Draw, Rounding, rounding::round_to_integer, show},
    param::{Checked, Kind, Param, Params},
    quantized::{Affine, Column, Groups, Part, Quantized, Sharing, Stored, Uniform, same_length},
    tensor::TensorView,
    text::{Ink, Math},
};
use std::sync::LazyLock;

/// code = clamp(round(x / scale) + zero point), restored = (code − zero point) × scale, each step one float32 operation.
///
/// The range includes zero: min' = min(min, 0), max' = max(max, 0); NaN and infinities do not count. With qmax = 2^(bits-1) - 1:
///
/// - symmetric, signed: scale = max|x| / qmax, zero point 0. The code -2^(bits-1) is used only without `narrow`.
/// - symmetric, unsigned: scale = max|x| / (2^(bits-1) - 1), zero point 2^(bits-1).
/// - asymmetric: scale = (max' - min') / (highest code - lowest code), zero point = clamp(round-half-even(lowest - min' / scale)).
///
/// A scale that comes out as 0 is 1. NaN gets the zero point's code, so it comes back as 0; infinities saturate. The scale is
/// fitted to the values (`calibration: "minmax"`), to a given `min` and `max` (`"range"`), or given (`"manual"`, with `scale` and
/// `zeroPoint`).
///
/// Source: Jacob et al., "Quantization and training of neural networks for efficient integer-arithmetic-only inference",
/// CVPR 2018 (arXiv:1712.05877), section 2.1; Krishnamoorthi, arXiv:1806.08342, section 2.
pub struct IntegerAffine;

pub static SCHEME: IntegerAffine = IntegerAffine;

/// The smallest and largest scale that can be given: float32's smallest positive and its largest value, in the shortest digits
/// that read back as them.
pub const SCALE_LIMITS: (f64, f64) = (1e-45, 3.4028235e38);

static PARAMS: LazyLock<Vec<Param>> = LazyLock::new(|| {
    let widest = SCALE_LIMITS.1;
    vec![
        Param { id: "bits", kind: Kind::Int { default: 8, min: 2, max: 32 } },
        Param { id: "signed", kind: Kind::Bool { default: true } },
        Param { id: "symmetric", kind: Kind::Bool { default: true } },
        Param { id: "narrow", kind: Kind::Bool { default: false } },
        Param { id: "calibration", kind: Kind::Choice { default: "minmax", options: vec!["minmax", "range", "manual"] } },
        Param { id: "min", kind: Kind::Real { default: None, min: -widest, max: widest } },
        Param { id: "max", kind: Kind::Real { default: None, min: -widest, max: widest } },
        Param { id: "scale", kind: Kind::Real { default: None, min: SCALE_LIMITS.0, max: SCALE_LIMITS.1 } },
        Param { id: "zeroPoint", kind: Kind::Int { default: 0, min: i64::from(i32::MIN), max: i64::from(u32::MAX) } },
        Param { id: "rounding", kind: Kind::Choice { default: "half-even", options: Rounding::ids() } },
        Param { id: "seed", kind: Kind::Int { default: 0, min: 0, max: i64::from(u32::MAX) } },
    ]
});

fn target(params: &Checked) -> Result<&'static dyn Format> {
    format::find(&format!("{}int{}", if params.bool("signed") { "" } else { "u" }, params.int("bits")))
}

/// The smallest and the largest code in use.
fn code_limits(params: &Checked) -> (i64, i64) {
    let (bits, signed) = (params.int("bits") as u32, params.bool("signed"));
    if !signed {
        return (0, (1 << bits) - 1);
    }
    let highest = (1 << (bits - 1)) - 1;
    (if params.bool("narrow") { -highest } else { -highest - 1 }, highest)
}

/// The range of the finite values, zero included.
fn spread(values: impl Iterator<Item = f32>) -> (f32, f32) {
    values.filter(|x| x.is_finite()).fold((0.0, 0.0), |(low, high), x| (x.min(low), x.max(high)))
}

fn given_range(params: &Checked) -> Result<(f32, f32)> {
    let bound =
        |id: &str| params.real(id).ok_or_else(|| Error::new("param.needed").with("name", id).with("by", "calibration = range").param(id));
    let (low, high) = (bound("min")? as f32, bound("max")? as f32);
    if low > high { Err(Error::new("range.order").param("min")) } else { Ok((low.min(0.0), high.max(0.0))) }
}

fn or_one(scale: f32) -> f32 {
    if scale == 0.0 { 1.0 } else { scale }
}

fn fitted(params: &Checked, range: (f32, f32)) -> Affine {
    let (lowest, highest) = code_limits(params);
    let (low, high) = range;
    let symmetric = params.bool("symmetric");
    let (scale, zero_point) = if symmetric {
        let half = (1i64 << (params.int("bits") - 1)) - 1;
        (or_one(high.max(-low) / half as f32), if params.bool("signed") { 0 } else { half + 1 })
    } else {
        // in halves where the whole spread would overflow float32
        let spread = high - low;
        let steps = (highest - lowest) as f32;
        let scale = or_one(if spread.is_finite() { spread / steps } else { high / steps - low / steps });
        let zero_point = (lowest as f32 - low / scale).round_ties_even() as i64;
        (scale, zero_point.clamp(lowest, highest))
    };
    Affine { scale, zero_point, lowest, highest, range: Some(range), symmetric }
}

fn affine(values: impl Iterator<Item = f32>, params: &Checked) -> Result<Affine> {
    match params.word("calibration") {
        "manual" => {
            let scale = params
                .real("scale")
                .ok_or_else(|| Error::new("param.needed").with("name", "scale").with("by", "calibration = manual").param("scale"))?;
            let (lowest, highest) = code_limits(params);
            let zero_point = params.int("zeroPoint");
            if !(lowest..=highest).contains(&zero_point) {
                let refused = Error::new("param.range").with("name", "zeroPoint");
                return Err(refused.with("min", lowest.to_string()).with("max", highest.to_string()).param("zeroPoint"));
            }
            Ok(Affine { scale: scale as f32, zero_point, lowest, highest, range: None, symmetric: zero_point == 0 })
        }
        "range" => Ok(fitted(params, given_range(params)?)),
        _ => Ok(fitted(params, spread(values))),
    }
}

impl Affine {
    /// The code before it is held to its limits.
    fn unlimited(&self, x: f32, rounding: Rounding, draw: Draw) -> i64 {
        if x.is_nan() {
            return self.zero_point;
        }
        let steps = round_to_integer(f64::from(x / self.scale), rounding, draw);
        (steps as i64).saturating_add(self.zero_point)
    }

    pub fn restore(&self, code: i64) -> f32 {
        (code - self.zero_point) as f32 * self.scale
    }

    fn uniform(&self) -> Uniform {
        Uniform { lowest: self.lowest, highest: self.highest, symmetric: self.symmetric }
    }

    /// One group of all values.
    fn group(&self, count: usize) -> Groups {
        let groups = Groups { count: 1, ..Groups::shared(Sharing::Tensor, count) };
        let groups = groups.with("scale", Column::Float(vec![self.scale])).with("zeroPoint", Column::Integer(vec![self.zero_point]));
        let Some((low, high)) = self.range else { return groups };
        groups.with("min", Column::Float(vec![low])).with("max", Column::Float(vec![high]))
    }
}

impl Scheme for IntegerAffine {
    fn id(&self) -> &'static str {
        "integer"
    }

    fn family(&self) -> &'static str {
        "affine"
    }

    fn about(&self) -> &'static str {
        "scheme-integer"
    }

    fn laws(&self, params: &Params) -> Laws {
        let to_nearest = params.check(&PARAMS).is_ok_and(|p| p.word("rounding").starts_with("half"));
        Laws { monotone: to_nearest, nearest: to_nearest, idempotent: false, exact_zero: true }
    }

    fn params(&self) -> &'static [Param] {
        &PARAMS
    }

    fn target(&self, params: &Params) -> Result<&'static dyn Format> {
        target(&params.check(&PARAMS)?)
    }

    fn quantize(&self, tensor: &TensorView, params: &Params) -> Result<Quantized> {
        let params = params.check(&PARAMS)?;
        let target = target(&params)?;
        let values = || tensor.data.iter().map(|x| x as f32);
        let affine = affine(values(), &params)?;
        let rounding = Rounding::find(params.word("rounding")).unwrap_or_default();
        let seed = params.int("seed") as u64;
        let (mut codes, mut restored, mut clipped) = (vec![], vec![], vec![]);
        for (index, x) in values().enumerate() {
            let unlimited = affine.unlimited(x, rounding, Draw::new(seed, index as u64));
            let code = unlimited.clamp(affine.lowest, affine.highest);
            codes.push(code as u64 & format::mask(target.bits()));
            restored.push(f64::from(affine.restore(code)));
            if code != unlimited {
                clipped.push(index as u32);
            }
        }
        let stored = 32.0 + if affine.symmetric { 0.0 } else { f64::from(target.bits()) };
        let bits_per_value = f64::from(target.bits()) + stored / tensor.data.len().max(1) as f64;
        let parts = vec![
            Part::new("codes", target, &tensor.shape, codes.clone()),
            Part::floats("scales", &[], &[affine.scale]),
            Part::new("zeroPoints", target, &[], vec![affine.zero_point as u64 & format::mask(target.bits())]),
        ];
        Ok(Quantized {
            target,
            codes,
            restored,
            clipped,
            groups: affine.group(tensor.data.len()),
            uniform: Some(affine.uniform()),
            parts,
            bytes: None,
            bits_per_value,
        })
    }

    fn dequantize(&self, stored: &Stored, params: &Params, shape: &[usize]) -> Result<Vec<f64>> {
        let target = self.target(params)?;
        let (codes, scales) = (stored.part("codes")?, stored.floats("scales")?);
        same_length(shape.iter().product(), codes.len()).map_err(|e| e.param("codes"))?;
        same_length(1, scales.len()).map_err(|e| e.param("scales"))?;
        let zero_point = stored.optional("zeroPoints").and_then(|z| z.first()).map_or(0.0, |&z| target.decode(z)) as i64;
        Ok(codes.iter().map(|&code| f64::from((target.decode(code) as i64 - zero_point) as f32 * scales[0])).collect())
    }

    fn restore(&self, quantized: &Quantized, index: usize, code: u64) -> f64 {
        let code = quantized.target.decode(code) as i64;
        quantized.affine(index).map_or(f64::NAN, |affine| f64::from(affine.restore(code)))
    }

    fn levels(&self, quantized: &Quantized, index: usize) -> Vec<f64> {
        let Some(affine) = quantized.affine(index) else { return vec![] };
        if quantized.target.bits() > 16 {
            return vec![];
        }
        (affine.lowest..=affine.highest).map(|code| affine.restore(code).into()).collect()
    }

    fn nearest(&self, quantized: &Quantized, index: usize, value: f64) -> u64 {
        let code = quantized.affine(index).map_or(0, |affine| {
            let steps = (value / f64::from(affine.scale)).round_ties_even() as i64;
            steps.saturating_add(affine.zero_point).clamp(affine.lowest, affine.highest)
        });
        code as u64 & format::mask(quantized.target.bits())
    }

    fn step(&self, quantized: &Quantized, index: usize, _: u64) -> Option<f64> {
        quantized.affine(index).map(|affine| affine.scale.into())
    }

    fn explain(&self, tensor: &TensorView, quantized: &Quantized, index: usize, code: u64) -> Trace {
        let Some(affine) = quantized.affine(index) else { return Trace { steps: vec![] } };
        let x = tensor.data.get(index).unwrap_or(f64::NAN);
        let quantized_code = quantized.codes.get(index).copied().unwrap_or(code);
        let told =
            Told { affine, x, quantized: quantized.target.decode(quantized_code) as i64, code: quantized.target.decode(code) as i64 };
        let clipped = quantized.clipped.binary_search(&(index as u32)).is_ok();
        let zero_point = (affine.range.is_some() && !affine.symmetric).then(|| told.zero_point());
        let steps = [Some(told.scale()), zero_point, Some(told.code(clipped)), Some(told.restored())];
        Trace { steps: steps.into_iter().flatten().collect() }
    }
}

/// One value's journey, told step by step.
struct Told {
    affine: Affine,
    x: f64,
    /// The code that the scheme chooses, and the one in use.
    quantized: i64,
    code: i64,
}

const S: (&str, Ink) = ("s", Ink::Plain);

fn sym((name, ink): (&'static str, Ink)) -> Math {
    Math::sym(name, ink)
}

impl Told {
    fn scale_num(&self) -> Math {
        Math::num(show::scale(self.affine.scale))
    }

    fn scale(&self) -> Step {
        let step = Step::of("scale", show::scale(self.affine.scale));
        let Some((low, high)) = self.affine.range else { return step };
        if self.affine.symmetric {
            let half = if self.affine.lowest < 0 { self.affine.highest } else { self.affine.zero_point - 1 };
            let largest = Math::row([Math::word("max"), Math::magnitude(Math::sym("x", Ink::Value))]);
            let figures = Math::frac(Math::float(high.max(-low).abs(), Ink::Value), Math::integer(half, Ink::Plain));
            return step.by(sym(S), Math::frac(largest, Math::sub("q", "max", Ink::Code)), figures);
        }
        let symbols = Math::frac(
            Math::minus(Math::sub("x", "max", Ink::Value), Math::sub("x", "min", Ink::Value)),
            Math::minus(Math::sub("q", "max", Ink::Code), Math::sub("q", "min", Ink::Code)),
        );
        let codes = Math::minus(Math::integer(self.affine.highest, Ink::Plain), bracketed(self.affine.lowest));
        let spread = Math::minus(Math::float(high, Ink::Value), Math::bracketed(low < 0.0, Math::float(low, Ink::Value)));
        step.by(sym(S), symbols, Math::frac(spread, codes))
    }

    fn zero_point(&self) -> Step {
        let low = self.affine.range.map_or(0.0, |(low, _)| low);
        let symbols = Math::minus(Math::sub("q", "min", Ink::Code), Math::frac(Math::sub("x", "min", Ink::Value), sym(S)));
        let lowest = Math::integer(self.affine.lowest, Ink::Plain);
        let figures = Math::minus(lowest, Math::frac(Math::float(low, Ink::Value), self.scale_num()));
        let step = Step::of("zeroPoint", show::integer(self.affine.zero_point, Ink::Plain));
        step.by(Math::sym("z", Ink::Plain), Math::rounded(symbols), Math::rounded(figures))
    }

    fn code(&self, clipped: bool) -> Step {
        let rounded = |x: Math, s: Math, z: Math| {
            let steps = Math::rounded(Math::frac(x, s));
            if self.affine.zero_point == 0 { steps } else { Math::plus(steps, z) }
        };
        let (outer, bound) = if self.quantized == self.affine.highest { ("min", "max") } else { ("max", "min") };
        let limited = |inner: Math, bound: Math| if clipped { Math::call(outer, [inner, bound]) } else { inner };
        let symbols = rounded(Math::sym("x", Ink::Value), sym(S), Math::sym("z", Ink::Plain));
        let figures = rounded(Math::float(self.x, Ink::Value), self.scale_num(), bracketed(self.affine.zero_point));
        Step::of("code", show::integer(self.code, Ink::Code)).by(
            Math::sym("q", Ink::Code),
            limited(symbols, Math::sub("q", bound, Ink::Code)),
            limited(figures, Math::integer(self.quantized, Ink::Plain)),
        )
    }

    fn restored(&self) -> Step {
        let steps = |q: Math, z: Math| if self.affine.zero_point == 0 { q } else { Math::brackets(Math::minus(q, z)) };
        let symbols = steps(Math::sym("q", Ink::Code), Math::sym("z", Ink::Plain));
        let figures = steps(Math::integer(self.code, Ink::Code), bracketed(self.affine.zero_point));
        let step = Step::of("restored", show::float(self.affine.restore(self.code).into(), Ink::Restored));
        step.by(Math::sym("x̂", Ink::Restored), Math::times(symbols, sym(S)), Math::times(figures, self.scale_num()))
    }
}

/// A negative figure after a sign stands in brackets.
fn bracketed(n: i64) -> Math {
    Math::bracketed(n < 0, Math::integer(n, Ink::Plain))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tensor::Data;

    const LIST: [f32; 7] = [3452.3194, -1200.5, 437.25, 88.0, 12.5, -0.75, 4096.0];

    fn quantize(values: &[f32], params: Params) -> Quantized {
        IntegerAffine.quantize(&TensorView::flat(Data::F32(values)), &params).unwrap()
    }

    #[test]
    fn the_example_list() {
        let q = quantize(&LIST, Params::default());
        let affine = q.affine(0).unwrap();
        assert_eq!(affine.scale, 4096.0 / 127.0);
        assert_eq!(q.codes, [107, 0xDB, 14, 3, 0, 0, 127]);
        assert_eq!(q.restored[0] as f32, 3450.9607);
        assert!(q.clipped.is_empty());
    }

    #[test]
    fn zero_is_exact_in_an_asymmetric_range() {
        let q = quantize(&[0.0, 1.0, 2.55], Params::default().with("symmetric", false).with("signed", false));
        assert_eq!((q.codes[0], q.restored[0], q.affine(0).unwrap().zero_point), (0, 0.0, 0));
        let shifted = quantize(&[-1.0, 0.0, 3.0], Params::default().with("symmetric", false));
        assert_eq!(shifted.restored[1], 0.0);
    }

    #[test]
    fn degenerate_values() {
        let zeros = quantize(&[0.0, -0.0], Params::default());
        assert_eq!((zeros.affine(0).unwrap().scale, zeros.restored[0]), (1.0, 0.0));
        let odd = quantize(&[f32::NAN, f32::INFINITY, f32::NEG_INFINITY, 2.0], Params::default());
        assert_eq!(odd.codes, [0, 127, 0x80, 127]);
        assert_eq!(odd.clipped, [1, 2]);
        let widest = quantize(&[f32::MAX, f32::MIN], Params::default().with("symmetric", false));
        assert!(widest.affine(0).unwrap().scale.is_finite());
    }

    #[test]
    fn a_manual_scale_of_one_is_plain_rounding() {
        let by_hand = Params::default().with("calibration", "manual").with("scale", 1.0);
        let q = quantize(&[3452.3194, 2.5, -3.5], by_hand);
        assert_eq!(q.restored, [127.0, 2.0, -4.0]);
        assert_eq!(q.clipped, [0]);
    }

    #[test]
    fn what_is_missing_or_wrong_is_named() {
        let refused = |params: Params| {
            let view = [1.0f32];
            IntegerAffine.quantize(&TensorView::flat(Data::F32(&view)), &params).err().unwrap()
        };
        assert_eq!(refused(Params::default().with("calibration", "manual")).code, "param.needed");
        assert_eq!(refused(Params::default().with("bits", 33.0)).code, "param.range");
        assert_eq!(refused(Params::default().with("bits", true)).code, "param.type");
        assert_eq!(refused(Params::default().with("bit", 8.0)).code, "param.unknown");
        let crossed = Params::default().with("calibration", "range").with("min", 2.0).with("max", 1.0);
        assert_eq!(refused(crossed).code, "range.order");
        let far = Params::default().with("calibration", "manual").with("scale", 1.0).with("zeroPoint", 200.0);
        assert_eq!(refused(far).at.param.as_deref(), Some("zeroPoint"));
    }
}
