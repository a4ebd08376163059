//! Other people's tools with the element in what they make: `tests/hosts/NAME` is an example of each, made with the real tool and
//! opened in a browser. Those tools are installed into `target/hosts`; the sites lie in `target/hosts/sites`.

use crate::{
    Stop, browser,
    files::{copy, files_in, make_folder, root, write},
    page,
    process::{Res, cargo, step},
};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Its name, whether it belongs to the test command, and how it is made.
struct Host(&'static str, bool, fn(&Place) -> Res);

const HOSTS: [Host; 12] = [
    Host("html", true, html),
    Host("sphinx", true, sphinx),
    Host("vitepress", true, vitepress),
    Host("reveal", true, reveal),
    Host("mdbook", false, mdbook),
    Host("mkdocs", false, mkdocs),
    Host("jupyter", false, jupyter),
    Host("rustdoc", false, rustdoc),
    Host("readme", false, readme),
    Host("vite", false, vite),
    Host("webpack", false, webpack),
    Host("docusaurus", false, docusaurus),
];

const SPHINX: [&str; 2] = ["sphinx==9.0.4", "myst-parser==5.2.0"];
const MORE_PYTHON: [&str; 2] = ["mkdocs-material==9.8.2", "anywidget==0.11.0"];
const MDBOOK: &str = "0.5.4";

pub const WORDS: &str = "[--built] [NAME ...]";

/// `cargo xtask hosts`: all of them, or those named; `--built` takes `dist/` as it is.
pub fn run(words: &[&str]) -> Result<(), Stop> {
    let (flags, named): (Vec<&str>, Vec<&str>) = words.iter().partition(|word| word.starts_with("--"));
    if let Some(odd) = flags.iter().find(|flag| **flag != "--built") {
        return Err(crate::unexpected(odd));
    }
    if let Some(odd) = named.iter().find(|name| !HOSTS.iter().any(|host| host.0 == **name)) {
        return Err(Stop::Usage(format!("there is no host `{odd}`")));
    }
    browser::install()?;
    if flags.is_empty() {
        page::dist()?;
    }
    let mut tests = made(|host| named.is_empty() || named.contains(&host.0))?;
    Ok(step("the hosts' tests", &mut tests)?)
}

/// The tests of those that are made in seconds.
pub fn quick() -> Res<Command> {
    made(|host| host.1)
}

/// Makes what is wanted, and gives the tests of it.
fn made(is_wanted: impl Fn(&Host) -> bool) -> Res<Command> {
    step("the command line", cargo("build", "target").args(["--quiet", "--features", "cli"]))?;
    let mut tests = page::playwright("hosts")?;
    for Host(name, _, make) in HOSTS.iter().filter(|host| is_wanted(host)) {
        let place = Place::new(name)?;
        make(&place).map_err(|error| format!("{name}: {error}"))?;
        tests.arg(format!("hosts/{name}/"));
    }
    Ok(tests)
}

/// Where an example is made.
struct Place {
    name: &'static str,
    /// A copy of `tests/hosts/NAME`, beside which its tools are installed.
    work: PathBuf,
    site: PathBuf,
}

impl Place {
    fn new(name: &'static str) -> Res<Self> {
        let place = Self { name, work: hosts().join(name), site: hosts().join("sites").join(name) };
        let _ = fs::remove_dir_all(&place.site);
        make_folder(&place.site)?;
        copy_all(&root().join("tests/hosts").join(name), &place.work)?;
        Ok(place)
    }

    /// Puts the script there, as an author does.
    fn script(&self, folder: &Path) -> Res {
        copy(&script(), &folder.join("quantoscope.js"))
    }

    fn run(&self, command: &mut Command) -> Res {
        let command = command.current_dir(&self.work).env("SITE", &self.site);
        command.env("QUANTOSCOPE_COMMAND", tool("quantoscope")).env("QUANTOSCOPE_SCRIPT", script());
        step(self.name, command)
    }
}

fn hosts() -> PathBuf {
    root().join("target/hosts")
}

fn script() -> PathBuf {
    root().join("dist/quantoscope.js")
}

fn tool(name: &str) -> PathBuf {
    root().join("target/debug").join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

fn shipped(host: &str) -> PathBuf {
    root().join("www/hosts").join(host)
}

fn copy_all(from: &Path, to: &Path) -> Res {
    files_in(from).iter().try_for_each(|file| copy(file, &to.join(file.strip_prefix(from).unwrap_or(file))))
}

fn html(place: &Place) -> Res {
    place.script(&place.site)?;
    copy_all(&root().join("tests/hosts/html"), &place.site)
}

fn reveal(place: &Place) -> Res {
    npm(place)?;
    html_of(place, "reveal")?;
    copy_all(&place.work.join("node_modules/reveal.js/dist"), &place.site.join("node_modules/reveal.js/dist"))
}

fn html_of(place: &Place, name: &str) -> Res {
    place.script(&place.site)?;
    copy(&root().join("tests/hosts").join(name).join("index.html"), &place.site.join("index.html"))
}

fn sphinx(place: &Place) -> Res {
    let mut sphinx = python(&["-m", "sphinx", "-q", "-W", "-b", "html", "."], &SPHINX)?;
    sphinx.arg(&place.site).arg("-d").arg(hosts().join("sphinx-doctrees")).env("PYTHONPATH", shipped("sphinx"));
    place.run(&mut sphinx)
}

fn vitepress(place: &Place) -> Res {
    npm(place)?;
    copy_all(&shipped("vitepress"), &place.work.join("node_modules/quantoscope-hosts/vitepress"))?;
    place.script(&place.work.join("public"))?;
    place.run(node("vitepress/bin/vitepress.js").arg("build"))
}

fn mdbook(place: &Place) -> Res {
    step("the preprocessor", cargo("build", "target").args(["--quiet", "-p", "mdbook-quantoscope"]))?;
    let folder = hosts().join("mdbook-program");
    if !folder.join("bin").is_dir() {
        // What it compiles is of no use afterwards.
        let target = hosts().join("mdbook-target");
        let mut install = Command::new("cargo");
        crate::process::clean(&mut install).args(["install", "--quiet", "--debug", "--locked", "--no-default-features", "--root"]);
        install.arg(&folder).arg("--target-dir").arg(&target).args(["mdbook", "--version", MDBOOK]);
        step("installing mdBook", &mut install)?;
        let _ = fs::remove_dir_all(target);
    }
    place.script(&place.work)?;
    let path = env::join_paths([root().join("target/debug")].into_iter().chain(env::split_paths(&env::var_os("PATH").unwrap_or_default())));
    let mut mdbook = Command::new(folder.join("bin/mdbook"));
    mdbook.args(["build", "-d"]).arg(&place.site).env("PATH", path.map_err(|error| error.to_string())?);
    place.run(&mut mdbook)
}

fn mkdocs(place: &Place) -> Res {
    place.script(&place.work.join("docs"))?;
    drawing(&place.work.join("docs/picture.svg"))?;
    place.run(python(&["-m", "mkdocs", "build", "--quiet", "--site-dir"], &MORE_PYTHON)?.arg(&place.site))
}

fn jupyter(place: &Place) -> Res {
    html_of(place, "jupyter")?;
    copy(&shipped("jupyter").join("quantoscope_jupyter.js"), &place.site.join("quantoscope_jupyter.js"))?;
    place.run(python(&["widget.py"], &MORE_PYTHON)?.env("PYTHONPATH", shipped("jupyter")))
}

fn rustdoc(place: &Place) -> Res {
    place.script(&place.site)?;
    let mut rustdoc = Command::new("rustdoc");
    crate::process::clean(&mut rustdoc).args(["storage.rs", "--edition", "2024", "--html-in-header", "header.html", "-o"]);
    place.run(rustdoc.arg(&place.site))
}

fn readme(place: &Place) -> Res {
    drawing(&place.site.join("picture.svg"))?;
    copy(&place.work.join("index.html"), &place.site.join("index.html"))
}

fn vite(place: &Place) -> Res {
    npm(place)?;
    package(place)?;
    place.run(node("vite/bin/vite.js").args(["build", "--logLevel", "warn"]))
}

fn webpack(place: &Place) -> Res {
    npm(place)?;
    package(place)?;
    copy(&place.work.join("index.html"), &place.site.join("index.html"))?;
    place.run(node("webpack/bin/webpack.js").args(["--stats", "errors-warnings"]))
}

fn docusaurus(place: &Place) -> Res {
    npm(place)?;
    package(place)?;
    drawing(&place.work.join("docs/picture.svg"))?;
    place.run(node("@docusaurus/core/bin/docusaurus.mjs").args(["build", "--out-dir"]).arg(&place.site))
}

/// The package that we ship, among those that are installed.
fn package(place: &Place) -> Res {
    let folder = place.work.join("node_modules/quantoscope");
    let _ = fs::remove_dir_all(&folder); // files of other builds have other names
    copy_all(&root().join("dist/npm"), &folder)
}

/// A program of the example's packages.
fn node(program: &str) -> Command {
    let mut node = Command::new("node");
    node.arg(Path::new("node_modules").join(program));
    node
}

/// The picture as a file, as the README says.
fn drawing(file: &Path) -> Res {
    let mut draw = Command::new(tool("quantoscope"));
    draw.args(["picture", "--value", "3452.3194", "--scheme", "integer", "--bits", "8", "-o"]).arg(file);
    step("the drawing", &mut draw)
}

/// A Python that has those libraries.
fn python(words: &[&str], libraries: &[&str]) -> Res<Command> {
    let folder = hosts().join("python");
    let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    if !python.is_file() {
        step("making a Python for the hosts", Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
    }
    let installed = folder.join(format!("installed-{}", libraries.join("-").replace("==", "-")));
    if !installed.is_file() {
        let mut pip = Command::new(&python);
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]).args(libraries);
        step("installing the hosts' Python libraries", &mut pip)?;
        write(&installed, "")?;
    }
    let mut command = Command::new(python);
    command.args(words);
    Ok(command)
}

/// Installs what the example's `package.json` names, unless that is what is there.
fn npm(place: &Place) -> Res {
    let wanted = fs::read(place.work.join("package.json")).map_err(|error| error.to_string())?;
    let installed = place.work.join("node_modules/.installed.json");
    if fs::read(&installed).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    let mut npm = Command::new("npm");
    npm.args(["install", "--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error"]);
    place.run(&mut npm)?;
    write(&installed, wanted)
}
