//! Blocks that share a scale: from values to codes and scales, as parts or packed, and back.

#[cfg(feature = "workbench")]
use super::element::Tie;
use super::{
    element::{Element, Manner},
    power::power_of_two,
};
use crate::{
    error::Result,
    format::{Encoded, Format},
    quantized::{Column, Groups, Part, Quantized, Sharing, Stored, same_length},
    scheme::ggml::Place,
    tensor::TensorView,
};
#[cfg(feature = "workbench")]
use crate::{
    format::{Cast, Overflow},
    kernel::minifloat::Floats,
    quantized::Bulk,
    tensor::Data,
};

/// How a convention makes a block's scale, and what its codes count.
pub trait Rule {
    fn frame(&self) -> &Frame;
    /// The scale of a block's values, as it is stored.
    fn scale(&self, values: &[f32]) -> u8;
    /// What an element is multiplied with under a stored scale.
    fn unit(&self, scale: u8) -> f64;
    /// How values become elements under a stored scale.
    fn fit(&self, scale: u8) -> Fit;
}

/// What blocks are made of.
pub struct Frame {
    pub element: &'static Element,
    /// Values in a block.
    pub size: usize,
    pub scales: &'static dyn Format,
    pub manner: Manner,
    /// Whether the code of −0 stands for 0.
    pub one_zero: bool,
    /// Blocks that are packed together, where there are packed bytes.
    pub packed: Option<usize>,
    /// The second scale, of the whole tensor.
    pub global: Option<f32>,
}

/// From a value to its element.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fit {
    /// The element nearest to x / by.
    Divide(f32),
    /// The element nearest to x × by.
    Multiply(f32),
    /// The first of the sixteen doubled E2M1 elements whose product with the half scale is nearest to x, all in float32.
    Search(f32),
}

/// ggml's E2M1 elements, doubled: by code.
const DOUBLED: [f32; 16] = [0.0, 1.0, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 0.0, -1.0, -2.0, -3.0, -4.0, -6.0, -8.0, -12.0];

/// ggml's search goes on only for what is strictly nearer: ties go toward zero, and nothing becomes −0.
fn search(x: f32, half_scale: f32) -> Encoded {
    let mut best = (0, (DOUBLED[0] * half_scale - x).abs());
    for (code, doubled) in DOUBLED.iter().enumerate() {
        let error = (doubled * half_scale - x).abs();
        if error < best.1 {
            best = (code as u64, error);
        }
    }
    // half a step beyond the largest
    Encoded { code: best.0, overflow: x.abs() > 14.0 * half_scale }
}

/// 2^(`byte` − 127), whatever the byte.
pub fn e8m0(byte: u8) -> f64 {
    f64::from(power_of_two(i32::from(byte) - 128)) * 2.0
}

impl Frame {
    /// The codes of a block's values, in order.
    fn encode(&self, values: &[f32], fit: Fit, nan: u64, mut take: impl FnMut(Encoded)) {
        let (element, manner) = (self.element, self.manner);
        match fit {
            Fit::Divide(by) => values.iter().for_each(|x| take(element.encode(x / by, manner, nan))),
            Fit::Multiply(by) => values.iter().for_each(|x| take(element.encode(x * by, manner, nan))),
            Fit::Search(half) => values.iter().for_each(|x| take(search(*x, half))),
        }
    }

    /// What each code stands for, before its block's scale.
    fn values(&self) -> Vec<f64> {
        (0..1u64 << self.element.target().bits()).map(|code| self.value(code)).collect()
    }

    /// What a code stands for, before its block's scale.
    pub fn value(&self, code: u64) -> f64 {
        let value = self.element.value(code);
        if self.one_zero { value + 0.0 } else { value }
    }
}

/// An element's value under a unit, with one rounding to float32.
pub fn restored(value: f64, unit: f64) -> f64 {
    f64::from((value * unit) as f32)
}

/// Values in a row.
pub fn side(shape: &[usize]) -> usize {
    shape.last().copied().unwrap_or(1).max(1)
}

/// Blocks along the last axis.
fn rows(shape: &[usize], rule: &dyn Rule) -> Sharing {
    Sharing::rows(shape, rule.frame().size)
}

/// `name`: the rule's, under which [`Scheme::explain`](crate::scheme::Scheme::explain) finds it again.
pub fn quantize(tensor: &TensorView, rule: &dyn Rule, name: &'static str) -> Quantized {
    let frame = rule.frame();
    let values = tensor.float32();
    let table = frame.values();
    let nan = frame.manner.nan.unwrap_or(frame.element.nan());
    let (mut codes, mut back, mut clipped) = (Vec::with_capacity(values.len()), Vec::with_capacity(values.len()), vec![]);
    let (mut scales, mut units) = (vec![], vec![]);
    for row in values.chunks(side(&tensor.shape)) {
        for block in row.chunks(frame.size) {
            let scale = rule.scale(block);
            let unit = rule.unit(scale);
            frame.encode(block, rule.fit(scale), nan, |encoded| {
                if encoded.overflow {
                    clipped.push(codes.len() as u32);
                }
                codes.push(encoded.code);
                back.push(restored(table[encoded.code as usize], unit));
            });
            scales.push(u64::from(scale));
            units.push(unit as f32);
        }
    }
    let mut shared = shared(tensor, rule, &codes, scales, units);
    shared.parts.insert(0, Part::new("codes", shared.target, &tensor.shape, codes.clone()));
    Quantized { codes, restored: back, clipped, groups: shared.groups.by(name), ..shared }
}

/// All but codes and restored values, their part too.
fn shared<C: Copy + Into<u64>>(tensor: &TensorView, rule: &dyn Rule, codes: &[C], scales: Vec<u64>, units: Vec<f32>) -> Quantized {
    let (frame, count) = (rule.frame(), codes.len());
    let target = frame.element.target();
    let bytes = frame.packed.map(|together| Packing { side: side(&tensor.shape), size: frame.size, together }.pack(codes, &scales));
    let parts = parts(&tensor.shape, frame, scales);
    let bits = u64::from(target.bits()) * count as u64 + parts.iter().map(Part::bits).sum::<u64>();
    Quantized {
        target,
        codes: vec![],
        restored: vec![],
        clipped: vec![],
        groups: Groups::shared(rows(&tensor.shape, rule), count).with("scale", Column::Float(units)),
        uniform: None,
        bits_per_value: match &bytes {
            _ if count == 0 => target.bits().into(),
            Some(bytes) => 8.0 * bytes.len() as f64 / count as f64,
            None => bits as f64 / count as f64,
        },
        parts,
        bytes,
    }
}

fn parts(shape: &[usize], frame: &Frame, scales: Vec<u64>) -> Vec<Part> {
    let mut blocks = shape.to_vec();
    if let Some(last) = blocks.last_mut() {
        *last = last.div_ceil(frame.size);
    }
    let mut parts = vec![Part::new("scales", frame.scales, &blocks, scales)];
    if let Some(global) = frame.global {
        parts.push(Part::floats("globalScale", &[], &[global]));
    }
    parts
}

/// How rows of values are packed, so many blocks together.
#[derive(Clone, Copy)]
pub struct Packing {
    /// Values in a row, and in a block.
    pub side: usize,
    pub size: usize,
    pub together: usize,
}

impl Packing {
    /// Values that are packed together.
    fn values(self) -> usize {
        self.size * self.together
    }

    /// Bytes that they take.
    pub fn length(self) -> usize {
        self.together + self.values() / 2
    }

    fn in_row(self) -> usize {
        self.side.div_ceil(self.values())
    }

    /// What the value at an index is packed into, and its place there.
    pub fn find(self, index: usize) -> (usize, usize) {
        let (row, at) = (index / self.side, index % self.side);
        (row * self.in_row() + at / self.values(), at % self.values())
    }

    /// Where the element at a place lies: the scale bytes come first; then each block's bytes, which have an element of its first
    /// half in the low bits and one of its second half above.
    pub fn place(self, within: usize) -> Place {
        let (block, at, half) = (within / self.size, within % self.size, self.size / 2);
        Place::nibble(self.together + block * half + at % half, at >= half)
    }

    /// What a row lacks to its last block is zero.
    fn pack<C: Copy + Into<u64>>(self, codes: &[C], scales: &[u64]) -> Vec<u8> {
        let mut bytes = vec![0; codes.len() / self.side * self.in_row() * self.length()];
        let mut scales = scales.iter();
        for (index, code) in codes.iter().enumerate() {
            let (block, within) = self.find(index);
            let packed = &mut bytes[block * self.length()..];
            if within % self.size == 0 {
                packed[within / self.size] = scales.next().map_or(0, |scale| *scale as u8);
            }
            let place = self.place(within);
            packed[place.byte] |= ((*code).into() as u8) << place.low;
        }
        bytes
    }

    /// Codes and scales of packed bytes.
    fn unpack(self, bytes: &[u8], count: usize) -> Result<(Vec<u64>, Vec<u64>)> {
        same_length(count / self.side * self.in_row() * self.length(), bytes.len()).map_err(|e| e.param("bytes"))?;
        let (mut codes, mut scales) = (Vec::with_capacity(count), vec![]);
        for index in 0..count {
            let (block, within) = self.find(index);
            let packed = &bytes[block * self.length()..];
            if within % self.size == 0 {
                scales.push(packed[within / self.size].into());
            }
            let place = self.place(within);
            codes.push(u64::from(packed[place.byte] >> place.low & 15));
        }
        Ok((codes, scales))
    }
}

pub fn dequantize(stored: &Stored, rule: &dyn Rule, shape: &[usize]) -> Result<Vec<f64>> {
    let frame = rule.frame();
    let count = shape.iter().product();
    let (codes, scales) = match (frame.packed, stored.bytes) {
        (Some(together), Some(bytes)) => Packing { side: side(shape), size: frame.size, together }.unpack(bytes, count)?,
        _ => (stored.part("codes")?.to_vec(), stored.part("scales")?.to_vec()),
    };
    let sharing = rows(shape, rule);
    same_length(count, codes.len()).map_err(|e| e.param("codes"))?;
    same_length(sharing.count(count), scales.len()).map_err(|e| e.param("scales"))?;
    let table = frame.values();
    let units: Vec<f64> = scales.iter().map(|&scale| rule.unit(scale as u8)).collect();
    let value = |code: u64| table[code as usize & (table.len() - 1)];
    Ok(codes.iter().enumerate().map(|(index, &code)| restored(value(code), units[sharing.of(index)])).collect())
}

/// The same for many values, which are float32.
#[cfg(feature = "workbench")]
pub fn bulk(tensor: &TensorView, rule: &dyn Rule, name: &'static str) -> Bulk {
    let Data::F32(values) = tensor.data else { return Bulk::of(tensor, quantize(tensor, rule, name)) };
    let frame = rule.frame();
    let (caster, table) = (frame.caster(), frame.values());
    let nan = frame.manner.nan.unwrap_or(frame.element.nan());
    let (mut codes, mut back, mut clipped) = (vec![0u8; values.len()], vec![0.0f32; values.len()], vec![]);
    let (mut scales, mut units, mut first) = (vec![], vec![], 0);
    for row in values.chunks(side(&tensor.shape)) {
        for block in row.chunks(frame.size) {
            let scale = rule.scale(block);
            let unit = rule.unit(scale);
            let here = first..first + block.len();
            let (codes, back) = (&mut codes[here.clone()], &mut back[here]);
            frame.fill(
                block,
                rule.fit(scale),
                nan,
                caster.as_ref(),
                &mut Filled { first, codes, values: back, clipped: &mut clipped, table: &table },
            );
            back.iter_mut().for_each(|value| *value = (f64::from(*value) * unit) as f32);
            scales.push(u64::from(scale));
            units.push(unit as f32);
            first += block.len();
        }
    }
    let shared = shared(tensor, rule, &codes, scales, units);
    let outcome = Quantized { clipped, groups: shared.groups.by(name), ..shared };
    Bulk::made(values, codes, back, outcome)
}

/// What becomes of a block's values: codes, what these stand for before the scale, and who was clipped.
#[cfg(feature = "workbench")]
struct Filled<'a> {
    first: usize,
    codes: &'a mut [u8],
    values: &'a mut [f32],
    clipped: &'a mut Vec<u32>,
    /// What each code stands for.
    table: &'a [f64],
}

/// The most values of a block.
#[cfg(feature = "workbench")]
const MOST: usize = 32;

#[cfg(feature = "workbench")]
impl Frame {
    /// Casts many numbers at once to elements that are floats.
    fn caster(&self) -> Option<Floats<'static>> {
        let how = Cast { overflow: Overflow::Saturate, ..Cast::default() };
        let known = !self.element.integer && self.manner.tie == Tie::Even;
        Floats::new(self.element.target(), how, &[], Sharing::Tensor).filter(|_| known)
    }

    fn fill(&self, block: &[f32], fit: Fit, nan: u64, caster: Option<&Floats>, filled: &mut Filled) {
        let mut numbers = [0.0f32; MOST];
        let numbers = &mut numbers[..block.len()];
        let pairs = numbers.iter_mut().zip(block);
        match fit {
            Fit::Divide(by) => pairs.for_each(|(y, x)| *y = x / by),
            Fit::Multiply(by) => pairs.for_each(|(y, x)| *y = x * by),
            Fit::Search(half) => return search_all(block, half, filled),
        }
        let Some(caster) = caster.filter(|_| !numbers.iter().fold(false, |any, y| any | y.is_nan())) else {
            return self.one_by_one(block, fit, nan, filled);
        };
        if !self.manner.negative_zero {
            numbers.iter_mut().for_each(|y| *y += 0.0);
        }
        caster.cast(filled.first, numbers, filled.codes, filled.values, filled.clipped);
        if self.one_zero {
            filled.values.iter_mut().for_each(|value| *value += 0.0);
        }
    }

    fn one_by_one(&self, block: &[f32], fit: Fit, nan: u64, filled: &mut Filled) {
        let mut at = 0;
        self.encode(block, fit, nan, |encoded| {
            if encoded.overflow {
                filled.clipped.push((filled.first + at) as u32);
            }
            filled.codes[at] = encoded.code as u8;
            filled.values[at] = filled.table[encoded.code as usize] as f32;
            at += 1;
        });
    }
}

/// The search for all values of a block, side by side.
#[cfg(feature = "workbench")]
fn search_all(block: &[f32], half_scale: f32, filled: &mut Filled) {
    let (mut codes, mut least) = ([0u32; MOST], [0.0f32; MOST]);
    least.iter_mut().zip(block).for_each(|(least, x)| *least = (DOUBLED[0] * half_scale - x).abs());
    for (code, doubled) in (0..).zip(DOUBLED) {
        let level = doubled * half_scale;
        for ((best, least), x) in codes.iter_mut().zip(&mut least).zip(block) {
            let error = (level - x).abs();
            *best = if error < *least { code } else { *best };
            *least = if error < *least { error } else { *least };
        }
    }
    for (at, x) in block.iter().enumerate() {
        filled.codes[at] = codes[at] as u8;
        filled.values[at] = DOUBLED[codes[at] as usize & 15] / 2.0;
        if x.abs() > 14.0 * half_scale {
            filled.clipped.push((filled.first + at) as u32);
        }
    }
}

/// What a rule packs together.
#[cfg(feature = "workbench")]
pub struct PackedBlocks<R> {
    rule: R,
    packing: Packing,
    /// What each code stands for, before its block's scale.
    elements: Vec<f64>,
}

#[cfg(feature = "workbench")]
impl<R: Rule> PackedBlocks<R> {
    pub fn new(rule: R) -> Self {
        let (size, together) = (rule.frame().size, rule.frame().packed.unwrap_or(1));
        PackedBlocks { packing: Packing { side: size * together, size, together }, elements: rule.frame().values(), rule }
    }
}

#[cfg(feature = "workbench")]
impl<R: Rule + Send + Sync> crate::scheme::Packed for PackedBlocks<R> {
    fn values(&self) -> usize {
        self.packing.values()
    }

    fn bytes(&self) -> usize {
        self.packing.length()
    }

    fn restore(&self, block: &[u8], out: &mut [f32]) {
        let packing = self.packing;
        let mut levels = [0.0; 16];
        for (within, value) in out.iter_mut().enumerate() {
            if within % packing.size == 0 {
                let unit = self.rule.unit(block[within / packing.size]);
                for (level, element) in levels.iter_mut().zip(&self.elements) {
                    *level = restored(*element, unit) as f32;
                }
            }
            let place = packing.place(within);
            *value = levels[usize::from(block[place.byte] >> place.low & 15)];
        }
    }
}

/// The stored scale of the value at an index.
pub fn stored_scale(quantized: &Quantized, index: usize) -> Option<u8> {
    let scales = quantized.parts.iter().find(|part| part.name == "scales")?;
    scales.data.get(quantized.groups.of(index)).map(|&scale| scale as u8)
}

/// The values of the block that the value at an index is in.
pub fn block_of<'a>(values: &'a [f32], shape: &[usize], size: usize, index: usize) -> &'a [f32] {
    let side = side(shape);
    let start = index - index % side % size;
    &values[start..(start + size).min(index / side * side + side).min(values.len())]
}

#[cfg(test)]
mod tests {
    use super::{super::element::E2M1, *};

    #[test]
    fn bytes_of_the_scale() {
        assert_eq!([e8m0(0), e8m0(127), e8m0(254)], [2f64.powi(-127), 1.0, 2f64.powi(127)]);
        assert_eq!(e8m0(255), 2f64.powi(128));
    }

    #[test]
    fn what_is_packed_is_unpacked() {
        for (side, size, together) in [(70usize, 32, 1), (70, 16, 4), (1, 16, 4), (5, 32, 1)] {
            let codes: Vec<u64> = (0..side as u64 * 2).map(|i| i * 7 % 16).collect();
            let scales: Vec<u64> = (0..2 * side.div_ceil(size) as u64).map(|i| 100 + i).collect();
            let packing = Packing { side, size, together };
            let bytes = packing.pack(&codes, &scales);
            assert_eq!(packing.unpack(&bytes, codes.len()).unwrap(), (codes, scales));
        }
    }

    #[test]
    fn doubled_elements_are_the_elements() {
        assert!(DOUBLED.iter().enumerate().all(|(code, doubled)| f64::from(*doubled) == 2.0 * E2M1.value(code as u64)));
    }
}
