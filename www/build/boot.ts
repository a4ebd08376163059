import { resolve } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'

const entry = resolve(import.meta.dirname, '../src/entry/boot.ts')
const MARKER = '<!--boot-->'

/**
 * Puts src/entry/boot.ts where index.html has `<!--boot-->`: a classic script, which blocks the first paint for the moment it
 * takes to set the theme. It must stand before the style sheets, else it would wait for them. Vite bundles module scripts
 * alone, so this one is built beside the page.
 */
export function boot(as: 'file' | 'inline'): Plugin {
  const sources = new Set<string>()
  const compile = async () => {
    const chunk = await bundle()
    for (const source of chunk.moduleIds) sources.add(source)
    return chunk.code
  }
  return {
    name: 'quantoscope:boot',
    hotUpdate({ file, server }) {
      if (this.environment.name === 'client' && sources.has(file)) server.ws.send({ type: 'full-reload' })
    },
    configureServer(server) {
      server.middlewares.use('/boot.js', async (_request, response, next) => {
        try {
          const code = await compile()
          response.setHeader('Content-Type', 'text/javascript').end(code)
        } catch (error) {
          next(error)
        }
      })
    },
    async generateBundle() {
      if (as === 'file') this.emitFile({ type: 'asset', fileName: 'boot.js', source: await compile() })
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        if (as === 'file') return html.replace(MARKER, '<script src="./boot.js"></script>')
        const code = (await compile()).replace(/<\/script/gi, '<\\/script')
        return html.replace(MARKER, () => `<script>${code.trim()}</script>`)
      },
    },
  }
}

async function bundle(): Promise<Rolldown.OutputChunk> {
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'boot', fileName: () => 'boot.js' } },
  })) as Rolldown.RolldownOutput[]
  const chunk = output[0]?.output[0]
  if (!chunk) throw new Error('boot.ts gave no script')
  return chunk
}
