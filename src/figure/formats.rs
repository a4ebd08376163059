//! The figure `formats`: the selected value in every format at once.

use super::{Cell, Figure, Table};
use crate::{
    edit,
    format::{self, Format, mask},
    journey::{Journey, difference},
    num::show,
    scheme,
    text::{Ink, Num, Text},
};
use serde::Serialize;

/// One row a format, from the widest to the narrowest.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Formats {
    pub rows: Vec<FormatRow>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FormatRow {
    /// The format's id.
    pub format: String,
    pub bits: u32,
    /// How the value gets there: `scaled` (integers, by the scale in use) or `cast` (floats).
    pub how: Text,
    pub hex: String,
    pub restored: Num,
    /// Restored minus source; nothing where either is not finite.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub error: Option<Num>,
    /// The lowest and highest value that the format restores.
    pub lowest: Num,
    pub highest: Num,
    /// The distance to the next larger representable magnitude; nothing beyond the range.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub step: Option<Num>,
    /// Whether this is the target in use.
    pub selected: bool,
    /// Whether the value lies beyond the range.
    pub saturated: bool,
}

impl Figure for Formats {
    fn draw(journey: &Journey) -> Self {
        let shown = |f: &&dyn Format| f.common() || f.id() == journey.target().id();
        let of_width = |bits: u32| format::all().filter(move |f| f.bits() == bits).filter(shown);
        Formats { rows: (1..=64).rev().flat_map(of_width).filter_map(|format| row(journey, format)).collect() }
    }

    fn summary(&self) -> Text {
        Text::new("summary-formats").with("count", self.rows.len() as u32)
    }

    fn table(&self) -> Table {
        let columns = [
            "column-format",
            "column-bits",
            "column-code",
            "column-restored",
            "column-error",
            "column-lowest",
            "column-highest",
            "column-step",
        ];
        let optional = |num: &Option<Num>| num.clone().map_or(Cell::Empty, |num| Cell::Num { num });
        let row = |row: &FormatRow| {
            vec![
                Cell::Word { word: row.format.clone() },
                Cell::Word { word: row.bits.to_string() },
                Cell::Word { word: row.hex.clone() },
                Cell::Num { num: row.restored.clone() },
                optional(&row.error),
                Cell::Num { num: row.lowest.clone() },
                Cell::Num { num: row.highest.clone() },
                optional(&row.step),
            ]
        };
        Table { columns: columns.map(Text::new).to_vec(), rows: self.rows.iter().map(row).collect() }
    }
}

/// The row is what choosing the format would give.
fn row(journey: &Journey, format: &'static dyn Format) -> Option<FormatRow> {
    let (id, params) = edit::retarget(journey.scheme.id(), &journey.params, format);
    let scheme = scheme::find(&id).ok()?;
    let quantized = journey.retried(scheme, &params).ok()?;
    let at = journey.selected;
    let (code, restored) = (quantized.codes[at], quantized.restored[at]);
    let affine = quantized.affine(at);
    let (lowest, highest) = match affine {
        Some(affine) => (affine.lowest as u64 & mask(format.bits()), affine.highest as u64 & mask(format.bits())),
        None => format.limits(),
    };
    Some(FormatRow {
        format: format.id().into(),
        bits: format.bits(),
        how: Text::new(if affine.is_some() { "how-scaled" } else { "how-cast" }),
        hex: show::hex_digits(code, format.bits()),
        restored: show::float(restored, Ink::Restored),
        error: difference(restored, journey.value().value).map(|e| show::exact(&e, 5, Ink::Error)),
        lowest: show::rounded(scheme.restore(&quantized, at, lowest), 5, Ink::Plain),
        highest: show::rounded(scheme.restore(&quantized, at, highest), 5, Ink::Plain),
        step: scheme.step(&quantized, at, code).map(|s| show::rounded(s, 5, Ink::Plain)),
        selected: format.id() == journey.target().id() && id == journey.scheme.id(),
        saturated: quantized.clipped.binary_search(&(at as u32)).is_ok(),
    })
}
