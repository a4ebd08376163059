//! Blocks of the dynamic 8-bit map, as the CPU path quantizes them.

use crate::format::dynamic8::FORMAT;

/// A block's greatest magnitude; NaN does not count.
pub fn absmax(block: &[f32]) -> f32 {
    block.iter().fold(0.0, |largest, x| x.abs().max(largest))
}

/// Codes of values, and the greatest magnitude of each block.
pub fn quantize(values: &[f32], size: usize) -> (Vec<u64>, Vec<f32>) {
    let table = table();
    let (mut codes, mut absmaxes) = (Vec::with_capacity(values.len()), vec![]);
    for block in values.chunks(size) {
        let absmax = absmax(block);
        codes.extend(block.iter().map(|&x| code(&table, x, absmax)));
        absmaxes.push(absmax);
    }
    (codes, absmaxes)
}

/// A block of zeros has code 0 throughout.
fn code(table: &[u8], x: f32, absmax: f32) -> u64 {
    if absmax == 0.0 { 0 } else { table[index(scaled(x, absmax))].into() }
}

/// The value on the scale of the map.
pub fn scaled(x: f32, absmax: f32) -> f32 {
    x * (1.0 / absmax)
}

/// Where a value from -1 to 1 is looked up. Beyond it saturates, and NaN is looked up as 0.
pub fn index(v: f32) -> usize {
    let v = if v.is_nan() { 0.0 } else { v };
    (((v + 1.0) * 0.5 * 65535.0 + 0.5) as usize).min(65535)
}

pub fn restored(code: u64, absmax: f32) -> f32 {
    FORMAT.value(code) * absmax
}

/// For each of 65,536 evenly spaced values from -1 to 1 the code of the nearest value; of two the lower.
fn table() -> Vec<u8> {
    let mut code = 0;
    let mut table = Vec::with_capacity(65536);
    for index in 0..65536 {
        let v = f64::from((2 * index) as f32 / 65535.0 - 1.0);
        while code < 255 && v > (FORMAT.values[code] as f64 + FORMAT.values[code + 1] as f64) / 2.0 {
            code += 1;
        }
        table.push(code as u8);
    }
    table
}
