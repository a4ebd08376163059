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
    sorted(values.iter().zip(restored).map(|(x, y)| {
        let error = (y - x).abs();
        if error.is_nan() { u32::MAX } else { u32::MAX - 1 - error.to_bits() }
    }))
}

/// Indices by ascending key, equal ones as they stand. A key and its index make one number, so that the sort looks nothing up.
fn sorted(keys: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut pairs: Vec<u64> = keys.zip(0u64..).map(|(key, index)| u64::from(key) << 32 | index).collect();
    pairs.sort_unstable();
    pairs.into_iter().map(|pair| pair as u32).collect()
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
}
