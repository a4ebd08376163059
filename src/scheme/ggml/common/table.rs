//! The sixteen uneven levels of `iq4_nl` and `iq4_xs`.

use super::{NEARLY_ZERO, extreme};

/// What the codes stand for, in scales.
pub const LEVELS: [i8; 16] = [-127, -104, -83, -65, -49, -35, -22, -10, 1, 13, 25, 38, 53, 69, 89, 113];

/// The code of the nearest level, the higher of two; NaN has the highest.
pub fn nearest(x: f32) -> u8 {
    let level = |code: usize| f32::from(LEVELS[code]);
    if x <= level(0) {
        return 0;
    }
    // NaN is below no level
    let above = (1..15).find(|code| x < level(*code)).unwrap_or(15);
    if x - level(above - 1) < level(above) - x { above as u8 - 1 } else { above as u8 }
}

/// The scale that fits best: from the one under which the extreme is 127, fifteen trials about the one under which it is −127;
/// kept is the one with the greatest (Σwxl)² / Σwl².
pub fn search(values: &[f32], weights: &[f32]) -> f32 {
    let extreme = extreme(values);
    if extreme.abs() < NEARLY_ZERO {
        return 0.0;
    }
    let lowest = f32::from(LEVELS[0]);
    let (xl, ll) = sums(values, weights, 1.0 / (-extreme / lowest));
    let mut scale = if ll > 0.0 { xl / ll } else { 0.0 };
    let mut best = scale * xl;
    for shift in -7..=7 {
        let (xl, ll) = sums(values, weights, (shift as f32 + lowest) / extreme);
        if ll > 0.0 && xl * xl > best * ll {
            scale = xl / ll;
            best = scale * xl;
        }
    }
    scale
}

/// Σwlx and Σwl² over the levels l that are nearest to values × `inverse`.
fn sums(values: &[f32], weights: &[f32], inverse: f32) -> (f32, f32) {
    let (mut xl, mut ll) = (0.0, 0.0);
    for (x, w) in values.iter().zip(weights) {
        let l = f32::from(LEVELS[usize::from(nearest(inverse * x))]);
        xl += w * l * x;
        ll += w * l * l;
    }
    (xl, ll)
}
