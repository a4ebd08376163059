//! The range of the least squared error.

use super::{Bins, Range, Task, minmax};

/// Ours: of the values' own range, shrunk to 100 %, 99 %, 98 % ... 20 % of itself, that with the least squared error of all
/// values; the widest of equals.
pub fn plain(task: &Task) -> Option<Range> {
    let (low, high) = minmax::range(task.values);
    let mut best = (f64::INFINITY, (low, high));
    for percent in (20..=100u8).rev() {
        let share = f32::from(percent) / 100.0;
        let range = (low * share, high * share);
        let error = (task.error)(range);
        if error < best.0 {
            best = (error, range);
        }
    }
    Some(best.1)
}

/// ModelOpt's `HistogramCalibrator`, method mse, with the arguments where they belong (0.47 passes the bits as something else and
/// returns its first candidate): of the centres of the magnitudes' bins, from the 129th on, the first with the least error of all
/// centres, each counted as often as its bin. Bins below zero, which zeros alone have, are refused.
pub fn modelopt(task: &Task) -> Option<Range> {
    let bins = Bins::over(&task.magnitudes(), task.bins)?;
    Some(task.up_to(modelopt_of(&bins, task.bits, !task.signed, 128, 1)?))
}

/// The same of a histogram, from a bin on and in strides.
pub fn modelopt_of(bins: &Bins, bits: u32, unsigned: bool, start: usize, stride: usize) -> Option<f32> {
    let centres: Vec<f32> = bins.edges.windows(2).map(|pair| (pair[1] + pair[0]) / 2.0).collect();
    let highest = (1u64 << (bits - 1 + u32::from(unsigned))) as f32 - 1.0;
    let lowest = if unsigned { 0.0 } else { -highest };
    if centres.get(if unsigned { 0 } else { start }).is_none_or(|centre| *centre < 0.0) {
        return None;
    }
    let mut best = (f64::INFINITY, None);
    for &largest in centres.iter().skip(start).step_by(stride) {
        // what is too small for a scale makes every code 0
        let (into, back) = if largest <= 1.0 / 16_777_216.0 { (0.0, 1.0) } else { (highest / largest, highest / largest) };
        let mut error = 0.0;
        for (&centre, &count) in centres.iter().zip(&bins.counts) {
            let off = (centre * into).round_ties_even().clamp(lowest, highest) / back - centre;
            error += f64::from(off * off * count as f32);
        }
        if error < best.0 {
            best = (error, Some(largest));
        }
    }
    best.1
}
