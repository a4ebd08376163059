//! Rounding: which neighbour a value between two representable ones becomes.

use super::Unpacked;
use serde::Serialize;

/// A rounding mode. Infinities and NaN never come here; signed zeros keep their sign.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Rounding {
    /// To the nearest, ties to the neighbour whose last bit is 0: IEEE 754 roundTiesToEven; numpy `rint`.
    #[default]
    HalfEven,
    /// To the nearest, ties away from zero: IEEE 754 roundTiesToAway; C `roundf`.
    HalfAway,
    /// To the nearest, ties toward +∞: exact floor(x + 1/2), ECMAScript `Math.round`.
    HalfUp,
    /// To the nearest, ties toward −∞.
    HalfDown,
    /// To the nearest, ties toward zero.
    HalfTowardZero,
    /// Toward −∞: IEEE 754 roundTowardNegative.
    Floor,
    /// Toward +∞: IEEE 754 roundTowardPositive.
    Ceil,
    /// Toward zero: IEEE 754 roundTowardZero; C casts.
    Trunc,
    /// Away from zero.
    Away,
    /// Up with a probability equal to the part that would be dropped, so that the mean is kept. Seeded: see [`Draw`].
    Stochastic,
}

impl Rounding {
    pub const ALL: [(&'static str, Rounding); 10] = [
        ("half-even", Rounding::HalfEven),
        ("half-away", Rounding::HalfAway),
        ("half-up", Rounding::HalfUp),
        ("half-down", Rounding::HalfDown),
        ("half-toward-zero", Rounding::HalfTowardZero),
        ("floor", Rounding::Floor),
        ("ceil", Rounding::Ceil),
        ("trunc", Rounding::Trunc),
        ("away", Rounding::Away),
        ("stochastic", Rounding::Stochastic),
    ];

    pub fn ids() -> Vec<&'static str> {
        Self::ALL.iter().map(|(id, _)| *id).collect()
    }

    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.iter().find(|(i, _)| *i == id).map(|(_, r)| *r)
    }

    pub fn id(self) -> &'static str {
        Self::ALL.iter().find(|(_, r)| *r == self).map_or("half-even", |(id, _)| id)
    }

    /// Whether the magnitude goes up to the next neighbour, given that it lies strictly or not above the lower one.
    ///
    /// `odd`: the lower neighbour's last bit is 1. `rest`: where between the neighbours the value lies.
    pub fn goes_up(self, negative: bool, odd: bool, rest: Rest, draw: Draw) -> bool {
        use std::cmp::Ordering::{Equal, Greater};
        if rest.is_zero() {
            return false;
        }
        let to_half = rest.against_half();
        let nearest = |tie_goes_up: bool| to_half == Greater || to_half == Equal && tie_goes_up;
        match self {
            Rounding::HalfEven => nearest(odd),
            Rounding::HalfAway => nearest(true),
            Rounding::HalfUp => nearest(!negative),
            Rounding::HalfDown => nearest(negative),
            Rounding::HalfTowardZero => nearest(false),
            Rounding::Floor => negative,
            Rounding::Ceil => !negative,
            Rounding::Trunc => false,
            Rounding::Away => true,
            Rounding::Stochastic => draw.lifts(rest.fraction),
        }
    }
}

/// The part of a magnitude above its lower neighbour, in 2^-64 of the distance to the upper one, and whether a nonzero
/// part of that unit was left out.
#[derive(Clone, Copy, Debug)]
pub struct Rest {
    pub fraction: u64,
    pub sticky: bool,
}

impl Rest {
    pub fn is_zero(self) -> bool {
        self.fraction == 0 && !self.sticky
    }

    fn against_half(self) -> std::cmp::Ordering {
        self.fraction.cmp(&(1 << 63)).then(self.sticky.cmp(&false))
    }
}

/// Cuts a value at a multiple of 2^`quantum`: the multiple below its magnitude, and what is above that. The value must be
/// less than 2^63 quanta.
pub fn split(value: Unpacked, quantum: i32) -> (u64, Rest) {
    let shift = quantum.saturating_sub(value.exponent);
    debug_assert!(shift > 0 || value.mantissa == 0, "a value of at least 2^63 quanta");
    let m = value.mantissa;
    let (lower, fraction, lost) = match shift {
        ..=0 => (0, 0, false),
        1..=63 => (m >> shift, m << (64 - shift), false),
        64 => (0, m, false),
        65..=127 => (0, m >> (shift - 64), m << (128 - shift) != 0),
        _ => (0, 0, m != 0),
    };
    (lower, Rest { fraction, sticky: value.sticky || lost })
}

/// Rounds to an integer, keeping the sign of zero; NaN and infinities stay. Exact for every float64.
pub fn round_to_integer(x: f64, rounding: Rounding, draw: Draw) -> f64 {
    if !x.is_finite() || x.abs() >= 2f64.powi(52) {
        return x;
    }
    let value = Unpacked::from_f64(x);
    let (lower, rest) = split(value, 0);
    let magnitude = lower + u64::from(rounding.goes_up(value.negative, lower & 1 == 1, rest, draw));
    (magnitude as f64).copysign(x)
}

/// A random draw for stochastic rounding, a pure function of seed and index: the same seed gives the same result however
/// the work is cut up.
///
/// The bits are those of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA
/// 2014) at position `index` of the stream that starts at `seed`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Draw {
    bits: u64,
}

impl Draw {
    pub fn new(seed: u64, index: u64) -> Self {
        let mut z = seed.wrapping_add(0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(index.wrapping_add(1)));
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        Draw { bits: z ^ (z >> 31) }
    }

    /// A draw of given bits, for comparison with references that are handed their random bits.
    pub const fn from_bits(bits: u64) -> Self {
        Draw { bits }
    }

    /// From 0 to 1, without 1.
    pub fn unit(self) -> f64 {
        (self.bits >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Whether `fraction` (in units of 2^-64) plus the draw reaches 1.
    fn lifts(self, fraction: u64) -> bool {
        fraction.checked_add(self.bits).is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The result of rounding `sign * (n + quarters / 4)` to an integer, by each mode's definition.
    fn rounded(mode: Rounding, negative: bool, n: u64, quarters: u64) -> i64 {
        let rest = Rest { fraction: quarters << 62, sticky: false };
        let up = mode.goes_up(negative, n % 2 == 1, rest, Draw::new(7, 0));
        let magnitude = i64::try_from(n).unwrap() + i64::from(up);
        if negative { -magnitude } else { magnitude }
    }

    #[test]
    fn each_mode_follows_its_definition() {
        for n in 0..4 {
            for quarters in 0..4 {
                for negative in [false, true] {
                    let x = (n as f64 + quarters as f64 / 4.0) * if negative { -1.0 } else { 1.0 };
                    let expect = |mode: Rounding| match mode {
                        Rounding::HalfEven => x.round_ties_even(),
                        Rounding::HalfAway => x.round(),
                        Rounding::HalfUp => (x + 0.5).floor(),
                        Rounding::HalfDown => (x - 0.5).ceil(),
                        Rounding::HalfTowardZero => (x.abs() - 0.5).ceil().copysign(x),
                        Rounding::Floor => x.floor(),
                        Rounding::Ceil => x.ceil(),
                        Rounding::Trunc => x.trunc(),
                        Rounding::Away => x.abs().ceil().copysign(x),
                        Rounding::Stochastic => unreachable!(),
                    };
                    for (_, mode) in Rounding::ALL.into_iter().filter(|(_, m)| *m != Rounding::Stochastic) {
                        assert_eq!(rounded(mode, negative, n, quarters) as f64, expect(mode), "{mode:?} of {x}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_sticky_remainder_breaks_a_tie() {
        let above = Rest { fraction: 1 << 63, sticky: true };
        assert!(Rounding::HalfEven.goes_up(false, false, above, Draw::default()));
        assert!(Rounding::HalfTowardZero.goes_up(false, false, above, Draw::default()));
        let tiny = Rest { fraction: 0, sticky: true };
        assert!(Rounding::Away.goes_up(false, false, tiny, Draw::default()));
        assert!(!Rounding::HalfAway.goes_up(false, false, tiny, Draw::default()));
    }

    #[test]
    fn stochastic_keeps_the_mean_and_repeats() {
        let rest = Rest { fraction: (0.3 * 2f64.powi(64)) as u64, sticky: false };
        let ups = |seed| (0..100_000).filter(|&i| Rounding::Stochastic.goes_up(false, false, rest, Draw::new(seed, i))).count();
        // standard deviation 145: six of them
        assert!(ups(1).abs_diff(30_000) < 870, "{}", ups(1));
        assert_eq!(ups(1), ups(1));
        assert_ne!(ups(1), ups(2));
    }
}
