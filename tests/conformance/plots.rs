//! The figures of the page "Values": every one of every scheme, of values that nobody expects.

use quantoscope::{
    figure::values::{PLOTS, Wanted},
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
