//! One value with what became of it: a row of the table of all values, and the head of the one that is looked at.

use crate::{
    figure::{Cell, Table},
    format::Family,
    num::{Exact, show},
    text::{Ink, Num, Text},
    workbench::Bench,
};
use serde::Serialize;

/// A value under the scheme on the bench.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Entry {
    pub index: u32,
    /// Its index along each axis of the tensor.
    pub indices: Vec<u32>,
    pub value: Num,
    /// An integer where codes are integers, else hexadecimal digits.
    pub code: Num,
    /// The code's bits as binary digits.
    pub bits: String,
    pub restored: Num,
    /// Restored minus source, exactly; nothing where either is not finite.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub error: Option<Num>,
    pub clipped: bool,
}

impl Entry {
    /// The value at an index, which there is.
    pub fn of(bench: &Bench, index: usize) -> Self {
        let column = bench.column();
        let value = f64::from(bench.held.values[index]);
        let restored = f64::from(column.bulk.restored[index]);
        let code = column.bulk.codes.get(index).unwrap_or(0);
        let target = column.outcome().target;
        Entry {
            index: index as u32,
            indices: bench.held.indices(index),
            value: show::float(value, Ink::Value),
            code: match target.family() {
                Family::Integer => show::integer(target.decode(code) as i64, Ink::Code),
                _ => show::hex(code, target.bits(), Ink::Code),
            },
            bits: format!("{code:0width$b}", width = target.bits() as usize),
            restored: show::float(restored, Ink::Restored),
            error: error(value, restored),
            clipped: column.is_clipped(index),
        }
    }
}

/// Restored minus source, exactly; nothing where either is not finite.
pub fn error(value: f64, restored: f64) -> Option<Num> {
    let finite = value.is_finite() && restored.is_finite();
    finite.then(|| show::exact(&Exact::from_f64(restored).sub(&Exact::from_f64(value)), 5, Ink::Error))
}

/// Values as a table that stands for their picture.
pub fn table<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Table {
    let columns = ["column-index", "column-value", "column-code", "column-bits", "column-restored", "column-error"];
    let num = |num: &Num| Cell::Num { num: num.clone() };
    let row = |entry: &Entry| {
        let [index, bits] = [entry.index.to_string(), entry.bits.clone()].map(|word| Cell::Word { word });
        let error = entry.error.as_ref().map_or(Cell::Empty, num);
        vec![index, num(&entry.value), num(&entry.code), bits, num(&entry.restored), error]
    };
    Table { columns: columns.map(Text::new).to_vec(), rows: entries.into_iter().map(row).collect() }
}
