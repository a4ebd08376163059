import type { Ui } from '../draw/view.ts'
import type { Keyed } from '../embed/attributes.ts'
import { rememberLanguage } from '../state/language.ts'
import { missedLanguage, ownPage } from '../state/surroundings.ts'
import { isTheme, rememberedTheme, rememberTheme, showTheme, type Theme } from '../state/theme.ts'
import { CONTENTS, changes, type Place, readPlace, writePlace } from './address.ts'
import type { Step } from './lesson.ts'

/** How far somebody has come with a question. */
export interface Reply {
  /** What is chosen and not checked yet. */
  readonly chosen?: string
  /** What was checked last, if it was wrong. */
  readonly wrong?: string
  /** The answer is there: found, or shown on demand. */
  readonly done?: 'right' | 'shown'
}

export interface LessonsUi extends Ui {
  /** What was said last to those who do not see the page. */
  readonly said?: string
}

/** The page's state; whoever draws it hears of every change. */
export class LessonsStore {
  place: Place = CONTENTS
  odd: readonly string[] = []
  /** The element could not be loaded. */
  lost = false
  /** The language that could not be loaded. */
  silent: string | undefined
  ui: LessonsUi = {}
  /** What a link says that somebody has changed: what is changed here, the element itself holds. */
  loaded: Keyed = {}
  /** Progress stays in the page. */
  readonly #replies = new Map<string, Reply>()
  readonly #visited = new Set<string>()
  readonly #draw: () => void

  constructor(draw: () => void) {
    this.#draw = draw
  }

  async load(hash: string): Promise<void> {
    const { place, odd } = readPlace(hash)
    this.silent = await missedLanguage(place.lang ?? ownPage.lang)
    Object.assign(this, { place, odd })
    this.loaded = this.place.played ?? {}
    this.#visit()
    this.#draw()
  }

  get step(): Step | undefined {
    return this.place.lesson?.steps[this.place.step]
  }

  go(change: Partial<Place>): void {
    this.place = { ...this.place, played: undefined, ...change }
    this.loaded = {}
    history.pushState(null, '', this.link)
    this.#visit()
    this.#draw()
  }

  /** A reader has changed what is shown. */
  play(shown: Keyed): void {
    if (!this.step) return
    this.place = { ...this.place, played: changes(shown, this.chosen) }
    history.replaceState(null, '', this.link)
    this.#draw()
  }

  back(): void {
    this.place = { ...this.place, played: undefined }
    this.loaded = {}
    history.replaceState(null, '', this.link)
    this.#draw()
  }

  /** As the step has it, with its answer or without. */
  get chosen(): Keyed {
    const { step } = this
    if (!step) return {}
    return step.question && !this.reply.done ? step.question.before : step.state
  }

  get reply(): Reply {
    return this.replyTo(this.place.step)
  }

  replyTo(step: number): Reply {
    return this.#replies.get(this.#key(step)) ?? {}
  }

  set reply(reply: Reply) {
    this.#replies.set(this.#key(this.place.step), reply)
    this.#draw()
  }

  visited(step: number): boolean {
    return this.#visited.has(this.#key(step))
  }

  /** How many steps of a lesson have been looked at. */
  seen(lesson: string): number {
    return [...this.#visited].filter((key) => key.startsWith(`${lesson} `)).length
  }

  #key(step: number): string {
    return `${this.place.lesson?.id} ${step}`
  }

  #visit(): void {
    if (this.place.lesson) this.#visited.add(this.#key(this.place.step))
  }

  show(change: Partial<LessonsUi>): void {
    this.ui = { ...this.ui, ...change }
    this.#draw()
  }

  get link(): string {
    return location.href.replace(/#.*$/s, '') + writePlace(this.place)
  }

  async setLanguage(lang: string): Promise<void> {
    this.silent = await missedLanguage(lang)
    if (this.silent === undefined) rememberLanguage(lang)
    this.place = { ...this.place, lang }
    history.replaceState(null, '', this.link)
    this.#draw()
  }

  setTheme(theme: Theme): void {
    rememberTheme(theme)
    showTheme(theme)
    this.#draw()
  }

  /** That of the page, which an address may have chosen. */
  get theme(): Theme {
    const shown = globalThis.document?.documentElement.dataset.theme ?? null
    return isTheme(shown) ? shown : rememberedTheme()
  }
}
