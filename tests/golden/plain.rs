//! The scheme `integer` against an independent statement of its rule in float32 arithmetic.
//!
//! No peer computes exactly this convention, so the rule is written down a second time, in another way: signed integers
//! throughout, the machine's own rounding, no code of the crate.

use crate::data::tally;
use quantoscope::{
    num::Rounding,
    param::Params,
    scheme,
    tensor::{Data, TensorView},
};

#[derive(Clone, Copy, Debug)]
struct Setting {
    bits: u32,
    signed: bool,
    symmetric: bool,
    narrow: bool,
    calibration: Calibration,
    rounding: Rounding,
}

#[derive(Clone, Copy, Debug)]
enum Calibration {
    Minmax,
    Range(f32, f32),
    /// The zero point as a share of the way from the lowest to the highest code.
    Manual(f32, f64),
}

#[derive(Debug, PartialEq)]
struct Outcome {
    code: i64,
    restored: u32,
    clipped: bool,
}

impl Setting {
    fn code_range(self) -> (i64, i64) {
        match (self.signed, self.narrow) {
            (false, _) => (0, 2i64.pow(self.bits) - 1),
            (true, false) => (-(2i64.pow(self.bits - 1)), 2i64.pow(self.bits - 1) - 1),
            (true, true) => (1 - 2i64.pow(self.bits - 1), 2i64.pow(self.bits - 1) - 1),
        }
    }

    fn zero_point_by_hand(self, share: f64) -> i64 {
        let (qmin, qmax) = self.code_range();
        qmin + (share * (qmax - qmin) as f64) as i64
    }

    fn scale_and_zero_point(self, x: &[f32]) -> (f32, i64) {
        let (qmin, qmax) = self.code_range();
        let (mut low, mut high) = match self.calibration {
            Calibration::Manual(scale, share) => return (scale, self.zero_point_by_hand(share)),
            Calibration::Range(low, high) => (low, high),
            Calibration::Minmax => {
                let finite = || x.iter().copied().filter(|x| x.is_finite());
                (finite().fold(f32::INFINITY, f32::min), finite().fold(f32::NEG_INFINITY, f32::max))
            }
        };
        low = if low < 0.0 { low } else { 0.0 };
        high = if high > 0.0 { high } else { 0.0 };
        if self.symmetric {
            let magnitude = if high > -low { high } else { -low };
            let scale = magnitude / (2i64.pow(self.bits - 1) - 1) as f32;
            let zero_point = if self.signed { 0 } else { 2i64.pow(self.bits - 1) };
            return (if scale == 0.0 { 1.0 } else { scale }, zero_point);
        }
        let scale = (high - low) / (qmax - qmin) as f32;
        let scale = if scale == 0.0 { 1.0 } else { scale };
        let zero_point = (qmin as f32 - low / scale).round_ties_even();
        (scale, (zero_point as i64).max(qmin).min(qmax))
    }

    fn quantize(self, x: &[f32]) -> Vec<Outcome> {
        let (scale, zero_point) = self.scale_and_zero_point(x);
        let (qmin, qmax) = self.code_range();
        x.iter()
            .map(|x| {
                // 2^40 is beyond every code, and leaves room to add a zero point
                let steps = rounded(x / scale, self.rounding).clamp(-2f64.powi(40), 2f64.powi(40));
                let code = if x.is_nan() { zero_point } else { steps as i64 + zero_point };
                let held = code.max(qmin).min(qmax);
                let restored = (held - zero_point) as f32 * scale;
                Outcome { code: held, restored: restored.to_bits(), clipped: held != code }
            })
            .collect()
    }

    fn params(self) -> Params {
        let params = Params::default()
            .with("bits", f64::from(self.bits))
            .with("signed", self.signed)
            .with("symmetric", self.symmetric)
            .with("narrow", self.narrow)
            .with("rounding", self.rounding.id());
        match self.calibration {
            Calibration::Minmax => params,
            Calibration::Range(low, high) => params.with("calibration", "range").with("min", f64::from(low)).with("max", f64::from(high)),
            Calibration::Manual(scale, share) => params
                .with("calibration", "manual")
                .with("scale", f64::from(scale))
                .with("zeroPoint", self.zero_point_by_hand(share) as f64),
        }
    }

    fn ours(self, x: &[f32]) -> Vec<Outcome> {
        let q = scheme::find("integer").unwrap().quantize(&TensorView::flat(Data::F32(x)), &self.params()).unwrap();
        assert_eq!(q.target.id(), format!("{}int{}", if self.signed { "" } else { "u" }, self.bits));
        assert_eq!((q.codes.len(), q.restored.len()), (x.len(), x.len()));
        (0..x.len())
            .map(|i| Outcome {
                code: q.target.decode(q.codes[i]) as i64,
                restored: (q.restored[i] as f32).to_bits(),
                clipped: q.clipped.contains(&(i as u32)),
            })
            .collect()
    }
}

/// A quotient is a float32: in float64 its fraction is exact, and so is half of it.
fn rounded(x: f32, rounding: Rounding) -> f64 {
    let x = f64::from(x);
    if !x.is_finite() {
        return x;
    }
    let (floor, fraction) = (x.floor(), x - x.floor());
    let nearest = |tie: f64| match fraction {
        f if f < 0.5 => floor,
        f if f > 0.5 => floor + 1.0,
        _ => tie,
    };
    let outward = if x < 0.0 { floor } else { floor + 1.0 };
    match rounding {
        Rounding::HalfEven => nearest(if floor % 2.0 == 0.0 { floor } else { floor + 1.0 }),
        Rounding::HalfAway => nearest(outward),
        Rounding::HalfUp => nearest(floor + 1.0),
        Rounding::HalfDown => nearest(floor),
        Rounding::HalfTowardZero => nearest(2.0 * floor + 1.0 - outward),
        Rounding::Floor => floor,
        Rounding::Ceil => x.ceil(),
        Rounding::Trunc => x.trunc(),
        Rounding::Away => x.abs().ceil().copysign(x),
        Rounding::Stochastic => unreachable!("its draws are compared elsewhere"),
    }
}

/// Marsaglia's xorshift: lists that are the same on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// From -1 to 1.
    fn unit(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1u64 << 23) as f32 - 1.0
    }

    /// Any finite float32 of at most half the largest, so that a list's spread is finite.
    fn any(&mut self) -> f32 {
        loop {
            let x = f32::from_bits((self.next() >> 32) as u32);
            if x.abs() <= f32::MAX / 2.0 {
                return x;
            }
        }
    }
}

fn lists(random: &mut Random) -> Vec<(&'static str, Vec<f32>)> {
    let mut list = |make: &mut dyn FnMut(&mut Random) -> f32| -> Vec<f32> { (0..32).map(|_| make(random)).collect() };
    let mut lists = vec![
        ("even spread", list(&mut |r| 100.0 * r.unit())),
        ("heavy tail", list(&mut |r| r.unit() / (r.unit().abs() + 0.01))),
        ("one sign", list(&mut |r| 3.0 + r.unit())),
        ("any magnitude", list(&mut Random::any)),
        ("halves", list(&mut |r| (r.next() % 41) as f32 / 2.0 - 10.0)),
        ("subnormal", list(&mut |r| f32::from_bits((r.next() % (1 << 22)) as u32).copysign(r.unit()))),
    ];
    for (_, list) in &mut lists {
        list.extend([0.0, -0.0, f32::NAN, f32::INFINITY, f32::NEG_INFINITY]);
    }
    lists.push(("zeros", vec![0.0, -0.0]));
    lists.push(("a single value", vec![0.1]));
    lists.push(("nothing finite", vec![f32::NAN, f32::INFINITY]));
    lists
}

const CALIBRATIONS: [Calibration; 6] = [
    Calibration::Minmax,
    Calibration::Range(-1.5, 40.0),
    Calibration::Range(0.25, 3.0),
    Calibration::Range(-7.0, -2.0),
    Calibration::Manual(0.1, 0.0),
    Calibration::Manual(0.75, 0.6),
];

/// Every width from 2 to 16 bits, every combination of settings, every deterministic rounding.
#[test]
fn plain_integers_follow_their_rule_in_float32_arithmetic() {
    let mut random = Random(20_261_123);
    let flags = [false, true];
    tally(|tally| {
        for bits in 2..=16 {
            for (name, x) in lists(&mut random) {
                let mut settings = vec![];
                for (signed, symmetric, narrow) in flags.iter().flat_map(|a| flags.iter().flat_map(move |b| flags.map(|c| (*a, *b, c)))) {
                    for (at, calibration) in CALIBRATIONS.into_iter().enumerate() {
                        // every rounding meets every calibration, over the widths and lists
                        let rounding = Rounding::ALL[(settings.len() + at + bits as usize) % 9].1;
                        for rounding in [Rounding::HalfEven, rounding] {
                            settings.push(Setting { bits, signed, symmetric, narrow, calibration, rounding });
                        }
                    }
                }
                for setting in settings {
                    let record = format!("{name}, {setting:?}");
                    tally.record("the rule, restated", &record, &x, &setting.ours(&x), &setting.quantize(&x));
                }
            }
        }
    });
}

/// A list of float64s is rounded to float32 first, each value once.
#[test]
fn float64_lists_are_quantized_as_the_float32s_nearest_to_them() {
    let wide = [3452.3194f64, -1200.5, 1.0 + 2f64.powi(-24) + 2f64.powi(-50), 0.1, 1e-50, f64::NAN];
    let narrow = wide.map(|x| x as f32);
    let integer = scheme::find("integer").unwrap();
    let from_wide = integer.quantize(&TensorView::flat(Data::F64(&wide)), &Params::default()).unwrap();
    let from_narrow = integer.quantize(&TensorView::flat(Data::F32(&narrow)), &Params::default()).unwrap();
    assert_eq!((&from_wide.codes, from_wide.affine(0)), (&from_narrow.codes, from_narrow.affine(0)));
}
