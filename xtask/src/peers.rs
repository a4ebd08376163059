//! The Python that `tests/peers` runs scripts with, in `target/peers`. Where there is none to be had, the tests go on without.

use crate::{
    files::root,
    process::{Res, say, step},
};
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// Small ones; PyTorch is not among them.
const LIBRARIES: [&str; 3] = ["numpy==2.4.6", "ml_dtypes==0.6.0", "gguf==0.19.0"];

/// Its program, installed if need be and possible.
pub fn python() -> PathBuf {
    let folder = root().join("target/peers");
    let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    if !imports(&python)
        && let Err(error) = install(&folder, &python)
    {
        say(&format!("{error}: scripts for other libraries are not run"));
    }
    python
}

fn imports(python: &Path) -> bool {
    Command::new(python).args(["-c", "import numpy, ml_dtypes, gguf"]).output().is_ok_and(|output| output.status.success())
}

fn install(folder: &Path, python: &Path) -> Res {
    step("making a Python for the peers", Command::new("python3").args(["-m", "venv"]).arg(folder))?;
    let mut pip = Command::new(python);
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--timeout", "15", "--retries", "1"]);
    step("installing the peers", pip.args(LIBRARIES))
}
