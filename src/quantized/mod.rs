//! What quantizing came to: codes and restored values, what groups of values share, what is stored.

#[cfg(feature = "workbench")]
mod bulk;
mod groups;
mod part;

#[cfg(feature = "workbench")]
pub use bulk::{Bulk, Codes, Low, Word};
pub use groups::{Column, Groups, Sharing};
pub use part::{Part, Stored, bits_per_value, same_length};

use crate::format::Format;

/// What quantizing came to.
#[derive(Clone)]
pub struct Quantized {
    /// The format of one code.
    pub target: &'static dyn Format,
    /// One bit pattern a value, in the low bits.
    pub codes: Vec<u64>,
    /// One a value.
    pub restored: Vec<f64>,
    /// Indices of the values beyond the target's range, ascending.
    pub clipped: Vec<u32>,
    pub groups: Groups,
    /// Where codes count steps of their group's scale.
    pub uniform: Option<Uniform>,
    /// What those who use the scheme store, each as they store it.
    pub parts: Vec<Part>,
    /// The packed blocks, where the scheme has one layout in memory.
    pub bytes: Option<Vec<u8>>,
    /// Bits of everything that is stored, by value.
    pub bits_per_value: f64,
}

/// Codes that count steps of a scale: real = (q - zero point) × scale, with the columns `scale`, `zeroPoint` and, where a
/// range was fitted, `min` and `max` of the groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Uniform {
    /// The smallest and the largest code in use.
    pub lowest: i64,
    pub highest: i64,
    pub symmetric: bool,
    /// Of a scheme that has a choice there.
    pub origin: Option<Origin>,
}

/// Where scales and zero points come from, for those who tell of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    pub convention: &'static str,
    pub calibration: &'static str,
    pub granularity: &'static str,
    /// The smallest and the largest of the codes that a range was spread over.
    pub spread: (i64, i64),
    /// Whether a symmetric scale was made to clip neither end.
    pub unclipped: bool,
}

/// real = (q - zero point) × scale, for one group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Affine {
    pub scale: f32,
    pub zero_point: i64,
    /// The smallest and the largest code in use.
    pub lowest: i64,
    pub highest: i64,
    /// The range that the scale was fitted to; absent for a scale by hand.
    pub range: Option<(f32, f32)>,
    pub symmetric: bool,
}

impl Quantized {
    /// The code of the value at an index; where codes are kept elsewhere, the one that is told of.
    pub fn code(&self, index: usize, told: u64) -> u64 {
        self.codes.get(index).copied().unwrap_or(told)
    }

    /// Scale and zero point of the value at an index, where its scheme counts in steps.
    pub fn affine(&self, index: usize) -> Option<Affine> {
        let Uniform { lowest, highest, symmetric, .. } = self.uniform?;
        let group = self.groups.of(index);
        let range = self.groups.float("min", group).zip(self.groups.float("max", group));
        let zero_point = self.groups.integer("zeroPoint", group)?;
        Some(Affine { scale: self.groups.float("scale", group)?, zero_point, lowest, highest, range, symmetric })
    }
}
