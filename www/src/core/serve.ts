// What every Worker does: it answers calls one after the other, and can be told that the one under way is not needed any more.

import type { Outcome } from './outcome.ts'
import type { Answering, Call } from './program.ts'
import type { FromWorker, ToWorker } from './protocol.ts'

// The DOM's types, which the page is checked with, know `self` as a window only.
interface Scope {
  onmessage: (event: MessageEvent<ToWorker>) => void
  postMessage(message: FromWorker, transfer?: Transferable[]): void
}
const scope = self as unknown as Scope

export function serve(answering: Answering): void {
  let cancelled = new AbortController()

  scope.onmessage = ({ data }) => {
    switch (data.kind) {
      case 'start':
        answering.initialize(data.module)
        hold(data.lock)
        scope.postMessage({ kind: 'ready' })
        break
      case 'call':
        cancelled = new AbortController()
        void answer(data.call, cancelled.signal)
        break
      case 'cancel':
        cancelled.abort()
        break
    }
  }

  /** What is answered at once is answered in the same task: a turn through the queue would cost a frame. */
  function answer(call: Call, signal: AbortSignal): void | Promise<void> {
    scope.postMessage({ kind: 'begun' })
    const made = answering.dispatch(call, (progress) => scope.postMessage({ kind: 'progress', progress }), signal)
    if (made instanceof Promise) return made.then(settle, (error) => stopped(error, signal))
    settle(made)
  }
}

/** Nobody waits for what was stopped. */
function stopped(error: unknown, signal: AbortSignal): void {
  if (!signal.aborted) throw error
  settle({ kind: 'done', result: undefined })
}

function settle(outcome: Outcome): void {
  scope.postMessage({ kind: 'settled', outcome }, outcome.kind === 'done' ? transferable(outcome.result) : [])
}

/** Images and values in bulk change hands, and are not copied. */
function transferable(result: unknown): Transferable[] {
  if (ArrayBuffer.isView(result)) return [result.buffer as ArrayBuffer]
  if (Array.isArray(result)) return result.flatMap(transferable)
  return []
}

/** A lock is given back when its holder dies, in whatever way: the one sign of life that costs nothing. */
function hold(lock: string): void {
  const forever = () => {
    scope.postMessage({ kind: 'held' })
    return new Promise<never>(() => {})
  }
  navigator.locks?.request(lock, forever).catch(() => {}) // refused in sandboxes: then time limits have to do
}
