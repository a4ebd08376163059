import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

const here = import.meta.dirname

/** Where the engine of development is, which can do everything. */
const development = resolve(here, '../src/core/wasm')

/**
 * Where the engine is. `cargo xtask` names another folder for the page that is shipped, for the package, and for a page whose
 * engine can be told to panic.
 */
export const wasmDir = resolve(process.env.QUANTOSCOPE_WASM_DIR ?? development)

/** Where that of the page "Values" is. */
export const workbenchDir = resolve(process.env.QUANTOSCOPE_WORKBENCH_DIR ?? development)

/** Where that of the element is, as the site has it: one for all views. */
export const embedDir = resolve(process.env.QUANTOSCOPE_EMBED_DIR ?? development)

const workbench = resolve(here, '../src/core/workbench/wasm')

/** Where the sources look for them, and where they are. */
const FOLDERS = {
  pages: [
    { written: development, place: wasmDir },
    { written: workbench, place: workbenchDir },
  ],
  element: [
    { written: development, place: embedDir },
    { written: workbench, place: embedDir },
  ],
}

/**
 * `virtual:wasm-source`, `virtual:engine-worker` and the same two of the workbench (their types: src/core/virtual.d.ts) are what differs
 * by output: where an engine's bytes and its Worker come from. Each is a file of build/runtime, named after the output, or after
 * Node, which prerenders whatever the output is. What is made for other people's pages is without our data.
 */
export function virtualModules(output: 'site' | 'single' | 'script' | 'npm', withData = output === 'site' || output === 'single'): Plugin {
  return {
    name: 'quantoscope:virtual-modules',
    enforce: 'pre',
    resolveId(source, _importer, { ssr }) {
      const name = /^virtual:((?:wasm|workbench)-source|(?:engine|workbench|embed)-worker)$/.exec(source)?.[1]
      if (!withData && source.endsWith('/examples/real.ts')) return resolve(here, 'runtime/real-examples.script.ts')
      if (!name) return
      const place = ssr ? 'node' : output
      const file = resolve(here, `runtime/${name}.${place}.ts`)
      if (!existsSync(file)) this.error(`${source} is not for ${place}`)
      return file
    },
  }
}

/** Takes the engines from where they are. */
export function engineFolder(of: keyof typeof FOLDERS = 'pages'): Plugin {
  return {
    name: 'quantoscope:engine-folder',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.includes('/wasm/')) return
      const id = resolve(importer ?? here, '..', source)
      const folder = FOLDERS[of].find(({ written }) => id.startsWith(written))
      return folder && id.replace(folder.written, folder.place)
    },
  }
}
