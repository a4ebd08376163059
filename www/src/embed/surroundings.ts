import { OTHERWISE } from '../state/language.ts'
import type { AddressKeeper, Surroundings } from '../state/surroundings.ts'
import type { Theme } from '../state/theme.ts'

/** An element on somebody else's page: its theme is the author's, its state is told to whoever listens. */
export class EmbedSurroundings implements Surroundings {
  /** The state as an address has it. */
  hash = ''
  /** Whether a reader has changed what the author chose. */
  isChanged = false
  theme: Theme = 'auto'
  /** The author's, too; no address holds it. */
  language: string = OTHERWISE
  readonly lang = undefined
  /** Values that no address holds. */
  file: File | undefined
  /** The address of the whole tool, where the author says where that is. */
  home: string | undefined

  readonly #themed: HTMLElement
  readonly #told: (hash: string) => void

  constructor(themed: HTMLElement, told: (hash: string) => void) {
    this.#themed = themed
    this.#told = told
  }

  address(): AddressKeeper {
    const write = (hash: string) => {
      this.hash = hash
      this.isChanged = true
      this.#told(hash)
    }
    return { push: write, replace: write, flush() {}, drop() {} }
  }

  link(hash: string): string {
    return `${this.home ?? ''}${hash}`
  }

  showTheme(): void {
    if (this.theme === 'auto') delete this.#themed.dataset.theme
    else this.#themed.dataset.theme = this.theme
  }

  rememberTheme(): void {}

  async showLanguage(): Promise<void> {
    const { language } = this
    const { directionOf, loadLanguage } = await import('../say/languages.ts')
    await loadLanguage(language)
    if (language !== this.language) return // another one is on its way
    this.#themed.lang = language
    this.#themed.dir = directionOf(language)
  }

  rememberLanguage(): void {}
}
