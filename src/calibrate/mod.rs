//! How a range is chosen for values: which part of them the codes shall cover, and what may be clipped.
//!
//! A calibration is a file here, with the rules of each calibrator that has it, and its lines in the list at the end.

pub mod bins;
pub mod entropy;
pub mod histogram;
pub mod minmax;
pub mod mse;
pub mod percentile;

pub use bins::Bins;

/// What a range is to be chosen for.
pub struct Task<'a> {
    /// Finite.
    pub values: &'a [f32],
    pub symmetric: bool,
    pub signed: bool,
    pub bits: u32,
    pub bins: usize,
    /// How much is to be kept, in percent.
    pub percentile: f64,
    /// The squared error of all values when quantized with a range.
    pub error: &'a dyn Fn((f32, f32)) -> f64,
}

/// From the lowest to the highest value that is to be kept.
pub type Range = (f32, f32);

/// Chooses a range, unless the values have no such histogram.
pub type Choose = fn(&Task) -> Option<Range>;

impl Task<'_> {
    /// From -`largest` to it; from 0 where there are no negative codes.
    fn up_to(&self, largest: f32) -> Range {
        (if self.symmetric { -largest } else { 0.0 }, largest)
    }

    fn magnitudes(&self) -> Vec<f32> {
        self.values.iter().map(|x| x.abs()).collect()
    }
}

/// The rule of a calibrator for a calibration.
pub fn find(calibration: &str, calibrator: &str) -> Option<Choose> {
    CALIBRATIONS.iter().find(|(c, by, _)| (*c, *by) == (calibration, calibrator)).map(|(_, _, choose)| *choose)
}

/// The calibrations that a calibrator has.
pub fn of(calibrator: &str) -> Vec<&'static str> {
    CALIBRATIONS.iter().filter(|(_, by, _)| *by == calibrator).map(|(c, _, _)| *c).collect()
}

/// Whose rules there are, in the order of menus.
pub const CALIBRATORS: [&str; 4] = ["plain", "onnxruntime", "modelopt", "pytorch"];

// The registry: one line a calibration and calibrator.
pub static CALIBRATIONS: &[(&str, &str, Choose)] = &[
    ("percentile", "plain", percentile::plain),
    ("percentile", "onnxruntime", percentile::onnxruntime),
    ("percentile", "modelopt", percentile::modelopt),
    ("mse", "plain", mse::plain),
    ("mse", "modelopt", mse::modelopt),
    ("entropy", "plain", entropy::plain),
    ("entropy", "onnxruntime", entropy::onnxruntime),
    ("entropy", "modelopt", entropy::modelopt),
    ("histogram", "plain", histogram::plain),
    ("histogram", "pytorch", histogram::pytorch),
];
