//! What several readers share.

pub mod blocks;
pub mod cell;
pub mod elements;
pub mod inflate;
pub mod literal;
pub mod nesting;
pub mod pieces;
pub mod words;

use crate::{
    error::{Error, Result},
    reader::{Decoder, Values},
};
use pieces::{Cut, Units};
use std::{ops::Range, rc::Rc};

/// The number of values of a shape; none where it is beyond 64 bits.
pub fn count(shape: &[u64]) -> Option<u64> {
    shape.iter().try_fold(1u64, |product, side| product.checked_mul(*side))
}

/// Values in a part of the file, each reading of which begins with a new decoder.
pub fn stored<D: Decoder + 'static>(bytes: Range<u64>, decoder: impl Fn() -> D + 'static) -> Values {
    Values::Stored { bytes, decoder: Box::new(move || Box::new(decoder())), cut: None }
}

/// The same of units that follow one another and nothing else. `truncated`: the code of what lacks bytes or has too many.
pub fn in_units(bytes: Range<u64>, units: impl Units + 'static, truncated: &'static str) -> Values {
    let cut = Cut { bytes: bytes.clone(), units: Rc::new(units), truncated };
    let decoder = cut.clone();
    Values::Stored { bytes: bytes.clone(), decoder: Box::new(move || Box::new(decoder.decoder(bytes.clone()))), cut: Some(cut) }
}

/// Refuses parts of a file, given as (from, to, where that is said), that share bytes.
///
/// # Errors
/// `code`, with the byte where the second one is told of.
pub fn apart(mut parts: Vec<(u64, u64, u64)>, code: &'static str) -> Result<()> {
    parts.sort_unstable();
    let mut end = 0;
    for (from, to, told) in parts.into_iter().filter(|(from, to, _)| from < to) {
        if from < end {
            return Err(Error::new(code).byte(told));
        }
        end = to;
    }
    Ok(())
}

/// A refusal whose byte is counted from where its part of the file begins.
pub fn moved(mut error: Error, to: impl Fn(u64) -> u64) -> Error {
    error.at.byte = error.at.byte.map(to);
    error
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_apart() {
        assert_eq!(apart(vec![(8, 10, 2), (0, 8, 1), (5, 5, 3)], "gguf.overlap"), Ok(()));
        let refused = apart(vec![(8, 10, 2), (0, 9, 1)], "gguf.overlap").unwrap_err();
        assert_eq!((refused.code, refused.at.byte), ("gguf.overlap", Some(2)));
    }

    #[test]
    fn counts() {
        assert_eq!((count(&[]), count(&[3, 0]), count(&[1 << 32, 1 << 32])), (Some(1), Some(0), None));
    }
}
