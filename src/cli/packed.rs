//! An id with its parameters in one short text, as addresses have them: `nf4,blockSize:128`.

use super::told::kebab;
use quantoscope::{
    edit,
    error::{Error, Result},
    param::{Param, Params},
};

/// The id, and what follows it.
pub fn halves(text: &str) -> (&str, &str) {
    text.split_once(',').unwrap_or((text, ""))
}

/// # Errors
/// `command.packed`; those of the parameters.
pub fn params(text: &str, declared: &[Param]) -> Result<Params> {
    let mut params = Params::default();
    for pair in text.split(',').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once(':').ok_or_else(|| Error::new("command.packed").with("text", pair))?;
        edit::set_declared(declared, &mut params, called(name, declared), value)?;
    }
    Ok(params)
}

/// A parameter's id, also by what options call it.
pub fn called<'a>(name: &'a str, declared: &[Param]) -> &'a str {
    declared.iter().map(|param| param.id).find(|id| kebab(id) == name).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use quantoscope::scheme;

    #[test]
    fn names_are_as_options_or_addresses_have_them() {
        let declared = scheme::find("nf4").unwrap().params();
        let (id, rest) = halves("nf4,blockSize:128,double-quantization:true");
        assert_eq!(id, "nf4");
        assert_eq!(params(rest, declared), Ok(Params::default().with("blockSize", 128.0).with("doubleQuantization", true)));
        assert_eq!(params("blockSize:64", declared), Ok(Params::default()), "a default is not kept");
        assert_eq!(params("blockSize", declared).map_err(|e| e.code), Err("command.packed"));
        assert_eq!(params("bits:4", declared).map_err(|e| e.code), Err("param.unknown"));
    }
}
