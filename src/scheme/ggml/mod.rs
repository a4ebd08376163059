//! ggml's schemes: so many values, packed into so many bytes, each block by itself.
//!
//! A block says how its values are packed and what a code in it stands for; everything else follows here.
//!
//! Source: ggml v0.13.1, `src/ggml-common.h` (layouts) and `src/ggml-quants.c` (rules).

use super::{Laws, Scheme, clipped};
use crate::{
    error::Result,
    explain::{Step, Trace},
    format::Format,
    num::show,
    param::{Kind, Param, Params},
    quantized::{Column, Groups, Quantized, Sharing, Stored, same_length},
    tensor::TensorView,
    text::{Ink, Text},
};
use std::sync::LazyLock;

/// How the values of one block are packed.
pub trait Block: Send + Sync {
    fn id(&self) -> &'static str;
    /// The message with its one line: what it is and who uses it.
    fn about(&self) -> &'static str;
    /// The format of one code.
    fn target(&self) -> &'static dyn Format;
    /// Values in a block.
    fn values(&self) -> usize;
    /// Bytes of a packed block.
    fn bytes(&self) -> usize;
    /// Values that share one scale: the block's, or those of its sub-blocks.
    fn group(&self) -> usize {
        self.values()
    }
    /// Whether packing can weigh its values by their importance.
    fn weighs(&self) -> bool {
        false
    }
    fn laws(&self) -> Laws;

    /// Packs `values` values into `bytes` bytes, which are zero before. `importance` has one weight a value.
    fn pack(&self, values: &[f32], importance: Option<&[f32]>, packed: &mut [u8]);
    /// The code of the value at an index of the block.
    fn code(&self, packed: &[u8], index: usize) -> u64;
    /// What a code stands for at an index of the block.
    fn value(&self, packed: &[u8], index: usize, code: u64) -> f32;
    /// What the values of a group share, by name; the same names in the same order for every group. `scale` comes first.
    fn shared(&self, packed: &[u8], group: usize) -> Vec<(&'static str, f32)>;
    /// Where the code of the value at an index lies, from its most significant bits down.
    fn places(&self, index: usize) -> Vec<Place>;
    /// The steps that lead to the value's code (`code`) and from it to the restored value (`restored`).
    fn steps(&self, told: &Told) -> Vec<Step>;
}

/// A run of bits in a packed block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub byte: usize,
    /// The highest and the lowest of its bits, of which bit 0 has the least weight.
    pub high: u32,
    pub low: u32,
}

impl Place {
    pub const fn new(byte: usize, high: u32, low: u32) -> Self {
        Place { byte, high, low }
    }

    /// Half a byte.
    pub const fn nibble(byte: usize, upper: bool) -> Self {
        if upper { Place::new(byte, 7, 4) } else { Place::new(byte, 3, 0) }
    }
}

/// What there is to tell of one value.
pub struct Told<'a> {
    /// The block's values, and the block packed.
    pub values: &'a [f32],
    pub packed: &'a [u8],
    /// Of the value in its block.
    pub index: usize,
    /// The code in use.
    pub code: u64,
}

impl Told<'_> {
    pub fn value(&self) -> f32 {
        self.values[self.index]
    }

    /// The values that share the value's scale, where `size` of them do.
    pub fn group(&self, size: usize) -> &[f32] {
        let start = self.index / size * size;
        &self.values[start..(start + size).min(self.values.len())]
    }
}

/// A scheme made of blocks.
pub struct Blocks(pub &'static dyn Block);

static IMPORTANCE: LazyLock<Vec<Param>> = LazyLock::new(|| vec![Param { id: "importance", kind: Kind::Weights }]);

impl Blocks {
    /// Lines of values that are cut into blocks: rows of the last axis.
    fn lines<'a>(&self, tensor: &TensorView, values: &'a [f32]) -> impl Iterator<Item = &'a [f32]> {
        values.chunks(tensor.shape.last().copied().unwrap_or(1).max(1))
    }

    fn importance(&self, tensor: &TensorView, params: &Params) -> Result<Option<Vec<f32>>> {
        let params = params.check(self.params())?;
        if !self.0.weighs() {
            return Ok(None);
        }
        let Some(weights) = params.weights("importance") else { return Ok(None) };
        let side = tensor.shape.last().copied().unwrap_or(0);
        same_length(side, weights.len()).map_err(|e| e.param("importance"))?;
        Ok(Some(weights.iter().map(|&w| w as f32).collect()))
    }

    fn pack(&self, tensor: &TensorView, importance: Option<&[f32]>) -> Vec<u8> {
        let (len, bytes) = (self.0.values(), self.0.bytes());
        let values = tensor.float32();
        let mut packed = vec![];
        for line in self.lines(tensor, &values) {
            for (at, block) in line.chunks(len).enumerate() {
                let start = packed.len();
                packed.resize(start + bytes, 0);
                let weights = importance.map(|w| padded(&w[at * len..(at * len + len).min(w.len())], len));
                self.0.pack(&padded(block, len), weights.as_deref(), &mut packed[start..]);
            }
        }
        packed
    }

    /// The block of the value at an index, and its place in the block.
    fn find(&self, sharing: Sharing, index: usize) -> (usize, usize) {
        let side = match sharing {
            Sharing::Run { side, .. } => side,
            _ => 1,
        };
        let len = self.0.values();
        (index / side * side.div_ceil(len) + index % side / len, index % side % len)
    }

    fn packed<'a>(&self, bytes: &'a [u8], block: usize) -> &'a [u8] {
        &bytes[block * self.0.bytes()..(block + 1) * self.0.bytes()]
    }

    /// Codes, restored values and groups of packed bytes.
    fn unpack(&self, shape: &[usize], count: usize, bytes: Vec<u8>) -> Quantized {
        let sharing = Sharing::rows(shape, self.0.group());
        let (mut codes, mut restored) = (vec![], vec![]);
        for index in 0..count {
            let (block, at) = self.find(sharing, index);
            let packed = self.packed(&bytes, block);
            let code = self.0.code(packed, at);
            codes.push(code);
            restored.push(self.0.value(packed, at, code).into());
        }
        Quantized {
            target: self.0.target(),
            codes,
            restored,
            clipped: vec![],
            groups: self.groups(sharing, count, &bytes),
            uniform: None,
            parts: vec![],
            bits_per_value: 8.0 * bytes.len() as f64 / count.max(1) as f64,
            bytes: Some(bytes),
        }
    }

    fn groups(&self, sharing: Sharing, count: usize, bytes: &[u8]) -> Groups {
        let mut groups = Groups::shared(sharing, count);
        let mut columns: Vec<(&'static str, Vec<f32>)> = vec![];
        for first in self.firsts(sharing, count, groups.count) {
            let (block, at) = self.find(sharing, first);
            for (place, (name, entry)) in self.0.shared(self.packed(bytes, block), at / self.0.group()).into_iter().enumerate() {
                if columns.len() <= place {
                    columns.push((name, vec![]));
                }
                columns[place].1.push(entry);
            }
        }
        groups.columns = columns.into_iter().map(|(name, entries)| (name, Column::Float(entries))).collect();
        groups
    }

    /// The index of each group's first value.
    fn firsts(&self, sharing: Sharing, count: usize, groups: usize) -> Vec<usize> {
        let mut firsts = Vec::with_capacity(groups);
        for index in 0..count {
            if sharing.of(index) == firsts.len() {
                firsts.push(index);
            }
        }
        firsts
    }
}

/// The last block of a line is filled up with zeros.
fn padded(values: &[f32], len: usize) -> Vec<f32> {
    let mut padded = values.to_vec();
    padded.resize(len, 0.0);
    padded
}

impl Scheme for Blocks {
    fn id(&self) -> &'static str {
        self.0.id()
    }

    fn family(&self) -> &'static str {
        "ggml"
    }

    fn about(&self) -> &'static str {
        self.0.about()
    }

    fn params(&self) -> &'static [Param] {
        if self.0.weighs() { &IMPORTANCE } else { &[] }
    }

    fn laws(&self, _: &Params) -> Laws {
        self.0.laws()
    }

    fn target(&self, params: &Params) -> Result<&'static dyn Format> {
        params.check(self.params())?;
        Ok(self.0.target())
    }

    fn quantize(&self, tensor: &TensorView, params: &Params) -> Result<Quantized> {
        let importance = self.importance(tensor, params)?;
        let bytes = self.pack(tensor, importance.as_deref());
        let mut quantized = self.unpack(&tensor.shape, tensor.data.len(), bytes);
        quantized.clipped = clipped(self, &tensor.float32(), &quantized);
        Ok(quantized)
    }

    fn dequantize(&self, stored: &Stored, params: &Params, shape: &[usize]) -> Result<Vec<f64>> {
        params.check(self.params())?;
        let count = shape.iter().product::<usize>();
        let side = shape.last().copied().unwrap_or(1).max(1);
        let blocks = count / side * side.div_ceil(self.0.values());
        let bytes = stored.bytes()?;
        same_length(blocks * self.0.bytes(), bytes.len()).map_err(|e| e.param("bytes"))?;
        Ok(self.unpack(shape, count, bytes.to_vec()).restored)
    }

    fn restore(&self, quantized: &Quantized, index: usize, code: u64) -> f64 {
        let Some(bytes) = &quantized.bytes else { return f64::NAN };
        let (block, at) = self.find(quantized.groups.sharing, index);
        self.0.value(self.packed(bytes, block), at, code).into()
    }

    fn explain(&self, tensor: &TensorView, quantized: &Quantized, index: usize, code: u64) -> Trace {
        let Some(bytes) = &quantized.bytes else { return Trace { steps: vec![] } };
        let (block, at) = self.find(quantized.groups.sharing, index);
        let packed = self.packed(bytes, block);
        let values = tensor.float32();
        let start = index - at;
        let side = tensor.shape.last().copied().unwrap_or(1).max(1);
        let end = (start + self.0.values()).min(index / side * side + side);
        let values = padded(&values[start..end], self.0.values());
        let mut steps = self.0.steps(&Told { values: &values, packed, index: at, code });
        steps.push(stored(block, packed, &self.0.places(at), code, self.0.target()));
        Trace { steps }
    }
}

/// Where a code lies: the block, and the bits of its bytes.
pub fn stored(block: usize, packed: &[u8], places: &[Place], code: u64, target: &dyn Format) -> Step {
    let place = |place: &Place| {
        Text::new("stored-place")
            .with("byte", place.byte as u32)
            .with("high", place.high)
            .with("low", place.low)
            .with("hex", show::hex_digits(packed[place.byte].into(), 8))
    };
    let step =
        Step::of("stored", show::binary(code, target.bits(), Ink::Code)).noted(Text::new("stored-block").with("block", block as u32));
    places.iter().map(place).fold(step, Step::noted)
}

// The registry: one line a scheme.
schemes! { SCHEMES:
}
