//! Figures: each is drawn for whatever it may be drawn for, and says what is so.

use crate::edits::{ODD, after, input, journey, with_target};
use quantoscope::{
    edit,
    figure::{self, Bits, FIGURES, Figure, FigureData, Formats, List, Picture},
    format::{self, Family},
    journey::Journey,
    num::{Rounding, show},
    text::Ink,
    wire::{Edit, Input, Request, ScaleFits},
};
use serde_json::Value as Json;

/// Whether a NaN or an infinity slipped into a bare number, or an absent field is null. In a list, where places count, null
/// stands for nothing.
fn has_null_field(json: &Json) -> bool {
    match json {
        Json::Array(items) => items.iter().any(has_null_field),
        Json::Object(fields) => fields.values().any(|field| field.is_null() || has_null_field(field)),
        _ => false,
    }
}

fn check_drawable(journey: &Journey, name: &str) {
    for id in FIGURES {
        let drawn = figure::draw(id, journey).unwrap_or_else(|e| panic!("{name}: {id}: {e}"));
        let columns = drawn.table.columns.len();
        assert!(columns > 0 && !drawn.table.rows.is_empty(), "{name}: the table of {id} is empty");
        assert!(drawn.table.rows.iter().all(|row| row.len() == columns), "{name}: the table of {id} is ragged");
        let json = serde_json::to_value(&drawn).unwrap();
        assert_eq!(json["figure"], **id, "{name}");
        assert!(!has_null_field(&json), "{name}: {id} has a null field");
    }
}

/// The formats that menus offer, and the odd widths by turns.
fn targets_for(at: usize) -> impl Iterator<Item = &'static str> {
    format::all().enumerate().filter(move |(i, f)| f.common() || i % 7 == at % 7).map(|(_, f)| f.id())
}

/// Another rounding at every turn.
fn rounding(turn: usize) -> Edit {
    Edit::Rounding { id: Rounding::ALL[turn % Rounding::ALL.len()].0.into() }
}

#[test]
fn every_figure_is_drawn_for_every_source_and_target() {
    for (at, source) in format::all().enumerate() {
        let base = input(&ODD, source.id());
        for (turn, target) in targets_for(at).enumerate() {
            let selected = ((at + turn) % ODD.len()) as u32;
            let input = Input { selected, ..after(&with_target(&base, target), &rounding(at + turn)) };
            check_drawable(&journey(&input), &format!("{} to {target}, {}", source.id(), ODD[selected as usize]));
        }
    }
}

#[test]
fn every_figure_is_drawn_for_every_odd_number() {
    let targets = ["int8", "uint4", "float64", "float16", "float8_e4m3fn", "int1"].map(|id| format::find(id).unwrap());
    let mut turn = 0;
    let sources = format::all().filter(|f| f.family() != Family::Integer || [2, 8, 32].contains(&f.bits()));
    for (source, target) in sources.flat_map(|source| targets.map(|target| (source, target))) {
        for text in ODD {
            turn += 1;
            let cast = after(&with_target(&input(&[text], source.id()), target.id()), &rounding(turn));
            let fits = [ScaleFits::List, ScaleFits::None, ScaleFits::Manual][turn % 3];
            let scaled = edit::apply(&cast, &Edit::ScaleFits { to: fits }).map_or(cast, |(next, _)| next);
            // and with the target's sign turned round
            let by_hand = after(&scaled, &Edit::FlipTarget { bit: target.bits() - 1 });
            for input in [scaled, by_hand] {
                check_drawable(&journey(&input), &format!("{text} as {} to {}, {fits:?}, {:?}", source.id(), target.id(), input.code));
            }
        }
    }
}

#[test]
fn the_example_has_its_known_figures() {
    let start = journey(&Input::default());
    let affine = start.affine().unwrap();
    assert_eq!(f64::from(affine.scale), 32.251_968_383_789_06);
    assert_eq!((start.target().id(), start.code, affine.zero_point), ("int8", 107, 0));
    assert_eq!(start.restored, 3_450.960_693_359_375);
    assert_eq!(show::float(start.restored, Ink::Restored).digits, "3450.9607");
    assert_eq!((start.value().code, start.value().value), (0x4557_C51C, 3_452.319_335_937_5));
    let picture = Picture::draw(&start);
    assert_eq!((picture.source.hex.as_str(), picture.target.hex.as_str()), ("4557C51C", "6B"));
    assert_eq!((picture.number.num.digits.as_str(), picture.rounded.num.digits.as_str()), ("3452.3194", "3452"));
    let plain = picture.contrast.unwrap();
    assert_eq!((plain.code.digits.as_str(), plain.restored.digits.as_str(), plain.saturated), ("127", "127", true));
    assert_eq!(journey(&with_target(&Input::default(), "float16")).restored, 3452.0);
    assert_eq!(journey(&with_target(&Input::default(), "bfloat16")).restored, 3456.0);
}

/// Inputs in various states.
fn states() -> Vec<Input> {
    let start = Input::default();
    let edited = |edits: &[Edit]| edits.iter().fold(start.clone(), |input, edit| after(&input, edit));
    let text = |text: &str| text.to_owned();
    vec![
        start.clone(),
        edited(&[Edit::Symmetric { on: false }]),
        edited(&[Edit::ScaleFits { to: ScaleFits::None }]),
        edited(&[Edit::ScaleFits { to: ScaleFits::Value }]),
        edited(&[Edit::Scale { text: text("0.5") }, Edit::Select { index: 1 }]),
        edited(&[Edit::Range { min: Some(text("-100")), max: Some(text("2000")) }, Edit::Rounding { id: text("ceil") }]),
        edited(&[Edit::Target { format: text("uint4") }, Edit::Select { index: 5 }]),
        edited(&[Edit::Target { format: text("float8_e5m2") }, Edit::Rounding { id: text("stochastic") }]),
        edited(&[Edit::Source { format: text("float16") }, Edit::Target { format: text("tf32") }]),
        edited(&[Edit::FlipTarget { bit: 6 }]),
        Input { selected: 1, ..input(&["1", "nan", "inf", "-0"], "float32") },
        Input { selected: 2, ..input(&["1", "nan", "inf", "-0"], "float64") },
    ]
}

/// A bit's key says what flipping it would give: flipping it gives that.
#[test]
fn keys_keep_what_they_promise() {
    for state in states() {
        let before = journey(&state);
        for block in Bits::source(&before).blocks {
            for bit in block.bits {
                let flipped = journey(&after(&state, &Edit::FlipSource { bit: bit.index }));
                let value = show::held(flipped.source, flipped.value().code, Ink::Value);
                assert_eq!(bit.flip.value, value, "source bit {} of {state:?}", bit.index);
                assert_ne!(flipped.value().code >> bit.index & 1 == 1, bit.on);
            }
        }
        for block in Bits::target(&before).blocks {
            for bit in block.bits {
                let flipped = journey(&after(&state, &Edit::FlipTarget { bit: bit.index }));
                assert_eq!(bit.flip.value, show::float(flipped.restored, Ink::Restored), "target bit {} of {state:?}", bit.index);
                assert_ne!(flipped.code >> bit.index & 1 == 1, bit.on);
                let whole = (flipped.target().family() == Family::Integer).then(|| flipped.target().decode(flipped.code).to_string());
                assert_eq!(bit.flip.code.map(|code| code.digits), whole);
            }
        }
    }
}

/// A row of the table of formats is what choosing that format gives.
#[test]
fn rows_of_formats_keep_what_they_promise() {
    for state in states() {
        let rows = Formats::draw(&journey(&state)).rows;
        for format in format::all().filter(|f| f.common()) {
            let row = rows.iter().find(|row| row.format == format.id()).unwrap_or_else(|| panic!("{} is missing: {state:?}", format.id()));
            let chosen = journey(&with_target(&state, format.id()));
            let code = chosen.quantized.codes[chosen.selected];
            assert_eq!(row.hex, show::hex_digits(code, format.bits()), "{} of {state:?}", format.id());
            let restored = chosen.quantized.restored[chosen.selected];
            let shown: f64 = row.restored.plain.parse().unwrap();
            // figures have as many digits as a float32 needs
            let same = shown as f32 == restored as f32 || shown.is_nan() && restored.is_nan();
            assert!(same, "{} of {state:?}: {shown}, not {restored}", format.id());
            assert_eq!(row.saturated, chosen.clipped(), "{} of {state:?}", format.id());
        }
        assert!(rows.iter().filter(|row| row.selected).count() == 1, "{state:?}");
        assert!(rows.is_sorted_by_key(|row| std::cmp::Reverse(row.bits)), "{state:?}");
    }
}

/// The contrast between rounding and re-scaling names the control that leads there.
#[test]
fn the_contrast_keeps_what_it_promises() {
    let mut seen = 0;
    for state in states() {
        if let Some(contrast) = Picture::draw(&journey(&state)).contrast {
            let there = journey(&after(&state, &Edit::ScaleFits { to: contrast.fits }));
            let code = there.quantized.codes[there.selected];
            assert_eq!(contrast.code.digits, there.target().decode(code).to_string(), "{state:?}");
            seen += 1;
        }
    }
    assert!(seen > 4);
}

#[test]
fn bits_in_blocks_are_the_code() {
    for format in format::all() {
        let original = with_target(&input(&["0.3", "-77.7"], format.id()), format.id());
        let original = Input { selected: 1, ..original };
        let journey = journey(&original);
        for (bits, code) in [(Bits::source(&journey), journey.value().code), (Bits::target(&journey), journey.code)] {
            assert_eq!((bits.width, bits.blocks.len() as u32), (format.bits(), format.bits().div_ceil(8)), "{}", format.id());
            let keys: Vec<_> = bits.blocks.iter().flat_map(|block| &block.bits).collect();
            assert_eq!(keys.iter().map(|key| key.index).collect::<Vec<_>>(), (0..format.bits()).rev().collect::<Vec<_>>());
            assert_eq!(keys.iter().fold(0, |code, key| code << 1 | u64::from(key.on)), code, "{}", format.id());
            assert_eq!(u64::from_str_radix(&bits.hex, 16), Ok(code), "{}", format.id());
            for block in &bits.blocks {
                assert_eq!(block.braces.iter().map(|brace| brace.span).sum::<u32>() as usize, block.bits.len(), "{}", format.id());
                assert!(block.braces.windows(2).all(|pair| pair[0].field != pair[1].field), "{}: a run has one brace", format.id());
                assert_eq!((block.high - block.low + 1) as usize, block.bits.len(), "{}", format.id());
                let fields: Vec<_> = block.braces.iter().flat_map(|brace| vec![brace.field; brace.span as usize]).collect();
                assert_eq!(fields, block.bits.iter().map(|bit| bit.field).collect::<Vec<_>>(), "{}", format.id());
                assert_eq!(u64::from_str_radix(&block.hex, 16), Ok(code >> block.low & u64::MAX >> (63 - (block.high - block.low))));
            }
        }
    }
}

#[test]
fn steps_of_the_list_are_within_half_of_one() {
    for state in states() {
        let drawn = journey(&state);
        let list = List::draw(&drawn);
        assert_eq!(list.rows.len(), state.values.len());
        assert_eq!(list.rows.iter().filter(|row| row.selected).map(|row| row.index).collect::<Vec<_>>(), [state.selected]);
        let rounds = drawn.rounding == Rounding::HalfEven && !drawn.by_hand;
        for row in list.rows.iter().filter(|row| rounds && !row.clipped) {
            assert!(row.steps.is_none_or(|steps| steps.abs() <= 0.500_001), "{} of {state:?}: {:?}", row.index, row.steps);
        }
    }
}

#[test]
fn an_unknown_figure_is_refused() {
    let request = Request { input: Input::default(), edit: None, figures: vec!["picture".into(), "<script>".into()] };
    assert_eq!(edit::evaluate(request).unwrap_err().code, "figure.unknown");
}

#[test]
fn answers_hold_the_figures_in_the_order_asked_for() {
    let asked: Vec<String> = FIGURES.iter().rev().map(|id| (*id).into()).collect();
    let answer = edit::evaluate(Request { input: Input::default(), edit: None, figures: asked.clone() }).unwrap();
    let drawn: Vec<_> = answer.figures.iter().map(|drawn| serde_json::to_value(drawn).unwrap()["figure"].clone()).collect();
    assert_eq!(drawn, asked);
    assert!(matches!(answer.figures[FIGURES.len() - 1].data, FigureData::Picture(_)));
}
