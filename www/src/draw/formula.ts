import { html, mathml, type TemplateResult } from 'lit'
import type { DirectiveResult } from 'lit/directive.js'
import type { Math as Formula } from '../core/wire.ts'
import { formatDigits } from '../say/num.ts'
import { plain } from '../say/say.ts'
import { guard } from './guard.ts'

/**
 * A formula as MathML. Browsers do not break a formula over lines, so it comes in pieces, each beginning with its operator,
 * between which the text may break.
 */
export function formula(...items: Formula[]): DirectiveResult {
  return guard(items, () => drawFormula(items))
}

function drawFormula(items: readonly Formula[], pieces = broken(items)): TemplateResult {
  const wide = Math.max(...items.map(longest)) > LONGER
  return html`<span class="formula ${wide ? 'wide' : ''}">${pieces.map((piece, i) => html`<math displaystyle="true">${row(piece, i === 0)}</math>`)}</span>`
}

/** A rule in symbols, and beneath it with the reader's own figures: `q = x / s` and `= 3452 / 32`, the signs in line. */
export function equation(symbols: Formula, figures: Formula): DirectiveResult {
  return guard([symbols, figures], () => drawEquation(symbols, figures))
}

function drawEquation(symbols: Formula, figures: Formula): TemplateResult {
  const items = flat([symbols])
  const at = items.findIndex((item) => item.kind === 'op' && item.op === '=')
  const length = longest(figures)
  const shown = length > LONG ? inLine(figures) : [figures]
  return html`<div class="equation ${length > LONGER ? 'longer' : length > LONG ? 'long' : ''}"
    ><span>${drawFormula(items.slice(0, at))}</span><span>${drawNarrow(items.slice(at))}</span><span>${drawNarrow([EQUALS, ...shown])}</span></div
  >`
}

/** What is too wide for its place is broken within brackets, too, and has its fractions in a line. */
function drawNarrow(items: readonly Formula[]): TemplateResult {
  const fits = broken(items).every((piece) => piece.reduce((sum, item) => sum + width(item), 0) <= WIDEST)
  return fits ? drawFormula(items) : drawFormula(items, broken(items.flatMap(inLine), true))
}

const WIDEST = 18

/** In digits, about. */
function width(item: Formula): number {
  switch (item.kind) {
    case 'sym':
      return 1 + 0.7 * (item.sub?.length ?? 0)
    case 'op':
      return BREAKING.includes(item.op) ? 2 : 0.8
    case 'row':
      return item.items.reduce((sum, part) => sum + width(part), 0)
    case 'frac':
      return Math.max(width(item.top), width(item.bottom))
    case 'sup':
      return width(item.base) + 0.7 * width(item.exponent)
    case 'word':
      return 0.8 * item.word.length
    default:
      return longest(item)
  }
}

const EQUALS: Formula = { kind: 'op', op: '=' }
const SLASH: Formula = { kind: 'op', op: '/' }

/** Figures of more characters than this make a fraction that is too wide for its place, and even alone are wide. */
const LONG = 11
const LONGER = 17

function longest(item: Formula): number {
  switch (item.kind) {
    case 'num':
      return item.num.digits.length + (item.num.exponent === undefined ? 0 : 5)
    case 'row':
      return Math.max(0, ...item.items.map(longest))
    case 'frac':
      return Math.max(longest(item.top), longest(item.bottom))
    default:
      return 0
  }
}

/** With fractions as a slash, where a line can be broken. */
function inLine(item: Formula): Formula[] {
  if (item.kind === 'row') return item.items.flatMap(inLine)
  if (item.kind !== 'frac') return [item]
  return [...inBrackets(item.top), SLASH, ...inBrackets(item.bottom)]
}

function inBrackets(item: Formula): Formula[] {
  const items = inLine(item)
  return items.length > 1 ? [{ kind: 'op', op: '(' }, ...items, { kind: 'op', op: ')' }] : items
}

const OPENING = '(⌊⌈'
const CLOSING = ')⌋⌉'
const BREAKING = '=≈+−×'

function flat(items: readonly Formula[]): Formula[] {
  return items.flatMap((item) => (item.kind === 'row' ? flat(item.items) : [item]))
}

function broken(items: readonly Formula[], inBrackets = false): Formula[][] {
  const pieces: Formula[][] = [[]]
  let depth = 0
  for (const item of flat(items)) {
    const sign = item.kind === 'op' ? item.op : ''
    if (sign && OPENING.includes(sign)) depth++
    if (sign && CLOSING.includes(sign)) depth--
    const last = pieces.at(-1)?.at(-1)
    const opened = last?.kind === 'op' && OPENING.includes(last.op) // what follows is a sign
    const breaks = item === SLASH || (sign && (depth === 0 || (inBrackets && !opened)) && BREAKING.includes(sign))
    const afterName = last?.kind === 'op' && last.op === '(' && longest(item) > LONG
    const afterComma = last?.kind === 'op' && last.op === ','
    if ((breaks || afterName || afterComma) && last) pieces.push([])
    pieces.at(-1)?.push(item)
  }
  return pieces
}

/** `begins`: the formula begins with it, so that a plus or minus there is a sign. */
function row(items: readonly Formula[], begins = false): TemplateResult {
  return mathml`<mrow>${items.map((item, i) => element(item, begins && i === 0))}</mrow>`
}

function element(item: Formula, begins = false): TemplateResult {
  switch (item.kind) {
    case 'num':
      return number(item.num.ink, formatDigits(item.num.digits), item.num.exponent)
    case 'sym':
      return symbol(item)
    case 'op':
      return operator(item.op, begins)
    case 'row':
      return row(item.items)
    case 'frac':
      return mathml`<mfrac>${element(item.top)}${element(item.bottom)}</mfrac>`
    case 'sup':
      return mathml`<msup>${element(item.base)}${element(item.exponent)}</msup>`
    case 'word':
      return mathml`<mtext>${item.word}</mtext>`
    case 'text':
      return mathml`<mtext>${plain(item.text)}</mtext>`
  }
}

function number(ink: string, digits: string, exponent: number | undefined): TemplateResult {
  const value = mathml`<mn class=${ink}>${digits}</mn>`
  if (exponent === undefined) return value
  return mathml`<mrow>${value}${operator('×')}<msup><mn class=${ink}>10</mn><mn class=${ink}>${formatDigits(String(exponent))}</mn></msup></mrow>`
}

/** A letter with a hat comes as two characters, which a browser would set upright and apart. */
function symbol({ name, sub, ink }: Extract<Formula, { kind: 'sym' }>): TemplateResult {
  const [letter = '', hat] = name.normalize('NFD')
  const base =
    hat === '\u0302'
      ? mathml`<mover accent="true"><mi class=${ink}>${letter}</mi><mo stretchy="false">^</mo></mover>`
      : mathml`<mi class=${ink}>${name}</mi>`
  return sub ? mathml`<msub>${base}<mtext>${sub}</mtext></msub>` : base
}

function operator(sign: string, begins = false): TemplateResult {
  if (BREAKING.includes(sign)) {
    const isSign = begins && '+−'.includes(sign)
    return mathml`<mo form="infix" lspace=${begins ? '0' : '.28em'} rspace=${isSign ? '0' : '.28em'}>${sign}</mo>`
  }
  if (sign === ',') return mathml`<mo separator="true" lspace="0" rspace=".3em">,</mo>`
  return mathml`<mo stretchy=${OPENING.includes(sign) || CLOSING.includes(sign) ? 'true' : 'false'}>${sign}</mo>`
}
