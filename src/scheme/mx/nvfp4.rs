//! `nvfp4`: E2M1 elements in blocks of 16 that share a scale in E4M3, and with two levels a float32 for the whole tensor.
//!
//! ```text
//! codes        8 bytes   float4_e2m1fn (four bits each)
//! scales       1 byte    float8_e4m3fn
//! globalScale  4 bytes   float32, once, with two levels
//!
//! packed, under the convention ggml: 36 bytes for 64 values
//! byte k               scale of the values from 16 k on, k = 0 ... 3
//! byte 4 + 8 k + j     x[16 k + j] in bits 3 to 0, x[16 k + 8 + j] in bits 7 to 4, j = 0 ... 7
//! ```
//!
//! With m = max|x| of the block and g = max|x| of the tensor / (448 × 6), every step one float32 operation:
//!
//! | convention, levels | scale s | element nearest to, ties to even, 6 beyond | restored |
//! |---|---|---|---|
//! | `torchao`, 1 | E4M3 of m / 6 held to 2^-6 ... 448 | x / s | value × s |
//! | `torchao`, 2 | E4M3 of (m / 6) / g held to 2^-6 ... 448 | x × ((1 / g) / s) | value × (g × s) |
//! | `modelopt`, 2 | E4M3 of m / (6 × g), 1 for 0, held to 2^-9 ... 448 | x / (s × g), −0 as 0 | value × (s × g) |
//! | `ggml`, 1 | E4M3 of m / 6, halves up; what rounds to 256 or more is 448 | x / s, ties toward zero, never −0 | value × s |
//!
//! Where g comes out as 0 (all values are 0 or nearly so) it is 1 here: the references divide by it and restore NaN. With one level
//! a block with NaN comes back as NaN and an infinity saturates; with two, NaN or an infinity anywhere makes every value NaN, as in
//! the references. Where 1 / g is beyond float32 (g below 2^-128), torchao's elements of values other than 0 are all ±6. ggml skips
//! NaN, which becomes code 0; beside an infinity a block has the scale 448, and the infinity code 0. Its search
//! subtracts in float32: from some 10^10 on, where all sixteen differences are the same, it ends at code 0 too.
//!
//! Source: torchao 0.18.0, `prototype/mx_formats/nvfp4_tensor.py`; nvidia-modelopt 0.47.0, `qtensor/nvfp4_tensor.py`; ggml v0.13.1,
//! `block_nvfp4` in `src/ggml-common.h`, `quantize_row_nvfp4_ref`.
//!
//! ```
//! use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
//! let x = [3452.3194f32, -1200.5, 88.0];
//! let q = scheme::find("nvfp4")?.quantize(&TensorView::flat(Data::F32(&x)), &Params::default())?;
//! assert_eq!((&q.codes[..], &q.parts[1].data[..]), (&[7, 0xC, 0][..], &[0x7E][..]));
//! # Ok::<(), quantoscope::error::Error>(())
//! ```

use super::common::{
    blocks::{self, Fit, Frame, Rule, block_of, stored_scale},
    element::{E2M1, Manner},
    microscaling::conflict,
    power::{exponent, largest, largest_number},
    told::{self, Told},
};
use crate::{
    error::Result,
    explain::{Step, Trace},
    format::{Cast, Format, Value, float8_e4m3fn},
    num::show,
    param::{Given, Kind, Param, Params},
    quantized::{Quantized, Stored},
    scheme::{Laws, Scheme},
    tensor::TensorView,
    text::{Ink, Math},
};
use std::sync::LazyLock;

pub struct TwoLevels;

pub static SCHEME: TwoLevels = TwoLevels;

/// Values in a block.
const SIZE: usize = 16;
/// The largest values of E2M1 and E4M3, and E4M3's smallest normal and smallest one.
const LARGEST: f32 = 6.0;
const LARGEST_SCALE: f32 = 448.0;
const SMALLEST_NORMAL: f32 = 1.0 / 64.0;
const SMALLEST: f32 = 1.0 / 512.0;

static PARAMS: LazyLock<Vec<Param>> = LazyLock::new(|| {
    vec![
        Param { id: "levels", kind: Kind::Int { default: 2, min: 1, max: 2 } },
        Param { id: "convention", kind: Kind::Choice { default: "torchao", options: CONVENTIONS.map(|(name, _)| name).to_vec() } },
    ]
});

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Convention {
    Torchao,
    Modelopt,
    Ggml,
}

const CONVENTIONS: [(&str, Convention); 3] =
    [("torchao", Convention::Torchao), ("modelopt", Convention::Modelopt), ("ggml", Convention::Ggml)];

impl Convention {
    fn find(name: &str) -> (&'static str, Convention) {
        CONVENTIONS.iter().find(|(known, _)| *known == name).copied().unwrap_or(CONVENTIONS[0])
    }

    fn name(self) -> &'static str {
        CONVENTIONS.iter().find(|(_, known)| *known == self).map_or("", |(name, _)| name)
    }

    /// Its levels, where it has no choice.
    fn levels(self) -> Option<i64> {
        match self {
            Convention::Torchao => None,
            Convention::Modelopt => Some(2),
            Convention::Ggml => Some(1),
        }
    }
}

struct Scaled {
    convention: Convention,
    frame: Frame,
}

/// Convention and levels, which must agree.
fn settings(params: &Params) -> Result<(Convention, i64)> {
    let checked = params.check(&PARAMS)?;
    let (name, convention) = Convention::find(checked.word("convention"));
    let levels = checked.int("levels");
    match (convention.levels(), params.0.get("levels")) {
        (Some(fixed), Some(Given::Number(_))) if fixed != levels => {
            Err(conflict("levels", if fixed == 1 { "1" } else { "2" }, name))
        }
        (fixed, _) => Ok((convention, fixed.unwrap_or(levels))),
    }
}

/// Nearest, ties to even; NaN for NaN.
fn e4m3(x: f32) -> u8 {
    float8_e4m3fn::FORMAT.encode(Value::from(f64::from(x)), Cast::default()).code as u8
}

/// As ggml: halves up, told by the first bit that is dropped; the largest exponent is left to 448.
fn ue4m3(x: f32) -> u8 {
    let biased = exponent(x) + 7;
    if biased <= 0 {
        return ((x * 512.0 + 0.5) as u8).min(7);
    }
    let rounded = (biased << 3) + (x.to_bits() >> 20 & 7) as i32 + (x.to_bits() >> 19 & 1) as i32;
    if rounded >= 15 << 3 { 0x7E } else { rounded as u8 }
}

impl Scaled {
    fn new(convention: Convention, global: Option<f32>) -> Self {
        let manner = match convention {
            Convention::Modelopt => Manner { negative_zero: false, nan: Some(7), ..Manner::TO_EVEN },
            _ => Manner::TO_EVEN,
        };
        let packed = (convention == Convention::Ggml).then_some(4);
        let frame = Frame { element: &E2M1, size: SIZE, scales: &float8_e4m3fn::FORMAT, manner, one_zero: convention != Convention::Torchao, packed, global };
        Scaled { convention, frame }
    }

    fn of(tensor: &TensorView, (convention, levels): (Convention, i64)) -> Self {
        let global = largest(&tensor.float32()) / (LARGEST_SCALE * LARGEST);
        let global = if global == 0.0 { 1.0 } else { global };
        Scaled::new(convention, (levels == 2).then_some(global))
    }

    fn largest(&self, values: &[f32]) -> f32 {
        if self.convention == Convention::Ggml { largest_number(values) } else { largest(values) }
    }

    /// The scale of a block with this largest magnitude, before it is stored, and the least that it is held to.
    fn unrounded(&self, largest: f32) -> (f32, f32) {
        match (self.convention, self.frame.global) {
            (Convention::Modelopt, Some(global)) => {
                let scale = largest / (LARGEST * global);
                (if scale == 0.0 { 1.0 } else { scale }, SMALLEST)
            }
            (Convention::Ggml, _) => (largest / LARGEST, 0.0),
            (_, Some(global)) => (largest / LARGEST / global, SMALLEST_NORMAL),
            _ => (largest / LARGEST, SMALLEST_NORMAL),
        }
    }

    fn sub_scale(&self, byte: u8) -> f32 {
        match self.convention {
            // ggml knows no sign there and has 0 for NaN
            Convention::Ggml if byte == 0x7F => 0.0,
            Convention::Ggml if byte == 0xFF => 480.0,
            Convention::Ggml => float8_e4m3fn::FORMAT.decode(u64::from(byte & 0x7F)) as f32,
            _ => float8_e4m3fn::FORMAT.decode(byte.into()) as f32,
        }
    }

    fn scale_of(&self, byte: u8) -> f32 {
        self.frame.global.map_or(self.sub_scale(byte), |global| global * self.sub_scale(byte))
    }
}

impl Rule for Scaled {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn scale(&self, values: &[f32]) -> u8 {
        let (scale, least) = self.unrounded(self.largest(values));
        // NaN stays NaN
        let held = scale.clamp(least, LARGEST_SCALE);
        if self.convention == Convention::Ggml { ue4m3(held) } else { e4m3(held) }
    }

    fn unit(&self, scale: u8) -> f64 {
        self.scale_of(scale).into()
    }

    fn fit(&self, scale: u8) -> Fit {
        match (self.convention, self.frame.global) {
            (Convention::Ggml, _) => Fit::Search(self.sub_scale(scale) * 0.5),
            (Convention::Torchao, Some(global)) => Fit::Multiply(1.0 / global / self.sub_scale(scale)),
            _ => Fit::Divide(self.scale_of(scale)),
        }
    }
}

impl Scheme for TwoLevels {
    fn id(&self) -> &'static str {
        "nvfp4"
    }

    fn family(&self) -> &'static str {
        "mx"
    }

    fn about(&self) -> &'static str {
        "scheme-nvfp4"
    }

    fn params(&self) -> &'static [Param] {
        &PARAMS
    }

    /// The second scale of what was restored may differ in its last bit, and ggml's scales below 2^-6 by more. A reciprocal of the
    /// second scale beyond float32 brings nothing near. Far beyond the largest element, ggml's search goes back to 0.
    fn laws(&self, params: &Params) -> Laws {
        let Ok((convention, levels)) = settings(params) else { return Laws::default() };
        let one = convention == Convention::Torchao && levels == 1;
        Laws { monotone: convention != Convention::Ggml, nearest: one || convention != Convention::Torchao, idempotent: one, exact_zero: true }
    }

    fn target(&self, params: &Params) -> Result<&'static dyn Format> {
        settings(params)?;
        Ok(E2M1.target())
    }

    fn quantize(&self, tensor: &TensorView, params: &Params) -> Result<Quantized> {
        let rule = Scaled::of(tensor, settings(params)?);
        Ok(blocks::quantize(tensor, &rule, rule.convention.name()))
    }

    #[cfg(feature = "workbench")]
    fn bulk(&self, tensor: &TensorView, params: &Params) -> Result<crate::quantized::Bulk> {
        let rule = Scaled::of(tensor, settings(params)?);
        Ok(blocks::bulk(tensor, &rule, rule.convention.name()))
    }

    fn dequantize(&self, stored: &Stored, params: &Params, shape: &[usize]) -> Result<Vec<f64>> {
        let (convention, levels) = settings(params)?;
        let global = if levels == 2 { stored.floats("globalScale")?.first().copied() } else { None };
        blocks::dequantize(stored, &Scaled::new(convention, global), shape)
    }

    #[cfg(feature = "workbench")]
    fn packed(&'static self) -> Option<&'static dyn crate::scheme::Packed> {
        static GGML: LazyLock<blocks::PackedBlocks<Scaled>> =
            LazyLock::new(|| blocks::PackedBlocks::new(Scaled::new(Convention::Ggml, None)));
        Some(&*GGML)
    }

    fn restore(&self, quantized: &Quantized, index: usize, code: u64) -> f64 {
        let scale = quantized.groups.float("scale", quantized.groups.of(index)).unwrap_or(f32::NAN);
        let rule = Scaled::new(Convention::find(quantized.groups.rule).1, None);
        blocks::restored(rule.frame.value(code), scale.into())
    }

    fn explain(&self, tensor: &TensorView, quantized: &Quantized, index: usize, code: u64) -> Trace {
        let Some(byte) = stored_scale(quantized, index) else { return Trace { steps: vec![] } };
        let global = quantized.parts.iter().find(|part| part.name == "globalScale").and_then(|part| part.data.first());
        let rule = Scaled::new(Convention::find(quantized.groups.rule).1, global.map(|&bits| f32::from_bits(bits as u32)));
        let values = tensor.float32();
        let block = rule.largest(block_of(&values, &tensor.shape, SIZE, index));
        let mut steps = rule.shared_steps(largest(&values), block, byte);
        let told = Told { frame: &rule.frame, x: values[index], code, scale: rule.unit(byte), fit: rule.fit(byte) };
        steps.extend(told.steps(quantized, tensor, index));
        Trace { steps }
    }
}

impl Scaled {
    fn shared_steps(&self, all: f32, block: f32, byte: u8) -> Vec<Step> {
        match self.frame.global {
            None => vec![told::absmax(block), self.block_scale("scale", "", block, byte)],
            Some(global) => vec![
                global_step(all, global),
                told::absmax(block),
                self.block_scale("blockScale", "b", block, byte),
                self.product(global, byte),
            ],
        }
    }

    /// The scale of the block as it is stored: E4M3 of max / 6, which the second scale divides.
    fn block_scale(&self, id: &'static str, sub: &'static str, largest: f32, byte: u8) -> Step {
        let (scale, least) = self.unrounded(largest);
        let quotient = |m: Math, g: Option<Math>| {
            let six = Math::float(LARGEST, Ink::Plain);
            Math::frac(m, g.map_or(six.clone(), |g| Math::times(six, g)))
        };
        let held = |x: Math| match scale {
            scale if scale < least => Math::call("max", [x, Math::float(least, Ink::Plain)]),
            scale if scale > LARGEST_SCALE => Math::call("min", [x, Math::float(LARGEST_SCALE, Ink::Plain)]),
            _ => x,
        };
        let global = self.frame.global;
        let symbols = quotient(Math::sym("m", Ink::Value), global.map(|_| Math::sym("g", Ink::Plain)));
        let figures = quotient(Math::float(largest, Ink::Value), global.map(|g| Math::num(show::scale(g))));
        let symbol = if sub.is_empty() { Math::sym("s", Ink::Plain) } else { Math::sub("s", sub, Ink::Plain) };
        let step = Step::of(id, show::float(self.sub_scale(byte).into(), Ink::Plain)).noted(told::stored_as(byte));
        step.by(symbol, Math::call("E4M3", [held(symbols)]), Math::call("E4M3", [held(figures)]))
    }

    fn product(&self, global: f32, byte: u8) -> Step {
        let symbols = Math::times(Math::sym("g", Ink::Plain), Math::sub("s", "b", Ink::Plain));
        let figures = Math::times(Math::num(show::scale(global)), Math::float(self.sub_scale(byte), Ink::Plain));
        Step::of("scale", show::scale(self.scale_of(byte))).by(Math::sym("s", Ink::Plain), symbols, figures)
    }
}

/// The second scale: the tensor's largest magnitude over the largest product of a scale and an element.
fn global_step(largest: f32, global: f32) -> Step {
    let step = Step::of("globalScale", show::scale(global));
    if largest == 0.0 {
        return step;
    }
    let by = || Math::times(Math::float(LARGEST_SCALE, Ink::Plain), Math::float(LARGEST, Ink::Plain));
    let symbols = Math::frac(told::largest_of(Math::sym("x", Ink::Value)), by());
    step.by(Math::sym("g", Ink::Plain), symbols, Math::frac(Math::float(largest, Ink::Value), by()))
}
