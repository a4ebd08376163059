//! The command line: the figures as files, for READMEs, print and scripts. The same bytes on every machine.

mod arguments;
mod element;
mod files;
mod link;
mod lists;
mod number;
mod output;
mod packed;
mod tables;
mod told;
mod values;

use clap::ArgMatches;
use quantoscope::error::Result;
use std::process::ExitCode;

fn main() -> ExitCode {
    let matches = match arguments::command().try_get_matches() {
        Ok(matches) => matches,
        Err(usage) => {
            // nothing is left to be told to where standard error is gone
            let _ = usage.print();
            return ExitCode::from(usage.exit_code() as u8);
        }
    };
    match run(&matches) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprint!("{}", told::refusal(&error));
            ExitCode::FAILURE
        }
    }
}

fn run(matches: &ArgMatches) -> Result<()> {
    match matches.subcommand() {
        Some(("picture", asked)) => output::write(asked, &number::figure(asked)?),
        Some(("values", asked)) => output::write(asked, &values::figure(asked)?),
        Some(("element", asked)) => output::to(asked, &element::element(asked)?),
        Some((_, asked)) => output::print(asked, &lists::listed(asked)),
        None => Ok(()),
    }
}
