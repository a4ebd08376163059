//! A float64 sum that keeps what rounding drops (Neumaier 1974).

#[derive(Clone, Copy, Debug, Default)]
pub struct Sum {
    sum: f64,
    dropped: f64,
}

impl Sum {
    pub fn add(&mut self, x: f64) {
        let sum = self.sum + x;
        self.dropped += if self.sum.abs() >= x.abs() { (self.sum - sum) + x } else { (x - sum) + self.sum };
        self.sum = sum;
    }

    /// Adds what another sum came to.
    #[cfg(feature = "workbench")]
    pub fn merge(&mut self, other: &Sum) {
        self.add(other.sum);
        self.dropped += other.dropped;
    }

    pub fn value(&self) -> f64 {
        // an overflowed sum has an infinite or undefined correction
        if self.sum.is_finite() { self.sum + self.dropped } else { self.sum }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_terms_survive_large_ones() {
        let mut s = Sum::default();
        for x in [1.0, 1e100, 1.0, -1e100] {
            s.add(x);
        }
        assert_eq!(s.value(), 2.0);
    }
}
