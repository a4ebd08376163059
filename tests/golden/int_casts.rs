//! Float32 values become integers: rounding, saturation, wrapping.

use crate::data::{bits, floats, json, tally, text};
use quantoscope::{
    format::{self, Cast, Format, Overflow, Value},
    num::{Draw, Rounding, rounding::round_to_integer},
    param::Params,
    scheme,
    tensor::{Data, TensorView},
};
use serde_json::Value as Json;

/// The file's name of each rounding, and ours. `half-down` is of our own making: see below.
const MODES: [(&str, Rounding); 8] = [
    ("half_even", Rounding::HalfEven),
    ("half_away", Rounding::HalfAway),
    ("half_up", Rounding::HalfUp),
    ("half_down_toward_zero", Rounding::HalfTowardZero),
    ("floor", Rounding::Floor),
    ("ceil", Rounding::Ceil),
    ("trunc", Rounding::Trunc),
    ("away_from_zero", Rounding::Away),
];

fn rounded(x: &[f32], mode: Rounding) -> Vec<u32> {
    x.iter().map(|x| bits(round_to_integer(f64::from(*x), mode, Draw::default()) as f32)).collect()
}

fn results(record: &Json) -> Vec<u32> {
    floats(text(record, "y")).into_iter().map(bits).collect()
}

fn integers(record: &Json) -> Vec<i64> {
    record["y"].as_array().unwrap().iter().map(|n| n.as_i64().unwrap()).collect()
}

fn cast(format: &dyn Format, x: f32, rounding: Rounding, overflow: Overflow) -> i64 {
    let code = format.encode(Value::from(f64::from(x)), Cast { rounding, overflow, ..Cast::default() }).code;
    format.decode(code) as i64
}

#[test]
fn rounding_modes_agree_with_every_peer_signed_zeros_too() {
    let file = json("casts_int.json");
    let x = floats(text(&file, "x"));
    tally(|tally| {
        for (name, record) in file["modes_f32"].as_object().unwrap() {
            match MODES.iter().find(|(theirs, _)| theirs == name) {
                Some((_, mode)) => tally.record(text(record, "peer"), name, &x, &rounded(&x, *mode), &results(record)),
                None => tally.leave_out(format!("{name}: {}", text(record, "peer"))),
            }
        }
    });
}

#[test]
fn every_rounding_mode_of_the_file_has_a_name_here_but_the_wrong_one() {
    let file = json("casts_int.json");
    let unnamed: Vec<_> = file["modes_f32"].as_object().unwrap().keys().filter(|key| !MODES.iter().any(|(name, _)| name == key)).collect();
    assert_eq!(unnamed, ["naive_floor_x_plus_half_f32"]);
}

/// Ties toward −∞ have no peer: they are ties toward +∞, seen from the other side of zero.
#[test]
fn half_down_is_half_up_mirrored() {
    let file = json("casts_int.json");
    let mirrored: Vec<f32> = floats(text(&file, "x")).into_iter().map(|x| -x).collect();
    let theirs: Vec<u32> = floats(text(&file["modes_f32"]["half_up"], "y")).into_iter().map(|y| bits(-y)).collect();
    tally(|tally| tally.record("node Math.round, mirrored", "half-down", &mirrored, &rounded(&mirrored, Rounding::HalfDown), &theirs));
}

/// floor(x + 1/2) in float32 arithmetic goes wrong where the sum rounds: 0.49999997, 16777215.
#[test]
fn half_up_is_not_the_naive_floor_of_x_plus_half() {
    let file = json("casts_int.json");
    let x = floats(text(&file, "x"));
    let naive = results(&file["modes_f32"]["naive_floor_x_plus_half_f32"]);
    let ours = rounded(&x, Rounding::HalfUp);
    let differing: Vec<f32> = (0..x.len()).filter(|&i| ours[i] != naive[i]).map(|i| x[i]).collect();
    assert!(differing.contains(&0.499_999_97), "{differing:?}");
    assert!(differing.contains(&16_777_215.0) || differing.contains(&8_388_609.0), "{differing:?}");
}

/// ONNX Runtime makes NaN the lowest code; ours is 0, as in WebAssembly and Rust.
#[test]
fn integers_saturate_as_in_onnxruntime_but_for_nan() {
    let file = json("casts_int.json");
    let x = floats(text(&file, "x"));
    assert!(x.iter().any(|x| x.is_nan()) && x.contains(&f32::INFINITY));
    tally(|tally| {
        for (id, record) in file["saturating_half_even"].as_object().unwrap() {
            let format = format::find(id).unwrap();
            let there: Vec<(f32, i64)> = x.iter().copied().zip(integers(record)).filter(|(x, _)| !x.is_nan()).collect();
            let (x, theirs): (Vec<f32>, Vec<i64>) = there.into_iter().unzip();
            for overflow in [Overflow::Saturate, Overflow::Convention] {
                let ours: Vec<i64> = x.iter().map(|x| cast(format, *x, Rounding::HalfEven, overflow)).collect();
                tally.record("onnxruntime", &format!("{id} {overflow:?}"), &x, &ours, &theirs);
            }
            for rounding in Rounding::ALL.map(|(_, rounding)| rounding) {
                assert_eq!(cast(format, f32::NAN, rounding, Overflow::Saturate), 0, "{id} {rounding:?}");
            }
        }
    });
}

/// QuantizeLinear with a scale of 1 and no zero point is what the scheme `integer` does with the same.
#[test]
fn a_scale_of_one_quantizes_as_in_onnxruntime_but_for_nan() {
    let file = json("casts_int.json");
    let x = floats(text(&file, "x"));
    tally(|tally| {
        for (id, record) in file["saturating_half_even"].as_object().unwrap() {
            let format = format::find(id).unwrap();
            let params = Params::default()
                .with("bits", f64::from(format.bits()))
                .with("signed", !id.starts_with('u'))
                .with("calibration", "manual")
                .with("scale", 1.0);
            let quantized = scheme::find("integer").unwrap().quantize(&TensorView::flat(Data::F32(&x)), &params).unwrap();
            let ours: Vec<i64> = quantized.codes.iter().map(|code| format.decode(*code) as i64).collect();
            let zero_for_nan: Vec<i64> = x.iter().zip(integers(record)).map(|(x, y)| if x.is_nan() { 0 } else { y }).collect();
            tally.record("onnxruntime", id, &x, &ours, &zero_for_nan);
        }
    });
}

#[test]
fn conversions_of_javascript_and_webassembly() {
    let file = json("casts_int.json");
    let x = floats(text(&file, "x"));
    let conversions = [
        ("u8clamped", "uint8", Rounding::HalfEven, Overflow::Saturate),
        ("int8", "int8", Rounding::Trunc, Overflow::Nonsaturating),
        ("uint8", "uint8", Rounding::Trunc, Overflow::Nonsaturating),
        ("int16", "int16", Rounding::Trunc, Overflow::Nonsaturating),
        ("int32", "int32", Rounding::Trunc, Overflow::Nonsaturating),
        ("trunc_sat_s", "int32", Rounding::Trunc, Overflow::Saturate),
        ("trunc_sat_u", "uint32", Rounding::Trunc, Overflow::Saturate),
    ];
    let records = file["conversions"].as_object().unwrap();
    assert_eq!(records.len(), conversions.len(), "every conversion of the file is compared");
    tally(|tally| {
        for (name, id, rounding, overflow) in conversions {
            let format = format::find(id).unwrap();
            let ours: Vec<i64> = x.iter().map(|x| cast(format, *x, rounding, overflow)).collect();
            tally.record("node", name, &x, &ours, &integers(&records[name]));
        }
    });
}

/// What WebAssembly does is what Rust's `as` does.
#[test]
fn truncation_with_saturation_is_rusts_as() {
    let file = json("casts_int.json");
    let x = floats(text(&file, "x"));
    let ours =
        |id: &str| -> Vec<i64> { x.iter().map(|x| cast(format::find(id).unwrap(), *x, Rounding::Trunc, Overflow::Saturate)).collect() };
    tally(|tally| {
        tally.record("Rust", "i8", &x, &ours("int8"), &x.iter().map(|x| i64::from(*x as i8)).collect::<Vec<_>>());
        tally.record("Rust", "u8", &x, &ours("uint8"), &x.iter().map(|x| i64::from(*x as u8)).collect::<Vec<_>>());
        tally.record("Rust", "i16", &x, &ours("int16"), &x.iter().map(|x| i64::from(*x as i16)).collect::<Vec<_>>());
        tally.record("Rust", "u16", &x, &ours("uint16"), &x.iter().map(|x| i64::from(*x as u16)).collect::<Vec<_>>());
        tally.record("Rust", "i32", &x, &ours("int32"), &x.iter().map(|x| i64::from(*x as i32)).collect::<Vec<_>>());
        tally.record("Rust", "u32", &x, &ours("uint32"), &x.iter().map(|x| i64::from(*x as u32)).collect::<Vec<_>>());
    });
}
