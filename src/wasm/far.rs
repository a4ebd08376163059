//! Tensors that stay in their files: a sample of one, and passes over all of it. See `www/src/core/workbench/far.ts`.

use super::{
    JsResult, Opening,
    object::{from_js, to_js},
};
use crate::{
    kernel::extent::Extent,
    stats::{Stats, stream::Streamed},
    wire::Refusal,
    workbench::{self, Held, Passed, Session, Setup},
};
use js_sys::{Array, Float64Array, Uint8Array};
use std::ops::Range;
use wasm_bindgen::prelude::*;

/// A tensor that is too large to be held.
#[wasm_bindgen]
pub struct Far(workbench::Far);

/// From and to, in turn.
fn spans(spans: Vec<Range<u64>>) -> Vec<f64> {
    spans.into_iter().flat_map(|span| [span.start as f64, span.end as f64]).collect()
}

#[wasm_bindgen]
impl Far {
    /// Nothing for a tensor that is held, or has to be.
    pub fn of(opening: &Opening, tensor: u32) -> JsResult<Option<Far>> {
        Ok(workbench::Far::of(opening.opened(), tensor as usize)?.map(Far))
    }

    /// Which bytes of the file a sample of the values takes, from and to in turn.
    #[wasm_bindgen(js_name = sampleSpans)]
    pub fn sample_spans(&self) -> Vec<f64> {
        spans(self.0.sample())
    }

    /// The sample on a workbench, by its bytes.
    pub fn workbench(&self, bytes: &[u8], name: &str) -> JsResult<super::Workbench> {
        let (values, shape) = self.0.sampled(bytes);
        let held = Held::new(name, &self.0.dtype, shape, values)?.within(self.0.whole());
        Ok(super::Workbench::of(Session::new(held)))
    }

    /// Whether the smallest and the largest of all values have to be known for these setups.
    #[wasm_bindgen(js_name = looksFirst)]
    pub fn looks_first(&self, setups: JsValue) -> JsResult<bool> {
        Ok(workbench::Pass::looks_first(&self.0, &from_js::<Vec<Setup>>(&setups)?))
    }

    /// A pass that looks for the smallest and the largest value.
    pub fn look(&self) -> Pass {
        Pass::of(workbench::Pass::look(&self.0))
    }

    /// A pass that makes the statistics of these setups.
    pub fn take(&self, setups: JsValue, low: f32, high: f32, odd: bool) -> JsResult<Pass> {
        let extent = Extent { low, high, odd };
        Ok(Pass::of(workbench::Pass::take(&self.0, &from_js::<Vec<Setup>>(&setups)?, extent)))
    }
}

/// A pass over a file, whose bytes are laid into a window of this side's memory.
#[wasm_bindgen]
pub struct Pass {
    pass: workbench::Pass,
    window: Vec<f32>,
}

/// Values in the window: with all that is made of them piece by piece, they stay in the processor's outer cache.
const WINDOW: usize = 1 << 16;

impl Pass {
    fn of(pass: workbench::Pass) -> Self {
        Pass { pass, window: vec![0.0; WINDOW] }
    }
}

#[wasm_bindgen]
impl Pass {
    /// Which bytes of the file each part takes, from and to in turn.
    pub fn spans(&self) -> Vec<f64> {
        spans(self.pass.spans())
    }

    /// Where bytes are laid. It is gone as soon as anything else is called: memory may grow.
    pub fn window(&mut self) -> Uint8Array {
        let bytes = std::ptr::slice_from_raw_parts(self.window.as_ptr().cast::<u8>(), 4 * self.window.len());
        // SAFETY: the window is alive as long as this pass, whose memory JavaScript looks at before it calls anything else; any bytes
        // are float32s
        unsafe { Uint8Array::view(&*bytes) }
    }

    /// So many bytes were laid into the window, which follow in a part.
    pub fn push(&mut self, part: u32, bytes: u32) -> JsResult<()> {
        let (part, bytes) = (part as usize, (bytes as usize).min(4 * self.window.len()));
        if self.pass.is_plain() && bytes.is_multiple_of(4) {
            self.pass.push_values(part, &self.window[..bytes / 4]);
            return Ok(());
        }
        // SAFETY: as many bytes of the window as it has at most
        let laid = unsafe { std::slice::from_raw_parts(self.window.as_ptr().cast::<u8>(), bytes) };
        Ok(self.pass.push(part, laid)?)
    }

    /// The smallest and the largest value, and 1 where some are not finite; or for each setup its figures and the bits of a value, or why it has none.
    pub fn finish(self) -> JsResult {
        match self.pass.finish()? {
            Passed::Looked(Extent { low, high, odd }) => {
                Ok(Float64Array::from(&[low.into(), high.into(), f64::from(u8::from(odd))][..]).into())
            }
            Passed::Taken(all) => {
                let told = all.into_iter().map(|streamed| match streamed {
                    Ok(streamed) => Ok(figures(&streamed).into()),
                    Err(error) => to_js(&Refusal::from(error)),
                });
                Ok(told.collect::<JsResult<Array>>()?.into())
            }
        }
    }
}

fn figures(streamed: &Streamed) -> Float64Array {
    let figures: Vec<f64> = streamed.stats.figures().into_iter().map(|(_, figure)| figure).chain([streamed.bits_per_value]).collect();
    Float64Array::from(figures.as_slice())
}

/// What a pass came to, as [`Pass::finish`] told it.
pub(super) fn streamed(figures: &[f64]) -> Option<Streamed> {
    let (figures, bits) = figures.split_first_chunk::<17>()?;
    Some(Streamed { stats: Stats::from_figures(figures), bits_per_value: *bits.first()? })
}
