//! Where the project's files are, and which of them are newer.

use crate::process::Res;
use std::{
    env,
    fs::{self, File},
    path::{Path, PathBuf},
    sync::LazyLock,
    time::{Duration, SystemTime},
};

/// The folder of the workspace. Cargo says where it is now; where it was compiled may be elsewhere.
pub fn root() -> &'static Path {
    static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
        let xtask = env::var_os("CARGO_MANIFEST_DIR").map_or(env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        xtask.parent().expect("xtask lies in the workspace").to_owned()
    });
    &ROOT
}

pub fn www() -> PathBuf {
    root().join("www")
}

/// Whether `made` is there and no older than what it is made from.
pub fn up_to_date(made: &Path, from: &[&Path]) -> bool {
    let Some(made) = modified(made) else { return false };
    from.iter().all(|path| modified(path).is_some_and(|time| time <= made))
}

/// The file itself, or all files of a folder and its folders.
pub fn files_in(path: &Path) -> Vec<PathBuf> {
    match fs::read_dir(path) {
        Ok(entries) => entries.flatten().flat_map(|entry| files_in(&entry.path())).collect(),
        Err(_) => vec![path.to_owned()],
    }
}

/// Whether the file was written within `age`.
pub fn is_recent(path: &Path, age: Duration) -> bool {
    modified(path).and_then(|time| time.elapsed().ok()).is_some_and(|elapsed| elapsed < age)
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}

/// Writes a file, and the folders that it needs.
pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Res {
    make_folder(path.parent().unwrap_or(Path::new(".")))?;
    fs::write(path, content).map_err(|error| format!("{}: {error}", path.display()))
}

pub fn copy(from: &Path, to: &Path) -> Res {
    make_folder(to.parent().unwrap_or(Path::new(".")))?;
    fs::copy(from, to).map(drop).map_err(|error| format!("{}: {error}", to.display()))
}

pub fn make_folder(path: &Path) -> Res {
    fs::create_dir_all(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Waits until no other run of these commands holds the lock; dropping the file gives it back.
pub fn lock(path: &Path) -> Res<File> {
    write(path, "")?;
    let lock = || File::open(path).and_then(|file| file.lock().map(|()| file));
    lock().map_err(|error| format!("{}: {error}", path.display()))
}

/// The program of that name on the PATH.
pub fn on_path(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(name)).find(|file| file.is_file())
}
