//! A tensor that stays in its file, since memory would not hold it with all that is made of it.
//!
//! A sample of its values is put on the workbench, and statistics over all of them are made in passes over the file: one that looks for
//! the smallest and the largest, where a scheme asks for these, and one for all schemes together. A pass reads several parts of the file
//! at once: a browser gives more of a file to several who ask.

use super::{Setup, Whole};
use crate::{
    error::{Error, Result},
    kernel::extent::Extent,
    reader::{Cut, Decoder, Opening, Units},
    scheme,
    stats::stream::{Plan, Stream, Streamed},
};
use std::ops::Range;

/// The most values that are held: 64 MB, and as much again for what each of four schemes makes of them.
pub const MOST_HELD: u64 = 1 << 24;
/// About as many values are in a sample: figures of so many are drawn within 50 ms.
const SAMPLE: usize = 1 << 20;
/// So many neighbours of a sample are read together, at least: whole blocks of every scheme.
const NEIGHBOURS: usize = 4096;
/// So many parts of a file are read at once.
const PARTS: usize = 4;

/// Where the values of such a tensor are.
pub struct Far {
    pub name: String,
    pub dtype: String,
    shape: Vec<usize>,
    count: usize,
    cut: Cut,
}

impl Far {
    /// Nothing for tensors that are not large, or whose values cannot be read without those before them.
    ///
    /// # Errors
    /// `tensor.large` for what has more values than indices.
    pub fn of(opening: &Opening, tensor: usize) -> Result<Option<Self>> {
        let Some((tensor, cut)) = opening.cut(tensor) else { return Ok(None) };
        let count = tensor.shape.iter().product::<u64>();
        if count <= MOST_HELD {
            return Ok(None);
        }
        if count > u32::MAX.into() {
            let (count, max) = (count.to_string(), u32::MAX.to_string());
            return Err(Error::new("tensor.large").with("name", tensor.name.as_str()).with("count", count).with("max", max));
        }
        let shape = tensor.shape.iter().map(|side| *side as usize).collect();
        Ok(Some(Far { name: tensor.name.clone(), dtype: tensor.dtype.clone(), shape, count: count as usize, cut: cut.clone() }))
    }

    pub fn whole(&self) -> Whole {
        Whole::new(self.shape.clone(), self.count)
    }

    /// Values of the sample that lie beside each other.
    fn neighbours(&self) -> usize {
        let units = self.cut.units.values();
        let side = self.side();
        if side <= SAMPLE / 16 { side * NEIGHBOURS.div_ceil(side).next_multiple_of(units) } else { NEIGHBOURS.next_multiple_of(units) }
    }

    fn side(&self) -> usize {
        self.shape.last().copied().unwrap_or(1).max(1)
    }

    /// Where the bytes of the sample are: whole rows where these are short, evenly spread over all.
    pub fn sample(&self) -> Vec<Range<u64>> {
        let neighbours = self.neighbours();
        let (all, some) = ((self.count / neighbours) as u64, (SAMPLE / neighbours).max(1) as u64);
        let place = |at: u64| at * all / some * neighbours as u64;
        (0..some.min(all)).map(|at| self.cut.places(place(at)..place(at) + neighbours as u64)).collect()
    }

    /// The values of a sample, by their bytes, and their shape.
    pub fn sampled(&self, bytes: &[u8]) -> (Vec<f32>, Vec<usize>) {
        let mut values = vec![];
        let whole = bytes.len() - bytes.len() % self.cut.units.bytes();
        self.cut.units.decode(&bytes[..whole], &mut values);
        let (count, side) = (values.len(), self.side());
        let rows = self.neighbours().is_multiple_of(side) && self.shape.len() > 1;
        (values, if rows { vec![count / side, side] } else { vec![count] })
    }

    /// Where the parts begin, and where the last one ends.
    fn parts(&self, aligned: usize) -> Vec<usize> {
        let place = |part: usize| if part == PARTS { self.count } else { self.count / PARTS * part / aligned * aligned };
        let mut places: Vec<usize> = (0..=PARTS).map(place).collect();
        places.dedup();
        places
    }
}

/// A pass over a file.
pub struct Pass {
    parts: Vec<Part>,
    /// Whether values are stored as they are held.
    plain: bool,
}

/// A part of the file, from which bytes come in their order.
struct Part {
    bytes: Range<u64>,
    decoder: Box<dyn Decoder>,
    /// How many bytes have come.
    came: u64,
    values: Vec<f32>,
    work: Work,
}

/// What is done with the values of a part.
enum Work {
    Look(Extent),
    /// Each setup's statistics, or why it has none.
    Take(Vec<Result<Stream>>),
}

/// What a pass came to.
pub enum Passed {
    Looked(Extent),
    Taken(Vec<Result<Streamed>>),
}

impl Pass {
    /// Whether the smallest and the largest of all values have to be known before.
    pub fn looks_first(far: &Far, setups: &[Setup]) -> bool {
        setups.iter().any(|setup| plan(far, setup).is_ok_and(|plan| plan.bounded()))
    }

    /// Looks for the smallest and the largest value.
    pub fn look(far: &Far) -> Self {
        Self::of(far, far.cut.units.values(), |_| Work::Look(Extent::default()))
    }

    /// Makes the statistics of several setups. `extent`: of all values, where a setup asks for it.
    pub fn take(far: &Far, setups: &[Setup], extent: Extent) -> Self {
        let plans: Vec<Result<Plan>> = setups.iter().map(|setup| plan(far, setup)).collect();
        let units = far.cut.units.values();
        // each is a power of two, or a few blocks that hold the others' sizes: else parts would become one
        let aligned = plans.iter().flatten().fold(units, |all, plan| common(all, plan.aligned()));
        Self::of(far, aligned, |places| {
            let stream = |plan: &Result<Plan>| plan.clone().map(|plan| Stream::new(plan, places.clone(), extent));
            Work::Take(plans.iter().map(stream).collect())
        })
    }

    fn of(far: &Far, aligned: usize, work: impl Fn(Range<usize>) -> Work) -> Self {
        let parts = far.parts(aligned);
        let part = |pair: &[usize]| {
            let bytes = far.cut.places(pair[0] as u64..pair[1] as u64);
            let decoder = Box::new(far.cut.decoder(bytes.clone()));
            Part { bytes, decoder, came: 0, values: vec![], work: work(pair[0]..pair[1]) }
        };
        Pass { parts: parts.windows(2).map(part).collect(), plain: far.cut.units.is_plain() }
    }

    /// Which bytes of the file each part wants.
    pub fn spans(&self) -> Vec<Range<u64>> {
        self.parts.iter().map(|part| part.bytes.clone()).collect()
    }

    /// Whether bytes can be taken for values: [`Pass::push_values`].
    pub fn is_plain(&self) -> bool {
        self.plain && self.parts.iter().all(|part| part.came.is_multiple_of(4))
    }

    /// The bytes that follow in a part.
    ///
    /// # Errors
    /// Those of the reader. What a setup refuses is told at the end.
    pub fn push(&mut self, part: usize, bytes: &[u8]) -> Result<()> {
        let part = &mut self.parts[part];
        part.came += bytes.len() as u64;
        part.values.clear();
        part.decoder.push(bytes, &mut part.values)?;
        part.work.push(&part.values);
        Ok(())
    }

    /// The values that follow in a part whose bytes are values.
    pub fn push_values(&mut self, part: usize, values: &[f32]) {
        let part = &mut self.parts[part];
        part.came += 4 * values.len() as u64;
        part.work.push(values);
    }

    /// # Errors
    /// `length.mismatch` where values are missing.
    pub fn finish(self) -> Result<Passed> {
        let mut parts = self.parts.into_iter().map(|part| part.work);
        let mut all = parts.next().unwrap_or(Work::Look(Extent::default()));
        parts.try_for_each(|work| all.join(work))?;
        Ok(match all {
            Work::Look(extent) => Passed::Looked(extent),
            Work::Take(streams) => Passed::Taken(streams.into_iter().map(|stream| stream?.finish()).collect()),
        })
    }
}

impl Work {
    fn push(&mut self, values: &[f32]) {
        match self {
            Work::Look(extent) => *extent = extent.and(Extent::of(values, false)),
            Work::Take(streams) => {
                for stream in streams {
                    if let Err(error) = stream.as_mut().map_or(Ok(()), |stream| stream.push(values)) {
                        *stream = Err(error);
                    }
                }
            }
        }
    }

    /// Goes on with the next part.
    fn join(&mut self, later: Work) -> Result<()> {
        match (self, later) {
            (Work::Look(extent), Work::Look(later)) => *extent = extent.and(later),
            (Work::Take(streams), Work::Take(later)) => {
                for (stream, later) in streams.iter_mut().zip(later) {
                    match (stream.as_mut(), later) {
                        (Ok(stream), Ok(later)) => stream.join(later)?,
                        (Ok(_), Err(error)) => *stream = Err(error),
                        (Err(_), _) => {}
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }
}

fn plan(far: &Far, setup: &Setup) -> Result<Plan> {
    Plan::new(scheme::find(&setup.scheme)?, &setup.params, &far.shape)
}

/// The least common multiple.
fn common(a: usize, b: usize) -> usize {
    let (mut x, mut y) = (a, b);
    while y > 0 {
        (x, y) = (y, x % y);
    }
    (a / x.max(1)).saturating_mul(b)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        param::Params,
        reader::Next,
        tensor::{Data, TensorView},
        workbench::presets,
    };

    const COUNT: usize = 300 * 60_000;

    /// Raw numbers of two bytes in rows, of which nothing is asked but how many there are.
    fn far(columns: f64) -> Far {
        let params = Params::default().with("dtype", "int16").with("columns", columns);
        let mut opening = Opening::new("x.bin", 2 * COUNT as u64, Some("raw"), params).unwrap();
        assert!(matches!(opening.step(), Ok(Next::Ready { .. })));
        Far::of(&opening, 0).unwrap().unwrap()
    }

    /// -7 to 7 in turn, which no part of the file begins with.
    fn value(at: usize) -> i16 {
        (at % 15) as i16 - 7
    }

    fn bytes(places: &Range<u64>) -> Vec<u8> {
        (places.start / 2..places.end / 2).flat_map(|at| value(at as usize).to_le_bytes()).collect()
    }

    /// Over all parts in turn, in pieces that end anywhere.
    fn passed(mut pass: Pass) -> Passed {
        for (part, span) in pass.spans().iter().enumerate() {
            for piece in bytes(span).chunks(70_001) {
                pass.push(part, piece).unwrap();
            }
        }
        pass.finish().unwrap()
    }

    #[test]
    fn a_sample_is_evenly_spread() {
        for (columns, sides) in [(0.0, 1), (300.0, 2)] {
            let far = far(columns);
            let spans = far.sample();
            assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "{columns}");
            assert!(spans[spans.len() - 1].end > 2 * COUNT as u64 * 98 / 100);
            let (values, shape) = far.sampled(&spans.iter().flat_map(bytes).collect::<Vec<u8>>());
            assert_eq!((shape.len(), shape.iter().product()), (sides, values.len()));
            assert_eq!(values[..3], [-7.0, -6.0, -5.0]);
            assert!(values.len() <= 1 << 20 && values.len() > 1 << 19);
        }
    }

    #[test]
    fn passes_come_to_what_all_values_come_to() {
        let far = far(0.0);
        let setups = ["integer,bits:4", "q4_0", "kmeans", "cast,format:bfloat16"].map(presets::read);
        assert!(Pass::looks_first(&far, &setups) && !Pass::looks_first(&far, &setups[1..]));
        let Passed::Looked(extent) = passed(Pass::look(&far)) else { panic!() };
        assert_eq!(extent, Extent { low: -7.0, high: 7.0, odd: false });
        let Passed::Taken(all) = passed(Pass::take(&far, &setups, extent)) else { panic!() };
        let values: Vec<f32> = (0..COUNT).map(|at| value(at).into()).collect();
        for (setup, found) in setups.iter().zip(all) {
            match found {
                Err(error) => assert_eq!((error.code, setup.scheme.as_str()), ("stream.scheme", "kmeans")),
                Ok(found) => {
                    let scheme = scheme::find(&setup.scheme).unwrap();
                    let bulk = scheme.bulk(&TensorView::flat(Data::F32(&values)), &setup.params).unwrap();
                    assert_eq!((found.stats.count, found.stats.clipped), (COUNT as u32, bulk.stats.clipped));
                    assert_eq!(found.stats.max_absolute_error_index, bulk.stats.max_absolute_error_index, "{}", setup.scheme);
                    let [found, expected] = [found.stats, bulk.stats].map(|stats| stats.mean_squared_error.unwrap());
                    assert!((found - expected).abs() <= 1e-12 * expected, "{}: {found} for {expected}", setup.scheme);
                }
            }
        }
    }

    #[test]
    fn what_fits_is_held() {
        let mut opening = Opening::new("x.bin", 4 << 20, Some("raw"), Params::default()).unwrap();
        opening.step().unwrap();
        assert!(Far::of(&opening, 0).unwrap().is_none());
        let mut opening = Opening::new("x.bin", 1 << 40, Some("raw"), Params::default()).unwrap();
        opening.step().unwrap();
        assert_eq!(Far::of(&opening, 0).err().map(|e| e.code), Some("tensor.large"));
    }
}
