// What the page "Embed this" needs of the build: what the engine declares, and the hash of the script that other pages load.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'
import type { Catalog } from '../src/core/wire.ts'
import { workbenchDir } from './virtual.ts'

/** The script as it is shipped, which is made before the site. */
const script = resolve(process.env.QUANTOSCOPE_SCRIPT ?? resolve(import.meta.dirname, '../../dist/quantoscope.js'))

/** `virtual:declared` (src/core/virtual.d.ts). */
export function galleryModules(): Plugin {
  return {
    name: 'quantoscope:gallery-modules',
    resolveId: (source) => (source === 'virtual:declared' ? `\0${source}` : undefined),
    async load(id) {
      if (id !== '\0virtual:declared') return
      return `export const CATALOG = ${JSON.stringify(await declared())}\nexport const INTEGRITY = ${JSON.stringify(integrity())}\n`
    },
  }
}

/** Of the catalogue, what menus are made of. */
async function declared(): Promise<Partial<Catalog>> {
  const engine = await import(pathToFileURL(resolve(workbenchDir, 'quantoscope.js')).href)
  engine.initSync({ module: new WebAssembly.Module(readFileSync(resolve(workbenchDir, 'quantoscope_bg.wasm'))) })
  const { version, formats, schemes, examples, roundings } = engine.catalog() as Catalog
  return { version, formats, schemes, figures: [], roundings, ...(examples && { examples }) }
}

/** By which a browser knows that it has the very script that was meant. */
function integrity(): string {
  return existsSync(script) ? `sha384-${createHash('sha384').update(readFileSync(script)).digest('base64')}` : ''
}
