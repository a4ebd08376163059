//! Codes and values as typed arrays.

use super::JsResult;
use crate::{
    error::Error,
    format::{Family, Format},
};
use js_sys::{
    Array, BigInt, BigUint64Array, Float32Array, Float64Array, Int8Array, Int16Array, Int32Array, Object, Uint8Array, Uint16Array,
    Uint32Array,
};
use wasm_bindgen::{JsCast, prelude::*};

/// Unsigned bit patterns: `BigUint64Array` for formats of more than 32 bits, else `Uint32Array`.
pub fn bit_patterns(bits: u32, codes: &[u64]) -> JsValue {
    if bits > 32 {
        return BigUint64Array::from(codes).into();
    }
    let codes: Vec<u32> = codes.iter().map(|&code| code as u32).collect();
    Uint32Array::from(codes.as_slice()).into()
}

/// What [`bit_patterns`] made.
pub fn codes(array: &JsValue) -> JsResult<Vec<u64>> {
    if let Some(wide) = array.dyn_ref::<BigUint64Array>() {
        return Ok(wide.to_vec());
    }
    let narrow = array.dyn_ref::<Uint32Array>().ok_or_else(not_codes)?;
    Ok(narrow.to_vec().into_iter().map(u64::from).collect())
}

/// One code: a number, or a bigint.
pub fn code(value: &JsValue) -> JsResult<u64> {
    if let Some(code) = value.as_f64().filter(|code| code.fract() == 0.0 && (0.0..=9_007_199_254_740_991.0).contains(code)) {
        return Ok(code as u64);
    }
    let big = value.dyn_ref::<BigInt>().and_then(|code| u64::try_from(code.clone()).ok());
    big.ok_or_else(not_codes)
}

pub fn code_js(bits: u32, code: u64) -> JsValue {
    if bits > 32 { BigInt::from(code).into() } else { (code as u32).into() }
}

/// The entries of an object of typed arrays, by name.
pub fn parts(object: &JsValue) -> JsResult<Vec<(String, Vec<u64>)>> {
    let object = object.dyn_ref::<Object>().ok_or_else(not_codes)?;
    let entries = Object::entries(object).into_iter().map(|entry| {
        let entry = Array::from(&entry);
        Ok((entry.get(0).as_string().unwrap_or_default(), codes(&entry.get(1))?))
    });
    entries.collect()
}

fn not_codes() -> JsValue {
    Error::new("input.malformed").with("text", "codes").into()
}

/// Restored values: float32, but for targets with values that float32 cannot hold.
pub fn restored(target: &dyn Format, values: &[f64]) -> JsValue {
    let widest = if target.family() == Family::Integer { 24 } else { 32 };
    if target.bits() > widest {
        return Float64Array::from(values).into();
    }
    let values: Vec<f32> = values.iter().map(|&x| x as f32).collect();
    Float32Array::from(values.as_slice()).into()
}

/// Codes in the narrowest array that holds them, as those who store the format do; a float32 or float64 is stored as itself.
pub fn stored(target: &dyn Format, codes: &[u64]) -> JsValue {
    let signed = target.id().starts_with("int");
    match (target.id(), target.bits()) {
        ("float64", _) => Float64Array::from(collect(codes, f64::from_bits).as_slice()).into(),
        ("float32", _) => Float32Array::from(collect(codes, |code| f32::from_bits(code as u32)).as_slice()).into(),
        (_, ..=8) if signed => Int8Array::from(collect(codes, |code| target.decode(code) as i8).as_slice()).into(),
        (_, ..=16) if signed => Int16Array::from(collect(codes, |code| target.decode(code) as i16).as_slice()).into(),
        _ if signed => Int32Array::from(collect(codes, |code| target.decode(code) as i32).as_slice()).into(),
        (_, ..=8) => Uint8Array::from(collect(codes, |code| code as u8).as_slice()).into(),
        (_, ..=16) => Uint16Array::from(collect(codes, |code| code as u16).as_slice()).into(),
        _ => bit_patterns(target.bits(), codes),
    }
}

fn collect<T>(codes: &[u64], of: impl Fn(u64) -> T) -> Vec<T> {
    codes.iter().map(|&code| of(code)).collect()
}
