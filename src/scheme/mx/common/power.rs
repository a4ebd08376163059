//! Powers of two and logarithms of float32s.

/// 2^`exponent`, from 2^-149 to 2^127, exactly.
pub fn power_of_two(exponent: i32) -> f32 {
    f32::from_bits(if exponent < -126 { 1 << (exponent + 149) } else { ((exponent + 127) as u32) << 23 })
}

/// The exponent as its field has it: -127 for zero and subnormals, 128 for infinities and NaN.
pub fn exponent(x: f32) -> i32 {
    (x.to_bits() >> 23 & 0xFF) as i32 - 127
}

/// log2 rounded to float32, which takes the floats just below a power of two up to it.
pub fn log2(x: f32) -> f32 {
    libm::log2(f64::from(x)) as f32
}

/// The largest magnitude, NaN if there is one; 0 of nothing.
pub fn largest(values: &[f32]) -> f32 {
    f32::from_bits(values.iter().fold(0, |largest, x| largest.max(x.abs().to_bits())))
}

/// The largest magnitude of those that are not NaN.
pub fn largest_number(values: &[f32]) -> f32 {
    let bits = |x: &f32| if x.is_nan() { 0 } else { x.abs().to_bits() };
    f32::from_bits(values.iter().fold(0, |largest, x| largest.max(bits(x))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_and_exponents_agree() {
        for e in -126..=127 {
            assert_eq!((exponent(power_of_two(e)), power_of_two(e)), (e, 2f32.powi(e)));
        }
        assert_eq!([power_of_two(-127), power_of_two(-149)].map(f32::to_bits), [1 << 22, 1]);
        assert_eq!([exponent(0.0), exponent(1e-40), exponent(f32::INFINITY), exponent(-3.0)], [-127, -127, 128, 1]);
    }

    #[test]
    fn the_largest_is_nan_where_there_is_one() {
        assert_eq!(largest(&[1.0, -3.0, 2.0]), 3.0);
        assert!(largest(&[1.0, f32::NAN, 2.0]).is_nan());
        assert_eq!((largest_number(&[1.0, f32::NAN, -2.0]), largest(&[])), (2.0, 0.0));
    }
}
