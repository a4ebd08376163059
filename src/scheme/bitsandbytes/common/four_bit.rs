//! Blocks of 4-bit codes, as the CPU path quantizes them.

use super::{block_size, eight_bit, given_size, mean::mean, told};
use crate::{
    error::Result,
    explain::{Step, Trace},
    format::{self, Codebook, Format},
    num::show,
    param::{Checked, Kind, Param, Params},
    quantized::{Column, Groups, Part, Quantized, Sharing, Stored, bits_per_value, same_length},
    scheme::{Laws, Scheme, clipped, reach, reach_of_ends},
    tensor::TensorView,
    text::{Ink, Math},
};
#[cfg(feature = "workbench")]
use crate::{quantized::Bulk, scheme::clipped_in_bulk, tensor::Data};
use std::sync::LazyLock;

/// Per block of `blockSize` values in their order in memory: a = max|x|, v = x × (1 / max(a, 1e-38)), held to -1..1; the code is
/// that of the nearest value of the code book, restored = value × a. Every step is one float32 operation.
///
/// A last block that is not full divides, v = x / max(a, 1e-38). A value in the middle between two becomes the lower; the middle
/// is rounded to float32. Below 1e-38 blocks fade: their v stays below 1.
///
/// NaN makes its block's a NaN, and all codes of that block the highest value's; an infinity makes a infinite, the infinities NaN
/// and so the highest value's code, and the others 0's. All of them come back as NaN or infinity.
///
/// ```text
/// packed   uint8     two codes a byte, the first in bits 7 to 4; an odd last one is filled up with the code of 0
/// absmax   float32   a of each block
/// ```
///
/// With `doubleQuantization` the a's are quantized in turn. offset = mean of all a (see the cascade of PyTorch's mean); a - offset
/// goes through the dynamic 8-bit map in blocks of 256; what is used to restore is a' = value × nestedAbsmax + offset. The codes
/// still come from a itself.
///
/// ```text
/// packed         uint8      as before
/// absmaxCodes    dynamic8   one byte a block
/// nestedAbsmax   float32    one for 256 blocks
/// offset         float32    one
/// ```
pub struct FourBit {
    pub id: &'static str,
    pub about: &'static str,
    pub book: &'static Codebook,
}

static PARAMS: LazyLock<Vec<Param>> =
    LazyLock::new(|| vec![block_size(64), Param { id: "doubleQuantization", kind: Kind::Bool { default: false } }]);

/// Blocks whose greatest magnitudes are quantized together.
const NESTED: usize = 256;
/// No block is divided by less.
const SMALLEST: f32 = 1e-38;

/// A block's greatest magnitude, or NaN if there is one.
fn absmax(block: &[f32]) -> f32 {
    f32::from_bits(block.iter().fold(0, |largest, x| largest.max(x.abs().to_bits())))
}

/// A value as a share of its block's greatest magnitude.
fn scaled(x: f32, absmax: f32, full: bool) -> f32 {
    let divisor = if absmax < SMALLEST { SMALLEST } else { absmax };
    let share = if full { x * (1.0 / divisor) } else { x / divisor };
    share.clamp(-1.0, 1.0)
}

/// The greatest magnitudes, quantized in turn.
struct Nested {
    codes: Vec<u64>,
    absmax: Vec<f32>,
    offset: f32,
}

impl Nested {
    fn of(absmax: &[f32]) -> Self {
        let offset = mean(absmax);
        let (codes, absmax) = eight_bit::quantize(&absmax.iter().map(|a| a - offset).collect::<Vec<_>>(), NESTED);
        Nested { codes, absmax, offset }
    }

    fn restored(&self) -> Vec<f32> {
        let each = self.codes.iter().enumerate();
        each.map(|(at, code)| eight_bit::restored(*code, self.absmax[at / NESTED]) + self.offset).collect()
    }

    fn parts(self) -> Vec<Part> {
        vec![
            Part::new("absmaxCodes", &format::dynamic8::FORMAT, &[self.codes.len()], self.codes),
            Part::floats("nestedAbsmax", &[self.absmax.len()], &self.absmax),
            Part::floats("offset", &[], &[self.offset]),
        ]
    }

    fn stored(stored: &Stored, blocks: usize) -> Result<Self> {
        let (codes, absmax, offset) = (stored.part("absmaxCodes")?, stored.floats("nestedAbsmax")?, stored.floats("offset")?);
        same_length(blocks, codes.len()).map_err(|e| e.param("absmaxCodes"))?;
        same_length(blocks.div_ceil(NESTED), absmax.len()).map_err(|e| e.param("nestedAbsmax"))?;
        same_length(1, offset.len()).map_err(|e| e.param("offset"))?;
        Ok(Nested { codes: codes.to_vec(), absmax, offset: offset[0] })
    }

    /// How the greatest magnitude of a block is restored.
    fn told(quantized: &Quantized, block: usize, restored: f32) -> Option<Step> {
        let part = |name: &str| quantized.parts.iter().find(|part| part.name == name).map(|part| part.data.as_slice());
        let float = |bits: u64| Math::num(show::scale(f32::from_bits(bits as u32)));
        let book = &format::dynamic8::FORMAT;
        let code = *part("absmaxCodes")?.get(block)?;
        let value = book.decode(code);
        let symbols = Math::times(Math::call(book.id, [Math::sub("q", "a", Ink::Code)]), Math::sym("n", Ink::Plain));
        let figures =
            Math::times(Math::bracketed(value < 0.0, Math::float(value, Ink::Plain)), float(part("nestedAbsmax")?[block / NESTED]));
        let step = Step::of("absmaxStored", show::scale(restored));
        Some(step.by(stored(true), Math::plus(symbols, Math::sym("o", Ink::Plain)), Math::plus(figures, float(part("offset")?[0]))))
    }
}

/// The greatest magnitude as it is stored.
fn stored(nested: bool) -> Math {
    if nested { Math::sub("a", "8", Ink::Plain) } else { told::a() }
}

impl FourBit {
    /// The middles between neighbours: a value has the code of so many of them as lie below it.
    fn bounds(&self) -> [f32; 15] {
        let value = |place: usize| self.book.value(self.book.order[place].into());
        std::array::from_fn(|place| (value(place) + value(place + 1)) / 2.0)
    }

    /// NaN is sorted above all bounds.
    fn code(&self, bounds: &[f32], v: f32) -> u64 {
        let place = bounds.partition_point(|bound| *bound < v || v.is_nan());
        self.book.order[place].into()
    }

    /// What a code of one of `count` values stands for, in shares of the greatest magnitude.
    fn value(&self, code: u64, count: usize) -> f32 {
        let value = self.book.value(code);
        if from_table(count) { value + 0.0 } else { value }
    }

    fn restore_all(&self, codes: &[u64], absmaxes: &[f32], size: usize) -> Vec<f64> {
        codes.iter().enumerate().map(|(at, code)| (self.value(*code, codes.len()) * absmaxes[at / size]).into()).collect()
    }

    /// The greatest magnitudes that values are restored by, and all but the codes and restored values.
    fn shared<C: Copy + Into<u64>>(&self, params: &Checked, codes: &[C], absmaxes: Vec<f32>, size: usize) -> (Vec<f32>, Quantized) {
        let nested = params.bool("doubleQuantization").then(|| Nested::of(&absmaxes));
        let absmaxes = nested.as_ref().map_or(absmaxes, Nested::restored);
        let of_absmax = nested.map_or_else(|| vec![Part::floats("absmax", &[absmaxes.len()], &absmaxes)], Nested::parts);
        let parts = [vec![self.pack(codes)], of_absmax].concat();
        let shared = Quantized {
            target: self.book,
            codes: vec![],
            restored: vec![],
            clipped: vec![],
            groups: Groups::shared(Sharing::flat(codes.len(), size), codes.len()).with("absmax", Column::Float(absmaxes.clone())),
            uniform: None,
            bytes: None,
            bits_per_value: bits_per_value(&parts, codes.len(), self.book),
            parts,
        };
        (absmaxes, shared)
    }

    /// The codes of a block's values: how many bounds each passes is counted for many at once.
    #[cfg(feature = "workbench")]
    fn fill(&self, bounds: &[f32; 15], block: &[f32], absmax: f32, full: bool, codes: &mut [u8]) {
        const LANES: usize = 8;
        let order: [u8; 16] = std::array::from_fn(|place| self.book.order[place]);
        if !absmax.is_finite() {
            codes.iter_mut().zip(block).for_each(|(code, x)| *code = self.code(bounds, scaled(*x, absmax, full)) as u8);
            return;
        }
        for (codes, x) in codes.chunks_mut(LANES).zip(block.chunks(LANES)) {
            let (mut v, mut passed) = ([0.0f32; LANES], [0u32; LANES]);
            v.iter_mut().zip(x).for_each(|(v, x)| *v = scaled(*x, absmax, full));
            for bound in bounds {
                for (passed, v) in passed.iter_mut().zip(&v) {
                    *passed += u32::from(*bound < *v);
                }
            }
            codes.iter_mut().zip(passed).for_each(|(code, passed)| *code = order[passed as usize & 15]);
        }
    }

    #[cfg(feature = "workbench")]
    fn restored(&self, codes: &[u8], absmaxes: &[f32], size: usize) -> Vec<f32> {
        let values: [f32; 16] = std::array::from_fn(|code| self.value(code as u64, codes.len()));
        let blocks = codes.chunks(size).zip(absmaxes);
        let mut restored = Vec::with_capacity(codes.len());
        for (codes, absmax) in blocks {
            let levels = values.map(|value| value * absmax);
            restored.extend(codes.iter().map(|code| levels[usize::from(*code & 15)]));
        }
        restored
    }

    fn pack<C: Copy + Into<u64>>(&self, codes: &[C]) -> Part {
        let filling = self.code(&self.bounds(), 0.0);
        let pair = |pair: &[C]| pair[0].into() << 4 | pair.get(1).map_or(filling, |code| (*code).into());
        let packed = codes.chunks(2).map(pair).collect::<Vec<_>>();
        Part::new("packed", format::integer(false, 8), &[packed.len(), 1], packed)
    }
}

/// Whether the values come from the reference's table, in which both zeros are +0: in vectors of sixteen, or, where an odd number
/// of them cannot be unpacked in bytes, by PyTorch. Otherwise they come from the bits, and fp4's code 8 is -0.
fn from_table(count: usize) -> bool {
    count.is_multiple_of(16) || !count.is_multiple_of(2)
}

/// Codes that were stored one by one, or two a byte.
fn stored_codes(stored: &Stored, count: usize) -> Result<Vec<u64>> {
    if let Some(codes) = stored.optional("codes") {
        same_length(count, codes.len()).map_err(|e| e.param("codes"))?;
        return Ok(codes.to_vec());
    }
    let packed = stored.part("packed")?;
    same_length(count.div_ceil(2), packed.len()).map_err(|e| e.param("packed"))?;
    Ok((0..count).map(|at| packed[at / 2] >> (4 * (1 - at % 2)) & 15).collect())
}

impl Scheme for FourBit {
    fn id(&self) -> &'static str {
        self.id
    }

    fn family(&self) -> &'static str {
        "codebook"
    }

    fn about(&self) -> &'static str {
        self.about
    }

    fn params(&self) -> &'static [Param] {
        &PARAMS
    }

    /// A greatest magnitude that was quantized itself moves all levels, below 0 even, where it is small beside the others.
    fn laws(&self, params: &Params) -> Laws {
        let exact = params.check(&PARAMS).is_ok_and(|p| !p.bool("doubleQuantization"));
        Laws { monotone: exact, nearest: exact, idempotent: exact, exact_zero: true }
    }

    fn target(&self, params: &Params) -> Result<&'static dyn Format> {
        given_size(&params.check(&PARAMS)?)?;
        Ok(self.book)
    }

    fn quantize(&self, tensor: &TensorView, params: &Params) -> Result<Quantized> {
        let params = params.check(&PARAMS)?;
        let (size, values, bounds) = (given_size(&params)?, tensor.float32(), self.bounds());
        let (mut codes, mut absmaxes) = (Vec::with_capacity(values.len()), vec![]);
        for block in values.chunks(size) {
            let absmax = absmax(block);
            codes.extend(block.iter().map(|&x| self.code(&bounds, scaled(x, absmax, block.len() == size))));
            absmaxes.push(absmax);
        }
        let (absmaxes, shared) = self.shared(&params, &codes, absmaxes, size);
        let restored = self.restore_all(&codes, &absmaxes, size);
        let mut quantized = Quantized { restored, codes, ..shared };
        quantized.clipped = clipped(self, &values, &quantized);
        Ok(quantized)
    }

    #[cfg(feature = "workbench")]
    fn bulk(&self, tensor: &TensorView, params: &Params) -> Result<Bulk> {
        let Data::F32(values) = tensor.data else { return Ok(Bulk::of(tensor, self.quantize(tensor, params)?)) };
        let params = params.check(&PARAMS)?;
        let (size, bounds) = (given_size(&params)?, self.bounds());
        let mut codes = vec![0u8; values.len()];
        let mut absmaxes = Vec::with_capacity(values.len().div_ceil(size));
        for (block, codes) in values.chunks(size).zip(codes.chunks_mut(size)) {
            let absmax = absmax(block);
            self.fill(&bounds, block, absmax, block.len() == size, codes);
            absmaxes.push(absmax);
        }
        let (absmaxes, mut outcome) = self.shared(&params, &codes, absmaxes, size);
        let restored = self.restored(&codes, &absmaxes, size);
        outcome.clipped = clipped_in_bulk(self, values, &outcome);
        Ok(Bulk::made(values, codes, restored, outcome))
    }

    /// Takes `codes`, one an element, in place of `packed`.
    fn dequantize(&self, stored: &Stored, params: &Params, shape: &[usize]) -> Result<Vec<f64>> {
        let params = params.check(&PARAMS)?;
        let (size, count) = (given_size(&params)?, shape.iter().product::<usize>());
        let codes = stored_codes(stored, count)?;
        let blocks = count.div_ceil(size);
        let absmaxes =
            if params.bool("doubleQuantization") { Nested::stored(stored, blocks)?.restored() } else { stored.floats("absmax")? };
        same_length(blocks, absmaxes.len()).map_err(|e| e.param("absmax"))?;
        Ok(self.restore_all(&codes, &absmaxes, size))
    }

    fn restore(&self, quantized: &Quantized, index: usize, code: u64) -> f64 {
        let absmax = quantized.groups.float("absmax", quantized.groups.of(index)).unwrap_or(f32::NAN);
        (self.value(code, quantized.groups.values) * absmax).into()
    }

    fn reach(&self, quantized: &Quantized, index: usize) -> (f64, f64) {
        let order = self.book.order;
        let codes = [order[0], order[1], order[order.len() - 2], order[order.len() - 1]];
        let ends = codes.map(|code| self.restore(quantized, index, code.into()));
        reach_of_ends(ends).unwrap_or_else(|| reach(&self.levels(quantized, index)))
    }

    fn explain(&self, tensor: &TensorView, quantized: &Quantized, index: usize, code: u64) -> Trace {
        let values = tensor.float32();
        let Sharing::Run { size, .. } = quantized.groups.sharing else { return Trace { steps: vec![] } };
        let (block, start) = (index / size, index / size * size);
        let members = &values[start..(start + size).min(values.len())];
        let (x, absmax) = (values[index], absmax(members));
        let in_use = quantized.groups.float("absmax", block).unwrap_or(absmax);
        let v = scaled(x, absmax, members.len() == size);
        let nested = Nested::told(quantized, block, in_use);
        let restored = told::restored(self.book, code, stored(nested.is_some()), in_use, self.value(code, values.len()) * in_use);
        let mut steps = vec![told::absmax(members, absmax), told::scaled(x, absmax, v)];
        let nearest = [told::v(), Math::float(v, Ink::Plain)].map(|v| Math::call(self.id, [v]));
        steps.extend(told::code(self.book, nearest, quantized.code(index, code), code));
        steps.extend(nested);
        steps.push(restored);
        Trace { steps }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{scheme, tensor::Data};

    fn quantize(id: &str, x: &[f32], params: &Params) -> Quantized {
        scheme::find(id).unwrap().quantize(&TensorView::flat(Data::F32(x)), params).unwrap()
    }

    #[test]
    fn blocks_run_over_the_rows() {
        let x = [1.0f32; 96];
        let view = TensorView::shaped(Data::F32(&x), vec![4, 24]).unwrap();
        let q = scheme::find("nf4").unwrap().quantize(&view, &Params::default()).unwrap();
        assert_eq!((q.groups.count, q.groups.of(63), q.groups.of(64)), (2, 0, 1));
        assert_eq!(q.parts[1].shape, [2]);
    }

    #[test]
    fn an_odd_end_is_filled_with_the_code_of_zero() {
        assert_eq!(quantize("nf4", &[1.0], &Params::default()).parts[0].data, [0xF7]);
        assert_eq!(quantize("fp4", &[1.0], &Params::default()).parts[0].data, [0x30]);
    }

    #[test]
    fn what_is_not_finite() {
        let q = quantize("nf4", &[1.0, f32::INFINITY, -2.0], &Params::default());
        assert_eq!(q.codes, [7, 15, 7]);
        assert!(q.restored[0].is_nan() && q.restored[1] == f64::INFINITY);
        assert_eq!(quantize("nf4", &[1.0, f32::NAN], &Params::default()).codes, [15, 15]);
    }

    #[test]
    fn block_sizes_are_powers_of_two() {
        let x = [1.0f32];
        let refused = scheme::find("fp4").unwrap().quantize(&TensorView::flat(Data::F32(&x)), &Params::default().with("blockSize", 96.0));
        assert_eq!(refused.err().unwrap().code, "param.power");
    }

    #[test]
    fn one_block_is_its_own_offset() {
        let nested = Params::default().with("doubleQuantization", true);
        let q = quantize("nf4", &[3.0, -1.5, 0.0], &nested);
        assert_eq!(q.restored[0], 3.0);
        assert_eq!(q.parts.iter().map(|p| p.name).collect::<Vec<_>>(), ["packed", "absmaxCodes", "nestedAbsmax", "offset"]);
    }

    #[test]
    fn codes_stand_in_for_packed_bytes() {
        let q = quantize("nf4", &[3.0, -1.5, 0.25], &Params::default());
        let parts = [("codes".to_owned(), q.codes.clone()), ("absmax".to_owned(), q.parts[1].data.clone())];
        let stored = Stored { bytes: None, parts: &parts };
        assert_eq!(scheme::find("nf4").unwrap().dequantize(&stored, &Params::default(), &[3]).unwrap(), q.restored);
    }
}
