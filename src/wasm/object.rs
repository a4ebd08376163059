//! Plain objects in and out.

use super::JsResult;
use crate::{
    error::Error,
    node::{self, Node, Read},
    wire::Refusal,
};
use js_sys::{Array, Object};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use std::borrow::Cow;
use wasm_bindgen::prelude::*;

/// Absent fields are left out by their types; an absent entry of a list is null.
pub fn to_js<T: Serialize>(thing: &T) -> JsResult {
    let serializer = Serializer::new().serialize_maps_as_objects(true).serialize_missing_as_null(true);
    node::write(thing).serialize(&serializer).map_err(JsValue::from)
}

/// Undefined and null are read as options that were left out.
pub fn from_js<T: Read>(value: &JsValue) -> JsResult<T> {
    let read = tree(value).and_then(T::read);
    Ok(read.map_err(|unfit| Error::new("input.malformed").with("text", unfit.to_string()))?)
}

/// serde-wasm-bindgen would bring code for every kind of value, and for printing those that it refuses.
fn tree(value: &JsValue) -> node::Result<Node> {
    if let Some(number) = value.as_f64() {
        Ok(Node::Number(number))
    } else if let Some(text) = value.as_string() {
        Ok(Node::Text(text.into()))
    } else if let Some(truth) = value.as_bool() {
        Ok(Node::Bool(truth))
    } else if value.is_null() || value.is_undefined() {
        Ok(Node::Nothing)
    } else if let Some(items) = value.dyn_ref::<Array>() {
        items.iter().map(|item| tree(&item)).collect::<node::Result<_>>().map(Node::List)
    } else {
        Object::entries(value.unchecked_ref()).iter().map(entry).collect::<node::Result<_>>().map(Node::Object)
    }
}

fn entry(pair: JsValue) -> node::Result<(Cow<'static, str>, Node)> {
    let pair: Array = pair.unchecked_into();
    Ok((pair.get(0).as_string().unwrap_or_default().into(), tree(&pair.get(1))?))
}

#[cfg(feature = "engine")]
pub fn set(object: &JsValue, key: &str, value: &JsValue) {
    // fails for frozen objects and proxies alone, and these are ours
    let _ = js_sys::Reflect::set(object, &key.into(), value);
}

impl From<Error> for JsValue {
    fn from(error: Error) -> Self {
        let refusal = Refusal::from(error);
        to_js(&refusal).unwrap_or_else(|_| refusal.code.into())
    }
}
