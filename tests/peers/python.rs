//! The Python that runs scripts.

use crate::cases::{Case, Made};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

pub struct Python {
    path: PathBuf,
    /// The libraries that it has.
    modules: Vec<&'static str>,
}

/// What scripts import, beyond what comes with Python.
const MODULES: [&str; 5] = ["numpy", "ml_dtypes", "gguf", "torch", "bitsandbytes"];

/// Runs the script of each folder and leaves there what it made.
const DRIVER: &str = r"
import os, sys, traceback
import numpy as np

os.chdir(sys.argv[1])
for folder in sorted(os.listdir('.'), key=int):
    os.chdir(folder)
    try:
        space = {}
        exec(compile(open('script.py').read(), f'{folder}/script.py', 'exec'), space)
        shape = np.load('values.npy').shape
        assert space['restored'].shape == shape, (space['restored'].shape, shape)
        for name, dtype in (('codes', '<i8'), ('packed', 'u1'), ('restored', '<f4')):
            if name in space:
                np.asarray(space[name]).astype(dtype).tofile(name)
    except Exception:
        open('error', 'w').write(traceback.format_exc().strip().splitlines()[-1])
    os.chdir('..')
";

impl Python {
    pub fn find() -> Option<Python> {
        let own = Path::new(env!("CARGO_TARGET_TMPDIR")).parent()?.join(if cfg!(windows) {
            "peers/Scripts/python.exe"
        } else {
            "peers/bin/python"
        });
        let path = env::var_os("QUANTOSCOPE_PEERS").map_or(own, PathBuf::from);
        let has = |module: &&str| Command::new(&path).args(["-c", &format!("import {module}")]).output().is_ok_and(|o| o.status.success());
        let modules: Vec<_> = MODULES.into_iter().filter(has).collect();
        modules.contains(&"numpy").then_some(Python { path, modules })
    }

    pub fn has_all(&self, script: &str) -> bool {
        let imports = |module: &str| script.contains(&format!("import {module}")) || script.contains(&format!("from {module} import"));
        MODULES.iter().all(|module| !imports(module) || self.modules.contains(module))
    }

    /// What the scripts make, in their order, or why they did not.
    pub fn run(&self, scripts: &[(&Case, usize)]) -> Vec<Result<Made, String>> {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("peers");
        let _ = fs::remove_dir_all(&root); // of an earlier run
        for (at, (case, script)) in scripts.iter().enumerate() {
            let folder = root.join(at.to_string());
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join("script.py"), &case.snippets[*script].code).unwrap();
            for export in ["valuesNpy", "packed"] {
                let (name, bytes) = case.saved(export);
                fs::write(folder.join(name), bytes).unwrap();
            }
        }
        let output = Command::new(&self.path).args(["-W", "ignore", "-c", DRIVER]).arg(&root).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        (0..scripts.len()).map(|at| made(&root.join(at.to_string()))).collect()
    }
}

fn made(folder: &Path) -> Result<Made, String> {
    if let Ok(error) = fs::read_to_string(folder.join("error")) {
        return Err(error);
    }
    let read = |name: &str| fs::read(folder.join(name)).unwrap_or_default();
    let codes = read("codes").chunks_exact(8).map(|word| i64::from_le_bytes(word.try_into().unwrap())).collect();
    let restored = read("restored").chunks_exact(4).map(|word| f32::from_le_bytes(word.try_into().unwrap())).collect();
    Ok(Made { codes, packed: read("packed"), restored })
}
