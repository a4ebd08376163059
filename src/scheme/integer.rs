//! `integer`: affine quantization to integers with scales and zero points.

use super::{Laws, Scheme};
use crate::{
    affine::{self, Codes, Coder, Convention, Setting, Told, Unfit, Unlike},
    calibrate::{self, Choose, Range, Task, minmax},
    error::{Error, Result},
    explain::Trace,
    format::{self, Format},
    num::{Rounding, show},
    param::{Checked, Kind, Param, Params},
    quantized::{Column, Groups, Origin, Part, Quantized, Sharing, Stored, Uniform, same_length},
    tensor::TensorView,
    text::Ink,
};
#[cfg(feature = "workbench")]
use crate::{
    kernel::{
        self,
        extent::{Extent, extents},
        outcome::Measure,
        split::Split,
    },
    quantized::Bulk,
    tensor::Data,
};
use std::{ops::Range as Span, sync::LazyLock};

/// code = clamp(round(x / scale) + zero point), restored = (code − zero point) × scale, each step one float32 operation.
///
/// That is the convention `plain`; what PyTorch, ONNX Runtime and TensorFlow Lite do otherwise is in [`crate::affine`], one file
/// each. A combination of parameters that a convention does not have is refused (`param.conflict`), never silently changed.
///
/// **Which values share a scale**: all of the tensor (`granularity: "tensor"`), those at one place along `axis` (`"channel"`), or
/// runs of `groupSize` along it, of which the last of each line may be shorter (`"group"`). An axis below 0 counts from the last.
///
/// **What the scale is fitted to**: the smallest and the largest of the values (`calibration: "minmax"`), a given `min` and `max`
/// (`"range"`), what a `calibrator` finds worth keeping (`"percentile"`, `"mse"`, `"entropy"`, `"histogram"`: see
/// [`crate::calibrate`]), or nothing: `scale` and `zeroPoint` are given (`"manual"`). A range always includes 0.
///
/// Stored are `codes`, `scales` (float32) and `zeroPoints` (as codes), the latter two with one entry a group: none, one or as many
/// dimensions as the tensor for a tensor, channels and groups.
///
/// ```
/// use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
/// let x = [3.5f32, -7.0, 1.0, 70.0, -35.0];
/// let pairs = Params::default().with("bits", 4.0).with("granularity", "group").with("groupSize", 2.0);
/// let q = scheme::find("integer")?.quantize(&TensorView::flat(Data::F32(&x)), &pairs)?;
/// assert_eq!(q.codes, [4, 0b1001, 0, 7, 0b1001]);
/// assert_eq!([0, 2, 4].map(|i| q.affine(i).unwrap().scale), [1.0, 10.0, 5.0]);
/// # Ok::<(), quantoscope::error::Error>(())
/// ```
pub struct IntegerAffine;

pub static SCHEME: IntegerAffine = IntegerAffine;

/// The smallest and largest scale that can be given: float32's smallest positive and its largest value, in the shortest digits
/// that read back as them.
pub const SCALE_LIMITS: (f64, f64) = (1e-45, 3.4028235e38);

const CALIBRATIONS: [&str; 7] = ["minmax", "range", "manual", "percentile", "mse", "entropy", "histogram"];
const GRANULARITIES: [&str; 3] = ["tensor", "channel", "group"];

static PARAMS: LazyLock<Vec<Param>> = LazyLock::new(|| {
    let bound = Kind::Real { default: None, min: -SCALE_LIMITS.1, max: SCALE_LIMITS.1 };
    let int = |default, min, max| Kind::Int { default, min, max };
    let choice = |options: Vec<&'static str>| Kind::Choice { default: options[0], options };
    let declared = [
        ("bits", int(8, 2, 32)),
        ("signed", Kind::Bool { default: true }),
        ("symmetric", Kind::Bool { default: true }),
        ("narrow", Kind::Bool { default: false }),
        ("reduceRange", Kind::Bool { default: false }),
        ("noClipping", Kind::Bool { default: false }),
        ("granularity", choice(GRANULARITIES.to_vec())),
        ("axis", int(0, -8, 7)),
        ("groupSize", int(32, 1, 1 << 30)),
        ("calibration", choice(CALIBRATIONS.to_vec())),
        ("min", bound.clone()),
        ("max", bound),
        ("scale", Kind::Real { default: None, min: SCALE_LIMITS.0, max: SCALE_LIMITS.1 }),
        ("zeroPoint", int(0, i64::from(i32::MIN), i64::from(u32::MAX))),
        ("calibrator", choice(calibrate::CALIBRATORS.to_vec())),
        ("bins", int(2048, 8, 8192)),
        ("percentile", Kind::Real { default: Some(99.99), min: 0.0, max: 100.0 }),
        ("rounding", Kind::Choice { default: "half-even", options: Rounding::ids() }),
        ("seed", int(0, 0, i64::from(u32::MAX))),
        ("convention", choice(affine::ids())),
    ];
    declared.map(|(id, kind)| Param { id, kind }).into()
});

/// The parameters, read once.
struct Plan<'a> {
    params: Checked<'a>,
    target: &'static dyn Format,
    convention: &'static Convention,
    setting: Setting,
    codes: Codes,
    calibration: &'static str,
    /// The calibrator's rule, where there is one.
    choose: Option<Choose>,
    rounding: Rounding,
}

/// The option that a choice has.
fn option(params: &Checked, id: &str, options: &[&'static str]) -> &'static str {
    options.iter().copied().find(|o| *o == params.word(id)).unwrap_or(options[0])
}

impl<'a> Plan<'a> {
    fn new(params: &'a Params) -> Result<Self> {
        let params = params.check(&PARAMS)?;
        let convention = affine::find(params.word("convention"))?;
        let calibration = option(&params, "calibration", &CALIBRATIONS);
        let setting = Setting {
            bits: params.int("bits") as u32,
            signed: params.bool("signed"),
            symmetric: params.bool("symmetric"),
            narrow: params.bool("narrow"),
            reduced: params.bool("reduceRange"),
            unclipped: params.bool("noClipping"),
            by_hand: calibration == "manual",
            granularity: option(&params, "granularity", &GRANULARITIES),
        };
        let target = format::find(&format!("{}int{}", if setting.signed { "" } else { "u" }, setting.bits))?;
        let codes = (convention.codes)(&setting).map_err(|unlike| unlike.error(convention.id))?;
        let rounding = Rounding::find(params.word("rounding")).unwrap_or_default();
        if rounding != Rounding::HalfEven && convention.id != "plain" {
            return Err(Unlike { param: "rounding", takes: "half-even", with: "" }.error(convention.id));
        }
        let choose = rule_of(&params, calibration, &setting)?;
        Ok(Plan { params, target, convention, setting, codes, calibration, choose, rounding })
    }

    /// How a tensor's values are shared out.
    fn sharing(&self, shape: &[usize]) -> Result<Sharing> {
        if self.setting.granularity == "tensor" {
            return Ok(Sharing::Tensor);
        }
        let axis = self.axis(shape)?;
        if self.setting.granularity == "channel" {
            return Ok(Sharing::channels(shape, axis));
        }
        let size = self.params.int("groupSize") as usize;
        if !shape[axis].is_multiple_of(size) && matches!(self.convention.id, "pytorch" | "tflite") {
            let ragged = Error::new("group.ragged").with("by", self.convention.id).with("size", size.to_string());
            return Err(ragged.with("side", shape[axis].to_string()).param("groupSize"));
        }
        Ok(Sharing::runs(shape, axis, size))
    }

    fn axis(&self, shape: &[usize]) -> Result<usize> {
        let (axis, axes) = (self.params.int("axis"), shape.len() as i64);
        let from_first = if axis < 0 { axis + axes } else { axis };
        if (0..axes).contains(&from_first) {
            return Ok(from_first as usize);
        }
        let refused = Error::new("param.range").with("name", "axis");
        Err(refused.with("min", (-axes).to_string()).with("max", (axes - 1).to_string()).param("axis"))
    }

    /// The shape of what is stored once a group.
    fn stored_shape(&self, sharing: Sharing, shape: &[usize]) -> Result<Vec<usize>> {
        Ok(match sharing {
            Sharing::Tensor => vec![],
            Sharing::Channel { .. } => vec![shape[self.axis(shape)?]],
            Sharing::Run { size, .. } => {
                let (axis, mut shape) = (self.axis(shape)?, shape.to_vec());
                shape[axis] = shape[axis].div_ceil(size);
                shape
            }
        })
    }

    /// Scale, zero point and the range that they were fitted to, if they were.
    fn fit(&self, values: &[f32]) -> Result<(Coder, Option<Range>)> {
        self.fit_to(match self.choose {
            None if self.calibration == "minmax" => minmax::range(&self.counting(values)),
            None => (0.0, 0.0),
            Some(choose) => self.chosen(choose, values)?,
        })
    }

    /// The same for a range that the values suggest.
    fn fit_to(&self, suggested: Range) -> Result<(Coder, Option<Range>)> {
        let range = with_zero(match self.calibration {
            "manual" => return Ok((self.coder(self.by_hand()?), None)),
            "range" => given_range(&self.params)?,
            _ => suggested,
        });
        Ok((self.fitted(range), Some(range)))
    }

    fn by_hand(&self) -> Result<(f32, i64)> {
        let scale = needed(&self.params, "scale", "calibration = manual")?;
        let (lowest, highest) = self.codes.held;
        let zero_point = self.params.int("zeroPoint");
        if (lowest..=highest).contains(&zero_point) {
            return Ok((scale as f32, zero_point));
        }
        let refused = Error::new("param.range").with("name", "zeroPoint");
        Err(refused.with("min", lowest.to_string()).with("max", highest.to_string()).param("zeroPoint"))
    }

    fn fitted(&self, (low, high): Range) -> Coder {
        self.coder((self.convention.fit)(&self.setting, self.codes, low, high))
    }

    fn coder(&self, (scale, zero_point): (f32, i64)) -> Coder {
        let Convention { coding, nan, .. } = *self.convention;
        let seed = self.params.int("seed") as u64;
        Coder { scale, zero_point, held: self.codes.held, coding, nan, rounding: self.rounding, seed }
    }

    /// The values that set the range: infinities are among them where they count.
    fn counting(&self, values: &[f32]) -> Vec<f32> {
        let infinite = self.infinities_count();
        values.iter().copied().filter(|x| x.is_finite() || infinite && x.is_infinite()).collect()
    }

    fn infinities_count(&self) -> bool {
        self.convention.unfit[1] == Unfit::Counts
    }

    fn chosen(&self, choose: Choose, values: &[f32]) -> Result<Range> {
        let finite: Vec<f32> = values.iter().copied().filter(|x| x.is_finite()).collect();
        let bins = self.params.int("bins");
        let task = Task {
            values: &finite,
            symmetric: self.setting.symmetric,
            signed: self.setting.signed,
            bits: self.setting.bits,
            bins: bins as usize,
            percentile: self.params.real("percentile").unwrap_or(100.0),
            error: &|range| self.error(&finite, with_zero(range)),
        };
        if finite.is_empty() {
            return Ok((0.0, 0.0));
        }
        choose(&task).ok_or_else(|| Error::new("calibration.bins").with("bins", bins.to_string()).param("bins"))
    }

    /// The squared error of values quantized with a range.
    fn error(&self, values: &[f32], range: Range) -> f64 {
        let coder = self.fitted(range);
        values.iter().fold(0.0, |sum, &x| {
            let off = f64::from(coder.restore(coder.code(x, 0).0)) - f64::from(x);
            sum + off * off
        })
    }

    /// Refuses what the range could not be chosen with.
    fn all_fit(&self, values: &[f32]) -> Result<()> {
        if self.setting.by_hand || self.calibration == "range" {
            return Ok(());
        }
        let [nan, infinite] = self.convention.unfit;
        let by = self.params.word("calibrator");
        let calibrator = if self.choose.is_some() { by } else { "plain" };
        let refused = |x: f32| match x {
            _ if x.is_finite() => false,
            _ if matches!(calibrator, "onnxruntime" | "modelopt") => true,
            _ if x.is_nan() => nan == Unfit::Refused || calibrator == "pytorch",
            _ => infinite == Unfit::Refused,
        };
        let Some(index) = values.iter().position(|&x| refused(x)) else { return Ok(()) };
        let value = show::special(values[index].into(), Ink::Value);
        let scheme = if calibrator == "plain" { self.convention.id } else { calibrator };
        Err(Error::new("value.nonfinite").with("index", index as u32).with("value", value).with("scheme", scheme).index(index))
    }

    /// All that does not take a word a value, by the coders of the groups.
    fn outcome(&self, mut groups: Groups, shape: &[usize], fits: &[(Coder, Option<Range>)]) -> Result<Quantized> {
        let target = self.target;
        let (mut scales, mut zero_points, mut lows, mut highs) = (vec![], vec![], vec![], vec![]);
        for (coder, range) in fits {
            scales.push(coder.scale);
            zero_points.push(coder.zero_point);
            lows.extend(range.map(|(low, _)| low));
            highs.extend(range.map(|(_, high)| high));
        }
        let symmetric = if self.setting.by_hand { self.params.int("zeroPoint") == 0 } else { self.setting.symmetric };
        let stored = self.stored_shape(groups.sharing, shape)?;
        let zeros = zero_points.iter().map(|z| *z as u64 & format::mask(target.bits())).collect();
        let parts = vec![Part::floats("scales", &stored, &scales), Part::new("zeroPoints", target, &stored, zeros)];
        let a_group = 32.0 + if symmetric { 0.0 } else { f64::from(target.bits()) };
        let bits_per_value = f64::from(target.bits()) + a_group * scales.len() as f64 / groups.values.max(1) as f64;
        groups = groups.with("scale", Column::Float(scales)).with("zeroPoint", Column::Integer(zero_points));
        if !self.setting.by_hand {
            groups = groups.with("min", Column::Float(lows)).with("max", Column::Float(highs));
        }
        let uniform = Some(self.uniform(symmetric));
        Ok(Quantized { target, codes: vec![], restored: vec![], clipped: vec![], groups, uniform, parts, bytes: None, bits_per_value })
    }

    fn uniform(&self, symmetric: bool) -> Uniform {
        let (lowest, highest) = self.codes.held;
        let origin = Origin {
            convention: self.convention.id,
            calibration: self.calibration,
            granularity: self.setting.granularity,
            spread: self.codes.fitted,
            unclipped: self.setting.unclipped,
        };
        Uniform { lowest, highest, symmetric, origin: Some(origin) }
    }
}

/// The smallest and the largest code that values are held to under these parameters, if they go together.
pub fn codes(params: &Params) -> Option<(i64, i64)> {
    Plan::new(params).ok().map(|plan| plan.codes.held)
}

/// The rule of a calibration that has one.
fn rule_of(params: &Checked, calibration: &str, setting: &Setting) -> Result<Option<Choose>> {
    if ["minmax", "range", "manual"].contains(&calibration) {
        return Ok(None);
    }
    let calibrator = params.word("calibrator");
    let conflict = |name: &str, takes: String| {
        let by = ["calibrator = ", calibrator].concat();
        Error::new("param.conflict").with("name", name).with("takes", takes).with("by", by).param(name)
    };
    let rule = calibrate::find(calibration, calibrator).ok_or_else(|| conflict("calibration", calibrate::of(calibrator).join(", ")))?;
    if calibrator != "plain" && setting.granularity != "tensor" {
        return Err(conflict("granularity", "tensor".into()));
    }
    if calibrator == "modelopt" && setting.symmetric != setting.signed {
        return Err(conflict("symmetric", setting.signed.to_string()));
    }
    Ok(Some(rule))
}

fn needed(params: &Checked, id: &str, by: &str) -> Result<f64> {
    params.real(id).ok_or_else(|| Error::new("param.needed").with("name", id).with("by", by).param(id))
}

fn given_range(params: &Checked) -> Result<Range> {
    let bound = |id: &str| needed(params, id, "calibration = range").map(|x| x as f32);
    let (low, high) = (bound("min")?, bound("max")?);
    if low > high { Err(Error::new("range.order").param("min")) } else { Ok((low, high)) }
}

/// The squared errors of finite values that would be held to each of several ranges, whatever chooses the range.
///
/// # Errors
/// Those of the parameters.
#[cfg(feature = "workbench")]
pub fn split_errors(params: &Params, ranges: &[Range], values: &[f32]) -> Result<Vec<Split>> {
    let plan = Plan::new(params)?;
    Ok(ranges.iter().map(|range| kernel::split::of(&plan.fitted(with_zero(*range)), values)).collect())
}

/// The range that the parameters choose for finite values.
///
/// # Errors
/// Those of the parameters, and of values for which there is none.
#[cfg(feature = "workbench")]
pub fn chosen_range(params: &Params, values: &[f32]) -> Result<Range> {
    let plan = Plan::new(params)?;
    Ok(with_zero(match plan.choose {
        Some(choose) => plan.chosen(choose, values)?,
        None => minmax::range(values),
    }))
}

/// A comparison, for which zero it is that `min` returns differs by machine.
fn with_zero((low, high): Range) -> Range {
    (if low < 0.0 { low } else { 0.0 }, if high > 0.0 { high } else { 0.0 })
}

/// Groups without columns; a tensor is one even without values.
fn shared(sharing: Sharing, count: usize) -> Groups {
    let groups = Groups::shared(sharing, count);
    if sharing == Sharing::Tensor { Groups { count: 1, ..groups } } else { groups }
}

/// Places of a tensor's values in the order of its groups, and where each group's begin and end.
fn in_groups(sharing: Sharing, count: usize, groups: usize) -> (Vec<u32>, Vec<Span<usize>>) {
    let mut ends = vec![0; groups];
    (0..count).for_each(|index| ends[sharing.of(index)] += 1);
    let mut spans = vec![];
    let mut start = 0;
    for end in &mut ends {
        spans.push(start..start + *end);
        (*end, start) = (start, start + *end);
    }
    let mut order = vec![0; count];
    for index in 0..count {
        let place = &mut ends[sharing.of(index)];
        order[*place] = index as u32;
        *place += 1;
    }
    (order, spans)
}

impl Scheme for IntegerAffine {
    fn id(&self) -> &'static str {
        "integer"
    }

    fn family(&self) -> &'static str {
        "affine"
    }

    fn about(&self) -> &'static str {
        "scheme-integer"
    }

    fn laws(&self, params: &Params) -> Laws {
        let Ok(params) = params.check(&PARAMS) else { return Laws::default() };
        let to_nearest = params.word("rounding").starts_with("half");
        // a group's float16 scale is soon infinite; elsewhere only a range that float32 cannot hold makes it so
        let finite = !(params.word("convention") == "tflite" && params.word("granularity") == "group");
        Laws { monotone: to_nearest && finite, nearest: to_nearest, idempotent: false, exact_zero: finite }
    }

    fn params(&self) -> &'static [Param] {
        &PARAMS
    }

    fn target(&self, params: &Params) -> Result<&'static dyn Format> {
        Ok(Plan::new(params)?.target)
    }

    fn quantize(&self, tensor: &TensorView, params: &Params) -> Result<Quantized> {
        let plan = Plan::new(params)?;
        let values = tensor.float32();
        let (count, target) = (values.len(), plan.target);
        let sharing = plan.sharing(&tensor.shape)?;
        plan.all_fit(&values)?;
        let groups = shared(sharing, count);
        let (order, spans) = in_groups(sharing, count, groups.count);
        let (mut codes, mut restored, mut clipped, mut fits) = (vec![0; count], vec![0.0; count], vec![], vec![]);
        for span in spans {
            let members = &order[span];
            let group: Vec<f32> = members.iter().map(|&index| values[index as usize]).collect();
            let (coder, range) = plan.fit(&group)?;
            for (&index, &x) in members.iter().zip(&group) {
                let (code, beyond) = coder.code(x, index as usize);
                codes[index as usize] = code as u64 & format::mask(target.bits());
                restored[index as usize] = f64::from(coder.restore(code));
                if beyond {
                    clipped.push(index);
                }
            }
            fits.push((coder, range));
        }
        clipped.sort_unstable();
        let mut outcome = plan.outcome(groups, &tensor.shape, &fits)?;
        outcome.parts.insert(0, Part::new("codes", target, &tensor.shape, codes.clone()));
        Ok(Quantized { codes, restored, clipped, ..outcome })
    }

    #[cfg(feature = "workbench")]
    fn bulk(&self, tensor: &TensorView, params: &Params) -> Result<Bulk> {
        let plan = Plan::new(params)?;
        let Data::F32(values) = tensor.data else { return Ok(Bulk::of(tensor, self.quantize(tensor, params)?)) };
        let sharing = plan.sharing(&tensor.shape)?;
        let fitted_apart = plan.choose.is_some() && sharing != Sharing::Tensor;
        if fitted_apart || !kernel::integer::knows(plan.target.bits(), plan.rounding) {
            return Ok(Bulk::of(tensor, self.quantize(tensor, params)?));
        }
        let groups = shared(sharing, values.len());
        let extents = extents(values, sharing, groups.count, plan.infinities_count());
        if extents.iter().any(|extent| extent.odd) {
            plan.all_fit(values)?;
        }
        let fit = |extent: &Extent| if plan.choose.is_some() { plan.fit(values) } else { plan.fit_to((extent.low, extent.high)) };
        let fits = extents.iter().map(fit).collect::<Result<Vec<_>>>()?;
        let outcome = plan.outcome(groups, &tensor.shape, &fits)?;
        let coders: Vec<Coder> = fits.into_iter().map(|(coder, _)| coder).collect();
        let made = kernel::integer::code(plan.target.bits(), sharing, coders, &extents, values);
        Ok(made.bulk(outcome))
    }

    #[cfg(feature = "workbench")]
    fn measure(&self, params: &Params, extent: Extent) -> Result<Option<Box<dyn Measure>>> {
        let plan = Plan::new(params)?;
        let bits = plan.target.bits();
        let shared = plan.setting.granularity == "tensor" && plan.calibration == "minmax";
        if !shared || extent.odd || !kernel::integer::knows(bits, plan.rounding) {
            return Ok(None);
        }
        let (coder, _) = plan.fit_to((extent.low, extent.high))?;
        Ok(Some(kernel::integer::measure(bits, coder, extent)))
    }

    fn dequantize(&self, stored: &Stored, params: &Params, shape: &[usize]) -> Result<Vec<f64>> {
        let plan = Plan::new(params)?;
        let (codes, scales) = (stored.part("codes")?, stored.floats("scales")?);
        let count = shape.iter().product();
        same_length(count, codes.len()).map_err(|e| e.param("codes"))?;
        let sharing = plan.sharing(shape)?;
        let groups = if sharing == Sharing::Tensor { 1 } else { sharing.count(count) };
        same_length(groups, scales.len()).map_err(|e| e.param("scales"))?;
        let zero_points = stored.optional("zeroPoints").unwrap_or_default();
        if !zero_points.is_empty() {
            same_length(groups, zero_points.len()).map_err(|e| e.param("zeroPoints"))?;
        }
        let whole = |code: u64| plan.target.decode(code) as i64;
        let restored = codes.iter().enumerate().map(|(index, &code)| {
            let group = sharing.of(index);
            let zero_point = zero_points.get(group).map_or(0, |&z| whole(z));
            f64::from(affine::restore(whole(code), zero_point, scales[group]))
        });
        Ok(restored.collect())
    }

    fn restore(&self, quantized: &Quantized, index: usize, code: u64) -> f64 {
        let code = quantized.target.decode(code) as i64;
        quantized.affine(index).map_or(f64::NAN, |a| f64::from(affine::restore(code, a.zero_point, a.scale)))
    }

    fn levels(&self, quantized: &Quantized, index: usize) -> Vec<f64> {
        let Some(a) = quantized.affine(index) else { return vec![] };
        if quantized.target.bits() > 16 {
            return vec![];
        }
        let levels = (a.lowest..=a.highest).map(|code| f64::from(affine::restore(code, a.zero_point, a.scale)));
        levels.filter(|x| x.is_finite()).collect()
    }

    fn nearest(&self, quantized: &Quantized, index: usize, value: f64) -> u64 {
        let code = quantized.affine(index).map_or(0, |affine| {
            let steps = (value / f64::from(affine.scale)).round_ties_even() as i64;
            steps.saturating_add(affine.zero_point).clamp(affine.lowest, affine.highest)
        });
        code as u64 & format::mask(quantized.target.bits())
    }

    fn step(&self, quantized: &Quantized, index: usize, _: u64) -> Option<f64> {
        quantized.affine(index).map(|affine| affine.scale.into())
    }

    fn explain(&self, tensor: &TensorView, quantized: &Quantized, index: usize, code: u64) -> Trace {
        let (Some(affine), Some(origin)) = (quantized.affine(index), quantized.uniform.and_then(|u| u.origin)) else { return Trace { steps: vec![] } };
        let whole = |code: u64| quantized.target.decode(code) as i64;
        let told = Told {
            affine,
            origin,
            x: tensor.data.get(index).unwrap_or(f64::NAN),
            quantized: whole(quantized.code(index, code)),
            code: whole(code),
            clipped: quantized.clipped.binary_search(&(index as u32)).is_ok(),
        };
        told.trace()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tensor::Data;

    const LIST: [f32; 7] = [3452.3194, -1200.5, 437.25, 88.0, 12.5, -0.75, 4096.0];

    fn quantize(values: &[f32], params: Params) -> Quantized {
        IntegerAffine.quantize(&TensorView::flat(Data::F32(values)), &params).unwrap()
    }

    #[test]
    fn the_example_list() {
        let q = quantize(&LIST, Params::default());
        let affine = q.affine(0).unwrap();
        assert_eq!(affine.scale, 4096.0 / 127.0);
        assert_eq!(q.codes, [107, 0xDB, 14, 3, 0, 0, 127]);
        assert_eq!(q.restored[0] as f32, 3450.9607);
        assert!(q.clipped.is_empty());
    }

    #[test]
    fn zero_is_exact_in_an_asymmetric_range() {
        let q = quantize(&[0.0, 1.0, 2.55], Params::default().with("symmetric", false).with("signed", false));
        assert_eq!((q.codes[0], q.restored[0], q.affine(0).unwrap().zero_point), (0, 0.0, 0));
        let shifted = quantize(&[-1.0, 0.0, 3.0], Params::default().with("symmetric", false));
        assert_eq!(shifted.restored[1], 0.0);
    }

    #[test]
    fn degenerate_values() {
        let zeros = quantize(&[0.0, -0.0], Params::default());
        assert_eq!((zeros.affine(0).unwrap().scale, zeros.restored[0]), (1.0, 0.0));
        let odd = quantize(&[f32::NAN, f32::INFINITY, f32::NEG_INFINITY, 2.0], Params::default());
        assert_eq!(odd.codes, [0, 127, 0x80, 127]);
        assert_eq!(odd.clipped, [1, 2]);
        let widest = quantize(&[f32::MAX, f32::MIN], Params::default().with("symmetric", false));
        assert!(widest.affine(0).unwrap().scale.is_finite());
    }

    #[test]
    fn a_manual_scale_of_one_is_plain_rounding() {
        let by_hand = Params::default().with("calibration", "manual").with("scale", 1.0);
        let q = quantize(&[3452.3194, 2.5, -3.5], by_hand);
        assert_eq!(q.restored, [127.0, 2.0, -4.0]);
        assert_eq!(q.clipped, [0]);
    }

    #[test]
    fn what_is_missing_or_wrong_is_named() {
        let refused = |params: Params| {
            let view = [1.0f32];
            IntegerAffine.quantize(&TensorView::flat(Data::F32(&view)), &params).err().unwrap()
        };
        assert_eq!(refused(Params::default().with("calibration", "manual")).code, "param.needed");
        assert_eq!(refused(Params::default().with("bits", 33.0)).code, "param.range");
        assert_eq!(refused(Params::default().with("bits", true)).code, "param.type");
        assert_eq!(refused(Params::default().with("bit", 8.0)).code, "param.unknown");
        let crossed = Params::default().with("calibration", "range").with("min", 2.0).with("max", 1.0);
        assert_eq!(refused(crossed).code, "range.order");
        let far = Params::default().with("calibration", "manual").with("scale", 1.0).with("zeroPoint", 200.0);
        assert_eq!(refused(far).at.param.as_deref(), Some("zeroPoint"));
    }
}
