//! The engine: from the Rust sources to a small `.wasm` with its JavaScript and types.

use crate::{
    files::{copy, files_in, lock, root, up_to_date, www},
    npm,
    process::{Res, both, cargo, say, step},
    toolchain::{SHIPPED, TARGET, Toolchain},
};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

#[derive(Clone, Copy, PartialEq)]
pub enum Variant {
    /// What `serve` shows: compiled fast, and checked for overflow.
    Development,
    /// What the page runs: what it calls and no more, compiled for size.
    Page,
    /// What the page "Values" runs: compiled for speed, with vector instructions.
    Workbench,
    /// The npm package's: every export.
    Package,
    /// With one more export, which panics: the tests ask a page to survive it.
    Panicking,
}

impl Variant {
    /// The sources of the page look for the engine in the first; builds are told of the others (www/build/virtual.ts).
    pub fn folder(self) -> PathBuf {
        match self {
            Self::Development => www().join("src/core/wasm"),
            Self::Page => root().join("target/engine/page"),
            Self::Workbench => root().join("target/engine/workbench"),
            Self::Package => root().join("target/engine/package"),
            Self::Panicking => root().join("target/engine/panicking"),
        }
    }

    /// See Cargo.toml.
    fn profile(self) -> &'static str {
        if self.is_shipped() { SHIPPED } else { "wasm-dev" }
    }

    fn options(self) -> &'static [&'static str] {
        match self {
            Self::Development => &[],
            Self::Page => &["--no-default-features"],
            Self::Workbench => {
                &["--no-default-features", "--features", "workbench", "--config", "profile.wasm.package.quantoscope.opt-level=3"]
            }
            // Whole tensors go through it, where the page has a short list. The rest of the program is shared with the page's.
            Self::Package => &["--config", "profile.wasm.package.quantoscope.opt-level='s'"],
            Self::Panicking => &["--features", "test-panic"],
        }
    }

    fn is_shipped(self) -> bool {
        matches!(self, Self::Page | Self::Workbench | Self::Package)
    }
}

const TYPES: [&str; 2] = ["quantoscope.d.ts", "quantoscope_bg.wasm.d.ts"];

/// `cargo xtask wasm`
pub fn build_for_development() -> Res {
    build(Variant::Development)
}

/// Compiles, if a source is newer, and makes the variant's folder.
pub fn build(variant: Variant) -> Res {
    // `serve` rebuilds while something else may be running.
    let _lock = lock(&root().join("target/wasm/.xtask-lock"))?;
    let folder = variant.folder();
    if !is_fresh(&folder) {
        // Side by side the first time: std and the crate have steps that use one core only.
        both(build_tools, || compile(variant))?;
        let raw = root().join("target/wasm").join(TARGET).join(variant.profile()).join("quantoscope.wasm");
        make(variant, &raw, &folder)?;
    }
    if variant == Variant::Package {
        // Where TypeScript looks for them, and where they may be missing or older.
        let place = Variant::Development.folder();
        TYPES.iter().try_for_each(|file| copy(&folder.join(file), &place.join(file)))?;
    }
    Ok(())
}

/// Whether a variant was made from the sources as they are. Cargo cannot tell: variants of one profile have one file, and each is
/// compiled again after another.
fn is_fresh(folder: &Path) -> bool {
    let sources = ["src", "xtask", "Cargo.toml", "Cargo.lock"].map(|name| root().join(name));
    let files: Vec<PathBuf> = sources.iter().flat_map(|path| files_in(path)).chain([tool("wbg")]).collect();
    up_to_date(&folder.join("quantoscope_bg.wasm"), &files.iter().map(PathBuf::as_path).collect::<Vec<_>>())
}

fn make(variant: Variant, raw: &Path, folder: &Path) -> Res {
    let made = root().join("target/wasm/bindgen");
    bindgen(raw, &made)?;
    let wasm = "quantoscope_bg.wasm";
    if variant.is_shipped() {
        optimize(&made.join(wasm), variant)?;
    }
    // The .wasm last: when it is there and new, so are the others.
    let files = TYPES.into_iter().chain(["quantoscope.js", wasm]);
    files.into_iter().try_for_each(|file| copy(&made.join(file), &folder.join(file)))
}

fn compile(variant: Variant) -> Res {
    let mut cargo = Toolchain::find()?.cargo("build", variant.profile());
    step("the engine's wasm", cargo.args(["--quiet", "--lib"]).args(variant.options()))
}

/// What Node.js measures, see tests/bench/kernels.
pub fn kernels() -> Res<PathBuf> {
    let _lock = lock(&root().join("target/wasm/.xtask-lock"))?;
    let profile = "workbench";
    let mut cargo = Toolchain::find()?.cargo_of("quantoscope-kernels", "build", profile);
    step("the kernels' wasm", cargo.args(["--quiet", "--lib"]))?;
    Ok(root().join("target/wasm").join(TARGET).join(profile).join("quantoscope_kernels.wasm"))
}

/// wasm-bindgen's own programs, see xtask/wbg.
pub fn build_tools() -> Res {
    if !tool("wbg").exists() {
        say("building wasm-bindgen, once: about a minute");
    }
    let mut cargo = cargo("build", "target/tools");
    step("wasm-bindgen's build", cargo.args(["--quiet", "--profile", "tools", "--package", "wbg", "--bins"]))
}

pub fn tool(name: &str) -> PathBuf {
    root().join("target/tools/tools").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

fn bindgen(raw: &Path, out: &Path) -> Res {
    // A fresh folder: a file that is no longer made must not seem to be.
    let _ = fs::remove_dir_all(out);
    let mut wbg = Command::new(tool("wbg"));
    // No default path: the page hands the module over, and bundlers need not guess where the .wasm is.
    wbg.args(["--target", "web", "--omit-default-module-path", "--remove-producers-section"]);
    step("wasm-bindgen", wbg.arg("--out-dir").arg(out).arg(raw))
}

const FAST: [&str; 1] = ["-O3"];
const SMALL: [&str; 4] = ["-Oz", "--converge", "--one-caller-inline-max-function-size=20", "--reorder-functions-by-name"];

/// But for the workbench, for size as it is sent, which is compressed: functions that are called once stay apart, since what they have in common with
/// others is found more often then, and lie in the order of their names, so that relatives are neighbours. The features are those
/// that the compiler was allowed, and those that it uses unasked.
fn optimize(file: &Path, variant: Variant) -> Res {
    npm::install()?;
    let mut wasm_opt = npm::wasm_opt();
    wasm_opt.args(if variant == Variant::Workbench { &FAST[..] } else { &SMALL[..] }).args([
        "--enable-simd",
        "--enable-bulk-memory",
        "--enable-bulk-memory-opt",
        "--enable-nontrapping-float-to-int",
        "--enable-sign-ext",
        "--enable-mutable-globals",
        "--enable-reference-types",
        "--enable-multivalue",
    ]);
    step("wasm-opt", wasm_opt.arg(file).arg("-o").arg(file))
}
