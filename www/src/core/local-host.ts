import { CRASHED } from './failure.ts'
import type { Host, HostEvents } from './host.ts'
import type { Outcome } from './outcome.ts'
import type { Answering, Call } from './program.ts'

/** The engine in the page's own thread, where no Worker may be had. It cannot be started a second time. */
export class LocalHost implements Host {
  readonly #answering: Answering
  readonly #events: HostEvents
  #cancelled = new AbortController()

  constructor(answering: Answering, module: WebAssembly.Module, events: HostEvents) {
    this.#answering = answering
    this.#events = events
    answering.initialize(module)
    setTimeout(() => events.ready()) // when whoever constructs it knows it
  }

  run(call: Call): void {
    this.#cancelled = new AbortController()
    queueMicrotask(async () => {
      const outcome = await this.#answer(call, this.#cancelled.signal)
      this.#events.settled(outcome.kind === 'crashed' ? { kind: 'refused', refusal: CRASHED } : outcome)
    })
  }

  async #answer(call: Call, signal: AbortSignal): Promise<Outcome> {
    try {
      return await this.#answering.dispatch(call, this.#events.progress, signal)
    } catch (error) {
      if (!signal.aborted) throw error
      return { kind: 'done', result: undefined } // nobody waits for it
    }
  }

  cancel(): void {
    this.#cancelled.abort()
  }

  stop(): void {}
}
