//! Images: PNG, JPEG, GIF, WebP, AVIF and BMP.
//!
//! Whoever shows images decodes them: here it is told what a file is and how large, from its first bytes, and made tensors of the
//! pixels. They are the stored sRGB values from 0 to 255, without regard to transparency.
//!
//! Where width and height are: PNG (W3C, third edition) 11.2.1; JPEG (ITU-T T.81) B.2.2; GIF89a 18; WebP (RFC 9649) 2.5 to 2.7 and,
//! for its lossy part, RFC 6386, 9.1; AVIF: the property `ispe` of ISO/IEC 23008-12, 6.5.3; BMP: the headers of the Windows API.

use super::{File, Index, Pause, Reader, Tensor, Values};
use crate::{
    error::{Error, Result},
    param::Params,
};

/// Pixels of an image: as RGBA and as three float32s each they take 16 bytes.
pub const MAX_PIXELS: u64 = 1 << 25;
/// Segments of a JPEG before the one that says how large it is.
const MAX_SEGMENTS: usize = 1000;

pub static READER: Image = Image;

/// See the module.
pub struct Image;

/// What of the pixels a tensor has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// Rec. ITU-R BT.709's luma: 0.2126 red + 0.7152 green + 0.0722 blue of the sRGB values.
    Luminance,
    Red,
    Green,
    Blue,
    All,
}

impl Channel {
    const ALL: [(Channel, &'static str); 5] = [
        (Channel::Luminance, "luminance"),
        (Channel::Red, "red"),
        (Channel::Green, "green"),
        (Channel::Blue, "blue"),
        (Channel::All, "all channels"),
    ];

    /// Values and shape, from rows of pixels of four bytes.
    ///
    /// # Errors
    /// `image.large`; `image.pixels` where these are not so many.
    pub fn values(self, rgba: &[u8], width: u32, height: u32) -> Result<(Vec<f32>, Vec<u64>)> {
        let pixels = counted(width, height)?;
        if rgba.len() as u64 != 4 * pixels {
            return Err(Error::new("image.pixels").with("width", width).with("height", height));
        }
        let (pixels, _) = rgba.as_chunks::<4>();
        let one = |place: usize| pixels.iter().map(|pixel| f32::from(pixel[place])).collect();
        let values = match self {
            Channel::Luminance => pixels.iter().map(|[r, g, b, _]| luma(*r, *g, *b)).collect(),
            Channel::Red => one(0),
            Channel::Green => one(1),
            Channel::Blue => one(2),
            Channel::All => pixels.iter().flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).map(f32::from).collect(),
        };
        Ok((values, self.shape(width, height)))
    }

    fn shape(self, width: u32, height: u32) -> Vec<u64> {
        let mut shape = vec![u64::from(height), u64::from(width)];
        if self == Channel::All {
            shape.push(3);
        }
        shape
    }
}

fn luma(red: u8, green: u8, blue: u8) -> f32 {
    (0.2126 * f64::from(red) + 0.7152 * f64::from(green) + 0.0722 * f64::from(blue)) as f32
}

fn counted(width: u32, height: u32) -> Result<u64> {
    let pixels = u64::from(width) * u64::from(height);
    if pixels <= MAX_PIXELS {
        return Ok(pixels);
    }
    let max = (MAX_PIXELS >> 20) as u32;
    Err(Error::new("image.large").with("width", width.to_string()).with("height", height.to_string()).with("max", max))
}

impl Reader for Image {
    fn id(&self) -> &'static str {
        "image"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["png", "jpg", "jpeg", "gif", "webp", "avif", "bmp"]
    }

    fn recognizes(&self, file: &File) -> bool {
        file.head().is_ok_and(|head| Kind::of(head).is_some())
    }

    fn index(&self, file: &File, params: &Params) -> std::result::Result<Index, Pause> {
        params.check(&[])?;
        let kind = Kind::of(file.head()?).ok_or_else(|| Error::new("image.header").byte(0))?;
        let Size { width, height, at } = kind.size(file)?;
        if width == 0 || height == 0 {
            return Err(Error::new("image.header").byte(at).into());
        }
        counted(width, height).map_err(|error| error.byte(at))?;
        let tensor = |(channel, name): (Channel, &str)| Tensor {
            name: name.into(),
            dtype: "uint8".into(),
            shape: channel.shape(width, height),
            stored: file.size,
            values: Values::Pixels { channel },
        };
        Ok(Index { tensors: Channel::ALL.map(tensor).into(), notes: vec![] })
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Png,
    Jpeg,
    Gif,
    WebP,
    Avif,
    Bmp,
}

struct Size {
    width: u32,
    height: u32,
    /// Where the file says so.
    at: u64,
}

impl Kind {
    fn of(head: &[u8]) -> Option<Self> {
        match head {
            [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Some(Kind::Png),
            [0xFF, 0xD8, 0xFF, ..] => Some(Kind::Jpeg),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(Kind::Gif),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Kind::WebP),
            [_, _, _, _, b'f', b't', b'y', b'p', b'a', b'v', b'i', b'f' | b's', ..] => Some(Kind::Avif),
            // the size of the header that follows has one byte, and two reserved fields are 0
            [b'B', b'M', _, _, _, _, 0, 0, 0, 0, _, _, _, _, 12..=124, 0, 0, 0, ..] => Some(Kind::Bmp),
            _ => None,
        }
    }

    fn size(self, file: &File) -> std::result::Result<Size, Pause> {
        match self {
            Kind::Png => {
                let [width, height] = [part(file, 16)?, part(file, 20)?].map(u32::from_be_bytes);
                Ok(Size { width, height, at: 16 })
            }
            Kind::Gif => {
                let [w0, w1, h0, h1] = part(file, 6)?;
                Ok(Size { width: u16::from_le_bytes([w0, w1]).into(), height: u16::from_le_bytes([h0, h1]).into(), at: 6 })
            }
            Kind::Bmp => bmp(file),
            Kind::Jpeg => jpeg(file),
            Kind::WebP => webp(file),
            Kind::Avif => avif(file),
        }
    }
}

/// Bytes at an offset.
fn part<const N: usize>(file: &File, at: u64) -> std::result::Result<[u8; N], Pause> {
    let bytes = file.bytes(at..at.saturating_add(N as u64), "image.truncated")?;
    Ok(bytes.try_into().unwrap_or([0; N]))
}

fn bmp(file: &File) -> std::result::Result<Size, Pause> {
    let [header] = part(file, 14)?;
    if header == 12 {
        let [w0, w1, h0, h1] = part(file, 18)?;
        return Ok(Size { width: u16::from_le_bytes([w0, w1]).into(), height: u16::from_le_bytes([h0, h1]).into(), at: 18 });
    }
    // from top to bottom, heights are negative
    let [width, height] = [part(file, 18)?, part(file, 22)?].map(|bytes| i32::from_le_bytes(bytes).unsigned_abs());
    Ok(Size { width, height, at: 18 })
}

/// Segments are passed over up to the one that begins a frame.
fn jpeg(file: &File) -> std::result::Result<Size, Pause> {
    let mut at = 2;
    for _ in 0..MAX_SEGMENTS {
        let [lead, marker] = part(file, at)?;
        match (lead, marker) {
            (0xFF, 0xFF) => at += 1,
            (0xFF, 0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF) => {
                let [h0, h1, w0, w1] = part(file, at + 5)?;
                return Ok(Size { width: u16::from_be_bytes([w0, w1]).into(), height: u16::from_be_bytes([h0, h1]).into(), at: at + 5 });
            }
            (0xFF, 0xC4 | 0xC8 | 0xCC | 0xDB..=0xFE) => at += 2 + u64::from(u16::from_be_bytes(part(file, at + 2)?)),
            _ => break,
        }
    }
    Err(Error::new("image.header").byte(at).into())
}

fn webp(file: &File) -> std::result::Result<Size, Pause> {
    match &part::<4>(file, 12)? {
        b"VP8 " => {
            let [w0, w1, h0, h1] = part(file, 26)?;
            let side = |low, high: u8| u32::from(u16::from_le_bytes([low, high & 0x3F]));
            Ok(Size { width: side(w0, w1), height: side(h0, h1), at: 26 })
        }
        b"VP8L" => {
            let bits = u32::from_le_bytes(part(file, 21)?);
            Ok(Size { width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1, at: 21 })
        }
        b"VP8X" => {
            let [w0, w1, w2, h0, h1, h2] = part(file, 24)?;
            let side = |bytes: [u8; 3]| u32::from_le_bytes([bytes[0], bytes[1], bytes[2], 0]) + 1;
            Ok(Size { width: side([w0, w1, w2]), height: side([h0, h1, h2]), at: 24 })
        }
        _ => Err(Error::new("image.header").byte(12).into()),
    }
}

fn avif(file: &File) -> std::result::Result<Size, Pause> {
    let found = file.head()?.windows(4).position(|window| window == b"ispe");
    let at = found.ok_or_else(|| Error::new("image.header").byte(0))? as u64 + 8;
    let [width, height] = [part(file, at)?, part(file, at + 4)?].map(u32::from_be_bytes);
    Ok(Size { width, height, at })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pixels_become_tensors() {
        let rgba = [255, 0, 0, 255, 0, 255, 0, 0, 10, 20, 30, 7, 0, 0, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0];
        let of = |channel: Channel| channel.values(&rgba, 3, 2).unwrap();
        assert_eq!(of(Channel::Red), (vec![255.0, 0.0, 10.0, 0.0, 255.0, 0.0], vec![2, 3]));
        assert_eq!(of(Channel::Blue).0, [0.0, 0.0, 30.0, 255.0, 255.0, 0.0]);
        let (all, shape) = of(Channel::All);
        assert_eq!((&all[6..9], shape), (&[10.0, 20.0, 30.0][..], vec![2, 3, 3]));
        let (luma, _) = of(Channel::Luminance);
        assert_eq!(luma, [54.213, 182.376, 18.596, 18.411, 255.0, 0.0]);
        assert_eq!(Channel::Red.values(&rgba, 2, 2).unwrap_err().code, "image.pixels");
        assert_eq!(Channel::Red.values(&[], u32::MAX, u32::MAX).unwrap_err().code, "image.large");
    }
}
