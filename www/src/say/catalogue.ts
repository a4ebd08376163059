import english from '../../locales/en/page.ftl'
import { type Args, formatted, type Pattern } from './format.ts'

/** Built in, and what is said where another language has no message. */
export const ENGLISH = 'en'

export type Messages = Readonly<Record<string, Pattern>>

/** Messages by id, by language. */
const catalogues = new Map<string, Map<string, Pattern>>()
const warned = new Set<string>()
/** The files of messages that are in use: of other languages, too. */
const parts = new Set<string>()
let spoken = ENGLISH
add('page', english)

/** A file of more messages: pages that say more than "Number" bring their own. */
export function add(part: string, messages: Messages): void {
  parts.add(part)
  learn(ENGLISH, messages)
}

export const partsInUse = (): ReadonlySet<string> => parts

/** Messages of a language, which from now on says more than before. */
export function learn(language: string, messages: Messages): void {
  const known = catalogues.get(language) ?? new Map<string, Pattern>()
  for (const [id, pattern] of Object.entries(messages)) known.set(id, pattern)
  catalogues.set(language, known)
}

/** All that can be said in a language: for a Worker, which loads nothing. */
export const messagesOf = (language: string): Messages => Object.fromEntries(catalogues.get(language) ?? [])

/** The language that everything is said in. */
export const speaking = (): string => spoken

/** From now on. Elements in several languages may be on one page: each says so before it says anything. */
export function speak(language: string): void {
  spoken = language
}

/** A message of the catalogue, or one of its attributes (`error-number-range.hint`): in English where it is not translated. */
export function lookUp(id: string, args: Args): string | undefined {
  const missed = (name: string) => warnOnce(`${id}: there is no $${name}`)
  for (const language of [spoken, ENGLISH]) {
    const pattern = catalogues.get(language)?.get(id)
    if (pattern !== undefined) return formatted(pattern, args, language, missed)
  }
  return undefined
}

export function warnOnce(text: string): void {
  if (warned.has(text)) return
  warned.add(text)
  // biome-ignore lint/suspicious/noConsole: for whoever writes messages, and the page shows the id
  console.warn(text)
}
