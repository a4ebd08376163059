//! Installing Debian packages.

use crate::process::{Res, output, say, step};
use std::{
    process::{Command, Stdio},
    sync::Mutex,
};

/// Sees to it that these packages are installed; asks for each by itself, and installs those that are not.
pub fn need(packages: &[&str]) -> Res {
    // Two threads may ask at once.
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _one = ONE_AT_A_TIME.lock();
    let missing: Vec<&str> = packages.iter().copied().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    let advice = format!("run: apt-get install --no-install-recommends {names}");
    if !is_debian() {
        return Err(format!("this is no Debian, where one would {advice}"));
    }
    let Some(apt) = Apt::with_rights() else { return Err(format!("as root, {advice}")) };
    say(&format!("apt-get install {names}"));
    // The lists may be missing or old: they are fetched only when the first try fails.
    if apt.install(&missing).stderr(Stdio::null()).status().is_ok_and(|status| status.success()) {
        return Ok(());
    }
    step("apt-get update", &mut apt.command(&["update"]))?;
    step("apt-get install", &mut apt.install(&missing))
}

pub fn is_debian() -> bool {
    output(Command::new("apt-get").arg("--version")).is_ok()
}

fn is_installed(package: &str) -> bool {
    output(Command::new("dpkg-query").args(["--show", "--showformat=${db:Status-Status}", package]))
        .is_ok_and(|status| status == "installed")
}

struct Apt {
    sudo: bool,
}

impl Apt {
    /// As root, or where sudo asks no questions.
    fn with_rights() -> Option<Self> {
        let root = output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
        if root {
            return Some(Self { sudo: false });
        }
        output(Command::new("sudo").args(["-n", "true"])).is_ok().then_some(Self { sudo: true })
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = if self.sudo { Command::new("sudo") } else { Command::new("env") };
        if self.sudo {
            command.args(["-n", "env"]);
        }
        // Another apt may be at work, on a machine that has just started for instance.
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-y", "-qq", "-o", "DPkg::Lock::Timeout=600"]);
        command.args(["-o", "Dpkg::Use-Pty=0"]).args(words).stdin(Stdio::null()).stdout(Stdio::null());
        command
    }

    fn install(&self, packages: &[&str]) -> Command {
        self.command(&[&["install", "--no-install-recommends"], packages].concat())
    }
}
