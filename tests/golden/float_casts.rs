//! Casts of float32 values to float formats.

use crate::data::{Tally, bits, code, floats, format_of, json, sparse_words, tally, text};
use quantoscope::{
    format::{Cast, Class, Format, Overflow, Value},
    num::Rounding,
};

fn encode(format: &dyn Format, x: f32, rounding: Rounding, overflow: Overflow) -> u64 {
    format.encode(Value::from(f64::from(x)), Cast { rounding, overflow, ..Cast::default() }).code
}

/// Codes as the peers write them: tf32 is stored in 32 bits, the low 13 of them 0.
fn stored(format: &dyn Format, code: u64) -> u64 {
    if format.id() == "tf32" { code << 13 } else { code }
}

fn digits(format: &dyn Format) -> usize {
    match format.bits() {
        ..=8 => 2,
        9..=16 => 4,
        _ => 8,
    }
}

/// The peer's codes, with one NaN for all.
fn theirs(format: &dyn Format, codes: &[u32]) -> Vec<Option<u64>> {
    let unstored = |word: u32| if format.id() == "tf32" { u64::from(word) >> 13 } else { u64::from(word) };
    codes.iter().map(|word| code(format, unstored(*word)).map(|code| stored(format, code))).collect()
}

fn ours(format: &dyn Format, x: &[f32], rounding: Rounding, overflow: Overflow) -> Vec<Option<u64>> {
    x.iter().map(|x| code(format, encode(format, *x, rounding, overflow)).map(|code| stored(format, code))).collect()
}

/// A record's key as peer, rounding and overflow.
struct Record {
    peer: &'static str,
    rounding: Rounding,
    overflow: Overflow,
}

/// How a record was made; nothing for one that is no reference.
fn record(format: &dyn Format, key: &str) -> Option<Record> {
    let half_even = |peer, overflow| Some(Record { peer, rounding: Rounding::HalfEven, overflow });
    match key {
        "ml_dtypes" => half_even("ml_dtypes", Overflow::Convention),
        "numpy" => half_even("numpy", Overflow::Convention),
        // torch's E4M3FN, and no other type of its, saturates, infinities too
        "torch" if format.id() == "float8_e4m3fn" => half_even("torch", Overflow::Saturate),
        "torch" => half_even("torch", Overflow::Convention),
        "ort_sat1" | "ort_satNone_nearest" => half_even("onnxruntime", Overflow::Saturate),
        "ort_satNone_up" => Some(Record { peer: "onnxruntime", rounding: Rounding::Ceil, overflow: Overflow::Saturate }),
        "ort_satNone_down" => Some(Record { peer: "onnxruntime", rounding: Rounding::Floor, overflow: Overflow::Saturate }),
        // contradicts ONNX's own table: onnx/onnx#7085
        "ort_sat0" => None,
        _ => {
            let (mode, saturates) = key.strip_prefix("gfloat_")?.rsplit_once('_')?;
            let rounding = match mode {
                "TiesToEven" => Rounding::HalfEven,
                "TiesToAway" => Rounding::HalfAway,
                "TowardZero" => Rounding::Trunc,
                "TowardPositive" => Rounding::Ceil,
                "TowardNegative" => Rounding::Floor,
                _ => return None,
            };
            let overflow = match saturates {
                "sat" => Overflow::Saturate,
                "nosat" => Overflow::Convention,
                _ => return None,
            };
            Some(Record { peer: "gfloat", rounding, overflow })
        }
    }
}

fn compare(tally: &mut Tally, format: &dyn Format, key: &str, x: &[f32], hex: &str) {
    let name = format!("{} {key}", format.id());
    let Some(Record { peer, rounding, overflow }) = record(format, key) else {
        assert_eq!(key, "ort_sat0", "{name}: a record that nothing is compared with");
        return tally.leave_out(name);
    };
    if peer == "onnxruntime" {
        // cast to the format and back to float32
        let back = |x: &f32| bits(format.decode(encode(format, *x, rounding, overflow)) as f32);
        let theirs: Vec<u32> = floats(hex).into_iter().map(bits).collect();
        return tally.record(peer, &name, x, &x.iter().map(back).collect::<Vec<_>>(), &theirs);
    }
    let sparse = sparse_words(&without_negatives(format, key, hex), digits(format));
    assert_eq!(sparse.len(), x.len(), "{name}");
    for (x, _) in x.iter().zip(&sparse).filter(|(_, word)| word.is_none()) {
        assert!(has_nothing_for(format, *x), "{name}: {x:?} has no result there");
    }
    // where there is no NaN, peers make one a zero of either sign, or nothing
    let nan_here = |x: &f32| !x.is_nan() || has(format, Class::Nan);
    for x in x.iter().filter(|x| !nan_here(x)) {
        assert_eq!(format.decode(encode(format, *x, rounding, overflow)), 0.0, "{name}");
    }
    let kept = |x: &f32| nan_here(x) && !otherwise(format, key, *x);
    let strange = x.iter().filter(|x| otherwise(format, key, **x)).count();
    if strange > 0 {
        tally.leave_out(format!("{name}: {strange} values that the peer treats otherwise"));
    }
    let there: Vec<(f32, u32)> =
        x.iter().zip(&sparse).filter_map(|(x, word)| word.map(|word| (*x, word))).filter(|(x, _)| kept(x)).collect();
    let (x, codes): (Vec<f32>, Vec<u32>) = there.into_iter().unzip();
    tally.record(peer, &name, &x, &ours(format, &x, rounding, overflow), &theirs(format, &codes));
}

/// gfloat makes numbers below float8_e8m0fnu's range negative codes, written in 64 bits: no codes at all.
fn without_negatives(format: &dyn Format, key: &str, hex: &str) -> String {
    let here = format.id() == "float8_e8m0fnu" && key.starts_with("gfloat");
    let (mut kept, mut rest) = (String::new(), hex);
    while !rest.is_empty() {
        let negative = here && rest.starts_with("ffffffffffffff");
        let (word, more) = rest.split_at(if negative { 16 } else { 2 });
        kept += if negative { "--" } else { word };
        rest = more;
    }
    kept
}

/// What peers of float8_e8m0fnu do otherwise than ml_dtypes and ONNX Runtime: torch ignores the sign and makes 0 the code 0; gfloat
/// sends ties to the even code, and sees no middle in 2^-127 between 0 and 2^-126.
fn otherwise(format: &dyn Format, key: &str, x: f32) -> bool {
    if format.id() != "float8_e8m0fnu" {
        return false;
    }
    let tie = x.to_bits() << 9 == 1 << 31 || x.is_subnormal();
    key == "torch" && x <= 0.0 || key.starts_with("gfloat_TiesToEven") && x > 0.0 && tie
}

fn has(format: &dyn Format, class: Class) -> bool {
    (0..1u64 << format.bits()).any(|code| format.class(code) == class)
}

/// Whether the format has no NaN, or no infinity and no NaN, for a value that needs one.
fn has_nothing_for(format: &dyn Format, x: f32) -> bool {
    let beyond = f64::from(x.abs()) > format.decode(format.limits().1);
    let below_all = format.decode(format.limits().0) > f64::from(x);
    below_all || !has(format, Class::Nan) && (x.is_nan() || beyond && !has(format, Class::Infinite))
}

#[test]
fn casts_give_the_codes_that_every_peer_gives() {
    let file = json("float_casts.json");
    tally(|tally| {
        for (name, records) in file["formats"].as_object().unwrap() {
            let format = format_of(name);
            let x = floats(text(records, "x"));
            for (key, codes) in records.as_object().unwrap().iter().filter(|(key, _)| !["n", "x"].contains(&key.as_str())) {
                compare(tally, format, key, &x, codes.as_str().unwrap());
            }
        }
    });
}
