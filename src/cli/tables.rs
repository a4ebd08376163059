//! Tables as text: Markdown as GitHub reads it, and CSV.

use super::told;
use quantoscope::{
    figure::{Cell, Table},
    svg::plain_number,
};

/// With numbers to the right, as people read them.
pub fn markdown(table: &Table) -> String {
    let mut text = row(table.columns.iter().map(|column| escaped(&told::plain(column))));
    text += &row((0..table.columns.len()).map(|at| if numeric(table, at) { "--:" } else { "---" }.into()));
    for cells in &table.rows {
        text += &row(cells.iter().map(|cell| match cell {
            Cell::Num { num } => escaped(&plain_number(num)),
            other => escaped(&words(other)),
        }));
    }
    text
}

fn row(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
}

fn numeric(table: &Table, at: usize) -> bool {
    let cells = || table.rows.iter().filter_map(|row| row.get(at));
    cells().any(|cell| matches!(cell, Cell::Num { .. })) && cells().all(|cell| matches!(cell, Cell::Num { .. } | Cell::Empty))
}

fn words(cell: &Cell) -> String {
    match cell {
        Cell::Num { num } => num.plain.clone(),
        Cell::Text { text } => told::plain(text),
        Cell::Word { word } => word.clone(),
        Cell::Empty => String::new(),
    }
}

/// What would be markup, or end the cell, stands for itself.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | '|' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '~' | '&' | '$' => out.extend(['\\', c]),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// RFC 4180, with numbers that programs read. Words that a spreadsheet would take for a formula are marked as words.
pub fn csv(table: &Table) -> String {
    let line = |cells: Vec<String>| cells.join(",") + "\r\n";
    let mut text = line(table.columns.iter().map(|column| quoted(&guarded(told::plain(column)))).collect());
    for cells in &table.rows {
        text += &line(cells.iter().map(|cell| quoted(&field(cell))).collect());
    }
    text
}

fn field(cell: &Cell) -> String {
    match cell {
        Cell::Num { num } => num.plain.clone(),
        other => guarded(words(other)),
    }
}

fn guarded(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { format!("'{text}") } else { text }
}

fn quoted(field: &str) -> String {
    if field.contains([',', '"', '\r', '\n']) { format!("\"{}\"", field.replace('"', "\"\"")) } else { field.into() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quantoscope::{
        num::show,
        text::{Ink, Text},
    };

    fn table() -> Table {
        let word = |word: &str| Cell::Word { word: word.into() };
        let num = |x: f64| Cell::Num { num: show::float(x, Ink::Plain) };
        Table {
            columns: vec![Text::new("named").with("name", "=cmd|' /C calc'!A0"), Text::new("column-error")],
            rows: vec![
                vec![word("a|b\\ *c* <i>_d_\n"), num(-1.5)],
                vec![word("@SUM(A1), \"x\""), num(3.4e38)],
                vec![word("-2+3"), Cell::Empty],
            ],
        }
    }

    #[test]
    fn markdown_has_no_markup_but_its_own() {
        let expected = "\
            | =cmd\\|' /C calc'!A0 | error |\n\
            | --- | --: |\n\
            | a\\|b\\\\ \\*c\\* \\<i\\>\\_d\\_  | −1.5 |\n\
            | @SUM(A1), \"x\" | 3.4 × 10^38 |\n\
            | -2+3 |  |\n";
        assert_eq!(markdown(&table()), expected);
    }

    #[test]
    fn no_cell_of_csv_is_a_formula() {
        let expected = "'=cmd|' /C calc'!A0,error\r\n\"a|b\\ *c* <i>_d_\n\",-1.5\r\n\"'@SUM(A1), \"\"x\"\"\",3.4e38\r\n'-2+3,\r\n";
        assert_eq!(csv(&table()), expected);
    }
}
