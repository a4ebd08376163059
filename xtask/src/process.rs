//! Running other programs.

use crate::files::root;
use std::{
    env,
    io::{BufRead, BufReader},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

pub type Res<T = ()> = Result<T, String>;

/// Says what is going on, apart from what other programs print.
pub fn say(message: &str) {
    eprintln!("xtask: {message}");
}

/// Runs a program to its end; says how long it took when that was long, and that it failed when it did.
pub fn step(name: &str, command: &mut Command) -> Res {
    let start = Instant::now();
    let status = command.status().map_err(|error| cannot_start(command, &error))?;
    let seconds = start.elapsed().as_secs_f32();
    if !status.success() {
        return Err(format!("{name} failed ({status})"));
    }
    if seconds >= 1.0 {
        say(&format!("{name}: {seconds:.1} s"));
    }
    Ok(())
}

/// Runs tests: prints what they print, and counts those that passed.
pub fn count_passed(name: &str, command: &mut Command) -> (Res, u32) {
    let mut child = match command.stdout(Stdio::piped()).spawn() {
        Ok(child) => child,
        Err(error) => return (Err(cannot_start(command, &error)), 0),
    };
    let mut passed = 0;
    for line in BufReader::new(child.stdout.take().expect("stdout is piped")).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        passed += passed_in(&line);
    }
    let result = match child.wait() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name} failed ({status})")),
        Err(error) => Err(format!("{name}: {error}")),
    };
    (result, passed)
}

/// Cargo says "test result: ok. 12 passed; 0 failed", Playwright says "  12 passed (3.4s)".
fn passed_in(line: &str) -> u32 {
    let Some((before, _)) = line.split_once(" passed") else { return 0 };
    let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    before[before.len() - digits..].parse().unwrap_or(0)
}

/// Runs a program silently and gives its output.
pub fn output(command: &mut Command) -> Res<String> {
    let done = command.stdin(Stdio::null()).stderr(Stdio::null()).output();
    let done = done.map_err(|error| cannot_start(command, &error))?;
    if !done.status.success() {
        return Err(format!("{:?}: {}", command.get_program(), done.status));
    }
    Ok(String::from_utf8_lossy(&done.stdout).into_owned())
}

/// Runs a program silently, and not longer than `limit`.
pub fn succeeds_within(command: &mut Command, limit: Duration) -> bool {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let Ok(mut child) = command.spawn() else { return false };
    let end = Instant::now() + limit;
    while Instant::now() < end {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => thread::sleep(Duration::from_millis(100)),
            Err(_) => break,
        }
    }
    let _ = child.kill();
    let _ = child.wait();
    false
}

/// Becomes the program: Ctrl-C or a kill reaches it, and nothing is left behind.
#[cfg(unix)]
pub fn become_program(command: &mut Command) -> Res {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(cannot_start(command, &error))
}

#[cfg(not(unix))]
pub fn become_program(command: &mut Command) -> Res {
    step("the server", command)
}

/// The cargo of this machine, with a target folder of its own for each kind of build.
pub fn cargo(command: &str, target: &str) -> Command {
    let mut cargo = Command::new("cargo");
    clean(&mut cargo).current_dir(root()).env("CARGO_TARGET_DIR", root().join(target)).arg(command);
    cargo
}

/// `cargo xtask` leaves its own settings to the programs that it starts; another toolchain must not see them.
pub fn clean(command: &mut Command) -> &mut Command {
    const NAMES: [&str; 14] = [
        "CARGO",
        "CARGO_BUILD_TARGET",
        "CARGO_ENCODED_RUSTFLAGS",
        "CARGO_MANIFEST_DIR",
        "CARGO_MANIFEST_PATH",
        "LD_LIBRARY_PATH",
        "RUSTC",
        "RUSTC_BOOTSTRAP",
        "RUSTC_WORKSPACE_WRAPPER",
        "RUSTC_WRAPPER",
        "RUSTDOC",
        "RUSTFLAGS",
        "RUSTUP_TOOLCHAIN",
        "RUST_RECURSION_COUNT",
    ];
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if NAMES.contains(&&*text) || text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_PROFILE_") {
            command.env_remove(&name);
        }
    }
    command
}

/// Does two things at once, and fails if one fails. Downloads go well beside a compiler.
pub fn both(a: impl FnOnce() -> Res + Send, b: impl FnOnce() -> Res) -> Res {
    let (a, b) = thread::scope(|scope| {
        let a = scope.spawn(a);
        let b = b();
        (a.join().unwrap_or_else(|_| Err("a thread panicked".into())), b)
    });
    match (a, b) {
        (Err(a), Err(b)) if a != b => Err(format!("{a}\n{b}")),
        (a, b) => a.and(b),
    }
}

fn cannot_start(command: &Command, error: &std::io::Error) -> String {
    format!("cannot start {}: {error}", command.get_program().to_string_lossy())
}

#[cfg(test)]
mod tests {
    use super::passed_in;

    #[test]
    fn counts_what_passed() {
        assert_eq!(passed_in("test result: ok. 12 passed; 0 failed; 0 ignored"), 12);
        assert_eq!(passed_in("\u{1b}[32m  7 passed\u{1b}[39m (3.4s)"), 7);
        assert_eq!(passed_in("the value is passed on"), 0);
    }
}
