import { basename, resolve } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'
import { catalogues, chunkNames } from './catalogue.ts'
import { embedModules, shadowStyles } from './embed.ts'
import { galleryModules } from './gallery.ts'
import { engineFolder, virtualModules } from './virtual.ts'

const root = resolve(import.meta.dirname, '..')

/** By page: its script. */
const ENTRIES: Readonly<Record<string, string>> = {
  'gallery.html': 'src/entry/gallery.ts',
  'lessons.html': 'src/entry/lessons.ts',
}

type Output = Rolldown.RolldownOutput['output']

/**
 * The scripts of the pages that show elements, with the element, as files in `embed/`. They are built beside the other pages': the element
 * has an engine of its own, of which each of those has a part, and what it shares with them must not be split off for it.
 */
export function elementPages(): Plugin {
  let made: Promise<Output> | undefined
  return {
    name: 'quantoscope:element-pages',
    apply: 'build',
    buildStart() {
      made = undefined
    },
    async generateBundle() {
      made ??= bundle()
      for (const part of await made) {
        this.emitFile({ type: 'asset', fileName: `embed/${part.fileName}`, source: part.type === 'chunk' ? part.code : part.source })
      }
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { filename }) {
        const page = basename(filename)
        const script = ENTRIES[page]
        if (!script) return
        made ??= bundle()
        const module = resolve(root, script)
        const entry = (await made).find((part) => part.type === 'chunk' && part.isEntry && part.facadeModuleId === module)
        const tag = `<script type="module" src="/${script}"></script>`
        if (!entry || !html.includes(tag)) throw new Error(`${page} has no script`)
        return html.replace(tag, `<script type="module" src="./embed/${entry.fileName}" vite-ignore></script>`)
      },
    },
  }
}

async function bundle(): Promise<Output> {
  const plugins = () => [
    engineFolder('element'),
    catalogues(),
    virtualModules('site', false),
    embedModules('site'),
    galleryModules(),
    shadowStyles(),
  ]
  const { output } = (await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    publicDir: false,
    mode: 'site',
    plugins: plugins(),
    worker: { format: 'iife', plugins },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 0,
      assetsDir: '.',
      rolldownOptions: {
        input: Object.values(ENTRIES).map((script) => resolve(root, script)),
        output: { chunkFileNames: chunkNames },
      },
    },
  })) as Rolldown.RolldownOutput
  return output
}
