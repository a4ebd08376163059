import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

const here = import.meta.dirname

/** Where the sources look for the engine: that of development. */
const written = resolve(here, '../src/core/wasm')

/**
 * Where it is. `cargo xtask` names another folder for the page that is shipped, for the package, and for a page whose engine can be
 * told to panic.
 */
export const wasmDir = resolve(process.env.QUANTOSCOPE_WASM_DIR ?? written)

/**
 * `virtual:wasm-source` and `virtual:engine-worker` (their types: src/core/virtual.d.ts) are the two things that differ by
 * output: where the engine's bytes and its Worker come from. Each is a file of build/runtime, named after the output, or after
 * Node, which prerenders whatever the output is.
 */
export function virtualModules(output: 'site' | 'single' | 'npm'): Plugin {
  return {
    name: 'quantoscope:virtual-modules',
    enforce: 'pre',
    resolveId(source, _importer, { ssr }) {
      const name = /^virtual:(wasm-source|engine-worker)$/.exec(source)?.[1]
      if (!name) return
      const place = ssr ? 'node' : output
      const file = resolve(here, `runtime/${name}.${place}.ts`)
      if (!existsSync(file)) this.error(`${source} is not for ${place}`)
      return file
    },
  }
}

/** Takes the engine from where it is. */
export function engineFolder(): Plugin {
  return {
    name: 'quantoscope:engine-folder',
    enforce: 'pre',
    resolveId(source, importer) {
      if (wasmDir === written || !source.includes('/wasm/')) return
      const id = resolve(importer ?? here, '..', source)
      return id.startsWith(written) ? id.replace(written, wasmDir) : undefined
    },
  }
}
