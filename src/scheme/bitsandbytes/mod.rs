//! bitsandbytes' schemes: blocks of values that follow each other, whatever the tensor's shape, each divided by its greatest
//! magnitude and looked up in a code book.
//!
//! Source: bitsandbytes 0.50.2, the CPU path: `bitsandbytes/backends/default/ops.py`, `functional.py`, `csrc/cpu_ops.cpp`.

mod common;

// The registry: one line a scheme.
schemes! { SCHEMES:
    nf4
    fp4
    dynamic8
}
