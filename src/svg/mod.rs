//! A figure as a static SVG: for READMEs, print and pages where no script runs.
//!
//! The drawing is self-contained (no script, no font, no image is fetched), the same for the same figure, and has what a page
//! has: `<title>` and `<desc>` stand for the picture. A figure without a painter of its own is drawn as its summary and table.

mod bits;
mod chain;
mod codes;
mod keys;
mod line;
mod list;
mod math;
mod pen;
mod picture;
mod table;
mod theme;
#[cfg(feature = "workbench")]
mod values;
mod words;

#[cfg(test)]
mod tests;

pub use theme::Theme;
#[cfg(feature = "workbench")]
pub use values::{Heading, plot, price};
#[cfg(feature = "workbench")]
pub use words::plain_number;
use words::pointed;
pub use words::{Piece, Say, plain};

use crate::figure::{Cell, Drawn, FigureData, Table};
use pen::{Pen, Rect, dark_style, filled, list, px};
use theme::{TEXT, Tone};

/// How a figure is drawn.
#[derive(Clone, Debug, Default)]
pub struct Options {
    pub theme: Theme,
    /// The language of what `say` says, as a BCP 47 tag; empty to leave it out.
    pub lang: String,
    /// How wide it is shown, in pixels; as wide as it was drawn where nothing is said.
    pub width: Option<u32>,
}

/// The space between the drawing and its edge.
const MARGIN: f64 = 20.0;

/// Draws a figure. `say` says its messages in the reader's language.
pub fn svg(drawn: &Drawn, options: &Options, say: Say) -> String {
    let mut pen = Pen::new(options.theme);
    let (width, height) = match &drawn.data {
        FigureData::Picture(picture) => picture::draw(&mut pen, picture, say),
        FigureData::Bits(bits) => bits::draw(&mut pen, bits, say),
        FigureData::Chain(chain) => chain::draw(&mut pen, chain, say),
        FigureData::CodeTable(codes) => codes::draw(&mut pen, codes, &drawn.summary, say),
        FigureData::NumberLine(line) => line::draw(&mut pen, line, &drawn.summary, say),
        FigureData::List(list) => list::draw(&mut pen, list, &drawn.summary, &drawn.table, say),
        FigureData::Formats(formats) => {
            let selected = formats.rows.iter().position(|row| row.selected);
            table::marking(&mut pen, &drawn.summary, &drawn.table, selected, say)
        }
        FigureData::Errors(_) => table::draw(&mut pen, &drawn.summary, &drawn.table, say),
    };
    pointed(&framed(pen, (width, height), options, [plain(&say(&drawn.summary)), description(drawn, say)]), say)
}

/// The drawing on its ground, in the root element, after the title and the description.
fn framed(drawing: Pen, (width, height): (f64, f64), options: &Options, [title, description]: [String; 2]) -> String {
    let (width, height) = ((width + 2.0 * MARGIN).ceil(), (height + 2.0 * MARGIN).ceil());
    let shown = options.width.map_or(width, f64::from);
    let mut ground = Pen::new(options.theme);
    ground.rect(Rect { x: 0.0, y: 0.0, width, height }, 8.0, filled(Tone::Ground));
    let body = format!("{}<g transform=\"translate({margin} {margin})\">{}</g>", ground.finish(), drawing.finish(), margin = px(MARGIN));
    let mut pen = Pen::new(options.theme);
    pen.begin("svg");
    pen.attribute("xmlns", "http://www.w3.org/2000/svg");
    pen.attribute("viewBox", &list(&[0.0, 0.0, width, height]));
    pen.number("width", shown);
    pen.number("height", height * shown / width);
    pen.attribute("role", "img");
    if !options.lang.is_empty() {
        pen.attribute("lang", &options.lang);
    }
    pen.attribute("font-family", TEXT);
    pen.begun();
    for (name, text) in [("title", title), ("desc", description)] {
        pen.begin(name);
        pen.begun();
        pen.characters(&text);
        pen.close(name);
    }
    let style = if options.theme == Theme::Auto { dark_style(&body) } else { String::new() };
    format!("{}{style}{body}</svg>\n", pen.finish())
}

/// What the picture says in words: its sentences, else its table, row by row.
fn description(drawn: &Drawn, say: Say) -> String {
    let mut text = String::new();
    match &drawn.data {
        FigureData::Picture(picture) => {
            for sentence in &picture.lost {
                add(&mut text, " ", &plain(&say(sentence)));
            }
        }
        FigureData::Bits(bits) => {
            for block in &bits.blocks {
                add(&mut text, " ", "");
                for bit in &block.bits {
                    text.push(if bit.on { '1' } else { '0' });
                }
            }
        }
        _ => add_rows(&mut text, &drawn.table, say),
    }
    text
}

fn add_rows(text: &mut String, table: &Table, say: Say) {
    for row in &table.rows {
        for (index, cell) in row.iter().enumerate() {
            add(text, if index == 0 { "; " } else { ", " }, &cell_text(cell, say));
        }
    }
}

/// Adds an item to a list.
fn add(text: &mut String, separator: &str, item: &str) {
    if !text.is_empty() {
        text.push_str(separator);
    }
    text.push_str(item);
}

fn cell_text(cell: &Cell, say: Say) -> String {
    match cell {
        Cell::Num { num } => words::plain_number(num),
        Cell::Text { text } => plain(&say(text)),
        Cell::Word { word } => word.clone(),
        Cell::Empty => String::new(),
    }
}
