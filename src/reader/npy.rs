//! `npy`: one array of NumPy.
//!
//! ```text
//! byte  0          6      7      8              then
//!       | 93 NUMPY | major minor | header length | header: a Python literal, `\n` | values |
//!       |          |             | u16, from 2.0 | {'descr': '<f4', 'fortran_order': |        |
//!       |          |             | on u32        | False, 'shape': (2, 3), }         |        |
//! ```
//!
//! Source: NumPy enhancement proposal 1, `numpy.lib.format` of NumPy 2.4 (versions 1.0, 2.0 and 3.0).

use super::{
    File, Index, Pause, Reader, Tensor, Values,
    shared::{
        count,
        elements::Elements,
        in_units,
        literal::{self, Item, Literal},
        pieces::{ColumnMajor, Pieces},
        stored,
    },
};
use crate::{
    error::{Error, Result},
    param::Params,
    text::Text,
};

pub struct Npy;

pub static READER: Npy = Npy;

const MAGIC: &[u8] = b"\x93NUMPY";
/// Magic, version, length: what tells where the header ends.
pub const PREAMBLE: u64 = 12;
/// The longest header that is read. Version 1.0 has no longer ones; 2.0 was made for structured types of more fields, which are not
/// read here anyway.
const HEADER_MOST: u64 = 1 << 16;

/// What an array's header says.
pub struct Header {
    pub shape: Vec<u64>,
    pub column_major: bool,
    pub dtype: String,
    /// How its values are read, or why they cannot be.
    pub elements: Result<Elements>,
    /// Bytes of all values, where the type has a size.
    pub bytes: Option<u64>,
    /// Where the values begin.
    pub end: u64,
}

/// Where the header ends, by the first [`PREAMBLE`] bytes of `size`.
///
/// # Errors
/// `npy.magic`, `npy.version`, `npy.truncated`, `npy.header-large`.
pub fn header_end(bytes: &[u8], size: u64) -> Result<u64> {
    if bytes.len() >= MAGIC.len() && !bytes.starts_with(MAGIC) {
        return Err(Error::new("npy.magic").byte(0));
    }
    let cut = || Error::new("npy.truncated").byte(size);
    let version = bytes.get(6..8).ok_or_else(cut)?;
    let (from, length) = match version {
        [1, 0] => (10, bytes.get(8..10).map(|b| u64::from(u16::from_le_bytes([b[0], b[1]])))),
        [2 | 3, 0] => (12, bytes.get(8..12).map(|b| u64::from(u32::from_le_bytes([b[0], b[1], b[2], b[3]])))),
        other => {
            let version = format!("{}.{}", other[0], other[1]);
            return Err(Error::new("npy.version").with("version", version).byte(6));
        }
    };
    let length = length.ok_or_else(cut)?;
    if length > HEADER_MOST {
        return Err(Error::new("npy.header-large").with("length", length.to_string()).byte(8));
    }
    if from + length > size { Err(cut()) } else { Ok(from + length) }
}

/// What all bytes up to [`header_end`] say.
///
/// # Errors
/// `npy.header`, `npy.keys`, `npy.order`, `npy.shape`, `npy.large`.
pub fn header(bytes: &[u8]) -> Result<Header> {
    let from = if bytes[6] == 1 { 10 } else { 12 };
    let entries = literal::dictionary(&bytes[from..]).map_err(|at| Error::new("npy.header").byte((from + at) as u64))?;
    let entry = |name: &str| {
        let mut found = entries.iter().filter(|(key, _)| key == name);
        let entry = found.next().ok_or_else(|| Error::new("npy.keys").with("name", name).byte(from as u64))?;
        match found.next() {
            Some((_, twice)) => Err(Error::new("npy.keys").with("name", name).byte((from + twice.at) as u64)),
            None => Ok(&entry.1),
        }
    };
    let (descr, order, sides) = (entry("descr")?, entry("fortran_order")?, entry("shape")?);
    let at = |item: &Item| (from + item.at) as u64;
    if let Some((name, other)) = entries.iter().find(|(key, _)| !["descr", "fortran_order", "shape"].contains(&key.as_str())) {
        return Err(Error::new("npy.keys").with("name", name.as_str()).byte(at(other)));
    }
    let Literal::Truth(column_major) = order.is else { return Err(Error::new("npy.order").byte(at(order))) };
    let shape = shape(sides).ok_or_else(|| Error::new("npy.shape").byte(at(sides)))?;
    let (dtype, elements, size) = dtype(descr);
    let values = count(&shape).ok_or_else(|| Error::new("npy.large").byte(at(sides)))?;
    let bytes_of_all = match size {
        Some(size) => Some(values.checked_mul(size).ok_or_else(|| Error::new("npy.large").byte(at(sides)))?),
        None => None,
    };
    let elements = elements.map_err(|code| Error::new(code).with("dtype", dtype.as_str()).byte(at(descr)));
    Ok(Header { shape, column_major, dtype, elements, bytes: bytes_of_all, end: bytes.len() as u64 })
}

fn shape(sides: &Item) -> Option<Vec<u64>> {
    /// NumPy has no more (`NPY_MAXDIMS`).
    const DIMENSIONS_MOST: usize = 64;
    let Literal::Tuple(sides) = &sides.is else { return None };
    let whole = |side: &Item| if let Literal::Whole(side) = side.is { Some(side) } else { None };
    if sides.len() > DIMENSIONS_MOST { None } else { sides.iter().map(whole).collect() }
}

/// What a type is called, how it is read or the code of why it is not, and the bytes of a value where it has a size.
fn dtype(descr: &Item) -> (String, std::result::Result<Elements, &'static str>, Option<u64>) {
    let Literal::Text(text) = &descr.is else {
        let structured = matches!(descr.is, Literal::List | Literal::Tuple(_));
        return (String::new(), Err(if structured { "npy.structured" } else { "npy.dtype" }), None);
    };
    let (big_endian, name) = match text.as_bytes().first() {
        Some(b'>') => (true, &text[1..]),
        Some(b'<' | b'|' | b'=') => (false, &text[1..]),
        _ => (false, text.as_str()),
    };
    // what numpy.lib.format writes begins with one ASCII letter
    let kind = name.as_bytes().first().copied().unwrap_or_default();
    let size = name.get(1..).and_then(|size| size.parse::<u64>().ok());
    let elements = match name {
        "b1" => "bool",
        "i1" => "int8",
        "i2" => "int16",
        "i4" => "int32",
        "i8" => "int64",
        "u1" => "uint8",
        "u2" => "uint16",
        "u4" => "uint32",
        "u8" => "uint64",
        "f2" => "float16",
        "f4" => "float32",
        "f8" => "float64",
        _ => "",
    };
    let elements = Elements::find(elements, big_endian).ok_or(match (kind, size) {
        (b'O', _) => "npy.object",
        (b'c', Some(_)) => "npy.complex",
        (b'f', Some(10 | 12 | 16)) => "npy.longdouble",
        (b'S' | b'U' | b'a', Some(_)) => "npy.words",
        (b'm' | b'M', _) => "npy.time",
        (b'V', Some(_)) => "npy.void",
        _ => "npy.dtype",
    });
    let size = match kind {
        b'U' => size.and_then(|letters| letters.checked_mul(4)),
        b'O' => None,
        // dates name their unit behind the size
        b'm' | b'M' => Some(8),
        _ => size,
    };
    (text.clone(), elements, size)
}

impl Header {
    /// The values in a part of a file that has them all.
    pub fn values(self, from: u64, to: u64) -> Values {
        match self.elements {
            Err(error) => Values::Unreadable(error),
            Ok(elements) => {
                if self.column_major && self.shape.len() > 1 {
                    let shape = self.shape;
                    let pieces = move || Pieces::new(elements, from, to - from, "npy.truncated");
                    stored(from..to, move || ColumnMajor { decoder: pieces(), shape: shape.clone() })
                } else {
                    in_units(from..to, elements, "npy.truncated")
                }
            }
        }
    }
}

impl Reader for Npy {
    fn id(&self) -> &'static str {
        "npy"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["npy"]
    }

    fn recognizes(&self, file: &File) -> bool {
        file.head().is_ok_and(|head| head.starts_with(MAGIC))
    }

    fn index(&self, file: &File, _: &Params) -> std::result::Result<Index, Pause> {
        let end = header_end(file.bytes(0..file.size.min(PREAMBLE), "npy.truncated")?, file.size)?;
        let header = header(file.bytes(0..end, "npy.truncated")?)?;
        if let (Err(error), None) = (&header.elements, header.bytes) {
            return Err(error.clone().into());
        }
        let stored = header.bytes.unwrap_or(0);
        let last = end.checked_add(stored).filter(|last| *last <= file.size);
        let last = last.ok_or_else(|| Error::new("npy.truncated").byte(file.size))?;
        // several arrays may have been saved to one file, one after the other
        let notes = if last < file.size { vec![Text::new("note-npy-more").with("bytes", (file.size - last).to_string())] } else { vec![] };
        let name = file.name.strip_suffix(".npy").unwrap_or(&file.name).to_owned();
        let (dtype, shape) = (header.dtype.clone(), header.shape.clone());
        Ok(Index { tensors: vec![Tensor { name, dtype, shape, stored, values: header.values(end, last) }], notes })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(header: &str) -> Vec<u8> {
        [b"\x93NUMPY\x01\x00", &(header.len() as u16).to_le_bytes()[..], header.as_bytes()].concat()
    }

    fn refused(text: &str) -> (&'static str, u64) {
        let bytes = written(text);
        let e = header_end(&bytes, bytes.len() as u64).and_then(|_| header(&bytes)).err().unwrap();
        (e.code, e.at.byte.unwrap())
    }

    #[test]
    fn headers_as_they_are_written() {
        for text in [
            "{'descr': '>i2', 'fortran_order': True, 'shape': (3, 4), }   \n",
            "{\"shape\":(3L,4L),\"fortran_order\":True,\"descr\":\">i2\"}",
        ] {
            let header = header(&written(text)).unwrap();
            assert_eq!((&header.shape[..], header.column_major, header.bytes), (&[3, 4][..], true, Some(24)));
            assert_eq!((header.dtype.as_str(), header.elements.is_ok()), (">i2", true));
        }
        assert_eq!(header(&written("{'descr': '<f4', 'fortran_order': False, 'shape': ()}")).unwrap().bytes, Some(4));
    }

    #[test]
    fn what_headers_must_not_say() {
        assert_eq!(refused("{'descr': '<f4', 'shape': (3,)}"), ("npy.keys", 10));
        assert_eq!(refused("{'descr': '<f4', 'fortran_order': False, 'shape': (3,), 'more': 1}"), ("npy.keys", 74));
        assert_eq!(refused("{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (3,)}"), ("npy.keys", 36));
        assert_eq!(refused("{'descr': '<f4', 'fortran_order': 0, 'shape': (3,)}"), ("npy.order", 44));
        assert_eq!(refused("{'descr': '<f4', 'fortran_order': False, 'shape': 3}"), ("npy.shape", 60));
        assert_eq!(refused("{'descr': '<f4', 'fortran_order': False, 'shape': (-3,)}"), ("npy.header", 61));
        assert_eq!(refused("{'descr': '<f4', 'fortran_order': False, 'shape': (3,)} x"), ("npy.header", 66));
        let large = "{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296)}";
        assert_eq!(refused(large), ("npy.large", 60));
    }

    #[test]
    fn types_that_are_told_apart() {
        let code = |descr: &str| {
            let text = format!("{{'descr': {descr}, 'fortran_order': False, 'shape': (3,)}}");
            header(&written(&text)).unwrap().elements.err().map(|e| e.code)
        };
        assert_eq!(code("'<f8'"), None);
        for (descr, expected) in [
            ("'|O'", "npy.object"),
            ("[('a', '<f4'), ('b', '|S3', (2,))]", "npy.structured"),
            ("'<c8'", "npy.complex"),
            ("'<f16'", "npy.longdouble"),
            ("'<U7'", "npy.words"),
            ("'<M8[ns]'", "npy.time"),
            ("'|V2'", "npy.void"),
            ("'<f3'", "npy.dtype"),
            ("'é'", "npy.dtype"),
            ("7", "npy.dtype"),
        ] {
            assert_eq!(code(descr), Some(expected), "{descr}");
        }
    }
}
