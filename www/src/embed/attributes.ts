// Which of an element's attributes are its own, and which are a state: as the address of a page has it, key by key.

import { PARAMS } from 'virtual:params'
import { FIELDS, VERSION } from '../state/fields.ts'

export const kebab = (id: string): string => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
export const camel = (key: string): string => key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** What the element itself understands. */
export const OWN = ['view', 'controls', 'theme', 'lang', 'loading', 'src', 'home'] as const

/** What a state of "Values" has beside schemes and their parameters; of the page "Number", FIELDS has it. */
const OF_VALUES = ['values', 'example', 'real', 'scheme', 'beside', 'focus', 'selected', 'poke', 'measure', 'goal'] as const

/** Every key of a state, in the order in which they are documented. */
export const STATE: readonly string[] = [
  ...new Set([...FIELDS.map(({ key }) => key).filter((key) => key !== 'theme'), ...OF_VALUES, ...PARAMS.map(kebab)]),
]

/** What any element may have. */
export const GLOBAL = /^(?:id|class|style|slot|part|title|dir|hidden|tabindex|role|is|nonce|exportparts|(?:aria|data|on|x)[-\w:.]*)$/

/** What of the attributes is a state. Others that are nobody's are part of it too: reading it says that they are odd. */
export function stateIn(attributes: Iterable<{ readonly name: string; readonly value: string }>): Map<string, string> {
  const state = new Map<string, string>()
  for (const { name, value } of attributes) {
    if (!(OWN as readonly string[]).includes(name) && !GLOBAL.test(name)) state.set(name, value)
  }
  return state
}

/** The state as an address of "Number". */
export function numberAddress(state: ReadonlyMap<string, string>): string {
  return address(state)
}

/** The state as an address of "Values", where a scheme has its parameters with it. */
export function valuesAddress(state: ReadonlyMap<string, string>): string {
  const own = [...state].filter(([key]) => (OF_VALUES as readonly string[]).includes(key))
  const params = [...state].filter(([key]) => PARAMS.includes(camel(key))).map(([key, value]) => `${camel(key)}:${value}`)
  const odd = [...state].filter(([key]) => !(OF_VALUES as readonly string[]).includes(key) && !PARAMS.includes(camel(key)))
  const rest = new Map([...own, ...odd.map(([key, text]) => (key === 'value' ? (['values', text] as const) : ([key, text] as const)))])
  if (params.length > 0) rest.set('scheme', [rest.get('scheme') ?? 'integer', ...params].join(','))
  return address(rest)
}

function address(pairs: ReadonlyMap<string, string>): string {
  return `#${[`v=${VERSION}`, ...[...pairs].map(([key, text]) => `${key}=${encodeURIComponent(text)}`)].join('&')}`
}

/** What an address says, key by key. */
export function stateOf(hash: string): Record<string, string> {
  const { v: _, ...state } = Object.fromEntries(new URLSearchParams(hash.replace(/^#/, '').replaceAll('+', '%2B')))
  return state
}
