//! The figure `picture`: the infographic. Row one drops the fraction; row two is the chosen scheme.

mod lost;
mod reads;

use super::{Bits, Cell, Figure, Table, shared};
use crate::{
    edit,
    format::Family,
    journey::Journey,
    num::show,
    quantized::Affine,
    scheme,
    text::{Ink, Math, Num, Text},
    wire::ScaleFits,
};
use serde::Serialize;

/// The infographic "Quantization".
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Picture {
    pub number: Headline,
    pub rounding: Arrow,
    /// Row one's result: rounded to an integer, with no limit of range.
    pub rounded: Headline,
    pub source: Bits,
    /// The source bits as arithmetic: ± 2^e × 1.f = value.
    pub source_reads: Math,
    pub scheme: Arrow,
    pub target: Bits,
    /// The target bits as arithmetic: (q − z) × s = restored.
    pub target_reads: Math,
    /// What the same target would hold without a scale or, for a plain integer, with one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub contrast: Option<Contrast>,
    /// Set while the target's bits are chosen by hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub overridden: Option<Overridden>,
    /// What was lost: sentences to be read one after the other.
    pub lost: Vec<Text>,
}

/// A big figure.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Headline {
    /// What is shown; its `plain` is what an editor starts with.
    pub num: Num,
    /// The part of `num.digits` that rounding drops.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub dropped: Option<Dropped>,
    /// How much the figure shrinks to fit: 0 not at all, 1 to .8, 2 to .62 of its size.
    pub size: u32,
}

/// `digits[start..end]`, counted in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Dropped {
    pub start: u32,
    pub end: u32,
}

/// An arrow with the rule above it and what it does below.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Arrow {
    pub label: Text,
    pub notes: Vec<Text>,
}

/// The plain cast beside the scaled code, or the other way round: the difference between rounding and re-scaling.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Contrast {
    pub code: Num,
    pub restored: Num,
    pub saturated: bool,
    /// The control that switches to it.
    pub fits: ScaleFits,
    pub text: Text,
}

/// A code chosen by hand, beside the one that the scheme would choose.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Overridden {
    pub quantized: Num,
    pub text: Text,
}

impl Figure for Picture {
    fn draw(journey: &Journey) -> Self {
        Picture {
            number: number(journey),
            rounding: rounding_arrow(journey),
            rounded: headline(show::float(journey.rounded(), Ink::Restored)),
            source: Bits::source(journey),
            source_reads: reads::code(journey.source, journey.value().code, Ink::Value),
            scheme: scheme_arrow(journey),
            target: Bits::target(journey),
            target_reads: target_reads(journey),
            contrast: contrast(journey),
            overridden: journey.by_hand.then(|| overridden(journey)),
            lost: lost::sentences(journey),
        }
    }

    fn summary(&self) -> Text {
        Text::new("summary-picture")
            .with("value", self.number.num.clone())
            .with("rounded", self.rounded.num.clone())
            .with("source", self.source.format.as_str())
            .with("target", self.target.format.as_str())
            .with("hex", self.target.hex.as_str())
    }

    fn table(&self) -> Table {
        let hex = |bits: &Bits| Cell::Word { word: bits.hex.clone() };
        let named = |id: &'static str, cell: Cell| vec![Cell::Text { text: Text::new(id) }, cell];
        Table {
            columns: ["column-quantity", "column-value"].map(Text::new).to_vec(),
            rows: vec![
                named("link-value", Cell::Num { num: self.number.num.clone() }),
                named("column-rounded", Cell::Num { num: self.rounded.num.clone() }),
                named("link-source", hex(&self.source)),
                named("link-target", hex(&self.target)),
            ],
        }
    }
}

fn headline(num: Num) -> Headline {
    let length = num.digits.chars().count() + num.exponent.map_or(0, |_| 4);
    let size = match length {
        0..=9 => 0,
        10..=12 => 1,
        _ => 2,
    };
    Headline { num, dropped: None, size }
}

/// The number as it was typed, with the digits that rounding to an integer drops.
fn number(journey: &Journey) -> Headline {
    let held = journey.value();
    let num = match &held.exact {
        Some(exact) => show::typed(&held.text, exact, Ink::Value),
        None => Num { plain: held.text.clone(), ..show::special(held.value, Ink::Value) },
    };
    let start = match (num.digits.find('.'), num.exponent) {
        (Some(point), None) => Some(point),
        (_, Some(exponent)) if exponent < 0 => Some(0),
        _ => None,
    };
    let end = num.digits.chars().count() as u32;
    let rounds = held.value.is_finite() && journey.rounded() != held.value;
    let dropped = start.filter(|_| rounds).map(|start| Dropped { start: start as u32, end });
    Headline { dropped, ..headline(num) }
}

fn rounding_arrow(journey: &Journey) -> Arrow {
    Arrow { label: Text::new("rounding-name").with("rounding", journey.rounding.id()), notes: vec![rounding_note(journey)] }
}

fn rounding_note(journey: &Journey) -> Text {
    let x = journey.value().value;
    if x.is_nan() {
        return Text::new("arrow-nan");
    }
    if x.is_infinite() {
        return Text::new("arrow-infinite");
    }
    let rounded = journey.rounded();
    if rounded == x {
        return Text::new("arrow-already");
    }
    let headline = number(journey);
    match headline.dropped {
        Some(Dropped { start, .. }) if rounded == x.trunc() => Text::new("arrow-drop").with("part", dropped_part(&headline, start)),
        _ => {
            let by = show::rounded((rounded - x).abs(), 4, Ink::Error);
            Text::new(if rounded > x { "arrow-up" } else { "arrow-down" }).with("part", by)
        }
    }
}

/// The digits that were dropped, as a figure of their own.
pub fn dropped_part(headline: &Headline, start: u32) -> Num {
    let digits = headline.num.digits.chars().skip(start as usize).collect::<String>();
    Num { plain: digits.clone(), digits, ink: Ink::Error, ..headline.num.clone() }
}

fn scheme_arrow(journey: &Journey) -> Arrow {
    let target = journey.target();
    let widths = Text::new("arrow-bits").with("from", journey.source.bits()).with("to", target.bits());
    if journey.is_block() {
        return block_arrow(journey, widths);
    }
    let how = match journey.affine() {
        Some(affine) if affine.zero_point != 0 => Text::new("arrow-scale-zero")
            .with("scale", show::scale(affine.scale))
            .with("zero", show::integer(affine.zero_point, Ink::Plain)),
        Some(affine) => Text::new("arrow-scale").with("scale", show::scale(affine.scale)),
        None => Text::new("arrow-cast"),
    };
    Arrow { label: Text::new("arrow-target").with("format", target.id()), notes: vec![how, widths] }
}

/// Under a scheme with a layout of its own: what the value's group shares, and what all of it takes.
fn block_arrow(journey: &Journey, widths: Text) -> Arrow {
    let shares = |shared: shared::Shared| Text::new("arrow-shared").with("what", shared.label).with("value", shared.num);
    let group = journey.quantized.groups.of(journey.selected);
    let mut notes: Vec<Text> = shared::by_group(journey, group).into_iter().take(MOST_SHARED).map(shares).collect();
    notes.push(widths);
    let bits = show::rounded(journey.quantized.bits_per_value, 4, Ink::Plain);
    notes.push(match &journey.quantized.bytes {
        Some(bytes) => {
            Text::new("arrow-packed").with("count", journey.held.len() as u32).with("bytes", bytes.len() as u32).with("bits", bits)
        }
        None => Text::new("arrow-stored").with("bits", bits),
    });
    Arrow { label: Text::new("arrow-scheme").with("scheme", journey.scheme.id()).with("format", journey.target().id()), notes }
}

/// The chain tells all that a group shares; there is room for so much at the arrow.
const MOST_SHARED: usize = 2;

/// What the code comes back as, by the rule: code × scale = restored for scaled integers; a cast's bits as arithmetic.
fn target_reads(journey: &Journey) -> Math {
    let restored = Math::num(show::float(journey.restored, Ink::Restored));
    if let (true, Some(told)) = (journey.is_block(), journey.trace.step("restored").and_then(|s| s.substituted.clone())) {
        let equal = told.is_exact() && show::float(journey.restored, Ink::Plain).exact;
        return Math::row([told, Math::op(if equal { "=" } else { "≈" }), restored]);
    }
    match (journey.affine(), journey.trace.step("restored")) {
        (Some(affine), Some(step)) => {
            let product = step.substituted.clone().unwrap_or(Math::row([]));
            Math::row([product, Math::op(equality(journey, affine)), restored])
        }
        _ => reads::code(journey.target(), journey.code, Ink::Restored),
    }
}

/// Whether code × scale, as shown, is the restored value, as shown.
fn equality(journey: &Journey, affine: Affine) -> &'static str {
    let shown = |x: f64| show::float(x, Ink::Plain).exact;
    let steps = journey.target().decode(journey.code) - affine.zero_point as f64;
    let product = steps * f64::from(affine.scale);
    if steps == 0.0 {
        return "=";
    }
    if shown(f64::from(affine.scale)) && shown(journey.restored) && product == journey.restored { "=" } else { "≈" }
}

/// The same target without its scale, or a plain integer with one: rounding and re-scaling are different acts.
fn contrast(journey: &Journey) -> Option<Contrast> {
    let target = journey.target();
    if target.family() != Family::Integer || target.bits() == 1 || journey.is_block() {
        return None;
    }
    if journey.affine().is_some() {
        let plain = journey.cast_to(target);
        let restored = target.decode(plain.code);
        return Some(contrasted(journey, plain.code, restored, plain.overflow, "contrast-plain", ScaleFits::None));
    }
    let (id, params) = edit::scaled_to(&journey.params, target);
    let scaled = journey.retried(scheme::find(&id).ok()?, &params).ok()?;
    let at = journey.selected;
    Some(contrasted(journey, scaled.codes[at], scaled.restored[at], false, "contrast-scaled", ScaleFits::List))
}

fn contrasted(journey: &Journey, code: u64, restored: f64, saturated: bool, id: &'static str, fits: ScaleFits) -> Contrast {
    let target = journey.target();
    let code = show::integer(target.decode(code) as i64, Ink::Code);
    let restored = show::float(restored, Ink::Restored);
    let text = Text::new(match (id, saturated) {
        ("contrast-plain", true) => "contrast-plain-saturates",
        (id, _) => id,
    })
    .with("format", target.id())
    .with("rounded", show::float(journey.rounded(), Ink::Plain))
    .with("code", code.clone())
    .with("restored", restored.clone());
    Contrast { code, restored, saturated, fits, text }
}

fn overridden(journey: &Journey) -> Overridden {
    let target = journey.target();
    let code = journey.quantized.codes[journey.selected];
    let quantized = match target.family() {
        Family::Integer => show::integer(target.decode(code) as i64, Ink::Code),
        Family::Float | Family::Codebook => show::hex(code, target.bits(), Ink::Code),
    };
    Overridden { text: Text::new("overridden").with("code", quantized.clone()), quantized }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::Input;

    fn picture(values: &[&str]) -> Picture {
        let input = Input { values: values.iter().map(|v| (*v).into()).collect(), ..Input::default() };
        Picture::draw(&Journey::new(&input).unwrap())
    }

    #[test]
    fn the_example() {
        let p = Picture::draw(&Journey::new(&Input::default()).unwrap());
        assert_eq!((p.number.num.digits.as_str(), p.number.dropped), ("3452.3194", Some(Dropped { start: 4, end: 9 })));
        assert_eq!(p.rounded.num.digits, "3452");
        assert_eq!((p.source.hex.as_str(), p.source.blocks.len()), ("4557C51C", 4));
        assert_eq!((p.target.hex.as_str(), p.target.blocks.len()), ("6B", 1));
        let contrast = p.contrast.unwrap();
        assert_eq!((contrast.code.digits.as_str(), contrast.saturated), ("127", true));
    }

    #[test]
    fn odd_numbers_have_a_picture() {
        for text in ["nan", "-inf", "-0", "1e-42", "-3.4028235e38", "0x7FC00001", "1/3", "123456789.125"] {
            let p = picture(&[text]);
            assert!(!p.lost.is_empty(), "{text}");
            assert_eq!(p.source.blocks.len(), 4);
        }
        assert_eq!(picture(&["nan"]).rounded.num.digits, "NaN");
        assert_eq!(picture(&["1e-42"]).number.num.exponent, Some(-42));
        assert_eq!(picture(&["0.75"]).rounding.notes[0].id, "arrow-up");
    }
}
