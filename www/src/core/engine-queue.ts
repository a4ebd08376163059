import { compile } from './compile.ts'
import { QuantoscopeError } from './error.ts'
import { CRASHED, UNAVAILABLE } from './failure.ts'
import type { Death, Host, HostEvents } from './host.ts'
import type { Outcome } from './outcome.ts'
import type { Call, Program } from './program.ts'
import { WorkerHost } from './worker-host.ts'

/** Who has calls made: a page, or one of many elements that share an engine. */
export interface Caller {
  /** How far the call under way has come, if it takes long. */
  progress?(progress: number): void
  /** The engine died and is there again. */
  restarted(reason: Death): void
  /** The engine could not be started, and why; the next call tries again. */
  lost(why: unknown): void
}

interface Job {
  readonly caller: Caller
  readonly call: Call
  resolve(result: unknown): void
  reject(error: unknown): void
  /** It was under way when an engine died without its fault: it is tried again, once. */
  replayed?: boolean
}

/** An engine that dies again within this time is started when there is something to do, lest it die for ever. */
const SOON_MS = 5_000

const modules = new WeakMap<Program['source'], Promise<WebAssembly.Module>>()

/** Fetched and compiled once, for all programs that run the same engine. What failed may be had another time. */
function moduleOf({ source }: Program): Promise<WebAssembly.Module> {
  const known = modules.get(source) ?? source().then(compile)
  modules.set(source, known)
  known.catch(() => modules.delete(source))
  return known
}

/**
 * An engine, from the page's side. Calls are done one after the other, whoever makes them; of one caller's calls that the program
 * names, the newest takes the place of one that waits. When the engine dies another one is started, and the call under way is made
 * again unless it is to blame.
 */
export class EngineQueue {
  readonly #program: Program
  readonly #callers = new Set<Caller>()
  #host: Host | undefined
  #state: 'down' | 'starting' | 'ready' = 'down'
  #waiting: Job[] = []
  #running: Job | undefined
  #workers: 'untried' | 'allowed' | 'forbidden' = 'untried'
  /** A death that nobody has been told of yet. */
  #death: Death | undefined
  #lastDeath = Number.NEGATIVE_INFINITY

  constructor(program: Program) {
    this.#program = program
  }

  join(caller: Caller): void {
    this.#callers.add(caller)
    if (this.#state === 'down') void this.#start()
  }

  /** Nobody waits for what it asked for any more, and it is told nothing. `last` is asked of an engine that is there, and starts none. */
  leave(caller: Caller, last: Call): void {
    this.#callers.delete(caller)
    for (const job of [this.#running, ...this.#waiting]) if (job?.caller === caller) this.#drop(job, superseded())
    if (this.#state !== 'down') this.call(caller, last).catch(() => {})
  }

  /** Rejects with a `QuantoscopeError`, or with an `AbortError` where it was aborted or a newer call took its place. */
  call(caller: Caller, call: Call, signal?: AbortSignal): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const job = { caller, call, resolve, reject }
      signal?.addEventListener('abort', () => this.#drop(job, signal.reason), { once: true })
      if (this.#program.newest.includes(call.name))
        this.#drop(
          this.#waiting.find((other) => isOlder(other, job)),
          superseded(),
        )
      this.#waiting.push(job)
      this.#next()
    })
  }

  /** A job under way goes on unless it can stop early, but nobody waits for it any more. */
  #drop(job: Job | undefined, reason: unknown): void {
    if (!job) return
    if (job === this.#running) this.#host?.cancel()
    this.#waiting = this.#waiting.filter((other) => other !== job)
    job.reject(reason)
  }

  #next(): void {
    if (this.#waiting.length === 0 || this.#running) return
    if (this.#state === 'down') void this.#start()
    if (this.#state !== 'ready') return
    this.#running = this.#waiting.shift()
    if (this.#running) this.#host?.run(this.#running.call)
  }

  async #start(): Promise<void> {
    this.#state = 'starting'
    try {
      this.#host = await this.#makeHost(await moduleOf(this.#program))
    } catch (why) {
      this.#giveUp(why)
    }
  }

  async #makeHost(module: WebAssembly.Module): Promise<Host> {
    try {
      if (this.#workers !== 'forbidden') return new WorkerHost(this.#program, module, this.#hostEvents)
    } catch {
      this.#workers = 'forbidden'
    }
    const { LocalHost } = await import('./local-host.ts')
    return new LocalHost(await this.#program.answering(), module, this.#hostEvents)
  }

  readonly #hostEvents: HostEvents = {
    ready: () => {
      this.#state = 'ready'
      if (this.#workers === 'untried') this.#workers = 'allowed'
      const death = this.#death
      this.#death = undefined
      if (death) for (const caller of this.#callers) caller.restarted(death)
      this.#next()
    },
    progress: (progress) => this.#running?.caller.progress?.(progress),
    settled: (outcome) => this.#settle(outcome),
    died: (reason, guilty) => (this.#state === 'ready' ? this.#bury(reason, guilty) : this.#stillborn()),
  }

  #settle(outcome: Outcome): void {
    if (outcome.kind === 'crashed') {
      this.#host?.stop()
      this.#bury('panic', true)
    } else {
      const job = this.#running
      this.#running = undefined
      if (outcome.kind === 'done') job?.resolve(outcome.result)
      else job?.reject(new QuantoscopeError(outcome.refusal))
      this.#next()
    }
  }

  #bury(reason: Death, guilty: boolean): void {
    const job = this.#running
    const again = performance.now() - this.#lastDeath < SOON_MS
    this.#running = undefined
    this.#host = undefined
    this.#state = 'down'
    this.#death = reason
    this.#lastDeath = performance.now()
    if (job && (guilty || job.replayed)) job.reject(new QuantoscopeError(CRASHED))
    else if (job) this.#waiting.unshift(Object.assign(job, { replayed: true }))
    if (this.#waiting.length > 0 || !again) void this.#start()
  }

  /** A policy that forbids Workers shows itself in the first one, which has an error in place of an exception. */
  #stillborn(): void {
    this.#host = undefined
    if (this.#workers === 'allowed') this.#giveUp(new Error('the Worker ended while it started'))
    else {
      this.#workers = 'forbidden'
      void this.#start()
    }
  }

  #giveUp(why: unknown): void {
    const jobs = this.#waiting
    this.#state = 'down'
    this.#waiting = []
    for (const job of jobs) job.reject(new QuantoscopeError(UNAVAILABLE))
    for (const caller of this.#callers) caller.lost(why)
  }
}

/** Whether a waiting call asks for what the same caller now asks for anew. */
const isOlder = (waiting: Job, { caller, call }: Job) => waiting.caller === caller && waiting.call.name === call.name && !waiting.replayed

export function superseded(): DOMException {
  return new DOMException('A newer evaluation took its place.', 'AbortError')
}
