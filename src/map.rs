//! A map for a handful of entries.
//!
//! The standard library's maps are made for thousands of them and bring the code for that to the page.

use serde::{Serialize, Serializer};
use std::{borrow::Borrow, ops::Index};

/// Entries in the order of their keys, each key once.
#[derive(Clone, Debug, PartialEq)]
pub struct Map<K, V> {
    entries: Vec<(K, V)>,
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Map { entries: vec![] }
    }
}

impl<K: Ord, V> Map<K, V> {
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    fn place<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        self.entries.binary_search_by(|(k, _)| k.borrow().cmp(key))
    }

    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.place(key).ok().map(|at| &self.entries[at].1)
    }

    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.place(key).is_ok()
    }

    /// Replaces the value of a key that is there.
    pub fn insert(&mut self, key: K, value: V) {
        match self.place(&key) {
            Ok(at) => self.entries[at].1 = value,
            Err(at) => self.entries.insert(at, (key, value)),
        }
    }

    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q)
    where
        K: Borrow<Q>,
    {
        if let Ok(at) = self.place(key) {
            self.entries.remove(at);
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.entries.iter().map(|(key, value)| (key, value))
    }
}

impl<K: Ord + Borrow<str>, V> Index<&str> for Map<K, V> {
    type Output = V;
    fn index(&self, key: &str) -> &V {
        self.get(key).expect("a key that is there")
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Map<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut map = Map::default();
        for (key, value) in entries {
            map.insert(key, value);
        }
        map
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for Map<K, V> {
    fn from(entries: [(K, V); N]) -> Self {
        entries.into_iter().collect()
    }
}

impl<K: Serialize, V: Serialize> Serialize for Map<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.entries.iter().map(|(key, value)| (key, value)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_kept_in_order_and_once() {
        let mut map: Map<&str, i32> = [("b", 2), ("a", 1), ("b", 3)].into();
        assert_eq!(map.iter().collect::<Vec<_>>(), [(&"a", &1), (&"b", &3)]);
        map.remove("a");
        map.remove("absent");
        assert_eq!((map.get("a"), map["b"], map.contains_key("b"), map.is_empty()), (None, 3, true, false));
    }

    #[test]
    fn it_crosses_as_an_object() {
        let map: Map<String, f64> = [("scale".to_owned(), 0.5)].into();
        let text = serde_json::to_string(&map).unwrap();
        assert_eq!(text, r#"{"scale":0.5}"#);
    }
}
