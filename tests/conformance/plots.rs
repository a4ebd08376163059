//! The figures of the page "Values": every one of every scheme, of values that nobody expects.

use quantoscope::{
    figure::values::{Clip, PLOTS, Plotted, Wanted},
    node::{self, Node, Read},
    param::Params,
    scheme::SCHEMES,
    workbench::{Ask, Change, End, Held, Session, Setup, Told},
};

fn tensors() -> Vec<(&'static str, Vec<usize>, Vec<f32>)> {
    let some: Vec<f32> = (0..700u16).map(|i| (f32::from(i) * 0.37).sin() * 1.01f32.powi(i32::from(i % 300))).collect();
    vec![
        ("one", vec![1], vec![0.3]),
        ("zero", vec![1], vec![0.0]),
        ("equal", vec![2, 20], vec![-2.5; 40]),
        ("positive", vec![40], (1..=40u8).map(f32::from).collect()),
        ("negative", vec![40], (1..=40u8).map(|x| -f32::from(x)).collect()),
        ("ragged", vec![7, 100], some),
        ("huge", vec![4], vec![1e38, -3e38, 0.0, 2e37]),
        ("tiny", vec![3], vec![1e-45, -1e-40, 2e-38]),
        ("odd", vec![5], vec![f32::NAN, 1.0, f32::INFINITY, -2.0, f32::NEG_INFINITY]),
        ("none", vec![2], vec![f32::NAN, f32::NAN]),
    ]
}

/// Every figure, with its table.
fn every() -> Vec<Wanted> {
    let wanted = |id: &&'static str| {
        let fields = [("figure", Node::Text((*id).into())), ("table", Node::Bool(true))];
        Wanted::read(Node::Object(fields.map(|(key, node)| (key.into(), node)).to_vec())).unwrap()
    };
    PLOTS.iter().map(wanted).collect()
}

fn ask(setup: Setup, change: Option<Change>) -> Ask {
    Ask { setups: vec![setup], focus: 0, selected: None, poke: None, change, figures: every() }
}

fn all_finite(node: &Node, at: &str) {
    match node {
        Node::Number(x) => assert!(x.is_finite(), "{at}: {node:?}"),
        Node::List(list) => list.iter().for_each(|node| all_finite(node, at)),
        Node::Object(object) => object.iter().for_each(|(key, node)| all_finite(node, &format!("{at}.{key}"))),
        _ => {}
    }
}

fn check(told: &Told, at: &str) {
    assert_eq!(told.figures.len(), PLOTS.len());
    all_finite(&node::write(told), at);
}

#[test]
fn every_figure_is_drawn_of_every_scheme() {
    let mut drawn = 0;
    for (name, shape, values) in tensors() {
        for scheme in SCHEMES.iter() {
            let mut session = Session::new(Held::new(name, "float32", shape.clone(), values.clone()).unwrap());
            let setup = Setup { scheme: scheme.id().into(), params: Params::default() };
            if let Ok(told) = session.ask(&ask(setup, None)) {
                check(&told, &format!("{name}, {}", scheme.id()));
                drawn += 1;
            }
        }
    }
    assert!(drawn > 250, "{drawn}");
}

#[test]
fn every_change_of_a_range_can_be_drawn() {
    let far = |at| Change::Clip { end: End::High, at };
    for (name, shape, values) in tensors() {
        for (symmetric, bits) in [(true, 4.0), (false, 4.0), (true, 12.0), (false, 24.0)] {
            let mut session = Session::new(Held::new(name, "float32", shape.clone(), values.clone()).unwrap());
            let mut setup = Setup { scheme: "integer".into(), params: Params::default().with("bits", bits).with("symmetric", symmetric) };
            let step = |steps| Change::ClipStep { end: End::Low, steps };
            let by = |by: &str, percentile| Change::Calibrate { by: by.into(), percentile };
            let changes =
                [far(0.9), far(0.5), far(0.0), step(-200), step(3), by("percentile", Some(99.9)), by("range", None), by("minmax", None)];
            for change in changes.into_iter().chain([Change::PokeStep { steps: 5 }, Change::Poke { at: 1.5 }]) {
                let at = format!("{name}, {symmetric}, {bits}, {change:?}");
                let told = session.ask(&ask(setup.clone(), Some(change))).unwrap_or_else(|e| panic!("{at}: {e:?}"));
                check(&told, &at);
                setup = told.setups[0].clone();
            }
        }
    }
}

fn clip(told: &Told) -> Clip {
    let found =
        told.figures.iter().find_map(|shown| if let Plotted::Clip(clip) = &shown.data { Some(clip.as_ref().clone()) } else { None });
    found.expect("it was asked for")
}

fn some() -> Session {
    let (_, shape, values) = tensors().remove(5);
    Session::new(Held::new("some", "float32", shape, values).unwrap())
}

/// What the curve says of a range is what comes of that range.
#[test]
fn the_curve_is_what_would_be() {
    let most = some().held().summary.max.max(-some().held().summary.min);
    for (bits, share) in [(4.0, 0.5), (4.0, 0.25), (8.0, 0.75), (3.0, 1.0)] {
        let bound = f64::from(most) * share;
        let params = Params::default().with("bits", bits).with("calibration", "range").with("min", -bound).with("max", bound);
        let errors = clip(&some().ask(&ask(Setup { scheme: "integer".into(), params }, None)).unwrap()).errors.unwrap();
        let near = |(at, ..): &&(f64, f64, f64)| (at - errors.now.0).abs() < 1e-6;
        let there = errors.curve.iter().find(near).expect("a share that is tried");
        assert!((there.2 - errors.now.1).abs() < 1e-4, "{bits} {share}: {there:?} {:?}", errors.now);
        assert!(errors.curve.iter().all(|(_, rounding, all)| rounding <= all));
    }
}

#[test]
fn the_other_handle_mirrors_a_symmetric_one_alone() {
    for symmetric in [true, false] {
        let setup = Setup { scheme: "integer".into(), params: Params::default().with("symmetric", symmetric) };
        let before = clip(&some().ask(&ask(setup.clone(), None)).unwrap());
        let change = Change::Clip { end: End::High, at: 0.6 };
        let after = clip(&some().ask(&ask(setup, Some(change))).unwrap());
        assert!((after.handles[1].at - 0.6).abs() < 1e-3);
        let mirrored = (after.handles[0].at - 0.4).abs() < 1e-3;
        assert_eq!((mirrored, after.handles[0].at == before.handles[0].at), (symmetric, !symmetric));
        assert!(after.bars.iter().any(|bar| bar.outside) && !before.bars.iter().any(|bar| bar.outside));
    }
}

#[test]
fn a_value_that_is_dragged_stays_the_one_that_is_looked_at() {
    let mut session = some();
    let setup = Setup { scheme: "integer".into(), params: Params::default().with("bits", 3.0) };
    let first = session.ask(&ask(setup.clone(), Some(Change::PokeStep { steps: 2 }))).unwrap();
    let poked = first.poke.unwrap();
    let next = session.ask(&Ask { poke: first.poke, ..ask(setup.clone(), None) }).unwrap();
    assert_eq!((next.selected, session.held().values[poked.index as usize]), (poked.index, poked.value as f32));
    session.ask(&ask(setup, None)).unwrap();
    assert_eq!(session.held().values, some().held().values);
}
