//! A second, slow way to encode: the neighbours are looked up in a format's own values, and compared in exact arithmetic.

use proptest::test_runner::{Config as ProptestConfig, RngSeed};
use quantoscope::{
    format::{Cast, Class, Encoded, Family, FieldKind, Format, Overflow},
    num::Rounding,
};

/// Formats up to this width have a table of all their values.
pub const TABLED: u32 = 19;

pub fn mask(bits: u32) -> u64 {
    u64::MAX >> (64 - bits)
}

/// Seeded numbers, the same on every machine: Marsaglia's xorshift.
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    pub fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }
}

/// The magnitudes of one sign, ascending from 0; rung i has an odd last bit just if i is odd.
enum Ladder {
    /// Value and code of every rung, and the one value that would come next.
    Table { rungs: Vec<(f64, u64)>, next: f64 },
    /// Too many to list: float32's own steps.
    Float32 { sign: u64 },
    /// Too many to list: 0 to `top`.
    Whole { top: u64, negative: bool, bits: u32 },
}

impl Ladder {
    fn last(&self) -> u64 {
        match self {
            Ladder::Table { rungs, .. } => rungs.len() as u64 - 1,
            Ladder::Float32 { .. } => u64::from(f32::MAX.to_bits()),
            Ladder::Whole { top, .. } => *top,
        }
    }

    /// The magnitude of a rung, of which there is one more than codes.
    fn value(&self, rung: u64) -> f64 {
        match self {
            Ladder::Table { rungs, next } => rungs.get(rung as usize).map_or(*next, |(value, _)| *value),
            Ladder::Float32 { .. } if rung > self.last() => 2f64.powi(128),
            Ladder::Float32 { .. } => f64::from(f32::from_bits(rung as u32)),
            Ladder::Whole { .. } => rung as f64,
        }
    }

    fn code(&self, rung: u64) -> u64 {
        match self {
            Ladder::Table { rungs, .. } => rungs[rung as usize].1,
            Ladder::Float32 { sign } => rung | sign << 31,
            Ladder::Whole { negative, bits, .. } => {
                if *negative {
                    rung.wrapping_neg() & mask(*bits)
                } else {
                    rung
                }
            }
        }
    }

    /// The highest rung that is not above a magnitude; at most one past the last.
    fn below(&self, magnitude: f64) -> u64 {
        if magnitude >= self.value(self.last() + 1) {
            return self.last() + 1;
        }
        match self {
            Ladder::Table { rungs, .. } => rungs.partition_point(|(value, _)| *value <= magnitude) as u64 - 1,
            Ladder::Float32 { .. } => {
                let mut nearest = magnitude as f32;
                if f64::from(nearest) > magnitude {
                    nearest = nearest.next_down();
                }
                u64::from(nearest.to_bits())
            }
            Ladder::Whole { .. } => magnitude.floor() as u64,
        }
    }
}

/// A format as the list of its values.
pub struct Oracle {
    pub format: &'static dyn Format,
    /// False for the powers of two alone: no zero, no sign, and every significand is 1.
    has_zero: bool,
    /// No fraction bits: every significand but that of 0 is 1.
    powers_alone: bool,
    positive: Ladder,
    negative: Ladder,
    infinities: Option<(u64, u64)>,
    has_nan: bool,
}

impl Oracle {
    /// Nothing for float64, which a float64 always fits.
    pub fn of(format: &'static dyn Format) -> Option<Self> {
        if format.bits() <= TABLED {
            return Some(Self::tabled(format));
        }
        if format.family() == Family::Integer {
            let bits = format.bits();
            let signed = format.fields()[0].0 == FieldKind::IntegerSign;
            let (top, bottom) = if signed { (mask(bits - 1), 1 << (bits - 1)) } else { (mask(bits), 0) };
            let side = |top, negative| Ladder::Whole { top, negative, bits };
            return Some(Oracle {
                format,
                has_zero: true,
                powers_alone: false,
                positive: side(top, false),
                negative: side(bottom, true),
                infinities: None,
                has_nan: false,
            });
        }
        (format.id() == "float32").then_some(Oracle {
            format,
            has_zero: true,
            powers_alone: false,
            positive: Ladder::Float32 { sign: 0 },
            negative: Ladder::Float32 { sign: 1 },
            infinities: Some((0x7F80_0000, 0xFF80_0000)),
            has_nan: true,
        })
    }

    fn tabled(format: &'static dyn Format) -> Self {
        let all = || (0..1u64 << format.bits()).map(|code| (format.decode(code), code));
        let zero = all().find(|(x, _)| *x == 0.0).map(|(x, code)| (x.abs(), code));
        let powers_alone = format.family() == Family::Float && format.fields().iter().all(|(kind, _)| *kind != FieldKind::Fraction);
        let side = |negative: bool| {
            let mut rungs: Vec<_> =
                all().filter(|(x, _)| x.is_finite() && x.is_sign_negative() == negative).map(|(x, c)| (x.abs(), c)).collect();
            rungs.sort_by(|a, b| a.0.total_cmp(&b.0));
            if rungs.first().is_none_or(|(x, _)| *x != 0.0) {
                // no negative zero: the code of 0 is both signs' lowest rung
                rungs.splice(0..0, zero);
            }
            let next = match rungs.as_slice() {
                [.., (last, _)] if powers_alone => 2.0 * last,
                [.., (below, _), (last, _)] => 2.0 * last - below,
                _ => 1.0,
            };
            Ladder::Table { rungs, next }
        };
        let infinity = |sign: f64| all().find(|(x, _)| *x == sign * f64::INFINITY).map(|(_, code)| code);
        Oracle {
            format,
            has_zero: zero.is_some(),
            powers_alone,
            positive: side(false),
            negative: side(true),
            infinities: infinity(1.0).zip(infinity(-1.0)),
            has_nan: all().any(|(x, _)| x.is_nan()),
        }
    }

    fn side(&self, negative: bool) -> &Ladder {
        if negative { &self.negative } else { &self.positive }
    }

    /// The signs that values have; zero has both.
    pub fn signs(&self) -> &'static [bool] {
        if self.has_zero { &[false, true] } else { &[false] }
    }

    /// Whether the significand of a rung ends in 1. A table's values have none: the lower of two neighbours has the even one's part.
    pub fn is_odd(&self, negative: bool, rung: u64) -> bool {
        if self.format.family() == Family::Codebook {
            return negative;
        }
        rung % 2 == 1 || !self.has_zero || rung > 0 && self.powers_alone
    }

    /// Whether a magnitude strictly between two rungs becomes the upper one.
    pub fn goes_up(&self, rounding: Rounding, negative: bool, rung: u64, magnitude: f64, draw: u64) -> bool {
        // to a float32, 2^-127 is the middle between 0 and 2^-126
        let subnormal = !self.has_zero && rung == 0 && rounding == Rounding::HalfEven;
        let (low, high) = (self.magnitude(negative, rung), self.magnitude(negative, rung + 1));
        subnormal || goes_up(rounding, negative, self.is_odd(negative, rung), magnitude, low, high, draw)
    }

    /// The values and codes of one sign, from 0 to the largest.
    pub fn rungs(&self, negative: bool) -> u64 {
        self.side(negative).last() + 1
    }

    pub fn magnitude(&self, negative: bool, rung: u64) -> f64 {
        self.side(negative).value(rung)
    }

    pub fn code(&self, negative: bool, rung: u64) -> u64 {
        self.side(negative).code(rung)
    }

    /// What a float64 becomes. A NaN has any code that is one.
    pub fn encode(&self, x: f64, rounding: Rounding, overflow: Overflow, draw: u64) -> Expected {
        if x.is_nan() {
            return if self.has_nan { Expected::Nan { overflow: false } } else { Expected::code(self.code_for_nan(), false) };
        }
        let negative = x.is_sign_negative();
        if !self.has_zero && (negative || x == 0.0) {
            return self.out_of_place(overflow);
        }
        if x.is_infinite() {
            return self.beyond(negative, Beyond::Infinite, overflow);
        }
        let side = self.side(negative);
        let magnitude = x.abs();
        let lowest = side.value(0);
        if magnitude < lowest {
            let up = 2.0 * magnitude > lowest && goes_up(rounding, negative, true, magnitude, lowest / 2.0, lowest, draw);
            return Expected::code(side.code(0), !up);
        }
        let mut rung = side.below(magnitude);
        if rung <= side.last() {
            rung += u64::from(magnitude != side.value(rung) && self.goes_up(rounding, negative, rung, magnitude, draw));
        }
        if rung <= side.last() {
            return Expected::code(side.code(rung), false);
        }
        let toward_zero = match rounding {
            Rounding::Trunc => true,
            Rounding::Floor => !negative,
            Rounding::Ceil => negative,
            _ => false,
        };
        let floor = magnitude.floor();
        let up = magnitude != floor && goes_up(rounding, negative, floor % 2.0 == 1.0, magnitude, floor, floor + 1.0, draw);
        self.beyond(negative, Beyond::Finite { whole: floor + f64::from(u8::from(up)), toward_zero }, overflow)
    }

    fn code_for_nan(&self) -> u64 {
        match self.format.family() {
            Family::Integer => 0,
            Family::Codebook => self.format.limits().1,
            // ml_dtypes makes it negative zero
            Family::Float => self.negative.code(0),
        }
    }

    /// Zero and negative numbers where there are none.
    fn out_of_place(&self, overflow: Overflow) -> Expected {
        match overflow {
            Overflow::Saturate => Expected::code(self.code(false, 0), true),
            _ => Expected::Nan { overflow: true },
        }
    }

    fn beyond(&self, negative: bool, beyond: Beyond, overflow: Overflow) -> Expected {
        let side = self.side(negative);
        let largest = Expected::code(side.code(side.last()), true);
        match (self.format.family(), overflow, beyond) {
            (Family::Integer, Overflow::Nonsaturating, Beyond::Finite { whole, .. }) => {
                Expected::code(wrapped(negative, whole, self.format.bits()), true)
            }
            (Family::Integer, Overflow::Nonsaturating, Beyond::Infinite) => Expected::code(0, true),
            (Family::Integer, ..) | (_, Overflow::Saturate, _) | (.., Beyond::Finite { toward_zero: true, .. }) => largest,
            _ => match self.infinities {
                // an infinity that stays one is no overflow
                Some((positive, below)) => Expected::code(if negative { below } else { positive }, beyond != Beyond::Infinite),
                None if self.has_nan => Expected::Nan { overflow: true },
                None => largest,
            },
        }
    }
}

/// What does not fit.
#[derive(Clone, Copy, PartialEq)]
enum Beyond {
    Infinite,
    /// Rounded to an integer, and whether the rounding stops at the largest finite value.
    Finite {
        whole: f64,
        toward_zero: bool,
    },
}

/// Two's complement of a magnitude modulo 2^bits.
fn wrapped(negative: bool, magnitude: f64, bits: u32) -> u64 {
    let modulus = 2f64.powi(bits as i32);
    // exact: a remainder of floats is
    let rest = (magnitude % modulus) as u64;
    if negative { rest.wrapping_neg() & mask(bits) } else { rest }
}

/// Whether a magnitude strictly between two neighbours becomes the upper one. Twice a magnitude and the sum of its neighbours
/// are exact float64s for every format of fewer than 53 bits of precision.
fn goes_up(rounding: Rounding, negative: bool, odd: bool, magnitude: f64, low: f64, high: f64, draw: u64) -> bool {
    let (twice, middle) = (2.0 * magnitude, low + high);
    let nearest = |tie: bool| twice > middle || twice == middle && tie;
    match rounding {
        Rounding::HalfEven => nearest(odd),
        Rounding::HalfAway => nearest(true),
        Rounding::HalfUp => nearest(!negative),
        Rounding::HalfDown => nearest(negative),
        Rounding::HalfTowardZero => nearest(false),
        Rounding::Floor => negative,
        Rounding::Ceil => !negative,
        Rounding::Trunc => false,
        Rounding::Away => true,
        Rounding::Stochastic => {
            // not 1, to which the quotient may round
            let part = ((magnitude - low) / (high - low) * 2f64.powi(64)) as u64;
            u128::from(part) + u128::from(draw) >= 1 << 64
        }
    }
}

#[derive(Debug, PartialEq)]
pub enum Expected {
    Code(Encoded),
    Nan { overflow: bool },
}

impl Expected {
    fn code(code: u64, overflow: bool) -> Self {
        Expected::Code(Encoded { code, overflow })
    }

    /// What the format gave, with one NaN for all.
    pub fn of(format: &dyn Format, encoded: Encoded) -> Self {
        if format.class(encoded.code) == Class::Nan { Expected::Nan { overflow: encoded.overflow } } else { Expected::Code(encoded) }
    }
}

/// Property tests that try the same cases everywhere.
pub fn cases(count: u32) -> ProptestConfig {
    ProptestConfig { rng_seed: RngSeed::Fixed(20_261_123), failure_persistence: None, ..ProptestConfig::with_cases(count) }
}

/// A cast with nothing special.
pub fn plain(rounding: Rounding, overflow: Overflow) -> Cast {
    Cast { rounding, overflow, ..Cast::default() }
}

/// All modes but the random one.
pub fn deterministic() -> impl Iterator<Item = Rounding> {
    Rounding::ALL.into_iter().map(|(_, rounding)| rounding).filter(|r| *r != Rounding::Stochastic)
}
