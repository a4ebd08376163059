import type { NumberCalls } from '../core/dispatch.ts'
import type { Program } from '../core/program.ts'
import type { Answer, Edit, Input, Reading } from '../core/wire.ts'
import { writeAddress } from './address.ts'
import { loadAddress } from './load.ts'
import { type EditOptions, PageStore } from './page-store.ts'
import { EXAMPLE, type State } from './state.ts'
import type { Surroundings } from './surroundings.ts'

export interface StoreOptions {
  /** Ids of the figures that the page draws. */
  readonly figures: readonly string[]
  readonly around: Surroundings
  readonly program: Program
}

/** The state of the page "Number". */
export class Store extends PageStore<NumberCalls, State, Readonly<Input>> {
  state: State
  /** What the engine made of the state; undefined until the first answer. */
  answer: Answer | undefined
  /** How an ambiguous text was read ("12,5 was read as 12.5"), and the field that it was typed in. */
  reading: (Reading & { readonly field: string }) | undefined

  #figures: string[]
  /** The field that is being typed in, the input before, and whether that has become a step yet. */
  #session: { readonly field: string; readonly base: Readonly<Input>; stepped: boolean } | undefined

  constructor({ figures, around, program }: StoreOptions) {
    super(program, around)
    this.state = { input: EXAMPLE, theme: around.theme }
    this.#figures = [...figures]
  }

  edit(edit: Edit, { field, live = false }: EditOptions): void {
    const text = 'text' in edit || edit.kind === 'range'
    const run = () => this.attempt(field, () => this.#edit(edit, field, live, text))
    this.queue.add(live && text ? { run, replaces: field } : { run })
  }

  /** Which figures are drawn from now on; those that are new are drawn at once. */
  draw(figures: readonly string[]): void {
    const more = figures.some((id) => !this.#figures.includes(id))
    this.#figures = [...figures]
    if (more) this.queue.add({ run: () => this.#redraw(), replaces: 'figures' })
  }

  /** Back to the example; can be undone. */
  reset(): void {
    this.queue.add({ run: () => this.attempt('reset', () => this.#reset()) })
  }

  protected get step(): Readonly<Input> {
    return this.state.input
  }

  protected get written(): string {
    return this.#addressOf(this.state.input)
  }

  protected async go(input: Readonly<Input>): Promise<void> {
    this.#take(await this.#evaluate(input))
  }

  protected async open(hash: string): Promise<void> {
    this.catalog ??= await this.client.call('catalog', [])
    const { answer, theme, lang, notes } = await loadAddress(hash, this.catalog, (input) => this.#evaluate(input))
    const silent = await this.showLanguage(lang ?? this.around.lang)
    this.settle()
    if (this.answer && this.#addressOf(answer.input) !== this.written) this.history.step(this.state.input)
    this.#take(answer)
    this.show(theme ?? this.around.theme)
    this.notes = [...notes, ...silent]
  }

  protected settle(): void {
    if (this.#session?.stepped && this.#addressOf(this.#session.base) === this.written) this.history.forget()
    this.#session = undefined
    this.address.flush()
    this.changed()
  }

  async #edit(edit: Edit, field: string, live: boolean, text: boolean): Promise<void> {
    await this.#loaded()
    if (!live || this.#session?.field !== field) this.settle()
    if (live) this.#session ??= { field, base: this.state.input, stepped: false }
    const session = this.#session
    const answer = await this.#evaluate(session && text ? session.base : this.state.input, edit)
    if (session?.stepped) {
      this.#take(answer)
      this.write('replace')
    } else if (this.#step(answer) && session) session.stepped = true
    this.reading = answer.reading && { ...answer.reading, field }
  }

  async #reset(): Promise<void> {
    await this.#loaded()
    this.settle()
    this.notes = []
    this.#step(await this.#evaluate(EXAMPLE))
  }

  /** Nothing is edited before there is something: also where the engine failed when the address was to be loaded. */
  async #loaded(): Promise<void> {
    if (!this.answer) await this.open(this.hash ?? '')
  }

  /** What cannot be drawn now is drawn with the next change. */
  async #redraw(): Promise<void> {
    if (!this.answer) return
    this.answer = await this.#evaluate(this.state.input).catch(() => this.answer)
    this.changed()
  }

  async #evaluate(input: Readonly<Input>, edit?: Edit): Promise<Answer> {
    const request = { input, figures: this.#figures }
    return JSON.parse(await this.client.call('evaluate', [edit ? { ...request, edit } : request]))
  }

  /** Takes an answer as a step of its own, if it changes anything. */
  #step(answer: Answer): boolean {
    const before = this.state.input
    const changed = this.#addressOf(answer.input) !== this.#addressOf(before)
    this.#take(answer)
    if (!changed) return false
    this.history.step(before)
    this.write('push')
    return true
  }

  #take(answer: Answer): void {
    this.state = { ...this.state, input: answer.input }
    this.answer = answer
    this.reading = undefined
  }

  #addressOf(input: Readonly<Input>): string {
    return this.catalog ? writeAddress({ ...this.state, input }, this.catalog) : ''
  }
}
