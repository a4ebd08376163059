use super::Node;
use serde::{
    Deserialize, Deserializer,
    de::{
        Error as _, IntoDeserializer, Visitor,
        value::{Error, MapDeserializer, SeqDeserializer},
    },
    forward_to_deserialize_any,
};

/// # Errors
/// Where the tree does not have the shape of the type; in words for developers.
pub fn read<'de, T: Deserialize<'de>>(node: Node) -> Result<T, Error> {
    T::deserialize(node)
}

impl<'de> IntoDeserializer<'de, Error> for Node {
    type Deserializer = Self;
    fn into_deserializer(self) -> Self {
        self
    }
}

impl Node {
    fn unfit(&self) -> Error {
        Error::custom(match self {
            Node::Nothing => "nothing was not expected here",
            Node::Bool(_) => "true or false was not expected here",
            Node::Number(_) => "a number of this kind was not expected here",
            Node::Text(_) => "a text was not expected here",
            Node::List(_) => "a list was not expected here",
            Node::Object(_) => "an object was not expected here",
        })
    }

    fn whole(self) -> Result<i64, Error> {
        match self {
            Node::Number(n) if n as i64 as f64 == n => Ok(n as i64),
            other => Err(other.unfit()),
        }
    }
}

/// Types say what they want, so that the branches which they do not want are left out of the program.
impl<'de> Deserializer<'de> for Node {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Node::Nothing => visitor.visit_unit(),
            Node::Bool(v) => visitor.visit_bool(v),
            Node::Number(v) => visitor.visit_f64(v),
            Node::Text(v) => visitor.visit_string(v.into_owned()),
            Node::List(_) => self.deserialize_seq(visitor),
            Node::Object(_) => self.deserialize_map(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Node::Bool(v) => visitor.visit_bool(v),
            other => Err(other.unfit()),
        }
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Node::Number(v) => visitor.visit_f64(v),
            other => Err(other.unfit()),
        }
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_i64(self.whole()?)
    }

    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_i64(visitor)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_i64(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Node::Text(v) => visitor.visit_string(v.into_owned()),
            other => Err(other.unfit()),
        }
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_string(visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Node::List(items) => visitor.visit_seq(SeqDeserializer::new(items.into_iter())),
            other => Err(other.unfit()),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Node::Object(entries) => {
                let entries = entries.into_iter().map(|(key, value)| (Node::Text(key), value));
                visitor.visit_map(MapDeserializer::new(entries))
            }
            other => Err(other.unfit()),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(self, _: &'static str, _: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        self.deserialize_map(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Node::Nothing => visitor.visit_none(),
            some => visitor.visit_some(some),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    /// Of variants without data.
    fn deserialize_enum<V: Visitor<'de>>(self, _: &'static str, _: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        match self {
            Node::Text(variant) => visitor.visit_enum(variant.into_owned().into_deserializer()),
            other => Err(other.unfit()),
        }
    }

    forward_to_deserialize_any! {
        i8 i16 u8 u16 u64 f32 char str bytes byte_buf unit unit_struct tuple tuple_struct ignored_any
    }
}
