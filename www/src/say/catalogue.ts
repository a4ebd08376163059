import english from '../../locales/en/page.ftl'
import { type Args, formatted, type Pattern } from './format.ts'

export const LANGUAGE = 'en'

const patterns = new Map<string, Pattern>()
const warned = new Set<string>()
add(english)

/** More messages of the language: pages that say more than "Number" bring their own. */
export function add(messages: typeof english): void {
  for (const [id, pattern] of Object.entries(messages)) patterns.set(id, pattern)
}

/** A message of the catalogue, or one of its attributes (`error-number-range.hint`). */
export function lookUp(id: string, args: Args): string | undefined {
  const pattern = patterns.get(id)
  return pattern === undefined ? undefined : formatted(pattern, args, LANGUAGE, (name) => warnOnce(`${id}: there is no $${name}`))
}

export function warnOnce(text: string): void {
  if (warned.has(text)) return
  warned.add(text)
  // biome-ignore lint/suspicious/noConsole: for whoever writes messages, and the page shows the id
  console.warn(text)
}
