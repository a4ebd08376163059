import wasmSource from 'virtual:workbench-source'
import WorkbenchWorker from 'virtual:workbench-worker'
import type { Program } from '../program.ts'

/** What the page "Values" runs. */
export const WORKBENCH: Program = {
  source: wasmSource,
  worker: WorkbenchWorker,
  answering: () => import('./dispatch.ts'),
  newest: [],
}

/** The same in a Worker of its own: what is tried there holds nobody up. */
export const RANKING: Program = { ...WORKBENCH }
