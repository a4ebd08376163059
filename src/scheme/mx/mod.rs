//! Microscaling: small floats (or int8) in blocks of 32 or 16 that share one scale of eight bits.
//!
//! [OCP Microscaling Formats (MX) v1.0](https://www.opencompute.org/documents/ocp-microscaling-formats-mx-v1-0-spec-final-pdf)
//! says how: E = ⌊log2 max|x|⌋ − emax, where emax is the exponent of the element's largest value; the scale 2^E is stored as the
//! byte E + 127 (E8M0); each value becomes the element nearest to x / 2^E, ties to even, the largest one beyond it. Blocks are cut
//! from the last axis, each row by itself; the last block of a row may be shorter.
//!
//! Those who implement it differ, and the parameter `convention` chooses among them:
//!
//! | convention | follows | where it differs from the rule |
//! |---|---|---|
//! | `ocp` | the specification; gfloat 0.5.2 | |
//! | `torchao` | torchao 0.18.0, `mx_tensor.py` | under the smallest scale it divides by 2^-126 but restores with 2^-127; `scaleRule` chooses another E |
//! | `microxcaling` | microsoft/microxcaling 7bc4195, `mx_ops.py` | log2 is rounded to float32 first, so that E is one larger just below a power of two; ties away from zero unless `rounding` says `half-even`; −0 becomes 0; MXINT8 ends at ±127 |
//! | `ggml` | ggml v0.13.1, `ggml-quants.c` | log2 as above; the byte wraps around below 2^-125; ties toward zero; no −0; packed bytes |
//!
//! `scaleRule`, of torchao's: `floor` is the rule above; `ceil` adds 1 to E unless max|x| is a power of two; `even` rounds max|x| to
//! the element's precision first; `rceil` is ⌈log2(max|x| / largest element)⌉, with log2 rounded to float32, as cuBLAS has it.
//!
//! A block with NaN has the scale FF and comes back as NaN, all of it. With an infinity, `microxcaling` has NaN too; under `ocp` and
//! `torchao` it counts as exponent 128, saturates, and comes back as what that is in float32. ggml skips NaN, which becomes code 0;
//! its C leaves infinities undefined, and what the x86 build makes of them is done here: scale byte 0. A block of zeros has the
//! scale byte 0.

mod common;

// The registry: one line a scheme.
schemes! { SCHEMES:
    mxfp8_e4m3
    mxfp8_e5m2
    mxfp6_e2m3
    mxfp6_e3m2
    mxfp4
    mxint8
    nvfp4
}

#[cfg(test)]
mod tests {
    use crate::{
        error::Result,
        param::Params,
        quantized::{Quantized, Stored},
        scheme,
        tensor::{Data, TensorView},
    };

    fn quantize(id: &str, x: &[f32], shape: &[usize], params: &Params) -> Result<Quantized> {
        scheme::find(id)?.quantize(&TensorView::shaped(Data::F32(x), shape.to_vec())?, params)
    }

    #[test]
    fn blocks_end_with_their_row() {
        let x: Vec<f32> = (0..80).map(|i| i as f32).collect();
        for (id, convention, size, bytes) in [("mxfp4", "ggml", 32, 4 * 17), ("nvfp4", "ggml", 16, 2 * 36), ("mxint8", "ocp", 32, 0)] {
            let params = Params::default().with("convention", convention);
            let q = quantize(id, &x, &[2, 40], &params).unwrap();
            let blocks = 2 * 40usize.div_ceil(size);
            assert_eq!((q.groups.count, &q.parts[1].shape[..]), (blocks, &[2, blocks / 2][..]), "{id}");
            assert_eq!(q.bytes.as_ref().map_or(0, Vec::len), bytes, "{id}");
            let alone = quantize(id, &x[40..], &[40], &params).unwrap();
            assert_eq!((&q.codes[40..], &q.restored[40..]), (&alone.codes[..], &alone.restored[..]), "{id}");
            // parts do as well as bytes
            let parts: Vec<_> = q.parts.iter().map(|part| (part.name.to_owned(), part.data.clone())).collect();
            let stored = Stored { bytes: None, parts: &parts };
            assert_eq!(scheme::find(id).unwrap().dequantize(&stored, &params, &[2, 40]).unwrap(), q.restored, "{id}");
        }
    }

    #[test]
    fn what_means_nothing_to_a_convention_is_refused() {
        let refused = |id: &str, params: Params| {
            let e = quantize(id, &[1.0], &[1], &params).err().unwrap();
            (e.code, e.at.param.unwrap())
        };
        let with = |id: &str, value: &str| Params::default().with(id, value);
        assert_eq!(refused("mxfp4", with("scaleRule", "ceil")), ("param.conflict", "scaleRule".into()));
        assert_eq!(refused("mxfp4", with("rounding", "half-away")), ("param.conflict", "rounding".into()));
        assert_eq!(refused("nvfp4", with("convention", "modelopt").with("levels", 1.0)), ("param.conflict", "levels".into()));
        assert_eq!(refused("nvfp4", with("convention", "ggml").with("levels", 2.0)), ("param.conflict", "levels".into()));
        assert_eq!(refused("mxfp8_e4m3", with("convention", "ggml")).0, "param.choice");
        assert_eq!(refused("mxint8", with("scaleRule", "floor")).0, "param.unknown");
    }

    #[test]
    fn zeros_and_what_is_not_finite() {
        for levels in [1.0, 2.0] {
            let params = Params::default().with("levels", levels);
            assert_eq!(quantize("nvfp4", &[0.0, -0.0], &[2], &params).unwrap().restored, [0.0, 0.0]);
            let odd = quantize("nvfp4", &[f32::NAN, 1.0], &[2], &params).unwrap();
            assert!(odd.restored.iter().all(|x| x.is_nan()));
        }
        let one = Params::default().with("levels", 1.0);
        let q = quantize("nvfp4", &[f32::INFINITY, 1.0], &[2], &one).unwrap();
        assert_eq!((q.restored, q.clipped), (vec![2688.0, 0.0], vec![0]));
        let q = quantize("mxint8", &[f32::NAN, 1.0], &[2], &Params::default()).unwrap();
        assert_eq!((q.codes[1], q.parts[1].data[0]), (0, 0xFF));
    }

    #[test]
    fn a_journey_through_two_scales() {
        let x = [3452.3194f32, -1200.5, 88.0, 4096.0];
        let view = TensorView::flat(Data::F32(&x));
        let steps = |id: &str, params: Params| {
            let scheme = scheme::find(id).unwrap();
            let q = scheme.quantize(&view, &params).unwrap();
            let trace = scheme.explain(&view, &q, 0, q.codes[0]);
            trace.steps.into_iter().map(|step| [step.id, " ", &step.result.plain].concat()).collect::<Vec<_>>()
        };
        let expected = ["absmax 4096", "exponent 10", "scale 1024", "scaled 3.3714056", "code 0x5", "restored 3072"];
        assert_eq!(steps("mxfp4", Params::default()), expected);
        let expected =
            ["globalScale 1.5238096", "absmax 4096", "blockScale 448", "scale 682.66669", "scaled 5.0571084", "code 0x7", "restored 4096"];
        assert_eq!(steps("nvfp4", Params::default()), expected);
    }
}
