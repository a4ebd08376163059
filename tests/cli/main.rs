//! The command line, run as it is: what it writes is on record, the same every time, and well-formed whatever it is asked.

use roxmltree::{Document, Node};
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

fn command(words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_quantoscope"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(words);
    command
}

fn run(words: &[&str]) -> Output {
    command(words).output().unwrap()
}

/// What it writes to standard output.
fn written(words: &[&str]) -> String {
    let Output { status, stdout, stderr } = run(words);
    assert!(status.success(), "{words:?}: {}", String::from_utf8_lossy(&stderr));
    String::from_utf8(stdout).unwrap()
}

/// Its code, and what it says.
fn refused(words: &[&str]) -> (i32, String) {
    let Output { status, stdout, stderr } = run(words);
    assert_eq!(stdout, b"", "{words:?}");
    (status.code().unwrap(), String::from_utf8(stderr).unwrap())
}

/// Compares with what is on record, or puts it there where that was asked for.
fn fresh(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/cli").join(name);
    if std::env::var_os("QUANTOSCOPE_GENERATE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(found == text, "{name} is not as it was: if that is meant to be, run `cargo xtask generate`");
}

const PICTURE: &[&str] = &["picture", "--value", "3452.3194", "--scheme", "integer", "--bits", "8"];

#[test]
fn what_it_writes_is_as_it_did() {
    let numbers: &[(&str, &[&str])] = &[
        ("picture.svg", PICTURE),
        ("picture-dark-float16.svg", &["picture", "--scheme", "cast", "--format", "float16", "--theme", "dark", "--width", "480"]),
        ("list.svg", &["picture", "--view", "list", "--scheme", "nf4", "--theme", "light"]),
        ("list.md", &["picture", "--view", "list", "--table", "md"]),
        ("list.csv", &["picture", "--view", "list", "--table", "csv"]),
        ("errors.json", &["picture", "--view", "errors", "--json"]),
        ("clip.svg", &["values", "--view", "clip"]),
        ("clip-levels.svg", &["values", "--view", "clip", "--example", "laplace,count:512", "--scheme", "nf4", "--theme", "projector"]),
        ("stairs.svg", &["values", "--view", "stairs", "--theme", "light"]),
        ("errors.svg", &["values", "--view", "errors", "--theme", "light"]),
        ("codes.svg", &["values", "--view", "codes", "--theme", "light"]),
        ("heat.svg", &["values", "--view", "heat", "--example", "heavy,count:256", "--scheme", "q4_0", "--theme", "light"]),
        ("scatter.svg", &["values", "--view", "scatter", "--theme", "light"]),
        ("price.svg", &["values", "--view", "price", "--goal", "sqnr:30", "--example", "normal,count:512", "--theme", "light"]),
        ("statistics.md", &["values", "--view", "statistics", "--table", "md"]),
        ("columns.svg", &["values", "--view", "columns", "--theme", "light"]),
        ("schemes.md", &["list", "schemes"]),
        ("parameters.csv", &["list", "parameters", "--table", "csv"]),
        ("figures.md", &["list", "figures"]),
    ];
    for (name, words) in numbers {
        fresh(name, &written(words));
    }
}

#[test]
fn the_element_has_the_drawing_of_its_attributes_inside() {
    let drawn = |words: &[&str]| written(words).trim_end().replace("<svg ", "<svg style=\"max-width:100%;height:auto\" ");
    let element = |words: &[&str]| written(&[&["element"], words].concat());
    let state = ["value=3452.3194", "scheme=integer", "bits=8"];
    let tag = r#"<quanto-scope value="3452.3194" scheme="integer" bits="8">"#;
    assert_eq!(element(&state), format!("{tag}\n{}\n</quanto-scope>\n", drawn(PICTURE)));
    let of_values = element(&["view=values-errors", "values=1;2.5;-3", "scheme=integer", "bits=4", "controls=none", "title=\"a\"&<b>"]);
    let alone = drawn(&["values", "--view", "errors", "--values", "1,2.5,-3", "--scheme", "integer", "--bits", "4"]);
    assert!(of_values.contains(&alone), "{of_values}");
    assert!(of_values.starts_with(r#"<quanto-scope view="values-errors" values="1;2.5;-3""#));
    assert!(of_values.contains(r#"title="&quot;a&quot;&amp;&lt;b>">"#), "{of_values}");
    for odd in ["view=histogramme", "scheme=nothing", "bits=many", "colour=red", "theme=blue", "<b>=1"] {
        assert_eq!(refused(&["element", odd]).0, 1, "{odd}");
    }
}

#[test]
fn the_same_question_has_the_same_bytes_anywhere() {
    for words in [PICTURE, &["values", "--view", "heat"], &["values", "--view", "price", "--example", "normal,count:256"]] {
        let here = written(words);
        let mut elsewhere = command(words);
        elsewhere.env_clear().envs([("LANG", "de_DE.UTF-8"), ("LC_ALL", "ar_EG.UTF-8"), ("TZ", "Asia/Tokyo")]);
        assert_eq!(here.into_bytes(), elsewhere.output().unwrap().stdout, "{words:?}");
    }
}

/// The ids in the second column of a list in CSV.
fn figures(command: &str) -> Vec<String> {
    let list = written(&["list", "figures", "--table", "csv"]);
    let rows = list.lines().filter_map(|line| line.strip_prefix(&format!("{command},")));
    rows.map(|row| row.split(',').next().unwrap().to_owned()).collect()
}

fn schemes() -> Vec<String> {
    written(&["list", "schemes", "--table", "csv"]).lines().skip(1).map(|line| line.split(',').next().unwrap().to_owned()).collect()
}

#[test]
fn every_figure_of_every_scheme_is_well_formed() {
    let (pictures, plots, schemes) = (figures("picture"), figures("values"), schemes());
    assert!(pictures.len() >= 8 && plots.len() >= 13 && schemes.len() >= 29, "{pictures:?} {plots:?} {schemes:?}");
    for scheme in &schemes {
        for figure in &pictures {
            well_formed(&["picture", "--view", figure, "--scheme", scheme]);
        }
        for figure in plots.iter().filter(|figure| *figure != "price") {
            well_formed(&["values", "--view", figure, "--example", "heavy,count:320", "--scheme", scheme]);
        }
    }
}

#[test]
fn odd_values_are_well_formed_in_every_figure() {
    let odd = ["1", "0 0 0", "nan", "nan inf -inf", "1e38 -1e38 1e-45", "3 3 3 3", "-0"];
    for figure in &figures("values") {
        for list in odd {
            well_formed(&["values", "--view", figure, "--values", list, "--scheme", "integer", "--beside", "q4_0;mxfp4"]);
        }
    }
}

fn well_formed(words: &[&str]) {
    let svg = written(words);
    let document = Document::parse(&svg).unwrap_or_else(|e| panic!("{words:?}: {e}"));
    let root = document.root_element();
    let said = |name: &str| root.children().find(|n| n.has_tag_name(name)).and_then(|n| n.text()).unwrap_or_default();
    assert!(!said("title").is_empty() && !said("desc").is_empty() && root.attribute("role") == Some("img"), "{words:?}");
    for node in root.descendants().filter(Node::is_element) {
        let tag = node.tag_name().name();
        assert!(["svg", "title", "desc", "style", "g", "rect", "path", "text", "tspan"].contains(&tag), "{words:?}: <{tag}>");
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            assert!(!value.contains("NaN") && !value.contains("inf") && !value.contains("url("), "{words:?}: {name}={value}");
            assert!(!name.contains("href") && !name.starts_with("on"), "{words:?}: {name}={value}");
        }
    }
    within(&document, words);
}

/// Texts begin and end within the frame, by their anchors.
fn within(document: &Document, words: &[&str]) {
    const MARGIN: f64 = 20.0;
    let root = document.root_element();
    let frame: Vec<f64> = root.attribute("viewBox").unwrap().split(' ').map(|n| n.parse().unwrap()).collect();
    for text in root.descendants().filter(|n| n.has_tag_name("text")) {
        let at = |name: &str| -> f64 { text.attribute(name).unwrap().split(' ').next().unwrap().parse().unwrap() };
        let (x, y) = (at("x") + MARGIN, at("y") + MARGIN);
        assert!((0.0..=frame[2]).contains(&x) && (0.0..=frame[3]).contains(&y), "{words:?}: {x} {y} in {frame:?}: {text:?}");
    }
}

#[test]
fn a_link_shows_what_its_page_shows() {
    let link = "https://example.org/quantoscope/index.html#v=1&values=1.5;-2;0.25&selected=1&scheme=integer&bits=4&symmetric=false&code=9";
    let options =
        ["picture", "--values", "1.5,-2,0.25", "--selected", "1", "--scheme", "integer", "--bits", "4", "--symmetric=false", "--code", "9"];
    assert_eq!(written(&["picture", "--link", link]), written(&options));
    // options change what a link says
    let other = ["picture", "--link", link, "--bits", "5", "--theme", "dark"];
    assert_ne!(written(&other), written(&["picture", "--link", link]));
    let link = "#v=1&example=laplace,count:256&scheme=nf4,blockSize:128&beside=q4_0;integer,bits:4&focus=1&selected=7";
    let told = written(&["values", "--link", link, "--view", "columns", "--json"]);
    let named: Vec<usize> = ["Q4_0", "NF4", "INT4"].iter().map(|name| told.find(&format!("\"{name}\"")).unwrap()).collect();
    assert!(named.is_sorted(), "the one in focus is where the page has it");
    assert_eq!(written(&["values", "--link", "#v=1"]), written(&["values"]));
}

#[test]
fn files_and_texts_are_read() {
    let folder = scratch("files");
    let path = folder.join("values.csv");
    fs::write(&path, "0.5,-1.25\n3,4\n").unwrap();
    let file = path.to_str().unwrap();
    let rows = written(&["values", "--file", file, "--view", "rows", "--scheme", "integer", "--table", "csv"]);
    assert_eq!(rows.lines().count(), 5);
    let column = ["values", "--file", file, "--tensor", "2", "--view", "rows", "--scheme", "integer", "--table", "csv"];
    assert_eq!(written(&column).lines().count(), 3);
    assert!(refused(&["values", "--file", file, "--tensor", "9"]).1.contains("all columns, 1, 2"));
    let list = written(&["picture", "--view", "list", "--file", file, "--table", "csv"]);
    assert_eq!(list, written(&["picture", "--view", "list", "--values", "0.5,-1.25,3,4", "--table", "csv"]));
    let mut piped = command(&["picture", "--view", "list", "--values-file", "-", "--table", "csv"]);
    let mut child = piped.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"0.5 -1.25\n3 4\n").unwrap();
    assert_eq!(String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap(), list);
}

#[test]
fn a_file_is_written_where_it_is_asked_for() {
    let path = scratch("output").join("picture.svg");
    let words = [PICTURE, &["-o", path.to_str().unwrap()]].concat();
    assert_eq!(written(&words), "");
    assert_eq!(fs::read_to_string(&path).unwrap(), written(PICTURE));
}

/// A folder of the test's own.
fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn what_is_wrong_is_told_with_its_place_and_a_hint() {
    let (code, said) = refused(&["picture", "--values", "1,2,abc"]);
    assert_eq!(code, 1);
    assert!(said.starts_with("error: ") && said.contains("“abc”") && said.contains("at value 2") && said.contains("at --values"), "{said}");
    let (code, said) = refused(&["picture", "--bits", "99"]);
    assert!(code == 1 && said.contains("2 to 32") && said.contains("at --bits"), "{said}");
    let (code, said) = refused(&["picture", "--scheme", "cast", "--group-size", "4"]);
    assert!(code == 1 && said.contains("at --group-size"), "{said}");
    let (code, said) = refused(&["values", "--file", "no/such/file.npy"]);
    assert!(code == 1 && said.contains("no/such/file.npy"), "{said}");
    let (code, said) = refused(&["values", "--scheme", "nf4,blockSize"]);
    assert!(code == 1 && said.contains("“blockSize”") && said.contains("hint: "), "{said}");
    let (code, said) = refused(&["values", "--link", "#v=1&real=attention"]);
    assert!(code == 1 && said.contains("attention") && said.contains("hint: "), "{said}");
    let (code, said) = refused(&["picture", "--link", "#v=1&colour=red"]);
    assert!(code == 1 && said.contains("“colour”"), "{said}");
    let (code, said) = refused(&["picture", "-o", "no/such/folder/picture.svg"]);
    assert!(code == 1 && said.contains("no/such/folder/picture.svg"), "{said}");
}

#[test]
fn wrong_usage_has_a_code_of_its_own() {
    for words in [
        &["picture", "--view", "nope"] as &[&str],
        &["picture", "--no-such-option"],
        &["picture", "--value", "1", "--values", "1,2"],
        &["picture", "--json", "--table", "md"],
        &["picture", "--width", "3"],
        &["nope"],
        &[],
    ] {
        let Output { status, stdout, stderr } = run(words);
        assert_eq!((status.code(), stdout.len()), (Some(2), 0), "{words:?}");
        assert!(!stderr.is_empty(), "{words:?}");
    }
}

#[test]
fn help_is_no_error() {
    for words in [&["--help"] as &[&str], &["picture", "--help"], &["values", "--help"], &["list", "--help"], &["--version"]] {
        assert!(!written(words).is_empty());
    }
    let help = written(&["picture", "--help"]);
    for option in ["--bits", "--group-size", "--granularity", "--theme", "--link", "--double-quantization"] {
        assert!(help.contains(option), "{option}");
    }
    assert!(!help.contains("command-") && !help.contains("param-"), "a message is missing: {help}");
}
