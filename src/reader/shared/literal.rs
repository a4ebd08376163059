//! The literals of Python that NumPy's headers are written in.
//!
//! Source: the Python language reference, 2.4 and 6.2; of it what `numpy.lib.format` writes.

/// A literal, and where it begins.
pub struct Item {
    pub is: Literal,
    pub at: usize,
}

pub enum Literal {
    Text(String),
    Whole(u64),
    Truth(bool),
    Tuple(Vec<Item>),
    /// What is in it is not looked at.
    List,
}

/// Lists within lists that are followed. A structured type in a structured type takes four.
const DEPTH_MOST: u32 = 32;

/// The entries of a dictionary whose keys are texts, in their order; blanks may follow it.
///
/// # Errors
/// The byte at which it is none.
pub fn dictionary(text: &[u8]) -> Result<Vec<(String, Item)>, usize> {
    let mut parser = Parser { text, at: 0 };
    parser.expect(b'{')?;
    let mut entries = vec![];
    while !parser.accept(b'}') {
        parser.blanks();
        let key = parser.text()?;
        parser.expect(b':')?;
        entries.push((key, parser.item(0)?));
        if !parser.accept(b',') {
            parser.expect(b'}')?;
            break;
        }
    }
    parser.blanks();
    if parser.at < text.len() { Err(parser.at) } else { Ok(entries) }
}

struct Parser<'a> {
    text: &'a [u8],
    at: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn blanks(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    fn accept(&mut self, byte: u8) -> bool {
        self.blanks();
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    fn expect(&mut self, byte: u8) -> Result<(), usize> {
        if self.accept(byte) { Ok(()) } else { Err(self.at) }
    }

    fn item(&mut self, depth: u32) -> Result<Item, usize> {
        self.blanks();
        let at = self.at;
        let is = match self.peek() {
            _ if depth > DEPTH_MOST => return Err(at),
            Some(b'\'' | b'"') => Literal::Text(self.text()?),
            Some(b'0'..=b'9') => Literal::Whole(self.whole()?),
            Some(b'(') => Literal::Tuple(self.items(b')', depth)?),
            Some(b'[') => self.items(b']', depth).map(|_| Literal::List)?,
            _ if self.text[at..].starts_with(b"True") => self.word(4, true),
            _ if self.text[at..].starts_with(b"False") => self.word(5, false),
            _ => return Err(at),
        };
        Ok(Item { is, at })
    }

    fn word(&mut self, length: usize, truth: bool) -> Literal {
        self.at += length;
        Literal::Truth(truth)
    }

    fn items(&mut self, close: u8, depth: u32) -> Result<Vec<Item>, usize> {
        self.at += 1;
        let mut items = vec![];
        while !self.accept(close) {
            items.push(self.item(depth + 1)?);
            if !self.accept(b',') {
                // (3) is a number in brackets
                if close == b')' && items.len() == 1 {
                    return Err(self.at);
                }
                self.expect(close)?;
                break;
            }
        }
        Ok(items)
    }

    /// Python 2 wrote an L behind long numbers.
    fn whole(&mut self) -> Result<u64, usize> {
        let from = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        let digits = std::str::from_utf8(&self.text[from..self.at]).unwrap_or_default();
        self.at += usize::from(self.peek() == Some(b'L'));
        digits.parse().map_err(|_| from)
    }

    /// What a backslash stands before is taken as it is: names of fields are not used.
    fn text(&mut self) -> Result<String, usize> {
        let quote = self.peek().filter(|byte| matches!(byte, b'\'' | b'"')).ok_or(self.at)?;
        self.at += 1;
        let mut bytes = vec![];
        loop {
            let byte = self.peek().ok_or(self.at)?;
            self.at += 1;
            match byte {
                byte if byte == quote => return Ok(String::from_utf8_lossy(&bytes).into_owned()),
                b'\\' => {
                    bytes.push(self.peek().ok_or(self.at)?);
                    self.at += 1;
                }
                byte => bytes.push(byte),
            }
        }
    }
}
