//! Tensors that live on this side, and what quantizing them gives.

use super::{JsResult, arrays, object::set};
use crate::{
    error::{Error, Result},
    quantized::{Column, Part, Quantized, Sharing},
    stats::{Histogram, histogram},
    tensor::{Data, TensorView},
};
use js_sys::{Array, Float32Array, Float64Array, Int32Array, Object};
use wasm_bindgen::{JsCast, prelude::*};

/// Values that were copied in once; JavaScript frees them.
#[wasm_bindgen]
pub struct Tensor {
    values: Values,
    shape: Vec<usize>,
}

enum Values {
    F32(Vec<f32>),
    F64(Vec<f64>),
}

#[wasm_bindgen]
impl Tensor {
    /// From a `Float32Array` or a `Float64Array`, with its shape if it is no vector.
    #[wasm_bindgen(constructor)]
    pub fn new(values: &JsValue, shape: Option<Vec<u32>>) -> JsResult<Tensor> {
        let values = if let Some(values) = values.dyn_ref::<Float32Array>() {
            Values::F32(values.to_vec())
        } else if let Some(values) = values.dyn_ref::<Float64Array>() {
            Values::F64(values.to_vec())
        } else {
            return Err(Error::new("input.malformed").with("text", "Float32Array, Float64Array").into());
        };
        let flat = vec![values.data().len()];
        let shape = shape.map_or(flat, |sides| sides.into_iter().map(|side| side as usize).collect());
        let shape = TensorView::shaped(values.data(), shape)?.shape;
        Ok(Tensor { values, shape })
    }

    #[wasm_bindgen(getter)]
    pub fn length(&self) -> usize {
        self.values.data().len()
    }

    /// A copy, as a `Float32Array` or a `Float64Array`.
    pub fn values(&self) -> JsValue {
        match &self.values {
            Values::F32(values) => Float32Array::from(values.as_slice()).into(),
            Values::F64(values) => Float64Array::from(values.as_slice()).into(),
        }
    }
}

impl Tensor {
    /// Of values that are here already, as many as the shape has.
    #[cfg(feature = "workbench")]
    pub fn of(values: Vec<f32>, shape: Vec<usize>) -> Self {
        Tensor { values: Values::F32(values), shape }
    }

    pub fn view(&self) -> TensorView<'_> {
        TensorView { data: self.values.data(), shape: self.shape.clone() }
    }

    pub fn histogram(&self, bins: u32, range: Option<(f64, f64)>) -> Result<Histogram> {
        match &self.values {
            Values::F32(values) => histogram(values.iter().map(|&x| f64::from(x)), bins, range),
            Values::F64(values) => histogram(values.iter().copied(), bins, range),
        }
    }
}

impl Values {
    fn data(&self) -> Data<'_> {
        match self {
            Values::F32(values) => Data::F32(values),
            Values::F64(values) => Data::F64(values),
        }
    }
}

/// What those who use the scheme store, each as they store it.
pub fn parts(quantized: &Quantized) -> JsValue {
    let parts = JsValue::from(Object::new());
    for Part { name, dtype, shape, data } in &quantized.parts {
        let part = JsValue::from(Object::new());
        let sides: Array = shape.iter().map(|&side| JsValue::from(side as u32)).collect();
        set(&part, "dtype", &dtype.id().into());
        set(&part, "shape", &sides);
        set(&part, "data", &arrays::stored(*dtype, data));
        set(&parts, name, &part);
    }
    parts
}

/// The columns of the groups that share a scale, and how values are shared out among them; nothing for schemes without.
pub fn groups(quantized: &Quantized) -> JsValue {
    let groups = &quantized.groups;
    if groups.columns.is_empty() {
        return JsValue::UNDEFINED;
    }
    let made = JsValue::from(Object::new());
    let (side, inner, size) = match groups.sharing {
        Sharing::Tensor => (1, usize::MAX, 1),
        Sharing::Channel { side, inner } => (side, inner, 0),
        Sharing::Run { side, inner, size } => (side, inner, size),
    };
    for (name, number) in [("count", groups.count), ("side", side), ("inner", inner), ("size", size)] {
        set(&made, name, &(number as u32).into());
    }
    for (name, column) in &groups.columns {
        let column = match column {
            Column::Float(entries) => Float32Array::from(entries.as_slice()).into(),
            Column::Integer(entries) => Int32Array::from(entries.iter().map(|&n| n as i32).collect::<Vec<_>>().as_slice()).into(),
        };
        set(&made, name, &column);
    }
    made
}

/// Signed integers where the scheme counts in them, else bit patterns.
pub fn codes(quantized: &Quantized) -> JsValue {
    let Quantized { target, codes, uniform, .. } = quantized;
    if target.bits() > 32 {
        return arrays::bit_patterns(target.bits(), codes);
    }
    let signed = |&code: &u64| if uniform.is_some() { target.decode(code) as i64 as i32 } else { code as u32 as i32 };
    Int32Array::from(codes.iter().map(signed).collect::<Vec<_>>().as_slice()).into()
}
