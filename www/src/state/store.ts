import { Client } from '../core/client.ts'
import type { NumberCalls } from '../core/dispatch.ts'
import { QuantoscopeError } from '../core/error.ts'
import type { Death } from '../core/host.ts'
import { NUMBER } from '../core/number-program.ts'
import type { Answer, Catalog, Edit, Input, Reading, Text } from '../core/wire.ts'
import { writeAddress } from './address.ts'
import { AddressBar, withHash } from './address-bar.ts'
import { holdsState } from './holds-state.ts'
import { loadAddress } from './load.ts'
import { Queue } from './queue.ts'
import { EXAMPLE, type Note, type Problem, type State } from './state.ts'
import { rememberedTheme, rememberTheme, showTheme, type Theme } from './theme.ts'
import { UndoStack } from './undo.ts'

export interface StoreOptions {
  /** Ids of the figures that the page draws. */
  readonly figures: readonly string[]
}

export interface EditOptions {
  /** Where a refusal is shown. */
  readonly field: string
  /**
   * For typing and dragging: the edits of one field are one step for undo, until `commit` or an edit elsewhere. Texts are
   * applied to what there was before the first of them, so that half a text leaves no trace.
   */
  readonly live?: boolean
}

/** What takes longer is shown to take time. */
const BUSY_MS = 100
/** An engine's restart is worth reading even while somebody types on. */
const NOTICE_MS = 10_000

/**
 * The one place where the state changes. Methods return at once; what they ask for is done in order, also what is asked for
 * while the engine still loads. Subscribers are told when something has changed.
 */
export class Store {
  /** Replaced, never changed. */
  state: State = { input: EXAMPLE, theme: rememberedTheme() }
  /** What the engine made of the state; undefined until the first answer. */
  answer: Answer | undefined
  /** All that the engine knows of, once it is there. */
  catalog: Catalog | undefined
  /** The edit that was refused, until another one succeeds or it is cancelled. State and answer stay as they were. */
  problem: Problem | undefined
  /** How an ambiguous text was read ("12,5 was read as 12.5"), and the field that it was typed in. */
  reading: (Reading & { readonly field: string }) | undefined
  /** What of the address was left out. */
  notes: readonly Note[] = []
  /** Whether something has been going on for longer than 100 ms. */
  busy = false
  /** The engine died and is there again. */
  restarted: { readonly reason: Death; readonly text: Text; readonly time: number } | undefined
  /** The engine cannot be started. */
  lost: { readonly text: Text } | undefined

  #figures: string[]
  readonly #client: Client<NumberCalls>
  readonly #queue = new Queue()
  readonly #undo = new UndoStack<Readonly<Input>>()
  readonly #address = new AddressBar((hash) => this.load(hash))
  readonly #listeners = new Set<() => void>()
  /** The address as it was last read or written. */
  #hash: string | undefined
  /** The field that is being typed in, the input before, and whether that has become a step yet. */
  #session: { readonly field: string; readonly base: Readonly<Input>; stepped: boolean } | undefined
  #telling = false

  constructor({ figures }: StoreOptions) {
    this.#figures = [...figures]
    this.#client = new Client(NUMBER, {
      restarted: (reason) => {
        this.restarted = { reason, text: { id: `restarted-${reason}` }, time: performance.now() }
        this.#changed()
      },
      lost: () => {
        this.lost = { text: { id: 'engine-lost' } }
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

  /** The address that leads to what is shown. */
  get link(): string {
    return this.catalog ? withHash(writeAddress(this.state, this.catalog)) : location.href
  }

  edit(edit: Edit, { field, live = false }: EditOptions): void {
    const text = 'text' in edit || edit.kind === 'range'
    const run = () => this.#attempt(field, () => this.#edit(edit, field, live, text))
    this.#queue.add(live && text ? { run, replaces: field } : { run })
  }

  /** Which figures are drawn from now on; those that are new are drawn at once. */
  draw(figures: readonly string[]): void {
    const more = figures.some((id) => !this.#figures.includes(id))
    this.#figures = [...figures]
    if (more) this.#queue.add({ run: () => this.#redraw(), replaces: 'figures' })
  }

  /** The field is left: what was typed becomes a step of its own. */
  commit(): void {
    this.#queue.add({ run: () => this.#commit() })
  }

  /** Escape: what is wrong in the field is forgotten, the last good state stays. */
  cancel(field: string): void {
    this.#queue.drop(field)
    this.commit()
    if (this.problem?.field !== field) return
    this.problem = undefined
    this.#changed()
  }

  undo(): void {
    this.#queue.add({ run: () => this.#attempt('undo', () => this.#travel('undo')) })
  }

  redo(): void {
    this.#queue.add({ run: () => this.#attempt('redo', () => this.#travel('redo')) })
  }

  /** Back to the example; can be undone. */
  reset(): void {
    this.#queue.add({ run: () => this.#attempt('reset', () => this.#reset()) })
  }

  /** Takes over what an address holds: its part from `#`. */
  load(hash: string): void {
    const known = this.#hash
    if (hash.length > 1 && !holdsState(hash) && known !== undefined) return this.#address.replace(known) // a place on the page
    if (hash === known) return
    this.#hash = hash
    this.#address.drop()
    this.#queue.add({ run: () => this.#attempt('address', () => this.#load(hash)), replaces: 'address' })
  }

  setTheme(theme: Theme): void {
    rememberTheme(theme)
    this.#show(theme)
    if (this.catalog) this.#write('replace')
    this.#changed()
  }

  /** Takes away the notes, and the word that the engine was restarted. */
  dismiss(): void {
    this.notes = []
    this.restarted = undefined
    this.#changed()
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Does what may be refused; `field` is where that is shown. */
  async #attempt(field: string, task: () => Promise<void>): Promise<void> {
    const { restarted } = this
    const timer = setTimeout(() => this.#setBusy(true), BUSY_MS)
    try {
      await task()
      this.problem = undefined
      this.lost = undefined
      if (restarted && performance.now() - restarted.time > NOTICE_MS) this.restarted = undefined
    } catch (error) {
      if (!(error instanceof QuantoscopeError)) throw error
      this.problem = { field, refusal: error.refusal }
    } finally {
      clearTimeout(timer)
      this.#setBusy(false)
    }
  }

  async #edit(edit: Edit, field: string, live: boolean, text: boolean): Promise<void> {
    await this.#loaded()
    if (!live || this.#session?.field !== field) this.#commit()
    if (live) this.#session ??= { field, base: this.state.input, stepped: false }
    const session = this.#session
    const answer = await this.#evaluate(session && text ? session.base : this.state.input, edit)
    if (session?.stepped) {
      this.#take(answer)
      this.#write('replace')
    } else if (this.#step(answer) && session) session.stepped = true
    this.reading = answer.reading && { ...answer.reading, field }
  }

  #commit(): void {
    if (this.#session?.stepped && this.#addressOf(this.#session.base) === this.#addressOf(this.state.input)) this.#undo.forget()
    this.#session = undefined
    this.#address.flush()
    this.#changed()
  }

  async #travel(way: 'undo' | 'redo'): Promise<void> {
    this.#commit()
    const input = way === 'undo' ? this.#undo.previous : this.#undo.next
    if (!input) return
    const answer = await this.#evaluate(input)
    this.#undo[way](this.state.input)
    this.#take(answer)
    this.#write('push')
  }

  async #reset(): Promise<void> {
    await this.#loaded()
    this.#commit()
    this.notes = []
    this.#step(await this.#evaluate(EXAMPLE))
  }

  async #load(hash: string): Promise<void> {
    this.catalog ??= await this.#client.call('catalog', [])
    const { answer, theme, notes } = await loadAddress(hash, this.catalog, (input) => this.#evaluate(input))
    this.#commit()
    if (this.answer && this.#addressOf(answer.input) !== this.#addressOf(this.state.input)) this.#undo.step(this.state.input)
    this.#take(answer)
    this.#show(theme ?? rememberedTheme())
    this.notes = notes
  }

  /** Nothing is edited before there is something: also where the engine failed when the address was to be loaded. */
  async #loaded(): Promise<void> {
    if (!this.answer) await this.#load(this.#hash ?? '')
  }

  /** What cannot be drawn now is drawn with the next change. */
  async #redraw(): Promise<void> {
    if (!this.answer) return
    this.answer = await this.#evaluate(this.state.input).catch(() => this.answer)
    this.#changed()
  }

  async #evaluate(input: Readonly<Input>, edit?: Edit): Promise<Answer> {
    const request = { input, figures: this.#figures }
    return JSON.parse(await this.#client.call('evaluate', [edit ? { ...request, edit } : request]))
  }

  /** Takes an answer as a step of its own, if it changes anything. */
  #step(answer: Answer): boolean {
    const before = this.state.input
    const changed = this.#addressOf(answer.input) !== this.#addressOf(before)
    this.#take(answer)
    if (!changed) return false
    this.#undo.step(before)
    this.#write('push')
    return true
  }

  #take(answer: Answer): void {
    this.state = { ...this.state, input: answer.input }
    this.answer = answer
    this.reading = undefined
  }

  #show(theme: Theme): void {
    this.state = { ...this.state, theme }
    showTheme(theme)
  }

  #addressOf(input: Readonly<Input>): string {
    return this.catalog ? writeAddress({ ...this.state, input }, this.catalog) : ''
  }

  #write(how: 'push' | 'replace'): void {
    const hash = this.#addressOf(this.state.input)
    if (hash === this.#hash) return
    this.#hash = hash
    this.#address[how](hash)
  }

  #setBusy(busy: boolean): void {
    this.busy = busy
    this.#changed()
  }

  /** However much changes within a task, subscribers draw once. */
  #changed(): void {
    if (this.#telling) return
    this.#telling = true
    queueMicrotask(() => {
      this.#telling = false
      for (const listener of this.#listeners) listener()
    })
  }
}
