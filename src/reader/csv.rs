//! Tables as text: CSV (RFC 4180), with tabs, semicolons, bars or blanks too.
//!
//! Every column of numbers is a tensor that is named by its header; where all columns are, the table as a whole comes first. Of
//! delimiter, decimal comma and header the first lines tell, unless told otherwise. Thousands marks are not passed over.

use super::{
    File, Index, Pause, Reader, Tensor, Values,
    shared::{
        cell::Cell,
        words::{MAX_VALUES, Words, quoted},
    },
};
use crate::{
    error::{Error, Result},
    param::{Checked, Kind, Param, Params},
    text::Text,
};
use csv_core::{ReadFieldResult, ReaderBuilder};
use std::{borrow::Cow, sync::LazyLock};

/// Columns of a table: each is a tensor of its own.
const MAX_COLUMNS: usize = 20_000;
/// So many bytes and lines of a file tell how it is written.
const SAMPLE: usize = 1 << 16;
const SAMPLE_LINES: usize = 50;

/// The tensor of all columns.
const ALL: &str = "all columns";

/// In the order in which they are thought of where several would do.
const DELIMITERS: [(&str, u8); 5] = [("tab", b'\t'), ("semicolon", b';'), ("pipe", b'|'), ("comma", b','), ("space", b' ')];

pub static READER: Csv = Csv;

static PARAMS: LazyLock<Vec<Param>> = LazyLock::new(|| {
    let choice = |id, options| Param { id, kind: Kind::Choice { default: "auto", options } };
    let delimiters = ["auto"].into_iter().chain(DELIMITERS.map(|(id, _)| id)).collect();
    vec![choice("delimiter", delimiters), choice("decimal", vec!["auto", "point", "comma"]), choice("header", vec!["auto", "yes", "no"])]
});

/// See the module.
pub struct Csv;

impl Reader for Csv {
    fn id(&self) -> &'static str {
        "csv"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["csv", "tsv", "tab"]
    }

    fn params(&self) -> &'static [Param] {
        &PARAMS
    }

    /// Two lines at least, alike in delimiters; in files that are called text, below a line of words.
    fn recognizes(&self, file: &File) -> bool {
        let Some(text) = Words::beginning(file) else { return false };
        let lines: Vec<&str> = sample(&text).collect();
        let [first, second, ..] = lines[..] else { return false };
        let Some(delimiter) = consistent(&lines).filter(|delimiter| *delimiter != b' ') else { return false };
        let headed = cells(first, delimiter).all(|cell| !cell.is_number()) && cells(second, delimiter).any(Cell::is_number);
        match file.extension().as_str() {
            "csv" | "tsv" | "tab" => true,
            "txt" | "log" | "list" | "dat" | "" => headed,
            _ => false,
        }
    }

    fn index(&self, file: &File, params: &Params) -> std::result::Result<Index, Pause> {
        let params = params.check(&PARAMS)?;
        let words = Words::of(file)?;
        let table = Table::read(&words, &Form::of(&words, &params)?)?;
        Ok(table.index(&words)?)
    }
}

/// How a table is written.
struct Form {
    /// Bytes before the table: Excel's line `sep=;`.
    skipped: usize,
    delimiter: u8,
    decimal_comma: bool,
    header: bool,
}

impl Form {
    /// # Errors
    /// `csv.columns`.
    fn of(words: &Words, params: &Checked) -> Result<Self> {
        let (skipped, told) = excel(&words.text);
        let table = &words.text[skipped..];
        let by_id = DELIMITERS.iter().find(|(id, _)| *id == params.word("delimiter")).map(|(_, delimiter)| *delimiter);
        let delimiter = by_id.or(told).unwrap_or_else(|| sniffed(table));
        if let Some(place) = surplus_column(table, delimiter) {
            return Err(words.at(Error::new("csv.columns").with("max", MAX_COLUMNS as u32), skipped + place));
        }
        let first = first_rows(table, delimiter);
        let decimal_comma = match params.word("decimal") {
            "auto" => delimiter != b',' && has_decimal_commas(first.iter().flatten()),
            word => word == "comma",
        };
        let header = match params.word("header") {
            "auto" => has_header(&first, decimal_comma),
            word => word == "yes",
        };
        Ok(Form { skipped, delimiter, decimal_comma, header })
    }
}

/// Excel's own first line, which names the delimiter.
fn excel(text: &str) -> (usize, Option<u8>) {
    let line = text.split('\n').next().unwrap_or_default();
    match line.trim_end().strip_prefix("sep=").map(str::as_bytes) {
        Some([delimiter]) if !matches!(delimiter, b'"' | b'\r') => ((line.len() + 1).min(text.len()), Some(*delimiter)),
        _ => (0, None),
    }
}

/// The first lines that have something in them.
fn sample(text: &str) -> impl Iterator<Item = &str> {
    let cut = text.len() > SAMPLE;
    let end = (0..=SAMPLE.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let text = &text[..end];
    let whole = if cut { text.rfind('\n').map_or(text, |at| &text[..at]) } else { text };
    whole.lines().filter(|line| !line.trim().is_empty()).take(SAMPLE_LINES)
}

fn sniffed(text: &str) -> u8 {
    let lines: Vec<&str> = sample(text).collect();
    let in_first = |delimiter: &u8| lines.first().is_some_and(|line| line.as_bytes().contains(delimiter));
    consistent(&lines).unwrap_or_else(|| [b'\t', b';', b',', b'|'].into_iter().find(in_first).unwrap_or(b','))
}

/// The delimiter that is as often in each of the lines; of several, the one that leaves most numbers.
fn consistent(lines: &[&str]) -> Option<u8> {
    let numbers = |delimiter: u8| -> Option<usize> {
        let counts: Vec<usize> = lines.iter().map(|line| pieces(line, delimiter).count()).collect();
        let alike = counts.first().is_some_and(|first| *first > 1 && counts.iter().all(|count| count == first));
        let cells = || lines.iter().skip(1).chain(lines.first().filter(|_| lines.len() == 1)).flat_map(|line| cells(line, delimiter));
        // of thousand cells, so that delimiters with more of them are not preferred
        alike.then(|| cells().filter(|cell| cell.is_number()).count() * 1000 / cells().count().max(1))
    };
    let found = DELIMITERS.iter().filter_map(|(_, delimiter)| Some((numbers(*delimiter)?, *delimiter)));
    found.reduce(|best, other| if other.0 > best.0 { other } else { best }).map(|(_, delimiter)| delimiter)
}

fn cells(line: &str, delimiter: u8) -> impl Iterator<Item = Cell> {
    pieces(line, delimiter).map(move |piece| Cell::of(piece.trim_matches('"'), delimiter != b','))
}

/// What lies between delimiters outside of quotes. Blanks count as one.
fn pieces(line: &str, delimiter: u8) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    let cut = line.trim_end_matches('\r').split(move |c: char| {
        quoted ^= c == '"';
        !quoted && c == char::from(delimiter)
    });
    cut.filter(move |piece| delimiter != b' ' || !piece.is_empty())
}

/// Where the first row has one column too many, which is found before anything is kept of it.
fn surplus_column(text: &str, delimiter: u8) -> Option<usize> {
    let mut fields = Fields::new(text, 0, delimiter);
    for _ in 0..MAX_COLUMNS {
        if fields.next()?.ends_row {
            return None;
        }
    }
    fields.next().map(|field| field.start)
}

/// The entries of the first rows.
fn first_rows(text: &str, delimiter: u8) -> Vec<Vec<String>> {
    let mut fields = Fields::new(text, 0, delimiter);
    let mut rows = vec![vec![]];
    while let Some(field) = fields.next() {
        let row = rows.last_mut().expect("there is always one");
        row.push(fields.text().to_owned());
        if field.ends_row && (rows.len() == SAMPLE_LINES || field.end > SAMPLE) {
            return rows;
        }
        if field.ends_row {
            rows.push(vec![]);
        }
    }
    rows.pop_if(|row| row.is_empty());
    rows
}

fn has_decimal_commas<'a>(cells: impl Iterator<Item = &'a String> + Clone) -> bool {
    let with = |mark: char, comma: bool| cells.clone().any(|cell| cell.contains(mark) && Cell::of(cell, comma).is_number());
    with(',', true) && !with('.', false)
}

/// Whether the first row names the columns: none of its entries is a number, or one is a word above a number. So do the numbers
/// from 0 on that pandas writes where columns have no names, above numbers that are not whole.
fn has_header(rows: &[Vec<String>], decimal_comma: bool) -> bool {
    let Some(first) = rows.first() else { return false };
    let cell = |text: &String| Cell::of(text, decimal_comma);
    let next: Vec<Cell> = rows.get(1).into_iter().flatten().map(cell).collect();
    let words = first.iter().any(|text| cell(text) == Cell::Word) && !first.iter().any(|text| cell(text).is_number());
    let word_above_number = first.iter().zip(&next).any(|(text, below)| cell(text) == Cell::Word && below.is_number());
    words || word_above_number || counts_up(first, rows.get(1))
}

fn counts_up(first: &[String], next: Option<&Vec<String>>) -> bool {
    let named = if first.first().is_some_and(String::is_empty) { &first[1..] } else { first };
    let fractions = next.is_some_and(|row| row.iter().any(|text| text.contains(['.', 'e'])));
    fractions && named.len() > 1 && named.iter().enumerate().all(|(at, text)| *text == at.to_string())
}

/// Goes through the entries of a table.
struct Fields<'a> {
    bytes: &'a [u8],
    at: usize,
    blanks: bool,
    reader: csv_core::Reader,
    buffer: Vec<u8>,
    length: usize,
}

/// Where an entry is.
struct Field {
    start: usize,
    end: usize,
    ends_row: bool,
}

impl<'a> Fields<'a> {
    fn new(text: &'a str, skipped: usize, delimiter: u8) -> Self {
        let reader = ReaderBuilder::new().delimiter(delimiter).build();
        Fields { bytes: text.as_bytes(), at: skipped, blanks: delimiter == b' ', reader, buffer: vec![0; 256], length: 0 }
    }

    /// The next entry; [`Fields::text`] is what it holds.
    fn next(&mut self) -> Option<Field> {
        let start = self.at;
        self.length = 0;
        loop {
            let (result, read, written) = self.reader.read_field(&self.bytes[self.at..], &mut self.buffer[self.length..]);
            self.at += read;
            self.length += written;
            match result {
                ReadFieldResult::InputEmpty => {}
                ReadFieldResult::OutputFull => self.buffer.resize(2 * self.buffer.len(), 0),
                ReadFieldResult::End => return None,
                ReadFieldResult::Field { record_end } => {
                    let ends = self.bytes[start..self.at].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
                    // a row's line end may be read with the next one
                    let start = if self.length == 0 && record_end { start } else { start + ends };
                    return Some(Field { start, end: self.at, ends_row: record_end });
                }
            }
        }
    }

    fn text(&self) -> &str {
        // cut at ASCII, text stays text
        std::str::from_utf8(&self.buffer[..self.length]).unwrap_or_default()
    }

    /// Whether the last entry is one of several blanks.
    fn is_blank(&self) -> bool {
        self.blanks && self.length == 0
    }

    /// Whether the entry begins with a quote that never ends.
    fn is_open(&self, field: &Field) -> bool {
        let raw = &self.bytes[field.start..field.end];
        field.end == self.bytes.len() && raw.first() == Some(&b'"') && raw.iter().filter(|byte| **byte == b'"').count() % 2 == 1
    }
}

#[derive(Default)]
struct Column {
    name: String,
    values: Vec<f32>,
    /// The first entry that is no number: where it is, and the entry.
    word: Option<(usize, String)>,
    /// Bytes of its entries.
    stored: u64,
}

struct Table {
    columns: Vec<Column>,
    rows: usize,
    missing: u32,
    beyond: u32,
}

impl Table {
    fn read(words: &Words, form: &Form) -> Result<Self> {
        let mut fields = Fields::new(&words.text, form.skipped, form.delimiter);
        let mut table = Table { columns: vec![], rows: 0, missing: 0, beyond: 0 };
        let mut unnamed = !form.header;
        let (mut first, mut column) = (true, 0);
        while let Some(field) = fields.next() {
            if fields.is_open(&field) {
                return Err(words.at(Error::new("csv.quote"), field.start));
            }
            if !fields.is_blank() {
                if first {
                    let name = if unnamed { Cow::Owned((column + 1).to_string()) } else { name(fields.text(), column) };
                    table.columns.push(Column { name: name.into_owned(), ..Column::default() });
                }
                if !first || unnamed {
                    table.add_entry(words, form, column, &field, fields.text())?;
                }
                column += 1;
            }
            if field.ends_row && column > 0 {
                if !first || unnamed {
                    table.end_row(words, column, field.end)?;
                }
                (first, unnamed, column) = (false, false, 0);
            }
        }
        Ok(table)
    }

    fn add_entry(&mut self, words: &Words, form: &Form, column: usize, field: &Field, text: &str) -> Result<()> {
        let Some(column) = self.columns.get_mut(column) else {
            // what ends with a delimiter has one empty entry more
            return if text.trim().is_empty() { Ok(()) } else { Err(self.ragged(words, column + 1, field.start)) };
        };
        column.stored += (field.end - field.start) as u64;
        if column.word.is_some() {
            return Ok(());
        }
        match Cell::of(text, form.decimal_comma) {
            Cell::Number(value) => column.values.push(value),
            Cell::Beyond(value) => {
                column.values.push(value);
                self.beyond += 1;
            }
            Cell::Missing => {
                column.values.push(f32::NAN);
                self.missing += 1;
            }
            Cell::Word => {
                column.word = Some((field.start, quoted(text)));
                column.values = vec![];
            }
        }
        Ok(())
    }

    fn end_row(&mut self, words: &Words, found: usize, end: usize) -> Result<()> {
        if found < self.columns.len() {
            let text = &words.text[..end];
            return Err(self.ragged(words, found, text.trim_end_matches(['\r', '\n']).len()));
        }
        self.rows += 1;
        if self.rows.saturating_mul(self.columns.len()) > MAX_VALUES {
            return Err(words.at(Error::new("text.many").with("max", MAX_VALUES as u32), end));
        }
        Ok(())
    }

    fn ragged(&self, words: &Words, found: usize, place: usize) -> Error {
        let error = Error::new("csv.ragged").with("found", found as u32).with("expected", self.columns.len() as u32);
        words.at(error, place)
    }

    /// # Errors
    /// `csv.empty`; `csv.word` where no column has numbers.
    fn index(self, words: &Words) -> Result<Index> {
        if self.rows == 0 {
            return Err(words.at(Error::new("csv.empty"), words.text.len()));
        }
        let refused = |(place, text): &(usize, String)| words.at(Error::new("csv.word").with("text", text.as_str()), *place);
        if let Some(word) = self.columns.iter().all(|c| c.word.is_some()).then(|| self.columns[0].word.as_ref()).flatten() {
            return Err(refused(word));
        }
        let mut index = Index::default();
        if self.columns.len() > 1 && self.columns.iter().all(|c| c.word.is_none()) {
            index.tensors.push(self.whole());
        }
        for (id, count) in [("note-missing", self.missing), ("note-beyond", self.beyond)] {
            if count > 0 {
                index.notes.push(Text::new(id).with("count", count));
            }
        }
        index.tensors.extend(self.columns.into_iter().map(|column| Tensor {
            dtype: "text".into(),
            shape: vec![self.rows as u64],
            stored: column.stored,
            values: column.word.as_ref().map_or(Values::Held(column.values), |word| Values::Unreadable(refused(word))),
            name: column.name,
        }));
        Ok(index)
    }

    /// All columns side by side.
    fn whole(&self) -> Tensor {
        let rows = 0..self.rows;
        let values = rows.flat_map(|row| self.columns.iter().map(move |column| column.values[row])).collect();
        Tensor {
            name: ALL.into(),
            dtype: "text".into(),
            shape: vec![self.rows as u64, self.columns.len() as u64],
            stored: self.columns.iter().map(|column| column.stored).sum(),
            values: Values::Held(values),
        }
    }
}

/// What a header calls a column, without the mark of a comment that NumPy writes before the first.
fn name(text: &str, column: usize) -> Cow<'_, str> {
    Cow::Borrowed(if column == 0 { text.strip_prefix("# ").unwrap_or(text) } else { text })
}
