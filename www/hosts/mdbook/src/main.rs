//! A preprocessor for mdBook: a fenced block `quantoscope` becomes `<quanto-scope>` with a picture inside, which is drawn when the
//! book is built and stands there without JavaScript. The block's lines are the element's attributes: `value: 3452.3194`.
//!
//! ```toml
//! [preprocessor.quantoscope]
//! command = "mdbook-quantoscope"
//! draws = "quantoscope"             # the command that draws; where there is none, a sentence stands there
//!
//! [output.html]
//! additional-js = ["quantoscope.js"]
//! ```
//!
//! mdBook runs it as its documentation says ("Preprocessors"): the context and the book as JSON, and the book back.

mod block;

use serde_json::Value;
use std::{
    env,
    io::{self, Read},
    process::ExitCode,
};

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    if let [supports, renderer] = words.as_slice()
        && supports == "supports"
    {
        return if renderer == "html" { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    match read().and_then(processed) {
        Ok(book) => {
            println!("{book}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("mdbook-quantoscope: {error}");
            ExitCode::FAILURE
        }
    }
}

fn read() -> Result<Value, String> {
    let mut text = String::new();
    io::stdin().read_to_string(&mut text).map_err(|error| error.to_string())?;
    serde_json::from_str(&text).map_err(|error| format!("this is run by mdBook, not by hand ({error})"))
}

/// The book of what mdBook hands over, its blocks replaced.
fn processed(mut given: Value) -> Result<Value, String> {
    let draws = given.pointer("/0/config/preprocessor/quantoscope/draws").and_then(Value::as_str).unwrap_or("quantoscope").to_owned();
    let mut book = given.get_mut(1).map(Value::take).ok_or("there is no book")?;
    // mdBook called the list "sections" before its version 0.5
    for list in ["items", "sections"] {
        chapters(book.get_mut(list), &draws)?;
    }
    Ok(book)
}

fn chapters(items: Option<&mut Value>, draws: &str) -> Result<(), String> {
    for item in items.and_then(Value::as_array_mut).into_iter().flatten() {
        let Some(chapter) = item.get_mut("Chapter") else { continue };
        if let Some(content) = chapter.get("content").and_then(Value::as_str) {
            chapter["content"] = block::replaced(content, &|attributes| block::element(draws, attributes))
                .map_err(|error| format!("{}: {error}", chapter["path"].as_str().unwrap_or_default()))?
                .into();
        }
        chapters(chapter.get_mut("sub_items"), draws)?;
    }
    Ok(())
}
