//! JSON, in which small things cross to JavaScript: written and read as one text each, which takes less code and less time
//! than touching every property from this side. Not a validator: what is read comes from `JSON.stringify`.

mod read;
mod write;

pub use read::from_json;
pub use write::to_json;

#[cfg(test)]
mod tests {
    use super::*;
    use serde::{Deserialize, Serialize};

    #[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
    #[serde(rename_all = "camelCase", default, deny_unknown_fields)]
    struct Thing {
        words: Vec<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        number: Option<f64>,
        which: Which,
        pairs: std::collections::BTreeMap<String, i64>,
        nested: Vec<Option<Box<Thing>>>,
    }

    #[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
    #[serde(rename_all = "camelCase")]
    enum Which {
        #[default]
        FirstOne,
        SecondOne,
    }

    #[test]
    fn what_is_written_is_read_back() {
        let thing = Thing {
            words: vec![String::new(), "\"quoted\"\\\n\u{1}\u{2212}\u{1F600}".into()],
            number: Some(-1.5e-300),
            which: Which::SecondOne,
            pairs: [("a".into(), -7), ("".into(), i64::MAX)].into(),
            nested: vec![None, Some(Box::default())],
        };
        let text = to_json(&thing);
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap()["nested"][0], serde_json::Value::Null);
        assert_eq!(from_json::<Thing>(&text).unwrap(), thing);
        assert_eq!(from_json::<Thing>(&serde_json::to_string_pretty(&thing).unwrap()).unwrap(), thing);
    }

    #[test]
    fn escapes_are_read() {
        assert_eq!(from_json::<String>(r#""\u0041\ud83d\ude00\/\b\f\n\r\t\ud800""#).unwrap(), "A\u{1F600}/\u{8}\u{C}\n\r\t\u{FFFD}");
    }

    #[test]
    fn numbers_that_json_lacks() {
        assert_eq!(to_json(&[f64::INFINITY, f64::NEG_INFINITY, f64::NAN, -0.0]), "[1e999,-1e999,null,-0e0]");
        assert_eq!(from_json::<f64>("1e999").unwrap(), f64::INFINITY);
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        for text in ["", "{", "[1", "{\"words\":3}", "{\"other\":3}", "{\"which\":\"third\"}", "\"open", "nul", "1 2"] {
            assert!(from_json::<Thing>(text).is_err(), "{text}");
        }
    }
}
