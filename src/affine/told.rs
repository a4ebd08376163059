//! One value's journey to an integer, told step by step in each convention's own formulas.

use crate::{
    explain::{Step, Trace},
    num::show,
    quantized::{Affine, Origin},
    text::{Ink, Math, Text},
};

/// What there is to tell of one value.
pub struct Told {
    pub affine: Affine,
    pub origin: Origin,
    pub x: f64,
    /// The code that the scheme chooses, and the one in use.
    pub quantized: i64,
    pub code: i64,
    pub clipped: bool,
}

const S: (&str, Ink) = ("s", Ink::Plain);

fn sym((name, ink): (&'static str, Ink)) -> Math {
    Math::sym(name, ink)
}

/// A negative figure after a sign stands in brackets.
fn bracketed(n: i64) -> Math {
    Math::bracketed(n < 0, Math::integer(n, Ink::Plain))
}

fn value(x: f32) -> Math {
    Math::float(x, Ink::Value)
}

fn outermost(end: &'static str) -> Math {
    Math::sub("x", end, Ink::Value)
}

fn code_at(end: &'static str) -> Math {
    Math::sub("q", end, Ink::Code)
}

/// The same formula in symbols and in figures.
struct Both {
    symbols: Math,
    figures: Math,
}

impl Both {
    fn frac(self, bottom: Both) -> Both {
        Both { symbols: Math::frac(self.symbols, bottom.symbols), figures: Math::frac(self.figures, bottom.figures) }
    }

    fn minus(self, other: Both) -> Both {
        Both { symbols: Math::minus(self.symbols, other.symbols), figures: Math::minus(self.figures, other.figures) }
    }

    fn plus(self, other: Both) -> Both {
        Both { symbols: Math::plus(self.symbols, other.symbols), figures: Math::plus(self.figures, other.figures) }
    }

    fn times(self, other: Both) -> Both {
        Both { symbols: Math::times(self.symbols, other.symbols), figures: Math::times(self.figures, other.figures) }
    }

    fn rounded(self) -> Both {
        Both { symbols: Math::rounded(self.symbols), figures: Math::rounded(self.figures) }
    }

    fn in_brackets(self) -> Both {
        Both { symbols: Math::brackets(self.symbols), figures: Math::brackets(self.figures) }
    }

    fn call(self, name: &str, other: Option<Both>) -> Both {
        let (symbols, figures) = other.map_or((None, None), |o| (Some(o.symbols), Some(o.figures)));
        let call = |a: Math, b: Option<Math>| Math::call(name, [a].into_iter().chain(b));
        Both { symbols: call(self.symbols, symbols), figures: call(self.figures, figures) }
    }

    fn figure(of: impl Fn() -> Math) -> Both {
        Both { symbols: of(), figures: of() }
    }
}

impl Told {
    pub fn trace(&self) -> Trace {
        let mut steps = self.range();
        steps.push(self.scale());
        if self.affine.range.is_some() && !self.affine.symmetric {
            steps.push(self.zero_point());
        }
        steps.extend([self.code(), self.restored()]);
        Trace { steps }
    }

    /// What the scale was fitted to, and how that was chosen.
    fn range(&self) -> Vec<Step> {
        let Some((low, high)) = self.affine.range else { return vec![] };
        let chosen = match self.origin.calibration {
            "minmax" => "range-minmax",
            "percentile" => "range-percentile",
            "mse" => "range-mse",
            "entropy" => "range-entropy",
            "histogram" => "range-histogram",
            _ => "range-given",
        };
        let step = |id, x: f32| Step::of(id, show::float(x.into(), Ink::Value)).noted(Text::new(chosen));
        if self.one_bound() { vec![step("reach", largest(low, high))] } else { vec![step("low", low), step("high", high)] }
    }

    /// Whether the range's larger magnitude alone makes the scale.
    fn one_bound(&self) -> bool {
        self.affine.symmetric && !self.origin.unclipped
    }

    fn scale_num(&self) -> Math {
        Math::num(show::scale(self.affine.scale))
    }

    fn s(&self) -> Both {
        Both { symbols: sym(S), figures: self.scale_num() }
    }

    fn z(&self) -> Both {
        Both { symbols: Math::sym("z", Ink::Plain), figures: bracketed(self.affine.zero_point) }
    }

    fn end(&self, end: &'static str, highest: bool, brackets: bool) -> Both {
        let (low, high) = self.affine.range.unwrap_or_default();
        let x = if highest { high } else { low };
        Both { symbols: outermost(end), figures: Math::bracketed(brackets && x < 0.0, value(x)) }
    }

    fn code_end(&self, highest: bool, brackets: bool) -> Both {
        let (q, end) = if highest { (self.origin.spread.1, "max") } else { (self.origin.spread.0, "min") };
        Both { symbols: code_at(end), figures: if brackets { bracketed(q) } else { Math::integer(q, Ink::Plain) } }
    }

    /// qmax − qmin
    fn codes(&self) -> Both {
        self.code_end(true, false).minus(self.code_end(false, true))
    }

    fn scale(&self) -> Step {
        let step = Step::of("scale", show::scale(self.affine.scale));
        let Some((low, high)) = self.affine.range else { return step };
        let formula = match (self.affine.symmetric, self.origin.unclipped) {
            (true, true) => {
                let below = self.end("min", false, false).frac(self.code_end(false, false));
                below.call("max", Some(self.end("max", true, false).frac(self.code_end(true, false))))
            }
            (true, false) => self.symmetric_scale(largest(low, high)),
            (false, _) => self.end("max", true, false).minus(self.end("min", false, true)).frac(self.codes()),
        };
        let formula = match (self.origin.convention, self.origin.granularity) {
            ("tflite", "group") => formula.call("bfloat16", None).call("float16", None),
            _ => formula,
        };
        step.by(sym(S), formula.symbols, formula.figures)
    }

    fn symmetric_scale(&self, largest: f32) -> Both {
        let symbols = Math::row([Math::word("max"), Math::magnitude(Math::sym("x", Ink::Value))]);
        let largest = Both { symbols, figures: value(largest) };
        let two = || Both::figure(|| Math::integer(2, Ink::Plain));
        match self.origin.convention {
            "pytorch" => largest.frac(self.codes().in_brackets().frac(two())),
            "onnx" => two().times(largest).frac(self.codes()),
            _ => {
                let (lowest, highest) = self.origin.spread;
                let half = if lowest < 0 { highest } else { highest / 2 };
                largest.frac(Both { symbols: code_at("max"), figures: Math::integer(half, Ink::Plain) })
            }
        }
    }

    fn zero_point(&self) -> Step {
        let steps = self.end("min", false, false).frac(self.s());
        let formula = match self.origin.convention {
            "pytorch" => self.code_end(false, false).minus(steps.rounded()),
            _ => self.code_end(false, false).minus(steps).rounded(),
        };
        let step = Step::of("zeroPoint", show::integer(self.affine.zero_point, Ink::Plain));
        step.by(Math::sym("z", Ink::Plain), formula.symbols, formula.figures)
    }

    fn code(&self) -> Step {
        let x = Both { symbols: Math::sym("x", Ink::Value), figures: Math::float(self.x, Ink::Value) };
        let one = Both::figure(|| Math::integer(1, Ink::Plain));
        let steps = match self.origin.convention {
            "pytorch" => x.times(one.frac(self.s())),
            _ => x.frac(self.s()),
        };
        let formula = match self.origin.convention {
            _ if self.affine.zero_point == 0 => steps.rounded(),
            "tflite" => steps.plus(self.z()).rounded(),
            _ => steps.rounded().plus(self.z()),
        };
        let (outer, bound) = if self.quantized == self.affine.highest { ("min", "max") } else { ("max", "min") };
        let limit = Both { symbols: code_at(bound), figures: Math::integer(self.quantized, Ink::Plain) };
        let formula = if self.clipped { formula.call(outer, Some(limit)) } else { formula };
        Step::of("code", show::integer(self.code, Ink::Code)).by(Math::sym("q", Ink::Code), formula.symbols, formula.figures)
    }

    fn restored(&self) -> Step {
        let q = Both { symbols: Math::sym("q", Ink::Code), figures: Math::integer(self.code, Ink::Code) };
        let steps = if self.affine.zero_point == 0 { q } else { q.minus(self.z()).in_brackets() };
        let formula = steps.times(self.s());
        let restored = super::restore(self.code, self.affine.zero_point, self.affine.scale);
        let step = Step::of("restored", show::float(restored.into(), Ink::Restored));
        step.by(Math::sym("x̂", Ink::Restored), formula.symbols, formula.figures)
    }
}

/// The larger magnitude of a range that includes 0.
fn largest(low: f32, high: f32) -> f32 {
    high.max(-low).abs()
}
