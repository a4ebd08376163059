//! A tree of plain things: the one type that crosses to JavaScript.
//!
//! serde makes code for every pair of a type and a format. With the tree between them, a small serializer makes nodes of the types,
//! and the large one of the boundary is there once, for the tree.

mod json;
mod read;
mod write;

pub use json::json;
pub use read::{Fields, Read, Result, Unfit, one_of};
pub use write::write;

use serde::{Serialize, Serializer, ser::SerializeMap};
use std::borrow::Cow;

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
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::Map;

    #[derive(Debug, Default, PartialEq, Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Thing {
        words: Vec<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        number: Option<f64>,
        which: Which,
        pairs: Map<String, i32>,
        nested: Vec<Option<Thing>>,
    }

    #[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
    #[serde(rename_all = "camelCase")]
    enum Which {
        #[default]
        FirstOne,
        SecondOne,
    }

    impl Read for Thing {
        fn read(node: Node) -> Result<Self> {
            let mut fields = Fields::of(node)?;
            let thing = Thing {
                words: fields.or("words", vec![])?,
                number: fields.optional("number")?,
                which: fields.or("which", Which::FirstOne)?,
                pairs: fields.or("pairs", Map::default())?,
                nested: fields.or("nested", vec![])?,
            };
            fields.end()?;
            Ok(thing)
        }
    }

    impl Read for Which {
        fn read(node: Node) -> Result<Self> {
            one_of(&[Which::FirstOne, Which::SecondOne], &node)
        }
    }

    fn thing() -> Thing {
        Thing {
            words: vec![String::new(), "\u{2212}\u{1F600}".into()],
            number: Some(f64::INFINITY),
            which: Which::SecondOne,
            pairs: [("a".to_owned(), -7), (String::new(), 1 << 30)].into(),
            nested: vec![None, Some(Thing::default())],
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        assert_eq!(Thing::read(write(&thing())).unwrap(), thing());
    }

    #[test]
    fn a_node_is_written_as_what_it_stands_for() {
        let finite = Thing { number: Some(1.5), ..thing() };
        let direct = serde_json::to_value(&finite).unwrap();
        let through: serde_json::Value = serde_json::from_str(&serde_json::to_string(&write(&finite)).unwrap()).unwrap();
        // numbers lose their kind: JavaScript has one
        assert_eq!(through["number"], direct["number"]);
        assert_eq!((&through["words"], &through["which"]), (&direct["words"], &direct["which"]));
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
            assert!(Thing::read(wrong.clone()).is_err(), "{wrong:?}");
        }
    }
}
