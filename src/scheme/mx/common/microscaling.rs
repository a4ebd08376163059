//! One power of two for 32 values: the schemes of OCP's specification.

use super::{
    blocks::{self, Fit, Frame, Rule, e8m0, stored_scale},
    element::{Element, Manner, Tie},
    power::{exponent, largest, largest_number, log2, power_of_two},
    told::{self, Told},
};
use crate::{
    error::{Error, Result},
    explain::{Step, Trace},
    format::{Format, float8_e8m0fnu},
    num::show,
    param::{Kind, Param, Params},
    quantized::{Quantized, Stored},
    scheme::{Laws, Scheme},
    tensor::TensorView,
    text::{Ink, Math, Text},
};
use std::sync::LazyLock;

/// Values in a block.
const SIZE: usize = 32;

/// A scheme, as what tells it from the others.
pub struct Microscaling {
    pub id: &'static str,
    /// The message with its one line.
    pub about: &'static str,
    pub element: &'static Element,
    pub conventions: Conventions,
}

/// Who has the scheme.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Conventions {
    All,
    /// All but ggml.
    Floats,
    /// The specification and microxcaling.
    Integer,
}

/// How the shared exponent is found, by the name that groups have it under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Ocp,
    Floor,
    Ceil,
    Even,
    Rceil,
    Microxcaling,
    Ggml,
}

const WAYS: [(&str, Way); 7] = [
    ("ocp", Way::Ocp),
    ("floor", Way::Floor),
    ("ceil", Way::Ceil),
    ("even", Way::Even),
    ("rceil", Way::Rceil),
    ("microxcaling", Way::Microxcaling),
    ("ggml", Way::Ggml),
];

impl Way {
    fn find(name: &str) -> Way {
        WAYS.iter().find(|(known, _)| *known == name).map_or(Way::Ocp, |(_, way)| *way)
    }

    fn name(self) -> &'static str {
        WAYS.iter().find(|(_, way)| *way == self).map_or("", |(name, _)| name)
    }

    fn is_torchao(self) -> bool {
        !matches!(self, Way::Ocp | Way::Microxcaling | Way::Ggml)
    }
}

/// The parameters of the schemes that so many have.
fn params(conventions: Conventions) -> Vec<Param> {
    let options = match conventions {
        Conventions::All => vec!["ocp", "torchao", "microxcaling", "ggml"],
        Conventions::Floats => vec!["ocp", "torchao", "microxcaling"],
        Conventions::Integer => vec!["ocp", "microxcaling"],
    };
    let mut params = vec![Param { id: "convention", kind: Kind::Choice { default: "ocp", options } }];
    if conventions != Conventions::Integer {
        let options = vec!["floor", "ceil", "even", "rceil"];
        params.push(Param { id: "scaleRule", kind: Kind::Choice { default: "floor", options } });
    }
    let options = vec!["convention", "half-even", "half-away"];
    params.push(Param { id: "rounding", kind: Kind::Choice { default: "convention", options } });
    params
}

static ALL: LazyLock<Vec<Param>> = LazyLock::new(|| params(Conventions::All));
static FLOATS: LazyLock<Vec<Param>> = LazyLock::new(|| params(Conventions::Floats));
static INTEGER: LazyLock<Vec<Param>> = LazyLock::new(|| params(Conventions::Integer));

/// The rule of one convention for one element.
struct SharedExponent {
    way: Way,
    frame: Frame,
}

impl SharedExponent {
    fn new(element: &'static Element, way: Way, half_even: bool) -> Self {
        let manner = match way {
            Way::Microxcaling => {
                let tie = if half_even { Tie::HalfUpToEven } else { Tie::HalfUp };
                Manner { tie, negative_zero: false, lowest: false, nan: None }
            }
            _ => Manner::TO_EVEN,
        };
        let ggml = way == Way::Ggml;
        let frame =
            Frame { element, size: SIZE, scales: &float8_e8m0fnu::FORMAT, manner, one_zero: ggml, packed: ggml.then_some(1), global: None };
        SharedExponent { way, frame }
    }

    fn largest(&self, values: &[f32]) -> f32 {
        if self.way == Way::Ggml { largest_number(values) } else { largest(values) }
    }

    /// max|x| rounded to the element's precision, halves up.
    fn to_precision(&self, largest: f32) -> f32 {
        let dropped = 23 - self.frame.element.fraction;
        f32::from_bits((largest.to_bits() + (1 << (dropped - 1))) & (u32::MAX << dropped))
    }

    /// The shared exponent of a largest magnitude, as if there were bytes without end; none of NaN.
    fn exponent(&self, largest: f32) -> Option<i32> {
        if largest.is_nan() {
            return None;
        }
        let logarithm = match self.way {
            Way::Ocp | Way::Floor => exponent(largest),
            Way::Ceil => exponent(largest) + i32::from(largest.to_bits() << 9 != 0),
            Way::Even => exponent(self.to_precision(largest)),
            Way::Rceil => return Some(log2(largest / self.frame.element.largest).ceil() as i32),
            Way::Microxcaling => log2(if largest == 0.0 { f32::MIN_POSITIVE } else { largest }).floor() as i32,
            Way::Ggml if largest == 0.0 || largest.is_infinite() => return Some(-127),
            Way::Ggml => log2(largest).floor() as i32,
        };
        Some(logarithm - self.frame.element.top)
    }

    fn byte(&self, exponent: Option<i32>) -> u8 {
        match exponent {
            None => 255,
            Some(128..) if self.way == Way::Microxcaling => 255,
            // as C's conversion to uint8_t
            Some(exponent) if self.way == Way::Ggml => (exponent + 127) as u8,
            Some(exponent) => (exponent.clamp(-127, 127) + 127) as u8,
        }
    }

    fn exponent_step(&self, largest: f32) -> Step {
        let exponent = self.exponent(largest);
        let byte = self.byte(exponent);
        let (told, wraps) = match exponent {
            Some(e) if self.way == Way::Ggml => (show::integer(e.into(), Ink::Plain), !(-127..=128).contains(&e)),
            _ if byte == 255 => (show::special(f64::NAN, Ink::Plain), false),
            _ => (show::integer(i64::from(byte) - 127, Ink::Plain), false),
        };
        let step = Step::of("exponent", told);
        let step = if wraps { step.noted(Text::new("exponent-wraps").with("byte", show::integer(byte.into(), Ink::Plain))) } else { step };
        if exponent.is_none() || largest == 0.0 || self.way == Way::Ggml && largest.is_infinite() {
            return step;
        }
        let held = |e: Math| match exponent {
            _ if self.way == Way::Ggml || byte == 255 => e,
            Some(..-127) => Math::call("max", [e, Math::integer(-127, Ink::Plain)]),
            Some(128..) => Math::call("min", [e, Math::integer(127, Ink::Plain)]),
            _ => e,
        };
        let symbols = self.formula(Math::sym("m", Ink::Value), Math::sub("e", "max", Ink::Plain), Math::sub("q", "max", Ink::Code));
        let element = self.frame.element;
        let (top, last) = (Math::integer(element.top.into(), Ink::Plain), Math::float(element.largest, Ink::Plain));
        let figures = self.formula(Math::float(largest, Ink::Value), top, last);
        step.by(Math::sym("E", Ink::Plain), held(symbols), held(figures))
    }

    fn formula(&self, largest: Math, top: Math, last: Math) -> Math {
        let log = |open, m: Math, close| Math::row([Math::op(open), Math::word("log₂"), m, Math::op(close)]);
        match self.way {
            Way::Rceil => log("⌈", Math::frac(largest, last), "⌉"),
            Way::Ceil => Math::minus(log("⌈", largest, "⌉"), top),
            Way::Even => Math::minus(log("⌊", Math::call("round", [largest]), "⌋"), top),
            _ => Math::minus(log("⌊", largest, "⌋"), top),
        }
    }

    fn scale_step(&self, byte: u8) -> Step {
        let scale = Step::of("scale", told::scale(self.unit(byte))).noted(told::stored_as(byte));
        if self.unit(byte).is_nan() {
            return scale;
        }
        let symbols = Math::sup(Math::integer(2, Ink::Plain), Math::sym("E", Ink::Plain));
        scale.by(Math::sym("s", Ink::Plain), symbols, Math::power_of_two(i64::from(byte) - 127))
    }
}

impl Rule for SharedExponent {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn scale(&self, values: &[f32]) -> u8 {
        self.byte(self.exponent(self.largest(values)))
    }

    fn unit(&self, scale: u8) -> f64 {
        // ggml has no NaN among its scales
        if scale == 255 && self.way != Way::Ggml { f64::NAN } else { e8m0(scale) }
    }

    fn fit(&self, scale: u8) -> Fit {
        let exponent = i32::from(scale) - 127;
        match self.way {
            Way::Ggml => Fit::Search(power_of_two(exponent - 1)),
            _ if scale == 255 => Fit::Divide(f32::INFINITY),
            // exp2(127 - byte), but for byte 0
            Way::Rceil if scale == 0 => Fit::Divide(1.0),
            way if way.is_torchao() => Fit::Divide(power_of_two(exponent.max(-126))),
            _ => Fit::Divide(power_of_two(exponent)),
        }
    }
}

impl Microscaling {
    fn rule(&self, params: &Params) -> Result<SharedExponent> {
        let checked = params.check(self.params())?;
        let convention = checked.word("convention");
        let rounding = checked.word("rounding");
        let rule = if self.conventions == Conventions::Integer { "floor" } else { checked.word("scaleRule") };
        if convention != "torchao" && rule != "floor" {
            return Err(conflict("scaleRule", "floor", convention));
        }
        if convention != "microxcaling" && (rounding == "half-away" || convention == "ggml" && rounding == "half-even") {
            return Err(conflict("rounding", "convention", convention));
        }
        let way = Way::find(if convention == "torchao" { rule } else { convention });
        Ok(SharedExponent::new(self.element, way, rounding == "half-even"))
    }
}

/// A convention has but one value of a parameter.
pub fn conflict(name: &'static str, takes: &str, convention: &str) -> Error {
    let by = ["convention = ", convention].concat();
    Error::new("param.conflict").with("name", name).with("takes", takes).with("by", by).param(name)
}

impl Scheme for Microscaling {
    fn id(&self) -> &'static str {
        self.id
    }

    fn family(&self) -> &'static str {
        "mx"
    }

    fn about(&self) -> &'static str {
        self.about
    }

    fn params(&self) -> &'static [Param] {
        match self.conventions {
            Conventions::All => &ALL,
            Conventions::Floats => &FLOATS,
            Conventions::Integer => &INTEGER,
        }
    }

    /// What torchao divides by the smallest scale comes back half as large. The integer's lowest code is a power of two, whose
    /// exponent is one larger. Where a scale or a restored value lies beyond float32 (for the very largest of it, under
    /// microxcaling and as MXINT8), nothing is promised.
    fn laws(&self, params: &Params) -> Laws {
        let Ok(SharedExponent { way, frame }) = self.rule(params) else { return Laws::default() };
        let whole = !way.is_torchao();
        Laws { monotone: true, nearest: whole, idempotent: whole && !(frame.element.integer && frame.manner.lowest), exact_zero: true }
    }

    fn target(&self, params: &Params) -> Result<&'static dyn Format> {
        Ok(self.rule(params)?.frame.element.target())
    }

    fn quantize(&self, tensor: &TensorView, params: &Params) -> Result<Quantized> {
        let rule = self.rule(params)?;
        Ok(blocks::quantize(tensor, &rule, rule.way.name()))
    }

    #[cfg(feature = "workbench")]
    fn bulk(&self, tensor: &TensorView, params: &Params) -> Result<crate::quantized::Bulk> {
        let rule = self.rule(params)?;
        Ok(blocks::bulk(tensor, &rule, rule.way.name()))
    }

    fn dequantize(&self, stored: &Stored, params: &Params, shape: &[usize]) -> Result<Vec<f64>> {
        blocks::dequantize(stored, &self.rule(params)?, shape)
    }

    #[cfg(feature = "workbench")]
    fn packed(&'static self) -> Option<&'static dyn crate::scheme::Packed> {
        static GGML: LazyLock<blocks::PackedBlocks<SharedExponent>> =
            LazyLock::new(|| blocks::PackedBlocks::new(SharedExponent::new(&super::element::E2M1, Way::Ggml, true)));
        // ggml has one of these schemes
        (self.conventions == Conventions::All).then_some(&*GGML as _)
    }

    fn restore(&self, quantized: &Quantized, index: usize, code: u64) -> f64 {
        let rule = SharedExponent::new(self.element, Way::find(quantized.groups.rule), true);
        let unit = stored_scale(quantized, index).map_or(f64::NAN, |scale| rule.unit(scale));
        blocks::restored(rule.frame.value(code), unit)
    }

    fn explain(&self, tensor: &TensorView, quantized: &Quantized, index: usize, code: u64) -> Trace {
        let Some(scale) = stored_scale(quantized, index) else { return Trace { steps: vec![] } };
        let values = tensor.float32();
        let rule = SharedExponent::new(self.element, Way::find(quantized.groups.rule), true);
        let largest = rule.largest(blocks::block_of(&values, &tensor.shape, SIZE, index));
        let mut steps = vec![told::absmax(largest), rule.exponent_step(largest), rule.scale_step(scale)];
        let told = Told { frame: &rule.frame, x: values[index], code, scale: rule.unit(scale), fit: rule.fit(scale) };
        steps.extend(told.steps(quantized, tensor, index));
        Trace { steps }
    }
}
