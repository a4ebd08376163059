//! The boundary as JavaScript meets it, in a browser: what types cross it, what is thrown, what is absent.

#![cfg(target_arch = "wasm32")]

#[path = "../fingerprints.rs"]
mod fingerprints;

use js_sys::{
    Array, BigInt, BigUint64Array, Float32Array, Float64Array, Function, Int8Array, Int32Array, JSON, Map, Object, Reflect, Uint32Array,
};
use quantoscope::wasm::{self, Tensor};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const LIST: [f32; 7] = [3452.3194, -1200.5, 437.25, 88.0, 12.5, -0.75, 4096.0];

fn js(json: &str) -> JsValue {
    JSON::parse(json).unwrap()
}

/// The value at a path such as `figures.0.figure`.
fn at(value: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(value.clone(), |value, key| Reflect::get(&value, &key.into()).unwrap())
}

fn number(value: &JsValue, path: &str) -> f64 {
    at(value, path).as_f64().unwrap_or_else(|| panic!("{path} is no number"))
}

fn text(value: &JsValue, path: &str) -> String {
    at(value, path).as_string().unwrap_or_else(|| panic!("{path} is no text"))
}

fn typed<T: JsCast>(value: &JsValue, path: &str) -> T {
    at(value, path).dyn_into().unwrap_or_else(|found| panic!("{path} is {found:?}"))
}

fn list() -> Tensor {
    Tensor::new(&Float32Array::from(LIST.as_slice()), None).unwrap()
}

fn code_of(refusal: Result<impl Sized, JsValue>) -> String {
    text(&refusal.err().expect("refused"), "code")
}

/// Everything within is a plain object, a list or a primitive; nothing is null or NaN.
fn assert_plain(value: &JsValue, path: &str) {
    assert!(!value.is_null(), "{path} is null");
    assert!(!value.is_instance_of::<Map>(), "{path} is a Map");
    assert!(value.as_f64().is_none_or(|number| !number.is_nan()), "{path} is NaN");
    if value.is_object() {
        for key in Object::keys::<Object>(value.unchecked_ref()) {
            let key = key.as_string().unwrap();
            assert_plain(&at(value, &key), &format!("{path}.{key}"));
        }
    }
}

#[wasm_bindgen_test]
fn the_catalogue_is_plain_objects() {
    let catalog = wasm::catalog_js().unwrap();
    assert_plain(&catalog, "catalog");
    let schemes: Array = typed(&catalog, "schemes");
    let integer = schemes.iter().find(|scheme| text(scheme, "id") == "integer").unwrap();
    let bits = typed::<Array>(&integer, "params").iter().find(|param| text(param, "id") == "bits").unwrap();
    assert_eq!((text(&bits, "kind").as_str(), number(&bits, "default"), number(&bits, "max")), ("int", 8.0, 32.0));
    let scale = typed::<Array>(&integer, "params").iter().find(|param| text(param, "id") == "scale").unwrap();
    assert!(!Reflect::has(&scale, &"default".into()).unwrap(), "absent, not null");
}

#[wasm_bindgen_test]
fn an_empty_input_is_the_example() {
    let answer = wasm::evaluate(js(r#"{ "input": {}, "figures": ["list", "picture", "chain", "errors", "formats"] }"#)).unwrap();
    assert_plain(&answer, "answer");
    assert_eq!((text(&answer, "input.values.0").as_str(), text(&answer, "input.source").as_str()), ("3452.3194", "float32"));
    assert!(!Reflect::has(&at(&answer, "input"), &"code".into()).unwrap());
    assert_eq!((text(&answer, "figures.0.figure"), text(&answer, "figures.1.figure")), ("list".into(), "picture".into()));
    assert_eq!(text(&answer, "figures.0.rows.0.code.digits"), "107");
    assert_eq!(text(&answer, "figures.1.source.hex"), "4557C51C");
}

#[wasm_bindgen_test]
fn texts_of_every_script_cross_unharmed() {
    let typed = "“12”\u{1}\u{1F600}\\\"\u{2212}";
    let request = js(r#"{ "input": {}, "edit": { "kind": "number", "comma": "auto" }, "figures": [] }"#);
    Reflect::set(&at(&request, "edit"), &"text".into(), &typed.into()).unwrap();
    let refusal = wasm::evaluate(request).unwrap_err();
    assert_eq!(text(&refusal, "message.args.text.word"), typed);
}

#[wasm_bindgen_test]
fn what_is_refused_is_thrown_as_a_plain_object() {
    let refusal =
        wasm::evaluate(js(r#"{ "input": {}, "edit": { "kind": "number", "text": "abc", "comma": "auto" }, "figures": [] }"#)).unwrap_err();
    assert!(!refusal.is_instance_of::<js_sys::Error>());
    assert_eq!((text(&refusal, "code").as_str(), text(&refusal, "message.id").as_str()), ("number.syntax", "error-number-syntax"));
    let refusal = wasm::evaluate(js(r#"{ "input": { "params": { "bits": 99 } }, "figures": [] }"#)).unwrap_err();
    assert_eq!((text(&refusal, "code").as_str(), text(&refusal, "at.param").as_str()), ("param.range", "bits"));
}

#[wasm_bindgen_test]
fn malformed_requests_are_refused() {
    let requests = [
        "null",
        "3",
        "{}",
        r#"{ "input": {}, "figures": "list" }"#,
        r#"{ "input": { "valeus": [] }, "figures": [] }"#,
        r#"{ "input": { "selected": -1 }, "figures": [] }"#,
        r#"{ "input": { "selected": 0.5 }, "figures": [] }"#,
        r#"{ "input": {}, "edit": { "kind": "explode" }, "figures": [] }"#,
        r#"{ "input": {}, "edit": { "kind": "nudge" }, "figures": [] }"#,
    ];
    for request in requests {
        assert_eq!(code_of(wasm::evaluate(js(request))), "input.malformed", "{request}");
    }
    assert_eq!(code_of(wasm::evaluate(JsValue::UNDEFINED)), "input.malformed");
    assert_eq!(code_of(wasm::evaluate(js(r#"{ "input": {}, "figures": ["pie"] }"#))), "figure.unknown");
}

#[wasm_bindgen_test]
fn codes_are_bit_patterns() {
    let codes: Uint32Array = wasm::encode("float32", &list(), JsValue::UNDEFINED).unwrap().dyn_into().unwrap();
    assert_eq!(codes.get_index(0), 0x4557_C51C);
    let codes: Uint32Array = wasm::encode("float16", &list(), JsValue::UNDEFINED).unwrap().dyn_into().unwrap();
    assert_eq!(codes.get_index(0), 0x6ABE);
    let wide: BigUint64Array = wasm::encode("float64", &list(), JsValue::UNDEFINED).unwrap().dyn_into().unwrap();
    assert_eq!(wide.get_index(0), f64::from(LIST[0]).to_bits());
    assert_eq!(wasm::decode("float64", wide.into()).unwrap().to_vec()[0], f64::from(LIST[0]));
}

#[wasm_bindgen_test]
fn every_code_of_a_small_format_comes_back() {
    let all: Vec<u32> = (0..256).collect();
    let values = wasm::decode("float8_e4m3fn", Uint32Array::from(all.as_slice()).into()).unwrap();
    assert!(values.get_index(0x7F).is_nan());
    let tensor = Tensor::new(&values, None).unwrap();
    let again: Uint32Array = wasm::encode("float8_e4m3fn", &tensor, JsValue::UNDEFINED).unwrap().dyn_into().unwrap();
    let differ: Vec<u32> = all.into_iter().filter(|&code| again.get_index(code) != code).collect();
    assert!(differ.iter().all(|code| code & 0x7F == 0x7F), "{differ:?}: only the sign of NaN may differ");
}

#[wasm_bindgen_test]
fn encoding_takes_options() {
    let up = wasm::encode("int8", &list(), js(r#"{ "rounding": "ceil", "overflow": "saturate" }"#)).unwrap();
    let codes: Uint32Array = up.dyn_into().unwrap();
    assert_eq!(codes.to_vec(), [127, 0x80, 127, 88, 13, 0, 127]);
    assert_eq!(code_of(wasm::encode("int8", &list(), js(r#"{ "rounding": "sideways" }"#))), "param.choice");
    assert_eq!(code_of(wasm::encode("int8", &list(), js(r#"{ "direction": "up" }"#))), "input.malformed");
    assert_eq!(code_of(wasm::encode("int80", &list(), JsValue::UNDEFINED)), "format.unknown");
}

#[wasm_bindgen_test]
fn a_layout_says_what_the_bits_mean() {
    let layout = wasm::layout("float32", Some(3452.3194), JsValue::UNDEFINED).unwrap();
    assert_eq!((number(&layout, "code"), text(&layout, "hex").as_str()), (f64::from(0x4557_C51C), "4557C51C"));
    assert_eq!((text(&layout, "exact").as_str(), text(&layout, "fields.1.name").as_str()), ("3452.3193359375", "exponent"));
    let wide = wasm::layout("float64", None, BigInt::from(0x7FF8_0000_0000_0000u64).into()).unwrap();
    assert!(number(&wide, "value").is_nan());
    assert!(at(&wide, "code").is_bigint());
    for code in [JsValue::UNDEFINED, (-1).into(), 0.5.into(), "1".into()] {
        assert_eq!(code_of(wasm::layout("float32", None, code)), "input.malformed");
    }
}

#[wasm_bindgen_test]
fn tensors_check_what_they_are_made_from() {
    let values = Float32Array::from(LIST.as_slice());
    assert!(Tensor::new(&values, Some(vec![7, 1])).is_ok());
    assert_eq!(code_of(Tensor::new(&values, Some(vec![2, 3]))), "shape.product");
    assert_eq!(code_of(Tensor::new(&values, Some(vec![u32::MAX, u32::MAX, 2]))), "shape.product");
    assert_eq!(code_of(Tensor::new(&Array::new(), None)), "input.malformed");
}

const INTEGER: &str = r#"{ "scheme": "integer", "params": { "bits": 8 } }"#;

#[wasm_bindgen_test]
fn quantizing_gives_typed_arrays() {
    let outputs = ["codes", "restored", "parts", "groups", "bitsPerValue", "stats"].map(String::from).to_vec();
    let quantized = wasm::quantize(&list(), js(INTEGER), outputs, None).unwrap();
    assert_eq!(typed::<Int32Array>(&quantized, "codes").to_vec(), [107, -37, 14, 3, 0, 0, 127]);
    assert_eq!(typed::<Float32Array>(&quantized, "restored").get_index(0), 3450.9607);
    assert_eq!(typed::<Int8Array>(&quantized, "parts.codes.data").get_index(1), -37);
    assert_eq!(text(&quantized, "parts.codes.dtype"), "int8");
    assert_eq!(typed::<Float32Array>(&quantized, "groups.scale").get_index(0), 4096.0 / 127.0);
    assert_eq!((number(&quantized, "stats.count"), number(&quantized, "stats.clipped")), (7.0, 0.0));
}

#[wasm_bindgen_test]
fn only_what_is_asked_for_is_made() {
    let quantized = wasm::quantize(&list(), js(INTEGER), vec!["restored".into()], None).unwrap();
    assert_eq!(Object::keys::<Object>(quantized.unchecked_ref()).length(), 1);
    assert_eq!(code_of(wasm::quantize(&list(), js(INTEGER), vec!["everything".into()], None)), "param.choice");
    assert_eq!(code_of(wasm::quantize(&list(), js(r#"{ "scheme": "magic" }"#), vec![], None)), "scheme.unknown");
    assert_eq!(code_of(wasm::quantize(&list(), js(r#"{ "scheme": "integer", "params": { "bitz": 8 } }"#), vec![], None)), "param.unknown");
}

/// All schemes, all settings: what the native tests hold against the reference implementations is what a browser computes.
#[wasm_bindgen_test]
fn outcomes_are_the_same_as_natively() {
    let expected = include_str!("../data/fingerprints.txt");
    let found = fingerprints::fingerprints();
    let differ: Vec<_> = found.lines().zip(expected.lines()).filter(|(found, expected)| found != expected).collect();
    assert!(found == expected, "{differ:#?}");
}

#[wasm_bindgen_test]
fn statistics_of_channels_are_columns() {
    let matrix = Tensor::new(&Float32Array::from([1.0f32, 0.5, 100.0, 0.25].as_slice()), Some(vec![2, 2])).unwrap();
    let outputs = ["channelStats", "groupStats", "codeCounts", "errors", "restored"].map(String::from).to_vec();
    let quantized = wasm::quantize(&matrix, js(INTEGER), outputs, Some(1)).unwrap();
    assert_eq!(typed::<Float64Array>(&quantized, "channelStats.max").to_vec(), [100.0, 0.5]);
    assert_eq!(typed::<Float64Array>(&quantized, "groupStats.count").to_vec(), [4.0]);
    assert!(typed::<Float64Array>(&quantized, "channelStats.clippingShare").to_vec().iter().all(|share| *share == 0.0));
    let counts = typed::<Uint32Array>(&quantized, "codeCounts").to_vec();
    assert_eq!((counts.len(), counts.iter().sum::<u32>(), counts[127]), (256, 4, 1));
    let errors = typed::<Float64Array>(&quantized, "errors").to_vec();
    let restored = typed::<Float32Array>(&quantized, "restored");
    assert_eq!(errors[0], f64::from(restored.get_index(0)) - 1.0);
    assert_eq!(code_of(wasm::quantize(&matrix, js(INTEGER), vec!["channelStats".into()], Some(2))), "param.range");

    let back = Tensor::new(&restored, Some(vec![2, 2])).unwrap();
    let by_hand = wasm::output_error(&matrix, &back, Some(vec![1.0, 0.0]), 0.0, 0).unwrap().unwrap();
    assert_eq!(by_hand, (errors[0].powi(2) + errors[2].powi(2)).sqrt() / 10_001f64.sqrt());
    let drawn = |seed: f64| wasm::output_error(&matrix, &back, None, seed, 16).unwrap().unwrap();
    assert_eq!((drawn(1.0), drawn(1.0) == drawn(2.0)), (drawn(1.0), false));
    assert_eq!(code_of(wasm::output_error(&matrix, &back, Some(vec![1.0]), 0.0, 0)), "shape.product");
}

#[wasm_bindgen_test]
fn what_was_stored_is_restored() {
    let outputs = vec!["restored".into(), "parts".into()];
    let quantized = wasm::quantize(&list(), js(INTEGER), outputs, None).unwrap();
    let codes = Uint32Array::new(&at(&quantized, "parts.codes.data"));
    let scales = typed::<Float32Array>(&quantized, "parts.scales.data");
    let stored = |scaled: bool| {
        let parts = Object::new();
        Reflect::set(&parts, &"codes".into(), &codes).unwrap();
        if scaled {
            Reflect::set(&parts, &"scales".into(), &Uint32Array::new(&scales.slice(0, 1).buffer())).unwrap();
        }
        JsValue::from(parts)
    };
    let restored: Float32Array = wasm::dequantize(stored(true), Some(vec![7]), js(INTEGER)).unwrap().dyn_into().unwrap();
    assert_eq!(restored.to_vec(), typed::<Float32Array>(&quantized, "restored").to_vec());
    assert_eq!(code_of(wasm::dequantize(stored(true), Some(vec![8]), js(INTEGER))), "length.mismatch");
    assert_eq!(code_of(wasm::dequantize(stored(false), None, js(INTEGER))), "part.missing");
}

#[wasm_bindgen_test]
fn statistics_and_histograms() {
    let short = Tensor::new(&Float64Array::from([1.0, 2.0].as_slice()), None).unwrap();
    assert_eq!(number(&wasm::stats_js(&list(), &list()).unwrap(), "maxAbsoluteError"), 0.0);
    assert_eq!(code_of(wasm::stats_js(&list(), &short)), "length.mismatch");
    let histogram = wasm::histogram(&list(), 4, Some(vec![0.0, 4000.0])).unwrap();
    assert_eq!((number(&histogram, "counts.0"), number(&histogram, "below"), number(&histogram, "above")), (3.0, 2.0, 1.0));
    assert_eq!(code_of(wasm::histogram(&list(), 0, None)), "param.range");
}

#[wasm_bindgen_test]
fn a_journey_is_explained() {
    let trace = wasm::explain(&list(), 0, js(INTEGER)).unwrap();
    let steps: Array = typed(&trace, "steps");
    let code = steps.iter().find(|step| text(step, "id") == "code").unwrap();
    assert_eq!(text(&code, "result.digits"), "107");
    assert_eq!(code_of(wasm::explain(&list(), 7, js(INTEGER))), "input.index");
}

#[wasm_bindgen_test]
fn a_figure_by_itself() {
    let figure = wasm::figure_js("picture", js("{}")).unwrap();
    assert_plain(&figure, "figure");
    assert_eq!((text(&figure, "figure").as_str(), text(&figure, "rounded.num.digits").as_str()), ("picture", "3452"));
    assert_eq!(code_of(wasm::figure_js("pie", js("{}"))), "figure.unknown");
}

#[wasm_bindgen_test]
fn a_drawing_says_what_it_is_told() {
    let say = Function::new_with_args(
        "text",
        "return [{ words: `[${text.id}] ` }, ...Object.values(text.args ?? {}).flatMap((arg) => arg.num ? [{ num: arg.num }] : [])]",
    );
    let drawn = wasm::svg_js("picture", js("{}"), js(r#"{ "theme": "dark", "lang": "tlh" }"#), &say).unwrap();
    assert!(drawn.starts_with("<svg") && drawn.contains("[summary-picture]") && drawn.contains("tlh"), "{drawn:.300}");
    assert_eq!(code_of(wasm::svg_js("picture", js("{}"), js(r#"{ "theme": "pink" }"#), &say)), "param.choice");
    let mute = Function::new_no_args("throw 'no words'");
    assert_eq!(wasm::svg_js("picture", js("{}"), JsValue::UNDEFINED, &mute).unwrap_err(), "no words");
}
