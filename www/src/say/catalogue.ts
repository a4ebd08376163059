import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'
import english from '../../locales/en/page.ftl?raw'

export const LANGUAGE = 'en'

// Without isolation marks: arguments become elements of their own, or words of the same script.
const bundle = new FluentBundle(LANGUAGE, { useIsolating: false })
const warned = new Set<string>()
add(english)

/** More messages of the language: pages that say more than "Number" bring their own. */
export function add(messages: string): void {
  for (const error of bundle.addResource(new FluentResource(messages))) warnOnce(error.message)
}

/** A message of the catalogue, or one of its attributes (`error-number-range.hint`). */
export function lookUp(id: string, args: Record<string, FluentVariable>): string | undefined {
  const [name = '', attribute] = id.split('.')
  const message = bundle.getMessage(name)
  const pattern = attribute === undefined ? message?.value : message?.attributes[attribute]
  if (!pattern) return undefined
  const errors: Error[] = []
  const said = bundle.formatPattern(pattern, args, errors)
  for (const error of errors) warnOnce(`${id}: ${error.message}`)
  return said
}

export function warnOnce(text: string): void {
  if (warned.has(text)) return
  warned.add(text)
  // biome-ignore lint/suspicious/noConsole: for whoever writes messages, and the page shows the id
  console.warn(text)
}
