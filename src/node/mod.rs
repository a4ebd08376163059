//! A tree of plain things: the one type that crosses to JavaScript.
//!
//! serde makes code for every pair of a type and a format. With the tree between them, the types are built into and out of
//! nodes by a small serializer, and the large one of the boundary is there once, for the tree.

mod json;
mod read;
mod write;

pub use json::json;
pub use read::read;
pub use write::write;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser::SerializeMap};
use std::{borrow::Cow, fmt};

/// What JavaScript has too.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Undefined or null: an option that is not there.
    Nothing,
    Bool(bool),
    Number(f64),
    Text(Cow<'static, str>),
    List(Vec<Node>),
    Object(Vec<(Cow<'static, str>, Node)>),
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Node::Nothing => serializer.serialize_unit(),
            Node::Bool(v) => serializer.serialize_bool(*v),
            Node::Number(v) => serializer.serialize_f64(*v),
            Node::Text(v) => serializer.serialize_str(v),
            Node::List(v) => v.serialize(serializer),
            Node::Object(v) => {
                let mut map = serializer.serialize_map(Some(v.len()))?;
                for (key, value) in v {
                    map.serialize_entry(key.as_ref(), value)?;
                }
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> de::Visitor<'de> for Any {
            type Value = Node;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a plain thing")
            }
            fn visit_unit<E>(self) -> Result<Node, E> {
                Ok(Node::Nothing)
            }
            fn visit_bool<E>(self, v: bool) -> Result<Node, E> {
                Ok(Node::Bool(v))
            }
            fn visit_f64<E>(self, v: f64) -> Result<Node, E> {
                Ok(Node::Number(v))
            }
            fn visit_i64<E>(self, v: i64) -> Result<Node, E> {
                Ok(Node::Number(v as f64))
            }
            fn visit_u64<E>(self, v: u64) -> Result<Node, E> {
                Ok(Node::Number(v as f64))
            }
            fn visit_str<E>(self, v: &str) -> Result<Node, E> {
                Ok(Node::Text(v.to_owned().into()))
            }
            fn visit_seq<A: de::SeqAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
                let mut list = vec![];
                while let Some(item) = access.next_element()? {
                    list.push(item);
                }
                Ok(Node::List(list))
            }
            fn visit_map<A: de::MapAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
                let mut object = vec![];
                while let Some((key, value)) = access.next_entry::<String, Node>()? {
                    object.push((key.into(), value));
                }
                Ok(Node::Object(object))
            }
        }
        deserializer.deserialize_any(Any)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::Map;

    #[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
    #[serde(rename_all = "camelCase", default, deny_unknown_fields)]
    struct Thing {
        words: Vec<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        number: Option<f64>,
        which: Which,
        pairs: Map<String, i64>,
        nested: Vec<Option<Box<Thing>>>,
    }

    #[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
    #[serde(rename_all = "camelCase")]
    enum Which {
        #[default]
        FirstOne,
        SecondOne,
    }

    fn thing() -> Thing {
        Thing {
            words: vec![String::new(), "\u{2212}\u{1F600}".into()],
            number: Some(f64::INFINITY),
            which: Which::SecondOne,
            pairs: [("a".to_owned(), -7), (String::new(), 1 << 40)].into(),
            nested: vec![None, Some(Box::default())],
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        assert_eq!(read::<Thing>(write(&thing())).unwrap(), thing());
    }

    #[test]
    fn a_node_is_written_as_what_it_stands_for() {
        let finite = Thing { number: Some(1.5), ..thing() };
        let direct = serde_json::to_value(&finite).unwrap();
        let through: serde_json::Value = serde_json::from_str(&serde_json::to_string(&write(&finite)).unwrap()).unwrap();
        // numbers lose their kind: JavaScript has one
        assert_eq!(through["number"], direct["number"]);
        assert_eq!((&through["words"], &through["which"]), (&direct["words"], &direct["which"]));
        assert_eq!(serde_json::from_value::<Node>(direct.clone()).map(|n| read::<Thing>(n).unwrap()).unwrap(), finite);
    }

    #[test]
    fn absent_fields_are_left_out() {
        let Node::Object(fields) = write(&Thing::default()) else { panic!("an object") };
        assert!(!fields.iter().any(|(key, _)| key == "number"));
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let object = |key: &'static str, value: Node| Node::Object(vec![(key.into(), value)]);
        for wrong in [
            Node::Bool(true),
            object("words", Node::Number(3.0)),
            object("other", Node::Nothing),
            object("which", Node::Text("third".into())),
            object("pairs", object("a", Node::Number(0.5))),
        ] {
            assert!(read::<Thing>(wrong.clone()).is_err(), "{wrong:?}");
        }
    }
}
