use super::*;
use crate::{
    phrases::english,
    scheme,
    tensor::{Data, TensorView},
    text::Text,
};
use serde_json::{Value, json};

/// What is to be exported, owned.
struct Made {
    name: &'static str,
    values: Vec<f32>,
    shape: Vec<usize>,
    outcomes: Vec<(&'static str, Params, Bulk)>,
}

fn made(values: &[f32], shape: &[usize], schemes: &[(&'static str, Params)]) -> Made {
    let tensor = TensorView::shaped(Data::F32(values), shape.to_vec()).unwrap();
    let outcome = |(id, params): &(&'static str, Params)| (*id, params.clone(), scheme::find(id).unwrap().bulk(&tensor, params).unwrap());
    Made { name: "=x", values: values.to_vec(), shape: shape.to_vec(), outcomes: schemes.iter().map(outcome).collect() }
}

impl Made {
    fn bytes(&self, export: &str) -> Vec<u8> {
        let outcomes: Vec<Outcome> = self.outcomes.iter().map(|(scheme, params, bulk)| Outcome::new(scheme, params, bulk)).collect();
        let (outcome, beside) = (outcomes[0], &outcomes[1..]);
        let subject = Subject { name: self.name, values: &self.values, shape: &self.shape, whole: None, outcome, beside };
        find(export).unwrap().chunks(subject).flatten().collect()
    }

    fn text(&self, export: &str) -> String {
        String::from_utf8(self.bytes(export)).unwrap()
    }

    fn json(&self, export: &str) -> Value {
        serde_json::from_str(&self.text(export)).unwrap()
    }
}

fn int4() -> Params {
    Params::default().with("bits", 4.0)
}

const ODD: [f32; 6] = [7.0, -3.5, 0.1, f32::NAN, f32::INFINITY, -0.0];

#[test]
fn rows_of_csv() {
    let rows = [
        "index,i0,i1,value,code,bits,restored,error",
        "0,0,0,7,7,0b0111,7,0",
        "1,0,1,-3.5,-4,0b1100,-4,-0.5",
        "2,0,2,0.1,0,0b0000,0,-0.10000000149011612",
        "3,1,0,NaN,0,0b0000,0,NaN",
        "4,1,1,inf,7,0b0111,7,-inf",
        "5,1,2,-0,0,0b0000,0,0",
        "",
    ];
    assert_eq!(made(&ODD, &[2, 3], &[("integer", int4())]).text("csv"), rows.join("\r\n"));
}

#[test]
fn rows_of_json() {
    let found = made(&ODD, &[6], &[("integer", int4())]).json("json");
    let rows = json!([
        [0, 7, 7, "0b0111", 7, 0],
        [1, -3.5, -4, "0b1100", -4, -0.5],
        [2, 0.1, 0, "0b0000", 0, -0.10000000149011612],
        [3, "NaN", 0, "0b0000", 0, "NaN"],
        [4, "Infinity", 7, "0b0111", 7, "-Infinity"],
        [5, -0.0, 0, "0b0000", 0, 0],
    ]);
    assert_eq!(found["rows"].to_string().replace("-0,", "-0.0,"), rows.to_string());
    assert_eq!((&found["name"], &found["scheme"], &found["format"]), (&json!("=x"), &json!("integer"), &json!("int4")));
    assert_eq!((&found["params"], &found["shape"]), (&json!({"bits": 4}), &json!([6])));
    assert_eq!(found["columns"], json!(["index", "value", "code", "bits", "restored", "error"]));
    assert_eq!(made(&[], &[0], &[("integer", int4())]).json("json")["rows"], json!([]));
}

#[test]
fn numbers_read_back_as_they_are() {
    let hard = [f32::MAX, f32::MIN_POSITIVE, 1e-45, 16_777_216.0, 0.3, 1e16, 123_456.79];
    let made = made(&hard, &[7], &[("cast", Params::default().with("format", "float64"))]);
    for (row, x) in made.text("csv").lines().skip(1).zip(hard) {
        let cells: Vec<&str> = row.split(',').collect();
        let (value, code, bits): (f32, u64, _) = (cells[1].parse().unwrap(), cells[2].parse().unwrap(), &cells[3][2..]);
        assert_eq!((value, f64::from_bits(code), u64::from_str_radix(bits, 2)), (x, f64::from(x), Ok(code)), "{row}");
    }
    assert!(made.json("json")["rows"][0][2].is_string());
}

#[test]
fn statistics_side_by_side() {
    let word = Params::default().with("format", "float16");
    let made = made(&[1.0, -2.5, 0.3], &[3], &[("integer", int4()), ("cast", word)]);
    let text = made.text("statisticsCsv");
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert_eq!(
        lines[..4],
        ["statistic,integer (bits 4),cast (format float16)", "bitsPerValue,14.666666666666666,16", "count,3,3", "min,-2.5,-2.5"]
    );
    assert_eq!((lines.len(), lines[16], lines[19]), (20, "clippingShare,0,0", ""), "{text}");
    let json = made.json("statisticsJson");
    assert_eq!(json["outcomes"][1]["scheme"], json!("cast"));
    let (found, stats) = (&json["outcomes"][0]["stats"], serde_json::to_value(&made.outcomes[0].2.stats).unwrap());
    let figures = |tree: &Value| tree.as_object().unwrap().iter().map(|(name, x)| (name.clone(), x.as_f64().unwrap())).collect::<Vec<_>>();
    assert_eq!(figures(found), figures(&stats));
}

#[test]
fn names_are_no_formulas() {
    let cells = ["=1+1", "+1", "-x", "@x", "\tx", "\rx", "plain", "a,\"b\"\n"].map(number::cell);
    assert_eq!(cells, ["'=1+1", "'+1", "'-x", "'@x", "\"'\tx\"", "\"'\rx\"", "plain", "\"a,\"\"b\"\"\n\""]);
}

#[test]
fn npy_has_its_header_and_values() {
    let values: Vec<f32> = (0..3000).map(|i| i as f32 / 7.0).collect();
    let made = made(&values, &[30, 100], &[("integer", int4())]);
    for (export, expected) in [("valuesNpy", &made.values), ("restoredNpy", &made.outcomes[0].2.restored)] {
        let bytes = made.bytes(export);
        let length = usize::from(u16::from_le_bytes([bytes[8], bytes[9]]));
        let (header, data) = bytes[10..].split_at(length);
        assert_eq!((&bytes[..8], (10 + length) % 64), (&b"\x93NUMPY\x01\x00"[..], 0));
        assert!(header.starts_with(b"{'descr': '<f4', 'fortran_order': False, 'shape': (30, 100,), } "), "{header:?}");
        assert!(header.ends_with(b" \n"));
        let read: Vec<f32> = data.chunks_exact(4).map(|four| f32::from_le_bytes(four.try_into().unwrap())).collect();
        assert_eq!(&read, expected);
    }
}

/// Names, dtypes, shapes and bytes of a safetensors file's tensors, and its metadata.
fn safetensors(bytes: &[u8]) -> (Value, impl Fn(&str) -> Vec<u8> + use<>) {
    let length = u64::from_le_bytes(bytes[..8].try_into().unwrap()) as usize;
    let header: Value = serde_json::from_slice(&bytes[8..8 + length]).unwrap();
    let (data, entries) = (bytes[8 + length..].to_vec(), header.clone());
    let of = move |name: &str| {
        let ends = [0, 1].map(|end| entries[name]["data_offsets"][end].as_f64().unwrap() as usize);
        data[ends[0]..ends[1]].to_vec()
    };
    (header, of)
}

#[test]
fn packed_codes_lie_low_bits_first() {
    let values: Vec<f32> = (0..2050).map(|i| (i % 15) as f32 - 7.0).collect();
    let made = made(&values, &[2, 1025], &[("integer", int4())]);
    let (header, of) = safetensors(&made.bytes("packed"));
    assert_eq!(header["__metadata__"]["codes"], json!("int4 [2, 1025]"));
    assert_eq!((&header["codes"]["dtype"], &header["codes"]["shape"]), (&json!("U8"), &json!([1025])));
    let codes = of("codes");
    let nibbles: Vec<u64> = codes.iter().flat_map(|byte| [byte & 15, byte >> 4]).map(u64::from).collect();
    assert_eq!(nibbles, made.outcomes[0].2.codes.widened());
    assert_eq!((&header["scales"]["dtype"], of("scales")), (&json!("F32"), 1f32.to_le_bytes().to_vec()));
    assert_eq!((&header["zeroPoints"]["shape"], of("zeroPoints")), (&json!([1]), vec![0]));
}

#[test]
fn codes_of_any_width_are_packed() {
    for (format, codes) in [("int12", vec![0x01, 0xE0, 0xFF]), ("float8_e4m3fn", vec![0x38, 0xC0]), ("bfloat16", vec![0x80, 0x3F, 0, 0xC0])]
    {
        let made = made(&[1.0, -2.0], &[2], &[("cast", Params::default().with("format", format))]);
        assert_eq!(safetensors(&made.bytes("packed")).1("codes"), codes, "{format}");
    }
}

#[test]
fn blocks_are_stored_as_they_lie_in_memory() {
    let values: Vec<f32> = (0..64).map(|i| i as f32).collect();
    let made = made(&values, &[64], &[("q4_0", Params::default())]);
    assert_eq!(Some(made.bytes("packed")), made.outcomes[0].2.outcome.bytes);
}

#[test]
fn every_scheme_has_every_export() {
    let values: Vec<f32> = (0..512).map(|i| (i as f32).sin()).collect();
    for scheme in scheme::SCHEMES.iter() {
        let made = made(&values, &[2, 256], &[(scheme.id(), Params::default())]);
        assert_eq!(made.text("csv").lines().count(), 513, "{}", scheme.id());
        assert_eq!(made.json("json")["rows"].as_array().map(Vec::len), Some(512));
        let stored = made.bytes("packed").len() as f64;
        let expected = made.outcomes[0].2.outcome.bits_per_value * 64.0;
        assert!(stored >= expected && stored < expected + 1000.0, "{}: {stored} bytes, not {expected}", scheme.id());
    }
}

#[test]
fn exports_have_their_messages() {
    for export in EXPORTS {
        assert_ne!(english().plain(&Text::new(export.label())), export.label());
        assert!(find(export.id()).is_ok());
    }
    assert_eq!(find("x").err().map(|error| error.code), Some("export.unknown"));
}

#[test]
fn pieces_stay_small() {
    let values = vec![1.5f32; 100_000];
    let made = made(&values, &[100_000], &[("integer", int4())]);
    let (scheme, params, bulk) = &made.outcomes[0];
    let outcome = Outcome::new(scheme, params, bulk);
    let subject = Subject { name: "x", values: &made.values, shape: &made.shape, whole: None, outcome, beside: &[] };
    for export in EXPORTS {
        let largest = export.chunks(subject).map(|chunk| chunk.len()).max().unwrap();
        assert!(largest < 100_000, "{}: {largest}", export.id());
    }
}
