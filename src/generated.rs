//! Generated files are fresh: what the Rust types say is what the page was built with. `cargo xtask generate` rewrites them.

use std::{fs, path::Path};
use ts_rs::TS;

const HEAD: &str = "// Generated from the Rust types by `cargo xtask generate`. Do not edit.\n";

/// Compares a file with what it should be, or rewrites it where that was asked for.
pub(crate) fn fresh(path: &str, expected: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("QUANTOSCOPE_GENERATE").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, expected).unwrap();
    }
    let found = fs::read_to_string(&file).unwrap_or_default();
    assert!(found == expected, "{path} is stale: run `cargo xtask generate`");
}

/// The same for what stands between two comments `<!-- name -->` and `<!-- /name -->` of a file.
fn fresh_section(path: &str, name: &str, expected: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let text = fs::read_to_string(file).unwrap();
    let (head, foot) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let (before, rest) = text.split_once(&head).unwrap_or_else(|| panic!("{path} has no {head}"));
    let (_, after) = rest.split_once(&foot).unwrap_or_else(|| panic!("{path} has no {foot}"));
    fresh(path, &format!("{before}{head}{expected}{foot}{after}"));
}

#[test]
fn the_readmes_tables_are_fresh() {
    use crate::{catalog::catalog, phrases, text::Text};
    let say = |text: &Text| phrases::english().plain(text);
    let catalog = catalog();
    let formats = catalog.formats.iter().filter(|f| !matches!(f.family, crate::format::Family::Integer));
    let formats: Vec<String> = formats.map(|f| format!("| `{}` | {} | {} |\n", f.id, f.bits, say(&f.about))).collect();
    let integers = "| `int1` to `int32`, `uint1` to `uint32` | 1 to 32 | two’s complement and unsigned integers |\n";
    fresh_section("README.md", "formats", &format!("| format | bits | what it is |\n|---|---|---|\n{}{integers}", formats.concat()));
    let params = |s: &crate::catalog::SchemeEntry| s.params.iter().map(|p| format!("`{}`", p.param.id)).collect::<Vec<_>>().join(" ");
    let schemes: Vec<String> = catalog.schemes.iter().map(|s| format!("| `{}` | {} | {} |\n", s.id, say(&s.about), params(s))).collect();
    fresh_section("README.md", "schemes", &format!("| scheme | what it is | parameters |\n|---|---|---|\n{}", schemes.concat()));
}

macro_rules! declarations {
    ($($name:ty),* $(,)?) => { vec![$(<$name as TS>::decl(&ts_rs::Config::default())),*] };
}

#[test]
fn typescript_types_are_fresh() {
    use crate::{
        catalog::*,
        error::At,
        explain::*,
        figure::values::*,
        figure::*,
        format::{
            Family,
            layout::{FieldBits, Layout},
        },
        num::Rounding,
        param::*,
        pasted::Preview,
        stats::*,
        text::*,
        wire::*,
        workbench::{About, Ask, By, Change, End, Goal, Named, Poke, RankAsk, Setup, Told, Verdict, Yard},
    };
    let declarations: Vec<String> = declarations![
        Text,
        Arg,
        Ink,
        Num,
        Math,
        At,
        Refusal,
        Params,
        Given,
        Param,
        Kind,
        When,
        Family,
        Layout,
        FieldBits,
        Rounding,
        Input,
        Fit,
        Edit,
        ScaleFits,
        Comma,
        Request,
        Answer,
        Controls,
        Reading,
        FileStep,
        Opened,
        FileTensor,
        Preview,
        Catalog,
        FormatEntry,
        SchemeEntry,
        ParamEntry,
        ExampleEntry,
        ReaderEntry,
        ExportEntry,
        Trace,
        Step,
        Stats,
        Histogram,
        FigureData,
        Drawn,
        Table,
        Cell,
        Bits,
        Side,
        Block,
        Brace,
        Field,
        Bit,
        Weight,
        Flip,
        Picture,
        Headline,
        Dropped,
        Arrow,
        Contrast,
        Overridden,
        Chain,
        Link,
        ChainField,
        Errors,
        ErrorColumn,
        ErrorRow,
        List,
        Row,
        Statistic,
        Group,
        Shared,
        Formats,
        FormatRow,
        CodeTable,
        CodeRow,
        CodeCell,
        CodeClass,
        NumberLine,
        Level,
        Scale,
        Label,
        Setup,
        Ask,
        Poke,
        Change,
        End,
        Told,
        About,
        Verdict,
        Wanted,
        Wanting,
        Shown,
        Plotted,
        Plain,
        Axis,
        Tick,
        Finding,
        Columns,
        Look,
        LookAt,
        SchemeColumn,
        Made,
        Measure,
        Heat,
        HeatOf,
        HeatOptions,
        Drag,
        Scatter,
        Dot,
        ErrorSpread,
        ErrorBar,
        CodesInUse,
        CodeBar,
        BitGrid,
        BitRow,
        BitRows,
        Pictures,
        Spot,
        Beside,
        Named,
        Statistics,
        StatisticRow,
        Rows,
        RowsOf,
        Entry,
        By,
        RankAsk,
        Yard,
        Goal,
        Price,
        Point,
        Placed,
        Limit,
        Refused,
        Clip,
        Height,
        Bar,
        Largest,
        Handle,
        ClipErrors,
        Best,
        Calibrations,
        Runner,
        Stairs,
        CodePlace,
        Snap,
        Grab,
    ];
    let body: String = declarations.iter().map(|d| format!("export {d}\n")).collect();
    fresh("www/src/core/wire.ts", &format!("{HEAD}{body}"));
}
