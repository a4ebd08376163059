//! Microscaling, against torchao, microxcaling, gfloat and ggml.

use crate::data::{Tally, bits, floats, inputs, json, tally, text, words};
use quantoscope::{
    param::Params,
    quantized::{Quantized, Stored},
    scheme,
    tensor::{Data, TensorView},
};
use serde_json::Value as Json;

/// The data's name of each scheme, and ours.
const SCHEMES: [(&str, &str); 6] = [
    ("mxfp8_e4m3", "mxfp8_e4m3"),
    ("mxfp8_e5m2", "mxfp8_e5m2"),
    ("mxfp6_e2m3", "mxfp6_e2m3"),
    ("mxfp6_e3m2", "mxfp6_e3m2"),
    ("mxfp4_e2m1", "mxfp4"),
    ("mxint8", "mxint8"),
];

pub fn quantize(id: &str, x: &[f32], params: &[(&str, &str)]) -> Quantized {
    let params = params.iter().fold(Params::default(), |params, (name, value)| params.with(name, *value));
    scheme::find(id).unwrap().quantize(&TensorView::flat(Data::F32(x)), &params).unwrap()
}

pub fn codes(q: &Quantized) -> Vec<u32> {
    q.codes.iter().map(|&code| code as u32).collect()
}

pub fn scales(q: &Quantized) -> Vec<u32> {
    q.parts[1].data.iter().map(|&byte| byte as u32).collect()
}

pub fn restored(q: &Quantized) -> Vec<u32> {
    q.restored.iter().map(|&x| bits(x as f32)).collect()
}

pub fn float_bits(hex: &str) -> Vec<u32> {
    floats(hex).into_iter().map(bits).collect()
}

/// A case's text under the first of these keys that it has: what is left out is equal to another.
fn first<'a>(case: &'a Json, keys: &[&str]) -> Option<&'a str> {
    keys.iter().find_map(|key| case[key].as_str())
}

/// The case of each scheme, with its input.
fn each(mut check: impl FnMut(&str, &str, &[f32], &Json)) {
    let (file, inputs) = (json("mx_blocks.json"), inputs());
    for (theirs, ours) in SCHEMES {
        for (name, case) in file["formats"][theirs]["cases"].as_object().unwrap() {
            check(ours, name, &inputs[name], case);
        }
    }
}

struct Record<'a> {
    tally: &'a mut Tally,
    peer: &'a str,
    name: String,
    x: &'a [f32],
}

impl Record<'_> {
    fn scales(&mut self, q: &Quantized, theirs: &str) {
        let theirs = words(theirs, 2);
        let blocks: Vec<usize> = (0..theirs.len()).collect();
        self.tally.record(self.peer, &format!("{} scales", self.name), &blocks, &scales(q), &theirs);
    }

    fn codes(&mut self, q: &Quantized, theirs: &str) {
        self.tally.record(self.peer, &format!("{} codes", self.name), self.x, &codes(q), &words(theirs, 2));
    }

    fn restored(&mut self, q: &Quantized, theirs: &str) {
        self.tally.record(self.peer, &format!("{} restored", self.name), self.x, &restored(q), &float_bits(theirs));
    }
}

#[test]
fn torchao_by_each_scale_rule() {
    tally(|tally| {
        each(|id, name, x, case| {
            for (suffix, rule) in [("", "floor"), ("_CEIL", "ceil"), ("_EVEN", "even"), ("_RCEIL", "rceil")] {
                let Some(theirs) = case[format!("torchao_scales{suffix}")].as_str() else { continue };
                let q = quantize(id, x, &[("convention", "torchao"), ("scaleRule", rule)]);
                let mut record = Record { tally, peer: &format!("torchao {rule}"), name: format!("{id} {name}"), x };
                record.scales(&q, theirs);
                record.codes(&q, text(case, &format!("torchao_codes{suffix}")));
                if suffix.is_empty() {
                    record.restored(&q, first(case, &["torchao_deq", "microxcaling_even"]).unwrap());
                }
            }
        });
    });
}

/// microxcaling simulates in float32, where what rounds to zero keeps its sign; an int8 has one zero.
#[test]
fn microxcaling_in_both_roundings() {
    tally(|tally| {
        each(|id, name, x, case| {
            for (rounding, keys) in
                [("half-even", &["microxcaling_even"][..]), ("half-away", &["microxcaling_nearest", "microxcaling_even"])]
            {
                let q = quantize(id, x, &[("convention", "microxcaling"), ("rounding", rounding)]);
                let mut record = Record { tally, peer: &format!("microxcaling {rounding}"), name: format!("{id} {name}"), x };
                let theirs = first(case, keys).unwrap();
                record.restored(&q, &if id == "mxint8" { one_zero(theirs) } else { theirs.to_owned() });
                if rounding == "half-away" {
                    assert_eq!(quantize(id, x, &[("convention", "microxcaling")]).codes, q.codes, "its own default");
                }
            }
        });
    });
}

fn one_zero(hex: &str) -> String {
    words(hex, 8).into_iter().map(|word| format!("{:08x}", if word == 1 << 31 { 0 } else { word })).collect()
}

/// gfloat's scales and codes are torchao's where none are given; it has restored values of MXINT8 alone.
#[test]
fn the_specification_as_gfloat_has_it() {
    tally(|tally| {
        each(|id, name, x, case| {
            let q = quantize(id, x, &[]);
            let mut record = Record { tally, peer: "gfloat", name: format!("{id} {name}"), x };
            record.scales(&q, first(case, &["gfloat_scales", "torchao_scales"]).unwrap());
            record.codes(&q, first(case, &["gfloat_codes", "torchao_codes"]).unwrap());
            if id == "mxint8" {
                record.restored(&q, first(case, &["gfloat_deq", "microxcaling_even"]).unwrap());
            } else if case["gfloat_codes"].is_null() {
                record.restored(&q, first(case, &["torchao_deq", "microxcaling_even"]).unwrap());
            }
        });
    });
}

/// torchao's rule is the specification's there, and so is what comes of it.
#[test]
fn what_is_not_finite() {
    let file = json("mx_blocks.json");
    tally(|tally| {
        for (theirs, id) in SCHEMES {
            let Some(cases) = file["formats"][theirs]["nonfinite_torchao"].as_object() else { continue };
            for (name, case) in cases {
                let x = floats(text(case, "x"));
                for convention in ["torchao", "ocp"] {
                    let q = quantize(id, &x, &[("convention", convention)]);
                    let peer = if convention == "ocp" { "torchao, as ocp" } else { convention };
                    let mut record = Record { tally, peer, name: format!("{id} {name}"), x: &x };
                    record.scales(&q, text(case, "scales"));
                    record.restored(&q, text(case, "deq"));
                }
                let q = quantize(id, &x, &[("convention", "microxcaling"), ("rounding", "half-even")]);
                let mut record = Record { tally, peer: "microxcaling half-even", name: format!("{id} {name}"), x: &x };
                record.restored(&q, text(case, "microxcaling_even"));
            }
        }
    });
}

/// The floats just below each power of two that log2, rounded to float32, takes up to it: each a row, so a block, of its own.
#[test]
fn logarithms_just_below_powers_of_two() {
    let file = json("log2_floor_edges.json");
    tally(|tally| {
        for row in file["rows"].as_array().unwrap() {
            let row: Vec<i64> = row.as_array().unwrap().iter().map(|n| n.as_i64().unwrap()).collect();
            let above = ((row[0] + 1 + 127) as u32) << 23;
            let x: Vec<f32> = (1..=64).rev().map(|below| f32::from_bits(above - below)).collect();
            let view = TensorView::shaped(Data::F32(&x), vec![64, 1]).unwrap();
            for (id, convention, offset, column) in [("mxfp4", "ggml", -2, 2), ("mxint8", "microxcaling", 0, 3)] {
                let q = scheme::find(id).unwrap().quantize(&view, &Params::default().with("convention", convention)).unwrap();
                let next = (row[0] + 1 + 127 + offset) as u8;
                let ours = scales(&q).iter().filter(|byte| **byte == u32::from(next)).count() as i64;
                tally.record(if column == 2 { "ggml" } else { "torch" }, &format!("2^{}", row[0] + 1), &[row[0]], &[ours], &[row[column]]);
            }
        }
    });
}

#[test]
fn ggml_packs_mxfp4() {
    ggml("MXFP4", "mxfp4", &[("convention", "ggml")]);
}

/// Bytes and restored values of every input, restored values of bytes at random, and bytes of what is not finite.
pub fn ggml(theirs: &str, id: &str, params: &[(&str, &str)]) {
    let (file, odd, inputs) = (json("ggml_blocks.json"), json("ggml_nonfinite.json"), inputs());
    tally(|tally| {
        for (name, case) in file["types"][theirs]["cases"].as_object().unwrap() {
            let (x, bytes) = (&inputs[name], words(text(case, "bytes"), 2));
            let q = quantize(id, x, params);
            let ours: Vec<u32> = q.bytes.iter().flatten().map(|&byte| byte.into()).collect();
            tally.record("ggml", &format!("{name} bytes"), &bytes, &ours, &bytes);
            tally.record("ggml", &format!("{name} restored"), x, &restored(&q), &float_bits(text(case, "deq")));
        }
        let random = &file["types"][theirs]["random_bytes"];
        let bytes: Vec<u8> = words(text(random, "bytes"), 2).into_iter().map(|byte| byte as u8).collect();
        let theirs_back = float_bits(text(random, "deq"));
        let stored = Stored { bytes: Some(&bytes), parts: &[] };
        let convention = Params::default().with("convention", "ggml");
        let back = scheme::find(id).unwrap().dequantize(&stored, &convention, &[theirs_back.len()]).unwrap();
        let back: Vec<u32> = back.into_iter().map(|x| bits(x as f32)).collect();
        tally.record("ggml", "random bytes", &theirs_back, &back, &theirs_back);
        for (name, bytes) in odd["types"][theirs].as_object().unwrap() {
            let (x, bytes) = (floats(text(&odd["inputs"], name)), words(bytes.as_str().unwrap(), 2));
            let ours: Vec<u32> = quantize(id, &x, params).bytes.iter().flatten().map(|&byte| byte.into()).collect();
            tally.record("ggml, not finite", name, &bytes, &ours, &bytes);
        }
    });
}
