//! Integers of at most 16 bits with a scale and a zero point, rounded half to even.

use super::{
    extent::Extent,
    outcome::{Kernel, Measure, Outcome, run},
    pieces::{Piece, pieces},
};
use crate::{
    affine::{Coder, Coding},
    format::mask,
    num::Rounding,
    quantized::{Low, Sharing},
};
use std::marker::PhantomData;

/// Added to a float32 between -2^22 and 2^22, it leaves no room for a fraction: the sum is rounded half to even, and its bits count
/// up from those of the number itself.
pub(super) const ROUNDER: f32 = 12_582_912.0;

/// What one group's values are coded with.
#[derive(Clone, Copy)]
pub(super) struct Steps {
    /// Divided by, or multiplied with.
    pub by: f32,
    pub scale: f32,
    /// Added before rounding.
    pub inside: f32,
    /// Added to the rounded number, in the low bits of a word.
    after: u32,
    /// Where steps are held.
    pub low: f32,
    pub high: f32,
}

/// Codes the values of a tensor whose groups each have a coder.
pub struct Integers<C> {
    sharing: Sharing,
    coders: Vec<Coder>,
    steps: Vec<Steps>,
    /// Whether a group has values that the loops are not made for, and whether one of its values may be clipped.
    odd: Vec<bool>,
    clips: Vec<bool>,
    mask: u32,
    /// The codes that values are held to.
    outermost: [u32; 2],
    code: PhantomData<C>,
}

/// The rules that the loops know.
pub fn knows(bits: u32, rounding: Rounding) -> bool {
    bits <= 16 && rounding == Rounding::HalfEven
}

/// Codes all values by the coders of their groups. `extents`: of the groups.
pub fn code(bits: u32, sharing: Sharing, coders: Vec<Coder>, extents: &[Extent], values: &[f32]) -> Outcome {
    if bits <= 8 {
        run(&Integers::<u8>::new(bits, sharing, coders, extents), values, 1)
    } else {
        run(&Integers::<u16>::new(bits, sharing, coders, extents), values, 1)
    }
}

/// Measures values of a tensor that has one coder for all. `extent`: of all values, which are finite.
pub fn measure(bits: u32, coder: Coder, extent: Extent) -> Box<dyn Measure> {
    let all = Integers::<()>::new(bits, Sharing::Tensor, vec![coder], &[extent]);
    match all.clips[0] {
        false => Box::new(all),
        // which are found by their codes
        true if bits <= 8 => Box::new(all.writing::<u8>()),
        true => Box::new(all.writing::<u16>()),
    }
}

impl<C: Low> Integers<C> {
    /// `extents`: of each group's values.
    pub fn new(bits: u32, sharing: Sharing, coders: Vec<Coder>, extents: &[Extent]) -> Self {
        let groups = || coders.iter().zip(extents);
        let (mask, held) = (mask(bits) as u32, coders.first().map_or((0, 0), |coder| coder.held));
        Integers {
            sharing,
            steps: coders.iter().map(Steps::of).collect(),
            odd: groups().map(|(coder, extent)| extent.odd || !is_regular(coder.scale)).collect(),
            // codes ascend with the values
            clips: groups().map(|(coder, extent)| coder.code(extent.low, 0).1 || coder.code(extent.high, 0).1).collect(),
            mask,
            outermost: [held.0, held.1].map(|code| code as u32 & mask),
            coders,
            code: PhantomData,
        }
    }

    /// The same with words of another kind.
    fn writing<D>(self) -> Integers<D> {
        let Integers { sharing, coders, steps, odd, clips, mask, outermost, .. } = self;
        Integers { sharing, coders, steps, odd, clips, mask, outermost, code: PhantomData }
    }

    /// As single values are coded.
    fn one_by_one(&self, first: usize, piece: &Piece, values: &[f32], codes: &mut [C], restored: &mut [f32], clipped: &mut Vec<u32>) {
        for (at, x) in values.iter().enumerate() {
            let coder = &self.coders[piece.group + if piece.apart { at } else { 0 }];
            let (code, beyond) = coder.code(*x, first + at);
            codes[at] = C::low(code as u32 & self.mask);
            restored[at] = coder.restore(code);
            if beyond {
                clipped.push((first + at) as u32);
            }
        }
    }

    fn in_lanes(&self, piece: &Piece, values: &[f32], codes: &mut [C], restored: &mut [f32]) {
        let (steps, mask) = (&self.steps[piece.groups()], self.mask);
        match self.coders[piece.group].coding {
            Coding::Reciprocal => fill(values, codes, restored, steps, mask, |x, s| x * s.by),
            Coding::Divide => fill(values, codes, restored, steps, mask, |x, s| x / s.by),
            Coding::ZeroInside => fill(values, codes, restored, steps, mask, |x, s| x / s.by + s.inside),
        }
    }

    /// The clipped ones of a piece whose values are finite: they have the outermost codes.
    fn clipped(&self, first: usize, piece: &Piece, values: &[f32], codes: &[C], clipped: &mut Vec<u32>) {
        let [lowest, highest] = self.outermost.map(C::low);
        for (run, codes) in codes.chunks(RUN).enumerate() {
            if !codes.iter().fold(false, |any, code| any | (*code == lowest) | (*code == highest)) {
                continue;
            }
            let start = run * RUN;
            for (at, x) in values.iter().enumerate().skip(start).take(codes.len()) {
                if self.coders[piece.group + if piece.apart { at } else { 0 }].code(*x, first + at).1 {
                    clipped.push((first + at) as u32);
                }
            }
        }
    }
}

/// Codes that are looked through at once.
const RUN: usize = 64;

impl<C: Low> Kernel for Integers<C> {
    type Code = C;

    fn block(&self, first: usize, values: &[f32], codes: &mut [C], restored: &mut [f32], clipped: &mut Vec<u32>) {
        for piece in pieces(self.sharing, first..first + values.len()) {
            let here = piece.places.start - first..piece.places.end - first;
            let (first, values) = (piece.places.start, &values[here.clone()]);
            let (codes, restored) = (&mut codes[here.clone()], &mut restored[here]);
            let any = |of: &[bool]| of[piece.groups()].iter().any(|is| *is);
            if any(&self.odd) {
                self.one_by_one(first, &piece, values, codes, restored, clipped);
                continue;
            }
            self.in_lanes(&piece, values, codes, restored);
            if any(&self.clips) {
                self.clipped(first, &piece, values, codes, clipped);
            }
        }
    }
}

impl Steps {
    pub fn of(coder: &Coder) -> Self {
        let (lowest, highest) = coder.held;
        let inside = coder.coding == Coding::ZeroInside;
        let after = if inside { 0 } else { coder.zero_point };
        Steps {
            by: if coder.coding == Coding::Reciprocal { 1.0 / coder.scale } else { coder.scale },
            scale: coder.scale,
            inside: if inside { coder.zero_point as f32 } else { 0.0 },
            after: after as u32,
            low: (lowest - after) as f32,
            high: (highest - after) as f32,
        }
    }
}

impl Steps {
    /// The code of a number of steps, and what it stands for. Held before it is rounded, it becomes what it would if held after:
    /// the limits are whole.
    #[inline(always)]
    fn hold(&self, steps: f32) -> (u32, f32) {
        let steps = if steps < self.high { steps } else { self.high };
        let steps = if steps > self.low { steps } else { self.low };
        let rounded = steps + ROUNDER;
        let code = rounded.to_bits().wrapping_sub(ROUNDER.to_bits()).wrapping_add(self.after);
        (code, (rounded - ROUNDER - self.inside) * self.scale)
    }
}

/// Whether scale and reciprocal are normal numbers: then what is finite has a number of steps that is a number.
pub(super) fn is_regular(scale: f32) -> bool {
    scale.is_normal() && (1.0 / scale).is_normal()
}

/// By the steps of all, or by each value's own.
#[inline(always)]
fn fill<C: Low>(values: &[f32], codes: &mut [C], restored: &mut [f32], steps: &[Steps], mask: u32, count: impl Fn(f32, &Steps) -> f32) {
    let places = values.iter().zip(codes).zip(restored);
    if let [s] = steps {
        let s = *s;
        for ((x, code), back) in places {
            let (word, level) = s.hold(count(*x, &s));
            (*code, *back) = (C::low(word & mask), level);
        }
        return;
    }
    for (((x, code), back), s) in places.zip(steps) {
        let (word, level) = s.hold(count(*x, s));
        (*code, *back) = (C::low(word & mask), level);
    }
}
