//! Statistics of a scheme over a tensor that is never in memory as a whole.
//!
//! A tensor is gone through in one or several [parts](Stream), each of which has its values in their order, in chunks of any size. They
//! are gathered until they are whole rows, or whole blocks of a row, quantized as a tensor of their own, and forgotten. Where all values
//! share a scale that follows from the smallest and the largest of them ([`Plan::bounded`]), these have to be known before, and lie
//! beside the values of each chunk.

use super::Stats;
use crate::{
    error::{Error, Result},
    kernel::{extent::Extent, outcome::Measure, statistics::Tally},
    param::{Given, Kind, Params},
    quantized::{Bulk, Quantized, Sharing, same_length},
    scheme::Scheme,
    tensor::{Data, TensorView},
};
use std::ops::Range;

/// Values that are quantized together, unless a block is longer: with what becomes of them they stay in the cache.
const TOGETHER: usize = 1 << 13;
/// The most values that have to be held together.
const LONGEST: usize = 1 << 22;
/// Values that ggml packs together; every other block's size divides it, or is a parameter.
const PACKED: usize = 256;

/// What became of a tensor's values.
#[derive(Clone)]
pub struct Streamed {
    pub stats: Stats,
    pub bits_per_value: f64,
}

/// How the values of a tensor hang together under a scheme.
#[derive(Clone)]
pub struct Plan {
    scheme: &'static dyn Scheme,
    params: Params,
    shape: Vec<usize>,
    /// Values that are quantized together are as many, or a multiple.
    unit: usize,
    /// Whether rows are quantized as rows.
    rows: bool,
    bounded: bool,
    /// Whether all values share what they share at all.
    alike: bool,
    /// Bits of a code.
    bits: u32,
}

impl Plan {
    /// # Errors
    /// Those of [`Scheme::quantize`] that the values have no part in; `stream.scheme` for what needs all values at once.
    pub fn new(scheme: &'static dyn Scheme, params: &Params, shape: &[usize]) -> Result<Self> {
        let refused = |param| Error::new("stream.scheme").with("name", scheme.id()).param(param);
        shape.iter().try_fold(1usize, |product, side| product.checked_mul(*side)).ok_or_else(|| refused("shape"))?;
        let unit = unit(scheme, params).filter(|unit| *unit <= LONGEST).ok_or_else(|| refused("groupSize"))?;
        let side = last(shape) % unit + unit;
        let sharing = sharing(scheme, params, side)?;
        let bounded = hangs(scheme, params, &sharing).map_err(refused)?;
        let rows = matches!(sharing.0, Sharing::Run { side: shown, .. } if shown == side);
        let (rows, alike, bits) = (rows && shape.len() > 1, sharing.0 == Sharing::Tensor, scheme.target(params)?.bits());
        Ok(Plan { scheme, params: params.clone(), shape: shape.to_vec(), unit, rows, bounded, alike, bits })
    }

    /// Whether the smallest and the largest of all values have to be known before.
    pub fn bounded(&self) -> bool {
        self.bounded
    }

    /// Where a part may begin: at multiples of this.
    pub fn aligned(&self) -> usize {
        let side = last(&self.shape);
        // blocks may begin anew with each row, or go on over its end
        if side.is_multiple_of(self.unit) { self.unit } else { side.saturating_mul(self.unit) }
    }

    /// The outcome of values that are not all: with the smallest and the largest of all beside them, where these decide.
    ///
    /// # Errors
    /// Those of [`Scheme::quantize`].
    pub fn outcome(&self, values: &[f32], shape: Vec<usize>, extent: Option<Extent>) -> Result<Bulk> {
        let Some(Extent { low, high, .. }) = extent.filter(|_| self.bounded) else {
            return self.scheme.bulk(&TensorView::shaped(Data::F32(values), shape)?, &self.params);
        };
        let beside = [values, &[low, high]].concat();
        let mut bulk = self.scheme.bulk(&TensorView::flat(Data::F32(&beside)), &self.params)?;
        let clipped = &mut bulk.outcome.clipped;
        clipped.truncate(clipped.partition_point(|index| (*index as usize) < values.len()));
        bulk.restored.truncate(values.len());
        bulk.codes.truncate(values.len());
        bulk.tally = None; // which has counted the two
        Ok(bulk)
    }
}

fn last(shape: &[usize]) -> usize {
    shape.last().copied().unwrap_or(1).max(1)
}

/// How two rows of zeros share scales, and the names of what is stored of them.
fn sharing(scheme: &'static dyn Scheme, params: &Params, side: usize) -> Result<(Sharing, Vec<&'static str>)> {
    let zeros = vec![0.0; 2 * side];
    let shown = scheme.bulk(&TensorView::shaped(Data::F32(&zeros), vec![2, side])?, params)?.outcome;
    Ok((shown.groups.sharing, shown.parts.iter().map(|part| part.name).collect()))
}

/// Whether the smallest and the largest of all values decide over each; the parameter by which values hang together as a whole, as an error.
fn hangs(scheme: &dyn Scheme, params: &Params, (sharing, parts): &(Sharing, Vec<&str>)) -> std::result::Result<bool, &'static str> {
    if word(params, "rounding") == Some("stochastic") {
        return Err("rounding");
    }
    match sharing {
        Sharing::Tensor if scheme.id() == "cast" => Ok(false),
        Sharing::Tensor => match (scheme.id(), word(params, "calibration").unwrap_or("minmax")) {
            ("integer", "manual" | "range") => Ok(false),
            ("integer", "minmax") | ("scaled_fp8", _) => Ok(true),
            ("integer", _) => Err("calibration"),
            _ => Err("scheme"),
        },
        Sharing::Run { inner: 1, .. } if parts.contains(&"nestedAbsmax") => Err("doubleQuantization"),
        Sharing::Run { .. } if parts.contains(&"globalScale") => Err("levels"),
        Sharing::Run { inner: 1, .. } => Ok(false),
        _ => Err("granularity"),
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
            (_, Kind::Int { default, .. }) => *default as usize,
            _ => 1,
        };
        unit = if unit.is_multiple_of(size.max(1)) { unit } else { unit.checked_mul(size)? };
    }
    Some(unit)
}

/// Statistics of a part of a tensor, under way.
pub struct Stream {
    plan: Plan,
    /// Of all values, where the plan is bounded.
    extent: Option<Extent>,
    /// Spares looking at what is shared with each chunk, and keeping what becomes of it.
    fast: Option<Box<dyn Measure>>,
    /// Where the part ends.
    end: usize,
    held: Vec<f32>,
    /// Where the values that are not quantized yet begin.
    done: usize,
    tally: Tally,
    bits: f64,
}

impl Stream {
    /// Of the values at these places, the first of which is [where a part may begin](Plan::aligned). `extent`: of all values, where
    /// the plan is bounded.
    pub fn new(plan: Plan, places: Range<usize>, extent: Extent) -> Self {
        let extent = plan.bounded.then_some(extent);
        let fast = if plan.alike { plan.scheme.measure(&plan.params, extent.unwrap_or_default()).ok().flatten() } else { None };
        Stream { plan, extent, fast, end: places.end, held: vec![], done: places.start, tally: Tally::from(places.start), bits: 0.0 }
    }

    /// The values that follow.
    ///
    /// # Errors
    /// `length.mismatch` for more values than there are; those of [`Scheme::quantize`].
    pub fn push(&mut self, mut values: &[f32]) -> Result<()> {
        let left = self.end - self.done - self.held.len();
        if values.len() > left {
            return same_length(left, values.len());
        }
        while !values.is_empty() {
            let room = self.room();
            let (now, later) = values.split_at(values.len().min(room - self.held.len()));
            values = later;
            if now.len() == room {
                self.quantize(now)?;
                continue;
            }
            self.held.extend_from_slice(now);
            if self.held.len() == room {
                let mut held = std::mem::take(&mut self.held);
                self.quantize(&held)?;
                held.clear();
                self.held = held;
            }
        }
        Ok(())
    }

    /// Goes on with the part that begins where this one ends; its values have all come, as this one's have.
    ///
    /// # Errors
    /// `length.mismatch` if values are missing.
    pub fn join(&mut self, later: Stream) -> Result<()> {
        same_length(self.end, self.done)?;
        self.tally.join(&later.tally);
        self.bits += later.bits;
        (self.done, self.end) = (later.done, later.end);
        Ok(())
    }

    /// Of all parts together.
    ///
    /// # Errors
    /// `length.mismatch` if values are missing; those of [`Scheme::quantize`].
    pub fn finish(self) -> Result<Streamed> {
        same_length(self.plan.shape.iter().product(), self.done)?;
        let bits_per_value = match self.done {
            0 => self.plan.outcome(&[], self.plan.shape.clone(), None)?.outcome.bits_per_value,
            count => self.bits / count as f64,
        };
        Ok(Streamed { stats: self.tally.stats(), bits_per_value })
    }

    /// How many values are quantized together next.
    fn room(&self) -> usize {
        let (left, unit) = (self.end - self.done, self.plan.unit);
        let side = last(&self.plan.shape);
        if !self.plan.rows {
            return left.min(TOGETHER.next_multiple_of(unit));
        }
        match self.done % side {
            0 if side <= TOGETHER => left.min(TOGETHER / side * side),
            within => left.min(side - within).min(TOGETHER.next_multiple_of(unit)),
        }
    }

    fn quantize(&mut self, values: &[f32]) -> Result<()> {
        // the first chunk of all tells how much is shared
        if let Some(fast) = self.fast.as_ref().filter(|_| self.done > 0) {
            fast.measure(values, &mut self.tally);
            self.bits += f64::from(self.plan.bits) * values.len() as f64;
            self.done += values.len();
            return Ok(());
        }
        let side = last(&self.plan.shape);
        let by_rows = self.plan.rows && values.len().is_multiple_of(side);
        let shape = if by_rows { vec![values.len() / side, side] } else { vec![values.len()] };
        let bulk = self.plan.outcome(values, shape, self.extent).map_err(|error| self.further(error))?;
        let beside = if self.extent.is_some() { 2 } else { 0 };
        match &bulk.tally {
            Some(tally) => self.tally.append(tally),
            None => {
                let shift = self.done as u32;
                let clipped: Vec<u32> = bulk.outcome.clipped.iter().map(|index| index + shift).collect();
                self.tally.add(values, &bulk.restored, &clipped);
            }
        }
        self.bits += self.bits_of(&bulk.outcome, values.len(), values.len() + beside);
        self.done += values.len();
        Ok(())
    }

    /// Bits of these values and of what they share.
    fn bits_of(&self, outcome: &Quantized, count: usize, quantized: usize) -> f64 {
        let of_codes = f64::from(outcome.target.bits());
        let shared = (outcome.bits_per_value - of_codes) * quantized as f64;
        match outcome.groups.sharing {
            // once for all
            Sharing::Tensor if self.done == 0 => of_codes * count as f64 + shared,
            Sharing::Tensor => of_codes * count as f64,
            _ => outcome.bits_per_value * count as f64,
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
