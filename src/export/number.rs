//! Numbers and names in text files.

use std::fmt::Debug;

/// The shortest digits that read back as the number: `0.1`, `-0`, `1e-45`; otherwise `NaN`, `inf`, `-inf`, as NumPy and pandas read them.
pub fn plain(x: impl Debug) -> String {
    let mut digits = format!("{x:?}");
    if digits.ends_with(".0") {
        digits.truncate(digits.len() - 2);
    }
    digits
}

/// The same in JSON, which has no such numbers: they are the strings that both JavaScript's `Number` and Python's `float` take.
pub fn json(x: impl Debug) -> String {
    match plain(x) {
        digits if digits == "NaN" => "\"NaN\"".into(),
        digits if digits == "inf" => "\"Infinity\"".into(),
        digits if digits == "-inf" => "\"-Infinity\"".into(),
        digits => digits,
    }
}

/// A name as a cell of CSV (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe before it, as OWASP has it
/// ("CSV Injection").
pub fn cell(name: &str) -> String {
    let guarded = if name.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{name}") } else { name.to_owned() };
    if guarded.contains(['"', ',', ';', '\n', '\r', '\t']) { format!("\"{}\"", guarded.replace('"', "\"\"")) } else { guarded }
}
