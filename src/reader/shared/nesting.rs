//! Lists within lists, as they are read: whether they are a tensor, and of what shape.

/// The sides of nested lists.
#[derive(Default)]
pub struct Nesting {
    /// The side of each depth, once a list of that depth has ended.
    sides: Vec<Option<u64>>,
    /// How deep the numbers lie.
    leaves: Option<usize>,
}

impl Nesting {
    /// Of a plain list.
    pub fn flat(count: u64) -> Self {
        Nesting { sides: vec![Some(count)], leaves: Some(1) }
    }

    /// A number lies within so many lists; whether all before it do.
    pub fn number(&mut self, depth: usize) -> bool {
        *self.leaves.get_or_insert(depth) == depth && self.sides.len() <= depth
    }

    /// A list begins within so many others; whether there can be one.
    pub fn open(&mut self, depth: usize) -> bool {
        if self.sides.len() <= depth {
            self.sides.resize(depth + 1, None);
        }
        self.leaves.is_none_or(|leaves| depth < leaves)
    }

    /// A list ends; whether it is as long as those beside it.
    pub fn close(&mut self, depth: usize, count: u64) -> bool {
        *self.sides[depth].get_or_insert(count) == count
    }

    pub fn shape(&self) -> Vec<u64> {
        self.sides.iter().map(|side| side.unwrap_or(0)).collect()
    }
}
