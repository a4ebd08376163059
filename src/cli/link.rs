//! The address of the page: what follows its `#`, as `www/src/state` writes it.

use quantoscope::error::{Error, Result};

/// The version of addresses that is read.
const VERSION: &str = "1";

/// What an address says, key by key.
#[derive(Debug, Default)]
pub struct Link(Vec<(String, String)>);

impl Link {
    /// From a whole address, or from what follows its `#`.
    ///
    /// # Errors
    /// `link.twice`, `link.version`.
    pub fn read(address: &str) -> Result<Self> {
        let state = address.rsplit_once('#').or_else(|| address.rsplit_once('?')).map_or(address, |(_, state)| state);
        let mut pairs: Vec<(String, String)> = vec![];
        for pair in state.split('&').filter(|pair| pair.contains('=')) {
            let (key, text) = pair.split_once('=').unwrap_or((pair, ""));
            let (key, text) = (decoded(key), decoded(text));
            if pairs.iter().any(|(known, _)| *known == key) {
                return Err(Error::new("link.twice").with("name", key).param("link"));
            }
            pairs.push((key, text));
        }
        let mut link = Link(pairs);
        match link.take("v") {
            Some(version) if version != VERSION => {
                Err(Error::new("link.version").with("found", version).with("known", VERSION).param("link"))
            }
            _ => Ok(link),
        }
    }

    /// What a key says; it is asked for once.
    pub fn take(&mut self, key: &str) -> Option<String> {
        let at = self.0.iter().position(|(known, _)| known == key)?;
        Some(self.0.remove(at).1)
    }

    /// What a key says as a whole number.
    ///
    /// # Errors
    /// `link.value`.
    pub fn take_whole(&mut self, key: &'static str) -> Result<Option<u32>> {
        self.take(key).map(|text| text.parse().map_err(|_| odd(key, &text))).transpose()
    }

    /// Refuses what nobody asked for.
    ///
    /// # Errors
    /// `link.key`.
    pub fn end(self, known: &[&str]) -> Result<()> {
        match self.0.first() {
            Some((key, _)) => Err(Error::new("link.key").with("name", key.as_str()).with("known", known.join(", ")).param("link")),
            None => Ok(()),
        }
    }
}

pub fn odd(key: &str, text: &str) -> Error {
    Error::new("link.value").with("name", key).with("text", text).param("link")
}

/// `%2C` is a comma. What is escaped wrongly stays as it is.
fn decoded(text: &str) -> String {
    let mut bytes = vec![];
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let escaped = after.get(..2).filter(|_| *first == b'%').and_then(|hex| std::str::from_utf8(hex).ok());
        match escaped.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_key_by_key() {
        let mut link = Link::read("https://example.org/tool/#v=1&values=1.5;-2&source=float32&code=6F&x=a%2Cb%zz%").unwrap();
        assert_eq!(link.take("values").as_deref(), Some("1.5;-2"));
        assert_eq!(link.take("x").as_deref(), Some("a,b%zz%"));
        assert_eq!((link.take("values"), link.take_whole("source").map_err(|e| e.code)), (None, Err("link.value")));
        assert_eq!(link.end(&["value"]).map_err(|e| e.code), Err("link.key"));
    }

    #[test]
    fn what_is_no_state_is_nothing() {
        assert!(Link::read("https://example.org/tool/").unwrap().0.is_empty());
        assert!(Link::read("https://example.org/tool/#").unwrap().0.is_empty());
        assert_eq!(Link::read("v=2&value=1").map(|_| ()).map_err(|e| e.code), Err("link.version"));
        assert_eq!(Link::read("value=1&value=2").map(|_| ()).map_err(|e| e.code), Err("link.twice"));
    }
}
