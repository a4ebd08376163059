//! `csv`, `json`: every value with its code and what comes back.

use super::{Chunks, Export, Subject, number, rows};
use crate::{
    format::{Family, Format},
    node::{Node, json, write},
};
use std::{fmt::Write, ops::Range};

/// RFC 4180, a row a value. The columns are `index`; `i0`, `i1` ..., the indices along the tensor's axes, where it has more than one;
/// `value`, as float32; `code`, an integer: of signed integers with its sign, of other formats the bit pattern's; `bits`, its bit
/// pattern in binary digits after `0b`; `restored`; and `error`, restored minus value in float64.
///
/// Numbers have the shortest digits that read back as they are; others are `NaN`, `inf`, `-inf`.
pub struct Csv;

/// The same rows as JSON: an object with `name`, `shape`, `scheme`, `params`, the `format` of the codes, `columns` (their names) and
/// `rows` (an array each). What JSON has no number for is a string: `"NaN"`, `"Infinity"`, `"-Infinity"`, and codes of more than 53 bits.
pub struct Json;

pub static CSV: Csv = Csv;
pub static JSON: Json = Json;

fn columns(shape: &[usize]) -> Vec<String> {
    let axes = if shape.len() > 1 { shape.len() } else { 0 };
    let named = |names: &[&str]| names.iter().map(ToString::to_string).collect::<Vec<_>>();
    let along = (0..axes).map(|axis| format!("i{axis}")).collect();
    [named(&["index"]), along, named(&["value", "code", "bits", "restored", "error"])].concat()
}

/// The indices along a tensor's axes, where it has more than one.
fn along(shape: &[usize], index: usize) -> Vec<usize> {
    if shape.len() < 2 {
        return vec![];
    }
    let mut rest = index;
    let mut places: Vec<usize> = shape
        .iter()
        .rev()
        .map(|side| {
            let place = rest % side;
            rest /= side;
            place
        })
        .collect();
    places.reverse();
    places
}

/// A code as the integer that it is called by.
fn code(format: &dyn Format, code: u64) -> String {
    if format.family() == Family::Integer { number::plain(format.decode(code)) } else { code.to_string() }
}

/// How a row's cells are written.
struct Style {
    number: fn(f64) -> String,
    single: fn(f32) -> String,
    /// Around what is no number.
    quote: &'static str,
}

const IN_CSV: Style = Style { number: |x| number::plain(x), single: |x| number::plain(x), quote: "" };
const IN_JSON: Style = Style { number: |x| number::json(x), single: |x| number::json(x), quote: "\"" };
/// Codes of more bits are no whole numbers that JavaScript can tell apart.
const WIDEST: u32 = 53;

fn add_row(subject: &Subject, index: usize, style: &Style, row: &mut String) {
    let bulk = subject.outcome.bulk;
    let target = bulk.outcome.target;
    let bits = bulk.codes.get(index).unwrap_or_default();
    let (value, restored) = (subject.values[index], bulk.restored.get(index).copied().unwrap_or(f32::NAN));
    let _ = write!(row, "{index},");
    for place in along(subject.shape, index) {
        let _ = write!(row, "{place},");
    }
    let (quote, width) = (style.quote, target.bits() as usize);
    let wide = if target.bits() > WIDEST { quote } else { "" };
    let _ = write!(row, "{},{wide}{}{wide},", (style.single)(value), code(target, bits));
    let error = f64::from(restored) - f64::from(value);
    let _ = write!(row, "{quote}0b{bits:0width$b}{quote},{},{}", (style.single)(restored), (style.number)(error));
}

fn csv_rows(subject: &Subject, indices: Range<usize>) -> Vec<u8> {
    let mut text = String::new();
    for index in indices {
        add_row(subject, index, &IN_CSV, &mut text);
        text.push_str("\r\n");
    }
    text.into_bytes()
}

fn json_rows(subject: &Subject, indices: Range<usize>) -> Vec<u8> {
    let mut text = String::new();
    for index in indices {
        text.push_str(if index == 0 { "\n[" } else { ",\n[" });
        add_row(subject, index, &IN_JSON, &mut text);
        text.push(']');
    }
    text.into_bytes()
}

/// What stands before the rows, up to their bracket.
fn json_head(subject: &Subject) -> Vec<u8> {
    let outcome = &subject.outcome;
    let shape = subject.shape.iter().map(|side| Node::Number(*side as f64)).collect();
    let entries = vec![
        ("name".into(), Node::Text(subject.name.to_owned().into())),
        ("shape".into(), Node::List(shape)),
        ("scheme".into(), Node::Text(outcome.scheme.to_owned().into())),
        ("params".into(), write(outcome.params)),
        ("format".into(), Node::Text(outcome.bulk.outcome.target.id().to_owned().into())),
        ("columns".into(), write(&columns(subject.shape))),
    ];
    let mut head = json(&Node::Object(entries));
    head.pop();
    head.push_str(",\"rows\":[");
    head.into_bytes()
}

impl Export for Csv {
    fn id(&self) -> &'static str {
        "csv"
    }

    fn label(&self) -> &'static str {
        "export-values-csv"
    }

    fn ending(&self, _: &Subject) -> &'static str {
        ".csv"
    }

    fn chunks<'a>(&self, subject: Subject<'a>) -> Chunks<'a> {
        let head = columns(subject.shape).join(",") + "\r\n";
        Box::new(std::iter::once(head.into_bytes()).chain(rows(subject.values.len()).map(move |indices| csv_rows(&subject, indices))))
    }
}

impl Export for Json {
    fn id(&self) -> &'static str {
        "json"
    }

    fn label(&self) -> &'static str {
        "export-values-json"
    }

    fn ending(&self, _: &Subject) -> &'static str {
        ".json"
    }

    fn chunks<'a>(&self, subject: Subject<'a>) -> Chunks<'a> {
        let body = rows(subject.values.len()).map(move |indices| json_rows(&subject, indices));
        Box::new(std::iter::once(json_head(&subject)).chain(body).chain(std::iter::once(b"\n]}\n".to_vec())))
    }
}
