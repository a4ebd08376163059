//! The journey: an input evaluated once, for every figure that is drawn from it.

use crate::{
    error::{Error, Result},
    explain::Trace,
    format::{self, Cast, Format, Value, mask},
    num::{Draw, Exact, Rounding, rounding::round_to_integer},
    param::{Given, Params},
    quantized::{Affine, Quantized},
    scheme::{self, Scheme},
    stats::Stats,
    tensor::{Data, TensorView},
    text::Text,
    typed::{self, Literal},
    wire::{Fit, Input},
};

/// A value of the list as its source format holds it.
#[derive(Clone, Debug)]
pub struct Held {
    pub text: String,
    /// What was typed, exactly; nothing for NaN and infinities.
    pub exact: Option<Exact>,
    pub code: u64,
    pub value: f64,
    /// What was typed is finite and lies beyond the source format.
    pub overflow: bool,
}

impl Held {
    /// Reads a typed number and rounds it once, ties to even, straight to the source format.
    ///
    /// # Errors
    /// Those of [`typed::number`], and `number.bits` for a bit pattern that is wider than the format.
    pub fn read(text: &str, source: &dyn Format) -> Result<Self> {
        Self::from_literal(text, typed::number(text)?, source)
    }

    pub fn from_literal(text: &str, literal: Literal, source: &dyn Format) -> Result<Self> {
        let encode = |value: Value| source.encode(value, Cast::default());
        let (encoded, exact) = match literal {
            Literal::Nan => (encode(Value::Nan), None),
            Literal::Infinite { negative } => (encode(Value::Infinite { negative }), None),
            Literal::Finite(exact) => (encode(Value::Finite(exact.unpack())), Some(exact)),
            Literal::Bits { code, .. } if code & !mask(source.bits()) != 0 => {
                return Err(Error::new("number.bits").with("text", text).with("format", source.id()).with("bits", source.bits()));
            }
            Literal::Bits { code, .. } => {
                let value = source.decode(code);
                (format::Encoded { code, overflow: false }, value.is_finite().then(|| Exact::from_f64(value)))
            }
        };
        let overflow = encoded.overflow && exact.is_some();
        Ok(Held { text: text.into(), exact, code: encoded.code, value: source.decode(encoded.code), overflow })
    }
}

/// Everything that the figures are drawn from.
pub struct Journey {
    pub source: &'static dyn Format,
    pub held: Vec<Held>,
    pub selected: usize,
    pub scheme: &'static dyn Scheme,
    /// The scheme's parameters, after `fit` was applied.
    pub params: Params,
    pub fit: Fit,
    pub rounding: Rounding,
    pub quantized: Quantized,
    /// The selected value's code in use: the quantized one, unless another was chosen by hand.
    pub code: u64,
    pub by_hand: bool,
    /// What the selected value's code comes back as.
    pub restored: f64,
    pub trace: Trace,
    pub stats: Stats,
    /// What the reader should know although nothing is wrong.
    pub notes: Vec<Text>,
}

impl Journey {
    /// # Errors
    /// For an empty list, a value that cannot be read (with its index), an unknown format or scheme, a parameter out of range.
    pub fn new(input: &Input) -> Result<Self> {
        let source = format::find(&input.source).map_err(|e| e.param("source"))?;
        let held = read_all(&input.values, source)?;
        let selected = input.selected as usize;
        if selected >= held.len() {
            let refused = Error::new("input.index").with("index", input.selected).with("count", held.len() as u32);
            return Err(refused.param("selected"));
        }
        Self::of(source, held, input)
    }

    fn of(source: &'static dyn Format, held: Vec<Held>, input: &Input) -> Result<Self> {
        let selected = input.selected as usize;
        let scheme = scheme::find(&input.scheme).map_err(|e| e.param("scheme"))?;
        let params = applied(scheme, &input.params, input.fit, held[selected].value);
        let values: Vec<f64> = held.iter().map(|h| h.value).collect();
        let tensor = TensorView::flat(Data::F64(&values));
        let mut quantized = scheme.quantize(&tensor, &params)?;
        let mut notes = overflow_notes(&held, source);
        let chosen = input.code.as_deref().map(|text| (text, by_hand(text, quantized.target)));
        if let Some((text, None)) = chosen {
            notes.push(Text::new("note-code-ignored").with("code", text).with("format", quantized.target.id()));
        }
        let quantized_code = quantized.codes[selected];
        let code = chosen.and_then(|(_, code)| code).unwrap_or(quantized_code);
        let restored = scheme.restore(&quantized, selected, code);
        let trace = scheme.explain(&tensor, &quantized, selected, code);
        quantized.restored[selected] = restored;
        let stats = Stats::compare(values, quantized.restored.iter().copied(), &quantized.clipped);
        Ok(Journey {
            source,
            held,
            selected,
            scheme,
            rounding: rounding_of(&params),
            params,
            fit: input.fit,
            quantized,
            code,
            by_hand: code != quantized_code,
            restored,
            trace,
            stats,
            notes,
        })
    }

    /// The selected value as its source holds it.
    pub fn value(&self) -> &Held {
        &self.held[self.selected]
    }

    pub fn target(&self) -> &'static dyn Format {
        self.quantized.target
    }

    /// The selected value's scale and zero point under the scheme `integer`, where they can be chosen.
    pub fn affine(&self) -> Option<Affine> {
        if self.scheme.id() == "integer" { self.quantized.affine(self.selected) } else { None }
    }

    /// Whether each value is by itself cast to the target.
    pub fn is_cast(&self) -> bool {
        self.scheme.id() == "cast"
    }

    /// Whether the scheme is more than a target format, with or without a scale: it is named beside the format of its codes.
    pub fn is_block(&self) -> bool {
        self.affine().is_none() && !self.is_cast()
    }

    /// The selected value rounded to an integer, with no limit of range.
    pub fn rounded(&self) -> f64 {
        round_to_integer(self.value().value, self.rounding, self.draw())
    }

    /// The code of the selected value in a format, without a scale.
    pub fn cast_to(&self, format: &dyn Format) -> format::Encoded {
        let how = Cast { rounding: self.rounding, draw: self.draw(), ..Cast::default() };
        format.encode(Value::from(self.value().value), how)
    }

    fn draw(&self) -> Draw {
        let seed = match self.params.0.get("seed") {
            Some(Given::Number(seed)) => *seed as u64,
            _ => 0,
        };
        Draw::new(seed, self.selected as u64)
    }

    /// Whether the selected value lies beyond the target's range.
    pub fn clipped(&self) -> bool {
        self.is_clipped(self.selected)
    }

    pub fn is_clipped(&self, index: usize) -> bool {
        self.quantized.clipped.binary_search(&(index as u32)).is_ok()
    }

    /// Restored minus source, exactly; nothing where either is not finite.
    pub fn error(&self, index: usize) -> Option<Exact> {
        difference(self.quantized.restored[index], self.held[index].value)
    }

    /// The distance between neighbouring restored values at a value: the scale, or the target's unit in the last place.
    pub fn step(&self, index: usize) -> Option<f64> {
        let code = if index == self.selected { self.code } else { self.quantized.codes[index] };
        self.scheme.step(&self.quantized, index, code)
    }

    /// The list as its source holds it.
    pub fn values(&self) -> Vec<f64> {
        self.held.iter().map(|h| h.value).collect()
    }

    /// The same list quantized by another scheme.
    ///
    /// # Errors
    /// The scheme's.
    pub fn retried(&self, scheme: &'static dyn Scheme, params: &Params) -> Result<Quantized> {
        scheme.quantize(&TensorView::flat(Data::F64(&self.values())), &applied(scheme, params, self.fit, self.value().value))
    }
}

/// `a - b`, exactly, for finite values.
pub fn difference(a: f64, b: f64) -> Option<Exact> {
    (a.is_finite() && b.is_finite()).then(|| Exact::from_f64(a).sub(&Exact::from_f64(b)))
}

fn read_all(texts: &[String], source: &dyn Format) -> Result<Vec<Held>> {
    if texts.is_empty() {
        return Err(Error::new("number.empty").param("values"));
    }
    if texts.len() > typed::MAX_VALUES {
        let refused = Error::new("list.many").with("count", texts.len() as u32).with("max", typed::MAX_VALUES as u32);
        return Err(refused.param("values"));
    }
    texts.iter().enumerate().map(|(index, text)| Held::read(text, source).map_err(|e| e.index(index).param("values"))).collect()
}

/// A fit to the selected value alone is a fit to the range from it to itself.
fn applied(scheme: &dyn Scheme, params: &Params, fit: Fit, value: f64) -> Params {
    let fitted = fits_values(scheme) && params.0.get("calibration").is_none_or(|c| *c == Given::from("minmax"));
    if fit == Fit::List || !fitted {
        return params.clone();
    }
    let widest = f64::from(f32::MAX);
    let value = if value.is_finite() { value.clamp(-widest, widest) } else { 0.0 };
    params.clone().with("calibration", "range").with("min", value).with("max", value)
}

/// Whether the scheme can be told which values its scale fits.
pub fn fits_values(scheme: &dyn Scheme) -> bool {
    scheme.params().iter().any(|param| param.id == "calibration")
}

pub fn rounding_of(params: &Params) -> Rounding {
    match params.0.get("rounding") {
        Some(Given::Word(id)) => Rounding::find(id).unwrap_or_default(),
        _ => Rounding::default(),
    }
}

fn by_hand(text: &str, target: &dyn Format) -> Option<u64> {
    let digits = text.trim().trim_start_matches("0x").trim_start_matches("0X");
    u64::from_str_radix(digits, 16).ok().filter(|code| code & !mask(target.bits()) == 0)
}

fn overflow_notes(held: &[Held], source: &dyn Format) -> Vec<Text> {
    let beyond: Vec<&Held> = held.iter().filter(|h| h.overflow).collect();
    match beyond.as_slice() {
        [] => vec![],
        [first, ..] => vec![
            Text::new("note-overflow")
                .with("text", first.text.as_str())
                .with("format", source.id())
                .with("held", crate::num::show::held(source, first.code, crate::text::Ink::Value))
                .with("count", beyond.len() as u32),
        ],
    }
}
