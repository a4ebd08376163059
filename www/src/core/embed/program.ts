import EmbedWorker from 'virtual:embed-worker'
import wasmSource from 'virtual:wasm-source'
import type { Program } from '../program.ts'

/** What the elements of a page run, all together. */
export const EMBED: Program = {
  source: wasmSource,
  worker: EmbedWorker,
  answering: () => import('./dispatch.ts'),
  newest: ['evaluate'],
}

/** The same in a Worker of its own, for all schemes on many values: what is tried there holds nobody up. */
export const EMBED_RANKING: Program = { ...EMBED }
