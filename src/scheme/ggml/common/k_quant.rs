//! Super-blocks of 256 values: a float16 scale for all, times a small whole sub-scale for each sub-block; minima alike.

use super::{Place, Places, half, nearest, put_half, search, squares, steps};
use crate::{
    explain::Step,
    format::{self, Format},
    num::show,
    scheme::{
        Laws,
        ggml::{Block, Input, Told},
    },
    text::{Ink, Math, Text},
};

pub const VALUES: usize = 256;

pub type Codes = [u8; VALUES];

/// What tells them apart.
pub struct KQuant {
    pub id: &'static str,
    pub about: &'static str,
    /// Of a code.
    pub bits: u32,
    /// Values of a sub-block.
    pub group: usize,
    pub bytes: usize,
    /// Where the code of a value lies.
    pub places: fn(index: usize) -> Places,
    /// The integer of scales that a code stands for.
    pub integer: fn(code: u64) -> i32,
    pub scale: Coded,
    pub min: Option<Coded>,
    /// Writes the scales, and finds the codes.
    pub fit: fn(&KQuant, &Input, &mut Codes, packed: &mut [u8]),
    pub laws: Laws,
}

/// One quantity of all sub-blocks: a float16 for the super-block, times a small integer for each.
pub struct Coded {
    /// Where the float16 lies.
    pub at: usize,
    /// Where the integer of a sub-block lies.
    pub places: fn(group: usize) -> Places,
    /// What its bits mean.
    pub integer: fn(bits: u64) -> i32,
}

impl Coded {
    /// The integer of a sub-block.
    fn small(&self, packed: &[u8], group: usize) -> i32 {
        (self.integer)((self.places)(group).read(packed))
    }

    /// What a sub-block's values are restored with.
    pub fn effective(&self, packed: &[u8], group: usize) -> f32 {
        half(packed, self.at) * self.small(packed, group) as f32
    }

    pub fn write(&self, packed: &mut [u8], scale: f32, smalls: &[u8]) {
        put_half(packed, self.at, scale);
        for (group, small) in smalls.iter().enumerate() {
            (self.places)(group).write(packed, (*small).into());
        }
    }
}

/// Four codes of two bits to a byte, whose values lie 32 apart; the codes start at byte `at`.
pub const fn two_bits(at: usize, index: usize) -> Places {
    let low = 2 * (index % 128 / 32) as u32;
    Places::one(Place::new(at + 32 * (index / 128) + index % 32, low + 1, low))
}

/// Two codes of four bits to a byte, whose values lie 32 apart.
pub const fn four_bits(at: usize, index: usize) -> Place {
    Place::nibble(at + 32 * (index / 64) + index % 32, index % 64 >= 32)
}

/// Six bits of the scale of a sub-block, in the twelve bytes from 4 on.
pub const fn packed_scale(group: usize) -> Places {
    if group < 4 {
        return Places::one(Place::new(4 + group, 5, 0));
    }
    Places::two(Place::new(group, 7, 6), Place::nibble(8 + group, false))
}

/// Six bits of the minimum of a sub-block, in the same bytes.
pub const fn packed_min(group: usize) -> Places {
    if group < 4 {
        return Places::one(Place::new(8 + group, 5, 0));
    }
    Places::two(Place::new(4 + group, 7, 6), Place::nibble(8 + group, true))
}

/// An integer that its bits are.
pub fn unsigned(bits: u64) -> i32 {
    bits as i32
}

/// How scales and minima are found.
pub struct Minima {
    pub search: search::Affine,
    /// What values without importance weigh, of each sub-block.
    pub weights: fn(&[f32]) -> Vec<f32>,
    /// How many mean squares of the super-block are added to a value's own, where there is importance.
    pub spread: f32,
    /// The greatest small integer.
    pub highest: i32,
}

impl Minima {
    /// Searches scale and minimum of each sub-block, codes them, and codes the values again with what was stored.
    pub fn fit(&self, k: &KQuant, input: &Input, codes: &mut Codes, packed: &mut [u8]) {
        let weights = input.weights(self.spread * squares(input.values) / VALUES as f32);
        let search = if weights.is_some() { &search::Affine::weighed(self.search.highest) } else { &self.search };
        let (mut scales, mut minima, mut sums) = (vec![], vec![], vec![]);
        for (group, values) in input.values.chunks(k.group).enumerate() {
            let start = group * k.group;
            let weights = match &weights {
                Some(weights) => weights[start..start + k.group].to_vec(),
                None => (self.weights)(values),
            };
            let (scale, min) = search.search(values, &weights, &mut codes[start..start + k.group]);
            scales.push(scale);
            minima.push(min);
            sums.push(sum(&weights));
        }
        let sums = weights.is_some().then_some(sums);
        let columns = [(Some(&k.scale), scales), (k.min.as_ref(), minima)];
        for (coded, column) in columns {
            let mut smalls = vec![0; column.len()];
            let scale = match &sums {
                Some(sums) => search::positive(&column, sums, self.highest, &mut smalls),
                None => self.relative(&column, &mut smalls),
            };
            if let Some(coded) = coded {
                coded.write(packed, scale, &smalls);
            }
        }
        k.recode(input.values, codes, packed);
    }

    /// Integers relative to the greatest.
    fn relative(&self, column: &[f32], smalls: &mut [u8]) -> f32 {
        let mut greatest = 0.0f32;
        for &x in column {
            greatest = if x > greatest { x } else { greatest };
        }
        let highest = self.highest as f32;
        let inverse = if greatest > 0.0 { highest / greatest } else { 0.0 };
        for (small, x) in smalls.iter_mut().zip(column) {
            *small = (nearest(inverse * x) as u8).min(self.highest as u8);
        }
        greatest / highest
    }
}

/// √(mean square of the sub-block) + |x|: what values weigh in `q4_k` and `q5_k`.
pub fn about_the_mean(values: &[f32]) -> Vec<f32> {
    let mean = (squares(values) / values.len() as f32).sqrt();
    values.iter().map(|x| mean + x.abs()).collect()
}

/// From left to right.
pub fn sum(values: &[f32]) -> f32 {
    let mut sum = 0.0;
    for x in values {
        sum += x;
    }
    sum
}

impl KQuant {
    /// The integers of the lowest and of the highest code.
    fn limits(&self) -> (i32, i32) {
        ((self.integer)(0), (self.integer)((1 << self.bits) - 1))
    }

    /// The codes of the values by the scales as they are stored; those of a sub-block whose scale is 0 stay as they are.
    pub fn recode(&self, values: &[f32], codes: &mut Codes, packed: &[u8]) {
        let (lowest, highest) = self.limits();
        for (group, (values, codes)) in values.chunks(self.group).zip(codes.chunks_mut(self.group)).enumerate() {
            let scale = self.scale.effective(packed, group);
            if scale == 0.0 {
                continue;
            }
            let min = self.min.as_ref().map_or(0.0, |min| min.effective(packed, group));
            for (code, x) in codes.iter_mut().zip(values) {
                *code = (nearest((x + min) / scale).clamp(lowest, highest) - lowest) as u8;
            }
        }
    }
}

impl KQuant {
    /// What the codes of a sub-block are multiplied with, and what is subtracted then.
    fn of_group(&self, packed: &[u8], group: usize) -> (f32, Option<f32>) {
        (self.scale.effective(packed, group), self.min.as_ref().map(|min| min.effective(packed, group)))
    }

    fn restored(&self, code: u64, scale: f32, min: Option<f32>) -> f32 {
        let product = scale * (self.integer)(code) as f32;
        min.map_or(product, |min| product - min)
    }
}

impl Block for KQuant {
    fn id(&self) -> &'static str {
        self.id
    }

    fn about(&self) -> &'static str {
        self.about
    }

    fn target(&self) -> &'static dyn Format {
        format::integer(false, self.bits)
    }

    fn values(&self) -> usize {
        VALUES
    }

    fn bytes(&self) -> usize {
        self.bytes
    }

    fn group(&self) -> usize {
        self.group
    }

    fn weighs(&self) -> bool {
        true
    }

    fn laws(&self) -> Laws {
        self.laws
    }

    fn pack(&self, input: &Input, packed: &mut [u8]) {
        let mut codes = [0; VALUES];
        (self.fit)(self, input, &mut codes, packed);
        for (index, code) in codes.iter().enumerate() {
            self.places(index).write(packed, (*code).into());
        }
    }

    fn places(&self, index: usize) -> Places {
        (self.places)(index)
    }

    fn value(&self, packed: &[u8], index: usize, code: u64) -> f32 {
        let (scale, min) = self.of_group(packed, index / self.group);
        self.restored(code, scale, min)
    }

    #[cfg(feature = "workbench")]
    fn restore(&self, packed: &[u8], out: &mut [f32]) {
        for (group, values) in out.chunks_mut(self.group).enumerate() {
            let (scale, min) = self.of_group(packed, group);
            for (index, value) in values.iter_mut().enumerate() {
                *value = self.restored(self.places(group * self.group + index).read(packed), scale, min);
            }
        }
    }

    fn shared(&self, packed: &[u8], group: usize) -> Vec<(&'static str, f32)> {
        let scale = ("scale", self.scale.effective(packed, group));
        let made_of = [("superScale", half(packed, self.scale.at)), ("subScale", self.scale.small(packed, group) as f32)];
        let Some(min) = &self.min else { return vec![scale, made_of[0], made_of[1]] };
        let lowest = ("min", -min.effective(packed, group));
        let min_of = [("superMin", half(packed, min.at)), ("subMin", min.small(packed, group) as f32)];
        vec![scale, lowest, made_of[0], made_of[1], min_of[0], min_of[1]]
    }

    fn steps(&self, told: &Told) -> Vec<Step> {
        let group = told.index / self.group;
        let mut steps = coded_steps(&self.scale, ["superScale", "subScale"], told, group);
        if let Some(min) = &self.min {
            steps.extend(coded_steps(min, ["superMin", "subMin"], told, group));
        }
        steps[0].notes.push(Text::new("note-searched"));
        steps.push(self.code_step(told, group));
        steps.push(self.restored_step(told, group));
        steps
    }
}

fn coded_steps(coded: &Coded, ids: [&'static str; 2], told: &Told, group: usize) -> Vec<Step> {
    let small = show::integer(coded.small(told.packed, group).into(), Ink::Plain);
    let note = Text::new("note-sub-block").with("block", group as u32);
    vec![steps::stored_half(ids[0], steps::d(), None, told.packed, coded.at), Step::of(ids[1], small).noted(note)]
}

impl Coded {
    /// The float16 times the small integer, in figures.
    fn figures(&self, packed: &[u8], group: usize) -> Math {
        let small = Math::integer(self.small(packed, group).into(), Ink::Plain);
        let small = Math::bracketed(self.small(packed, group) < 0, small);
        Math::times(Math::float(half(packed, self.at), Ink::Plain), small)
    }
}

fn scale_symbols() -> Math {
    Math::times(steps::d(), Math::sub("s", "sub", Ink::Plain))
}

fn min_symbols() -> Math {
    Math::times(Math::sub("d", "min", Ink::Plain), Math::sub("m", "sub", Ink::Plain))
}

impl KQuant {
    /// Whether a code stands for an entry of a table, not for a number of steps.
    fn is_uneven(&self) -> bool {
        let (lowest, highest) = self.limits();
        highest - lowest >= 1 << self.bits
    }

    fn code_step(&self, told: &Told, group: usize) -> Step {
        let step = Step::of("code", show::integer(told.code as i64, Ink::Code));
        if self.is_uneven() {
            return step.noted(Text::new("note-nearest-entry"));
        }
        if self.scale.effective(told.packed, group) == 0.0 {
            return step.noted(Text::new("note-scale-zero"));
        }
        let (lowest, highest) = self.limits();
        let number = |n: i32| Math::integer(n.into(), Ink::Plain);
        let clamped = |steps: Math| {
            let limited = Math::call("clamp", [Math::rounded(steps), number(lowest), number(highest)]);
            if lowest == 0 { limited } else { Math::plus(limited, number(-lowest)) }
        };
        let shifted = |x: Math, min: Math| if self.min.is_some() { Math::plus(x, min) } else { x };
        let symbols = Math::frac(shifted(steps::x(), min_symbols()), scale_symbols());
        let min = self.min.as_ref().map_or(number(0), |min| min.figures(told.packed, group));
        let x = Math::float(told.value(), Ink::Value);
        let figures = Math::frac(shifted(x, min), self.scale.figures(told.packed, group));
        step.by(steps::q(), clamped(symbols), clamped(figures))
    }

    fn restored_step(&self, told: &Told, group: usize) -> Step {
        let (lowest, _) = self.limits();
        let integer = i64::from((self.integer)(told.code));
        let entry = Math::bracketed(integer < 0, Math::integer(integer, Ink::Code));
        let shift = || Math::integer((-lowest).into(), Ink::Plain);
        let (symbol, figure) = match (self.is_uneven(), lowest) {
            (true, _) => (Math::sub("v", "q", Ink::Code), entry),
            (false, 0) => (steps::q(), entry),
            (false, _) => {
                let code = Math::integer(told.code as i64, Ink::Code);
                (Math::brackets(Math::minus(steps::q(), shift())), Math::brackets(Math::minus(code, shift())))
            }
        };
        let symbols = Math::times(scale_symbols(), symbol);
        let figures = Math::times(self.scale.figures(told.packed, group), figure);
        let (symbols, figures) = match &self.min {
            Some(min) => (Math::minus(symbols, min_symbols()), Math::minus(figures, min.figures(told.packed, group))),
            None => (symbols, figures),
        };
        steps::restored(self.value(told.packed, told.index, told.code), symbols, figures)
    }
}
