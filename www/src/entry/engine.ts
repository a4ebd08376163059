// `quantoscope/engine`: the engine without a page, in a browser, a Worker or Node. Touches no DOM.

import wasmSource from 'virtual:wasm-source'
import { compile } from '../core/compile.ts'
import { startEngine } from '../core/engine.ts'
import type { Engine, Source } from '../core/engine-types.ts'
import { read } from '../core/read.ts'

export type * from '../core/engine-types.ts'
export { QuantoscopeError } from '../core/error.ts'
export type * from '../core/wire.ts'

/**
 * Loads the engine: from an address, bytes, a `Response` or a compiled module, or else from the `.wasm` beside this file. All
 * engines that are loaded in one thread are the same one.
 */
export async function loadEngine(source?: Source): Promise<Engine> {
  const from = source ?? (await wasmSource())
  if (from instanceof WebAssembly.Module) return startEngine(from)
  return startEngine(await compile(typeof from === 'string' || from instanceof URL ? await read(from) : from))
}
