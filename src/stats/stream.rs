//! Statistics of a scheme over a tensor that is never in memory as a whole.
//!
//! Values come in their order, in chunks of any size, once or twice. They are gathered until they are whole rows, or whole blocks
//! of a row, quantized as a tensor of their own, and forgotten. Where all values share a scale that follows from the smallest and the
//! largest of them, these are looked for first, and then lie beside the values of each chunk.

use super::{Histogram, Stats, growing::Growing};
use crate::{
    error::{Error, Result},
    kernel::{extent::Extent, statistics::Tally},
    param::{Given, Params},
    quantized::{Bulk, Quantized, Sharing, same_length},
    scheme::Scheme,
    tensor::{Data, TensorView},
};

/// Values that are quantized together, unless a block is longer.
const TOGETHER: usize = 1 << 13;
/// The most values that have to be held together.
const LONGEST: usize = 1 << 22;
/// Values that ggml packs together; every other block's size divides it, or is a parameter.
const PACKED: usize = 256;
/// Bins of the histograms.
const BINS: usize = 512;

/// What became of a tensor's values.
pub struct Streamed {
    pub stats: Stats,
    pub bits_per_value: f64,
    /// Of the source values and of the errors, as far as they are finite.
    pub values: Histogram,
    pub errors: Histogram,
}

/// Statistics under way.
pub struct Stream {
    scheme: &'static dyn Scheme,
    params: Params,
    shape: Vec<usize>,
    count: usize,
    /// Values that are quantized together are as many, or a multiple.
    unit: usize,
    /// Whether rows are quantized as rows.
    rows: bool,
    /// Whether the smallest and the largest of all values lie beside those of each chunk.
    bounded: bool,
    passes: u32,
    pass: u32,
    pushed: usize,
    held: Vec<f32>,
    /// Those that have been quantized.
    done: usize,
    extent: Extent,
    tally: Tally,
    bits: f64,
    values: Growing,
    errors: Growing,
}

impl Stream {
    /// # Errors
    /// Those of [`Scheme::quantize`] that the values have no part in; `stream.scheme` for what needs all values at once.
    pub fn new(scheme: &'static dyn Scheme, params: Params, shape: &[usize]) -> Result<Self> {
        let count = shape.iter().try_fold(1usize, |product, side| product.checked_mul(*side));
        let count = count.ok_or_else(|| Error::new("stream.scheme").with("name", scheme.id()).param("shape"))?;
        let side = shape.last().copied().unwrap_or(1).max(1);
        let unit = unit(scheme, &params).ok_or_else(|| refused(scheme, "groupSize"))?;
        let plan = Plan::of(scheme, &params, side, unit)?;
        if unit > LONGEST {
            return Err(refused(scheme, "groupSize"));
        }
        Ok(Stream {
            scheme,
            params,
            shape: shape.to_vec(),
            count,
            unit,
            rows: plan.rows && shape.len() > 1,
            bounded: plan.bounded,
            passes: if plan.bounded { 2 } else { 1 },
            pass: 1,
            pushed: 0,
            held: vec![],
            done: 0,
            extent: Extent::default(),
            tally: Tally::default(),
            bits: 0.0,
            values: Growing::new(BINS),
            errors: Growing::new(BINS),
        })
    }

    /// How often all values have to come.
    pub fn passes(&self) -> u32 {
        self.passes
    }

    /// The values that follow; after the last of a pass, the next one begins with the first.
    ///
    /// # Errors
    /// `length.mismatch` for more values than there are; those of [`Scheme::quantize`].
    pub fn push(&mut self, values: &[f32]) -> Result<()> {
        if self.count - self.pushed < values.len() {
            return same_length(self.count, self.pushed.saturating_add(values.len()));
        }
        self.pushed += values.len();
        if self.pass < self.passes {
            self.look(values)?;
        } else {
            self.take(values)?;
        }
        if self.pushed == self.count && self.pass < self.passes {
            (self.pass, self.pushed, self.done) = (self.pass + 1, 0, 0);
        }
        Ok(())
    }

    /// # Errors
    /// `length.mismatch` if values are missing; those of [`Scheme::quantize`].
    pub fn finish(mut self) -> Result<Streamed> {
        if self.count > 0 {
            same_length(self.count, if self.pass == self.passes { self.pushed } else { 0 })?;
        } else {
            self.bits = self.quantized(&[])?.outcome.bits_per_value;
        }
        let bits_per_value = self.bits / self.count.max(1) as f64;
        Ok(Streamed { stats: self.tally.stats(), bits_per_value, values: self.values.histogram(), errors: self.errors.histogram() })
    }

    /// The first of two passes. What a scheme refuses it refuses here, as the smallest and the largest say nothing of it later.
    fn look(&mut self, values: &[f32]) -> Result<()> {
        let extent = Extent::of(values, true);
        if extent.odd {
            self.quantized(values).map_err(|error| self.further(error))?;
        }
        let finite = Extent::of(values, false);
        self.extent.low = self.extent.low.min(finite.low);
        self.extent.high = self.extent.high.max(finite.high);
        self.done += values.len();
        Ok(())
    }

    fn take(&mut self, mut values: &[f32]) -> Result<()> {
        while !values.is_empty() {
            let room = self.room();
            let (now, later) = values.split_at(values.len().min(room - self.held.len()));
            self.held.extend_from_slice(now);
            values = later;
            if self.held.len() == room {
                self.flush()?;
            }
        }
        Ok(())
    }

    /// How many values are quantized together next.
    fn room(&self) -> usize {
        let left = self.count - self.done;
        let side = self.shape.last().copied().unwrap_or(1).max(1);
        if !self.rows {
            return left.min(TOGETHER.next_multiple_of(self.unit));
        }
        match side {
            _ if side <= TOGETHER => left.min(TOGETHER / side * side),
            _ => (side - self.done % side).min(TOGETHER.next_multiple_of(self.unit)),
        }
    }

    fn flush(&mut self) -> Result<()> {
        let held = std::mem::take(&mut self.held);
        let bulk = self.quantized(&held).map_err(|error| self.further(error))?;
        let restored = &bulk.restored[..held.len()];
        let shift = self.done as u32;
        let clipped = bulk.outcome.clipped.iter().filter(|index| (**index as usize) < held.len());
        let clipped: Vec<u32> = clipped.map(|index| index + shift).collect();
        self.tally.add(&held, restored, &clipped);
        self.values.add(held.iter().map(|x| f64::from(*x)));
        self.errors.add(held.iter().zip(restored).map(|(x, y)| f64::from(*y) - f64::from(*x)));
        self.bits += self.bits_of(&bulk, held.len());
        self.done += held.len();
        self.held = held;
        self.held.clear();
        Ok(())
    }

    /// Values by themselves, or with the smallest and the largest of all after them.
    fn quantized(&self, values: &[f32]) -> Result<Bulk> {
        let side = self.shape.last().copied().unwrap_or(1).max(1);
        if self.bounded && self.pass == self.passes {
            let values = [values, &[self.extent.low, self.extent.high]].concat();
            return self.scheme.bulk(&TensorView::flat(Data::F32(&values)), &self.params);
        }
        let by_rows = self.rows && values.len().is_multiple_of(side);
        let shape = if by_rows { vec![values.len() / side, side] } else { vec![values.len()] };
        self.scheme.bulk(&TensorView::shaped(Data::F32(values), shape)?, &self.params)
    }

    /// Bits of these values and of what they share.
    fn bits_of(&self, bulk: &Bulk, count: usize) -> f64 {
        let Quantized { target, groups, bits_per_value, .. } = &bulk.outcome;
        let of_codes = f64::from(target.bits());
        let shared = (bits_per_value - of_codes) * bulk.restored.len() as f64;
        match groups.sharing {
            // once for all
            Sharing::Tensor if self.done == 0 => of_codes * count as f64 + shared,
            Sharing::Tensor => of_codes * count as f64,
            _ => bits_per_value * count as f64,
        }
    }

    /// An error about a value of a chunk.
    fn further(&self, mut error: Error) -> Error {
        if let Some(index) = error.at.index {
            let index = index + self.done as u32;
            error = error.with("index", index).index(index as usize);
        }
        error
    }
}

fn refused(scheme: &dyn Scheme, param: &str) -> Error {
    Error::new("stream.scheme").with("name", scheme.id()).param(param)
}

/// How a scheme's values hang together.
struct Plan {
    rows: bool,
    bounded: bool,
}

impl Plan {
    /// As two rows of zeros show it.
    fn of(scheme: &'static dyn Scheme, params: &Params, side: usize, unit: usize) -> Result<Self> {
        let side = side % unit + unit;
        let zeros = vec![0.0; 2 * side];
        let shown = scheme.bulk(&TensorView::shaped(Data::F32(&zeros), vec![2, side])?, params)?.outcome;
        if word(params, "rounding") == Some("stochastic") {
            return Err(refused(scheme, "rounding"));
        }
        let has = |part: &str| shown.parts.iter().any(|p| p.name == part);
        match shown.groups.sharing {
            Sharing::Tensor if scheme.id() == "cast" => Ok(Plan { rows: false, bounded: false }),
            Sharing::Tensor => match (scheme.id(), word(params, "calibration").unwrap_or("minmax")) {
                ("integer", "manual" | "range") => Ok(Plan { rows: false, bounded: false }),
                ("integer", "minmax") | ("scaled_fp8", _) => Ok(Plan { rows: false, bounded: true }),
                ("integer", _) => Err(refused(scheme, "calibration")),
                _ => Err(refused(scheme, "scheme")),
            },
            Sharing::Run { inner: 1, .. } if has("nestedAbsmax") => Err(refused(scheme, "doubleQuantization")),
            Sharing::Run { .. } if has("globalScale") => Err(refused(scheme, "levels")),
            Sharing::Run { inner: 1, side: shown, .. } => Ok(Plan { rows: shown == side, bounded: false }),
            _ => Err(refused(scheme, "granularity")),
        }
    }
}

fn word<'a>(params: &'a Params, id: &str) -> Option<&'a str> {
    match params.0.get(id) {
        Some(Given::Word(word)) => Some(word),
        _ => None,
    }
}

/// What divides every block: the largest there is, times the size that is asked for.
fn unit(scheme: &dyn Scheme, params: &Params) -> Option<usize> {
    let sizes = ["groupSize", "blockSize"].into_iter().filter_map(|id| scheme.params().iter().find(|param| param.id == id));
    let mut unit = PACKED;
    for param in sizes {
        let size = match (params.0.get(param.id), &param.kind) {
            (Some(Given::Number(size)), _) => *size as usize,
            (_, crate::param::Kind::Int { default, .. }) => *default as usize,
            _ => 1,
        };
        unit = if unit.is_multiple_of(size.max(1)) { unit } else { unit.checked_mul(size)? };
    }
    Some(unit)
}
