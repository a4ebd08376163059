//! Plain objects in and out.

use super::JsResult;
use crate::{error::Error, wire::Refusal};
use js_sys::Reflect;
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::prelude::*;

/// Maps become objects; what is absent stays absent, and is never null.
pub fn to_js<T: Serialize>(thing: &T) -> JsResult {
    let serializer = serde_wasm_bindgen::Serializer::new()
        .serialize_maps_as_objects(true)
        .serialize_missing_as_null(false)
        .serialize_large_number_types_as_bigints(false)
        .serialize_bytes_as_arrays(false);
    thing.serialize(&serializer).map_err(JsValue::from)
}

pub fn from_js<T: DeserializeOwned>(value: JsValue) -> JsResult<T> {
    serde_wasm_bindgen::from_value(value).map_err(|e| Error::new("input.malformed").with("text", e.to_string()).into())
}

pub fn set(object: &JsValue, key: &str, value: &JsValue) {
    // fails for frozen objects and proxies alone, and these are ours
    let _ = Reflect::set(object, &key.into(), value);
}

impl From<Error> for JsValue {
    fn from(error: Error) -> Self {
        let Error { code, message, at } = error;
        let refusal = Refusal { code, message, at };
        to_js(&refusal).unwrap_or_else(|_| refusal.code.into())
    }
}
