//! Two float64 or four float32 at once, where the compiler does not see by itself that it could: it does for loops that write,
//! not for sums in float64 of what is float32.

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod machine {
    use core::arch::wasm32::{
        f32x4, f32x4_add, f32x4_eq, f32x4_extract_lane, f32x4_ne, f32x4_pmax, f32x4_pmin, f32x4_splat, f64x2_abs, f64x2_add,
        f64x2_extract_lane, f64x2_mul, f64x2_pmax, f64x2_promote_low_f32x4, f64x2_splat, f64x2_sub, i32x4_extract_lane, i32x4_shuffle,
        i32x4_splat, i32x4_sub, v128, v128_and,
    };

    #[derive(Clone, Copy)]
    pub struct Two(v128);

    impl Two {
        #[inline(always)]
        pub fn all(x: f64) -> Self {
            Two(f64x2_splat(x))
        }

        #[inline(always)]
        pub fn plus(self, other: Self) -> Self {
            Two(f64x2_add(self.0, other.0))
        }

        #[inline(always)]
        pub fn minus(self, other: Self) -> Self {
            Two(f64x2_sub(self.0, other.0))
        }

        #[inline(always)]
        pub fn times(self, other: Self) -> Self {
            Two(f64x2_mul(self.0, other.0))
        }

        #[inline(always)]
        pub fn abs(self) -> Self {
            Two(f64x2_abs(self.0))
        }

        #[inline(always)]
        pub fn or_larger(self, other: Self) -> Self {
            Two(f64x2_pmax(self.0, other.0))
        }

        pub fn array(self) -> [f64; 2] {
            [f64x2_extract_lane::<0>(self.0), f64x2_extract_lane::<1>(self.0)]
        }
    }

    #[derive(Clone, Copy)]
    pub struct Four(v128);

    impl Four {
        #[inline(always)]
        pub fn all(x: f32) -> Self {
            Four(f32x4_splat(x))
        }

        #[inline(always)]
        pub fn of(&[a, b, c, d]: &[f32; 4]) -> Self {
            Four(f32x4(a, b, c, d))
        }

        #[inline(always)]
        pub fn wide(self) -> [Two; 2] {
            [self.0, i32x4_shuffle::<2, 3, 2, 3>(self.0, self.0)].map(|x| Two(f64x2_promote_low_f32x4(x)))
        }

        #[inline(always)]
        pub fn plus(self, other: Self) -> Self {
            Four(f32x4_add(self.0, other.0))
        }

        #[inline(always)]
        pub fn or_smaller(self, other: Self) -> Self {
            Four(f32x4_pmin(self.0, other.0))
        }

        #[inline(always)]
        pub fn or_larger(self, other: Self) -> Self {
            Four(f32x4_pmax(self.0, other.0))
        }

        pub fn array(self) -> [f32; 4] {
            let x = self.0;
            [f32x4_extract_lane::<0>(x), f32x4_extract_lane::<1>(x), f32x4_extract_lane::<2>(x), f32x4_extract_lane::<3>(x)]
        }
    }

    #[derive(Clone, Copy)]
    pub struct Counts(v128);

    impl Counts {
        pub fn none() -> Self {
            Counts(i32x4_splat(0))
        }

        #[inline(always)]
        pub fn zeros_of_others(self, y: Four, x: Four) -> Self {
            let zero = f32x4_splat(0.0);
            Counts(i32x4_sub(self.0, v128_and(f32x4_eq(y.0, zero), f32x4_ne(x.0, zero))))
        }

        pub fn sum(self) -> u32 {
            let x = self.0;
            (i32x4_extract_lane::<0>(x) + i32x4_extract_lane::<1>(x) + i32x4_extract_lane::<2>(x) + i32x4_extract_lane::<3>(x)) as u32
        }
    }
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
mod machine {
    use std::array::from_fn;

    #[derive(Clone, Copy)]
    pub struct Two([f64; 2]);

    impl Two {
        pub fn all(x: f64) -> Self {
            Two([x; 2])
        }

        #[inline(always)]
        pub fn plus(self, other: Self) -> Self {
            Two(from_fn(|lane| self.0[lane] + other.0[lane]))
        }

        #[inline(always)]
        pub fn minus(self, other: Self) -> Self {
            Two(from_fn(|lane| self.0[lane] - other.0[lane]))
        }

        #[inline(always)]
        pub fn times(self, other: Self) -> Self {
            Two(from_fn(|lane| self.0[lane] * other.0[lane]))
        }

        #[inline(always)]
        pub fn abs(self) -> Self {
            Two(self.0.map(f64::abs))
        }

        /// Itself, where the other is not larger.
        #[inline(always)]
        pub fn or_larger(self, other: Self) -> Self {
            Two(from_fn(|lane| if self.0[lane] < other.0[lane] { other.0[lane] } else { self.0[lane] }))
        }

        pub fn array(self) -> [f64; 2] {
            self.0
        }
    }

    #[derive(Clone, Copy)]
    pub struct Four([f32; 4]);

    impl Four {
        pub fn all(x: f32) -> Self {
            Four([x; 4])
        }

        #[inline(always)]
        pub fn of(x: &[f32; 4]) -> Self {
            Four(*x)
        }

        /// Two halves.
        #[inline(always)]
        pub fn wide(self) -> [Two; 2] {
            let [a, b, c, d] = self.0.map(f64::from);
            [Two([a, b]), Two([c, d])]
        }

        /// Itself, where the other is not smaller.
        #[inline(always)]
        pub fn plus(self, other: Self) -> Self {
            Four(from_fn(|lane| self.0[lane] + other.0[lane]))
        }

        #[inline(always)]
        pub fn or_smaller(self, other: Self) -> Self {
            Four(from_fn(|lane| if other.0[lane] < self.0[lane] { other.0[lane] } else { self.0[lane] }))
        }

        #[inline(always)]
        pub fn or_larger(self, other: Self) -> Self {
            Four(from_fn(|lane| if self.0[lane] < other.0[lane] { other.0[lane] } else { self.0[lane] }))
        }

        pub fn array(self) -> [f32; 4] {
            self.0
        }
    }

    #[derive(Clone, Copy)]
    pub struct Counts([u32; 4]);

    impl Counts {
        pub fn none() -> Self {
            Counts([0; 4])
        }

        /// Counts where y is 0 and x is not.
        #[inline(always)]
        pub fn zeros_of_others(self, y: Four, x: Four) -> Self {
            Counts(from_fn(|lane| self.0[lane] + u32::from((y.0[lane] == 0.0) & (x.0[lane] != 0.0))))
        }

        pub fn sum(self) -> u32 {
            self.0.into_iter().sum()
        }
    }
}

pub use machine::{Counts, Four, Two};
