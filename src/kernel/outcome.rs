//! What kernels make of values, block by block: kept, and told in figures.

use super::{BLOCK, statistics::Tally};
use crate::quantized::{Bulk, Codes, Low, Quantized, Word};

/// Codes and restored values of neighbours, and where the clipped ones are.
pub trait Kernel {
    type Code: Low;

    /// Fills in `codes` and `restored` for the values that begin at the place `first`, and adds to `clipped` the places of those
    /// beyond the target's range, ascending.
    fn block(&self, first: usize, values: &[f32], codes: &mut [Self::Code], restored: &mut [f32], clipped: &mut Vec<u32>);
}

/// What knows of all values of a tensor what decides over each, and keeps nothing but statistics.
pub trait Measure {
    /// Adds the values that follow those before.
    fn measure(&self, values: &[f32], tally: &mut Tally);
}

impl<K: Kernel> Measure for K {
    fn measure(&self, values: &[f32], tally: &mut Tally) {
        let (mut codes, mut restored, mut clipped) = ([K::Code::default(); BLOCK], [0.0; BLOCK], vec![]);
        for x in values.chunks(BLOCK) {
            let (codes, restored) = (&mut codes[..x.len()], &mut restored[..x.len()]);
            clipped.clear();
            self.block(tally.place(), x, codes, restored, &mut clipped);
            tally.add(x, restored, &clipped);
        }
    }
}

/// All that came of all values.
pub struct Outcome {
    pub codes: Codes,
    pub restored: Vec<f32>,
    pub clipped: Vec<u32>,
    pub tally: Tally,
}

impl Outcome {
    /// Together with what groups of values share.
    pub fn bulk(self, shared: Quantized) -> Bulk {
        let Outcome { codes, restored, clipped, tally } = self;
        Bulk { outcome: Quantized { clipped, ..shared }, codes, restored, stats: tally.stats(), tally: Some(tally) }
    }
}

/// Goes through all values once. `unit`: values are handed over so many together, or a multiple of that; at most a block.
pub fn run<K: Kernel<Code: Word>>(kernel: &K, values: &[f32], unit: usize) -> Outcome {
    let block = BLOCK / unit * unit;
    let (mut codes, mut restored, mut clipped) = (Vec::with_capacity(values.len()), Vec::with_capacity(values.len()), vec![]);
    let (mut code, mut back) = ([K::Code::default(); BLOCK], [0.0; BLOCK]);
    let mut tally = Tally::default();
    for (at, x) in values.chunks(block).enumerate() {
        let (code, back, before) = (&mut code[..x.len()], &mut back[..x.len()], clipped.len());
        kernel.block(at * block, x, code, back, &mut clipped);
        tally.add(x, back, &clipped[before..]);
        codes.extend_from_slice(code);
        restored.extend_from_slice(back);
    }
    Outcome { codes: K::Code::codes(codes), restored, clipped, tally }
}
