//! What the libraries of each format wrote, with what they make of it: `tests/data/readers`.

use crate::support::{data, files, index, read, same};
use serde_json::Value;
use std::{collections::BTreeSet, fs};

fn floats(hex: &str) -> Vec<f32> {
    hex.as_bytes().chunks(8).map(|digits| f32::from_bits(u32::from_str_radix(std::str::from_utf8(digits).unwrap(), 16).unwrap())).collect()
}

#[test]
fn what_they_wrote_is_read_back_equal() {
    let expected: Value = serde_json::from_str(&fs::read_to_string(data("readers").join("expected.json")).unwrap()).unwrap();
    let files = files("readers");
    let names: BTreeSet<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, expected.as_object().unwrap().keys().map(String::as_str).collect());
    let (mut tensors, mut values) = (0, 0);
    for (name, bytes) in &files {
        let index = index(name, bytes).unwrap_or_else(|e| panic!("{name}: {e}"));
        let holds = expected[name].as_object().unwrap();
        assert_eq!(index.tensors.len(), holds.len(), "{name}");
        for tensor in &index.tensors {
            let told = || format!("{name}: {} {}", tensor.name, tensor.dtype);
            let holds = holds.get(&tensor.name).unwrap_or_else(|| panic!("{} is not in the list", told()));
            // the entry of an array that has no numbers may not say how many
            if holds.get("bits").is_none() {
                assert!(read(tensor, bytes, 4096).is_err_and(|e| e.at.byte.is_some()), "{}", told());
                continue;
            }
            assert_eq!(serde_json::to_value(&tensor.shape).unwrap(), holds["shape"], "{}", told());
            let bits = floats(holds["bits"].as_str().unwrap());
            for piece in [1, 7, 4096] {
                let read = read(tensor, bytes, piece).unwrap_or_else(|e| panic!("{}: {e}", told()));
                let differs = read.iter().zip(&bits).position(|(a, b)| !same(&[*a], &[*b]));
                assert!(same(&read, &bits), "{} in pieces of {piece}: {} values, first other {differs:?}", told(), read.len());
            }
            (tensors, values) = (tensors + 1, values + bits.len());
        }
    }
    println!("{} files, {tensors} tensors, {values} values", files.len());
}

/// Every type that there is in GGUF is in the files, those that cannot be read too.
#[test]
fn all_types_are_there() {
    let (name, bytes) = files("readers").into_iter().find(|(name, _)| name == "little.gguf").unwrap();
    let types: BTreeSet<String> = index(&name, &bytes).unwrap().tensors.into_iter().map(|tensor| tensor.dtype).collect();
    assert_eq!(types.len(), 34);
}
