//! bitsandbytes' 4-bit and dynamic 8-bit blocks.

use crate::data::{Tally, bits, floats, json, tally, text, words};
use quantoscope::{
    format,
    param::Params,
    quantized::{Quantized, Stored},
    scheme::{self, Scheme},
    tensor::{Data, TensorView},
};
use serde_json::Value as Json;

/// The recorded cases and their inputs.
struct Records {
    bnb: Json,
    inputs: Json,
}

impl Records {
    fn read() -> Self {
        Records { bnb: json("bnb.json"), inputs: json("block_inputs.json") }
    }

    fn list(&self, key: &str) -> &[Json] {
        self.bnb[key].as_array().unwrap_or_else(|| panic!("no records at {key}"))
    }

    fn input(&self, record: &Json) -> Vec<f32> {
        let name = text(record, "input");
        let found = [&self.bnb["extra_inputs"], &self.inputs["inputs"]].into_iter().find_map(|inputs| inputs[name].as_str());
        floats(found.unwrap_or_else(|| panic!("no input {name}")))
    }

    fn book(&self, id: &str) -> Vec<f32> {
        floats(text(&self.bnb["codebooks_f32"], id))
    }
}

fn block_size(record: &Json) -> usize {
    record["blocksize"].as_u64().unwrap() as usize
}

fn settings(record: &Json) -> Params {
    Params::default().with("blockSize", block_size(record) as f64)
}

fn quantize(scheme: &dyn Scheme, x: &[f32], params: &Params) -> Quantized {
    scheme.quantize(&TensorView::flat(Data::F32(x)), params).unwrap()
}

fn part(q: &Quantized, name: &str) -> Vec<u32> {
    let part = q.parts.iter().find(|part| part.name == name).unwrap_or_else(|| panic!("no part {name}"));
    let float = part.dtype.id() == "float32";
    part.data.iter().map(|&word| if float { bits(f32::from_bits(word as u32)) } else { word as u32 }).collect()
}

fn restored(q: &Quantized) -> Vec<u32> {
    q.restored.iter().map(|&x| bits(x as f32)).collect()
}

fn canonical(values: &[f32]) -> Vec<u32> {
    values.iter().map(|&x| bits(x)).collect()
}

/// Two codes a byte, the first in the upper half.
fn unpacked(packed: &[u32], count: usize) -> Vec<u32> {
    packed.iter().flat_map(|byte| [byte >> 4, byte & 15]).take(count).collect()
}

/// What comes back where the file leaves it out.
fn products(codes: &[u32], absmax: &[f32], size: usize, book: &[f32]) -> Vec<u32> {
    codes.iter().enumerate().map(|(at, code)| bits(book[*code as usize] * absmax[at / size])).collect()
}

/// Codes, packed bytes, greatest magnitudes, restored values, and what the stored parts come back as.
fn compare_4bit(tally: &mut Tally, records: &Records, record: &Json, x: &[f32], id: &str, name: &str) {
    let (scheme, params) = (scheme::find(id).unwrap(), settings(record));
    let q = quantize(scheme, x, &params);
    let (packed, absmax) = (words(text(record, "packed"), 2), floats(text(record, "absmax")));
    let codes = unpacked(&packed, x.len());
    let theirs = match record["deq"].as_str() {
        Some(hex) => canonical(&floats(hex)),
        None => products(&codes, &absmax, block_size(record), &records.book(id)),
    };
    let peer = |what: &str| format!("bitsandbytes {id}, {what}");
    let ours: Vec<u32> = q.codes.iter().map(|&code| code as u32).collect();
    tally.record(&peer("codes"), name, x, &ours, &codes);
    tally.record(&peer("packed bytes"), name, &packed, &part(&q, "packed"), &packed);
    tally.record(&peer("absmax"), name, &absmax, &part(&q, "absmax"), &canonical(&absmax));
    tally.record(&peer("restored"), name, x, &restored(&q), &theirs);
    let stored = [
        ("packed".to_owned(), packed.iter().map(|&byte| byte.into()).collect()),
        ("absmax".to_owned(), absmax.iter().map(|a| a.to_bits().into()).collect()),
    ];
    let back = scheme.dequantize(&Stored { bytes: None, parts: &stored }, &params, &[x.len()]).unwrap();
    let back: Vec<u32> = back.iter().map(|&x| bits(x as f32)).collect();
    tally.record(&peer("restored from what is stored"), name, x, &back, &theirs);
}

#[test]
fn code_books_are_bitsandbytes() {
    let records = Records::read();
    tally(|tally| {
        for id in ["nf4", "fp4", "dynamic8"] {
            let (book, format) = (records.book(id), format::find(id).unwrap());
            let ours: Vec<u32> = (0..book.len() as u64).map(|code| (format.decode(code) as f32 + 0.0).to_bits()).collect();
            tally.record("bitsandbytes code books", id, &book, &ours, &canonical(&book));
        }
    });
}

/// The middles between neighbours, as the recorded bounds have them.
#[test]
fn values_at_a_bound_become_the_lower() {
    let records = Records::read();
    tally(|tally| {
        for id in ["nf4", "fp4"] {
            let bounds = floats(text(&records.bnb["codebooks_f32"], &format!("{id}_bounds")));
            let order = records.bnb["codebooks_f32"][format!("{id}_order")].as_array().unwrap();
            let order: Vec<u32> = order.iter().map(|code| code.as_u64().unwrap() as u32).collect();
            for (step, place) in [(0, 0), (1, 1)] {
                let moved: Vec<f32> = bounds.iter().map(|&b| if step == 0 { b } else { b.next_up() }).collect();
                // a block of its own, whose greatest magnitude is 1
                let mut block = moved.clone();
                block.push(1.0);
                block.resize(32, 0.0);
                let q = quantize(scheme::find(id).unwrap(), &block, &Params::default().with("blockSize", 32.0));
                let ours: Vec<u32> = q.codes[..bounds.len()].iter().map(|&code| code as u32).collect();
                tally.record("bitsandbytes bounds", id, &moved, &ours, &order[place..place + bounds.len()]);
            }
        }
    });
}

#[test]
fn four_bits_are_bitsandbytes() {
    let records = Records::read();
    tally(|tally| {
        for record in records.list("cases") {
            let (input, id) = (text(record, "input"), text(record, "type"));
            let name = format!("{input}, {id}, blocks of {}", block_size(record));
            compare_4bit(tally, &records, record, &records.input(record), id, &name);
        }
    });
}

#[test]
fn what_is_not_finite_is_bitsandbytes() {
    let records = Records::read();
    tally(|tally| {
        for record in records.list("nonfinite") {
            // the records of this list are nf4 in blocks of 64
            let mut record = record.clone();
            record["blocksize"] = 64.into();
            compare_4bit(tally, &records, &record, &floats(text(&record, "x")), "nf4", text(&record, "name"));
        }
    });
}

#[test]
fn double_quantization_is_bitsandbytes() {
    let records = Records::read();
    tally(|tally| {
        for record in records.list("double_quant") {
            let (x, id) = (records.input(record), text(record, "type"));
            assert_eq!(record["state2_blocksize"], 256);
            let (scheme, params) = (scheme::find(id).unwrap(), settings(record).with("doubleQuantization", true));
            let q = quantize(scheme, &x, &params);
            let peer = |what: &str| format!("bitsandbytes {id}, double quantization, {what}");
            for (ours, theirs, digits) in
                [("packed", "packed", 2), ("absmaxCodes", "absmax_u8", 2), ("nestedAbsmax", "state2_absmax", 8), ("offset", "offset", 8)]
            {
                let theirs = words(text(record, theirs), digits);
                tally.record(&peer(ours), id, &theirs, &part(&q, ours), &theirs);
            }
            let theirs = canonical(&floats(text(record, "deq")));
            tally.record(&peer("restored"), id, &x, &restored(&q), &theirs);
            let stored: Vec<_> = q.parts.iter().map(|part| (part.name.to_owned(), part.data.clone())).collect();
            let back = scheme.dequantize(&Stored { bytes: None, parts: &stored }, &params, &[x.len()]).unwrap();
            let back: Vec<u32> = back.iter().map(|&x| bits(x as f32)).collect();
            tally.record(&peer("restored from what is stored"), id, &x, &back, &theirs);
        }
    });
}

#[test]
fn eight_bits_are_bitsandbytes() {
    let records = Records::read();
    tally(|tally| {
        for record in records.list("blockwise8_dynamic") {
            let (x, name) = (records.input(record), text(record, "input"));
            let q = quantize(scheme::find("dynamic8").unwrap(), &x, &settings(record));
            let (codes, absmax) = (words(text(record, "codes"), 2), floats(text(record, "absmax")));
            tally.record("bitsandbytes dynamic8, codes", name, &x, &part(&q, "codes"), &codes);
            tally.record("bitsandbytes dynamic8, absmax", name, &absmax, &part(&q, "absmax"), &canonical(&absmax));
            tally.record("bitsandbytes dynamic8, restored", name, &x, &restored(&q), &canonical(&floats(text(record, "deq"))));
        }
    });
}
