//! The figures that compare schemes, over every scheme with tensors that are hard on them; and by hand on small ones.

use quantoscope::{
    figure::values::{Columns, Plotted, Price, Rows, RowsOf, Shown, Statistics, Wanted, Wanting},
    param::Params,
    scheme::SCHEMES,
    workbench::{Ask, By, Goal, Held, RankAsk, Session, Setup, Yard},
};

fn setup(scheme: &str, params: Params) -> Setup {
    Setup { scheme: scheme.into(), params }
}

fn bits(bits: f64) -> Setup {
    setup("integer", Params::default().with("bits", bits))
}

fn session(values: &[f32]) -> Session {
    Session::new(Held::new("a name", "float32", vec![values.len()], values.to_vec()).unwrap())
}

fn awkward() -> Vec<Vec<f32>> {
    vec![
        vec![0.25],
        vec![0.0; 40],
        vec![3.5; 33],
        vec![f32::NAN, 1.0, f32::INFINITY, -2.0, f32::NEG_INFINITY, 0.5],
        vec![1e38, -3e38, 1.0, 1e-38, -1e-45, 0.0],
        (0..299).map(|i| ((i * 37 % 101) as f32 - 50.0) / 7.0).collect(),
    ]
}

fn wanted() -> Vec<Wanted> {
    let rows = RowsOf { from: 0, count: 50, order: By::Error, reversed: false, worst: 10 };
    [Wanting::Columns(Default::default()), Wanting::Statistics(Default::default()), Wanting::Rows(rows)]
        .map(|what| Wanted { what, table: true })
        .to_vec()
}

fn ask(setups: Vec<Setup>, figures: Vec<Wanted>) -> Ask {
    Ask { setups, focus: 0, selected: None, poke: None, change: None, figures }
}

fn columns(shown: &Shown) -> &Columns {
    let Plotted::Columns(columns) = &shown.data else { panic!("columns were asked for") };
    columns
}

fn statistics(shown: &Shown) -> &Statistics {
    let Plotted::Statistics(statistics) = &shown.data else { panic!("statistics were asked for") };
    statistics
}

fn rows(shown: &Shown) -> &Rows {
    let Plotted::Rows(rows) = &shown.data else { panic!("rows were asked for") };
    rows
}

fn is_place(x: f64) -> bool {
    (0.0..=1.0).contains(&x)
}

#[test]
fn every_scheme_is_compared_on_awkward_values() {
    for values in awkward() {
        for scheme in SCHEMES.iter() {
            let setups = vec![bits(8.0), setup(scheme.id(), Params::default())];
            let Ok(told) = session(&values).ask(&ask(setups, wanted())) else { continue };
            let name = || format!("{} of {values:?}", scheme.id());
            let [shown, all, listed] = &told.figures[..] else { panic!("three figures were asked for") };
            for bar in columns(shown).columns.iter().filter_map(|column| column.made.as_ref()).flat_map(|made| &made.spread) {
                assert!(bar.iter().all(|x| is_place(*x)) && bar[0] < bar[1], "{}: {bar:?}", name());
            }
            assert!(statistics(all).rows.iter().all(|row| row.cells.len() == 2), "{}", name());
            let Rows { rows, count, .. } = rows(listed);
            assert_eq!((rows.len(), *count as usize), (values.len().min(50), values.len()), "{}", name());
        }
    }
}

#[test]
fn every_scheme_is_ranked_on_awkward_values() {
    for values in awkward() {
        let mut session = session(&values);
        let (price, calls) = rank(&mut session, &RankAsk { beside: vec![bits(4.0)], ..RankAsk::default() });
        assert_eq!(price.points.len() + price.refused.len(), calls, "{values:?}");
        for by in [Yard::Sqnr, Yard::Mse, Yard::Error, Yard::Cosine] {
            let (price, calls) = rank(&mut session, &RankAsk { by, ..RankAsk::default() });
            assert!(calls <= 1, "all were tried before");
            let places = price.points.iter().filter_map(|point| point.at).chain(price.front.iter().copied());
            assert!(places.flatten().all(is_place), "{by:?} of {values:?}");
            assert!(price.across.iter().chain(&price.up).all(|tick| is_place(tick.at)), "{by:?} of {values:?}");
        }
    }
}

/// Until nothing is left to be tried, and how many questions that took.
fn rank(session: &mut Session, ask: &RankAsk) -> (Price, usize) {
    for calls in 1..200 {
        let price = session.rank(ask).unwrap();
        if price.done {
            return (price, calls);
        }
    }
    panic!("it never ends")
}

#[test]
fn the_best_of_each_measure_is_marked() {
    let told = session(&[0.1, -0.9, 0.33, 1.0]).ask(&ask(vec![bits(4.0), bits(8.0)], wanted())).unwrap();
    let made: Vec<_> = columns(&told.figures[0]).columns.iter().map(|column| column.made.as_ref().unwrap()).collect();
    assert_eq!(made.iter().map(|made| made.bits.best).collect::<Vec<_>>(), [true, false]);
    assert_eq!(made.iter().map(|made| made.mse.best && made.sqnr.best && made.worst.best).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn a_scheme_that_refuses_has_a_row_without_figures() {
    let grouped = Params::default().with("granularity", "group").with("groupSize", 3.0).with("convention", "pytorch");
    let told = session(&[1.0, 2.0, 3.0, 4.0]).ask(&ask(vec![bits(8.0), setup("integer", grouped)], wanted())).unwrap();
    assert!(columns(&told.figures[0]).columns[1].made.is_none());
    assert_eq!(told.verdicts[1].refusal.as_ref().unwrap().code, "group.ragged");
}

#[test]
fn rows_come_in_order_and_in_parts() {
    let values: Vec<f32> = (0..1000).map(|i| ((i * 377) % 1000) as f32).collect();
    let mut session = session(&values);
    let mut page = |order, reversed, from| {
        let what = Wanting::Rows(RowsOf { from, count: 4, order, reversed, worst: 1 });
        let told = session.ask(&ask(vec![bits(4.0)], vec![Wanted { what, table: false }])).unwrap();
        rows(&told.figures[0]).clone()
    };
    let indices = |rows: &Rows| rows.rows.iter().map(|row| row.index).collect::<Vec<_>>();
    assert_eq!(indices(&page(By::Index, false, 998)), [998, 999]);
    assert_eq!(indices(&page(By::Index, true, 0)), [999, 998, 997, 996]);
    let smallest: Vec<String> = page(By::Value, false, 0).rows.iter().map(|row| row.value.digits.clone()).collect();
    assert_eq!(smallest, ["0", "1", "2", "3"]);
    let by_error = page(By::Error, false, 0);
    assert_eq!(by_error.worst[0].index, by_error.rows[0].index);
    assert_eq!(by_error.selected, 0, "the value with the largest error is looked at");
    assert!(page(By::Index, false, 5000).rows.is_empty());
}

#[test]
fn the_smallest_that_is_good_enough_is_found() {
    let values: Vec<f32> = (0..512).map(|i| ((i * 7919) % 1009) as f32 / 500.0 - 1.0).collect();
    let mut session = session(&values);
    let goal = Goal { by: Yard::Sqnr, bound: "30".into() };
    let (price, _) = rank(&mut session, &RankAsk { goal: Some(goal), ..RankAsk::default() });
    let limit = price.limit.as_ref().unwrap();
    let found = &price.points[limit.point.unwrap() as usize];
    let bits = |text: &str| text.parse::<f64>().unwrap();
    let enough = |at: usize| !price.points[at].misses;
    assert!(enough(limit.point.unwrap() as usize));
    let lighter = (0..price.points.len()).filter(|at| bits(&price.points[*at].bits.plain) < bits(&found.bits.plain));
    assert!(lighter.into_iter().all(|at| !enough(at)));
    assert!(limit.at.is_some_and(is_place));
    assert!(price.points.iter().any(|point| point.misses) && price.points.iter().any(|point| !point.misses));
}

#[test]
fn a_bound_that_is_no_number_is_refused() {
    let goal = Some(Goal { by: Yard::Error, bound: "much".into() });
    let refused = session(&[1.0]).rank(&RankAsk { goal, ..RankAsk::default() }).unwrap_err();
    assert_eq!(refused.at.param.as_deref(), Some("goal"));
}

#[test]
fn a_part_is_whole_rows() {
    let held = Held::new("", "float32", vec![10, 3], (0..30).map(|i| i as f32).collect()).unwrap();
    assert_eq!(held.part(30).1, [10, 3]);
    let (values, shape) = held.part(16);
    assert_eq!((shape, values[3]), (vec![5, 3], 6.0));
    assert_eq!(held.part(4).1, [4]);
}
