//! Histograms of many values: the counts of [`stats::histogram`](crate::stats::histogram()).

use super::BLOCK;
use crate::{
    error::Result,
    stats::{Histogram, spread},
};
use std::array::from_fn;

/// Tables that take turns, so that equal neighbours need not wait for each other.
const TABLES: usize = 4;

/// Counts values in bins; without a range, from the smallest to the largest finite one.
///
/// # Errors
/// Those of [`stats::histogram`](crate::stats::histogram()).
pub fn histogram(values: &[f32], bins: u32, range: Option<(f64, f64)>) -> Result<Histogram> {
    let (mut h, low, width) = Histogram::empty(bins, range, || spread(values.iter().map(|x| f64::from(*x))))?;
    let last = h.counts.len() - 1;
    let high = h.edges[last + 1];
    let mut tables: [Vec<u32>; TABLES] = from_fn(|_| vec![0; last + 1]);
    let (mut places, per_width) = ([0u32; BLOCK], 1.0 / width);
    for block in values.chunks(BLOCK) {
        let within = block.iter().fold(true, |all, x| all & (f64::from(*x) >= low) & (f64::from(*x) <= high));
        if !within || !per_width.is_finite() {
            block.iter().for_each(|x| h.count((*x).into(), low, width));
            continue;
        }
        for (place, x) in places.iter_mut().zip(block) {
            *place = ((f64::from(*x) - low) * per_width) as u32;
        }
        for (at, (place, x)) in places.iter().zip(block).enumerate() {
            tables[at % TABLES][by_edges(&h.edges, last, *place as usize, (*x).into())] += 1;
        }
    }
    for table in tables {
        h.counts.iter_mut().zip(table).for_each(|(count, more)| *count += more);
    }
    Ok(h)
}

/// The bin of a value of which the place is right but for one: the edges decide.
fn by_edges(edges: &[f64], last: usize, place: usize, x: f64) -> usize {
    let place = place.min(last);
    let below = usize::from((place > 0) & (x < edges[place]));
    let above = usize::from((place < last) & (x >= edges[place + 1]));
    place + above - below
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats;

    #[test]
    fn counts_are_those_of_single_values() {
        let mut x: Vec<f32> = (0..3000u32).map(|i| (i.wrapping_mul(2_654_435_761) as i32) as f32 / 1e9).collect();
        x.extend((0..600).map(|i| i as f32 / 10.0 - 30.0));
        for odd in [vec![], vec![f32::NAN, f32::INFINITY, f32::NEG_INFINITY]] {
            x.extend(odd);
            for range in [None, Some((-1.0, 1.5)), Some((-1e-30, 1e-30)), Some((-1e300, 1e300))] {
                for bins in [1, 7, 256, 65_536] {
                    let plain = stats::histogram(x.iter().map(|x| f64::from(*x)), bins, range).unwrap();
                    assert_eq!(histogram(&x, bins, range).unwrap(), plain, "{range:?} {bins}");
                }
            }
        }
        assert_eq!(histogram(&[], 4, None).unwrap().edges, [0.0, 0.25, 0.5, 0.75, 1.0]);
        assert!(histogram(&[], 0, None).is_err());
    }
}
