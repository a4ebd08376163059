//! The figure `codes`: how often each code of the target is used.

use super::{Plain, Plot};
use crate::{
    figure::{Cell, Table},
    format::{Class, Family, Format, mask},
    num::show,
    quantized::Codes,
    text::{Ink, Num, Text},
    workbench::Bench,
};
use serde::Serialize;

/// Codes in the order of what they stand for; a bar is one code, or a run of neighbours where they are too many.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CodesInUse {
    pub format: String,
    /// How many bars there is room for.
    pub places: u32,
    /// Those in use.
    pub bars: Vec<CodeBar>,
    /// Of the first bar, the middle one and the last.
    pub ends: Vec<Num>,
    /// How many are in use, and how many are not.
    pub note: Text,
    #[serde(skip)]
    used: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CodeBar {
    /// Which place it takes.
    pub place: u32,
    /// From 0 to 1, which is the most that any has.
    pub height: f64,
    pub count: u32,
    pub code: Num,
}

/// The most bars, as a power of two.
const BARS: u32 = 8;

impl Plot for CodesInUse {
    type Options = Plain;

    fn draw(bench: &Bench, _: &Plain) -> Self {
        let column = bench.column();
        let target = column.outcome().target;
        let order = Order::of(target);
        let counts = order.counts(&column.bulk.codes);
        let most = counts.iter().copied().max().unwrap_or(0).max(1);
        let bar = |place: usize| CodeBar {
            place: place as u32,
            height: f64::from(counts[place]) / f64::from(most),
            count: counts[place],
            code: order.name(place),
        };
        let used = counts.iter().filter(|count| **count > 0).count() as u32;
        CodesInUse {
            format: target.id().into(),
            places: counts.len() as u32,
            bars: (0..counts.len()).filter(|place| counts[*place] > 0).map(bar).collect(),
            ends: [0, counts.len() / 2, counts.len() - 1].map(|place| order.name(place)).to_vec(),
            note: note(bench, &order, used),
            used,
        }
    }

    fn summary(&self) -> Text {
        Text::new("summary-codes-in-use").with("format", self.format.as_str()).with("used", self.used).with("all", self.places)
    }

    fn table(&self) -> Table {
        let row = |bar: &CodeBar| vec![Cell::Num { num: bar.code.clone() }, Cell::Num { num: show::integer(bar.count.into(), Ink::Plain) }];
        Table { columns: ["column-code", "column-count"].map(Text::new).to_vec(), rows: self.bars.iter().map(row).collect() }
    }
}

fn note(bench: &Bench, order: &Order, used: u32) -> Text {
    let format = order.target.id();
    if order.shift > 0 {
        return Text::new("codes-runs").with("format", format).with("used", used).with("all", order.places() as u32);
    }
    let all = order.places() as u32;
    let meant = bench.column().outcome().uniform.map(|uniform| (uniform.highest - uniform.lowest + 1) as u32);
    let text = match meant.filter(|meant| *meant < all) {
        Some(meant) => Text::new("codes-some").with("meant", meant).with("never", meant.saturating_sub(used)),
        None => Text::new("codes-all").with("never", all - used),
    };
    text.with("format", format).with("used", used).with("all", all)
}

/// The bar of a code.
pub fn place(target: &'static dyn Format, code: u64) -> u32 {
    let order = Order::of(target);
    order.place.get(code as usize).map_or_else(|| order.run(code) as u32, |place| u32::from(*place))
}

/// The order of a target's codes by what they stand for.
struct Order {
    target: &'static dyn Format,
    /// So many low bits of an ordered code are not told apart.
    shift: u32,
    /// The place of each code, where all are told apart, and the code of each place.
    place: Vec<u8>,
    code: Vec<u64>,
}

impl Order {
    fn of(target: &'static dyn Format) -> Self {
        let shift = target.bits().saturating_sub(BARS);
        if shift > 0 {
            return Order { target, shift, place: vec![], code: vec![] };
        }
        let mut code: Vec<u64> = (0..1 << target.bits()).collect();
        let rank = |code: u64| (target.class(code) == Class::Nan, target.decode(code));
        code.sort_by(|a, b| rank(*a).0.cmp(&rank(*b).0).then(rank(*a).1.total_cmp(&rank(*b).1)));
        let mut place = vec![0; code.len()];
        for (at, code) in code.iter().enumerate() {
            place[*code as usize] = at as u8;
        }
        Order { target, shift, place, code }
    }

    fn places(&self) -> usize {
        1 << self.target.bits().min(BARS)
    }

    /// How many codes each place has. A run is told by the high bits of its codes alone.
    fn counts(&self, codes: &Codes) -> Vec<u32> {
        let shift = self.shift;
        let counted = match codes {
            Codes::U8(codes) => counted(codes, |code| usize::from(*code)),
            Codes::U16(codes) => counted(codes, |code| usize::from(*code >> shift)),
            Codes::U32(codes) => counted(codes, |code| (*code >> shift) as usize),
            Codes::U64(codes) => counted(codes, |code| (*code >> shift) as usize),
        };
        let mut counts = vec![0; self.places()];
        for (high, count) in counted.iter().enumerate().take(counts.len()) {
            let place = self.place.get(high).map_or_else(|| self.run((high as u64) << shift), |place| usize::from(*place));
            counts[place] += count;
        }
        counts
    }

    /// The run that a code of many bits belongs to.
    fn run(&self, code: u64) -> usize {
        (self.turned(code) >> self.shift) as usize
    }

    /// A code as a number that grows with what it stands for, and back: the top bit is the sign's where there is one; floats hold the
    /// magnitude below it, integers the two's complement.
    fn turned(&self, code: u64) -> u64 {
        let (all, top) = (mask(self.target.bits()), 1 << (self.target.bits() - 1));
        match self.target.family() {
            Family::Integer if self.target.id().starts_with('u') => code,
            Family::Integer => code ^ top,
            _ if code & top == 0 => code | top,
            _ => !code & all,
        }
    }

    fn back(&self, turned: u64) -> u64 {
        let (all, top) = (mask(self.target.bits()), 1 << (self.target.bits() - 1));
        match self.target.family() {
            Family::Integer if self.target.id().starts_with('u') => turned,
            Family::Integer => turned ^ top,
            _ if turned & top != 0 => turned ^ top,
            _ => !turned & all,
        }
    }

    /// The code at a place, or the first of its run.
    fn name(&self, place: usize) -> Num {
        let code = self.code.get(place).copied().unwrap_or_else(|| self.back((place as u64) << self.shift));
        match self.target.family() {
            Family::Integer => show::integer(self.target.decode(code) as i64, Ink::Code),
            _ => show::hex(code, self.target.bits(), Ink::Code),
        }
    }
}

/// How often each of 256 numbers occurs. Four tables in turn: neighbours are often alike, and a count would wait for the one before.
fn counted<T>(codes: &[T], number: impl Fn(&T) -> usize) -> Vec<u32> {
    let mut tables = [[0u32; 1 << BARS]; 4];
    let (fours, rest) = codes.as_chunks::<4>();
    for four in fours {
        for (table, code) in tables.iter_mut().zip(four) {
            table[number(code) & 0xFF] += 1;
        }
    }
    for code in rest {
        tables[0][number(code) & 0xFF] += 1;
    }
    (0..1 << BARS).map(|at| tables.iter().map(|table| table[at]).sum()).collect()
}
