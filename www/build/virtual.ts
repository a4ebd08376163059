import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

const here = import.meta.dirname
const wasmDir = resolve(here, '../src/core/wasm')

/**
 * `virtual:wasm-source` and `virtual:engine-worker` (their types: src/core/virtual.d.ts) are the two things that differ by
 * output: where the engine's bytes and its Worker come from. Each is a file of build/runtime, named after the output.
 */
export function virtualModules(output: 'site' | 'single' | 'npm'): Plugin {
  return {
    name: 'quantoscope:virtual-modules',
    enforce: 'pre',
    resolveId(source) {
      const name = /^virtual:(wasm-source|engine-worker)$/.exec(source)?.[1]
      if (!name) return
      const file = resolve(here, `runtime/${name}.${output}.ts`)
      if (!existsSync(file)) this.error(`${source} is not for the output "${output}"`)
      return file
    },
  }
}

/**
 * Takes the engine from the folder that QUANTOSCOPE_WASM_DIR names instead of src/core/wasm: the tests use it for a page
 * whose engine can be told to panic.
 */
export function wasmFrom(): Plugin {
  const other = process.env.QUANTOSCOPE_WASM_DIR
  return {
    name: 'quantoscope:wasm-from',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!other || !source.includes('/wasm/')) return
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      return found?.id.startsWith(wasmDir) ? found.id.replace(wasmDir, resolve(other)) : found
    },
  }
}
