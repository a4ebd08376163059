//! Files that must be refused: by which code, at which byte, and without taking memory for what they claim: `tests/data/bad`.

use crate::{
    measure::peak,
    support::{data, files, read_all},
};
use quantoscope::{
    error::{Error, codes},
    phrases,
};
use serde_json::{Map, Value, json};
use std::{collections::BTreeSet, fs};

fn expected() -> Map<String, Value> {
    serde_json::from_str(&fs::read_to_string(data("bad").join("expected.json")).unwrap()).unwrap()
}

fn refusal(error: &Error) -> Value {
    let mut refusal = json!({ "code": error.code });
    let at = serde_json::to_value(&error.at).unwrap();
    for key in ["byte", "line", "column"].into_iter().filter(|key| at.get(key).is_some()) {
        refusal[key] = at[key].clone();
    }
    refusal
}

#[test]
fn each_is_refused_by_name_and_place() {
    let expected = expected();
    let names: BTreeSet<String> = files("bad").into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, expected.keys().cloned().collect(), "every file is in the list");
    assert!(names.len() >= 60);
    let mut wrong = vec![];
    for (name, bytes) in files("bad") {
        let found = match read_all(&name, &bytes) {
            Ok(_) => json!("read"),
            Err(e) => refusal(&e),
        };
        if found != expected[&name] {
            wrong.push(format!("{name}: {found}, not {}", expected[&name]));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn each_can_be_said() {
    for (name, bytes) in files("bad") {
        let error = read_all(&name, &bytes).unwrap_err();
        assert!(codes().any(|(code, _)| *code == error.code), "{name}: {error}");
        let said = phrases::english().plain(&error.message);
        assert!(said.ends_with('.') && !said.contains('$'), "{name}: {said}");
    }
}

/// What a file claims takes no memory; only what it has does.
#[test]
fn none_takes_more_memory_than_it_justifies() {
    for (name, bytes) in files("bad") {
        let (_, most) = peak(|| read_all(&name, &bytes).is_ok());
        assert!(most <= 8 * bytes.len() + (1 << 20), "{name}: {most} bytes for {}", bytes.len());
    }
}
