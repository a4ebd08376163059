// The languages that there are: a folder of `locales/` each. Their messages are loaded when somebody reads them.

import { ENGLISH, learn, messagesOf, partsInUse } from './catalogue.ts'
import type { Pattern } from './format.ts'
import { forget } from './say.ts'

type File = () => Promise<{ readonly default: Readonly<Record<string, Pattern>> }>

type Files = Readonly<Record<string, unknown>>

let files = import.meta.glob(['../../locales/*/{page,values,embed}.ftl', '!../../locales/en/**']) as Readonly<Record<string, File>>

/** Files of what only some pages say. */
export function bring(others: Files): void {
  files = { ...files, ...(others as typeof files) }
}

const loaded = new Set<string>()

/** All that is in use here can be said in that language from then on; throws where its messages cannot be had. */
export async function loadLanguage(language: string): Promise<void> {
  if (language === ENGLISH) return
  const paths = [...partsInUse()].map((part) => `../../locales/${language}/${part}.ftl`)
  const missing = paths.filter((path) => path in files && !loaded.has(path))
  await Promise.all(
    missing.map(async (path) => {
      const { default: messages } = await (files[path] as File)()
      learn(language, messages)
      loaded.add(path)
    }),
  )
  if (missing.length > 0) forget(language)
}

const DIRECTION = 'direction'

/** Which way it is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return messagesOf(language)[DIRECTION] === 'rtl' ? 'rtl' : 'ltr'
}

/** What a language is called by those who speak it. */
export function nameOf(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1)
}
