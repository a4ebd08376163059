//! The pen: SVG elements written one after the other, escaped, with the theme's inks.

use super::theme::{Theme, Tone};

/// Writes elements. Every ink is a presentation attribute, so that a drawing looks right where its style sheet is stripped;
/// in [`Theme::Auto`] it is a class as well, by which the dark inks take over.
pub struct Pen {
    body: String,
    pub theme: Theme,
}

/// How a shape is painted.
#[derive(Clone, Copy, Default)]
pub struct Paint {
    pub fill: Option<Tone>,
    pub stroke: Option<(Tone, f64)>,
}

pub fn filled(tone: Tone) -> Paint {
    Paint { fill: Some(tone), stroke: None }
}

pub fn stroked(tone: Tone, width: f64) -> Paint {
    Paint { fill: None, stroke: Some((tone, width)) }
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Rect {
    pub fn right(self) -> f64 {
        self.x + self.width
    }

    pub fn bottom(self) -> f64 {
        self.y + self.height
    }

    /// Smaller by `by` on every side.
    pub fn inset(self, by: f64) -> Self {
        Rect { x: self.x + by, y: self.y + by, width: self.width - 2.0 * by, height: self.height - 2.0 * by }
    }
}

impl Pen {
    pub fn new(theme: Theme) -> Self {
        Pen { body: String::new(), theme }
    }

    pub fn rect(&mut self, rect: Rect, radius: f64, paint: Paint) {
        self.body.push_str("<rect");
        for (name, value) in [("x", rect.x), ("y", rect.y), ("width", rect.width), ("height", rect.height), ("rx", radius)] {
            self.number(name, value);
        }
        self.paint(paint);
        self.body.push_str("/>");
    }

    pub fn path(&mut self, path: &str, paint: Paint) {
        self.body.push_str("<path");
        self.attribute("d", path);
        if paint.fill.is_none() {
            self.attribute("fill", "none");
        }
        self.paint(paint);
        self.body.push_str("/>");
    }

    /// A path whose strokes are dots.
    pub fn dotted(&mut self, path: &str, tone: Tone, width: f64, dash: &str) {
        self.body.push_str("<path");
        self.attribute("d", path);
        self.attribute("stroke-dasharray", dash);
        self.paint(stroked(tone, width));
        self.body.push_str("/>");
    }

    /// Lines at 45 degrees, cut off at the edges of the rectangle: no pattern, which needs an id, and ids clash on a page.
    pub fn hatch(&mut self, rect: Rect, opacity: f64) {
        let sizes = self.theme.sizes();
        let step = sizes.hatch_step * std::f64::consts::SQRT_2;
        let mut path = String::new();
        let mut sum = step / 2.0;
        while sum < rect.width + rect.height {
            // the points with (x - left) + (y - top) = sum
            let (low, high) = ((sum - rect.height).max(0.0), sum.min(rect.width));
            path.push_str(&format!("M{} {}L{} {}", px(rect.x + low), px(rect.y + sum - low), px(rect.x + high), px(rect.y + sum - high)));
            sum += step;
        }
        self.body.push_str("<path");
        self.attribute("d", &path);
        self.number("stroke-opacity", opacity);
        self.paint(stroked(Tone::Error, sizes.hatch_line));
        self.body.push_str("/>");
    }

    pub fn close(&mut self, name: &str) {
        self.body.push_str("</");
        self.body.push_str(name);
        self.body.push('>');
    }

    /// Begins a tag, for [`Pen::attribute`], [`Pen::number`] and [`Pen::paint`] to go on; [`Pen::begun`] ends it.
    pub fn begin(&mut self, name: &str) {
        self.body.push('<');
        self.body.push_str(name);
    }

    pub fn begun(&mut self) {
        self.body.push('>');
    }

    pub fn attribute(&mut self, name: &str, value: &str) {
        self.body.push(' ');
        self.body.push_str(name);
        self.body.push_str("=\"");
        escape(value, &mut self.body);
        self.body.push('"');
    }

    pub fn number(&mut self, name: &str, value: f64) {
        self.attribute(name, &px(value));
    }

    pub fn paint(&mut self, paint: Paint) {
        let theme = self.theme;
        let mut classes = String::new();
        if let Some(tone) = paint.fill {
            self.attribute("fill", theme.hex(tone));
            classes = class("fill", tone);
        }
        if let Some((tone, width)) = paint.stroke {
            self.attribute("stroke", theme.hex(tone));
            if width != 1.0 {
                self.number("stroke-width", width);
            }
            if !classes.is_empty() {
                classes.push(' ');
            }
            classes.push_str(&class("stroke", tone));
        }
        if theme == Theme::Auto && !classes.is_empty() {
            self.attribute("class", &classes);
        }
    }

    pub fn characters(&mut self, text: &str) {
        escape(text, &mut self.body);
    }

    pub fn finish(self) -> String {
        self.body
    }
}

/// The dark inks of the classes that were written.
pub fn dark_style(body: &str) -> String {
    let mut rules = String::new();
    for tone in Tone::ALL {
        for property in ["fill", "stroke"] {
            let class = class(property, *tone);
            if body.contains(&format!("{class}\"")) || body.contains(&format!("{class} ")) {
                rules.push_str(&format!(".{class}{{{property}:{}}}", Theme::Dark.hex(*tone)));
            }
        }
    }
    format!("<style>@media (prefers-color-scheme:dark){{{rules}}}</style>")
}

/// Prefixed, because a drawing inside a page shares the page's classes.
fn class(property: &str, tone: Tone) -> String {
    format!("qs-{property}-{}", tone.name())
}

/// A coordinate, to a hundredth.
pub fn px(value: f64) -> String {
    let hundredths = (value * 100.0).round() as i64;
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    match rest {
        0 => format!("{sign}{whole}"),
        r if r % 10 == 0 => format!("{sign}{whole}.{}", r / 10),
        r => format!("{sign}{whole}.{r:02}"),
    }
}

/// Characters of XML 1.0: what it reserves is escaped, what it forbids is replaced.
pub fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\x1f' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_short() {
        assert_eq!([0.0, -0.001, 12.5, 12.34, 12.05, -3.996].map(px), ["0", "0", "12.5", "12.34", "12.05", "-4"]);
    }

    #[test]
    fn nothing_that_xml_forbids_gets_out() {
        let mut out = String::new();
        escape("<script>\"&'\u{1}\u{ffff}]]>\n", &mut out);
        assert_eq!(out, "&lt;script&gt;&quot;&amp;'\u{fffd}\u{fffd}]]&gt; ");
    }
}
