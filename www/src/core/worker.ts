import { dispatch, initialize } from './dispatch.ts'
import type { FromWorker, ToWorker } from './protocol.ts'

// The DOM's types, which the page is checked with, know `self` as a window only.
interface Scope {
  onmessage: (event: MessageEvent<ToWorker>) => void
  postMessage(message: FromWorker): void
}
const scope = self as unknown as Scope

scope.onmessage = ({ data }) => {
  switch (data.kind) {
    case 'start':
      initialize(data.module)
      hold(data.lock)
      scope.postMessage({ kind: 'ready' })
      break
    case 'call':
      scope.postMessage({ kind: 'begun' })
      scope.postMessage({ kind: 'settled', outcome: dispatch(data.call) })
      break
  }
}

/** A lock is given back when its holder dies, in whatever way: the one sign of life that costs nothing. */
function hold(lock: string): void {
  const forever = () => {
    scope.postMessage({ kind: 'held' })
    return new Promise<never>(() => {})
  }
  navigator.locks?.request(lock, forever).catch(() => {}) // refused in sandboxes: then time limits have to do
}
