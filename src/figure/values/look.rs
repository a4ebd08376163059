//! The figure `look`: one value, what became of it, and where it is in the other figures.

use super::{
    Options, Plot, codes_in_use,
    entry::{Entry, error, table},
    error_spread,
    grid::Grid,
};
use crate::{
    explain::Trace,
    figure::Table,
    node::{self, Fields, Node, Read},
    num::show,
    text::{Ink, Num, Text},
    workbench::Bench,
};
use serde::Serialize;

/// Some places of the tensor as it is laid out in two dimensions.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Spot {
    pub row: u32,
    pub column: u32,
    pub down: u32,
    pub across: u32,
}

impl Read for Spot {
    fn read(node: Node) -> node::Result<Self> {
        let mut fields = Fields::of(node)?;
        let spot = Spot {
            row: fields.needed("row")?,
            column: fields.needed("column")?,
            down: fields.needed("down")?,
            across: fields.needed("across")?,
        };
        fields.end()?;
        Ok(spot)
    }
}

/// Which value; the selected one where none is named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LookAt {
    #[cfg_attr(test, ts(optional))]
    pub index: Option<u32>,
    /// That of these places which errs most.
    #[cfg_attr(test, ts(optional))]
    pub spot: Option<Spot>,
    /// Whether with the steps of its journey.
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub steps: bool,
}

impl Options for LookAt {
    fn read(fields: &mut Fields) -> node::Result<Self> {
        Ok(LookAt { index: fields.optional("index")?, spot: fields.optional("spot")?, steps: fields.or("steps", false)? })
    }
}

/// One value.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Look {
    #[serde(flatten)]
    pub entry: Entry,
    /// Its group, where there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub group: Option<u32>,
    /// Row and column as the tensor is laid out in two dimensions.
    pub place: [u32; 2],
    /// Places of value and restored value on the axis of values, from 0 to 1; nothing where they are not finite.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub x: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub y: Option<f64>,
    /// Its place among the errors of all values, and the bar of its code: see the figures `errors` and `codes`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub among: Option<f64>,
    pub bar: u32,
    /// The steps of its journey, where they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub trace: Option<Trace>,
    /// All values as they can be typed, with the steps, where they are few enough for the page "Number".
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<String>>"))]
    pub list: Vec<String>,
    /// What each scheme that is compared makes of it; nothing where it refuses the tensor.
    pub beside: Vec<Option<Beside>>,
}

/// What another scheme makes of a value.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Beside {
    pub restored: Num,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub error: Option<Num>,
}

/// Longer lists go into no address.
const LISTED: usize = 2000;

impl Look {
    /// The value at an index, without the steps of its journey.
    pub fn at(bench: &Bench, index: usize) -> Self {
        let column = bench.column();
        let outcome = column.outcome();
        let value = f64::from(bench.held.values[index]);
        let restored = f64::from(column.bulk.restored[index]);
        let code = column.bulk.codes.get(index).unwrap_or(0);
        Look {
            entry: Entry::of(bench, index),
            group: (outcome.groups.count > 1).then(|| outcome.groups.of(index) as u32),
            place: place(bench, index),
            x: bench.held.place(value),
            y: bench.held.place(restored),
            among: error_spread::place(bench, restored - value),
            bar: codes_in_use::place(outcome.target, code),
            trace: None,
            list: vec![],
            beside: bench.columns.iter().map(|column| Some(beside(value, column.as_ref().ok()?.bulk.restored[index].into()))).collect(),
        }
    }
}

impl Plot for Look {
    type Options = LookAt;

    fn draw(bench: &Bench, options: &LookAt) -> Self {
        let last = bench.held.values.len().saturating_sub(1);
        let worst = options.spot.and_then(|spot| worst(bench, spot));
        let index = options.index.map(|index| (index as usize).min(last)).or(worst).unwrap_or(bench.selected);
        let look = Look::at(bench, index);
        if !options.steps {
            return look;
        }
        let values = bench.held.values.iter().filter(|_| bench.held.values.len() <= LISTED);
        let list = values.map(|x| show::float((*x).into(), Ink::Value).plain).collect();
        Look { trace: bench.column().journey(bench.held, index), list, ..look }
    }

    fn summary(&self) -> Text {
        let Entry { index, value, code, restored, .. } = self.entry.clone();
        Text::new("summary-look").with("index", index).with("value", value).with("code", code).with("restored", restored)
    }

    fn table(&self) -> Table {
        table([&self.entry])
    }
}

fn place(bench: &Bench, index: usize) -> [u32; 2] {
    let (row, column) = Grid::of(bench.held, 1).place(index);
    [row as u32, column as u32]
}

/// The value at some places that errs most; the first of equals.
fn worst(bench: &Bench, Spot { row, column, down, across }: Spot) -> Option<usize> {
    let [row, column, down, across] = [row, column, down, across].map(|x| x as usize);
    let error = |index: &usize| bench.column().error(bench.held, *index).abs();
    let values = Grid::of(bench.held, 1).values(row, column, down, across);
    values.reduce(|most, next| if error(&next) > error(&most) { next } else { most })
}

fn beside(value: f64, restored: f64) -> Beside {
    Beside { restored: show::float(restored, Ink::Restored), error: error(value, restored) }
}
