//! One entry of a table: a number, nothing, or a word.

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell {
    Number(f32),
    /// A finite number that float32 does not reach: an infinity.
    Beyond(f32),
    /// Empty, or a word for a value that is not there.
    Missing,
    Word,
}

impl Cell {
    /// The decimal is rounded once, straight to float32, ties to even.
    pub fn of(text: &str, decimal_comma: bool) -> Self {
        let text = text.trim_matches([' ', '\t']);
        if decimal_comma && text.contains(',') {
            return if text.contains('.') { Cell::Word } else { number(&text.replacen(',', ".", 1)) };
        }
        match number(text) {
            Cell::Word if is_missing(text) => Cell::Missing,
            cell => cell,
        }
    }

    pub fn is_number(self) -> bool {
        matches!(self, Cell::Number(_) | Cell::Beyond(_))
    }
}

/// Digits with a point and an exponent, infinities, NaN.
pub fn number(text: &str) -> Cell {
    match text.parse::<f32>() {
        Ok(value) if value.is_infinite() && text.bytes().any(|byte| byte.is_ascii_digit()) => Cell::Beyond(value),
        Ok(value) => Cell::Number(value),
        Err(_) => Cell::Word,
    }
}

fn is_missing(text: &str) -> bool {
    text.is_empty() || ["na", "n/a", "#n/a", "null", "none", "<na>", "-"].iter().any(|word| text.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_numbers_words_or_nothing() {
        for (text, value) in [("1", 1.0), (" -2.5e3\t", -2500.0), ("+.5", 0.5), ("5.", 5.0), ("-inf", f32::NEG_INFINITY)] {
            assert_eq!(Cell::of(text, false), Cell::Number(value), "{text}");
        }
        assert!(matches!(Cell::of("NaN", false), Cell::Number(x) if x.is_nan()));
        assert_eq!(Cell::of("3,25", true), Cell::Number(3.25));
        assert_eq!(Cell::of("-1e400", false), Cell::Beyond(f32::NEG_INFINITY));
        for text in ["", "NA", "null", "None", "#N/A"] {
            assert_eq!(Cell::of(text, false), Cell::Missing, "{text}");
        }
        for (text, comma) in
            [("3,14", false), ("1.234,5", true), ("1,2,3", true), ("one", false), ("1 2", false), (".", false), ("e5", false)]
        {
            assert_eq!(Cell::of(text, comma), Cell::Word, "{text}");
        }
    }

    /// Halfway between two float32s but for the last digit: over float64 it would become a tie, and be rounded to the even one.
    #[test]
    fn decimals_are_rounded_once() {
        let text = "1.00000005960464477539062500000000000000000001";
        assert_eq!(Cell::of(text, false), Cell::Number(1.000_000_1));
        assert_eq!(text.parse::<f64>().unwrap() as f32, 1.0);
    }
}
