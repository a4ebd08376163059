//! What a quantized matrix does to its outputs.

use crate::{
    error::{Error, Result},
    num::Draw,
    quantized::same_length,
};
use std::f64::consts::TAU;

/// ‖Wx − Ŵx‖ / ‖Wx‖ over all vectors x, for a matrix W of rows of `columns` values and its restored Ŵ: the relative error of
/// a layer's outputs, in the Frobenius norm. `inputs` holds the vectors one after the other, `columns` values each.
///
/// Nothing where it is not defined: NaN or an infinity in the matrices or in x, or outputs that are all 0.
///
/// # Errors
/// `shape.product` if the matrix or the inputs do not consist of rows of `columns` values; `length.mismatch` if the matrices
/// differ in length.
pub fn output_error(weights: &[f64], restored: &[f64], columns: usize, inputs: &[f64]) -> Result<Option<f64>> {
    same_length(weights.len(), restored.len())?;
    for (values, name) in [(weights, "shape"), (inputs, "x")] {
        if columns == 0 || !values.len().is_multiple_of(columns) {
            let refused = Error::new("shape.product").with("shape", format!("… × {columns}"));
            return Err(refused.with("count", values.len().to_string()).param(name));
        }
    }
    let (mut error, mut output) = (0.0, 0.0);
    for x in inputs.chunks_exact(columns) {
        for (row, restored) in weights.chunks_exact(columns).zip(restored.chunks_exact(columns)) {
            let (mut y, mut difference) = (0.0, 0.0);
            for ((w, v), x) in row.iter().zip(restored).zip(x) {
                y += w * x;
                difference += (v - w) * x;
            }
            output += y * y;
            error += difference * difference;
        }
    }
    Ok(Some((error / output).sqrt()).filter(|ratio| ratio.is_finite()))
}

/// Standard normal values, the same for the same seed on every machine.
///
/// Box and Muller, "A note on the generation of random normal deviates", Ann. Math. Statist. 29 (1958), on the uniform draws
/// of [`Draw`].
pub fn normal(seed: u64, count: usize) -> Vec<f64> {
    normals(seed).take(count).collect()
}

/// The same, one after the other without end.
pub fn normals(seed: u64) -> impl Iterator<Item = f64> {
    let pair = move |index: u64| {
        // from 2^-54, so that the logarithm is finite
        let radius = (-2.0 * libm::log(Draw::new(seed, 2 * index).unit() + f64::EPSILON / 4.0)).sqrt();
        let angle = TAU * Draw::new(seed, 2 * index + 1).unit();
        [radius * libm::cos(angle), radius * libm::sin(angle)]
    };
    (0..).flat_map(pair)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_matrix_by_hand() {
        let (w, v) = ([1.0, 2.0, 3.0, 4.0], [1.0, 2.0, 3.0, 5.0]);
        // Wx = (3, 7) and the error (0, 1)
        assert_eq!(output_error(&w, &v, 2, &[1.0, 1.0]).unwrap(), Some((1.0f64 / 58.0).sqrt()));
        assert_eq!(output_error(&w, &w, 2, &[1.0, 1.0, 0.5, -1.0]).unwrap(), Some(0.0));
        assert_eq!(output_error(&w, &v, 2, &[0.0, 0.0]).unwrap(), None);
        assert_eq!(output_error(&[f64::NAN; 4], &v, 2, &[1.0, 1.0]).unwrap(), None);
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let code = |x: Result<Option<f64>>| x.err().map(|e| (e.code, e.at.param));
        assert_eq!(code(output_error(&[1.0; 4], &[1.0; 3], 2, &[])), Some(("length.mismatch", None)));
        assert_eq!(code(output_error(&[1.0; 4], &[1.0; 4], 3, &[])), Some(("shape.product", Some("shape".into()))));
        assert_eq!(code(output_error(&[1.0; 4], &[1.0; 4], 2, &[1.0])), Some(("shape.product", Some("x".into()))));
        assert_eq!(code(output_error(&[], &[], 0, &[])), Some(("shape.product", Some("shape".into()))));
    }

    #[test]
    fn normal_values_are_normal_and_repeat() {
        let x = normal(7, 20_001);
        assert_eq!((x.len(), &x[..], x[0] == normal(8, 1)[0]), (20_001, &normal(7, 20_001)[..], false));
        let moment = |power: i32| x.iter().map(|x| x.powi(power)).sum::<f64>() / x.len() as f64;
        assert!(moment(1).abs() < 0.03 && (moment(2) - 1.0).abs() < 0.03 && (moment(4) - 3.0).abs() < 0.3, "{} {}", moment(1), moment(2));
    }
}
