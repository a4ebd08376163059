//! Quantization schemes.

use crate::oracle::{Random, cases, mask};
use proptest::{collection::vec, prelude::*, sample::select};
use quantoscope::{
    affine, error,
    format::{self, Class, Family, Format},
    num::Rounding,
    param::{Kind, Params},
    quantized::Quantized,
    scheme::{self, SCHEMES, Scheme},
    tensor::{Data, TensorView},
};

fn quantize(scheme: &dyn Scheme, x: &[f64], params: &Params) -> Quantized {
    scheme.quantize(&TensorView::flat(Data::F64(x)), params).unwrap_or_else(|e| panic!("{} {params:?}: {e}", scheme.id()))
}

fn integer() -> &'static dyn Scheme {
    scheme::find("integer").unwrap()
}

fn cast() -> &'static dyn Scheme {
    scheme::find("cast").unwrap()
}

/// Any value that the parameter takes, its ends more often than not.
fn value_of(kind: &Kind) -> BoxedStrategy<quantoscope::param::Given> {
    use quantoscope::param::Given;
    match kind {
        Kind::Bool { .. } => any::<bool>().prop_map(Given::Bool).boxed(),
        Kind::Int { min, max, default } => {
            prop_oneof![Just(*min), Just(*max), Just(*default), *min..=*max].prop_map(|n| Given::Number(n as f64)).boxed()
        }
        Kind::Real { min, max, .. } => {
            let (min, max) = (*min, *max);
            prop_oneof![
                Just(min),
                Just(max),
                (-300f64..300.0).prop_map(move |x| x.clamp(min, max)),
                any::<f32>().prop_map(move |x| { if x.is_finite() { f64::from(x).clamp(min, max) } else { min } })
            ]
            .prop_map(Given::Number)
            .boxed()
        }
        Kind::Choice { options, .. } => select(options.clone()).prop_map(Given::from).boxed(),
        Kind::Weights => vec(prop_oneof![Just(0.0), 0.0..10f64, Just(1e30)], 0..6).prop_map(Given::Numbers).boxed(),
        Kind::Format { .. } => select(format::all().map(|f| f.id().to_owned()).collect::<Vec<_>>()).prop_map(Given::Word).boxed(),
    }
}

/// Some of a scheme's parameters, each within its bounds.
fn params_of(scheme: &str) -> BoxedStrategy<Params> {
    scheme::find(scheme)
        .unwrap()
        .params()
        .iter()
        .map(|param| (Just(param.id), prop::option::weighted(0.6, value_of(&param.kind))))
        .collect::<Vec<_>>()
        .prop_map(|given| Params(given.into_iter().filter_map(|(id, value)| Some((id.to_owned(), value?))).collect()))
        .boxed()
}

/// The id of a scheme with some of its parameters.
pub fn any_scheme() -> impl Strategy<Value = (&'static str, Params)> {
    let ids: Vec<_> = SCHEMES.iter().map(|s| s.id()).collect();
    select(ids).prop_flat_map(|id| (Just(id), params_of(id)))
}

/// Any value at all, and the odd ones often.
fn any_value() -> impl Strategy<Value = f64> {
    let odd = select(vec![
        0.0,
        -0.0,
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::MAX,
        f64::MIN,
        5e-324,
        1e-310,
        1e-45,
        -1e-45,
        f64::from(f32::MAX),
        f64::from(f32::MIN),
        1e39,
        -1e39,
        0.5,
        1.0,
    ]);
    prop_oneof![odd, any::<u64>().prop_map(f64::from_bits), any::<u32>().prop_map(|b| f64::from(f32::from_bits(b))), -100f64..100.0]
}

fn any_list() -> impl Strategy<Value = Vec<f64>> {
    prop_oneof![vec(any_value(), 0..20), any_value().prop_map(|x| vec![x]), (any_value(), 2usize..9).prop_map(|(x, count)| vec![x; count]),]
}

/// What every outcome is like, whatever went in.
fn check_outcome(scheme: &dyn Scheme, x: &[f64], q: &Quantized) {
    let name = scheme.id();
    assert_eq!((q.codes.len(), q.restored.len()), (x.len(), x.len()), "{name}");
    assert!(q.codes.iter().all(|code| code & !mask(q.target.bits()) == 0), "{name}: codes lie in their bits");
    assert!(q.clipped.is_sorted_by(|a, b| a < b) && q.clipped.iter().all(|i| (*i as usize) < x.len()), "{name}");
    // five ternary codes of two bits each are packed into one byte
    assert!(q.bits_per_value >= if name == "tq1_0" { 1.6875 } else { f64::from(q.target.bits()) }, "{name}");
    let view = TensorView::flat(Data::F64(x));
    for (index, x) in x.iter().enumerate() {
        let (code, restored) = (q.codes[index], q.restored[index]);
        let again = scheme.restore(q, index, code);
        assert!(again.to_bits() == restored.to_bits() || again.is_nan() && restored.is_nan(), "{name}: {again} is not {restored}");
        let trace = scheme.explain(&view, q, index, code);
        assert!(trace.step("code").is_some() && trace.step("restored").is_some(), "{name}");
        let nearest = scheme.nearest(q, index, x.clamp(f64::MIN, f64::MAX));
        assert!(nearest & !mask(q.target.bits()) == 0, "{name}");
    }
    // one value of each group
    for group in q.groups.sharing.members(x.len()).into_iter().filter(|group| !group.is_empty()) {
        let Some(affine) = q.affine(group[0] as usize) else { return };
        assert!(affine.scale > 0.0, "{name}: {affine:?}");
        assert!((affine.lowest..=affine.highest).contains(&affine.zero_point), "{name}: {affine:?}");
        let reach = group.iter().fold(0.0f64, |reach, i| reach.max(f64::from(x[*i as usize] as f32).abs()));
        // where the references overflow, and so do their conventions: the spread of a range can be twice its reach, and a
        // float16 holds less than a float32
        assert!(affine.scale.is_finite() || overflows(q, reach), "{name}: {affine:?}");
    }
}

fn overflows(q: &Quantized, reach: f64) -> bool {
    let Some(origin) = q.uniform.unwrap().origin else { return false };
    match (origin.convention, origin.granularity) {
        ("plain", _) => false,
        ("tflite", "group") => reach > 65504.0 || origin.calibration == "range",
        _ => reach > f64::from(f32::MAX) / 2.0 || origin.calibration == "range",
    }
}

proptest! {
    #![proptest_config(cases(1500))]

    #[test]
    fn every_list_with_every_setting_has_an_outcome_or_a_refusal(x in any_list(), (id, params) in any_scheme()) {
        let scheme = scheme::find(id).unwrap();
        match scheme.quantize(&TensorView::flat(Data::F64(&x)), &params) {
            Ok(q) => check_outcome(scheme, &x, &q),
            Err(e) => {
                prop_assert!(error::CODES.iter().any(|(code, _)| *code == e.code), "{}", e);
                let named = e.at.param.as_deref().is_some_and(|id| scheme.params().iter().any(|p| p.id == id));
                prop_assert!(named || e.at.index.is_some_and(|index| (index as usize) < x.len()), "{}", e);
            }
        }
    }

    #[test]
    fn the_same_input_has_the_same_outcome(x in any_list(), (id, params) in any_scheme()) {
        let scheme = scheme::find(id).unwrap();
        let once = || scheme.quantize(&TensorView::flat(Data::F64(&x)), &params).map(|q| (q.codes, q.clipped)).ok();
        prop_assert_eq!(once(), once());
    }
}

/// A list of float32s and the same list as float64s are one list.
#[test]
fn float32_and_float64_lists_of_the_same_values_agree() {
    let narrow = [3452.3194f32, -1200.5, 0.1, -0.0, 1e-42, f32::MAX, f32::NAN, f32::INFINITY];
    let wide = narrow.map(f64::from);
    for scheme in SCHEMES.iter() {
        let a = scheme.quantize(&TensorView::flat(Data::F32(&narrow)), &Params::default()).unwrap();
        let b = scheme.quantize(&TensorView::flat(Data::F64(&wide)), &Params::default()).unwrap();
        assert_eq!((a.codes, a.clipped), (b.codes, b.clipped), "{}", scheme.id());
    }
}

/// Uniform and heavy-tailed lists of finite float32s.
fn ordinary_lists() -> Vec<Vec<f64>> {
    let mut random = Random(23);
    let mut list = |scale: f32, tail: bool| -> Vec<f64> {
        let one = |random: &mut Random| {
            let x = (random.next() >> 40) as f32 / (1u64 << 23) as f32 - 1.0;
            f64::from(scale * if tail { x / (x.abs() + 0.02) } else { x })
        };
        (0..50).map(|_| one(&mut random)).collect()
    };
    [1.0, 1e-20, 3e30].iter().flat_map(|scale| [(*scale, false), (*scale, true)]).map(|(scale, tail)| list(scale, tail)).collect()
}

fn integer_settings() -> Vec<Params> {
    let mut settings = vec![];
    for bits in [2, 3, 4, 5, 8, 12, 16] {
        for flags in 0..8 {
            settings.push(
                Params::default()
                    .with("bits", f64::from(bits))
                    .with("signed", flags & 1 == 0)
                    .with("symmetric", flags & 2 == 0)
                    .with("narrow", flags & 4 != 0),
            );
        }
    }
    settings
}

fn halves() -> [Rounding; 5] {
    [Rounding::HalfEven, Rounding::HalfAway, Rounding::HalfUp, Rounding::HalfDown, Rounding::HalfTowardZero]
}

#[test]
fn integers_err_by_at_most_half_a_step_where_nothing_clips() {
    let mut checked = 0;
    for (x, params) in ordinary_lists().iter().flat_map(|x| integer_settings().into_iter().map(move |params| (x, params))) {
        for (_, rounding) in Rounding::ALL {
            let share = if halves().contains(&rounding) { 0.5 } else { 1.0 };
            let q = quantize(integer(), x, &params.clone().with("rounding", rounding.id()));
            let step = f64::from(q.affine(0).unwrap().scale);
            for (index, x) in x.iter().enumerate().filter(|(index, _)| !q.clipped.contains(&(*index as u32))) {
                let error = (q.restored[index] - x).abs();
                // the quotient and the product are each rounded once to float32
                let slack = x.abs().max(q.restored[index].abs()) * 2f64.powi(-23);
                assert!(error <= share * step + slack, "{x} errs by {error}, a step is {step}: {params:?} {rounding:?}");
                checked += 1;
            }
        }
    }
    assert!(checked > 100_000, "nearly nothing clips");
}

/// Fitted to its own list, a scale clips at most where its rounding, or that of the zero point, leads outward.
#[test]
fn a_fitted_symmetric_scale_clips_nothing() {
    for (x, params) in ordinary_lists().iter().flat_map(|x| integer_settings().into_iter().map(move |params| (x, params))) {
        if params.0["symmetric"] == true.into() {
            assert_eq!(quantize(integer(), x, &params).clipped, [0u32; 0], "{params:?}");
        }
    }
}

#[test]
fn casts_err_by_at_most_half_the_spacing_where_nothing_clips() {
    for target in format::all() {
        for x in ordinary_lists() {
            for (_, rounding) in Rounding::ALL {
                let share = if halves().contains(&rounding) { 0.5 } else { 1.0 };
                let params = Params::default().with("format", target.id()).with("rounding", rounding.id());
                let q = quantize(cast(), &x, &params);
                for (index, x) in x.iter().enumerate().filter(|(index, _)| !q.clipped.contains(&(*index as u32))) {
                    // a value that rounds up to a power of two has the wider spacing above it
                    let spacing = widest_gap(target, q.codes[index]);
                    let error = (q.restored[index] - x).abs();
                    assert!(error <= share * spacing, "{} of {x}: {error}, {rounding:?}", target.id());
                }
            }
        }
    }
}

/// The spacing, or, of a table, whose gaps are as they are, the wider of the two about a code.
fn widest_gap(target: &dyn Format, code: u64) -> f64 {
    let spacing = |code| target.spacing(code).unwrap();
    let inward = target.neighbour(code, if target.decode(code) < 0.0 { 1 } else { -1 });
    if target.family() == Family::Codebook { spacing(inward).max(spacing(code)) } else { spacing(code) }
}

#[test]
fn casting_what_was_restored_changes_nothing() {
    let odd = [0.0, -0.0, 0.1, -7.3, 448.0, 465.0, 1e-7, 1e-40, 3e38, 1e300, -1e300, f64::INFINITY, f64::NEG_INFINITY, f64::NAN, 3452.3194];
    for target in format::all() {
        for (_, rounding) in Rounding::ALL {
            for overflow in ["convention", "saturate", "nonsaturating"] {
                let params = Params::default().with("format", target.id()).with("rounding", rounding.id()).with("overflow", overflow);
                let once = quantize(cast(), &odd, &params);
                let twice = quantize(cast(), &once.restored, &params);
                for (index, x) in odd.iter().enumerate() {
                    let (a, b) = (once.codes[index], twice.codes[index]);
                    let nan = |code| target.class(code) == Class::Nan;
                    assert!(a == b || nan(a) && nan(b), "{} of {x}: {a:#x}, then {b:#x}, {params:?}", target.id());
                }
            }
        }
    }
}

#[test]
fn quantizing_what_was_restored_by_the_same_scale_changes_nothing() {
    for (x, params) in ordinary_lists().iter().flat_map(|x| integer_settings().into_iter().map(move |params| (x, params))) {
        let fitted = quantize(integer(), x, &params).affine(0).unwrap();
        let by_hand =
            params.with("calibration", "manual").with("scale", f64::from(fitted.scale)).with("zeroPoint", fitted.zero_point as f64);
        let once = quantize(integer(), x, &by_hand);
        let twice = quantize(integer(), &once.restored, &by_hand);
        assert_eq!((once.codes, once.restored), (twice.codes, twice.restored), "{by_hand:?}");
    }
}

#[test]
fn zero_comes_back_as_zero() {
    for params in integer_settings() {
        for x in ordinary_lists() {
            let with_zeros = [&[0.0, -0.0], x.as_slice()].concat();
            let shifted: Vec<f64> = with_zeros.iter().map(|x| x.abs() + 5.0 * f64::from(u8::from(*x != 0.0))).collect();
            for list in [with_zeros, shifted] {
                let q = quantize(integer(), &list, &params);
                assert_eq!(q.restored[..2], [0.0, 0.0], "{params:?}");
                assert_eq!(q.target.decode(q.codes[0]) as i64, q.affine(0).unwrap().zero_point, "{params:?}");
            }
        }
    }
    for target in format::all() {
        let params = Params::default().with("format", target.id());
        let q = quantize(cast(), &[0.0, -0.0], &params);
        if cast().laws(&params).exact_zero {
            assert_eq!(q.restored, [0.0, 0.0], "{}", target.id());
        } else {
            assert!(q.restored.iter().all(|x| x.is_nan()), "{}", target.id());
        }
    }
}

/// NaN is quantized to the zero point, so that it comes back as 0; infinities saturate and count as clipped.
#[test]
fn what_is_not_finite_neither_sets_the_scale_nor_escapes() {
    for params in integer_settings() {
        let plain = [-3.0, 7.0, 0.25];
        let odd = [-3.0, 7.0, 0.25, f64::NAN, f64::INFINITY, f64::NEG_INFINITY];
        let (a, b) = (quantize(integer(), &plain, &params), quantize(integer(), &odd, &params));
        let affine = b.affine(0).unwrap();
        assert_eq!((a.affine(0), &a.codes[..]), (b.affine(0), &b.codes[..3]), "{params:?}");
        let codes: Vec<i64> = b.codes[3..].iter().map(|code| b.target.decode(*code) as i64).collect();
        assert_eq!(codes, [affine.zero_point, affine.highest, affine.lowest], "{params:?}");
        assert_eq!(b.restored[3], 0.0);
        assert!(b.clipped.ends_with(&[4, 5]), "{params:?}");
    }
}

/// What a channel or a group comes to does not depend on the others.
#[test]
fn a_group_is_quantized_as_if_it_were_alone() {
    let x: Vec<f64> = ordinary_lists()[1][..48].to_vec();
    let shape = [4, 3, 4];
    let mut compared = 0;
    for convention in affine::ids() {
        for (flags, axis) in (0..4).flat_map(|flags| (-3..3).map(move |axis| (flags, axis))) {
            let alone = Params::default().with("convention", convention).with("signed", flags & 1 == 0).with("symmetric", flags & 2 == 0);
            for (granularity, size) in [("channel", 1.0), ("group", 2.0), ("group", 3.0), ("group", 7.0)] {
                let params = alone.clone().with("granularity", granularity).with("groupSize", size).with("axis", f64::from(axis));
                let view = TensorView::shaped(Data::F64(&x), shape.to_vec()).unwrap();
                let Ok(q) = integer().quantize(&view, &params) else { continue };
                for members in q.groups.sharing.members(x.len()) {
                    let own: Vec<f64> = members.iter().map(|i| x[*i as usize]).collect();
                    let whole = params.clone().with("axis", 0.0).with("groupSize", own.len() as f64);
                    let one = quantize(integer(), &own, &if granularity == "group" { whole } else { alone.clone() });
                    let of = |at: &u32| (q.codes[*at as usize], q.restored[*at as usize].to_bits());
                    let ours: Vec<_> = members.iter().map(of).collect();
                    let theirs: Vec<_> = one.codes.iter().copied().zip(one.restored.iter().map(|x| x.to_bits())).collect();
                    assert_eq!(ours, theirs, "{params:?}");
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 1000);
}

#[test]
fn what_a_convention_or_a_calibrator_lacks_is_refused_by_name() {
    let refused = |with: &[(&str, &str)], flags: &[(&str, bool)], numbers: &[(&str, f64)]| {
        let params = with.iter().fold(Params::default(), |params, (id, word)| params.with(id, *word));
        let params = flags.iter().fold(params, |params, (id, on)| params.with(id, *on));
        let params = numbers.iter().fold(params, |params, (id, number)| params.with(id, *number));
        let x = [1.0f64, 2.0, -3.0, 0.5, 4.0];
        let e = integer().quantize(&TensorView::flat(Data::F64(&x)), &params).err().unwrap_or_else(|| panic!("{params:?} is taken"));
        (e.code, e.at.param.unwrap())
    };
    let conflict = |param: &str| ("param.conflict", param.to_owned());
    assert_eq!(refused(&[("convention", "onnx-dynamic")], &[], &[]), conflict("signed"));
    assert_eq!(refused(&[("convention", "onnx")], &[], &[("bits", 6.0)]), conflict("bits"));
    assert_eq!(refused(&[("convention", "onnx"), ("rounding", "floor")], &[], &[]), conflict("rounding"));
    assert_eq!(refused(&[("convention", "tflite")], &[("reduceRange", true)], &[]), conflict("reduceRange"));
    assert_eq!(refused(&[("convention", "tflite")], &[("symmetric", false)], &[("bits", 16.0)]), conflict("symmetric"));
    assert_eq!(refused(&[("convention", "pytorch")], &[], &[("bits", 24.0)]), conflict("bits"));
    assert_eq!(refused(&[], &[("noClipping", true)], &[]), conflict("noClipping"));
    assert_eq!(refused(&[], &[("reduceRange", true)], &[("bits", 2.0)]), conflict("reduceRange"));
    let histogram = ("calibration", "histogram");
    assert_eq!(refused(&[histogram, ("calibrator", "onnxruntime")], &[], &[]), conflict("calibration"));
    let channels = ("granularity", "channel");
    assert_eq!(refused(&[histogram, ("calibrator", "pytorch"), channels], &[], &[]), conflict("granularity"));
    let modelopt = [("calibration", "mse"), ("calibrator", "modelopt")];
    assert_eq!(refused(&modelopt, &[("symmetric", false)], &[]), conflict("symmetric"));
    assert_eq!(refused(&modelopt, &[], &[("bins", 100.0)]), ("calibration.bins", "bins".into()));
    assert_eq!(refused(&[channels], &[], &[("axis", 1.0)]), ("param.range", "axis".into()));
    assert_eq!(refused(&[channels], &[], &[("axis", -2.0)]), ("param.range", "axis".into()));
    let groups = [("convention", "tflite"), ("granularity", "group")];
    assert_eq!(refused(&groups, &[], &[("groupSize", 2.0)]), ("group.ragged", "groupSize".into()));
}

/// Those that can round at random.
fn drawing() -> impl Iterator<Item = &'static dyn Scheme> {
    SCHEMES.iter().copied().filter(|scheme| scheme.params().iter().any(|param| param.id == "seed"))
}

#[test]
fn a_seed_repeats_and_another_differs() {
    let x: Vec<f64> = (0..200).map(|i| f64::from(i) * 0.37 + 0.05).collect();
    for scheme in drawing() {
        let seeded = |seed: f64| {
            let params = Params::default().with("rounding", "stochastic").with("seed", seed);
            quantize(scheme, &x, &params).codes
        };
        assert_eq!(seeded(1.0), seeded(1.0), "{}", scheme.id());
        assert_ne!(seeded(1.0), seeded(2.0), "{}", scheme.id());
    }
}

/// A value's draw belongs to its place: what follows it in the list does not matter.
#[test]
fn a_longer_list_draws_the_same_for_its_beginning() {
    let x: Vec<f64> = (0..200).map(|i| f64::from(i % 50) * 0.37 + 0.05).collect();
    for scheme in drawing() {
        let params = Params::default().with("rounding", "stochastic").with("seed", 9.0);
        let (all, some) = (quantize(scheme, &x, &params).codes, quantize(scheme, &x[..100], &params).codes);
        assert_eq!(all[..100], some[..], "{}", scheme.id());
    }
}

#[test]
fn stochastic_rounding_keeps_the_mean() {
    let x = vec![0.3; 20_000];
    for (scheme, params) in [
        (integer(), Params::default().with("calibration", "manual").with("scale", 1.0)),
        (cast(), Params::default().with("format", "int8")),
    ] {
        let q = quantize(scheme, &x, &params.with("rounding", "stochastic"));
        let mean = q.restored.iter().sum::<f64>() / 20_000.0;
        // the standard deviation of the mean is 0.00324: six of them
        assert!((mean - 0.3).abs() < 0.02, "{} {mean}", scheme.id());
    }
}

/// The code for a restored value that somebody typed: of all codes in use, none comes nearer.
#[test]
fn the_nearest_code_is_the_nearest_of_all() {
    let mut random = Random(29);
    let list = [3452.3194, -1200.5, 437.25, 88.0, 12.5, -0.75, 4096.0];
    let settings: Vec<(&dyn Scheme, Params)> = integer_settings()
        .into_iter()
        .filter(|params| params.0["bits"] != 12.0.into() && params.0["bits"] != 16.0.into())
        .map(|params| (integer(), params))
        .chain(format::all().filter(|f| f.bits() <= 8).map(|f| (cast(), Params::default().with("format", f.id()))))
        .collect();
    for (scheme, params) in settings {
        let q = quantize(scheme, &list, &params);
        let in_use = |code: &u64| {
            let whole = q.target.decode(*code) as i64;
            q.affine(0).is_none_or(|affine| (affine.lowest..=affine.highest).contains(&whole))
        };
        let restored: Vec<f64> =
            (0..1u64 << q.target.bits()).filter(in_use).map(|code| scheme.restore(&q, 0, code)).filter(|x| x.is_finite()).collect();
        let widest = restored.iter().fold(0.0, |widest: f64, x| widest.max(x.abs()));
        for _ in 0..60 {
            let value = ((random.next() >> 11) as f64 / 2f64.powi(52) - 1.0) * 1.2 * widest;
            let ours = (scheme.restore(&q, 0, scheme.nearest(&q, 0, value)) - value).abs();
            let best = restored.iter().map(|x| (x - value).abs()).fold(f64::INFINITY, f64::min);
            // restored values are float32s: a tie may be decided by their last bit
            assert!(ours <= best + widest * 2f64.powi(-23), "{} {params:?}: {value} gets {ours} away, {best} is there", scheme.id());
        }
    }
}

#[test]
fn a_plain_cast_knows_what_it_clipped() {
    for target in format::all().filter(|f| f.bits() < 32) {
        let (lowest, highest) = target.limits();
        let (low, high) = (target.decode(lowest), target.decode(highest));
        let step = target.spacing(highest).unwrap();
        let below = low - target.spacing(lowest).unwrap();
        let q = quantize(cast(), &[low, high, high + step, below, 1.0], &Params::default().with("format", target.id()));
        assert_eq!(q.clipped[..2], [2, 3], "{}", target.id());
        assert_eq!(q.clipped.len() > 2, high < 1.0, "{}", target.id());
        assert_eq!(q.codes[..2], [lowest, highest], "{}", target.id());
    }
}

#[test]
fn an_empty_list_is_quantized_to_nothing() {
    for scheme in SCHEMES.iter() {
        let q = quantize(*scheme, &[], &Params::default());
        assert!(q.codes.is_empty() && q.bits_per_value.is_finite(), "{}", scheme.id());
    }
}

#[test]
fn the_target_is_known_before_quantizing() {
    for scheme in SCHEMES.iter() {
        let q = quantize(*scheme, &[1.0], &Params::default());
        assert_eq!(scheme.target(&Params::default()).unwrap().id(), q.target.id(), "{}", scheme.id());
    }
    let four_bits = Params::default().with("bits", 4.0).with("signed", false);
    assert_eq!(integer().target(&four_bits).unwrap().id(), "uint4");
    for format in format::all() {
        let target = cast().target(&Params::default().with("format", format.id())).unwrap();
        assert_eq!((target.id(), target.family() == Family::Integer), (format.id(), format.family() == Family::Integer));
    }
}
