//! `cargo xtask serve`: Vite's development server, which prints its address. It watches the page's sources by itself, and
//! the engine's by way of www/build/rust.ts, which calls `cargo xtask wasm`.

use crate::{Stop, npm, process, unexpected, wasm};
use std::net::TcpListener;

const PORT: u16 = 4173;

pub fn run(words: &[&str]) -> Result<(), Stop> {
    let (port, open) = parse(words)?;
    // Known now rather than after minutes of set-up.
    TcpListener::bind(("127.0.0.1", port)).map_err(|error| format!("port {port} cannot be used ({error}); choose another: --port N"))?;
    process::both(npm::install, wasm::build_for_development)?;
    let mut vite = npm::vite(&["--port", &port.to_string()]);
    if open {
        vite.arg("--open");
    }
    Ok(process::become_program(&mut vite)?)
}

fn parse(mut words: &[&str]) -> Result<(u16, bool), Stop> {
    let (mut port, mut open) = (PORT, false);
    loop {
        match words {
            [] => return Ok((port, open)),
            ["--open", rest @ ..] => (open, words) = (true, rest),
            ["--port"] => return Err(Stop::Usage("--port needs a number".into())),
            ["--port", number, rest @ ..] => {
                let valid = number.parse().ok().filter(|port| *port > 0);
                port = valid.ok_or_else(|| Stop::Usage(format!("`{number}` is no port: 1 to 65535")))?;
                words = rest;
            }
            [odd, ..] => return Err(unexpected(odd)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn reads_its_words() {
        assert!(matches!(parse(&[]), Ok((4173, false))));
        assert!(matches!(parse(&["--open", "--port", "8080"]), Ok((8080, true))));
        for wrong in [&["--port"][..], &["--port", "0"], &["--port", "70000"], &["8080"]] {
            assert!(parse(wrong).is_err(), "{wrong:?}");
        }
    }
}
