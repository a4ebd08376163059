import { Client } from '../../core/client.ts'
import { QuantoscopeError } from '../../core/error.ts'
import type { Death } from '../../core/host.ts'
import type { Ask, Catalog, Change, Look, LookAt, Setup, Shown, Spot, Text, Told, Wanted } from '../../core/wire.ts'
import type { Data, Loaded } from '../../core/workbench/data.ts'
import type { WorkbenchCalls } from '../../core/workbench/dispatch.ts'
import { WORKBENCH } from '../../core/workbench/program.ts'
import { AddressBar, withHash } from '../address-bar.ts'
import { holdsState } from '../holds-state.ts'
import { Queue } from '../queue.ts'
import type { Note, Problem } from '../state.ts'
import type { EditOptions } from '../store.ts'
import { rememberedTheme, rememberTheme, showTheme, type Theme } from '../theme.ts'
import { UndoStack } from '../undo.ts'
import { isLinked, MOST_LINKED, readValues, writeValues } from './address.ts'
import { START, type Step, type ValuesState } from './state.ts'

/** A figure's data, and its images. */
export type Figure = Shown & { readonly images?: readonly Uint8Array[] }
export interface ValuesAnswer {
  /** The setup on the bench. */
  readonly input: Setup
  readonly told: Omit<Told, 'figures'>
  readonly figures: readonly Figure[]
}

/** What takes longer is shown to take time. */
const BUSY_MS = 100

/** The one place where the state of the page "Values" changes; see `Store`, whose rules are the same. */
export class ValuesStore {
  state: ValuesState = { ...START, theme: rememberedTheme() }
  answer: ValuesAnswer | undefined
  catalog: Catalog | undefined
  problem: Problem | undefined
  readonly reading = undefined
  notes: readonly Note[] = []
  busy = false
  /** How far a long load has come, from 0 to 1. */
  progress: number | undefined
  restarted: { readonly reason: Death; readonly text: Text; readonly time: number } | undefined
  lost: { readonly text: Text } | undefined

  /** The value that is pointed at, wherever that is: every figure shows where it is. */
  pointed: Look | undefined

  /** How the data were read. */
  loaded: Loaded = {}

  #wanted: readonly Wanted[]
  readonly #client: Client<WorkbenchCalls>
  readonly #queue = new Queue()
  readonly #undo = new UndoStack<Step>()
  readonly #address = new AddressBar((hash) => this.load(hash))
  readonly #listeners = new Set<() => void>()
  #hash: string | undefined
  /** What is on the workbench in the Worker: another engine has nothing there. */
  #loaded: Data | undefined
  #cancelled = new AbortController()
  /** The field that is being typed or dragged in, and the state before. */
  #session: { readonly field: string; readonly base: Step; stepped: boolean } | undefined
  #telling = false

  constructor(wanted: readonly Wanted[]) {
    this.#wanted = wanted
    this.#client = new Client<WorkbenchCalls>(WORKBENCH, {
      restarted: (reason) => {
        this.restarted = { reason, text: { id: `restarted-${reason}` }, time: performance.now() }
        this.#loaded = undefined
        this.#queue.add({ run: () => this.#attempt('restart', () => this.#take(this.state)) })
        this.#changed()
      },
      lost: () => {
        this.lost = { text: { id: 'engine-lost' } }
        this.#changed()
      },
      progress: (progress) => {
        this.progress = progress
        this.#changed()
      },
    })
  }

  get canUndo(): boolean {
    return this.#undo.canUndo
  }

  get canRedo(): boolean {
    return this.#undo.canRedo
  }

  get link(): string {
    return this.catalog ? withHash(writeValues(this.state, this.catalog)) : location.href
  }

  /** What the engine works out: a scheme, a parameter, a dragged handle. */
  edit(change: Change, { field, live = false }: EditOptions): void {
    const run = () => this.#attempt(field, () => this.#step(field, live, (step) => step, change))
    this.#queue.add(live ? { run, replaces: field } : { run })
  }

  /** What the page itself knows how to change: what is compared, what is looked at, other data. */
  set(change: Partial<Step> | ((now: Step) => Partial<Step>), { field, live = false }: EditOptions): void {
    const of = (now: Step): Step => ({ ...now, ...(typeof change === 'function' ? change(now) : change) })
    const run = () => this.#attempt(field, () => this.#step(field, live, of))
    this.#queue.add(live ? { run, replaces: field } : { run })
  }

  /** Which figures are drawn from now on, and how. */
  want(wanted: readonly Wanted[]): void {
    this.#wanted = wanted
    this.#queue.add({ run: () => this.#attempt('figures', () => this.#redraw()), replaces: 'figures' })
  }

  /** Figures beside those that are drawn with each answer, of what is on the workbench; nothing where newer ones were asked for. */
  look(field: string, figures: readonly Wanted[], take: (figures: Told['figures']) => void): void {
    this.#queue.add({ run: () => aside(this.#look(figures), take), replaces: field })
  }

  /** At most so many of the values, and their shape. */
  part(most: number, take: (part: WorkbenchCalls['part']['result']) => void): void {
    this.#queue.add({ run: () => aside(this.#client.call('part', [most]), take), replaces: 'part' })
  }

  /** A file of what came of the values. */
  export(id: string, take: (ending: string, pieces: Uint8Array<ArrayBuffer>[]) => void): void {
    const run = async () => take(...(await this.#client.call('export', [this.#question(), id])))
    this.#queue.add({ run: () => this.#attempt('export', run) })
  }

  /** Scripts that give the same numbers. */
  snippets(take: (snippets: WorkbenchCalls['snippets']['result']) => void): void {
    const run = async () => take(await this.#client.call('snippets', [this.#question()]))
    this.#queue.add({ run: () => this.#attempt('snippets', run), replaces: 'snippets' })
  }

  #question(): Ask {
    const { setups, focus, poke } = this.state
    return { setups: [...setups], focus, figures: [], ...(poke && { poke }) }
  }

  /** A value is pointed at, by its index or where a map has it; or none any more. */
  point(at: number | Spot | undefined): void {
    if (at === this.pointed?.index) return
    this.#queue.add({ run: () => this.#attempt('point', () => this.#point(at)), replaces: 'point' })
  }

  /** The value that is looked at from now on. */
  select(at: number | Spot): void {
    const choose = async () => {
      const look = await this.#lookAt(at)
      if (look) await this.#step('selected', false, (now) => ({ ...now, selected: look.index }))
    }
    this.#queue.add({ run: () => this.#attempt('selected', choose) })
  }

  commit(): void {
    this.#queue.add({ run: () => this.#commit() })
  }

  cancel(field: string): void {
    this.#queue.drop(field)
    this.commit()
    if (this.problem?.field !== field) return
    this.problem = undefined
    this.#changed()
  }

  /** Stops what is being loaded. */
  stop(): void {
    this.#cancelled.abort()
  }

  undo(): void {
    this.#queue.add({ run: () => this.#attempt('undo', () => this.#travel('undo')) })
  }

  redo(): void {
    this.#queue.add({ run: () => this.#attempt('redo', () => this.#travel('redo')) })
  }

  reset(): void {
    this.set(() => ({ selected: undefined, poke: undefined, measure: undefined, goal: undefined, ...START }), { field: 'reset' })
  }

  load(hash: string): void {
    const known = this.#hash
    if (hash.length > 1 && !holdsState(hash) && known !== undefined) return this.#address.replace(known)
    if (hash === known) return
    this.#hash = hash
    this.#address.drop()
    this.#queue.add({ run: () => this.#attempt('address', () => this.#load(hash)), replaces: 'address' })
  }

  setTheme(theme: Theme): void {
    rememberTheme(theme)
    this.#show(theme)
    this.#write('replace')
    this.#changed()
  }

  /** A link that does not hold the values is said not to. */
  noteLink(): void {
    const { data } = this.state
    const count = this.answer?.told.about.count ?? 0
    const id = data.kind === 'file' ? 'data-file-link' : data.kind === 'typed' && !isLinked(data.text) ? 'data-long-link' : undefined
    if (!id) return
    const args = { max: { kind: 'count', count: MOST_LINKED }, count: { kind: 'count', count } } as const
    this.notes = [{ key: 'values', value: '', text: { id, args } }]
    this.#changed()
  }

  dismiss(): void {
    this.notes = []
    this.restarted = undefined
    this.#changed()
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async #attempt(field: string, task: () => Promise<void>): Promise<void> {
    const timer = setTimeout(() => this.#setBusy(true), BUSY_MS)
    try {
      await task()
      this.problem = undefined
      this.lost = undefined
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return
      if (!(error instanceof QuantoscopeError)) throw error
      this.problem = { field, refusal: error.refusal }
    } finally {
      clearTimeout(timer)
      this.progress = undefined
      this.#setBusy(false)
    }
  }

  async #load(hash: string): Promise<void> {
    this.catalog ??= await this.#client.call('catalog', [])
    const { step, theme, odd } = readValues(hash, this.catalog)
    this.#commit()
    const before = this.answer && this.#steps()
    this.notes = odd.map((key) => ({ key, value: '', text: { id: 'note-odd', args: { key: { kind: 'word', word: key.slice(0, 40) } } } }))
    await this.#take(step)
    if (before) this.#undo.step(before)
    this.#show(theme ?? rememberedTheme())
  }

  async #step(field: string, live: boolean, of: (now: Step) => Step, change?: Change): Promise<void> {
    if (!live || this.#session?.field !== field) this.#commit()
    if (live) this.#session ??= { field, base: this.#steps(), stepped: false }
    const before = this.#steps()
    await this.#take(of(before), change)
    const session = this.#session
    if (session?.stepped) return this.#write('replace')
    if (this.#addressOf(before) === this.#addressOf(this.state) && before.data === this.state.data) return
    this.#undo.step(before)
    if (session) session.stepped = true
    this.#write('push')
  }

  #commit(): void {
    this.#session = undefined
    this.#address.flush()
  }

  async #travel(way: 'undo' | 'redo'): Promise<void> {
    this.#commit()
    const step = way === 'undo' ? this.#undo.previous : this.#undo.next
    if (!step) return
    const now = this.#steps()
    await this.#take(step)
    this.#undo[way](now)
    this.#write('push')
  }

  /** Brings data and question to the engine; the state changes when the answer is there. */
  async #take(step: Step, change?: Change): Promise<void> {
    if (this.#loaded !== step.data) {
      this.#cancelled = new AbortController()
      this.loaded = await this.#client.call('load', [step.data], this.#cancelled.signal)
      this.#loaded = step.data
    }
    const { setups, focus, selected, poke } = step
    const ask = {
      setups: [...setups],
      focus,
      figures: [...this.#wanted],
      ...(selected !== undefined && { selected }),
      ...(poke && { poke }),
    }
    const [text, images] = await this.#client.call('ask', [change ? { ...ask, change } : ask])
    const { figures, ...told }: Told = JSON.parse(text)
    const input = told.setups[focus] as Setup
    this.answer = { input, told, figures: figures.map((figure, i) => ({ ...figure, images: images[i] ?? [] })) }
    this.pointed = undefined
    this.state = { ...step, setups: told.setups, poke: told.poke, theme: this.state.theme }
  }

  async #point(at: number | Spot | undefined): Promise<void> {
    this.pointed = at === undefined ? undefined : await this.#lookAt(at)
  }

  /** What became of one value. */
  async #lookAt(at: number | Spot): Promise<Look | undefined> {
    const where: LookAt = typeof at === 'number' ? { index: at } : { spot: at }
    const [look] = await this.#look([{ figure: 'look', ...where }])
    return look as (Look & { figure: 'look' } & Shown) | undefined
  }

  async #look(figures: readonly Wanted[]): Promise<Told['figures']> {
    if (!this.answer || this.#loaded !== this.state.data) return []
    const { setups, focus, poke } = this.state
    const { selected } = this.answer.told
    const ask = { setups: [...setups], focus, selected, figures: [...figures], ...(poke && { poke }) }
    const [text] = await this.#client.call('ask', [ask])
    return (JSON.parse(text) as Told).figures
  }

  async #redraw(): Promise<void> {
    if (this.answer) await this.#take(this.#steps())
  }

  #steps(): Step {
    const { theme: _, ...step } = this.state
    return step
  }

  #show(theme: Theme): void {
    this.state = { ...this.state, theme }
    showTheme(theme)
  }

  #addressOf(step: Step): string {
    return this.catalog ? writeValues({ ...step, theme: this.state.theme }, this.catalog) : ''
  }

  #write(how: 'push' | 'replace'): void {
    const hash = this.#addressOf(this.#steps())
    if (hash === this.#hash) return
    this.#hash = hash
    this.#address[how](hash)
  }

  #setBusy(busy: boolean): void {
    this.busy = busy
    this.#changed()
  }

  #changed(): void {
    if (this.#telling) return
    this.#telling = true
    queueMicrotask(() => {
      this.#telling = false
      for (const listener of this.#listeners) listener()
    })
  }
}

/** What nobody typed for is not refused aloud. */
async function aside<T>(answer: Promise<T>, take: (answer: T) => void): Promise<void> {
  try {
    take(await answer) // which is not waited for
  } catch (error) {
    if (!(error instanceof QuantoscopeError)) throw error
  }
}
