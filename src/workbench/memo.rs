//! What figures keep for the next question: what depends on the values alone, or on less of a setup than changes under a finger.

use super::Setup;
use std::{any::Any, cell::RefCell, rc::Rc};

/// So many things are kept, the last ones that were asked for.
const KEPT: usize = 16;

struct Entry {
    what: &'static str,
    setup: Option<Setup>,
    made: Rc<dyn Any>,
}

/// Things that were made of the values that are held, and are forgotten with them.
#[derive(Default)]
pub struct Memo(RefCell<Vec<Entry>>);

impl Memo {
    /// What is kept under a name for a setup, made if it is not there. A name stands for one type.
    pub fn of<T: 'static>(&self, what: &'static str, setup: Option<&Setup>, make: impl FnOnce() -> T) -> Rc<T> {
        let found = self.0.borrow().iter().position(|entry| entry.what == what && entry.setup.as_ref() == setup);
        if let Some(at) = found {
            let entry = self.0.borrow_mut().remove(at);
            let made = Rc::clone(&entry.made).downcast::<T>();
            self.0.borrow_mut().push(entry);
            if let Ok(made) = made {
                return made;
            }
        }
        let made = Rc::new(make());
        let mut entries = self.0.borrow_mut();
        if entries.len() >= KEPT {
            entries.remove(0);
        }
        entries.push(Entry { what, setup: setup.cloned(), made: Rc::clone(&made) as Rc<dyn Any> });
        made
    }

    pub fn clear(&mut self) {
        self.0.get_mut().clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::param::Params;

    #[test]
    fn things_are_made_once_until_they_are_forgotten() {
        let mut memo = Memo::default();
        let setup = |bits: f64| Setup { scheme: "integer".into(), params: Params::default().with("bits", bits) };
        assert_eq!(*memo.of("a", Some(&setup(4.0)), || 1), 1);
        assert_eq!(*memo.of("a", Some(&setup(4.0)), || 2), 1);
        assert_eq!(*memo.of("a", Some(&setup(8.0)), || 3), 3);
        assert_eq!(*memo.of("a", None, || 4), 4);
        memo.clear();
        assert_eq!(*memo.of("a", Some(&setup(4.0)), || 5), 5);
        (0..KEPT as u32).for_each(|bits| assert_eq!(*memo.of("b", Some(&setup(bits.into())), || bits), bits));
        assert_eq!(*memo.of("a", Some(&setup(4.0)), || 6), 6);
    }
}
