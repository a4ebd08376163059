//! `list`: what there is to choose from, as tables.

use super::{
    arguments::{plots, text},
    told::{self, kebab, phrases},
};
use clap::ArgMatches;
use quantoscope::{
    example::EXAMPLES,
    figure::{Cell, FIGURES, Table},
    format::{self, Format},
    num::show,
    param::{Given, Kind, Param},
    scheme::SCHEMES,
    text::{Ink, Num, Text},
};

pub fn listed(asked: &ArgMatches) -> Table {
    match text(asked, "what") {
        Some("schemes") => schemes(),
        Some("parameters") => parameters(),
        Some("formats") => formats(),
        Some("examples") => examples(),
        _ => figures(),
    }
}

fn word(word: impl Into<String>) -> Cell {
    Cell::Word { word: word.into() }
}

/// A message whose id is put together.
fn said(id: &str) -> Cell {
    word(phrases().message(id).unwrap_or_default())
}

fn table<const N: usize>(columns: [&'static str; N], rows: Vec<[Cell; N]>) -> Table {
    Table { columns: columns.map(Text::new).to_vec(), rows: rows.into_iter().map(Vec::from).collect() }
}

fn figures() -> Table {
    let number = FIGURES.iter().map(|id| [word("picture"), word(*id), said(&format!("figure-{id}"))]);
    let plots = plots().map(|id| [word("values"), word(id), said(&format!("plot-{id}"))]);
    table(["column-page", "column-id", "column-about"], number.chain(plots).collect())
}

fn schemes() -> Table {
    let row = |id: &'static str, about: &'static str| [word(id), Cell::Text { text: Text::new(about) }];
    table(["column-id", "column-about"], SCHEMES.iter().map(|scheme| row(scheme.id(), scheme.about())).collect())
}

fn examples() -> Table {
    let params = |declared: &[Param]| declared.iter().map(|param| param.id).collect::<Vec<_>>().join(" ");
    let row = |id: &str, declared| [word(id), said(&format!("example-{id}-about")), word(params(declared))];
    table(["column-id", "column-about", "column-parameter"], EXAMPLES.iter().map(|example| row(example.id(), example.params())).collect())
}

fn formats() -> Table {
    let row = |format: &'static dyn Format| {
        [word(format.id()), Cell::Num { num: show::integer(format.bits().into(), Ink::Plain) }, Cell::Text { text: format.about() }]
    };
    table(["column-id", "column-bits", "column-about"], format::all().map(row).collect())
}

fn parameters() -> Table {
    let row = |scheme: &'static str, param: &Param| {
        [
            word(scheme),
            word(kebab(param.id)),
            word(takes(&param.kind)),
            word(default(&param.kind)),
            said(&format!("param-{}-help", param.id)),
        ]
    };
    let rows = SCHEMES.iter().flat_map(|scheme| scheme.params().iter().map(move |param| row(scheme.id(), param))).collect();
    table(["column-scheme", "column-parameter", "column-takes", "column-default", "column-about"], rows)
}

fn takes(kind: &Kind) -> String {
    let range = |min: Num, max: Num| told::plain(&Text::new("command-kind-range").with("min", min).with("max", max));
    match kind {
        Kind::Bool { .. } => told::message("command-kind-bool"),
        Kind::Int { min, max, .. } => range(show::integer(*min, Ink::Plain), show::integer(*max, Ink::Plain)),
        Kind::Real { min, max, .. } => range(show::float(*min, Ink::Plain), show::float(*max, Ink::Plain)),
        Kind::Choice { options, .. } => options.join(", "),
        Kind::Format { .. } => told::message("command-kind-format"),
        Kind::Weights => told::message("command-kind-weights"),
    }
}

fn default(kind: &Kind) -> String {
    match kind.default() {
        Some(Given::Bool(on)) => on.to_string(),
        Some(Given::Number(x)) => x.to_string(),
        Some(Given::Word(word)) => word,
        Some(Given::Numbers(_)) | None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_is_listed_says_what_it_is() {
        for table in [figures(), schemes(), examples(), parameters()] {
            let about = table.columns.iter().position(|column| column.id == "column-about").unwrap();
            for row in &table.rows {
                let said = match &row[about] {
                    Cell::Word { word } => word.clone(),
                    Cell::Text { text } => told::plain(text),
                    cell => panic!("{cell:?}"),
                };
                assert!(!said.is_empty() && !said.starts_with("scheme-"), "{row:?}");
            }
        }
    }
}
