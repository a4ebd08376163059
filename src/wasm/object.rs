//! Plain objects in and out.

use super::JsResult;
use crate::{
    error::Error,
    json::{from_json, to_json},
    wire::Refusal,
};
use js_sys::{JSON, Reflect};
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::prelude::*;

pub fn to_js<T: Serialize>(thing: &T) -> JsResult {
    JSON::parse(&to_json(thing))
}

/// Undefined is read as null: options that were left out.
pub fn from_js<T: DeserializeOwned>(value: &JsValue) -> JsResult<T> {
    let text = JSON::stringify(value).ok().and_then(|text| text.as_string());
    from_json(text.as_deref().unwrap_or("null")).map_err(|e| Error::new("input.malformed").with("text", e.to_string()).into())
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
