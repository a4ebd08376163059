//! NVFP4, against torchao, ModelOpt and ggml.

use crate::{
    data::{Tally, bits, inputs, json, tally, text, words},
    mx::{codes, float_bits, ggml, restored, scales},
};
use quantoscope::{
    param::Params,
    quantized::Quantized,
    scheme,
    tensor::{Data, TensorView},
};
use serde_json::Value as Json;

fn quantize(x: &[f32], convention: &str, levels: f64) -> Quantized {
    let params = Params::default().with("convention", convention).with("levels", levels);
    scheme::find("nvfp4").unwrap().quantize(&TensorView::flat(Data::F32(x)), &params).unwrap()
}

fn compare(tally: &mut Tally, peer: &str, name: &str, x: &[f32], q: &Quantized, (case, prefix): (&Json, &str)) {
    let theirs = words(text(case, &format!("{prefix}_scales")), 2);
    let blocks: Vec<usize> = (0..theirs.len()).collect();
    tally.record(peer, &format!("{name} scales"), &blocks, &scales(q), &theirs);
    tally.record(peer, &format!("{name} codes"), x, &codes(q), &words(text(case, &format!("{prefix}_codes")), 2));
    if let Some(theirs) = case[format!("{prefix}_deq")].as_str() {
        tally.record(peer, &format!("{name} restored"), x, &restored(q), &float_bits(theirs));
    }
}

fn each(mut check: impl FnMut(&str, &[f32], &Json)) {
    let (file, inputs) = (json("nvfp4.json"), inputs());
    for (name, case) in file["cases"].as_object().unwrap() {
        check(name, &inputs[name], case);
    }
}

#[test]
fn one_level_as_in_torchao() {
    tally(|tally| {
        each(|name, x, case| {
            let q = quantize(x, "torchao", 1.0);
            compare(tally, "torchao, one level", name, x, &q, (case, "torchao_single"));
        });
    });
}

/// The references divide by the second scale, so that tensors of zeros come back as NaN.
#[test]
fn two_levels_as_in_torchao_and_modelopt() {
    tally(|tally| {
        each(|name, x, case| {
            for (convention, scale) in [("torchao", "per_tensor_scale"), ("modelopt", "modelopt_scale2")] {
                let q = quantize(x, convention, 2.0);
                if x.iter().all(|x| *x == 0.0) {
                    tally.leave_out(format!("{name} of {convention}: NaN there, zeros here"));
                    assert!(q.restored.iter().all(|x| *x == 0.0), "{name} of {convention}");
                    continue;
                }
                let global = bits(f32::from_bits(q.parts[2].data[0] as u32));
                tally.record(convention, &format!("{name} second scale"), &[()], &[global], &float_bits(text(case, scale)));
                compare(tally, convention, name, x, &q, (case, convention));
            }
        });
    });
}

#[test]
fn ggml_packs_nvfp4() {
    ggml("NVFP4", "nvfp4", &[("convention", "ggml")]);
}
