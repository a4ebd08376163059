//! The fenced blocks of a chapter.

use std::process::Command;

const SENTENCE: &str = "<p>A picture of how a number is quantized. It is drawn with JavaScript.</p>";

pub type Attribute = (String, String);

/// What stands in place of a block.
pub type Element<'a> = &'a dyn Fn(&[Attribute]) -> Result<String, String>;

/// The text with an element for every block `quantoscope`. Blocks inside of other blocks are text.
///
/// # Errors
/// A line that is no attribute, and what the element says of those.
pub fn replaced(markdown: &str, element: Element) -> Result<String, String> {
    let mut text = String::new();
    let mut lines = markdown.split_inclusive('\n');
    while let Some(line) = lines.next() {
        let Some((fence, info)) = opening(line) else {
            text += line;
            continue;
        };
        let inside: Vec<&str> = lines.by_ref().take_while(|line| !closes(line, fence)).collect();
        if info == "quantoscope" {
            text += &format!("\n{}\n", element(&attributes(&inside)?)?.trim_end());
        } else {
            text += line;
            text.extend(inside);
            text += &format!("{fence}\n");
        }
    }
    Ok(text)
}

/// The fence of a block's first line, and what follows it.
fn opening(line: &str) -> Option<(&str, &str)> {
    let indented = line.trim_start_matches(' ');
    let mark = indented.chars().next().filter(|mark| ['`', '~'].contains(mark))?;
    let info = indented.trim_start_matches(mark);
    let fence = &indented[..indented.len() - info.len()];
    (fence.len() >= 3 && !info.contains('`')).then(|| (fence, info.trim()))
}

fn closes(line: &str, fence: &str) -> bool {
    let line = line.trim();
    line.starts_with(fence) && line.chars().all(|c| fence.starts_with(c))
}

/// `value: 3452.3194` or `value=3452.3194`, one a line; a name alone is switched on.
fn attributes(lines: &[&str]) -> Result<Vec<Attribute>, String> {
    lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).map(attribute).collect()
}

fn attribute(line: &str) -> Result<Attribute, String> {
    let (name, value) = line.split_once([':', '=']).unwrap_or((line, ""));
    let name = name.trim();
    if name.is_empty() || !name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
        return Err(format!("“{line}” is no attribute: write `value: 3452.3194`"));
    }
    Ok((name.into(), value.trim().into()))
}

/// The element with its drawing, or with a sentence where nothing draws.
///
/// # Errors
/// What the command says of the attributes.
pub fn element(draws: &str, attributes: &[Attribute]) -> Result<String, String> {
    let words = attributes.iter().map(|(name, value)| format!("{name}={value}"));
    match Command::new(draws).arg("element").args(words).output() {
        Ok(drawn) if drawn.status.success() => Ok(String::from_utf8_lossy(&drawn.stdout).into_owned()),
        Ok(refused) => Err(String::from_utf8_lossy(&refused.stderr).trim().into()),
        Err(_) => Ok(plain(attributes)),
    }
}

fn plain(attributes: &[Attribute]) -> String {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let written: String = attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escaped(value))).collect();
    format!("<quanto-scope{written}>\n{SENTENCE}\n</quanto-scope>")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(markdown: &str) -> Result<String, String> {
        replaced(markdown, &|attributes| Ok(plain(attributes)))
    }

    #[test]
    fn a_block_becomes_the_element() {
        let text = with("One\n```quantoscope\nvalue: 1:2\n bits = 8\n\nsymmetric\n```\nTwo").unwrap();
        assert_eq!(text, format!("One\n\n<quanto-scope value=\"1:2\" bits=\"8\" symmetric=\"\">\n{SENTENCE}\n</quanto-scope>\nTwo"));
    }

    #[test]
    fn other_blocks_stay_as_they_are() {
        for text in ["````md\n```quantoscope\nvalue: 1\n```\n````\n", "~~~\na\n~~~\n", "`` `quantoscope` ``\n", "```rust\n"] {
            assert_eq!(with(text).unwrap().trim_end_matches("```\n"), text.trim_end_matches("```\n"));
        }
    }

    #[test]
    fn lines_that_are_no_attributes_are_refused() {
        assert!(with("```quantoscope\n<script>\n```\n").unwrap_err().contains("“<script>”"));
        assert!(with("```quantoscope\nVALUE: 1\n```\n").is_err());
    }

    #[test]
    fn without_a_command_there_is_a_sentence() {
        let attributes = [("value".to_owned(), "\"<&".to_owned())];
        let text = element("/no/such/command", &attributes).unwrap();
        assert!(text.starts_with("<quanto-scope value=\"&quot;&lt;&amp;\">\n<p>A picture"), "{text}");
    }
}
