//! Exact rational values.
use super::Unpacked;
use num_bigint::BigUint;
use std::cmp::Ordering;

#[derive(Clone, Debug)]
pub struct Exact { negative: bool, numerator: BigUint, denominator: BigUint }

fn pow10(n: u32) -> BigUint { BigUint::from(10u32).pow(n) }
fn is_zero(n:&BigUint)->bool{ n.bits()==0 }

impl Exact {
    pub fn new(negative: bool, numerator: BigUint, denominator: BigUint) -> Self { Exact{negative,numerator,denominator} }
    pub fn from_decimal(negative: bool, digits: &str, exponent: i32) -> Self {
        let n = digits.parse().unwrap_or_default();
        let p = pow10(exponent.unsigned_abs());
        if exponent >= 0 { Self::new(negative, n*p, 1u32.into()) } else { Self::new(negative, n, p) }
    }
    pub fn from_f64(x: f64) -> Self {
        let u = Unpacked::from_f64(x);
        let tz = if u.mantissa==0 {0} else {u.mantissa.trailing_zeros()};
        let m = BigUint::from(u.mantissa >> tz); let e = u.exponent + tz as i32;
        if e>=0 { Self::new(u.negative, m << e as u32, 1u32.into()) } else { Self::new(u.negative, m, BigUint::from(1u32) << e.unsigned_abs()) }
    }
    pub fn unpack(&self) -> Unpacked {
        if is_zero(&self.numerator) { return Unpacked::zero(self.negative); }
        let shift = 65 - (self.numerator.bits() as i64 - self.denominator.bits() as i64);
        let (n,d) = if shift>=0 { (&self.numerator << shift as u64, self.denominator.clone()) } else { (self.numerator.clone(), &self.denominator << (-shift) as u64) };
        let q = &n / &d; let r = n - &q*&d;
        let extra = q.bits() as i64 - 64;
        let top = &q >> extra as u64;
        let sticky = !is_zero(&r) || (&top << extra as u64) != q;
        Unpacked{negative:self.negative, mantissa: top.iter_u64_digits().next().unwrap_or(0), exponent: (extra - shift) as i32, sticky}
    }
    pub fn to_f64(&self) -> f64 { use crate::format::*; let c = float64::FORMAT.encode(Value::Finite(self.unpack()), Cast::default()).code; f64::from_bits(c) }
    pub fn negated(&self) -> Self { Exact{negative:!self.negative, ..self.clone()} }
    pub fn abs(&self) -> Self { Exact{negative:false, ..self.clone()} }
    pub fn is_zero(&self) -> bool { is_zero(&self.numerator) }
    pub fn is_negative(&self) -> bool { self.negative }
    pub fn sub(&self, o: &Self) -> Self {
        let a=&self.numerator*&o.denominator; let b=&o.numerator*&self.denominator; let d=&self.denominator*&o.denominator;
        if self.negative != o.negative { return Self::new(self.negative, a+b, d); }
        if a>=b { let n=a-b; let neg = self.negative && !is_zero(&n); Self::new(neg, n, d) } else { Self::new(!self.negative, b-a, d) }
    }
    pub fn cmp(&self, o:&Self) -> Ordering {
        let d=self.sub(o); if d.is_zero() {Ordering::Equal} else if d.negative {Ordering::Less} else {Ordering::Greater}
    }
    fn exponent10(&self) -> i32 {
        let mut e = ((self.numerator.bits() as f64 - self.denominator.bits() as f64) * std::f64::consts::LOG10_2).floor() as i32;
        let ge = |e:i32| { if e>=0 { self.numerator >= &self.denominator*pow10(e as u32) } else { &self.numerator*pow10(e.unsigned_abs()) >= self.denominator } };
        while ge(e+1) { e+=1 } while !ge(e) { e-=1 } e
    }
    fn cut(&self, digits:u32)->(BigUint, BigUint, BigUint, i32) {
        let e=self.exponent10(); let p = e - (digits as i32-1);
        let (n,d) = if p>=0 {(self.numerator.clone(), &self.denominator*pow10(p as u32))} else {(&self.numerator*pow10(p.unsigned_abs()), self.denominator.clone())};
        let q=&n/&d; let r=n-&q*&d; (q,r,d,e)
    }
    pub fn significant(&self, digits:u32)->(String,i32){
        if self.is_zero(){return ("0".into(),0)}
        let (q,r,d,e)=self.cut(digits); let t=r*2u32;
        let odd = q.bit(0);
        let up = t>d || t==d && odd;
        fit(if up {q+1u32} else {q}, digits, e)
    }
    pub fn brackets(&self, digits:u32)->((String,i32),(String,i32)){
        if self.is_zero(){return (("0".into(),0),("0".into(),0))}
        let (q,r,_,e)=self.cut(digits);
        let up = if is_zero(&r) {q.clone()} else {&q+1u32};
        (fit(q,digits,e), fit(up,digits,e))
    }
    pub fn decimals(&self, places:u32)->String{
        let n=&self.numerator*pow10(places); let q=&n/&self.denominator; let r=n-&q*&self.denominator; let t=r*2u32;
        let up = t>self.denominator || t==self.denominator && q.bit(0);
        let q = if up {q+1u32} else {q};
        self.placed(&q.to_string(), places)
    }
    fn placed(&self, digits:&str, places:u32)->String{
        let w=places as usize+1; let all=format!("{digits:0>w$}"); let (a,b)=all.split_at(all.len()-places as usize);
        let s=if self.negative{"-"}else{""}; if places==0 {format!("{s}{a}")} else {format!("{s}{a}.{b}")}
    }
    pub fn decimal(&self, max:usize)->Option<String>{
        let mut places=0u32; let mut n=self.numerator.clone();
        while !is_zero(&(&n % &self.denominator)) { if places as usize>=max {return None} n*=10u32; places+=1; }
        let t=self.placed(&(n/&self.denominator).to_string(), places); (t.len()<=max).then_some(t)
    }
}
fn fit(q:BigUint,digits:u32,e:i32)->(String,i32){ let s=q.to_string(); if s.len()>digits as usize {(s[..digits as usize].into(), e+1)} else {(s,e)} }
