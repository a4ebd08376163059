//! The same outcome for tensors of millions of values, in as little memory as it takes.

use super::Quantized;
use crate::{stats::Stats, tensor::TensorView};

/// What quantizing many values came to.
pub struct Bulk {
    /// Everything but the codes and restored values, which are empty here: what [`crate::scheme::Scheme::levels`] and `restore` read.
    /// With the codes put back ([`Codes::widened`]) it is what `explain` reads.
    pub outcome: Quantized,
    pub codes: Codes,
    /// One a value, as float32.
    pub restored: Vec<f32>,
    pub stats: Stats,
}

/// One bit pattern a value, in the low bits of the narrowest word that holds the target's.
pub enum Codes {
    U8(Vec<u8>),
    U16(Vec<u16>),
    U32(Vec<u32>),
    U64(Vec<u64>),
}

impl Codes {
    pub fn get(&self, index: usize) -> Option<u64> {
        match self {
            Codes::U8(codes) => codes.get(index).map(|&code| code.into()),
            Codes::U16(codes) => codes.get(index).map(|&code| code.into()),
            Codes::U32(codes) => codes.get(index).map(|&code| code.into()),
            Codes::U64(codes) => codes.get(index).copied(),
        }
    }

    pub fn len(&self) -> usize {
        match self {
            Codes::U8(codes) => codes.len(),
            Codes::U16(codes) => codes.len(),
            Codes::U32(codes) => codes.len(),
            Codes::U64(codes) => codes.len(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// One word a value, as [`Quantized`] has them.
    pub fn widened(&self) -> Vec<u64> {
        (0..self.len()).filter_map(|index| self.get(index)).collect()
    }

    fn narrowed(bits: u32, codes: Vec<u64>) -> Self {
        match bits {
            0..=8 => Codes::U8(codes.into_iter().map(|code| code as u8).collect()),
            9..=16 => Codes::U16(codes.into_iter().map(|code| code as u16).collect()),
            17..=32 => Codes::U32(codes.into_iter().map(|code| code as u32).collect()),
            _ => Codes::U64(codes),
        }
    }
}

impl Bulk {
    /// Of an outcome that was made value by value.
    pub fn of(tensor: &TensorView, mut outcome: Quantized) -> Self {
        let stats = Stats::compare(tensor.data.iter(), outcome.restored.iter().copied(), &outcome.clipped);
        let codes = Codes::narrowed(outcome.target.bits(), std::mem::take(&mut outcome.codes));
        let restored = std::mem::take(&mut outcome.restored).into_iter().map(|x| x as f32).collect();
        Bulk { outcome, codes, restored, stats }
    }
}
