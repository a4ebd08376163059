//! `safetensors`: a header in JSON that says where each tensor lies, then their bytes.
//!
//! ```text
//! byte  0              8                                                 8 + n
//!       | n: u64        | {"name":{"dtype":"F16","shape":[2,3],           | bytes of the tensors,   |
//!       | little endian | "data_offsets":[0,12]},"__metadata__":{...}}    | without gap or overlap  |
//! ```
//!
//! Source: <https://github.com/huggingface/safetensors>, `README.md` (format) and version 0.8.0 (types). The crate of that name says of
//! an error neither where it is nor of which tensor, so the header is read here.

use super::{
    File, Index, Pause, Reader, Tensor, Values,
    shared::{count, elements::Elements, in_units},
};
use crate::{
    error::{Error, Result},
    param::Params,
};
use serde::{
    Deserialize,
    de::{Deserializer, MapAccess, Visitor},
};
use serde_json::value::RawValue;
use std::{collections::BTreeMap, fmt};

pub struct Safetensors;

pub static READER: Safetensors = Safetensors;

/// The longest header that is read. The format allows 100 MB; this is room for some 150,000 tensors, more than any list on a page is
/// good for, and what a file that only claims to have a header can make us keep.
const HEADER_MOST: u64 = 16 << 20;
const METADATA: &str = "__metadata__";

/// The format's types with the ids of ours; what has none cannot be read.
const DTYPES: &[(&str, &str)] = &[
    ("F64", "float64"),
    ("F32", "float32"),
    ("F16", "float16"),
    ("BF16", "bfloat16"),
    ("I64", "int64"),
    ("I32", "int32"),
    ("I16", "int16"),
    ("I8", "int8"),
    ("U64", "uint64"),
    ("U32", "uint32"),
    ("U16", "uint16"),
    ("U8", "uint8"),
    ("BOOL", "bool"),
    ("F8_E4M3", "float8_e4m3fn"),
    ("F8_E5M2", "float8_e5m2"),
    ("F8_E8M0", "float8_e8m0fnu"),
    ("F8_E4M3FNUZ", "float8_e4m3fnuz"),
    ("F8_E5M2FNUZ", "float8_e5m2fnuz"),
    // two to a byte, the first in the low bits: torch's float4_e2m1fn_x2
    ("F4", "float4_e2m1fn"),
];

/// Entries of a JSON object in their order, a name as often as it is there.
struct Entries<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Entries<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        struct InOrder;

        impl<'de> Visitor<'de> for InOrder {
            type Value = Entries<'de>;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> std::result::Result<Self::Value, A::Error> {
                let mut entries = vec![];
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }

        deserializer.deserialize_map(InOrder)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Info {
    dtype: String,
    shape: Vec<u64>,
    data_offsets: (u64, u64),
}

/// Where an error of serde_json is in its text, which counts lines and columns from 1.
fn place(text: &str, error: &serde_json::Error) -> u64 {
    let before: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    (before + error.column().saturating_sub(1)) as u64
}

/// The header's length, which the file must have room for.
fn header_length(bytes: &[u8], size: u64) -> Result<u64> {
    let length = u64::from_le_bytes(bytes.try_into().map_err(|_| Error::new("safetensors.truncated").byte(size))?);
    if length > size - 8 {
        let error = Error::new("safetensors.header-length").with("length", length.to_string());
        return Err(error.with("size", size.to_string()).byte(0));
    }
    if length > HEADER_MOST {
        let error = Error::new("safetensors.header-large").with("length", length.to_string());
        return Err(error.with("most", HEADER_MOST.to_string()).byte(0));
    }
    Ok(length)
}

/// Header and data of one file.
struct Layout<'a> {
    text: &'a str,
    /// Where the data begin and end.
    data: u64,
    end: u64,
}

impl Layout<'_> {
    fn at(&self, part: &RawValue) -> u64 {
        8 + (part.get().as_ptr() as usize - self.text.as_ptr() as usize) as u64
    }

    fn info(&self, part: &RawValue) -> Result<Info> {
        let wrong = |e: serde_json::Error| Error::new("safetensors.entry").byte(self.at(part) + place(part.get(), &e));
        serde_json::from_str(part.get()).map_err(wrong)
    }

    fn tensor(&self, name: String, at: u64, info: Info) -> Result<Tensor> {
        let Info { dtype, shape, data_offsets: (from, to) } = info;
        let refuse = |code: &'static str| Error::new(code).with("name", name.as_str()).byte(at);
        if from > to {
            return Err(refuse("safetensors.range"));
        }
        let to_end = self.data.checked_add(to).ok_or_else(|| refuse("safetensors.range"))?;
        if to_end > self.end {
            return Err(refuse("safetensors.truncated").byte(self.end));
        }
        let elements = DTYPES.iter().find(|(known, _)| *known == dtype).and_then(|(_, id)| Elements::find(id, false));
        let values = count(&shape).ok_or_else(|| refuse("safetensors.large"))?;
        let values = match elements {
            Some(elements) if elements.length(values) == Some(to - from) => {
                in_units(self.data + from..to_end, elements, "safetensors.truncated")
            }
            Some(_) => return Err(refuse("safetensors.size")),
            None => {
                let code = if dtype == "C64" { "safetensors.complex" } else { "safetensors.dtype" };
                Values::Unreadable(Error::new(code).with("dtype", dtype.as_str()).byte(at))
            }
        };
        Ok(Tensor { name, dtype, shape, stored: to - from, values })
    }

    /// Every byte of the data belongs to one tensor.
    fn covered(&self, parts: &mut [(u64, u64)]) -> Result<()> {
        parts.sort_unstable();
        let mut end = 0;
        for (from, to) in parts.iter().copied().chain([(self.end - self.data, u64::MAX)]) {
            let code = match from.cmp(&end) {
                std::cmp::Ordering::Less => "safetensors.overlap",
                std::cmp::Ordering::Greater => "safetensors.hole",
                std::cmp::Ordering::Equal => {
                    end = to;
                    continue;
                }
            };
            return Err(Error::new(code).byte(self.data + end.min(from)));
        }
        Ok(())
    }
}

fn metadata(layout: &Layout, part: &RawValue) -> Result<()> {
    let wrong = |e: serde_json::Error| Error::new("safetensors.metadata").byte(layout.at(part) + place(part.get(), &e));
    serde_json::from_str::<Option<BTreeMap<String, String>>>(part.get()).map(|_| ()).map_err(wrong)
}

impl Reader for Safetensors {
    fn id(&self) -> &'static str {
        "safetensors"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["safetensors"]
    }

    /// There is no signature: a length that fits, and an object.
    fn recognizes(&self, file: &File) -> bool {
        let Ok(head) = file.head() else { return false };
        let length = head.get(..8).map(|length| header_length(length, file.size));
        matches!(length, Some(Ok(2..))) && head.get(8) == Some(&b'{')
    }

    fn index(&self, file: &File, _: &Params) -> std::result::Result<Index, Pause> {
        let length = header_length(file.bytes(0..file.size.min(8), "safetensors.truncated")?, file.size)?;
        let bytes = file.bytes(8..8 + length, "safetensors.truncated")?;
        let utf8 = |e: std::str::Utf8Error| Error::new("safetensors.utf8").byte(8 + e.valid_up_to() as u64);
        let text = std::str::from_utf8(bytes).map_err(utf8)?;
        let layout = Layout { text, data: 8 + length, end: file.size };
        let json = |e: serde_json::Error| Error::new("safetensors.json").byte(8 + place(text, &e));
        if !text.starts_with('{') {
            return Err(Error::new("safetensors.json").byte(8).into());
        }
        let Entries(entries) = serde_json::from_str(text).map_err(json)?;
        once(&layout, &entries)?;
        let (mut tensors, mut parts) = (vec![], vec![]);
        for (name, part) in entries {
            if name == METADATA {
                metadata(&layout, part)?;
                continue;
            }
            let info = layout.info(part)?;
            parts.push(info.data_offsets);
            tensors.push(layout.tensor(name, layout.at(part), info)?);
        }
        layout.covered(&mut parts)?;
        Ok(Index { tensors, notes: vec![] })
    }
}

fn once(layout: &Layout, entries: &[(String, &RawValue)]) -> Result<()> {
    let mut names: Vec<(&str, u64)> = entries.iter().map(|(name, part)| (name.as_str(), layout.at(part))).collect();
    names.sort_unstable();
    match names.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        Some(pair) => Err(Error::new("safetensors.twice").with("name", pair[1].0).byte(pair[1].1)),
        None => Ok(()),
    }
}
