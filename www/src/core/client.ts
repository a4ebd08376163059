import { type Caller, EngineQueue, superseded } from './engine-queue.ts'
import type { Calls, Name, Program } from './program.ts'

/** One engine a program, however many clients it has. */
const queues = new WeakMap<Program, EngineQueue>()

function queueOf(program: Program): EngineQueue {
  const queue = queues.get(program) ?? new EngineQueue(program)
  queues.set(program, queue)
  return queue
}

let clients = 0

/** What a page, or an element, has its calls made by: clients of the same program share an engine, each with a session of its own. */
export class Client<C extends Calls> {
  readonly #queue: EngineQueue
  readonly #caller: Caller
  readonly #session = ++clients
  #closed = false

  constructor(program: Program, caller: Caller) {
    this.#caller = caller
    this.#queue = queueOf(program)
    this.#queue.join(caller)
  }

  /** Rejects with a `QuantoscopeError`, or with an `AbortError` where it was aborted or a newer call took its place. */
  call<N extends Name<C>>(name: N, args: C[N]['args'], signal?: AbortSignal): Promise<C[N]['result']> {
    if (this.#closed) return Promise.reject(superseded())
    return this.#queue.call(this.#caller, { name, args, session: this.#session }, signal)
  }

  /** Nothing more is asked: what the engine holds for this session is let go. */
  close(): void {
    this.#closed = true
    this.#queue.leave(this.#caller, { name: 'close', args: [], session: this.#session })
  }
}
