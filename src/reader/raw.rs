//! `raw`: numbers one after the other and nothing else, so that what they are must be told.

use super::{
    File, Index, Pause, Reader, Tensor,
    shared::{elements::Elements, in_units, pieces::Units},
};
use crate::{
    error::Error,
    param::{Kind, Param, Params},
};
use std::sync::LazyLock;

pub struct Raw;

pub static READER: Raw = Raw;

/// Formats whose codes fill bytes.
const DTYPES: &[&str] = &[
    "float32",
    "float16",
    "bfloat16",
    "float64",
    "int8",
    "uint8",
    "int16",
    "uint16",
    "int32",
    "uint32",
    "int64",
    "uint64",
    "float8_e4m3fn",
    "float8_e5m2",
    "float8_e4m3fnuz",
    "float8_e5m2fnuz",
    "float8_e8m0fnu",
];

/// Whole numbers that float64, in which parameters come, holds exactly.
const WHOLE_MOST: i64 = 1 << 53;

static PARAMS: LazyLock<Vec<Param>> = LazyLock::new(|| {
    vec![
        Param { id: "dtype", kind: Kind::Choice { default: "float32", options: DTYPES.to_vec() } },
        Param { id: "endianness", kind: Kind::Choice { default: "little", options: vec!["little", "big"] } },
        Param { id: "skip", kind: Kind::Int { default: 0, min: 0, max: WHOLE_MOST } },
        Param { id: "columns", kind: Kind::Int { default: 0, min: 0, max: WHOLE_MOST } },
    ]
});

impl Reader for Raw {
    fn id(&self) -> &'static str {
        "raw"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["bin", "f32", "raw", "dat", "f16"]
    }

    fn params(&self) -> &'static [Param] {
        &PARAMS
    }

    fn recognizes(&self, _: &File) -> bool {
        false
    }

    fn index(&self, file: &File, params: &Params) -> std::result::Result<Index, Pause> {
        let params = params.check(&PARAMS)?;
        let (dtype, skip, columns) = (params.word("dtype"), params.int("skip") as u64, params.int("columns") as u64);
        let elements = Elements::find(dtype, params.word("endianness") == "big");
        let elements = elements.ok_or_else(|| Error::new("param.choice").with("name", "dtype").with("known", DTYPES.join(", ")))?;
        let length = file.size.checked_sub(skip);
        let length = length.ok_or_else(|| Error::new("raw.skip").with("size", file.size.to_string()).byte(file.size).param("skip"))?;
        let size = elements.bytes() as u64;
        if length % size != 0 {
            let error = Error::new("raw.ragged").with("dtype", dtype).with("size", size.to_string());
            return Err(error.with("rest", (length % size).to_string()).byte(file.size - length % size).param("dtype").into());
        }
        let count = length / size;
        let shape = match columns {
            0 => vec![count],
            columns if count.is_multiple_of(columns) => vec![count / columns, columns],
            columns => {
                let error = Error::new("raw.columns").with("count", count.to_string()).with("columns", columns.to_string());
                return Err(error.byte(file.size).param("columns").into());
            }
        };
        let values = in_units(skip..file.size, elements, "raw.ragged");
        let tensor = Tensor { name: file.name.clone(), dtype: dtype.into(), shape, stored: length, values };
        Ok(Index { tensors: vec![tensor], notes: vec![] })
    }
}
