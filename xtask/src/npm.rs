//! The page's packages and the programs among them.

use crate::{
    files::{copy, on_path, root, www},
    process::{Res, say, step},
};
use std::{fs, path::Path, process::Command, sync::Mutex};

/// Installs what `www/package-lock.json` says, unless that is what is there.
pub fn install() -> Res {
    // Two threads may ask at once.
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _one = ONE_AT_A_TIME.lock();
    let lock = www().join("package-lock.json");
    let installed = www().join("node_modules/.installed-lock.json");
    if !same(&lock, &installed) {
        if on_path("node").is_none() || on_path("npm").is_none() {
            return Err("node and npm are needed: install Node.js, version 20.19 or later".into());
        }
        say("npm ci");
        // No package's own script runs: none of ours needs one, and some would download things.
        let mut npm = Command::new("npm");
        npm.current_dir(www()).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
        step("npm ci", &mut npm)?;
        copy(&lock, &installed)?;
    }
    link_for_tests()
}

fn same(a: &Path, b: &Path) -> bool {
    matches!((fs::read(a), fs::read(b)), (Ok(a), Ok(b)) if a == b)
}

/// The tests lie beside www/, where no program looks for www/node_modules: a link makes Node, TypeScript, Biome, Playwright and
/// editors find the same packages.
fn link_for_tests() -> Res {
    let link = root().join("tests/node_modules");
    if link.symlink_metadata().is_ok() {
        return Ok(());
    }
    link_folder(Path::new("../www/node_modules"), &link).map_err(|error| format!("{}: {error}", link.display()))
}

#[cfg(unix)]
use std::os::unix::fs::symlink as link_folder;
#[cfg(windows)]
use std::os::windows::fs::symlink_dir as link_folder;

/// A program of the packages, run in www/.
pub fn program(path: &str) -> Command {
    let mut node = Command::new("node");
    node.current_dir(www()).arg(www().join("node_modules").join(path));
    node
}

pub fn vite(words: &[&str]) -> Command {
    let mut vite = program("vite/bin/vite.js");
    vite.args(words);
    vite
}

pub fn tsc(project: &str) -> Command {
    let mut tsc = program("typescript/bin/tsc");
    tsc.args(["--project", project]);
    tsc
}

pub fn biome(words: &[&str]) -> Command {
    let mut biome = program("@biomejs/biome/bin/biome");
    biome.args(words);
    biome
}

pub fn wasm_opt() -> Command {
    program("binaryen/bin/wasm-opt")
}

pub fn playwright(words: &[&str]) -> Command {
    let mut playwright = program("@playwright/test/cli.js");
    playwright.arg("test").args(words);
    playwright
}
