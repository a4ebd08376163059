//! `ternary`: -1, 0 and 1 times one scale.

use super::{codes_and_scale, groups, mean, mean_of, restored};
use crate::{
    error::Result,
    explain::{Step, Trace},
    format::{self, Format, mask},
    num::show,
    param::{Param, Params},
    quantized::{Column, Part, Quantized, Stored, Uniform, bits_per_value},
    scheme::{Laws, Scheme},
    tensor::TensorView,
    text::{Ink, Math},
};

/// scale = max(mean|x|, 1e-5); code = clamp(round-half-even(x / scale), -1, 1); restored = code × scale.
///
/// The mean is summed in float64 and rounded once to float32; every other step is one float32 operation. NaN and infinities do
/// not count for it; NaN has code 0, infinities saturate. -0 has code 0 and comes back as +0. The code -2 is not used.
///
/// ```text
/// codes    int2      two's complement: 11 is -1
/// scales   float32   one
/// ```
///
/// Source: Ma et al., "The Era of 1-bit LLMs: All Large Language Models are in 1.58 Bits" (BitNet b1.58), arXiv:2402.17764,
/// equations 1 to 3.
///
/// ```
/// use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
/// let x = [2.0f32, -1.0, 0.25, 0.75];
/// let q = scheme::find("ternary").unwrap().quantize(&TensorView::flat(Data::F32(&x)), &Params::default()).unwrap();
/// assert_eq!(q.codes, [1, 0b11, 0, 1]);
/// assert_eq!(q.restored, [1.0, -1.0, 0.0, 1.0]);
/// ```
pub struct Ternary;

pub static SCHEME: Ternary = Ternary;

/// What mean magnitudes are held to.
const SMALLEST: f32 = 1e-5;

fn rounded(x: f32, scale: f32) -> f32 {
    if x.is_nan() { 0.0 } else { (x / scale).round_ties_even() }
}

fn code(steps: f32) -> u64 {
    steps.clamp(-1.0, 1.0) as i64 as u64 & mask(2)
}

/// The integer, -2 to 1, times the scale.
fn value(code: u64, scale: f32) -> f64 {
    (format::integer(true, 2).decode(code) as f32 * scale).into()
}

impl Scheme for Ternary {
    fn id(&self) -> &'static str {
        "ternary"
    }

    fn family(&self) -> &'static str {
        "extreme"
    }

    fn about(&self) -> &'static str {
        "scheme-ternary"
    }

    fn params(&self) -> &'static [Param] {
        &[]
    }

    fn laws(&self, _: &Params) -> Laws {
        Laws { monotone: true, nearest: true, idempotent: false, exact_zero: true }
    }

    fn target(&self, params: &Params) -> Result<&'static dyn Format> {
        params.check(&[])?;
        Ok(format::integer(true, 2))
    }

    fn quantize(&self, tensor: &TensorView, params: &Params) -> Result<Quantized> {
        let (target, values) = (self.target(params)?, tensor.float32());
        let scale = mean(&values, f32::abs).max(SMALLEST);
        let (mut codes, mut restored, mut clipped) = (vec![], vec![], vec![]);
        for (index, &x) in values.iter().enumerate() {
            let steps = rounded(x, scale);
            codes.push(code(steps));
            restored.push(value(code(steps), scale));
            if steps.abs() > 1.0 {
                clipped.push(index as u32);
            }
        }
        let parts = vec![Part::new("codes", target, &tensor.shape, codes.clone()), Part::floats("scales", &[], &[scale])];
        Ok(Quantized {
            target,
            restored,
            clipped,
            groups: groups(scale, codes.len()).with("zeroPoint", Column::Integer(vec![0])),
            uniform: Some(Uniform { lowest: -1, highest: 1, symmetric: true, origin: None }),
            bytes: None,
            bits_per_value: bits_per_value(&parts, codes.len(), target),
            parts,
            codes,
        })
    }

    fn dequantize(&self, stored: &Stored, params: &Params, shape: &[usize]) -> Result<Vec<f64>> {
        params.check(&[])?;
        let (codes, scale) = codes_and_scale(stored, shape)?;
        Ok(codes.iter().map(|&code| value(code, scale)).collect())
    }

    fn restore(&self, quantized: &Quantized, _: usize, code: u64) -> f64 {
        value(code, quantized.groups.float("scale", 0).unwrap_or(f32::NAN))
    }

    fn levels(&self, quantized: &Quantized, index: usize) -> Vec<f64> {
        [0b11, 0, 1].map(|code| self.restore(quantized, index, code)).to_vec()
    }

    fn nearest(&self, quantized: &Quantized, _: usize, value: f64) -> u64 {
        code(rounded(value as f32, quantized.groups.float("scale", 0).unwrap_or(1.0)))
    }

    fn step(&self, quantized: &Quantized, _: usize, _: u64) -> Option<f64> {
        quantized.groups.float("scale", 0).map(f64::from)
    }

    fn explain(&self, tensor: &TensorView, quantized: &Quantized, index: usize, code: u64) -> Trace {
        let values = tensor.float32();
        let (x, scale) = (values[index], quantized.groups.float("scale", 0).unwrap_or(f32::NAN));
        let whole = quantized.target.decode(code) as i64;
        let (s, q) = (Math::sym("s", Ink::Plain), || Math::sym("q", Ink::Code));
        let one = |n: i64| Math::integer(n, Ink::Plain);
        let at_least = |mean: Math| Math::call("max", [mean, Math::float(SMALLEST, Ink::Plain)]);
        let mean_figure = Math::num(show::scale(mean(&values, f32::abs)));
        let held = |steps: Math| Math::call("clamp", [Math::rounded(steps), one(-1), one(1)]);
        let steps = vec![
            Step::of("scale", show::scale(scale)).by(
                s.clone(),
                at_least(mean_of(Math::magnitude(Math::sym("x", Ink::Value)))),
                at_least(mean_figure),
            ),
            Step::of("code", show::integer(whole, Ink::Code)).by(
                q(),
                held(Math::frac(Math::sym("x", Ink::Value), s)),
                held(Math::frac(Math::float(x, Ink::Value), Math::num(show::scale(scale)))),
            ),
            restored(value(code, scale), [q(), Math::integer(whole, Ink::Code)], scale),
        ];
        Trace { steps }
    }
}
