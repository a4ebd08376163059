//! What those who use a scheme store.

use crate::{
    error::{Error, Result},
    format::{self, Format},
};

/// One array of what is stored beside each other: codes, scales, zero points.
#[derive(Clone)]
pub struct Part {
    /// camelCase: `codes`, `scales`, `zeroPoints`, `absmax` ...
    pub name: &'static str,
    pub dtype: &'static dyn Format,
    /// Of `data`; empty for a single number.
    pub shape: Vec<usize>,
    /// One bit pattern an element.
    pub data: Vec<u64>,
}

impl Part {
    pub fn new(name: &'static str, dtype: &'static dyn Format, shape: &[usize], data: Vec<u64>) -> Self {
        Part { name, dtype, shape: shape.to_vec(), data }
    }

    /// Stored as float32.
    pub fn floats(name: &'static str, shape: &[usize], data: &[f32]) -> Self {
        Part::new(name, &format::float32::FORMAT, shape, data.iter().map(|x| x.to_bits().into()).collect())
    }

    /// How much of the memory it takes.
    pub fn bits(&self) -> u64 {
        u64::from(self.dtype.bits()) * self.data.len() as u64
    }
}

/// Bits of all parts, by value; of no values what a code takes.
pub fn bits_per_value(parts: &[Part], count: usize, target: &dyn Format) -> f64 {
    if count == 0 {
        return target.bits().into();
    }
    let mut bits = 0;
    for part in parts {
        bits += part.bits();
    }
    bits as f64 / count as f64
}

/// What is to be restored: packed bytes, or parts by name.
pub struct Stored<'a> {
    pub bytes: Option<&'a [u8]>,
    /// Name and elements, as bit patterns; a float32 is its own.
    pub parts: &'a [(String, Vec<u64>)],
}

impl Stored<'_> {
    /// The elements of a part.
    ///
    /// # Errors
    /// `part.missing`.
    pub fn part(&self, name: &'static str) -> Result<&[u64]> {
        self.optional(name).ok_or_else(|| Error::new("part.missing").with("name", name).param(name))
    }

    pub fn optional(&self, name: &str) -> Option<&[u64]> {
        self.parts.iter().find(|(n, _)| n == name).map(|(_, data)| data.as_slice())
    }

    /// A part of float32s.
    ///
    /// # Errors
    /// `part.missing`.
    pub fn floats(&self, name: &'static str) -> Result<Vec<f32>> {
        Ok(self.part(name)?.iter().map(|&bits| f32::from_bits(bits as u32)).collect())
    }

    /// The packed bytes.
    ///
    /// # Errors
    /// `part.missing`.
    pub fn bytes(&self) -> Result<&[u8]> {
        self.bytes.ok_or_else(|| Error::new("part.missing").with("name", "bytes").param("bytes"))
    }
}

/// Refuses what has another length than it must have.
///
/// # Errors
/// `length.mismatch`.
pub fn same_length(expected: usize, found: usize) -> Result<()> {
    if expected == found {
        return Ok(());
    }
    Err(Error::new("length.mismatch").with("expected", expected as u32).with("found", found as u32))
}
