//! What the messages say, natively: the command line's and the tests' side of `www/src/say`.
//!
//! The catalogue is the pages' own, `www/locales/en/`, and what only the command line says, so that page, SVG and command line speak with one voice.

use crate::{
    svg::Piece,
    text::{Arg, Text},
};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// A language and its catalogue.
macro_rules! catalogue {
    ($language:literal) => {
        (
            $language,
            concat!(
                include_str!(concat!("../www/locales/", $language, "/page.ftl")),
                "\n",
                include_str!(concat!("../www/locales/", $language, "/values.ftl")),
                "\n",
                include_str!(concat!("../www/locales/", $language, "/command.ftl"))
            ),
        )
    };
}

/// The languages that there are, English first.
const CATALOGUES: &[(&str, &str)] = &[catalogue!("en"), catalogue!("es"), catalogue!("zh")];

/// A message catalogue in one language.
pub struct Phrases {
    bundle: FluentBundle<FluentResource>,
    /// Says what this has no message for.
    otherwise: Option<&'static Phrases>,
}

/// The catalogue in English.
pub fn english() -> &'static Phrases {
    static PHRASES: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(CATALOGUES[0].0, CATALOGUES[0].1));
    &PHRASES
}

/// The tags of all languages.
pub fn languages() -> impl Iterator<Item = &'static str> {
    CATALOGUES.iter().map(|(language, _)| *language)
}

/// The catalogue in a language; what it does not say is said in English.
pub fn phrases(language: &str) -> Option<Phrases> {
    let (tag, catalogue) = CATALOGUES.iter().find(|(tag, _)| *tag == language)?;
    Some(Phrases { otherwise: Some(english()), ..Phrases::new(tag, catalogue) })
}

impl Phrases {
    /// A catalogue from its language and its text. What cannot be read of it is left out: [`Phrases::say`] then shows ids.
    pub fn new(language: &str, catalogue: &str) -> Self {
        let language: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // without isolation marks: arguments become pieces of their own, or words of the same script
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(catalogue.into()).unwrap_or_else(|(readable, _)| readable);
        bundle.add_resource_overriding(resource);
        Phrases { bundle, otherwise: None }
    }

    /// A message as pieces to draw. One that is missing shows its id.
    pub fn say(&self, text: &Text) -> Vec<Piece> {
        self.attempt(text.id, None, text).unwrap_or_else(|| match self.otherwise {
            Some(other) => other.say(text),
            None => vec![Piece::Words(text.id.into())],
        })
    }

    /// The message of that id without arguments, if there is one: ids that are put together, as `param-<id>-help`.
    pub fn message(&self, id: &str) -> Option<String> {
        self.attempt(id, None, &Text::default()).map(|pieces| crate::svg::plain(&pieces))
    }

    /// A message as plain text.
    pub fn plain(&self, text: &Text) -> String {
        crate::svg::plain(&self.say(text))
    }

    /// What to do about an error, where the catalogue knows: the message's attribute `hint`.
    pub fn hint(&self, text: &Text) -> Option<String> {
        self.attempt(text.id, Some("hint"), text).map(|pieces| crate::svg::plain(&pieces))
    }

    fn attempt(&self, id: &str, attribute: Option<&str>, text: &Text) -> Option<Vec<Piece>> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut slots = Slots::default();
        let mut args = FluentArgs::new();
        for (name, arg) in text.args.iter() {
            args.set(*name, self.value(arg, &mut slots));
        }
        let mut problems = vec![];
        let said = self.bundle.format_pattern(pattern, Some(&args), &mut problems);
        debug_assert!(problems.is_empty(), "{id}: {problems:?}");
        Some(slots.marked(&said))
    }

    fn value(&self, arg: &Arg, slots: &mut Slots) -> FluentValue<'static> {
        match arg {
            // a number, so that messages can choose a plural form by it
            Arg::Count { count } => FluentValue::from(*count),
            // the word itself, so that messages can choose by it
            Arg::Word { word } => FluentValue::from(guarded(word)),
            Arg::Num { num } => FluentValue::from(slots.keep(vec![Piece::Num(num.clone())])),
            Arg::Text { text } => FluentValue::from(slots.keep(self.say(text))),
        }
    }
}

// Arguments that are more than letters stand in the formatted message as characters of the private use area, one each, and
// are put in their place afterwards. So translators may order and repeat them as they like.
const FIRST_SLOT: u32 = 0xE000;
/// Stands for a star that somebody typed, which is no markup.
const STAR: char = '\u{F8FF}';

fn guarded(word: &str) -> String {
    word.chars()
        .map(|c| match c {
            '\u{E000}'..='\u{F8FF}' => '\u{FFFD}',
            '*' => STAR,
            c => c,
        })
        .collect()
}

/// Pieces that wait for their place in a message.
#[derive(Default)]
struct Slots(Vec<Vec<Piece>>);

impl Slots {
    fn keep(&mut self, pieces: Vec<Piece>) -> String {
        let slot = char::from_u32(FIRST_SLOT + self.0.len() as u32).unwrap_or('\u{FFFD}');
        self.0.push(pieces);
        slot.into()
    }

    /// `*words*` are emphasized; a star without a partner is a star.
    fn marked(&self, said: &str) -> Vec<Piece> {
        let mut pieces = vec![];
        let mut rest = said;
        while let Some((before, inside, after)) = starred(rest) {
            pieces.extend(self.filled(before, false));
            pieces.extend(self.filled(inside, true));
            rest = after;
        }
        pieces.extend(self.filled(rest, false));
        pieces
    }

    fn filled(&self, text: &str, strong: bool) -> Vec<Piece> {
        let mut pieces = vec![];
        let mut words = String::new();
        for c in text.chars() {
            match (c as u32).checked_sub(FIRST_SLOT).and_then(|slot| self.0.get(slot as usize)) {
                Some(kept) => {
                    flush(&mut words, strong, &mut pieces);
                    pieces.extend(kept.iter().cloned().map(|piece| if strong { stronger(piece) } else { piece }));
                }
                None => words.push(if c == STAR { '*' } else { c }),
            }
        }
        flush(&mut words, strong, &mut pieces);
        pieces
    }
}

/// The first starred words of a text, with what stands before and after.
fn starred(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('*')?;
    let (inside, after) = rest.split_once('*')?;
    Some((before, inside, after))
}

fn flush(words: &mut String, strong: bool, pieces: &mut Vec<Piece>) {
    if !words.is_empty() {
        let words = std::mem::take(words);
        pieces.push(if strong { Piece::Strong(words) } else { Piece::Words(words) });
    }
}

fn stronger(piece: Piece) -> Piece {
    match piece {
        Piece::Words(words) => Piece::Strong(words),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        error::codes,
        reader::{READERS, Reader},
        text::{Ink, Num},
    };
    use std::{
        collections::{BTreeMap, BTreeSet},
        fs,
        path::{Path, PathBuf},
    };

    fn say(catalogue: &str, text: &Text) -> Vec<Piece> {
        Phrases::new("en", catalogue).say(text)
    }

    fn words(words: &str) -> Piece {
        Piece::Words(words.into())
    }

    fn num(digits: &str) -> Num {
        Num { digits: digits.into(), ink: Ink::Error, ..Num::default() }
    }

    #[test]
    fn numbers_keep_their_ink_wherever_they_stand() {
        let text = Text::new("lost").with("part", num(".3194")).with("rounded", num("3452"));
        let pieces = say("lost = *Rounding* to { $rounded } dropped { $part }.", &text);
        let expected = [
            Piece::Strong("Rounding".into()),
            words(" to "),
            Piece::Num(num("3452")),
            words(" dropped "),
            Piece::Num(num(".3194")),
            words("."),
        ];
        assert_eq!(pieces, expected);
    }

    #[test]
    fn messages_choose_by_counts_and_words() {
        let catalogue = "many = { $count ->\n    [one] one value\n   *[other] { $count } values\n }\nrule = { $id ->\n    [floor] down\n   *[other] { $id }\n }";
        assert_eq!(say(catalogue, &Text::new("many").with("count", 1)), [words("one value")]);
        assert_eq!(say(catalogue, &Text::new("many").with("count", 2000)), [words("2000 values")]);
        assert_eq!(say(catalogue, &Text::new("rule").with("id", "floor")), [words("down")]);
    }

    #[test]
    fn messages_stand_inside_messages() {
        let text = Text::new("outer").with("why", Text::new("inner").with("n", num("7")));
        assert_eq!(
            say("outer = No: *{ $why }*\ninner = only { $n }", &text),
            [words("No: "), Piece::Strong("only ".into()), Piece::Num(num("7"))]
        );
    }

    #[test]
    fn what_is_typed_is_no_markup() {
        let text = Text::new("wrong").with("text", "*2*\u{E000}");
        assert_eq!(say("wrong = “{ $text }” is not *a number*", &text), [words("“*2*\u{FFFD}” is not "), Piece::Strong("a number".into())]);
        assert_eq!(say("alone = 2 * 3", &Text::new("alone")), [words("2 * 3")]);
    }

    #[test]
    fn what_is_missing_shows_its_id() {
        assert_eq!(english().plain(&Text::new("no-such-message")), "no-such-message");
    }

    #[test]
    fn languages_say_the_same_things() {
        let ids = |catalogue: &str| -> BTreeSet<String> {
            let line = |line: &str| {
                line.split_once(" =").map(|(id, _)| id.to_owned()).filter(|id| id.starts_with(|c: char| c.is_ascii_lowercase()))
            };
            catalogue.lines().filter_map(line).collect()
        };
        let english = ids(CATALOGUES[0].1);
        for (language, catalogue) in &CATALOGUES[1..] {
            let said = ids(catalogue);
            let differing: Vec<&String> = english.symmetric_difference(&said).collect();
            assert!(differing.is_empty(), "{language} and English do not both have {differing:?}");
        }
        assert_eq!(phrases("es").unwrap().plain(&Text::new("theme")), "Tema");
        assert!(phrases("no-such").is_none());
    }

    #[test]
    fn errors_have_hints() {
        let phrases = Phrases::new("en", "wrong = “{ $text }” is no number.\n    .hint = Type one, not { $text }.\nodd = It is odd.");
        assert_eq!(phrases.hint(&Text::new("wrong").with("text", "x")).as_deref(), Some("Type one, not x."));
        assert_eq!(phrases.hint(&Text::new("odd")), None);
    }

    /// The catalogue's messages with the arguments that each uses, its attributes' included.
    fn catalogue() -> BTreeMap<String, BTreeSet<String>> {
        let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut current = String::new();
        for line in CATALOGUES[0].1.lines().filter(|line| !line.starts_with('#')) {
            if let (true, Some((id, _))) = (line.starts_with(|c: char| c.is_ascii_lowercase()), line.split_once(" =")) {
                current = id.into();
                assert!(messages.insert(current.clone(), BTreeSet::new()).is_none(), "{current} is there twice");
            }
            let used = line.split('$').skip(1).map(|rest| rest.chars().take_while(char::is_ascii_alphanumeric).collect::<String>());
            messages.entry(current.clone()).or_default().extend(used);
        }
        messages.remove("");
        messages
    }

    /// All files below a folder with one of those endings.
    fn files(folder: &str, endings: &[&str]) -> Vec<(PathBuf, String)> {
        let mut found = vec![];
        let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display())) {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)) {
                    found.push((path.clone(), fs::read_to_string(&path).unwrap()));
                }
            }
        }
        found
    }

    /// The Rust sources without their tests.
    fn sources() -> Vec<(PathBuf, String)> {
        let code = |(path, text): (PathBuf, String)| (path, text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned());
        files("src", &[".rs"])
            .into_iter()
            .filter(|(path, _)| !path.ends_with("phrases.rs") && !path.ends_with("tests.rs"))
            .map(code)
            .collect()
    }

    /// What stands in quotes, on lines that are no comment.
    fn literals(code: &str) -> BTreeSet<String> {
        let quoted =
            |line: &str| line.replace("\\\"", "").replace("'\"'", "").split('"').skip(1).step_by(2).map(String::from).collect::<Vec<_>>();
        code.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(quoted).collect()
    }

    /// Ids after `Text::new(` or, in the page, `label(`, `id:` and the like.
    fn after<'a>(code: &'a str, opening: &'a str) -> impl Iterator<Item = String> + 'a {
        code.split(opening).skip(1).map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect())
    }

    #[test]
    fn every_message_that_rust_names_is_in_the_catalogue() {
        let catalogue = catalogue();
        let sources = sources();
        let said: BTreeSet<String> = sources.iter().flat_map(|(_, code)| after(code, "Text::new(\"")).collect();
        let families: BTreeSet<&str> =
            catalogue.keys().chain(&said).filter_map(|id| id.split_once('-')).map(|(family, _)| family).collect();
        let mut missing = vec![];
        for (path, code) in &sources {
            // by their first word: literals like `half-even` are no messages
            let in_a_family = |literal: &String| {
                let kebab = literal.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
                kebab && literal.split_once('-').is_some_and(|(family, rest)| families.contains(family) && !rest.is_empty())
            };
            let mut named: BTreeSet<String> = after(code, "Text::new(\"").collect();
            let within = |folder: &str| path.components().any(|part| part.as_os_str() == folder);
            if !within("svg") {
                // options of the command line are called as they please
                let own = |id: &String| !within("cli") || id.starts_with("command-");
                named.extend(literals(code).into_iter().filter(in_a_family).filter(own));
            }
            missing.extend(named.into_iter().filter(|id| !catalogue.contains_key(id)).map(|id| format!("{id} ({})", path.display())));
        }
        assert!(missing.is_empty(), "the catalogue has no {missing:?}");
    }

    /// The page puts these ids together.
    #[test]
    fn schemes_have_messages_for_their_families_parameters_and_steps() {
        use crate::{journey::Journey, scheme::SCHEMES, wire::Input};
        let catalogue = catalogue();
        let mut needed: BTreeSet<String> = BTreeSet::new();
        for scheme in SCHEMES.iter() {
            needed.insert(format!("family-{}", scheme.family()));
            needed.extend(scheme.params().iter().flat_map(|p| [format!("param-{}", p.id), format!("param-{}-help", p.id)]));
            let journey = Journey::new(&Input { scheme: scheme.id().into(), ..Input::default() }).unwrap();
            needed.extend(journey.trace.steps.iter().map(|step| format!("step-{}", step.id)));
            for (name, _) in &journey.quantized.groups.columns {
                let said = english().plain(&Text::new("shared-name").with("name", *name));
                assert!(!said.contains(char::is_uppercase), "the catalogue has no word for what groups share: {said}");
            }
        }
        let missing: Vec<_> = needed.into_iter().filter(|id| !catalogue.contains_key(id)).collect();
        assert!(missing.is_empty(), "the catalogue has no {missing:?}");
    }

    /// What the page puts together of readers, and of what they can be told.
    fn of_readers() -> impl Iterator<Item = String> {
        let params =
            |reader: &&dyn Reader| reader.params().iter().flat_map(|p| [format!("param-{}", p.id), format!("param-{}-help", p.id)]);
        READERS.iter().flat_map(move |reader| params(reader).chain([format!("reader-{}", reader.id())]))
    }

    #[test]
    fn readers_have_messages_for_themselves_and_their_parameters() {
        let catalogue = catalogue();
        let missing: Vec<String> = of_readers().filter(|id| !catalogue.contains_key(id)).collect();
        assert!(missing.is_empty(), "the catalogue has no {missing:?}");
    }

    #[test]
    fn every_error_code_has_its_message() {
        let catalogue = catalogue();
        let listed: BTreeSet<&str> = codes().map(|(code, _)| *code).collect();
        for (code, id) in codes() {
            assert_eq!(*id, format!("error-{}", code.replace('.', "-")));
            assert!(catalogue.contains_key(*id), "there is no message {id}");
        }
        for (path, code) in sources() {
            let dotted = code.split("Error::new(\"").skip(1).map(|rest| rest.split('"').next().unwrap_or_default());
            for code in dotted {
                assert!(listed.contains(code), "{}: {code} is not in the list", path.display());
            }
        }
    }

    #[test]
    fn every_argument_that_a_message_uses_is_given_where_it_is_named() {
        let by_id: BTreeMap<&str, &str> = codes().map(|(code, id)| (*id, *code)).collect();
        let sources = sources();
        let mut missing = vec![];
        for (id, args) in catalogue() {
            let name = by_id.get(id.as_str()).copied().unwrap_or(&id);
            let naming: Vec<&(PathBuf, String)> = sources
                .iter()
                .filter(|(path, code)| literals(code).contains(name) && !(name.contains('.') && path.ends_with("error.rs")))
                .collect();
            let given = |arg: &String| naming.is_empty() || naming.iter().any(|(_, code)| code.contains(&format!(".with(\"{arg}\"")));
            missing.extend(args.into_iter().filter(|arg| !given(arg)).map(|arg| format!("{id}: ${arg}")));
        }
        assert!(missing.is_empty(), "the sources give no {missing:?}");
    }

    #[test]
    fn no_message_is_there_for_nothing() {
        let page: Vec<String> = files("www/src", &[".ts"]).into_iter().chain(files("www/build", &[".ts"])).map(|(_, text)| text).collect();
        let mut named: BTreeSet<String> = sources().iter().flat_map(|(_, code)| literals(code)).collect();
        named.extend(of_readers());
        named.extend(page.iter().flat_map(|text| text.split(['\'', '"', '`']).map(String::from)));
        let composed = composed(&page);
        let is_composed =
            |id: &str| composed.iter().any(|(start, end)| id.len() > start.len() + end.len() && id.starts_with(start) && id.ends_with(end));
        // `${name}-${value}`, where both are named
        let is_joined = |id: &str| id.match_indices('-').any(|(at, _)| named.contains(&id[..at]) && named.contains(&id[at + 1..]));
        let idle: Vec<String> = catalogue().into_keys().filter(|id| !named.contains(id) && !is_composed(id) && !is_joined(id)).collect();
        assert!(idle.is_empty(), "nothing says {idle:?}");
    }

    /// How the ids begin and end that the page puts together: `field-${...}`, `${...}-tip`.
    fn composed(page: &[String]) -> BTreeSet<(String, String)> {
        let templates = page.iter().flat_map(|text| text.split('`')).filter_map(|template| {
            let (start, rest) = template.split_once("${")?;
            let (_, end) = rest.rsplit_once('}')?;
            Some((start.to_owned(), end.to_owned()))
        });
        templates.filter(|(start, end)| start.ends_with('-') || end.starts_with('-')).collect()
    }
}
