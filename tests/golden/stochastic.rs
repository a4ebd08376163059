//! Stochastic rounding with the reference's own random bits.
//!
//! Ours adds 64 random bits to the part that would be dropped, in units of 2^-64 of it, and goes up on a carry: with its top n
//! bits random and the others 0, that is gfloat's StochasticFastest. Its other conventions, and microxcaling's uniform number,
//! are reached by draws that say what their random bits mean.

use crate::data::{Tally, bits, floats, json, tally, text};
use quantoscope::{
    format::{self, Cast, Overflow, Value},
    num::{Draw, Rounding, rounding::round_to_integer},
};
use serde_json::Value as Json;

/// frac + bits / 2^8 >= 1.
fn fastest(random: u64) -> Draw {
    Draw::from_bits(random << 56)
}

/// frac + (bits + 1/2) / 2^8 >= 1.
fn fast(random: u64) -> Draw {
    Draw::from_bits((random << 56) + (1 << 55))
}

/// half-even(2^8 frac) + bits >= 2^8: as `fast`, but a tie goes up just if 2^8 - bits is even.
fn rounded_first(random: u64) -> Draw {
    Draw::from_bits((random << 56) + (1 << 55) - (random & 1))
}

struct Data {
    x: Vec<f32>,
    random: Vec<u64>,
    file: Json,
}

fn data() -> Data {
    let file = json("casts_int.json")["stochastic"].clone();
    assert_eq!(file["srnumbits"], 8);
    let random = file["srbits"].as_array().unwrap().iter().map(|n| n.as_u64().unwrap()).collect();
    Data { x: floats(text(&file, "x")), random, file }
}

/// Compares with one of gfloat's conventions, for every format that the registry has.
fn compare(tally: &mut Tally, convention: &str, draw: fn(u64) -> Draw) {
    let Data { x, random, file } = data();
    for (name, id) in [("int8", "int8"), ("e4m3fn", "float8_e4m3fn"), ("e2m1fn", "float4_e2m1fn")] {
        let record = format!("{name}_{convention}");
        let Ok(format) = format::find(id) else {
            tally.leave_out(format!("{record}: not in the registry"));
            continue;
        };
        let cast = |(x, random): (&f32, &u64)| {
            let how = Cast { rounding: Rounding::Stochastic, overflow: Overflow::Saturate, draw: draw(*random) };
            bits(format.decode(format.encode(Value::from(f64::from(*x)), how).code) as f32)
        };
        let ours: Vec<u32> = x.iter().zip(&random).map(cast).collect();
        // an integer has no negative zero
        let zero = |y: f32| if id == "int8" { y + 0.0 } else { y };
        let theirs: Vec<u32> = floats(text(&file["gfloat"], &record)).into_iter().map(|y| bits(zero(y))).collect();
        tally.record("gfloat", &record, &x, &ours, &theirs);
    }
}

#[test]
fn random_bits_on_top_are_gfloats_stochastic_fastest() {
    tally(|tally| compare(tally, "StochasticFastest", fastest));
}

#[test]
fn random_bits_and_a_half_are_gfloats_stochastic_fast() {
    tally(|tally| compare(tally, "StochasticFast", fast));
}

#[test]
fn random_bits_with_a_tie_rule_are_gfloats_stochastic() {
    tally(|tally| compare(tally, "Stochastic", rounded_first));
}

/// sign × floor(|x| + u), which goes up where the part that would be dropped and u add up to 1.
#[test]
fn a_uniform_draw_is_microxcalings_dither() {
    let Data { x, file, .. } = data();
    let record = &file["microxcaling_dither"];
    let round = |(x, u): (&f32, &f32)| {
        let draw = Draw::from_bits((f64::from(*u) * 2f64.powi(64)) as u64);
        bits(round_to_integer(f64::from(*x), Rounding::Stochastic, draw) as f32)
    };
    let u = floats(text(record, "u"));
    let ours: Vec<u32> = x.iter().zip(&u).map(round).collect();
    let theirs: Vec<u32> = floats(text(record, "y")).into_iter().map(bits).collect();
    tally(|tally| tally.record("microxcaling", "dither", &x, &ours, &theirs));
}
