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

// Most of these are never inlined: they are called from everywhere, and the engine is to stay small.
impl Pen {
    pub fn new(theme: Theme) -> Self {
        Pen { body: String::new(), theme }
    }

    #[inline(never)]
    pub fn rect(&mut self, rect: Rect, radius: f64, paint: Paint) {
        self.body.push_str("<rect");
        for (name, value) in [("x", rect.x), ("y", rect.y), ("width", rect.width), ("height", rect.height), ("rx", radius)] {
            self.number(name, value);
        }
        if paint.fill.is_none() {
            self.attribute("fill", "none");
        }
        self.paint(paint);
        self.body.push_str("/>");
    }

    #[inline(never)]
    pub fn path(&mut self, path: &Path, paint: Paint) {
        self.line(path, paint, &[]);
    }

    /// A path with more attributes.
    #[inline(never)]
    pub fn line(&mut self, path: &Path, paint: Paint, more: &[(&str, &str)]) {
        self.begin("path");
        self.attribute("d", &path.0);
        if paint.fill.is_none() {
            self.attribute("fill", "none");
        }
        for (name, value) in more {
            self.attribute(name, value);
        }
        self.paint(paint);
        self.body.push_str("/>");
    }

    /// Lines at 45 degrees, cut off at the edges of the rectangle: no pattern, which needs an id, and ids clash on a page.
    pub fn hatch(&mut self, rect: Rect) {
        let sizes = self.theme.sizes();
        let step = sizes.hatch_step * std::f64::consts::SQRT_2;
        let mut path = Path::default();
        let mut sum = step / 2.0;
        while sum < rect.width + rect.height {
            // the points with (x - left) + (y - top) = sum
            let (low, high) = ((sum - rect.height).max(0.0), sum.min(rect.width));
            path = path.then("M", &[rect.x + low, rect.y + sum - low]).then("L", &[rect.x + high, rect.y + sum - high]);
            sum += step;
        }
        self.line(&path, stroked(Tone::Error, sizes.hatch_line), &[("stroke-opacity", "0.55")]);
    }

    #[inline(never)]
    pub fn close(&mut self, name: &str) {
        self.body.push_str("</");
        self.body.push_str(name);
        self.body.push('>');
    }

    /// Begins a tag, for [`Pen::attribute`], [`Pen::number`] and [`Pen::paint`] to go on; [`Pen::begun`] ends it.
    #[inline(never)]
    pub fn begin(&mut self, name: &str) {
        self.body.push('<');
        self.body.push_str(name);
    }

    pub fn begun(&mut self) {
        self.body.push('>');
    }

    #[inline(never)]
    pub fn attribute(&mut self, name: &str, value: &str) {
        self.body.push(' ');
        self.body.push_str(name);
        self.body.push_str("=\"");
        escape(value, &mut self.body);
        self.body.push('"');
    }

    #[inline(never)]
    pub fn number(&mut self, name: &str, value: f64) {
        self.attribute(name, &px(value));
    }

    #[inline(never)]
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

    #[inline(never)]
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
#[inline(never)]
fn class(property: &str, tone: Tone) -> String {
    format!("qs-{property}-{}", tone.name())
}

/// The outline of a shape.
#[derive(Default)]
pub struct Path(String);

impl Path {
    /// Begins at a point.
    pub fn at(x: f64, y: f64) -> Self {
        Path::default().then("M", &[x, y])
    }

    #[cfg(feature = "workbench")]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Goes on with a command of SVG's path language.
    #[inline(never)]
    #[must_use]
    pub fn then(mut self, command: &str, numbers: &[f64]) -> Self {
        self.0.push_str(command);
        self.0.push_str(&list(numbers));
        self
    }
}

/// Coordinates with spaces between them.
#[inline(never)]
pub fn list(numbers: &[f64]) -> String {
    let mut list = String::new();
    for (index, number) in numbers.iter().enumerate() {
        if index > 0 {
            list.push(' ');
        }
        list.push_str(&px(*number));
    }
    list
}

/// A coordinate, to a hundredth.
#[inline(never)]
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
#[inline(never)]
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
    fn paths_are_commands_and_numbers() {
        assert_eq!(Path::at(1.0, -2.5).then("h", &[3.0]).then("Q", &[1.0, 2.0, 3.0, 4.0]).0, "M1 -2.5h3Q1 2 3 4");
    }

    #[test]
    fn nothing_that_xml_forbids_gets_out() {
        let mut out = String::new();
        escape("<script>\"&'\u{1}\u{ffff}]]>\n", &mut out);
        assert_eq!(out, "&lt;script&gt;&quot;&amp;'\u{fffd}\u{fffd}]]&gt; ");
    }
}
