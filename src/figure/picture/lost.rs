//! What was lost, in sentences: rounding and re-scaling told apart.

use super::{dropped_part, number};
use crate::{
    format::Family,
    journey::Journey,
    num::show,
    text::{Ink, Text},
};

pub fn sentences(journey: &Journey) -> Vec<Text> {
    let told = if journey.affine().is_some() {
        [fits(journey), group(journey), Some(scaled(journey))]
    } else if journey.is_cast() {
        [fits(journey), None, Some(cast(journey))]
    } else {
        [None, group(journey), Some(leveled(journey))]
    };
    let rounded = rounded(journey);
    [Some(rounded)].into_iter().chain(told).chain([by_hand(journey), neighbours(journey)]).flatten().collect()
}

fn rounded(journey: &Journey) -> Text {
    let x = journey.value().value;
    if !x.is_finite() {
        return Text::new("lost-not-a-number").with("value", show::special(x, Ink::Value));
    }
    let result = show::float(journey.rounded(), Ink::Restored);
    let headline = number(journey);
    match headline.dropped {
        None => Text::new("lost-rounding-nothing").with("rounded", result),
        Some(dropped) if journey.rounded() == x.trunc() => {
            Text::new("lost-rounding-dropped").with("part", dropped_part(&headline, dropped.start)).with("rounded", result)
        }
        Some(_) => {
            let by = show::rounded((journey.rounded() - x).abs(), 4, Ink::Error);
            let id = if journey.rounded() > x { "lost-rounding-up" } else { "lost-rounding-down" };
            Text::new(id).with("part", by).with("rounded", result)
        }
    }
}

/// Whether the rounded number is one of the target's integers.
fn fits(journey: &Journey) -> Option<Text> {
    let target = journey.target();
    let rounded = journey.rounded();
    if target.family() != Family::Integer || !rounded.is_finite() {
        return None;
    }
    let (lowest, highest) = target.limits();
    let (lowest, highest) = (target.decode(lowest), target.decode(highest));
    if (lowest..=highest).contains(&rounded) {
        return Some(Text::new("lost-fits").with("format", target.id()));
    }
    let below = rounded < lowest;
    let limit = show::float(if below { lowest } else { highest }, Ink::Code);
    let id = if below { "lost-too-low" } else { "lost-too-high" };
    let text = Text::new(id).with("format", target.id()).with("limit", limit);
    Some(match bits_needed(rounded) {
        Some(bits) => text.with("bits", bits),
        None => Text { id: if below { "lost-far-too-low" } else { "lost-far-too-high" }, ..text },
    })
}

/// Bits of a whole number's magnitude, the sign left out, if that is at most 64.
fn bits_needed(whole: f64) -> Option<u32> {
    (whole.abs() < 2f64.powi(64)).then(|| 64 - (whole.abs() as u64).leading_zeros())
}

fn scaled(journey: &Journey) -> Text {
    let Some(affine) = journey.affine() else { return Text::new("lost-nothing") };
    let restored = show::float(journey.restored, Ink::Restored);
    let code = show::integer(journey.target().decode(journey.code) as i64, Ink::Code);
    let scale = show::scale(affine.scale);
    let told = |id: &'static str| {
        Text::new(id)
            .with("code", code.clone())
            .with("scale", scale.clone())
            .with("restored", restored.clone())
            .with("format", journey.target().id())
    };
    let x = journey.value().value;
    match journey.error(journey.selected) {
        None if x.is_nan() => told("lost-scaled-nan"),
        None if x.is_finite() => told("lost-scaled-beyond"),
        None => told("lost-scaled-infinite"),
        Some(error) if error.is_zero() => told("lost-scaled-exact"),
        Some(error) => {
            let lost = show::exact(&error.abs(), 5, Ink::Error);
            let steps = show::rounded(error.abs().to_f64() / f64::from(affine.scale), 2, Ink::Error);
            told(if journey.clipped() && !journey.by_hand { "lost-scaled-clipped" } else { "lost-scaled" })
                .with("error", lost)
                .with("steps", steps)
        }
    }
}

fn cast(journey: &Journey) -> Text {
    let target = journey.target();
    let told =
        |id: &'static str| Text::new(id).with("format", target.id()).with("restored", show::held(target, journey.code, Ink::Restored));
    let integer = target.family() == Family::Integer;
    match journey.error(journey.selected) {
        None if journey.value().value.is_nan() && journey.restored.is_nan() => told("lost-cast-nan"),
        None => told("lost-cast-beyond"),
        Some(error) if error.is_zero() => told("lost-cast-exact"),
        Some(error) => {
            let lost = show::exact(&error.abs(), 5, Ink::Error);
            let id = match (journey.clipped() && !journey.by_hand, integer) {
                (true, _) => "lost-cast-saturated",
                (false, true) => "lost-cast-integer",
                (false, false) => "lost-cast",
            };
            told(id).with("error", lost)
        }
    }
}

/// Who shares a scale with the value, where not all do.
fn group(journey: &Journey) -> Option<Text> {
    let groups = &journey.quantized.groups;
    if groups.count == 0 || groups.count == 1 && journey.affine().is_some() {
        return None;
    }
    let members = || companions(journey).filter(|&index| journey.held[index].value.is_finite());
    let largest = members().max_by(|&a, &b| journey.held[a].value.abs().total_cmp(&journey.held[b].value.abs()))?;
    let held = &journey.held[largest];
    let largest = show::typed(&held.text, held.exact.as_ref()?, Ink::Value);
    Some(Text::new("lost-group").with("count", companions(journey).count() as u32).with("largest", largest))
}

/// The values of the selected one's group.
fn companions(journey: &Journey) -> impl Iterator<Item = usize> {
    let groups = &journey.quantized.groups;
    let group = groups.of(journey.selected);
    (0..journey.held.len()).filter(move |&index| groups.of(index) == group)
}

/// What a code stands for is one of a few values: whether the nearest was taken, and how far that is.
fn leveled(journey: &Journey) -> Text {
    let x = journey.value().value;
    let told = |id: &'static str| Text::new(id).with("restored", show::float(journey.restored, Ink::Restored));
    let Some(error) = journey.error(journey.selected) else {
        return told("lost-level-none").with("value", show::special(x, Ink::Value));
    };
    if error.is_zero() {
        return told("lost-level-exact");
    }
    let nearest = journey.scheme.nearest(&journey.quantized, journey.selected, x);
    let nearest = journey.scheme.restore(&journey.quantized, journey.selected, nearest);
    let told = |id: &'static str| told(id).with("error", show::exact(&error.abs(), 5, Ink::Error));
    if journey.clipped() && !journey.by_hand {
        told("lost-level-clipped")
    } else if (nearest - x).abs() < (journey.restored - x).abs() {
        told("lost-level-farther").with("nearest", show::float(nearest, Ink::Restored))
    } else {
        told("lost-level")
    }
}

fn by_hand(journey: &Journey) -> Option<Text> {
    journey.by_hand.then(|| Text::new("lost-by-hand"))
}

/// Who pays for a scale that fits the largest: a value of the list that is not zero and comes back as zero.
fn neighbours(journey: &Journey) -> Option<Text> {
    if journey.quantized.groups.count == 0 {
        return None;
    }
    let lost = |index: &usize| journey.held[*index].value != 0.0 && journey.quantized.restored[*index] == 0.0 && *index != journey.selected;
    let largest = companions(journey).filter(lost).max_by(|a, b| {
        let magnitude = |index: &usize| journey.held[*index].value.abs();
        magnitude(a).total_cmp(&magnitude(b))
    })?;
    if !journey.held[largest].value.is_finite() {
        return None;
    }
    let value = journey.held[largest].exact.as_ref().map(|exact| show::typed(&journey.held[largest].text, exact, Ink::Value))?;
    Some(match journey.affine() {
        Some(affine) => {
            let apart = show::rounded(f64::from(affine.scale), 4, Ink::Plain);
            Text::new("lost-neighbours").with("apart", apart).with("value", value)
        }
        None => Text::new("lost-neighbours-zero").with("value", value),
    })
}
