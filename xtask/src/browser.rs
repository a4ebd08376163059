//! The browser that the tests run in: a Chromium, its driver, and fonts for it.

use crate::{
    debian,
    files::{on_path, root, write},
    process::{Res, say},
};
use std::{
    env,
    path::{Path, PathBuf},
};

const CHROMIUMS: [&str; 4] = ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser"];

/// Without any font, Chromium draws blank text.
const FONTS: [&str; 4] = ["fonts-dejavu-core", "fonts-liberation2", "fonts-noto-core", "fonts-noto-color-emoji"];

pub fn install() -> Res {
    chromium()?;
    chromedriver()?;
    if debian::is_debian()
        && let Err(error) = debian::need(&FONTS)
    {
        say(&format!("fonts are missing, so screenshots will differ: {error}"));
    }
    Ok(())
}

pub fn chromium() -> Res<PathBuf> {
    program("CHROMIUM", &CHROMIUMS, "chromium")
}

/// WebDriver for that Chromium, and of its version.
pub fn chromedriver() -> Res<PathBuf> {
    program("CHROMEDRIVER", &["chromedriver"], "chromium-driver")
}

/// What the environment names, else what is on the PATH, else what Debian has.
fn program(variable: &str, names: &[&str], package: &str) -> Res<PathBuf> {
    if let Some(path) = env::var_os(variable).filter(|path| !path.is_empty()).map(PathBuf::from) {
        return if path.is_file() { Ok(path) } else { Err(format!("{variable} is {}, which is no file", path.display())) };
    }
    let find = || names.iter().find_map(|name| on_path(name));
    if let Some(path) = find() {
        return Ok(path);
    }
    let missing = |error: String| {
        format!(
            "the tests need {}, and there is none on the PATH.\n  \
             either: install Chromium or Chrome, with its chromedriver of the same version\n  \
             or: set CHROMIUM=/path/to/browser and CHROMEDRIVER=/path/to/chromedriver\n  \
             or, on Debian: apt-get install --no-install-recommends chromium chromium-driver\n  \
             ({error})",
            names.join(" or ")
        )
    };
    debian::need(&[package]).map_err(missing)?;
    find().ok_or_else(|| missing(format!("the package {package} brought none")))
}

/// The driver starts whichever browser it finds first; this file for wasm-bindgen's test runner names ours.
pub fn webdriver_capabilities(chromium: &Path) -> Res<PathBuf> {
    let file = root().join("target/webdriver.json");
    let binary = chromium.to_string_lossy().replace('\\', "\\\\").replace('"', "\\\"");
    write(&file, format!("{{\"goog:chromeOptions\":{{\"binary\":\"{binary}\",\"args\":[\"--disable-gpu\",\"--no-first-run\"]}}}}\n"))?;
    Ok(file)
}
