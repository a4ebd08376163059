//! Inks, faces and measures of the drawing: the values of `www/src/theme/tokens.css`, in one table.

use crate::text::Ink;

/// Which inks a drawing has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Light, and dark where the reader prefers that (`prefers-color-scheme`): one file for both.
    #[default]
    Auto,
    Light,
    Dark,
    /// White paper, darker inks, thicker strokes, larger small print: for a projector and for print.
    Projector,
}

impl Theme {
    pub const ALL: [(&'static str, Theme); 4] =
        [("auto", Theme::Auto), ("light", Theme::Light), ("dark", Theme::Dark), ("projector", Theme::Projector)];

    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.iter().find(|(i, _)| *i == id).map(|(_, theme)| *theme)
    }

    /// An ink as the theme has it.
    pub fn hex(self, tone: Tone) -> &'static str {
        let [light, dark, projector] = tone.row().1;
        match self {
            Theme::Auto | Theme::Light => light,
            Theme::Dark => dark,
            Theme::Projector => projector,
        }
    }

    pub fn sizes(self) -> &'static Sizes {
        match self {
            Theme::Projector => &PROJECTOR,
            _ => &SCREEN,
        }
    }
}

macro_rules! tones {
    ($($tone:ident $name:literal $light:literal $dark:literal $projector:literal;)*) => {
        /// An ink of the drawing.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Tone { $($tone),* }

        /// Name, light, dark, projector: in the order of [`Tone`].
        const INKS: &[(&str, [&str; 3])] = &[$(($name, [$light, $dark, $projector])),*];

        impl Tone {
            pub const ALL: &[Tone] = &[$(Tone::$tone),*];
        }
    };
}

// The `-edge`s are no tokens: the side of a pressed key, its ink mixed with 40 % black in OKLab, as the page mixes it.
tones! {
    Ground       "ground"        "#fcfbf8" "#14161a" "#ffffff";
    Sunk         "sunk"          "#f3f1eb" "#1c1f25" "#f2f2f2";
    Ink          "ink"           "#1a1917" "#f1eee7" "#000000";
    Soft         "soft"          "#5b5852" "#aba79e" "#3a3a3a";
    Rule         "rule"          "#8b877e" "#757a84" "#6a6a6a";
    Hair         "hair"          "#d9d5cb" "#333841" "#c4c4c4";
    Value        "value"         "#1a1917" "#f1eee7" "#000000";
    Code         "code"          "#8c2370" "#dd86d0" "#7d195f";
    Restored     "restored"      "#0066ab" "#62b4f0" "#00558f";
    Error        "error"         "#b94600" "#ff9152" "#963400";
    Sign         "sign"          "#986300" "#f5c84c" "#7d5200";
    Exponent     "exponent"      "#005746" "#3cc39b" "#004435";
    Fraction     "fraction"      "#62707e" "#b9c4cf" "#505d6a";
    CodeEdge     "code-edge"     "#430c35" "#6e4067" "#3b072c";
    SignEdge     "sign-edge"     "#4a2e00" "#7b6322" "#3b2500";
    ExponentEdge "exponent-edge" "#00271e" "#19604b" "#001d15";
    FractionEdge "fraction-edge" "#2d353c" "#5b6167" "#242a31";
}

impl Tone {
    fn row(self) -> (&'static str, [&'static str; 3]) {
        INKS[self as usize]
    }

    pub fn name(self) -> &'static str {
        self.row().0
    }

    /// The ink of a quantity; one without an ink of its own is written like the words around it.
    pub fn of(ink: Ink) -> Option<Self> {
        match ink {
            Ink::Plain => None,
            Ink::Value => Some(Tone::Value),
            Ink::Code => Some(Tone::Code),
            Ink::Restored => Some(Tone::Restored),
            Ink::Error => Some(Tone::Error),
            Ink::Sign => Some(Tone::Sign),
            Ink::Exponent => Some(Tone::Exponent),
            Ink::Fraction => Some(Tone::Fraction),
        }
    }
}

/// The text face and the figure face: inside the page its own, elsewhere (`<img>`, print) what the reader has.
pub const TEXT: &str = "'QS Text','Source Serif 4','Iowan Old Style',Charter,Cambria,'Noto Serif',Georgia,serif";
pub const MONO: &str = "'QS Mono','IBM Plex Mono',ui-monospace,'Cascadia Mono',Menlo,'DejaVu Sans Mono',monospace";

/// Sizes of type and strokes, in user units: a CSS pixel each, when the drawing is shown at its own size.
pub struct Sizes {
    pub figure: f64,
    pub body: f64,
    pub small: f64,
    pub note: f64,
    /// Indices, bytes and letters of the keys.
    pub tiny: f64,
    pub line: f64,
    pub arrow: f64,
    pub hatch_line: f64,
    pub hatch_step: f64,
}

const SCREEN: Sizes =
    Sizes { figure: 60.0, body: 17.0, small: 15.0, note: 13.0, tiny: 12.0, line: 1.0, arrow: 3.0, hatch_line: 1.28, hatch_step: 5.0 };
const PROJECTOR: Sizes =
    Sizes { figure: 60.0, body: 18.0, small: 16.0, note: 15.0, tiny: 13.0, line: 1.28, arrow: 3.68, hatch_line: 1.44, hatch_step: 5.0 };

#[cfg(test)]
mod tests {
    use super::*;

    /// The value of a custom property of the page, in the rule of that selector.
    fn token(selector: &str, name: &str) -> String {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/www/src/theme/tokens.css");
        let tokens = std::fs::read_to_string(file).unwrap_or_else(|e| panic!("{file}: {e}")).replace('"', "'");
        let rule = tokens.split(&format!("\n{selector} {{")).nth(1).unwrap_or_else(|| panic!("tokens.css has no rule {selector}"));
        let rule = rule.split("\n}").next().unwrap();
        let value = rule.split(&format!("--{name}:")).nth(1).unwrap_or_else(|| panic!("{selector} has no --{name}"));
        value.split(';').next().unwrap().trim().into()
    }

    #[test]
    fn the_inks_are_those_of_the_page() {
        let rules = [":root", ":root[data-theme='dark']", ":root[data-theme='projector']"];
        for tone in Tone::ALL.iter().filter(|t| !t.name().ends_with("-edge")) {
            let (name, inks) = tone.row();
            let page = rules.map(|rule| token(rule, name).to_lowercase());
            assert_eq!(page, inks, "--{name}");
        }
    }

    #[test]
    fn inside_a_page_the_faces_are_the_pages() {
        for (name, stack) in [("text", TEXT), ("mono", MONO)] {
            let page = token(":root", name);
            let ends = |families: &str| [families.split(',').next(), families.rsplit(',').next()].map(|f| f.map(|f| f.trim().to_owned()));
            assert_eq!(ends(&page), ends(stack), "--{name}");
        }
    }

    #[test]
    fn edges_are_sixty_percent_of_their_ink() {
        // OKLab mixed with black scales the cube roots of light, so light itself by 0.6³
        let linear = |v: f64| if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) };
        let encoded = |l: f64| if l <= 0.003_130_8 { 12.92 * l } else { 1.055 * l.powf(1.0 / 2.4) - 0.055 };
        let edge = |hex: &str| {
            let byte = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
            let darker = |at: usize| (encoded(linear(f64::from(byte(at)) / 255.0) * 0.216) * 255.0).round() as u8;
            format!("#{:02x}{:02x}{:02x}", darker(1), darker(3), darker(5))
        };
        let pairs = [
            (Tone::Code, Tone::CodeEdge),
            (Tone::Sign, Tone::SignEdge),
            (Tone::Exponent, Tone::ExponentEdge),
            (Tone::Fraction, Tone::FractionEdge),
        ];
        for (tone, pressed) in pairs {
            assert_eq!(tone.row().1.map(edge), pressed.row().1.map(String::from), "{}", pressed.name());
        }
    }
}
