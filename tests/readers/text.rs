//! Tables, lists, JSON and images: what pandas, NumPy, Python and Pillow wrote is read back equal: `tests/data/readers/text`.

use crate::support::{data, files, find, index, read, same};
use proptest::prelude::*;
use quantoscope::{
    param::Params,
    reader::{self, Channel, Index, Next, Opening, Values},
};
use serde_json::Value;
use std::{collections::BTreeSet, fmt::Write, fs, time::Instant};

fn floats(hex: &str) -> Vec<f32> {
    let (digits, _) = hex.as_bytes().as_chunks::<8>();
    digits.iter().map(|digits| f32::from_bits(u32::from_str_radix(std::str::from_utf8(digits).unwrap(), 16).unwrap())).collect()
}

#[test]
fn what_they_wrote_is_read_back_equal() {
    let expected: Value = serde_json::from_str(&fs::read_to_string(data("readers/text").join("expected.json")).unwrap()).unwrap();
    let files = files("readers/text");
    let names: BTreeSet<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, expected.as_object().unwrap().keys().map(String::as_str).collect());
    for (name, bytes) in &files {
        let index = index(name, bytes).unwrap_or_else(|e| panic!("{name}: {e}"));
        let holds = expected[name].as_array().unwrap();
        let found: Vec<&str> = index.tensors.iter().map(|tensor| tensor.name.as_str()).collect();
        assert_eq!(found, holds.iter().map(|tensor| tensor["name"].as_str().unwrap()).collect::<Vec<_>>(), "{name}");
        for (tensor, holds) in index.tensors.iter().zip(holds) {
            let told = || format!("{name}: {}", tensor.name);
            let Some(shape) = holds.get("shape") else {
                assert!(matches!(&tensor.values, Values::Unreadable(e) if e.at.line.is_some()), "{}", told());
                continue;
            };
            assert_eq!(&serde_json::to_value(&tensor.shape).unwrap(), shape, "{}", told());
            match holds.get("bits") {
                Some(bits) => assert!(same(&read(tensor, bytes, 1).unwrap(), &floats(bits.as_str().unwrap())), "{}", told()),
                None => assert!(matches!(tensor.values, Values::Pixels { .. }), "{}", told()),
            }
        }
    }
}

fn notes(index: &Index) -> Vec<(&str, String)> {
    let count = |text: &quantoscope::text::Text| serde_json::to_value(&text.args).unwrap()["count"]["count"].to_string();
    index.notes.iter().map(|text| (text.id, count(text))).collect()
}

fn with(name: &str, text: &str, params: &Params) -> Index {
    reader::all(find(name, text.as_bytes()).unwrap(), name, text.as_bytes(), params).unwrap_or_else(|e| panic!("{text}: {e}"))
}

fn held(index: &Index, tensor: usize) -> &[f32] {
    match &index.tensors[tensor].values {
        Values::Held(values) => values,
        _ => panic!("{} is not held", index.tensors[tensor].name),
    }
}

#[test]
fn what_is_missing_or_too_large_is_noted() {
    let usual = Params::default();
    let table = with("a.csv", "a,b\n1,\nNA,1e400\nnull,-1e39\n", &usual);
    assert_eq!(notes(&table), [("note-missing", "3".to_owned()), ("note-beyond", "2".to_owned())]);
    assert_eq!(held(&table, 2)[1..], [f32::INFINITY, f32::NEG_INFINITY]);
    let json = with("a.json", "[null, 1e400, 2]", &usual);
    assert_eq!(notes(&json), [("note-missing", "1".to_owned()), ("note-beyond", "1".to_owned())]);
    let rows = with("a.json", r#"[{"a": 1}, {"b": 2}, {"a": 3, "b": 4}]"#, &usual);
    assert!(same(held(&rows, 0), &[1.0, f32::NAN, 3.0]) && same(held(&rows, 1), &[f32::NAN, 2.0, 4.0]));
    let list = with("a.txt", "1e39 2", &usual);
    assert_eq!(notes(&list), [("note-beyond", "1".to_owned())]);
}

#[test]
fn what_is_sniffed_can_be_told() {
    let told = |params: &[(&str, &str)]| params.iter().fold(Params::default(), |all, (id, word)| all.with(id, *word));
    let headed = with("a.csv", "1;2\n3;4\n", &told(&[("header", "yes")]));
    assert_eq!((headed.tensors[1].name.as_str(), held(&headed, 1)), ("1", &[3.0][..]));
}

#[test]
fn delimiters_and_decimals_can_be_told() {
    let told = |params: &[(&str, &str)]| params.iter().fold(Params::default(), |all, (id, word)| all.with(id, *word));
    let commas = with("a.csv", "a,b\n1,2\n", &told(&[("delimiter", "semicolon"), ("decimal", "comma")]));
    assert_eq!((commas.tensors.len(), commas.tensors[0].name.as_str(), held(&commas, 0)), (1, "a,b", &[1.2][..]));
    let blanks = with("a.tab", "a   b\n 1.5  2\n3 4 \n", &Params::default());
    assert_eq!((blanks.tensors.len(), held(&blanks, 0)), (3, &[1.5, 2.0, 3.0, 4.0][..]));
    let excel = with("a.csv", "sep=|\na|b\n1|2,5\n", &Params::default());
    assert_eq!(held(&excel, 2), [2.5]);
    let list = with("a.txt", "1,5\n2,5", &told(&[("decimal", "point")]));
    assert_eq!((list.tensors[0].shape.as_slice(), held(&list, 0)), (&[2, 2][..], &[1.0, 5.0, 2.0, 5.0][..]));
    let nan = with("a.json", "[NaN, -Infinity, 1]", &told(&[("nonFinite", "accept")]));
    assert!(same(held(&nan, 0), &[f32::NAN, f32::NEG_INFINITY, 1.0]));
}

/// Content decides before the name does.
#[test]
fn what_a_file_holds_decides() {
    for (name, text, reader) in [
        ("a.csv", "{\"a\": [1, 2]}", "json"),
        ("a.bin", "\u{FEFF} [[1, 2], [3, 4]]", "json"),
        ("a.txt", "[1, 2, 3]", "text"),
        ("a.txt", "a,b\n1,2\n", "csv"),
        ("a.txt", "1,2\n3,4\n", "text"),
        ("a", "x\ty\n1\t2\n", "csv"),
        ("a.dat", "1 2 3\n", "text"),
        ("a.json", "no", "json"),
        ("a.jpeg", "\u{89}", "image"),
    ] {
        assert_eq!(find(name, text.as_bytes()).unwrap().id(), reader, "{name} {text}");
    }
    assert_eq!(find("a.png", b"GIF89a\x01\0\x01\0\0\0\0").unwrap().id(), "image");
}

/// Names are data, whatever they are.
#[test]
fn odd_names_pass_through() {
    let long = "x".repeat(10_000);
    for name in ["<img src=x onerror=alert(1)>", &long, "\u{202E}שלום", "😀\u{200D}👩", "a\0b", "{ $x }", "../../etc"] {
        let table = with("a.csv", &format!("{name}\tplain\n1\t2\n"), &Params::default());
        assert_eq!((table.tensors[1].name.as_str(), held(&table, 1)), (name, &[1.0][..]));
        let key = serde_json::to_string(name).unwrap();
        let json = with("a.json", &format!("{{{key}: [1, 2]}}"), &Params::default());
        assert_eq!((json.tensors[0].name.as_str(), held(&json, 0)), (name, &[1.0, 2.0][..]));
        let list = with(&format!("{name}.txt"), "1 2", &Params::default());
        assert_eq!(list.tensors[0].name, name);
    }
}

/// Opens a file as a page does, in the pieces that are asked for.
fn opened(name: &str, bytes: &[u8]) -> Opening {
    let mut opening = Opening::new(name, bytes.len() as u64, None, Params::default()).unwrap();
    loop {
        let ranges = match opening.step().unwrap() {
            Next::Need(ranges) => ranges,
            Next::Ready { .. } => return opening,
        };
        for range in ranges {
            opening.give(range.start, bytes[range.start as usize..range.end as usize].to_vec());
        }
    }
}

#[test]
fn a_file_is_opened_step_by_step() {
    for (name, bytes) in files("readers") {
        let whole = index(&name, &bytes).unwrap();
        let opening = opened(&name, &bytes);
        for (at, tensor) in whole.tensors.iter().enumerate() {
            let mut reading = match (opening.read(at, None), read(tensor, &bytes, 1 << 16)) {
                (Ok(reading), _) => reading,
                (Err(error), direct) => {
                    assert_eq!(Some(error), direct.err(), "{name}");
                    continue;
                }
            };
            if let Some(span) = reading.span() {
                let mut pieces = bytes[span.start as usize..span.end as usize].chunks(1000);
                let pushed = pieces.try_for_each(|piece| reading.push(piece)).and_then(|()| reading.finish());
                if let Err(error) = pushed {
                    assert_eq!(Some(error), read(tensor, &bytes, 1000).err(), "{name}");
                    continue;
                }
            }
            let (values, shape) = reading.take();
            assert!(same(&values, &read(tensor, &bytes, 1 << 16).unwrap()) && shape == tensor.shape, "{name}");
        }
        assert_eq!(opening.read(whole.tensors.len(), None).err().unwrap().code, "input.index");
    }
}

/// Of what is stored unit after unit no other bytes are asked for.
#[test]
fn a_part_of_a_tensor_is_read() {
    let mut narrowed = 0;
    for (name, bytes) in files("readers") {
        let (whole, opening) = (index(&name, &bytes).unwrap(), opened(&name, &bytes));
        for (at, tensor) in whole.tensors.iter().enumerate() {
            let (Ok(all), Ok(complete)) = (read(tensor, &bytes, 1 << 16), opening.read(at, None)) else { continue };
            if complete.wants_pixels() {
                continue;
            }
            let count = all.len();
            for part in [0..1, 1..4, count / 3..count / 2, count.saturating_sub(1)..count + 9, count + 3..count + 5, 2..2] {
                let mut reading = opening.read(at, Some(part.start as u64..part.end as u64)).unwrap();
                if let (Some(span), Some(of)) = (reading.span(), complete.span()) {
                    narrowed += usize::from(span.end - span.start < of.end - of.start);
                    reading.push(&bytes[span.start as usize..span.end as usize]).unwrap();
                }
                reading.finish().unwrap();
                let (values, shape) = reading.take();
                let expected = &all[part.start.min(count)..part.end.min(count)];
                assert!(same(&values, expected) && shape == [expected.len() as u64], "{name} {} {part:?}", tensor.name);
            }
        }
    }
    assert!(narrowed > 100, "{narrowed}");
}

#[test]
fn an_image_is_read_from_its_pixels() {
    let bytes = fs::read(data("readers/text").join("image.png")).unwrap();
    let opening = opened("image.png", &bytes);
    let mut reading = opening.read(4, None).unwrap();
    assert!(reading.wants_pixels() && reading.span().is_none());
    // a decoder may turn it on its side
    let rgba: Vec<u8> = (0..5 * 7 * 4).map(|n| n as u8).collect();
    reading.push_pixels(&rgba, 5, 7).unwrap();
    reading.finish().unwrap();
    assert_eq!(reading.take(), Channel::All.values(&rgba, 5, 7).unwrap());
    assert_eq!(opening.read(0, None).unwrap().push_pixels(&rgba, 5, 8).unwrap_err().code, "image.pixels");
}

/// A text that ends early is refused or holds less; nothing makes a reader panic.
#[test]
fn texts_that_end_early() {
    for (name, bytes) in files("readers/text") {
        for length in 0..bytes.len().min(2500) {
            let _ = index(&name, &bytes[..length]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn texts_at_random(text in "[\\[\\]{}(),;:\"'0-9a-eE.+ \\-\n\r\t#%=é\u{2212}\u{A0}NaInfi]{0,80}") {
        for name in ["a.csv", "a.txt", "a.json", "a.jsonl", "a.tsv"] {
            let _ = index(name, text.as_bytes());
        }
    }

    #[test]
    fn good_texts_with_other_bytes(
        which: prop::sample::Index,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let files = files("readers/text");
        let (name, mut bytes) = files[which.index(files.len())].clone();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = index(&name, &bytes);
    }

    /// Every float32 comes back from its shortest decimal.
    #[test]
    fn numbers_come_back(bits in prop::collection::vec(any::<u32>(), 2..40)) {
        let values: Vec<f32> = bits.into_iter().map(f32::from_bits).filter(|x| x.is_finite()).collect();
        prop_assume!(values.len() > 1);
        let lines: String = values.iter().map(|x| format!("{x:e}\n")).collect();
        let json = format!("[{}]", values.iter().map(|x| format!("{x:e}")).collect::<Vec<_>>().join(","));
        for (name, text) in [("a.txt", lines.clone()), ("a.csv", format!("head\n{lines}")), ("a.json", json)] {
            prop_assert!(same(held(&with(name, &text, &Params::default()), 0), &values), "{}", name);
        }
    }
}

#[test]
#[ignore = "prints how fast texts are read"]
fn how_fast() {
    const LINES: usize = 1_000_000;
    let mut text = String::new();
    for n in 0..LINES {
        writeln!(text, "{:.6}", (n as f64).sin()).unwrap();
    }
    let pairs: String = text.lines().map(|line| format!("{line},{line}\n")).collect();
    let json = format!("[{}]", text.lines().collect::<Vec<_>>().join(","));
    let records: String = text.lines().map(|line| format!("{{\"a\":{line}}}\n")).collect();
    for (name, text) in [("list.txt", &text), ("table.csv", &pairs), ("array.json", &json), ("records.jsonl", &records)] {
        let started = Instant::now();
        let index = index(name, text.as_bytes()).unwrap();
        assert_eq!(index.tensors[0].shape[0], LINES as u64);
        println!("{name}: {} MB in {} ms", text.len() / 1_000_000, started.elapsed().as_millis());
    }
}
