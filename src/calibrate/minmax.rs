//! All values are kept.

use super::Range;

/// The smallest and the largest value; 0 and 0 of none.
pub fn range(values: &[f32]) -> Range {
    let Some((&first, rest)) = values.split_first() else { return (0.0, 0.0) };
    rest.iter().fold((first, first), |(low, high), &x| (if x < low { x } else { low }, if x > high { x } else { high }))
}
