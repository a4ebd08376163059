use super::Node;
use std::fmt::Write;

/// The tree as JSON. Numbers that JSON lacks, NaN and the infinities, become null.
pub fn json(node: &Node) -> String {
    let mut text = String::new();
    write(node, &mut text);
    text
}

fn write(node: &Node, text: &mut String) {
    match node {
        Node::Number(v) if v.is_finite() => number(*v, text),
        Node::Nothing | Node::Number(_) => text.push_str("null"),
        Node::Bool(v) => text.push_str(if *v { "true" } else { "false" }),
        Node::Text(v) => quote(v, text),
        Node::List(items) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                comma(index, text);
                write(item, text);
            }
            text.push(']');
        }
        Node::Object(entries) => {
            text.push('{');
            for (index, (key, value)) in entries.iter().enumerate() {
                comma(index, text);
                quote(key, text);
                text.push(':');
                write(value, text);
            }
            text.push('}');
        }
    }
}

fn comma(index: usize, text: &mut String) {
    if index > 0 {
        text.push(',');
    }
}

/// Most are small whole numbers; the sign of zero stays.
fn number(v: f64, text: &mut String) {
    let whole = v as i64;
    let _ = if (whole as f64).to_bits() == v.to_bits() { write!(text, "{whole}") } else { write!(text, "{v:e}") };
}

/// Runs of characters that stand for themselves are copied at once; all others are single bytes.
fn quote(words: &str, text: &mut String) {
    text.push('"');
    let mut rest = words;
    while let Some(at) = rest.bytes().position(|byte| byte < b' ' || byte == b'"' || byte == b'\\') {
        let (plain, special) = rest.split_at(at);
        text.push_str(plain);
        let _ = write!(text, "\\u{:04x}", special.as_bytes()[0]);
        rest = &special[1..];
    }
    text.push_str(rest);
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn parsed(value: Value) -> Node {
        match value {
            Value::Null => Node::Nothing,
            Value::Bool(v) => Node::Bool(v),
            Value::Number(v) => Node::Number(v.as_f64().unwrap()),
            Value::String(v) => Node::Text(v.into()),
            Value::Array(items) => Node::List(items.into_iter().map(parsed).collect()),
            Value::Object(entries) => Node::Object(entries.into_iter().map(|(key, value)| (key.into(), parsed(value))).collect()),
        }
    }

    #[test]
    fn it_is_read_as_what_it_was() {
        let node = Node::Object(vec![
            ("a \"key\"\\".into(), Node::Text("line\nbreak \u{1F600} \u{2028}\0".into())),
            ("list".into(), Node::List(vec![Node::Nothing, Node::Bool(true), Node::List(vec![]), Node::Object(vec![])])),
            ("numbers".into(), Node::List([0.0, -1.5, 1e21, 5e-324, f64::MAX, 123.0].map(Node::Number).to_vec())),
        ]);
        assert_eq!(parsed(serde_json::from_str(&json(&node)).unwrap()), node);
        assert_eq!(json(&Node::List([0.0, -0.0, -7.0, 0.5].map(Node::Number).to_vec())), "[0,-0e0,-7,5e-1]");
        assert_eq!(json(&Node::List(vec![Node::Number(f64::NAN), Node::Number(f64::INFINITY)])), "[null,null]");
    }
}
