//! How the values of a tensor are laid out in two dimensions, and which of them make one cell of a map.

use crate::workbench::Held;

/// Places in rows and columns, each with one value (or, in a picture, with one a channel), shared out among cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grid {
    pub rows: usize,
    pub columns: usize,
    /// Values a place.
    pub depth: usize,
    /// Places a cell, on either side.
    pub down: usize,
    pub across: usize,
    /// Whether rows were made by us because the tensor has none, or far too few.
    pub wrapped: bool,
    count: usize,
}

/// What has no rows is wrapped to rows of so many values at least.
const LEAST: usize = 32;

/// Fewer rows or columns than this, and this many times as many of the other, are no picture of anything.
const FEW: usize = 8;
const LONG: usize = 16;

/// The channels of a picture.
const CHANNELS: usize = 3;

impl Grid {
    /// With at most so many cells on either side.
    pub fn of(held: &Held, most: usize) -> Self {
        let count = held.values.len();
        let (rows, columns, depth, wrapped) = places(&held.shape, count);
        let cells = |side: usize| side.div_ceil(most.max(1)).max(1);
        Grid { rows, columns, depth, down: cells(rows), across: cells(columns), wrapped, count }
    }

    /// Rows and columns of cells.
    pub fn cells(&self) -> (usize, usize) {
        (self.rows.div_ceil(self.down), self.columns.div_ceil(self.across))
    }

    /// Values in a row.
    pub fn width(&self) -> usize {
        self.columns * self.depth
    }

    /// Values of a cell that lie next to each other.
    pub fn run(&self) -> usize {
        self.across * self.depth
    }

    /// Whether each cell is one value.
    pub fn is_single(&self) -> bool {
        self.down == 1 && self.run() == 1
    }

    /// Row and column of the value at an index.
    pub fn place(&self, index: usize) -> (usize, usize) {
        (index / self.width(), index % self.width() / self.depth)
    }

    /// The indices of the values at some places: `down` rows from a row on, `across` columns from a column on.
    pub fn values(&self, row: usize, column: usize, down: usize, across: usize) -> impl Iterator<Item = usize> + use<> {
        let Grid { rows, columns, depth, count, .. } = *self;
        let (row, column) = (row.min(rows.saturating_sub(1)), column.min(columns - 1));
        let (last, end) = (row.saturating_add(down.max(1)).min(rows), column.saturating_add(across.max(1)).min(columns));
        let line = move |row: usize| (row * columns + column) * depth..(row * columns + end) * depth;
        (row..last).flat_map(line).filter(move |index| *index < count)
    }
}

/// Rows, columns, values a place, and whether they were made up.
fn places(shape: &[usize], count: usize) -> (usize, usize, usize, bool) {
    let (columns, depth) = match shape {
        [.., columns, CHANNELS] if shape.len() > 2 => (*columns, CHANNELS),
        [.., columns] => (*columns, 1),
        [] => (1, 1),
    };
    let (columns, rows) = (columns.max(1), count / (columns * depth).max(1));
    let (few, many) = (rows.min(columns), rows.max(columns));
    if shape.len() > 1 && (few >= FEW || many <= LONG * few) {
        return (rows, columns, depth, false);
    }
    let columns = if count < LEAST { count.max(1) } else { count.isqrt().next_power_of_two().max(LEAST) };
    (count.div_ceil(columns), columns, 1, true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(shape: &[usize], most: usize) -> Grid {
        let count = shape.iter().product();
        Grid::of(&Held::new("", "float32", shape.to_vec(), vec![0.0; count]).unwrap(), most)
    }

    #[test]
    fn vectors_are_wrapped() {
        let sides = |count| (grid(&[count], 64).rows, grid(&[count], 64).columns);
        assert_eq!([1, 5, 33, 1024, 4096].map(sides), [(1, 1), (1, 5), (2, 32), (32, 32), (64, 64)]);
        assert_eq!((grid(&[1, 4096], 64).columns, grid(&[4096, 1], 64).columns), (64, 64));
    }

    #[test]
    fn matrices_and_pictures_keep_their_shape() {
        let matrix = grid(&[2, 5, 7], 4);
        assert_eq!((matrix.rows, matrix.columns, matrix.down, matrix.across, matrix.cells()), (10, 7, 3, 2, (4, 4)));
        let picture = grid(&[4, 6, 3], 100);
        assert_eq!((picture.rows, picture.columns, picture.run(), picture.place(20)), (4, 6, 3, (1, 0)));
        assert!(!picture.is_single() && grid(&[9, 9], 9).is_single());
    }

    #[test]
    fn cells_have_their_values() {
        let found = |row, column| grid(&[3, 3], 2).values(row, column, 2, 2).collect::<Vec<_>>();
        assert_eq!((found(0, 0), found(2, 2), found(9, 9)), (vec![0, 1, 3, 4], vec![8], vec![8]));
        assert_eq!(grid(&[33], 64).values(1, 0, 1, 32).collect::<Vec<_>>(), [32]);
    }
}
