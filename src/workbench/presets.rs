//! The setups that the ranking tries: every scheme, with the parameters that people choose between.

use super::Setup;
use crate::param::Params;

/// One line a setup: the scheme's id and the parameters that differ from their defaults.
const PRESETS: &[&str] = &[
    "integer,bits:2",
    "integer,bits:3",
    "integer,bits:4",
    "integer,bits:5",
    "integer,bits:6",
    "integer,bits:7",
    "integer",
    "integer,bits:4,calibration:mse",
    "integer,bits:2,granularity:channel",
    "integer,bits:3,granularity:channel",
    "integer,bits:4,granularity:channel",
    "integer,bits:5,granularity:channel",
    "integer,bits:6,granularity:channel",
    "integer,bits:7,granularity:channel",
    "integer,granularity:channel",
    "integer,bits:2,granularity:group,groupSize:128",
    "integer,bits:3,granularity:group,groupSize:128",
    "integer,bits:4,granularity:group,groupSize:128",
    "integer,bits:5,granularity:group,groupSize:128",
    "integer,bits:6,granularity:group,groupSize:128",
    "integer,bits:7,granularity:group,groupSize:128",
    "integer,granularity:group,groupSize:128",
    "cast,format:float16",
    "cast,format:bfloat16",
    "cast,format:float8_e5m2",
    "cast,format:float8_e4m3fn",
    "cast,format:float8_e4m3",
    "cast,format:float8_e3m4",
    "cast,format:float8_e5m2fnuz",
    "cast,format:float8_e4m3fnuz",
    "cast,format:float8_e4m3b11fnuz",
    "cast,format:float6_e3m2fn",
    "cast,format:float6_e2m3fn",
    "cast,format:float4_e2m1fn",
    "scaled_fp8",
    "scaled_fp8,granularity:channel",
    "scaled_fp8,format:float8_e5m2",
    "q4_0",
    "q4_1",
    "q5_0",
    "q5_1",
    "q8_0",
    "q2_k",
    "q3_k",
    "q4_k",
    "q5_k",
    "q6_k",
    "iq4_nl",
    "iq4_xs",
    "tq1_0",
    "tq2_0",
    "mxfp8_e4m3",
    "mxfp8_e5m2",
    "mxfp6_e2m3",
    "mxfp6_e3m2",
    "mxfp4",
    "mxint8",
    "nvfp4",
    "nvfp4,levels:1",
    "nf4",
    "nf4,doubleQuantization:true",
    "nf4,blockSize:128",
    "nf4,blockSize:256",
    "fp4",
    "fp4,blockSize:128",
    "dynamic8",
    "ternary",
    "binary",
    "kmeans,bits:2",
    "kmeans,bits:3",
    "kmeans",
];

pub fn all() -> Vec<Setup> {
    PRESETS.iter().map(|text| read(text)).collect()
}

/// A line of the list.
pub(super) fn read(text: &str) -> Setup {
    let mut parts = text.split(',');
    let scheme = parts.next().unwrap_or_default().into();
    let pairs = parts.filter_map(|pair| pair.split_once(':'));
    let params = pairs.fold(Params::default(), |params, (id, value)| match (value.parse::<bool>(), value.parse::<f64>()) {
        (Ok(on), _) => params.with(id, on),
        (_, Ok(number)) => params.with(id, number),
        _ => params.with(id, value),
    });
    Setup { scheme, params }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{scheme, workbench::named};

    #[test]
    fn every_scheme_is_tried_once_with_parameters_that_it_takes() {
        let all = all();
        for scheme in scheme::SCHEMES.iter() {
            assert!(all.iter().any(|setup| setup.scheme == scheme.id()), "{}", scheme.id());
        }
        for (at, setup) in all.iter().enumerate() {
            scheme::find(&setup.scheme).unwrap().target(&setup.params).unwrap();
            assert_eq!(named::plain(setup), *setup, "a default is left out");
            assert!(!all[..at].contains(setup), "{setup:?} is there twice");
        }
    }
}
