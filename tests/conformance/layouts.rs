//! A code taken apart says the same as the code.

use quantoscope::{
    format::{self, Class, Family, Format, layout::Layout},
    journey::Held,
};

fn codes(format: &dyn Format) -> impl Iterator<Item = u64> {
    let all = u64::MAX >> (64 - format.bits());
    // every code of at most 9 bits, some 500 of the others
    let step = (all / 509).max(1) as usize;
    (0..=all).step_by(step).chain([1.min(all), all - 1, all])
}

fn each_code(mut check: impl FnMut(&'static dyn Format, u64, &Layout)) {
    for format in format::all() {
        codes(format).for_each(|code| check(format, code, &Layout::of(format, code)));
    }
}

#[test]
fn hexadecimal_and_binary_digits_are_the_code() {
    each_code(|format, code, layout| {
        let name = || format!("{} {code:#x}", format.id());
        assert_eq!((u64::from_str_radix(&layout.hex, 16), layout.hex.len() as u32), (Ok(code), format.bits().div_ceil(4)), "{}", name());
        assert_eq!((u64::from_str_radix(&layout.bits, 2), layout.bits.len() as u32), (Ok(code), format.bits()), "{}", name());
    });
}

#[test]
fn the_fields_side_by_side_are_the_bits() {
    each_code(|format, code, layout| {
        let name = || format!("{} {code:#x}: {:?}", format.id(), layout.fields);
        assert_eq!(layout.fields.iter().map(|field| field.bits.as_str()).collect::<String>(), layout.bits, "{}", name());
        let mut above = format.bits();
        for field in &layout.fields {
            assert_eq!((field.from + 1, field.from - field.to + 1), (above, field.bits.len() as u32), "{}", name());
            above = field.to;
        }
        assert_eq!(above, 0, "{}", name());
    });
}

#[test]
fn the_expansion_is_exact_and_the_shortest_digits_read_back() {
    each_code(|format, code, layout| {
        let name = || format!("{} {code:#x}: {} and {}", format.id(), layout.exact, layout.shortest);
        assert_eq!(layout.value.to_bits(), format.decode(code).to_bits(), "{}", name());
        match format.class(code) {
            Class::Nan => assert_eq!((layout.exact.as_str(), layout.shortest.as_str()), ("NaN", "NaN"), "{}", name()),
            Class::Infinite => {
                assert_eq!((layout.exact.parse(), layout.shortest.parse()), (Ok(layout.value), Ok(layout.value)), "{}", name())
            }
            _ => {
                assert_eq!(layout.exact.parse::<f64>().map(f64::to_bits), Ok(layout.value.to_bits()), "{}", name());
                assert!(!layout.exact.contains('e'), "{}", name());
                assert_eq!(Held::read(&layout.shortest, format).unwrap().code, code, "{}", name());
            }
        }
    });
}

/// ± 2^e × significand, as the fields say, is the value.
#[test]
fn what_the_fields_mean_multiplies_to_the_value() {
    each_code(|format, code, layout| {
        if format.family() != Family::Float || !matches!(format.class(code), Class::Normal | Class::Subnormal) {
            return;
        }
        let meaning = |name, absent| layout.fields.iter().find(|field| field.name == name).map_or(absent, |f| f.meaning.as_str());
        let power = meaning("exponent", "").strip_prefix("2^").unwrap().trim_end_matches(", subnormal");
        let power: i32 = power.parse().unwrap();
        let significand: f64 = meaning("fraction", "1").parse().unwrap();
        let sign = if meaning("sign", "+") == "-" { -1.0 } else { 1.0 };
        let value = sign * significand * 2f64.powi(power / 2) * 2f64.powi(power - power / 2);
        assert_eq!(value, layout.value, "{} {code:#x}: {:?}", format.id(), layout.fields);
        assert_eq!(meaning("exponent", "").ends_with("subnormal"), format.class(code) == Class::Subnormal);
    });
}
