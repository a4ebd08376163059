//! Edits: what becomes of the input when somebody types, flips a bit or opens a menu.

use crate::{
    error::{Error, Result},
    figure,
    format::{self, Class, Family, Format, float32, mask},
    journey::{Held, Journey, fits_values},
    num::{Exact, Rounding, show},
    param::{self, Given, Kind, Param, Params},
    scheme::{self, Scheme},
    tensor::{Data, TensorView},
    text::Ink,
    typed::{self, Literal},
    wire::{Answer, Comma, Controls, Edit, Fit, Input, Reading, Request, ScaleFits},
};

/// Applies the request's edit, if there is one, and draws the figures asked for.
///
/// # Errors
/// The edit's, naming what is wrong with it: the input is then as it was. Else those of [`Journey::new`] and [`figure::show`].
pub fn evaluate(request: Request) -> Result<Answer> {
    let (input, reading) = match &request.edit {
        Some(edit) => apply(&request.input, edit)?,
        None => (request.input, None),
    };
    let journey = Journey::new(&input)?;
    let figures = request.figures.iter().map(|id| figure::show(id, &journey)).collect::<Result<_>>()?;
    let controls = controls(&input, &journey);
    Ok(Answer { notes: journey.notes, input, reading, controls, figures })
}

/// The input after an edit, and how a typed text was read.
///
/// # Errors
/// Each edit's own: see [`Edit`] and the codes in [`crate::error::codes`].
pub fn apply(input: &Input, edit: &Edit) -> Result<(Input, Option<Reading>)> {
    let mut next = input.clone();
    let mut reading = None;
    if !keeps_code(edit) {
        next.code = None;
    }
    match edit {
        Edit::Number { text, comma } => reading = type_number(&mut next, text, *comma)?,
        Edit::List { text, comma } => reading = type_list(&mut next, text, *comma)?,
        Edit::Nudge { steps } => nudge(&mut next, i64::from(*steps))?,
        Edit::FlipSource { bit } => flip_source(&mut next, *bit)?,
        Edit::SourceBits { text } => {
            let source = format::find(&input.source)?;
            let code = bits(text, source, 16)?;
            set_source(&mut next, source, code)?;
        }
        Edit::Source { format } => next.source = format::find(format)?.id().into(),
        Edit::Select { index } => select(&mut next, *index)?,
        Edit::Requantize => {}
        Edit::Rounding { id } => {
            set_param(&mut next, "rounding", id)?;
            // not every convention has a choice
            Journey::new(&next)?;
        }
        Edit::Param { id, text } => match fits_of(input, id, text) {
            Some(to) => rescale(&mut next, &Edit::ScaleFits { to }, &Journey::new(input)?)?,
            None => set_param(&mut next, id, text)?,
        },
        Edit::Scheme { id } => change_scheme(&mut next, id, &Journey::new(input)?)?,
        Edit::FlipTarget { .. } | Edit::TargetBits { .. } | Edit::Code { .. } | Edit::Restored { .. } | Edit::Error { .. } => {
            choose_code(&mut next, edit)?;
        }
        Edit::TakeRestored => take_restored(&mut next, &Journey::new(input)?),
        Edit::Scale { .. }
        | Edit::ZeroPoint { .. }
        | Edit::Range { .. }
        | Edit::ScaleFits { .. }
        | Edit::Symmetric { .. }
        | Edit::Target { .. } => {
            rescale(&mut next, edit, &Journey::new(input)?)?;
        }
    }
    Ok((next, reading))
}

/// Whether the code chosen by hand outlives the edit: whatever comes before the code in the chain decides it anew.
fn keeps_code(edit: &Edit) -> bool {
    matches!(edit, Edit::FlipTarget { .. } | Edit::TargetBits { .. } | Edit::Code { .. } | Edit::Restored { .. } | Edit::Error { .. })
}

// ---- the source's end of the chain

fn type_number(next: &mut Input, text: &str, comma: Comma) -> Result<Option<Reading>> {
    let listed = typed::list(text, comma)?;
    if listed.texts.len() > 1 {
        return set_list(next, listed);
    }
    let source = format::find(&next.source)?;
    for (text, literal) in listed.texts.into_iter().zip(listed.literals) {
        refuse_overflow(&text, literal, source)?;
        *selected(next)? = text;
    }
    next.typed = None;
    Ok(listed.reading)
}

fn type_list(next: &mut Input, text: &str, comma: Comma) -> Result<Option<Reading>> {
    set_list(next, typed::list(text, comma)?)
}

fn set_list(next: &mut Input, listed: typed::Listed) -> Result<Option<Reading>> {
    let source = format::find(&next.source)?;
    for (index, (text, literal)) in listed.texts.iter().zip(listed.literals).enumerate() {
        refuse_overflow(text, literal, source).map_err(|e| e.index(index))?;
    }
    next.selected = next.selected.min(listed.texts.len() as u32 - 1);
    if listed.texts.len() != next.values.len() {
        next.params.remove("importance"); // one weight a value
    }
    next.values = listed.texts;
    next.typed = None;
    Ok(listed.reading)
}

/// Typing a number that the source cannot hold is refused; a number that was there when another source is chosen is not.
fn refuse_overflow(text: &str, literal: Literal, source: &dyn Format) -> Result<()> {
    let held = Held::from_literal(text, literal, source)?;
    if !held.overflow {
        return Ok(());
    }
    let (lowest, highest) = source.limits();
    let below = held.exact.is_some_and(|exact| exact.to_f64() < source.decode(lowest));
    let limit = show::held(source, if below { lowest } else { highest }, Ink::Plain);
    Err(Error::new("number.range").with("text", text).with("format", source.id()).with("limit", limit))
}

fn selected(next: &mut Input) -> Result<&mut String> {
    let (index, count) = (next.selected, next.values.len() as u32);
    let slot = next.values.get_mut(index as usize);
    slot.ok_or_else(|| Error::new("input.index").with("index", index).with("count", count).param("selected"))
}

fn select(next: &mut Input, index: u32) -> Result<()> {
    next.selected = index;
    next.typed = None;
    selected(next).map(|_| ())
}

fn source_code(next: &mut Input) -> Result<(&'static dyn Format, u64)> {
    let source = format::find(&next.source)?;
    let held = Held::read(selected(next)?, source)?;
    Ok((source, held.code))
}

fn nudge(next: &mut Input, steps: i64) -> Result<()> {
    let (source, code) = source_code(next)?;
    set_source(next, source, source.neighbour(code, steps))
}

fn flip_source(next: &mut Input, bit: u32) -> Result<()> {
    let (source, code) = source_code(next)?;
    set_source(next, source, code ^ one_bit(bit, source)?)
}

/// The selected value becomes that of a code; what was typed comes back when its code does.
fn set_source(next: &mut Input, source: &dyn Format, code: u64) -> Result<()> {
    let typed = match next.typed.take() {
        Some(typed) => typed,
        None => selected(next)?.clone(),
    };
    let typed_code = Held::read(&typed, source).map(|h| h.code);
    if typed_code == Ok(code) {
        *selected(next)? = typed;
    } else {
        *selected(next)? = text_of(source, code);
        next.typed = Some(typed);
    }
    Ok(())
}

/// A text that reads back as exactly this code: NaN keep their payload as bits.
fn text_of(format: &dyn Format, code: u64) -> String {
    match format.class(code) {
        Class::Nan => show::hex(code, format.bits(), Ink::Value).plain,
        _ => show::held(format, code, Ink::Value).plain,
    }
}

// ---- the target's end

fn choose_code(next: &mut Input, edit: &Edit) -> Result<()> {
    let journey = Journey::new(next)?;
    let (target, at) = (journey.target(), journey.selected);
    let near = |value: f64| journey.scheme.nearest(&journey.quantized, at, value);
    let code = match edit {
        Edit::FlipTarget { bit } => journey.code ^ one_bit(*bit, target)?,
        Edit::TargetBits { text } => bits(text, target, 2)?,
        Edit::Code { text } if target.family() == Family::Integer => integer_code(text, target)?,
        Edit::Code { text } => bits(text, target, 16)?,
        Edit::Restored { text } => near(finite(text)?.to_f64()),
        Edit::Error { text } if journey.value().value.is_finite() => {
            near(Exact::from_f64(journey.value().value).sub(&finite(text)?.negated()).to_f64())
        }
        _ => return Err(Error::new("edit.nonfinite")),
    };
    let chosen = code != journey.quantized.codes[at];
    next.code = chosen.then(|| show::hex_digits(code, target.bits()));
    Ok(())
}

fn take_restored(next: &mut Input, journey: &Journey) {
    if let Some(slot) = next.values.get_mut(journey.selected) {
        *slot = show::float(journey.restored, Ink::Value).plain;
    }
    next.typed = None;
}

// ---- scale and target

fn rescale(next: &mut Input, edit: &Edit, journey: &Journey) -> Result<()> {
    if let Edit::Target { format } = edit {
        (next.scheme, next.params) = retarget(&next.scheme, &next.params, format::find(format)?);
        return Ok(());
    }
    if journey.target().family() != Family::Integer || journey.target().bits() == 1 {
        return Err(Error::new("edit.scale").with("format", journey.target().id()));
    }
    if *edit == (Edit::ScaleFits { to: ScaleFits::None }) {
        (next.scheme, next.params) = cast_to(&next.params, journey.target());
        return Ok(());
    }
    if next.scheme != "integer" {
        (next.scheme, next.params) = scaled_to(&next.params, journey.target());
    }
    let params = &mut next.params;
    match edit {
        Edit::Scale { text } => {
            let scale = positive(text)?;
            by_hand(params, journey, Some(scale), None);
        }
        Edit::ZeroPoint { text } => {
            let code = integer_code(text, journey.target())?;
            by_hand(params, journey, None, Some(journey.target().decode(code)));
        }
        Edit::Range { min, max } => set_range(params, journey, min.as_deref(), max.as_deref())?,
        Edit::ScaleFits { to: ScaleFits::Range } => set_range(params, journey, None, None)?,
        Edit::ScaleFits { to: ScaleFits::Manual } => by_hand(params, journey, None, None),
        Edit::ScaleFits { to } => {
            forget(params, &["calibration", "scale", "zeroPoint", "min", "max"]);
            next.fit = if *to == ScaleFits::Value { Fit::Value } else { Fit::List };
        }
        Edit::Symmetric { on } => {
            set_or_default(params, "symmetric", *on, true);
            // a zero point by hand is as asymmetric as one gets
            if params.0.get("calibration") == Some(&Given::from("manual")) {
                forget(params, &["calibration", "scale", "zeroPoint"]);
            }
        }
        _ => {}
    }
    Ok(())
}

/// The scheme and parameters that quantize to a format: integers are scaled, unless a plain integer cast was chosen;
/// others are cast.
pub fn retarget(scheme: &str, params: &Params, target: &dyn Format) -> (String, Params) {
    let plain = scheme == "cast" && current_cast(params).is_some_and(|f| f.family() == Family::Integer);
    if target.family() != Family::Integer || plain || target.bits() == 1 {
        return cast_to(params, target);
    }
    if scheme == "integer" {
        let mut params = params.clone();
        set_width(&mut params, target);
        return ("integer".into(), params);
    }
    scaled_to(params, target)
}

fn current_cast(params: &Params) -> Option<&'static dyn Format> {
    scheme::find("cast").ok()?.target(params).ok()
}

fn cast_to(params: &Params, target: &dyn Format) -> (String, Params) {
    ("cast".into(), rounding_kept(params).with("format", target.id()))
}

/// The parameters that scale to an integer format, by the list.
pub fn scaled_to(params: &Params, target: &dyn Format) -> (String, Params) {
    let mut params = rounding_kept(params);
    set_width(&mut params, target);
    ("integer".into(), params)
}

fn set_width(params: &mut Params, target: &dyn Format) {
    let signed = !target.id().starts_with('u');
    set_or_default(params, "bits", f64::from(target.bits()), 8.0);
    set_or_default(params, "signed", signed, true);
    // a zero point by hand may not exist in the new width
    if let (Some(Given::Number(zero_point)), Some((lowest, highest))) = (params.0.get("zeroPoint"), scheme::integer_codes(params))
        && !(lowest as f64..=highest as f64).contains(zero_point)
    {
        params.remove("zeroPoint");
    }
}

fn by_hand(params: &mut Params, journey: &Journey, scale: Option<f64>, zero_point: Option<f64>) {
    let affine = journey.affine();
    let scale = scale.unwrap_or_else(|| affine.map_or(1.0, |a| short_f32(a.scale.min(f32::MAX))));
    let zero_point = zero_point.unwrap_or_else(|| affine.map_or(0.0, |a| a.zero_point as f64));
    forget(params, &["min", "max"]);
    params.set("calibration", "manual");
    params.set("scale", scale);
    set_or_default(params, "zeroPoint", zero_point, 0.0);
}

fn set_range(params: &mut Params, journey: &Journey, min: Option<&str>, max: Option<&str>) -> Result<()> {
    let (low, high) = range_in_use(journey);
    let bound = |text: Option<&str>, now: f64| text.map_or(Ok(now), |t| finite(t).map(|x| short_f32(x.to_f64() as f32)));
    let (low, high) = (bound(min, low).map_err(|e| e.param("min"))?, bound(max, high).map_err(|e| e.param("max"))?);
    if low > high || !low.is_finite() || !high.is_finite() {
        return Err(Error::new("range.order").param(if min.is_some() { "min" } else { "max" }));
    }
    forget(params, &["scale", "zeroPoint"]);
    params.set("calibration", "range");
    params.set("min", low);
    params.set("max", high);
    Ok(())
}

fn range_in_use(journey: &Journey) -> (f64, f64) {
    let given = |id: &str| match journey.params.0.get(id) {
        Some(Given::Number(n)) => Some(*n),
        _ => None,
    };
    let fitted = journey.affine().and_then(|a| a.range).map(|(low, high)| (short_f32(low), short_f32(high)));
    let (low, high) = fitted.unwrap_or_else(|| {
        let (low, high) = (journey.stats.min.unwrap_or(0.0), journey.stats.max.unwrap_or(0.0));
        (short_f32(low.min(0.0) as f32), short_f32(high.max(0.0) as f32))
    });
    if journey.fit == Fit::Value { (low, high) } else { (given("min").unwrap_or(low), given("max").unwrap_or(high)) }
}

// ---- schemes and their parameters

/// The choice of "Scale fits" that a calibration of `integer` stands for: it brings the figures with it that it needs.
fn fits_of(input: &Input, id: &str, text: &str) -> Option<ScaleFits> {
    match text {
        _ if input.scheme != "integer" || id != "calibration" => None,
        "manual" => Some(ScaleFits::Manual),
        "range" => Some(ScaleFits::Range),
        _ => None,
    }
}

fn set_param(next: &mut Input, id: &str, text: &str) -> Result<()> {
    set_param_of(&next.scheme, &mut next.params, id, text)?;
    if id == "calibration" {
        next.fit = Fit::List;
    }
    Ok(())
}

/// Sets a parameter of a scheme from a text, or to its default if that is empty.
///
/// # Errors
/// `param.unknown`, those of its kind, and those of the text.
pub fn set_param_of(scheme: &str, params: &mut Params, id: &str, text: &str) -> Result<()> {
    set_declared(scheme::find(scheme)?.params(), params, id, text)?;
    if id == "calibration" {
        forget(params, &["scale", "zeroPoint", "min", "max"]);
    }
    Ok(())
}

/// The same of whatever declares parameters: an example, a reader.
///
/// # Errors
/// As those of [`set_param_of`].
pub fn set_declared(declared: &[Param], params: &mut Params, id: &str, text: &str) -> Result<()> {
    let param = param::find(declared, id)?;
    let given = if text.trim().is_empty() { None } else { Some(given(&param.kind, text).map_err(|e| e.param(id))?) };
    if let Some(given) = &given {
        param.kind.accept(id, given)?;
    }
    match given.filter(|given| param.kind.default().as_ref() != Some(given)) {
        Some(given) => params.set(id, given),
        None => params.remove(id),
    }
    Ok(())
}

/// A text as the kind of value that a parameter takes, whether it takes this one or not.
fn given(kind: &Kind, text: &str) -> Result<Given> {
    Ok(match kind {
        Kind::Bool { .. } if text == "true" || text == "false" => (text == "true").into(),
        Kind::Int { .. } | Kind::Real { .. } => finite(text)?.to_f64().into(),
        Kind::Weights => {
            let number = |literal: Literal| if let Literal::Finite(exact) = literal { exact.to_f64() } else { f64::NAN };
            typed::list(text, Comma::Auto)?.literals.into_iter().map(number).collect::<Vec<f64>>().into()
        }
        _ => text.into(),
    })
}

fn change_scheme(next: &mut Input, id: &str, journey: &Journey) -> Result<()> {
    let scheme = scheme::find(id)?;
    if scheme.id() == next.scheme {
        return Ok(());
    }
    let values = journey.values();
    let tensor = TensorView::flat(Data::F64(&values));
    next.params = kept(&next.params, journey.target(), scheme, &|params| scheme.quantize(&tensor, params).map(|_| ()));
    next.scheme = id.into();
    if !fits_values(scheme) {
        next.fit = Fit::List;
    }
    Ok(())
}

/// What another scheme has a use for of parameters that gave a target: those that it declares, and that `tried` does not refuse.
pub fn kept(params: &Params, target: &dyn Format, scheme: &dyn Scheme, tried: &dyn Fn(&Params) -> Result<()>) -> Params {
    let mut wanted = params.clone();
    match scheme.id() {
        "integer" if target.family() == Family::Integer && target.bits() > 1 => set_width(&mut wanted, target),
        "cast" => wanted.set("format", target.id()),
        _ => {}
    }
    let mut kept = Params::default();
    for (id, value) in wanted.0.iter() {
        let Ok(param) = param::find(scheme.params(), id) else { continue };
        if param.kind.accept(id, value).is_err() || param.kind.default().as_ref() == Some(value) {
            continue;
        }
        let with = kept.clone().with(id, value.clone());
        if !tried(&with).is_err_and(|e| e.at.param.as_ref() == Some(id)) {
            kept = with;
        }
    }
    kept
}

// ---- texts into numbers

fn one_bit(bit: u32, format: &dyn Format) -> Result<u64> {
    if bit < format.bits() {
        return Ok(1 << bit);
    }
    Err(Error::new("bit.range").with("bit", bit).with("format", format.id()).with("highest", format.bits() - 1))
}

/// Bits as digits of a base, which a prefix `0x` or `0b` overrules.
fn bits(text: &str, format: &dyn Format, base: u32) -> Result<u64> {
    let compact: String = text.chars().filter(|c| !c.is_whitespace() && *c != '_').collect();
    let lower = compact.to_ascii_lowercase();
    let (digits, base) = match (lower.strip_prefix("0x"), lower.strip_prefix("0b")) {
        (Some(digits), _) => (digits, 16),
        // "0b1" is also three hexadecimal digits: a prefix only where the base is not 16
        (_, Some(digits)) if base == 2 || digits.len() as u32 == format.bits() => (digits, 2),
        _ => (lower.as_str(), base),
    };
    if digits.is_empty() || !digits.chars().all(|c| c.is_digit(base)) {
        return Err(Error::new("bits.syntax").with("text", text).with("base", base));
    }
    let code = u64::from_str_radix(digits, base).ok().filter(|code| code & !mask(format.bits()) == 0);
    code.ok_or_else(|| Error::new("bits.width").with("text", text).with("format", format.id()).with("bits", format.bits()))
}

fn integer_code(text: &str, target: &dyn Format) -> Result<u64> {
    let plain = text.trim().replace('\u{2212}', "-");
    let (lowest, highest) = target.limits();
    let (lowest, highest) = (target.decode(lowest) as i64, target.decode(highest) as i64);
    match plain.parse::<i64>() {
        Ok(n) if (lowest..=highest).contains(&n) => Ok(n as u64 & mask(target.bits())),
        Ok(_) => Err(Error::new("code.range")
            .with("text", text)
            .with("format", target.id())
            .with("min", show::integer(lowest, Ink::Code))
            .with("max", show::integer(highest, Ink::Code))),
        Err(_) => Err(Error::new("code.syntax").with("text", text)),
    }
}

/// One finite number; its comma is a decimal one.
///
/// # Errors
/// Those of [`typed::list`], `edit.nonfinite`, `edit.one`.
pub fn finite(text: &str) -> Result<Exact> {
    let mut literals = typed::list(text, Comma::Decimal)?.literals;
    match (literals.pop(), literals.is_empty()) {
        (Some(Literal::Finite(exact)), true) => Ok(exact),
        (_, true) => Err(Error::new("edit.nonfinite")),
        _ => Err(Error::new("edit.one")),
    }
}

fn positive(text: &str) -> Result<f64> {
    let scale = finite(text)?.to_f64() as f32;
    if scale > 0.0 && scale.is_finite() { Ok(short_f32(scale)) } else { Err(Error::new("scale.positive").with("text", text)) }
}

/// A float32 as the float64 that its shortest digits read as: what one wants to see in an address.
pub fn short_f32(x: f32) -> f64 {
    if x.is_finite() { show::shortest(&float32::FORMAT, x.to_bits().into()).to_exact().to_f64() } else { x.into() }
}

// ---- parameters

fn set_or_default<T: Into<Given> + PartialEq>(params: &mut Params, id: &str, value: T, default: T) {
    if value == default { params.remove(id) } else { params.set(id, value) }
}

fn forget(params: &mut Params, ids: &[&str]) {
    for id in ids {
        params.remove(id);
    }
}

/// The rounding and its seed, where the other schemes have them too: some have roundings of their own.
fn rounding_kept(params: &Params) -> Params {
    let mut kept = Params::default();
    for (id, value) in params.0.iter() {
        let known = match value {
            Given::Word(word) => id == "rounding" && Rounding::find(word).is_some(),
            _ => id == "seed",
        };
        if known {
            kept.set(id, value.clone());
        }
    }
    kept
}

// ---- controls

fn controls(input: &Input, journey: &Journey) -> Controls {
    let affine = journey.affine();
    let (low, high) = range_in_use(journey);
    let number = |x: f64| show::float(x, Ink::Plain).plain;
    Controls {
        list: input.values.join(", "),
        source: journey.source.id().into(),
        target: journey.target().id().into(),
        scalable: (affine.is_some() || journey.is_cast()) && journey.target().family() == Family::Integer && journey.target().bits() > 1,
        rounding: param::find(journey.scheme.params(), "rounding").ok().and_then(|param| word(&journey.params, param)),
        scale_fits: scale_fits(input),
        symmetric: match input.params.0.get("symmetric") {
            Some(Given::Bool(on)) => *on,
            _ => true,
        },
        scale: show::scale(affine.map_or(1.0, |a| a.scale)).plain,
        zero_point: affine.map_or(0, |a| a.zero_point).to_string(),
        min: number(low),
        max: number(high),
    }
}

/// The choice in use.
fn word(params: &Params, param: &Param) -> Option<String> {
    match params.0.get(param.id).cloned().or_else(|| param.kind.default())? {
        Given::Word(word) => Some(word),
        _ => None,
    }
}

fn scale_fits(input: &Input) -> ScaleFits {
    match input.params.0.get("calibration") {
        _ if input.scheme == "cast" => ScaleFits::None,
        Some(Given::Word(w)) if w == "manual" => ScaleFits::Manual,
        Some(Given::Word(w)) if w == "range" => ScaleFits::Range,
        Some(Given::Word(w)) if w != "minmax" => ScaleFits::List,
        _ if input.fit == Fit::Value => ScaleFits::Value,
        _ => ScaleFits::List,
    }
}
