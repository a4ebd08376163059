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
    let apt = Apt::with_rights(&missing)?;
    say(&format!("apt-get install {}", missing.join(" ")));
    // The lists may be missing or old: they are fetched only when the first try fails.
    if apt.install(&missing).stderr(Stdio::null()).status().is_ok_and(|status| status.success()) {
        return Ok(());
    }
    apt.renew(&missing)
}

/// Installs the newest version of these packages that there is.
pub fn renew(packages: &[&str]) -> Res {
    say(&format!("apt-get install {}, the newest", packages.join(" ")));
    Apt::with_rights(packages)?.renew(packages)
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
    /// As root, or where sudo asks no questions; else says what somebody with rights would have to install.
    fn with_rights(packages: &[&str]) -> Res<Self> {
        let advice = format!("run: apt-get install --no-install-recommends {}", packages.join(" "));
        if !is_debian() {
            return Err(format!("this is no Debian, where one would {advice}"));
        }
        let root = output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
        if root {
            return Ok(Self { sudo: false });
        }
        output(Command::new("sudo").args(["-n", "true"])).map(|_| Self { sudo: true }).map_err(|_| format!("as root, {advice}"))
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

    fn renew(&self, packages: &[&str]) -> Res {
        step("apt-get update", &mut self.command(&["update"]))?;
        step("apt-get install", &mut self.install(packages))
    }
}
