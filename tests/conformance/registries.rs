//! Registries: every file of a folder is entered in its list, and every entry has an id of its own.

use quantoscope::{
    affine,
    calibrate::{self, CALIBRATIONS, CALIBRATORS},
    catalog::catalog,
    figure::FIGURES,
    format,
    num::Rounding,
    reader::{self, READERS},
    scheme::{self, SCHEMES},
};
use std::{collections::BTreeSet, fs, path::Path};

/// The Rust files of a folder of the source, without those that are not entries.
fn files(folder: &str, others: &[&str]) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(folder);
    let names = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let stems: Vec<String> = names.filter_map(|name| name.strip_suffix(".rs").map(str::to_owned)).collect();
    stems.into_iter().filter(|stem| stem != "mod" && !others.contains(&stem.as_str())).collect()
}

fn source(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(file)).unwrap()
}

/// The text of a registry: from its head to the line that closes it.
fn registry(file: &str, head: &str, foot: &str) -> String {
    let source = source(file);
    let (_, rest) = source.split_once(head).unwrap_or_else(|| panic!("{file} has no registry"));
    rest.split_once(foot).unwrap().0.to_owned()
}

#[test]
fn every_file_of_a_format_is_in_the_registry() {
    let stems = files("format", &["codebook", "defined", "integer", "layout", "minifloat"]);
    let lists = ["\nformats! { FLOATS:", "\nformats! { CODEBOOKS:"].map(|head| registry("format/mod.rs", head, "\n}"));
    let entered: BTreeSet<&str> = lists.iter().flat_map(|list| list.split_whitespace()).collect();
    assert_eq!(entered, stems.iter().map(String::as_str).collect());
    for stem in &stems {
        assert_eq!(format::find(stem).unwrap().id(), stem, "a format's file is named after it");
    }
}

/// A family's folder may share code in `mod.rs` and in its folder `common`.
#[test]
fn every_file_of_a_scheme_is_in_the_registry() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/scheme");
    let families = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap()).filter(|entry| entry.path().is_dir());
    let folders = families.map(|family| format!("scheme/{}", family.file_name().to_str().unwrap()));
    let mut entered = 0;
    for folder in folders.chain(["scheme".to_owned()]) {
        let list = registry(&format!("{folder}/mod.rs"), "\nschemes! {", "\n}");
        let stems = files(&folder, &[]);
        for stem in &stems {
            assert!(list.split_whitespace().any(|word| word == stem), "{stem} is not in the list of {folder}");
            assert_eq!(scheme::find(stem).unwrap().id(), stem, "a scheme's file is named after it");
        }
        entered += stems.len();
    }
    assert_eq!(entered, SCHEMES.len());
}

/// What has `_` in a file's name has `-` in its id. Beside the conventions lies what tells of them.
#[test]
fn every_file_of_a_convention_is_in_the_registry() {
    let stems: BTreeSet<String> = files("affine", &["told"]).into_iter().map(|stem| stem.replace('_', "-")).collect();
    assert_eq!(affine::ids().into_iter().map(str::to_owned).collect::<BTreeSet<_>>(), stems);
}

/// Beside the calibrations lie the histograms that several use, and what every scheme has without them.
#[test]
fn every_file_of_a_calibration_is_in_the_registry() {
    let stems: BTreeSet<String> = files("calibrate", &["bins", "minmax"]).into_iter().collect();
    assert_eq!(CALIBRATIONS.iter().map(|(id, _, _)| (*id).to_owned()).collect::<BTreeSet<_>>(), stems);
    for (id, by, _) in CALIBRATIONS {
        assert!(CALIBRATORS.contains(by) && calibrate::find(id, by).is_some() && calibrate::of(by).contains(id), "{id} {by}");
    }
}

#[test]
fn every_file_of_a_figure_is_in_the_registry() {
    let stems: BTreeSet<String> = files("figure", &[]).into_iter().collect();
    let list = registry("figure/mod.rs", "\nfigures! {", "\n}");
    for stem in &stems {
        assert!(list.contains(&format!("\"{stem}\" =>")), "{stem} is not in the list");
    }
    assert_eq!(stems, FIGURES.iter().map(|id| (*id).to_owned()).collect());
}

/// Beside the readers lie what is known of a file and how it is opened, and the files that are known and not read.
#[test]
fn every_file_of_a_reader_is_in_the_registry() {
    let stems: BTreeSet<String> = files("reader", &["file", "opening", "strangers"]).into_iter().collect();
    assert_eq!(READERS.iter().map(|reader| reader.id().to_owned()).collect::<BTreeSet<_>>(), stems);
    for stem in &stems {
        assert_eq!(reader::by_id(stem).unwrap().id(), stem, "a reader's file is named after it");
    }
    assert_eq!(reader::by_id("").err().unwrap().code, "reader.unknown");
}

#[test]
fn ids_differ_and_find_their_entries() {
    let formats: Vec<String> = format::all().map(|f| f.id().to_owned()).collect();
    assert_eq!(formats.iter().collect::<BTreeSet<_>>().len(), formats.len());
    for id in &formats {
        assert_eq!(format::find(id).unwrap().id(), id);
    }
    for scheme in SCHEMES.iter() {
        assert_eq!(scheme::find(scheme.id()).unwrap().id(), scheme.id());
    }
    for (id, rounding) in Rounding::ALL {
        assert_eq!((Rounding::find(id), rounding.id()), (Some(rounding), id));
    }
    assert_eq!(format::find("float9").err().unwrap().code, "format.unknown");
    assert_eq!(scheme::find("").err().unwrap().code, "scheme.unknown");
}

/// 1 to 32 bits, signed and unsigned, and the floats that the first page shows.
#[test]
fn the_formats_that_were_promised_are_there() {
    for bits in 1..=32 {
        for id in [format!("int{bits}"), format!("uint{bits}")] {
            assert_eq!(format::find(&id).unwrap().bits(), bits, "{id}");
        }
    }
    let floats =
        [("float64", 64), ("float32", 32), ("tf32", 19), ("float16", 16), ("bfloat16", 16), ("float8_e4m3fn", 8), ("float8_e5m2", 8)];
    for (id, bits) in floats {
        assert_eq!(format::find(id).unwrap().bits(), bits, "{id}");
    }
}

#[test]
fn the_catalogue_lists_every_entry() {
    let catalog = catalog();
    assert_eq!(catalog.formats.iter().map(|f| f.id.as_str()).collect::<Vec<_>>(), format::all().map(|f| f.id()).collect::<Vec<_>>());
    assert_eq!(catalog.schemes.iter().map(|s| s.id).collect::<Vec<_>>(), SCHEMES.iter().map(|s| s.id()).collect::<Vec<_>>());
    assert_eq!((catalog.figures, catalog.roundings), (FIGURES.to_vec(), Rounding::ids()));
    for (entry, scheme) in catalog.schemes.iter().zip(SCHEMES.iter()) {
        assert!(entry.params.iter().map(|entry| &entry.param).eq(scheme.params()), "{}", entry.id);
    }
}

/// Floats first and code books last, each family from the widest to the narrowest: the order of menus.
#[test]
fn formats_are_in_order() {
    use quantoscope::format::Family::{Codebook, Float, Integer};
    let rank = |family| [Float, Integer, Codebook].iter().position(|f| *f == family);
    let order: Vec<_> = format::all().map(|f| (rank(f.family()), std::cmp::Reverse(f.bits()))).collect();
    assert!(order.is_sorted() && format::all().next().unwrap().family() == Float);
}
