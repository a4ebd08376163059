//! A share of the values is kept; the outermost are clipped.

use super::{Bins, Range, Task, minmax};

/// Ours: exact order statistics, linearly interpolated in float64 and rounded once to float32 (`numpy.percentile`). Symmetric:
/// of the magnitudes, p percent are kept; asymmetric: half of what is cut is cut at either end.
pub fn plain(task: &Task) -> Option<Range> {
    if task.values.is_empty() {
        return Some((0.0, 0.0));
    }
    if task.symmetric {
        return Some(task.up_to(of(&sorted(task.magnitudes()), task.percentile) as f32));
    }
    let (values, tail) = (sorted(task.values.to_vec()), (100.0 - task.percentile) / 2.0);
    Some((of(&values, tail) as f32, of(&values, 100.0 - tail) as f32))
}

pub fn sorted(mut values: Vec<f32>) -> Vec<f32> {
    values.sort_unstable_by(f32::total_cmp);
    values
}

/// The ascending values at both sides of a percentile, and where between them it lies (0 to 1).
pub fn neighbours(sorted: &[f32], percentile: f64) -> (f32, f32, f64) {
    let last = sorted.len() - 1;
    let place = percentile / 100.0 * last as f64;
    let below = (place.floor() as usize).min(last);
    (sorted[below], sorted[(below + 1).min(last)], place - below as f64)
}

/// A percentile of ascending values.
pub fn of(sorted: &[f32], percentile: f64) -> f64 {
    let (below, above, share) = neighbours(sorted, percentile);
    let (below, above) = (f64::from(below), f64::from(above));
    let difference = above - below;
    if share >= 0.5 { above - difference * (1.0 - share) } else { below + difference * share }
}

/// onnxruntime's `HistogramCollector`, method percentile: the LEFT edge of the first bin at which the share is reached, in a
/// histogram of the magnitudes (symmetric) or about zero; then not beyond the values themselves. A bin is lost: with few bins and
/// one outlier, that is much.
pub fn onnxruntime(task: &Task) -> Option<Range> {
    let bins = if task.symmetric { Bins::over(&task.magnitudes(), task.bins) } else { Bins::about_zero(task.values, task.bins) };
    Some(onnxruntime_of(&bins?, task.symmetric, task.percentile, minmax::range(task.values)))
}

/// The same of a histogram of values that have this range.
pub fn onnxruntime_of(bins: &Bins, symmetric: bool, percentile: f64, values: Range) -> Range {
    let (low, high) = if symmetric {
        let edge = bins.edges[bins.reaching(percentile / 100.0)];
        (-edge, edge)
    } else {
        let cut = (100.0 - percentile) / 200.0;
        (bins.edges[bins.reaching(cut)], bins.edges[bins.reaching(1.0 - cut)])
    };
    within((low, high), values)
}

/// As far as the values go.
pub fn within((low, high): Range, (lowest, highest): Range) -> Range {
    (if low < lowest { lowest } else { low }, if high > highest { highest } else { high })
}

/// ModelOpt's `HistogramCalibrator`: the same left edge, of the magnitudes.
pub fn modelopt(task: &Task) -> Option<Range> {
    let bins = Bins::over(&task.magnitudes(), task.bins)?;
    Some(task.up_to(modelopt_of(&bins, task.percentile)))
}

/// The same of a histogram.
pub fn modelopt_of(bins: &Bins, percentile: f64) -> f32 {
    bins.edges[bins.reaching(percentile / 100.0)]
}
