//! ggml's blocks, byte for byte.

use crate::data::{Tally, bits, floats, json, tally, text, words};
use quantoscope::{
    param::Params,
    quantized::Stored,
    scheme::{self, Scheme},
    tensor::{Data, TensorView},
};
use serde_json::Value as Json;

/// The peer, as it is named in counts.
const GGML: &str = "ggml";

/// The data's name of each type, and the scheme and setting that are the same.
fn schemes() -> Vec<(&'static str, &'static str, Params)> {
    let plain = |name, id| (name, id, Params::default());
    vec![
        plain("Q4_0", "q4_0"),
        plain("Q4_1", "q4_1"),
        plain("Q5_0", "q5_0"),
        plain("Q5_1", "q5_1"),
        plain("Q8_0", "q8_0"),
        plain("Q2_K", "q2_k"),
        plain("Q3_K", "q3_k"),
        plain("Q4_K", "q4_k"),
        plain("Q5_K", "q5_k"),
        plain("Q6_K", "q6_k"),
        plain("IQ4_NL", "iq4_nl"),
        plain("IQ4_XS", "iq4_xs"),
        plain("TQ1_0", "tq1_0"),
        plain("TQ2_0", "tq2_0"),
    ]
}

fn bytes(hex: &str) -> Vec<u32> {
    words(hex, 2)
}

/// Values as they come back, with one NaN for all.
fn restored(values: &[f64]) -> Vec<u32> {
    values.iter().map(|x| bits(*x as f32)).collect()
}

fn known(hex: &str) -> Vec<u32> {
    floats(hex).into_iter().map(bits).collect()
}

fn packed(scheme: &dyn Scheme, tensor: &TensorView, params: &Params) -> (Vec<u32>, Vec<u32>) {
    let quantized = scheme.quantize(tensor, params).unwrap();
    (quantized.bytes.unwrap().into_iter().map(u32::from).collect(), restored(&quantized.restored))
}

fn dequantized(scheme: &dyn Scheme, params: &Params, bytes: &[u32], count: usize) -> Vec<u32> {
    let bytes: Vec<u8> = bytes.iter().map(|byte| *byte as u8).collect();
    let stored = Stored { bytes: Some(&bytes), parts: &[] };
    restored(&scheme.dequantize(&stored, params, &[count]).unwrap())
}

/// Each type of a file with the scheme that is the same; the types of the `mx` family are compared with its other peers.
fn each_type(file: &Json, tally: &mut Tally, mut compare: impl FnMut(&mut Tally, &str, &Json, &dyn Scheme, &Params)) {
    let schemes = schemes();
    for (name, record) in file["types"].as_object().unwrap() {
        match schemes.iter().find(|(theirs, ..)| theirs == name) {
            Some((_, id, params)) => compare(tally, name, record, scheme::find(id).unwrap(), params),
            None => assert!(["MXFP4", "NVFP4"].contains(&name.as_str()), "{name} is compared nowhere"),
        }
    }
}

#[test]
fn blocks_are_packed_and_restored_as_in_ggml() {
    let (file, inputs) = (json("ggml_blocks.json"), json("block_inputs.json"));
    tally(|tally| {
        each_type(&file, tally, |tally, name, record, scheme, params| {
            for (input, case) in record["cases"].as_object().unwrap() {
                let x = floats(text(&inputs["inputs"], input));
                let (ours, back) = packed(scheme, &TensorView::flat(Data::F32(&x)), params);
                let (record, theirs) = (format!("{name} {input}"), bytes(text(case, "bytes")));
                tally.record(&format!("{GGML} bytes"), &record, &theirs, &ours, &theirs);
                tally.record(&format!("{GGML} restored"), &record, &x, &back, &known(text(case, "deq")));
            }
        });
    });
}

#[test]
fn any_bytes_are_restored_as_in_ggml() {
    let file = json("ggml_blocks.json");
    tally(|tally| {
        each_type(&file, tally, |tally, name, record, scheme, params| {
            let record = &record["random_bytes"];
            let (packed, theirs) = (bytes(text(record, "bytes")), known(text(record, "deq")));
            let ours = dequantized(scheme, params, &packed, theirs.len());
            let indices: Vec<usize> = (0..theirs.len()).collect();
            tally.record(&format!("{GGML} any bytes"), name, &indices, &ours, &theirs);
        });
    });
}

/// Two rows of 512 values, each value of a row with its importance.
#[test]
fn importance_weighs_as_in_ggml() {
    let file = json("ggml_imatrix.json");
    let x = floats(text(&file, "x"));
    let importance: Vec<f64> = floats(text(&file, "imatrix")).into_iter().map(f64::from).collect();
    let rows = TensorView::shaped(Data::F32(&x), vec![x.len() / importance.len(), importance.len()]).unwrap();
    tally(|tally| {
        each_type(&file, tally, |tally, name, record, scheme, params| {
            let params = params.clone().with("importance", importance.clone());
            let theirs = bytes(text(record, "bytes"));
            let (ours, _) = packed(scheme, &rows, &params);
            tally.record(&format!("{GGML} importance"), name, &theirs, &ours, &theirs);
        });
    });
}

/// NaN, infinities and sums beyond float32.
#[test]
fn values_that_are_not_finite_are_packed_as_ggml_does_on_x86() {
    let file = json("ggml_nonfinite.json");
    tally(|tally| {
        each_type(&file, tally, |tally, name, record, scheme, params| {
            for (input, case) in record.as_object().unwrap() {
                let x = floats(text(&file["inputs"], input));
                let theirs = bytes(case.as_str().unwrap());
                let (ours, _) = packed(scheme, &TensorView::flat(Data::F32(&x)), params);
                tally.record(&format!("{GGML} not finite"), &format!("{name} {input}"), &theirs, &ours, &theirs);
            }
        });
    });
}
