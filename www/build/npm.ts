import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { runInNode } from './prerender.ts'
import { wasmDir } from './virtual.ts'

const root = resolve(import.meta.dirname, '../..')
const fonts = resolve(root, 'www/src/theme/fonts')
const read = (path: string) => readFileSync(resolve(root, path))

/** Node may load engine.js as it is; this entry also serves versions that lack `process.getBuiltinModule`, and bundlers for Node. */
const NODE_ENTRY = `import { readFile } from 'node:fs/promises'
import { loadEngine as load } from './engine.js'

export * from './engine.js'

export const loadEngine = async (source) => load(source ?? (await readFile(new URL('./quantoscope_bg.wasm', import.meta.url))))
`

/** In the one form that Vite, webpack and others know: they find the file by it. */
const WORKER = `new Worker(new URL('./engine-worker.js', import.meta.url), { type: 'module' })`

/** The entries of the package, by file. */
export const ENTRIES = { quantoscope: 'src/entry/element.ts', engine: 'src/entry/engine.ts', 'engine-worker': 'src/core/embed/worker.ts' }

/** Everything of the package that is not made from the engine's sources; the types are added by tsc. */
export function npmPackage(): Plugin {
  return {
    name: 'quantoscope:npm-package',
    async generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) if (part.type === 'chunk') part.code = forBundlers(part.code)
      const files: Record<string, string | Uint8Array> = {
        'engine.node.js': NODE_ENTRY,
        'quantoscope_bg.wasm': readFileSync(resolve(wasmDir, 'quantoscope_bg.wasm')),
        'custom-elements.json': await runInNode('/src/entry/custom-elements.ts', 'customElements'),
        'package.json': `${JSON.stringify(manifest(), null, 2)}\n`,
      }
      for (const name of ['README.md', 'LICENSE-MIT', 'LICENSE-APACHE']) files[name] = read(name)
      for (const name of readdirSync(fonts).filter((name) => /\.woff2$|^OFL/.test(name)))
        files[`fonts/${name}`] = readFileSync(resolve(fonts, name))
      for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: 'asset', fileName, source })
    },
  }
}

/** This build must leave the addresses of files alone, those of the package's users must not. */
function forBundlers(code: string): string {
  return code
    .replace(/\bENGINE_WORKER\(\)/g, WORKER)
    .replace(
      /new URL\(\s*(?:\/\*\s*@vite-ignore\s*\*\/\s*)?[`'"](\.\/[\w./-]+)[`'"],\s*import\.meta\.url\s*\)/g,
      `new URL('$1', import.meta.url)`,
    )
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
    sideEffects: ['./quantoscope.js', './engine-worker.js', './*-*.js'],
    engines: { node: '>=18' },
    customElements: './custom-elements.json',
    exports: {
      '.': { types: './types/entry/element.d.ts', default: './quantoscope.js' },
      './engine': { types: './types/entry/engine.d.ts', node: './engine.node.js', default: './engine.js' },
      './quantoscope_bg.wasm': './quantoscope_bg.wasm',
      './custom-elements.json': './custom-elements.json',
      './package.json': './package.json',
    },
  }
}
