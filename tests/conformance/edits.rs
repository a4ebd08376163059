//! Edits: what is typed, flipped or chosen changes the input, and flipping back gives it back.

use crate::{
    oracle::{Random, cases, mask},
    schemes::any_scheme,
};
use proptest::{collection::vec, prelude::*, sample::select};
use quantoscope::{
    edit,
    error::CODES,
    figure::{self, Chain, Figure},
    format::{self, Class, Family},
    journey::{Held, Journey},
    param::{Given, Kind, Param, Params},
    scheme::SCHEMES,
    wire::{Comma, Edit, Fit, Input, Request, ScaleFits},
};

/// Numbers that are easy to get wrong.
pub const ODD: [&str; 18] = [
    "3452.3194",
    "-1200.5",
    "0",
    "-0",
    "1/3",
    "1e-42",
    "5e-324",
    "0.1",
    "-3.4028235e38",
    "1e300",
    "123456789.125",
    "nan",
    "inf",
    "-inf",
    "1.7976931348623157e308",
    "1e-310",
    "1e400",
    "-1e-400",
];

pub fn input(values: &[&str], source: &str) -> Input {
    Input { values: values.iter().map(|v| (*v).into()).collect(), source: source.into(), ..Input::default() }
}

/// The same input with another target: integers scaled, floats cast.
pub fn with_target(input: &Input, format: &str) -> Input {
    after(input, &Edit::Target { format: format.into() })
}

pub fn journey(input: &Input) -> Journey {
    Journey::new(input).unwrap_or_else(|e| panic!("{input:?}: {e}"))
}

pub fn after(input: &Input, edit: &Edit) -> Input {
    edit::apply(input, edit).unwrap_or_else(|e| panic!("{edit:?} of {input:?}: {e}")).0
}

/// The odd numbers that a source holds, as they are typed; of its NaN codes the ones with a payload.
fn texts_for(source: &str) -> Vec<String> {
    let format = format::find(source).unwrap();
    let mut texts: Vec<String> = ODD.map(String::from).to_vec();
    if format.family() == Family::Float {
        let (_, highest) = format.limits();
        let nans = (highest..=mask(format.bits())).rev().chain(highest..=highest + 300).take(600);
        texts
            .extend(nans.filter(|code| format.class(*code) == Class::Nan).step_by(43).map(|code| format!("{code:#X}").replace("0X", "0x")));
    }
    texts
}

#[test]
fn a_source_bit_flipped_twice_restores_the_input() {
    for source in format::all() {
        for text in texts_for(source.id()) {
            let input = input(&["7", &text, "-2.5"], source.id());
            let input = Input { selected: 1, ..input };
            let code = journey(&input).value().code;
            for bit in 0..source.bits() {
                let flip = Edit::FlipSource { bit };
                let flipped = after(&input, &flip);
                let held = Held::read(&flipped.values[1], source).unwrap();
                assert_eq!(held.code, code ^ 1 << bit, "{} {text}, bit {bit}: {}", source.id(), flipped.values[1]);
                assert_eq!(after(&flipped, &flip), input, "{} {text}, bit {bit}", source.id());
            }
        }
    }
}

/// In any order, with other bits in between.
#[test]
fn any_source_bits_flipped_twice_restore_the_input() {
    let mut random = Random(41);
    for source in format::all() {
        for text in ["3452.3194", "1/3", "nan", "-0"] {
            let original = input(&[text], source.id());
            for _ in 0..10 {
                let mut bits: Vec<u32> = (0..5).map(|_| random.below(u64::from(source.bits())) as u32).collect();
                bits.extend(bits.clone());
                bits.sort_by_key(|_| random.next());
                let back = bits.iter().fold(original.clone(), |input, bit| after(&input, &Edit::FlipSource { bit: *bit }));
                assert_eq!(back, original, "{} {text}, bits {bits:?}", source.id());
            }
        }
    }
}

#[test]
fn a_target_bit_flipped_twice_restores_the_input() {
    for target in format::all() {
        for text in ["3452.3194", "-0", "nan", "-inf", "0.1"] {
            let original = with_target(&input(&["12.5", text, "4096"], "float32"), target.id());
            let original = Input { selected: 1, ..original };
            let quantized = journey(&original);
            assert_eq!(quantized.target().id(), target.id());
            for bit in 0..target.bits() {
                let flip = Edit::FlipTarget { bit };
                let flipped = after(&original, &flip);
                let by_hand = journey(&flipped);
                assert_eq!((by_hand.code, by_hand.by_hand), (quantized.code ^ 1 << bit, true), "{} {text}, bit {bit}", target.id());
                assert_eq!(by_hand.value().code, quantized.value().code, "the source stays");
                assert_eq!(after(&flipped, &flip), original, "{} {text}, bit {bit}", target.id());
                assert_eq!(after(&flipped, &Edit::Requantize), original, "{} {text}, bit {bit}", target.id());
            }
        }
    }
}

#[test]
fn bits_that_a_format_does_not_have_are_refused() {
    for format in format::all() {
        let input = with_target(&input(&["1"], format.id()), format.id());
        for bit in [format.bits(), 64, u32::MAX] {
            for edit in [Edit::FlipSource { bit }, Edit::FlipTarget { bit }] {
                assert_eq!(edit::apply(&input, &edit).unwrap_err().code, "bit.range", "{} {edit:?}", format.id());
            }
        }
    }
}

/// A zero point by hand that is no code in use of another width is given up with it.
#[test]
fn every_width_can_be_chosen_whatever_the_zero_point_was() {
    for (narrow, zero_point) in [false, true].into_iter().flat_map(|narrow| [-32767, -128, -8, -2, 1, 7, 127, 32767].map(|z| (narrow, z))) {
        let mut input = with_target(&Input::default(), "int16");
        input.params.set("narrow", narrow);
        let input = after(&input, &Edit::ZeroPoint { text: zero_point.to_string() });
        for target in format::all().filter(|f| f.family() == Family::Integer) {
            let chosen = with_target(&input, target.id());
            let drawn = Journey::new(&chosen);
            assert!(drawn.is_ok_and(|j| j.target().id() == target.id()), "narrow {narrow}, zero point {zero_point}, {}", target.id());
        }
    }
}

/// A single bit, a float and a table have no scale: whatever is said about one is refused.
#[test]
fn what_has_no_scale_refuses_one() {
    for target in format::all().filter(|f| f.family() != Family::Integer || f.bits() == 1) {
        let input = with_target(&Input::default(), target.id());
        let text = || "1".to_owned();
        let edits = [
            Edit::Scale { text: text() },
            Edit::ZeroPoint { text: text() },
            Edit::Range { min: Some(text()), max: None },
            Edit::ScaleFits { to: ScaleFits::List },
            Edit::Symmetric { on: false },
        ];
        for edit in edits {
            let refused = edit::apply(&input, &edit).map(|_| ()).unwrap_err();
            assert_eq!(refused.code, "edit.scale", "{} {edit:?}", target.id());
        }
    }
}

#[test]
fn a_step_up_and_a_step_down_restore_the_input() {
    for source in format::all().filter(|f| f.bits() > 2) {
        for text in ["1", "0", "0.1"] {
            let original = input(&[text], source.id());
            let held = journey(&original);
            // a format without zero, or one that ends at 1
            if !held.value().value.is_finite() || held.value().code == source.limits().1 {
                continue;
            }
            let up = after(&original, &Edit::Nudge { steps: 1 });
            assert!(journey(&up).value().value > journey(&original).value().value, "{} {text}", source.id());
            assert_eq!(after(&up, &Edit::Nudge { steps: -1 }), original, "{} {text}", source.id());
        }
    }
}

/// Every field of the chain holds a text that gives, typed again, what stands there.
#[test]
fn typing_what_stands_there_changes_nothing() {
    for (source, target) in [
        ("float32", "int8"),
        ("float64", "uint4"),
        ("float16", "float8_e4m3fn"),
        ("float32", "float16"),
        ("int8", "int3"),
        ("bfloat16", "tf32"),
    ] {
        for text in ODD {
            for flips in [None, Some(1)] {
                let mut original = with_target(&input(&[text, "437.25", "-88", "100"], source), target);
                if let Some(bit) = flips {
                    original = after(&original, &Edit::FlipTarget { bit });
                }
                let before = journey(&original);
                // an error is shown in eight digits, which say nothing where it is many times the step
                let told = |edit: &str| edit != "error" || !before.clipped();
                let fields = Chain::draw(&before).links.into_iter().flat_map(|link| link.fields);
                for field in fields.filter(|field| field.editable && told(field.edit)) {
                    let text = field.num.plain;
                    let edit = match field.edit {
                        "number" => Edit::Number { text, comma: Comma::Auto },
                        "sourceBits" => Edit::SourceBits { text },
                        "scale" => Edit::Scale { text },
                        "zeroPoint" => Edit::ZeroPoint { text },
                        "code" => Edit::Code { text },
                        "targetBits" => Edit::TargetBits { text },
                        "restored" => Edit::Restored { text },
                        "error" => Edit::Error { text },
                        other => panic!("no edit {other}"),
                    };
                    let next = match edit::apply(&original, &edit) {
                        Ok((next, _)) => journey(&next),
                        Err(e) if e.code == "edit.nonfinite" && !before.restored.is_finite() => continue,
                        // a number that overflows its source stays when it was there, and is refused when it is typed
                        Err(e) if e.code == "number.range" && before.value().overflow => continue,
                        Err(e) => panic!("{edit:?} of {original:?}: {e}"),
                    };
                    assert_eq!(next.value().code, before.value().code, "{source} to {target}: {edit:?}");
                    assert_eq!(next.quantized.codes, before.quantized.codes, "{source} to {target}: {edit:?}");
                    // an edit at the source's end gives up the code that was chosen by hand
                    let gives_up =
                        matches!(edit, Edit::Number { .. } | Edit::SourceBits { .. } | Edit::Scale { .. } | Edit::ZeroPoint { .. });
                    let code = if gives_up { before.quantized.codes[0] } else { before.code };
                    // an error of 0 brings -0 back as 0
                    let value = |code: u64| Some(before.target().decode(code)).filter(|x| !x.is_nan());
                    assert_eq!(value(next.code), value(code), "{source} to {target}: {edit:?}");
                }
            }
        }
    }
}

/// And so do the controls: the scale, the zero point, the range and the list.
#[test]
fn typing_what_the_controls_show_changes_nothing() {
    let lists: [&[&str]; 6] =
        [&["3452.3194", "-1200.5", "4096"], &["1e-40", "2e-40"], &["3.4028235e38", "-1"], &["1e-45"], &["0.1"], &["nan", "-0", "12"]];
    for (values, target) in lists.iter().flat_map(|values| ["int8", "uint8", "int4", "int16"].map(|target| (*values, target))) {
        for symmetric in [true, false] {
            let original = after(&with_target(&input(values, "float32"), target), &Edit::Symmetric { on: symmetric });
            let before = journey(&original);
            let answer = edit::evaluate(Request { input: original.clone(), edit: None, figures: vec![] }).unwrap();
            let controls = answer.controls;
            let edits = [
                Edit::Scale { text: controls.scale },
                Edit::ZeroPoint { text: controls.zero_point },
                Edit::Range { min: Some(controls.min), max: Some(controls.max) },
                Edit::ScaleFits { to: ScaleFits::Range },
                Edit::ScaleFits { to: ScaleFits::Manual },
                Edit::List { text: controls.list, comma: Comma::Auto },
            ];
            for edit in edits {
                let name = || format!("{values:?} to {target}, {edit:?}");
                let next = Journey::new(&after(&original, &edit)).unwrap_or_else(|e| panic!("{}: {e}", name()));
                assert_eq!(next.quantized.codes, before.quantized.codes, "{}", name());
                let scale = |journey: &Journey| journey.affine().map(|a| (a.scale, a.zero_point));
                assert_eq!(scale(&next), scale(&before), "{}", name());
            }
        }
    }
}

/// A restored value or an error that is typed chooses the code that comes nearest, of those in use.
#[test]
fn typed_results_choose_the_nearest_code() {
    let mut random = Random(43);
    for target in ["int8", "uint4", "int2", "float8_e4m3fn", "float8_e5m2"] {
        for settings in [vec![], vec![Edit::Symmetric { on: false }]] {
            let base = with_target(&Input::default(), target);
            let settings = settings.into_iter().filter(|_| target.contains("int"));
            let base = settings.fold(base, |input, edit| after(&input, &edit));
            let start = journey(&base);
            let restored = |code: u64| start.scheme.restore(&start.quantized, 0, code);
            let all: Vec<f64> = (0..1 << start.target().bits()).map(restored).filter(|x| x.is_finite()).collect();
            for _ in 0..40 {
                let value = random.below(12_000_000) as f64 / 1000.0 - 6000.0;
                let typed = [
                    (Edit::Restored { text: format!("{value:.3}") }, value),
                    (Edit::Error { text: format!("{value:.3}") }, start.value().value + value),
                ];
                for (edit, wanted) in typed {
                    let got = (journey(&after(&base, &edit)).restored - wanted).abs();
                    let best = all.iter().map(|x| (x - wanted).abs()).fold(f64::INFINITY, f64::min);
                    assert!(got <= best + 1e-3, "{target} {edit:?} gets {got} away, {best} is there");
                }
            }
        }
    }
}

#[test]
fn what_was_restored_can_be_taken_as_the_new_source() {
    for target in ["int8", "float16", "float8_e4m3fn", "uint3"] {
        let original = with_target(&Input::default(), target);
        let restored = journey(&original).restored;
        let taken = after(&original, &Edit::TakeRestored);
        let held = journey(&taken);
        assert!(held.value().value == restored || restored.is_nan() && held.value().value.is_nan(), "{target}: {:?}", taken.values);
        assert_eq!(taken.values[1..], original.values[1..]);
    }
}

// ---- whatever is typed

fn any_text() -> impl Strategy<Value = String> {
    let odd = [
        "",
        " ",
        "abc",
        "1e999",
        "1e-999",
        "12,5",
        "1,2,3",
        "1, 2; 3",
        "[1, 2]",
        "tensor([1., 2.])",
        "0x",
        "0b",
        "0b101",
        "0xFFFFFFFFFFFFFFFFFF",
        "--1",
        "+1",
        "1/0",
        "0/0",
        "1/3",
        "−1",
        "½",
        "<script>",
        "1e",
        ".",
        "-.5",
        "∞",
        "nan",
        "-inf",
        "0x7FC00001",
        "127",
        "-128",
        "255",
        "1e-45",
        "3.4028235e38",
        "1000000000000000000000000000000000000000",
        "\u{0}",
        "1_000",
        "NaN(5)",
    ];
    prop_oneof![
        select(odd.to_vec()).prop_map(String::from),
        select(ODD.to_vec()).prop_map(String::from),
        "\\PC{0,8}",
        "[-+0-9.,/exb ]{0,12}",
        any::<f64>().prop_map(|x| x.to_string()),
        (-300i32..300).prop_map(|n| n.to_string()),
    ]
}

fn any_id() -> impl Strategy<Value = String> {
    let ids: Vec<String> = format::all().map(|f| f.id().to_owned()).collect();
    prop_oneof![4 => select(ids), 1 => any_text()]
}

fn any_comma() -> impl Strategy<Value = Comma> {
    select(vec![Comma::Auto, Comma::Decimal, Comma::Separator])
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let fits = [ScaleFits::List, ScaleFits::Value, ScaleFits::Range, ScaleFits::Manual, ScaleFits::None];
    let texts = || prop::option::of(any_text());
    let source = prop_oneof![
        (any_text(), any_comma()).prop_map(|(text, comma)| Edit::Number { text, comma }),
        (any_text(), any_comma()).prop_map(|(text, comma)| Edit::List { text, comma }),
        prop_oneof![-3i32..4, any::<i32>()].prop_map(|steps| Edit::Nudge { steps }),
        (0u32..66).prop_map(|bit| Edit::FlipSource { bit }),
        any_text().prop_map(|text| Edit::SourceBits { text }),
        any_id().prop_map(|format| Edit::Source { format }),
        (0u32..6).prop_map(|index| Edit::Select { index }),
    ];
    let code = prop_oneof![
        (0u32..66).prop_map(|bit| Edit::FlipTarget { bit }),
        any_text().prop_map(|text| Edit::TargetBits { text }),
        any_text().prop_map(|text| Edit::Code { text }),
        any_text().prop_map(|text| Edit::Restored { text }),
        any_text().prop_map(|text| Edit::Error { text }),
        Just(Edit::Requantize),
        Just(Edit::TakeRestored),
    ];
    let scale = prop_oneof![
        any_text().prop_map(|text| Edit::Scale { text }),
        any_text().prop_map(|text| Edit::ZeroPoint { text }),
        (texts(), texts()).prop_map(|(min, max)| Edit::Range { min, max }),
        select(fits.to_vec()).prop_map(|to| Edit::ScaleFits { to }),
        any::<bool>().prop_map(|on| Edit::Symmetric { on }),
        prop_oneof![select(quantoscope::num::Rounding::ids()).prop_map(String::from), any_text()].prop_map(|id| Edit::Rounding { id }),
        any_id().prop_map(|format| Edit::Target { format }),
    ];
    let schemes: Vec<String> = SCHEMES.iter().map(|s| s.id().to_owned()).collect();
    let scheme = prop_oneof![
        prop_oneof![4 => select(schemes), 1 => any_text()].prop_map(|id| Edit::Scheme { id }),
        any_setting().prop_map(|(id, text)| Edit::Param { id, text }),
    ];
    prop_oneof![source, code, scale, scheme]
}

/// A parameter of some scheme, with a text that may be a value of its kind.
fn any_setting() -> impl Strategy<Value = (String, String)> {
    let params: Vec<Param> = SCHEMES.iter().flat_map(|s| s.params().to_vec()).collect();
    let texts = |param: Param| match param.kind {
        Kind::Bool { .. } => select(vec!["true", "false"]).prop_map(String::from).boxed(),
        Kind::Int { min, max, .. } => (min..=max).prop_map(|n| n.to_string()).boxed(),
        Kind::Real { min, max, .. } => (min..=max).prop_map(|x| x.to_string()).boxed(),
        Kind::Choice { options, .. } => select(options).prop_map(String::from).boxed(),
        Kind::Format { .. } => any_id().boxed(),
        Kind::Weights => vec(0.0f64..9.0, 0..6).prop_map(|w| w.iter().map(|w| w.to_string()).collect::<Vec<_>>().join(" ")).boxed(),
    };
    let fitting = select(params).prop_flat_map(move |param| (Just(param.id.to_owned()), prop_oneof![4 => texts(param), 1 => any_text()]));
    prop_oneof![8 => fitting, 1 => (any_text(), any_text())]
}

/// Does not compile until a new edit is counted here: it belongs into `any_edit`, too.
fn number_of(edit: &Edit) -> usize {
    match edit {
        Edit::Number { .. } => 0,
        Edit::List { .. } => 1,
        Edit::Nudge { .. } => 2,
        Edit::FlipSource { .. } => 3,
        Edit::SourceBits { .. } => 4,
        Edit::FlipTarget { .. } => 5,
        Edit::TargetBits { .. } => 6,
        Edit::Code { .. } => 7,
        Edit::Restored { .. } => 8,
        Edit::Error { .. } => 9,
        Edit::Requantize => 10,
        Edit::TakeRestored => 11,
        Edit::Scale { .. } => 12,
        Edit::ZeroPoint { .. } => 13,
        Edit::Range { .. } => 14,
        Edit::ScaleFits { .. } => 15,
        Edit::Symmetric { .. } => 16,
        Edit::Rounding { .. } => 17,
        Edit::Source { .. } => 18,
        Edit::Target { .. } => 19,
        Edit::Select { .. } => 20,
        Edit::Scheme { .. } => 21,
        Edit::Param { .. } => 22,
    }
}

#[test]
fn every_edit_is_tried() {
    use proptest::{strategy::ValueTree, test_runner::TestRunner};
    let mut runner = TestRunner::deterministic();
    let tried = (0..2000).map(|_| number_of(&any_edit().new_tree(&mut runner).unwrap().current()));
    assert_eq!(tried.collect::<std::collections::BTreeSet<_>>().len(), 23);
}

/// Inputs that can be drawn, as they come from the address of the page.
fn any_input() -> impl Strategy<Value = Input> {
    let settings = prop_oneof![any_scheme(), any_scheme().prop_map(|(id, _)| (id, Params::default()))];
    let formats: Vec<String> = format::all().map(|f| f.id().to_owned()).collect();
    let code = prop::option::weighted(0.2, "[0-9A-F]{1,3}");
    (vec(select(ODD.to_vec()), 1..5), 0u32..5, select(formats), settings, any::<bool>(), code).prop_filter_map(
        "cannot be drawn",
        |(values, selected, source, (scheme, params), by_value, code)| {
            let input = Input {
                selected: selected % values.len() as u32,
                scheme: scheme.into(),
                params,
                fit: if by_value { Fit::Value } else { Fit::List },
                code,
                ..input(&values, &source)
            };
            Journey::new(&input).is_ok().then_some(input)
        },
    )
}

/// What only the scheme finds, when it sees the list or all of its parameters together.
const LATE: [&str; 4] = ["value.nonfinite", "param.conflict", "group.ragged", "calibration.bins"];

/// What an edit gives, if it is taken. What is taken can be drawn; what is refused is refused for a reason that has a message.
fn tried(input: &Input, edit: &Edit) -> Option<Input> {
    let refused = match edit::apply(input, edit) {
        Ok((next, _)) => match Journey::new(&next) {
            Ok(_) => return Some(next),
            // found when it is drawn, and said as well: a NaN whose payload the new source has no room for, a zero point that is
            // no code in use, what a convention or a calibrator does not have
            Err(e) if e.code == "number.bits" && matches!(edit, Edit::Source { .. }) => e,
            Err(e) if matches!(edit, Edit::Scheme { .. } | Edit::Param { .. } | Edit::Rounding { .. }) => e,
            Err(e) if LATE.contains(&e.code) => e,
            Err(e) if e.at.param.as_deref() == Some("zeroPoint") && matches!(edit, Edit::ZeroPoint { .. }) => e,
            Err(e) if ["param.conflict", "group.ragged", "calibration.bins", "value.nonfinite"].contains(&e.code) => e,
            Err(e) => panic!("{edit:?} of {input:?} was taken, but {e}"),
        },
        Err(e) => e,
    };
    assert!(CODES.iter().any(|(code, id)| *code == refused.code && *id == refused.message.id), "{refused}");
    let request = Request { input: input.clone(), edit: Some(edit.clone()), figures: vec![] };
    assert_eq!(edit::evaluate(request), Err(refused), "{edit:?} of {input:?}");
    None
}

proptest! {
    #![proptest_config(cases(3000))]

    #[test]
    fn every_edit_of_any_input_is_taken_or_refused(input in any_input(), edit in any_edit()) {
        tried(&input, &edit);
    }

}

proptest! {
    #![proptest_config(cases(600))]

    /// One edit after another, as on a long afternoon.
    #[test]
    fn a_row_of_edits_never_leads_where_nothing_can_be_drawn(edits in vec(any_edit(), 1..12)) {
        let last = edits.iter().fold(Input::default(), |input, edit| tried(&input, edit).unwrap_or(input));
        let figures = figure::FIGURES.iter().map(|id| (*id).into()).collect();
        let request = Request { input: last, edit: None, figures };
        prop_assert!(edit::evaluate(request.clone()).is_ok(), "{:?}", request);
    }
}

fn scheme(input: &Input, id: &str) -> Input {
    after(input, &Edit::Scheme { id: id.into() })
}

fn param(input: &Input, id: &str, text: &str) -> Input {
    after(input, &Edit::Param { id: id.into(), text: text.into() })
}

/// From every scheme to every other one, and back: never to where nothing can be drawn.
#[test]
fn every_scheme_can_be_chosen_from_every_other() {
    for from in SCHEMES.iter() {
        for to in SCHEMES.iter() {
            let start = Input { fit: Fit::Value, code: Some("1".into()), ..Input::default() };
            let chosen = scheme(&scheme(&start, from.id()), to.id());
            assert_eq!(journey(&chosen).scheme.id(), to.id(), "{} to {}", from.id(), to.id());
        }
    }
}

#[test]
fn another_scheme_keeps_what_it_has_a_use_for() {
    let int4 = param(&with_target(&Input::default(), "int4"), "rounding", "floor");
    let cast = scheme(&int4, "cast");
    assert_eq!(cast.params, Params::default().with("format", "int4").with("rounding", "floor"));
    assert_eq!(scheme(&cast, "integer"), int4);
    assert_eq!(scheme(&with_target(&Input::default(), "float16"), "integer"), Input::default());
    for block in SCHEMES.iter().filter(|s| s.params().iter().all(|p| p.id != "rounding")) {
        assert_eq!(scheme(&int4, block.id()).params.0.get("rounding"), None);
    }
}

/// The text of every value that a parameter can have is read as that value; its default is not kept.
#[test]
fn every_parameter_can_be_set() {
    for s in SCHEMES.iter() {
        let start = scheme(&Input::default(), s.id());
        for p in s.params() {
            let set = |text: &str| edit::apply(&start, &Edit::Param { id: p.id.into(), text: text.into() }).unwrap().0.params;
            let kept = |text: &str, given: Given| {
                let expected = if p.kind.default().as_ref() == Some(&given) { None } else { Some(given) };
                assert_eq!(set(text).0.get(p.id), expected.as_ref(), "{} {} {text}", s.id(), p.id);
            };
            match &p.kind {
                Kind::Bool { .. } => [("true", true), ("false", false)].into_iter().for_each(|(text, on)| kept(text, on.into())),
                Kind::Int { min, max, .. } => [*min, *max].into_iter().for_each(|n| kept(&n.to_string(), (n as f64).into())),
                Kind::Real { min, max, .. } => [*min, *max].into_iter().for_each(|x| kept(&x.to_string(), x.into())),
                Kind::Choice { options, .. } => {
                    let manual = |option: &&&str| s.id() == "integer" && ["range", "manual"].contains(*option);
                    options.iter().filter(|option| !manual(option)).for_each(|option| kept(option, (*option).into()));
                }
                Kind::Format { .. } => kept("float8_e5m2", "float8_e5m2".into()),
                Kind::Weights => kept("1 0.5 2", vec![1.0, 0.5, 2.0].into()),
            }
            assert_eq!(set("").0.get(p.id), None, "{} {}", s.id(), p.id);
        }
    }
}

/// What a text is refused for names the parameter.
#[test]
fn what_a_parameter_does_not_take_is_refused_by_its_name() {
    for s in SCHEMES.iter() {
        let start = scheme(&Input::default(), s.id());
        for p in s.params() {
            let wrong = match p.kind {
                Kind::Weights => "1 -1",
                _ => "no such value",
            };
            let refused = edit::apply(&start, &Edit::Param { id: p.id.into(), text: wrong.into() }).unwrap_err();
            assert_eq!(refused.at.param.as_deref(), Some(p.id), "{} {refused}", s.id());
        }
        let unknown = edit::apply(&start, &Edit::Param { id: "nothing".into(), text: "1".into() }).unwrap_err();
        assert_eq!(unknown.code, "param.unknown");
    }
}

/// A calibration by hand brings the figures that it needs, and another one forgets them.
#[test]
fn calibrations_are_chosen_as_parameters() {
    let manual = param(&Input::default(), "calibration", "manual");
    assert!(manual.params.0.contains_key("scale"));
    let range = param(&manual, "calibration", "range");
    assert!(range.params.0.contains_key("min") && !range.params.0.contains_key("scale"));
    assert_eq!(param(&range, "calibration", "minmax"), Input::default());
}

/// Weights are for so many values: another list has none.
#[test]
fn weights_go_with_their_list() {
    let Some(weighs) = SCHEMES.iter().find(|s| s.params().iter().any(|p| p.id == "importance")) else { return };
    let weighed = param(&scheme(&Input::default(), weighs.id()), "importance", "1 1 1 1 1 1 2");
    let longer = after(&weighed, &Edit::List { text: "1 2 3".into(), comma: Comma::Auto });
    assert_eq!(longer.params, Params::default());
    let other = after(&weighed, &Edit::Number { text: "5".into(), comma: Comma::Auto });
    assert_eq!(other.params, weighed.params);
}
