//! The same outcome for tensors of millions of values, in as little memory as it takes.

use super::Quantized;
use crate::{
    kernel::statistics::Tally,
    stats::Stats,
    tensor::{Data, TensorView},
};
use std::mem;

/// What quantizing many values came to.
pub struct Bulk {
    /// Everything but the codes and restored values, which are empty here: what [`crate::scheme::Scheme::levels`], `restore` and
    /// `explain` read.
    pub outcome: Quantized,
    pub codes: Codes,
    /// One a value, as float32.
    pub restored: Vec<f32>,
    pub stats: Stats,
    /// What the statistics are made of, where they were made in a tally.
    pub tally: Option<Tally>,
}

/// One bit pattern a value, in the low bits of the narrowest word that holds the target's.
pub enum Codes {
    U8(Vec<u8>),
    U16(Vec<u16>),
    U32(Vec<u32>),
    U64(Vec<u64>),
}

/// What a code is written to.
pub trait Low: Copy + Default + PartialEq {
    /// Of the low bits.
    fn low(bits: u32) -> Self;
}

/// A word that holds a code.
pub trait Word: Low {
    fn codes(words: Vec<Self>) -> Codes;
}

/// For codes that nobody asks for.
impl Low for () {
    fn low(_: u32) -> Self {}
}

impl Low for u8 {
    fn low(bits: u32) -> Self {
        bits as u8
    }
}

impl Word for u8 {
    fn codes(words: Vec<Self>) -> Codes {
        Codes::U8(words)
    }
}

impl Low for u16 {
    fn low(bits: u32) -> Self {
        bits as u16
    }
}

impl Word for u16 {
    fn codes(words: Vec<Self>) -> Codes {
        Codes::U16(words)
    }
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

    /// Keeps so many of the first.
    pub fn truncate(&mut self, count: usize) {
        match self {
            Codes::U8(codes) => codes.truncate(count),
            Codes::U16(codes) => codes.truncate(count),
            Codes::U32(codes) => codes.truncate(count),
            Codes::U64(codes) => codes.truncate(count),
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
    /// Statistics of the values that it came from, as far as it still has what they came to.
    pub fn stats_of(&self, values: &[f32]) -> Stats {
        let mut tally = Tally::default();
        tally.add(values, &self.restored, &self.outcome.clipped);
        tally.stats()
    }

    /// Of codes and restored values that were made many at once, of values that are float32.
    pub fn made<C: Word>(values: &[f32], codes: Vec<C>, restored: Vec<f32>, outcome: Quantized) -> Self {
        let mut tally = Tally::default();
        tally.add(values, &restored, &outcome.clipped);
        Bulk { outcome, codes: C::codes(codes), restored, stats: tally.stats(), tally: Some(tally) }
    }

    /// Of an outcome that was made value by value.
    pub fn of(tensor: &TensorView, mut outcome: Quantized) -> Self {
        let exact = mem::take(&mut outcome.restored);
        let restored: Vec<f32> = exact.iter().map(|x| *x as f32).collect();
        let tally = tally(tensor, &exact, &restored, &outcome.clipped);
        let stats = match &tally {
            Some(tally) => tally.stats(),
            None => Stats::compare(tensor.data.iter(), exact.iter().copied(), &outcome.clipped),
        };
        let codes = Codes::narrowed(outcome.target.bits(), mem::take(&mut outcome.codes));
        Bulk { outcome, codes, restored, stats, tally }
    }
}

/// Nothing where float32 does not hold what came back, as with formats of the reader's own.
fn tally(tensor: &TensorView, exact: &[f64], restored: &[f32], clipped: &[u32]) -> Option<Tally> {
    let held = exact.iter().zip(restored).all(|(exact, x)| f64::from(*x) == *exact || exact.is_nan());
    match tensor.data {
        Data::F32(source) if held => {
            let mut tally = Tally::default();
            tally.add(source, restored, clipped);
            Some(tally)
        }
        _ => None,
    }
}
