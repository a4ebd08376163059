//! Blocks of 256 values that become −1, 0 or 1 times one scale.

use super::{Places, half, inverse, largest, put_magnitude, steps};
use crate::{
    explain::Step,
    format::{self, Format},
    scheme::{
        Laws,
        ggml::{Block, Input, Told},
    },
    text::{Ink, Math},
};

const VALUES: usize = 256;

/// What tells them apart.
pub struct Ternary {
    pub id: &'static str,
    pub about: &'static str,
    /// Where the scale lies, behind the codes.
    pub scale: usize,
    /// Codes from 0 to it stand for something.
    pub highest: u64,
    pub write: fn(codes: &[u8; VALUES], packed: &mut [u8]),
    pub read: fn(packed: &[u8], index: usize) -> u64,
    /// Where a code lies.
    pub places: fn(index: usize) -> Places,
}

/// Rounded half away from zero, as x86's `lroundf` and a cast to 32 bits do: what is not finite becomes 0.
fn rounded(x: f32) -> i32 {
    if x.is_finite() { x.round() as i64 as i32 } else { 0 }
}

impl Block for Ternary {
    fn id(&self) -> &'static str {
        self.id
    }

    fn about(&self) -> &'static str {
        self.about
    }

    fn target(&self) -> &'static dyn Format {
        format::integer(false, 2)
    }

    fn values(&self) -> usize {
        VALUES
    }

    fn bytes(&self) -> usize {
        self.scale + 2
    }

    fn laws(&self) -> Laws {
        Laws { monotone: true, nearest: false, idempotent: true, exact_zero: true }
    }

    fn pack(&self, input: &Input, packed: &mut [u8]) {
        let scale = largest(input.values);
        let inverse = inverse(scale);
        let mut codes = [0; VALUES];
        for (code, x) in codes.iter_mut().zip(input.values) {
            *code = (rounded(x * inverse) + 1) as u8;
        }
        (self.write)(&codes, packed);
        put_magnitude(packed, self.scale, scale);
    }

    fn places(&self, index: usize) -> Places {
        (self.places)(index)
    }

    fn code(&self, packed: &[u8], index: usize) -> u64 {
        (self.read)(packed, index)
    }

    fn value(&self, packed: &[u8], _: usize, code: u64) -> f32 {
        if code > self.highest { f32::NAN } else { (code as f32 - 1.0) * half(packed, self.scale) }
    }

    fn shared(&self, packed: &[u8], _: usize) -> Vec<(&'static str, f32)> {
        vec![("scale", half(packed, self.scale))]
    }

    fn steps(&self, told: &Told) -> Vec<Step> {
        let (scale, d) = (largest(told.values), half(told.packed, self.scale));
        let one = || Math::integer(1, Ink::Plain);
        let code = |x: Math, s: Math| Math::plus(Math::rounded(Math::frac(x, s)), one());
        let value = |q: Math, d: Math| Math::times(Math::brackets(Math::minus(q, one())), d);
        vec![
            steps::greatest(scale),
            steps::stored_half("storedScale", steps::d(), Some((steps::s(), Math::float(scale, Ink::Plain))), told.packed, self.scale),
            steps::code(
                told.code,
                code(steps::x(), steps::s()),
                code(Math::float(told.value(), Ink::Value), Math::float(scale, Ink::Plain)),
            ),
            steps::restored(
                self.value(told.packed, told.index, told.code),
                value(steps::q(), steps::d()),
                value(Math::integer(told.code as i64, Ink::Code), steps::signed(d, Ink::Plain)),
            ),
        ]
    }
}
