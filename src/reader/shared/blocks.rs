//! Blocks of a scheme, as its reference packs them.

use super::pieces::Units;
use crate::scheme::Packed;

/// Blocks of one scheme.
#[derive(Clone, Copy)]
pub struct Blocks {
    pub packed: &'static dyn Packed,
    /// Where numbers of two bytes lie that have their high byte first.
    pub swapped: &'static [usize],
}

impl Units for Blocks {
    fn bytes(&self) -> usize {
        self.packed.bytes()
    }

    fn values(&self) -> usize {
        self.packed.values()
    }

    fn decode(&self, units: &[u8], out: &mut Vec<f32>) {
        let start = out.len();
        let (bytes, values) = (self.packed.bytes(), self.packed.values());
        out.resize(start + units.len() / bytes * values, 0.0);
        let mut turned = vec![];
        for (block, values) in units.chunks_exact(bytes).zip(out[start..].chunks_exact_mut(values)) {
            if self.swapped.is_empty() {
                self.packed.restore(block, values);
                continue;
            }
            turned.clear();
            turned.extend_from_slice(block);
            self.swapped.iter().for_each(|at| turned.swap(*at, at + 1));
            self.packed.restore(&turned, values);
        }
    }
}
