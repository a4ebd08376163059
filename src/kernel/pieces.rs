//! A tensor's values in their order in memory, cut where the group changes.

use crate::quantized::Sharing;
use std::ops::Range;

/// Neighbours that share a group, or of which each has the group after that of the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub places: Range<usize>,
    /// Of the first value.
    pub group: usize,
    /// Whether each value has a group of its own.
    pub apart: bool,
}

impl Piece {
    /// The groups of its values.
    pub fn groups(&self) -> Range<usize> {
        self.group..self.group + if self.apart { self.places.len() } else { 1 }
    }
}

/// The pieces of a range of places.
pub fn pieces(sharing: Sharing, places: Range<usize>) -> impl Iterator<Item = Piece> {
    let Range { mut start, end } = places;
    std::iter::from_fn(move || {
        if start >= end {
            return None;
        }
        let (until, apart) = reach(sharing, start, end);
        let piece = Piece { places: start..until.min(end), group: sharing.of(start), apart };
        start = piece.places.end;
        Some(piece)
    })
}

/// Where the piece ends that begins at a place, and whether each of its values has a group of its own.
fn reach(sharing: Sharing, start: usize, end: usize) -> (usize, bool) {
    match sharing {
        Sharing::Tensor => (end, false),
        Sharing::Channel { side, inner: 1 } => (start - start % side + side, true),
        Sharing::Channel { inner, .. } => (start - start % inner + inner, false),
        Sharing::Run { side, inner: 1, size } => {
            let place = start % side;
            (start - place + (place - place % size + size).min(side), false)
        }
        Sharing::Run { inner, .. } => (start - start % inner + inner, true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_has_its_group() {
        let shape = [2, 5, 3];
        let axes = [0, 1, 2];
        let sharings = axes.map(|axis| Sharing::channels(&shape, axis)).into_iter().chain(axes.map(|axis| Sharing::runs(&shape, axis, 2)));
        for sharing in sharings.chain([Sharing::Tensor, Sharing::flat(30, 7)]) {
            for places in [0..30, 4..23, 7..7] {
                let of = |piece: Piece| piece.places.clone().enumerate().map(move |(at, _)| piece.group + if piece.apart { at } else { 0 });
                let groups: Vec<usize> = pieces(sharing, places.clone()).flat_map(of).collect();
                assert_eq!(groups, places.map(|index| sharing.of(index)).collect::<Vec<_>>(), "{sharing:?}");
            }
        }
    }
}
