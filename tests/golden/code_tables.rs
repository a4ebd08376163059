//! What every code stands for.

use crate::data::{Tally, bits, format_of, json, npy, tally, text, words};
use quantoscope::format::Format;

fn decoded(format: &dyn Format, count: u32) -> Vec<u32> {
    (0..count)
        .map(|code| {
            let x = format.decode(u64::from(code));
            assert!(x.is_nan() || f64::from(x as f32) == x, "{} {code:#x}: float32 holds every value", format.id());
            bits(x as f32)
        })
        .collect()
}

fn compare(tally: &mut Tally, peer: &str, format: &dyn Format, theirs: &[u32]) {
    let theirs: Vec<u32> = theirs.iter().map(|word| bits(f32::from_bits(*word))).collect();
    let codes: Vec<u32> = (0..1 << format.bits()).collect();
    tally.record(peer, format.id(), &codes, &decoded(format, codes.len() as u32), &theirs);
}

#[test]
fn codes_of_at_most_eight_bits_decode_as_in_ml_dtypes() {
    let file = json("code_tables.json");
    tally(|tally| {
        for (name, table) in file["tables"].as_object().unwrap() {
            compare(tally, "ml_dtypes", format_of(name), &words(text(table, "f32_bits"), 8));
        }
    });
}

#[test]
fn codes_of_float16_decode_as_in_numpy() {
    tally(|tally| compare(tally, "numpy", format_of("f16"), &npy("table_f16_u32.npy")));
}

#[test]
fn codes_of_bfloat16_decode_as_in_ml_dtypes() {
    tally(|tally| compare(tally, "ml_dtypes", format_of("bf16"), &npy("table_bf16_u32.npy")));
}

/// The rule that gfloat's decoder was checked against for every code: PROVENANCE.md.
#[test]
fn codes_of_tf32_decode_as_float32_with_thirteen_low_bits_of_zero() {
    let rule: Vec<u32> = (0..1 << 19).map(|code| code << 13).collect();
    tally(|tally| compare(tally, "gfloat (by rule)", format_of("tf32"), &rule));
}
