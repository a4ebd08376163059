use super::Node;
use serde::ser::{self, Serialize};
use std::{borrow::Cow, fmt};

/// Absent fields are for their types to leave out; an absent entry of a list is `Nothing`.
///
/// # Panics
/// For types that no answer holds: bytes, tuples with a name, and enum variants with data that are not tagged inside.
pub fn write<T: Serialize + ?Sized>(thing: &T) -> Node {
    let Ok(node) = thing.serialize(Writer);
    node
}

struct Writer;

/// Writing cannot fail, so that serde's code for failures is left out of the program.
#[derive(Debug)]
pub enum Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    fn custom<T: fmt::Display>(_: T) -> Self {
        unfit()
    }
}

/// A type that has no place in the tree.
fn unfit() -> ! {
    panic!("no plain thing")
}

type Written = Result<Node, Never>;
type Impossible = ser::Impossible<Node, Never>;

impl ser::Serializer for Writer {
    type Ok = Node;
    type Error = Never;
    type SerializeSeq = List;
    type SerializeTuple = List;
    type SerializeTupleStruct = Impossible;
    type SerializeTupleVariant = Impossible;
    type SerializeMap = Object;
    type SerializeStruct = Object;
    type SerializeStructVariant = Impossible;

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
        unfit() // bulk crosses as typed arrays
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
        Ok(Node::Object(vec![(variant.into(), write(v))]))
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<List, Never> {
        Ok(List(vec![]))
    }
    fn serialize_tuple(self, _: usize) -> Result<List, Never> {
        Ok(List(vec![]))
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Impossible, Never> {
        unfit()
    }
    fn serialize_tuple_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Impossible, Never> {
        unfit()
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Object, Never> {
        Ok(Object::default())
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Object, Never> {
        Ok(Object::default())
    }
    fn serialize_struct_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Impossible, Never> {
        unfit()
    }
}

struct List(Vec<Node>);

impl List {
    #[inline(never)]
    fn push(&mut self, item: Node) {
        self.0.push(item);
    }
}

impl ser::SerializeSeq for List {
    type Ok = Node;
    type Error = Never;
    fn serialize_element<T: Serialize + ?Sized>(&mut self, v: &T) -> Result<(), Never> {
        self.push(write(v));
        Ok(())
    }
    fn end(self) -> Written {
        Ok(Node::List(self.0))
    }
}

impl ser::SerializeTuple for List {
    type Ok = Node;
    type Error = Never;
    fn serialize_element<T: Serialize + ?Sized>(&mut self, v: &T) -> Result<(), Never> {
        self.push(write(v));
        Ok(())
    }
    fn end(self) -> Written {
        Ok(Node::List(self.0))
    }
}

#[derive(Default)]
struct Object {
    entries: Vec<(Cow<'static, str>, Node)>,
    /// The key whose value comes next.
    key: Cow<'static, str>,
}

impl Object {
    #[inline(never)]
    fn push(&mut self, key: &'static str, value: Node) {
        self.entries.push((key.into(), value));
    }

    #[inline(never)]
    fn set_key(&mut self, key: Node) {
        let Node::Text(key) = key else { unfit() };
        self.key = key;
    }

    #[inline(never)]
    fn push_value(&mut self, value: Node) {
        let key = std::mem::take(&mut self.key);
        self.entries.push((key, value));
    }
}

impl ser::SerializeMap for Object {
    type Ok = Node;
    type Error = Never;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Never> {
        self.set_key(write(key));
        Ok(())
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, v: &T) -> Result<(), Never> {
        self.push_value(write(v));
        Ok(())
    }
    fn end(self) -> Written {
        Ok(Node::Object(self.entries))
    }
}

impl ser::SerializeStruct for Object {
    type Ok = Node;
    type Error = Never;
    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, v: &T) -> Result<(), Never> {
        self.push(key, write(v));
        Ok(())
    }
    fn end(self) -> Written {
        Ok(Node::Object(self.entries))
    }
}
