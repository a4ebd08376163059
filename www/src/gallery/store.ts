import { CATALOG } from 'virtual:declared'
import type { SchemeView, Ui } from '../draw/view.ts'
import type { ViewId } from '../embed/views.ts'
import { rememberLanguage } from '../state/language.ts'
import { readParam } from '../state/param.ts'
import { EXAMPLE, type Problem } from '../state/state.ts'
import { missedLanguage, ownPage } from '../state/surroundings.ts'
import { rememberedTheme, rememberTheme, showTheme, type Theme } from '../state/theme.ts'
import { numbersIn } from './attributes.ts'
import { declaredParams, GALLERY_START, type GalleryState, readGallery, webAddress, writeGallery } from './state.ts'

export const TABS = ['tag', 'iframe', 'svg', 'markdown'] as const
export type Tab = (typeof TABS)[number]

/** A drawing of a view as it is shown, or `none` where it has none. */
export interface Drawing {
  /** What it was made of. */
  readonly of: string
  readonly svg?: string
  readonly none?: boolean
}

/** What belongs to this page alone, and to no address. */
export interface GalleryUi extends Ui {
  readonly tab: Tab
  /** What was copied last, and whether it could be. */
  readonly copiedOf?: string
  /** The view that is being read. */
  readonly current: ViewId
  /** What views have said that they cannot show. */
  readonly problems: Readonly<Partial<Record<ViewId, string>>>
  readonly drawings: Readonly<Partial<Record<ViewId, Drawing>>>
  /** The element could not be loaded. */
  readonly lost?: boolean
}

/** How long an address waits for more changes, which browsers limit. */
const QUIET_MS = 200

/** The page's state; whoever draws it hears of every change. */
export class GalleryStore {
  state: GalleryState = GALLERY_START
  ui: GalleryUi = { tab: 'tag', current: GALLERY_START.view, problems: {}, drawings: {} }
  odd: readonly string[] = []
  real: string | undefined
  /** The language that could not be loaded. */
  silent: string | undefined
  problem: Problem | undefined
  readonly catalog = CATALOG
  readonly #draw: () => void
  #due: ReturnType<typeof setTimeout> | undefined

  constructor(draw: () => void) {
    this.#draw = draw
  }

  async load(hash: string): Promise<void> {
    const { state, odd, real } = readGallery(hash)
    this.silent = await missedLanguage(state.lang ?? ownPage.lang)
    Object.assign(this, { state, odd, real, problem: undefined })
    this.show({ current: state.view, problems: {} })
  }

  set(change: Partial<GalleryState>): void {
    this.state = { ...this.state, ...change }
    this.problem = undefined
    clearTimeout(this.#due)
    this.#due = setTimeout(() => history.replaceState(null, '', this.link), QUIET_MS)
    const { editing: _, ...ui } = this.ui
    this.ui = { ...ui, problems: {} }
    this.#draw()
  }

  show(change: Partial<GalleryUi>): void {
    this.ui = { ...this.ui, ...change }
    this.#draw()
  }

  reset(): void {
    const { view } = this.state
    this.set({ ...GALLERY_START, view })
  }

  get link(): string {
    return location.href.replace(/#.*$/s, '') + writeGallery(this.state)
  }

  /** The address of a file of many values. */
  src(text: string): void {
    const { src: _, ...others } = this.state.texts
    this.set({ texts: text.trim() ? { ...others, src: text.trim() } : others })
  }

  /** Numbers, one or several; the example goes, since somebody has typed what is to be shown. */
  numbers(text: string): void {
    const { value: _, values: __, selected: ___, example, ...others } = this.state.texts
    const typed = numbersIn(text)
    const kept: Record<string, string> = typed.length > 1 || example === undefined ? {} : { example }
    if (typed.length === 0) this.set({ texts: { ...others, ...kept } })
    else if (typed.length === 1) this.set({ texts: { ...others, ...kept, value: typed[0] as string } })
    else this.set({ texts: { ...others, values: typed.join(';') } })
  }

  example(id: string): void {
    const { example: _, selected: __, poke: ___, src: ____, ...others } = this.state.texts
    this.set({ texts: id ? { ...others, example: id } : others })
  }

  scheme(scheme: string): void {
    const { beside: _, focus: __, code: ___, ...texts } = this.state.texts
    this.set({ setup: scheme ? { scheme, params: {} } : undefined, texts })
  }

  param(id: string, text: string): void {
    const { scheme, params } = this.setup
    const param = declaredParams(scheme)?.find((param) => param.id === id)
    const field = `param-${id}`
    if (!param) return
    const { [id]: _, ...others } = params
    if (text.trim() === '') return this.set({ setup: { scheme, params: others } })
    const given = readParam(text.trim(), param, CATALOG)
    if (given === undefined) return this.refuse(field, text)
    const { code: __, ...texts } = this.state.texts
    this.set({ setup: { scheme, params: { ...others, [id]: given } }, texts })
  }

  at(text: string): void {
    const at = text.trim() === '' ? undefined : webAddress(text)
    if (text.trim() !== '' && at === undefined) this.refuse('at', text)
    else this.set({ at })
  }

  refuse(field: string, text: string): void {
    this.problem = { field, refusal: { code: 'refused', message: { id: 'gallery-refused' }, at: {} } }
    this.show({ editing: { field, text } })
  }

  setTheme(theme: Theme): void {
    rememberTheme(theme)
    showTheme(theme)
    this.#draw()
  }

  async setLanguage(lang: string): Promise<void> {
    this.silent = await missedLanguage(lang)
    if (this.silent === undefined) rememberLanguage(lang)
    this.set({ lang })
  }

  get theme(): Theme {
    return rememberedTheme()
  }

  get setup(): { readonly scheme: string; readonly params: SchemeView['answer']['input']['params'] } {
    return this.state.setup ?? { scheme: EXAMPLE.scheme, params: {} }
  }

  /** As the controls of a scheme are drawn from it. */
  get view(): SchemeView & { readonly ui: GalleryUi } {
    return { catalog: CATALOG, problem: this.problem, reading: undefined, ui: this.ui, answer: { input: this.setup } }
  }
}
