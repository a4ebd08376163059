//! Searches for the scale under which a few values lose least, each value's error weighed.
//!
//! ggml's `make_*_quants`: float32 throughout, every sum from left to right.

use super::{NEARLY_ZERO, extreme, nearest};

/// Scale × (code − `half`) for codes below 2 × `half`: `make_qx_quants`.
///
/// The first trial maps the value of greatest magnitude to −half; eighteen more stretch that by tenths. Kept is the one with
/// the greatest (Σwxl)² / Σwl², and the scale that fits its integers l best.
pub fn symmetric(values: &[f32], weights: &[f32], half: i32, codes: &mut [u8]) -> f32 {
    let extreme = extreme(values);
    if extreme.abs() < NEARLY_ZERO {
        codes.fill(0);
        return 0.0;
    }
    let mut sums = Sums::of(values, weights, -(half as f32) / extreme, half);
    sums.store(values, half, codes);
    let mut scale = if sums.ll == 0.0 { 0.0 } else { sums.xl / sums.ll };
    let mut best = scale * sums.xl;
    for stretch in (-9..=9).filter(|stretch| *stretch != 0) {
        sums = Sums::of(values, weights, -(half as f32 + 0.1 * stretch as f32) / extreme, half);
        if sums.ll > 0.0 && sums.xl * sums.xl > best * sums.ll {
            sums.store(values, half, codes);
            scale = sums.xl / sums.ll;
            best = scale * sums.xl;
        }
    }
    scale
}

/// Σwxl and Σwl² over the integers l that values × `inverse` round to.
struct Sums {
    inverse: f32,
    xl: f32,
    ll: f32,
}

impl Sums {
    fn of(values: &[f32], weights: &[f32], inverse: f32, half: i32) -> Self {
        let mut sums = Sums { inverse, xl: 0.0, ll: 0.0 };
        for (x, w) in values.iter().zip(weights) {
            let l = nearest(inverse * x).clamp(-half, half - 1) as f32;
            sums.xl += w * x * l;
            sums.ll += w * l * l;
        }
        sums
    }

    fn store(&self, values: &[f32], half: i32, codes: &mut [u8]) {
        for (code, x) in codes.iter_mut().zip(values) {
            *code = (nearest(self.inverse * x).clamp(-half, half - 1) + half) as u8;
        }
    }
}

/// Scale × (code − `half`), each value weighed by its square: `make_q3_quants`.
///
/// From codes under which the value of greatest magnitude is −half, the integers are improved by turns.
pub fn by_turns(values: &[f32], half: i32, codes: &mut [u8]) -> f32 {
    let extreme = extreme(values);
    if extreme.abs() < NEARLY_ZERO {
        codes.fill(0);
        return 0.0;
    }
    let weights: Vec<f32> = values.iter().map(|x| x * x).collect();
    let inverse = -(half as f32) / extreme;
    let sums = Sums::of(values, &weights, inverse, half);
    let integers = values.iter().map(|x| nearest(inverse * x).clamp(-half, half - 1)).collect();
    let mut turns = Turns { values, weights: &weights, limits: (-half, half - 1), unsigned: false, integers, xl: sums.xl, ll: sums.ll };
    let scale = turns.scale();
    for (code, l) in codes.iter_mut().zip(&turns.integers) {
        *code = (l + half) as u8;
    }
    scale
}

/// Scale × code for codes from 0 to `highest`: `make_qp_quants`, which codes the scales of sub-blocks.
///
/// The first trial maps the greatest value to the highest code; eight more stretch that by tenths. The one with the least
/// squared error is then improved by turns. Negative values, which hardly occur, wrap as C's `uint8_t` does.
pub fn positive(values: &[f32], weights: &[f32], highest: i32, codes: &mut [u8]) -> f32 {
    let mut greatest = 0.0f32;
    for &x in values {
        greatest = if greatest > x { greatest } else { x };
    }
    if greatest < NEARLY_ZERO {
        codes.fill(0);
        return 0.0;
    }
    let error = |inverse: f32, code: &dyn Fn(f32) -> i32| {
        let scale = 1.0 / inverse;
        let mut error = 0.0;
        for (x, w) in values.iter().zip(weights) {
            let off = x - scale * code(inverse * x) as f32;
            error += w * off * off;
        }
        error
    };
    let mut inverse = highest as f32 / greatest;
    let mut least = error(inverse, &|steps| i32::from(nearest(steps) as u8));
    for stretch in (-4..=4).filter(|stretch| *stretch != 0) {
        let trial = (0.1 * stretch as f32 + highest as f32) / greatest;
        let lost = error(trial, &|steps| nearest(steps).min(highest));
        if lost < least {
            (least, inverse) = (lost, trial);
        }
    }
    let mut turns = Turns { values, weights, limits: (i32::MIN, highest), unsigned: true, integers: vec![], xl: 0.0, ll: 0.0 };
    for (x, w) in values.iter().zip(weights) {
        let l = nearest(inverse * x).min(highest);
        turns.xl += w * x * l as f32;
        turns.ll += w * l as f32 * l as f32;
        turns.integers.push(turns.kept(l));
    }
    let scale = turns.scale();
    for (code, l) in codes.iter_mut().zip(&turns.integers) {
        *code = *l as u8;
    }
    scale
}

/// Integers l that are improved one by one, with Σwxl and Σwl².
struct Turns<'a> {
    values: &'a [f32],
    weights: &'a [f32],
    limits: (i32, i32),
    /// Whether they are kept in a `uint8_t`.
    unsigned: bool,
    integers: Vec<i32>,
    xl: f32,
    ll: f32,
}

impl Turns<'_> {
    fn kept(&self, l: i32) -> i32 {
        if self.unsigned { i32::from(l as u8) } else { l }
    }

    /// The scale that fits best after at most five times through all values.
    fn scale(&mut self) -> f32 {
        for _ in 0..5 {
            let mut changed = false;
            for index in 0..self.values.len() {
                changed |= self.turn(index);
            }
            if !changed {
                break;
            }
        }
        if self.ll > 0.0 { self.xl / self.ll } else { 0.0 }
    }

    /// One value takes the integer that suits the scale which the others would have, if that raises (Σwxl)² / Σwl².
    fn turn(&mut self, index: usize) -> bool {
        let (x, w, old) = (self.values[index], self.weights[index], self.integers[index]);
        let mut xl = self.xl - w * x * old as f32;
        let mut ll = self.ll - w * old as f32 * old as f32;
        if !(xl > 0.0 && (ll > 0.0 || !self.unsigned)) {
            return false;
        }
        let new = nearest(x * ll / xl).clamp(self.limits.0, self.limits.1);
        if new == old {
            return false;
        }
        xl += w * x * new as f32;
        ll += w * new as f32 * new as f32;
        let better = ll > 0.0 && xl * xl * self.ll > self.xl * self.xl * ll;
        if better {
            self.integers[index] = self.kept(new);
            (self.xl, self.ll) = (xl, ll);
        }
        better
    }
}

/// How scale × code + minimum is searched.
pub struct Affine {
    pub highest: i32,
    /// The first stretch, the distance between two, and how many there are after the first.
    pub from: f32,
    pub by: f32,
    pub steps: i32,
    /// Whether errors count by their magnitude, not by their square.
    pub magnitude: bool,
}

impl Affine {
    /// That of all types where values have importance.
    pub const fn weighed(highest: i32) -> Self {
        Affine { highest, from: -0.9, by: 0.05, steps: 36, magnitude: false }
    }

    /// The scale and the negated minimum, which is at least 0: `make_qkx2_quants`, `make_qkx3_quants`.
    ///
    /// The first trial spreads the codes from the minimum (or 0) to the maximum. Each further one stretches that, and fits
    /// scale and minimum by weighted least squares to the codes that come out; it is kept if its error is lower, and its
    /// minimum then serves the trials after it.
    pub fn search(&self, values: &[f32], weights: &[f32], codes: &mut [u8]) -> (f32, f32) {
        let (mut low, high) = range(values);
        if high <= low {
            codes.fill(0);
            return (0.0, -low);
        }
        let highest = self.highest as f32;
        let inverse = highest / (high - low);
        let mut scale = 1.0 / inverse;
        let mut fit = Fit::of(values, weights, inverse, low, self.highest);
        let mut least = self.error(values, weights, &fit.codes, scale, low);
        codes.copy_from_slice(&fit.codes);
        for step in 0..=self.steps {
            let inverse = (self.from + self.by * step as f32 + highest) / (high - low);
            fit = Fit::of(values, weights, inverse, low, self.highest);
            let Some((trial, trial_low)) = fit.solved() else { continue };
            let error = self.error(values, weights, &fit.codes, trial, trial_low);
            if error < least {
                codes.copy_from_slice(&fit.codes);
                (least, scale, low) = (error, trial, trial_low);
            }
        }
        (scale, -low)
    }

    fn error(&self, values: &[f32], weights: &[f32], codes: &[u8], scale: f32, low: f32) -> f32 {
        let mut sum = 0.0;
        for ((x, w), code) in values.iter().zip(weights).zip(codes) {
            let off = scale * f32::from(*code) + low - x;
            sum += w * if self.magnitude { off.abs() } else { off * off };
        }
        sum
    }
}

/// The minimum, at most 0, and the maximum.
fn range(values: &[f32]) -> (f32, f32) {
    let (mut low, mut high) = (values[0], values[0]);
    for &x in values {
        low = if x < low { x } else { low };
        high = if x > high { x } else { high };
    }
    (if low > 0.0 { 0.0 } else { low }, high)
}

/// The codes l of (x − low) × inverse, with Σw, Σwx, Σwl, Σwl² and Σwlx.
struct Fit {
    codes: Vec<u8>,
    w: f32,
    x: f32,
    l: f32,
    ll: f32,
    xl: f32,
}

impl Fit {
    fn of(values: &[f32], weights: &[f32], inverse: f32, low: f32, highest: i32) -> Self {
        let mut fit = Fit { codes: Vec::with_capacity(values.len()), w: 0.0, x: 0.0, l: 0.0, ll: 0.0, xl: 0.0 };
        for (x, w) in values.iter().zip(weights) {
            let code = nearest(inverse * (x - low)).clamp(0, highest) as u8;
            let l = f32::from(code);
            fit.codes.push(code);
            fit.w += w;
            fit.x += w * x;
            fit.l += w * l;
            fit.ll += w * l * l;
            fit.xl += w * l * x;
        }
        fit
    }

    /// Scale and minimum, at most 0, of the least squared error; none where all codes are the same.
    fn solved(&self) -> Option<(f32, f32)> {
        let determinant = self.w * self.ll - self.l * self.l;
        if determinant > 0.0 {
            let low = (self.ll * self.x - self.l * self.xl) / determinant;
            let scale = (self.w * self.xl - self.x * self.l) / determinant;
            Some(if low > 0.0 { (self.xl / self.ll, 0.0) } else { (scale, low) })
        } else {
            None
        }
    }
}
