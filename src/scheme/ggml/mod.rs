//! ggml's schemes: so many values, packed into so many bytes, each block by itself.
//!
//! A block says how its values are packed and what a code in it stands for; everything else follows here.
//!
//! Source: ggml v0.13.1, `src/ggml-common.h` (layouts) and `src/ggml-quants.c` (rules).

mod common;

use super::{Laws, Scheme, clipped, reach, reach_of_ends};
use crate::{
    error::Result,
    explain::{Step, Trace},
    format::{self, Format},
    num::show,
    param::{Kind, Param, Params},
    quantized::{Column, Groups, Quantized, Sharing, Stored, same_length},
    tensor::TensorView,
    text::{Ink, Text},
};
#[cfg(feature = "workbench")]
use crate::{quantized::Bulk, scheme::clipped_in_bulk, tensor::Data};
pub use common::Place;
use common::{Places, squares};
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

    /// Packs `values` values into `bytes` bytes, which are zero before.
    fn pack(&self, input: &Input, packed: &mut [u8]);
    /// Where the code of the value at an index lies.
    fn places(&self, index: usize) -> Places;
    /// The code of the value at an index of the block.
    fn code(&self, packed: &[u8], index: usize) -> u64 {
        self.places(index).read(packed)
    }
    /// What a code stands for at an index of the block; NaN if for nothing.
    fn value(&self, packed: &[u8], index: usize, code: u64) -> f32;
    /// The codes of the first values of the block, which are of at most 8 bits.
    #[cfg(feature = "workbench")]
    fn codes(&self, packed: &[u8], out: &mut [u8]) {
        for (index, code) in out.iter_mut().enumerate() {
            *code = self.code(packed, index) as u8;
        }
    }
    /// What the first values of the block come back as.
    #[cfg(feature = "workbench")]
    fn restore(&self, packed: &[u8], out: &mut [f32]) {
        for (index, value) in out.iter_mut().enumerate() {
            *value = self.value(packed, index, self.code(packed, index));
        }
    }
    /// What the values of a group share, by name; the same names in the same order for every group. First `scale` and, where
    /// there is one, `min`, which code 0 stands for, as the restored values use them; then what they were made of.
    fn shared(&self, packed: &[u8], group: usize) -> Vec<(&'static str, f32)>;
    /// The steps that lead to the value's code (`code`) and from it to the restored value (`restored`).
    fn steps(&self, told: &Told) -> Vec<Step>;
}

/// What is packed into one block.
pub struct Input<'a> {
    pub values: &'a [f32],
    /// One weight a value.
    pub importance: Option<&'a [f32]>,
    /// The mean square of the values of the whole line; counted only where there is importance.
    pub line: f32,
}

impl Input<'_> {
    /// By how much the values' errors count, where they have importance: importance × √(`spread` + x²).
    pub fn weights(&self, spread: f32) -> Option<Vec<f32>> {
        let weigh = |(x, w): (&f32, &f32)| w * (spread + x * x).sqrt();
        Some(self.values.iter().zip(self.importance?).map(weigh).collect())
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

    /// Whether the block is what its values are packed into without importance.
    pub fn is_plain(&self, block: &dyn Block) -> bool {
        let mut packed = vec![0; self.packed.len()];
        block.pack(&Input { values: self.values, importance: None, line: 0.0 }, &mut packed);
        packed == self.packed
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
        let side = tensor.shape.last().copied().unwrap_or(1);
        same_length(side, weights.len()).map_err(|e| e.param("importance"))?;
        Ok(Some(weights.iter().map(|&w| w as f32).collect()))
    }

    fn pack(&self, tensor: &TensorView, importance: Option<&[f32]>) -> Vec<u8> {
        let (len, bytes) = (self.0.values(), self.0.bytes());
        let values = tensor.float32();
        let mut packed = vec![];
        for line in self.lines(tensor, &values) {
            let mean_square = if importance.is_some() { squares(line) / line.len() as f32 } else { 0.0 };
            for (at, block) in line.chunks(len).enumerate() {
                let start = packed.len();
                packed.resize(start + bytes, 0);
                let weights = importance.map(|w| padded(&w[at * len..(at * len + len).min(w.len())], len));
                let filled = (block.len() < len).then(|| padded(block, len));
                let values = filled.as_deref().unwrap_or(block);
                self.0.pack(&Input { values, importance: weights.as_deref(), line: mean_square }, &mut packed[start..]);
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
        let (mut codes, mut restored) = (Vec::with_capacity(count), Vec::with_capacity(count));
        for index in 0..count {
            let (block, at) = self.find(sharing, index);
            let packed = self.packed(&bytes, block);
            let code = self.0.code(packed, at);
            codes.push(code);
            restored.push(self.0.value(packed, at, code).into());
        }
        Quantized { codes, restored, ..self.shared(sharing, count, bytes) }
    }

    /// All but the codes and restored values.
    fn shared(&self, sharing: Sharing, count: usize, bytes: Vec<u8>) -> Quantized {
        Quantized {
            target: self.0.target(),
            codes: vec![],
            restored: vec![],
            clipped: vec![],
            groups: self.groups(sharing, count, &bytes),
            uniform: None,
            parts: vec![],
            bits_per_value: self.bits_per_value(count, bytes.len()),
            bytes: Some(bytes),
        }
    }

    /// Of whole blocks where there is nothing.
    fn bits_per_value(&self, count: usize, bytes: usize) -> f64 {
        let (count, bytes) = if count == 0 { (self.0.values(), self.0.bytes()) } else { (count, bytes) };
        8.0 * bytes as f64 / count as f64
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
        let Sharing::Run { side, size, .. } = sharing else { return vec![] };
        let mut firsts = Vec::with_capacity(groups);
        for row in (0..count).step_by(side) {
            firsts.extend((row..(row + side).min(count)).step_by(size));
        }
        firsts
    }
}

#[cfg(feature = "workbench")]
impl super::Packed for Blocks {
    fn values(&self) -> usize {
        self.0.values()
    }

    fn bytes(&self) -> usize {
        self.0.bytes()
    }

    fn restore(&self, block: &[u8], out: &mut [f32]) {
        self.0.restore(block, out);
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

    #[cfg(feature = "workbench")]
    fn bulk(&self, tensor: &TensorView, params: &Params) -> Result<Bulk> {
        let Data::F32(values) = tensor.data else { return Ok(Bulk::of(tensor, self.quantize(tensor, params)?)) };
        let bytes = self.pack(tensor, self.importance(tensor, params)?.as_deref());
        let (mut codes, mut restored) = (vec![0u8; values.len()], vec![0.0; values.len()]);
        let side = tensor.shape.last().copied().unwrap_or(1).max(1);
        let rows = codes.chunks_mut(side).zip(restored.chunks_mut(side));
        let blocks = rows.flat_map(|(codes, restored)| codes.chunks_mut(self.0.values()).zip(restored.chunks_mut(self.0.values())));
        for ((codes, restored), packed) in blocks.zip(bytes.chunks(self.0.bytes())) {
            self.0.codes(packed, codes);
            self.0.restore(packed, restored);
        }
        let mut outcome = self.shared(Sharing::rows(&tensor.shape, self.0.group()), values.len(), bytes);
        outcome.clipped = clipped_in_bulk(self, values, &outcome);
        Ok(Bulk::made(values, codes, restored, outcome))
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

    #[cfg(feature = "workbench")]
    fn packed(&'static self) -> Option<&'static dyn super::Packed> {
        Some(self)
    }

    fn restore(&self, quantized: &Quantized, index: usize, code: u64) -> f64 {
        let Some(bytes) = &quantized.bytes else { return f64::NAN };
        let (block, at) = self.find(quantized.groups.sharing, index);
        self.0.value(self.packed(bytes, block), at, code).into()
    }

    fn reach(&self, quantized: &Quantized, index: usize) -> (f64, f64) {
        let Some(bytes) = &quantized.bytes else { return reach(&[]) };
        let (block, at) = self.find(quantized.groups.sharing, index);
        let packed = self.packed(bytes, block);
        let (lowest, highest) = quantized.target.limits();
        let mask = format::mask(quantized.target.bits());
        let codes = [lowest, lowest.wrapping_add(1) & mask, highest.wrapping_sub(1) & mask, highest];
        let ends = codes.map(|code| self.0.value(packed, at, code).into());
        reach_of_ends(ends).unwrap_or_else(|| reach(&self.levels(quantized, index)))
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
        steps.push(stored(block, packed, &self.0.places(at).runs(), code, self.0.target()));
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
    q4_0
    q4_1
    q5_0
    q5_1
    q8_0
    q2_k
    q3_k
    q4_k
    q5_k
    q6_k
    iq4_nl
    iq4_xs
    tq1_0
    tq2_0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        scheme,
        tensor::Data,
        text::{Math, Num},
    };

    fn trace(id: &str, values: &[f32], params: &Params, index: usize) -> Trace {
        let scheme = scheme::find(id).unwrap();
        let tensor = TensorView::flat(Data::F32(values));
        let quantized = scheme.quantize(&tensor, params).unwrap();
        scheme.explain(&tensor, &quantized, index, quantized.codes[index])
    }

    /// A formula on one line.
    fn plain(math: &Math) -> String {
        match math {
            Math::Num { num } => num.digits.clone(),
            Math::Sym { name, sub, .. } => format!("{name}{}", sub.map_or(String::new(), |sub| format!("_{sub}"))),
            Math::Op { op } => (*op).into(),
            Math::Row { items } => items.iter().map(plain).collect(),
            Math::Frac { top, bottom } => format!("({})/({})", plain(top), plain(bottom)),
            Math::Sup { base, exponent } => format!("{}^{}", plain(base), plain(exponent)),
            Math::Word { word } => word.clone(),
            Math::Text { text } => text.id.into(),
        }
    }

    fn told(trace: &Trace) -> Vec<(&'static str, String, String)> {
        let figures = |step: &Step| step.substituted.as_ref().map_or(String::new(), plain);
        let result = |num: &Num| num.exponent.map_or(num.digits.clone(), |e| format!("{}e{e}", num.digits));
        trace.steps.iter().map(|step| (step.id, figures(step), result(&step.result))).collect()
    }

    fn is(steps: &[(&'static str, String, String)], expected: &[[&str; 3]]) {
        let steps: Vec<[&str; 3]> = steps.iter().map(|(id, figures, result)| [*id, figures, result]).collect();
        assert_eq!(steps, expected);
    }

    #[test]
    fn the_journey_of_a_value_in_q4_0() {
        let trace = trace("q4_0", &[-4.1, 1.2], &Params::default(), 1);
        let expected = [
            ["extreme", "", "-4.1"],
            ["scale", "(-4.1)/(-8)", "0.51249999"],
            ["storedScale", "float16(0.51249999)", "0.5126953"],
            ["code", "min(15,⌊(1.2)/(0.51249999)+8.5⌋)", "10"],
            ["restored", "(10−8)×0.5126953", "1.0253906"],
            ["stored", "", "1010"],
        ];
        is(&told(&trace), &expected);
        assert_eq!(trace.step("storedScale").unwrap().notes[0].args.get("hex"), Some(&"381A".into()));
    }

    #[test]
    fn the_journey_of_a_value_in_q4_k() {
        let values: Vec<f32> = (0..256).map(|i| (i % 32) as f32 / 8.0 - 1.0).collect();
        let trace = trace("q4_k", &values, &Params::default(), 100);
        let ids: Vec<&str> = trace.steps.iter().map(|step| step.id).collect();
        assert_eq!(ids, ["superScale", "subScale", "superMin", "subMin", "code", "restored", "stored"]);
        let steps = told(&trace);
        assert!(steps[4].1.starts_with("clamp(⌊(-0.5+") && steps[4].1.ends_with("⌉,0,15)"), "{steps:?}");
    }

    /// A search took the place of the rule that would be told.
    #[test]
    fn importance_is_told() {
        let weights: Vec<f64> = (0..32).map(f64::from).collect();
        let values: Vec<f32> = (0..32).map(|i| (i as f32).sin()).collect();
        let params = Params::default().with("importance", weights);
        for id in ["q4_0", "q5_1", "iq4_nl"] {
            let trace = trace(id, &values, &params, 5);
            let note = &trace.step("storedScale").unwrap().notes[1];
            assert_eq!((note.id, trace.step("scale")), ("note-searched-importance", None), "{id}");
        }
    }

    #[test]
    fn what_is_told_has_words() {
        let catalogue = include_str!("../../../www/locales/en/page.ftl");
        let has = |id: &str| catalogue.lines().any(|line| line.starts_with(&format!("{id} =")));
        let lists = [vec![0.0; 3], vec![1.0, -2.0, f32::NAN], vec![1e-9; 300], (0..300).map(|i| (i as f32).sin() * i as f32).collect()];
        for scheme in SCHEMES {
            for values in &lists {
                for index in [0, values.len() - 1] {
                    for step in trace(scheme.id(), values, &Params::default(), index).steps {
                        assert!(has(&format!("step-{}", step.id)), "{}", step.id);
                        step.notes.iter().for_each(|note| assert!(has(note.id), "{}", note.id));
                    }
                }
            }
        }
    }

    #[test]
    fn sub_blocks_have_their_scales() {
        let values: Vec<f32> = (0..256).map(|i| (i / 32 + 1) as f32 * ((i % 32) as f32 - 16.0)).collect();
        let scheme = scheme::find("q4_k").unwrap();
        let quantized = scheme.quantize(&TensorView::flat(Data::F32(&values)), &Params::default()).unwrap();
        let groups = &quantized.groups;
        let names: Vec<&str> = groups.columns.iter().map(|(name, _)| *name).collect();
        assert_eq!((groups.count, names), (8, vec!["scale", "min", "superScale", "subScale", "superMin", "subMin"]));
        let code_zero = scheme.restore(&quantized, 100, 0);
        assert_eq!(code_zero, f64::from(groups.float("min", 3).unwrap()));
        assert_eq!(quantized.bits_per_value, 4.5);
    }
}
