//! The scripts of [`quantoscope::export::code`] are run, and what they make is compared with ours, bit for bit.
//!
//! The Python that runs them is what `QUANTOSCOPE_PEERS` names, or `target/peers`, which `cargo xtask test` sets up with NumPy, ml_dtypes
//! and gguf. Scripts for libraries that it lacks are not run, and the test says so; PyTorch and bitsandbytes are too
//! large to be installed for a test. Unless that Python has them, theirs are held to the records of
//! `tests/data/golden` alone: a script has to make the calls that a record was made with.

mod cases;
mod python;
mod records;

use cases::Case;
use std::collections::BTreeMap;

#[test]
fn scripts_give_the_same_numbers() {
    let Some(python) = python::Python::find() else {
        println!("no Python with NumPy: no script was run");
        return;
    };
    let cases = cases::all();
    let (mut run, mut lacking): (Vec<(&Case, usize)>, BTreeMap<&str, usize>) = (vec![], BTreeMap::new());
    for case in cases {
        for (at, snippet) in case.snippets.iter().enumerate() {
            if python.has_all(&snippet.code) {
                run.push((case, at));
            } else {
                *lacking.entry(snippet.peer).or_default() += 1;
            }
        }
    }
    let mut compared: BTreeMap<&str, usize> = BTreeMap::new();
    let mut differences = vec![];
    for ((case, at), made) in run.iter().zip(python.run(&run)) {
        *compared.entry(case.snippets[*at].peer).or_default() += 1;
        if let Err(difference) = made.and_then(|made| case.compare(&made)) {
            differences.push(format!("{} of {}: {difference}", case.name, case.snippets[*at].peer));
        }
    }
    println!("scripts run: {compared:?}; not run, for want of their libraries: {lacking:?}");
    assert!(compared.values().sum::<usize>() > 500, "too few scripts: {compared:?}");
    assert!(differences.is_empty(), "{} differ:\n{}", differences.len(), differences[..differences.len().min(60)].join("\n"));
}

/// Schemes and conventions whose scripts there are, by what the scripts import.
#[test]
fn there_are_scripts_where_there_are_peers() {
    let mut peers: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for case in cases::all() {
        let known = peers.entry(case.scheme.to_owned()).or_default();
        for peer in case.snippets.iter().map(|snippet| snippet.peer) {
            if !known.contains(&peer) {
                known.push(peer);
            }
        }
    }
    let without: Vec<&str> = peers.iter().filter(|(_, peers)| peers.is_empty()).map(|(scheme, _)| scheme.as_str()).collect();
    assert_eq!(without, ["kmeans"]);
    assert_eq!((&peers["integer"][..], &peers["mxfp4"][..]), (&["NumPy", "PyTorch"][..], &["ml_dtypes", "gguf"][..]));
}
