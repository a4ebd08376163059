//! What the package `quantoscope/engine` offers beside what the page calls.

use super::{
    JsResult, answer, arrays,
    object::{self, from_js, to_js},
    tensor,
};
pub use super::{drawing::svg_js, tensor::Tensor};
use crate::{
    error::{Error, Result},
    explain::Trace,
    figure,
    format::{self, layout::Layout, mask},
    journey::Journey,
    param::Params,
    scheme,
    stats::Stats,
};
use js_sys::{Float64Array, Object};
use serde::Deserialize;
use wasm_bindgen::prelude::*;

/// What the page asks for as text, as objects.
#[wasm_bindgen]
pub fn evaluate(request: JsValue) -> JsResult {
    to_js(&answer(&request)?)
}

/// How values are cast to a format, as the scheme `cast` has it.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct CastOptions {
    rounding: Option<String>,
    overflow: Option<String>,
    seed: Option<f64>,
}

/// Bit patterns, one a value.
#[wasm_bindgen]
pub fn encode(format_id: &str, values: &Tensor, options: JsValue) -> JsResult {
    let options: Option<CastOptions> = from_js(&options)?;
    let CastOptions { rounding, overflow, seed } = options.unwrap_or_default();
    let format = format::find(format_id)?;
    let mut params = Params::default().with("format", format_id);
    for (id, word) in [("rounding", rounding), ("overflow", overflow)] {
        if let Some(word) = word {
            params.set(id, word.as_str());
        }
    }
    if let Some(seed) = seed {
        params.set("seed", seed);
    }
    let quantized = scheme::find("cast")?.quantize(&values.view(), &params)?;
    Ok(arrays::bit_patterns(format.bits(), &quantized.codes))
}

#[wasm_bindgen]
pub fn decode(format_id: &str, codes: JsValue) -> JsResult<Float64Array> {
    let format = format::find(format_id)?;
    let values: Vec<f64> = arrays::codes(&codes)?.into_iter().map(|code| format.decode(code)).collect();
    Ok(Float64Array::from(values.as_slice()))
}

/// A code taken apart; a value is encoded first, ties to even.
#[wasm_bindgen]
pub fn layout(format_id: &str, value: Option<f64>, code: JsValue) -> JsResult {
    let format = format::find(format_id)?;
    let code = match value {
        Some(value) => format.encode(value.into(), format::Cast::default()).code,
        None => arrays::code(&code)? & mask(format.bits()),
    };
    let laid = to_js(&Layout::of(format, code))?;
    object::set(&laid, "code", &arrays::code_js(format.bits(), code));
    Ok(laid)
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SchemeOptions {
    scheme: String,
    #[serde(default)]
    params: Params,
}

/// The outputs asked for.
#[wasm_bindgen]
pub fn quantize(tensor: &Tensor, options: JsValue, outputs: Vec<String>) -> JsResult {
    let SchemeOptions { scheme, params } = from_js(&options)?;
    let view = tensor.view();
    let quantized = scheme::find(&scheme)?.quantize(&view, &params)?;
    let made = JsValue::from(Object::new());
    for output in outputs {
        let value = match output.as_str() {
            "codes" => tensor::codes(&quantized),
            "restored" => arrays::restored(quantized.target, &quantized.restored),
            "parts" => tensor::parts(&quantized, &view.shape),
            "groups" => tensor::groups(&quantized),
            "bitsPerValue" => quantized.bits_per_value.into(),
            "stats" => to_js(&Stats::compare(view.data.iter(), quantized.restored.iter().copied(), &quantized.clipped))?,
            _ => {
                let refused = Error::new("param.choice").with("name", "outputs").with("known", OUTPUTS.join(", "));
                return Err(refused.param("outputs").into());
            }
        };
        object::set(&made, &output, &value);
    }
    Ok(made)
}

const OUTPUTS: [&str; 6] = ["codes", "restored", "parts", "groups", "bitsPerValue", "stats"];

/// `codes` as bit patterns; `scale` and `zero_point` where the scheme has them.
#[wasm_bindgen]
pub fn dequantize(codes: JsValue, scale: Option<f32>, zero_point: Option<f64>, count: Option<u32>, options: JsValue) -> JsResult {
    let SchemeOptions { scheme, params } = from_js(&options)?;
    let scheme = scheme::find(&scheme)?;
    let target = scheme.target(&params)?;
    if scheme.family() == "affine" && scale.is_none() {
        return Err(Error::new("param.needed").with("name", "scales").with("by", scheme.id()).param("scales").into());
    }
    let codes = arrays::codes(&codes)?;
    same_length(count.map_or(codes.len(), |count| count as usize), codes.len())?;
    let quantized = tensor::stored(target, codes, scale, zero_point.unwrap_or(0.0));
    let restored: Vec<f64> = quantized.codes.iter().enumerate().map(|(i, &code)| scheme.restore(&quantized, i, code)).collect();
    Ok(arrays::restored(target, &restored))
}

#[wasm_bindgen(js_name = stats)]
pub fn stats_js(original: &Tensor, restored: &Tensor) -> JsResult {
    let (original, restored) = (original.view().data, restored.view().data);
    same_length(original.len(), restored.len())?;
    to_js(&Stats::compare(original.iter(), restored.iter(), &[]))
}

fn same_length(expected: usize, found: usize) -> Result<()> {
    if expected == found {
        return Ok(());
    }
    Err(Error::new("length.mismatch").with("expected", expected as u32).with("found", found as u32))
}

#[wasm_bindgen]
pub fn histogram(values: &Tensor, bins: u32, range: Option<Vec<f64>>) -> JsResult {
    let range = range.as_deref().map(|r| (r.first().copied().unwrap_or(f64::NAN), r.get(1).copied().unwrap_or(f64::NAN)));
    to_js(&values.histogram(bins, range)?)
}

#[wasm_bindgen]
pub fn explain(tensor: &Tensor, index: u32, options: JsValue) -> JsResult {
    let SchemeOptions { scheme, params } = from_js(&options)?;
    to_js(&trace(tensor, index, &scheme, &params)?)
}

fn trace(tensor: &Tensor, index: u32, scheme: &str, params: &Params) -> Result<Trace> {
    let scheme = scheme::find(scheme)?;
    let view = tensor.view();
    let quantized = scheme.quantize(&view, params)?;
    let code = quantized.codes.get(index as usize).copied();
    let code = code.ok_or_else(|| Error::new("input.index").with("index", index).with("count", view.data.len() as u32))?;
    Ok(scheme.explain(&view, &quantized, index as usize, code))
}

#[wasm_bindgen(js_name = figure)]
pub fn figure_js(id: &str, input: JsValue) -> JsResult {
    to_js(&figure::draw(id, &Journey::new(&from_js(&input)?)?)?)
}
