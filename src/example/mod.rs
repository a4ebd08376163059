//! Examples: values to try things on, made from a few parameters. The same parameters give the same values, bit for bit, natively and
//! in a browser: random numbers are those of [`crate::num::Draw`] (SplitMix64), logarithms and sines those of `libm`.
//!
//! Adding an example is one file here, one line in the list at the end, and the messages `example-<id>` and `example-<id>-about`.

mod common;

use crate::{
    error::{Error, Result},
    param::{Param, Params},
};

/// A kind of values.
pub trait Example: Send + Sync {
    fn id(&self) -> &'static str;

    fn params(&self) -> &'static [Param];

    /// # Errors
    /// Those of [`Params::check`]; `shape.product` where the values do not fill so many rows; `range.order`.
    fn make(&self, params: &Params) -> Result<Values>;
}

/// Values in row-major order, and their shape.
#[derive(Clone, Debug, PartialEq)]
pub struct Values {
    pub data: Vec<f32>,
    pub shape: Vec<usize>,
}

/// The example of that id.
///
/// # Errors
/// `example.unknown`, with the known ids.
pub fn find(id: &str) -> Result<&'static dyn Example> {
    EXAMPLES.iter().copied().find(|example| example.id() == id).ok_or_else(|| {
        let known = EXAMPLES.iter().map(|example| example.id()).collect::<Vec<_>>().join(", ");
        Error::new("example.unknown").with("name", id).with("known", known)
    })
}

/// Declares the modules of examples and lists them; an example's file is named after its id and has it as `EXAMPLE`.
macro_rules! examples {
    ($($name:ident)*) => {
        $(mod $name;)*
        /// All examples, in the order of menus.
        pub static EXAMPLES: &[&dyn Example] = &[$(&$name::EXAMPLE),*];
    };
}

// The registry: one line an example.
examples! {
    normal
    laplace
    uniform
    bimodal
    heavy
    sine
    ramp
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{phrases::english, text::Text};
    use std::{fs, path::Path, time::Instant};

    fn made(id: &str, params: &[(&str, f64)]) -> Values {
        let params = params.iter().fold(Params::default(), |params, (id, value)| params.with(id, *value));
        find(id).unwrap().make(&params).unwrap()
    }

    /// Mean, variance, and the fourth moment over the squared variance.
    fn moments(x: &[f32]) -> (f64, f64, f64) {
        let mean_of = |f: &dyn Fn(f64) -> f64| x.iter().map(|x| f(f64::from(*x))).sum::<f64>() / x.len() as f64;
        let mean = mean_of(&|x| x);
        let variance = mean_of(&|x| (x - mean).powi(2));
        (mean, variance, mean_of(&|x| (x - mean).powi(4)) / variance.powi(2))
    }

    #[track_caller]
    fn near(found: (f64, f64, f64), expected: (f64, f64, f64), within: f64) {
        for (found, expected) in [(found.0, expected.0), (found.1, expected.1), (found.2, expected.2)] {
            assert!((found - expected).abs() <= within * expected.abs().max(1.0), "{found}, not {expected}");
        }
    }

    const MANY: (&str, f64) = ("count", 400_000.0);

    #[test]
    fn distributions_have_their_moments() {
        near(moments(&made("normal", &[MANY, ("mean", 3.0), ("deviation", 0.5)]).data), (3.0, 0.25, 3.0), 0.02);
        near(moments(&made("laplace", &[MANY, ("deviation", 2.0)]).data), (0.0, 4.0, 6.0), 0.05);
        near(moments(&made("uniform", &[MANY, ("min", -1.0), ("max", 3.0)]).data), (1.0, 4.0 / 3.0, 1.8), 0.02);
        // two peaks at -2 and 2: variance 4 + 0.25, fourth moment 16 + 6 * 4 * 0.25 + 3 / 16
        near(moments(&made("bimodal", &[MANY, ("distance", 4.0), ("deviation", 0.5)]).data), (0.0, 4.25, 22.1875 / 18.0625), 0.02);
        // Student's t of 10 degrees: variance 10 / 8, kurtosis 3 + 6 / 6
        near(moments(&made("heavy", &[MANY, ("freedom", 10.0), ("outlierShare", 0.0)]).data), (0.0, 1.25, 4.0), 0.05);
        near(moments(&made("sine", &[MANY, ("amplitude", 2.0)]).data), (0.0, 2.0, 1.5), 0.01);
        near(moments(&made("ramp", &[MANY]).data), (0.0, 1.0 / 3.0, 1.8), 0.01);
    }

    #[test]
    fn outliers_are_as_many_and_as_large_as_was_said() {
        let x = made("heavy", &[MANY, ("freedom", 30.0), ("outlierShare", 0.01), ("outlierSize", 50.0), ("deviation", 2.0)]).data;
        let outliers = x.iter().filter(|x| x.abs() > 50.0).count();
        assert!(x.iter().all(|x| x.abs() <= 100.0) && outliers.abs_diff(4000) < 400, "{outliers}");
    }

    #[test]
    fn two_peaks_share_as_was_said() {
        let above = made("bimodal", &[MANY, ("upperShare", 0.25)]).data.iter().filter(|x| **x > 0.0).count();
        assert!(above.abs_diff(100_000) < 2000, "{above}");
    }

    /// What other machines, and the browser, must make too.
    #[test]
    fn first_and_last_values() {
        let shown: Vec<String> = EXAMPLES
            .iter()
            .map(|example| {
                let x = example.make(&Params::default()).unwrap().data;
                let bits = |at: usize| x[at].to_bits();
                format!("{} {:08x} {:08x} {:08x}", example.id(), bits(0), bits(1), bits(4095))
            })
            .collect();
        assert_eq!(shown, FIRST_AND_LAST);
    }

    const FIRST_AND_LAST: [&str; 7] = [
        "normal bf8806db 3facd372 3eccb135",
        "laplace bf0dbf61 be75b24d bd823dd5",
        "uniform bf0b0174 be9353b6 bdb02646",
        "bimodal 401160ad 40102b85 40139aab",
        "heavy bfa57378 3f2d4c8e 3fb2ee1c",
        "sine 00000000 3c490e90 bc490e90",
        "ramp bf800000 bf7fdffe 3f800000",
    ];

    #[test]
    fn seeds_differ_and_repeat() {
        let noise = Params::default().with("noise", 0.1);
        for example in EXAMPLES.iter().filter(|example| example.id() != "ramp") {
            let given = if example.id() == "sine" { noise.clone() } else { Params::default() };
            let seeded = |seed: f64| example.make(&given.clone().with("seed", seed)).unwrap();
            assert!(seeded(1.0) == seeded(1.0) && seeded(1.0) != seeded(2.0), "{}", example.id());
        }
    }

    #[test]
    fn values_are_laid_out_as_square_as_may_be() {
        let shape = |count: f64, rows: f64| made("ramp", &[("count", count), ("rows", rows)]).shape;
        assert_eq!([shape(4096.0, 0.0), shape(6000.0, 0.0), shape(12.0, 4.0), shape(12.0, 1.0)], [[64, 64], [75, 80], [4, 3], [1, 12]]);
        assert_eq!([shape(1.0, 0.0), shape(7919.0, 0.0)], [[1], [7919]]);
        let refused = find("ramp").unwrap().make(&Params::default().with("rows", 5.0)).unwrap_err();
        assert_eq!((refused.code, refused.at.param.as_deref()), ("shape.product", Some("rows")));
        assert_eq!(find("rmap").err().map(|e| e.code), Some("example.unknown"));
    }

    #[test]
    fn a_range_has_an_order() {
        for id in ["uniform", "ramp"] {
            let refused = find(id).unwrap().make(&Params::default().with("min", 2.0).with("max", 1.0)).unwrap_err();
            assert_eq!((refused.code, refused.at.param.as_deref()), ("range.order", Some("min")));
        }
        assert_eq!(made("ramp", &[("count", 3.0), ("min", 1.0), ("max", 2.0)]).data, [1.0, 1.5, 2.0]);
        assert_eq!(made("ramp", &[("count", 1.0), ("min", 1.0)]).data, [1.0]);
    }

    fn in_the_catalogue(id: String) {
        let leaked: &'static str = id.clone().leak();
        assert_ne!(english().plain(&Text::new(leaked)), id, "the catalogue has no {id}");
    }

    #[test]
    fn all_that_people_read_is_in_the_catalogue() {
        for example in EXAMPLES {
            [format!("example-{}", example.id()), format!("example-{}-about", example.id())].into_iter().for_each(in_the_catalogue);
            for param in example.params() {
                [format!("param-{}", param.id), format!("param-{}-help", param.id)].into_iter().for_each(in_the_catalogue);
            }
        }
    }

    /// Each file of the folder is in the page's list, with its messages, and where it comes from is told.
    #[test]
    fn real_examples_are_listed_and_have_a_provenance() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/src/examples");
        let text = |file: &str| fs::read_to_string(folder.join(file)).unwrap();
        let (list, provenance) = (text("real.ts"), text("PROVENANCE.md"));
        let entries = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap());
        let data: Vec<_> =
            entries.filter(|entry| ["safetensors", "jpg"].iter().any(|end| entry.path().extension().is_some_and(|e| e == *end))).collect();
        assert_eq!(data.len(), list.matches("  real('").count());
        for entry in &data {
            let name = entry.file_name().into_string().unwrap();
            let id = name.split('.').next().unwrap();
            assert!(list.contains(&format!("real('{id}', '{name}', new URL('./{name}', import.meta.url))")), "{name} is not listed");
            assert!(provenance.contains(&format!("| `{name}` | {} |", entry.metadata().unwrap().len())), "{name} has no provenance");
            [format!("example-{id}"), format!("example-{id}-about")].into_iter().for_each(in_the_catalogue);
        }
    }

    #[test]
    fn a_million_values() {
        for example in EXAMPLES {
            let start = Instant::now();
            let values = made(example.id(), &[("count", 1e6)]);
            println!("{}: a million values in {:.0} ms", example.id(), start.elapsed().as_secs_f64() * 1e3);
            assert_eq!((values.data.len(), &values.shape[..]), (1_000_000, &[1000, 1000][..]));
            assert!(values.data.iter().all(|x| x.is_finite()), "{}", example.id());
        }
    }
}
