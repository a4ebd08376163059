use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, Error as _, IntoDeserializer, MapAccess, SeqAccess, Visitor, value::Error},
    forward_to_deserialize_any,
};

/// # Errors
/// Where the text is no JSON, or not of this type; in words for developers.
pub fn from_json<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, Error> {
    let mut reader = Reader { rest: text };
    let value = T::deserialize(&mut reader)?;
    if reader.next().is_some() { Err(reader.unexpected()) } else { Ok(value) }
}

struct Reader<'de> {
    rest: &'de str,
}

impl<'de> Reader<'de> {
    /// The next character that is no blank.
    #[inline(never)]
    fn next(&mut self) -> Option<u8> {
        self.rest = self.rest.trim_ascii_start();
        self.rest.bytes().next()
    }

    #[inline(never)]
    fn take(&mut self, token: &str) -> bool {
        self.next();
        let after = self.rest.strip_prefix(token);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }

    #[inline(never)]
    fn unexpected(&self) -> Error {
        Error::custom(format_args!("unexpected: {:.20}", self.rest))
    }

    fn items(&mut self, open: &str, close: &'static str) -> Result<Items<'_, 'de>, Error> {
        if self.take(open) { Ok(Items { reader: self, close, first: true }) } else { Err(self.unexpected()) }
    }

    #[inline(never)]
    fn number(&mut self) -> Result<f64, Error> {
        self.next();
        let end = self.rest.find([',', '}', ']', ' ', '\n']).unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at(end);
        let number = digits.parse().map_err(|_| self.unexpected())?;
        self.rest = rest;
        Ok(number)
    }

    #[inline(never)]
    fn string(&mut self) -> Result<String, Error> {
        let mut text = String::new();
        self.next();
        self.rest = self.rest.strip_prefix('"').ok_or_else(|| self.unexpected())?;
        loop {
            let end = self.rest.find(['"', '\\']).ok_or_else(|| self.unexpected())?;
            text.push_str(&self.rest[..end]);
            let escaped = self.rest.as_bytes()[end] == b'\\';
            self.rest = &self.rest[end + 1..];
            if !escaped {
                return Ok(text);
            }
            text.push(self.escape()?);
        }
    }

    /// After the backslash.
    fn escape(&mut self) -> Result<char, Error> {
        let c = self.rest.chars().next().ok_or_else(|| self.unexpected())?;
        self.rest = &self.rest[c.len_utf8()..];
        Ok(match c {
            'b' => '\u{8}',
            'f' => '\u{C}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => self.code_point(),
            same => same,
        })
    }

    /// After `\u`. Halves of surrogate pairs without the other one are replaced.
    fn code_point(&mut self) -> char {
        let high = self.hex();
        let mut point = high;
        if (0xD800..0xDC00).contains(&high) && self.rest.starts_with("\\u") {
            self.rest = &self.rest[2..];
            point = 0x10000 + ((high - 0xD800) << 10) + self.hex().wrapping_sub(0xDC00);
        }
        char::from_u32(point).unwrap_or(char::REPLACEMENT_CHARACTER)
    }

    fn hex(&mut self) -> u32 {
        let Some((digits, rest)) = self.rest.split_at_checked(4) else { return 0xD800 };
        self.rest = rest;
        u32::from_str_radix(digits, 16).unwrap_or(0xD800)
    }
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.next() {
            Some(b'{') => self.deserialize_map(visitor),
            Some(b'[') => self.deserialize_seq(visitor),
            Some(b'"') => self.deserialize_string(visitor),
            Some(b't' | b'f') => self.deserialize_bool(visitor),
            Some(b'n') => self.deserialize_unit(visitor),
            _ => self.deserialize_f64(visitor),
        }
    }

    // Types say what they want, and the branches that they do not want are left out of the program.

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.take("true") {
            true => visitor.visit_bool(true),
            false if self.take("false") => visitor.visit_bool(false),
            false => Err(self.unexpected()),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.take("null") { visitor.visit_unit() } else { Err(self.unexpected()) }
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_f64(self.number()?)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let number = self.number()?;
        if number as i64 as f64 == number { visitor.visit_i64(number as i64) } else { Err(self.unexpected()) }
    }

    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_i64(visitor)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_i64(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_string(self.string()?)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_string(visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(self.items("[", "]")?)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_map(self.items("{", "}")?)
    }

    fn deserialize_struct<V: Visitor<'de>>(self, _: &'static str, _: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        self.deserialize_map(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.take("null") { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    /// Of variants without data.
    fn deserialize_enum<V: Visitor<'de>>(self, _: &'static str, _: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        visitor.visit_enum(self.string()?.into_deserializer())
    }

    forward_to_deserialize_any! {
        i8 i16 u8 u16 u64 f32 char str bytes byte_buf unit_struct tuple tuple_struct ignored_any
    }
}

/// What stands between brackets.
struct Items<'a, 'de> {
    reader: &'a mut Reader<'de>,
    close: &'static str,
    first: bool,
}

impl Items<'_, '_> {
    fn more(&mut self) -> Result<bool, Error> {
        if self.reader.take(self.close) {
            return Ok(false);
        }
        if !std::mem::take(&mut self.first) && !self.reader.take(",") {
            return Err(self.reader.unexpected());
        }
        Ok(true)
    }
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        if self.more()? { seed.deserialize(&mut *self.reader).map(Some) } else { Ok(None) }
    }
}

impl<'de> MapAccess<'de> for Items<'_, 'de> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        if self.more()? { seed.deserialize(&mut *self.reader).map(Some) } else { Ok(None) }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        if !self.reader.take(":") {
            return Err(self.reader.unexpected());
        }
        seed.deserialize(&mut *self.reader)
    }
}
