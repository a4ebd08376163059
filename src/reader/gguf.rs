//! `gguf`: ggml's models: what is known of the model, then what tensors there are, then their bytes.
//!
//! ```text
//! byte  0      4             8                    16                  24
//!       | GGUF | version u32 | number of tensors  | number of entries | entries: key, type, value |
//!       |      |             | u64                | u64               | (texts: length u64, UTF-8) |
//!
//!       then of each tensor: name, number of sides u32, sides u64 (the one that runs fastest first), type u32, offset u64 from
//!       where the data begin: the next multiple of `general.alignment`, which is 32 if there is no such entry
//! ```
//!
//! A big-endian file is known by its version, whose low half is 0; all numbers are big-endian then, those in blocks too.
//! Version 1, which no reader of ggml's takes any more, is refused.
//!
//! Source: ggml, `docs/gguf.md` (versions 2 and 3); sizes of blocks: ggml v0.13.1, `src/ggml-common.h`.

use super::{
    File, Index, Pause, Reader, Tensor, Values,
    shared::{apart, blocks::Blocks, count, elements::Elements, in_units},
};
use crate::{
    error::{Error, Result},
    param::Params,
    scheme,
};

pub struct Gguf;

pub static READER: Gguf = Gguf;

const MAGIC: &[u8] = b"GGUF";
/// What is asked for first. A model without a vocabulary has no more.
const HEADER_FIRST: u64 = 64 << 10;
/// The longest header that is read, each piece twice the last. It holds the vocabulary: a quarter of a million words with their
/// merges take some 15 MB.
const HEADER_MOST: u64 = 64 << 20;
/// As the specification has it.
const KEY_MOST: u64 = 0xFFFF;
/// ggml stops at 64 bytes; some writers do not.
const NAME_MOST: u64 = 0xFFFF;
/// As in ggml (`GGML_MAX_DIMS`).
const DIMENSIONS_MOST: u32 = 4;
/// Arrays within arrays. No writer makes any.
const DEPTH_MOST: u32 = 8;

/// A type of tensors.
struct Type {
    number: u32,
    name: &'static str,
    /// Values and bytes of a block.
    values: u64,
    bytes: u64,
    decoded: Decoded,
}

enum Decoded {
    /// Numbers of the format of that id.
    As(&'static str),
    /// Blocks of the scheme of that id, whose numbers of two bytes lie there.
    By(&'static str, &'static [usize]),
    Not,
}

use Decoded::{As, By, Not};

const fn of(number: u32, name: &'static str, values: u64, bytes: u64, decoded: Decoded) -> Type {
    Type { number, name, values, bytes, decoded }
}

static TYPES: &[Type] = &[
    of(0, "F32", 1, 4, As("float32")),
    of(1, "F16", 1, 2, As("float16")),
    of(2, "Q4_0", 32, 18, By("q4_0", &[0])),
    of(3, "Q4_1", 32, 20, By("q4_1", &[0, 2])),
    of(6, "Q5_0", 32, 22, By("q5_0", &[0])),
    of(7, "Q5_1", 32, 24, By("q5_1", &[0, 2])),
    of(8, "Q8_0", 32, 34, By("q8_0", &[0])),
    of(9, "Q8_1", 32, 36, Not),
    of(10, "Q2_K", 256, 84, By("q2_k", &[80, 82])),
    of(11, "Q3_K", 256, 110, By("q3_k", &[108])),
    of(12, "Q4_K", 256, 144, By("q4_k", &[0, 2])),
    of(13, "Q5_K", 256, 176, By("q5_k", &[0, 2])),
    of(14, "Q6_K", 256, 210, By("q6_k", &[208])),
    of(15, "Q8_K", 256, 292, Not),
    of(16, "IQ2_XXS", 256, 66, Not),
    of(17, "IQ2_XS", 256, 74, Not),
    of(18, "IQ3_XXS", 256, 98, Not),
    of(19, "IQ1_S", 256, 50, Not),
    of(20, "IQ4_NL", 32, 18, By("iq4_nl", &[0])),
    of(21, "IQ3_S", 256, 110, Not),
    of(22, "IQ2_S", 256, 82, Not),
    of(23, "IQ4_XS", 256, 136, By("iq4_xs", &[0, 2])),
    of(24, "I8", 1, 1, As("int8")),
    of(25, "I16", 1, 2, As("int16")),
    of(26, "I32", 1, 4, As("int32")),
    of(27, "I64", 1, 8, As("int64")),
    of(28, "F64", 1, 8, As("float64")),
    of(29, "IQ1_M", 256, 56, Not),
    of(30, "BF16", 1, 2, As("bfloat16")),
    of(34, "TQ1_0", 256, 54, By("tq1_0", &[52])),
    of(35, "TQ2_0", 256, 66, By("tq2_0", &[64])),
    of(39, "MXFP4", 32, 17, By("mxfp4", &[])),
    of(40, "NVFP4", 64, 36, By("nvfp4", &[])),
    of(41, "Q1_0", 128, 18, Not),
];

/// Why the header cannot be read on.
enum Stop {
    /// It goes on behind what is known.
    More,
    Refused(Error),
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Stop::Refused(error)
    }
}

type Read<T> = std::result::Result<T, Stop>;

fn refuse<T>(code: &'static str, at: u64) -> Read<T> {
    Err(Error::new(code).byte(at).into())
}

/// The first bytes of a file, read one field after the other.
struct Cursor<'a> {
    known: &'a [u8],
    at: u64,
    size: u64,
    big_endian: bool,
}

impl<'a> Cursor<'a> {
    fn skip(&mut self, bytes: u64) -> Read<()> {
        match self.at.checked_add(bytes) {
            Some(end) if end <= self.size => self.at = end,
            _ => return refuse("gguf.truncated", self.size),
        }
        Ok(())
    }

    fn take(&mut self, bytes: u64) -> Read<&'a [u8]> {
        let from = self.at;
        self.skip(bytes)?;
        self.known.get(from as usize..self.at as usize).ok_or(Stop::More)
    }

    fn number(&mut self, bytes: u64) -> Read<u64> {
        let field = self.take(bytes)?;
        let join = |number: u64, byte: &u8| number << 8 | u64::from(*byte);
        Ok(if self.big_endian { field.iter().fold(0, join) } else { field.iter().rev().fold(0, join) })
    }

    fn u32(&mut self) -> Read<u32> {
        Ok(self.number(4)? as u32)
    }

    fn u64(&mut self) -> Read<u64> {
        self.number(8)
    }

    fn text(&mut self, most: u64, code: &'static str) -> Read<&'a str> {
        let at = self.at;
        let length = self.u64()?;
        if length > most {
            return refuse(code, at);
        }
        let from = self.at;
        std::str::from_utf8(self.take(length)?).map_err(|e| Error::new("gguf.utf8").byte(from + e.valid_up_to() as u64).into())
    }

    /// Skips values of a type.
    fn values(&mut self, kind: u32, count: u64, depth: u32) -> Read<()> {
        let at = self.at;
        let size = match kind {
            0 | 1 | 7 => 1,
            2 | 3 => 2,
            4..=6 => 4,
            10..=12 => 8,
            8 => {
                for _ in 0..count {
                    let length = self.u64()?;
                    self.skip(length)?;
                }
                return Ok(());
            }
            9 if depth < DEPTH_MOST => {
                for _ in 0..count {
                    let (kind, count) = (self.u32()?, self.u64()?);
                    self.values(kind, count, depth + 1)?;
                }
                return Ok(());
            }
            9 => return refuse("gguf.depth", at),
            _ => return Err(Error::new("gguf.value-type").with("type", kind.to_string()).byte(at).into()),
        };
        match count.checked_mul(size) {
            Some(bytes) => self.skip(bytes),
            None => refuse("gguf.truncated", self.size),
        }
    }
}

/// What the header says of one tensor.
struct Info {
    name: String,
    shape: Vec<u64>,
    number: u32,
    offset: u64,
    /// Where it says so.
    at: u64,
}

struct Header {
    tensors: Vec<Info>,
    alignment: u64,
    big_endian: bool,
    end: u64,
}

fn header(known: &[u8], size: u64) -> Read<Header> {
    let mut cursor = Cursor { known, at: 0, size, big_endian: false };
    if cursor.take(4)? != MAGIC {
        return refuse("gguf.magic", 0);
    }
    let version = cursor.u32()?;
    cursor.big_endian = version & 0xFFFF == 0;
    let version = if cursor.big_endian { version.swap_bytes() } else { version };
    if !matches!(version, 2 | 3) {
        return Err(Error::new("gguf.version").with("version", version.to_string()).byte(4).into());
    }
    let (tensors, entries) = (cursor.u64()?, cursor.u64()?);
    let mut alignment = 32;
    for _ in 0..entries {
        let key = cursor.text(KEY_MOST, "gguf.key")?;
        let (at, kind) = (cursor.at, cursor.u32()?);
        if key != "general.alignment" {
            cursor.values(kind, 1, 0)?;
            continue;
        }
        alignment = if kind == 4 { u64::from(cursor.u32()?) } else { 0 };
        if !alignment.is_power_of_two() {
            return refuse("gguf.alignment", at);
        }
    }
    let infos = infos(&mut cursor, tensors)?;
    // numbers may have been skipped without being looked at
    if cursor.at > known.len() as u64 {
        return Err(Stop::More);
    }
    Ok(Header { tensors: infos, alignment, big_endian: cursor.big_endian, end: cursor.at })
}

fn infos(cursor: &mut Cursor, tensors: u64) -> Read<Vec<Info>> {
    let mut infos = vec![];
    for _ in 0..tensors {
        let at = cursor.at;
        let name = cursor.text(NAME_MOST, "gguf.key")?.to_owned();
        let place = cursor.at;
        let sides = cursor.u32()?;
        if sides > DIMENSIONS_MOST {
            return refuse("gguf.dimensions", place);
        }
        let mut shape = (0..sides).map(|_| cursor.u64()).collect::<Read<Vec<u64>>>()?;
        shape.reverse();
        infos.push(Info { name, shape, number: cursor.u32()?, offset: cursor.u64()?, at });
    }
    Ok(infos)
}

impl Info {
    fn refuse(&self, code: &'static str) -> Error {
        Error::new(code).with("name", self.name.as_str()).byte(self.at)
    }

    /// Its part of the file: `data` is where the data begin.
    fn range(&self, kind: &Type, data: u64, alignment: u64, size: u64) -> Result<(u64, u64)> {
        let values = count(&self.shape).ok_or_else(|| self.refuse("gguf.large"))?;
        if !self.shape.last().copied().unwrap_or(1).is_multiple_of(kind.values) {
            return Err(self.refuse("gguf.ragged").with("type", kind.name).with("size", kind.values.to_string()));
        }
        let length = (values / kind.values).checked_mul(kind.bytes).ok_or_else(|| self.refuse("gguf.large"))?;
        if !self.offset.is_multiple_of(alignment) {
            return Err(self.refuse("gguf.offset").with("alignment", alignment.to_string()));
        }
        let from = data.checked_add(self.offset).ok_or_else(|| self.refuse("gguf.range"))?;
        let to = from.checked_add(length).ok_or_else(|| self.refuse("gguf.range"))?;
        if to > size { Err(self.refuse("gguf.range").byte(size)) } else { Ok((from, to)) }
    }
}

fn values(kind: &Type, from: u64, to: u64, big_endian: bool, at: u64) -> Values {
    const CUT: &str = "gguf.truncated";
    match kind.decoded {
        As(id) => {
            if let Some(elements) = Elements::find(id, big_endian) {
                return in_units(from..to, elements, CUT);
            }
        }
        By(id, words) => {
            if let Some(packed) = scheme::find(id).ok().and_then(|scheme| scheme.packed()) {
                let swapped: &[usize] = if big_endian { words } else { &[] };
                return in_units(from..to, Blocks { packed, swapped }, CUT);
            }
        }
        Not => {}
    }
    Values::Unreadable(Error::new("gguf.unreadable").with("type", kind.name).byte(at))
}

impl Header {
    fn index(self, size: u64) -> Result<Index> {
        let data = self.end.next_multiple_of(self.alignment);
        let (mut tensors, mut parts) = (vec![], vec![]);
        for info in self.tensors {
            let kind = TYPES.iter().find(|kind| kind.number == info.number);
            let kind = kind.ok_or_else(|| info.refuse("gguf.type").with("type", info.number.to_string()))?;
            let (from, to) = info.range(kind, data, self.alignment, size)?;
            parts.push((from, to, info.at));
            let values = values(kind, from, to, self.big_endian, info.at);
            tensors.push(Tensor { name: info.name, dtype: kind.name.into(), shape: info.shape, stored: to - from, values });
        }
        once(&tensors, &parts)?;
        apart(parts, "gguf.overlap")?;
        Ok(Index { tensors, notes: vec![] })
    }
}

fn once(tensors: &[Tensor], parts: &[(u64, u64, u64)]) -> Result<()> {
    let mut names: Vec<(&str, u64)> = tensors.iter().zip(parts).map(|(tensor, part)| (tensor.name.as_str(), part.2)).collect();
    names.sort_unstable();
    match names.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        Some(pair) => Err(Error::new("gguf.twice").with("name", pair[1].0).byte(pair[1].1)),
        None => Ok(()),
    }
}

impl Reader for Gguf {
    fn id(&self) -> &'static str {
        "gguf"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["gguf"]
    }

    fn recognizes(&self, file: &File) -> bool {
        file.head().is_ok_and(|head| head.starts_with(MAGIC))
    }

    fn index(&self, file: &File, _: &Params) -> std::result::Result<Index, Pause> {
        let mut length = HEADER_FIRST;
        loop {
            let known = file.bytes(0..file.size.min(length), "gguf.truncated")?;
            match header(known, file.size) {
                Ok(header) => return Ok(header.index(file.size)?),
                Err(Stop::Refused(error)) => return Err(error.into()),
                Err(Stop::More) if length >= HEADER_MOST => {
                    return Err(Error::new("gguf.header-large").with("most", HEADER_MOST.to_string()).byte(HEADER_MOST).into());
                }
                Err(Stop::More) => length *= 2,
            }
        }
    }
}
