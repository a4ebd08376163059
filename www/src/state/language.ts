// Which language a page speaks: its address says so, or who reads it has chosen it before, or the browser is set to it.

/** The languages that there are: a folder of locales/ each. */
export const LANGUAGES: readonly string[] = ['en', 'es', 'zh']

/** Where there is no other. */
export const OTHERWISE = 'en'

export const isLanguage = (text: unknown): text is string => LANGUAGES.some((language) => language === text)

/** The language that an address asks for, read without the engine's help. */
export function languageIn(hash: string): string | undefined {
  const language = /[#&]lang=([\w-]+)/.exec(hash)?.[1]
  return isLanguage(language) ? language : undefined
}

const KEY = 'quantoscope.lang'
let chosen: string | undefined

/** What was chosen before, if anything was. */
export function rememberedLanguage(): string | undefined {
  try {
    const language = chosen ?? localStorage.getItem(KEY)
    return isLanguage(language) ? language : undefined
  } catch {
    return undefined // sandboxes have no storage, and say so by throwing
  }
}

export function rememberLanguage(language: string): void {
  chosen = language
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // then it holds for this page alone
  }
}

/** The language of ours that a tag stands for: `es-MX` is `es`. */
export function languageOf(tag: string | null | undefined): string | undefined {
  for (let at = tag?.toLowerCase().replaceAll('_', '-') ?? ''; at; at = at.slice(0, Math.max(0, at.lastIndexOf('-')))) {
    const language = LANGUAGES.find((language) => language.toLowerCase() === at)
    if (language) return language
  }
  return undefined
}

/** The language of ours that comes first among those that the browser is set to. */
function preferred(): string {
  return navigator.languages?.map(languageOf).find((language) => language !== undefined) ?? OTHERWISE
}

/** That of a page whose address says nothing, or that. */
export const languageNow = (asked: string | undefined): string => asked ?? rememberedLanguage() ?? preferred()
