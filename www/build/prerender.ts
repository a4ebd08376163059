import { basename, resolve } from 'node:path'
import { createServer, type Plugin, type ViteDevServer } from 'vite'
import { catalogues } from './catalogue.ts'
import { embedModules } from './embed.ts'
import { galleryModules } from './gallery.ts'
import { engineFolder, virtualModules } from './virtual.ts'

const www = resolve(import.meta.dirname, '..')

/** By page: what renders it. */
const ENTRIES: Readonly<Record<string, string>> = {
  'index.html': '/src/entry/prerender.ts',
  'values.html': '/src/entry/prerender-values.ts',
  'gallery.html': '/src/entry/prerender-gallery.ts',
  'lessons.html': '/src/entry/prerender-lessons.ts',
}
const MARKER = /<!--prerender:([\w-]+)-->/g

/**
 * Replaces each `<!--prerender:NAME-->` of a page by what its module of src/entry says, which runs in Node:
 *
 *     export async function prerender(): Promise<Record<string, string>>     // HTML by NAME
 *
 * It may import `virtual:wasm-source`. So the first paint shows the picture before any script has run, and without one.
 */
export function prerender(): Plugin {
  let development: ViteDevServer | undefined
  let root = ''
  return {
    name: 'quantoscope:prerender',
    configResolved(config) {
      root = config.root
    },
    configureServer(server) {
      development = server
    },
    // The browser is told of changes to what it has loaded, but what Node alone has loaded is in the page too.
    hotUpdate({ file, modules, server }) {
      if (this.environment.name !== 'ssr' || modules.length === 0) return
      const { client } = server.environments
      if (!client.moduleGraph.getModulesByFile(file)) client.hot.send({ type: 'full-reload' })
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { filename }) {
        if (!html.match(MARKER)) return
        const entry = ENTRIES[basename(filename)]
        if (!entry) throw new Error(`nothing renders ${filename}`)
        const parts = development ? await render(development, entry) : await runInNode<Record<string, string>>(entry, 'prerender', root)
        return html.replace(MARKER, (_, name: string) => {
          const part = parts[name]
          if (part === undefined) throw new Error(`${entry} has no "${name}": it has ${Object.keys(parts).join(', ')}`)
          return part
        })
      },
    },
  }
}

async function render(server: ViteDevServer, entry: string): Promise<Record<string, string>> {
  const module = await server.ssrLoadModule(entry)
  return module.prerender()
}

/** What a function of a module of src/entry gives, in Node: by the same loader as in development, for as long as it takes. */
export async function runInNode<Result>(entry: string, name: string, root = www): Promise<Result> {
  const server = await createServer({
    configFile: false,
    root,
    appType: 'custom',
    plugins: [engineFolder(), catalogues(), virtualModules('site'), embedModules('site'), galleryModules()],
    logLevel: 'warn',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  })
  try {
    return await (await server.ssrLoadModule(entry))[name]()
  } finally {
    await server.close()
  }
}
