//! Scripts for PyTorch and bitsandbytes make the calls that the records of `tests/data/golden` were made with.

use crate::cases::Case;
use quantoscope::param::Params;
use serde_json::Value as Json;
use std::{fs, path::Path};

fn records(file: &str) -> Json {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/golden").join(file);
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

/// The script of a peer for a scheme, on values that do not matter.
fn script(peer: &str, scheme: &'static str, params: &Params) -> Option<String> {
    let input = ("any".to_owned(), (0..12).map(|i| i as f32 - 5.0).collect(), vec![3, 4]);
    let case = Case::new(scheme, params, &input)?;
    case.snippets.into_iter().find(|snippet| snippet.peer == peer).map(|snippet| snippet.code)
}

/// The parameters that have a record's codes.
fn setting(case: &Json) -> Params {
    let (lowest, highest) = (case["qmin"].as_i64().unwrap(), case["qmax"].as_i64().unwrap());
    let bits = f64::from((highest - lowest + 1).ilog2() + u32::from(lowest == -highest));
    let narrow = lowest < 0 && lowest == -highest;
    let params = Params::default().with("convention", "pytorch").with("bits", bits).with("narrow", narrow);
    params.with("signed", lowest < 0).with("symmetric", case["qscheme"] == "symmetric")
}

fn observes(script: &str, case: &Json, kind: &str) {
    let (dtype, scheme) = (case["dtype"].as_str().unwrap(), case["qscheme"].as_str().unwrap());
    let own = [(-128, 127), (0, 255)].contains(&(case["qmin"].as_i64().unwrap(), case["qmax"].as_i64().unwrap()));
    let limits = if own { ")".into() } else { format!(", quant_min={}, quant_max={})", case["qmin"], case["qmax"]) };
    let codes = format!(", {}, {}, ", case["qmin"], case["qmax"]);
    let stored = if dtype == "qint8" { "torch.int8" } else { "torch.uint8" };
    for said in [format!("dtype=torch.{dtype}"), format!("qscheme=torch.per_{kind}_{scheme}{limits}"), codes, stored.into()] {
        assert!(script.contains(&said), "{said} is not in\n{script}");
    }
    assert!(script.contains(&format!("quantized_decomposed.quantize_per_{kind}(")), "{script}");
}

#[test]
fn pytorch_is_told_what_the_records_were_made_with() {
    let file = records("affine.json");
    assert!(file["torch_observers"]["call"].as_str().unwrap().contains("MinMaxObserver(dtype,qscheme,reduce_range,quant_min,quant_max)"));
    let mut told = 0;
    for case in file["torch_observers"]["cases"].as_array().unwrap() {
        let eight_bits = ["qint8", "quint8"].contains(&case["dtype"].as_str().unwrap());
        if eight_bits && case["reduce_range"] == false && case["qmax"] != 127 {
            observes(&script("PyTorch", "integer", &setting(case)).unwrap(), case, "tensor");
            told += 1;
        }
    }
    for case in file["per_channel"]["cases"].as_array().unwrap() {
        let axis = case["axis"].as_f64().unwrap();
        let script = script("PyTorch", "integer", &setting(case).with("granularity", "channel").with("axis", axis)).unwrap();
        observes(&script, case, "channel");
        assert!(script.contains(&format!("ch_axis={axis}, ")));
        told += 1;
    }
    println!("{told} records of PyTorch's");
    assert!(told > 100, "{told}");
}

#[test]
fn bitsandbytes_is_told_what_the_records_were_made_with() {
    let file = records("bnb.json");
    let called = "functional.quantize_4bit(x, blocksize, quant_type, compress_statistics); functional.dequantize_4bit";
    assert_eq!(file["call"], called);
    let mut told = 0;
    for (section, double) in [("cases", false), ("double_quant", true)] {
        for case in file[section].as_array().unwrap() {
            let scheme = if case["quant_type"] == "fp4" { "fp4" } else { "nf4" };
            let size = case["blocksize"].as_f64().unwrap();
            let params = Params::default().with("blockSize", size).with("doubleQuantization", double);
            let script = script("bitsandbytes", scheme, &params).unwrap();
            let double = if double { "True" } else { "False" };
            let call = format!("functional.quantize_4bit(x, blocksize={size}, quant_type='{scheme}', compress_statistics={double})");
            assert!(script.contains(&call), "{call} is not in\n{script}");
            told += 1;
        }
    }
    println!("{told} records of bitsandbytes'");
    assert!(told > 50, "{told}");
}
