//! The figure `line`: the values that codes of the target come back as, on a line, and where the number lies among them.

use super::{Cell, Figure, Table};
use crate::{
    journey::Journey,
    num::show,
    text::{Ink, Num, Text},
};
use serde::Serialize;

/// A line with all levels, on two scales, and a part of it about the number, enlarged. Positions go from 0 to 1, left to right.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NumberLine {
    /// The target's id.
    pub format: String,
    /// How many values there are; 0 where there are so many that some stand for all.
    pub count: u32,
    pub value: Num,
    pub restored: Num,
    /// Restored minus source; nothing where either is not finite.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub error: Option<Num>,
    /// The number lies beyond the range.
    pub clipped: bool,
    /// Ascending; of those that would stand on one another, one.
    pub levels: Vec<Level>,
    pub linear: Scale,
    /// As far from 0 as ln(1 + x / the least positive level).
    pub log: Scale,
    /// Linear, with the levels about the number as its labels.
    pub near: Scale,
}

/// A value that a code comes back as.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Level {
    /// What can be typed to have it.
    pub text: String,
    pub linear: f64,
    pub log: f64,
}

/// Where things stand on one scale.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Scale {
    pub labels: Vec<Label>,
    /// The number; at the edge if it lies beyond.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub value: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub restored: Option<f64>,
    /// The part that is enlarged.
    pub part: [f64; 2],
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Label {
    pub at: f64,
    pub num: Num,
    /// The code that comes back as this, as hexadecimal digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub code: Option<String>,
    /// Whether this is the restored value.
    pub used: bool,
}

/// Formats of so many bits have all their levels looked at.
const LISTED: u32 = 10;
/// So many levels on either side of the number are enlarged.
const BESIDE: usize = 2;
/// Levels that are nearer than this on both scales stand on one another.
const APART: f64 = 0.0025;
/// Labels need so much room.
const ROOM: f64 = 0.07;

impl Figure for NumberLine {
    fn draw(journey: &Journey) -> Self {
        let about = About::of(journey);
        let (from, to) = (about.ends[0], about.ends[1]);
        let linear = Ruler { unit: None, from, to };
        let log = Ruler { unit: Some(about.unit()), from, to };
        let mut levels: Vec<Level> = vec![];
        for &x in &about.levels {
            let level = Level { text: show::float(x, Ink::Restored).plain, linear: linear.at(x), log: log.at(x) };
            let apart = |last: &Level| level.linear - last.linear >= APART || level.log - last.log >= APART;
            if levels.last().is_none_or(apart) || x == about.restored {
                levels.push(level);
            }
        }
        NumberLine {
            format: journey.target().id().into(),
            count: if about.few { about.levels.len() as u32 } else { 0 },
            value: show::float(about.value, Ink::Value),
            restored: show::float(about.restored, Ink::Restored),
            error: journey.error(journey.selected).map(|e| show::exact(&e, 5, Ink::Error)),
            clipped: journey.clipped(),
            levels,
            linear: about.scale(&linear, steps(from, to)),
            log: about.scale(&log, decades(&log, from, to)),
            near: about.enlarged(journey),
        }
    }

    fn summary(&self) -> Text {
        let id = if self.error.is_some() { "summary-line" } else { "summary-line-none" };
        let text = Text::new(id).with("format", self.format.as_str()).with("count", self.count).with("value", self.value.clone());
        let text = text.with("restored", self.restored.clone());
        match &self.error {
            Some(error) => text.with("error", error.clone()),
            None => text,
        }
    }

    fn table(&self) -> Table {
        let row = |label: &Label| {
            let code = label.code.clone().map_or(Cell::Empty, |word| Cell::Word { word });
            vec![code, Cell::Num { num: label.num.clone() }]
        };
        let columns = ["column-code", "column-restored"].map(Text::new).to_vec();
        let mut rows: Vec<_> = self.near.labels.iter().map(row).collect();
        if rows.is_empty() {
            rows.push(vec![Cell::Empty, Cell::Num { num: self.restored.clone() }]);
        }
        Table { columns, rows }
    }
}

/// What is shown, before it has places.
struct About {
    value: f64,
    restored: f64,
    levels: Vec<f64>,
    /// All levels are there.
    few: bool,
    /// Those about the number, ascending.
    beside: Vec<f64>,
    ends: [f64; 2],
}

impl About {
    fn of(journey: &Journey) -> Self {
        let (scheme, at) = (journey.scheme, journey.selected);
        let (value, restored) = (journey.value().value, journey.restored);
        let few = journey.target().bits() <= LISTED;
        let mut levels = if few { scheme.levels(&journey.quantized, at) } else { sample(journey) };
        levels.retain(|x| x.is_finite());
        // one zero
        levels.iter_mut().for_each(|x| *x += 0.0);
        let middle = if restored.is_finite() { restored } else { value };
        let beside = match levels.is_empty() {
            _ if !few => neighbours(journey),
            true => vec![],
            false => around(&levels, middle),
        };
        let (lowest, highest) = journey.target().limits();
        let limits = [lowest, highest].map(|code| scheme.restore(&journey.quantized, at, code));
        let mut ends = [f64::INFINITY, f64::NEG_INFINITY];
        let outermost = levels.first().into_iter().chain(levels.last()).chain(&limits).chain([&value, &restored]);
        for &x in outermost.filter(|x| x.is_finite()) {
            ends = [ends[0].min(x), ends[1].max(x)];
        }
        About { value, restored, levels, few, beside, ends }
    }

    /// The least positive level, or something like it.
    fn unit(&self) -> f64 {
        let least = self.levels.iter().map(|x| x.abs()).filter(|x| *x > 0.0).fold(f64::INFINITY, f64::min);
        let widest = self.ends[0].abs().max(self.ends[1].abs());
        match least {
            f64::INFINITY if widest > 0.0 => (widest * 1e-12).max(f64::MIN_POSITIVE),
            f64::INFINITY => 1.0,
            least => least,
        }
    }

    fn scale(&self, ruler: &Ruler, labels: Vec<f64>) -> Scale {
        let place = |x: f64| x.is_finite().then(|| ruler.at(x));
        let label = |x: f64| Label { at: ruler.at(x), num: show::rounded(x, 3, Ink::Plain), code: None, used: false };
        let (from, to) = self.part();
        Scale {
            labels: labels.into_iter().map(label).collect(),
            value: place(self.value),
            restored: place(self.restored),
            part: [ruler.at(from), ruler.at(to)],
        }
    }

    /// The ends of what is enlarged: the levels beside the number, and the number unless it is far beyond them.
    fn part(&self) -> (f64, f64) {
        let (Some(&first), Some(&last)) = (self.beside.first(), self.beside.last()) else {
            return (self.ends[0], self.ends[1]);
        };
        let step = (last - first) / (self.beside.len().max(2) - 1) as f64;
        let margin = if step > 0.0 { step } else { first.abs().max(1.0) / 2.0 };
        let reach = margin * BESIDE as f64;
        let value = if self.value.is_finite() { self.value } else { first };
        let (from, to) = (first.min(value.max(first - reach)) - margin, last.max(value.min(last + reach)) + margin);
        (from.max(f64::MIN), to.min(f64::MAX))
    }

    fn enlarged(&self, journey: &Journey) -> Scale {
        let (from, to) = self.part();
        let ruler = Ruler { unit: None, from, to };
        let mut scale = self.scale(&ruler, vec![]);
        let bits = journey.target().bits();
        scale.labels = self
            .beside
            .iter()
            .map(|&x| {
                let used = x == self.restored;
                let code = match self.few {
                    // of two codes of one value, as of the two zeros
                    _ if used => journey.code,
                    true => journey.scheme.nearest(&journey.quantized, journey.selected, x),
                    false => beside(journey).find(|code| restore(journey, *code) == x).unwrap_or(journey.code),
                };
                Label {
                    at: ruler.at(x),
                    num: if used { show::float(self.restored, Ink::Restored) } else { show::float(x, Ink::Plain) },
                    code: Some(show::hex_digits(code, bits)),
                    used,
                }
            })
            .collect();
        scale
    }
}

/// The levels about a value.
fn around(levels: &[f64], value: f64) -> Vec<f64> {
    let at = levels.partition_point(|x| *x < value).min(levels.len() - 1);
    let last = (at + BESIDE + 1).max(2 * BESIDE + 1).min(levels.len());
    levels[last.saturating_sub(2 * BESIDE + 1)..last].to_vec()
}

/// Levels of a wide format, a thousand of them: codes at a regular distance.
fn sample(journey: &Journey) -> Vec<f64> {
    let apart = journey.target().bits() - LISTED;
    let mut levels: Vec<f64> = (0..1 << LISTED).map(|place| restore(journey, place << apart)).chain([journey.restored]).collect();
    levels.retain(|x| x.is_finite());
    levels.sort_unstable_by(f64::total_cmp);
    levels.dedup();
    levels
}

/// The codes about the one in use.
fn beside(journey: &Journey) -> impl Iterator<Item = u64> {
    let steps = -(BESIDE as i64)..=BESIDE as i64;
    steps.map(|step| journey.target().neighbour(journey.code, step))
}

fn restore(journey: &Journey, code: u64) -> f64 {
    journey.scheme.restore(&journey.quantized, journey.selected, code)
}

/// The same where there are too many levels to list.
fn neighbours(journey: &Journey) -> Vec<f64> {
    let mut values: Vec<f64> = beside(journey).map(|code| restore(journey, code)).collect();
    values.retain(|x| x.is_finite());
    values.sort_unstable_by(f64::total_cmp);
    values.dedup();
    values
}

/// Places between two ends; with a unit, logarithmic on either side of 0.
struct Ruler {
    unit: Option<f64>,
    from: f64,
    to: f64,
}

impl Ruler {
    fn at(&self, x: f64) -> f64 {
        // halves, lest the difference of float64's limits be infinite
        let (from, to, x) = (self.bent(self.from) / 2.0, self.bent(self.to) / 2.0, self.bent(x) / 2.0);
        let place = if to > from { ((x - from) / (to - from)).clamp(0.0, 1.0) } else { 0.5 };
        (place * 1e5).round() / 1e5
    }

    fn bent(&self, x: f64) -> f64 {
        match self.unit {
            Some(unit) if x != 0.0 => libm::log(1.0 + x.abs() / unit).min(f64::MAX).copysign(x),
            _ => x,
        }
    }
}

fn power_of_ten(exponent: i32) -> f64 {
    libm::pow(10.0, f64::from(exponent))
}

/// Round numbers at a regular distance.
fn steps(from: f64, to: f64) -> Vec<f64> {
    let span = to - from;
    if !span.is_finite() || span <= 0.0 {
        return vec![];
    }
    let unit = power_of_ten(libm::floor(libm::log10(span / 6.0)) as i32);
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|n| n * unit).find(|step| span / step <= 8.0).unwrap_or(span);
    let mut labels = vec![];
    let mut count = libm::ceil(from / step);
    while count * step <= to && labels.len() < 12 {
        // no negative zero
        labels.push(count * step + 0.0);
        count += 1.0;
    }
    labels
}

/// 0 and powers of ten on either side, as many as have room.
fn decades(ruler: &Ruler, from: f64, to: f64) -> Vec<f64> {
    let unit = ruler.unit.unwrap_or(1.0);
    let mut labels: Vec<f64> = if from <= 0.0 && to >= 0.0 { vec![0.0] } else { vec![] };
    let widest = from.abs().max(to.abs());
    if widest <= 0.0 {
        return labels;
    }
    let (low, high) = (libm::ceil(libm::log10(unit)) as i32, libm::floor(libm::log10(widest)) as i32);
    for exponent in (low..=high).rev() {
        for x in [power_of_ten(exponent), -power_of_ten(exponent)] {
            let free = |other: &f64| (ruler.at(x) - ruler.at(*other)).abs() >= ROOM;
            if (from..=to).contains(&x) && labels.iter().all(free) {
                labels.push(x);
            }
        }
    }
    labels.sort_unstable_by(f64::total_cmp);
    labels
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::Input;

    fn line(input: &Input) -> NumberLine {
        NumberLine::draw(&Journey::new(input).unwrap())
    }

    fn cast(value: &str, format: &str) -> NumberLine {
        let params = crate::param::Params::default().with("format", format);
        line(&Input { values: vec![value.into()], scheme: "cast".into(), params, ..Input::default() })
    }

    #[test]
    fn the_examples_number_among_its_neighbours() {
        let line = line(&Input::default());
        assert_eq!((line.count, line.levels.len(), line.clipped), (256, 256, false));
        let used: Vec<_> = line.near.labels.iter().filter(|l| l.used).map(|l| (l.num.digits.as_str(), l.code.as_deref())).collect();
        assert_eq!(used, [("3450.9607", Some("6B"))]);
        assert!(line.near.restored < line.near.value, "what comes back is less");
    }

    #[test]
    fn both_scales_keep_the_order_and_stay_between_the_ends() {
        for format in ["float8_e4m3fn", "float16", "uint8", "float8_e8m0fnu", "float4_e2m1fn"] {
            let line = cast("0.3", format);
            assert!(line.levels.len() > 1 && line.levels.len() <= 1000, "{format}");
            assert!(line.levels.is_sorted_by(|a, b| a.linear <= b.linear && a.log <= b.log), "{format}");
            assert!(line.levels.iter().all(|l| (0.0..=1.0).contains(&l.linear) && (0.0..=1.0).contains(&l.log)), "{format}");
            for scale in [&line.linear, &line.log, &line.near] {
                assert!(!scale.labels.is_empty() && scale.labels.is_sorted_by(|a, b| a.at < b.at), "{format} {:?}", scale.labels);
            }
        }
    }

    #[test]
    fn what_is_far_beyond_stands_at_the_edge() {
        let line = cast("3452.3194", "int8");
        assert_eq!((line.near.value, line.linear.value, line.clipped), (Some(1.0), Some(1.0), true));
        let nan = cast("nan", "float16");
        assert_eq!((nan.near.value, nan.near.restored, nan.error), (None, None, None));
    }

    #[test]
    fn wide_formats_have_neighbours_all_the_same() {
        let wide = cast("0.1", "float32");
        assert_eq!((wide.count, wide.near.labels.len()), (0, 5));
        assert_eq!(cast("3e38", "float64").near.labels.len(), 5);
        assert!(cast("inf", "float64").near.labels.is_empty());
        let params = crate::param::Params::default().with("format", "float64");
        let values = vec!["1.7976931348623157e308".into()];
        let input = Input { values, source: "float64".into(), scheme: "cast".into(), params, ..Input::default() };
        assert!(line(&input).near.labels.iter().all(|label| label.at.is_finite()));
    }
}
