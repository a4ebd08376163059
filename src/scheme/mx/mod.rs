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
