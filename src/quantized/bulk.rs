//! The same outcome for tensors of millions of values, in as little memory as it takes.

use super::{Groups, Quantized};
use crate::{format::Format, stats::Stats, tensor::TensorView};

/// What quantizing many values came to.
pub struct Bulk {
    pub target: &'static dyn Format,
    pub codes: Codes,
    /// One a value, as float32.
    pub restored: Vec<f32>,
    /// Indices of the values beyond the target's range, ascending.
    pub clipped: Vec<u32>,
    pub groups: Groups,
    pub bits_per_value: f64,
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
    pub fn of(tensor: &TensorView, quantized: Quantized) -> Self {
        let stats = Stats::compare(tensor.data.iter(), quantized.restored.iter().copied(), &quantized.clipped);
        Bulk {
            target: quantized.target,
            codes: Codes::narrowed(quantized.target.bits(), quantized.codes),
            restored: quantized.restored.into_iter().map(|x| x as f32).collect(),
            clipped: quantized.clipped,
            groups: quantized.groups,
            bits_per_value: quantized.bits_per_value,
            stats,
        }
    }
}
