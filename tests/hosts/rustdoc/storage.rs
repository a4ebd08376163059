//! What one weight keeps.
//!
//! <quanto-scope value="3452.3194" scheme="integer" bits="8" loading="eager">3452.3194 becomes the code 127 of an int8.</quanto-scope>
#![crate_type = "lib"]

/// Sixteen codes on a line; the crate shows [the picture](crate).
///
/// <quanto-scope view="line" value="3452.3194" scheme="integer" bits="4" loading="eager">int4 has few codes.</quanto-scope>
pub struct Nibble;
