// The engine's calls by name, the same in the Worker and in the page's own thread.

import { isRefusal, isTrap, POISONED } from './failure.ts'
import { catalog, evaluateText, initSync } from './wasm/quantoscope.js'
import type { Catalog, Refusal, Request } from './wire.ts'

interface Calls {
  catalog: { args: []; result: Catalog }
  /** The `Answer` as JSON: a text goes from the Worker to the page at once, thousands of small objects one by one. */
  evaluate: { args: [Request]; result: string }
}

export type Name = keyof Calls
export type Args<N extends Name> = Calls[N]['args']
export type Result<N extends Name> = Calls[N]['result']
export type Call = { [N in Name]: { readonly name: N; readonly args: Args<N> } }[Name]

export type Outcome<T = Result<Name>> =
  | { readonly kind: 'done'; readonly result: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The engine trapped and must not be called again. */
  | { readonly kind: 'crashed'; readonly message: string }

export function initialize(module: WebAssembly.Module): void {
  initSync({ module })
}

export function dispatch(call: Call): Outcome {
  switch (call.name) {
    case 'catalog':
      return outcome<Catalog>(catalog)
    case 'evaluate':
      return outcome<string>(() => evaluateText(...call.args))
  }
}

let poisoned = false

/** What comes of a call into the engine. After a trap its memory is in an unknown state: nothing is called any more. */
export function outcome<T>(call: () => T): Outcome<T> {
  if (poisoned) return { kind: 'refused', refusal: POISONED }
  try {
    return { kind: 'done', result: call() }
  } catch (error) {
    if (isRefusal(error)) return { kind: 'refused', refusal: error }
    if (!isTrap(error)) throw error
    poisoned = true
    return { kind: 'crashed', message: String(error) }
  }
}
