// The state of the page "Values" <-> the part of its address from `#`: `#v=1&example=heavy,count:4096&scheme=integer,bits:4&beside=nf4;q4_0`.

import type { Catalog, Goal, Param, Setup, Yard } from '../../core/wire.ts'
import type { Data } from '../../core/workbench/data.ts'
import { REAL_EXAMPLES } from '../../examples/real.ts'
import { VERSION } from '../fields.ts'
import { isLanguage } from '../language.ts'
import { isTheme, type Theme } from '../theme.ts'
import { unfitted } from './data.ts'
import { pack, unpack } from './packed.ts'
import { START, type Step, type ValuesState } from './state.ts'

/** The most schemes beside each other. */
export const MOST = 4

/** What the address says; what it does not say is as the page starts. `odd` holds the keys that say nothing. */
export interface ReadValues {
  readonly step: Step
  readonly theme: Theme | undefined
  readonly lang: string | undefined
  readonly odd: readonly string[]
}

export function readValues(hash: string, catalog: Catalog): ReadValues {
  const texts = new URLSearchParams(hash.replace(/^#/, '').replaceAll('+', '%2B'))
  const odd: string[] = []
  /** What a key says, or nothing, which is noted if the key is there. */
  const read = <T>(key: string, of: (text: string) => T | undefined): T | undefined => {
    const text = texts.get(key)
    texts.delete(key)
    const found = text === null ? undefined : of(text)
    if (text !== null && found === undefined) odd.push(key)
    return found
  }
  read('v', (text) => (text === VERSION ? text : undefined))
  const data = read('values', typed) ?? read('example', (text) => example(text, catalog)) ?? read('real', real) ?? START.data
  const focused = read('scheme', (text) => setup(text, catalog))
  const beside = read('beside', (text) => setups(text, catalog))
  const focus = read('focus', whole) ?? 0
  const selected = read('selected', whole)
  const poke = read('poke', poked)
  const measure = read('measure', yard)
  const goal = read('goal', goalOf)
  const theme = read('theme', (text) => (isTheme(text) ? text : undefined))
  const lang = read('lang', (text) => (isLanguage(text) ? text : undefined))
  odd.push(...texts.keys())
  const first = data === START.data ? START.setups : START.setups.map(unfitted)
  const others = (beside ?? (focused ? [] : first.slice(1))).slice(0, MOST - 1)
  const at = Math.min(focus, others.length)
  const all = [...others.slice(0, at), focused ?? first[0]!, ...others.slice(at)]
  const said = { ...(selected !== undefined && { selected }), ...(poke && { poke }), ...(measure && { measure }), ...(goal && { goal }) }
  return { step: { data, setups: all, focus: at, ...said }, theme, lang, odd }
}

/** Empty for what the page starts with. */
export function writeValues(state: ValuesState, catalog: Catalog): string {
  const { data, setups, focus, selected, poke, measure, goal, theme, lang } = state
  const focused = setups[focus] ?? START.setups[0]!
  const others = setups.filter((_, i) => i !== focus)
  const isStart = JSON.stringify([setups, focus]) === JSON.stringify([START.setups, START.focus])
  const pairs: [string, string | undefined][] = [
    ...dataPairs(data, catalog),
    ['scheme', isStart ? undefined : packSetup(focused, catalog)],
    ['beside', isStart || others.length === 0 ? undefined : others.map((other) => packSetup(other, catalog)).join(';')],
    ['focus', focus === 0 ? undefined : String(focus)],
    ['selected', selected === undefined ? undefined : String(selected)],
    ['poke', poke && `${poke.index}:${poke.value}`],
    ['measure', measure === YARDS[0] ? undefined : measure],
    ['goal', goal && `${goal.by}:${goal.bound}`],
    ['theme', theme === 'auto' ? undefined : theme],
    ['lang', lang],
  ]
  const said = pairs.filter(([, text]) => text !== undefined).map(([key, text]) => `${key}=${encode(text ?? '')}`)
  return said.length === 0 ? '' : `#${[`v=${VERSION}`, ...said].join('&')}`
}

function dataPairs(data: Data, catalog: Catalog): [string, string | undefined][] {
  if (data.kind === 'typed') return [['values', linked(data.text)]]
  if (data.kind === 'real') return [['real', data.id]]
  if (data.kind !== 'example') return []
  const packed = pack(data, examplesParams(catalog, data.id) ?? [])
  const isStart = START.data.kind === 'example' && packed === pack(START.data, examplesParams(catalog, START.data.id) ?? [])
  return [['example', isStart ? undefined : packed]]
}

const typed = (text: string): Data | undefined => (text.trim() ? { kind: 'typed', text } : undefined)

/** The most values that a link holds. */
export const MOST_LINKED = 2000

/** What was typed, or nothing where it is too much for a link. */
function linked(text: string): string | undefined {
  // lines are the rows of a matrix
  const short = text.trim().replace(/\s+/g, (blank) => (/[\r\n]/.test(blank) ? '\n' : ' '))
  return short.split(/\s/).length > MOST_LINKED || text.length > 40 * MOST_LINKED ? undefined : short
}

export const isLinked = (text: string): boolean => linked(text) !== undefined

const real = (text: string): Data | undefined => (REAL_EXAMPLES.some(({ id }) => id === text) ? { kind: 'real', id: text } : undefined)

function example(text: string, catalog: Catalog): Data | undefined {
  const read = unpack(text, catalog, (id) => examplesParams(catalog, id))
  return read && { kind: 'example', ...read }
}

const schemesParams = (catalog: Catalog, scheme: string): readonly Param[] | undefined =>
  catalog.schemes.find(({ id }) => id === scheme)?.params
const examplesParams = (catalog: Catalog, example: string): readonly Param[] | undefined =>
  catalog.examples?.find(({ id }) => id === example)?.params

const packSetup = ({ scheme, params }: Setup, catalog: Catalog) => pack({ id: scheme, params }, schemesParams(catalog, scheme) ?? [])

function setup(text: string, catalog: Catalog): Setup | undefined {
  const read = unpack(text, catalog, (id) => schemesParams(catalog, id))
  return read && { scheme: read.id, params: read.params }
}

function setups(text: string, catalog: Catalog): Setup[] | undefined {
  const read = text.split(';').map((part) => setup(part, catalog))
  return read.every((one) => one !== undefined) ? read : undefined
}

/** What schemes can be ranked by; the first unless somebody says otherwise. */
export const YARDS: readonly Yard[] = ['sqnr', 'mse', 'error', 'cosine']

const yard = (text: string): Yard | undefined => YARDS.find((id) => id === text)

function goalOf(text: string): Goal | undefined {
  const [id = '', bound = ''] = text.split(':')
  const by = yard(id)
  return by && /^[-+.\de]{1,24}$/i.test(bound) && Number.isFinite(Number(bound)) ? { by, bound } : undefined
}

const whole = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined)

function poked(text: string): { index: number; value: number } | undefined {
  const [index = '', value = ''] = text.split(':')
  return /^\d{1,9}$/.test(index) && value !== '' && Number.isFinite(Number(value))
    ? { index: Number(index), value: Number(value) }
    : undefined
}

/** Only what would end the value early, or would not survive a copied link, is escaped: the address is for people too. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%(2C|3B|3A|2F|40|24|3D)/g, decodeURIComponent)
}
