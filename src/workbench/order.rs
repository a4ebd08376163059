//! Orders of millions of values, and places in them.

use super::{Column, Held};
use crate::node::{self, Node, Read};
use serde::Serialize;

/// What values are put in order by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum By {
    #[default]
    Index,
    /// The smallest first.
    Value,
    /// The largest magnitude first.
    Error,
}

impl Read for By {
    fn read(node: Node) -> node::Result<Self> {
        node::one_of(&[By::Index, By::Value, By::Error], &node)
    }
}

/// The values of a tensor in an order.
pub struct Order<'a> {
    /// Nothing for their own order.
    indices: Option<&'a [u32]>,
    count: usize,
    reversed: bool,
}

impl<'a> Order<'a> {
    pub fn new(held: &'a Held, column: &'a Column, by: By, reversed: bool) -> Self {
        let indices = match by {
            By::Index => None,
            By::Value => Some(held.by_value()),
            By::Error => Some(column.by_error(held)),
        };
        Order { indices, count: held.values.len(), reversed }
    }

    /// The index of the value at a place.
    pub fn index(&self, place: usize) -> usize {
        let place = if self.reversed { self.count - 1 - place } else { place };
        self.indices.map_or(place, |indices| indices[place] as usize)
    }

    /// The place of the value at an index.
    pub fn place(&self, index: usize) -> usize {
        let found = |indices: &[u32]| indices.iter().position(|at| *at as usize == index).unwrap_or(0);
        let place = self.indices.map_or(index, found);
        if self.reversed { self.count - 1 - place } else { place }
    }
}

/// NaN is the largest value.
pub fn by_value(values: &[f32]) -> Vec<u32> {
    sorted(values.iter().map(|x| {
        let bits = x.to_bits();
        match bits >> 31 {
            _ if x.is_nan() => u32::MAX,
            0 => bits | 1 << 31,
            _ => !bits,
        }
    }))
}

/// Errors that are no number come last.
pub fn by_error(values: &[f32], restored: &[f32]) -> Vec<u32> {
    sorted(errors(values, restored))
}

/// The first of that order, so many.
pub fn worst(values: &[f32], restored: &[f32], count: usize) -> Vec<u32> {
    let mut first: Vec<u64> = Vec::with_capacity(count + 1);
    for pair in pairs(errors(values, restored)) {
        if first.len() == count && first.last().is_none_or(|last| pair > *last) {
            continue;
        }
        first.insert(first.partition_point(|before| *before < pair), pair);
        first.truncate(count);
    }
    first.into_iter().map(index).collect()
}

/// Keys that ascend where errors descend.
fn errors(values: &[f32], restored: &[f32]) -> impl Iterator<Item = u32> {
    values.iter().zip(restored).map(|(x, y)| {
        let error = (y - x).abs();
        if error.is_nan() { u32::MAX } else { u32::MAX - 1 - error.to_bits() }
    })
}

/// A key and its index make one number, so that what compares or sorts them looks nothing up.
fn pairs(keys: impl Iterator<Item = u32>) -> impl Iterator<Item = u64> {
    keys.zip(0u64..).map(|(key, index)| u64::from(key) << 32 | index)
}

fn index(pair: u64) -> u32 {
    pair as u32
}

/// Fewer are compared, and for more there is no room twice.
const DISTRIBUTED: std::ops::Range<usize> = 1 << 12..1 << 25;

/// Indices by ascending key, equal ones as they stand.
fn sorted(keys: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut pairs: Vec<u64> = pairs(keys).collect();
    if DISTRIBUTED.contains(&pairs.len()) {
        distribute(&mut pairs)
    } else {
        pairs.sort_unstable()
    }
    pairs.into_iter().map(index).collect()
}

/// Digits of the keys: three of 11 bits, the lowest first.
const DIGITS: u32 = 3;
const DIGIT: u32 = 11;

/// Pairs whose indices ascend are sorted by their keys, a digit at a time, each time keeping what has been sorted so far.
fn distribute(pairs: &mut Vec<u64>) {
    let digit = |pair: u64, at: u32| (pair >> (32 + DIGIT * at)) as usize & ((1 << DIGIT) - 1);
    let mut other = vec![0; pairs.len()];
    for at in 0..DIGITS {
        let mut places = [0u32; 1 << DIGIT];
        pairs.iter().for_each(|pair| places[digit(*pair, at)] += 1);
        let mut first = 0;
        for place in &mut places {
            (*place, first) = (first, first + *place);
        }
        for pair in pairs.iter() {
            let place = &mut places[digit(*pair, at)];
            other[*place as usize] = *pair;
            *place += 1;
        }
        std::mem::swap(pairs, &mut other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_from_the_smallest() {
        let values = [2.0, f32::NAN, -1.0, 0.0, f32::NEG_INFINITY, -3.0, 2.0, f32::INFINITY];
        assert_eq!(by_value(&values), [4, 5, 2, 3, 0, 6, 7, 1]);
    }

    #[test]
    fn errors_from_the_largest() {
        let restored = [1.5, 0.0, f32::NAN, 5.0, -1.0, f32::INFINITY];
        assert_eq!(by_error(&[1.0, 0.0, 1.0, 4.0, -4.0, 1.0], &restored), [5, 4, 3, 0, 1, 2]);
    }
    #[test]
    fn many_are_sorted_as_few_are() {
        let mix = |i: u32| i.wrapping_mul(2_654_435_761) ^ (i >> 3);
        let values: Vec<f32> = (0..20_000).map(|i| f32::from_bits(mix(i / 2))).collect();
        let mut found: Vec<u64> = pairs(values.iter().map(|x| x.to_bits())).collect();
        let mut expected = found.clone();
        distribute(&mut found);
        expected.sort_unstable();
        assert_eq!(found, expected);
        let all = by_error(&vec![0.0; values.len()], &values);
        for count in [0, 1, 10, 20_000, 20_001] {
            assert_eq!(worst(&vec![0.0; values.len()], &values, count), all[..count.min(all.len())]);
        }
    }
}
