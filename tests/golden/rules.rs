//! Schemes without a peer against an independent statement of their rules: no code of the crate, other ways to the same values.

use crate::data::{bits, tally};
use quantoscope::{
    param::Params,
    quantized::Quantized,
    scheme,
    tensor::{Data, TensorView},
};

/// Marsaglia's xorshift: lists that are the same on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// From -1 to 1.
    fn unit(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1u64 << 23) as f32 - 1.0
    }
}

fn lists() -> Vec<(&'static str, Vec<f32>)> {
    let mut random = Random(20_261_123);
    let mut list = |count: usize, make: &mut dyn FnMut(&mut Random) -> f32| -> Vec<f32> { (0..count).map(|_| make(&mut random)).collect() };
    let mut lists = vec![
        ("even spread", list(300, &mut |r| 100.0 * r.unit())),
        ("heavy tail", list(257, &mut |r| r.unit() / (r.unit().abs() + 0.01))),
        ("one sign", list(40, &mut |r| 3.0 + r.unit())),
        ("two clusters", list(99, &mut |r| if r.next() % 2 == 0 { 5.0 + 0.1 * r.unit() } else { -0.1 * r.unit() })),
        ("few values", list(64, &mut |r| (r.next() % 5) as f32 - 2.0)),
        ("halves", list(64, &mut |r| (r.next() % 41) as f32 / 2.0 - 10.0)),
        ("tiny", list(64, &mut |r| 1e-20 * r.unit())),
        ("huge", list(64, &mut |r| 1e37 * r.unit())),
        ("subnormal", list(64, &mut |r| f32::from_bits((r.next() % (1 << 22)) as u32).copysign(r.unit()))),
        ("any magnitude", list(64, &mut |r| f32::from_bits((r.next() >> 32) as u32 & 0xBFFF_FFFF))),
    ];
    for (_, list) in &mut lists[..4] {
        list.extend([0.0, -0.0, f32::NAN, f32::INFINITY, f32::NEG_INFINITY]);
    }
    lists.push(("zeros", vec![0.0, -0.0, 0.0]));
    lists.push(("a single value", vec![0.1]));
    lists.push(("one value often", vec![-2.5; 9]));
    lists.push(("nothing finite", vec![f32::NAN, f32::INFINITY]));
    lists
}

fn quantize(id: &str, x: &[f32], shape: &[usize], params: &Params) -> Quantized {
    let view = TensorView::shaped(Data::F32(x), shape.to_vec()).unwrap();
    scheme::find(id).unwrap().quantize(&view, params).unwrap()
}

/// Codes as the target has them, and what comes back.
fn outcome(q: &Quantized) -> Vec<(i64, u32)> {
    (0..q.codes.len()).map(|i| (q.target.decode(q.codes[i]) as i64, bits(q.restored[i] as f32))).collect()
}

fn finite(x: &[f32]) -> Vec<f64> {
    x.iter().filter(|x| x.is_finite()).map(|&x| f64::from(x)).collect()
}

fn mean(x: &[f64]) -> f32 {
    if x.is_empty() { 0.0 } else { (x.iter().sum::<f64>() / x.len() as f64) as f32 }
}

#[test]
fn ternary_follows_its_rule() {
    tally(|tally| {
        for (name, x) in lists() {
            let magnitudes: Vec<f64> = finite(&x).iter().map(|x| x.abs()).collect();
            let scale = if mean(&magnitudes) < 1e-5 { 1e-5 } else { mean(&magnitudes) };
            // beyond half a scale the quotient rounds to 1: the tie to the even 0
            let code = |x: f32| match x / scale {
                v if v > 0.5 => 1,
                v if v < -0.5 => -1,
                _ => 0,
            };
            let theirs: Vec<_> = x.iter().map(|&x| (code(x), bits(code(x) as f32 * scale))).collect();
            let q = quantize("ternary", &x, &[x.len()], &Params::default());
            tally.record("ternary, restated", name, &x, &outcome(&q), &theirs);
        }
    });
}

#[test]
fn binary_follows_its_rule() {
    tally(|tally| {
        for (name, x) in lists() {
            let magnitudes: Vec<f64> = finite(&x).iter().map(|x| x.abs()).collect();
            let (scale, middle) = (mean(&magnitudes), mean(&finite(&x)));
            let code = |x: f32| {
                let from_middle = if x.is_nan() { 0.0 } else { f64::from(x) } - f64::from(middle);
                i64::from(from_middle.total_cmp(&-0.0).is_ge())
            };
            let theirs: Vec<_> = x.iter().map(|&x| (code(x), bits(if code(x) == 1 { scale } else { -scale }))).collect();
            let q = quantize("binary", &x, &[x.len()], &Params::default());
            tally.record("binary, restated", name, &x, &outcome(&q), &theirs);
        }
    });
}

/// Assignment by looking at every centroid; means of the values that chose it.
fn lloyd(x: &[f32], count: usize) -> Vec<f32> {
    let mut finite = finite(x);
    if finite.is_empty() {
        return vec![0.0; count];
    }
    finite.sort_by(f64::total_cmp);
    let quantile = |share: f64| {
        let place = share * (finite.len() - 1) as f64;
        let below = finite[place as usize];
        let above = finite.get(place as usize + 1).copied().unwrap_or(below);
        (below + (above - below) * (place - place.trunc())) as f32
    };
    let mut centroids: Vec<f32> = (0..count).map(|i| quantile((i as f64 + 0.5) / count as f64)).collect();
    let assign = |centroids: &[f32]| -> Vec<usize> { finite.iter().map(|&x| nearest(centroids, x)).collect() };
    let mut codes = assign(&centroids);
    for _ in 0..100 {
        for (code, centroid) in centroids.iter_mut().enumerate() {
            let cell: Vec<f64> = (0..finite.len()).filter(|i| codes[*i] == code).map(|i| finite[i]).collect();
            if !cell.is_empty() {
                *centroid = mean(&cell);
            }
        }
        centroids.sort_by(f32::total_cmp);
        let next = assign(&centroids);
        if next == codes {
            break;
        }
        codes = next;
    }
    centroids
}

/// The first of the centroids that no other is nearer than.
fn nearest(centroids: &[f32], x: f64) -> usize {
    let distances: Vec<f64> = centroids.iter().map(|&c| (f64::from(c) - x).abs()).collect();
    let least = distances.iter().copied().fold(f64::INFINITY, f64::min);
    distances.iter().position(|d| *d == least).unwrap()
}

#[test]
fn kmeans_follows_its_rule() {
    tally(|tally| {
        for (name, x) in lists() {
            for width in 1..=8 {
                let centroids = lloyd(&x, 1 << width);
                let code = |x: f32| match x {
                    x if x.is_nan() => nearest(&centroids, 0.0),
                    x if x.is_infinite() => nearest(&centroids, centroids[if x > 0.0 { centroids.len() - 1 } else { 0 }].into()),
                    x => nearest(&centroids, x.into()),
                };
                let theirs: Vec<_> = x.iter().map(|&x| (code(x) as i64, bits(centroids[code(x)]))).collect();
                let q = quantize("kmeans", &x, &[x.len()], &Params::default().with("bits", f64::from(width)));
                let name = format!("{name}, {width} bits");
                tally.record("kmeans, restated", &name, &x, &outcome(&q), &theirs);
                let book: Vec<u32> = q.parts[1].data.iter().map(|&word| word as u32).collect();
                let theirs: Vec<u32> = centroids.iter().map(|c| c.to_bits()).collect();
                tally.record("kmeans, restated: centroids", &name, &centroids, &book, &theirs);
            }
        }
    });
}

/// The positive values of an 8-bit float in order, by widths, bias and the highest code that is finite.
fn magnitudes(exponent_bits: u32, bias: i32, highest: u32) -> Vec<f64> {
    let fraction_bits = 7 - exponent_bits;
    let value = |code: u32| {
        let (field, fraction) = (code >> fraction_bits, f64::from(code & ((1 << fraction_bits) - 1)) / f64::from(1 << fraction_bits));
        let lead = if field == 0 { 0.0 } else { 1.0 };
        (lead + fraction) * 2f64.powi(field.max(1) as i32 - bias)
    };
    (0..=highest).map(value).collect()
}

const FLOATS: [(&str, u32, i32, u32); 7] = [
    ("float8_e4m3fn", 4, 7, 0x7E),
    ("float8_e5m2", 5, 15, 0x7B),
    ("float8_e4m3", 4, 7, 0x77),
    ("float8_e3m4", 3, 3, 0x6F),
    ("float8_e4m3fnuz", 4, 8, 0x7F),
    ("float8_e5m2fnuz", 5, 16, 0x7F),
    ("float8_e4m3b11fnuz", 4, 11, 0x7F),
];

/// The nearest magnitude, of two the one with an even code.
fn rung(magnitudes: &[f64], x: f64) -> usize {
    let mut best = 0;
    for (code, magnitude) in magnitudes.iter().enumerate() {
        let (here, there) = ((magnitude - x).abs(), (magnitudes[best] - x).abs());
        if here < there || here == there && code % 2 == 0 {
            best = code;
        }
    }
    best
}

/// Whether a value of a matrix of `columns` columns shares its scale with another.
fn shares(granularity: (&str, usize), columns: usize, a: usize, b: usize) -> bool {
    match granularity {
        ("tensor", _) => true,
        (_, 0) => a / columns == b / columns,
        _ => a % columns == b % columns,
    }
}

#[test]
fn scaled_floats_follow_their_rule() {
    tally(|tally| {
        for (name, x) in lists() {
            for (id, exponent_bits, bias, highest) in FLOATS {
                let magnitudes = magnitudes(exponent_bits, bias, highest);
                let largest = *magnitudes.last().unwrap() as f32;
                let columns = [5, 4, 3, 1].into_iter().find(|c| x.len() % c == 0).unwrap();
                for granularity in [("tensor", 0), ("channel", 0), ("channel", 1)] {
                    let scale = |at: usize| {
                        let shared = (0..x.len()).filter(|&b| shares(granularity, columns, at, b) && x[b].is_finite());
                        let scale = shared.map(|b| x[b].abs()).fold(0.0, f32::max) / largest;
                        if scale == 0.0 { 1.0 } else { scale }
                    };
                    let restored = |at: usize| {
                        let v = x[at] / scale(at);
                        if v.is_nan() {
                            return bits(v);
                        }
                        let code = if v.is_infinite() { magnitudes.len() - 1 } else { rung(&magnitudes, f64::from(v).abs()) };
                        let signed = if id.ends_with("fnuz") && code == 0 { 0.0 } else { (magnitudes[code] as f32).copysign(v) };
                        bits(signed * scale(at))
                    };
                    let params = Params::default().with("format", id).with("granularity", granularity.0).with("axis", granularity.1 as f64);
                    let q = quantize("scaled_fp8", &x, &[x.len() / columns, columns], &params);
                    let ours: Vec<u32> = q.restored.iter().map(|&x| bits(x as f32)).collect();
                    let theirs: Vec<u32> = (0..x.len()).map(restored).collect();
                    tally.record("scaled_fp8, restated", &format!("{name}, {id}, {granularity:?}"), &x, &ours, &theirs);
                }
            }
        }
    });
}
