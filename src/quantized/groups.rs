//! Which values share a scale, and what they share.

/// The groups of a tensor: how its values are shared out among them, and one column for each quantity that a group has.
#[derive(Clone, Debug, PartialEq)]
pub struct Groups {
    pub sharing: Sharing,
    pub count: usize,
    /// How many values they have together.
    pub values: usize,
    /// By name (`scale`, `zeroPoint`, `min`, `absmax` ...), one entry a group.
    pub columns: Vec<(&'static str, Column)>,
    /// Which of its rules the scheme followed, by a name of its own; empty where it has one rule.
    pub rule: &'static str,
}

/// One quantity of all groups.
#[derive(Clone, Debug, PartialEq)]
pub enum Column {
    Float(Vec<f32>),
    Integer(Vec<i64>),
}

/// How the values of a tensor in row-major order are shared out among groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sharing {
    /// All values are one group.
    Tensor,
    /// One group for each of the `side` places along an axis, whose neighbours lie `inner` values apart.
    Channel { side: usize, inner: usize },
    /// Runs of `size` along an axis of `side` places, whose neighbours lie `inner` values apart; the last run of each line may
    /// be shorter.
    Run { side: usize, inner: usize, size: usize },
}

impl Sharing {
    /// One group for each place along an axis of a tensor.
    pub fn channels(shape: &[usize], axis: usize) -> Self {
        Sharing::Channel { side: shape.get(axis).copied().unwrap_or(1).max(1), inner: inner(shape, axis) }
    }

    /// Runs of `size` along an axis of a tensor.
    pub fn runs(shape: &[usize], axis: usize, size: usize) -> Self {
        Sharing::Run { side: shape.get(axis).copied().unwrap_or(1).max(1), inner: inner(shape, axis), size: size.max(1) }
    }

    /// Runs of `size` along the last axis: each row by itself.
    pub fn rows(shape: &[usize], size: usize) -> Self {
        Self::runs(shape, shape.len().saturating_sub(1), size)
    }

    /// Runs of `size` of all values in their order in memory, whatever the shape.
    pub fn flat(count: usize, size: usize) -> Self {
        Self::runs(&[count], 0, size)
    }

    /// The group of the value at an index.
    pub fn of(self, index: usize) -> usize {
        match self {
            Sharing::Tensor => 0,
            Sharing::Channel { side, inner } => index / inner % side,
            Sharing::Run { side, inner, size } => {
                let (outer, place, lane) = (index / inner / side, index / inner % side, index % inner);
                (outer * side.div_ceil(size) + place / size) * inner + lane
            }
        }
    }

    /// How many groups `count` values have; none of no values.
    pub fn count(self, count: usize) -> usize {
        match self {
            _ if count == 0 => 0,
            Sharing::Tensor => 1,
            Sharing::Channel { side, .. } => side,
            Sharing::Run { side, inner, size } => count.div_ceil(inner * side) * side.div_ceil(size) * inner,
        }
    }

    /// The indices of one group's values, ascending, one in so many: without a look at the others.
    #[cfg(feature = "workbench")]
    pub fn members_of(self, group: usize, count: usize, stride: usize) -> Vec<u32> {
        let (first, runs, apart, run, lanes) = match self {
            Sharing::Tensor => (0, 1, 1, count, 1),
            Sharing::Channel { side, inner } => (group * inner, count.div_ceil(inner * side), inner * side, inner, 1),
            Sharing::Run { side, inner, size } => {
                let (line, lane) = (group / inner, group % inner);
                let (outer, place) = (line / side.div_ceil(size), line % side.div_ceil(size) * size);
                (outer * inner * side + place * inner + lane, 1, 1, size.min(side - place), inner)
            }
        };
        let places = (0..runs * run).step_by(stride.max(1)).map(|at| first + at / run * apart + at % run * lanes);
        places.filter(|at| *at < count).map(|at| at as u32).collect()
    }

    /// How many values the group has at most.
    #[cfg(feature = "workbench")]
    pub fn most(self, count: usize) -> usize {
        match self {
            Sharing::Tensor => count,
            Sharing::Channel { side, .. } => count / side.max(1),
            Sharing::Run { side, size, .. } => size.min(side),
        }
    }

    /// The indices of each group's values, ascending.
    pub fn members(self, count: usize) -> Vec<Vec<u32>> {
        let mut members = vec![vec![]; self.count(count)];
        for index in 0..count {
            members[self.of(index)].push(index as u32);
        }
        members
    }
}

/// How far neighbours along an axis lie apart.
fn inner(shape: &[usize], axis: usize) -> usize {
    shape.iter().skip(axis + 1).product::<usize>().max(1)
}

impl Groups {
    /// For schemes whose values share nothing.
    pub fn none() -> Self {
        Groups { sharing: Sharing::Tensor, count: 0, values: 0, columns: vec![], rule: "" }
    }

    /// Groups of `count` values, without columns yet.
    pub fn shared(sharing: Sharing, count: usize) -> Self {
        Groups { sharing, count: sharing.count(count), values: count, columns: vec![], rule: "" }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, column: Column) -> Self {
        self.columns.push((name, column));
        self
    }

    #[must_use]
    pub fn by(mut self, rule: &'static str) -> Self {
        self.rule = rule;
        self
    }

    /// The group of the value at an index.
    pub fn of(&self, index: usize) -> usize {
        self.sharing.of(index)
    }

    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|(n, _)| *n == name).map(|(_, column)| column)
    }

    /// An entry of a column of floats.
    pub fn float(&self, name: &str, group: usize) -> Option<f32> {
        match self.column(name)? {
            Column::Float(entries) => entries.get(group).copied(),
            Column::Integer(_) => None,
        }
    }

    /// An entry of a column of integers.
    pub fn integer(&self, name: &str, group: usize) -> Option<i64> {
        match self.column(name)? {
            Column::Integer(entries) => entries.get(group).copied(),
            Column::Float(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_each(sharing: Sharing, count: usize) -> Vec<usize> {
        (0..count).map(|i| sharing.of(i)).collect()
    }

    #[test]
    fn channels_of_a_matrix() {
        assert_eq!(of_each(Sharing::channels(&[2, 3], 0), 6), [0, 0, 0, 1, 1, 1]);
        assert_eq!(of_each(Sharing::channels(&[2, 3], 1), 6), [0, 1, 2, 0, 1, 2]);
    }

    #[test]
    fn runs_end_with_their_line() {
        let rows = Sharing::rows(&[2, 5], 2);
        assert_eq!((of_each(rows, 10), rows.count(10)), (vec![0, 0, 1, 1, 2, 3, 3, 4, 4, 5], 6));
        let columns = Sharing::runs(&[3, 2], 0, 2);
        assert_eq!((of_each(columns, 6), columns.count(6)), (vec![0, 1, 0, 1, 2, 3], 4));
        assert_eq!(Sharing::flat(7, 4).members(7), [vec![0, 1, 2, 3], vec![4, 5, 6]]);
    }

    #[cfg(feature = "workbench")]
    #[test]
    fn one_groups_members_are_those_of_all_groups() {
        let shares = [Sharing::Tensor, Sharing::channels(&[3, 4, 5], 1), Sharing::runs(&[3, 4, 5], 1, 3), Sharing::rows(&[12, 5], 2)];
        for sharing in shares {
            for (group, members) in sharing.members(60).into_iter().enumerate() {
                assert_eq!(sharing.members_of(group, 60, 1), members, "{sharing:?}");
                assert!(sharing.most(60) >= members.len());
                assert!(sharing.members_of(group, 60, 2).iter().eq(members.iter().step_by(2)));
            }
        }
    }

    #[test]
    fn nothing_has_no_groups() {
        assert_eq!([Sharing::Tensor, Sharing::channels(&[0, 3], 1), Sharing::flat(0, 32)].map(|s| s.count(0)), [0; 3]);
    }
}
