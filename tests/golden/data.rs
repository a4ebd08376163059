//! The reference data, and a tally of what was compared with it.

use quantoscope::format::{self, Class, Format};
use serde_json::Value as Json;
use std::{collections::BTreeMap, fmt::Debug, fs, path::Path};

/// The data's name of each format, and ours.
const NAMES: [(&str, &str); 13] = [
    ("f16", "float16"),
    ("bf16", "bfloat16"),
    ("tf32", "tf32"),
    ("e4m3fn", "float8_e4m3fn"),
    ("e5m2", "float8_e5m2"),
    ("e4m3fnuz", "float8_e4m3fnuz"),
    ("e5m2fnuz", "float8_e5m2fnuz"),
    ("e3m4", "float8_e3m4"),
    ("e4m3_ieee", "float8_e4m3"),
    ("e8m0fnu", "float8_e8m0fnu"),
    ("fp6_e2m3fn", "float6_e2m3fn"),
    ("fp6_e3m2fn", "float6_e3m2fn"),
    ("fp4_e2m1fn", "float4_e2m1fn"),
];

/// The format that a record speaks of.
pub fn format_of(name: &str) -> &'static dyn Format {
    let (_, id) = NAMES.iter().find(|(theirs, _)| *theirs == name).unwrap_or_else(|| panic!("the data's format {name} has no name here"));
    format::find(id).unwrap()
}

pub fn bytes(file: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/golden").join(file);
    fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

pub fn json(file: &str) -> Json {
    serde_json::from_slice(&bytes(file)).unwrap()
}

pub fn text<'a>(object: &'a Json, key: &str) -> &'a str {
    object[key].as_str().unwrap_or_else(|| panic!("no text at {key}"))
}

/// Hexadecimal numbers of so many digits each, run together; `--` where the reference had nothing to return.
pub fn sparse_words(hex: &str, digits: usize) -> Vec<Option<u32>> {
    let (mut words, mut rest) = (vec![], hex);
    while !rest.is_empty() {
        let width = if rest.starts_with("--") { 2 } else { digits };
        let (word, more) = rest.split_at(width);
        words.push((word != "--").then(|| u32::from_str_radix(word, 16).unwrap()));
        rest = more;
    }
    words
}

pub fn words(hex: &str, digits: usize) -> Vec<u32> {
    sparse_words(hex, digits).into_iter().map(|word| word.expect("a number everywhere")).collect()
}

pub fn floats(hex: &str) -> Vec<f32> {
    words(hex, 8).into_iter().map(f32::from_bits).collect()
}

/// A one-dimensional little-endian `<u4` array of NumPy's, format version 1.0.
pub fn npy(file: &str) -> Vec<u32> {
    let bytes = bytes(file);
    assert_eq!(&bytes[..8], b"\x93NUMPY\x01\x00");
    let (header, data) = bytes[10..].split_at(usize::from(u16::from_le_bytes([bytes[8], bytes[9]])));
    assert!(String::from_utf8_lossy(header).contains("'descr': '<u4'"));
    data.chunks_exact(4).map(|word| u32::from_le_bytes(word.try_into().unwrap())).collect()
}

/// The inputs that block schemes were given, by name.
pub fn inputs() -> BTreeMap<String, Vec<f32>> {
    let file = json("block_inputs.json");
    file["inputs"].as_object().unwrap().iter().map(|(name, hex)| (name.clone(), floats(hex.as_str().unwrap()))).collect()
}

/// The bits of a float32, with one NaN for all: references differ in sign and payload.
pub fn bits(x: f32) -> u32 {
    if x.is_nan() { 0x7FC0_0000 } else { x.to_bits() }
}

/// A code, with one NaN for all.
pub fn code(format: &dyn Format, code: u64) -> Option<u64> {
    (format.class(code) != Class::Nan).then_some(code)
}

/// Compares record by record, says what was compared, and fails if anything differed.
pub fn tally(compare: impl FnOnce(&mut Tally)) {
    let mut tally = Tally::default();
    compare(&mut tally);
    for (peer, (records, values)) in &tally.compared {
        println!("{peer}: {records} records, {values} values");
    }
    for record in &tally.left_out {
        println!("left out: {record}");
    }
    assert!(!tally.compared.is_empty(), "nothing was compared");
    assert!(tally.differences.is_empty(), "{}", tally.differences.join("\n"));
}

/// What was compared, by peer, and where it differed.
#[derive(Default)]
pub struct Tally {
    compared: BTreeMap<String, (usize, usize)>,
    left_out: Vec<String>,
    differences: Vec<String>,
}

impl Tally {
    /// Compares a record: one result of ours and one of the peer's for each input.
    pub fn record<I: Debug, T: PartialEq + Debug>(&mut self, peer: &str, record: &str, inputs: &[I], ours: &[T], theirs: &[T]) {
        assert!(!inputs.is_empty(), "{record}: nothing to compare");
        assert_eq!((ours.len(), theirs.len()), (inputs.len(), inputs.len()), "{record}: as many results as inputs");
        let (records, values) = self.compared.entry(peer.into()).or_default();
        *records += 1;
        *values += inputs.len();
        let wrong: Vec<_> = (0..inputs.len()).filter(|&i| ours[i] != theirs[i]).collect();
        if let Some(&first) = wrong.first() {
            let (x, our, their) = (&inputs[first], &ours[first], &theirs[first]);
            let count = wrong.len();
            self.differences.push(format!("{record} of {peer}: {count} differ, first at {first}: {x:?} gives {our:?}, not {their:?}"));
        }
    }

    /// Says that a record was not compared, and why.
    pub fn leave_out(&mut self, record: String) {
        self.left_out.push(record);
    }
}
