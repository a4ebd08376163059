//! How far values reach: what scales are fitted to, and what says that none of them is clipped.

use super::{BLOCK, pieces::pieces};
use crate::quantized::Sharing;

/// The smallest and the largest of values and 0. NaN does not count, infinities do where they are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Extent {
    pub low: f32,
    pub high: f32,
    /// Whether there was a value that is not finite.
    pub odd: bool,
}

/// More of them keep the processor busy while a comparison is under way.
const LANES: usize = 16;

impl Extent {
    pub fn of(values: &[f32], infinite: bool) -> Self {
        let mut extent = Extent::default();
        values.chunks(BLOCK).for_each(|block| extent.add(block, infinite));
        extent
    }

    /// Of these values and those of another extent.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Extent { low: self.low.min(other.low), high: self.high.max(other.high), odd: self.odd || other.odd }
    }

    /// Extends it by a block.
    fn add(&mut self, values: &[f32], infinite: bool) {
        let (mut low, mut high, mut odd) = ([self.low; LANES], [self.high; LANES], [0; LANES]);
        let (whole, rest) = values.as_chunks::<LANES>();
        for x in whole {
            for lane in 0..LANES {
                low[lane] = smaller(x[lane], low[lane]);
                high[lane] = larger(x[lane], high[lane]);
                odd[lane] |= not_finite(x[lane]);
            }
        }
        let mut all = Extent { odd: self.odd || odd.iter().any(|odd| *odd != 0), ..*self };
        low.iter().chain(&high).chain(rest).for_each(|x| all.add_one(*x, true));
        let counted = infinite || all.low.is_finite() && all.high.is_finite();
        if counted {
            *self = all;
        } else {
            values.iter().for_each(|x| self.add_one(*x, false));
        }
    }

    fn add_one(&mut self, x: f32, infinite: bool) {
        self.odd |= !x.is_finite();
        if infinite || x.is_finite() {
            self.low = smaller(x, self.low);
            self.high = larger(x, self.high);
        }
    }
}

/// Comparisons that are false for NaN, and one instruction each.
fn smaller(x: f32, low: f32) -> f32 {
    if x < low { x } else { low }
}

fn larger(x: f32, high: f32) -> f32 {
    if x > high { x } else { high }
}

fn not_finite(x: f32) -> u32 {
    u32::from(x.to_bits() & 0x7F80_0000 == 0x7F80_0000)
}

/// The extent of each group.
pub fn extents(values: &[f32], sharing: Sharing, groups: usize, infinite: bool) -> Vec<Extent> {
    let mut extents = vec![Extent::default(); groups];
    for piece in pieces(sharing, 0..values.len()) {
        let values = &values[piece.places.clone()];
        let extents = &mut extents[piece.groups()];
        if piece.apart {
            values.iter().zip(extents).for_each(|(x, extent)| extent.add_one(*x, infinite));
        } else {
            values.chunks(BLOCK).for_each(|block| extents[0].add(block, infinite));
        }
    }
    extents
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_counts_and_nan_does_not() {
        let mut x = vec![1.0f32; 100];
        (x[3], x[20], x[99]) = (-2.5, f32::NAN, 7.0);
        assert_eq!(Extent::of(&x, false), Extent { low: -2.5, high: 7.0, odd: true });
        assert_eq!(Extent::of(&[3.0, 2.0], false), Extent { low: 0.0, high: 3.0, odd: false });
    }

    #[test]
    fn infinities_count_where_they_are_asked_for() {
        for count in [4, 40] {
            let mut x = vec![f32::NEG_INFINITY; count];
            x[2] = 5.0;
            assert_eq!(Extent::of(&x, false), Extent { low: 0.0, high: 5.0, odd: true });
            assert_eq!(Extent::of(&x, true), Extent { low: f32::NEG_INFINITY, high: 5.0, odd: true });
        }
    }

    #[test]
    fn each_column_has_its_own() {
        let found = extents(&[1.0, -2.0, 3.0, 4.0], Sharing::channels(&[2, 2], 1), 2, false);
        assert_eq!(found, [Extent { low: 0.0, high: 3.0, odd: false }, Extent { low: -2.0, high: 4.0, odd: false }]);
    }
}
