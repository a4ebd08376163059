//! The figure `chain`: the journey of the selected value, link by link.

use super::{Cell, Figure, Table, shared};
use crate::{
    explain::Step,
    format::Family,
    journey::Journey,
    num::show,
    param::Given,
    quantized::Affine,
    text::{Ink, Math, Num, Text},
};
use serde::Serialize;

/// value -> source bits -> scale and zero point, or what a group shares -> code -> target bits -> restored value -> error.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Chain {
    pub links: Vec<Link>,
}

/// One link; whatever is typed into it, the others follow.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Link {
    /// `value`, `source`, `scale` or `group`, `code`, `target`, `restored` or `error`.
    pub id: &'static str,
    pub label: Text,
    pub fields: Vec<ChainField>,
    /// The steps that lead here, each with its formula in symbols and in the reader's own figures.
    pub steps: Vec<Step>,
    /// A remark in place of a formula or below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub note: Option<Text>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ChainField {
    /// Which edit typing makes: `number`, `sourceBits`, `scale`, `zeroPoint`, `code`, `targetBits`, `restored`, `error`.
    pub edit: &'static str,
    /// The accessible name.
    pub label: Text,
    /// What is shown; `plain` is what an editor starts with.
    pub num: Num,
    pub editable: bool,
}

impl Figure for Chain {
    fn draw(journey: &Journey) -> Self {
        let scale = match journey.affine() {
            Some(affine) => Some(scale_link(journey, affine)),
            None => group_link(journey),
        };
        let links = [
            Some(value_link(journey)),
            Some(source_link(journey)),
            scale,
            Some(code_link(journey)),
            Some(target_link(journey)),
            Some(restored_link(journey)),
            Some(error_link(journey)),
        ];
        Chain { links: links.into_iter().flatten().collect() }
    }

    fn summary(&self) -> Text {
        let shown =
            |id: &str| self.links.iter().find(|l| l.id == id).and_then(|l| l.fields.first()).map(|f| f.num.clone()).unwrap_or_default();
        Text::new("summary-chain")
            .with("value", shown("value"))
            .with("code", shown("code"))
            .with("restored", shown("restored"))
            .with("error", shown("error"))
    }

    fn table(&self) -> Table {
        let rows = self.links.iter().flat_map(|link| {
            link.fields.iter().map(|field| vec![Cell::Text { text: field.label.clone() }, Cell::Num { num: field.num.clone() }])
        });
        Table { columns: ["column-link", "column-value"].map(Text::new).to_vec(), rows: rows.collect() }
    }
}

fn link(id: &'static str, label: &'static str, fields: Vec<ChainField>) -> Link {
    Link { id, label: Text::new(label), fields, steps: vec![], note: None }
}

fn field(edit: &'static str, label: &'static str, num: Num) -> ChainField {
    ChainField { edit, label: Text::new(label), num, editable: true }
}

impl Link {
    fn told(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }

    fn noted(mut self, note: Text) -> Self {
        self.note = Some(note);
        self
    }
}

fn value_link(journey: &Journey) -> Link {
    let held = journey.value();
    let num = match &held.exact {
        Some(exact) => show::typed(&held.text, exact, Ink::Value),
        None => show::special(held.value, Ink::Value),
    };
    let num = Num { plain: held.text.clone(), ..num };
    link("value", "link-value", vec![field("number", "link-value", num)]).noted(Text::new("note-typed"))
}

fn source_link(journey: &Journey) -> Link {
    let (source, held) = (journey.source, journey.value());
    let hex = show::hex(held.code, source.bits(), Ink::Value);
    let value = show::held(source, held.code, Ink::Value);
    // the expansion in full: what the format really holds
    let value = match value.expansion.clone() {
        Some(full) if full.len() <= LONGEST_NOTE => Num { digits: full, exponent: None, exact: true, expansion: None, ..value },
        _ => value,
    };
    link("source", "link-source", vec![field("sourceBits", "link-source", hex)])
        .noted(Text::new("note-holds").with("format", source.id()).with("value", value))
}

/// Expansions up to this many characters stand in full under the source bits.
const LONGEST_NOTE: usize = 24;

fn scale_link(journey: &Journey, affine: Affine) -> Link {
    let scale = field("scale", "link-scale", show::scale(affine.scale));
    let zero = field("zeroPoint", "link-zero-point", show::integer(affine.zero_point, Ink::Plain));
    let link = link("scale", "link-scale-zero", vec![scale, zero]);
    match affine.range {
        None => link.noted(Text::new("note-by-hand")),
        Some(_) => {
            let mut link = link.told_by(journey, "group");
            // the values' own range needs no telling; another one says once how it was found
            let plain = !matches!(journey.params.0.get("calibration"), Some(Given::Word(word)) if word != "minmax" && word != "range");
            link.steps.retain(|step| step.formula.is_some() || !plain);
            let found = link.steps.iter().filter(|step| step.formula.is_none()).count();
            link.steps.iter_mut().take(found.saturating_sub(1)).for_each(|step| step.notes.clear());
            link
        }
    }
}

/// The link whose part of the trace a step is.
fn link_of(steps: &[Step], at: usize) -> &'static str {
    let code = steps.iter().position(|step| step.id == "code").unwrap_or(0);
    match steps[at].id {
        "stored" => "target",
        // what becomes of the value itself on its way to the code
        "scaled" | "tableIndex" | "lowerEnd" | "upperEnd" => "code",
        "level" if at < code => "code",
        _ if at < code => "group",
        _ if at == code => "code",
        _ => "restored",
    }
}

impl Link {
    /// With those steps of the trace that belong to it.
    fn told_by(mut self, journey: &Journey, id: &str) -> Self {
        let steps = &journey.trace.steps;
        let own = steps.iter().enumerate().filter(|(at, _)| link_of(steps, *at) == id);
        self.steps.extend(own.map(|(_, step)| step.clone()));
        self
    }
}

/// What the value shares with its group, step by step.
fn group_link(journey: &Journey) -> Option<Link> {
    let link = link("group", "link-group", vec![]).told_by(journey, "group");
    let shared = shared::by_group(journey, journey.quantized.groups.of(journey.selected)).into_iter().next();
    let shown = shared.map(|shared| shared.num).or(link.steps.last().map(|step| step.result.clone()))?;
    Some(Link { fields: vec![ChainField { editable: false, ..field("group", "link-group", shown) }], ..link })
}

fn code_link(journey: &Journey) -> Link {
    let target = journey.target();
    let num = match target.family() {
        Family::Integer => show::integer(target.decode(journey.code) as i64, Ink::Code),
        Family::Float | Family::Codebook => show::hex(journey.code, target.bits(), Ink::Code),
    };
    let link = link("code", "link-code", vec![field("code", "link-code", num)]);
    if journey.by_hand { link.noted(Text::new("note-by-hand")) } else { link.told_by(journey, "code") }
}

fn target_link(journey: &Journey) -> Link {
    let target = journey.target();
    let bits = show::binary(journey.code, target.bits(), Ink::Code);
    let kind = match target.family() {
        Family::Float => "note-float",
        Family::Codebook => "note-codebook",
        Family::Integer if target.id().starts_with('u') => "note-unsigned",
        Family::Integer => "note-twos-complement",
    };
    link("target", "link-target", vec![field("targetBits", "link-target", bits)])
        .noted(Text::new(kind).with("format", target.id()))
        .told_by(journey, "target")
}

fn restored_link(journey: &Journey) -> Link {
    let num = show::float(journey.restored, Ink::Restored);
    link("restored", "link-restored", vec![field("restored", "link-restored", num)]).told_by(journey, "restored")
}

fn error_link(journey: &Journey) -> Link {
    let none = Num { digits: String::new(), exact: true, ink: Ink::Error, ..Num::default() };
    let Some(error) = journey.error(journey.selected) else {
        let mut link = link("error", "link-error", vec![field("error", "link-error", none)]);
        link.fields[0].editable = false;
        return link.noted(Text::new("note-no-error"));
    };
    let num = show::exact(&error, 8, Ink::Error);
    let symbols = Math::minus(Math::sym("x̂", Ink::Restored), Math::sym("x", Ink::Value));
    let x = journey.value();
    let value = Math::num(show::held(journey.source, x.code, Ink::Value));
    let figures = Math::minus(Math::float(journey.restored, Ink::Restored), Math::bracketed(x.value < 0.0, value));
    let step = Step::of("error", num.clone()).by(Math::sym("e", Ink::Error), symbols, figures);
    link("error", "link-error", vec![field("error", "link-error", num)]).told(step)
}
