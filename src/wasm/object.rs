//! Plain objects in and out.

use super::JsResult;
use crate::{
    error::Error,
    node::{self, Node},
    wire::Refusal,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// Absent fields are left out by their types; an absent entry of a list is null.
pub fn to_js<T: Serialize>(thing: &T) -> JsResult {
    let serializer = Serializer::new().serialize_maps_as_objects(true).serialize_missing_as_null(true);
    node::write(thing).serialize(&serializer).map_err(JsValue::from)
}

/// Undefined and null are read as options that were left out.
pub fn from_js<T: DeserializeOwned>(value: &JsValue) -> JsResult<T> {
    let malformed = |text: String| Error::new("input.malformed").with("text", text);
    let tree: Node = serde_wasm_bindgen::from_value(value.clone()).map_err(|e| malformed(e.to_string()))?;
    Ok(node::read(tree).map_err(|e| malformed(e.to_string()))?)
}

#[cfg(feature = "engine")]
pub fn set(object: &JsValue, key: &str, value: &JsValue) {
    // fails for frozen objects and proxies alone, and these are ours
    let _ = js_sys::Reflect::set(object, &key.into(), value);
}

impl From<Error> for JsValue {
    fn from(error: Error) -> Self {
        let Error { code, message, at } = error;
        let refusal = Refusal { code, message, at };
        to_js(&refusal).unwrap_or_else(|_| refusal.code.into())
    }
}
