//! Tensors that live on this side, and what quantizing them gives.

use super::{JsResult, arrays, object::set};
use crate::{
    error::{Error, Result},
    format::{Format, mask},
    scheme::{Affine, Quantized},
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
}

impl Tensor {
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
pub fn parts(quantized: &Quantized, shape: &[usize]) -> JsValue {
    let Quantized { target, codes, affine, .. } = quantized;
    let parts = JsValue::from(Object::new());
    set(&parts, "codes", &part(target.id(), shape, &arrays::stored(*target, codes)));
    if let Some(affine) = affine {
        let zero_point = affine.zero_point as u64 & mask(target.bits());
        set(&parts, "scales", &part("float32", &[], &Float32Array::from([affine.scale].as_slice())));
        set(&parts, "zeroPoints", &part(target.id(), &[], &arrays::stored(*target, &[zero_point])));
    }
    parts
}

/// The columns of the groups that share a scale; nothing for schemes without.
pub fn groups(quantized: &Quantized) -> JsValue {
    let Some(affine) = quantized.affine else { return JsValue::UNDEFINED };
    let groups = JsValue::from(Object::new());
    set(&groups, "count", &1.into());
    set(&groups, "scale", &Float32Array::from([affine.scale].as_slice()));
    set(&groups, "zeroPoint", &Int32Array::from([affine.zero_point as i32].as_slice()));
    groups
}

fn part(dtype: &str, shape: &[usize], data: &JsValue) -> JsValue {
    let made = JsValue::from(Object::new());
    let sides: Array = shape.iter().map(|&side| JsValue::from(side as u32)).collect();
    set(&made, "dtype", &dtype.into());
    set(&made, "shape", &sides);
    set(&made, "data", data);
    made
}

/// Signed integers where the scheme counts in them, else bit patterns.
pub fn codes(quantized: &Quantized) -> JsValue {
    let Quantized { target, codes, affine, .. } = quantized;
    if target.bits() > 32 {
        return arrays::bit_patterns(target.bits(), codes);
    }
    let signed = |&code: &u64| if affine.is_some() { target.decode(code) as i64 as i32 } else { code as u32 as i32 };
    Int32Array::from(codes.iter().map(signed).collect::<Vec<_>>().as_slice()).into()
}

/// What was stored, ready to be restored.
pub fn stored(target: &'static dyn Format, codes: Vec<u64>, scale: Option<f32>, zero_point: f64) -> Quantized {
    let zero_point = zero_point as i64;
    let affine =
        scale.map(|scale| Affine { scale, zero_point, lowest: i64::MIN, highest: i64::MAX, range: None, symmetric: zero_point == 0 });
    Quantized { target, codes, restored: vec![], clipped: vec![], affine, bits_per_value: f64::from(target.bits()) }
}
