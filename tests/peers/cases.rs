//! What scripts are run for.

use quantoscope::{
    export::{
        self, Outcome, Subject,
        code::{self, Snippet},
    },
    format::{Class, Family},
    param::Params,
    quantized::Bulk,
    scheme,
    tensor::{Data, TensorView},
};
use serde_json::Value as Json;
use std::{fs, path::Path, sync::LazyLock};

/// Values, a scheme with its parameters, and what came of them.
pub struct Case {
    pub name: String,
    pub scheme: &'static str,
    pub params: Params,
    pub values: Vec<f32>,
    pub shape: Vec<usize>,
    pub bulk: Bulk,
    pub snippets: Vec<Snippet>,
}

/// What a script made: what it left out is empty.
#[derive(Default)]
pub struct Made {
    pub codes: Vec<i64>,
    pub packed: Vec<u8>,
    pub restored: Vec<f32>,
}

/// A scheme and what it is told, more and more of it.
type Setting = (&'static str, Params);

fn times(settings: Vec<Setting>, with: &[fn(Params) -> Params]) -> Vec<Setting> {
    settings.iter().flat_map(|(scheme, params)| with.iter().map(|with| (*scheme, with(params.clone())))).collect()
}

fn integers() -> Vec<Setting> {
    let mut settings = vec![];
    for convention in ["plain", "pytorch", "onnx", "onnx-dynamic", "tflite"] {
        for bits in [2.0, 4.0, 8.0, 13.0] {
            settings.push(("integer", Params::default().with("convention", convention).with("bits", bits)));
        }
    }
    let settings = times(settings, &[|p| p, |p| p.with("signed", false)]);
    let settings = times(settings, &[|p| p, |p| p.with("symmetric", false), |p| p.with("narrow", true), |p| p.with("reduceRange", true)]);
    times(
        settings,
        &[
            |p| p,
            |p| p.with("granularity", "channel"),
            |p| p.with("granularity", "channel").with("axis", -1.0),
            |p| p.with("granularity", "group").with("axis", 1.0),
            |p| p.with("granularity", "group").with("groupSize", 3.0),
            |p| p.with("calibration", "percentile").with("percentile", 99.0),
            |p| p.with("calibration", "range").with("min", -0.5).with("max", 0.7),
            |p| p.with("calibration", "manual").with("scale", 0.1).with("zeroPoint", 1.0),
        ],
    )
}

fn roundings() -> Vec<Setting> {
    let of = |rounding: &&str| ("integer", Params::default().with("rounding", *rounding).with("symmetric", false));
    let by_hand = |(scheme, params): Setting| (scheme, params.with("calibration", "manual").with("scale", 0.5).with("zeroPoint", -3.0));
    quantoscope::num::Rounding::ids().iter().map(of).map(by_hand).collect()
}

fn casts() -> Vec<Setting> {
    let formats = quantoscope::format::all().map(|format| ("cast", Params::default().with("format", format.id())));
    formats.chain([("cast", Params::default().with("format", "float16").with("rounding", "floor"))]).collect()
}

fn scaled() -> Vec<Setting> {
    let formats =
        ["float8_e4m3fn", "float8_e5m2", "float8_e4m3", "float8_e3m4", "float8_e5m2fnuz", "float8_e4m3fnuz", "float8_e4m3b11fnuz"];
    let settings = formats.map(|format| ("scaled_fp8", Params::default().with("format", format))).to_vec();
    times(settings, &[|p| p, |p| p.with("granularity", "channel"), |p| p.with("granularity", "channel").with("axis", 1.0)])
}

/// Every scheme as it is, and as others have it.
fn others() -> Vec<Setting> {
    let plain = scheme::SCHEMES.iter().map(|scheme| (scheme.id(), Params::default()));
    let ggml = ["mxfp4", "nvfp4"].map(|scheme| (scheme, Params::default().with("convention", "ggml")));
    let more = ["nf4", "fp4"].map(|scheme| (scheme, Params::default().with("doubleQuantization", true)));
    let blocks = ["nf4", "fp4", "dynamic8"].map(|scheme| (scheme, Params::default().with("blockSize", 256.0)));
    plain.chain(ggml).chain(more).chain(blocks).collect()
}

/// The values that the references were given, as matrices, and some that are not finite.
fn inputs() -> Vec<(String, Vec<f32>, Vec<usize>)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/golden/block_inputs.json");
    let file: Json = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    let word = |hex: &[u8]| f32::from_bits(u32::from_str_radix(std::str::from_utf8(hex).unwrap(), 16).unwrap());
    let read = |hex: &Json| -> Vec<f32> { hex.as_str().unwrap().as_bytes().chunks_exact(8).map(word).collect() };
    let mut inputs: Vec<_> = file["inputs"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, hex)| (name.clone(), read(hex)))
        .map(|(name, values)| (name, vec![values.len() / 256, 256], values))
        .map(|(name, shape, values)| (name, values, shape))
        .collect();
    let odd = vec![1.0, f32::NAN, -2.5, f32::INFINITY, f32::NEG_INFINITY, 0.0, -0.0, 0.5, 1.5, 2.5, -0.5, -1.5, 3e38, 1e-45];
    inputs.push(("odd".into(), odd, vec![2, 7]));
    inputs.push(("ragged".into(), (0..140).map(|i| ((i * 37) % 101) as f32 / 7.0 - 6.0).collect(), vec![2, 70]));
    inputs
}

/// Settings that are many with a few inputs in turn, the others with all.
pub fn all() -> &'static [Case] {
    static ALL: LazyLock<Vec<Case>> = LazyLock::new(make);
    &ALL
}

fn make() -> Vec<Case> {
    let inputs = inputs();
    let regular = inputs.len() - 2;
    let mut cases = vec![];
    for (at, (scheme, params)) in integers().into_iter().chain(roundings()).enumerate() {
        for input in [at % regular, regular, regular + 1] {
            cases.extend(Case::new(scheme, &params, &inputs[input]));
        }
    }
    for (at, (scheme, params)) in casts().into_iter().chain(scaled()).enumerate() {
        cases.extend(inputs.iter().skip(at % 4).step_by(4).filter_map(|input| Case::new(scheme, &params, input)));
    }
    for (scheme, params) in others() {
        cases.extend(inputs.iter().filter_map(|input| Case::new(scheme, &params, input)));
    }
    cases
}

impl Case {
    /// None where the scheme refuses the values or the parameters.
    pub fn new(scheme: &'static str, params: &Params, (input, values, shape): &(String, Vec<f32>, Vec<usize>)) -> Option<Case> {
        let tensor = TensorView::shaped(Data::F32(values), shape.clone()).unwrap();
        let bulk = scheme::find(scheme).unwrap().bulk(&tensor, params).ok()?;
        let name = format!("{scheme} {} on {input}", serde_json::to_string(params).unwrap());
        let (params, values, shape) = (params.clone(), values.clone(), shape.clone());
        let mut case = Case { name, scheme, params, values, shape, bulk, snippets: vec![] };
        case.snippets = code::snippets(&case.subject());
        Some(case)
    }

    fn subject(&self) -> Subject<'_> {
        let outcome = Outcome::new(self.scheme, &self.params, &self.bulk);
        Subject { name: "values", values: &self.values, shape: &self.shape, whole: None, outcome, beside: &[] }
    }

    /// A file as the page saves it.
    pub fn saved(&self, export: &str) -> (String, Vec<u8>) {
        let export = export::find(export).unwrap();
        let subject = self.subject();
        (format!("values{}", export.ending(&subject)), export.chunks(subject).flatten().collect())
    }

    pub fn compare(&self, made: &Made) -> Result<(), String> {
        same("restored", &self.bulk.restored, &made.restored, |x| if x.is_nan() { f32::NAN.to_bits() } else { x.to_bits() })?;
        if made.packed.is_empty() {
            let target = self.bulk.outcome.target;
            let codes: Vec<i64> = self.bulk.codes.widened().into_iter().map(|code| self.called(code)).collect();
            let nan = |code: &i64| target.family() != Family::Integer && target.class(*code as u64) == Class::Nan;
            return same("codes", &codes, &made.codes, |code| if nan(code) { i64::MIN } else { *code });
        }
        same("packed", &self.packed(), &made.packed, |byte| *byte)
    }

    /// A code as the integer that it is called by.
    fn called(&self, code: u64) -> i64 {
        let target = self.bulk.outcome.target;
        if target.family() == Family::Integer { target.decode(code) as i64 } else { code as i64 }
    }

    fn packed(&self) -> Vec<u8> {
        let outcome = &self.bulk.outcome;
        let part = || outcome.parts.iter().find(|part| part.name == "packed").expect("what is packed has bytes or a part for them");
        outcome.bytes.clone().unwrap_or_else(|| part().data.iter().map(|byte| *byte as u8).collect())
    }
}

fn same<T: std::fmt::Debug, K: PartialEq>(what: &str, ours: &[T], theirs: &[T], key: impl Fn(&T) -> K) -> Result<(), String> {
    if ours.len() != theirs.len() {
        return Err(format!("{what}: {} of ours, {} of theirs", ours.len(), theirs.len()));
    }
    let differ: Vec<usize> = (0..ours.len()).filter(|&at| key(&ours[at]) != key(&theirs[at])).collect();
    match differ.first() {
        None => Ok(()),
        Some(&first) => {
            Err(format!("{what}: {} differ, first at {first}: ours {:?}, theirs {:?}", differ.len(), ours[first], theirs[first]))
        }
    }
}
