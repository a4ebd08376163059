import { deadline } from './deadline.ts'
import type { Death, Host, HostEvents } from './host.ts'
import type { Call, Program } from './program.ts'
import type { FromWorker, ToWorker } from './protocol.ts'

/** The script loads and the engine is instantiated. */
const START_MS = 10_000
/** From the call to the Worker's word that it has begun. The call is not to blame if there is nobody left to begin. */
const BEGIN_MS = 2_000
/** From that word to the result, or to the next word of how far it is. */
const WORK_MS = 10_000

let started = 0

/** The engine in a Worker, which is watched: whatever befalls it is reported as its death. */
export class WorkerHost implements Host {
  readonly #worker: Worker
  readonly #events: HostEvents
  readonly #lock = `quantoscope ${performance.timeOrigin} ${Math.random()} ${++started}`
  readonly #stopped = new AbortController()
  #working = false
  #cancelDeadline: () => void

  /** Throws where no Worker can be constructed. */
  constructor({ worker: EngineWorker }: Program, module: WebAssembly.Module, events: HostEvents) {
    this.#events = events
    this.#worker = new EngineWorker({ name: 'quantoscope' })
    this.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#hear(data)
    this.#worker.onmessageerror = () => this.#die('error')
    this.#worker.onerror = (event) => {
      event.preventDefault() // it is reported here, not in the console
      this.#die('error')
    }
    this.#cancelDeadline = deadline(START_MS, () => this.#die('silence'))
    this.#tell({ kind: 'start', module, lock: this.#lock })
  }

  run(call: Call): void {
    this.#cancelDeadline = deadline(BEGIN_MS, () => this.#die('silence'))
    this.#tell({ kind: 'call', call })
  }

  cancel(): void {
    this.#tell({ kind: 'cancel' })
  }

  stop(): void {
    this.#stopped.abort()
    this.#cancelDeadline()
    this.#worker.terminate()
  }

  #tell(message: ToWorker): void {
    this.#worker.postMessage(message)
  }

  #hear(message: FromWorker): void {
    if (this.#stopped.signal.aborted) return
    switch (message.kind) {
      case 'ready':
        this.#cancelDeadline()
        this.#events.ready()
        break
      case 'held':
        this.#watch()
        break
      case 'begun':
        this.#work()
        break
      case 'progress':
        this.#work()
        this.#events.progress(message.progress)
        break
      case 'settled':
        this.#cancelDeadline()
        this.#working = false
        this.#events.settled(message.outcome)
        break
    }
  }

  #work(): void {
    this.#working = true
    this.#cancelDeadline()
    this.#cancelDeadline = deadline(WORK_MS, () => this.#die('silence'))
  }

  /** Whoever waits for the Worker's lock gets it at the moment when the Worker is gone. */
  #watch(): void {
    const gone = () => this.#die('gone')
    navigator.locks?.request(this.#lock, { signal: this.#stopped.signal }, gone).catch(() => {}) // stopped, or a sandbox
  }

  #die(reason: Death): void {
    if (this.#stopped.signal.aborted) return
    this.stop()
    this.#events.died(reason, reason === 'silence' && this.#working)
  }
}
