//! Code books: a code is the index of a value in a table.

use super::{Cast, Class, Encoded, Family, FieldKind, Format, Value, mask};
use crate::{
    num::{Rounding, Unpacked, rounding::Rest},
    text::Text,
};
use std::cmp::Ordering;

/// A format whose values are listed. It has no NaN and no infinities: NaN becomes the highest value, for the reference sorts it
/// above all bounds; infinities become the outermost values.
///
/// The neighbours of a listed value have no last bit that could be even: `half-even` takes the lower of two that are equally
/// near, as bitsandbytes does. Beyond the outermost value the range ends half the last gap farther out.
#[derive(Clone, Copy, Debug)]
pub struct Codebook {
    pub id: &'static str,
    /// The message with its one line.
    pub about: &'static str,
    /// 1 to 8.
    pub bits: u32,
    /// The value of each code. One of them is 0, and one at most -0.
    pub values: &'static [f32],
    /// The codes by value, from the lowest up; +0 before -0.
    pub order: &'static [u8],
}

/// The order of tables that are ascending themselves.
pub(super) const ASCENDING: [u8; 256] = ascending();

const fn ascending() -> [u8; 256] {
    let mut order = [0; 256];
    let mut at = 0;
    while at < 256 {
        order[at] = at as u8;
        at += 1;
    }
    order
}

impl Codebook {
    pub fn value(&self, code: u64) -> f32 {
        self.values[(code & mask(self.bits)) as usize]
    }

    /// The codes by value, one a value.
    fn ladder(&self) -> Vec<u8> {
        let mut ladder = self.order.to_vec();
        ladder.dedup_by_key(|code| self.values[usize::from(*code)] + 0.0);
        ladder
    }

    /// Magnitudes and codes of the values on one side of 0, which begin with it.
    fn side(&self, negative: bool) -> Vec<(f64, u64)> {
        let rung = |&code: &u8| (f64::from(self.values[usize::from(code)].abs()), u64::from(code));
        let ladder = self.ladder();
        let zero = ladder.iter().position(|code| self.values[usize::from(*code)] == 0.0).unwrap_or(0);
        if !negative {
            return ladder[zero..].iter().map(rung).collect();
        }
        let mut side: Vec<(f64, u64)> = ladder[..=zero].iter().rev().map(rung).collect();
        if let Some(code) = self.values.iter().position(|x| *x == 0.0 && x.is_sign_negative()) {
            side[0].1 = code as u64;
        }
        side
    }

    fn place(&self, ladder: &[u8], code: u64) -> usize {
        let value = self.value(code);
        ladder.partition_point(|below| self.values[usize::from(*below)] < value)
    }
}

/// The magnitude of a rung, of which there is one more than values: as far beyond the last as that from the one before.
fn magnitude(side: &[(f64, u64)], rung: usize) -> f64 {
    match side.get(rung) {
        Some((magnitude, _)) => *magnitude,
        None => {
            let (last, before) = (side[side.len() - 1].0, side[side.len().saturating_sub(2)].0);
            last + (last - before)
        }
    }
}

/// How a value's magnitude compares with another, exactly.
fn compare(value: Unpacked, magnitude: f64) -> Ordering {
    let other = Unpacked::from_f64(magnitude);
    match (value.mantissa, other.mantissa) {
        (0, 0) => value.sticky.cmp(&false),
        (0, _) => Ordering::Less,
        (_, 0) => Ordering::Greater,
        _ => (value.exponent, value.mantissa, value.sticky).cmp(&(other.exponent, other.mantissa, false)),
    }
}

/// Where between two neighbours a magnitude lies: exactly for what asks for the middle, as near as float64 comes to it for a
/// draw.
fn rest(value: Unpacked, low: f64, high: f64, rounding: Rounding) -> Rest {
    let fraction = match compare(value, low) {
        Ordering::Equal => 0,
        _ if rounding == Rounding::Stochastic => ((to_f64(value) - low) / (high - low) * 2f64.powi(64)) as u64,
        _ => match compare(value, (low + high) / 2.0) {
            Ordering::Less => 1 << 62,
            Ordering::Equal => 1 << 63,
            Ordering::Greater => 3 << 62,
        },
    };
    Rest { fraction, sticky: false }
}

fn to_f64(value: Unpacked) -> f64 {
    // in two steps, since a power of two may lie beyond float64 where the product does not
    let half = value.exponent / 2;
    value.mantissa as f64 * 2f64.powi(half) * 2f64.powi(value.exponent - half)
}

impl Format for Codebook {
    fn id(&self) -> &str {
        self.id
    }

    fn family(&self) -> Family {
        Family::Codebook
    }

    fn bits(&self) -> u32 {
        self.bits
    }

    fn about(&self) -> Text {
        Text::new(self.about)
    }

    /// Few numbers are of any use in one without a scale.
    fn common(&self) -> bool {
        false
    }

    fn encode(&self, value: Value, how: Cast) -> Encoded {
        let value = match value {
            Value::Nan => return Encoded { code: self.limits().1, overflow: false },
            Value::Infinite { negative } => {
                let (lowest, highest) = self.limits();
                return Encoded { code: if negative { lowest } else { highest }, overflow: true };
            }
            Value::Finite(value) => value,
        };
        let side = self.side(value.negative);
        let above = (1..=side.len()).find(|rung| compare(value, magnitude(&side, *rung)) == Ordering::Less);
        let rung = above.map_or(side.len(), |above| {
            let (low, high) = (magnitude(&side, above - 1), magnitude(&side, above));
            let rest = rest(value, low, high, how.rounding);
            // the lower of two is the larger magnitude below 0
            above - 1 + usize::from(how.rounding.goes_up(value.negative, value.negative, rest, how.draw))
        });
        Encoded { code: side[rung.min(side.len() - 1)].1, overflow: rung >= side.len() }
    }

    fn decode(&self, code: u64) -> f64 {
        self.value(code).into()
    }

    fn fields(&self) -> Vec<(FieldKind, u32)> {
        vec![(FieldKind::Index, self.bits)]
    }

    fn class(&self, code: u64) -> Class {
        if self.value(code) == 0.0 { Class::Zero } else { Class::Normal }
    }

    fn limits(&self) -> (u64, u64) {
        (self.order[0].into(), self.order[self.order.len() - 1].into())
    }

    /// Of a 0 that both signs share, the distance to the next value above it.
    fn spacing(&self, code: u64) -> Option<f64> {
        let value = f64::from(self.value(code));
        let side = self.side(value.is_sign_negative());
        let rung = side.iter().position(|(magnitude, _)| *magnitude == value.abs())?;
        Some(magnitude(&side, rung + 1) - magnitude(&side, rung))
    }

    fn neighbour(&self, code: u64, steps: i64) -> u64 {
        let ladder = self.ladder();
        let place = (self.place(&ladder, code) as i64).saturating_add(steps).clamp(0, ladder.len() as i64 - 1);
        if steps == 0 { code & mask(self.bits) } else { ladder[place as usize].into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{dynamic8, fp4, nf4};

    fn code(book: Codebook, x: f64) -> u64 {
        book.encode(Value::from(x), Cast::default()).code
    }

    #[test]
    fn the_nearest_value_and_of_two_the_lower() {
        assert_eq!((code(nf4::FORMAT, 0.0), code(nf4::FORMAT, -0.04), code(nf4::FORMAT, 9.0)), (7, 7, 15));
        let (low, high) = (nf4::FORMAT.decode(7), nf4::FORMAT.decode(8));
        let middle = (low + high) / 2.0;
        assert_eq!((code(nf4::FORMAT, middle), code(nf4::FORMAT, middle.next_up())), (7, 8));
        let below = (nf4::FORMAT.decode(6) + low) / 2.0;
        assert_eq!((code(nf4::FORMAT, below), code(nf4::FORMAT, below.next_up())), (6, 7));
    }

    #[test]
    fn fp4_has_two_zeros_and_dynamic8_one() {
        assert_eq!((code(fp4::FORMAT, 0.0), code(fp4::FORMAT, -0.0), code(fp4::FORMAT, -1e-9)), (0, 8, 8));
        assert_eq!((code(dynamic8::FORMAT, 0.0), code(dynamic8::FORMAT, -0.0)), (127, 127));
        assert_eq!((fp4::FORMAT.neighbour(8, 1), fp4::FORMAT.neighbour(0, -1), fp4::FORMAT.neighbour(9, 1)), (1, 9, 0));
    }

    #[test]
    fn tables_are_in_order() {
        for book in [nf4::FORMAT, fp4::FORMAT, dynamic8::FORMAT] {
            assert_eq!((book.values.len(), book.order.len()), (1 << book.bits, 1 << book.bits));
            assert!(book.order.iter().map(|code| book.value((*code).into())).is_sorted(), "{}", book.id);
        }
    }
}
