//! `cargo xtask lint`: formatting, lints and types; all of them, even if one fails.

use crate::{
    Stop, npm,
    process::{Res, both, cargo, step},
    unexpected, wasm,
};
use std::process::Command;

/// The page, what runs in Node, the tests: each has its own globals.
const TYPES: [&str; 3] = [".", "build", "../tests"];

pub fn run(words: &[&str]) -> Result<(), Stop> {
    match words {
        [] => Ok(check()?),
        ["--fix"] => Ok(fix()?),
        [odd, ..] => Err(unexpected(odd)),
    }
}

fn check() -> Res {
    // The page's types need those that come with the engine.
    both(npm::install, wasm::build_for_development)?;
    let mut found = vec![
        step("rustfmt", cargo("fmt", "target").args(["--all", "--check"])),
        step("clippy", &mut clippy()),
        step("biome", &mut biome(&["--error-on-warnings"])),
    ];
    found.extend(TYPES.map(|project| step(&format!("tsc ({project})"), npm::tsc(project).arg("--noEmit"))));
    let failures: Vec<String> = found.into_iter().filter_map(Result::err).collect();
    if failures.is_empty() { Ok(()) } else { Err(failures.join("\n       ")) }
}

/// What can be mended without thinking: the formatting, and what Biome is sure of.
fn fix() -> Res {
    npm::install()?;
    step("rustfmt", cargo("fmt", "target").arg("--all"))?;
    step("biome", &mut biome(&["--write"]))
}

/// wbg is three lines around hundreds of crates, which nothing else needs checked.
fn clippy() -> Command {
    let mut clippy = cargo("clippy", "target");
    clippy.args(["--quiet", "--workspace", "--exclude", "wbg", "--features", "quantoscope/cli", "--all-targets", "--", "-D", "warnings"]);
    clippy
}

/// The tests are outside its folder: they have to be named.
fn biome(words: &[&str]) -> Command {
    let mut biome = npm::biome(&["check"]);
    biome.args(words).args([".", "../tests"]);
    biome
}
