//! Error statistics against sums in whole numbers.

use crate::oracle::Random;
use quantoscope::stats::{Stats, histogram};

/// Sources and restored values in eighths, so that every sum and square is a whole number of sixty-fourths.
fn pairs(random: &mut Random, count: usize) -> Vec<(i128, i128)> {
    let mut eighths = |width: u64| i128::from(random.below(2 * width)) - i128::from(width);
    (0..count).map(|_| (eighths(1 << 40), eighths(1 << 40))).collect()
}

fn eighths(n: i128) -> f64 {
    n as f64 / 8.0
}

#[test]
fn statistics_are_those_of_exact_sums() {
    let mut random = Random(31);
    for count in [1, 2, 7, 1000] {
        let pairs = pairs(&mut random, count);
        let clipped: Vec<u32> = (0..count as u32).filter(|i| i % 3 == 1).collect();
        let s = Stats::compare(pairs.iter().map(|(x, _)| eighths(*x)), pairs.iter().map(|(_, y)| eighths(*y)), &clipped);
        let close = |ours: Option<f64>, exact: f64| {
            let ours = ours.unwrap();
            assert!((ours - exact).abs() <= exact.abs() * 1e-14, "{ours} is not {exact}");
        };
        let n = count as f64;
        let errors: Vec<i128> = pairs.iter().map(|(x, y)| y - x).collect();
        let squared: i128 = errors.iter().map(|e| e * e).sum();
        let signal: i128 = pairs.iter().map(|(x, _)| x * x).sum();
        close(s.mean, pairs.iter().map(|(x, _)| x).sum::<i128>() as f64 / 8.0 / n);
        close(s.mean_error, errors.iter().sum::<i128>() as f64 / 8.0 / n);
        close(s.mean_absolute_error, errors.iter().map(|e| e.abs()).sum::<i128>() as f64 / 8.0 / n);
        close(s.mean_squared_error, squared as f64 / 64.0 / n);
        close(s.root_mean_squared_error, (squared as f64 / 64.0 / n).sqrt());
        close(s.sqnr_db, 10.0 * (signal as f64 / squared as f64).log10());
        let worst = errors.iter().map(|e| e.abs()).max().unwrap();
        close(s.max_absolute_error, eighths(worst));
        assert_eq!(s.max_absolute_error_index.map(|i| i as usize), errors.iter().position(|e| e.abs() == worst));
        close(s.min, eighths(pairs.iter().map(|(x, _)| *x).min().unwrap()));
        close(s.max, eighths(pairs.iter().map(|(x, _)| *x).max().unwrap()));
        let of_clipped: i128 = clipped.iter().map(|i| errors[*i as usize]).map(|e| e * e).sum();
        close(s.clipping_share, of_clipped as f64 / squared as f64);
        close(Some(s.clipping_share.unwrap() + s.rounding_share.unwrap()), 1.0);
        let product: i128 = pairs.iter().map(|(x, y)| x * y).sum();
        let restored: i128 = pairs.iter().map(|(_, y)| y * y).sum();
        let cosine = product as f64 / (signal as f64).sqrt() / (restored as f64).sqrt();
        assert!((s.cosine_similarity.unwrap() - cosine).abs() < 1e-14);
        assert_eq!((s.count as usize, s.clipped as usize, s.non_finite), (count, clipped.len(), 0));
    }
}

#[test]
fn of_equal_errors_the_first_is_the_worst() {
    let s = Stats::compare([1.0, 2.0, 3.0, 4.0], [1.0, 2.5, 2.5, 4.5], &[]);
    assert_eq!((s.max_absolute_error, s.max_absolute_error_index), (Some(0.5), Some(1)));
}

/// Pairs in which either is not finite are counted, and left out of everything else.
#[test]
fn what_is_not_finite_is_counted_and_left_out() {
    let x = [1.0, f64::NAN, 2.0, f64::INFINITY, -4.0];
    let y = [1.5, 0.0, f64::NAN, 3.0, -4.0];
    let with = Stats::compare(x, y, &[3]);
    let without = Stats::compare([1.0, -4.0], [1.5, -4.0], &[]);
    assert_eq!((with.count, with.non_finite, with.clipped), (5, 3, 1));
    let same = |s: &Stats| (s.mean, s.mean_squared_error, s.sqnr_db, s.min, s.max, s.cosine_similarity);
    assert_eq!(same(&with), same(&without));
}

/// No statistic is NaN: what is not defined is absent.
#[test]
fn what_is_not_defined_is_absent() {
    let odd = [0.0, -0.0, 5e-324, 1e-200, 1e200, f64::MAX, f64::MIN, f64::NAN, f64::INFINITY];
    for (x, y) in odd.iter().flat_map(|x| odd.iter().map(move |y| (*x, *y))) {
        for list in [vec![(x, y)], vec![(x, y), (1.0, 1.5)], vec![(x, y), (y, x)]] {
            let s = Stats::compare(list.iter().map(|(x, _)| *x), list.iter().map(|(_, y)| *y), &[0]);
            let all = [
                ("mean", s.mean),
                ("mean error", s.mean_error),
                ("mean absolute error", s.mean_absolute_error),
                ("mean squared error", s.mean_squared_error),
                ("root mean squared error", s.root_mean_squared_error),
                ("sqnr", s.sqnr_db),
                ("cosine similarity", s.cosine_similarity),
                ("rounding share", s.rounding_share),
                ("clipping share", s.clipping_share),
            ];
            for (name, figure) in all {
                assert!(figure.is_none_or(|figure| !figure.is_nan()), "{name} of {list:?} is NaN");
            }
        }
    }
}

/// The edges decide, as in numpy: the last bin holds its upper edge too.
#[test]
fn every_value_is_in_the_bin_whose_edges_hold_it() {
    let mut random = Random(37);
    for bins in [1, 2, 7, 64, 1000] {
        let some: Vec<f64> = (0..500).map(|_| (random.next() >> 11) as f64 / 2f64.powi(53) * 20.0 - 10.0).collect();
        for range in [None, Some((-3.0, 4.1)), Some((0.1, 0.7))] {
            // and on both sides of every edge, where a quotient may round across it
            let edges = histogram(some.iter().copied(), bins, range).unwrap().edges;
            let inner = &edges[1..bins as usize];
            let x: Vec<f64> = some.iter().copied().chain(inner.iter().flat_map(|edge| [edge.next_down(), *edge])).collect();
            let h = histogram(x.iter().copied(), bins, range).unwrap();
            // on the edges themselves, too
            let on_edges = histogram(h.edges.clone().into_iter(), bins, Some((h.edges[0], h.edges[bins as usize]))).unwrap();
            assert!(
                on_edges.counts.iter().enumerate().all(|(bin, count)| *count == 1 + u32::from(bin + 1 == bins as usize)),
                "{bins} {range:?}"
            );
            for (bin, count) in h.counts.iter().enumerate() {
                let last = bin + 1 == h.counts.len();
                let holds = |x: &&f64| **x >= h.edges[bin] && (**x < h.edges[bin + 1] || last && **x <= h.edges[bin + 1]);
                assert_eq!(*count as usize, x.iter().filter(holds).count(), "bin {bin} of {bins}, {range:?}");
            }
        }
    }
}
