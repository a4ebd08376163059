use super::Node;
use serde::ser::{self, Impossible, Serialize};
use std::{borrow::Cow, fmt};

/// Absent fields are for their types to leave out; an absent entry of a list is `Nothing`.
///
/// # Panics
/// For types that no answer holds: bytes, and enum variants with data that are not tagged inside.
pub fn write<T: Serialize + ?Sized>(thing: &T) -> Node {
    thing.serialize(Writer).expect("a type that JavaScript has")
}

struct Writer;

/// A type that has no place in the tree.
#[derive(Debug)]
pub struct Unfit;

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("no plain thing")
    }
}

impl std::error::Error for Unfit {}

impl ser::Error for Unfit {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Unfit
    }
}

type Written = Result<Node, Unfit>;

impl ser::Serializer for Writer {
    type Ok = Node;
    type Error = Unfit;
    type SerializeSeq = List;
    type SerializeTuple = List;
    type SerializeTupleStruct = Impossible<Node, Unfit>;
    type SerializeTupleVariant = Impossible<Node, Unfit>;
    type SerializeMap = Object;
    type SerializeStruct = Object;
    type SerializeStructVariant = Impossible<Node, Unfit>;

    fn serialize_bool(self, v: bool) -> Written {
        Ok(Node::Bool(v))
    }
    fn serialize_i8(self, v: i8) -> Written {
        Ok(Node::Number(v.into()))
    }
    fn serialize_i16(self, v: i16) -> Written {
        Ok(Node::Number(v.into()))
    }
    fn serialize_i32(self, v: i32) -> Written {
        Ok(Node::Number(v.into()))
    }
    fn serialize_i64(self, v: i64) -> Written {
        Ok(Node::Number(v as f64))
    }
    fn serialize_u8(self, v: u8) -> Written {
        Ok(Node::Number(v.into()))
    }
    fn serialize_u16(self, v: u16) -> Written {
        Ok(Node::Number(v.into()))
    }
    fn serialize_u32(self, v: u32) -> Written {
        Ok(Node::Number(v.into()))
    }
    fn serialize_u64(self, v: u64) -> Written {
        Ok(Node::Number(v as f64))
    }
    fn serialize_f32(self, v: f32) -> Written {
        Ok(Node::Number(v.into()))
    }
    fn serialize_f64(self, v: f64) -> Written {
        Ok(Node::Number(v))
    }
    fn serialize_char(self, v: char) -> Written {
        Ok(Node::Text(v.to_string().into()))
    }
    fn serialize_str(self, v: &str) -> Written {
        Ok(Node::Text(v.to_owned().into()))
    }
    fn serialize_bytes(self, _: &[u8]) -> Written {
        Err(Unfit) // bulk crosses as typed arrays
    }
    fn serialize_none(self) -> Written {
        Ok(Node::Nothing)
    }
    fn serialize_some<T: Serialize + ?Sized>(self, v: &T) -> Written {
        v.serialize(self)
    }
    fn serialize_unit(self) -> Written {
        Ok(Node::Nothing)
    }
    fn serialize_unit_struct(self, _: &'static str) -> Written {
        Ok(Node::Nothing)
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        Ok(Node::Text(variant.into()))
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, v: &T) -> Written {
        v.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(self, _: &'static str, _: u32, variant: &'static str, v: &T) -> Written {
        Ok(Node::Object(vec![(variant.into(), v.serialize(self)?)]))
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<List, Unfit> {
        Ok(List(vec![]))
    }
    fn serialize_tuple(self, _: usize) -> Result<List, Unfit> {
        Ok(List(vec![]))
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Unfit> {
        Err(Unfit)
    }
    fn serialize_tuple_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Self::SerializeTupleVariant, Unfit> {
        Err(Unfit)
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Object, Unfit> {
        Ok(Object { entries: vec![], key: Cow::Borrowed("") })
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Object, Unfit> {
        Ok(Object { entries: vec![], key: Cow::Borrowed("") })
    }
    fn serialize_struct_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Self::SerializeStructVariant, Unfit> {
        Err(Unfit)
    }
}

struct List(Vec<Node>);

impl List {
    /// Once in the program, not once a type.
    #[inline(never)]
    fn push(&mut self, item: Written) -> Result<(), Unfit> {
        self.0.push(item?);
        Ok(())
    }
}

impl ser::SerializeSeq for List {
    type Ok = Node;
    type Error = Unfit;
    fn serialize_element<T: Serialize + ?Sized>(&mut self, v: &T) -> Result<(), Unfit> {
        self.push(v.serialize(Writer))
    }
    fn end(self) -> Written {
        Ok(Node::List(self.0))
    }
}

impl ser::SerializeTuple for List {
    type Ok = Node;
    type Error = Unfit;
    fn serialize_element<T: Serialize + ?Sized>(&mut self, v: &T) -> Result<(), Unfit> {
        self.push(v.serialize(Writer))
    }
    fn end(self) -> Written {
        Ok(Node::List(self.0))
    }
}

struct Object {
    entries: Vec<(Cow<'static, str>, Node)>,
    /// The key whose value comes next.
    key: Cow<'static, str>,
}

impl Object {
    #[inline(never)]
    fn push(&mut self, key: Cow<'static, str>, value: Written) -> Result<(), Unfit> {
        self.entries.push((key, value?));
        Ok(())
    }
}

impl ser::SerializeMap for Object {
    type Ok = Node;
    type Error = Unfit;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unfit> {
        let Node::Text(key) = key.serialize(Writer)? else { return Err(Unfit) };
        self.key = key;
        Ok(())
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, v: &T) -> Result<(), Unfit> {
        let key = std::mem::take(&mut self.key);
        self.push(key, v.serialize(Writer))
    }
    fn end(self) -> Written {
        Ok(Node::Object(self.entries))
    }
}

impl ser::SerializeStruct for Object {
    type Ok = Node;
    type Error = Unfit;
    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, v: &T) -> Result<(), Unfit> {
        self.push(key.into(), v.serialize(Writer))
    }
    fn end(self) -> Written {
        Ok(Node::Object(self.entries))
    }
}
