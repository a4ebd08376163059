//! What ggml's blocks share: reading and writing their bits, rounding as C does, the families that differ by numbers alone.

pub mod halves;
pub mod k_quant;
pub mod search;
pub mod steps;
pub mod table;
pub mod ternary;

use crate::format::{Cast, Format, Value, float16};

/// Values below this magnitude count as zeros where a scale is searched.
pub const NEARLY_ZERO: f32 = 1e-15;

/// A run of bits in a packed block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub byte: usize,
    /// The highest and the lowest of its bits, of which bit 0 has the least weight.
    pub high: u32,
    pub low: u32,
}

impl Place {
    pub const fn new(byte: usize, high: u32, low: u32) -> Self {
        Place { byte, high, low }
    }

    /// Half a byte.
    pub const fn nibble(byte: usize, upper: bool) -> Self {
        if upper { Place::new(byte, 7, 4) } else { Place::new(byte, 3, 0) }
    }

    /// A whole byte.
    pub const fn byte(byte: usize) -> Self {
        Place::new(byte, 7, 0)
    }

    const fn width(self) -> u32 {
        self.high - self.low + 1
    }

    fn read(self, packed: &[u8]) -> u64 {
        u64::from(packed[self.byte] >> self.low) & ((1 << self.width()) - 1)
    }

    /// Into bits that are zero.
    fn write(self, packed: &mut [u8], bits: u64) {
        packed[self.byte] |= ((bits & ((1 << self.width()) - 1)) << self.low) as u8;
    }
}

/// Where a small number lies: in one run of bits, or with its high bits in another.
#[derive(Clone, Copy, Debug)]
pub struct Places {
    pub high: Option<Place>,
    pub low: Place,
}

impl Places {
    pub const fn one(low: Place) -> Self {
        Places { high: None, low }
    }

    pub const fn two(high: Place, low: Place) -> Self {
        Places { high: Some(high), low }
    }

    /// From the most significant bits down.
    pub fn runs(self) -> Vec<Place> {
        self.high.into_iter().chain([self.low]).collect()
    }

    pub fn read(self, packed: &[u8]) -> u64 {
        let high = self.high.map_or(0, |high| high.read(packed) << self.low.width());
        high | self.low.read(packed)
    }

    /// Into bits that are zero; bits of the number beyond the runs are dropped.
    pub fn write(self, packed: &mut [u8], number: u64) {
        self.low.write(packed, number);
        if let Some(high) = self.high {
            high.write(packed, number >> self.low.width());
        }
    }
}

/// The bits of the float16 at an offset.
pub fn half_bits(packed: &[u8], at: usize) -> u64 {
    u16::from_le_bytes([packed[at], packed[at + 1]]).into()
}

/// The float16 at an offset.
pub fn half(packed: &[u8], at: usize) -> f32 {
    float16::float32(half_bits(packed, at) as u16)
}

/// Stores a float32 as a float16, ties to even. Every NaN is FE00, the one that x86 makes of ∞/∞ and the like.
pub fn put_half(packed: &mut [u8], at: usize, x: f32) {
    let bits = if x.is_nan() { 0xFE00 } else { float16::FORMAT.encode(Value::from(f64::from(x)), Cast::default()).code as u16 };
    packed[at..at + 2].copy_from_slice(&bits.to_le_bytes());
}

/// Stores a magnitude as a float16, without a sign, NaN too.
pub fn put_magnitude(packed: &mut [u8], at: usize, x: f32) {
    put_half(packed, at, x);
    packed[at + 1] &= 0x7F;
}

/// 1/x, and 0 for 0.
pub fn inverse(x: f32) -> f32 {
    if x == 0.0 { 0.0 } else { 1.0 / x }
}

/// As x86 casts to 32 bits and keeps the low ones: what no 32-bit integer holds, NaN too, becomes 0. C leaves it undefined.
pub fn truncated(x: f32) -> i8 {
    let fits = (-2_147_483_648.0..2_147_483_648.0).contains(&x);
    if fits { x as i32 as i8 } else { 0 }
}

/// ggml's `nearest_int`: to the nearest integer, ties to even, by adding 1.5 × 2^23 and taking the fraction's bits. Beyond
/// ±4194303 that wraps; NaN gives 0.
pub fn nearest(x: f32) -> i32 {
    let shifted = x + 12_582_912.0;
    if shifted.is_nan() { 0 } else { (shifted.to_bits() & 0x007F_FFFF) as i32 - 0x0040_0000 }
}

/// The greatest magnitude, or NaN if there is one: many are compared at once.
fn magnitude(values: &[f32]) -> f32 {
    f32::from_bits(values.iter().fold(0, |most, x| most.max(x.abs().to_bits())))
}

/// The value of greatest magnitude, with its sign; the first of equals. NaN does not count.
pub fn extreme(values: &[f32]) -> f32 {
    let most = magnitude(values);
    if !most.is_nan() {
        return values.iter().copied().find(|x| x.abs() == most && most > 0.0).unwrap_or(0.0);
    }
    let mut extreme = 0.0f32;
    for &x in values {
        if x.abs() > extreme.abs() {
            extreme = x;
        }
    }
    extreme
}

/// The greatest magnitude, as C's `MAX` finds it: a NaN forgets what came before it, and is itself forgotten.
pub fn largest(values: &[f32]) -> f32 {
    let most = magnitude(values);
    if !most.is_nan() {
        return most;
    }
    let mut largest = 0.0f32;
    for x in values {
        let x = x.abs();
        largest = if largest > x { largest } else { x };
    }
    largest
}

/// The sum of the squares, from left to right.
pub fn squares(values: &[f32]) -> f32 {
    let mut sum = 0.0;
    for x in values {
        sum += x * x;
    }
    sum
}
