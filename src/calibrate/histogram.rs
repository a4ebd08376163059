//! PyTorch's `HistogramObserver`: the range is trimmed from both ends as long as the expected error falls.
//!
//! Source: torch 2.15 `torch/ao/quantization/observer.py`; `aten/src/ATen/native/cpu/HistogramKernel.cpp` (histc),
//! `RangeFactoriesKernel.cpp` (linspace).

use super::{Range, Task, minmax};

/// Ours: as many codes as the width has.
pub fn plain(task: &Task) -> Option<Range> {
    Some(trimmed(task, 1 << task.bits.min(16)))
}

/// PyTorch's: as many codes as the stored type has, 8 or 16 bits.
pub fn pytorch(task: &Task) -> Option<Range> {
    Some(trimmed(task, if task.bits <= 8 { 256 } else { 65_536 }))
}

fn trimmed(task: &Task, codes: usize) -> Range {
    if task.values.is_empty() { (0.0, 0.0) } else { Observed::new(task.values, task.bins).trimmed(codes) }
}

/// Counts over a range; after a second batch they are no longer whole.
pub struct Observed {
    counts: Vec<f32>,
    low: f32,
    high: f32,
}

/// Bins of which one is made when a histogram is spread over a wider range.
const FINER: usize = 16;

impl Observed {
    pub fn new(values: &[f32], bins: usize) -> Self {
        let (low, high) = minmax::range(values);
        Observed { counts: counted(values, bins, (low, high)), low, high }
    }

    /// Another batch is counted too.
    #[must_use]
    pub fn and(self, values: &[f32]) -> Self {
        let (low, high) = minmax::range(values);
        let (low, high) = (low.min(self.low), high.max(self.high));
        let mut counts = counted(values, self.counts.len(), (low, high));
        let before = if (low, high) == (self.low, self.high) { self.counts } else { self.spread_over((low, high)) };
        counts.iter_mut().zip(&before).for_each(|(count, before)| *count += before);
        Observed { counts, low, high }
    }

    /// The same counts over a wider range: each bin's in sixteen parts, where their middles lie.
    fn spread_over(&self, (low, high): Range) -> Vec<f32> {
        let bins = self.counts.len();
        if self.low == self.high {
            let all = self.counts.iter().sum::<f32>();
            return counted(&[self.low], bins, (low, high)).iter().map(|count| count * all).collect();
        }
        let edges = linspace(low, high, bins);
        let (parts, half) = (linspace(self.low, self.high, bins * FINER), 0.5 * ((self.high - self.low) / (bins * FINER) as f32));
        let mut spread = vec![0.0; bins];
        for (part, &start) in parts[..bins * FINER].iter().enumerate() {
            let middle = start + half;
            let bin = edges.partition_point(|edge| *edge <= middle).saturating_sub(1).min(bins - 1);
            spread[bin] += self.counts[part / FINER] / FINER as f32;
        }
        spread
    }

    /// From both ends, in steps of a hundred-thousandth of all counts, whichever end that moves farther; until an error, with so
    /// many codes, is larger than the one before.
    pub fn trimmed(&self, codes: usize) -> Range {
        let bins = self.counts.len();
        let width = (self.high - self.low) / bins as f32;
        if self.low == self.high || !width.is_finite() {
            return (self.low, self.high);
        }
        let (total, reached) = self.cumulated();
        let (mut alpha, mut beta) = (0.0, 1.0);
        let (mut start, mut end, mut least) = (0, bins - 1, f64::INFINITY);
        while alpha < beta {
            let (next_alpha, next_beta) = (alpha + 1e-5, beta - 1e-5);
            let (mut left, mut right) = (start, end);
            while left < end && reached[left] < (next_alpha * total) as f32 {
                left += 1;
            }
            while right > start && reached[right] > (next_beta * total) as f32 {
                right -= 1;
            }
            let (from, to) = if left - start > end - right {
                alpha = next_alpha;
                (left, end)
            } else {
                beta = next_beta;
                (start, right)
            };
            if (from, to) == (start, end) {
                continue;
            }
            let error = self.error(from, to, codes);
            if error > least {
                break;
            }
            (least, start, end) = (error, from, to);
        }
        (self.low + width * start as f32, self.low + width * (end + 1) as f32)
    }

    /// All counts, and those up to each bin: summed in float64, kept in float32.
    fn cumulated(&self) -> (f64, Vec<f32>) {
        let mut sum = 0.0;
        let mut up_to = |count: &f32| {
            sum += f64::from(*count);
            sum as f32
        };
        let reached: Vec<f32> = self.counts.iter().map(&mut up_to).collect();
        (f64::from(sum as f32), reached)
    }

    /// The expected squared error where values lie evenly in their bins, and `codes` codes are spread from one bin to another.
    /// Each bin's share is a float32, made of float32 steps; their sum, whose order is the machine's in PyTorch, is a float64.
    fn error(&self, from: usize, to: usize, codes: usize) -> f64 {
        let bins = self.counts.len();
        let width = (f64::from(self.high) - f64::from(self.low)) / bins as f64;
        let step = width * (to - from + 1) as f64 / codes as f64;
        if step == 0.0 {
            return 0.0;
        }
        let (width, half, step) = (width as f32, (step / 2.0) as f32, step as f32);
        let last = (codes - 1) as f32;
        let whole_step = (half * half * half - -half * -half * -half) / 3.0;
        let mut error = 0.0;
        for (bin, &count) in self.counts.iter().enumerate() {
            let begin = (bin as f32 - from as f32) * width;
            let end = begin + width;
            let (first, final_) = (floor_divided(begin, step).clamp(0.0, last), floor_divided(end, step).clamp(0.0, last));
            let density = count / width;
            let begin = begin - (first + 0.5) * step;
            let end = end - (final_ * step + half);
            let mut share = density * ((half * half * half - begin * begin * begin) / 3.0);
            share += (final_ - first - 1.0) * (density * whole_step);
            share += density * ((end * end * end - -half * -half * -half) / 3.0);
            error += f64::from(share);
        }
        error
    }
}

/// `torch.histc`: an empty range is widened by 1 on either side.
fn counted(values: &[f32], bins: usize, (low, high): Range) -> Vec<f32> {
    let (low, high) = if low == high { (low - 1.0, high + 1.0) } else { (low, high) };
    let mut counts = vec![0.0; bins];
    for &x in values {
        let bin = ((x - low) * bins as f32 / (high - low)) as usize;
        counts[bin.min(bins - 1)] += 1.0;
    }
    counts
}

/// `torch.linspace`: from either end to the middle.
fn linspace(low: f32, high: f32, count: usize) -> Vec<f32> {
    let step = (high - low) / count as f32;
    let place = |i: usize| if i < count.div_ceil(2) { low + step * i as f32 } else { high - step * (count - i) as f32 };
    (0..=count).map(place).collect()
}

/// Division rounded down, by way of the remainder.
fn floor_divided(a: f32, b: f32) -> f32 {
    let remainder = a % b;
    let mut quotient = (a - remainder) / b;
    if remainder != 0.0 && (b < 0.0) != (remainder < 0.0) {
        quotient -= 1.0;
    }
    let floor = quotient.floor();
    if quotient - floor > 0.5 { floor + 1.0 } else { floor }
}
