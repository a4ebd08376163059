//! One number for all that a scheme makes of the reference inputs, under each of its settings: the same natively and in a
//! browser, or the two would not agree to the last bit.

use quantoscope::{
    param::{Given, Kind, Params},
    quantized::Quantized,
    scheme::{SCHEMES, Scheme},
    tensor::{Data, TensorView},
};
use std::fmt::Write;

/// Those that the reference implementations were given: see tests/data/golden/PROVENANCE.md.
const INPUTS: &str = include_str!("data/golden/block_inputs.json");
const USED: [&str; 8] = ["normal", "student_t2", "one_outlier", "ties_e2m1", "tiny_1e-9", "big_1e18", "subblock_scales", "zero_subblocks"];
/// Of each; the longest blocks have as many.
const LENGTH: usize = 256;

/// The defaults, and each choice of each parameter by itself, or with the first choice of another one that it goes with.
pub fn settings(scheme: &dyn Scheme) -> Vec<Params> {
    let mut settings = vec![Params::default()];
    for param in scheme.params() {
        let values: Vec<Given> = match &param.kind {
            Kind::Bool { .. } => vec![true.into(), false.into()],
            Kind::Choice { options, .. } => options.iter().map(|o| Given::from(*o)).collect(),
            Kind::Int { min, max, .. } => [*min, (*min + 1).min(*max), (*min + 6).min(*max)].map(|n| Given::Number(n as f64)).to_vec(),
            Kind::Real { .. } | Kind::Format { .. } | Kind::Weights => vec![],
        };
        settings.extend(values.into_iter().map(|value| that_agree(scheme, Params([(param.id.to_owned(), value)].into()))));
    }
    settings
}

fn that_agree(scheme: &dyn Scheme, params: Params) -> Params {
    let conflicting = |params: &Params| scheme.target(params).is_err_and(|refused| refused.code == "param.conflict");
    if !conflicting(&params) {
        return params;
    }
    let choices = scheme.params().iter().flat_map(|other| match &other.kind {
        Kind::Choice { options, .. } => options.iter().map(|option| params.clone().with(other.id, *option)).collect(),
        _ => vec![],
    });
    let agreeing = choices.filter(|both| params.0.iter().all(|(id, value)| both.0.get(id) == Some(value)));
    agreeing.into_iter().find(|both| !conflicting(both)).unwrap_or(params)
}

/// A line a scheme and setting: the fingerprint of the outcome for all inputs.
pub fn fingerprints() -> String {
    let inputs = inputs();
    let mut lines = String::new();
    for scheme in SCHEMES.iter() {
        for params in settings(*scheme) {
            let mut hash = Hash::default();
            for input in &inputs {
                match scheme.quantize(&TensorView::flat(Data::F32(input)), &params) {
                    Ok(quantized) => hash.outcome(&quantized),
                    Err(refused) => hash.bytes(refused.code.as_bytes()),
                }
            }
            let told: Vec<String> = params.0.iter().map(|(id, value)| format!(" {id}={}", plain(value))).collect();
            writeln!(lines, "{}{} {:016x}", scheme.id(), told.concat(), hash.0).unwrap();
        }
    }
    lines
}

fn plain(value: &Given) -> String {
    match value {
        Given::Bool(on) => on.to_string(),
        Given::Number(number) => number.to_string(),
        Given::Word(word) => word.clone(),
        Given::Numbers(numbers) => format!("{numbers:?}"),
    }
}

fn inputs() -> Vec<Vec<f32>> {
    let words = |hex: &str| -> Vec<f32> {
        let word = |at: usize| f32::from_bits(u32::from_str_radix(&hex[8 * at..8 * at + 8], 16).unwrap());
        (0..LENGTH).map(word).collect()
    };
    let json: serde_json::Value = serde_json::from_str(INPUTS).unwrap();
    USED.iter().map(|name| words(json["inputs"][name].as_str().unwrap())).collect()
}

/// Fowler, Noll and Vo's FNV-1a, 64 bits.
struct Hash(u64);

impl Default for Hash {
    fn default() -> Self {
        Hash(0xCBF2_9CE4_8422_2325)
    }
}

impl Hash {
    fn bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3);
        }
    }

    fn outcome(&mut self, quantized: &Quantized) {
        let Quantized { codes, restored, clipped, parts, bytes, .. } = quantized;
        codes.iter().for_each(|code| self.bytes(&code.to_le_bytes()));
        // which NaN it is differs by machine
        let bits = |x: &f64| if x.is_nan() { f64::NAN.to_bits() } else { x.to_bits() };
        restored.iter().for_each(|x| self.bytes(&bits(x).to_le_bytes()));
        clipped.iter().for_each(|index| self.bytes(&index.to_le_bytes()));
        parts.iter().flat_map(|part| &part.data).for_each(|word| self.bytes(&word.to_le_bytes()));
        self.bytes(bytes.as_deref().unwrap_or_default());
    }
}
