//! What the values of a group share, as figures.

use crate::{
    journey::Journey,
    num::show,
    quantized::Column,
    text::{Ink, Num, Text},
};
use serde::Serialize;

/// One quantity of a group: its scale, its minimum.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Shared {
    pub label: Text,
    pub num: Num,
}

/// What is stored once for all values of a group.
pub fn by_group(journey: &Journey, group: usize) -> Vec<Shared> {
    // the range that a scale was fitted to is stored nowhere, nor is a zero point that is always 0
    let stored = |name: &str| match (name, journey.quantized.uniform) {
        ("min" | "max", Some(_)) => false,
        ("zeroPoint", Some(uniform)) => !uniform.symmetric,
        _ => true,
    };
    let columns = journey.quantized.groups.columns.iter().filter(|(name, _)| stored(name));
    columns
        .filter_map(|(name, column)| Some(Shared { label: Text::new("shared-name").with("name", *name), num: entry(column, group)? }))
        .collect()
}

fn entry(column: &Column, group: usize) -> Option<Num> {
    match column {
        Column::Float(entries) => entries.get(group).map(|&x| show::scale(x)),
        Column::Integer(entries) => entries.get(group).map(|&n| show::integer(n, Ink::Plain)),
    }
}
