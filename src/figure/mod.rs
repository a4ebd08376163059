//! Figures: what one picture shows, as data. The page and `svg.rs` draw the same data, and do no arithmetic.
//!
//! Adding a figure is one file here and one line in the list at the end of this module.

mod bits;
mod chain;
mod codes;
mod errors;
mod formats;
mod line;
mod list;
mod picture;
mod shared;
#[cfg(feature = "workbench")]
pub mod values;

#[cfg(feature = "workbench")]
use bits::field_of_each_bit;
pub use bits::{Bit, Bits, Block, Brace, Field, Flip, Side, Weight};
pub use chain::{Chain, ChainField, Link};
pub use codes::{CodeCell, CodeClass, CodeRow, CodeTable};
pub use errors::{ErrorColumn, ErrorRow, Errors};
pub use formats::{FormatRow, Formats};
pub use line::{Label, Level, NumberLine, Scale};
pub use list::{Group, List, Row, Statistic};
pub use picture::{Arrow, Contrast, Dropped, Headline, Overridden, Picture};
pub use shared::Shared;

use crate::{
    error::{Error, Result},
    journey::Journey,
    text::{Num, Text},
};
use serde::Serialize;

/// A figure: how its data is made from an evaluated input.
pub trait Figure {
    /// The data, ready to be drawn.
    fn draw(journey: &Journey) -> Self;
    /// One sentence that stands for the picture.
    fn summary(&self) -> Text;
    /// The figures of the picture as a table that stands for it.
    fn table(&self) -> Table;
}

/// A table that stands for a picture.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Table {
    pub columns: Vec<Text>,
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    pub fn is_empty(&self) -> bool {
        self.columns.is_empty()
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Cell {
    Num { num: Num },
    Text { text: Text },
    Word { word: String },
    Empty,
}

/// A figure's data with what stands for it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Drawn {
    #[serde(flatten)]
    pub data: FigureData,
    pub summary: Text,
    /// Left out of what [`show`] gives.
    #[serde(skip_serializing_if = "Table::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Table>"))]
    pub table: Table,
}

macro_rules! figures {
    ($($id:literal => $name:ident,)*) => {
        /// The ids of all figures.
        pub const FIGURES: &[&str] = &[$($id),*];

        /// The data of a figure, by its id.
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[serde(tag = "figure")]
        #[cfg_attr(test, derive(ts_rs::TS))]
        pub enum FigureData {
            $(#[serde(rename = $id)] $name(Box<$name>),)*
        }

        /// Draws the figure of that id, with the table that stands for it.
        ///
        /// # Errors
        /// `figure.unknown`.
        pub fn draw(id: &str, journey: &Journey) -> Result<Drawn> {
            let drawn = show(id, journey)?;
            let table = match &drawn.data {
                $(FigureData::$name(data) => data.table(),)*
            };
            Ok(Drawn { table, ..drawn })
        }

        /// Draws the figure of that id, without its table: a page that shows the picture has no use for it at every edit.
        ///
        /// # Errors
        /// `figure.unknown`.
        pub fn show(id: &str, journey: &Journey) -> Result<Drawn> {
            match id {
                $($id => {
                    let data = $name::draw(journey);
                    Ok(Drawn { summary: data.summary(), table: Table::default(), data: FigureData::$name(Box::new(data)) })
                })*
                _ => Err(Error::new("figure.unknown").with("name", id).with("known", FIGURES.join(", "))),
            }
        }
    };
}

// The registry: one line a figure.
figures! {
    "picture" => Picture,
    "bits" => Bits,
    "chain" => Chain,
    "errors" => Errors,
    "list" => List,
    "formats" => Formats,
    "codes" => CodeTable,
    "line" => NumberLine,
}
