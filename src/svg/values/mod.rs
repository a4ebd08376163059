//! The figures of the page "Values": one file each for those that are more than a table.

mod chart;
mod clip;
mod codes;
mod columns;
mod errors;
mod finding;
mod heat;
mod price;
mod scatter;
mod stairs;

use super::{
    Options, Say, add, add_rows, framed,
    pen::Pen,
    pointed, table,
    theme::Tone,
    words::{ITALIC, Line, Run, STRONG, paragraph, plain, runs},
};
use crate::{
    figure::{
        Table,
        values::{Plotted, Price, Shown},
    },
    text::Text,
    workbench::Named,
};

/// What stands above a figure.
#[derive(Clone, Copy, Default)]
pub struct Heading<'a> {
    /// Stands for the picture in place of the figure's own sentence.
    pub headline: Option<&'a Text>,
    /// The scheme that it shows.
    pub named: Option<&'a Named>,
}

/// Draws a figure. `say` says its messages in the reader's language.
pub fn plot(shown: &Shown, heading: Heading, options: &Options, say: Say) -> String {
    let title = heading.headline.unwrap_or(&shown.summary);
    let mut pen = Pen::new(options.theme);
    let mut page = Page { pen: &mut pen, title, named: heading.named, say };
    let size = match &shown.data {
        Plotted::Clip(clip) => clip::draw(&mut page, clip),
        Plotted::Stairs(stairs) => stairs::draw(&mut page, stairs),
        Plotted::Heat(heat) => heat::draw(&mut page, heat, &shown.images),
        Plotted::Scatter(scatter) => scatter::draw(&mut page, scatter, &shown.images),
        Plotted::ErrorSpread(errors) => errors::draw(&mut page, errors),
        Plotted::CodesInUse(codes) => codes::draw(&mut page, codes),
        Plotted::Columns(columns) => columns::draw(&mut page, columns),
        Plotted::Finding(finding) => finding::draw(&mut page, finding),
        _ => table::draw(page.pen, title, &shown.table, say),
    };
    pointed(&framed(pen, size, options, [plain(&say(title)), described(&shown.summary, &shown.table, say)]), say)
}

/// Draws what every scheme costs and is worth.
pub fn price(found: &Price, options: &Options, say: Say) -> String {
    let mut pen = Pen::new(options.theme);
    let size = price::draw(&mut Page { pen: &mut pen, title: &found.summary, named: None, say }, found);
    pointed(&framed(pen, size, options, [plain(&say(&found.summary)), described(&found.summary, &found.table(), say)]), say)
}

/// Longer tables are no description that anybody listens to.
const DESCRIBED: usize = 12;

/// The sentence, and the table where it is short.
fn described(summary: &Text, table: &Table, say: Say) -> String {
    let mut text = String::new();
    add(&mut text, "", &plain(&say(summary)));
    if table.rows.len() <= DESCRIBED {
        let mut rows = String::new();
        add_rows(&mut rows, table, say);
        add(&mut text, " ", &rows);
    }
    text
}

/// A drawing that is begun.
struct Page<'a, 'b> {
    pen: &'a mut Pen,
    title: &'b Text,
    named: Option<&'b Named>,
    say: Say<'b>,
}

/// The headline is larger than the words by so much.
const HEADLINE: f64 = 1.35;

impl Page<'_, '_> {
    /// The sentence that stands for the picture, and the scheme's name. Returns their lower edge.
    fn head(&mut self, width: f64) -> f64 {
        let sizes = self.pen.theme.sizes();
        let mut title = Line::saying(self.title, HEADLINE * sizes.body, Tone::Ink, self.say);
        // figures in a headline are of one face with its words
        title.runs.iter_mut().for_each(|run| run.face.mono = false);
        let bottom = paragraph(self.pen, &title, (0.0, width), 0.0);
        match self.named {
            Some(named) => paragraph(self.pen, &self.name(named, sizes.small), (0.0, width), bottom + 4.0),
            None => bottom,
        }
    }

    /// `INT4 one scale, clipped at ±0.1`.
    fn name(&self, named: &Named, size: f64) -> Line {
        let mut name = runs((self.say)(&named.name));
        name.iter_mut().for_each(|run| (run.face, run.tone) = (STRONG, Some(Tone::Ink)));
        let mut note = runs((self.say)(&named.note));
        note.insert(0, Run::new(" ", ITALIC, None));
        Line::new([name, note].concat(), size, Tone::Soft)
    }

    fn line(&self, id: &'static str, size: f64, tone: Tone) -> Line {
        Line::saying(&Text::new(id), size, tone, self.say)
    }
}
