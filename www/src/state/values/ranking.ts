import { isAborted } from '../../core/aborted.ts'
import { Client } from '../../core/client.ts'
import { QuantoscopeError } from '../../core/error.ts'
import type { Program } from '../../core/program.ts'
import type { Price, RankAsk, Setup } from '../../core/wire.ts'
import type { WorkbenchCalls } from '../../core/workbench/dispatch.ts'
import type { Problem } from '../state.ts'
import type { ValuesState } from './state.ts'
import type { ValuesStore } from './store.ts'

/** The most values that all schemes are tried on. */
const MOST = 1 << 20
/** Trying a scheme on so many takes no longer than any other question. */
const FEW = 1 << 14
/** Values that are dragged have to rest so long before all schemes are tried on them. */
const REST_MS = 300

/** The engines that try schemes. */
export interface Rankers {
  readonly many: Program
  /** For few values; without it, `many` does that, too. */
  readonly few?: Program
}

/**
 * Every scheme tried on the same values, in an engine of its own, so that whoever changes something meanwhile waits for nothing. It
 * has a copy of the values, and tries one scheme a call; the newest values and questions win.
 */
export class Ranking {
  price: Price | undefined
  problem: Problem | undefined
  /** Whether the list goes by bits rather than by the measure. */
  lightest = false

  readonly #store: ValuesStore
  readonly #programs: Rankers
  readonly #changed: () => void
  #client: Client<WorkbenchCalls> | undefined
  #program: Program | undefined
  /** The engine died over a call of ours. */
  #crashed = false
  #near = false
  /** What is in the other engine, and how many values it is a part of. */
  #loaded: { readonly data: unknown; readonly of?: number } | undefined
  #asked: string | undefined
  #timer = 0
  #turn = 0
  /** What took an engine too long. */
  #without: Setup[] = []

  constructor(store: ValuesStore, programs: Rankers, changed: () => void) {
    this.#store = store
    this.#programs = programs
    this.#changed = changed
    store.subscribe(() => this.#follow())
  }

  /** Nothing is tried before somebody sees it. */
  near(near: boolean): void {
    this.#near = near
    if (near) this.#follow()
    else this.#turn++
    if (!near) this.#asked = undefined
  }

  /** Nobody looks any more: the other engine lets the values go. */
  close(): void {
    this.near(false)
    this.#client?.close()
  }

  sort(lightest: boolean): void {
    this.lightest = lightest
    this.#follow()
  }

  #follow(): void {
    if (!this.#near || !this.#store.answer) return
    const asked = JSON.stringify([this.#question(), this.#store.state.poke ?? null])
    const fresh = this.#isFresh()
    if (fresh && asked === this.#asked) return
    this.#asked = asked
    const turn = ++this.#turn
    clearTimeout(this.#timer)
    if (fresh) afterFrame(() => turn === this.#turn && void this.#run(turn))
    else this.#timer = window.setTimeout(() => this.#copy(turn), this.#loaded ? REST_MS : 0)
  }

  #isFresh(): boolean {
    return this.#loaded !== undefined && same(this.#loaded.data, valuesOf(this.#store.state))
  }

  #question(): RankAsk {
    const { setups, focus, measure, goal } = this.#store.state
    const of = this.#loaded?.of
    return {
      beside: [...setups],
      focus,
      by: measure ?? 'sqnr',
      lightest: this.lightest,
      ...(goal && { goal }),
      ...(of !== undefined && { of }),
      without: this.#without,
    }
  }

  /** Other values: a copy of them goes to the other engine. */
  #copy(turn: number, without: Setup[] = []): void {
    const data = valuesOf(this.#store.state)
    this.#store.part(MOST, async (part) => {
      if (turn !== this.#turn || !part) return
      const [values, shape] = part
      const { whole, count = 0 } = this.#store.answer?.told.about ?? {}
      const all = whole ?? count
      this.#without = without
      this.price = undefined
      this.#changed()
      this.#choose(values.length)
      await this.#attempt(async (client) => {
        await client.call('rankLoad', [values, shape])
        this.#loaded = values.length === all ? { data } : { data, of: all }
        if (turn === this.#turn) await this.#run(turn)
      })
    })
  }

  #choose(count: number): void {
    const { many, few = many } = this.#programs
    const program = count > FEW ? many : few
    if (program === this.#program) return
    this.#client?.close()
    this.#client = undefined
    this.#program = program
  }

  /** What is known is told at once; then one scheme after the other. */
  async #run(turn: number): Promise<void> {
    await this.#attempt(async (client) => {
      for (let still = true; turn === this.#turn; still = false) {
        const price: Price = JSON.parse(await client.call('rank', [{ ...this.#question(), still }]))
        if (turn !== this.#turn) return
        this.price = price
        this.problem = undefined
        this.#changed()
        if (price.done) return
      }
    })
  }

  async #attempt(task: (client: Client<WorkbenchCalls>) => Promise<void>): Promise<void> {
    this.#client ??= new Client<WorkbenchCalls>(this.#program ?? this.#programs.many, { restarted: () => this.#again(), lost: () => {} })
    try {
      await task(this.#client)
    } catch (error) {
      if (isAborted(error)) return
      if (!(error instanceof QuantoscopeError)) throw error
      this.#crashed = error.refusal.code === 'engine.crashed'
      if (this.#crashed) return
      this.problem = { field: 'goal', refusal: error.refusal }
      this.#changed()
    }
  }

  /** An engine died. A scheme that it died over is left out from then on. */
  #again(): void {
    const next = this.#crashed ? this.price?.next : undefined
    this.#crashed = false
    this.#loaded = undefined
    const without = next ? [...this.#without, next] : this.#without
    this.#copy(++this.#turn, without)
  }
}

/** What is seen at once comes first: what another engine answers meanwhile would be drawn before it is on the screen. */
const afterFrame = (then: () => void) => requestAnimationFrame(() => setTimeout(then))

const valuesOf = ({ data, poke }: ValuesState): readonly unknown[] => [data, poke?.index, poke?.value]
const same = (a: unknown, b: unknown) => Array.isArray(a) && Array.isArray(b) && a.every((item, i) => item === b[i])
