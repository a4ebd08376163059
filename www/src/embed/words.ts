// What the element says while nothing else is loaded.

import { TEXTS } from 'virtual:embed-texts'
import { OTHERWISE } from '../state/language.ts'

/** A message `embed-shell-ID` with its arguments. */
export function words(id: string, args: Readonly<Record<string, string>> = {}, language: string = OTHERWISE): string {
  const text = (id: string) => TEXTS[language]?.[id] ?? TEXTS[OTHERWISE]?.[id] ?? id
  const all: Readonly<Record<string, string>> = { name: text('name'), ...args }
  return text(id).replace(/\{ \$(\w+) \}/g, (_, key: string) => all[key] ?? '')
}

/** The most of a text that is said. */
const LONGEST = 60

/** What a state shows: `value 3452.3194, scheme integer, bits 8`. */
export function saidOf(state: Readonly<Record<string, string>>, language: string): string {
  const pairs = Object.entries(state).map(([key, text]) => `${key.replaceAll('-', ' ')} ${shortened(text)}`)
  return pairs.length === 0 ? words('example', {}, language) : pairs.join(', ')
}

const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
