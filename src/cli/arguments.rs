//! What can be asked, made from the registries: a new figure, scheme or parameter is an option by itself.

use super::{
    output::TABLES,
    told::{kebab, message, phrases},
};
use clap::{Arg, ArgAction, ArgGroup, ArgMatches, Command, builder::PossibleValuesParser, value_parser};
use quantoscope::{
    figure::{FIGURES, values::PLOTS},
    param::{Kind, Param},
    phrases::languages,
    scheme::SCHEMES,
    svg::Theme,
    workbench::Yard,
};

/// A figure of "Values" that is made in a way of its own.
pub const PRICE: &str = "price";

pub fn command() -> Command {
    Command::new("quantoscope")
        .version(env!("CARGO_PKG_VERSION"))
        .about(message("command-about"))
        .after_help(message("command-after"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(picture())
        .subcommand(values())
        .subcommand(element())
        .subcommand(list())
}

fn picture() -> Command {
    let from = [
        option("value", "TEXT", "command-value"),
        option("values", "LIST", "command-numbers"),
        option("values-file", "FILE", "command-text"),
        option("file", "FILE", "command-file"),
    ];
    let scheme = [
        option("source", "FORMAT", "command-source"),
        option("scheme", "ID", "command-scheme").value_parser(PossibleValuesParser::new(scheme_ids())).hide_possible_values(true),
        option("fit", "WHICH", "command-fit").value_parser(["list", "value"]),
        option("code", "HEX", "command-code"),
    ];
    Command::new("picture")
        .about(message("command-picture"))
        .arg(view(FIGURES.to_vec()).default_value("picture"))
        .arg(link())
        .group(ArgGroup::new("from").args(["value", "values", "values-file", "file"]))
        .args(under("command-heading-values", from))
        .args(under("command-heading-values", of_files()))
        .args(under("command-heading-scheme", scheme))
        .args(params())
        .args(outputs())
}

fn values() -> Command {
    let from = [
        option("values", "LIST", "command-numbers"),
        option("values-file", "FILE", "command-text"),
        option("file", "FILE", "command-file"),
        option("example", "ID", "command-example"),
    ];
    let schemes = [
        option("scheme", "ID", "command-scheme-packed"),
        option("beside", "IDS", "command-beside").action(ArgAction::Append),
        option("measure", "WHICH", "command-measure").value_parser(PossibleValuesParser::new(Yard::ALL.map(yard))),
        option("goal", "BOUND", "command-goal"),
    ];
    Command::new("values")
        .about(message("command-values"))
        .arg(view(plots().collect()).default_value("clip"))
        .arg(link())
        .group(ArgGroup::new("from").args(["values", "values-file", "file", "example"]))
        .args(under("command-heading-values", from))
        .args(under("command-heading-values", of_files()))
        .args(under("command-heading-scheme", schemes))
        .args(params())
        .args(outputs())
}

/// The figures of "Values". Images come from files that only browsers decode.
pub fn plots() -> impl Iterator<Item = &'static str> {
    PLOTS.iter().copied().filter(|id| *id != "image").chain([PRICE])
}

fn element() -> Command {
    let attributes = Arg::new("attributes").value_name("NAME=VALUE").num_args(0..).help(message("command-attributes"));
    Command::new("element").about(message("command-element")).arg(attributes).arg(file())
}

fn list() -> Command {
    let what = Arg::new("what").required(true).help(message("command-list-what")).value_parser([
        "figures",
        "schemes",
        "parameters",
        "formats",
        "examples",
    ]);
    Command::new("list").about(message("command-list")).arg(what).arg(table()).arg(file())
}

/// What a measure is called in addresses.
pub fn yard(yard: Yard) -> &'static str {
    match yard {
        Yard::Sqnr => "sqnr",
        Yard::Mse => "mse",
        Yard::Error => "error",
        Yard::Cosine => "cosine",
    }
}

/// An option whose value may begin with a minus sign, as numbers do.
fn option(id: &'static str, takes: &'static str, help: &'static str) -> Arg {
    Arg::new(id).long(id).value_name(takes).help(message(help)).allow_hyphen_values(true)
}

fn under<const N: usize>(heading: &'static str, options: [Arg; N]) -> [Arg; N] {
    options.map(|option| option.help_heading(message(heading)))
}

fn view(ids: Vec<&'static str>) -> Arg {
    Arg::new("view").long("view").value_name("FIGURE").help(message("command-view")).value_parser(PossibleValuesParser::new(ids))
}

fn link() -> Arg {
    option("link", "ADDRESS", "command-link")
}

/// What is of use with a file or a list.
fn of_files() -> [Arg; 3] {
    [
        option("tensor", "NAME", "command-tensor").requires("file"),
        option("reader", "ID", "command-reader").requires("file"),
        option("selected", "INDEX", "command-selected").value_parser(value_parser!(u32)),
    ]
}

fn outputs() -> [Arg; 6] {
    let themes = Theme::ALL.map(|(id, _)| id);
    let options = [
        file(),
        option("theme", "INKS", "command-theme").value_parser(PossibleValuesParser::new(themes)),
        option("lang", "TAG", "command-lang").value_parser(PossibleValuesParser::new(languages())).default_value("en"),
        option("width", "PIXELS", "command-width").value_parser(value_parser!(u32).range(16..=65_536)),
        table().conflicts_with("json"),
        Arg::new("json").long("json").help(message("command-json")).action(ArgAction::SetTrue),
    ];
    under("command-heading-output", options)
}

fn file() -> Arg {
    Arg::new("output").short('o').long("output").value_name("FILE").help(message("command-output"))
}

fn table() -> Arg {
    option("table", "KIND", "command-table").value_parser(PossibleValuesParser::new(TABLES))
}

fn scheme_ids() -> Vec<&'static str> {
    SCHEMES.iter().map(|scheme| scheme.id()).collect()
}

/// All parameters that schemes have, each once.
fn all_params() -> Vec<&'static Param> {
    let mut all: Vec<&Param> = vec![];
    for param in SCHEMES.iter().flat_map(|scheme| scheme.params()) {
        if all.iter().all(|known| known.id != param.id) {
            all.push(param);
        }
    }
    all
}

fn params() -> Vec<Arg> {
    all_params().into_iter().map(param).collect()
}

/// `--symmetric` alone is `--symmetric true`.
fn param(Param { id, kind }: &'static Param) -> Arg {
    let option = Arg::new(*id)
        .long(kebab(id))
        .help(phrases().message(&format!("param-{id}-help")).unwrap_or_default())
        .help_heading(message("command-heading-params"))
        .allow_hyphen_values(true);
    match kind {
        Kind::Bool { .. } => option.value_name("true|false").num_args(0..=1).default_missing_value("true"),
        _ => option.value_name("VALUE"),
    }
}

pub fn param_ids() -> impl Iterator<Item = &'static str> {
    all_params().into_iter().map(|param| param.id)
}

/// The parameters that were given, in the order of their declarations.
pub fn given_params(asked: &ArgMatches) -> impl Iterator<Item = (&'static str, &str)> {
    all_params().into_iter().filter_map(|param| Some((param.id, text(asked, param.id)?)))
}

pub fn text<'a>(asked: &'a ArgMatches, id: &str) -> Option<&'a str> {
    asked.get_one::<String>(id).map(String::as_str)
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_option_is_there_twice() {
        super::command().debug_assert();
    }
}
