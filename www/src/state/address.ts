// State <-> the part of the address from `#`: `#v=1&value=3452.3194&scheme=integer&bits=4`.

import type { Catalog, Text } from '../core/wire.ts'
import { FIELDS, type Field, type Setting, VERSION } from './fields.ts'
import { holdsState } from './holds-state.ts'
import { isParamKey, paramFields } from './param.ts'
import { EXAMPLE, type Note, type State } from './state.ts'

/** More than any list that the engine takes needs. */
const MAX_LENGTH = 200_000
/** What a note shows of somebody else's text. */
const SHOWN = 40

/** What an address sets, one entry a key that it holds, in the order of the registry. */
export interface Reading {
  readonly settings: readonly (Pick<Note, 'key' | 'value'> & { readonly set: Setting })[]
  readonly notes: readonly Note[]
}

export function readAddress(hash: string, catalog: Catalog): Reading {
  if (!holdsState(hash)) return { settings: [], notes: [] }
  if (hash.length > MAX_LENGTH) return { settings: [], notes: [note('note-long', 'v', '')] }
  const { texts, notes } = split(hash)
  const version = texts.get('v')
  if (version !== undefined && version !== VERSION) notes.push(note('note-version', 'v', version))
  texts.delete('v')

  const settings = fieldsOf(schemeOf(texts.get('scheme'), catalog), catalog).flatMap((field) => {
    const { key } = field
    const value = texts.get(key)
    if (value === undefined) return []
    texts.delete(key)
    const set = field.read(value, catalog)
    if (!set) notes.push(note('note-unreadable', key, value))
    return set ? [{ key, value, set }] : []
  })
  for (const [key, value] of texts) {
    notes.push(note(isParamKey(catalog, key) ? 'note-foreign' : 'note-unknown', key, value))
  }
  return { settings, notes }
}

/** Empty for the example. */
export function writeAddress(state: State, catalog: Catalog): string {
  const pairs = fieldsOf(state.input.scheme, catalog).flatMap(({ key, write }) => {
    const text = write(state)
    return text === undefined ? [] : [`${key}=${encode(text)}`]
  })
  return pairs.length === 0 ? '' : `#${[`v=${VERSION}`, ...pairs].join('&')}`
}

/** A setting that the engine refused, and why. */
export function refusedNote({ key, value }: Pick<Note, 'key' | 'value'>, why: Text): Note {
  const { text, ...rest } = note('note-refused', key, value)
  return { ...rest, text: { ...text, args: { ...text.args, why: { kind: 'text', text: why } } } }
}

/** The registry, and the scheme's parameters after the scheme. */
function fieldsOf(scheme: string, catalog: Catalog): Field[] {
  return FIELDS.flatMap((field) => (field.key === 'scheme' ? [field, ...paramFields(catalog, scheme)] : [field]))
}

/** The scheme that the address names, if there is such a one: it says which parameters there are. */
function schemeOf(text: string | undefined, catalog: Catalog): string {
  return catalog.schemes.find(({ id }) => id === text)?.id ?? EXAMPLE.scheme
}

function split(hash: string): { texts: Map<string, string>; notes: Note[] } {
  const texts = new Map<string, string>()
  const notes: Note[] = []
  for (const pair of hash.replace(/^#/, '').split('&').filter(Boolean)) {
    const [key, text] = halves(pair)
    if (texts.has(key)) notes.push(note('note-twice', key, text))
    else texts.set(key, text)
  }
  return { texts, notes }
}

function halves(pair: string): [string, string] {
  const at = pair.indexOf('=')
  return at < 0 ? [decode(pair), ''] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))]
}

/** Only what would end the value early, or would not survive a copied link, is escaped: the address is for people too. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%(2C|3B|3A|2B|2F|40|24|3D)/g, decodeURIComponent)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a stray "%", which no field takes
  }
}

function note(id: string, key: string, value: string): Note {
  const [name, shown] = [shorten(key), shorten(value)]
  return { key: name, value: shown, text: { id, args: { key: { kind: 'word', word: name }, value: { kind: 'word', word: shown } } } }
}

function shorten(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}
