import { QuantoscopeError } from '../../core/error.ts'
import type { Program } from '../../core/program.ts'
import type { Ask, Change, Look, LookAt, Setup, Shown, Spot, Told, Wanted } from '../../core/wire.ts'
import type { Data, Loaded } from '../../core/workbench/data.ts'
import type { WorkbenchCalls } from '../../core/workbench/dispatch.ts'
import { type EditOptions, PageStore } from '../page-store.ts'
import type { Note } from '../state.ts'
import type { Surroundings } from '../surroundings.ts'
import { isLinked, MOST_LINKED, readValues, writeValues } from './address.ts'
import { fresh } from './data.ts'
import { START, type Step, type ValuesState } from './state.ts'

/** A figure's data, and its images. */
export type Figure = Shown & { readonly images?: readonly Uint8Array[] }
export interface ValuesAnswer {
  /** The setup on the bench. */
  readonly input: Setup
  readonly told: Omit<Told, 'figures'>
  readonly figures: readonly Figure[]
}

/** The state of the page "Values". */
export class ValuesStore extends PageStore<WorkbenchCalls, ValuesState, Step> {
  state: ValuesState
  /** What the engine made of the state; undefined until the first answer. */
  answer: ValuesAnswer | undefined
  readonly reading = undefined
  /** How the data were read. */
  loaded: Loaded = {}
  /** The value that is pointed at, wherever that is: every figure shows where it is. */
  pointed: Look | undefined

  #wanted: readonly Wanted[]
  /** What is on the workbench in the Worker, which may be of a step that was refused then. */
  #put: { readonly data: Data; readonly loaded: Loaded } | undefined
  #cancelled = new AbortController()
  /** The field that is being typed or dragged in, and whether that has become a step yet. */
  #session: { readonly field: string; stepped: boolean } | undefined

  constructor(wanted: readonly Wanted[], around: Surroundings, program: Program) {
    super(program, around)
    this.state = { ...START, theme: around.theme }
    this.#wanted = wanted
  }

  /** What the engine works out: a scheme, a parameter, a dragged handle. */
  edit(change: Change, { field, live = false }: EditOptions): void {
    const run = () => this.attempt(field, () => this.#step(field, live, (step) => step, change))
    // a step from where something is would be lost if the next one took its place
    this.queue.add(live && !('steps' in change) ? { run, replaces: field } : { run })
  }

  /** What the page itself knows how to change: what is compared, what is looked at, other data. */
  set(change: Partial<Step> | ((now: Step) => Partial<Step>), { field, live = false }: EditOptions): void {
    const of = (now: Step): Step => ({ ...now, ...(typeof change === 'function' ? change(now) : change) })
    const run = () => this.attempt(field, () => this.#step(field, live, of))
    this.queue.add(live ? { run, replaces: field } : { run })
  }

  /** Which figures are drawn from now on, and how. */
  want(wanted: readonly Wanted[]): void {
    const known = new Set(this.#wanted.map((one) => JSON.stringify(one)))
    this.#wanted = wanted
    if (wanted.every((one) => known.has(JSON.stringify(one)))) return // what is too much goes with the next answer
    const redraw = () => this.#aside(this.answer ? this.go(this.step) : Promise.resolve(), () => this.changed())
    this.queue.add({ run: redraw, replaces: 'figures' })
  }

  /** Draws these figures until the next answer; `done` hears of it before the page is drawn. */
  fill(wanted: readonly Wanted[], done: () => void): void {
    const filled = async () => (this.answer ? await this.#answerTo(this.#ask(wanted)) : undefined)
    const take = (answer: ValuesAnswer | undefined) => {
      if (this.queue.waits) return // what was just chosen would seem to be taken back
      this.answer = answer ?? this.answer
      done()
      this.changed()
    }
    this.queue.add({ run: () => this.#aside(filled(), take), replaces: 'fill' })
  }

  /** Figures beside those that are drawn with each answer, of what is on the workbench; nothing where newer ones were asked for. */
  look(field: string, figures: readonly Wanted[], take: (figures: Told['figures']) => void): void {
    this.queue.add({ run: () => this.#aside(this.#look(figures), take), replaces: field })
  }

  /** At most so many of the values, and their shape. */
  part(most: number, take: (part: WorkbenchCalls['part']['result']) => void): void {
    this.queue.add({ run: () => this.#aside(this.client.call('part', [most]), take), replaces: 'part' })
  }

  /** What is known of all values of a file by now, where those on the workbench are a sample. */
  know(data: Data, ...known: WorkbenchCalls['know']['args']): void {
    const run = async () => {
      if (this.#put?.data !== data || this.state.data !== data) return
      await this.client.call('know', known)
      await this.go(this.step)
    }
    this.queue.add({ run: () => this.#aside(run(), () => this.changed()) })
  }

  /** A file of what came of the values. */
  export(id: string, take: (ending: string, pieces: Uint8Array<ArrayBuffer>[]) => void): void {
    const run = async () => {
      const made = await this.client.call('export', [this.#ask([]), id])
      if (made) take(...made)
    }
    this.queue.add({ run: () => this.attempt('export', run) })
  }

  /** Scripts that give the same numbers. */
  snippets(take: (snippets: NonNullable<WorkbenchCalls['snippets']['result']>) => void): void {
    const run = async () => take((await this.client.call('snippets', [this.#ask([])])) ?? [])
    this.queue.add({ run: () => this.attempt('snippets', run), replaces: 'snippets' })
  }

  /** A value is pointed at, by its index or where a map has it; or none any more. */
  point(at: number | Spot | undefined): void {
    if (at === this.pointed?.index) return
    const show = (look: Look | undefined) => {
      this.pointed = look
      this.changed()
    }
    this.queue.add({ run: () => this.#aside(at === undefined ? Promise.resolve(undefined) : this.#lookAt(at), show), replaces: 'point' })
  }

  /** The value that is looked at from now on. */
  select(at: number | Spot): void {
    const choose = async () => {
      const look = await this.#lookAt(at)
      if (look) await this.#step('selected', false, (now) => ({ ...now, selected: look.index }))
    }
    this.queue.add({ run: () => this.attempt('selected', choose) })
  }

  /** Stops what is being loaded. */
  stop(): void {
    this.#cancelled.abort()
  }

  /** Back to what the page starts with; can be undone. */
  reset(): void {
    this.set(() => ({ selected: undefined, poke: undefined, measure: undefined, goal: undefined, ...START }), { field: 'reset' })
  }

  /** A link that does not hold the values is said not to. */
  noteLink(): void {
    const { data } = this.state
    const count = this.answer?.told.about.count ?? 0
    const id = data.kind === 'file' ? 'data-file-link' : data.kind === 'typed' && !isLinked(data.text) ? 'data-long-link' : undefined
    if (!id) return
    const args = { max: { kind: 'count', count: MOST_LINKED }, count: { kind: 'count', count } } as const
    this.notes = [{ key: 'values', value: '', text: { id, args } }]
    this.changed()
  }

  protected get step(): Step {
    const { theme: _, lang: __, ...step } = this.state
    return step
  }

  protected get written(): string {
    return this.#addressOf(this.step)
  }

  protected async open(hash: string): Promise<void> {
    this.catalog ??= await this.client.call('catalog', [])
    const { step, theme, lang, odd } = readValues(hash, this.catalog)
    const silent = await this.showLanguage(lang ?? this.around.lang)
    this.settle()
    const before = this.answer && this.step
    const notes = odd.map(
      (key): Note => ({ key, value: '', text: { id: 'note-odd', args: { key: { kind: 'word', word: key.slice(0, 40) } } } }),
    )
    this.notes = [...notes, ...silent]
    const { file } = this.around
    await this.go(file && step.data === START.data ? { ...step, ...fresh({ kind: 'file', file })(step) } : step)
    if (before) this.history.step(before)
    this.show(theme ?? this.around.theme)
  }

  protected settle(): void {
    this.#session = undefined
    this.address.flush()
  }

  protected override revive(): void {
    this.#put = undefined
    this.queue.add({ run: () => this.attempt('restart', () => this.go(this.step)) })
  }

  /** Brings data and question to the engine; the state changes when the answer is there. */
  protected async go(step: Step, change?: Change): Promise<void> {
    const ask = this.#ask(this.#wanted, step)
    const { answer, loaded } = await this.#answerOf(step.data, change ? { ...ask, change } : ask)
    const { told } = answer
    this.answer = answer
    this.loaded = loaded
    this.pointed = undefined
    this.state = { ...step, setups: told.setups, poke: told.poke, theme: this.state.theme, lang: this.state.lang }
  }

  /** Where another engine has taken over meanwhile, the data go on its workbench first. */
  async #answerOf(data: Data, ask: Ask): Promise<{ answer: ValuesAnswer; loaded: Loaded }> {
    for (;;) {
      const loaded = await this.#loadedFor(data)
      const answer = await this.#answerTo(ask)
      if (answer) return { answer, loaded }
      this.#put = undefined
    }
  }

  /** Nothing where nothing is on the workbench. */
  async #answerTo(ask: Ask): Promise<ValuesAnswer | undefined> {
    const made = await this.client.call('ask', [ask])
    if (!made) return undefined
    const [text, images] = made
    const { figures, ...told }: Told = JSON.parse(text)
    const input = told.setups[ask.focus] as Setup
    return { input, told, figures: figures.map((figure, i) => ({ ...figure, images: images[i] ?? [] })) }
  }

  /** Puts the data on the workbench, if they are not there. */
  async #loadedFor(data: Data): Promise<Loaded> {
    if (this.#put?.data !== data) {
      this.#cancelled = new AbortController()
      this.#put = { data, loaded: await this.client.call('load', [data], this.#cancelled.signal) }
    }
    return this.#put.loaded
  }

  async #step(field: string, live: boolean, of: (now: Step) => Step, change?: Change): Promise<void> {
    if (!this.catalog) await this.open(this.hash ?? '') // the engine failed when the address was to be loaded
    if (!live || this.#session?.field !== field) this.settle()
    if (live) this.#session ??= { field, stepped: false }
    const before = this.step
    await this.go(of(before), change)
    const session = this.#session
    if (session?.stepped) return this.write('replace')
    if (this.#addressOf(before) === this.written && before.data === this.state.data) return
    this.history.step(before)
    if (session) session.stepped = true
    this.write('push')
  }

  #ask(figures: readonly Wanted[], { setups, focus, selected, poke }: Step = this.step): Ask {
    return { setups: [...setups], focus, figures: [...figures], ...(selected !== undefined && { selected }), ...(poke && { poke }) }
  }

  /** What became of one value. */
  async #lookAt(at: number | Spot): Promise<Look | undefined> {
    const where: LookAt = typeof at === 'number' ? { index: at } : { spot: at }
    const [look] = await this.#look([{ figure: 'look', ...where }])
    return look as (Look & { figure: 'look' } & Shown) | undefined
  }

  async #look(figures: readonly Wanted[]): Promise<Told['figures']> {
    if (!this.answer || this.#put?.data !== this.state.data) return []
    const { selected } = this.answer.told
    const told = await this.client.call('ask', [this.#ask(figures, { ...this.step, selected })])
    return told ? (JSON.parse(told[0]) as Told).figures : []
  }

  #addressOf(step: Step): string {
    return this.catalog ? writeValues({ ...step, theme: this.state.theme, lang: this.state.lang }, this.catalog) : ''
  }

  /** What nobody typed for is not refused aloud, and leaves what was refused before where it stands. */
  async #aside<T>(answer: Promise<T>, take: (answer: T) => void): Promise<void> {
    try {
      take(await answer)
    } catch (error) {
      if (!(error instanceof QuantoscopeError)) throw error
    }
  }
}
