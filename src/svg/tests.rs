//! The drawings of every figure for ordinary and odd inputs.

use super::*;
use crate::{figure, generated::fresh, journey::Journey, param::Params, phrases, text::Text, wire::Input};
use roxmltree::{Document, Node};

fn said(text: &Text) -> Vec<Piece> {
    phrases::english().say(text)
}

fn drawing(figure: &str, input: &Input, theme: Theme) -> String {
    let drawn = figure::draw(figure, &Journey::new(input).unwrap()).unwrap();
    themed(&drawn, theme)
}

fn themed(drawn: &Drawn, theme: Theme) -> String {
    svg(drawn, &Options { theme, lang: "en".into(), width: None }, &said)
}

fn input(value: &str, source: &str, target: &str) -> Input {
    let scheme = if target.starts_with("int") { "integer" } else { "cast" };
    let params = match target.strip_prefix("int") {
        Some(bits) => Params::default().with("bits", bits.parse::<f64>().unwrap()),
        None => Params::default().with("format", target),
    };
    Input { values: vec![value.into()], source: source.into(), scheme: scheme.into(), params, ..Input::default() }
}

fn inputs() -> Vec<(String, Input)> {
    let values = ["nan", "inf", "-3.4e38", "1e-42", "1/3", "-0", "123456789.125"];
    let ways = [
        ("float32", "int8"),
        ("float64", "int32"),
        ("float64", "int4"),
        ("bfloat16", "float16"),
        ("float16", "bfloat16"),
        ("tf32", "tf32"),
        ("float32", "float64"),
        ("float8_e4m3fn", "uint1"),
    ];
    let odd = values
        .iter()
        .flat_map(|value| ways.iter().map(move |(source, target)| (format!("{value} {source} {target}"), input(value, source, target))));
    let asymmetric = Input { params: Params::default().with("symmetric", false), ..Input::default() };
    let by_hand = Input { code: Some("6F".into()), ..Input::default() };
    let named = [("example", Input::default()), ("asymmetric", asymmetric), ("by hand", by_hand)];
    named.into_iter().map(|(name, input)| (name.into(), input)).chain(odd).collect()
}

#[test]
fn the_example_looks_as_it_did() {
    for (name, theme) in Theme::ALL {
        fresh(&format!("tests/data/svg/picture-{name}.svg"), &drawing("picture", &Input::default(), theme));
    }
    for figure in ["bits", "chain", "list", "codes", "line"] {
        fresh(&format!("tests/data/svg/{figure}-light.svg"), &drawing(figure, &Input::default(), Theme::Light));
    }
}

#[test]
fn every_figure_draws_every_input_within_its_frame() {
    for (name, input) in inputs() {
        let journey = Journey::new(&input).unwrap();
        for figure in figure::FIGURES {
            let drawn = figure::draw(figure, &journey).unwrap();
            for (theme_name, theme) in Theme::ALL {
                let svg = themed(&drawn, theme);
                let case = format!("{figure} of {name} in {theme_name}");
                let document = Document::parse(&svg).unwrap_or_else(|e| panic!("{case}: {e}"));
                check(&document, &case);
            }
        }
    }
}

/// A name, a description, nothing foreign, and everything inside the frame.
fn check(document: &Document, case: &str) {
    let root = document.root_element();
    let [_, _, width, height] = numbers(root.attribute("viewBox").unwrap())[..] else { panic!("{case}: viewBox") };
    assert_eq!((root.attribute("role"), root.attribute("lang")), (Some("img"), Some("en")), "{case}");
    let text_of = |name: &str| root.children().find(|n| n.has_tag_name(name)).and_then(|n| n.text().map(String::from)).unwrap_or_default();
    assert!(!text_of("title").is_empty() && !text_of("desc").is_empty(), "{case}");
    for node in root.descendants().filter(Node::is_element) {
        let tag = node.tag_name().name();
        assert!(["svg", "title", "desc", "style", "g", "rect", "path", "text", "tspan"].contains(&tag), "{case}: <{tag}>");
        assert!(node.attributes().all(|a| !a.name().contains("href") && !a.value().contains("url(")), "{case}: <{tag}>");
        assert!(node.attributes().all(|a| !a.value().contains("NaN") && !a.value().contains("inf")), "{case}: {node:?}");
    }
    for text in root.descendants().filter(|n| n.has_tag_name("text")) {
        let (left, right, top, bottom) = extent(text);
        let inside = left >= -1.0 && right <= width + 1.0 && top >= 0.0 && bottom <= height;
        assert!(inside, "{case}: {left} to {right} of {width}, {top} to {bottom} of {height}: {}", said_in(text));
    }
    for rect in root.descendants().filter(|n| n.has_tag_name("rect")) {
        let at = |name: &str| number(rect, name);
        let margin = if rect.parent() == Some(root) { 0.0 } else { MARGIN };
        assert!(
            at("x") + margin >= -0.01 && at("x") + at("width") + margin <= width && at("y") + at("height") + margin <= height,
            "{case}: {rect:?}"
        );
    }
}

fn numbers(list: &str) -> Vec<f64> {
    list.split_whitespace().map(|n| n.parse().unwrap()).collect()
}

fn number(node: Node, name: &str) -> f64 {
    node.attribute(name).map_or(0.0, |n| n.parse().unwrap())
}

fn said_in(text: Node) -> String {
    text.descendants().filter(Node::is_text).filter_map(|n| n.text()).collect()
}

/// An attribute of the node or of the nearest one around it.
fn inherited<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.ancestors().find_map(|n| n.attribute(name))
}

/// Roughly where a text stands: by the advance of the figure face, and a little less for letters.
fn extent(text: Node) -> (f64, f64, f64, f64) {
    let xs = numbers(text.attribute("x").unwrap());
    let runs = text.descendants().filter(Node::is_text);
    let advance = |run: Node| {
        let mono = inherited(run, "font-family").unwrap().contains("monospace");
        let size: f64 = inherited(run, "font-size").unwrap().parse().unwrap();
        run.text().unwrap().chars().count() as f64 * size * if mono { 0.6 } else { 0.45 }
    };
    let width = match (xs.len(), text.attribute("textLength")) {
        (1, Some(held)) => held.parse().unwrap(),
        (1, None) => runs.map(advance).sum(),
        _ => number(text, "font-size") * 0.6,
    };
    let (left, right) = match inherited(text, "text-anchor") {
        Some("middle") => (xs[0] - width / 2.0, xs[xs.len() - 1] + width / 2.0),
        Some("end") => (xs[0] - width, xs[0]),
        _ => (xs[0], xs[0] + width),
    };
    let (y, size) = (number(text, "y"), number(text, "font-size"));
    (left + MARGIN, right + MARGIN, y - 0.75 * size + MARGIN, y + 0.25 * size + MARGIN)
}

#[test]
fn the_same_figure_is_the_same_file() {
    for figure in figure::FIGURES {
        assert_eq!(drawing(figure, &Input::default(), Theme::Auto), drawing(figure, &Input::default(), Theme::Auto), "{figure}");
    }
}

#[test]
fn auto_is_light_with_dark_inks_for_every_class() {
    let (auto, light) = (drawing("picture", &Input::default(), Theme::Auto), drawing("picture", &Input::default(), Theme::Light));
    let style = auto.split("<style>").nth(1).unwrap().split("</style>").next().unwrap().to_owned();
    let document = Document::parse(&auto).unwrap();
    let classes = document.descendants().filter_map(|n| n.attribute("class")).flat_map(str::split_whitespace);
    for class in classes {
        assert!(style.contains(&format!(".{class}{{")), "{class}");
    }
    // without its classes and its style sheet it is the light drawing
    let mut bare = auto.replace(&format!("<style>{style}</style>"), "");
    while let Some(start) = bare.find(" class=\"") {
        let end = start + 8 + bare[start + 8..].find('"').unwrap() + 1;
        bare.replace_range(start..end, "");
    }
    assert_eq!(bare, light);
}

#[test]
fn nothing_that_is_typed_becomes_markup() {
    let hostile = "</text><script>alert(1)</script>\" onload=\"x\u{0}&";
    let mut drawn = figure::draw("picture", &Journey::new(&Input::default()).unwrap()).unwrap();
    let FigureData::Picture(picture) = &mut drawn.data else { unreachable!() };
    picture.number.num.digits = hostile.into();
    picture.source.format = hostile.into();
    picture.source.blocks[0].hex = hostile.into();
    let hostile_say = |_: &Text| vec![Piece::Words(hostile.into()), Piece::Strong(hostile.into())];
    for lang in ["en", "\"><script>"] {
        let svg = svg(&drawn, &Options { theme: Theme::Light, lang: lang.into(), width: None }, &hostile_say);
        let document = Document::parse(&svg).unwrap();
        assert!(!document.descendants().any(|n| n.has_tag_name("script") || n.attribute("onload").is_some()));
        assert!(document.descendants().any(|n| n.text().is_some_and(|t| t.contains("<script>alert(1)</script>"))));
    }
}

#[test]
fn a_figure_without_a_painter_has_its_table() {
    let drawn = figure::draw("formats", &Journey::new(&Input::default()).unwrap()).unwrap();
    let svg = svg(&drawn, &Options::default(), &said);
    let document = Document::parse(&svg).unwrap();
    let texts: Vec<String> = document.descendants().filter(|n| n.has_tag_name("text")).map(said_in).collect();
    for row in &drawn.table.rows {
        assert!(
            row.iter().all(|cell| matches!(cell, Cell::Empty) || texts.contains(&cell_text(cell, &said).replace(" × 10^", "×10"))),
            "{row:?}"
        );
    }
}
