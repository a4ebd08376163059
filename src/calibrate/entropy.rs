//! The range whose quantized histogram tells least apart from the values' own: least Kullback-Leibler divergence.
//!
//! Source: Migacz, "8-bit inference with TensorRT", GTC 2017 (S7310), and the two programs that follow it.

use super::{Bins, Range, Task, bins::pairwise, minmax, percentile::within};

/// Ours: onnxruntime's rule with as many groups as there are codes, so that the search is about this width; at most as many as
/// there are bins, where one candidate is left: all values.
pub fn plain(task: &Task) -> Option<Range> {
    let groups = (1usize << task.bits.min(16)).min(task.bins / 2 * 2);
    let values = minmax::range(task.values);
    let Some(bins) = Bins::about_zero(task.values, task.bins) else { return Some(values) };
    Some(onnxruntime_of(&bins, groups, values).unwrap_or(values))
}

/// onnxruntime's `HistogramCollector`, method entropy, with its 128 groups.
pub fn onnxruntime(task: &Task) -> Option<Range> {
    onnxruntime_of(&Bins::about_zero(task.values, task.bins)?, 128, minmax::range(task.values))
}

/// The same of a histogram about zero, of values that have this range; none where there are more groups than bins.
///
/// For each half-width from half the groups on: p is the slice with all that lies outside counted in its end bins; q merges the
/// slice itself into groups (the last one takes what is left over), spreads each evenly over the bins of p that are not empty,
/// cut to integers, and leaves the left-over bins empty. Both are smoothed. The first of the least divergences, in float32, wins.
pub fn onnxruntime_of(bins: &Bins, groups: usize, values: Range) -> Option<Range> {
    let (count, centre, half) = (bins.counts.len(), bins.counts.len() / 2, groups / 2);
    let mut best: Option<(f32, Range)> = None;
    for width in half..=centre {
        let (start, end) = (centre - width, (centre + width + 1).min(count));
        let divergence = divergence(&bins.counts, start, end, groups);
        if best.is_none_or(|(least, _)| divergence < least) {
            best = Some((divergence, (bins.edges[start], bins.edges[end])));
        }
    }
    best.map(|(_, range)| within(range, values))
}

fn divergence(counts: &[i64], start: usize, end: usize, groups: usize) -> f32 {
    let slice = &counts[start..end];
    let mut p = slice.to_vec();
    p[0] += counts[..start].iter().sum::<i64>();
    p[end - start - 1] += counts[end..].iter().sum::<i64>();
    let merged = slice.len() / groups;
    let mut q = vec![0; p.len()];
    for group in 0..groups {
        let bins = group * merged..(group + 1) * merged;
        let held = p[bins.clone()].iter().filter(|count| **count != 0).count();
        let rest = if group + 1 == groups { &slice[groups * merged..] } else { &[] };
        let sum: i64 = slice[bins.clone()].iter().chain(rest).sum();
        if held != 0 {
            q[bins].fill((sum as f64 / held as f64) as i64);
        }
    }
    match (smoothed(&p), smoothed(&q)) {
        (Some(p), Some(q)) => relative_entropy(&p, &q),
        _ => f32::INFINITY,
    }
}

/// A little is taken from the bins that have something, and given to those that have nothing.
fn smoothed(counts: &[i64]) -> Option<Vec<f32>> {
    const GIVEN: f64 = 0.0001;
    let empty = counts.iter().filter(|count| **count == 0).count();
    if empty == counts.len() {
        return None;
    }
    let taken = GIVEN * empty as f64 / (counts.len() - empty) as f64;
    Some(counts.iter().map(|&count| count as f32 + if count == 0 { GIVEN as f32 } else { -taken as f32 }).collect())
}

/// In float32, as scipy has it of float32s.
fn relative_entropy(p: &[f32], q: &[f32]) -> f32 {
    let (all_p, all_q) = (pairwise(p, 0.0), pairwise(q, 0.0));
    let terms: Vec<f32> = p.iter().zip(q).map(|(p, q)| term((p / all_p).into(), (q / all_q).into()) as f32).collect();
    pairwise(&terms, 0.0)
}

/// p × ln(p / q) as scipy's `rel_entr` has it; infinite where q lacks what p has.
fn term(p: f64, q: f64) -> f64 {
    if p > 0.0 && q > 0.0 {
        let ratio = p / q;
        return if ratio > 0.5 && ratio < 2.0 { p * libm::log1p((p - q) / q) } else { p * libm::log(ratio) };
    }
    match p.is_nan() || q.is_nan() {
        true => f64::NAN,
        false if p == 0.0 => 0.0,
        false => f64::INFINITY,
    }
}

/// ModelOpt's `HistogramCalibrator`, method entropy, from the 128th bin on.
pub fn modelopt(task: &Task) -> Option<Range> {
    let bins = Bins::over(&task.magnitudes(), task.bins)?;
    Some(task.up_to(modelopt_of(&bins, task.bits, !task.signed, 128, 1)?))
}

/// The same of a histogram of magnitudes, from a bin on and in strides; none where it has fewer bins.
///
/// The first bin is replaced by the second. For each number of bins: they are put into 2^(bits-1) groups (2^bits unsigned), each
/// averaged over its bins that are not empty; the reference counts all that lies beyond in its last bin. The LAST of the least
/// divergences, in float64, wins.
pub fn modelopt_of(bins: &Bins, bits: u32, unsigned: bool, start: usize, stride: usize) -> Option<f32> {
    let mut counts = bins.counts.clone();
    counts[0] = *counts.get(1)?;
    let groups = 1usize << (bits - 1 + u32::from(unsigned));
    let mut best = (f64::INFINITY, None);
    for kept in (start..=counts.len()).step_by(stride) {
        let divergence = kept_divergence(&counts, kept, groups);
        // no number, of empty histograms, counts as the least
        if divergence <= best.0 || divergence.is_nan() {
            best = (if divergence.is_nan() { f64::NEG_INFINITY } else { divergence }, Some(bins.edges[kept]));
        }
    }
    best.1
}

fn kept_divergence(counts: &[i64], kept: usize, groups: usize) -> f64 {
    let mut q = vec![0.0; kept];
    let step = kept as f64 / groups as f64;
    let edge = |group: usize| if group == groups { kept as f64 } else { group as f64 * step };
    let (mut bin, mut group) = (0, 0);
    while bin < kept {
        while group + 1 < groups && edge(group + 1) <= bin as f64 {
            group += 1;
        }
        let end = (bin..kept).find(|b| edge(group + 1) <= *b as f64).unwrap_or(kept);
        let held = counts[bin..end].iter().filter(|count| **count != 0).count();
        let sum: i64 = counts[bin..end].iter().sum();
        for at in bin..end {
            if counts[at] != 0 {
                q[at] = sum as f64 / held as f64;
            }
        }
        bin = end;
    }
    let mut p: Vec<f64> = counts[..kept].iter().map(|&count| count as f64).collect();
    p[kept - 1] += counts[kept..].iter().sum::<i64>() as f64;
    let (all_p, all_q) = (pairwise(&p, 0.0), pairwise(&q, 0.0));
    let terms: Vec<f64> = p.iter().zip(&q).map(|(p, q)| term(p / all_p, q / all_q)).collect();
    pairwise(&terms, 0.0)
}
