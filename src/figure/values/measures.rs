//! Measures as several figures show them: in a column, with one power of ten for all.

use crate::{
    num::show,
    text::{Ink, Num, Text},
};

/// The power of ten that figures of one measure have in common: a multiple of three, by the largest; nothing where they are
/// readable as they are.
pub fn power(figures: &[f64]) -> Option<i32> {
    let largest = figures.iter().filter(|x| x.is_finite()).fold(0.0f64, |most, x| most.max(x.abs()));
    if largest == 0.0 || (0.1..1e6).contains(&largest) {
        return None;
    }
    Some((largest.log10() / 3.0).floor() as i32 * 3)
}

/// With so many significant digits, in units of a power of ten; nothing for what is not defined.
pub fn scaled(x: f64, power: Option<i32>, digits: u32, ink: Ink) -> Option<Num> {
    if x.is_nan() {
        return None;
    }
    Some(brief(show::rounded(power.map_or(x, |power| x / 10f64.powi(power)), digits, ink)))
}

/// With so many decimals, all of them written: they line up.
pub fn decimals(x: f64, places: usize, ink: Ink) -> Num {
    if !x.is_finite() {
        return show::special(x, ink);
    }
    let digits = format!("{x:.places$}");
    Num { plain: digits.clone(), digits, ink, ..Num::default() }
}

/// Without all of its digits, which nobody asks of a statistic for, and which are long.
pub fn brief(num: Num) -> Num {
    Num { expansion: None, ..num }
}

/// A size in the unit that makes it readable.
pub fn size(bytes: f64) -> Text {
    let (id, unit) = match bytes {
        _ if bytes < 1e3 => ("size-bytes", 1.0),
        _ if bytes < 1e6 => ("size-kilobytes", 1e3),
        _ if bytes < 1e9 => ("size-megabytes", 1e6),
        _ => ("size-gigabytes", 1e9),
    };
    Text::new(id).with("size", brief(show::rounded(bytes / unit, 3, Ink::Plain)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrases::english;

    #[test]
    fn one_power_for_all() {
        assert_eq!(power(&[6.1e-7, 6.2e-5, f64::NAN]), Some(-6));
        assert_eq!(power(&[0.0, 12.5]), None);
        assert_eq!(power(&[3e38, f64::INFINITY]), Some(36));
        assert_eq!(scaled(6.2593e-5, Some(-6), 4, Ink::Error).unwrap().digits, "62.59");
        assert_eq!(scaled(f64::NAN, None, 4, Ink::Error), None);
    }

    #[test]
    fn sizes_have_units() {
        let said = |bytes| english().plain(&size(bytes));
        assert_eq!([said(820.0), said(16384.0), said(4.19e6), said(2.5e9)], ["820 B", "16.4 kB", "4.19 MB", "2.5 GB"]);
    }
}
