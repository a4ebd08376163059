//! What each scale must fit: the largest magnitude among the values of a group, as bars beside a map.

use super::grid::Grid;
use crate::quantized::{Groups, Sharing};

/// Bars beside the rows of a map, or beneath its columns, as shares: where each begins and ends, and how long it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bars {
    pub bars: Vec<[f32; 3]>,
    /// Along the columns: each of them has a scale.
    pub beneath: bool,
}

/// The most bars that can be told apart.
const MOST: usize = 128;

impl Bars {
    pub fn of(grid: &Grid, groups: &Groups, values: &[f32]) -> Self {
        let reach = reaches(groups, values);
        let largest = reach.iter().copied().fold(0.0, f32::max);
        let share = |x: f32| if largest > 0.0 { tidy(x / largest) } else { 0.0 };
        match groups.sharing {
            _ if groups.count == 0 => Bars::default(),
            Sharing::Tensor => Bars { bars: vec![[0.0, 1.0, 1.0]], beneath: false },
            Sharing::Channel { side, inner: 1 } if !grid.wrapped && side == grid.width() => {
                Bars { bars: spread(side, |at| share(reach[at])), beneath: true }
            }
            sharing => Bars { bars: joined(grid, sharing, values.len(), &reach, &share), beneath: false },
        }
    }
}

fn place(at: usize, count: usize) -> f32 {
    tidy(at as f32 / count as f32)
}

/// In no more digits than can be seen: there are many bars.
fn tidy(share: f32) -> f32 {
    (share * 1000.0).round() / 1000.0
}

/// So many bars one after the other; where they are too many, the longest of neighbours.
fn spread(count: usize, length: impl Fn(usize) -> f32) -> Vec<[f32; 3]> {
    let each = count.div_ceil(MOST).max(1);
    let bar = |from: usize| {
        let to = (from + each).min(count);
        [place(from, count), place(to, count), (from..to).map(&length).fold(0.0, f32::max)]
    };
    (0..count).step_by(each).map(bar).collect()
}

/// One bar for the rows that share their groups.
fn joined(grid: &Grid, sharing: Sharing, count: usize, reach: &[f32], share: &impl Fn(f32) -> f32) -> Vec<[f32; 3]> {
    let touched = |row: usize| {
        let (first, last) = (row * grid.width(), ((row + 1) * grid.width()).min(count) - 1);
        match sharing {
            Sharing::Channel { side, inner } if last - first + 1 >= side * inner => (0, reach.len() - 1),
            _ => (sharing.of(first), sharing.of(last)),
        }
    };
    let length = |(first, last): (usize, usize)| {
        let reached = if first <= last { &reach[first..=last.min(reach.len() - 1)] } else { reach };
        share(reached.iter().copied().fold(0.0, f32::max))
    };
    if grid.rows > MOST {
        return spread(grid.rows, |row| length(touched(row)));
    }
    let mut bars: Vec<[f32; 3]> = vec![];
    let mut before = None;
    for row in 0..grid.rows {
        let groups = touched(row);
        let (from, to) = (place(row, grid.rows), place(row + 1, grid.rows));
        match bars.last_mut() {
            Some(bar) if before == Some(groups) => bar[1] = to,
            _ => bars.push([from, to, length(groups)]),
        }
        before = Some(groups);
    }
    bars
}

/// The largest finite magnitude of each group, in one pass.
fn reaches(groups: &Groups, values: &[f32]) -> Vec<f32> {
    let mut reach = vec![0; groups.count];
    match groups.sharing {
        Sharing::Tensor => {}
        Sharing::Channel { side, inner } => {
            for line in values.chunks(side * inner) {
                if inner == 1 {
                    raise_each(&mut reach, line);
                } else {
                    raise_runs(&mut reach, line, inner);
                }
            }
        }
        Sharing::Run { side, inner: 1, size } => {
            for (line, reach) in values.chunks(side).zip(reach.chunks_mut(side.div_ceil(size))) {
                raise_runs(reach, line, size);
            }
        }
        Sharing::Run { side, inner, size } => {
            for (line, reach) in values.chunks(side * inner).zip(reach.chunks_mut(side.div_ceil(size) * inner)) {
                for (run, reach) in line.chunks(size * inner).zip(reach.chunks_mut(inner)) {
                    run.chunks(inner).for_each(|lanes| raise_each(reach, lanes));
                }
            }
        }
    }
    reach.into_iter().map(f32::from_bits).collect()
}

/// Magnitudes as their bits, which have the same order.
fn raise_each(reach: &mut [u32], values: &[f32]) {
    for (reach, x) in reach.iter_mut().zip(values) {
        *reach = (*reach).max(magnitude(*x));
    }
}

fn raise_runs(reach: &mut [u32], values: &[f32], size: usize) {
    for (reach, run) in reach.iter_mut().zip(values.chunks(size)) {
        *reach = run.iter().map(|x| magnitude(*x)).fold(*reach, u32::max);
    }
}

/// What is not finite has none that a scale could fit.
fn magnitude(x: f32) -> u32 {
    let bits = x.to_bits() & 0x7fff_ffff;
    if bits < f32::INFINITY.to_bits() { bits } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workbench::Held;

    fn bars(shape: &[usize], sharing: Sharing, values: &[f32]) -> Bars {
        let held = Held::new("", "float32", shape.to_vec(), values.to_vec()).unwrap();
        Bars::of(&Grid::of(&held, 64), &Groups::shared(sharing, values.len()), values)
    }

    #[test]
    fn one_scale_has_one_bar_and_none_has_none() {
        assert_eq!(bars(&[2, 2], Sharing::Tensor, &[1.0; 4]).bars, [[0.0, 1.0, 1.0]]);
        let held = Held::new("", "float32", vec![4], vec![1.0; 4]).unwrap();
        assert_eq!(Bars::of(&Grid::of(&held, 64), &Groups::none(), &[1.0; 4]).bars.len(), 0);
    }

    #[test]
    fn rows_that_share_a_scale_share_a_bar() {
        let values = [1.0, -2.0, 0.5, f32::NAN, 4.0, 1.0, 1.0, f32::INFINITY];
        assert_eq!(bars(&[4, 2], Sharing::flat(8, 4), &values).bars, [[0.0, 0.5, 0.5], [0.5, 1.0, 1.0]]);
        assert_eq!(bars(&[4, 2], Sharing::rows(&[4, 2], 1), &values).bars[0], [0.0, 0.25, 0.5]);
        assert_eq!(bars(&[4, 2], Sharing::channels(&[4, 2], 0), &values).bars.len(), 4);
    }

    #[test]
    fn columns_have_theirs_beneath() {
        let found = bars(&[2, 2], Sharing::channels(&[2, 2], 1), &[1.0, -2.0, 0.5, 4.0]);
        assert_eq!(found, Bars { bars: vec![[0.0, 0.5, 0.25], [0.5, 1.0, 1.0]], beneath: true });
        let down = bars(&[4, 2], Sharing::runs(&[4, 2], 0, 2), &[1.0, 2.0, 1.0, 1.0, 3.0, 4.0, 1.0, 1.0]);
        assert_eq!(down.bars, [[0.0, 0.5, 0.5], [0.5, 1.0, 1.0]]);
    }
}
