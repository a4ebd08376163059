//! `cast`: each value by itself becomes the nearest value of another format. No scale.

use super::{Laws, Scheme};
use crate::{
    error::Result,
    explain::{Step, Trace},
    format::{self, Cast, Format, Overflow, Value},
    num::{Draw, Rounding, show},
    param::{Checked, Kind, Param, Params},
    quantized::{Groups, Part, Quantized, Stored, same_length},
    tensor::TensorView,
    text::{Ink, Math},
};
#[cfg(feature = "workbench")]
use crate::{
    kernel::{extent::Extent, minifloat::Floats, outcome::Measure},
    quantized::{Bulk, Sharing},
    tensor::Data,
};
use std::sync::LazyLock;

/// Restored is the value of the code, exactly. NaN and infinities become what the format says ([`format::Format::encode`]).
///
/// Source: IEEE 754-2019, 5.4.2 (convertFormat), and each format's own rule for what lies beyond it.
pub struct CastTo;

pub static SCHEME: CastTo = CastTo;

static PARAMS: LazyLock<Vec<Param>> = LazyLock::new(|| {
    vec![
        Param { id: "format", kind: Kind::Format { default: "int8" } },
        Param { id: "rounding", kind: Kind::Choice { default: "half-even", options: Rounding::ids() } },
        Param { id: "overflow", kind: Kind::Choice { default: "convention", options: Overflow::ALL.map(|(id, _)| id).to_vec() } },
        Param { id: "seed", kind: Kind::Int { default: 0, min: 0, max: i64::from(u32::MAX) } },
    ]
});

fn how(params: &Checked, index: usize) -> Cast {
    Cast {
        rounding: Rounding::find(params.word("rounding")).unwrap_or_default(),
        overflow: Overflow::find(params.word("overflow")).unwrap_or_default(),
        draw: Draw::new(params.int("seed") as u64, index as u64),
    }
}

/// All that does not take a word a value.
fn outcome(target: &'static dyn Format) -> Quantized {
    let (codes, restored, clipped, parts) = (vec![], vec![], vec![], vec![]);
    Quantized { target, groups: Groups::none(), uniform: None, bytes: None, bits_per_value: f64::from(target.bits()), codes, restored, clipped, parts }
}

impl Scheme for CastTo {
    fn id(&self) -> &'static str {
        "cast"
    }

    fn family(&self) -> &'static str {
        "cast"
    }

    fn about(&self) -> &'static str {
        "scheme-cast"
    }

    fn params(&self) -> &'static [Param] {
        &PARAMS
    }

    fn laws(&self, params: &Params) -> Laws {
        let seen = params.check(&PARAMS).is_ok_and(|p| to_nearest(p.word("rounding")) && p.word("overflow") == "saturate");
        // its half-even is not quite that, below 2^-126
        let nearest = seen && !self.target(params).is_ok_and(|f| f.id() == "float8_e8m0fnu");
        Laws { monotone: seen, nearest, idempotent: true, exact_zero: self.target(params).is_ok_and(has_zero) }
    }

    fn target(&self, params: &Params) -> Result<&'static dyn Format> {
        format::find(params.check(&PARAMS)?.word("format"))
    }

    fn quantize(&self, tensor: &TensorView, params: &Params) -> Result<Quantized> {
        let target = self.target(params)?;
        let params = params.check(&PARAMS)?;
        let (mut codes, mut restored, mut clipped) = (vec![], vec![], vec![]);
        for (index, x) in tensor.data.iter().enumerate() {
            let encoded = target.encode(Value::from(x), how(&params, index));
            codes.push(encoded.code);
            restored.push(target.decode(encoded.code));
            if encoded.overflow {
                clipped.push(index as u32);
            }
        }
        let parts = vec![Part::new("codes", target, &tensor.shape, codes.clone())];
        Ok(Quantized { codes, restored, clipped, parts, ..outcome(target) })
    }

    #[cfg(feature = "workbench")]
    fn bulk(&self, tensor: &TensorView, params: &Params) -> Result<Bulk> {
        let target = self.target(params)?;
        let how = how(&params.check(&PARAMS)?, 0);
        match (tensor.data, Floats::new(target, how, &[], Sharing::Tensor)) {
            (Data::F32(values), Some(floats)) => Ok(floats.run(values).bulk(outcome(target))),
            _ => Ok(Bulk::of(tensor, self.quantize(tensor, params)?)),
        }
    }

    #[cfg(feature = "workbench")]
    fn measure(&self, params: &Params, _: Extent) -> Result<Option<Box<dyn Measure>>> {
        let floats = Floats::new(self.target(params)?, how(&params.check(&PARAMS)?, 0), &[], Sharing::Tensor);
        Ok(floats.map(|floats| Box::new(floats) as Box<dyn Measure>))
    }

    fn dequantize(&self, stored: &Stored, params: &Params, shape: &[usize]) -> Result<Vec<f64>> {
        let target = self.target(params)?;
        let codes = stored.part("codes")?;
        same_length(shape.iter().product(), codes.len()).map_err(|e| e.param("codes"))?;
        Ok(codes.iter().map(|&code| target.decode(code)).collect())
    }

    fn restore(&self, quantized: &Quantized, _: usize, code: u64) -> f64 {
        quantized.target.decode(code)
    }

    fn nearest(&self, quantized: &Quantized, _: usize, value: f64) -> u64 {
        let how = Cast { overflow: Overflow::Saturate, ..Cast::default() };
        quantized.target.encode(Value::from(value), how).code
    }

    fn step(&self, quantized: &Quantized, _: usize, code: u64) -> Option<f64> {
        quantized.target.spacing(code)
    }

    fn explain(&self, tensor: &TensorView, quantized: &Quantized, index: usize, code: u64) -> Trace {
        let target = quantized.target;
        let x = tensor.data.get(index).unwrap_or(f64::NAN);
        let (q, hex) = (Math::sym("q", Ink::Code), Math::num(show::hex(code, target.bits(), Ink::Code)));
        let encoded = |x: Math| Math::call(target.id(), [x]);
        let decoded = |q: Math| Math::call("value", [q]);
        let code_step = Step::of("code", show::hex(code, target.bits(), Ink::Code)).by(
            q.clone(),
            encoded(Math::sym("x", Ink::Value)),
            encoded(Math::float(x, Ink::Value)),
        );
        let restored = Step::of("restored", show::held(target, code, Ink::Restored));
        Trace { steps: vec![code_step, restored.by(Math::sym("x̂", Ink::Restored), decoded(q), decoded(hex))] }
    }
}

/// Whether a format has the value 0.
fn has_zero(format: &dyn Format) -> bool {
    let encoded = format.encode(Value::from(0.0), Cast::default());
    format.decode(encoded.code) == 0.0
}

fn to_nearest(rounding: &str) -> bool {
    rounding.starts_with("half")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tensor::Data;

    #[test]
    fn the_infographics_number_in_other_formats() {
        let x = [3452.3194f32];
        let cast = |format: &str| {
            let params = Params::default().with("format", format);
            CastTo.quantize(&TensorView::flat(Data::F32(&x)), &params).unwrap()
        };
        assert_eq!(cast("float16").restored, [3452.0]);
        assert_eq!(cast("bfloat16").restored, [3456.0]);
        assert_eq!((cast("int8").restored, cast("int8").clipped), (vec![127.0], vec![0]));
        assert!(cast("float8_e4m3fn").restored[0].is_nan());
    }
}
