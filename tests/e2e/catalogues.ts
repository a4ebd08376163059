// Message catalogues as files, and catalogues that no page is shipped with.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { messagesIn, type Pattern } from '../../www/build/catalogue.ts'

export type Messages = Record<string, Pattern>

const folder = resolve(import.meta.dirname, '../../www/locales')

export const languages = (): string[] => readdirSync(folder).sort()

/** The files of a language below its folder, without their ending. */
export const parts = (language: string): string[] =>
  readdirSync(resolve(folder, language), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ftl'))
    .map((name) => name.replace(/\.ftl$/, ''))
    .sort()

const fileOf = (language: string, part: string) => resolve(folder, language, `${part}.ftl`)

export const messagesOf = (language: string, part: string): Messages =>
  existsSync(fileOf(language, part)) ? messagesIn(readFileSync(fileOf(language, part), 'utf8')) : {}

/** The variables that a pattern uses. */
export function variables(pattern: Pattern): Set<string> {
  const found = new Set<string>()
  const look = (pattern: Pattern) => {
    if (typeof pattern === 'string') return
    for (const element of pattern) {
      if (typeof element === 'string') continue
      if (element.type === 'var') found.add(element.name)
      if (element.type === 'select') {
        if (element.selector.type === 'var') found.add(element.selector.name)
        for (const { value } of element.variants) look(value)
      }
    }
  }
  look(pattern)
  return found
}

/** English with other words, so that nothing has to be translated. */
export type Pseudo = (text: string) => string

/** Every word longer, in letters that are written from right to left. */
export const mirrored: Pseudo = (text) =>
  text.replace(/[A-Za-z]+/g, (word) =>
    [...word, ...word.slice(0, word.length * 0.4)].map((letter) => HEBREW[letter.charCodeAt(0) % HEBREW.length]).join(''),
  )

const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשת'

/** What a page must not take for anything but text. */
export const hostile: Pseudo = (text) =>
  `${text}<img src=x onerror="document.documentElement.dataset.ran=1"><script>document.documentElement.dataset.ran=1</script>`

/** `es` is made another language for this page: `own` are messages that are as they are. */
export async function speakPseudo(page: Page, pseudo: Pseudo, own: Messages = {}): Promise<void> {
  for (const part of parts('en')) {
    const said = Object.entries(messagesOf('en', part)).map(([id, pattern]) => [id, changed(pattern, pseudo)])
    const messages = { ...Object.fromEntries(said), ...own }
    const body = `const messages = ${JSON.stringify(messages)}; export { messages as default }`
    const file = new RegExp(`/es-${part.replaceAll('/', '-')}-[\\w-]{8}\\.js$`)
    await page.route(file, (route) => route.fulfill({ contentType: 'text/javascript', body }))
  }
}

function changed(pattern: Pattern, pseudo: Pseudo): unknown {
  if (typeof pattern === 'string') return pseudo(pattern)
  const last = pattern.length - 1
  return pattern.map((element, i) => {
    if (typeof element === 'string') return i === last || pseudo !== hostile ? pseudo(element) : element
    if (element.type !== 'select') return element
    return { ...element, variants: element.variants.map((variant) => ({ ...variant, value: changed(variant.value, pseudo) })) }
  })
}
