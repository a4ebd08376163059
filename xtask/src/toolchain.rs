//! Which compiler makes the wasm: one with rustup's wasm target, or Debian's, which builds std from its source.

use crate::{
    debian,
    files::{is_recent, root, write},
    process::{Res, cargo, clean, output, say, succeeds_within},
};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

pub const TARGET: &str = "wasm32-unknown-unknown";
const FEATURES: &str = "-Ctarget-feature=+simd128,+bulk-memory,+nontrapping-fptoint";
/// The profile of what is shipped, see Cargo.toml.
pub const SHIPPED: &str = "wasm";
/// What can be left out of the shipped wasm where std is compiled too: a panic keeps its message, but does not say where in the
/// sources it was, nor what `{:?}` would show.
const LEANER: &str = "-Zlocation-detail=none -Zfmt-debug=none";
/// And std's own choice of smaller code.
const LEANER_STD: &str = "-Zbuild-std-features=optimize_for_size";
const DEBIAN: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];
const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
/// The crate's `rust-version`, which is the workspace's.
const OLDEST: &str = env!("CARGO_PKG_RUST_VERSION");
const DEBIAN_STD: &str = "/usr/lib/rustlib/src/rust/library/std/Cargo.toml";

pub enum Toolchain {
    /// The compiler on the PATH has the target's std.
    Rustup,
    /// Debian's has none, but std's source.
    Debian { linker: PathBuf },
}

impl Toolchain {
    /// Finds one, or installs one; `QUANTOSCOPE_WASM` says which.
    pub fn find() -> Res<Self> {
        match env::var("QUANTOSCOPE_WASM").unwrap_or_default().as_str() {
            "" => {
                if has_target() || (!debian_is_ready() && !failed_lately() && add_target()) {
                    return Ok(Self::Rustup);
                }
                Self::debian()
            }
            "rustup" if has_target() || add_target() => Ok(Self::Rustup),
            "rustup" => Err(format!("rustup has no {TARGET} here, and `rustup target add {TARGET}` failed")),
            "debian" => Self::debian(),
            other => Err(format!("QUANTOSCOPE_WASM is `{other}`: it can be `rustup`, `debian`, or unset")),
        }
    }

    fn debian() -> Res<Self> {
        if !debian_is_ready() {
            install_debian().map_err(|error| {
                format!(
                    "no Rust compiler here makes {TARGET}.\n  \
                     either: rustup target add {TARGET}\n  \
                     or, on Debian: apt-get install --no-install-recommends {}\n  \
                     ({error})",
                    DEBIAN.join(" ")
                )
            })?;
        }
        Ok(Self::Debian { linker: linker()? })
    }

    /// A cargo command for the wasm target. It has a target folder of its own: the two compilers would undo each other's work.
    pub fn cargo(&self, command: &str, profile: &str) -> Command {
        self.cargo_of("quantoscope", command, profile)
    }

    /// The same for another package.
    pub fn cargo_of(&self, package: &str, command: &str, profile: &str) -> Command {
        let mut cargo = match self {
            Self::Rustup => cargo(command, "target/wasm"),
            Self::Debian { linker } => debian_cargo(command, linker),
        };
        cargo.args(["--package", package, "--target", TARGET, "--profile", profile]).env("RUSTFLAGS", FEATURES);
        if matches!(self, Self::Debian { .. }) && profile == SHIPPED {
            cargo.arg(LEANER_STD).env("RUSTFLAGS", format!("{FEATURES} {LEANER}"));
        }
        cargo
    }
}

fn debian_cargo(command: &str, linker: &Path) -> Command {
    let mut cargo = Command::new(DEBIAN_CARGO);
    clean(&mut cargo)
        .current_dir(root())
        .arg(command)
        .arg("-Zbuild-std=std,panic_abort")
        .env("RUSTC", DEBIAN_RUSTC)
        .env("RUSTDOC", "/usr/bin/rustdoc")
        .env("RUSTC_BOOTSTRAP", "1") // what -Z asks for in a stable compiler
        .env("CARGO_TARGET_DIR", root().join("target/wasm"))
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
    cargo
}

fn debian_is_ready() -> bool {
    [DEBIAN_CARGO, DEBIAN_RUSTC, DEBIAN_STD].iter().all(|path| Path::new(path).exists()) && debian_is_new_enough()
}

/// A machine whose lists of packages are old installs, or has, an old compiler: then the newest is asked for.
fn install_debian() -> Res {
    debian::need(&DEBIAN)?;
    if !debian_is_new_enough() {
        debian::renew(&DEBIAN)?;
    }
    if debian_is_new_enough() { Ok(()) } else { Err(format!("Debian's rustc is older than {OLDEST}, which the crate needs")) }
}

fn debian_is_new_enough() -> bool {
    let said = output(Command::new(DEBIAN_RUSTC).arg("--version")).unwrap_or_default();
    let found = said.split_whitespace().nth(1).unwrap_or_default();
    release(found) >= release(OLDEST)
}

/// Major and minor version.
fn release(version: &str) -> Vec<u32> {
    version.split('.').take(2).map_while(|part| part.parse().ok()).collect()
}

fn has_target() -> bool {
    sysroot().is_some_and(|sysroot| sysroot.join("lib/rustlib").join(TARGET).join("lib").is_dir())
}

fn sysroot() -> Option<PathBuf> {
    let mut rustc = Command::new("rustc");
    let text = output(clean(&mut rustc).current_dir(root()).args(["--print", "sysroot"])).ok()?;
    Some(PathBuf::from(text.trim()))
}

/// One try without retries, and not for long: where rustup's server is out of reach, it may be silent rather than refuse.
fn add_target() -> bool {
    if output(Command::new("rustup").arg("--version")).is_err() {
        return false;
    }
    say(&format!("rustup target add {TARGET}"));
    let mut rustup = Command::new("rustup");
    clean(&mut rustup).current_dir(root()).args(["target", "add", TARGET]);
    rustup.env("RUSTUP_MAX_RETRIES", "0").env("RUSTUP_DOWNLOAD_TIMEOUT", "8");
    if succeeds_within(&mut rustup, Duration::from_secs(90)) && has_target() {
        return true;
    }
    say(&format!("rustup could not; the next try is in a day (or remove {})", failure().display()));
    // Remembering is a convenience: without it, the next try is merely sooner.
    let _ = write(&failure(), "");
    false
}

fn failed_lately() -> bool {
    is_recent(&failure(), Duration::from_secs(24 * 60 * 60))
}

fn failure() -> PathBuf {
    root().join("target/.rustup-target-add-failed")
}

/// Debian's rustc comes without a linker for wasm: the lld of its LLVM, else rustup's, else the one that apt installs.
fn linker() -> Res<PathBuf> {
    let version = output(Command::new(DEBIAN_RUSTC).arg("-vV"))?;
    let llvm = version.lines().find_map(|line| line.strip_prefix("LLVM version: ")?.split('.').next());
    let llvm = llvm.ok_or_else(|| format!("{DEBIAN_RUSTC} does not say which LLVM it has"))?;
    let lld = PathBuf::from(format!("/usr/bin/wasm-ld-{llvm}"));
    if lld.exists() {
        return Ok(lld);
    }
    if let Some(lld) = rustup_lld() {
        return Ok(lld);
    }
    debian::need(&[&format!("lld-{llvm}")])?;
    Ok(lld)
}

fn rustup_lld() -> Option<PathBuf> {
    let hosts = fs::read_dir(sysroot()?.join("lib/rustlib")).ok()?;
    hosts.flatten().map(|host| host.path().join("bin/rust-lld")).find(|lld| lld.exists())
}

#[cfg(test)]
mod tests {
    use super::release;

    #[test]
    fn releases_are_compared_as_numbers() {
        assert!(release("1.100.0") > release("1.90"));
        assert!(release("1.90.0-nightly") == release("1.90"));
        assert!(release("1.85.0") < release("1.90"));
        assert!(release("") < release("1.90"));
    }
}
