//! The mean of float32s as PyTorch's CPU build has it.

/// Vectors that are summed side by side.
const SIDE_BY_SIDE: usize = 4;
/// Sums of sums that are kept, each of some powers of two of the ones below.
const LEVELS: usize = 4;

/// The sum, divided by the number of values; 0 of no values.
///
/// The sum is PyTorch's cascade (`aten/src/ATen/native/cpu/SumKernel.cpp`) in its vectors of eight lanes, single where there are
/// fewer than eight values: the rounding errors of long sums stay small, and the last bit depends on the order. From 32,768
/// values on PyTorch shares the work among threads, which this does not.
pub fn mean(values: &[f32]) -> f32 {
    let lanes = if values.len() < 8 { 1 } else { 8 };
    if values.is_empty() { 0.0 } else { sum(values, lanes) / values.len() as f32 }
}

fn sum(values: &[f32], lanes: usize) -> f32 {
    let (vectors, tail) = values.split_at(values.len() / lanes * lanes);
    let mut sums = cascade(vectors, lanes);
    for at in lanes..SIDE_BY_SIDE * lanes {
        sums[at % lanes] += sums[at];
    }
    let mut total = 0.0;
    for x in tail.iter().chain(&sums[..lanes]) {
        total += x;
    }
    total
}

/// Sums of every place among `SIDE_BY_SIDE` vectors; those that are left over are added to the first.
fn cascade(vectors: &[f32], lanes: usize) -> Vec<f32> {
    let width = SIDE_BY_SIDE * lanes;
    let rows = vectors.chunks_exact(width);
    let (count, rest) = (rows.len(), rows.remainder());
    let power = (count.next_power_of_two().trailing_zeros() / LEVELS as u32).max(4);
    let mut levels = vec![vec![0.0; width]; LEVELS];
    for (at, row) in rows.enumerate() {
        add(&mut levels[0], row);
        carry(&mut levels, at + 1, power);
    }
    for level in 1..LEVELS {
        let (first, others) = levels.split_at_mut(1);
        add(&mut first[0], &others[level - 1]);
    }
    let mut sums = levels.swap_remove(0);
    for vector in rest.chunks_exact(lanes) {
        add(&mut sums[..lanes], vector);
    }
    sums
}

/// After every 2^power rows a level's sum goes up to the next, and there again after as many of those.
fn carry(levels: &mut [Vec<f32>], rows: usize, power: u32) {
    let mut count = rows;
    for level in 1..LEVELS {
        if !count.is_multiple_of(1 << power) {
            return;
        }
        count >>= power;
        let (below, above) = levels.split_at_mut(level);
        add(&mut above[0], &below[level - 1]);
        below[level - 1].fill(0.0);
    }
}

fn add(sums: &mut [f32], row: &[f32]) {
    for (sum, x) in sums.iter_mut().zip(row) {
        *sum += x;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means_of_whole_numbers_are_exact() {
        for count in [1, 5, 7, 8, 9, 31, 32, 100, 300, 5000, 70_000] {
            let values: Vec<f32> = (0..count).map(|i| (i % 5) as f32).collect();
            let total: f32 = values.iter().sum();
            assert_eq!(mean(&values), total / count as f32, "{count}");
        }
        assert_eq!(mean(&[]), 0.0);
    }

    /// 1 and many of less than half its last bit: one after the other they are lost.
    #[test]
    fn small_values_are_not_lost() {
        let mut values = vec![2f32.powi(-25); 4096];
        values[0] = 1.0;
        assert!(sum(&values, 8) > 1.0001);
    }
}
