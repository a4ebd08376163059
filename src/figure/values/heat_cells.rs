//! The cells of a heat map: the largest error of each, as ink.

use super::grid::Grid;
use crate::workbench::Bench;

/// One byte of ink a cell, and the largest error of each row of cells.
pub struct Cells {
    pub inks: Vec<u8>,
    pub peaks: Vec<f32>,
}

/// From so many errors of each scheme it is seen how large they are.
const SAMPLED: usize = 4096;

/// This share of the errors of the scheme that errs most has less than the darkest ink.
const SHARE: f64 = 0.95;

/// The ink of those who do not pay is so many times thinner.
const FAINT: u8 = 5;

/// The error from which on ink is darkest, for all maps together: two digits; 0 where there is no error.
pub fn darkest(bench: &Bench) -> f32 {
    let values = &bench.held.values;
    let mut darkest = 0.0f32;
    for column in bench.columns.iter().flatten() {
        let restored = &column.bulk.restored;
        let step = (values.len() / SAMPLED).max(1) | 1; // odd, lest it meet one column alone
        let mut errors: Vec<f32> =
            (0..values.len()).step_by(step).map(|at| f32::from_bits(error(values[at], restored[at]))).filter(|e| e.is_finite()).collect();
        let at = ((errors.len() as f64 * SHARE) as usize).min(errors.len().saturating_sub(1));
        let common = if errors.is_empty() { 0.0 } else { *errors.select_nth_unstable_by(at, f32::total_cmp).1 };
        let worst = column.bulk.stats.max_absolute_error.unwrap_or(0.0) as f32;
        darkest = darkest.max(if common > 0.0 { common } else { worst });
    }
    rounded(darkest)
}

/// To two digits, so that it stays while little changes.
fn rounded(x: f32) -> f32 {
    let two = format!("{x:.1e}").parse().unwrap_or(x);
    if two > 0.0 && two < f32::INFINITY { two } else { x }
}

/// The magnitude of an error, as its bits: magnitudes are in the order of their bits, infinity above all others, and whole numbers
/// are compared many at once. A finite value that comes back as none errs without end; one that is none itself errs as far as can
/// be told not at all.
fn error(x: f32, y: f32) -> u32 {
    let bits = ((y - x).to_bits() & MAGNITUDE).min(ENDLESS);
    if x.to_bits() & ENDLESS == ENDLESS { 0 } else { bits }
}

/// All bits but the sign; those of infinity.
const MAGNITUDE: u32 = 0x7fff_ffff;
const ENDLESS: u32 = 0x7f80_0000;

impl Cells {
    pub fn of(grid: &Grid, values: &[f32], restored: &[f32], darkest: f32) -> Self {
        let (rows, columns) = grid.cells();
        let mut cells = Cells { inks: Vec::with_capacity(rows * columns), peaks: Vec::with_capacity(rows) };
        let scale = if darkest > 0.0 { (255.0 / darkest).min(f32::MAX) } else { f32::MAX };
        let band = grid.width() * grid.down;
        let (mut line, mut most) = (vec![0; grid.width()], vec![0; columns]);
        for (x, y) in values.chunks(band).zip(restored.chunks(band)) {
            line.fill(0);
            for (x, y) in x.chunks(grid.width()).zip(y.chunks(grid.width())) {
                raise(&mut line, x, y);
            }
            gather(&mut most, &line, grid.run());
            cells.inks.extend(most.iter().map(|error| ink(*error, scale)));
            cells.peaks.push(f32::from_bits(most.iter().copied().fold(0, u32::max)));
        }
        cells
    }

    /// Thins the ink of the cells of which no value errs more than it did before another was dragged, and counts the values that do.
    pub fn grown(&mut self, grid: &Grid, values: &[f32], restored: &[f32], (before, poked): (&[f32], (usize, f32))) -> usize {
        let (_, columns) = grid.cells();
        let mut paying = vec![false; self.inks.len()];
        let mut count = 0;
        for (row, ((x, y), was)) in
            values.chunks(grid.width()).zip(restored.chunks(grid.width())).zip(before.chunks(grid.width())).enumerate()
        {
            let cells = &mut paying[row / grid.down * columns..][..columns];
            for (cell, ((x, y), was)) in cells.iter_mut().zip(x.chunks(grid.run()).zip(y.chunks(grid.run())).zip(was.chunks(grid.run()))) {
                let grown = x.iter().zip(y).zip(was).filter(|((x, y), was)| error(**x, **y) > error(**x, **was)).count();
                *cell |= grown > 0;
                count += grown;
            }
        }
        for (ink, _) in self.inks.iter_mut().zip(&paying).filter(|(_, pays)| !**pays) {
            *ink /= FAINT;
        }
        let (index, _) = poked;
        count - usize::from(error(values[index], restored[index]) > error(values[index], before[index]))
    }
}

/// The largest error so far of each place in a line.
fn raise(line: &mut [u32], x: &[f32], y: &[f32]) {
    for (most, (x, y)) in line.iter_mut().zip(x.iter().zip(y)) {
        *most = (*most).max(error(*x, *y));
    }
}

/// By way of a whole number of 32 bits, which many at once become.
fn ink(error: u32, scale: f32) -> u8 {
    let ink = f32::from_bits(error) * scale + 0.5;
    (if ink < 255.0 { ink } else { 255.0 }) as i32 as u8
}

/// The largest of each run of a line. Short runs are unrolled: they are what a matrix of a few thousand columns has.
fn gather(most: &mut [u32], line: &[u32], run: usize) {
    match run {
        1 => most.copy_from_slice(line),
        2 => gather_runs::<2>(most, line),
        3 => gather_runs::<3>(most, line),
        4 => gather_runs::<4>(most, line),
        _ => gather_last(most, line, run),
    }
}

fn gather_runs<const RUN: usize>(most: &mut [u32], line: &[u32]) {
    let (runs, rest) = line.as_chunks::<RUN>();
    for (most, run) in most.iter_mut().zip(runs) {
        *most = run.iter().copied().fold(0, u32::max);
    }
    gather_last(&mut most[runs.len()..], rest, RUN);
}

fn gather_last(most: &mut [u32], line: &[u32], run: usize) {
    for (most, run) in most.iter_mut().zip(line.chunks(run)) {
        *most = run.iter().copied().fold(0, u32::max);
    }
}
