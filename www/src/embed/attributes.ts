// Which of an element's attributes are its own, and which are a state: as the address of a page has it, key by key.

import { PARAMS } from 'virtual:params'
import { FIELDS, VERSION } from '../state/fields.ts'
import { EXAMPLE } from '../state/state.ts'

export const kebab = (id: string): string => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
export const camel = (key: string): string => key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** A state by key, as attributes have it. */
export type Keyed = Readonly<Record<string, string>>

/** What the element itself understands. */
export const OWN = ['view', 'controls', 'theme', 'lang', 'loading', 'src', 'home'] as const

/** What a state of "Values" has beside schemes and their parameters; of the page "Number", FIELDS has it. */
const OF_VALUES = ['values', 'example', 'real', 'scheme', 'beside', 'focus', 'selected', 'poke', 'measure', 'goal'] as const

/** Every key of a state, in the order in which they are documented. */
export const STATE: readonly string[] = [
  ...new Set([...FIELDS.map(({ key }) => key).filter((key) => key !== 'theme' && key !== 'lang'), ...OF_VALUES, ...PARAMS.map(kebab)]),
]

/** What any element may have. */
export const GLOBAL =
  /^(?:id|class|style|slot|part|title|dir|hidden|inert|popover|translate|tabindex|role|is|nonce|exportparts|xmlns|on\w+|item\w+|(?:aria|data|v|x|_?ng\w*)-.*|.*[:@.].*)$/

const isParam = (key: string): boolean => PARAMS.includes(camel(key))

/** Whether an attribute is a part of the state. Those that are nobody's are, too: reading it says that they are odd. */
export const isOfState = (name: string): boolean =>
  STATE.includes(name) || !((OWN as readonly string[]).includes(name) || GLOBAL.test(name))

/** What of the attributes is a state. A parameter without a value is switched on. */
export function stateIn(attributes: Iterable<{ readonly name: string; readonly value: string }>): Record<string, string> {
  const state: Record<string, string> = {}
  for (const { name, value } of attributes) {
    if (isOfState(name)) state[name] = value === '' && isParam(name) ? 'true' : value
  }
  return state
}

/** What stands for the same thing: one of them in place of the others. */
const INSTEAD = [
  ['value', 'values', 'selected', 'code'],
  ['values', 'value', 'example', 'real', 'selected', 'poke', 'code'],
  ['src', 'value', 'values', 'example', 'real', 'selected', 'poke'],
  ['example', 'values', 'real', 'selected', 'poke'],
  ['real', 'values', 'example', 'selected', 'poke'],
] as const

/**
 * What is shown, with the attributes that have changed in place of what they were: a reader's other changes stay. Another scheme has
 * parameters of its own.
 */
export function merged(shown: Keyed, attributes: Keyed, changed: ReadonlySet<string>): Record<string, string> {
  const gone = new Set(changed)
  for (const [key, ...others] of INSTEAD) if (changed.has(key)) for (const other of others) gone.add(other)
  const isOther = changed.has('scheme') && (attributes.scheme ?? EXAMPLE.scheme) !== (shown.scheme ?? EXAMPLE.scheme)
  const kept = Object.entries(shown).filter(([key]) => !gone.has(key) && !(isOther && isParam(key)))
  const said = Object.entries(attributes).filter(([key]) => changed.has(key) || (isOther && isParam(key)))
  return Object.fromEntries([...kept, ...said])
}

/** The state as an address of "Number". */
export function numberAddress(state: Keyed): string {
  return address(Object.entries(state))
}

/** The state as an address of "Values", where a scheme has its parameters with it. */
export function valuesAddress({ value, ...others }: Keyed): string {
  const state: Record<string, string> = value === undefined || others.values !== undefined ? { ...others } : { ...others, values: value }
  const params = Object.entries(state).filter(([key]) => isParam(key))
  const rest = Object.fromEntries(Object.entries(state).filter(([key]) => !isParam(key)))
  if (params.length > 0) rest.scheme = [rest.scheme ?? EXAMPLE.scheme, ...params.map(([key, text]) => `${camel(key)}:${text}`)].join(',')
  return address(Object.entries(rest))
}

function address(pairs: readonly (readonly [string, string])[]): string {
  return `#${[`v=${VERSION}`, ...pairs.map(([key, text]) => `${key}=${encodeURIComponent(text)}`)].join('&')}`
}

/** What an address says, key by key, a scheme's parameters apart from it. */
export function stateOf(hash: string): Record<string, string> {
  const { v: _, theme: _theme, ...state } = Object.fromEntries(new URLSearchParams(hash.replace(/^#/, '').replaceAll('+', '%2B')))
  const [scheme, ...params] = state.scheme?.split(',') ?? []
  if (scheme !== undefined) state.scheme = scheme
  for (const param of params) {
    const at = param.indexOf(':')
    if (at > 0) state[kebab(param.slice(0, at))] = param.slice(at + 1)
  }
  return state
}
