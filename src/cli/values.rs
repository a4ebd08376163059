//! `values`: figures of lists and tensors, as the page "Values" shows them.

use super::{
    arguments::{PRICE, given_params, text, yard},
    files::{self, Loaded},
    link::{Link, odd},
    number::set_params,
    output::Figure,
    packed, told,
};
use clap::ArgMatches;
use quantoscope::{
    error::{Error, Result},
    example,
    figure::values::{PLOTS, Plotted, Price, Wanted, Wanting},
    node::{self, Node},
    pasted::{self, Choices, Decimal},
    reader::MAX_VALUES,
    scheme,
    workbench::{Ask, Goal, Held, Poke, RankAsk, Session, Setup, Yard},
};

/// What the page starts with: see `www/src/state/values/state.ts`.
const EXAMPLE: &str = "heavy,deviation:0.022,outlierSize:15";
const SCHEME: &str = "integer,bits:4,calibration:range,max:0.1,min:-0.1,narrow:true";
const BESIDE: &str = "integer;q4_0;nf4";

/// What is asked of the engine.
struct Asked {
    held: Held,
    setups: Vec<Setup>,
    focus: usize,
    selected: Option<u32>,
    poke: Option<Poke>,
    by: Yard,
    goal: Option<Goal>,
    theme: Option<String>,
}

/// # Errors
/// Those of the link, the files and the engine.
pub fn figure(asked: &ArgMatches) -> Result<Figure> {
    let view = text(asked, "view").unwrap_or("clip");
    let Asked { held, setups, focus, selected, poke, by, goal, theme } = read(asked)?;
    let mut session = Session::new(held);
    let focus = focus as u32;
    if view == PRICE {
        let price = ranked(&mut session, RankAsk { beside: setups, focus, by, goal, ..RankAsk::default() })?;
        return Ok(Figure::Price { price: Box::new(price), theme });
    }
    let mut figures = [view, "finding", "statistics"].map(wanted).into_iter().collect::<Result<Vec<_>>>()?;
    match &mut figures[0].what {
        Wanting::Heat(options) => options.cells = CELLS,
        Wanting::Rows(options) => options.count = ROWS,
        _ => {}
    }
    let told = session.ask(&Ask { setups, focus, selected, poke, change: None, figures })?;
    told.about.notes.iter().for_each(told::note);
    let mut figures = told.figures.into_iter();
    let (Some(shown), Some(finding), Some(statistics)) = (figures.next(), figures.next(), figures.next()) else {
        unreachable!("a question has as many figures as it asks for")
    };
    let named = match statistics.data {
        Plotted::Statistics(statistics) => statistics.schemes.into_iter().nth(focus as usize),
        _ => None,
    };
    let headline = (view == "clip").then_some(finding.summary);
    Ok(Figure::Values { shown: Box::new(shown), headline, named: named.filter(|_| !beside_each_other(view)), theme })
}

/// A drawing of more cells on a side is as fine, and far longer.
const CELLS: u32 = 64;

/// As many as the figure tells at once.
const ROWS: u32 = 200;

/// Whether a figure shows all schemes.
fn beside_each_other(view: &str) -> bool {
    ["columns", "statistics", "heat"].contains(&view)
}

fn wanted(view: &str) -> Result<Wanted> {
    let asked = Node::Object(vec![("figure".into(), Node::Text(view.to_owned().into())), ("table".into(), Node::Bool(true))]);
    node::Read::read(asked).map_err(|_| Error::new("figure.unknown").with("name", view).with("known", PLOTS.join(", ")))
}

/// Every scheme is tried, one a question.
fn ranked(session: &mut Session, ask: RankAsk) -> Result<Price> {
    loop {
        let price = session.rank(&ask)?;
        if price.done {
            return Ok(price);
        }
    }
}

const KEYS: [&str; 10] = ["values", "example", "real", "scheme", "beside", "focus", "selected", "poke", "measure", "goal"];

fn read(asked: &ArgMatches) -> Result<Asked> {
    let mut link = text(asked, "link").map_or(Ok(Link::default()), Link::read)?;
    let linked = ["values", "example", "real"].map(|key| link.take(key));
    let own = data(asked)?;
    let is_start = own.is_none() && linked.iter().all(Option::is_none);
    let held = match own {
        Some(held) => held,
        None => of_link(linked)?,
    };
    let (scheme, beside) = (text(asked, "scheme").map(String::from).or(link.take("scheme")), beside(asked, &mut link));
    let (setups, focus) = setups(asked, scheme, beside, link.take_whole("focus")?.unwrap_or(0) as usize, is_start)?;
    let selected = link.take_whole("selected")?;
    let poke = link.take("poke").map(|text| poked(&text).ok_or_else(|| odd("poke", &text))).transpose()?;
    let (measure, goal, theme) = (link.take("measure"), link.take("goal"), link.take("theme"));
    link.end(&KEYS)?;
    let by = text(asked, "measure").map(String::from).or(measure);
    let goal = text(asked, "goal").map(String::from).or(goal);
    Ok(Asked {
        held,
        setups,
        focus,
        selected: asked.get_one("selected").copied().or(selected),
        poke,
        by: by.map_or(Ok(Yard::Sqnr), |id| yard_of(&id).ok_or_else(|| odd("measure", &id)))?,
        goal: goal.map(|text| goal_of(&text).ok_or_else(|| odd("goal", &text))).transpose()?,
        theme,
    })
}

/// The values that options name.
fn data(asked: &ArgMatches) -> Result<Option<Held>> {
    let separated = Choices { decimal: Decimal::Point, ..Choices::default() };
    if let Some(list) = text(asked, "values") {
        return typed(list, separated).map(Some);
    }
    if let Some(path) = text(asked, "values-file") {
        return typed(&files::text(path)?, Choices::default()).map(Some);
    }
    if let Some(path) = text(asked, "file") {
        let Loaded { name, dtype, shape, values } = files::tensor(path, text(asked, "tensor"), text(asked, "reader"))?;
        return Held::new(&name, &dtype, shape, values).map(Some);
    }
    text(asked, "example").map(made).transpose()
}

/// The values that an address names; without one, those that the page starts with.
fn of_link([values, example, real]: [Option<String>; 3]) -> Result<Held> {
    match (values, example, real) {
        (Some(list), ..) => typed(&list, Choices::default()),
        (_, Some(packed), _) => made(&packed),
        (_, _, Some(name)) => Err(Error::new("link.real").with("name", name).param("link")),
        _ => made(EXAMPLE),
    }
}

fn typed(list: &str, choices: Choices) -> Result<Held> {
    let read = pasted::read(list, choices, MAX_VALUES).map_err(|e| e.param("values"))?;
    Held::new("values", "float32", read.shape.iter().map(|side| *side as usize).collect(), read.values)
}

fn made(text: &str) -> Result<Held> {
    let (id, rest) = packed::halves(text);
    let example = example::find(id).map_err(|e| e.param("example"))?;
    let values = example.make(&packed::params(rest, example.params())?)?;
    Held::new(id, "float32", values.shape, values.data)
}

/// The schemes beside the one on the bench, if any are named.
fn beside(asked: &ArgMatches, link: &mut Link) -> Option<String> {
    let linked = link.take("beside");
    let named = asked.get_many::<String>("beside").map(|named| named.map(String::as_str).collect::<Vec<_>>().join(";"));
    named.or(linked)
}

/// As the page has it: what is on the bench, and what is beside it, in the order of the page.
fn setups(asked: &ArgMatches, scheme: Option<String>, beside: Option<String>, focus: usize, is_start: bool) -> Result<(Vec<Setup>, usize)> {
    let own = scheme.is_some() || given_params(asked).next().is_some();
    let mut first = match scheme {
        Some(scheme) => setup(&scheme)?,
        None if is_start && !own => setup(SCHEME)?,
        None if own => setup("integer")?,
        None => unfitted(setup(SCHEME)?),
    };
    set_params(&first.scheme, &mut first.params, asked)?;
    let beside = beside.unwrap_or_else(|| if own { String::new() } else { BESIDE.into() });
    let mut setups = beside.split(';').filter(|part| !part.trim().is_empty()).map(setup).collect::<Result<Vec<_>>>()?;
    let focus = focus.min(setups.len());
    setups.insert(focus, first);
    Ok((setups, focus))
}

fn setup(text: &str) -> Result<Setup> {
    let (id, rest) = packed::halves(text.trim());
    let params = packed::params(rest, scheme::find(id).map_err(|e| e.param("scheme"))?.params())?;
    Ok(Setup { scheme: id.into(), params })
}

/// A range that was chosen by hand for other values is not for these.
fn unfitted(mut setup: Setup) -> Setup {
    ["calibration", "min", "max", "scale", "zeroPoint"].into_iter().for_each(|id| setup.params.remove(id));
    setup
}

fn poked(text: &str) -> Option<Poke> {
    let (index, value) = text.split_once(':')?;
    Some(Poke { index: index.parse().ok()?, value: value.parse().ok()? })
}

fn yard_of(id: &str) -> Option<Yard> {
    Yard::ALL.into_iter().find(|known| yard(*known) == id)
}

fn goal_of(text: &str) -> Option<Goal> {
    let (id, bound) = text.split_once(':')?;
    Some(Goal { by: yard_of(id)?, bound: bound.into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands in the page's source, without its blanks.
    fn page() -> String {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/www/src/state/values/state.ts");
        let text = std::fs::read_to_string(file).unwrap_or_else(|e| panic!("{file}: {e}"));
        text.split("export const START").nth(1).unwrap().split_whitespace().collect()
    }

    #[test]
    fn it_starts_with_what_the_page_starts_with() {
        let page = page();
        // as an address has them: without braces and quotes
        let packed = page.replace("',params:{", ",").replace(['\'', '}'], "");
        assert!(packed.contains(&format!("id:{EXAMPLE},")) && packed.contains(&format!("scheme:{SCHEME},")), "{packed}");
        let schemes: Vec<&str> = page.split("scheme:'").skip(1).map(|rest| rest.split('\'').next().unwrap()).collect();
        assert_eq!(schemes.join(";"), format!("integer;{BESIDE}"));
    }

    #[test]
    fn a_range_that_was_fitted_by_hand_goes_with_its_values() {
        assert_eq!(unfitted(setup(SCHEME).unwrap()), setup("integer,bits:4,narrow:true").unwrap());
    }
}
