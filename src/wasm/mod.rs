//! The boundary to JavaScript: the one place that knows of it. Small things cross as plain objects, values in bulk as typed
//! arrays. What is refused is thrown as a plain [`Refusal`](crate::wire::Refusal), which `www/src/core/error.ts` puts into words.
//!
//! What the page calls is here; what else the package offers is in `engine`, and left out of the page's program.

#[cfg(feature = "engine")]
mod arrays;
#[cfg(feature = "engine")]
mod drawing;
#[cfg(feature = "engine")]
mod engine;
#[cfg(feature = "workbench")]
mod far;
mod object;
#[cfg(feature = "workbench")]
mod reader;
#[cfg(feature = "engine")]
mod tensor;
#[cfg(feature = "workbench")]
mod workbench;

use crate::{
    catalog, edit, node,
    wire::{Answer, Request},
};
#[cfg(feature = "engine")]
pub use engine::*;
#[cfg(feature = "workbench")]
pub use far::*;
use object::{from_js, to_js};
#[cfg(feature = "workbench")]
pub use reader::*;
use wasm_bindgen::prelude::*;
#[cfg(feature = "workbench")]
pub use workbench::*;

type JsResult<T = JsValue> = std::result::Result<T, JsValue>;

/// Runs when the module is instantiated: a panic's message goes to the console before the trap.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}

#[wasm_bindgen(js_name = catalog)]
pub fn catalog_js() -> JsResult {
    to_js(&catalog::catalog())
}

/// The page's one question: an input, perhaps with an edit, becomes figures. They are given as JSON: a text goes from the Worker
/// to the page at once, thousands of small objects one by one.
#[wasm_bindgen(js_name = evaluateText)]
pub fn evaluate_text(request: JsValue) -> JsResult<String> {
    Ok(node::json(&node::write(&answer(&request)?)))
}

fn answer(request: &JsValue) -> JsResult<Answer> {
    let request: Request = from_js(request)?;
    #[cfg(feature = "test-panic")]
    panic_if_asked(&request);
    Ok(edit::evaluate(request)?)
}

/// The tests ask the page to survive this.
#[cfg(feature = "test-panic")]
fn panic_if_asked(request: &Request) {
    use crate::wire::Edit;
    if let Some(Edit::Number { text, .. }) = &request.edit {
        assert!(text != "panic", "asked for");
    }
}
