//! `cargo xtask test`: four suites, and at the end a line for each.

use crate::{
    Stop, browser, hosts, npm, page, peers,
    process::{Res, both, cargo, count_passed},
    toolchain::Toolchain,
    wasm,
};
use std::{
    env,
    io::{IsTerminal, stdout},
    process::Command,
    time::Instant,
};

#[derive(Clone, Copy, PartialEq)]
enum Suite {
    /// Everything that needs no browser.
    Native,
    /// The boundary to JavaScript, compiled to wasm, in a browser.
    Wasm,
    /// The built page in a browser.
    E2e,
    /// The element in the pages of other people's tools, in a browser.
    Hosts,
}

pub const WORDS: &str = "[--quick] [native|wasm|e2e|hosts ...]";

const SUITES: [(&str, Suite); 4] = [("native", Suite::Native), ("wasm", Suite::Wasm), ("e2e", Suite::E2e), ("hosts", Suite::Hosts)];

struct Outcome {
    name: &'static str,
    result: Res,
    passed: u32,
    seconds: f32,
}

pub fn run(words: &[&str]) -> Result<(), Stop> {
    let chosen = parse(words)?;
    let has = |suite| chosen.iter().any(|(_, chosen)| *chosen == suite);
    let mut outcomes = vec![];
    // Downloads go beside the native tests.
    let set_up = both(
        || if chosen.iter().any(|(_, suite)| *suite != Suite::Native) { set_up_browser() } else { Ok(()) },
        || {
            if has(Suite::Native) {
                outcomes.push(measure("native", native));
            }
            Ok(())
        },
    );
    for (name, suite) in chosen {
        let run = match suite {
            Suite::Native => continue,
            Suite::Wasm => boundary,
            Suite::E2e => end_to_end,
            Suite::Hosts => in_hosts,
        };
        outcomes.push(measure(name, || set_up.clone().map_or_else(|error| (Err(error), 0), |()| run())));
    }
    Ok(summary(&outcomes)?)
}

fn parse(words: &[&str]) -> Result<Vec<(&'static str, Suite)>, Stop> {
    let quick = words.contains(&"--quick");
    let named: Vec<&str> = words.iter().copied().filter(|word| *word != "--quick").collect();
    if let Some(odd) = named.iter().find(|word| !SUITES.iter().any(|(name, _)| name == *word)) {
        return Err(Stop::Usage(format!("there are no tests called `{odd}`")));
    }
    let wanted = |(name, suite): &(&str, Suite)| (named.is_empty() || named.contains(name)) && (!quick || *suite == Suite::Native);
    let chosen: Vec<_> = SUITES.into_iter().filter(wanted).collect();
    if chosen.is_empty() { Err(Stop::Usage(format!("--quick leaves out {}", named.join(" and ")))) } else { Ok(chosen) }
}

fn set_up_browser() -> Res {
    npm::install()?;
    browser::install()?;
    Toolchain::find().map(drop)
}

fn measure(name: &'static str, run: impl FnOnce() -> (Res, u32)) -> Outcome {
    let start = Instant::now();
    let (result, passed) = run();
    Outcome { name, result, passed, seconds: start.elapsed().as_secs_f32() }
}

/// wbg has nothing to test, and takes a minute to build.
fn native() -> (Res, u32) {
    let mut cargo = cargo("test", "target");
    cargo.args(["--quiet", "--workspace", "--exclude", "wbg", "--features", "quantoscope/cli", "--no-fail-fast"]);
    if env::var_os("QUANTOSCOPE_PEERS").is_none() {
        cargo.env("QUANTOSCOPE_PEERS", peers::python());
    }
    count_passed("cargo test", in_colour(&mut cargo))
}

fn boundary() -> (Res, u32) {
    match boundary_command() {
        Ok(mut command) => count_passed("the boundary's tests", &mut command),
        Err(error) => (Err(error), 0),
    }
}

fn boundary_command() -> Res<Command> {
    wasm::build_tools()?;
    let chromium = browser::chromium()?;
    let mut cargo = Toolchain::find()?.cargo("test", "wasm-dev");
    cargo
        .args(["--test", "boundary"]) // without --quiet, which the runner would be handed and refuse
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", wasm::tool("wbg-test-runner"))
        .env("CHROMEDRIVER", browser::chromedriver()?)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", browser::webdriver_capabilities(&chromium)?)
        // The defaults of 5 and 20 seconds are too short for a busy machine.
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    // The runner would prefer the driver of another browser.
    for other in ["GECKODRIVER", "SAFARIDRIVER"] {
        cargo.env_remove(other);
    }
    Ok(cargo)
}

/// The sizes belong to it: they are those of what is tested here.
fn end_to_end() -> (Res, u32) {
    let ready = page::dist().and_then(|()| page::panic_site()).and_then(|()| page::playwright("e2e"));
    match ready {
        Ok(mut playwright) => {
            let (result, passed) = count_passed("the end-to-end tests", in_colour(&mut playwright));
            (result.and(page::sizes()), passed)
        }
        Err(error) => (Err(error), 0),
    }
}

/// The element in what other people's tools make, where that takes seconds.
fn in_hosts() -> (Res, u32) {
    match page::dist().and_then(|()| hosts::quick()) {
        Ok(mut playwright) => count_passed("the hosts' tests", in_colour(&mut playwright)),
        Err(error) => (Err(error), 0),
    }
}

/// They print into a pipe, where they would not use colour by themselves.
fn in_colour(command: &mut Command) -> &mut Command {
    if stdout().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always").env("FORCE_COLOR", "1");
    }
    command
}

fn summary(outcomes: &[Outcome]) -> Res {
    println!("\ntests:");
    for Outcome { name, result, passed, seconds } in outcomes {
        let verdict = if result.is_ok() { "ok" } else { "FAILED" };
        println!("  {name:<8} {verdict:<8} {passed:>6} passed {seconds:>8.1} s");
    }
    let mut failures: Vec<&str> = outcomes.iter().filter_map(|outcome| outcome.result.as_ref().err()).map(String::as_str).collect();
    failures.dedup(); // a set-up that failed is why several suites did not run
    if failures.is_empty() { Ok(()) } else { Err(failures.join("\n       ")) }
}

#[cfg(test)]
mod tests {
    use super::parse;

    fn names(words: &[&str]) -> Option<Vec<&'static str>> {
        parse(words).ok().map(|chosen| chosen.into_iter().map(|(name, _)| name).collect())
    }

    #[test]
    fn reads_its_words() {
        assert_eq!(names(&[]), Some(vec!["native", "wasm", "e2e", "hosts"]));
        assert_eq!(names(&["e2e", "native"]), Some(vec!["native", "e2e"]));
        assert_eq!(names(&["--quick"]), Some(vec!["native"]));
        assert_eq!(names(&["--quick", "e2e"]), None);
        assert_eq!(names(&["unit"]), None);
    }
}
