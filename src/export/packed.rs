//! `packed`: what is stored, in as few bits as it takes.

use super::{AT_ONCE, Chunks, Export, Outcome, Subject};
use crate::{
    format::Format,
    node::{Node, json, write},
    quantized::Codes,
};
use std::borrow::Cow;

/// Where a scheme has one layout in memory (ggml's blocks), these bytes and nothing else: `.bin`.
///
/// Else a safetensors file with one tensor for each part that the scheme stores (`codes`, `scales`, `zeroPoints`, `absmax` ...). What
/// safetensors has a dtype for has that and its own shape: F64, F32, F16, BF16, F8_E5M2, F8_E4M3, F8_E8M0, I8 to I32, U8 to U32. All
/// else is U8: formats of 8 bits in their own shape; others in a row, one element after the other in row-major order, each in the bits
/// after the one before, low bits first and low bytes first, so that 4-bit codes lie two in a byte, the first in bits 3 to 0. What a
/// part holds is in the file's `__metadata__`, under its name: `uint4 [64, 64]`; so are `scheme` and `params` (as JSON).
///
/// Source: the safetensors format, `README.md` of huggingface/safetensors 0.8 (header length, JSON header, data from a multiple of 8).
pub struct Packed;

pub static PACKED: Packed = Packed;

/// A part, whether of the outcome or its codes.
struct Stored<'a> {
    name: &'static str,
    format: &'static dyn Format,
    shape: &'a [usize],
    data: Elements<'a>,
}

enum Elements<'a> {
    Part(&'a [u64]),
    Codes(&'a Codes),
}

impl Elements<'_> {
    fn len(&self) -> usize {
        match self {
            Elements::Part(data) => data.len(),
            Elements::Codes(codes) => codes.len(),
        }
    }

    fn get(&self, index: usize) -> u64 {
        match self {
            Elements::Part(data) => data[index],
            Elements::Codes(codes) => codes.get(index).unwrap_or_default(),
        }
    }
}

/// The parts in their order. An outcome of many values may hold its codes beside them.
fn parts<'a>(subject: &Subject<'a>) -> Vec<Stored<'a>> {
    let bulk = subject.outcome.bulk;
    let of_parts = bulk.outcome.parts.iter();
    let mut parts: Vec<Stored> = of_parts
        .filter(|part| part.name != "codes")
        .map(|part| Stored { name: part.name, format: part.dtype, shape: &part.shape, data: Elements::Part(&part.data) })
        .collect();
    if !parts.iter().any(|part| part.name == "packed") {
        let codes = Stored { name: "codes", format: bulk.outcome.target, shape: subject.shape, data: Elements::Codes(&bulk.codes) };
        parts.insert(0, codes);
    }
    parts
}

/// safetensors' dtype, for formats that it has.
fn dtype(format: &str) -> Option<&'static str> {
    const DTYPES: [(&str, &str); 13] = [
        ("float64", "F64"),
        ("float32", "F32"),
        ("float16", "F16"),
        ("bfloat16", "BF16"),
        ("float8_e5m2", "F8_E5M2"),
        ("float8_e4m3fn", "F8_E4M3"),
        ("float8_e8m0fnu", "F8_E8M0"),
        ("int8", "I8"),
        ("int16", "I16"),
        ("int32", "I32"),
        ("uint8", "U8"),
        ("uint16", "U16"),
        ("uint32", "U32"),
    ];
    DTYPES.iter().find(|(id, _)| *id == format).map(|(_, dtype)| *dtype)
}

impl Stored<'_> {
    fn bytes(&self) -> u64 {
        (u64::from(self.format.bits()) * self.data.len() as u64).div_ceil(8)
    }

    /// What the file says of it.
    fn entry(&self, begin: u64) -> Node {
        let whole = dtype(self.format.id()).or((self.format.bits() == 8).then_some("U8"));
        let shape: Cow<[usize]> = if whole.is_some() { self.shape.into() } else { vec![self.bytes() as usize].into() };
        let offsets = [begin, begin + self.bytes()].map(|offset| Node::Number(offset as f64));
        Node::Object(vec![
            ("dtype".into(), Node::Text(whole.unwrap_or("U8").into())),
            ("shape".into(), Node::List(shape.iter().map(|side| Node::Number(*side as f64)).collect())),
            ("data_offsets".into(), Node::List(offsets.into())),
        ])
    }

    fn about(&self) -> String {
        let sides: Vec<String> = self.shape.iter().map(ToString::to_string).collect();
        format!("{} [{}]", self.format.id(), sides.join(", "))
    }

    /// A number of elements that is a multiple of 8 takes whole bytes, whatever their width.
    fn piece(&self, first: usize) -> Vec<u8> {
        let last = (first + AT_ONCE).min(self.data.len());
        let mut bits = Bits::default();
        (first..last).for_each(|index| bits.push(self.data.get(index), self.format.bits()));
        bits.finish()
    }
}

/// Bits in a row, low ones first.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    waiting: u128,
    count: u32,
}

impl Bits {
    fn push(&mut self, code: u64, width: u32) {
        self.waiting |= u128::from(code) << self.count;
        self.count += width;
        while self.count >= 8 {
            self.bytes.push(self.waiting as u8);
            self.waiting >>= 8;
            self.count -= 8;
        }
    }

    fn finish(mut self) -> Vec<u8> {
        if self.count > 0 {
            self.bytes.push(self.waiting as u8);
        }
        self.bytes
    }
}

fn header(parts: &[Stored], outcome: &Outcome) -> Vec<u8> {
    let text = |text: String| Node::Text(text.into());
    let mut metadata = vec![("scheme".into(), text(outcome.scheme.into())), ("params".into(), text(json(&write(outcome.params))))];
    metadata.extend(parts.iter().map(|part| (part.name.into(), text(part.about()))));
    let mut entries = vec![("__metadata__".into(), Node::Object(metadata))];
    let mut begin = 0;
    for part in parts {
        entries.push((part.name.into(), part.entry(begin)));
        begin += part.bytes();
    }
    let mut header = json(&Node::Object(entries)).into_bytes();
    header.resize(header.len().next_multiple_of(8), b' ');
    [&(header.len() as u64).to_le_bytes()[..], &header].concat()
}

impl Export for Packed {
    fn id(&self) -> &'static str {
        "packed"
    }

    fn label(&self) -> &'static str {
        "export-packed"
    }

    fn ending(&self, subject: &Subject) -> &'static str {
        if subject.outcome.bulk.outcome.bytes.is_some() { "-packed.bin" } else { "-packed.safetensors" }
    }

    fn chunks<'a>(&self, subject: Subject<'a>) -> Chunks<'a> {
        if let Some(bytes) = &subject.outcome.bulk.outcome.bytes {
            return Box::new(bytes.chunks(AT_ONCE * 64).map(<[u8]>::to_vec));
        }
        let parts = parts(&subject);
        let head = header(&parts, &subject.outcome);
        let pieces = parts.into_iter().flat_map(|part| (0..part.data.len()).step_by(AT_ONCE).map(move |first| part.piece(first)));
        Box::new(std::iter::once(head).chain(pieces))
    }
}
