//! `picture`: figures of one number, as the page "Number" shows them.

use super::{
    arguments::{given_params, text},
    files,
    link::{Link, odd},
    output::Figure,
    packed, told,
};
use clap::ArgMatches;
use quantoscope::{
    edit,
    error::Result,
    figure,
    journey::Journey,
    param::Params,
    scheme, typed,
    wire::{Comma, Fit, Input},
};

/// # Errors
/// Those of the link, the files and the engine.
pub fn figure(asked: &ArgMatches) -> Result<Figure> {
    let mut input = Input::default();
    let mut theme = None;
    if let Some(address) = text(asked, "link") {
        theme = set_by_link(&mut input, Link::read(address)?)?;
    }
    set_by_options(&mut input, asked)?;
    let journey = Journey::new(&input)?;
    journey.notes.iter().for_each(told::note);
    let drawn = figure::draw(text(asked, "view").unwrap_or("picture"), &journey)?;
    Ok(Figure::Number { drawn, theme })
}

/// What addresses say beside the parameters.
const KEYS: [&str; 8] = ["value", "values", "selected", "source", "scheme", "fit", "code", "theme"];

/// Returns the theme that the address names.
fn set_by_link(input: &mut Input, mut link: Link) -> Result<Option<String>> {
    if let Some(value) = link.take("value") {
        input.values = vec![value];
    }
    if let Some(values) = link.take("values") {
        input.values = values.split(';').map(str::trim).filter(|value| !value.is_empty()).map(String::from).collect();
    }
    if let Some(source) = link.take("source") {
        input.source = source;
    }
    if let Some(scheme) = link.take("scheme") {
        input.scheme = scheme;
    }
    if let Some(fit) = link.take("fit") {
        input.fit = fit_of(&fit).ok_or_else(|| odd("fit", &fit))?;
    }
    input.selected = link.take_whole("selected")?.unwrap_or(input.selected);
    input.code = link.take("code");
    let declared = scheme::find(&input.scheme).map_err(|e| e.param("scheme"))?.params();
    let mut params = Params::default();
    for param in declared {
        if let Some(text) = link.take(&told::kebab(param.id)) {
            edit::set_declared(declared, &mut params, param.id, &text)?;
        }
    }
    input.params = params;
    let theme = link.take("theme");
    link.end(&KEYS)?;
    Ok(theme)
}

fn fit_of(id: &str) -> Option<Fit> {
    match id {
        "list" => Some(Fit::List),
        "value" => Some(Fit::Value),
        _ => None,
    }
}

fn set_by_options(input: &mut Input, asked: &ArgMatches) -> Result<()> {
    if let Some(values) = values(asked)? {
        // a code by hand, and a place in the list, were of the values before
        (input.values, input.selected, input.code) = (values, 0, None);
    }
    input.selected = asked.get_one("selected").copied().unwrap_or(input.selected);
    if let Some(source) = text(asked, "source") {
        input.source = source.into();
    }
    if let Some(scheme) = text(asked, "scheme").filter(|scheme| *scheme != input.scheme) {
        (input.scheme, input.params) = (scheme.into(), Params::default());
    }
    if let Some(fit) = text(asked, "fit").and_then(fit_of) {
        input.fit = fit;
    }
    if let Some(code) = text(asked, "code") {
        input.code = Some(code.into());
    }
    set_params(&input.scheme, &mut input.params, asked)
}

/// The options that are parameters of the scheme. Of several, each is taken as it is, whatever the order.
///
/// # Errors
/// Those of the parameters.
pub fn set_params(scheme: &str, params: &mut Params, asked: &ArgMatches) -> Result<()> {
    let declared = scheme::find(scheme).map_err(|e| e.param("scheme"))?.params();
    given_params(asked).try_for_each(|(id, value)| edit::set_declared(declared, params, packed::called(id, declared), value))
}

/// The values as texts.
fn values(asked: &ArgMatches) -> Result<Option<Vec<String>>> {
    if let Some(value) = text(asked, "value") {
        return Ok(Some(vec![value.into()]));
    }
    if let Some(list) = text(asked, "values") {
        return listed(list, Comma::Separator).map(Some);
    }
    if let Some(path) = text(asked, "values-file") {
        return listed(&files::text(path)?, Comma::Auto).map(Some);
    }
    let Some(path) = text(asked, "file") else { return Ok(None) };
    let loaded = files::tensor(path, text(asked, "tensor"), text(asked, "reader"))?;
    Ok(Some(loaded.values.iter().map(f32::to_string).collect()))
}

fn listed(list: &str, comma: Comma) -> Result<Vec<String>> {
    typed::list(list, comma).map(|listed| listed.texts).map_err(|e| e.param("values"))
}
