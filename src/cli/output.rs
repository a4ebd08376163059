//! What is written: a drawing, a table or data.

use super::{arguments::text, tables, told};
use clap::ArgMatches;
use quantoscope::{
    error::{Error, Result},
    figure::{
        Drawn, Table,
        values::{Price, Shown},
    },
    svg::{self, Heading, Options, Theme},
    text::Text,
    workbench::Named,
};
use std::{
    fs,
    io::{self, Write},
};

/// A figure, and the theme that its link names.
pub enum Figure {
    Number { drawn: Drawn, theme: Option<String> },
    Values { shown: Box<Shown>, headline: Option<Text>, named: Option<Named>, theme: Option<String> },
    Price { price: Box<Price>, theme: Option<String> },
}

/// The kinds of tables.
pub const TABLES: [&str; 2] = ["md", "csv"];

impl Figure {
    fn theme(&self) -> Option<&str> {
        let (Figure::Number { theme, .. } | Figure::Values { theme, .. } | Figure::Price { theme, .. }) = self;
        theme.as_deref()
    }

    fn svg(&self, options: &Options) -> String {
        match self {
            Figure::Number { drawn, .. } => svg::svg(drawn, options, &told::say),
            Figure::Values { shown, headline, named, .. } => {
                svg::plot(shown, Heading { headline: headline.as_ref(), named: named.as_ref() }, options, &told::say)
            }
            Figure::Price { price, .. } => svg::price(price, options, &told::say),
        }
    }

    fn table(&self) -> Table {
        match self {
            Figure::Number { drawn, .. } => drawn.table.clone(),
            Figure::Values { shown, .. } => shown.table.clone(),
            Figure::Price { price, .. } => price.table(),
        }
    }

    fn json(&self) -> String {
        let json = match self {
            Figure::Number { drawn, .. } => serde_json::to_string_pretty(drawn),
            Figure::Values { shown, .. } => serde_json::to_string_pretty(shown),
            Figure::Price { price, .. } => serde_json::to_string_pretty(price),
        };
        json.expect("models have text for their keys") + "\n"
    }
}

/// Writes a figure as it was asked for.
///
/// # Errors
/// `command.write`.
pub fn write(asked: &ArgMatches, figure: &Figure) -> Result<()> {
    super::told::speak(text(asked, "lang").unwrap_or_default());
    if asked.get_flag("json") {
        return to(asked, &figure.json());
    }
    if text(asked, "table").is_some() {
        return print(asked, &figure.table());
    }
    to(asked, &drawing(asked, figure)?)
}

/// # Errors
/// `link.value` where the link names a theme that there is not.
pub fn drawing(asked: &ArgMatches, figure: &Figure) -> Result<String> {
    let theme = text(asked, "theme").or(figure.theme()).unwrap_or("auto");
    let theme = Theme::find(theme).ok_or_else(|| super::link::odd("theme", theme))?;
    let lang = text(asked, "lang").unwrap_or_default().to_owned();
    let width = asked.get_one::<u32>("width").copied();
    Ok(figure.svg(&Options { theme, lang, width }))
}

/// Writes a table, as Markdown unless CSV is asked for.
///
/// # Errors
/// `command.write`.
pub fn print(asked: &ArgMatches, table: &Table) -> Result<()> {
    let written = if text(asked, "table") == Some("csv") { tables::csv(table) } else { tables::markdown(table) };
    to(asked, &written)
}

/// Writes a text to where it was asked for.
///
/// # Errors
/// `command.write`.
pub fn to(asked: &ArgMatches, text_of_file: &str) -> Result<()> {
    let refused = |name: &str, error: &io::Error| Error::new("command.write").with("name", name).with("why", error.kind().to_string());
    match text(asked, "output") {
        Some(path) => fs::write(path, text_of_file).map_err(|error| refused(path, &error)),
        None => match io::stdout().lock().write_all(text_of_file.as_bytes()) {
            // whoever read it has had enough
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            written => written.map_err(|error| refused("-", &error)),
        },
    }
}
