use serde::ser::{self, Impossible, Serialize};
use std::fmt::{Error, Write};

/// Absent fields are for their types to leave out; an absent entry of a list is null. Infinities are written as numbers too
/// large for a float64, as which JavaScript reads them; NaN becomes null.
pub fn to_json<T: Serialize + ?Sized>(thing: &T) -> String {
    let mut json = Json { text: String::new() };
    // fails for maps whose keys are no texts, and there are none
    let _ = thing.serialize(&mut json);
    json.text
}

struct Json {
    text: String,
}

type Done = Result<(), Error>;

impl Json {
    fn open(&mut self, bracket: char) -> Result<&mut Self, Error> {
        self.text.push(bracket);
        Ok(self)
    }

    /// Before every element: a comma, unless it is the first.
    fn comma(&mut self) {
        if !self.text.ends_with(['{', '[', ':']) {
            self.text.push(',');
        }
    }

    fn key(&mut self, key: &str) {
        self.comma();
        self.quote(key);
        self.text.push(':');
    }

    fn entry<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Done {
        self.key(key);
        value.serialize(self)
    }

    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        self.comma();
        value.serialize(self)
    }

    fn quote(&mut self, text: &str) {
        self.text.push('"');
        for c in text.chars() {
            match c {
                '"' | '\\' => self.text.extend(['\\', c]),
                '\0'..='\x1F' => {
                    let _ = write!(self.text, "\\u{:04x}", c as u32);
                }
                _ => self.text.push(c),
            }
        }
        self.text.push('"');
    }

    fn whole(&mut self, number: i64) -> Done {
        write!(self.text, "{number}")
    }
}

impl ser::Serializer for &mut Json {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Impossible<(), Error>;

    fn serialize_bool(self, v: bool) -> Done {
        self.text.push_str(if v { "true" } else { "false" });
        Ok(())
    }
    fn serialize_i8(self, v: i8) -> Done {
        self.whole(v.into())
    }
    fn serialize_i16(self, v: i16) -> Done {
        self.whole(v.into())
    }
    fn serialize_i32(self, v: i32) -> Done {
        self.whole(v.into())
    }
    fn serialize_i64(self, v: i64) -> Done {
        self.whole(v)
    }
    fn serialize_u8(self, v: u8) -> Done {
        self.whole(v.into())
    }
    fn serialize_u16(self, v: u16) -> Done {
        self.whole(v.into())
    }
    fn serialize_u32(self, v: u32) -> Done {
        self.whole(v.into())
    }
    fn serialize_u64(self, v: u64) -> Done {
        i64::try_from(v).map_err(|_| Error).and_then(|v| self.whole(v))
    }
    fn serialize_f32(self, v: f32) -> Done {
        self.serialize_f64(v.into())
    }
    fn serialize_f64(self, v: f64) -> Done {
        if v.is_nan() {
            return self.serialize_unit();
        }
        if v.is_infinite() {
            self.text.push_str(if v > 0.0 { "1e999" } else { "-1e999" });
            return Ok(());
        }
        write!(self.text, "{v:e}")
    }
    fn serialize_char(self, v: char) -> Done {
        self.serialize_str(v.encode_utf8(&mut [0; 4]))
    }
    fn serialize_str(self, v: &str) -> Done {
        self.quote(v);
        Ok(())
    }
    fn serialize_bytes(self, _: &[u8]) -> Done {
        Err(Error) // bulk crosses as typed arrays
    }
    fn serialize_none(self) -> Done {
        self.serialize_unit()
    }
    fn serialize_some<T: Serialize + ?Sized>(self, v: &T) -> Done {
        v.serialize(self)
    }
    fn serialize_unit(self) -> Done {
        self.text.push_str("null");
        Ok(())
    }
    fn serialize_unit_struct(self, _: &'static str) -> Done {
        self.serialize_unit()
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Done {
        self.serialize_str(variant)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, v: &T) -> Done {
        v.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(self, _: &'static str, _: u32, variant: &'static str, v: &T) -> Done {
        self.text.push('{');
        self.entry(variant, v)?;
        self.text.push('}');
        Ok(())
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Error> {
        self.open('[')
    }
    fn serialize_tuple(self, _: usize) -> Result<Self, Error> {
        self.open('[')
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Error> {
        Err(Error)
    }
    fn serialize_tuple_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Self::SerializeTupleVariant, Error> {
        Err(Error)
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Self, Error> {
        self.open('{')
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Error> {
        self.open('{')
    }
    fn serialize_struct_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Self::SerializeStructVariant, Error> {
        Err(Error)
    }
}

impl ser::SerializeSeq for &mut Json {
    type Ok = ();
    type Error = Error;
    fn serialize_element<T: Serialize + ?Sized>(&mut self, v: &T) -> Done {
        self.element(v)
    }
    fn end(self) -> Done {
        self.text.push(']');
        Ok(())
    }
}

impl ser::SerializeTuple for &mut Json {
    type Ok = ();
    type Error = Error;
    fn serialize_element<T: Serialize + ?Sized>(&mut self, v: &T) -> Done {
        self.element(v)
    }
    fn end(self) -> Done {
        self.text.push(']');
        Ok(())
    }
}

impl ser::SerializeMap for &mut Json {
    type Ok = ();
    type Error = Error;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Done {
        self.element(key)
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, v: &T) -> Done {
        self.text.push(':');
        v.serialize(&mut **self)
    }
    fn end(self) -> Done {
        self.text.push('}');
        Ok(())
    }
}

impl ser::SerializeStruct for &mut Json {
    type Ok = ();
    type Error = Error;
    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, v: &T) -> Done {
        self.entry(key, v)
    }
    fn end(self) -> Done {
        self.text.push('}');
        Ok(())
    }
}
