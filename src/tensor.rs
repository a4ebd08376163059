//! Tensors: borrowed values with a shape.

use crate::error::{Error, Result};
use std::borrow::Cow;

/// The values of a tensor in row-major order.
#[derive(Clone, Copy, Debug)]
pub enum Data<'a> {
    F32(&'a [f32]),
    F64(&'a [f64]),
}

impl Data<'_> {
    pub fn len(&self) -> usize {
        match self {
            Data::F32(x) => x.len(),
            Data::F64(x) => x.len(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn get(&self, index: usize) -> Option<f64> {
        match self {
            Data::F32(x) => x.get(index).map(|&x| f64::from(x)),
            Data::F64(x) => x.get(index).copied(),
        }
    }

    /// All values, exactly.
    pub fn iter(&self) -> Box<dyn Iterator<Item = f64> + '_> {
        match self {
            Data::F32(x) => Box::new(x.iter().map(|&x| f64::from(x))),
            Data::F64(x) => Box::new(x.iter().copied()),
        }
    }
}

/// Values with a shape whose product is their number.
#[derive(Clone, Debug)]
pub struct TensorView<'a> {
    pub data: Data<'a>,
    pub shape: Vec<usize>,
}

impl<'a> TensorView<'a> {
    /// A vector.
    pub fn flat(data: Data<'a>) -> Self {
        TensorView { shape: vec![data.len()], data }
    }

    /// # Errors
    /// `shape.product` if the shape's product is not the number of values.
    pub fn shaped(data: Data<'a>, shape: Vec<usize>) -> Result<Self> {
        let product = shape.iter().try_fold(1usize, |product, side| product.checked_mul(*side));
        if product == Some(data.len()) {
            return Ok(TensorView { data, shape });
        }
        let sides = shape.iter().map(ToString::to_string).collect::<Vec<_>>().join(" × ");
        Err(Error::new("shape.product").with("shape", sides).with("count", data.len().to_string()).param("shape"))
    }

    /// All values as float32: float64 values are rounded once, ties to even.
    pub fn float32(&self) -> Cow<'a, [f32]> {
        match self.data {
            Data::F32(values) => Cow::Borrowed(values),
            Data::F64(values) => Cow::Owned(values.iter().map(|&x| x as f32).collect()),
        }
    }
}
