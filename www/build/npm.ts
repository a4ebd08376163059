import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { wasmDir } from './virtual.ts'

const root = resolve(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(resolve(root, path))

/** Node may load engine.js as it is; this entry also serves versions that lack `process.getBuiltinModule`, and bundlers for Node. */
const NODE_ENTRY = `import { readFile } from 'node:fs/promises'
import { loadEngine as load } from './engine.js'

export * from './engine.js'

export const loadEngine = async (source) => load(source ?? (await readFile(new URL('./quantoscope_bg.wasm', import.meta.url))))
`

/** Everything of the package that is not made from the engine's sources; the types are added by tsc. */
export function npmPackage(): Plugin {
  return {
    name: 'quantoscope:npm-package',
    generateBundle() {
      const files: Record<string, string | Uint8Array> = {
        'engine.node.js': NODE_ENTRY,
        'quantoscope_bg.wasm': readFileSync(resolve(wasmDir, 'quantoscope_bg.wasm')),
        'package.json': `${JSON.stringify(manifest(), null, 2)}\n`,
      }
      for (const name of ['README.md', 'LICENSE-MIT', 'LICENSE-APACHE']) files[name] = read(name)
      for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: 'asset', fileName, source })
    },
  }
}

function manifest() {
  const cargo = read('Cargo.toml').toString()
  const field = (name: string) => new RegExp(`^${name} = "(.*)"$`, 'm').exec(cargo)?.[1]
  return {
    name: field('name'),
    version: field('version'),
    description: field('description'),
    license: field('license'),
    type: 'module',
    sideEffects: false,
    engines: { node: '>=18' },
    exports: {
      './engine': { types: './types/entry/engine.d.ts', node: './engine.node.js', default: './engine.js' },
      './quantoscope_bg.wasm': './quantoscope_bg.wasm',
      './package.json': './package.json',
    },
  }
}
