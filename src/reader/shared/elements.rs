//! Numbers as files store them, one after the other, as float32.

use super::pieces::Units;
use crate::format::{self, Format, float16, mask};

/// Elements of one type.
#[derive(Clone, Copy)]
pub struct Elements {
    kind: Kind,
    big_endian: bool,
}

#[derive(Clone, Copy)]
enum Kind {
    /// 0, and 1 for everything else.
    Bool,
    Signed(u64),
    Unsigned(u64),
    Float16,
    Bfloat16,
    Float32,
    Float64,
    /// One code of a format to a byte, or two, of which the first has the low bits.
    Codes(&'static dyn Format),
}

impl Elements {
    /// Of a format whose codes fill bytes, or half a byte each; and `bool`, `int64`, `uint64`.
    pub fn find(id: &str, big_endian: bool) -> Option<Self> {
        let kind = match id {
            "bool" => Kind::Bool,
            "int8" => Kind::Signed(8),
            "int16" => Kind::Signed(16),
            "int32" => Kind::Signed(32),
            "int64" => Kind::Signed(64),
            "uint8" => Kind::Unsigned(8),
            "uint16" => Kind::Unsigned(16),
            "uint32" => Kind::Unsigned(32),
            "uint64" => Kind::Unsigned(64),
            "float16" => Kind::Float16,
            "bfloat16" => Kind::Bfloat16,
            "float32" => Kind::Float32,
            "float64" => Kind::Float64,
            id => Kind::Codes(format::find(id).ok().filter(|format| matches!(format.bits(), 4 | 8))?),
        };
        Some(Elements { kind, big_endian })
    }

    /// Of one element.
    pub fn bits(&self) -> u64 {
        match self.kind {
            Kind::Bool => 8,
            Kind::Float16 | Kind::Bfloat16 => 16,
            Kind::Float32 => 32,
            Kind::Float64 => 64,
            Kind::Signed(bits) | Kind::Unsigned(bits) => bits,
            Kind::Codes(format) => format.bits().into(),
        }
    }

    /// Of so many elements; none where that is beyond 64 bits or no whole number of bytes.
    pub fn length(&self, count: u64) -> Option<u64> {
        count.checked_mul(self.bits()).filter(|bits| bits % 8 == 0).map(|bits| bits / 8)
    }
}

/// Each element's bytes through one of two readers, by the order of its bytes.
macro_rules! numbers {
    ($type:ty, $self:ident, $bytes:ident, $out:ident, $value:expr) => {{
        let elements = $bytes.as_chunks().0.iter();
        if $self.big_endian {
            $out.extend(elements.map(|bytes| $value(<$type>::from_be_bytes(*bytes))));
        } else {
            $out.extend(elements.map(|bytes| $value(<$type>::from_le_bytes(*bytes))));
        }
    }};
}

impl Units for Elements {
    fn bytes(&self) -> usize {
        (self.bits() as usize).div_ceil(8)
    }

    fn values(&self) -> usize {
        (8 / self.bits() as usize).max(1)
    }

    fn is_plain(&self) -> bool {
        matches!(self.kind, Kind::Float32) && self.big_endian == cfg!(target_endian = "big")
    }

    fn decode(&self, units: &[u8], out: &mut Vec<f32>) {
        match self.kind {
            Kind::Bool => out.extend(units.iter().map(|byte| f32::from(u8::from(*byte != 0)))),
            Kind::Float32 => numbers!(f32, self, units, out, |x| x),
            Kind::Float64 => numbers!(f64, self, units, out, |x| x as f32),
            Kind::Float16 => numbers!(u16, self, units, out, float16::float32),
            Kind::Bfloat16 => numbers!(u16, self, units, out, |code| f32::from_bits(u32::from(code) << 16)),
            Kind::Signed(8) => out.extend(units.iter().map(|byte| f32::from(*byte as i8))),
            Kind::Signed(16) => numbers!(i16, self, units, out, f32::from),
            Kind::Signed(32) => numbers!(i32, self, units, out, |x| x as f32),
            Kind::Signed(_) => numbers!(i64, self, units, out, |x| x as f32),
            Kind::Unsigned(8) => out.extend(units.iter().map(|byte| f32::from(*byte))),
            Kind::Unsigned(16) => numbers!(u16, self, units, out, f32::from),
            Kind::Unsigned(32) => numbers!(u32, self, units, out, |x| x as f32),
            Kind::Unsigned(_) => numbers!(u64, self, units, out, |x| x as f32),
            Kind::Codes(format) => codes(format, units, out),
        }
    }
}

/// Through a table of what each code stands for.
fn codes(format: &dyn Format, units: &[u8], out: &mut Vec<f32>) {
    // a table is worth its while from some codes on; before, only an element that a piece has cut comes here
    if units.len() < 64 {
        for byte in units {
            let low = u64::from(*byte) & mask(format.bits());
            out.push(format.decode(low) as f32);
            if format.bits() == 4 {
                out.push(format.decode(u64::from(byte >> 4)) as f32);
            }
        }
        return;
    }
    let table: Vec<f32> = (0..256).map(|code| format.decode(code & mask(format.bits())) as f32).collect();
    if format.bits() == 4 {
        out.extend(units.iter().flat_map(|byte| [table[usize::from(byte & 15)], table[usize::from(byte >> 4)]]));
    } else {
        out.extend(units.iter().map(|byte| table[usize::from(*byte)]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(id: &str, big_endian: bool, bytes: &[u8]) -> Vec<f32> {
        let mut out = vec![];
        Elements::find(id, big_endian).unwrap().decode(bytes, &mut out);
        out
    }

    #[test]
    fn values_are_the_formats() {
        for id in ["float8_e4m3fn", "float8_e5m2", "float8_e8m0fnu", "int8", "uint8", "float16", "bfloat16", "int16", "uint16"] {
            let format = format::find(id).unwrap();
            let codes = 0..1u64 << format.bits();
            let bytes: Vec<u8> = codes.clone().flat_map(|code| code.to_le_bytes().into_iter().take(format.bits() as usize / 8)).collect();
            for (code, x) in codes.zip(decoded(id, false, &bytes)) {
                let expected = format.decode(code) as f32;
                assert!(x.to_bits() == expected.to_bits() || x.is_nan() && expected.is_nan(), "{id} {code:#x}: {x}");
            }
        }
    }

    #[test]
    fn orders_of_bytes() {
        assert_eq!(decoded("float32", true, &1.5f32.to_be_bytes()), decoded("float32", false, &1.5f32.to_le_bytes()));
        assert_eq!(decoded("int64", true, &(-3i64).to_be_bytes()), [-3.0]);
        assert_eq!(decoded("uint16", true, &[1, 0]), [256.0]);
    }

    #[test]
    fn rounded_once() {
        let x: u64 = (1 << 60) + (1 << 36) + 1;
        assert_eq!(decoded("uint64", false, &x.to_le_bytes()), [(2f32.powi(24) + 2.0) * 2f32.powi(36)]);
        assert_eq!(decoded("float64", false, &1e300f64.to_le_bytes()), [f32::INFINITY]);
    }

    #[test]
    fn two_to_a_byte() {
        let few = decoded("float4_e2m1fn", false, &[0x21, 0xF7]);
        assert_eq!(few, [0.5, 1.0, 6.0, -6.0]);
        let many = decoded("float4_e2m1fn", false, &[0x21, 0xF7].repeat(40));
        assert_eq!(many, few.repeat(40));
        assert_eq!(Elements::find("float4_e2m1fn", false).unwrap().length(3), None);
    }

    #[test]
    fn what_no_file_stores() {
        assert!(["tf32", "int5", "float6_e3m2fn", "object"].iter().all(|id| Elements::find(id, false).is_none()));
    }
}
