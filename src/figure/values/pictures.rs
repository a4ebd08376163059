//! The figure `image`: a photograph before and after.

use super::{Plain, Plot};
use crate::{
    figure::Table,
    text::Text,
    workbench::{Bench, Held},
};
use serde::Serialize;

/// What was there, and what comes back: two images of `channels` bytes a pixel, 1 for grey or 3 for red, green and blue.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Pictures {
    /// 0 where the tensor is no picture.
    pub width: u32,
    pub height: u32,
    pub channels: u32,
    /// Only each so many-th pixel of a row and of a column is shown.
    pub each: u32,
    #[serde(skip)]
    images: Vec<Vec<u8>>,
}

/// The most pixels on a side.
const SIDE: usize = 1024;

impl Plot for Pictures {
    type Options = Plain;

    fn draw(bench: &Bench, _: &Plain) -> Self {
        let Some((height, width, channels)) = sides(bench.held) else {
            return Pictures { width: 0, height: 0, channels: 1, each: 1, images: vec![] };
        };
        let each = height.max(width).div_ceil(SIDE);
        let paint = |values: &[f32]| {
            let rows = values.chunks(width * channels).step_by(each);
            rows.flat_map(|row| row.chunks(channels).step_by(each)).flatten().map(|x| (x + 0.5) as u8).collect()
        };
        Pictures {
            width: width.div_ceil(each) as u32,
            height: height.div_ceil(each) as u32,
            channels: channels as u32,
            each: each as u32,
            images: vec![paint(&bench.held.values), paint(&bench.column().bulk.restored)],
        }
    }

    fn summary(&self) -> Text {
        Text::new("summary-image").with("width", self.width).with("height", self.height)
    }

    /// The values are in the table of all values.
    fn table(&self) -> Table {
        Table::default()
    }

    fn images(&mut self) -> Vec<Vec<u8>> {
        std::mem::take(&mut self.images)
    }
}

/// Rows, columns and channels of what was bytes and has the shape of a picture.
fn sides(held: &Held) -> Option<(usize, usize, usize)> {
    let bytes = ["uint8", "u8", "|u1"].contains(&held.dtype.to_ascii_lowercase().as_str());
    match held.shape[..] {
        [height, width] if bytes && height > 1 && width > 1 => Some((height, width, 1)),
        [height, width, 3] if bytes && height * width > 1 => Some((height, width, 3)),
        _ => None,
    }
}
