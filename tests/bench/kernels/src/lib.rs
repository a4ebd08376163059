//! What tests/bench/kernels.mjs calls: values lie in memory that is asked for here, what is to be done with them is said in words,
//! as `integer bits=4 granularity=group`.

use quantoscope::{
    param::{Given, Params},
    quantized::{Bulk, Codes, Quantized},
    scheme,
    tensor::{Data, TensorView},
};
use std::{cell::RefCell, slice};

thread_local! {
    static LAST: RefCell<Option<Bulk>> = const { RefCell::new(None) };
}

/// Room that is never given back.
#[unsafe(no_mangle)]
pub extern "C" fn room(bytes: usize) -> *mut u64 {
    Box::leak(vec![0u64; bytes.div_ceil(8)].into_boxed_slice()).as_mut_ptr()
}

/// # Safety
/// Both lie in room that was asked for.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn copy(from: *const f32, to: *mut f32, count: usize) {
    let (from, to) = unsafe { (slice::from_raw_parts(from, count), slice::from_raw_parts_mut(to, count)) };
    to.copy_from_slice(from);
}

/// Quantizes, keeps the outcome, returns the mean squared error.
///
/// # Safety
/// Words and values lie in room that was asked for.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn bulk(words: *const u8, length: usize, values: *const f32, count: usize) -> f64 {
    LAST.take();
    let (words, values) = unsafe { (slice::from_raw_parts(words, length), slice::from_raw_parts(values, count)) };
    let (scheme, params) = told(words);
    let bulk = scheme.bulk(&TensorView::flat(Data::F32(values)), &params).expect("a scheme for these values");
    let error = bulk.stats.mean_squared_error.unwrap_or(f64::NAN);
    LAST.replace(Some(bulk));
    error
}

/// A fingerprint of what was quantized last.
#[unsafe(no_mangle)]
pub extern "C" fn fingerprint() -> u32 {
    LAST.with_borrow(|last| {
        last.as_ref().map_or(0, |bulk| {
            let code = |at: usize| bulk.codes.get(at).unwrap_or_default();
            hash(bulk.restored.iter().enumerate().map(|(at, x)| (code(at), *x)))
        })
    })
}

/// The fingerprint of the same values quantized one by one.
///
/// # Safety
/// As [`bulk`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn plain(words: *const u8, length: usize, values: *const f32, count: usize) -> u32 {
    let (words, values) = unsafe { (slice::from_raw_parts(words, length), slice::from_raw_parts(values, count)) };
    let (scheme, params) = told(words);
    let Quantized { codes, restored, .. } =
        scheme.quantize(&TensorView::flat(Data::F32(values)), &params).expect("a scheme for these values");
    hash(codes.into_iter().zip(restored.into_iter().map(|x| x as f32)))
}

/// Where the codes and the restored values of the last outcome are, for comparison with what JavaScript makes.
#[unsafe(no_mangle)]
pub extern "C" fn codes() -> *const u8 {
    LAST.with_borrow(|last| match last.as_ref().map(|bulk| &bulk.codes) {
        Some(Codes::U8(codes)) => codes.as_ptr(),
        _ => std::ptr::null(),
    })
}

fn told(words: &[u8]) -> (&'static dyn scheme::Scheme, Params) {
    let words = std::str::from_utf8(words).expect("UTF-8");
    let mut words = words.split(' ');
    let scheme = scheme::find(words.next().unwrap_or_default()).expect("a scheme");
    let pairs = words.filter_map(|word| word.split_once('='));
    (scheme, Params(pairs.map(|(id, value)| (id.to_owned(), given(value))).collect()))
}

fn given(value: &str) -> Given {
    match (value.parse::<bool>(), value.parse::<f64>()) {
        (Ok(on), _) => on.into(),
        (_, Ok(number)) => number.into(),
        _ => value.into(),
    }
}

/// Fowler, Noll and Vo's FNV-1a, over whole words.
fn hash(outcome: impl Iterator<Item = (u64, f32)>) -> u32 {
    outcome.fold(0x811C_9DC5, |hash: u32, (code, x)| {
        let bits = if x.is_nan() { f32::NAN.to_bits() } else { x.to_bits() };
        [code as u32, bits].into_iter().fold(hash, |hash, word| (hash ^ word).wrapping_mul(0x0100_0193))
    })
}
