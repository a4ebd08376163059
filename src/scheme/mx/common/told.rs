//! The steps that all these schemes tell.

use super::{
    blocks::{Fit, Frame, Packing, restored, side},
    element::Element,
};
use crate::{
    explain::Step,
    num::show,
    quantized::Quantized,
    scheme::ggml,
    tensor::TensorView,
    text::{Ink, Math, Text},
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
pub fn scale_num(unit: f64) -> Math {
    Math::num(show::float(unit, Ink::Plain))
}

impl Told<'_> {
    fn element(&self) -> &Element {
        self.frame.element
    }

    /// The value in units of its element.
    fn scaled(&self) -> Step {
        let x = || Math::float(self.x, Ink::Value);
        let (value, symbols, figures) = match self.fit {
            Fit::Divide(by) => (
                self.x / by,
                Math::frac(Math::sym("x", Ink::Value), Math::sym("s", Ink::Plain)),
                Math::frac(x(), Math::float(by, Ink::Plain)),
            ),
            Fit::Multiply(by) => (
                self.x * by,
                Math::times(Math::sym("x", Ink::Value), Math::frac(Math::integer(1, Ink::Plain), Math::sym("s", Ink::Plain))),
                Math::times(x(), Math::float(by, Ink::Plain)),
            ),
            Fit::Search(_) => (
                (f64::from(self.x) / self.scale) as f32,
                Math::frac(Math::sym("x", Ink::Value), Math::sym("s", Ink::Plain)),
                Math::frac(x(), scale_num(self.scale)),
            ),
        };
        let step = Step::of("scaled", show::float(value.into(), Ink::Plain)).by(Math::sym("y", Ink::Plain), symbols, figures);
        match self.fit {
            Fit::Divide(by) if f64::from(by) != self.scale && self.scale.is_finite() => {
                step.noted(Text::new("scaled-otherwise").with("by", show::float(by.into(), Ink::Plain)))
            }
            _ => step,
        }
    }

    fn code(&self, scaled: &Step) -> Step {
        let target = self.element().target();
        let rounded = |y: Math| {
            if self.element().integer {
                let unit = Math::integer(1 << self.element().fraction, Ink::Plain);
                return Math::rounded(Math::times(unit, y));
            }
            Math::call(target.id(), [y])
        };
        let result = match self.element().integer {
            true => show::integer(target.decode(self.code) as i64, Ink::Code),
            false => show::hex(self.code, target.bits(), Ink::Code),
        };
        let symbols = rounded(Math::sym("y", Ink::Plain));
        Step::of("code", result).by(Math::sym("q", Ink::Code), symbols, rounded(Math::num(scaled.result.clone())))
    }

    fn restored(&self) -> Step {
        let (element, code) = (self.element(), self.code);
        let (symbol, figure) = if element.integer {
            let over = |q: Math| Math::frac(q, Math::integer(1 << element.fraction, Ink::Plain));
            (over(Math::sym("q", Ink::Code)), over(Math::integer(element.target().decode(code) as i64, Ink::Code)))
        } else {
            (Math::call("value", [Math::sym("q", Ink::Code)]), Math::float(self.frame.value(code), Ink::Code))
        };
        let value = restored(self.frame.value(code), self.scale);
        let step = Step::of("restored", show::float(value, Ink::Restored));
        let symbols = Math::times(symbol, Math::sym("s", Ink::Plain));
        step.by(Math::sym("x̂", Ink::Restored), symbols, Math::times(figure, scale_num(self.scale)))
    }

    /// From the value to its code and back, and where that lies among packed bytes.
    pub fn steps(&self, quantized: &Quantized, tensor: &TensorView, index: usize) -> Vec<Step> {
        let scaled = self.scaled();
        let code = self.code(&scaled);
        let mut steps = vec![scaled, code, self.restored()];
        if let (Some(bytes), Some(together)) = (&quantized.bytes, self.frame.packed) {
            let packing = Packing { side: side(&tensor.shape), size: self.frame.size, together };
            let (block, within) = packing.find(index);
            let packed = &bytes[block * packing.length()..(block + 1) * packing.length()];
            steps.push(ggml::stored(block, packed, ggml::Places::one(packing.place(within)), self.code, quantized.target));
        }
        steps
    }
}
