// The engine's calls by name, the same in the Worker and in the page's own thread.

import { type Outcome, outcome } from './outcome.ts'
import type { Call } from './program.ts'
import { catalog, evaluateText, initSync } from './wasm/quantoscope.js'
import type { Catalog, Request } from './wire.ts'

export type NumberCalls = {
  catalog: { args: []; result: Catalog }
  /** The `Answer` as JSON: a text goes from the Worker to the page at once, thousands of small objects one by one. */
  evaluate: { args: [Request]; result: string }
}

export function initialize(module: WebAssembly.Module): void {
  initSync({ module })
}

export function dispatch({ name, args }: Call): Outcome {
  switch (name) {
    case 'catalog':
      return outcome(catalog)
    case 'evaluate':
      return outcome(() => evaluateText(args[0]))
    case 'close':
      return outcome(() => undefined)
    default:
      throw new Error(`there is no call ${name}`)
  }
}
