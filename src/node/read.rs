use super::{Node, write};
use crate::map::Map;
use serde::Serialize;
use std::{borrow::Cow, fmt};

/// A type that is read from a tree. What serde derives takes five times the code, for the few types that come in.
pub trait Read: Sized {
    /// # Errors
    /// Where the tree does not have the shape of the type.
    fn read(node: Node) -> Result<Self>;
}

/// Why a tree was refused; in words for developers.
#[derive(Debug)]
pub struct Unfit(String);

pub type Result<T> = std::result::Result<T, Unfit>;

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unfit {}

impl Unfit {
    pub fn new(words: String) -> Self {
        Unfit(words)
    }

    fn named(what: &str, name: &str) -> Self {
        Unfit([what, " `", name, "`"].concat())
    }
}

impl Node {
    /// What is refused where something else was expected.
    pub fn unfit(&self) -> Unfit {
        Unfit(String::from(match self {
            Node::Nothing => "nothing was not expected here",
            Node::Bool(_) => "true or false was not expected here",
            Node::Number(_) => "a number of this kind was not expected here",
            Node::Text(_) => "a text was not expected here",
            Node::List(_) => "a list was not expected here",
            Node::Object(_) => "an object was not expected here",
        }))
    }

    fn whole(&self) -> Result<i64> {
        match self {
            Node::Number(n) if *n as i64 as f64 == *n => Ok(*n as i64),
            other => Err(other.unfit()),
        }
    }
}

impl Read for bool {
    fn read(node: Node) -> Result<Self> {
        if let Node::Bool(v) = node { Ok(v) } else { Err(node.unfit()) }
    }
}

impl Read for f64 {
    fn read(node: Node) -> Result<Self> {
        if let Node::Number(v) = node { Ok(v) } else { Err(node.unfit()) }
    }
}

impl Read for u32 {
    fn read(node: Node) -> Result<Self> {
        node.whole()?.try_into().map_err(|_| node.unfit())
    }
}

impl Read for i32 {
    fn read(node: Node) -> Result<Self> {
        node.whole()?.try_into().map_err(|_| node.unfit())
    }
}

impl Read for String {
    fn read(node: Node) -> Result<Self> {
        if let Node::Text(v) = node { Ok(v.into_owned()) } else { Err(node.unfit()) }
    }
}

impl<T: Read> Read for Option<T> {
    fn read(node: Node) -> Result<Self> {
        if let Node::Nothing = node { Ok(None) } else { T::read(node).map(Some) }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: Node) -> Result<Self> {
        let Node::List(items) = node else { return Err(node.unfit()) };
        items.into_iter().map(T::read).collect()
    }
}

impl<T: Read> Read for Map<String, T> {
    fn read(node: Node) -> Result<Self> {
        let Node::Object(entries) = node else { return Err(node.unfit()) };
        entries.into_iter().map(|(key, value)| Ok((key.into_owned(), T::read(value)?))).collect()
    }
}

/// The one of `all` that is written so.
///
/// # Errors
/// For other words.
pub fn one_of<T: Serialize + Copy>(all: &[T], node: &Node) -> Result<T> {
    let Node::Text(word) = node else { return Err(node.unfit()) };
    let found = all.iter().find(|one| write(*one) == *node);
    found.copied().ok_or_else(|| Unfit::named("unknown variant", word))
}

/// The fields of an object, which are taken one by one.
pub struct Fields(Vec<(Cow<'static, str>, Node)>);

impl Fields {
    /// # Errors
    /// For what is no object.
    pub fn of(node: Node) -> Result<Self> {
        if let Node::Object(entries) = node { Ok(Fields(entries)) } else { Err(node.unfit()) }
    }

    fn take(&mut self, key: &str) -> Option<Node> {
        let at = self.0.iter().position(|(k, _)| k == key)?;
        Some(self.0.swap_remove(at).1)
    }

    /// # Errors
    /// Where it is not there, or unfit.
    pub fn needed<T: Read>(&mut self, key: &str) -> Result<T> {
        T::read(self.take(key).ok_or_else(|| Unfit::named("missing field", key))?)
    }

    /// # Errors
    /// Where it is there and unfit.
    pub fn or<T: Read>(&mut self, key: &str, default: T) -> Result<T> {
        self.take(key).map_or(Ok(default), T::read)
    }

    /// # Errors
    /// Where it is there and unfit.
    pub fn optional<T: Read>(&mut self, key: &str) -> Result<Option<T>> {
        self.or(key, None)
    }

    /// # Errors
    /// Where there is a field that nobody took.
    pub fn end(self) -> Result<()> {
        self.0.first().map_or(Ok(()), |(key, _)| Err(Unfit::named("unknown field", key)))
    }
}
