//! `element`: the tag `<quanto-scope>` with its drawing inside, for tools that make pages. It is written as an author writes it: the
//! attributes are those of the element, and what it shows without a script is what it shows with one.

use super::{
    arguments::{self, plots},
    number,
    output::{self, Figure},
    told::kebab,
    values,
};
use clap::ArgMatches;
use quantoscope::{
    error::{Error, Result},
    figure::FIGURES,
};
use std::fmt::Write;

/// Attributes that say nothing about what is drawn: see `www/src/embed/attributes.ts`.
const OTHERS: [&str; 9] = ["view", "controls", "lang", "loading", "home", "id", "class", "title", "src"];

/// Views that have another name here, and those of several figures, which one of them stands for: see `www/src/embed/views.ts`.
const VIEWS: [(&str, &str, &str); 14] = [
    ("number", "picture", "picture"),
    ("number-line", "picture", "line"),
    ("code-table", "picture", "codes"),
    ("values-errors", "values", "errors"),
    ("values-codes", "values", "codes"),
    ("values-bits", "values", "bits"),
    ("errors", "picture", "errors"),
    ("codes", "picture", "codes"),
    ("bits", "picture", "bits"),
    ("table", "values", "rows"),
    ("workbench", "values", "clip"),
    ("histogram", "values", "clip"),
    ("staircase", "values", "stairs"),
    ("compare", "values", "columns"),
];

type Attribute<'a> = (&'a str, &'a str);

/// # Errors
/// Those of the attributes, the files and the engine.
pub fn element(asked: &ArgMatches) -> Result<String> {
    let words: Vec<&String> = asked.get_many("attributes").unwrap_or_default().collect();
    let attributes: Vec<Attribute> = words.iter().map(|word| word.split_once('=').unwrap_or((word, ""))).collect();
    if let Some((odd, _)) = attributes.iter().find(|(name, _)| !is_name(name)) {
        return Err(super::link::odd("element", odd));
    }
    // a blank line would end the element where it stands in Markdown
    let drawing = drawing(&attributes)?.trim_end().replace('\n', " ");
    let drawing = drawing.replacen("<svg ", "<svg style=\"max-width:100%;height:auto\" ", 1);
    Ok(format!("{}\n{drawing}\n</quanto-scope>\n", tag(&attributes)))
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn tag(attributes: &[Attribute]) -> String {
    let mut tag = String::from("<quanto-scope");
    for (name, value) in attributes {
        let value = value.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('\n', " ");
        let _ = write!(tag, " {name}=\"{value}\"");
    }
    tag + ">"
}

fn drawing(attributes: &[Attribute]) -> Result<String> {
    let view = attributes.iter().find(|(name, _)| *name == "view").map_or("picture", |(_, view)| view);
    let (page, view) = page_of(view)?;
    let words = command_line(page, view, attributes);
    let matches = arguments::command().try_get_matches_from(words).map_err(|error| super::link::odd("element", &error.to_string()))?;
    let (_, asked) = matches.subcommand().expect("a command is its first word");
    let figure: Figure = if page == "picture" { number::figure(asked) } else { values::figure(asked) }?;
    output::drawing(asked, &figure)
}

fn page_of(view: &str) -> Result<(&'static str, &str)> {
    if let Some((_, page, figure)) = VIEWS.iter().find(|(name, ..)| *name == view) {
        return Ok((page, figure));
    }
    if FIGURES.contains(&view) {
        return Ok(("picture", view));
    }
    let known = || FIGURES.iter().copied().chain(plots()).collect::<Vec<_>>().join(", ");
    if plots().any(|plot| plot == view) {
        Ok(("values", view))
    } else {
        Err(Error::new("figure.unknown").with("name", view).with("known", known()))
    }
}

/// The same as a command: parameters and files are options, the rest of the state is an address.
fn command_line(page: &str, view: &str, attributes: &[Attribute]) -> Vec<String> {
    let mut words = vec!["quantoscope".into(), page.into(), "--view".into(), view.into()];
    let mut link = String::from("v=1");
    for (name, value) in attributes {
        if arguments::param_ids().any(|id| kebab(id) == *name) {
            words.push(format!("--{name}={}", if value.is_empty() { "true" } else { value }));
        } else if *name == "src" {
            words.push(format!("--file={value}"));
        } else if !OTHERS.contains(name) && !name.starts_with("data-") && !name.starts_with("aria-") {
            let key = if page == "values" && *name == "value" { "values" } else { name };
            let _ = write!(link, "&{key}={}", value.replace('%', "%25").replace('&', "%26"));
        }
    }
    words.push(format!("--link=#{link}"));
    words
}
