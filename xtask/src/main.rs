//! `cargo xtask <command>`: set-up, builds, tests. `cargo xtask help` lists the commands.
//!
//! Every command does its own set-up (packages, compiler target, browser) and is quick when there is nothing to do.
//!
//! - `main`: the commands and their words
//! - `serve`, `page`, `suites`, `hosts`, `lint`: what the larger commands do
//! - `wasm`: from the Rust sources to `www/src/core/wasm/`, with the compiler that `toolchain` finds
//! - `npm`, `browser`, `debian`: what has to be there first
//! - `process`, `files`: how programs are run and files compared

mod browser;
mod debian;
mod files;
mod hosts;
mod lint;
mod npm;
mod page;
mod peers;
mod process;
mod serve;
mod suites;
mod toolchain;
mod wasm;

use process::Res;
use std::{env, process::ExitCode};

/// What ends a command before it has done its work.
pub enum Stop {
    /// The words were wrong: the answer is how to use the command.
    Usage(String),
    /// The work failed.
    Failed(String),
}

impl From<String> for Stop {
    fn from(message: String) -> Self {
        Stop::Failed(message)
    }
}

/// Its name, the words that it takes, what it is for, and what it does.
struct Command(&'static str, &'static str, &'static str, fn(&[&str]) -> Result<(), Stop>);

const COMMANDS: [Command; 9] = [
    Command("serve", "[--port N] [--open]", "show the page on this machine, and again whenever a source changes", serve::run),
    Command("build", "", "make dist/: the site, the single file, the script, the page for frames, the npm package", |words| {
        none(words, page::build)
    }),
    Command("test", suites::WORDS, "run every test, or those named; --quick leaves out what needs a browser", suites::run),
    Command("hosts", hosts::WORDS, "try the element in other people's tools, all or those named", hosts::run),
    Command("lint", "[--fix]", "check formatting, lints and types; --fix mends what it can", lint::run),
    Command("bench", "", "measure in a browser, into target/bench/", |words| none(words, page::bench)),
    Command("shots", "[--readme]", "take screenshots into target/shots/, or anew those of the README", shots),
    Command("generate", "", "write the generated files anew", |words| none(words, generate)),
    Command("wasm", "", "make the engine alone, for development: www/src/core/wasm/", |words| none(words, wasm::build_for_development)),
];

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let Some((name, words)) = words.split_first() else { return usage("a command is needed") };
    if ["help", "--help", "-h"].contains(name) {
        println!("{}", help());
        return ExitCode::SUCCESS;
    }
    let Some(Command(.., run)) = COMMANDS.iter().find(|command| command.0 == *name) else {
        return usage(&format!("there is no command `{name}`"));
    };
    match run(words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop::Usage(message)) => usage(&format!("{name}: {message}")),
        Err(Stop::Failed(message)) => {
            eprintln!("\nxtask: {message}");
            ExitCode::FAILURE
        }
    }
}

fn usage(message: &str) -> ExitCode {
    eprintln!("xtask: {message}\n\n{}", help());
    ExitCode::from(2)
}

fn help() -> String {
    let mut text = String::from("usage: cargo xtask <command>\n");
    for Command(name, words, about, _) in COMMANDS {
        let call = format!("{name} {words}");
        text += &format!("\n  {call:<40} {about}");
    }
    text += "\n\nenvironment:";
    text += "\n  QUANTOSCOPE_WASM=rustup|debian           whose compiler makes the wasm (without it: whichever can)";
    text += "\n  CHROMIUM=/path CHROMEDRIVER=/path        the browser to test in, and its driver";
    text
}

/// For commands that take no words.
fn none(words: &[&str], run: impl FnOnce() -> Res) -> Result<(), Stop> {
    match words {
        [] => Ok(run()?),
        [odd, ..] => Err(unexpected(odd)),
    }
}

pub fn unexpected(word: &str) -> Stop {
    Stop::Usage(format!("`{word}` was not expected"))
}

fn shots(words: &[&str]) -> Result<(), Stop> {
    match words {
        [] => Ok(page::shots(false)?),
        ["--readme"] => Ok(page::shots(true)?),
        [odd, ..] => Err(unexpected(odd)),
    }
}

/// The tests that compare generated files with what they are made from write them instead.
fn generate() -> Res {
    let mut cargo = process::cargo("test", "target");
    // the tests that compare these files write them where they are told to
    cargo.args(["--quiet", "--features", "cli", "--lib", "--test", "conformance", "--test", "cli", "--no-fail-fast", "--"]);
    cargo.args(["fresh", "on_record", "as_it_did"]);
    cargo.env("QUANTOSCOPE_GENERATE", "1");
    process::step("generated files", &mut cargo)
}
