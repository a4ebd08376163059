//! Figures as SVG, in words that JavaScript has.

use super::{
    JsResult,
    object::{from_js, to_js},
};
use crate::{
    error::Error,
    figure,
    journey::Journey,
    node::{self, Fields, Node, Read},
    svg::{self, Options, Piece, Theme},
    text::{Num, Text},
};
use js_sys::Function;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

#[derive(Default)]
struct SvgOptions {
    theme: Option<String>,
    lang: Option<String>,
}

impl Read for SvgOptions {
    fn read(node: Node) -> node::Result<Self> {
        let mut fields = Fields::of(node)?;
        let options = SvgOptions { theme: fields.optional("theme")?, lang: fields.optional("lang")? };
        fields.end()?;
        Ok(options)
    }
}

/// A piece of a message as `say` gives it: one of the three.
struct Said {
    words: Option<String>,
    strong: Option<String>,
    num: Option<Num>,
}

impl Read for Said {
    fn read(node: Node) -> node::Result<Self> {
        let mut fields = Fields::of(node)?;
        let said = Said { words: fields.optional("words")?, strong: fields.optional("strong")?, num: fields.optional("num")? };
        fields.end()?;
        Ok(said)
    }
}

/// `say` takes a message and gives a list of `{ words }`, `{ strong }` and `{ num }`. What it throws is thrown on.
#[wasm_bindgen(js_name = svg)]
pub fn svg_js(id: &str, input: JsValue, options: JsValue, say: &Function) -> JsResult<String> {
    let options = drawn_as(from_js::<Option<SvgOptions>>(&options)?.unwrap_or_default())?;
    let drawn = figure::draw(id, &Journey::new(&from_js(&input)?)?)?;
    let thrown = RefCell::new(None);
    let drawing = svg::svg(&drawn, &options, &|text| {
        said(text, say).unwrap_or_else(|error| {
            thrown.borrow_mut().get_or_insert(error);
            vec![]
        })
    });
    thrown.into_inner().map_or(Ok(drawing), Err)
}

fn drawn_as(SvgOptions { theme, lang }: SvgOptions) -> JsResult<Options> {
    let theme = theme.as_deref().unwrap_or("auto");
    let theme = Theme::find(theme).ok_or_else(|| {
        let known = Theme::ALL.map(|(id, _)| id).join(", ");
        Error::new("param.choice").with("name", "theme").with("known", known).param("theme")
    })?;
    Ok(Options { theme, lang: lang.unwrap_or_default(), width: None })
}

fn said(text: &Text, say: &Function) -> JsResult<Vec<Piece>> {
    let said: Vec<Said> = from_js(&say.call1(&JsValue::NULL, &to_js(text)?)?)?;
    Ok(said.into_iter().filter_map(piece).collect())
}

fn piece(Said { words, strong, num }: Said) -> Option<Piece> {
    words.map(Piece::Words).or(strong.map(Piece::Strong)).or(num.map(Piece::Num))
}
