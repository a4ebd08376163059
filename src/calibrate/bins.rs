//! Histograms as numpy makes them of float32 values, in float32: those that onnxruntime and ModelOpt calibrate with.
//!
//! Source: numpy 2.4 `numpy/lib/_histograms_impl.py`, `_core/function_base.py` (linspace).

use super::{Range, minmax};

/// Counts between ascending edges, of which there is one more. Values at an edge belong above it, but for the last one.
#[derive(Clone, Debug)]
pub struct Bins {
    pub counts: Vec<i64>,
    pub edges: Vec<f32>,
}

impl Bins {
    /// So many bins of one width; none where float32 has fewer numbers in the range. An empty range is widened by a half on
    /// either side.
    pub fn even(values: &[f32], count: usize, (low, high): Range) -> Option<Bins> {
        let (low, high) = if low == high { (low - 0.5, high + 0.5) } else { (low, high) };
        let (edges, width) = (linspace(low, high, count), high - low);
        if !width.is_finite() || edges.windows(2).any(|pair| pair[0] >= pair[1]) {
            return None;
        }
        let mut counts = vec![0; count];
        for &x in values.iter().filter(|&&x| x >= low && x <= high) {
            let mut bin = ((x - low) / width * count as f32) as usize;
            if bin >= count {
                bin = count - 1;
            }
            // the quotient may be off by its last bit: the edges decide
            if x < edges[bin] {
                bin -= 1;
            }
            if x >= edges[bin + 1] && bin != count - 1 {
                bin += 1;
            }
            counts[bin] += 1;
        }
        Some(Bins { counts, edges })
    }

    /// So many bins over the values themselves.
    pub fn over(values: &[f32], count: usize) -> Option<Bins> {
        Self::even(values, count, minmax::range(values))
    }

    /// Over as much below zero as above it, so that the largest magnitude is the end.
    pub fn about_zero(values: &[f32], count: usize) -> Option<Bins> {
        let (low, high) = minmax::range(values);
        let reach = low.abs().max(high.abs());
        Self::even(values, count, (-reach, reach))
    }

    /// Another batch is counted too; where it goes farther up, bins of the same width are added. Their edges are float64s
    /// (`arange`) when the batch is counted, and float32s thereafter.
    #[must_use]
    pub fn grown(self, values: &[f32]) -> Bins {
        let (_, largest) = minmax::range(values);
        let (last, width) = (self.edges[self.edges.len() - 1], self.edges[1] - self.edges[0]);
        let mut edges: Vec<f64> = self.edges.iter().map(|edge| f64::from(*edge)).collect();
        if largest > last {
            let (first, end) = (last + width, largest + width);
            let step = f64::from(first + width) - f64::from(first);
            let count = f64::from((end - first) / width).ceil() as usize;
            edges.extend((0..count).map(|i| f64::from(first) + i as f64 * step));
        }
        let mut counts = self.counts;
        counts.resize(edges.len() - 1, 0);
        for x in values.iter().map(|x| f64::from(*x)).filter(|x| *x >= edges[0] && *x <= edges[edges.len() - 1]) {
            let above = edges.partition_point(|edge| *edge <= x);
            counts[(above - 1).min(edges.len() - 2)] += 1;
        }
        Bins { counts, edges: edges.into_iter().map(|edge| edge as f32).collect() }
    }

    /// Another batch is counted too, about zero; where it goes farther out, bins of the same width are added on either side.
    pub fn grown_about_zero(self, values: &[f32]) -> Option<Bins> {
        let reach = self.edges[self.edges.len() - 1];
        let (low, high) = minmax::range(values);
        let farther = low.abs().max(high.abs());
        let count = self.counts.len();
        let added =
            if farther <= reach || reach == 0.0 { 0 } else { ((farther - reach) / (2.0 * reach / count as f32)).floor() as usize + 1 };
        let reach = match reach {
            _ if added > 0 => added as f32 * (2.0 * reach / count as f32) + reach,
            0.0 => farther,
            _ => reach,
        };
        let mut grown = Bins::even(values, count + 2 * added, (-reach, reach))?;
        grown.counts[added..].iter_mut().zip(&self.counts).for_each(|(count, before)| *count += before);
        if added == 0 {
            grown.edges = if reach == 0.0 { grown.edges } else { linspace(-reach, reach, count) };
        }
        Some(grown)
    }

    pub fn total(&self) -> i64 {
        self.counts.iter().sum()
    }

    /// The first bin at which at least such a share of all values is reached, as an index of its left edge.
    pub fn reaching(&self, share: f64) -> usize {
        let (total, mut reached) = (self.total() as f64, 0.0);
        for (bin, &count) in self.counts.iter().enumerate() {
            reached += count as f64 / total;
            if reached >= share {
                return bin;
            }
        }
        self.counts.len()
    }
}

/// `count` + 1 numbers from one to another.
fn linspace(low: f32, high: f32, count: usize) -> Vec<f32> {
    let (width, parts) = (high - low, count as f32);
    let step = width / parts;
    let place = |i: usize| if step == 0.0 { i as f32 / parts * width } else { i as f32 * step };
    (0..=count).map(|i| if i == count { high } else { place(i) + low }).collect()
}

/// A sum in the order in which numpy adds contiguous numbers: eight interleaved sums in blocks of up to 128, pairwise above.
pub fn pairwise<T: Copy + std::ops::Add<Output = T>>(values: &[T], zero: T) -> T {
    let count = values.len();
    if count < 8 {
        return values.iter().fold(zero, |sum, &x| sum + x);
    }
    if count > 128 {
        let half = count / 2 - count / 2 % 8;
        return pairwise(&values[..half], zero) + pairwise(&values[half..], zero);
    }
    let mut sums = [zero; 8];
    sums.copy_from_slice(&values[..8]);
    let (eights, rest) = values[8..].split_at((count - 8) / 8 * 8);
    for (at, &x) in eights.iter().enumerate() {
        sums[at % 8] = sums[at % 8] + x;
    }
    let [a, b, c, d, e, f, g, h] = sums;
    rest.iter().fold(((a + b) + (c + d)) + ((e + f) + (g + h)), |sum, &x| sum + x)
}
