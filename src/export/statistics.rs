//! `statisticsCsv`, `statisticsJson`: the figures of several schemes side by side.

use super::{Chunks, Export, Outcome, Subject, number};
use crate::{
    node::{Node, json, write},
    param::Given,
};

/// RFC 4180: a row a figure ([`crate::stats::Stats`]), a column a scheme. The first row has the schemes with what they were told, the
/// second what a value takes of memory. A figure that is not defined is empty.
pub struct Csv;

/// An object with `name`, `shape`, `tensorCount`, and `outcomes`: `scheme`, `params`, `bitsPerValue`, and `stats` as the engine has them. A figure that
/// is not defined is left out; what JSON has no number for is null.
pub struct Json;

pub static CSV: Csv = Csv;
pub static JSON: Json = Json;

/// A scheme with what it was told: `integer (bits 4, symmetric false)`.
fn label(outcome: &Outcome) -> String {
    let told: Vec<String> = outcome.params.0.iter().map(|(id, given)| format!("{id} {}", shown(given))).collect();
    if told.is_empty() { outcome.scheme.into() } else { format!("{} ({})", outcome.scheme, told.join(", ")) }
}

fn shown(given: &Given) -> String {
    match given {
        Given::Bool(yes) => yes.to_string(),
        Given::Number(x) => number::plain(x),
        Given::Word(word) => word.clone(),
        Given::Numbers(list) => format!("[{}]", list.len()),
    }
}

fn line(name: &str, cells: impl Iterator<Item = String>) -> String {
    let mut line = name.to_owned();
    cells.for_each(|cell| line.extend([",", &cell]));
    line + "\r\n"
}

fn figure(x: f64) -> String {
    if x.is_nan() { String::new() } else { number::plain(x) }
}

fn csv(subject: &Subject) -> String {
    let names = subject.outcome.stats.figures().map(|(name, _)| name);
    let mut text = line("statistic", subject.outcomes().map(|outcome| number::cell(&label(outcome))));
    if let Some(whole) = subject.whole {
        // a count that is smaller is that of a sample
        text += &line("tensorCount", subject.outcomes().map(|_| whole.to_string()));
    }
    text += &line("bitsPerValue", subject.outcomes().map(|outcome| figure(outcome.bits_per_value)));
    for (at, name) in names.iter().enumerate() {
        text += &line(name, subject.outcomes().map(|outcome| figure(outcome.stats.figures()[at].1)));
    }
    text
}

fn entry(outcome: &Outcome) -> Node {
    Node::Object(vec![
        ("scheme".into(), Node::Text(outcome.scheme.to_owned().into())),
        ("params".into(), write(outcome.params)),
        ("bitsPerValue".into(), Node::Number(outcome.bits_per_value)),
        ("stats".into(), write(outcome.stats)),
    ])
}

fn tree(subject: &Subject) -> Node {
    Node::Object(vec![
        ("name".into(), Node::Text(subject.name.to_owned().into())),
        ("shape".into(), Node::List(subject.shape.iter().map(|side| Node::Number(*side as f64)).collect())),
        ("tensorCount".into(), Node::Number(subject.whole.unwrap_or(subject.values.len()) as f64)),
        ("outcomes".into(), Node::List(subject.outcomes().map(entry).collect())),
    ])
}

impl Export for Csv {
    fn id(&self) -> &'static str {
        "statisticsCsv"
    }

    fn label(&self) -> &'static str {
        "export-statistics-csv"
    }

    fn ending(&self, _: &Subject) -> &'static str {
        "-statistics.csv"
    }

    fn is_of_all(&self) -> bool {
        true
    }

    fn chunks<'a>(&self, subject: Subject<'a>) -> Chunks<'a> {
        Box::new(std::iter::once(csv(&subject).into_bytes()))
    }
}

impl Export for Json {
    fn id(&self) -> &'static str {
        "statisticsJson"
    }

    fn label(&self) -> &'static str {
        "export-statistics-json"
    }

    fn ending(&self, _: &Subject) -> &'static str {
        "-statistics.json"
    }

    fn is_of_all(&self) -> bool {
        true
    }

    fn chunks<'a>(&self, subject: Subject<'a>) -> Chunks<'a> {
        Box::new(std::iter::once((json(&tree(&subject)) + "\n").into_bytes()))
    }
}
