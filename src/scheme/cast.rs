//! `cast`: each value by itself becomes the nearest value of another format. No scale.

use super::{Quantized, Scheme};
use crate::{
    error::Result,
    explain::{Step, Trace},
    format::{self, Cast, Format, Overflow, Value},
    num::{Draw, Rounding, show},
    param::{Checked, Kind, Param, Params},
    tensor::TensorView,
    text::{Ink, Math},
};
use std::sync::LazyLock;

/// Restored is the value of the code, exactly. NaN and infinities become what the format says ([`format::Format::encode`]).
///
/// Source: IEEE 754-2019, 5.4.2 (convertFormat), and each format's own rule for what lies beyond it.
pub struct CastTo;

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

impl Scheme for CastTo {
    fn id(&self) -> &'static str {
        "cast"
    }

    fn family(&self) -> &'static str {
        "cast"
    }

    fn params(&self) -> &'static [Param] {
        &PARAMS
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
        Ok(Quantized { target, codes, restored, clipped, affine: None, bits_per_value: f64::from(target.bits()) })
    }

    fn restore(&self, quantized: &Quantized, _: usize, code: u64) -> f64 {
        quantized.target.decode(code)
    }

    fn nearest(&self, quantized: &Quantized, _: usize, value: f64) -> u64 {
        let how = Cast { overflow: Overflow::Saturate, ..Cast::default() };
        quantized.target.encode(Value::from(value), how).code
    }

    fn explain(&self, tensor: &TensorView, quantized: &Quantized, index: usize, code: u64) -> Trace {
        let target = quantized.target;
        let x = tensor.data.get(index).unwrap_or(f64::NAN);
        let (value, restored) = (show::float(x, Ink::Value), show::held(target, code, Ink::Restored));
        let named = |what: Math| Math::row([Math::word(target.id()), Math::op("("), what, Math::op(")")]);
        Trace {
            steps: vec![
                Step {
                    id: "code",
                    formula: Math::row([Math::sym("q", Ink::Code), Math::op("="), named(Math::sym("x", Ink::Value))]),
                    substituted: named(Math::num(value)),
                    result: show::hex(code, target.bits(), Ink::Code),
                },
                Step {
                    id: "restored",
                    formula: Math::row([
                        Math::sym("x̂", Ink::Restored),
                        Math::op("="),
                        Math::word("value"),
                        Math::op("("),
                        Math::sym("q", Ink::Code),
                        Math::op(")"),
                    ]),
                    substituted: Math::row([
                        Math::word("value"),
                        Math::op("("),
                        Math::num(show::hex(code, target.bits(), Ink::Code)),
                        Math::op(")"),
                    ]),
                    result: restored,
                },
            ],
        }
    }
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
