//! Floats of at most 16 bits, rounded half to even, of values or of what a scale leaves of them.

use super::{
    BLOCK,
    outcome::{Kernel, Measure, Outcome, run},
    pieces::pieces,
    statistics::Tally,
};
use crate::{
    format::{Cast, Format, Minifloat, Overflow, Specials, Value},
    num::Rounding,
    quantized::{Low, Sharing},
};
use std::{borrow::Cow, marker::PhantomData};

/// How a magnitude is rounded in the bits of a float32.
#[derive(Clone, Copy)]
enum Rounder {
    /// A power of two is added that leaves room for the fraction only, and for no more than the subnormals have: `least` is the
    /// smallest, in bits. Magnitudes are held below `cap`, which is beyond the largest.
    Added { least: u32, cap: f32 },
    /// The exponents are float32's own, and its last bits are cut.
    Cut,
}

/// What a loop knows of a format, by value: all bits.
#[derive(Clone, Copy)]
struct Rule {
    /// Bits of a float32's fraction that the format does not have.
    dropped: u32,
    /// The code of the largest magnitude.
    largest: u32,
    /// Where the sign is.
    sign: u32,
    /// All ones where 0 has no sign.
    one_zero: u32,
    /// What stands for a magnitude beyond the range, of each sign: its code, and its value as a float32's bits.
    codes: [u32; 2],
    values: [u32; 2],
}

impl Rule {
    fn new(float: &Minifloat, how: Cast) -> Self {
        let codes = [false, true].map(|negative| float.encode(Value::Infinite { negative }, how).code);
        Rule {
            dropped: 23 - float.fraction_bits,
            largest: float.limits().1 as u32,
            sign: float.bits() - 1,
            one_zero: if float.specials == Specials::NegativeZeroIsNan { u32::MAX } else { 0 },
            codes: codes.map(|code| code as u32),
            values: codes.map(|code| (float.decode(code) as f32).to_bits()),
        }
    }

    /// The magnitude's code, which may be beyond the largest, and its value.
    #[inline(always)]
    fn magnitude(self, x: f32, rounder: Rounder) -> (u32, f32) {
        let bits = x.to_bits() & 0x7FFF_FFFF;
        match rounder {
            Rounder::Added { least, cap } => {
                let size = f32::from_bits(bits);
                let size = if size < cap { size } else { cap };
                let exponent = (size.to_bits() & 0x7F80_0000) + (self.dropped << 23);
                let added = if exponent > least { exponent } else { least };
                let sum = size + f32::from_bits(added);
                let code = sum.to_bits().wrapping_sub(added).wrapping_add((added - least) >> self.dropped);
                (code, sum - f32::from_bits(added))
            }
            Rounder::Cut => {
                let odd = (bits >> self.dropped) & 1;
                let code = (bits + (1 << (self.dropped - 1)) - 1 + odd) >> self.dropped;
                (code, f32::from_bits(code << self.dropped))
            }
        }
    }

    /// Choices are made by bits: so no lane waits for another.
    #[inline(always)]
    fn code(self, x: f32, rounder: Rounder) -> (u32, f32) {
        let (magnitude, value) = self.magnitude(x, rounder);
        let negative = ((x.to_bits() as i32) >> 31) as u32;
        let zero = if magnitude == 0 { self.one_zero } else { 0 };
        let minus = negative & !zero;
        let over = if magnitude > self.largest { u32::MAX } else { 0 };
        let choose = |[plus, minus]: [u32; 2]| plus ^ ((plus ^ minus) & negative);
        let code = magnitude | (minus & 1) << self.sign;
        let bits = value.to_bits() | minus & 0x8000_0000;
        let code = (choose(self.codes) & over) | (code & !over);
        (code, f32::from_bits((choose(self.values) & over) | (bits & !over)))
    }
}

/// Casts values, or quotients of values and scales.
pub struct Floats<'a> {
    float: &'a Minifloat,
    how: Cast,
    rounder: Rounder,
    rule: Rule,
    /// One for each group; none for a cast.
    scales: Cow<'a, [f32]>,
    sharing: Sharing,
}

impl<'a> Floats<'a> {
    /// Nothing for formats and roundings that the loops do not know.
    pub fn new(target: &'a dyn Format, how: Cast, scales: impl Into<Cow<'a, [f32]>>, sharing: Sharing) -> Option<Self> {
        let float = target.minifloat()?;
        if how.rounding != Rounding::HalfEven || target.bits() > 16 {
            return None;
        }
        let rounder = rounder(float)?;
        Some(Floats { float, how, rounder, rule: Rule::new(float, how), scales: scales.into(), sharing })
    }

    pub fn run(&self, values: &[f32]) -> Outcome {
        if self.float.bits() <= 8 { run(&Of::<u8>::new(self), values, 1) } else { run(&Of::<u16>::new(self), values, 1) }
    }

    #[inline(always)]
    fn fill<C: Low>(rule: Rule, rounder: Rounder, values: &[f32], codes: &mut [C], restored: &mut [f32]) {
        for ((x, code), back) in values.iter().zip(codes).zip(restored) {
            let (bits, value) = rule.code(*x, rounder);
            (*code, *back) = (C::low(bits), value);
        }
    }

    fn one_by_one<C: Low>(&self, values: &[f32], codes: &mut [C], restored: &mut [f32]) {
        for ((x, code), back) in values.iter().zip(codes).zip(restored) {
            let encoded = self.float.encode(Value::from(f64::from(*x)), self.how);
            (*code, *back) = (C::low(encoded.code as u32), self.float.decode(encoded.code) as f32);
        }
    }

    /// Each number with the scale of its group.
    fn scaled(&self, first: usize, numbers: &mut [f32], with: impl Fn(f32, f32) -> f32) {
        for piece in pieces(self.sharing, first..first + numbers.len()) {
            let numbers = &mut numbers[piece.places.start - first..piece.places.end - first];
            let scales = &self.scales[piece.groups()];
            if piece.apart {
                numbers.iter_mut().zip(scales).for_each(|(x, scale)| *x = with(*x, *scale));
            } else {
                numbers.iter_mut().for_each(|x| *x = with(*x, scales[0]));
            }
        }
    }

    /// Codes and values of numbers that need no scale.
    pub fn cast<C: Low>(&self, first: usize, values: &[f32], codes: &mut [C], restored: &mut [f32], clipped: &mut Vec<u32>) {
        if values.iter().fold(false, |any, x| any | x.is_nan()) {
            self.one_by_one(values, codes, restored);
        } else {
            match self.rounder {
                Rounder::Added { least, cap } => Self::fill(self.rule, Rounder::Added { least, cap }, values, codes, restored),
                Rounder::Cut => Self::fill(self.rule, Rounder::Cut, values, codes, restored),
            }
        }
        let largest = values.iter().fold(0, |most: u32, x| most.max(x.to_bits() & 0x7FFF_FFFF));
        if self.rule.magnitude(f32::from_bits(largest), self.rounder).0 <= self.rule.largest {
            return;
        }
        let infinities = self.float.specials != Specials::Ieee || self.how.overflow == Overflow::Saturate;
        for (at, x) in values.iter().enumerate() {
            let counts = x.is_finite() || x.is_infinite() && infinities;
            if counts && self.rule.magnitude(*x, self.rounder).0 > self.rule.largest {
                clipped.push((first + at) as u32);
            }
        }
    }
}

/// The kernel for one width of codes.
struct Of<'a, C> {
    floats: &'a Floats<'a>,
    code: PhantomData<C>,
}

impl<'a, C> Of<'a, C> {
    fn new(floats: &'a Floats<'a>) -> Self {
        Of { floats, code: PhantomData }
    }
}

impl<C: Low> Kernel for Of<'_, C> {
    type Code = C;

    fn block(&self, first: usize, values: &[f32], codes: &mut [C], restored: &mut [f32], clipped: &mut Vec<u32>) {
        let floats = self.floats;
        if floats.scales.is_empty() {
            return floats.cast(first, values, codes, restored, clipped);
        }
        let mut quotients = [0.0; BLOCK];
        let quotients = &mut quotients[..values.len()];
        quotients.copy_from_slice(values);
        floats.scaled(first, quotients, |x, scale| x / scale);
        floats.cast(first, quotients, codes, restored, clipped);
        floats.scaled(first, restored, |level, scale| level * scale);
    }
}

impl Measure for Floats<'_> {
    fn measure(&self, values: &[f32], tally: &mut Tally) {
        Of::<()>::new(self).measure(values, tally);
    }
}

/// How a format's magnitudes are rounded, where float32 has room for it.
fn rounder(float: &Minifloat) -> Option<Rounder> {
    let dropped = 23i32.checked_sub(float.fraction_bits as i32).filter(|dropped| *dropped > 2)?;
    if float.exponent_bits == 8 && float.bias == 127 && float.specials == Specials::Ieee {
        return Some(Rounder::Cut);
    }
    let largest = float.decode(float.limits().1);
    let bottom = 1 - float.bias;
    let cap = 4.0 * largest;
    let fits = cap * f64::from(1u32 << dropped) < f64::from(f32::MAX) && bottom >= -126 && bottom + dropped <= 126;
    let least = ((bottom + dropped + 127) as u32) << 23;
    (fits && largest.is_finite() && largest > 0.0).then_some(Rounder::Added { least, cap: cap as f32 })
}
