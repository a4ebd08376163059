//! How a range is chosen, against the calibrators of onnxruntime, ModelOpt and PyTorch.

use crate::data::{Tally, bits, floats, json, tally, text};
use quantoscope::{
    calibrate::{
        Bins, Range, entropy,
        histogram::Observed,
        minmax, mse,
        percentile::{self, neighbours, sorted},
    },
    param::Params,
    quantized::Quantized,
    scheme,
    tensor::{Data, TensorView},
};
use serde_json::Value as Json;

fn integer(case: &Json, key: &str) -> usize {
    case[key].as_u64().unwrap_or_else(|| panic!("no number at {key}")) as usize
}

fn both((low, high): Range) -> [u32; 2] {
    [bits(low), bits(high)]
}

fn word(case: &Json, key: &str) -> u32 {
    bits(floats(text(case, key))[0])
}

fn magnitudes(x: &[f32]) -> Vec<f32> {
    x.iter().map(|x| x.abs()).collect()
}

/// C's notation of a float64 in hexadecimal.
fn hexadecimal(text: &str) -> f64 {
    let (sign, rest) = text.strip_prefix('-').map_or((1.0, text), |rest| (-1.0, rest));
    let (mantissa, exponent) = rest.strip_prefix("0x").unwrap().split_once('p').unwrap();
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = u64::from_str_radix(&format!("{whole}{fraction}"), 16).unwrap() as f64;
    sign * digits * 2f64.powi(exponent.parse::<i32>().unwrap() - 4 * fraction.len() as i32)
}

fn quantize(x: &[f32], params: &Params) -> Quantized {
    let view = TensorView::flat(Data::F32(x));
    scheme::find("integer").unwrap().quantize(&view, params).unwrap_or_else(|e| panic!("{params:?}: {e}"))
}

/// The range that the scheme chooses, which includes 0.
fn chosen(x: &[f32], calibrator: &str, calibration: &str, case: &Json) -> Range {
    let mut params = Params::default().with("calibrator", calibrator).with("calibration", calibration);
    params.set("bins", integer(case, "num_bins") as f64);
    if let Some(symmetric) = case["symmetric"].as_bool() {
        params.set("symmetric", symmetric);
    }
    if let Some(kept) = case["percentile"].as_f64() {
        params.set("percentile", kept);
    }
    if let Some(width) = case["num_bits"].as_u64() {
        params.set("bits", width as f64);
    }
    quantize(x, &params).affine(0).unwrap().range.unwrap()
}

fn with_zero((low, high): Range) -> [u32; 2] {
    [if low < 0.0 { low } else { 0.0 }, if high > 0.0 { high } else { 0.0 }].map(bits)
}

#[test]
fn every_case() {
    let file = json("calibration.json");
    tally(|tally| {
        for case in file["cases"].as_array().unwrap() {
            let x = floats(text(&file["inputs"], text(case, "input")));
            let method = text(case, "method");
            let mut record = case.clone();
            record.as_object_mut().unwrap().remove("hist");
            let record = record.to_string();
            match method {
                "minmax" => {
                    let (low, high) = minmax::range(&x);
                    let ours = [low, high, low.abs().max(high.abs())].map(bits);
                    tally.record("numpy, minmax", &record, &[0; 3], &ours, &["lo", "hi", "absmax"].map(|key| word(case, key)));
                }
                "numpy_percentile_abs" => exact_percentile(tally, &record, &x, case),
                "ort_percentile" | "ort_entropy" => onnxruntime(tally, &record, &x, case),
                "torch_histogram_observer" => observer(tally, &record, &x, case),
                _ => modelopt(tally, &record, &x, case),
            }
        }
    });
}

fn exact_percentile(tally: &mut Tally, record: &str, x: &[f32], case: &Json) {
    let (x, p) = (sorted(magnitudes(x)), case["percentile"].as_f64().unwrap());
    let (below, above, share) = neighbours(&x, p);
    let (below, above) = (f64::from(below), f64::from(above));
    let interpolation = text(case, "interp");
    let nearest = || {
        let place = (p / 100.0 * (x.len() - 1) as f64).round_ties_even() as usize;
        f64::from(x[place])
    };
    let ours = match interpolation {
        "linear" => percentile::of(&x, p),
        "lower" => below,
        "higher" => {
            if share == 0.0 {
                below
            } else {
                above
            }
        }
        "midpoint" => {
            if share == 0.0 {
                below
            } else {
                f64::midpoint(below, above)
            }
        }
        _ => nearest(),
    };
    tally.record(&format!("numpy, {interpolation}"), record, &[p], &[ours], &[hexadecimal(text(case, "v_f64"))]);
}

fn onnxruntime(tally: &mut Tally, record: &str, x: &[f32], case: &Json) {
    let theirs = ["lo", "hi"].map(|key| floats(text(case, key))[0]);
    let range = minmax::range(x);
    let count = integer(case, "num_bins");
    let about_zero = || Bins::about_zero(x, count).unwrap();
    let (ours, calibration) = if text(case, "method") == "ort_percentile" {
        let (symmetric, kept) = (case["symmetric"].as_bool().unwrap(), case["percentile"].as_f64().unwrap());
        let bins = if symmetric { Bins::over(&magnitudes(x), count).unwrap() } else { about_zero() };
        (percentile::onnxruntime_of(&bins, symmetric, kept, range), "percentile")
    } else {
        (entropy::onnxruntime_of(&about_zero(), integer(case, "num_quantized_bins"), range).unwrap(), "entropy")
    };
    tally.record(&format!("onnxruntime, {calibration}"), record, &["low", "high"], &both(ours), &theirs.map(bits));
    if let Some(counts) = case.get("hist") {
        let Bins { counts: ours, edges } = about_zero();
        let theirs: Vec<i64> = counts.as_array().unwrap().iter().map(|n| n.as_i64().unwrap()).collect();
        tally.record("onnxruntime, histogram", record, &theirs, &ours, &theirs);
        let ends = [edges[0], edges[count]].map(bits);
        tally.record("onnxruntime, edges", record, &[0, 1], &ends, &["edge0", "edge_last"].map(|key| word(case, key)));
    }
    // 128 groups are what the scheme has
    if case["num_quantized_bins"].as_u64().is_none_or(|groups| groups == 128) {
        let ours = both(chosen(x, "onnxruntime", calibration, case));
        tally.record("onnxruntime, by the scheme", record, &["low", "high"], &ours, &with_zero(theirs.into()));
    }
}

fn modelopt(tally: &mut Tally, record: &str, x: &[f32], case: &Json) {
    let bins = Bins::over(&magnitudes(x), integer(case, "num_bins")).unwrap();
    let unsigned = case["unsigned"].as_bool().unwrap();
    let width = integer(case, "num_bits") as u32;
    let walk = || (integer(case, "start_bin"), integer(case, "stride"));
    let (ours, calibration) = match text(case, "method") {
        "modelopt_percentile" => (percentile::modelopt_of(&bins, case["percentile"].as_f64().unwrap()), "percentile"),
        "modelopt_entropy" => (entropy::modelopt_of(&bins, width, unsigned, walk().0, walk().1).unwrap(), "entropy"),
        "modelopt_mse_argfix" => (mse::modelopt_of(&bins, width, unsigned, walk().0, walk().1).unwrap(), "mse"),
        _ => {
            assert!(case.get("error").is_some(), "{record}");
            let refused = mse::modelopt_of(&bins, width, unsigned, 128, 1).is_none();
            return tally.record("ModelOpt, refused", record, &[0], &[refused], &[true]);
        }
    };
    let theirs = word(case, "amax");
    tally.record(&format!("ModelOpt, {calibration}"), record, &[0], &[bits(ours)], &[theirs]);
    if !unsigned && case["stride"].as_u64().is_none_or(|stride| stride == 1) {
        let (_, largest) = chosen(x, "modelopt", calibration, case);
        tally.record("ModelOpt, by the scheme", record, &[0], &[bits(largest)], &[theirs]);
    }
}

fn observer(tally: &mut Tally, record: &str, x: &[f32], case: &Json) {
    let bins = integer(case, "bins");
    let ours = Observed::new(x, bins).trimmed(256);
    tally.record("torch, range", record, &["low", "high"], &both(ours), &["new_min", "new_max"].map(|key| word(case, key)));
    let params = Params::default()
        .with("convention", "pytorch")
        .with("calibration", "histogram")
        .with("calibrator", "pytorch")
        .with("bins", bins as f64)
        .with("signed", text(case, "dtype") == "torch.qint8")
        .with("symmetric", text(case, "qscheme") == "torch.per_tensor_symmetric");
    let affine = quantize(x, &params).affine(0).unwrap();
    let theirs = (word(case, "scale"), case["zero_point"].as_i64().unwrap());
    tally.record("torch, by the scheme", record, &[0], &[(bits(affine.scale), affine.zero_point)], &[theirs]);
}

/// The first five hundred values of one list, then the first five hundred of another, doubled.
#[test]
fn two_batches() {
    let file = json("calibration.json");
    let first = &floats(text(&file["inputs"], "laplace"))[..500];
    let second: Vec<f32> = floats(text(&file["inputs"], "student_t3"))[..500].iter().map(|x| x * 2.0).collect();
    let ((low, high), (lower, higher)) = (minmax::range(first), minmax::range(&second));
    let range = (low.min(lower), high.max(higher));
    tally(|tally| {
        for case in file["two_batches"]["cases"].as_array().unwrap() {
            let kept = || case["percentile"].as_f64().unwrap();
            match text(case, "method") {
                "ort_percentile" => {
                    let (symmetric, count) = (case["symmetric"].as_bool().unwrap(), integer(case, "num_bins"));
                    let bins = if symmetric {
                        Bins::over(&magnitudes(first), count).unwrap().grown(&magnitudes(&second))
                    } else {
                        Bins::about_zero(first, count).unwrap().grown_about_zero(&second).unwrap()
                    };
                    let theirs: Vec<i64> = case["hist"].as_array().unwrap().iter().map(|n| n.as_i64().unwrap()).collect();
                    tally.record("onnxruntime, histogram", &format!("symmetric {symmetric}"), &theirs, &bins.counts, &theirs);
                    let ours = percentile::onnxruntime_of(&bins, symmetric, kept(), range);
                    let theirs = ["lo", "hi"].map(|key| word(case, key));
                    tally.record("onnxruntime, percentile", &format!("symmetric {symmetric}"), &[0, 1], &both(ours), &theirs);
                }
                "modelopt_percentile" => {
                    let bins = Bins::over(&magnitudes(first), integer(case, "num_bins")).unwrap().grown(&magnitudes(&second));
                    assert_eq!(bins.counts.len(), integer(case, "hist_len"));
                    let ours = percentile::modelopt_of(&bins, kept());
                    tally.record("ModelOpt, percentile", "", &[0], &[bits(ours)], &[word(case, "amax")]);
                }
                _ => {
                    let (low, high) = Observed::new(first, integer(case, "bins")).and(&second).trimmed(256);
                    let params = Params::default().with("convention", "pytorch").with("signed", false).with("symmetric", false);
                    let by_range = params.with("calibration", "range").with("min", f64::from(low)).with("max", f64::from(high));
                    let affine = quantize(first, &by_range).affine(0).unwrap();
                    let theirs = (word(case, "scale"), case["zero_point"].as_i64().unwrap());
                    tally.record("torch, histogram", "", &[0], &[(bits(affine.scale), affine.zero_point)], &[theirs]);
                }
            }
        }
    });
}
