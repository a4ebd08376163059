//! Blocks of 32 values in two halves: a float16 scale, perhaps a float16 minimum, and codes of 4 or 5 bits.

use super::{Place, Places, half, inverse, put_half, search, steps, truncated};
use crate::{
    explain::Step,
    format::{self, Format},
    num::show,
    scheme::{
        Laws,
        ggml::{Block, Input, Told},
    },
    text::{Ink, Math, Text},
};

const VALUES: usize = 32;

/// What tells them apart.
pub struct Halves {
    pub id: &'static str,
    pub about: &'static str,
    /// Of a code: 4, or 5 with the fifth bits of all codes in four bytes of their own.
    pub bits: u32,
    /// Whether code 0 stands for a minimum of the block's own, not for −2^(bits−1) scales.
    pub minimum: bool,
}

impl Halves {
    /// Where the fifth bits lie, if there are any, and else the low ones.
    const fn after_scales(&self) -> usize {
        if self.minimum { 4 } else { 2 }
    }

    const fn highest(&self) -> i32 {
        (1 << self.bits) - 1
    }

    /// The code that stands for 0, where there is no minimum.
    const fn zero(&self) -> i32 {
        1 << (self.bits - 1)
    }

    /// The scale before it is stored, and the minimum.
    fn fitted(&self, values: &[f32]) -> (f32, f32) {
        if !self.minimum {
            return (super::extreme(values) / -(self.zero() as f32), 0.0);
        }
        let (mut low, mut high) = (f32::MAX, f32::MIN);
        for &x in values {
            low = if x < low { x } else { low };
            high = if x > high { x } else { high };
        }
        ((high - low) / self.highest() as f32, low)
    }

    /// Codes follow from the scale before it is stored.
    fn plain(&self, values: &[f32], codes: &mut [u8]) -> (f32, f32) {
        let (scale, low) = self.fitted(values);
        let inverse = inverse(scale);
        for (code, x) in codes.iter_mut().zip(values) {
            *code = if self.minimum {
                let code = truncated((x - low) * inverse + 0.5);
                // 5 bits are not held to their limit, which rounding cannot pass
                if self.bits == 4 { code.min(15) as u8 } else { code as u8 }
            } else {
                truncated(x * inverse + (self.zero() as f32 + 0.5)).min(self.highest() as i8) as u8
            };
        }
        (scale, low)
    }

    /// The codes of all values.
    #[cfg(feature = "workbench")]
    fn unpacked(&self, packed: &[u8]) -> [u8; VALUES] {
        let (at, mut codes) = (self.after_scales(), [0; VALUES]);
        let fifth = if self.bits == 5 { 4 } else { 0 };
        let (first, second) = codes.split_at_mut(VALUES / 2);
        for ((first, second), byte) in first.iter_mut().zip(second).zip(&packed[at + fifth..]) {
            (*first, *second) = (byte & 15, byte >> 4);
        }
        if fifth > 0 {
            codes.iter_mut().enumerate().for_each(|(index, code)| *code |= (packed[at + index / 8] >> (index % 8) & 1) << 4);
        }
        codes
    }

    fn weighed(&self, values: &[f32], weights: &[f32], codes: &mut [u8]) -> (f32, f32) {
        if !self.minimum {
            return (search::symmetric(values, weights, self.zero(), codes), 0.0);
        }
        let (scale, negated) = search::Affine::weighed(self.highest()).search(values, weights, codes);
        (scale, -negated)
    }
}

impl Block for Halves {
    fn id(&self) -> &'static str {
        self.id
    }

    fn about(&self) -> &'static str {
        self.about
    }

    fn target(&self) -> &'static dyn Format {
        format::integer(false, self.bits)
    }

    fn values(&self) -> usize {
        VALUES
    }

    fn bytes(&self) -> usize {
        self.after_scales() + if self.bits == 5 { 20 } else { 16 }
    }

    fn weighs(&self) -> bool {
        true
    }

    fn laws(&self) -> Laws {
        let symmetric = !self.minimum;
        Laws { monotone: true, nearest: false, idempotent: symmetric, exact_zero: symmetric }
    }

    fn pack(&self, input: &Input, packed: &mut [u8]) {
        let mut codes = [0; VALUES];
        let (scale, low) = match input.weights(input.line) {
            None => self.plain(input.values, &mut codes),
            Some(weights) => self.weighed(input.values, &weights, &mut codes),
        };
        put_half(packed, 0, scale);
        if self.minimum {
            put_half(packed, 2, low);
        }
        let at = self.after_scales();
        if self.bits == 5 {
            codes.iter().enumerate().for_each(|(index, code)| packed[at + index / 8] |= (code >> 4 & 1) << (index % 8));
        }
        let (first, second) = codes.split_at(VALUES / 2);
        let low = if self.bits == 5 { at + 4 } else { at };
        for ((byte, first), second) in packed[low..].iter_mut().zip(first).zip(second) {
            *byte = first & 15 | second << 4;
        }
    }

    fn places(&self, index: usize) -> Places {
        let at = self.after_scales();
        if self.bits == 4 {
            return Places::one(Place::nibble(at + index % 16, index >= 16));
        }
        let bit = (index % 8) as u32;
        Places::two(Place::new(at + index / 8, bit, bit), Place::nibble(at + 4 + index % 16, index >= 16))
    }

    fn value(&self, packed: &[u8], _: usize, code: u64) -> f32 {
        let (scale, code) = (half(packed, 0), code as i32);
        if self.minimum { code as f32 * scale + half(packed, 2) } else { (code - self.zero()) as f32 * scale }
    }

    #[cfg(feature = "workbench")]
    fn codes(&self, packed: &[u8], out: &mut [u8]) {
        out.copy_from_slice(&self.unpacked(packed)[..out.len()]);
    }

    #[cfg(feature = "workbench")]
    fn restore(&self, packed: &[u8], out: &mut [f32]) {
        let (scale, zero) = (half(packed, 0), self.zero());
        let low = if self.minimum { Some(half(packed, 2)) } else { None };
        for (value, code) in out.iter_mut().zip(self.unpacked(packed)) {
            *value = match low {
                Some(low) => f32::from(code) * scale + low,
                None => (i32::from(code) - zero) as f32 * scale,
            };
        }
    }

    fn shared(&self, packed: &[u8], _: usize) -> Vec<(&'static str, f32)> {
        let mut shared = vec![("scale", half(packed, 0))];
        if self.minimum {
            shared.push(("min", half(packed, 2)));
        }
        shared
    }

    fn steps(&self, told: &Told) -> Vec<Step> {
        let plain = told.is_plain(self);
        let steps = match (self.minimum, plain) {
            (false, true) => self.symmetric_steps(told),
            (true, true) => self.minimum_steps(told),
            (_, false) => self.searched_steps(told),
        };
        let (scale, q) = (half(told.packed, 0), Math::integer(told.code as i64, Ink::Code));
        let restored = if self.minimum {
            let low = half(told.packed, 2);
            let symbols = Math::plus(Math::times(steps::q(), steps::d()), steps::m());
            (symbols, Math::plus(Math::times(q, steps::signed(scale, Ink::Plain)), steps::signed(low, Ink::Plain)))
        } else {
            let zero = || Math::integer(self.zero().into(), Ink::Plain);
            let product = |q, d| Math::times(Math::brackets(Math::minus(q, zero())), d);
            (product(steps::q(), steps::d()), product(q, steps::signed(scale, Ink::Plain)))
        };
        let value = self.value(told.packed, told.index, told.code);
        [steps, vec![steps::restored(value, restored.0, restored.1)]].concat()
    }
}

impl Halves {
    fn code_step(&self, told: &Told, symbols: Math, figures: Math) -> Step {
        let limited = |inner: Math| Math::call("min", [Math::integer(self.highest().into(), Ink::Plain), steps::floor(inner)]);
        steps::code(told.code, limited(symbols), limited(figures))
    }

    fn symmetric_steps(&self, told: &Told) -> Vec<Step> {
        let extreme = super::extreme(told.values);
        let (scale, _) = self.fitted(told.values);
        let zero = Math::integer((-self.zero()).into(), Ink::Plain);
        let middle = || Math::float(self.zero() as f32 + 0.5, Ink::Plain);
        vec![
            Step::of("extreme", show::float(extreme.into(), Ink::Value)).noted(Text::new("note-extreme")),
            Step::of("scale", show::scale(scale)).by(
                steps::s(),
                Math::frac(Math::sub("x", "ext", Ink::Value), zero.clone()),
                Math::frac(Math::float(extreme, Ink::Value), zero),
            ),
            steps::stored_half("storedScale", steps::d(), Some((steps::s(), Math::num(show::scale(scale)))), told.packed, 0),
            self.code_step(
                told,
                Math::plus(Math::frac(steps::x(), steps::s()), middle()),
                Math::plus(Math::frac(Math::float(told.value(), Ink::Value), Math::num(show::scale(scale))), middle()),
            ),
        ]
    }

    fn minimum_steps(&self, told: &Told) -> Vec<Step> {
        let (scale, low) = self.fitted(told.values);
        let high = told.values.iter().copied().fold(f32::MIN, f32::max);
        let highest = || Math::integer(self.highest().into(), Ink::Plain);
        let lowest = || Math::sub("x", "min", Ink::Value);
        let over = |top: Math, bottom: Math| Math::frac(top, bottom);
        vec![
            Step::of("scale", show::scale(scale)).by(
                steps::s(),
                over(Math::minus(Math::sub("x", "max", Ink::Value), lowest()), highest()),
                over(Math::minus(Math::float(high, Ink::Value), steps::signed(low, Ink::Value)), highest()),
            ),
            steps::stored_half("storedScale", steps::d(), Some((steps::s(), Math::num(show::scale(scale)))), told.packed, 0),
            steps::stored_half("storedMin", steps::m(), Some((lowest(), Math::float(low, Ink::Value))), told.packed, 2),
            self.code_step(
                told,
                Math::plus(over(Math::minus(steps::x(), lowest()), steps::s()), Math::float(0.5, Ink::Plain)),
                Math::plus(
                    over(Math::minus(Math::float(told.value(), Ink::Value), steps::signed(low, Ink::Value)), Math::num(show::scale(scale))),
                    Math::float(0.5, Ink::Plain),
                ),
            ),
        ]
    }

    /// Where importance decided.
    fn searched_steps(&self, told: &Told) -> Vec<Step> {
        let mut steps =
            vec![steps::stored_half("storedScale", steps::d(), None, told.packed, 0).noted(Text::new("note-searched-importance"))];
        if self.minimum {
            steps.push(steps::stored_half("storedMin", steps::m(), None, told.packed, 2));
        }
        steps.push(Step::of("code", show::integer(told.code as i64, Ink::Code)).noted(Text::new("note-searched-code")));
        steps
    }
}
