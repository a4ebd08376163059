//! Whole numbers of any size: what exact values are made of.
//!
//! The general libraries carry sub-quadratic multiplication and division, tens of kilobytes that a page would download and
//! never use: what people type has at most some thousand digits. The schoolbook methods of Knuth, "The Art of Computer
//! Programming", volume 2, section 4.3.1, are enough, and are tested against such a library.

use std::{
    cmp::Ordering,
    ops::{Add, Div, Mul, Shl, Shr, Sub},
};

/// A whole number of any size, 0 or more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Natural {
    /// Base 2^32, the least significant first, without leading zeros.
    limbs: Vec<u32>,
}

/// What ten digits fit in a limb with room to spare: conversion goes nine at a time.
const CHUNK: (usize, u32) = (9, 1_000_000_000);

impl Natural {
    pub const ZERO: Self = Natural { limbs: vec![] };

    fn of(mut limbs: Vec<u32>) -> Self {
        while limbs.last() == Some(&0) {
            limbs.pop();
        }
        Natural { limbs }
    }

    /// From digits of a base from 2 to 36; other characters are passed over.
    pub fn from_digits(digits: &str, base: u32) -> Self {
        let mut limbs = vec![];
        for digit in digits.chars().filter_map(|c| c.to_digit(base)) {
            multiply_add(&mut limbs, base, digit);
        }
        Natural { limbs }
    }

    /// Number of bits without leading zeros; 0 has none.
    pub fn bits(&self) -> u64 {
        self.limbs.last().map_or(0, |top| self.limbs.len() as u64 * 32 - u64::from(top.leading_zeros()))
    }

    pub fn bit(&self, index: u64) -> bool {
        self.limbs.get((index / 32) as usize).is_some_and(|limb| limb >> (index % 32) & 1 == 1)
    }

    /// Number of zero bits at the end; none for 0.
    pub fn trailing_zeros(&self) -> Option<u64> {
        let limb = self.limbs.iter().position(|limb| *limb != 0)?;
        Some(limb as u64 * 32 + u64::from(self.limbs[limb].trailing_zeros()))
    }

    /// The 64 least significant bits.
    pub fn low_word(&self) -> u64 {
        let limb = |index: usize| u64::from(self.limbs.get(index).copied().unwrap_or(0));
        limb(0) | limb(1) << 32
    }

    /// 10^`exponent`.
    pub fn ten_to(exponent: u64) -> Self {
        let mut limbs = vec![1];
        for _ in 0..exponent / CHUNK.0 as u64 {
            multiply_add(&mut limbs, CHUNK.1, 0);
        }
        multiply_add(&mut limbs, 10u32.pow((exponent % CHUNK.0 as u64) as u32), 0);
        Natural { limbs }
    }

    /// Quotient and remainder.
    ///
    /// # Panics
    /// If the divisor is 0.
    pub fn div_rem(&self, divisor: &Self) -> (Self, Self) {
        match divisor.limbs.as_slice() {
            [] => panic!("division by zero"),
            _ if *self < *divisor => (Self::ZERO, self.clone()),
            [small] => {
                let mut quotient = self.limbs.clone();
                let rest = divide_small(&mut quotient, *small);
                (Self::of(quotient), rest.into())
            }
            _ => self.div_rem_long(divisor),
        }
    }

    /// Knuth's algorithm D, for divisors of at least two limbs.
    fn div_rem_long(&self, divisor: &Self) -> (Self, Self) {
        let shift = u64::from(divisor.limbs[divisor.limbs.len() - 1].leading_zeros());
        let divisor = (divisor << shift).limbs;
        let mut rest = (self << shift).limbs;
        rest.resize(self.limbs.len() + 1, 0);
        let n = divisor.len();
        let mut quotient = vec![0; rest.len() - n];
        for at in (0..quotient.len()).rev() {
            let part = &mut rest[at..=at + n];
            let digit = estimate(part, &divisor);
            // the estimate is at most one too large
            quotient[at] = if subtract_product(part, &divisor, digit) {
                add_back(part, &divisor);
                digit - 1
            } else {
                digit
            };
        }
        (Self::of(quotient), &Self::of(rest) >> shift)
    }
}

fn multiply_add(limbs: &mut Vec<u32>, factor: u32, term: u32) {
    let mut carry = u64::from(term);
    for limb in limbs.iter_mut() {
        carry += u64::from(*limb) * u64::from(factor);
        *limb = carry as u32;
        carry >>= 32;
    }
    if carry != 0 {
        limbs.push(carry as u32);
    }
}

/// Divides in place; the remainder.
fn divide_small(limbs: &mut [u32], divisor: u32) -> u32 {
    let mut rest = 0;
    for limb in limbs.iter_mut().rev() {
        let part = rest << 32 | u64::from(*limb);
        *limb = (part / u64::from(divisor)) as u32;
        rest = part % u64::from(divisor);
    }
    rest as u32
}

/// Step D3: a digit of the quotient from the leading limbs.
fn estimate(part: &[u32], divisor: &[u32]) -> u32 {
    let n = divisor.len();
    let leading = u64::from(part[n]) << 32 | u64::from(part[n - 1]);
    let (first, second) = (u64::from(divisor[n - 1]), u64::from(divisor[n - 2]));
    let (mut digit, mut rest) = (leading / first, leading % first);
    while digit > u64::from(u32::MAX) || digit * second > (rest << 32 | u64::from(part[n - 2])) {
        digit -= 1;
        rest += first;
        if rest > u64::from(u32::MAX) {
            break;
        }
    }
    digit as u32
}

/// Step D4: whether the difference is negative.
fn subtract_product(part: &mut [u32], divisor: &[u32], digit: u32) -> bool {
    let (mut carry, mut borrow) = (0u64, false);
    for (limb, d) in part.iter_mut().zip(divisor.iter().chain(std::iter::repeat(&0))) {
        carry += u64::from(*d) * u64::from(digit);
        let (less, first) = limb.overflowing_sub(carry as u32);
        let (less, second) = less.overflowing_sub(u32::from(borrow));
        (*limb, borrow) = (less, first || second);
        carry >>= 32;
    }
    borrow
}

/// Step D6.
fn add_back(part: &mut [u32], divisor: &[u32]) {
    let mut carry = 0u64;
    for (limb, d) in part.iter_mut().zip(divisor.iter().chain([&0])) {
        carry += u64::from(*limb) + u64::from(*d);
        *limb = carry as u32;
        carry >>= 32;
    }
}

impl From<u32> for Natural {
    fn from(n: u32) -> Self {
        Self::of(vec![n])
    }
}

impl From<u64> for Natural {
    fn from(n: u64) -> Self {
        Self::of(vec![n as u32, (n >> 32) as u32])
    }
}

impl PartialOrd for Natural {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Natural {
    fn cmp(&self, other: &Self) -> Ordering {
        self.limbs.len().cmp(&other.limbs.len()).then_with(|| self.limbs.iter().rev().cmp(other.limbs.iter().rev()))
    }
}

impl Add for &Natural {
    type Output = Natural;
    fn add(self, other: &Natural) -> Natural {
        let (long, short) = if self.limbs.len() >= other.limbs.len() { (self, other) } else { (other, self) };
        let mut limbs = long.limbs.clone();
        limbs.push(0);
        let mut carry = 0u64;
        for (index, limb) in limbs.iter_mut().enumerate() {
            carry += u64::from(*limb) + u64::from(short.limbs.get(index).copied().unwrap_or(0));
            *limb = carry as u32;
            carry >>= 32;
        }
        Natural::of(limbs)
    }
}

/// The first must not be the smaller one.
impl Sub for &Natural {
    type Output = Natural;
    fn sub(self, other: &Natural) -> Natural {
        let mut limbs = self.limbs.clone();
        let negative = subtract_product(&mut limbs, &other.limbs, 1);
        debug_assert!(!negative, "a difference below zero");
        Natural::of(limbs)
    }
}

impl Mul for &Natural {
    type Output = Natural;
    fn mul(self, other: &Natural) -> Natural {
        let mut limbs = vec![0u32; self.limbs.len() + other.limbs.len()];
        for (index, factor) in self.limbs.iter().enumerate() {
            let mut carry = 0u64;
            for (limb, d) in limbs[index..].iter_mut().zip(other.limbs.iter().chain([&0])) {
                carry += u64::from(*limb) + u64::from(*d) * u64::from(*factor);
                *limb = carry as u32;
                carry >>= 32;
            }
        }
        Natural::of(limbs)
    }
}

impl Div for &Natural {
    type Output = Natural;
    fn div(self, other: &Natural) -> Natural {
        self.div_rem(other).0
    }
}

impl Shl<u64> for &Natural {
    type Output = Natural;
    fn shl(self, shift: u64) -> Natural {
        shifted_left(&self.limbs, shift)
    }
}

impl Shr<u64> for &Natural {
    type Output = Natural;
    fn shr(self, shift: u64) -> Natural {
        shifted_right(&self.limbs, shift)
    }
}

fn shifted_left(limbs: &[u32], shift: u64) -> Natural {
    let mut shifted = vec![0; (shift / 32) as usize];
    let mut carry = 0u64;
    for limb in limbs {
        carry |= u64::from(*limb) << (shift % 32);
        shifted.push(carry as u32);
        carry >>= 32;
    }
    shifted.push(carry as u32);
    Natural::of(shifted)
}

fn shifted_right(limbs: &[u32], shift: u64) -> Natural {
    let kept = limbs.get((shift / 32) as usize..).unwrap_or(&[]);
    let above = kept.iter().skip(1).chain([&0]);
    let limb = |(low, high): (&u32, &u32)| ((u64::from(*high) << 32 | u64::from(*low)) >> (shift % 32)) as u32;
    Natural::of(kept.iter().zip(above).map(limb).collect())
}

/// Decimal digits.
impl std::fmt::Display for Natural {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let mut limbs = self.limbs.clone();
        let mut chunks = vec![];
        while !limbs.is_empty() {
            chunks.push(divide_small(&mut limbs, CHUNK.1));
            limbs = Natural::of(limbs).limbs;
        }
        let first = chunks.pop().unwrap_or(0);
        let tail = chunks.iter().rev().map(|chunk| format!("{chunk:0width$}", width = CHUNK.0));
        f.pad_integral(true, "", &std::iter::once(first.to_string()).chain(tail).collect::<String>())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use num_bigint::BigUint;
    use proptest::prelude::*;

    fn pair(limbs: &[u32]) -> (Natural, BigUint) {
        (Natural::of(limbs.to_vec()), BigUint::new(limbs.to_vec()))
    }

    /// Limbs at the ends of their range are where carries go wrong.
    fn limbs() -> impl Strategy<Value = Vec<u32>> {
        let limb = prop_oneof![any::<u32>(), Just(0), Just(1), Just(u32::MAX), Just(u32::MAX - 1), Just(1 << 31)];
        prop::collection::vec(limb, 0..12)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn arithmetic_agrees_with_num_bigint(a in limbs(), b in limbs(), shift in 0u64..100) {
            let ((a, big_a), (b, big_b)) = (pair(&a), pair(&b));
            prop_assert_eq!((&a + &b).to_string(), (&big_a + &big_b).to_string());
            prop_assert_eq!((&a * &b).to_string(), (&big_a * &big_b).to_string());
            prop_assert_eq!((&a << shift).to_string(), (&big_a << shift).to_string());
            prop_assert_eq!((&a >> shift).to_string(), (&big_a >> shift).to_string());
            prop_assert_eq!(a.cmp(&b), big_a.cmp(&big_b));
            if a >= b {
                prop_assert_eq!((&a - &b).to_string(), (&big_a - &big_b).to_string());
            }
            if b != Natural::ZERO {
                let (quotient, rest) = a.div_rem(&b);
                prop_assert_eq!(quotient.to_string(), (&big_a / &big_b).to_string());
                prop_assert_eq!(rest.to_string(), (&big_a % &big_b).to_string());
            }
        }

        #[test]
        fn bits_and_digits_agree_with_num_bigint(a in limbs(), index in 0u64..400) {
            let (a, big) = pair(&a);
            prop_assert_eq!(a.bits(), big.bits());
            prop_assert_eq!(a.bit(index), big.bit(index));
            prop_assert_eq!(a.trailing_zeros(), big.trailing_zeros());
            prop_assert_eq!(a.low_word(), big.iter_u64_digits().next().unwrap_or(0));
            prop_assert_eq!(&Natural::from_digits(&big.to_string(), 10), &a);
            prop_assert_eq!(&Natural::from_digits(&big.to_str_radix(16), 16), &a);
        }
    }

    #[test]
    fn powers_of_ten() {
        assert_eq!(Natural::ten_to(0).to_string(), "1");
        assert_eq!(Natural::ten_to(40).to_string(), format!("1{}", "0".repeat(40)));
    }
}
