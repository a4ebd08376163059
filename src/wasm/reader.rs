//! Files: which bytes of one are needed, what is in it, and its tensors. See `www/src/core/file/open.ts`, which gives the bytes.

#[cfg(feature = "engine")]
use super::tensor::Tensor;
use super::{
    JsResult,
    object::{from_js, to_js},
};
use crate::{
    param::Params,
    pasted::{self, Choices, Decimal, Separator},
    reader::{self, Next, Values, shared::words::MAX_VALUES},
    wire::{FileStep, FileTensor, Opened, Refusal},
};
use js_sys::Float32Array;
use wasm_bindgen::prelude::*;

/// A file whose bytes arrive as they are asked for.
#[wasm_bindgen]
pub struct Opening(reader::Opening);

#[wasm_bindgen]
impl Opening {
    /// Without a reader's id, the file's content and its name decide.
    #[wasm_bindgen(constructor)]
    pub fn new(name: &str, size: f64, reader: Option<String>, params: JsValue) -> JsResult<Opening> {
        let params: Option<Params> = from_js(&params)?;
        Ok(Opening(reader::Opening::new(name, size as u64, reader.as_deref(), params.unwrap_or_default())?))
    }

    /// `{ need: [[from, to], ...] }`, or `{ opened }` when everything is known.
    pub fn next(&mut self) -> JsResult {
        let step = match self.0.step()? {
            Next::Need(ranges) => {
                let need = ranges.into_iter().map(|range| [range.start as f64, range.end as f64]);
                FileStep { need: Some(need.collect()), opened: None }
            }
            Next::Ready { reader, index } => FileStep { need: None, opened: Some(opened(reader, index)) },
        };
        to_js(&step)
    }

    pub fn give(&mut self, from: f64, bytes: Vec<u8>) {
        self.0.give(from as u64, bytes);
    }

    /// Begins to read a tensor: all of it, or so many values from an offset on.
    pub fn read(&self, tensor: u32, offset: Option<f64>, length: Option<f64>) -> JsResult<Reading> {
        let part = offset.is_some() || length.is_some();
        let from = offset.unwrap_or(0.0) as u64;
        let to = length.map_or(u64::MAX, |length| from.saturating_add(length as u64));
        Ok(Reading(self.0.read(tensor as usize, part.then_some(from..to))?))
    }
}

impl Opening {
    pub(super) fn opened(&self) -> &reader::Opening {
        &self.0
    }
}

fn opened(reader: &'static str, index: &reader::Index) -> Opened {
    let tensors = index.tensors.iter().map(|tensor| FileTensor {
        name: tensor.name.clone(),
        dtype: tensor.dtype.clone(),
        shape: tensor.shape.iter().map(|side| *side as f64).collect(),
        stored: tensor.stored as f64,
        error: match &tensor.values {
            Values::Unreadable(error) => Some(Refusal { code: error.code, message: error.message.clone(), at: error.at.clone() }),
            _ => None,
        },
    });
    Opened { kind: reader, tensors: tensors.collect(), notes: index.notes.clone() }
}

/// A tensor that is read.
#[wasm_bindgen]
pub struct Reading(reader::Reading);

#[wasm_bindgen]
impl Reading {
    /// Which bytes are to be pushed, from and to; none for what is read already.
    pub fn span(&self) -> Option<Vec<f64>> {
        self.0.span().map(|span| vec![span.start as f64, span.end as f64])
    }

    /// Whether the file's pixels are to be pushed.
    #[wasm_bindgen(js_name = wantsPixels)]
    pub fn wants_pixels(&self) -> bool {
        self.0.wants_pixels()
    }

    pub fn push(&mut self, bytes: &[u8]) -> JsResult<()> {
        Ok(self.0.push(bytes)?)
    }

    /// Rows of pixels of four bytes.
    #[wasm_bindgen(js_name = pushPixels)]
    pub fn push_pixels(&mut self, rgba: &[u8], width: u32, height: u32) -> JsResult<()> {
        Ok(self.0.push_pixels(rgba, width, height)?)
    }

    /// After the last piece.
    pub fn finish(&mut self) -> JsResult<()> {
        Ok(self.0.finish()?)
    }
}

impl Reading {
    pub(super) fn take(self) -> (Vec<f32>, Vec<usize>) {
        let (values, shape) = self.0.take();
        (values, shape.into_iter().map(|side| side as usize).collect())
    }
}

#[wasm_bindgen]
impl Reading {
    pub fn shape(&self) -> Vec<f64> {
        self.0.shape().iter().map(|side| *side as f64).collect()
    }

    #[wasm_bindgen(js_name = toFloat32Array)]
    pub fn to_float32_array(&self) -> Float32Array {
        Float32Array::from(self.0.values())
    }

    /// The values as a tensor, without a copy.
    #[cfg(feature = "engine")]
    #[wasm_bindgen(js_name = toTensor)]
    pub fn to_tensor(self) -> Tensor {
        let (values, shape) = self.take();
        Tensor::of(values, shape)
    }
}

/// A list that was typed or pasted.
#[wasm_bindgen]
pub struct Typed(pasted::Pasted);

#[wasm_bindgen]
impl Typed {
    /// `separator` is `auto`, `comma`, `space`, `semicolon` or `newline`; `decimal` `auto`, `point` or `comma`.
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str, separator: &str, decimal: &str) -> JsResult<Typed> {
        let choices = Choices { separator: Separator::find(separator), decimal: Decimal::find(decimal) };
        Ok(Typed(pasted::read(text, choices, MAX_VALUES)?))
    }

    /// How it was read.
    pub fn preview(&self) -> JsResult {
        to_js(&self.0.preview())
    }

    #[wasm_bindgen(js_name = toFloat32Array)]
    pub fn to_float32_array(&self) -> Float32Array {
        Float32Array::from(self.0.values.as_slice())
    }
}

impl Typed {
    pub(super) fn take(self) -> (Vec<f32>, Vec<usize>) {
        (self.0.values, self.0.shape.into_iter().map(|side| side as usize).collect())
    }
}
