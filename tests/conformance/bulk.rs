//! Many values at once come to what they do one by one: every scheme, under each of its settings.

use crate::fingerprints::settings;
use quantoscope::{
    error::Error,
    format::{self, Format},
    kernel::extent::Extent,
    param::{Kind, Params},
    quantized::{Bulk, Quantized},
    scheme::{self, SCHEMES, Scheme},
    stats::{
        Stats, normal,
        stream::{Plan, Stream, Streamed},
    },
    tensor::{Data, TensorView},
};

struct Input {
    name: &'static str,
    shape: Vec<usize>,
    values: Vec<f32>,
}

fn flat(name: &'static str, values: Vec<f32>) -> Input {
    Input { name, shape: vec![values.len()], values }
}

/// Normal, with a rare outlier.
fn normals(count: usize) -> Vec<f32> {
    let mut values: Vec<f32> = normal(11, count).into_iter().map(|x| x as f32).collect();
    values.iter_mut().skip(17).step_by(97).for_each(|x| *x *= 23.0);
    values
}

fn inputs() -> Vec<Input> {
    let scaled = |by: f32| normals(300).iter().map(|x| x * by).collect::<Vec<f32>>();
    let with = |odd: &[f32]| {
        let mut values = normals(700);
        odd.iter().enumerate().for_each(|(at, x)| values[40 + 131 * at] = *x);
        values
    };
    let lengths = [0, 1, 31, 33, 1000].map(|count| flat("normal", normals(count)));
    let ties: Vec<f32> = (0..700).map(|i| (i - 350) as f32 / 4.0).collect();
    let others = [
        flat("ties", ties),
        flat("zeros", [0.0, -0.0].repeat(70)),
        flat("alike", vec![0.1; 520]),
        flat("subnormal", scaled(1e-40)),
        flat("tiny", scaled(1e-30)),
        flat("huge", scaled(1e36)),
        flat("wide", (0..600).map(|i| 1.7f32.powi(i % 300 - 150) * if i % 3 == 0 { -1.0 } else { 1.0 }).collect()),
        flat("nan", with(&[f32::NAN, -f32::NAN])),
        flat("infinite", with(&[f32::INFINITY, f32::NEG_INFINITY, f32::NAN, f32::MAX, f32::MIN])),
        Input { name: "matrix", shape: vec![9, 160], values: normals(1440) },
        Input { name: "ragged matrix", shape: vec![37, 35], values: normals(1295) },
        Input { name: "cube", shape: vec![3, 64, 6], values: normals(1152) },
    ];
    lengths.into_iter().chain(others).collect()
}

/// Which NaN it is differs by machine.
fn bits(x: f64) -> u64 {
    if x.is_nan() { f64::NAN.to_bits() } else { x.to_bits() }
}

fn is_near(found: f64, expected: f64, scale: f64) -> bool {
    found == expected || found.is_nan() && expected.is_nan() || (found - expected).abs() <= 1e-9 * scale.max(expected.abs())
}

/// Sums of either sign are held against what is summed.
fn assert_near(found: &Stats, expected: &Stats, what: &str) {
    let size = expected.min.unwrap_or(0.0).abs().max(expected.max.unwrap_or(0.0).abs());
    for ((name, found), (_, expected_figure)) in found.figures().into_iter().zip(expected.figures()) {
        let scale = match name {
            "mean" => size,
            "meanError" => expected.mean_absolute_error.unwrap_or(0.0),
            // 10 log10 of a ratio, and the shares of a whole
            "sqnrDb" | "roundingShare" | "clippingShare" | "cosineSimilarity" => 1.0,
            _ => 0.0,
        };
        assert!(is_near(found, expected_figure, scale), "{what}: {name} is {found}, not {expected_figure}");
    }
}

fn assert_same(bulk: &Bulk, plain: &Quantized, source: &[f32], what: &str) {
    assert_eq!(bulk.codes.widened(), plain.codes, "{what}");
    let restored = |x: &f64| bits(f64::from(*x as f32));
    assert!(plain.restored.iter().map(restored).eq(bulk.restored.iter().map(|x| bits((*x).into()))), "{what}: restored");
    let outcome = &bulk.outcome;
    assert_eq!(outcome.clipped, plain.clipped, "{what}");
    assert_eq!(format!("{:?}", outcome.groups), format!("{:?}", plain.groups), "{what}");
    assert_eq!((outcome.uniform, outcome.bits_per_value), (plain.uniform, plain.bits_per_value), "{what}");
    assert_eq!(outcome.target.id(), plain.target.id(), "{what}");
    let stats = Stats::compare(source.iter().map(|x| (*x).into()), plain.restored.iter().copied(), &plain.clipped);
    assert_near(&bulk.stats, &stats, what);
}

/// What figures read of single values.
fn assert_told(scheme: &dyn Scheme, tensor: &TensorView, bulk: &Bulk, plain: &Quantized, what: &str) {
    let codes = bulk.codes.widened();
    let count = codes.len();
    let places = || [0, count / 2, count.wrapping_sub(1)].into_iter().filter(|at| *at < count);
    for at in places() {
        assert_eq!(scheme.levels(&bulk.outcome, at), scheme.levels(plain, at), "{what}: levels at {at}");
        let restored = |of: &Quantized| bits(scheme.restore(of, at, codes[at]));
        assert_eq!(restored(&bulk.outcome), restored(plain), "{what}: restored at {at}");
    }
    for at in places() {
        let told = |of: &Quantized| serde_json::to_string(&scheme.explain(tensor, of, at, plain.codes[at])).unwrap();
        assert_eq!(told(&bulk.outcome), told(plain), "{what}: told at {at}");
    }
}

/// The settings of the fingerprints, and those that matter for tensors with rows.
fn all_settings(scheme: &dyn Scheme) -> Vec<Params> {
    let mut all = settings(scheme);
    let grouped = |params: &Params, granularity: &str, axis: f64| params.clone().with("granularity", granularity).with("axis", axis);
    let has = |id: &str| scheme.params().iter().any(|param| param.id == id);
    if has("axis") {
        let shared = if has("groupSize") { vec!["channel", "group"] } else { vec!["channel"] };
        let conventions =
            all.clone().into_iter().filter(|p| p.0.iter().any(|(id, _)| ["convention", "symmetric", "format"].contains(&id.as_str())));
        let bases: Vec<Params> = conventions.collect();
        for base in &bases {
            all.extend(shared.iter().flat_map(|by| [0.0, 1.0].map(|axis| grouped(base, by, axis))));
        }
    }
    for param in scheme.params().iter().filter(|param| matches!(param.kind, Kind::Format { .. })) {
        let formats = format::all().map(Format::id).chain(OWN_FORMATS);
        let cast = |id: &str, by: &str| Params::default().with(param.id, id).with("overflow", by);
        all.extend(formats.flat_map(|id| ["convention", "saturate", "nonsaturating"].map(|by| cast(id, by))));
    }
    all
}

/// Formats that are in no list: float32 has no room for some of their numbers.
const OWN_FORMATS: [&str; 9] = ["e5m3", "e8m4", "e8m3_fn", "e2m9", "e6m5_b70", "e11m4", "e3m0_finite", "e8m7_b130", "e5m2_b-60_fnuz"];

#[test]
fn many_values_are_quantized_as_single_ones() {
    let inputs = inputs();
    let (mut same, mut refused) = (0, 0);
    for scheme in SCHEMES.iter() {
        for params in all_settings(*scheme) {
            for Input { name, shape, values } in &inputs {
                let tensor = TensorView::shaped(Data::F32(values), shape.clone()).unwrap();
                let what = format!("{} {:?} of {name} {shape:?}", scheme.id(), params.0);
                match (scheme.bulk(&tensor, &params), scheme.quantize(&tensor, &params)) {
                    (Ok(bulk), Ok(plain)) => {
                        assert_same(&bulk, &plain, values, &what);
                        assert_told(*scheme, &tensor, &bulk, &plain, &what);
                        same += 1;
                    }
                    (bulk, plain) => {
                        assert_eq!(bulk.err(), plain.err(), "{what}");
                        refused += 1;
                    }
                }
            }
        }
    }
    println!("{same} outcomes, {refused} refusals");
    assert!(same > refused);
}

/// Longer than what is quantized together, with rows that are shorter and longer than that.
fn to_stream() -> Vec<Input> {
    let mut long = vec![flat("long", normals(20_001))];
    let mut odd = normals(20_001);
    (odd[15_000], odd[15_001]) = (f32::INFINITY, f32::NAN);
    long.push(flat("long, not finite", odd));
    long.push(Input { name: "short rows", shape: vec![150, 70], values: normals(10_500) });
    long.push(Input { name: "long rows", shape: vec![2, 9_000], values: normals(18_000) });
    let short = ["nan", "infinite", "huge", "ragged matrix"];
    let some = inputs().into_iter().filter(|input| input.values.len() < 2 || short.contains(&input.name));
    long.into_iter().chain(some).collect()
}

/// In so many parts, each in chunks.
fn streamed(scheme: &'static dyn Scheme, params: &Params, input: &Input, chunk: usize, parts: usize) -> Result<Streamed, Error> {
    let plan = Plan::new(scheme, params, &input.shape)?;
    let (extent, count, aligned) = (Extent::of(&input.values, false), input.values.len(), plan.aligned());
    let place = |part: usize| if part == parts { count } else { count * part / parts / aligned * aligned };
    let mut all = Stream::new(plan.clone(), 0..place(1), extent);
    input.values[..place(1)].chunks(chunk).try_for_each(|values| all.push(values))?;
    for part in 1..parts {
        let places = place(part)..place(part + 1);
        let mut next = Stream::new(plan.clone(), places.clone(), extent);
        input.values[places].chunks(chunk).try_for_each(|values| next.push(values))?;
        all.join(next)?;
    }
    all.finish()
}

#[test]
fn streams_come_to_the_same() {
    let inputs = to_stream();
    let (mut same, mut refused) = (0, 0);
    for scheme in SCHEMES.iter() {
        for params in settings(*scheme) {
            for input in &inputs {
                let what = format!("{} {:?} of {} {:?}", scheme.id(), params.0, input.name, input.shape);
                let tensor = TensorView::shaped(Data::F32(&input.values), input.shape.clone()).unwrap();
                let bulk = scheme.bulk(&tensor, &params);
                let chunks = if input.values.len() > 1000 { [(3000, 3), (usize::MAX, 1)] } else { [(1, 1), (usize::MAX, 2)] };
                for (chunk, parts) in chunks {
                    match (streamed(*scheme, &params, input, chunk, parts), &bulk) {
                        (Ok(found), Ok(bulk)) => {
                            assert_near(&found.stats, &bulk.stats, &what);
                            let bits = bulk.outcome.bits_per_value;
                            assert!((found.bits_per_value - bits).abs() <= 1e-9 * bits, "{what}: {} for {bits} bits", found.bits_per_value);
                            same += 1;
                        }
                        (Err(error), _) if error.code == "stream.scheme" => refused += 1,
                        (found, bulk) => {
                            assert_eq!(found.err().map(|e| (e.code, e.at)), bulk.as_ref().err().map(|e| (e.code, e.at.clone())), "{what}");
                        }
                    }
                }
            }
        }
    }
    println!("{same} streams, {refused} refusals");
    assert!(same > refused);
}

#[test]
fn streams_want_all_their_values() {
    let plan = |id: &str| Plan::new(scheme::find(id).unwrap(), &Params::default(), &[3]);
    let stream = || Stream::new(plan("cast").unwrap(), 0..3, Extent::default());
    let code = |refused: Result<(), Error>| refused.err().map(|e| e.code);
    let mut short = stream();
    short.push(&[1.0, 2.0]).unwrap();
    assert_eq!(short.finish().err().map(|e| e.code), Some("length.mismatch"));
    assert_eq!(code(stream().push(&[0.0; 4])), Some("length.mismatch"));
    assert!(plan("kmeans").is_err_and(|e| e.code == "stream.scheme"));
}
