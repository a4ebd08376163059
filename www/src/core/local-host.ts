import { type Call, dispatch, initialize } from './dispatch.ts'
import { CRASHED } from './failure.ts'
import type { Host, HostEvents } from './host.ts'

/** The engine in the page's own thread, where no Worker may be had. It cannot be started a second time. */
export class LocalHost implements Host {
  readonly #events: HostEvents

  constructor(module: WebAssembly.Module, events: HostEvents) {
    this.#events = events
    initialize(module)
    setTimeout(() => events.ready()) // when whoever constructs it knows it
  }

  run(call: Call): void {
    queueMicrotask(() => {
      const outcome = dispatch(call)
      this.#events.settled(outcome.kind === 'crashed' ? { kind: 'refused', refusal: CRASHED } : outcome)
    })
  }

  stop(): void {}
}
