//! The figure `codes`: what every code of the target stands for, sixteen to a row.

use super::{Cell, Figure, Table};
use crate::{
    format::{Class, Format, mask},
    journey::Journey,
    num::show,
    text::{Ink, Num, Text},
};
use serde::Serialize;

/// All codes of a target of up to 8 bits; of a wider one the 256 that share all but their last two digits with the code in use.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CodeTable {
    /// The target's id.
    pub format: String,
    /// Whether the format has more codes than these.
    pub window: bool,
    /// The last hexadecimal digit of the codes below.
    pub columns: Vec<String>,
    pub rows: Vec<CodeRow>,
    /// The row and the column of the code in use.
    pub used: [u32; 2],
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CodeRow {
    /// The hexadecimal digits of the row's codes but the last; none where a code has but one.
    pub head: String,
    pub cells: Vec<CodeCell>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CodeCell {
    /// The value, to three to five digits.
    pub value: Num,
    pub class: CodeClass,
}

/// What kind of value a code stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum CodeClass {
    Zero,
    Subnormal,
    Normal,
    Infinite,
    Nan,
}

impl From<Class> for CodeClass {
    fn from(class: Class) -> Self {
        match class {
            Class::Zero => CodeClass::Zero,
            Class::Subnormal => CodeClass::Subnormal,
            Class::Normal => CodeClass::Normal,
            Class::Infinite => CodeClass::Infinite,
            Class::Nan => CodeClass::Nan,
        }
    }
}

const COLUMNS: u64 = 16;
const WINDOW: u64 = 256;
/// Characters of a value that is written without a power of ten.
const LONGEST: usize = 7;

impl Figure for CodeTable {
    fn draw(journey: &Journey) -> Self {
        CodeTable::about(journey.target(), journey.code)
    }

    fn summary(&self) -> Text {
        let id = if self.window { "summary-codes-window" } else { "summary-codes" };
        let count = self.rows.iter().map(|row| row.cells.len() as u32).sum::<u32>();
        let [row, column] = self.used.map(|at| at as usize);
        let code = self.rows[row].head.clone() + &self.columns[column];
        let value = self.rows[row].cells[column].value.clone();
        Text::new(id).with("format", self.format.as_str()).with("count", count).with("code", code).with("value", value)
    }

    fn table(&self) -> Table {
        let columns = std::iter::once(Text::new("column-code")).chain(self.columns.iter().map(|digit| digit_head(digit)));
        let row = |row: &CodeRow| {
            let cells = row.cells.iter().map(|cell| Cell::Num { num: cell.value.clone() });
            std::iter::once(Cell::Word { word: row.head.clone() + "_" }).chain(cells).collect()
        };
        Table { columns: columns.collect(), rows: self.rows.iter().map(row).collect() }
    }
}

fn digit_head(digit: &str) -> Text {
    Text::new("column-hex").with("digit", digit)
}

impl CodeTable {
    /// The codes of a format about one of them.
    pub fn about(format: &dyn Format, code: u64) -> Self {
        let bits = format.bits();
        let window = bits > 8;
        let first = if window { code & !(WINDOW - 1) } else { 0 };
        let last = if window { first + (WINDOW - 1) } else { mask(bits) };
        let width = (last - first).min(COLUMNS - 1) + 1;
        let row = |start: u64| CodeRow {
            head: show::hex_digits(start, bits).split_at((bits as usize).div_ceil(4) - 1).0.into(),
            cells: (0..width).map(|digit| cell(format, start + digit)).collect(),
        };
        CodeTable {
            format: format.id().into(),
            window,
            columns: (0..width).map(|digit| show::hex_digits(digit, 4)).collect(),
            rows: (0..=(last - first) / width).map(|index| row(first + index * width)).collect(),
            used: [((code - first) / width) as u32, ((code - first) % width) as u32],
        }
    }
}

fn cell(format: &dyn Format, code: u64) -> CodeCell {
    let x = format.decode(code);
    let short = |num: &Num| num.exponent.is_some() || num.digits.trim_start_matches('-').len() <= LONGEST;
    let value = [5, 4].map(|digits| show::rounded(x, digits, Ink::Plain)).into_iter().find(short);
    let value = value.unwrap_or_else(|| show::scientific(x, 3, Ink::Plain));
    // a table of 256 whole expansions would be no table
    let value = Num { expansion: None, ..value };
    CodeCell { value, class: format.class(code).into() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format;

    fn about(id: &str, code: u64) -> CodeTable {
        CodeTable::about(format::find(id).unwrap(), code)
    }

    #[test]
    fn eight_bits_are_sixteen_rows() {
        let codes = about("float8_e4m3fn", 0x7E);
        assert_eq!((codes.rows.len(), codes.columns.len(), codes.used, codes.window), (16, 16, [7, 14], false));
        assert_eq!((codes.rows[7].head.as_str(), codes.columns[14].as_str()), ("7", "E"));
        let class = |row: usize, column: usize| codes.rows[row].cells[column].class;
        assert_eq!([class(0, 0), class(0, 1), class(0, 8), class(7, 15)], {
            use CodeClass::*;
            [Zero, Subnormal, Normal, Nan]
        });
        assert_eq!(codes.rows[7].cells[14].value.digits, "448");
    }

    #[test]
    fn small_formats_have_fewer_cells_and_wide_ones_a_window() {
        let int4 = about("int4", 0xF);
        assert_eq!((int4.rows.len(), int4.columns.len(), int4.rows[0].head.as_str()), (1, 16, ""));
        assert_eq!(int4.rows[0].cells[15].value.digits, "-1");
        let int1 = about("int1", 1);
        assert_eq!((int1.rows.len(), int1.columns.len(), int1.used), (1, 2, [0, 1]));
        let int5 = about("int5", 0x11);
        assert_eq!((int5.rows.len(), int5.rows[1].head.as_str(), int5.used), (2, "1", [1, 1]));
        let float16 = about("float16", 0x6ABE);
        assert_eq!((float16.window, float16.rows[11].head.as_str(), float16.used), (true, "6AB", [11, 14]));
        assert_eq!(about("float64", u64::MAX).used, [15, 15]);
    }
}
