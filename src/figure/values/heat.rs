//! The figure `heat`: where each scheme that is compared errs, and while a value is dragged, who pays for it.

use super::{
    Options, Plot,
    grid::Grid,
    heat_cells::{Cells, darkest},
    reach::Bars,
};
use crate::{
    figure::{Cell, Table},
    node::{self, Fields},
    num::show,
    quantized::Groups,
    text::{Ink, Num, Text},
    workbench::{Bench, Column, Named},
};
use serde::Serialize;

/// How many cells a map may have on either side.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HeatOptions {
    #[cfg_attr(test, ts(optional, as = "Option<u32>"))]
    pub cells: u32,
}

/// The most that are painted.
const CELLS: u32 = 1024;

impl Default for HeatOptions {
    fn default() -> Self {
        HeatOptions { cells: CELLS }
    }
}

impl Options for HeatOptions {
    fn read(fields: &mut Fields) -> node::Result<Self> {
        Ok(HeatOptions { cells: fields.or("cells", CELLS)?.clamp(1, CELLS) })
    }
}

/// One map a scheme, all with the same cells and the same ink. Its images are in the order of the maps that are there.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Heat {
    /// Of cells.
    pub rows: u32,
    pub columns: u32,
    /// Places a cell has on either side: those of a value are in `Look`.
    pub down: u32,
    pub across: u32,
    /// Width by height of a map.
    pub aspect: f64,
    /// What the darkest ink stands for; nothing where there is no error at all.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub darkest: Option<Num>,
    /// What a cell is, and what the bars are.
    pub notes: Vec<Text>,
    /// Nothing where the scheme refuses the tensor.
    pub maps: Vec<Option<HeatOf>>,
    pub drag: Drag,
    /// Who pays, while a value is dragged.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub pays: Option<Text>,
    #[serde(skip)]
    images: Vec<Vec<u8>>,
}

/// What one scheme's map has.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HeatOf {
    pub named: Named,
    /// Beside the rows (or beneath the columns): where a bar begins and ends, and its length, as shares.
    pub bars: Vec<[f32; 3]>,
    pub beneath: bool,
    /// Boundaries of groups, from corner to corner in cells: x, y, x, y.
    pub boundaries: Vec<[u32; 4]>,
    /// The largest error.
    pub worst: Num,
    /// How many values err more than before the drag.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub paying: Option<u32>,
    /// The largest errors of bands of rows, for the table.
    #[serde(skip)]
    bands: Vec<f32>,
}

/// The slider that drags the value that is looked at.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Drag {
    /// From 0, the far end below 0, to 1, the far end above it; nothing of what is not finite.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub at: Option<f64>,
    pub from: Num,
    pub to: Num,
    pub value: Num,
    /// Where it was, while it is dragged.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub before: Option<f64>,
}

/// Maps of more cells than this on a side have no lines between them: they would be all lines.
const LINED: usize = 64;

/// How narrow or wide a map may be.
const ASPECT: (f64, f64) = (0.5, 2.0);

/// So many bands of rows the table has.
const BANDS: usize = 16;

impl Plot for Heat {
    type Options = HeatOptions;

    fn draw(bench: &Bench, options: &HeatOptions) -> Self {
        let grid = Grid::of(bench.held, options.cells as usize);
        let darkest = darkest(bench);
        let (rows, columns) = grid.cells();
        let drawn: Vec<Option<(HeatOf, Vec<u8>)>> = bench
            .columns
            .iter()
            .enumerate()
            .map(|(at, column)| {
                let column = column.as_ref().ok()?;
                let before = bench.before.get(at).and_then(Option::as_deref);
                Some(map(bench, &grid, column, before, darkest))
            })
            .collect();
        let (maps, images): (Vec<_>, Vec<_>) = drawn.into_iter().map(Option::unzip).unzip();
        let paying = maps.get(bench.focus).and_then(|map: &Option<HeatOf>| map.as_ref()?.paying);
        Heat {
            rows: rows as u32,
            columns: columns as u32,
            down: grid.down as u32,
            across: grid.across as u32,
            aspect: (grid.columns as f64 / grid.rows.max(1) as f64).clamp(ASPECT.0, ASPECT.1),
            darkest: (darkest > 0.0).then(|| show::rounded(darkest.into(), 2, Ink::Error)),
            notes: notes(bench, &grid),
            maps,
            drag: drag(bench),
            pays: paying.map(|paying| pays(bench, paying)),
            images: images.into_iter().flatten().collect(),
        }
    }

    fn summary(&self) -> Text {
        let worst = self.maps.iter().flatten().map(|map| map.worst.clone()).next();
        Text::new("summary-heat").with("count", self.maps.iter().flatten().count() as u32).with("worst", worst.unwrap_or_default())
    }

    fn table(&self) -> Table {
        let maps: Vec<&HeatOf> = self.maps.iter().flatten().collect();
        let each = (self.rows as usize).div_ceil(BANDS).max(1);
        let row = |band: usize| {
            let (first, last) = (band * each, ((band + 1) * each).min(self.rows as usize) - 1);
            let rows = Text::new("heat-rows").with("first", first as u32 * self.down).with("last", (last as u32 + 1) * self.down - 1);
            let worst = |map: &&HeatOf| {
                let worst = map.bands[first..=last].iter().copied().fold(0.0, f32::max);
                Cell::Num { num: show::rounded(worst.into(), 3, Ink::Error) }
            };
            std::iter::once(Cell::Text { text: rows }).chain(maps.iter().map(worst)).collect()
        };
        let names = maps.iter().map(|map| map.named.name.clone());
        Table {
            columns: std::iter::once(Text::new("column-rows")).chain(names).collect(),
            rows: (0..(self.rows as usize).div_ceil(each)).map(row).collect(),
        }
    }

    fn images(&mut self) -> Vec<Vec<u8>> {
        std::mem::take(&mut self.images)
    }
}

fn map(bench: &Bench, grid: &Grid, column: &Column, before: Option<&Column>, darkest: f32) -> (HeatOf, Vec<u8>) {
    let values = &bench.held.values;
    let mut cells = Cells::of(grid, values, &column.bulk.restored, darkest);
    let paying = bench.poked.zip(before).map(|(poked, before)| {
        let growth = cells.grown(grid, values, &column.bulk.restored, (&before.bulk.restored, poked));
        growth as u32
    });
    let Bars { bars, beneath } = Bars::of(grid, &column.outcome().groups, values);
    let worst = column.bulk.stats.max_absolute_error.unwrap_or(0.0);
    let map = HeatOf {
        named: column.named(),
        bars,
        beneath,
        boundaries: boundaries(grid, &column.outcome().groups, values.len()),
        worst: show::rounded(worst, 3, Ink::Error),
        paying,
        bands: cells.peaks,
    };
    (map, cells.inks)
}

/// Where neighbouring cells belong to different groups, as lines as long as may be.
fn boundaries(grid: &Grid, groups: &Groups, count: usize) -> Vec<[u32; 4]> {
    let (rows, columns) = grid.cells();
    if !grid.is_single() || groups.count < 2 || rows.max(columns) > LINED {
        return vec![];
    }
    let group = |row: usize, column: usize| {
        let index = row * columns + column;
        (row < rows && index < count).then(|| groups.of(index))
    };
    let differs = |a: Option<usize>, b: Option<usize>| a.is_some() && b.is_some() && a != b;
    let across = (1..rows).flat_map(|row| {
        let runs = runs(columns, |column| differs(group(row - 1, column), group(row, column)));
        runs.into_iter().map(move |(from, to)| [from, row as u32, to, row as u32])
    });
    let down = (1..columns).flat_map(|column| {
        let runs = runs(rows, |row| differs(group(row, column - 1), group(row, column)));
        runs.into_iter().map(move |(from, to)| [column as u32, from, column as u32, to])
    });
    across.chain(down).collect()
}

/// Where something holds of neighbours.
fn runs(count: usize, holds: impl Fn(usize) -> bool) -> Vec<(u32, u32)> {
    let mut runs: Vec<(u32, u32)> = vec![];
    for at in (0..count).filter(|at| holds(*at)) {
        match runs.last_mut() {
            Some((_, to)) if *to == at as u32 => *to += 1,
            _ => runs.push((at as u32, at as u32 + 1)),
        }
    }
    runs
}

fn notes(bench: &Bench, grid: &Grid) -> Vec<Text> {
    let (rows, columns) = (grid.rows as u32, grid.columns as u32);
    let laid = if grid.wrapped { "heat-wrapped" } else { "heat-shaped" };
    let laid = Text::new(laid).with("count", bench.held.values.len() as u32).with("rows", rows).with("columns", columns);
    let binned = Text::new("heat-binned").with("down", grid.down as u32).with("across", grid.across as u32);
    let binned = (grid.down > 1 || grid.across > 1).then_some(binned);
    let channels = (grid.depth > 1).then(|| Text::new("heat-channels").with("count", grid.depth as u32));
    let shared = bench.columns.iter().flatten().any(|column| column.outcome().groups.count > 0);
    let groups = shared.then(|| Text::new("heat-bars"));
    [laid].into_iter().chain(binned).chain(channels).chain(groups).collect()
}

fn drag(bench: &Bench) -> Drag {
    let reach = bench.reach;
    let place = |x: f32| x.is_finite().then(|| ((f64::from(x) / reach + 1.0) / 2.0).clamp(0.0, 1.0));
    let value = bench.held.values[bench.selected];
    Drag {
        at: place(value),
        from: show::rounded(-reach, 3, Ink::Value),
        to: show::rounded(reach, 3, Ink::Value),
        value: show::rounded(value.into(), 4, Ink::Value),
        before: bench.poked.filter(|(index, _)| *index == bench.selected).and_then(|(_, before)| place(before)),
    }
}

fn pays(bench: &Bench, paying: u32) -> Text {
    let dragged = bench.poked.map_or(bench.selected, |(index, _)| index);
    let value = show::rounded(bench.held.values[dragged].into(), 4, Ink::Value);
    Text::new("heat-dragged").with("value", value).with("paying", paying).with("count", bench.held.values.len() as u32)
}
