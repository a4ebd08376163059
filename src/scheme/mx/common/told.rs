//! The steps that all these schemes tell.

use super::blocks::{Fit, Frame, Packing, restored, side};
use crate::{
    explain::Step,
    num::show,
    quantized::Quantized,
    scheme::ggml,
    tensor::TensorView,
    text::{Ink, Math, Num, Text},
};

/// One value with its block's scale.
pub struct Told<'a> {
    pub frame: &'a Frame,
    pub x: f32,
    /// The code in use.
    pub code: u64,
    /// What its block's elements are multiplied with.
    pub scale: f64,
    pub fit: Fit,
}

pub fn largest_of(values: Math) -> Math {
    Math::row([Math::word("max"), Math::magnitude(values)])
}

/// The largest magnitude of the block.
pub fn absmax(largest: f32) -> Step {
    let symbols = largest_of(Math::sym("x", Ink::Value));
    let figure = Math::float(largest, Ink::Value);
    Step::of("absmax", show::float(largest.into(), Ink::Value)).by(Math::sym("m", Ink::Value), symbols, figure)
}

/// Where a scale is stored as a byte.
pub fn stored_as(byte: u8) -> Text {
    Text::new("stored-byte").with("hex", show::hex_digits(byte.into(), 8))
}

/// A scale as a figure, beyond float32 too.
pub fn scale(scale: f64) -> Num {
    let narrow = scale as f32;
    if f64::from(narrow) == scale { show::scale(narrow) } else { show::float(scale, Ink::Plain) }
}

impl Told<'_> {
    /// The value in units of its element; none where ggml's scale is 0.
    fn scaled(&self) -> Option<Step> {
        let (symbol, s) = (Math::sym("x", Ink::Value), Math::sym("s", Ink::Plain));
        let (value, by) = match self.fit {
            Fit::Divide(by) => (self.x / by, f64::from(by)),
            Fit::Multiply(by) => (self.x * by, f64::from(by)),
            Fit::Search(0.0) => return None,
            Fit::Search(_) => ((f64::from(self.x) / self.scale) as f32, self.scale),
        };
        let (x, figure) = (Math::float(self.x, Ink::Value), Math::num(scale(by)));
        let (symbols, figures) = match self.fit {
            Fit::Multiply(_) => (Math::times(symbol, Math::frac(Math::integer(1, Ink::Plain), s)), Math::times(x, figure)),
            _ => (Math::frac(symbol, s), Math::frac(x, figure)),
        };
        let step = Step::of("scaled", show::float(value.into(), Ink::Plain)).by(Math::sym("y", Ink::Plain), symbols, figures);
        let otherwise = matches!(self.fit, Fit::Divide(_)) && by != self.scale && self.scale.is_finite();
        Some(if otherwise { step.noted(Text::new("scaled-otherwise").with("by", scale(by))) } else { step })
    }

    fn code(&self, scaled: Option<&Step>) -> Step {
        let (element, target) = (self.frame.element, self.frame.element.target());
        let step = Step::of("code", self.code_num());
        let Some(scaled) = scaled else { return step };
        let rounded = |y: Math| match element.integer {
            true => Math::rounded(Math::times(Math::integer(1 << element.fraction, Ink::Plain), y)),
            false => Math::call(target.id(), [y]),
        };
        let (symbols, figures) = (Math::sym("y", Ink::Plain), Math::num(scaled.result.clone()));
        step.by(Math::sym("q", Ink::Code), rounded(symbols), rounded(figures))
    }

    fn code_num(&self) -> Num {
        let target = self.frame.element.target();
        match self.frame.element.integer {
            true => show::integer(target.decode(self.code) as i64, Ink::Code),
            false => show::hex(self.code, target.bits(), Ink::Code),
        }
    }

    fn restored(&self) -> Step {
        let (element, code) = (self.frame.element, self.code);
        let (symbol, figure) = if element.integer {
            let over = |q: Math| Math::frac(q, Math::integer(1 << element.fraction, Ink::Plain));
            (over(Math::sym("q", Ink::Code)), over(Math::integer(element.target().decode(code) as i64, Ink::Code)))
        } else {
            (Math::call("value", [Math::sym("q", Ink::Code)]), Math::float(self.frame.value(code), Ink::Code))
        };
        let value = restored(self.frame.value(code), self.scale);
        let step = Step::of("restored", show::float(value, Ink::Restored));
        let symbols = Math::times(symbol, Math::sym("s", Ink::Plain));
        step.by(Math::sym("x̂", Ink::Restored), symbols, Math::times(figure, Math::num(scale(self.scale))))
    }

    /// From the value to its code and back, and where that lies among packed bytes.
    pub fn steps(&self, quantized: &Quantized, tensor: &TensorView, index: usize) -> Vec<Step> {
        let scaled = self.scaled();
        let code = self.code(scaled.as_ref());
        let mut steps: Vec<Step> = scaled.into_iter().chain([code, self.restored()]).collect();
        if let (Some(bytes), Some(together)) = (&quantized.bytes, self.frame.packed) {
            let packing = Packing { side: side(&tensor.shape), size: self.frame.size, together };
            let (block, within) = packing.find(index);
            let packed = &bytes[block * packing.length()..(block + 1) * packing.length()];
            steps.push(ggml::stored(block, packed, &[packing.place(within)], self.code, quantized.target));
        }
        steps
    }
}
