//! What a setup is called where several stand beside each other: a short name, and a note of what sets it apart.

use super::Setup;
use crate::{
    format::Format,
    num::show,
    param::{Checked, Given, Params},
    quantized::{Quantized, Sharing},
    scheme::{self, Scheme},
    text::{Arg, Ink, Text},
};
use serde::Serialize;

/// `INT4`, `one scale, clipped at ±0.1`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Named {
    pub name: Text,
    pub note: Text,
}

impl Named {
    /// Without an outcome the note says what the scheme is.
    pub fn of(setup: &Setup, outcome: Option<&Quantized>) -> Self {
        let Ok(scheme) = scheme::find(&setup.scheme) else {
            return Named { name: word(setup.scheme.clone()), note: Text::default() };
        };
        let note = outcome.map_or_else(|| Text::new(scheme.about()), |outcome| note(scheme, &setup.params, outcome));
        Named { name: name(scheme, &setup.params), note }
    }

    /// About what the name looks like, for whoever needs its length.
    pub fn plain_name(&self) -> String {
        match self.name.args.get("name") {
            Some(Arg::Word { word }) => word.clone(),
            _ => self.name.id.trim_start_matches("named-").into(),
        }
    }
}

fn word(name: String) -> Text {
    Text::new("named").with("name", name)
}

fn name(scheme: &dyn Scheme, params: &Params) -> Text {
    match scheme.id() {
        "integer" | "cast" | "scaled_fp8" => word(scheme.target(params).map_or_else(|_| scheme.id().into(), format_name)),
        "kmeans" => Text::new("named-kmeans"),
        "ternary" => Text::new("named-ternary"),
        "binary" => Text::new("named-binary"),
        id => word(match id.split_once("_e") {
            Some((family, fields)) => [family, " E", fields].concat().to_uppercase(),
            None => id.to_uppercase(),
        }),
    }
}

/// `INT8`, `BF16`, `FP8 E4M3`.
fn format_name(format: &dyn Format) -> String {
    let id = format.id();
    if let Some(("float8", "e4m3")) = id.split_once('_') {
        return "FP8 E4M3 IEEE".into(); // what is called E4M3 has no infinities
    }
    let Some(rest) = id.strip_prefix("float") else { return id.replace("bfloat", "bf").to_uppercase() };
    let fields = rest.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches('_');
    let fields = fields.strip_suffix("fn").unwrap_or(fields).replace('_', " ").to_uppercase();
    let bits = format.bits();
    if fields.is_empty() { format!("FP{bits}") } else { format!("FP{bits} {fields}") }
}

fn note(scheme: &dyn Scheme, params: &Params, outcome: &Quantized) -> Text {
    let sharing = shared(scheme, outcome);
    let Ok(params) = params.check(scheme.params()) else { return sharing };
    let sharing = if is_on(&params, scheme, "doubleQuantization") { Text::new("named-doubled").with("note", sharing) } else { sharing };
    let two_levels = declared(scheme, "levels") && params.int("levels") == 2;
    let sharing = if two_levels { Text::new("named-two-levels").with("note", sharing) } else { sharing };
    let calibrated = calibrated(&params, scheme, sharing);
    let convention = declared(scheme, "convention").then(|| params.word("convention"));
    match convention.filter(|convention| default(scheme, "convention") != Some(Given::from(*convention))) {
        Some(convention) => Text::new("named-convention").with("note", calibrated).with("convention", convention),
        None => calibrated,
    }
}

/// How many values share a scale.
fn shared(scheme: &dyn Scheme, outcome: &Quantized) -> Text {
    match outcome.groups.sharing {
        _ if scheme.id() == "kmeans" => Text::new("named-table").with("count", 1u32 << outcome.target.bits().min(31)),
        _ if outcome.groups.columns.is_empty() && outcome.groups.count == 0 => Text::new("named-alone"),
        Sharing::Tensor => Text::new("named-one-scale"),
        Sharing::Channel { .. } => Text::new("named-channel-scales"),
        Sharing::Run { size, .. } => Text::new("named-group-scales").with("count", size as u32),
    }
}

fn calibrated(params: &Checked, scheme: &dyn Scheme, note: Text) -> Text {
    if !declared(scheme, "calibration") {
        return note;
    }
    let bound = |id| params.real(id).map(|x| (x, show::rounded(x, 4, Ink::Plain)));
    match (params.word("calibration"), bound("min"), bound("max")) {
        ("minmax", ..) => note,
        ("range", Some((low, _)), Some((high, bound))) if low == -high => {
            Text::new("named-clipped").with("note", note).with("bound", bound)
        }
        ("range", Some((_, low)), Some((_, high))) => Text::new("named-range").with("note", note).with("low", low).with("high", high),
        (rule, ..) => Text::new("named-calibrated").with("note", note).with("rule", rule),
    }
}

fn declared(scheme: &dyn Scheme, id: &str) -> bool {
    scheme.params().iter().any(|param| param.id == id)
}

fn default(scheme: &dyn Scheme, id: &str) -> Option<Given> {
    scheme.params().iter().find(|param| param.id == id)?.kind.default()
}

fn is_on(params: &Checked, scheme: &dyn Scheme, id: &str) -> bool {
    declared(scheme, id) && params.bool(id)
}

/// A setup without what is as it would be anyway: two that come to the same are then equal.
pub fn plain(setup: &Setup) -> Setup {
    let Ok(scheme) = scheme::find(&setup.scheme) else { return setup.clone() };
    let said = setup.params.0.iter().filter(|(id, given)| default(scheme, id).as_ref() != Some(given));
    Setup { scheme: setup.scheme.clone(), params: Params(said.map(|(id, given)| (id.clone(), given.clone())).collect()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        format,
        phrases::english,
        workbench::{Column, Held, presets},
    };
    use std::collections::HashMap;

    fn called(setup: &Setup) -> (String, String) {
        let held = Held::new("", "float32", vec![4, 256], (0..1024).map(|i| (i as f32 - 500.0) / 999.0).collect()).unwrap();
        let column = Column::new(&held, setup).unwrap();
        let Named { name, note } = Named::of(setup, Some(column.outcome()));
        (english().plain(&name), english().plain(&note))
    }

    fn setup(text: &str) -> Setup {
        presets::read(text)
    }

    #[test]
    fn names_and_notes() {
        let cases = [
            ("integer,bits:4", "INT4", "one scale"),
            ("integer,signed:false,symmetric:false,granularity:channel", "UINT8", "one scale a channel"),
            ("integer,bits:4,granularity:group,groupSize:128", "INT4", "128 values a scale"),
            ("integer,bits:4,calibration:range,min:-0.1,max:0.1", "INT4", "one scale, clipped at ±0.1"),
            ("integer,calibration:range,min:-0.25,max:0.5,symmetric:false", "INT8", "one scale, from −0.25 to 0.5"),
            ("integer,calibration:mse", "INT8", "one scale, fitted by mse"),
            ("integer,convention:tflite,narrow:true", "INT8", "one scale, tflite"),
            ("cast,format:bfloat16", "BF16", "each value by itself"),
            ("cast,format:float8_e4m3", "FP8 E4M3 IEEE", "each value by itself"),
            ("scaled_fp8", "FP8 E4M3", "one scale"),
            ("q4_0", "Q4_0", "32 values a scale"),
            ("mxfp8_e5m2", "MXFP8 E5M2", "32 values a scale"),
            ("nf4,blockSize:128,doubleQuantization:true", "NF4", "128 values a scale, scales quantized too"),
            ("kmeans,bits:3", "k-means", "a table of 8 values"),
            ("binary", "binary", "one scale"),
        ];
        for (text, name, note) in cases {
            assert_eq!(called(&setup(text)), (name.into(), note.into()), "{text}");
        }
    }

    /// Whoever reads the ranking can tell its entries apart.
    #[test]
    fn presets_are_told_apart() {
        let mut seen = HashMap::new();
        for setup in presets::all() {
            if let Some(other) = seen.insert(called(&setup), setup.clone()) {
                panic!("{setup:?} is called like {other:?}");
            }
        }
    }

    #[test]
    fn what_is_as_it_would_be_anyway_is_left_out() {
        assert_eq!(plain(&setup("integer,bits:8,signed:true,symmetric:true")), setup("integer"));
        assert_eq!(plain(&setup("integer,bits:4")), setup("integer,bits:4"));
        assert_eq!(format_name(format::find("float_e5m3").unwrap()), "FP9 E5M3");
    }
}
