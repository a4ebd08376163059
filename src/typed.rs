use crate::{error::*,num::Exact,wire::*};
pub const MAX_VALUES:usize=2000;
pub enum Literal{Nan,Infinite{negative:bool},Finite(Exact),Bits{code:u64,digits:u32}}
pub struct Listed{pub texts:Vec<String>,pub literals:Vec<Literal>,pub reading:Option<Reading>}
pub fn number(t:&str)->Result<Literal>{
 let t=t.trim(); if t.is_empty(){return Err(Error::new("number.empty"))}
 match t.to_ascii_lowercase().as_str(){ "nan"=>return Ok(Literal::Nan), "inf"=>return Ok(Literal::Infinite{negative:false}), "-inf"=>return Ok(Literal::Infinite{negative:true}), _=>{} }
 if let Some(h)=t.strip_prefix("0x"){ return u64::from_str_radix(h,16).map(|code|Literal::Bits{code,digits:h.len() as u32}).map_err(|_|Error::new("number.syntax")) }
 let (neg,u)=match t.strip_prefix('-'){Some(u)=>(true,u),None=>(false,t)};
 let (m,e)=match u.split_once('e'){Some((m,e))=>(m,e.parse::<i32>().map_err(|_|Error::new("number.syntax"))?),None=>(u,0)};
 if m.contains('/') { let (a,b)=m.split_once('/').unwrap(); return Ok(Literal::Finite(Exact::new(neg,a.parse().unwrap(),b.parse().unwrap()))) }
 let (a,b)=m.split_once('.').unwrap_or((m,""));
 let d=format!("{a}{b}"); if !d.chars().all(|c|c.is_ascii_digit())||d.is_empty(){return Err(Error::new("number.syntax"))}
 Ok(Literal::Finite(Exact::from_decimal(neg,&d,e-b.len() as i32)))
}
pub fn list(t:&str,_:Comma)->Result<Listed>{ let texts:Vec<String>=t.split([',',' ',';']).filter(|s|!s.is_empty()).map(String::from).collect(); let literals=texts.iter().map(|t|number(t)).collect::<Result<_>>()?; if texts.is_empty(){return Err(Error::new("number.empty"))} Ok(Listed{texts,literals,reading:None}) }
