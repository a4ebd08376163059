//! Where the error sits, how it spreads and the bits of values: figures of small tensors, by hand.

use quantoscope::{
    figure::values::{Plotted, Shown, Wanted},
    node::{self, Node, Read},
    param::Params,
    workbench::{Ask, Change, Held, Session, Setup, Told},
};

fn wanted(fields: &[(&'static str, Node)]) -> Wanted {
    Wanted::read(Node::Object(fields.iter().map(|(key, node)| ((*key).into(), node.clone())).collect())).unwrap()
}

fn figure(id: &'static str) -> Wanted {
    wanted(&[("figure", Node::Text(id.into()))])
}

fn int4() -> Setup {
    Setup { scheme: "integer".into(), params: Params::default().with("bits", 4.0) }
}

fn session(shape: &[usize], values: &[f32]) -> Session {
    Session::new(Held::new("", "float32", shape.to_vec(), values.to_vec()).unwrap())
}

fn told(session: &mut Session, setups: Vec<Setup>, figures: Vec<Wanted>, change: Option<Change>) -> Told {
    session.ask(&Ask { setups, focus: 0, selected: Some(0), poke: None, change, figures }).unwrap()
}

/// The only figure of a tensor under INT4.
fn shown(shape: &[usize], values: &[f32], figure: Wanted) -> Shown {
    told(&mut session(shape, values), vec![int4()], vec![figure], None).figures.remove(0)
}

macro_rules! data {
    ($shown:expr, $kind:ident) => {
        match &$shown.data {
            Plotted::$kind(data) => data,
            other => panic!("{other:?}"),
        }
    };
}

/// Under a scale of 1: 0.25 and 0.5 err by as much, whole numbers not at all.
const QUARTERS: [f32; 4] = [7.0, 0.25, 0.5, -3.0];

#[test]
fn a_map_has_the_ink_of_each_error() {
    let shown = shown(&[2, 2], &QUARTERS, figure("heat"));
    let heat = data!(shown, Heat);
    assert_eq!((heat.rows, heat.columns, heat.down, heat.across), (2, 2, 1, 1));
    assert_eq!(heat.darkest.as_ref().unwrap().plain, "0.5");
    assert_eq!(shown.images, [[0, 128, 255, 0]]);
    let map = heat.maps[0].as_ref().unwrap();
    assert_eq!((map.bars.as_slice(), map.paying), (&[[0.0, 1.0, 1.0]][..], None));
}

#[test]
fn a_small_map_has_the_largest_errors_of_its_cells() {
    let shown = shown(&[2, 2], &QUARTERS, wanted(&[("figure", Node::Text("heat".into())), ("cells", Node::Number(1.0))]));
    assert_eq!((data!(shown, Heat).down, data!(shown, Heat).across, shown.images), (2, 2, vec![vec![255]]));
}

#[test]
fn groups_have_lines_between_them_and_bars() {
    let setup = Setup { params: int4().params.with("granularity", "group").with("groupSize", 2.0).with("axis", 1.0), ..int4() };
    let values: Vec<f32> = (0..16u8).map(f32::from).collect();
    let mut session = session(&[4, 4], &values);
    let shown = told(&mut session, vec![setup], vec![figure("heat")], None).figures.remove(0);
    let map = data!(shown, Heat).maps[0].clone().unwrap();
    assert!(map.boundaries.contains(&[2, 0, 2, 4]) && map.boundaries.contains(&[0, 1, 4, 1]), "{:?}", map.boundaries);
    assert_eq!(map.bars.iter().map(|bar| bar[2]).collect::<Vec<_>>(), [0.2, 0.467, 0.733, 1.0]);
}

#[test]
fn a_dragged_value_makes_others_pay_and_is_put_back() {
    let mut session = session(&[4], &QUARTERS);
    let before = told(&mut session, vec![int4()], vec![figure("heat")], None);
    let dragged = told(&mut session, vec![int4()], vec![figure("heat")], Some(Change::Drag { at: 1.0 }));
    assert_eq!(dragged.poke.map(|poke| (poke.index, poke.value)), Some((0, 28.0)));
    let shown = &dragged.figures[0];
    // the scale is 4: 0.25 and 0.5 err as before, for 0 is their nearest; -3 becomes -4
    assert_eq!(data!(shown, Heat).maps[0].as_ref().unwrap().paying, Some(1));
    assert_eq!(data!(shown, Heat).pays.as_ref().unwrap().id, "heat-dragged");
    assert_eq!(told(&mut session, vec![int4()], vec![figure("heat")], None), before);
}

#[test]
fn the_errors_of_before_a_drag_are_there_under_another_scheme_too() {
    let mut session = session(&[4], &QUARTERS);
    let poke = told(&mut session, vec![int4()], vec![], Some(Change::Drag { at: 1.0 })).poke;
    let int8 = Setup { scheme: "integer".into(), params: Params::default() };
    let figures = vec![figure("heat")];
    let told = session.ask(&Ask { setups: vec![int4(), int8], focus: 1, selected: None, poke, change: None, figures }).unwrap();
    let paying: Vec<_> = data!(told.figures[0], Heat).maps.iter().map(|map| map.as_ref().unwrap().paying.is_some()).collect();
    assert_eq!((paying, told.selected), (vec![true, true], 0));
}

#[test]
fn a_place_on_a_map_is_the_value_that_errs_most_there() {
    let spot = ["row", "column", "down", "across"].into_iter().zip([0.0, 0.0, 2.0, 2.0]);
    let spot = Node::Object(spot.map(|(key, x)| (key.into(), Node::Number(x))).collect());
    let shown = shown(&[2, 2], &QUARTERS, wanted(&[("figure", Node::Text("look".into())), ("spot", spot)]));
    let look = data!(shown, Look);
    assert_eq!((look.entry.index, look.entry.indices.as_slice(), look.place), (2, &[1, 0][..], [1, 0]));
    assert_eq!(look.beside[0].as_ref().unwrap().restored.plain, "0");
    assert_eq!((look.among, look.bar), (Some(0.0), 8));
}

#[test]
fn few_values_are_points_and_many_a_density() {
    let few = shown(&[4], &QUARTERS, figure("scatter"));
    assert_eq!((data!(few, Scatter).points.len(), few.images.len()), (4, 0));
    let values: Vec<f32> = (0..1000).map(|i| if i % 2 == 0 { 7.0 } else { -7.0 }).collect();
    let many = shown(&[1000], &values, figure("scatter"));
    let scatter = data!(many, Scatter);
    assert_eq!((scatter.side, scatter.most, scatter.shown), (256, 500, 1000));
    let inked: Vec<usize> = many.images[0].iter().enumerate().filter(|(_, ink)| **ink > 0).map(|(at, _)| at).collect();
    assert!(inked.len() == 2 && many.images[0][inked[0]] == 255, "{inked:?}");
    assert_eq!(inked[0] / 256, 255 - inked[1] / 256); // one at the top, one at the bottom, on the diagonal
    assert_eq!(inked[0] / 256, 255 - inked[0] % 256);
}

#[test]
fn errors_spread_about_0() {
    let shown = shown(&[4], &QUARTERS, figure("errors"));
    let errors = data!(shown, ErrorSpread);
    let bars: Vec<_> = errors.bars.iter().map(|bar| bar.count).collect();
    assert_eq!((bars, errors.clipped), (vec![1, 1, 2], 0));
    assert_eq!(errors.mean.as_ref().unwrap().num.plain, "-0.188");
    assert!(errors.bars[2].from < 0.5 && errors.bars[2].to > 0.5);
}

#[test]
fn codes_that_are_not_used_leave_gaps() {
    let shown = shown(&[4], &QUARTERS, figure("codes"));
    let codes = data!(shown, CodesInUse);
    let bars: Vec<_> = codes.bars.iter().map(|bar| (bar.place, bar.count, bar.code.plain.as_str())).collect();
    assert_eq!((codes.places, bars), (16, vec![(5, 1, "-3"), (8, 2, "0"), (15, 1, "7")]));
    assert_eq!(codes.note.id, "codes-all");
}

#[test]
fn wide_codes_are_counted_in_runs() {
    let cast = |format: &str| Setup { scheme: "cast".into(), params: Params::default().with("format", format) };
    for format in ["float16", "bfloat16", "int16", "uint32", "float64"] {
        let mut session = session(&[3], &[-1000.0, 0.0, 1000.0]);
        let told = told(&mut session, vec![cast(format)], vec![figure("codes"), figure("look")], None);
        let codes = data!(told.figures[0], CodesInUse);
        assert_eq!((codes.places, codes.bars.iter().map(|bar| bar.count).sum::<u32>()), (256, 3), "{format}");
        assert!(codes.bars.is_sorted_by_key(|bar| bar.place));
        assert_eq!(data!(told.figures[1], Look).bar, codes.bars[0].place, "{format}");
    }
}

#[test]
fn bits_stand_beside_each_other() {
    let shown = shown(&[4], &QUARTERS, figure("bits"));
    let bits = data!(shown, BitGrid);
    assert_eq!((bits.rows.len(), bits.source.len(), bits.target.len()), (4, 32, 4));
    let row = &bits.rows[3]; // -3
    assert_eq!((row.source.as_str(), row.target.as_str()), ("11000000010000000000000000000000", "1101"));
    // of 7, 0.25, 0.5 and -3, one is negative; of 7, 0, 0 and -3, three bits are 1 in two and two
    assert_eq!((bits.source_ones[0], bits.target_ones.as_slice()), (0.25, &[0.25, 0.5, 0.25, 0.5][..]));
}

#[test]
fn a_picture_is_shown_before_and_after() {
    let bytes: Vec<f32> = (0..24u8).map(|x| f32::from(x) * 10.0).collect();
    let mut session = Session::new(Held::new("", "uint8", vec![2, 4, 3], bytes).unwrap());
    let told = told(&mut session, vec![int4()], vec![figure("image")], None);
    let image = data!(told.figures[0], Pictures);
    assert_eq!((image.width, image.height, image.channels), (4, 2, 3));
    assert_eq!(told.figures[0].images[0][..4], [0, 10, 20, 30]);
    assert_eq!(told.figures[0].images[1].len(), 24);
    let none = shown(&[2, 2], &QUARTERS, figure("image"));
    assert_eq!(data!(none, Pictures).width, 0);
}

#[test]
fn nothing_bulky_is_told_in_words() {
    let values: Vec<f32> = (0..40_000u16).map(|i| f32::from(i % 997) - 500.0).collect();
    for id in ["heat", "scatter", "errors", "codes", "bits"] {
        let shown = shown(&[200, 200], &values, figure(id));
        assert!(node::json(&node::write(&shown)).len() < 40_000, "{id}");
    }
}
