//! Exports: values and what came of them, as files that other programs open; and the code that gives the same numbers there.
//!
//! An export is made piece by piece, so that a million rows need no string of a hundred megabytes: [`Export::chunks`]. Its file is called
//! after what it is about, with the ending that [`Export::ending`] says.
//!
//! Adding an export is one file here, one line in the list at the end, and its message.

pub mod code;
mod npy;
mod number;
mod packed;
mod statistics;
mod table;

use crate::{
    error::{Error, Result},
    param::Params,
    quantized::Bulk,
    stats::Stats,
    workbench::Column,
};

/// Values, and what schemes made of them.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// What the values are called: somebody's file name, whatever that is.
    pub name: &'a str,
    pub values: &'a [f32],
    /// Row-major; its product is the number of values.
    pub shape: &'a [usize],
    /// How many there are, where these are a sample.
    pub whole: Option<usize>,
    /// Of most interest: what an export of values is about.
    pub outcome: Outcome<'a>,
    /// Those that are compared with it.
    pub beside: &'a [Outcome<'a>],
}

/// What one scheme made of the values.
#[derive(Clone, Copy)]
pub struct Outcome<'a> {
    pub scheme: &'a str,
    pub params: &'a Params,
    pub bulk: &'a Bulk,
    /// Over all values, which may be more than are here.
    pub stats: &'a Stats,
    pub bits_per_value: f64,
}

impl<'a> Outcome<'a> {
    /// Of values that are all here.
    pub fn new(scheme: &'a str, params: &'a Params, bulk: &'a Bulk) -> Self {
        Outcome { scheme, params, bulk, stats: &bulk.stats, bits_per_value: bulk.outcome.bits_per_value }
    }

    pub fn of(column: &'a Column) -> Self {
        let here = Self::new(column.scheme.id(), &column.params, &column.bulk);
        Outcome { stats: column.stats(), bits_per_value: column.bits_per_value(), ..here }
    }
}

impl<'a> Subject<'a> {
    fn outcomes(&self) -> impl Iterator<Item = &Outcome<'a>> {
        std::iter::once(&self.outcome).chain(self.beside)
    }
}

/// Pieces of a file, in their order, of some ten thousand bytes each.
pub type Chunks<'a> = Box<dyn Iterator<Item = Vec<u8>> + 'a>;

/// A kind of file.
pub trait Export: Sync {
    fn id(&self) -> &'static str;

    /// The message that menus call it by.
    fn label(&self) -> &'static str;

    /// How the file's name ends, with what comes before the dot where that tells what it holds: `-restored.npy`.
    fn ending(&self, subject: &Subject) -> &'static str;

    /// Whether it tells of all values, also of those that are not here.
    fn is_of_all(&self) -> bool {
        false
    }

    fn chunks<'a>(&self, subject: Subject<'a>) -> Chunks<'a>;
}

/// How a file's name ends, which says so where it holds a sample of the values.
pub fn ending(export: &dyn Export, subject: &Subject) -> String {
    let sampled = subject.whole.is_some() && !export.is_of_all();
    [if sampled { "-sample" } else { "" }, export.ending(subject)].concat()
}

/// So many rows or values make a piece.
const AT_ONCE: usize = 1024;

/// The pieces of numbered rows.
fn rows(count: usize) -> impl Iterator<Item = std::ops::Range<usize>> {
    (0..count).step_by(AT_ONCE).map(move |first| first..(first + AT_ONCE).min(count))
}

/// The export of that id.
///
/// # Errors
/// `export.unknown`, with the known ids.
pub fn find(id: &str) -> Result<&'static dyn Export> {
    EXPORTS.iter().copied().find(|export| export.id() == id).ok_or_else(|| {
        let known = EXPORTS.iter().map(|export| export.id()).collect::<Vec<_>>().join(", ");
        Error::new("export.unknown").with("name", id).with("known", known)
    })
}

/// All exports, in the order of menus.
pub static EXPORTS: &[&dyn Export] =
    &[&table::CSV, &table::JSON, &statistics::CSV, &statistics::JSON, &npy::VALUES, &npy::RESTORED, &packed::PACKED];

#[cfg(test)]
mod tests;
