import EngineWorker from 'virtual:engine-worker'
import wasmSource from 'virtual:wasm-source'
import type { Program } from './program.ts'

/** What the page "Number" runs. */
export const NUMBER: Program = {
  source: wasmSource,
  worker: EngineWorker,
  answering: () => import('./dispatch.ts'),
  newest: ['evaluate'],
}
