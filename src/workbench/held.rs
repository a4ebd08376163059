//! The tensor on the workbench.

use super::{Whole, order};
use crate::{
    error::{Error, Result},
    kernel::extent::Extent,
    tensor::{Data, TensorView},
};
use std::cell::OnceCell;

/// A tensor that is held in memory, as float32.
pub struct Held {
    /// What its file calls it, or an example's id; shown as text only.
    pub name: String,
    /// What it was stored as, e.g. `BF16`.
    pub dtype: String,
    /// Row-major; its product is the number of values.
    pub shape: Vec<usize>,
    pub values: Vec<f32>,
    pub summary: Summary,
    /// Where the values are a sample of more.
    pub whole: Option<Whole>,
    by_value: OnceCell<Vec<u32>>,
}

/// What depends on the values alone.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Summary {
    /// Of the finite values; 0 and 0 where there are none.
    pub min: f32,
    pub max: f32,
    pub non_finite: usize,
}

/// Room on either side of an axis, as a share of it.
const MARGIN: f64 = 0.025;

/// Values that reach no farther than this share of the other side's leave their side as short as it is.
const ONE_SIDED: f64 = 0.1;

impl Held {
    /// # Errors
    /// `shape.product`; `tensor.empty`.
    pub fn new(name: &str, dtype: &str, shape: Vec<usize>, values: Vec<f32>) -> Result<Self> {
        TensorView::shaped(Data::F32(&values), shape.clone())?;
        if values.is_empty() {
            return Err(Error::new("tensor.empty"));
        }
        let summary = Summary::of(&values);
        Ok(Held { name: name.into(), dtype: dtype.into(), shape, values, summary, whole: None, by_value: OnceCell::new() })
    }

    /// Of values that are a sample of more.
    #[must_use]
    pub fn within(self, whole: Whole) -> Self {
        Held { whole: Some(whole), ..self }
    }

    /// The smallest and the largest of all values and 0, where those here are a sample.
    pub fn know_extent(&mut self, extent: Extent) {
        let Some(whole) = &mut self.whole else { return };
        // 0 is no value of theirs
        self.summary.min = if extent.low < 0.0 { self.summary.min.min(extent.low) } else { self.summary.min };
        self.summary.max = if extent.high > 0.0 { self.summary.max.max(extent.high) } else { self.summary.max };
        whole.know_extent(extent);
    }

    pub fn view(&self) -> TensorView<'_> {
        TensorView { data: Data::F32(&self.values), shape: self.shape.clone() }
    }

    /// Another value at an index.
    pub fn set(&mut self, index: usize, value: f32) {
        self.values[index] = value;
        self.summary = Summary::of(&self.values);
        self.by_value = OnceCell::new();
    }

    /// The indices of all values, the smallest value first.
    pub fn by_value(&self) -> &[u32] {
        self.by_value.get_or_init(|| order::by_value(&self.values))
    }

    /// At most so many of the values, and their shape: whole rows, evenly spread, where they are too many; of a vector, or of rows
    /// that are longer than that, its beginning.
    pub fn part(&self, most: usize) -> (Vec<f32>, Vec<usize>) {
        let (rows, columns) = self.sides();
        if self.values.len() <= most {
            return (self.values.clone(), self.shape.clone());
        }
        let kept = most / columns;
        if kept < 2 {
            return (self.values[..most].to_vec(), vec![most]);
        }
        let row = |at: usize| &self.values[at * columns..(at + 1) * columns];
        let part = (0..kept).flat_map(|at| row(at * rows / kept)).copied().collect();
        (part, vec![kept, columns])
    }

    /// What the axis of values goes from and to: all of them, and 0; with 0 in the middle where values lie on either side of it.
    pub fn axis(&self) -> (f64, f64) {
        let (low, high) = (f64::from(self.summary.min).min(0.0), f64::from(self.summary.max).max(0.0));
        let reach = high.max(-low);
        let (low, high) = if high.min(-low) > ONE_SIDED * reach { (-reach, reach) } else { (low, high) };
        if low == high { (-1.0, 1.0) } else { (low - MARGIN * (high - low), high + MARGIN * (high - low)) }
    }

    /// The place of a value on the axis, from 0 to 1; beyond where it lies beyond. Nothing for what is not finite.
    pub fn place(&self, x: f64) -> Option<f64> {
        let (from, to) = self.axis();
        x.is_finite().then(|| (x - from) / (to - from))
    }

    /// The index along each axis of the value at an index.
    pub fn indices(&self, mut index: usize) -> Vec<u32> {
        let mut indices: Vec<u32> = self
            .shape
            .iter()
            .rev()
            .map(|&side| {
                let at = index % side.max(1);
                index /= side.max(1);
                at as u32
            })
            .collect();
        indices.reverse();
        indices
    }

    /// Rows and columns as the values are shown in two dimensions: the last side, and the product of the others.
    pub fn sides(&self) -> (usize, usize) {
        let columns = self.shape.last().copied().unwrap_or(1).max(1);
        (self.values.len() / columns, columns)
    }
}

/// Values at a time, of which so many are compared at once.
const BLOCK: usize = 512;
const LANES: usize = 16;

impl Summary {
    pub fn of(values: &[f32]) -> Self {
        let (mut min, mut max, mut non_finite) = ([f32::INFINITY; LANES], [f32::NEG_INFINITY; LANES], 0);
        for block in values.chunks(BLOCK) {
            let odd = block.iter().map(|x| u32::from(!x.is_finite())).sum::<u32>() as usize;
            non_finite += odd;
            for some in block.chunks(LANES) {
                for ((x, min), max) in some.iter().zip(&mut min).zip(&mut max) {
                    // comparisons are one instruction each, and false for NaN
                    let counts = odd == 0 || x.is_finite();
                    *min = if counts & (*x < *min) { *x } else { *min };
                    *max = if counts & (*x > *max) { *x } else { *max };
                }
            }
        }
        let (min, max) = (min.into_iter().fold(f32::INFINITY, f32::min), max.into_iter().fold(f32::NEG_INFINITY, f32::max));
        if min > max { Summary { min: 0.0, max: 0.0, non_finite } } else { Summary { min, max, non_finite } }
    }
}
