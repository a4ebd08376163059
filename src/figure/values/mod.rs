//! The figures of the page "Values": what one picture of a tensor and its outcomes shows, as data.
//!
//! Adding one is a file here and a line in the list at the end: a type that implements [`Plot`].

mod bit_grid;
mod calibrations;
mod clip;
mod clipping;
mod codes_in_use;
mod columns;
mod entry;
mod error_spread;
mod finding;
mod grid;
mod heat;
mod heat_cells;
mod look;
mod measures;
mod pictures;
mod places;
mod price;
mod reach;
mod rows;
mod scatter;
mod stairs;
mod statistics;

pub use bit_grid::{BitGrid, BitRow, BitRows};
pub use calibrations::{Calibrations, Runner};
pub use clip::{Bar, Best, Clip, ClipErrors, Handle, Height, Largest};
pub use codes_in_use::{CodeBar, CodesInUse};
pub use columns::{Columns, Made, Measure, SchemeColumn, sqnr};
pub use entry::Entry;
pub use error_spread::{ErrorBar, ErrorSpread};
pub use finding::Finding;
pub use heat::{Drag, Heat, HeatOf, HeatOptions};
pub use look::{Beside, Look, LookAt, Spot};
pub use pictures::Pictures;
pub use places::{Axis, Tick, round_step};
pub use price::{Limit, Placed, Point, Price, Refused};
pub use rows::{Rows, RowsOf};
pub use scatter::{Dot, Scatter};
pub use stairs::{CodePlace, Grab, Snap, Stairs};
pub use statistics::{StatisticRow, Statistics};

use super::Table;
use crate::{
    error::Result,
    node::{self, Fields, Node, Read, Unfit},
    text::Text,
    workbench::Bench,
};
use serde::Serialize;

/// A figure: how its data is made from what is on the workbench.
pub trait Plot: Sized {
    /// What the page says of how it is to be drawn: a width, an order, a part.
    type Options: Options;

    /// The data, ready to be drawn.
    fn draw(bench: &Bench, options: &Self::Options) -> Self;

    /// One sentence that stands for the picture.
    fn summary(&self) -> Text;

    /// The plotted data as a table.
    fn table(&self) -> Table;

    /// Pictures in bytes, which cross to the page as they are: one byte a pixel, its ink from 0 to 255.
    fn images(&mut self) -> Vec<Vec<u8>> {
        vec![]
    }
}

/// What can be said of how a figure is drawn.
pub trait Options: Default {
    /// # Errors
    /// Where a field does not have its type.
    fn read(fields: &mut Fields) -> node::Result<Self>;
}

/// Nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Plain {}

impl Options for Plain {
    fn read(_: &mut Fields) -> node::Result<Self> {
        Ok(Plain {})
    }
}

/// A figure's data with what stands for it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Shown {
    #[serde(flatten)]
    pub data: Plotted,
    pub summary: Text,
    /// Where it was asked for.
    #[serde(skip_serializing_if = "Table::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Table>"))]
    pub table: Table,
    /// See [`Plot::images`]: they are not part of the text.
    #[serde(skip)]
    pub images: Vec<Vec<u8>>,
}

macro_rules! plots {
    ($($id:literal => $name:ident,)*) => {
        /// The ids of all figures.
        pub const PLOTS: &[&str] = &[$($id),*];

        /// A figure that is wanted, and how.
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[serde(tag = "figure")]
        #[cfg_attr(test, derive(ts_rs::TS))]
        pub enum Wanting {
            $(#[serde(rename = $id)] $name(<$name as Plot>::Options),)*
        }

        /// The data of a figure, by its id.
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[serde(tag = "figure")]
        #[cfg_attr(test, derive(ts_rs::TS))]
        pub enum Plotted {
            $(#[serde(rename = $id)] $name(Box<$name>),)*
        }

        impl Wanting {
            fn read(fields: &mut Fields) -> node::Result<Self> {
                let id: String = fields.needed("figure")?;
                match id.as_str() {
                    $($id => Ok(Wanting::$name(Options::read(fields)?)),)*
                    _ => Err(Unfit::new(["no figure: ", &id].concat())),
                }
            }

            fn draw(&self, bench: &Bench, table: bool) -> Shown {
                match self {
                    $(Wanting::$name(options) => {
                        let mut data = $name::draw(bench, options);
                        Shown {
                            summary: data.summary(),
                            table: if table { data.table() } else { Table::default() },
                            images: data.images(),
                            data: Plotted::$name(Box::new(data)),
                        }
                    })*
                }
            }
        }
    };
}

/// A figure that is wanted, how, and whether with the table of its data.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Wanted {
    #[serde(flatten)]
    pub what: Wanting,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub table: bool,
}

impl Wanted {
    /// Whether it shows what has changed since before a drag.
    pub fn compares(&self) -> bool {
        matches!(self.what, Wanting::Heat(_))
    }
}

impl Read for Wanted {
    fn read(node: Node) -> node::Result<Self> {
        let mut fields = Fields::of(node)?;
        let wanted = Wanted { table: fields.or("table", false)?, what: Wanting::read(&mut fields)? };
        fields.end()?;
        Ok(wanted)
    }
}

/// Draws a figure of what is on the workbench.
///
/// # Errors
/// None yet: a figure that has nothing to show says so.
pub fn draw(wanted: &Wanted, bench: &Bench) -> Result<Shown> {
    Ok(wanted.what.draw(bench, wanted.table))
}

// The registry: one line a figure.
plots! {
    "finding" => Finding,
    "columns" => Columns,
    "look" => Look,
    "statistics" => Statistics,
    "rows" => Rows,
    "clip" => Clip,
    "calibrations" => Calibrations,
    "stairs" => Stairs,
    "heat" => Heat,
    "scatter" => Scatter,
    "errors" => ErrorSpread,
    "codes" => CodesInUse,
    "bits" => BitGrid,
    "image" => Pictures,
}
