//! What schemes promise, each promise tested for every scheme that makes it, under its defaults and every choice of one
//! parameter.

use crate::{fingerprints::settings, oracle::Random};
use quantoscope::{
    affine,
    calibrate::CALIBRATIONS,
    param::Params,
    quantized::{Column, Quantized},
    scheme::{SCHEMES, Scheme},
    tensor::{Data, TensorView},
};

/// Lists of ordinary, tiny and huge values, with outliers and without, of odd lengths and of one value.
fn lists() -> Vec<Vec<f32>> {
    let mut random = Random(29);
    let mut list = |count: usize, scale: f32, tail: bool| -> Vec<f32> {
        let mut one = || (random.next() >> 40) as f32 / (1u64 << 23) as f32 - 1.0;
        let shaped = |x: f32| if tail { x / (x.abs() + 0.02) } else { x };
        (0..count).map(|_| scale * shaped(one())).collect()
    };
    let mut lists = vec![vec![1.0], vec![-3.0], vec![2.5; 40]];
    for (count, scale) in [(1, 1.0), (7, 3.0), (64, 1.0), (300, 0.02), (256, 1e-20), (45, 1e20)] {
        lists.extend([list(count, scale, false), list(count, scale, true)]);
    }
    lists
}

/// The settings of a scheme, and for integers, whose parameters depend on each other, more of them at once.
fn tried(scheme: &dyn Scheme) -> Vec<Params> {
    let mut tried = settings(scheme);
    if scheme.id() == "integer" {
        tried.extend(combined());
    }
    tried
}

/// Every convention with its kinds of integers and groups; every calibration of every calibrator, with few bins.
fn combined() -> Vec<Params> {
    let mut all = vec![];
    for convention in affine::ids() {
        for (at, granularity) in ["tensor", "channel", "group", "group"].into_iter().enumerate() {
            for flags in 0..8 {
                let bits = if flags & 4 == 0 { 8.0 } else { 4.0 };
                let params = Params::default().with("convention", convention).with("granularity", granularity).with("bits", bits);
                let params = params.with("signed", flags & 1 == 0).with("symmetric", flags & 2 == 0);
                all.push(params.with("groupSize", if at == 3 { 1.0 } else { 5.0 }));
            }
        }
    }
    for (calibration, calibrator, _) in CALIBRATIONS {
        for symmetric in [true, false] {
            let params = Params::default().with("calibration", *calibration).with("calibrator", *calibrator).with("bins", 140.0);
            all.push(params.with("percentile", 90.0).with("symmetric", symmetric).with("signed", symmetric));
        }
    }
    all
}

/// Each list under each setting that takes it.
fn each(mut check: impl FnMut(&'static dyn Scheme, &Params, &[f32], &Quantized)) {
    for scheme in SCHEMES.iter() {
        let mut taken = 0;
        for params in tried(*scheme) {
            for x in lists() {
                if let Ok(q) = scheme.quantize(&TensorView::flat(Data::F32(&x)), &params) {
                    check(*scheme, &params, &x, &q);
                    taken += 1;
                }
            }
        }
        assert!(taken >= lists().len(), "{} refuses its defaults", scheme.id());
    }
}

/// Whether the value's group has a scale that could be stored: nothing is promised where it became infinite.
fn promised(q: &Quantized, index: usize) -> bool {
    let group = q.groups.of(index);
    let finite = |column: &Column| match column {
        Column::Float(entries) => entries.get(group).is_none_or(|entry| entry.is_finite()),
        Column::Integer(_) => true,
    };
    q.groups.columns.iter().all(|(_, column)| finite(column))
}

#[test]
fn the_monotone_are_in_order() {
    each(|scheme, params, x, q| {
        if !scheme.laws(params).monotone {
            return;
        }
        for members in q.groups.sharing.members(x.len()) {
            let mut members = members;
            members.retain(|index| promised(q, *index as usize));
            members.sort_by(|a, b| x[*a as usize].total_cmp(&x[*b as usize]));
            let restored: Vec<f64> = members.iter().map(|&i| q.restored[i as usize]).collect();
            assert!(restored.is_sorted(), "{} {params:?}: {x:?}", scheme.id());
        }
    });
}

/// The quotient, the product and what is added to it are each rounded to float32.
const SLACK: f64 = 1.0 / 4_194_304.0;

#[test]
fn the_nearest_err_by_at_most_half_a_step() {
    let mut checked = 0;
    each(|scheme, params, x, q| {
        if !scheme.laws(params).nearest {
            return;
        }
        for index in (0..x.len()).filter(|i| !q.clipped.contains(&(*i as u32))) {
            let levels = scheme.levels(q, index);
            if levels.is_empty() {
                continue;
            }
            let value = f64::from(x[index]);
            let above = levels.partition_point(|level| *level < value);
            let around = [above.checked_sub(1), Some(above)].into_iter().flatten().filter_map(|i| levels.get(i));
            let nearest = around.map(|level| (level - value).abs()).fold(f64::INFINITY, f64::min);
            let error = (q.restored[index] - value).abs();
            let largest = levels.iter().fold(value.abs(), |m, level| m.max(level.abs()));
            assert!(error <= nearest + SLACK * largest, "{} {params:?}: {value} errs by {error}, not {nearest}", scheme.id());
            checked += 1;
        }
    });
    assert!(checked > 1000, "nearly nothing clips");
}

#[test]
fn the_idempotent_restore_what_they_restored() {
    each(|scheme, params, x, q| {
        if !scheme.laws(params).idempotent || !(0..x.len()).all(|index| promised(q, index)) {
            return;
        }
        let restored: Vec<f64> = q.restored.clone();
        let again = scheme.quantize(&TensorView::flat(Data::F64(&restored)), params).unwrap();
        let same = |(a, b): (&f64, &f64)| a == b || a.is_nan() && b.is_nan();
        assert!(again.restored.iter().zip(&restored).all(same), "{} {params:?}: {x:?}", scheme.id());
    });
}

#[test]
fn an_exact_zero_comes_back() {
    let mut checked = 0;
    each(|scheme, params, x, _| {
        if !scheme.laws(params).exact_zero {
            return;
        }
        let with_zeros: Vec<f32> = x.iter().flat_map(|&x| [x, 0.0, -0.0]).collect();
        let Ok(q) = scheme.quantize(&TensorView::flat(Data::F32(&with_zeros)), params) else { return };
        let zeros = (0..with_zeros.len()).filter(|i| with_zeros[*i] == 0.0 && promised(&q, *i));
        assert!(zeros.clone().all(|i| q.restored[i] == 0.0), "{} {params:?}: {x:?}", scheme.id());
        checked += zeros.count();
    });
    assert!(checked > 1000);
}

/// The zero points of a symmetric scheme are a constant, which nobody needs to store.
#[test]
fn sizes_are_what_is_stored() {
    each(|scheme, params, x, q| {
        let parts = q.parts.iter().filter(|part| !(part.name == "zeroPoints" && q.uniform.is_some_and(|u| u.symmetric)));
        let bits = match &q.bytes {
            Some(bytes) => 8 * bytes.len() as u64,
            None => parts.map(|part| part.bits()).sum(),
        };
        let told = q.bits_per_value * x.len() as f64;
        assert!((told - bits as f64).abs() < 1e-6, "{} {params:?}: {told} bits are told, {bits} stored", scheme.id());
        for part in &q.parts {
            let size = part.shape.iter().product::<usize>();
            assert_eq!(size, part.data.len(), "{} {params:?}: {}", scheme.id(), part.name);
        }
    });
}

#[test]
fn what_is_stored_is_restored() {
    each(|scheme, params, x, q| {
        let parts: Vec<(String, Vec<u64>)> = q.parts.iter().map(|part| (part.name.to_owned(), part.data.clone())).collect();
        let stored = quantoscope::quantized::Stored { bytes: q.bytes.as_deref(), parts: &parts };
        let restored = scheme.dequantize(&stored, params, &[x.len()]).unwrap_or_else(|e| panic!("{} {params:?}: {e}", scheme.id()));
        let same = |(a, b): (&f64, &f64)| a.to_bits() == b.to_bits() || a.is_nan() && b.is_nan();
        assert_eq!(restored.len(), x.len());
        assert!(restored.iter().zip(&q.restored).all(same), "{} {params:?}: {x:?}", scheme.id());
    });
}

#[test]
fn groups_are_of_the_size_that_is_told() {
    each(|scheme, params, x, q| {
        let groups = &q.groups;
        for (name, column) in &groups.columns {
            let length = match column {
                Column::Float(entries) => entries.len(),
                Column::Integer(entries) => entries.len(),
            };
            assert_eq!(length, groups.count, "{} {params:?}: {name}", scheme.id());
        }
        if !groups.columns.is_empty() {
            assert!((0..x.len()).all(|i| groups.of(i) < groups.count), "{} {params:?}", scheme.id());
        }
    });
}

/// The boundary's tests compare with the same file, in a browser.
#[test]
fn outcomes_are_those_on_record() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/fingerprints.txt");
    let found = crate::fingerprints::fingerprints();
    if std::env::var_os("QUANTOSCOPE_GENERATE").is_some() {
        std::fs::write(&path, &found).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    let differ: Vec<&str> = found.lines().filter(|line| !expected.lines().any(|known| known == *line)).collect();
    assert!(found == expected, "not on record (`cargo xtask generate` records what is meant): {differ:#?}");
}
