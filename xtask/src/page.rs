//! The page's outputs, and what is done with them in a browser.

use crate::{
    browser,
    files::{copy, make_folder, root, www},
    npm,
    process::{Res, both, output, step},
    wasm::{self, Variant},
};
use std::{fs, net::TcpListener, path::Path, process::Command};

/// `cargo xtask build`
pub fn build() -> Res {
    dist()?;
    sizes()?;
    let file = root().join("dist/quantoscope.js.sri");
    let hash = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    println!("\n  integrity of quantoscope.js: {}", hash.trim());
    Ok(())
}

/// `dist/`: the site, the single file, the script, the page for frames, the npm package.
pub fn dist() -> Res {
    both(npm::install, || [Variant::Page, Variant::Workbench, Variant::Package].into_iter().try_for_each(wasm::build))?;
    let dist = root().join("dist");
    let page = root().join("target/page");
    for (mode, variant) in [("single", Variant::Page), ("script", Variant::Package), ("frame", Variant::Package)] {
        vite_build(mode, &page.join(mode), variant)?;
    }
    copy(&page.join("single/index.html"), &dist.join("quantoscope.html"))?;
    copy(&page.join("script/quantoscope.js"), &dist.join("quantoscope.js"))?;
    copy(&page.join("script/quantoscope.js.sri"), &dist.join("quantoscope.js.sri"))?;
    vite_build("site", &dist.join("site"), Variant::Page)?; // which tells the script's hash
    copy(&page.join("single/index.html"), &dist.join("site/quantoscope.html"))?; // pages fetch it when somebody downloads them
    copy(&page.join("frame/embed.html"), &dist.join("embed.html"))?;
    vite_build("npm", &dist.join("npm"), Variant::Package)?;
    npm_types(&dist.join("npm/types"))
}

/// Prints what a visitor transfers, beside what we aim at.
pub fn sizes() -> Res {
    let mut sizes = Command::new("node");
    step("the check of sizes", sizes.arg(www().join("build/sizes.js")).args(["dist/site", "dist/npm"].map(|folder| root().join(folder))))
}

/// The site again, with an engine that can be told to panic: `target/panic-site/`.
pub fn panic_site() -> Res {
    wasm::build(Variant::Panicking)?;
    vite_build("site", &root().join("target/panic-site"), Variant::Panicking)
}

fn vite_build(mode: &str, out: &Path, variant: Variant) -> Res {
    let mut vite = npm::vite(&["build", "--mode", mode, "--logLevel", "warn", "--outDir"]);
    vite.arg(out);
    // The element has one engine for all that it shows.
    let workbench = if variant == Variant::Package { variant } else { Variant::Workbench };
    vite.env("QUANTOSCOPE_WASM_DIR", variant.folder()).env("QUANTOSCOPE_WORKBENCH_DIR", workbench.folder());
    vite.env("QUANTOSCOPE_EMBED_DIR", Variant::Package.folder());
    step(&format!("the page ({mode})"), &mut vite)
}

/// The package's types: checked as its users have them, alone and without the page's settings, and no more than those need.
fn npm_types(out: &Path) -> Res {
    let all = root().join("target/page/types");
    let _ = fs::remove_dir_all(&all); // those of modules that are gone
    step("the package's types", npm::tsc("build/tsconfig.npm.json").arg("--outDir").arg(&all))?;
    step("the check of the package's types", types_alone(&all).arg("--noEmit"))?;
    let needed = output(types_alone(&all).arg("--listFilesOnly"))?;
    for file in needed.lines().map(Path::new) {
        if let Ok(name) = file.strip_prefix(&all) {
            copy(file, &out.join(name))?;
        }
    }
    Ok(())
}

fn types_alone(folder: &Path) -> Command {
    let mut tsc = npm::program("typescript/bin/tsc");
    tsc.args(["--strict", "--ignoreConfig", "--types", "", "--target", "es2022", "--lib", "es2022,dom", "--module", "nodenext"]);
    tsc.args(["element", "engine"].map(|entry| folder.join(format!("entry/{entry}.d.ts"))));
    tsc
}

/// `cargo xtask bench`
pub fn bench() -> Res {
    both(browser::install, dist)?;
    let results = root().join("target/bench");
    make_folder(&results)?;
    kernels(&results.join("kernels.json"))?;
    // One worker: measurements must not disturb each other.
    step("the measurements", playwright("bench")?.args(["--workers", "1"]).env("QS_BENCH_DIR", results))
}

/// The kernels for many values, in Node.js.
fn kernels(result: &Path) -> Res {
    let mut node = Command::new("node");
    node.arg(root().join("tests/bench/kernels.mjs")).arg(wasm::kernels()?).arg("--out").arg(result);
    step("the kernels' measurements", &mut node)
}

/// `cargo xtask shots`: all but those of the README, or those alone (their titles have `@readme`; they lie among the sources).
pub fn shots(readme: bool) -> Res {
    both(browser::install, dist)?;
    let pictures = root().join("target/shots");
    make_folder(&pictures)?;
    let which = if readme { "--grep" } else { "--grep-invert" };
    step("the screenshots", playwright("shots")?.args([which, "@readme"]).env("QS_SHOTS_DIR", pictures))
}

/// Playwright for one of its projects (www/playwright.config.ts), on a port that is free.
pub fn playwright(project: &str) -> Res<Command> {
    let mut playwright = npm::playwright(&[&format!("--project={project}")]);
    playwright.env("CHROMIUM", browser::chromium()?).env("QS_PORT", free_port()?.to_string());
    Ok(playwright)
}

fn free_port() -> Res<u16> {
    let socket = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    socket.map(|address| address.port()).map_err(|error| format!("no port is free: {error}"))
}
