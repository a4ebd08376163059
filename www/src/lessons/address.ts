// What the page shows <-> the part of its address from `#`: `#v=1&lesson=blocks&step=4`, and what a reader has changed in the step.

import { CATALOG } from 'virtual:declared'
import { type Keyed, kebab, STATE } from '../embed/attributes.ts'
import { VERSION } from '../state/fields.ts'
import { isLanguage } from '../state/language.ts'
import { isTheme } from '../state/theme.ts'
import type { Lesson } from './lesson.ts'
import { lessonNamed } from './registry.ts'

export interface Place {
  /** Without one, the contents. */
  readonly lesson: Lesson | undefined
  /** Counted from 0. */
  readonly step: number
  /** What a reader has changed. */
  readonly played: Keyed | undefined
  readonly present: boolean
  /** Where the address says it. */
  readonly lang?: string | undefined
}

export interface ReadPlace {
  readonly place: Place
  /** Keys that say nothing. */
  readonly odd: readonly string[]
}

export const CONTENTS: Place = { lesson: undefined, step: 0, played: undefined, present: false }

export function readPlace(hash: string): ReadPlace {
  const said = new Map(new URLSearchParams(hash.replace(/^#/, '').replaceAll('+', '%2B')))
  const odd: string[] = []
  const read = <T>(key: string, of: (text: string) => T | undefined): T | undefined => {
    const text = said.get(key)
    said.delete(key)
    const found = text === undefined ? undefined : of(text)
    if (text !== undefined && found === undefined) odd.push(key)
    return found
  }
  read('v', (text) => text === VERSION || undefined)
  read('theme', (text) => isTheme(text) || undefined) // see boot.ts
  const lang = read('lang', (text) => (isLanguage(text) ? text : undefined))
  const lesson = read('lesson', lessonNamed)
  const step = read('step', (text) => (lesson?.steps[Number(text) - 1] ? Number(text) - 1 : undefined)) ?? 0
  const present = read('present', (text) => text === '1' || undefined) ?? false
  const played = [...said].filter(([key]) => lesson && STATE.includes(key))
  odd.push(...[...said.keys()].filter((key) => !played.some(([other]) => other === key)))
  return { place: { lesson, step, present, lang, played: played.length > 0 ? Object.fromEntries(played) : undefined }, odd }
}

export function writePlace({ lesson, step, played, present, lang }: Place): string {
  if (!lesson) return lang ? `#v=${VERSION}&lang=${lang}` : '#'
  const pairs = [
    ['v', VERSION],
    ['lesson', lesson.id],
    ['step', String(step + 1)],
    ...(lang ? [['lang', lang]] : []),
    ...(present ? [['present', '1']] : []),
    ...Object.entries(played ?? {}),
  ]
  return `#${pairs.map(([key, text = '']) => `${key}=${encode(text)}`).join('&')}`
}

/** Legible where nothing forbids it. */
const encode = (text: string) => encodeURIComponent(text).replace(/%(2C|3B|3A|2F)/g, decodeURIComponent)

/** What of a shown state is not as the step has it, and no more than must be said. */
export function changes(shown: Keyed, chosen: Keyed): Keyed {
  const isList = shown.values?.includes(';') ?? false
  const redundant = isList ? 'value' : 'values'
  const usual: Keyed = { ...usualParams(shown.scheme), selected: '0', source: 'float32', scheme: 'integer', fit: 'list' }
  return Object.fromEntries(Object.entries(shown).filter(([key, text]) => key !== redundant && text !== (chosen[key] ?? usual[key])))
}

function usualParams(scheme: string | undefined): Keyed {
  const params = CATALOG.schemes.find(({ id }) => id === scheme)?.params ?? []
  return Object.fromEntries(params.flatMap((param) => ('default' in param ? [[kebab(param.id), String(param.default)]] : [])))
}
