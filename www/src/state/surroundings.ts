import { speak } from '../say/catalogue.ts'
import { directionOf, loadLanguage, nameOf } from '../say/languages.ts'
import { AddressBar, withHash } from './address-bar.ts'
import { languageNow, rememberedLanguage, rememberLanguage } from './language.ts'
import { rememberedTheme, rememberTheme, showTheme, type Theme } from './theme.ts'

/** What keeps the address of what is shown: on a page of our own, the browser's address bar. */
export interface AddressKeeper {
  /** A step that "Back" takes back. */
  push(hash: string): void
  /** A change within a step; many in a row become one. */
  replace(hash: string): void
  flush(): void
  /** Forgets what was about to be written. */
  drop(): void
}

/** What a page's store reads and writes beside its state. */
export interface Surroundings {
  /** `changed` is told of addresses that others set. */
  address(changed: (hash: string) => void): AddressKeeper
  /** The whole address with that part from `#`. */
  link(hash: string): string
  /** Where an address has no theme of its own. */
  readonly theme: Theme
  /** Values that no address can hold, in place of those that the page "Values" starts with. */
  readonly file?: File | undefined
  showTheme(theme: Theme): void
  /** Somebody chose it. */
  rememberTheme(theme: Theme): void
  /** The language that somebody has chosen, where an address has none of its own. */
  readonly lang: string | undefined
  /** Everything is said in it from then on, or in that which is next best where none was chosen; throws where it cannot be had. */
  showLanguage(chosen: string | undefined): Promise<void>
  rememberLanguage(language: string): void
}

/** A page of our own. */
export const ownPage: Surroundings = {
  address: (changed) => new AddressBar(changed),
  link: withHash,
  get theme() {
    return rememberedTheme()
  },
  showTheme,
  rememberTheme,
  get lang() {
    return rememberedLanguage()
  },
  showLanguage,
  rememberLanguage,
}

async function showLanguage(chosen: string | undefined): Promise<void> {
  const language = languageNow(chosen)
  await loadLanguage(language)
  speak(language)
  const { documentElement: page } = document
  page.lang = language
  page.dir = directionOf(language)
}

/** Shows a page of our own in that language; what it is called where it cannot be had. */
export const missedLanguage = (lang: string | undefined): Promise<string | undefined> =>
  showLanguage(lang).then(
    () => undefined,
    () => nameOf(languageNow(lang)),
  )
