//! `kmeans`: a code book of its own for every tensor, by Lloyd and Max.

use super::{Laws, Scheme};
use crate::{
    error::Result,
    explain::{Step, Trace},
    format::{self, Format},
    num::show,
    param::{Checked, Kind, Param, Params},
    quantized::{Groups, Part, Quantized, Stored, bits_per_value, same_length},
    tensor::TensorView,
    text::{Ink, Math},
};
use std::sync::LazyLock;

/// Each value becomes the nearest of 2^bits centroids, of two the lower; restored is the centroid.
///
/// The centroids start at the quantiles (i + 1/2) / 2^bits of the finite values: of n values in order the one at the place
/// (n - 1) × (i + 1/2) / 2^bits, and between two places by a straight line, in float64 and rounded once to float32. Then, for at
/// most 100 rounds or until no code changes, each centroid becomes the mean of its cell, summed in float64 from the lowest value
/// up and rounded once; one whose cell is empty stays. Of equal centroids the first has the whole cell.
///
/// NaN and infinities do not count. NaN is coded as 0 would be, infinities as the outermost centroids; nothing is clipped. Without
/// a finite value all centroids are 0.
///
/// ```text
/// codes      uint1 to uint8   the place of the centroid
/// codebook   float32          2^bits centroids, ascending
/// ```
///
/// Source: Lloyd, "Least squares quantization in PCM", IEEE Trans. Inf. Theory 28 (1982), method I; Max, "Quantizing for minimum
/// distortion", IRE Trans. Inf. Theory 6 (1960). Used for weights by Han et al., "Deep Compression", arXiv:1510.00149.
///
/// ```
/// use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
/// let x = [1.0f32, 1.5, 2.0, 9.0];
/// let params = Params::default().with("bits", 1.0);
/// let q = scheme::find("kmeans").unwrap().quantize(&TensorView::flat(Data::F32(&x)), &params).unwrap();
/// assert_eq!(q.codes, [0, 0, 0, 1]);
/// assert_eq!(q.restored, [1.5, 1.5, 1.5, 9.0]);
/// ```
pub struct KMeans;

pub static SCHEME: KMeans = KMeans;

const ROUNDS: usize = 100;

static PARAMS: LazyLock<Vec<Param>> = LazyLock::new(|| vec![Param { id: "bits", kind: Kind::Int { default: 4, min: 1, max: 8 } }]);

fn target(params: &Checked) -> &'static dyn Format {
    format::integer(false, params.int("bits") as u32)
}

/// Where cells end: a value has the code of so many ends as lie below it. The last cells have no end.
fn ends(centroids: &[f32]) -> Vec<f64> {
    let mut ends = vec![f64::INFINITY; centroids.len()];
    for at in (1..centroids.len()).rev() {
        let (low, high) = (centroids[at - 1], centroids[at]);
        // of equal centroids all cells but the first are empty
        ends[at - 1] = if low == high { ends[at] } else { (f64::from(low) + f64::from(high)) / 2.0 };
    }
    ends
}

/// How many of the ascending values lie in each cell and those before it.
fn counts(values: &[f32], centroids: &[f32]) -> Vec<usize> {
    ends(centroids).iter().map(|end| values.partition_point(|&x| f64::from(x) <= *end)).collect()
}

/// The value at a share of the way through ascending values.
fn quantile(values: &[f32], share: f64) -> f32 {
    let place = (values.len() - 1) as f64 * share;
    let (low, high) = (f64::from(values[place.floor() as usize]), f64::from(values[place.ceil() as usize]));
    (low + (high - low) * place.fract()) as f32
}

/// Centroids become their cells' means.
fn settle(values: &[f32], counts: &[usize], centroids: &mut [f32]) {
    let mut start = 0;
    for (centroid, &end) in centroids.iter_mut().zip(counts) {
        if end > start {
            let mut sum = 0.0;
            for x in &values[start..end] {
                sum += f64::from(*x);
            }
            *centroid = (sum / (end - start) as f64) as f32;
        }
        start = end;
    }
    // a cell that took its equals' values may have moved past them
    centroids.sort_unstable_by(f32::total_cmp);
}

fn centroids(values: &[f32], count: usize) -> Vec<f32> {
    let mut finite: Vec<f32> = values.iter().copied().filter(|x| x.is_finite()).collect();
    if finite.is_empty() {
        return vec![0.0; count];
    }
    finite.sort_unstable_by(f32::total_cmp);
    let mut centroids: Vec<f32> = (0..count).map(|at| quantile(&finite, (at as f64 + 0.5) / count as f64)).collect();
    let mut cells = counts(&finite, &centroids);
    for _ in 0..ROUNDS {
        settle(&finite, &cells, &mut centroids);
        let next = counts(&finite, &centroids);
        if next == cells {
            break;
        }
        cells = next;
    }
    centroids
}

fn code(ends: &[f64], x: f32) -> u64 {
    let x = if x.is_nan() { 0.0 } else { f64::from(x) };
    ends.partition_point(|end| *end < x) as u64
}

fn codebook(quantized: &Quantized) -> Vec<f32> {
    let part = quantized.parts.iter().find(|part| part.name == "codebook");
    part.map_or(vec![], |part| part.data.iter().map(|&bits| f32::from_bits(bits as u32)).collect())
}

impl Scheme for KMeans {
    fn id(&self) -> &'static str {
        "kmeans"
    }

    fn family(&self) -> &'static str {
        "codebook"
    }

    fn about(&self) -> &'static str {
        "scheme-kmeans"
    }

    fn params(&self) -> &'static [Param] {
        &PARAMS
    }

    fn laws(&self, _: &Params) -> Laws {
        Laws { monotone: true, nearest: true, idempotent: false, exact_zero: false }
    }

    fn target(&self, params: &Params) -> Result<&'static dyn Format> {
        Ok(target(&params.check(&PARAMS)?))
    }

    fn quantize(&self, tensor: &TensorView, params: &Params) -> Result<Quantized> {
        let (target, values) = (self.target(params)?, tensor.float32());
        let centroids = centroids(&values, 1 << target.bits());
        let ends = ends(&centroids);
        let codes: Vec<u64> = values.iter().map(|&x| code(&ends, x)).collect();
        let parts =
            vec![Part::new("codes", target, &tensor.shape, codes.clone()), Part::floats("codebook", &[centroids.len()], &centroids)];
        Ok(Quantized {
            target,
            restored: codes.iter().map(|&code| centroids[code as usize].into()).collect(),
            clipped: vec![],
            groups: Groups::none(),
            uniform: None,
            bytes: None,
            bits_per_value: bits_per_value(&parts, codes.len(), target),
            parts,
            codes,
        })
    }

    fn dequantize(&self, stored: &Stored, params: &Params, shape: &[usize]) -> Result<Vec<f64>> {
        let target = self.target(params)?;
        let (codes, codebook) = (stored.part("codes")?, stored.floats("codebook")?);
        same_length(shape.iter().product(), codes.len()).map_err(|e| e.param("codes"))?;
        same_length(1 << target.bits(), codebook.len()).map_err(|e| e.param("codebook"))?;
        Ok(codes.iter().map(|&code| codebook[(code & format::mask(target.bits())) as usize].into()).collect())
    }

    fn restore(&self, quantized: &Quantized, _: usize, code: u64) -> f64 {
        let part = quantized.parts.iter().find(|part| part.name == "codebook");
        part.and_then(|part| part.data.get(code as usize)).map_or(f64::NAN, |&bits| f32::from_bits(bits as u32).into())
    }

    fn explain(&self, tensor: &TensorView, quantized: &Quantized, index: usize, code: u64) -> Trace {
        let centroids = codebook(quantized);
        let x = tensor.data.get(index).unwrap_or(f64::NAN) as f32;
        let chosen = quantized.code(index, code) as usize;
        let lower = chosen.checked_sub(1).and_then(|below| end("lowerEnd", ["q−1", "q"], &centroids[below..]));
        let upper = end("upperEnd", ["q", "q+1"], &centroids[chosen..]);
        let mut steps: Vec<Step> = lower.into_iter().chain(upper).collect();
        let (q, c) = (Math::sym("q", Ink::Code), |sub| Math::sub("c", sub, Ink::Plain));
        let nearest = |x: Math, c: Math| Math::row([Math::word("argmin"), Math::magnitude(Math::minus(x, c))]);
        let centroid = Math::float(centroids[chosen], Ink::Plain);
        steps.push(Step::of("code", show::integer(code as i64, Ink::Code)).by(
            q.clone(),
            nearest(Math::sym("x", Ink::Value), c("q")),
            nearest(Math::float(x, Ink::Value), Math::bracketed(centroids[chosen] < 0.0, centroid)),
        ));
        let restored = self.restore(quantized, index, code);
        let at = Math::call("c", [Math::integer(code as i64, Ink::Code)]);
        steps.push(Step::of("restored", show::float(restored, Ink::Restored)).by(
            Math::sym("x̂", Ink::Restored),
            Math::call("c", [q]),
            at,
        ));
        Trace { steps }
    }
}

/// One end of a cell: half way between the first two of these centroids. None where the cell has no end.
fn end(id: &'static str, names: [&'static str; 2], centroids: &[f32]) -> Option<Step> {
    let (low, high) = (*centroids.first()?, *centroids.get(1)?);
    let half = |low: Math, high: Math| Math::frac(Math::plus(low, high), Math::integer(2, Ink::Plain));
    let figure = |c: f32| Math::float(c, Ink::Plain);
    let [symbols_low, symbols_high] = names.map(|name| Math::sub("c", name, Ink::Plain));
    let figures = half(figure(low), Math::bracketed(high < 0.0, figure(high)));
    let step = Step::of(id, show::float((f64::from(low) + f64::from(high)) / 2.0, Ink::Plain));
    Some(step.by(Math::sym("b", Ink::Plain), half(symbols_low, symbols_high), figures))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clusters_are_found() {
        let values = [1.0f32, 1.25, 10.0, 10.5, 100.0, 101.0, -5.0, -5.5];
        assert_eq!(centroids(&values, 4), [-5.25, 1.125, 10.25, 100.5]);
    }

    #[test]
    fn fewer_values_than_centroids() {
        assert_eq!(centroids(&[2.5, 2.5], 4), [2.5; 4]);
        assert_eq!(centroids(&[f32::NAN], 2), [0.0; 2]);
        assert_eq!(code(&ends(&[2.5; 4]), 2.5), 0);
        assert_eq!(code(&ends(&[1.0, 1.0, 3.0, 3.0]), 2.0), 0);
        assert_eq!(code(&ends(&[1.0, 1.0, 3.0, 3.0]), f32::INFINITY), 2);
    }
}
