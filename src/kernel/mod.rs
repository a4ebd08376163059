//! Fast ways over millions of float32 values: one file a kernel.
//!
//! A kernel takes values in blocks that stay in the processor's nearest cache: what one loop over a block wrote, the next one
//! reads from there. Loops are plain, without branches, over slices of known length or lanes of a known number, so that the
//! compiler makes vector instructions of them for every machine. What a loop is not made for (values that are not finite, scales
//! beyond float32's normal numbers) goes, block by block, through the code that quantizes single values, whose results the loop
//! has to meet bit for bit.

pub mod extent;
pub mod histogram;
pub mod integer;
mod lanes;
pub mod minifloat;
pub mod outcome;
pub mod pieces;
pub mod split;
pub mod statistics;

/// Values that are dealt with together: with what is made of them, they take 6 kB.
pub const BLOCK: usize = 512;
