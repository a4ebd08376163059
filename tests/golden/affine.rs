//! The scheme `integer` under each convention, against the implementation that the convention is named after.
//!
//! affine.json's `compaction` says what its records leave out; dequantized values that are left out are (q − zp) × s in float32,
//! which is what ours are compared with there.

use crate::data::{Tally, bits, floats, json, tally, text};
use quantoscope::{
    param::Params,
    quantized::{Column, Quantized},
    scheme,
    tensor::{Data, TensorView},
};
use serde_json::Value as Json;

fn integers(list: &Json) -> Vec<i64> {
    list.as_array().unwrap_or_else(|| panic!("no list: {list}")).iter().map(|n| n.as_i64().unwrap()).collect()
}

fn quantize(x: &[f32], shape: &[usize], params: &Params) -> Quantized {
    let view = TensorView::shaped(Data::F32(x), shape.to_vec()).unwrap();
    scheme::find("integer").unwrap().quantize(&view, params).unwrap_or_else(|e| panic!("{params:?}: {e}"))
}

fn codes(q: &Quantized) -> Vec<i64> {
    q.codes.iter().map(|code| q.target.decode(*code) as i64).collect()
}

fn restored(q: &Quantized) -> Vec<u32> {
    q.restored.iter().map(|x| bits(*x as f32)).collect()
}

fn scales(q: &Quantized) -> Vec<u32> {
    let Some(Column::Float(scales)) = q.groups.column("scale") else { panic!("no scales") };
    scales.iter().map(|x| bits(*x)).collect()
}

fn zero_points(q: &Quantized) -> Vec<i64> {
    let Some(Column::Integer(zero_points)) = q.groups.column("zeroPoint") else { panic!("no zero points") };
    zero_points.clone()
}

fn words(hex: &str) -> Vec<u32> {
    floats(hex).into_iter().map(bits).collect()
}

fn setting(convention: &str, bits: u32, signed: bool, symmetric: bool) -> Params {
    let params = Params::default().with("convention", convention).with("bits", f64::from(bits));
    params.with("signed", signed).with("symmetric", symmetric)
}

/// Bits and sign of a type's name.
fn type_of(name: &str) -> (u32, bool) {
    let digits: String = name.chars().filter(char::is_ascii_digit).collect();
    (digits.parse().unwrap(), !name.contains('u'))
}

/// Bits of the narrowest type that has these codes.
fn width(lowest: i64, highest: i64) -> u32 {
    if lowest < 0 { 65 - highest.leading_zeros() } else { 64 - highest.leading_zeros() }
}

/// Scale and zero point, and codes where a record has them, of one group.
fn one_group(tally: &mut Tally, peer: &str, record: &str, x: &[f32], q: &Quantized, case: &Json, key: &str) {
    tally.record(&format!("{peer}, scales"), record, &[record], &scales(q), &words(text(case, "scale")));
    tally.record(&format!("{peer}, zero points"), record, &[record], &zero_points(q), &[case["zero_point"].as_i64().unwrap()]);
    if case.get(key).is_some() {
        tally.record(&format!("{peer}, codes"), record, x, &codes(q), &integers(&case[key]));
    }
}

fn told(case: &Json, keys: &[&str]) -> String {
    keys.iter().map(|key| format!("{key} {} ", case[*key])).collect()
}

#[test]
fn observers_of_pytorch() {
    let file = json("affine.json");
    tally(|tally| {
        for case in file["torch_observers"]["cases"].as_array().unwrap() {
            let (lowest, highest) = (case["qmin"].as_i64().unwrap(), case["qmax"].as_i64().unwrap());
            let (reduced, symmetric) = (case["reduce_range"].as_bool().unwrap(), text(case, "qscheme") == "symmetric");
            let signed = lowest < 0;
            let params = setting("pytorch", width(lowest, highest) + u32::from(reduced), signed, symmetric)
                .with("reduceRange", reduced)
                .with("narrow", lowest == -highest);
            let x = floats(text(&file["inputs"], text(case, "input")));
            let q = quantize(&x, &[x.len()], &params);
            let record = told(case, &["input", "dtype", "qscheme", "reduce_range", "qmin"]);
            let key = if case.get("quantize_per_tensor").is_some() { "quantize_per_tensor" } else { "decomposed" };
            assert!(case.get(key).is_some(), "{record} has codes");
            one_group(tally, "torch", &record, &x, &q, case, key);
        }
    });
}

#[test]
fn channels_of_pytorch() {
    let file = json("affine.json");
    let all = &file["per_channel"];
    let x = floats(text(all, "x"));
    let shape: Vec<usize> = integers(&all["shape"]).iter().map(|n| *n as usize).collect();
    tally(|tally| {
        for case in all["cases"].as_array().unwrap() {
            let (lowest, highest) = (case["qmin"].as_i64().unwrap(), case["qmax"].as_i64().unwrap());
            let params = setting("pytorch", width(lowest, highest), lowest < 0, text(case, "qscheme") == "symmetric")
                .with("narrow", lowest == -highest)
                .with("granularity", "channel")
                .with("axis", case["axis"].as_f64().unwrap());
            let q = quantize(&x, &shape, &params);
            let record = told(case, &["dtype", "qscheme", "qmin", "axis"]);
            let channels: Vec<usize> = (0..q.groups.count).collect();
            tally.record("torch, scales", &record, &channels, &scales(&q), &words(text(case, "scale_f32")));
            tally.record("torch, zero points", &record, &channels, &zero_points(&q), &integers(&case["zero_point"]));
            for key in ["codes_decomposed", "codes_quantize_per_channel"] {
                if case.get(key).is_some() {
                    tally.record(&format!("torch, {key}"), &record, &x, &codes(&q), &integers(&case[key]));
                }
            }
            tally.record("torch, restored", &record, &x, &restored(&q), &words(text(case, "fake_quant")));
            if case.get("codes_ort").is_some() {
                let (ours, back) = by_hand_in_onnx(&x, &q, &params);
                tally.record("onnxruntime, codes by torch's scales", &record, &x, &ours, &integers(&case["codes_ort"]));
                tally.record("onnxruntime, restored", &record, &x, &back, &words(text(case, "dequant_ort")));
            }
        }
    });
}

/// Each value by itself, with the scale and zero point of its channel given.
fn by_hand_in_onnx(x: &[f32], q: &Quantized, params: &Params) -> (Vec<i64>, Vec<u32>) {
    let one = |index: usize| {
        let affine = q.affine(index).unwrap();
        let params = Params::default()
            .with("convention", "onnx")
            .with("signed", params.0["signed"].clone())
            .with("calibration", "manual")
            .with("scale", f64::from(affine.scale))
            .with("zeroPoint", affine.zero_point as f64);
        let q = quantize(&x[index..=index], &[1], &params);
        (codes(&q)[0], restored(&q)[0])
    };
    (0..x.len()).map(one).unzip()
}

#[test]
fn dynamic_quantize_linear_of_onnxruntime() {
    let file = json("affine.json");
    tally(|tally| {
        for case in file["ort_dynamic_quantize_linear"]["cases"].as_array().unwrap() {
            let x = floats(text(&file["inputs"], text(case, "input")));
            let q = quantize(&x, &[x.len()], &setting("onnx-dynamic", 8, false, false));
            one_group(tally, "onnxruntime", text(case, "input"), &x, &q, case, "codes");
        }
    });
}

#[test]
fn static_quantization_of_onnxruntime() {
    let file = json("affine.json");
    tally(|tally| {
        for case in file["ort_static"]["cases"].as_array().unwrap() {
            let (bits, signed) = type_of(text(case, "type"));
            let params = setting("onnx", bits, signed, case["symmetric"].as_bool().unwrap());
            let x = floats(text(&file["inputs"], text(case, "input")));
            let q = quantize(&x, &[x.len()], &params.with("reduceRange", case["reduce_range"].clone().as_bool().unwrap()));
            let record = told(case, &["input", "type", "symmetric", "reduce_range"]);
            let spread = q.uniform.unwrap().origin.unwrap().spread;
            assert_eq!(spread, (case["qmin"].as_i64().unwrap(), case["qmax"].as_i64().unwrap()), "{record}");
            one_group(tally, "onnxruntime", &record, &x, &q, case, "codes");
        }
    });
}

fn by_hand(convention: &str, name: &str, scale: f32, zero_point: i64) -> Params {
    let (bits, signed) = type_of(name);
    let params = setting(convention, bits, signed, false).with("calibration", "manual");
    params.with("scale", f64::from(scale)).with("zeroPoint", zero_point as f64)
}

#[test]
fn quantize_linear_of_onnxruntime_with_a_scale_by_hand() {
    let file = json("affine.json");
    tally(|tally| {
        for case in file["ort_explicit"]["cases"].as_array().unwrap() {
            let x = floats(text(&file["inputs"], text(case, "input")));
            let scale = floats(text(case, "scale"))[0];
            let q = quantize(&x, &[x.len()], &by_hand("onnx", text(case, "type"), scale, case["zero_point"].as_i64().unwrap()));
            tally.record("onnxruntime", &told(case, &["input", "type", "zero_point"]), &x, &codes(&q), &integers(&case["codes"]));
        }
    });
}

#[test]
fn blocks_of_onnxruntime_and_groups_of_torchao() {
    let file = json("affine.json");
    tally(|tally| {
        for (section, peer) in [("ort_blocked", "onnxruntime"), ("torchao_group", "torchao")] {
            let all = &file[section];
            let x = floats(text(all, "x"));
            let shape: Vec<usize> = integers(&all["shape"]).iter().map(|n| *n as usize).collect();
            for case in all["cases"].as_array().unwrap() {
                let (params, size) = if peer == "torchao" { torchao(case) } else { blocked(case) };
                let params = params.with("granularity", "group").with("axis", 1.0).with("groupSize", size);
                let q = quantize(&x, &shape, &params);
                let record = format!("{params:?}");
                let groups: Vec<usize> = (0..q.groups.count).collect();
                tally.record(&format!("{peer}, scales"), &record, &groups, &scales(&q), &words(text(case, "scale_f32")));
                tally.record(&format!("{peer}, zero points"), &record, &groups, &zero_points(&q), &integers(&case["zero_point"]));
                tally.record(&format!("{peer}, codes"), &record, &x, &codes(&q), &integers(&case["codes"]));
                tally.record(&format!("{peer}, restored"), &record, &x, &restored(&q), &words(text(case, "dequant")));
            }
        }
    });
}

fn blocked(case: &Json) -> (Params, f64) {
    let (bits, signed) = type_of(text(case, "type"));
    (setting("onnx", bits, signed, case["symmetric"].as_bool().unwrap()), case["block_size"].as_f64().unwrap())
}

fn torchao(case: &Json) -> (Params, f64) {
    let (lowest, highest) = (case["qmin"].as_i64().unwrap(), case["qmax"].as_i64().unwrap());
    let mapping = text(case, "mapping");
    let params = setting("pytorch", width(lowest, highest), lowest < 0, mapping != "ASYMMETRIC");
    (params.with("noClipping", mapping == "SYMMETRIC_NO_CLIPPING_ERR"), case["group"].as_f64().unwrap())
}

/// LiteRT's kernels add the zero point after rounding. With the tool's scale by hand, the reference kernel is `plain` with ties
/// away from zero, and the fast ones multiply by the reciprocal, as `pytorch` does; but the built-in one does as the reference
/// kernel does with the last values, which fill no vector of eight.
#[test]
fn ai_edge_quantizer_and_the_kernels_of_litert() {
    let file = json("affine.json");
    tally(|tally| {
        for case in file["tflite"]["cases"].as_array().unwrap() {
            let (bits, signed) = (case["bits"].as_u64().unwrap() as u32, case["signed"].as_bool().unwrap());
            let params = setting("tflite", bits, signed, case["symmetric"].as_bool().unwrap());
            let x = floats(text(&file["inputs"], text(case, "input")));
            let q = quantize(&x, &[x.len()], &params);
            let record = told(case, &["input", "bits", "symmetric", "signed"]);
            assert_eq!(text(case, "scale_dtype"), "float32", "{record}");
            one_group(tally, "ai-edge-quantizer", &record, &x, &q, case, "codes_ai_edge_quantizer");
            if case.get("codes_litert_ref").is_some() {
                kernels(tally, &record, &x, &q, case);
            }
        }
    });
}

fn kernels(tally: &mut Tally, record: &str, x: &[f32], q: &Quantized, case: &Json) {
    let affine = q.affine(0).unwrap();
    let coded = |convention: &str, rounding: &str| {
        let params = by_hand(convention, q.target.id(), affine.scale, affine.zero_point).with("rounding", rounding);
        codes(&quantize(x, &[x.len()], &params))
    };
    let (reference, fast) = (coded("plain", "half-away"), coded("pytorch", "half-even"));
    let in_vectors = x.len() / 8 * 8;
    let built_in = [&fast[..in_vectors], &reference[in_vectors..]].concat();
    for (key, ours) in [("codes_litert_ref", &reference), ("codes_litert_builtin", &built_in), ("codes_litert_xnnpack", &fast)] {
        let theirs = if case[key] == "=" { &case["codes_ai_edge_quantizer"] } else { &case[key] };
        tally.record(&format!("LiteRT, {key}"), record, x, ours, &integers(theirs));
    }
}

/// What becomes of NaN and infinities: recorded of x86.
#[test]
fn what_is_not_finite() {
    let file = json("affine.json");
    tally(|tally| {
        for case in file["nonfinite"]["cases"].as_array().unwrap() {
            let (x, name) = (floats(text(case, "x")), text(case, "name"));
            for of_type in case["ort_static_s0.02_z3"].as_array().unwrap() {
                let q = quantize(&x, &[3], &by_hand("onnx", of_type[1].as_str().unwrap(), 0.02, 3));
                tally.record("onnxruntime", name, &x, &codes(&q), &integers(&of_type[0]));
            }
            for (key, id) in [("torch_quint8_s0.02_z3", "uint8"), ("torch_qint8_s0.02_z3", "int8")] {
                let q = quantize(&x, &[3], &by_hand("pytorch", id, 0.02, 3));
                tally.record("torch", name, &x, &codes(&q), &integers(&case[key]));
            }
            let dynamic = &case["ort_dynamic"];
            let q = quantize(&x, &[3], &setting("onnx-dynamic", 8, false, false));
            tally.record("onnxruntime, dynamic", name, &[name], &scales(&q), &words(dynamic[0].as_str().unwrap()));
            tally.record("onnxruntime, dynamic", name, &[name], &zero_points(&q), &[dynamic[1].as_i64().unwrap()]);
            tally.record("onnxruntime, dynamic", name, &x, &codes(&q), &integers(&dynamic[2]));
            observed(tally, name, &x, &case["torch_minmax_quint8_scale_zp"]);
        }
    });
}

/// An observer that has seen a NaN has a scale of NaN, which is refused.
fn observed(tally: &mut Tally, name: &str, x: &[f32], theirs: &Json) {
    let view = TensorView::flat(Data::F32(x));
    let ours = scheme::find("integer").unwrap().quantize(&view, &setting("pytorch", 8, false, false));
    let scale = floats(theirs[0].as_str().unwrap())[0];
    match ours {
        Err(refused) => {
            assert_eq!((refused.code, refused.at.index.map(|i| x[i as usize].is_nan())), ("value.nonfinite", Some(true)));
            tally.record("torch, refused", name, &[name], &[true], &[scale.is_nan()]);
        }
        Ok(q) => {
            tally.record("torch, scales", name, &[name], &scales(&q), &[bits(scale)]);
            tally.record("torch, zero points", name, &[name], &zero_points(&q), &[theirs[1].as_i64().unwrap()]);
        }
    }
}
