import { isAborted } from '../core/aborted.ts'
import { Client } from '../core/client.ts'
import { QuantoscopeError } from '../core/error.ts'
import type { Death } from '../core/host.ts'
import type { Calls, Program } from '../core/program.ts'
import type { Catalog, Text } from '../core/wire.ts'
import { nameOf } from '../say/languages.ts'
import { holdsState } from './holds-state.ts'
import { languageNow } from './language.ts'
import { Queue } from './queue.ts'
import type { Note, Problem } from './state.ts'
import type { AddressKeeper, Surroundings } from './surroundings.ts'
import type { Theme } from './theme.ts'
import { UndoStack } from './undo.ts'

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
 * The one place where the state of a page changes. Methods return at once; what they ask for is done in order, also what is asked
 * for while the engine still loads. Subscribers are told when something has changed. `Step` is what undo goes back to: the state
 * but for theme and language.
 */
export abstract class PageStore<C extends Calls, State extends { readonly theme: Theme; readonly lang?: string | undefined }, Step> {
  /** Replaced, never changed. */
  abstract state: State
  /** All that the engine knows of, once it is there. */
  catalog: Catalog | undefined
  /** The edit that was refused, until another one succeeds or it is cancelled. State and answer stay as they were. */
  problem: Problem | undefined
  /** What of the address was left out. */
  notes: readonly Note[] = []
  /** Whether something has been going on for longer than 100 ms. */
  busy = false
  /** How far it has come, from 0 to 1, where that is known. */
  progress: number | undefined
  /** The engine died and is there again. */
  restarted: { readonly reason: Death; readonly text: Text; readonly time: number } | undefined
  /** The engine cannot be started, and why not. */
  lost: { readonly text: Text; readonly why: unknown } | undefined

  protected readonly client: Client<C>
  protected readonly queue = new Queue()
  protected readonly history = new UndoStack<Step>()
  protected readonly address: AddressKeeper
  /** The address as it was last read or written. */
  protected hash: string | undefined
  readonly #listeners = new Set<() => void>()
  #telling = false

  constructor(
    program: Program,
    protected readonly around: Surroundings,
  ) {
    this.address = around.address((hash) => this.load(hash))
    this.client = new Client<C>(program, {
      restarted: (reason) => {
        this.restarted = { reason, text: { id: `restarted-${reason}` }, time: performance.now() }
        this.revive()
        this.changed()
      },
      lost: (why) => {
        this.lost = { text: { id: 'engine-lost' }, why }
        this.changed()
      },
      progress: (progress) => {
        this.progress = progress
        this.changed()
      },
    })
  }

  /** The state as undo keeps it. */
  protected abstract get step(): Step
  /** The part of the address from `#` that leads to what is shown. */
  protected abstract get written(): string
  /** Brings the page to a step. */
  protected abstract go(step: Step): Promise<void>
  /** Takes over what an address holds. */
  protected abstract open(hash: string): Promise<void>
  /** What was typed or dragged becomes a step of its own. */
  protected abstract settle(): void
  /** Another engine is there, which knows nothing yet. */
  protected revive(): void {}

  /** The address that leads to what is shown. */
  get link(): string {
    return this.around.link(this.catalog ? this.written : (this.hash ?? ''))
  }

  /** The store is not used any more. */
  close(): void {
    this.client.close()
  }

  /** When all that has been asked for so far is done. */
  settled(): Promise<void> {
    return new Promise((resolve) => this.queue.add({ run: resolve }))
  }

  get canUndo(): boolean {
    return this.history.canUndo
  }

  get canRedo(): boolean {
    return this.history.canRedo
  }

  /** The field is left: what was typed becomes a step of its own. */
  commit(): void {
    this.queue.add({ run: () => this.settle() })
  }

  /** Escape: what is wrong in the field is forgotten, the last good state stays. */
  cancel(field: string): void {
    this.queue.drop(field)
    this.commit()
    if (this.problem?.field !== field) return
    this.problem = undefined
    this.changed()
  }

  undo(): void {
    this.queue.add({ run: () => this.attempt('undo', () => this.#travel('undo')) })
  }

  redo(): void {
    this.queue.add({ run: () => this.attempt('redo', () => this.#travel('redo')) })
  }

  /** Takes over what an address holds: its part from `#`. */
  load(hash: string): void {
    const known = this.hash
    if (hash.length > 1 && !holdsState(hash) && known !== undefined) return this.address.replace(known) // a place on the page
    if (hash === known) return
    this.hash = hash
    this.address.drop()
    this.queue.add({ run: () => this.attempt('address', () => this.open(hash)), replaces: 'address' })
  }

  /** The same, also where it is the address that was read last. */
  reload(hash: string): void {
    this.hash = undefined
    this.load(hash)
  }

  setTheme(theme: Theme): void {
    this.around.rememberTheme(theme)
    this.show(theme)
    if (this.catalog) this.write('replace')
    this.changed()
  }

  setLanguage(lang: string): void {
    this.queue.add({
      run: async () => {
        const notes = await this.showLanguage(lang)
        this.notes = notes
        if (notes.length === 0) this.around.rememberLanguage(lang)
        if (this.catalog) this.write('replace')
        this.changed()
      },
      replaces: 'lang',
    })
  }

  /** Takes away the notes, and the word that the engine was restarted. */
  dismiss(): void {
    this.notes = []
    this.restarted = undefined
    this.changed()
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Does what may be refused; `field` is where that is shown. */
  protected async attempt(field: string, task: () => Promise<void>): Promise<void> {
    const { restarted } = this
    const timer = setTimeout(() => this.#setBusy(true), BUSY_MS)
    try {
      await task()
      this.problem = undefined
      this.lost = undefined
      if (restarted && performance.now() - restarted.time > NOTICE_MS) this.restarted = undefined
    } catch (error) {
      if (isAborted(error)) return
      if (!(error instanceof QuantoscopeError)) throw error
      this.problem = { field, refusal: error.refusal }
    } finally {
      clearTimeout(timer)
      this.progress = undefined
      this.#setBusy(false)
    }
  }

  async #travel(way: 'undo' | 'redo'): Promise<void> {
    this.settle()
    const step = way === 'undo' ? this.history.previous : this.history.next
    if (step === undefined) return
    const now = this.step
    await this.go(step)
    this.history[way](now)
    this.write('push')
  }

  protected show(theme: Theme): void {
    this.state = { ...this.state, theme }
    this.around.showTheme(theme)
  }

  /** Before anything is drawn that is said in it. What cannot be had is noted, and all stays as it was. */
  protected async showLanguage(lang: string | undefined): Promise<readonly Note[]> {
    try {
      await this.around.showLanguage(lang)
      this.state = { ...this.state, lang }
      return []
    } catch {
      const value = languageNow(lang)
      return [{ key: 'lang', value, text: { id: 'note-language', args: { language: { kind: 'word', word: nameOf(value) } } } }]
    }
  }

  protected write(how: 'push' | 'replace'): void {
    const hash = this.written
    if (hash === this.hash) return
    this.hash = hash
    this.address[how](hash)
  }

  #setBusy(busy: boolean): void {
    this.busy = busy
    this.changed()
  }

  /** However much changes within a task, subscribers draw once. */
  protected changed(): void {
    if (this.#telling) return
    this.#telling = true
    queueMicrotask(() => {
      this.#telling = false
      for (const listener of this.#listeners) listener()
    })
  }
}
