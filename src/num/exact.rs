//! Exact values: what somebody typed, what a code stands for, and the difference of the two, with nothing lost.

use super::{Draw, Natural, Rounding, Unpacked, rounding};
use std::cmp::Ordering;

/// Magnitudes are kept within 10^±2000: see [`Exact::from_decimal`]. All finite float64s lie within 10^±324.
const LIMIT: i64 = 2000;

/// The same bounds for powers of two.
const BINARY_LIMIT: i64 = 6644;

/// An exact rational value. Zero has a sign, as it has in the float formats; it compares equal to the other zero.
///
/// All results are exact but those of [`to_f64`](Self::to_f64), [`decimals`](Self::decimals),
/// [`significant`](Self::significant) and [`brackets`](Self::brackets), which are rounded once. Nothing here uses floating
/// point arithmetic.
#[derive(Clone, Debug)]
pub struct Exact {
    negative: bool,
    numerator: Natural,
    /// Greater than 0. Not always in lowest terms: only common powers of two are taken out.
    denominator: Natural,
}

impl Exact {
    fn new(negative: bool, numerator: Natural, denominator: Natural) -> Self {
        let twos = match (numerator.trailing_zeros(), denominator.trailing_zeros()) {
            (Some(n), Some(d)) => n.min(d),
            _ => return Exact { negative, numerator: Natural::ZERO, denominator: one() },
        };
        Exact { negative, numerator: &numerator >> twos, denominator: &denominator >> twos }
    }

    /// ±`digits` × 10^`exponent`; characters of `digits` that are no decimal digits are passed over.
    ///
    /// A magnitude of more than 10^2000 becomes 10^2000, and one of less than 10^-2000, other than 0, becomes 10^-2000 (give
    /// or take one power of ten): a stand-in that overflows or underflows every format just as the value itself does, for
    /// which `1e999999999` needs no gigabyte.
    pub fn from_decimal(negative: bool, digits: &str, exponent: i32) -> Self {
        Self::from_scaled(negative, whole(digits, 10), one(), exponent.into())
    }

    /// ±`numerator` / `denominator` × 10^`exponent`, with stand-ins as in [`from_decimal`](Self::from_decimal). The
    /// denominator must not be 0.
    pub(crate) fn from_scaled(negative: bool, numerator: Natural, denominator: Natural, exponent: i64) -> Self {
        debug_assert!(denominator != Natural::ZERO);
        let magnitude = decimal_magnitude(&numerator, &denominator).saturating_add(exponent);
        let (numerator, denominator, exponent) = match magnitude {
            _ if numerator == Natural::ZERO => (numerator, denominator, 0),
            m if m.saturating_abs() >= LIMIT => (one(), one(), LIMIT * m.signum()),
            _ => (numerator, denominator, exponent),
        };
        if exponent < 0 {
            Self::new(negative, numerator, &denominator * &Natural::ten_to(exponent.unsigned_abs()))
        } else {
            Self::new(negative, &numerator * &Natural::ten_to(exponent.unsigned_abs()), denominator)
        }
    }

    /// ±`significand` × 2^`exponent`. Magnitudes beyond 2^±6644 become stand-ins as in [`from_decimal`](Self::from_decimal).
    pub fn from_binary(negative: bool, significand: Natural, exponent: i32) -> Self {
        let magnitude = bits(&significand) + i64::from(exponent);
        let (significand, exponent) = match magnitude {
            _ if significand == Natural::ZERO => (significand, 0),
            m if m.abs() >= BINARY_LIMIT => (one(), BINARY_LIMIT * m.signum()),
            _ => (significand, exponent.into()),
        };
        if exponent < 0 {
            Self::new(negative, significand, &one() << exponent.unsigned_abs())
        } else {
            Self::new(negative, &significand << exponent.unsigned_abs(), one())
        }
    }

    /// `numerator` / `denominator`; None if the denominator is 0.
    pub fn from_fraction(numerator: i64, denominator: i64) -> Option<Self> {
        Self::from_integer(numerator).div(&Self::from_integer(denominator))
    }

    /// The exact value of a finite float64. NaN and infinities have none and must not come here.
    pub fn from_f64(x: f64) -> Self {
        let Unpacked { negative, mantissa, exponent, .. } = Unpacked::from_f64(x);
        Self::from_binary(negative, mantissa.into(), exponent)
    }

    pub fn from_integer(n: i64) -> Self {
        Self::new(n < 0, n.unsigned_abs().into(), one())
    }

    /// Whether the sign is −, that of zero included.
    pub fn is_negative(&self) -> bool {
        self.negative
    }

    pub fn is_zero(&self) -> bool {
        self.numerator == Natural::ZERO
    }

    /// The magnitude.
    #[must_use]
    pub fn abs(&self) -> Self {
        Exact { negative: false, ..self.clone() }
    }

    /// The value with the other sign; that of zero changes too.
    #[must_use]
    pub fn negated(&self) -> Self {
        Exact { negative: !self.negative, ..self.clone() }
    }

    /// `self` − `other`. Zero is +0 unless it is −0 − +0, as in IEEE 754.
    #[must_use]
    pub fn sub(&self, other: &Exact) -> Self {
        if other.is_zero() {
            let negative = self.negative && (!self.is_zero() || !other.negative);
            return Exact { negative, ..self.clone() };
        }
        let (a, b, denominator) = if self.denominator == other.denominator {
            (self.numerator.clone(), other.numerator.clone(), self.denominator.clone())
        } else {
            (&self.numerator * &other.denominator, &other.numerator * &self.denominator, &self.denominator * &other.denominator)
        };
        if self.negative != other.negative {
            return Self::new(self.negative, &a + &b, denominator);
        }
        match a.cmp(&b) {
            Ordering::Greater => Self::new(self.negative, &a - &b, denominator),
            Ordering::Equal => Self::from_integer(0),
            Ordering::Less => Self::new(!self.negative, &b - &a, denominator),
        }
    }

    /// `self` / `other`; None if `other` is 0.
    pub fn div(&self, other: &Exact) -> Option<Self> {
        (!other.is_zero()).then(|| {
            let negative = self.negative != other.negative;
            Self::new(negative, &self.numerator * &other.denominator, &self.denominator * &other.numerator)
        })
    }

    /// The 64 leading bits, and whether anything was left out below them.
    pub fn unpack(&self) -> Unpacked {
        if self.is_zero() {
            return Unpacked::zero(self.negative);
        }
        // 2^(up - 1) < numerator / denominator < 2^(up + 1), so this quotient has 65 or 66 bits
        let up = bits(&self.numerator) - bits(&self.denominator);
        let shift = 65 - up;
        let (numerator, denominator) = shifted(&self.numerator, &self.denominator, shift);
        let (quotient, rest) = numerator.div_rem(&denominator);
        let below = bits(&quotient) - 64;
        let top = &quotient >> below.unsigned_abs();
        let sticky = rest != Natural::ZERO || &top << below.unsigned_abs() != quotient;
        let exponent = i32::try_from(below - shift).expect("a number of less than 2^31 bits");
        Unpacked { negative: self.negative, mantissa: top.low_word(), exponent, sticky }
    }

    /// The nearest float64, ties to even; beyond the range ±∞.
    pub fn to_f64(&self) -> f64 {
        let value = self.unpack();
        let sign = u64::from(value.negative) << 63;
        if value.mantissa == 0 {
            return f64::from_bits(sign);
        }
        // the weight of the last bit: 53 bits of precision, fewer for subnormals
        let quantum = (value.exponent + 11).max(-1074);
        if quantum > 971 {
            return f64::from_bits(sign | f64::INFINITY.to_bits());
        }
        let (lower, rest) = rounding::split(value, quantum);
        let up = Rounding::HalfEven.goes_up(value.negative, lower & 1 == 1, rest, Draw::default());
        // added, the leading bit and a carry count the exponent field up by themselves
        let field = u64::try_from(quantum + 1074).expect("at least the smallest quantum") << 52;
        f64::from_bits(sign | (field + lower + u64::from(up)))
    }

    /// The whole decimal expansion (`3452.3193359375`, `-0`, `0.1`), if it ends and has at most `max_digits` digits, the 0
    /// before the point included.
    pub fn decimal(&self, max_digits: usize) -> Option<String> {
        let too_long = |whole| usize::try_from(whole).is_ok_and(|whole| whole > max_digits);
        if max_digits == 0 || too_long(decimal_magnitude(&self.numerator, &self.denominator)) {
            return None;
        }
        // an expansion that ends has at most as many places as the denominator has bits
        let places = usize::try_from(self.denominator.bits()).map_or(max_digits, |bits| bits.min(max_digits));
        let scaled = &self.numerator * &Natural::ten_to(places as u64);
        let digits = &scaled / &self.denominator;
        if &digits * &self.denominator != scaled {
            return None;
        }
        let text = pointed(self.negative, &digits, places);
        let text = text.trim_end_matches('0').trim_end_matches('.');
        (text.bytes().filter(u8::is_ascii_digit).count() <= max_digits).then(|| text.to_owned())
    }

    /// Rounded to so many decimal places, ties to even; the sign stays (`-0.00`).
    pub fn decimals(&self, places: u32) -> String {
        let scaled = &self.numerator * &Natural::ten_to(places.into());
        let cut = Cut::of(&scaled, &self.denominator);
        pointed(self.negative, &cut.nearest(), places as usize)
    }

    /// The magnitude rounded to so many significant digits (at least one), ties to even: digits `d1d2d3...`, as many as asked
    /// for, and the exponent e of d1.d2d3... × 10^e. Zero is `000...` with e = 0.
    pub fn significant(&self, digits: u32) -> (String, i32) {
        let (cut, exponent) = self.leading(digits);
        normalized(&cut.nearest(), digits, exponent)
    }

    /// The magnitude cut to so many significant digits, and the next such decimal above it: what lies below and above the
    /// value, in the form of [`significant`](Self::significant). Both are the same where the value has no more digits.
    pub fn brackets(&self, digits: u32) -> ((String, i32), (String, i32)) {
        let (cut, exponent) = self.leading(digits);
        let above = if cut.exact { cut.quotient.clone() } else { &cut.quotient + &one() };
        (normalized(&cut.quotient, digits, exponent), normalized(&above, digits, exponent))
    }

    /// The leading digits as a whole number, what is below them, and the power of ten of the first.
    fn leading(&self, digits: u32) -> (Cut, i32) {
        if self.is_zero() {
            return (Cut { quotient: Natural::ZERO, exact: true, half: Ordering::Less }, 0);
        }
        let digits = i64::from(digits.max(1));
        let (least, most) = (Natural::ten_to(digits.unsigned_abs() - 1), Natural::ten_to(digits.unsigned_abs()));
        let mut exponent = decimal_magnitude(&self.numerator, &self.denominator);
        // the estimate is off by one at times
        loop {
            let places = digits - 1 - exponent;
            let power = Natural::ten_to(places.unsigned_abs());
            let cut = if places < 0 {
                Cut::of(&self.numerator, &(&self.denominator * &power))
            } else {
                Cut::of(&(&self.numerator * &power), &self.denominator)
            };
            if cut.quotient >= most {
                exponent += 1;
            } else if cut.quotient < least {
                exponent -= 1;
            } else {
                return (cut, i32::try_from(exponent).expect("a number of less than 2^31 digits"));
            }
        }
    }
}

impl PartialEq for Exact {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Exact {}
impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
/// By value: −0 and 0 are equal.
impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        let sign = |x: &Exact| match (x.is_zero(), x.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        };
        let magnitudes = || (&self.numerator * &other.denominator).cmp(&(&other.numerator * &self.denominator));
        sign(self).cmp(&sign(other)).then_with(|| if self.negative { magnitudes().reverse() } else { magnitudes() })
    }
}

/// A quotient cut to a whole number, and what is known of the rest.
struct Cut {
    quotient: Natural,
    exact: bool,
    /// How the rest compares with one half.
    half: Ordering,
}

impl Cut {
    fn of(numerator: &Natural, denominator: &Natural) -> Self {
        let (quotient, rest) = numerator.div_rem(denominator);
        Cut { exact: rest == Natural::ZERO, half: (&rest << 1).cmp(denominator), quotient }
    }

    /// The nearest whole number, ties to even.
    fn nearest(&self) -> Natural {
        let up = self.half == Ordering::Greater || self.half == Ordering::Equal && self.quotient.bit(0);
        &self.quotient + &Natural::from(u32::from(up))
    }
}

fn one() -> Natural {
    Natural::from(1u32)
}

/// The digits of a whole number in base 10 or 16; other characters are passed over, no digits are 0.
pub(crate) fn whole(digits: &str, radix: u32) -> Natural {
    Natural::from_digits(digits, radix)
}

fn bits(n: &Natural) -> i64 {
    i64::try_from(n.bits()).unwrap_or(i64::MAX)
}

/// About the logarithm to base 10 of `numerator` / `denominator`, rounded down: right or one too high or too low.
fn decimal_magnitude(numerator: &Natural, denominator: &Natural) -> i64 {
    // log10(2) = 0.30103, near enough for numbers of millions of bits
    ((bits(numerator) - bits(denominator)) * 30_103).div_euclid(100_000)
}

/// `numerator` / `denominator` × 2^`shift`, as two whole numbers.
fn shifted<'a>(numerator: &Natural, denominator: &'a Natural, shift: i64) -> (Natural, std::borrow::Cow<'a, Natural>) {
    use std::borrow::Cow;
    if shift < 0 {
        (numerator.clone(), Cow::Owned(denominator << shift.unsigned_abs()))
    } else {
        (numerator << shift.unsigned_abs(), Cow::Borrowed(denominator))
    }
}

/// ±`digits` / 10^`places` in full.
fn pointed(negative: bool, digits: &Natural, places: usize) -> String {
    let digits = format!("{digits:0>width$}", digits = digits.to_string(), width = places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    let (sign, point) = (if negative { "-" } else { "" }, if places == 0 { "" } else { "." });
    format!("{sign}{whole}{point}{fraction}")
}

/// Exactly so many digits: a carry into one digit more counts the exponent up.
fn normalized(quotient: &Natural, digits: u32, exponent: i32) -> (String, i32) {
    let width = digits.max(1) as usize;
    let mut text = format!("{digits:0<width$}", digits = quotient.to_string());
    let carried = text.len() > width;
    text.truncate(width);
    (text, exponent + i32::from(carried))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn decimal(text: &str) -> Exact {
        let unsigned = text.trim_start_matches('-');
        let (mantissa, exponent) = unsigned.split_once('e').unwrap_or((unsigned, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let exponent: i32 = exponent.parse().unwrap();
        Exact::from_decimal(text.starts_with('-'), &format!("{whole}{fraction}"), exponent - fraction.len() as i32)
    }

    fn digits(pair: (String, i32)) -> String {
        format!("{}e{}", pair.0, pair.1)
    }

    #[test]
    fn the_infographics_number_in_full() {
        let held = Exact::from_f64(f64::from(f32::from_bits(0x4557_C51C)));
        assert_eq!(held.decimal(50).as_deref(), Some("3452.3193359375"));
        assert_eq!(held.sub(&decimal("3452.3194")).decimal(50).as_deref(), Some("-0.0000640625"));
        assert_eq!(held.decimal(14).as_deref(), Some("3452.3193359375"));
        assert_eq!(held.decimal(13), None, "fourteen digits");
    }

    #[test]
    fn expansions_that_end_and_those_that_do_not() {
        assert_eq!(Exact::from_fraction(1, 3).unwrap().decimal(1000), None);
        assert_eq!(Exact::from_fraction(3, 30).unwrap().decimal(10).as_deref(), Some("0.1"), "not in lowest terms");
        assert_eq!(Exact::from_fraction(21, -7).unwrap().decimal(10).as_deref(), Some("-3"));
        assert_eq!(Exact::from_fraction(1, 0), None);
        assert_eq!(Exact::from_f64(-0.0).decimal(10).as_deref(), Some("-0"));
        assert_eq!(Exact::from_integer(1_000_000).decimal(7).as_deref(), Some("1000000"));
        assert_eq!(Exact::from_integer(1_000_000).decimal(6), None);
        assert_eq!(Exact::from_integer(0).decimal(0), None);
        assert_eq!(decimal("1e2000").decimal(usize::MAX).map(|t| t.len()), Some(2001));
        let least = Exact::from_f64(f64::from_bits(1)).decimal(usize::MAX).unwrap();
        assert_eq!((least.len(), &least[325..332]), (1076, "4940656"));
    }

    #[test]
    fn a_tie_is_a_tie_however_long_the_number() {
        // 2^53 + 1 lies halfway; the thousandth place decides
        let just_above = format!("9007199254740993.{}1", "0".repeat(999));
        assert_eq!(decimal("9007199254740993").to_f64(), 9_007_199_254_740_992.0);
        assert_eq!(decimal(&just_above).to_f64(), 9_007_199_254_740_994.0);
        assert!(decimal(&just_above).unpack().sticky);
        assert!(!decimal("9007199254740993").unpack().sticky);
    }

    #[test]
    fn float64s_limits() {
        assert_eq!(decimal("1.7976931348623157e308").to_f64(), f64::MAX);
        assert_eq!(decimal("1.797693134862315807e308").to_f64(), f64::MAX, "below halfway to 2^1024");
        assert_eq!(decimal("1.797693134862315808e308").to_f64(), f64::INFINITY);
        assert_eq!(decimal("-2.4703282292062327e-324").to_f64().to_bits(), (-0.0f64).to_bits(), "below half the least");
        assert_eq!(decimal("2.4703282292062328e-324").to_f64(), f64::from_bits(1));
        assert_eq!(decimal("2.2250738585072012e-308").to_f64(), f64::MIN_POSITIVE, "a carry into the normals");
    }

    #[test]
    fn absurd_exponents_are_cheap() {
        for (exponent, value) in [(i32::MAX, f64::INFINITY), (i32::MIN, 0.0)] {
            assert_eq!(Exact::from_decimal(false, "1", exponent).to_f64(), value);
            assert_eq!(Exact::from_binary(false, one(), exponent).to_f64(), value);
            let zero = Exact::from_decimal(true, "000", exponent);
            assert!(zero.is_zero() && zero.is_negative());
            assert!(Exact::from_binary(false, Natural::ZERO, exponent).is_zero());
        }
        let long = format!("1{}", "0".repeat(1500));
        assert_eq!(Exact::from_decimal(false, &long, -1500), Exact::from_integer(1), "long digits are no large number");
        assert_eq!(decimal("1e-2500").significant(3), ("100".into(), -2000), "the stand-in");
        assert_eq!(decimal("7e-1999").significant(3), ("700".into(), -1999));
    }

    #[test]
    fn zeros_have_signs_and_are_equal() {
        let (plus, minus) = (Exact::from_f64(0.0), Exact::from_f64(-0.0));
        assert_eq!(plus, minus);
        assert!(minus.is_negative() && minus.to_f64().is_sign_negative() && !minus.abs().is_negative());
        for (a, b) in [(0.0, 0.0), (0.0, -0.0), (-0.0, 0.0), (-0.0, -0.0), (1.5, 1.5), (-1.5, -1.5), (-1.5, -0.0), (0.0, 2.0)] {
            let expected: f64 = a - b;
            assert_eq!(Exact::from_f64(a).sub(&Exact::from_f64(b)).to_f64().to_bits(), expected.to_bits(), "{a} - {b}");
        }
        assert_eq!(minus.unpack(), Unpacked::zero(true));
        assert_eq!(minus.decimals(2), "-0.00");
        assert_eq!(plus.significant(3), ("000".into(), 0));
        assert_eq!(plus.div(&minus), None);
    }

    #[test]
    fn ties_to_even_in_decimals_too() {
        for (value, places, expected) in [
            ("0.5", 0, "0"),
            ("1.5", 0, "2"),
            ("2.5", 0, "2"),
            ("-0.125", 2, "-0.12"),
            ("0.375", 2, "0.38"),
            ("9.995", 2, "10.00"),
            ("7", 3, "7.000"),
        ] {
            assert_eq!(decimal(value).decimals(places), expected, "{value}");
        }
        for (value, n, expected) in
            [("2.5", 1, "2e0"), ("3.5", 1, "4e0"), ("0.0995", 2, "10e-1"), ("9.95", 2, "10e1"), ("9.85", 2, "98e0"), ("1", 0, "1e0")]
        {
            assert_eq!(digits(decimal(value).significant(n)), expected, "{value}");
        }
    }

    #[test]
    fn brackets_enclose() {
        let pair = |x: &Exact, n| {
            let (below, above) = x.brackets(n);
            (digits(below), digits(above))
        };
        let third = Exact::from_fraction(-1, 3).unwrap();
        assert_eq!(pair(&third, 3), ("333e-1".into(), "334e-1".into()));
        assert_eq!(pair(&decimal("99.95"), 3), ("999e1".into(), "100e2".into()));
        assert_eq!(pair(&decimal("25"), 2), ("25e1".into(), "25e1".into()), "nothing left out");
        assert_eq!(pair(&decimal("0"), 2), ("00e0".into(), "00e0".into()));
    }

    fn finite() -> impl Strategy<Value = f64> {
        prop_oneof![any::<u64>().prop_map(f64::from_bits), (-1000i32..1000, 0u32..8).prop_map(|(n, s)| f64::from(n) / f64::from(1u32 << s))]
            .prop_filter("finite", |x| x.is_finite())
    }

    proptest! {
        #[test]
        fn a_float64_unpacks_and_comes_back(x in finite()) {
            let exact = Exact::from_f64(x);
            prop_assert_eq!(exact.unpack(), Unpacked::from_f64(x));
            prop_assert_eq!(exact.to_f64().to_bits(), x.to_bits());
            let full = format!("{x:.1074}");
            prop_assert_eq!(exact.decimal(usize::MAX).unwrap(), full.trim_end_matches('0').trim_end_matches('.'));
        }

        #[test]
        fn decimals_are_read_as_the_standard_library_reads_them(whole in "[0-9]{1,30}", fraction in "[0-9]{0,30}", e in -340i32..320) {
            let text = format!("-{whole}.{fraction}e{e}");
            prop_assert_eq!(decimal(&text).to_f64().to_bits(), text.parse::<f64>().unwrap().to_bits());
        }

        #[test]
        fn halfway_cases_are_read_as_the_standard_library_reads_them(x in finite(), nudge in -1i32..2) {
            // the exact decimal halfway to the next float64, and just beside it
            let (a, b) = (Exact::from_f64(x.abs()), Exact::from_f64(x.abs().next_up().min(f64::MAX)));
            let half = a.sub(&b.negated()).div(&Exact::from_integer(2)).unwrap();
            let mut text = half.decimal(usize::MAX).unwrap();
            text.push_str(["", ".0"][usize::from(!text.contains('.'))]);
            text.push_str(if nudge > 0 { "001" } else { "" });
            let value = decimal(&text);
            let value = if nudge < 0 { value.sub(&decimal("1e-1300")) } else { value };
            let expected = if nudge < 0 { x.abs() } else { text.parse().unwrap() };
            prop_assert_eq!(value.to_f64(), expected);
        }

        #[test]
        fn digits_are_the_standard_librarys(x in finite(), n in 1u32..40, places in 0u32..40) {
            let exact = Exact::from_f64(x);
            let (digits, e) = exact.significant(n);
            let scientific = format!("{:.*e}", n as usize - 1, x.abs());
            let point = if n > 1 { "." } else { "" };
            prop_assert_eq!(format!("{}{point}{}e{e}", &digits[..1], &digits[1..]), scientific);
            prop_assert_eq!(exact.decimals(places), format!("{:.*}", places as usize, x));
        }

        #[test]
        fn brackets_lie_on_either_side(x in finite(), n in 1u32..20) {
            let exact = Exact::from_f64(x).abs();
            let back = |(digits, e): (String, i32)| Exact::from_decimal(false, &digits, e + 1 - n as i32);
            let (below, above) = exact.brackets(n);
            prop_assert!(below.0.len() == n as usize && above.0.len() == n as usize);
            let nearest = back(exact.significant(n));
            let (below, above) = (back(below), back(above));
            prop_assert!(below <= exact && exact <= above);
            prop_assert!(nearest == below || nearest == above);
            prop_assert_eq!(below == above, below == exact);
        }

        #[test]
        fn differences_and_order_are_exact(a in -1_000_000i64..1_000_000, b in 1i64..1000, c in -1_000_000i64..1_000_000, d in 1i64..1000) {
            let (x, y) = (Exact::from_fraction(a, b).unwrap(), Exact::from_fraction(c, d).unwrap());
            prop_assert_eq!(x.sub(&y), Exact::from_fraction(a * d - c * b, b * d).unwrap());
            prop_assert_eq!(x.cmp(&y), (a * d).cmp(&(c * b)));
            if c != 0 {
                prop_assert_eq!(x.div(&y).unwrap(), Exact::from_fraction(a * d, b * c).unwrap());
            }
        }
    }
}
