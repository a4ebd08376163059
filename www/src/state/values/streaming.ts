import { isAborted } from '../../core/aborted.ts'
import { Client } from '../../core/client.ts'
import { QuantoscopeError } from '../../core/error.ts'
import type { Program } from '../../core/program.ts'
import type { Refusal, Setup } from '../../core/wire.ts'
import type { Data } from '../../core/workbench/data.ts'
import type { WorkbenchCalls } from '../../core/workbench/dispatch.ts'
import type { Extent, Passed } from '../../core/workbench/far.ts'
import type { ValuesStore } from './store.ts'

type FileData = Extract<Data, { kind: 'file' }>

/** Who changes things one after the other has to rest so long before the file is read again. */
const REST_MS = 120

/** How far a pass over the file has come. */
export interface Progress {
  /** Whether it looks for the smallest and the largest value, which another one needs. */
  readonly looking: boolean
  /** From 0 to 1. */
  readonly share: number
  /** In bytes. */
  readonly read: number
  readonly all: number
  /** So many seconds are left, as far as it can be told. */
  readonly seconds: number | undefined
}

/**
 * Statistics over all values of a file that is too large to be held, in an engine of its own: whoever looks at the sample meanwhile waits
 * for nothing. The scheme on the bench comes first, then those beside it together; the newest question wins.
 */
export class Streaming {
  progress: Progress | undefined
  /** Whether somebody stopped it. */
  stopped = false
  refusal: Refusal | undefined

  readonly #store: ValuesStore
  readonly #program: Program
  readonly #changed: () => void
  #client: Client<WorkbenchCalls> | undefined
  #data: FileData | undefined
  /** Of all values of the data. */
  #extent: Extent | undefined
  /** What is being asked. */
  #asked = ''
  #running = new AbortController()
  #started = 0
  #timer = 0

  constructor(store: ValuesStore, program: Program, changed: () => void) {
    this.#store = store
    this.#program = program
    this.#changed = changed
    store.subscribe(() => this.#follow())
  }

  stop(): void {
    this.stopped = true
    this.#cancel()
    this.#changed()
  }

  again(): void {
    this.stopped = false
    this.#follow()
  }

  #follow(): void {
    const { answer, state } = this.#store
    const data = state.data.kind === 'file' ? state.data : undefined
    if (data !== this.#data) this.#begin(data)
    if (!answer || !data || this.stopped || this.refusal) return
    const awaited = state.setups.filter((_, i) => answer.told.verdicts[i]?.awaited)
    const focused = awaited.filter((setup) => setup === state.setups[state.focus])
    const setups = focused.length > 0 ? focused : awaited
    const asked = JSON.stringify(setups)
    if (asked === this.#asked) return
    const rests = this.progress !== undefined
    this.#cancel()
    this.#asked = asked
    if (setups.length === 0) return
    this.#show(0)
    this.#timer = window.setTimeout(() => void this.#read(data, setups), rests ? REST_MS : 0)
  }

  /** Other data, of which nothing is known yet. */
  #begin(data: FileData | undefined): void {
    this.#cancel()
    this.#data = data
    this.#extent = undefined
    this.stopped = false
    this.refusal = undefined
  }

  #cancel(): void {
    clearTimeout(this.#timer)
    this.#running.abort()
    this.#running = new AbortController()
    this.#asked = ''
    this.progress = undefined
  }

  async #read(data: FileData, setups: readonly Setup[]): Promise<void> {
    const { signal } = this.#running
    this.#client ??= new Client<WorkbenchCalls>(this.#program, {
      restarted: () => {},
      lost: () => {},
      progress: (share) => {
        if (this.#asked) this.#show(share) // what was stopped tells it once more
      },
    })
    try {
      for (let passed: Passed | undefined; passed?.kind !== 'taken'; ) {
        this.#started = performance.now()
        const { tensor } = this.#store.loaded
        const { kind: _, ...part } = data
        passed = await this.#client.call('stream', [{ ...part, ...(tensor !== undefined && { tensor }) }, setups, this.#extent], signal)
        if (signal.aborted) return
        if (!passed) return this.#cancel()
        this.#take(data, setups, passed)
      }
      this.progress = undefined
      this.#changed()
    } catch (error) {
      if (signal.aborted || isAborted(error)) return
      if (!(error instanceof QuantoscopeError)) throw error
      this.#cancel()
      this.refusal = error.refusal
      this.#changed()
    }
  }

  #take(data: FileData, setups: readonly Setup[], passed: Passed): void {
    if (passed.kind === 'looked') {
      this.#extent = passed.extent
      this.#store.know(data, passed.extent, [])
    } else {
      const known = passed.outcomes.map((figures, i) => [setups[i]!, figures instanceof Float64Array ? figures : undefined] as const)
      this.#store.know(data, this.#extent, known)
    }
  }

  #show(share: number): void {
    const { opened, tensor = 0 } = this.#store.loaded
    const all = opened?.tensors[tensor]?.stored ?? 0
    const took = performance.now() - this.#started
    const seconds = share > 0 ? Math.ceil(((took / share) * (1 - share)) / 1000) : undefined
    this.progress = { looking: this.#extent === undefined, share, read: share * all, all, seconds }
    this.#changed()
  }
}
