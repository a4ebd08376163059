//! The figure `bits`: the bits of values beside those of their codes, a row a value, and how often each bit is 1.

use super::{Options, Plot};
use crate::{
    figure::{Cell, Field, Table, field_of_each_bit},
    format::float32,
    node::{self, Fields},
    num::show,
    quantized::Codes,
    text::{Ink, Num, Text},
    workbench::Bench,
};
use serde::Serialize;

/// Which rows; about the value that is looked at where none is named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BitRows {
    #[cfg_attr(test, ts(optional))]
    pub from: Option<u32>,
}

impl Options for BitRows {
    fn read(fields: &mut Fields) -> node::Result<Self> {
        Ok(BitRows { from: fields.optional("from")? })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BitGrid {
    /// The first row's index, and how many values there are.
    pub from: u32,
    pub count: u32,
    /// The target's id.
    pub format: String,
    /// The field of each bit, the highest first.
    pub source: Vec<Field>,
    pub target: Vec<Field>,
    pub rows: Vec<BitRow>,
    /// How often each bit is 1 among all values, from 0 to 1.
    pub source_ones: Vec<f32>,
    pub target_ones: Vec<f32>,
}

/// Bits as binary digits.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BitRow {
    pub index: u32,
    pub value: Num,
    pub source: String,
    pub target: String,
}

/// Rows in the window.
const ROWS: usize = 24;

impl Plot for BitGrid {
    type Options = BitRows;

    fn draw(bench: &Bench, options: &BitRows) -> Self {
        let (values, column) = (&bench.held.values, bench.column());
        let target = column.outcome().target;
        let last = values.len().saturating_sub(ROWS);
        let from = options.from.map_or(bench.selected.saturating_sub(ROWS / 2), |from| from as usize).min(last);
        let row = |index: usize| BitRow {
            index: index as u32,
            value: show::float(values[index].into(), Ink::Value),
            source: format!("{:032b}", values[index].to_bits()),
            target: format!("{:0width$b}", column.bulk.codes.get(index).unwrap_or(0), width = target.bits() as usize),
        };
        let count = values.len();
        BitGrid {
            from: from as u32,
            count: count as u32,
            format: target.id().into(),
            source: field_of_each_bit(&float32::FORMAT).into_iter().rev().collect(),
            target: field_of_each_bit(target).into_iter().rev().collect(),
            rows: (from..count.min(from + ROWS)).map(row).collect(),
            source_ones: shares(&ones(values, |x| x.to_bits()), 32, count),
            target_ones: shares(&ones_of(&column.bulk.codes), target.bits(), count),
        }
    }

    fn summary(&self) -> Text {
        let text = Text::new("summary-bit-grid").with("count", self.count).with("rows", self.rows.len() as u32);
        text.with("from", self.from).with("format", self.format.as_str()).with("bits", self.target.len() as u32)
    }

    fn table(&self) -> Table {
        let columns = ["column-index", "column-value", "column-bits-source", "column-bits"].map(Text::new).to_vec();
        let word = |word: &str| Cell::Word { word: word.into() };
        let num = |num: &Num| Cell::Num { num: num.clone() };
        let row =
            |row: &BitRow| vec![num(&show::integer(row.index.into(), Ink::Plain)), num(&row.value), word(&row.source), word(&row.target)];
        Table { columns, rows: self.rows.iter().map(row).collect() }
    }
}

fn ones_of(codes: &Codes) -> Vec<u32> {
    match codes {
        Codes::U8(codes) => ones(codes, |code| (*code).into()),
        Codes::U16(codes) => ones(codes, |code| (*code).into()),
        Codes::U32(codes) => ones(codes, |code| *code),
        Codes::U64(codes) => [ones(codes, |code| *code as u32), ones(codes, |code| (*code >> 32) as u32)].concat(),
    }
}

/// How many words have each bit set, the lowest bit first. Four bits, each in a byte of its own, are counted in one addition, for as many
/// words as a byte can count.
fn ones<T>(words: &[T], bits: impl Fn(&T) -> u32) -> Vec<u32> {
    const LOWEST: u32 = 0x0101_0101;
    let mut ones = vec![0; 32];
    for words in words.chunks(255) {
        let mut counts = [0u32; 8];
        for word in words {
            let word = bits(word);
            for (shift, count) in counts.iter_mut().enumerate() {
                *count += word >> shift & LOWEST;
            }
        }
        for (shift, count) in counts.iter().enumerate() {
            for (byte, count) in count.to_le_bytes().into_iter().enumerate() {
                ones[8 * byte + shift] += u32::from(count);
            }
        }
    }
    ones
}

/// The highest bit first.
fn shares(ones: &[u32], bits: u32, count: usize) -> Vec<f32> {
    ones[..bits as usize].iter().rev().map(|ones| *ones as f32 / count.max(1) as f32).collect()
}
