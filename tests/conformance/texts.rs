//! The shortest text of a value reads back as the value, and no shorter one does.

use crate::oracle::TABLED;
use quantoscope::{
    format::{self, Class, Family, Format},
    journey::Held,
    num::show,
    text::{Ink, Num},
};

fn reads_as(text: &str, format: &dyn Format) -> u64 {
    Held::read(text, format).unwrap_or_else(|e| panic!("{} {text}: {e}", format.id())).code
}

/// All codes of the formats of at most 16 bits; of the wider ones a sample.
fn codes(format: &dyn Format) -> impl Iterator<Item = u64> {
    let (bits, step) = match format.bits() {
        bits @ ..=16 => (bits, 1),
        bits @ ..=TABLED => (bits, 251),
        bits => (bits, (1u64 << (bits - 9)) - 1),
    };
    (0..=u64::MAX >> (64 - bits)).step_by(step as usize)
}

#[test]
fn every_text_reads_back_as_its_code() {
    for format in format::all() {
        for code in codes(format).filter(|code| format.class(*code) != Class::Nan) {
            let text = show::held(format, code, Ink::Plain).plain;
            assert_eq!(reads_as(&text, format), code, "{} {code:#x} as {text}", format.id());
        }
    }
}

/// Digits and a power of ten say the same as the text that can be typed, and `exact` says whether it is the value itself.
#[test]
fn what_is_shown_is_what_can_be_typed() {
    let float64 = format::find("float64").unwrap();
    for format in format::all() {
        let sample = codes(format).step_by(if format.bits() > 12 { 37 } else { 1 });
        for code in sample.filter(|code| !matches!(format.class(*code), Class::Nan | Class::Infinite)) {
            let Num { digits, exponent, exact, expansion, plain, .. } = show::held(format, code, Ink::Plain);
            let shown = exponent.map_or(digits.clone(), |e| format!("{digits}e{e}"));
            let name = || format!("{} {code:#x} as {shown}", format.id());
            if plain == "0x00" {
                assert_eq!(format.id(), "float8_e8m0fnu", "no decimal of readable length is 2^-127 and not above it");
                continue;
            }
            assert_eq!(shown.parse::<f64>().unwrap().to_bits(), plain.parse::<f64>().unwrap().to_bits(), "{}", name());
            if exact {
                assert_eq!(f64::from_bits(reads_as(&shown, float64)), format.decode(code), "{}", name());
                assert_eq!(expansion, None, "{}", name());
            }
            if let Some(full) = expansion {
                assert_eq!(full.parse::<f64>().unwrap(), format.decode(code), "{}: {full}", name());
            }
        }
    }
}

/// Every decimal of fewer digits is tried, and every other of as many.
#[test]
fn texts_of_eight_bit_floats_are_the_shortest_and_the_nearest_of_those() {
    for format in format::all().filter(|f| f.family() == Family::Float && f.bits() <= 8) {
        for code in codes(format).filter(|code| matches!(format.class(*code), Class::Normal | Class::Subnormal)) {
            let x = format.decode(code);
            let shown = show::shortest(format, code);
            let digits = shown.digits.trim_end_matches('0').len();
            let name = || format!("{} {code:#x} = {x} as {shown:?}", format.id());
            assert!(digits <= 4, "{}: long for one of 256 values", name());
            let ours: f64 = format!("{}e{}", shown.digits, shown.exponent + 1 - shown.digits.len() as i32).parse().unwrap();
            let distance = (ours - x.abs()).abs();
            for length in 1..=digits as u32 {
                for (whole, exponent) in near(x.abs(), length) {
                    let text = format!("{}{whole}e{exponent}", if x < 0.0 { "-" } else { "" });
                    if reads_as(&text, format) != code || Held::read(&text, format).unwrap().overflow {
                        continue;
                    }
                    assert_eq!(length, digits as u32, "{}: {text} is shorter", name());
                    let other = (text.parse::<f64>().unwrap() - x).abs();
                    assert!(distance <= other * (1.0 + 1e-12), "{}: {text} is nearer", name());
                }
            }
        }
    }
}

/// The decimals of so many digits within a factor of two of a value: digits as a whole number, power of ten.
fn near(x: f64, length: u32) -> impl Iterator<Item = (u64, i32)> {
    let top = x.log10().floor() as i32;
    let wholes = 10u64.pow(length - 1)..10u64.pow(length);
    wholes.flat_map(move |whole| (-1..=1).map(move |off| (whole, top + off + 1 - length as i32))).filter(move |(whole, exponent)| {
        let y = *whole as f64 * 10f64.powi(*exponent);
        (x / 2.0..=x * 2.0).contains(&y)
    })
}

#[test]
fn bits_are_shown_in_full() {
    for format in format::all() {
        for code in codes(format).step_by(101) {
            let (hex, binary) = (show::hex(code, format.bits(), Ink::Plain), show::binary(code, format.bits(), Ink::Plain));
            assert_eq!(u64::from_str_radix(&hex.digits, 16), Ok(code));
            let digits: String = binary.digits.split(' ').collect();
            assert_eq!((u64::from_str_radix(&digits, 2), digits.len() as u32), (Ok(code), format.bits()));
            let groups: Vec<usize> = binary.digits.split(' ').map(str::len).collect();
            assert!(groups[0] <= 4 && groups[1..].iter().all(|length| *length == 4), "{}", binary.digits);
        }
    }
}
