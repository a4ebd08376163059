//! How the magnitudes of errors spread, over powers of two.

/// Bins of half an octave: float32's exponent and the first bit of its fraction.
const BINS: usize = 512;
const SHIFT: u32 = 22;

/// How many errors there are of each magnitude.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    counts: Vec<u32>,
}

impl Spread {
    /// Of finite errors other than 0; those of 10^-38 and less are left out.
    pub fn of(values: &[f32], restored: &[f32]) -> Self {
        let mut counts = vec![0u32; BINS];
        for (x, y) in values.iter().zip(restored) {
            counts[((y - x).to_bits() << 1 >> (SHIFT + 1)) as usize] += 1;
        }
        let largest = (f32::INFINITY.to_bits() >> SHIFT) as usize;
        counts[largest..].fill(0);
        counts[0] = 0; // no error at all, or one below all that float32 holds to full precision
        Spread { counts }
    }

    /// The bins that have errors: where each begins and ends, and how many there are.
    pub fn bins(&self) -> impl Iterator<Item = (f64, f64, u32)> {
        let edge = |bin: usize| f64::from(f32::from_bits((bin as u32) << SHIFT));
        let filled = self.counts.iter().enumerate().filter(|(_, count)| **count > 0);
        filled.map(move |(bin, count)| (edge(bin), edge(bin + 1), *count))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bins_are_half_octaves() {
        let restored = [1.0, -1.25, 1.5, 0.0, 3.0, f32::NAN, f32::INFINITY, 1e-45];
        let found: Vec<_> = Spread::of(&[0.0; 8], &restored).bins().collect();
        assert_eq!(found, [(1.0, 1.5, 2), (1.5, 2.0, 1), (3.0, 4.0, 1)]);
    }
}
