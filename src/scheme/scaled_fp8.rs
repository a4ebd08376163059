//! `scaled_fp8`: 8-bit floats with a scale that takes the largest value to the largest code.

use super::{Laws, Scheme};
use crate::{
    error::{Error, Result},
    explain::{Step, Trace},
    format::{self, Cast, Family, FieldKind, Format, Overflow, Value},
    num::show,
    param::{Checked, Kind, Param, Params},
    quantized::{Column, Groups, Part, Quantized, Sharing, Stored, same_length},
    tensor::TensorView,
    text::{Ink, Math},
};
#[cfg(feature = "workbench")]
use crate::{
    kernel::{
        extent::{Extent, extents},
        minifloat::Floats,
        outcome::Measure,
    },
    quantized::Bulk,
    tensor::Data,
};
use std::sync::LazyLock;

/// Per tensor, or per place along `axis`: scale = max|x| / the format's largest value; code = x / scale, rounded half to even and
/// saturating; restored = value(code) × scale. Every step is one float32 operation.
///
/// NaN and infinities do not count for the scale, and a scale that comes out as 0 is 1. NaN stays NaN, infinities become the
/// largest value. -0 stays -0 where the format has it.
///
/// ```text
/// codes    the format   one byte a value
/// scales   float32      one, or one for each place along the axis
/// ```
///
/// Source: Micikevicius et al., "FP8 formats for deep learning", arXiv:2209.05433, section 3; the rule of vLLM's and
/// Transformer Engine's scaled FP8 weights.
///
/// ```
/// use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
/// let x = [896.0f32, 1.0, -2.0];
/// let q = scheme::find("scaled_fp8").unwrap().quantize(&TensorView::flat(Data::F32(&x)), &Params::default()).unwrap();
/// assert_eq!(q.codes, [0x7E, 0x30, 0xB8]); // 448, 0.5 and -1, by a scale of 2
/// ```
pub struct ScaledFp8;

pub static SCHEME: ScaledFp8 = ScaledFp8;

/// More axes than tensors have.
const LAST_AXIS: i64 = 7;

static PARAMS: LazyLock<Vec<Param>> = LazyLock::new(|| {
    let options = format::all().filter(|f| f.bits() == 8 && f.family() == Family::Float && f.fields()[0].0 == FieldKind::Sign);
    vec![
        Param { id: "format", kind: Kind::Choice { default: "float8_e4m3fn", options: options.map(Format::id).collect() } },
        Param { id: "granularity", kind: Kind::Choice { default: "tensor", options: vec!["tensor", "channel"] } },
        Param { id: "axis", kind: Kind::Int { default: 0, min: 0, max: LAST_AXIS } },
    ]
});

fn sharing(params: &Checked, shape: &[usize]) -> Result<Sharing> {
    if params.word("granularity") == "tensor" {
        return Ok(Sharing::Tensor);
    }
    let axis = params.int("axis") as usize;
    if axis < shape.len() {
        return Ok(Sharing::channels(shape, axis));
    }
    let last = shape.len().saturating_sub(1).to_string();
    Err(Error::new("param.range").with("name", "axis").with("min", "0").with("max", last).param("axis"))
}

fn largest(target: &dyn Format) -> f32 {
    target.decode(target.limits().1) as f32
}

/// How many scales there are: one of a tensor even without values.
fn count(sharing: Sharing, values: usize) -> usize {
    if sharing == Sharing::Tensor { 1 } else { sharing.count(values) }
}

fn scales(values: &[f32], sharing: Sharing, target: &dyn Format) -> Vec<f32> {
    let mut scales = vec![0.0; count(sharing, values.len())];
    for (index, x) in values.iter().enumerate().filter(|(_, x)| x.is_finite()) {
        let group = sharing.of(index);
        scales[group] = x.abs().max(scales[group]);
    }
    scales.into_iter().map(|magnitude| scale(magnitude, target)).collect()
}

/// Of a group whose largest magnitude is given.
fn scale(magnitude: f32, target: &dyn Format) -> f32 {
    let scale = magnitude / largest(target);
    if scale == 0.0 { 1.0 } else { scale }
}

/// All that does not take a word a value.
fn outcome(target: &'static dyn Format, sharing: Sharing, scales: Vec<f32>, values: usize) -> Quantized {
    let shape: &[usize] = if sharing == Sharing::Tensor { &[] } else { &[scales.len()] };
    let parts = vec![Part::floats("scales", shape, &scales)];
    let of_scales = 32.0 * scales.len() as f64 / values.max(1) as f64;
    let groups = Groups { count: scales.len(), ..Groups::shared(sharing, values) };
    Quantized {
        target,
        codes: vec![],
        restored: vec![],
        clipped: vec![],
        groups: groups.with("scale", Column::Float(scales)),
        uniform: None,
        bytes: None,
        bits_per_value: if values == 0 { target.bits().into() } else { f64::from(target.bits()) + of_scales },
        parts,
    }
}

fn restored(target: &dyn Format, code: u64, scale: f32) -> f64 {
    (target.decode(code) as f32 * scale).into()
}

const SATURATING: Overflow = Overflow::Saturate;

impl Scheme for ScaledFp8 {
    fn id(&self) -> &'static str {
        "scaled_fp8"
    }

    fn family(&self) -> &'static str {
        "scaled"
    }

    fn about(&self) -> &'static str {
        "scheme-scaled-fp8"
    }

    fn params(&self) -> &'static [Param] {
        &PARAMS
    }

    fn laws(&self, _: &Params) -> Laws {
        Laws { monotone: true, nearest: true, idempotent: false, exact_zero: true }
    }

    fn target(&self, params: &Params) -> Result<&'static dyn Format> {
        format::find(params.check(&PARAMS)?.word("format"))
    }

    fn quantize(&self, tensor: &TensorView, params: &Params) -> Result<Quantized> {
        let target = self.target(params)?;
        let (sharing, values) = (sharing(&params.check(&PARAMS)?, &tensor.shape)?, tensor.float32());
        let scales = scales(&values, sharing, target);
        let (mut codes, mut back, mut clipped) = (vec![], vec![], vec![]);
        for (index, x) in values.iter().enumerate() {
            let scale = scales[sharing.of(index)];
            let encoded = target.encode(Value::from(f64::from(x / scale)), Cast { overflow: SATURATING, ..Cast::default() });
            codes.push(encoded.code);
            back.push(restored(target, encoded.code, scale));
            if encoded.overflow {
                clipped.push(index as u32);
            }
        }
        let mut outcome = outcome(target, sharing, scales, values.len());
        outcome.parts.insert(0, Part::new("codes", target, &tensor.shape, codes.clone()));
        Ok(Quantized { codes, restored: back, clipped, ..outcome })
    }

    #[cfg(feature = "workbench")]
    fn bulk(&self, tensor: &TensorView, params: &Params) -> Result<Bulk> {
        let target = self.target(params)?;
        let sharing = sharing(&params.check(&PARAMS)?, &tensor.shape)?;
        let Data::F32(values) = tensor.data else { return Ok(Bulk::of(tensor, self.quantize(tensor, params)?)) };
        let extents = extents(values, sharing, count(sharing, values.len()), false);
        let scales: Vec<f32> = extents.iter().map(|extent| scale(extent.high.max(-extent.low), target)).collect();
        match Floats::new(target, Cast { overflow: SATURATING, ..Cast::default() }, scales.as_slice(), sharing) {
            Some(floats) => Ok(floats.run(values).bulk(outcome(target, sharing, scales.clone(), values.len()))),
            None => Ok(Bulk::of(tensor, self.quantize(tensor, params)?)),
        }
    }

    #[cfg(feature = "workbench")]
    fn measure(&self, params: &Params, extent: Extent) -> Result<Option<Box<dyn Measure>>> {
        let target = self.target(params)?;
        let scales = vec![scale(extent.high.max(-extent.low), target)];
        let floats = Floats::new(target, Cast { overflow: SATURATING, ..Cast::default() }, scales, Sharing::Tensor);
        Ok(floats.map(|floats| Box::new(floats) as Box<dyn Measure>))
    }

    fn dequantize(&self, stored: &Stored, params: &Params, shape: &[usize]) -> Result<Vec<f64>> {
        let target = self.target(params)?;
        let sharing = sharing(&params.check(&PARAMS)?, shape)?;
        let (codes, scales, values) = (stored.part("codes")?, stored.floats("scales")?, shape.iter().product());
        same_length(values, codes.len()).map_err(|e| e.param("codes"))?;
        same_length(count(sharing, values), scales.len()).map_err(|e| e.param("scales"))?;
        Ok(codes.iter().enumerate().map(|(index, &code)| restored(target, code, scales[sharing.of(index)])).collect())
    }

    fn restore(&self, quantized: &Quantized, index: usize, code: u64) -> f64 {
        let scale = quantized.groups.float("scale", quantized.groups.of(index));
        restored(quantized.target, code, scale.unwrap_or(f32::NAN))
    }

    fn step(&self, quantized: &Quantized, index: usize, code: u64) -> Option<f64> {
        let scale = quantized.groups.float("scale", quantized.groups.of(index))?;
        Some(quantized.target.spacing(code)? * f64::from(scale))
    }

    fn explain(&self, tensor: &TensorView, quantized: &Quantized, index: usize, code: u64) -> Trace {
        let (target, groups) = (quantized.target, &quantized.groups);
        let values = tensor.float32();
        let (x, group) = (values[index], groups.of(index));
        let Some(scale) = groups.float("scale", group) else { return Trace { steps: vec![] } };
        let members = (0..values.len()).filter(|at| groups.of(*at) == group && values[*at].is_finite());
        let amax = members.map(|at| values[at].abs()).fold(0.0, f32::max);
        let (s, q, v) = (|| Math::sym("s", Ink::Plain), || Math::sym("q", Ink::Code), || Math::sym("v", Ink::Plain));
        let scale_figure = || Math::num(show::scale(scale));
        let symbols = Math::frac(
            Math::row([Math::word("max"), Math::magnitude(Math::sym("x", Ink::Value))]),
            Math::row([Math::word("max"), Math::word(target.id())]),
        );
        let figures = Math::frac(Math::float(amax, Ink::Value), Math::float(largest(target), Ink::Plain));
        let cast = |v: Math| Math::call(target.id(), [v]);
        let value = |q: Math| Math::call("value", [q]);
        let hex = show::hex(code, target.bits(), Ink::Code);
        let steps = vec![
            Step::of("scale", show::scale(scale)).by(s(), symbols, figures),
            Step::of("scaled", show::float((x / scale).into(), Ink::Plain)).by(
                v(),
                Math::frac(Math::sym("x", Ink::Value), s()),
                Math::frac(Math::float(x, Ink::Value), scale_figure()),
            ),
            Step::of("code", hex.clone()).by(q(), cast(v()), cast(Math::float(x / scale, Ink::Plain))),
            Step::of("level", show::held(target, code, Ink::Plain)).by(Math::sym("c", Ink::Plain), value(q()), value(Math::num(hex))),
            Step::of("restored", show::float(restored(target, code, scale), Ink::Restored)).by(
                Math::sym("x̂", Ink::Restored),
                Math::times(Math::sym("c", Ink::Plain), s()),
                Math::times(bracketed(target.decode(code)), scale_figure()),
            ),
        ];
        Trace { steps }
    }
}

fn bracketed(x: f64) -> Math {
    Math::bracketed(x < 0.0, Math::float(x, Ink::Plain))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tensor::Data;

    #[test]
    fn a_scale_for_each_row_or_column() {
        let x = [448.0f32, 1.0, 0.0, -2.0];
        let view = TensorView::shaped(Data::F32(&x), vec![2, 2]).unwrap();
        let scales = |axis: f64| {
            let params = Params::default().with("granularity", "channel").with("axis", axis);
            ScaledFp8.quantize(&view, &params).map(|q| q.groups.column("scale").cloned().unwrap())
        };
        assert_eq!(scales(0.0).unwrap(), Column::Float(vec![1.0, 2.0 / 448.0]));
        assert_eq!(scales(1.0).unwrap(), Column::Float(vec![1.0, 2.0 / 448.0]));
        assert_eq!(scales(2.0).err().unwrap().at.param.as_deref(), Some("axis"));
    }

    #[test]
    fn what_is_not_finite_does_not_count() {
        let x = [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, 448.0];
        let q = ScaledFp8.quantize(&TensorView::flat(Data::F32(&x)), &Params::default()).unwrap();
        assert_eq!((q.codes, q.clipped), (vec![0x7F, 0x7E, 0xFE, 0x7E], vec![1, 2]));
    }
}
