//! Number formats.

use crate::oracle::{Expected, Oracle, Random, TABLED, cases, deterministic, mask, plain};
use num_bigint::BigInt;
use proptest::{option, prelude::*, sample::select};
use quantoscope::{
    format::{self, Cast, Class, Encoded, Family, FieldKind, Format, Overflow, Value},
    num::{Draw, Rounding, Unpacked},
};

const OVERFLOWS: [Overflow; 3] = [Overflow::Convention, Overflow::Saturate, Overflow::Nonsaturating];

/// Ends and corners of the grammar in which formats are defined.
const DEFINED: [&str; 14] = [
    "float_e1m1",
    "float_e1m0_finite",
    "float_e1m1_fn",
    "float_e1m2_fnuz",
    "float_e2m3_fn",
    "float_e3m0_fn",
    "float_e5m0_fnuz",
    "float_e8m0_finite",
    "float_e3m4_b-20",
    "float_e5m3",
    "float_e4m4_b1000_fn",
    "float_e10m2_b2_finite",
    "float_e11m1_b1025",
    "float_e11m2_b1027_fnuz",
];

/// All of the registry, and some that are defined by their ids.
fn formats() -> impl Iterator<Item = &'static dyn Format> {
    format::all().chain(DEFINED.into_iter().map(|id| format::find(id).unwrap()))
}

fn encode(format: &dyn Format, x: f64, rounding: Rounding, overflow: Overflow) -> u64 {
    format.encode(Value::from(x), plain(rounding, overflow)).code
}

/// Every code where there are at most 2^19 of them; else the ends of every field's range, and many at random.
fn codes(format: &dyn Format) -> Box<dyn Iterator<Item = u64>> {
    let bits = format.bits();
    if bits <= TABLED {
        return Box::new(0..1 << bits);
    }
    let mut random = Random(u64::from(bits) * 2 + 1);
    let ends = (0..bits).flat_map(move |bit| [1 << bit, mask(bits) ^ 1 << bit, mask(bit + 1), mask(bits) ^ mask(bit + 1)]);
    Box::new(ends.chain([0, mask(bits)]).chain((0..2000).map(move |_| random.next() & mask(bits))))
}

/// Values that try a format: its own, the points between them where a rounding turns, what lies beyond, and zeros.
fn probes(oracle: &Oracle) -> Vec<f64> {
    let mut random = Random(0x9E37_79B9);
    let mut probes = vec![0.0, 5e-324, 1e-310, f64::MIN_POSITIVE, 1e30, 2f64.powi(63), 2f64.powi(64), 3e300, f64::MAX];
    for &negative in oracle.signs() {
        let count = oracle.rungs(negative);
        let mut around = |rung: u64| {
            let (low, high) = (oracle.magnitude(negative, rung), oracle.magnitude(negative, rung + 1));
            let (middle, quarter) = ((low + high) / 2.0, (high - low) / 4.0);
            let points =
                [low, low.next_up(), low + quarter, middle.next_down(), middle, middle.next_up(), high - quarter, high.next_down()];
            probes.extend(points);
        };
        if count <= 300 {
            (0..count).for_each(&mut around);
        } else {
            // both ends, the powers of two, and some at random
            let powers = (0..63).map(|bit| 1u64 << bit).take_while(|power| *power < count);
            powers.flat_map(|power| [power - 1, power]).for_each(&mut around);
            (count - 3..count).for_each(&mut around);
            (0..150).for_each(|_| around(random.below(count)));
        }
        let (last, past) = (oracle.magnitude(negative, count - 1), oracle.magnitude(negative, count));
        let step = past - last;
        probes.extend([past, past.next_up(), past + step / 2.0, past + step, past + 1.5 * step, 2.0 * past, 3.7 * past]);
    }
    probes.extend((0..100).map(|_| f64::from_bits(random.next())).filter(|x| !x.is_nan()));
    let mirrored: Vec<f64> = probes.iter().map(|x| -x).collect();
    probes.extend(mirrored);
    probes.push(f64::INFINITY);
    probes.push(f64::NEG_INFINITY);
    probes
}

fn oracles() -> impl Iterator<Item = Oracle> {
    formats().filter_map(Oracle::of)
}

#[test]
fn every_code_decodes_to_a_value_that_encodes_to_it() {
    for format in formats() {
        for code in codes(format) {
            let x = format.decode(code);
            if x.is_nan() {
                continue;
            }
            // the modes by turns: none moves what needs no rounding
            let rounding = Rounding::ALL[code as usize % Rounding::ALL.len()].1;
            for rounding in [Rounding::HalfEven, rounding] {
                let encoded = format.encode(Value::from(x), plain(rounding, Overflow::Convention));
                assert_eq!((encoded.code, encoded.overflow), (code, false), "{} {code:#x} = {x}, {rounding:?}", format.id());
            }
        }
    }
}

#[test]
fn bits_above_the_width_do_not_count() {
    for format in formats().filter(|f| f.bits() < 64) {
        for code in codes(format).step_by(13) {
            let more = code | 1 << format.bits() | 1 << 63;
            assert_eq!(format.decode(more).to_bits(), format.decode(code).to_bits(), "{} {code:#x}", format.id());
            assert_eq!(format.class(more), format.class(code), "{} {code:#x}", format.id());
            assert_eq!(format.spacing(more), format.spacing(code), "{} {code:#x}", format.id());
        }
    }
}

/// The canonical NaN is the positive quiet one without a payload; where there is only one NaN, that one. A format without NaN
/// has another value instead: integers +0, floats -0, tables their highest.
#[test]
fn nan_becomes_the_canonical_nan() {
    for format in formats() {
        let width_of = |kind| format.fields().into_iter().find(|(k, _)| *k == kind).map_or(0, |(_, width)| width);
        let sign = 1u64 << (format.bits() - 1);
        let nans: Vec<u64> = codes(format).filter(|code| format.class(*code) == Class::Nan).collect();
        let infinity = format.encode(Value::Infinite { negative: false }, Cast::default()).code;
        let canonical = match (format.family(), nans.iter().min()) {
            (Family::Integer, _) => 0,
            (Family::Codebook, _) => format.limits().1,
            (_, None) => sign,
            _ if format.class(infinity) == Class::Infinite => infinity | 1 << (width_of(FieldKind::Fraction) - 1),
            (_, Some(only)) => *only,
        };
        for (rounding, overflow) in Rounding::ALL.iter().flat_map(|(_, r)| OVERFLOWS.map(|o| (*r, o))) {
            let encoded = format.encode(Value::Nan, plain(rounding, overflow));
            assert_eq!((encoded.code, encoded.overflow), (canonical, false), "{} {rounding:?} {overflow:?}", format.id());
        }
        for nan in nans {
            assert!(format.decode(nan).is_nan(), "{} {nan:#x}", format.id());
        }
    }
}

/// Against the slow path, in every mode and overflow: ties, subnormals, beyond the range, signed zeros, infinities.
#[test]
fn every_rounding_chooses_the_right_neighbour() {
    for oracle in oracles() {
        let format = oracle.format;
        for x in probes(&oracle) {
            for rounding in deterministic() {
                for overflow in OVERFLOWS {
                    let ours = Expected::of(format, format.encode(Value::from(x), plain(rounding, overflow)));
                    let slow = oracle.encode(x, rounding, overflow, 0);
                    assert_eq!(ours, slow, "{} of {x:e} ({:#x}), {rounding:?}, {overflow:?}", format.id(), x.to_bits());
                }
            }
        }
    }
}

/// Up just if the part that would be dropped and the draw, both in units of 2^-64, carry.
#[test]
fn stochastic_rounding_goes_up_on_a_carry() {
    let draws =
        [0, 1, 1 << 56, 1 << 62, (1 << 62) - 1, 3 << 62, (3 << 62) - 1, 1 << 63, (1 << 63) - 1, (1 << 63) + 1, u64::MAX, u64::MAX - 1];
    for oracle in oracles() {
        let format = oracle.format;
        for x in probes(&oracle) {
            for bits in draws {
                let how = Cast { rounding: Rounding::Stochastic, overflow: Overflow::Saturate, draw: Draw::from_bits(bits) };
                let ours = Expected::of(format, format.encode(Value::from(x), how));
                let slow = oracle.encode(x, Rounding::Stochastic, Overflow::Saturate, bits);
                assert_eq!(ours, slow, "{} of {x:e}, draw {bits:#x}", format.id());
            }
        }
    }
}

#[test]
fn encoding_is_monotone() {
    for oracle in oracles() {
        let format = oracle.format;
        let mut probes = probes(&oracle);
        probes.sort_by(f64::total_cmp);
        for (rounding, overflow) in deterministic().flat_map(|r| [(r, Overflow::Convention), (r, Overflow::Saturate)]) {
            let decoded = probes.iter().map(|x| format.decode(encode(format, *x, rounding, overflow)));
            let ordered: Vec<f64> = decoded.filter(|x| !x.is_nan()).collect();
            assert!(ordered.is_sorted(), "{} {rounding:?} {overflow:?}", format.id());
            assert!(
                overflow == Overflow::Convention || ordered.len() == probes.len(),
                "{}: a saturating cast of a number is one",
                format.id()
            );
        }
    }
}

/// The ways out of the range, told apart where they differ.
#[test]
fn overflow_does_what_its_name_says() {
    for format in formats() {
        let (lowest, highest) = format.limits();
        let signed = format.decode(lowest) <= 0.0;
        let beyond = |negative| Value::from(if negative { f64::MIN } else { f64::MAX });
        for (negative, limit) in [(true, lowest), (false, highest)] {
            let values = [beyond(negative), Value::Infinite { negative }];
            // float64 holds the largest float64
            for value in values.into_iter().filter(|v| format.bits() < 64 || *v != beyond(negative)) {
                let encoded = |overflow| format.encode(value, plain(Rounding::HalfEven, overflow));
                let saturated = encoded(Overflow::Saturate);
                assert_eq!((saturated.code, saturated.overflow), (limit, true), "{}", format.id());
                let convention = format.decode(encoded(Overflow::Convention).code);
                let wrapped = encoded(Overflow::Nonsaturating).code;
                if format.family() == Family::Integer {
                    assert_eq!((convention, wrapped), (format.decode(limit), 0), "{}", format.id());
                } else {
                    let stays = convention == format.decode(limit);
                    assert!(convention.is_nan() || convention.is_infinite() || stays, "{}", format.id());
                    assert!(signed || convention.is_nan(), "{}", format.id());
                    assert_eq!(encoded(Overflow::Convention).code, wrapped, "{}: floats do not wrap", format.id());
                }
            }
        }
    }
}

#[test]
fn integers_wrap_modulo_their_width() {
    for format in formats().filter(|f| f.family() == Family::Integer) {
        let mut random = Random(7);
        for _ in 0..200 {
            let whole = (random.next() >> 11) as i64 * if random.below(2) == 0 { 1 } else { -1 };
            let code = encode(format, whole as f64, Rounding::Trunc, Overflow::Nonsaturating);
            assert_eq!(code, whole as u64 & mask(format.bits()), "{} of {whole}", format.id());
        }
    }
}

#[test]
fn limits_are_the_lowest_and_highest_finite_values() {
    for format in formats() {
        let (lowest, highest) = format.limits();
        let (low, high) = (format.decode(lowest), format.decode(highest));
        assert!(low.is_finite() && high.is_finite(), "{}", format.id());
        for code in codes(format) {
            let x = format.decode(code);
            assert!(!x.is_finite() || (low..=high).contains(&x), "{} {code:#x} = {x}", format.id());
        }
    }
    let float32 = format::find("float32").unwrap();
    assert_eq!(float32.limits(), (u64::from(f32::MIN.to_bits()), u64::from(f32::MAX.to_bits())));
    assert_eq!(format::find("float64").unwrap().limits(), (f64::MIN.to_bits(), f64::MAX.to_bits()));
}

/// Neighbours are neighbours, spacing is their distance, and nothing moves beyond the limits.
#[test]
fn neighbours_and_spacing_agree_with_the_sorted_values() {
    for oracle in oracles() {
        let format = oracle.format;
        for &negative in oracle.signs() {
            let count = oracle.rungs(negative);
            for rung in (0..count).step_by(1.max(count as usize / 3000)).chain([count - 1]) {
                let code = oracle.code(negative, rung);
                let name = || format!("{} {code:#x}", format.id());
                let x = oracle.magnitude(negative, rung);
                // an integer's spacing is 1, a float's that of its binade, on either side of 0
                // but the two sides of a table's only 0 may differ: there it is that of the upper one
                if !negative || code != oracle.code(false, 0) {
                    assert_eq!(format.spacing(code), Some(oracle.magnitude(negative, rung + 1) - x), "{}", name());
                }
                let outward = if negative { -1 } else { 1 };
                let further = oracle.code(negative, (rung + 1).min(count - 1));
                assert_eq!(format.decode(format.neighbour(code, outward)), format.decode(further), "{}", name());
                let leap = oracle.code(negative, (rung + 17).min(count - 1));
                assert_eq!(format.decode(format.neighbour(code, 17 * outward)), format.decode(leap), "{}", name());
                if rung > 0 {
                    let nearer = oracle.code(negative, rung - 1);
                    assert_eq!(format.decode(format.neighbour(code, -outward)), format.decode(nearer), "{}", name());
                }
                let (lowest, highest) = format.limits();
                let ends = if negative { (highest, lowest) } else { (lowest, highest) };
                assert_eq!((format.neighbour(code, -outward * i64::MAX), format.neighbour(code, outward * i64::MAX)), ends, "{}", name());
            }
        }
    }
}

#[test]
fn a_step_up_and_down_again_comes_back() {
    for format in formats() {
        let (lowest, highest) = format.limits();
        for code in codes(format).filter(|code| format.decode(*code).is_finite() && *code != highest && *code != lowest) {
            let there_and_back = format.neighbour(format.neighbour(code, 1), -1);
            // the two zeros are one place
            assert_eq!(format.decode(there_and_back), format.decode(code), "{} {code:#x}", format.id());
        }
    }
}

#[test]
fn infinities_and_nan_have_no_neighbours_and_no_spacing() {
    for format in formats() {
        for code in codes(format).filter(|code| !format.decode(*code).is_finite()) {
            assert_eq!(format.spacing(code), None, "{} {code:#x}", format.id());
            for steps in [1, -1, 1000, i64::MIN, i64::MAX] {
                assert_eq!(format.neighbour(code, steps), code, "{} {code:#x}", format.id());
            }
        }
    }
}

#[test]
fn a_codes_class_is_that_of_its_value() {
    for format in formats() {
        let smallest_normal = smallest_normal(format);
        for code in codes(format) {
            let x = format.decode(code);
            let class = match x.abs() {
                _ if x.is_nan() => Class::Nan,
                f64::INFINITY => Class::Infinite,
                0.0 => Class::Zero,
                m if m < smallest_normal => Class::Subnormal,
                _ => Class::Normal,
            };
            assert_eq!(format.class(code), class, "{} {code:#x} = {x}", format.id());
        }
    }
}

/// Of the positive values with an exponent field of 1, the least.
fn smallest_normal(format: &dyn Format) -> f64 {
    let width = |kind| format.fields().into_iter().find(|(k, _)| *k == kind).map_or(0, |(_, width)| width);
    match format.family() {
        Family::Integer => 1.0,
        Family::Codebook => f64::MIN_POSITIVE,
        // no subnormal values: 2^0 times what the lowest exponent says
        Family::Float if width(FieldKind::Sign) == 0 => format.decode(0),
        Family::Float => format.decode(1 << width(FieldKind::Fraction)),
    }
}

/// The value read off the fields: ± 2^(exponent - bias) × 1.fraction, with the bias that 1.0 betrays; two's complement; a table's
/// place.
#[test]
fn fields_add_up_to_the_width_and_to_the_value() {
    for format in formats() {
        let fields = format.fields();
        assert_eq!(fields.iter().map(|(_, width)| width).sum::<u32>(), format.bits(), "{}", format.id());
        assert!(fields.iter().all(|(_, width)| *width > 0), "{}", format.id());
        let one = encode(format, 1.0, Rounding::HalfEven, Overflow::Saturate);
        let exponent_of_one = field(format, one, FieldKind::Exponent);
        if format.decode(one) != 1.0 || format.class(one) == Class::Subnormal {
            continue;
        }
        for code in codes(format).step_by(7).filter(|code| format.decode(*code).is_finite()) {
            let of = |kind| field(format, code, kind) as f64;
            let x = match format.family() {
                Family::Integer => {
                    let weight = 2f64.powi(format.bits() as i32 - 1);
                    of(FieldKind::Integer) - of(FieldKind::IntegerSign) * weight
                }
                Family::Codebook => {
                    assert_eq!(field(format, code, FieldKind::Index), code, "{}", format.id());
                    format.decode(code)
                }
                Family::Float => {
                    let width = fields.iter().find(|(kind, _)| *kind == FieldKind::Fraction).map_or(0, |(_, width)| *width as i32);
                    let exponent = field(format, code, FieldKind::Exponent) as i32;
                    // without a sign there are no subnormal values either
                    let lowest = i32::from(fields[0].0 == FieldKind::Sign);
                    let lead = f64::from(u8::from(exponent >= lowest));
                    let significand = lead + of(FieldKind::Fraction) / 2f64.powi(width);
                    let power = exponent.max(lowest) - exponent_of_one as i32;
                    // in two steps, so that a subnormal float64 is not lost on the way
                    let magnitude = significand * 2f64.powi(power / 2) * 2f64.powi(power - power / 2);
                    if of(FieldKind::Sign) == 1.0 { -magnitude } else { magnitude }
                }
            };
            assert_eq!(x.to_bits(), format.decode(code).to_bits(), "{} {code:#x}: {x:e}", format.id());
        }
    }
}

fn field(format: &dyn Format, code: u64, kind: FieldKind) -> u64 {
    let mut above = format.bits();
    for (k, width) in format.fields() {
        above -= width;
        if k == kind {
            return code >> above & mask(width);
        }
    }
    0
}

/// Values that no float64 holds: 64 bits of mantissa and a remainder beyond them. Twice the value is compared with the sum of
/// its neighbours in whole numbers of 2^-1200.
#[test]
fn values_beyond_float64s_precision_are_rounded_once() {
    let scaled = |mantissa: u64, exponent: i32| BigInt::from(mantissa) << (exponent + 1200) as u32;
    let of_f64 = |x: f64| {
        let exact = Unpacked::from_f64(x);
        if x == 0.0 { BigInt::ZERO } else { scaled(exact.mantissa, exact.exponent) }
    };
    let mut random = Random(11);
    for oracle in oracles() {
        let format = oracle.format;
        let count = oracle.rungs(false);
        // not rounding to the nearest, above 2^-127: see the format
        let first = u64::from(format.id() == "float8_e8m0fnu");
        for round in 0..300 {
            let rung = if round % 3 == 0 { random.below(count.min(8)) } else { random.below(count) }.max(first);
            let (low, high) = (oracle.magnitude(false, rung), oracle.magnitude(false, rung + 1));
            let middle = Unpacked::from_f64((low + high) / 2.0);
            // on the tie, or a unit of the 64th bit beside it, with or without a remainder
            let moved = [middle.mantissa, middle.mantissa + 1, middle.mantissa.wrapping_sub(1)][random.below(3) as usize];
            if moved >> 63 == 0 {
                continue;
            }
            let value = Unpacked { mantissa: moved, sticky: random.below(2) == 1, ..middle };
            let twice = scaled(value.mantissa, value.exponent) * 2u32 + BigInt::from(u8::from(value.sticky));
            let up = match twice.cmp(&(of_f64(low) + of_f64(high))) {
                std::cmp::Ordering::Less => 0,
                std::cmp::Ordering::Equal => u64::from(oracle.is_odd(false, rung)),
                std::cmp::Ordering::Greater => 1,
            };
            let code = format.encode(Value::Finite(value), plain(Rounding::HalfEven, Overflow::Saturate)).code;
            assert_eq!(code, oracle.code(false, (rung + up).min(count - 1)), "{} {value:?}", format.id());
        }
    }
}

#[test]
fn float64_takes_64_bits_of_mantissa_to_53_as_the_machine_does() {
    let float64 = format::find("float64").unwrap();
    let mut random = Random(3);
    for _ in 0..5000 {
        let mantissa = random.next() | 1 << 63;
        // u64 to f64 rounds half to even
        let value = Unpacked { negative: false, mantissa, exponent: 0, sticky: false };
        assert_eq!(float64.encode(Value::Finite(value), Cast::default()).code, (mantissa as f64).to_bits(), "{mantissa:#x}");
    }
}

#[test]
fn casts_of_float64_to_float32_are_the_machines() {
    let float32 = format::find("float32").unwrap();
    let mut random = Random(5);
    let mut check = |x: f64| {
        let code = encode(float32, x, Rounding::HalfEven, Overflow::Convention);
        assert_eq!(code, u64::from((x as f32).to_bits()), "{x:e}");
    };
    for _ in 0..20_000 {
        let x = f64::from_bits(random.next());
        if !x.is_nan() {
            check(x);
        }
        // of float32's own magnitude, and close to a tie
        let near = f64::from(f32::from_bits(random.next() as u32));
        if near.is_finite() {
            let tie = near + f64::from(near as f32).abs() * 2f64.powi(-25);
            [near, tie, tie.next_up(), tie.next_down()].into_iter().for_each(&mut check);
        }
    }
}

// ---- formats that are defined by an id

/// An id of the grammar, whether or not it defines a format.
fn defined() -> impl Strategy<Value = (u32, u32, Option<i32>, &'static str)> {
    (1u32..=11, 0u32..=52, option::of(-1100i32..1100), select(vec!["", "_ieee", "_fn", "_fnuz", "_finite"]))
}

proptest! {
    #![proptest_config(cases(400))]

    /// What an id defines has the widths that it says, one canonical id, and codes that decode, in order, to values which encode to them.
    #[test]
    fn definitions_are_formats((exponent, fraction, bias, specials) in defined(), random: u64) {
        let part = bias.map_or(String::new(), |bias| format!("_b{bias}"));
        let id = format!("float_e{exponent}m{fraction}{part}{specials}");
        let format = match format::find(&id) {
            Ok(format) => format,
            Err(error) => {
                prop_assert!(["format.bias", "format.specials", "format.wide"].contains(&error.code), "{}: {}", id, error);
                return Ok(());
            }
        };
        prop_assert_eq!(format.bits(), 1 + exponent + fraction);
        prop_assert!(std::ptr::eq(format, format::find(format.id()).unwrap()), "{} is {}", id, format.id());
        let mut codes: Vec<u64> = if format.bits() <= 10 { (0..1 << format.bits()).collect() } else { ends(format, random).collect() };
        codes.sort_unstable();
        let (mut above, mut last) = (f64::NEG_INFINITY, None);
        for code in codes {
            let (x, name) = (format.decode(code), || format!("{id} {code:#x}"));
            if format.class(code) == Class::Nan {
                prop_assert!(x.is_nan(), "{}", name());
                continue;
            }
            for rounding in deterministic() {
                prop_assert_eq!(encode(format, x, rounding, Overflow::Convention), code, "{} = {}, {:?}", name(), x, rounding);
            }
            // codes of one sign are in the order of magnitudes
            let sign = code >> (format.bits() - 1);
            prop_assert!(last != Some(sign) || x.abs() > above, "{} = {} after {}", name(), x, above);
            (above, last) = (x.abs(), Some(sign));
            // the middle of a value and the next, where float64 has room for it, goes to the even one
            if let Some(step) = format.spacing(code).filter(|step| *step > f64::MIN_POSITIVE && fraction < 52) {
                let (middle, next) = (x.abs() + step / 2.0, x.abs() + step);
                let even = if field(format, code, FieldKind::Fraction).is_multiple_of(2) && (fraction > 0 || x == 0.0) { x.abs() } else { next };
                let held = format.decode(encode(format, middle, Rounding::HalfEven, Overflow::Saturate));
                let (_, highest) = format.limits();
                prop_assert_eq!(held, even.min(format.decode(highest)), "{} and the next: {}", name(), middle);
            }
        }
    }
}

/// The first and last codes of every field, and some others.
fn ends(format: &dyn Format, random: u64) -> impl Iterator<Item = u64> {
    let (bits, mut random) = (format.bits(), Random(random | 1));
    let powers = (0..bits).map(|bit| 1u64 << bit);
    let all = powers.flat_map(move |power| [power - 1, power, mask(bits) - power]).chain((0..50).map(move |_| random.next() & mask(bits)));
    all.collect::<std::collections::BTreeSet<_>>().into_iter()
}

// ---- every float32 into every smaller float

/// What the magnitudes of one sign become, asked for in ascending order: each value of a format has the ones that are nearer to
/// it than to its neighbours, and the tie with a neighbour if its last bit is 0.
struct Ascent {
    oracle: Oracle,
    negative: bool,
    rung: u64,
    /// The middle between this rung and the next; the tie is this one's.
    middle: f64,
    keeps_tie: bool,
    expected: Expected,
}

impl Ascent {
    fn new(oracle: Oracle, negative: bool) -> Self {
        let mut ascent = Ascent { oracle, negative, rung: 0, middle: 0.0, keeps_tie: true, expected: Expected::Nan { overflow: true } };
        ascent.stand_on(0);
        ascent
    }

    fn stand_on(&mut self, rung: u64) {
        let Ascent { oracle, negative, .. } = self;
        let last = oracle.rungs(*negative) - 1;
        self.rung = rung;
        if rung > last {
            self.middle = f64::INFINITY;
            // far beyond
            self.expected = oracle.encode(if *negative { f64::MIN } else { f64::MAX }, Rounding::HalfEven, Overflow::Convention, 0);
            return;
        }
        self.middle = (oracle.magnitude(*negative, rung) + oracle.magnitude(*negative, rung + 1)) / 2.0;
        self.keeps_tie = !oracle.is_odd(*negative, rung);
        self.expected = Expected::Code(Encoded { code: oracle.code(*negative, rung), overflow: false });
    }

    fn expected(&mut self, magnitude: f64) -> &Expected {
        while magnitude > self.middle || magnitude == self.middle && !self.keeps_tie {
            self.stand_on(self.rung + 1);
        }
        &self.expected
    }
}

/// Every so many float32s of one sign become, in each smaller float, what its own table of values says; in float16 and bfloat16
/// what another implementation says, too.
fn check_float32s(negative: bool, step: usize) {
    use half::{bf16, f16};
    let finite = || (0..0x7F80_0000u32).step_by(step).map(move |bits| f32::from_bits(bits | u32::from(negative) << 31));
    let smaller = format::all().filter(|f| f.family() == Family::Float && f.bits() < 32);
    for oracle in smaller.filter_map(Oracle::of) {
        let format = oracle.format;
        let check = |x: f32, expected: &Expected| {
            let ours = Expected::of(format, format.encode(Value::from(f64::from(x)), Cast::default()));
            assert!(ours == *expected, "{} of {x:e} ({:#x}): {ours:?}, not {expected:?}", format.id(), x.to_bits());
        };
        if format.id() == "float8_e8m0fnu" {
            finite().for_each(|x| check(x, &oracle.encode(f64::from(x), Rounding::HalfEven, Overflow::Convention, 0)));
        } else {
            let mut ascent = Ascent::new(Oracle::of(format).unwrap(), negative);
            finite().for_each(|x| check(x, ascent.expected(f64::from(x.abs()))));
        }
        let infinity = if negative { f32::NEG_INFINITY } else { f32::INFINITY };
        check(infinity, &oracle.encode(f64::from(infinity), Rounding::HalfEven, Overflow::Convention, 0));
    }
    let code = |format: &dyn Format, x: f32| format.encode(Value::from(f64::from(x)), Cast::default()).code;
    let (float16, bfloat16) = (format::find("float16").unwrap(), format::find("bfloat16").unwrap());
    for x in finite() {
        assert_eq!(code(float16, x), u64::from(f16::from_f32_const(x).to_bits()), "float16 of {x:e}");
        assert_eq!(code(bfloat16, x), u64::from(bf16::from_f32_const(x).to_bits()), "bfloat16 of {x:e}");
    }
}

#[test]
fn float32s_become_smaller_floats_as_by_other_ways_for_a_sample() {
    // a step that is prime meets every exponent and every pattern of low bits
    for negative in [false, true] {
        check_float32s(negative, 30_011);
    }
}

/// Four thousand million values into sixteen formats: some minutes, in a release build.
///
/// `cargo test --release --test conformance -- --ignored float32s`
#[test]
#[ignore = "long: run by its own command, in a release build"]
fn float32s_become_smaller_floats_as_by_other_ways_for_every_one() {
    std::thread::scope(|scope| {
        for negative in [false, true] {
            scope.spawn(move || check_float32s(negative, 1));
        }
    });
}
