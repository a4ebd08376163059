//! `binary`: the sign about the mean, times one scale.

use super::{codes_and_scale, groups, mean, mean_of, restored};
use crate::{
    error::Result,
    explain::{Step, Trace},
    format::{self, Format},
    num::show,
    param::{Param, Params},
    quantized::{Part, Quantized, Stored, bits_per_value},
    scheme::{Laws, Scheme},
    tensor::TensorView,
    text::{Ink, Math},
};

/// code = 1 where x is at least the mean of all values, else 0; scale = mean|x|; restored = (2 × code - 1) × scale.
///
/// So sign(0) is +1. The means are summed in float64 and rounded once to float32; the product is one float32 operation. NaN and
/// infinities do not count for the means; NaN is taken for 0, an infinity has its sign. Nothing comes back as 0 but a list of
/// zeros, and nothing is clipped.
///
/// ```text
/// codes    uint1     0 is -1, 1 is +1
/// scales   float32   one
/// ```
///
/// Source: Wang et al., "BitNet: Scaling 1-bit Transformers for Large Language Models", arXiv:2310.11453, equations 1 to 3.
///
/// ```
/// use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
/// let x = [2.0f32, -1.0, 0.5, 0.5];
/// let q = scheme::find("binary").unwrap().quantize(&TensorView::flat(Data::F32(&x)), &Params::default()).unwrap();
/// assert_eq!(q.codes, [1, 0, 1, 1]); // the mean is 0.5
/// assert_eq!(q.restored, [1.0, -1.0, 1.0, 1.0]);
/// ```
pub struct Binary;

pub static SCHEME: Binary = Binary;

fn code(x: f32, mean: f32) -> u64 {
    let x = if x.is_nan() { 0.0 } else { x };
    u64::from(x >= mean)
}

fn sign(code: u64) -> i64 {
    2 * (code & 1) as i64 - 1
}

fn value(code: u64, scale: f32) -> f64 {
    (sign(code) as f32 * scale).into()
}

impl Scheme for Binary {
    fn id(&self) -> &'static str {
        "binary"
    }

    fn family(&self) -> &'static str {
        "extreme"
    }

    fn about(&self) -> &'static str {
        "scheme-binary"
    }

    fn params(&self) -> &'static [Param] {
        &[]
    }

    fn laws(&self, _: &Params) -> Laws {
        Laws { monotone: true, nearest: false, idempotent: true, exact_zero: false }
    }

    fn target(&self, params: &Params) -> Result<&'static dyn Format> {
        params.check(&[])?;
        Ok(format::integer(false, 1))
    }

    fn quantize(&self, tensor: &TensorView, params: &Params) -> Result<Quantized> {
        let (target, values) = (self.target(params)?, tensor.float32());
        let (scale, middle) = (mean(&values, f32::abs), mean(&values, |x| x));
        let codes: Vec<u64> = values.iter().map(|&x| code(x, middle)).collect();
        let parts = vec![Part::new("codes", target, &tensor.shape, codes.clone()), Part::floats("scales", &[], &[scale])];
        Ok(Quantized {
            target,
            restored: codes.iter().map(|&code| value(code, scale)).collect(),
            clipped: vec![],
            groups: groups(scale, codes.len()),
            uniform: None,
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

    fn explain(&self, tensor: &TensorView, quantized: &Quantized, index: usize, code: u64) -> Trace {
        let values = tensor.float32();
        let (scale, middle) = (quantized.groups.float("scale", 0).unwrap_or(f32::NAN), mean(&values, |x| x));
        let (x, m, q) = (|| Math::sym("x", Ink::Value), || Math::sym("m", Ink::Plain), || Math::sym("q", Ink::Code));
        let one = |n: i64| Math::integer(n, Ink::Plain);
        let at_least = |x: Math, m: Math| Math::call("sign", [Math::minus(x, m)]);
        let figure = Math::bracketed(middle < 0.0, Math::float(middle, Ink::Plain));
        let doubled = |q: Math| Math::brackets(Math::minus(Math::times(one(2), q), one(1)));
        let in_use = || Math::integer(code as i64, Ink::Code);
        let steps = vec![
            Step::of("mean", show::float(middle.into(), Ink::Plain)).by(m(), mean_of(x()), figure.clone()),
            Step::of("scale", show::scale(scale)).by(
                Math::sym("s", Ink::Plain),
                mean_of(Math::magnitude(x())),
                Math::num(show::scale(scale)),
            ),
            Step::of("code", show::integer(code as i64, Ink::Code)).by(
                doubled(q()),
                at_least(x(), m()),
                at_least(Math::float(values[index], Ink::Value), figure),
            ),
            restored(value(code, scale), [doubled(q()), doubled(in_use())], scale),
        ];
        Trace { steps }
    }
}
