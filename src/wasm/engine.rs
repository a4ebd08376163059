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
    node::{self, Fields, Node, Read},
    param::Params,
    quantized::{Quantized, Sharing, Stored, same_length},
    scheme,
    stats::{self, Stats},
    tensor::TensorView,
};
use js_sys::{Float64Array, Object, Uint8Array, Uint32Array};
use wasm_bindgen::{JsCast, prelude::*};

/// What the page asks for as text, as objects.
#[wasm_bindgen]
pub fn evaluate(request: JsValue) -> JsResult {
    to_js(&answer(&request)?)
}

/// How values are cast to a format, as the scheme `cast` has it.
#[derive(Default)]
struct CastOptions {
    rounding: Option<String>,
    overflow: Option<String>,
    seed: Option<f64>,
}

impl Read for CastOptions {
    fn read(node: Node) -> node::Result<Self> {
        let mut fields = Fields::of(node)?;
        let (rounding, overflow) = (fields.optional("rounding")?, fields.optional("overflow")?);
        let options = CastOptions { rounding, overflow, seed: fields.optional("seed")? };
        fields.end()?;
        Ok(options)
    }
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

struct SchemeOptions {
    scheme: String,
    params: Params,
}

impl Read for SchemeOptions {
    fn read(node: Node) -> node::Result<Self> {
        let mut fields = Fields::of(node)?;
        let options = SchemeOptions { scheme: fields.needed("scheme")?, params: fields.or("params", Params::default())? };
        fields.end()?;
        Ok(options)
    }
}

/// The outputs asked for.
#[wasm_bindgen]
pub fn quantize(tensor: &Tensor, options: JsValue, outputs: Vec<String>, axis: Option<u32>) -> JsResult {
    let SchemeOptions { scheme, params } = from_js(&options)?;
    let view = tensor.view();
    let quantized = scheme::find(&scheme)?.quantize(&view, &params)?;
    let made = JsValue::from(Object::new());
    for output in outputs {
        let value = match output.as_str() {
            "codes" => tensor::codes(&quantized),
            "restored" => arrays::restored(quantized.target, &quantized.restored),
            "parts" => tensor::parts(&quantized),
            "bytes" => quantized.bytes.as_deref().map_or(JsValue::UNDEFINED, |bytes| Uint8Array::from(bytes).into()),
            "groups" => tensor::groups(&quantized),
            "errors" => Float64Array::from(errors(&view, &quantized).as_slice()).into(),
            "codeCounts" => Uint32Array::from(stats::code_counts(quantized.target.bits(), &quantized.codes).as_slice()).into(),
            "groupStats" => statistics(&view, &quantized, quantized.groups.sharing),
            "channelStats" => statistics(&view, &quantized, channels(&view, axis.unwrap_or(0))?),
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

const OUTPUTS: [&str; 11] =
    ["codes", "restored", "parts", "bytes", "groups", "bitsPerValue", "stats", "errors", "codeCounts", "groupStats", "channelStats"];

/// Restored minus source.
fn errors(view: &TensorView, quantized: &Quantized) -> Vec<f64> {
    view.data.iter().zip(&quantized.restored).map(|(x, y)| y - x).collect()
}

fn channels(view: &TensorView, axis: u32) -> Result<Sharing> {
    if (axis as usize) < view.shape.len() {
        return Ok(Sharing::channels(&view.shape, axis as usize));
    }
    let highest = view.shape.len().saturating_sub(1).to_string();
    Err(Error::new("param.range").with("name", "axis").with("min", "0").with("max", highest).param("axis"))
}

/// Statistics of groups in columns, one entry a group; NaN where a figure is not defined.
fn statistics(view: &TensorView, quantized: &Quantized, sharing: Sharing) -> JsValue {
    let source: Vec<f64> = view.data.iter().collect();
    let groups = Stats::by_group(&source, &quantized.restored, &quantized.clipped, sharing);
    let columns = JsValue::from(Object::new());
    for (place, (name, _)) in Stats::default().figures().into_iter().enumerate() {
        let column: Vec<f64> = groups.iter().map(|stats| stats.figures()[place].1).collect();
        object::set(&columns, name, &Float64Array::from(column.as_slice()));
    }
    columns
}

/// `stored` is a `Uint8Array` of packed bytes, or an object of parts, each a typed array.
#[wasm_bindgen]
pub fn dequantize(stored: JsValue, shape: Option<Vec<u32>>, options: JsValue) -> JsResult {
    let SchemeOptions { scheme, params } = from_js(&options)?;
    let scheme = scheme::find(&scheme)?;
    let target = scheme.target(&params)?;
    let bytes = stored.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec);
    let parts = if bytes.is_some() { vec![] } else { arrays::parts(&stored)? };
    let stored = Stored { bytes: bytes.as_deref(), parts: &parts };
    let shape = match shape {
        Some(sides) => sides.into_iter().map(|side| side as usize).collect(),
        None => vec![stored.part("codes")?.len()],
    };
    Ok(arrays::restored(target, &scheme.dequantize(&stored, &params, &shape)?))
}

#[wasm_bindgen(js_name = stats)]
pub fn stats_js(original: &Tensor, restored: &Tensor) -> JsResult {
    let (original, restored) = (original.view().data, restored.view().data);
    same_length(original.len(), restored.len())?;
    to_js(&Stats::compare(original.iter(), restored.iter(), &[]))
}

/// ‖Wx − Ŵx‖ / ‖Wx‖ for the vectors in `x`, or `count` of them that are drawn from a standard normal distribution.
#[wasm_bindgen(js_name = outputError)]
pub fn output_error(original: &Tensor, restored: &Tensor, x: Option<Vec<f64>>, seed: f64, count: u32) -> JsResult<Option<f64>> {
    let (view, restored) = (original.view(), restored.view());
    let columns = view.shape.last().copied().unwrap_or(0);
    let x = x.unwrap_or_else(|| stats::normal(seed as u64, columns * count as usize));
    let (original, restored): (Vec<f64>, Vec<f64>) = (view.data.iter().collect(), restored.data.iter().collect());
    Ok(stats::output_error(&original, &restored, columns, &x)?)
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
