//! The exports of the page "Values": a tensor that is held here, and questions about it.

use super::{JsResult, object::from_js};
use crate::{
    error::Error,
    example::{self, Values},
    export::{self, Subject, code::Snippet},
    kernel::extent::Extent,
    node,
    workbench::{Held, Session, Setup},
};
use js_sys::{Array, Float32Array, Uint8Array, Uint32Array};
use wasm_bindgen::prelude::*;

/// A tensor on the workbench.
#[wasm_bindgen]
pub struct Workbench(Session);

impl Workbench {
    pub(super) fn of(session: Session) -> Self {
        Workbench(session)
    }
}

#[wasm_bindgen]
impl Workbench {
    /// Copies the values in. Without a shape they are a vector.
    #[wasm_bindgen(constructor)]
    pub fn new(values: Vec<f32>, shape: Option<Vec<u32>>, name: &str, dtype: &str) -> JsResult<Workbench> {
        let shape = shape.map_or_else(|| vec![values.len()], |sides| sides.into_iter().map(|side| side as usize).collect());
        Ok(Workbench(Session::new(Held::new(name, dtype, shape, values)?)))
    }

    /// Values made from parameters: see the catalogue's examples.
    pub fn example(id: &str, params: JsValue) -> JsResult<Workbench> {
        let Values { data, shape } = example::find(id)?.make(&from_js(&params)?)?;
        Ok(Workbench(Session::new(Held::new(id, "float32", shape, data)?)))
    }

    /// A list that was typed or pasted, by its preview's reading.
    pub fn typed(typed: super::Typed) -> JsResult<Workbench> {
        let (values, shape) = typed.take();
        Ok(Workbench(Session::new(Held::new("", "float32", shape, values)?)))
    }

    /// A tensor of a file. Its name is text, whatever it is.
    pub fn read(reading: super::Reading, name: &str, dtype: &str) -> JsResult<Workbench> {
        let (values, shape) = reading.take();
        Ok(Workbench(Session::new(Held::new(name, dtype, shape, values)?)))
    }

    /// The smallest and the largest of all values, where those here are a sample; and whether some are not finite.
    #[wasm_bindgen(js_name = knowExtent)]
    pub fn know_extent(&mut self, low: f32, high: f32, odd: bool) {
        self.0.know_extent(Extent { low, high, odd });
    }

    /// Statistics over all values, as a pass told them; without any, the scheme refuses some of the values.
    pub fn know(&mut self, setup: JsValue, figures: Option<Vec<f64>>) -> JsResult<()> {
        let streamed = figures.and_then(|figures| super::far::streamed(&figures));
        self.0.know(&from_js::<Setup>(&setup)?, streamed.ok_or_else(|| Error::new("stream.refused")));
        Ok(())
    }

    /// The answer as JSON, and one list of images a figure: small things in one text, which goes from the Worker to the page at once,
    /// and large ones as they are.
    pub fn ask(&mut self, ask: JsValue) -> JsResult<Array> {
        let told = self.0.ask(&from_js(&ask)?)?;
        let images = |figure: &crate::figure::values::Shown| figure.images.iter().map(|image| Uint8Array::from(image.as_slice())).collect();
        let images: Array = told.figures.iter().map(images).collect::<Vec<Array>>().into_iter().collect();
        Ok([JsValue::from(node::json(&node::write(&told))), images.into()].into_iter().collect())
    }

    /// Tries one more of all schemes; the answer as JSON.
    pub fn rank(&mut self, ask: JsValue) -> JsResult<String> {
        Ok(node::json(&node::write(&self.0.rank(&from_js(&ask)?)?)))
    }

    /// How the file's name ends, and its pieces.
    pub fn export(&mut self, ask: JsValue, id: &str) -> JsResult<Array> {
        let export = export::find(id)?;
        let pieces = |subject: Subject| {
            let pieces: Array = export.chunks(subject).map(|piece| Uint8Array::from(piece.as_slice())).collect();
            [JsValue::from(export::ending(export, &subject)), pieces.into()].into_iter().collect()
        };
        Ok(self.0.export(&from_js(&ask)?, pieces)?)
    }

    /// Scripts for other programs that give the same numbers: pairs of the program's name and the script.
    pub fn snippets(&mut self, ask: JsValue) -> JsResult<Array> {
        let pairs = |subject: Subject| {
            let pair = |snippet: Snippet| -> Array { [JsValue::from(snippet.peer), snippet.code.into()].into_iter().collect() };
            export::code::snippets(&subject).into_iter().map(pair).collect()
        };
        Ok(self.0.export(&from_js(&ask)?, pairs)?)
    }

    /// At most so many of the values, and their shape, for another engine.
    pub fn part(&self, most: u32) -> Array {
        let (values, shape) = self.0.held().part(most as usize);
        let shape: Vec<u32> = shape.into_iter().map(|side| side as u32).collect();
        [JsValue::from(Float32Array::from(values.as_slice())), Uint32Array::from(shape.as_slice()).into()].into_iter().collect()
    }
}
