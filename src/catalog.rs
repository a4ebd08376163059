//! All registries as one serialisable catalogue: what menus, documentation and tests are made from.

use crate::{
    figure::FIGURES,
    format,
    num::Rounding,
    param::{self, Param, When},
    scheme,
    text::Text,
};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Catalog {
    /// The crate's version.
    pub version: &'static str,
    pub formats: Vec<FormatEntry>,
    pub schemes: Vec<SchemeEntry>,
    pub figures: Vec<&'static str>,
    /// Values to try things on. Only where tensors of any size can be had.
    #[cfg(feature = "workbench")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<ExampleEntry>>"))]
    pub examples: Vec<ExampleEntry>,
    /// Files that can be read. As the examples.
    #[cfg(feature = "workbench")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<ReaderEntry>>"))]
    pub readers: Vec<ReaderEntry>,
    /// Files that can be made of values and what came of them. As the examples.
    #[cfg(feature = "workbench")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<ExportEntry>>"))]
    pub exports: Vec<ExportEntry>,
    pub roundings: Vec<&'static str>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FormatEntry {
    pub id: String,
    pub family: format::Family,
    pub bits: u32,
    /// One line: what it is and who uses it.
    pub about: Text,
    /// Whether menus offer it without being asked: the odd integer widths are found by searching.
    pub common: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SchemeEntry {
    pub id: &'static str,
    pub family: &'static str,
    /// The message with its one line: what it is and who uses it.
    pub about: Text,
    pub params: Vec<ParamEntry>,
}

/// Its messages are `example-<id>` and `example-<id>-about`.
#[cfg(feature = "workbench")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ExampleEntry {
    pub id: &'static str,
    pub params: Vec<ParamEntry>,
}

#[cfg(feature = "workbench")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ExportEntry {
    pub id: &'static str,
    pub label: Text,
}

/// Its message is `reader-<id>`.
#[cfg(feature = "workbench")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReaderEntry {
    pub id: &'static str,
    pub extensions: Vec<&'static str>,
    pub params: Vec<ParamEntry>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ParamEntry {
    #[serde(flatten)]
    pub param: Param,
    /// What the scheme must be told for this to be of any use.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub when: Option<When>,
}

pub fn catalog() -> Catalog {
    Catalog {
        version: env!("CARGO_PKG_VERSION"),
        formats: format::all()
            .map(|f| FormatEntry { id: f.id().into(), family: f.family(), bits: f.bits(), about: f.about(), common: f.common() })
            .collect(),
        schemes: scheme::SCHEMES
            .iter()
            .map(|s| SchemeEntry { id: s.id(), family: s.family(), about: Text::new(s.about()), params: entries(s.params()) })
            .collect(),
        figures: FIGURES.to_vec(),
        #[cfg(feature = "workbench")]
        examples: crate::example::EXAMPLES.iter().map(|e| ExampleEntry { id: e.id(), params: entries(e.params()) }).collect(),
        #[cfg(feature = "workbench")]
        readers: crate::reader::READERS
            .iter()
            .map(|r| ReaderEntry { id: r.id(), extensions: r.extensions().to_vec(), params: entries(r.params()) })
            .collect(),
        #[cfg(feature = "workbench")]
        exports: crate::export::EXPORTS.iter().map(|e| ExportEntry { id: e.id(), label: Text::new(e.label()) }).collect(),
        roundings: Rounding::ids(),
    }
}

fn entries(params: &[Param]) -> Vec<ParamEntry> {
    params.iter().map(|param| entry(param, params)).collect()
}

fn entry(param: &Param, beside: &[Param]) -> ParamEntry {
    let when = param::when(param.id).filter(|when| beside.iter().any(|other| other.id == when.param));
    ParamEntry { param: param.clone(), when }
}
