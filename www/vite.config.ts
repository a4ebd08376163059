import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import { allPages } from './build/all-pages.ts'
import { boot } from './build/boot.ts'
import { catalogues, chunkNames } from './build/catalogue.ts'
import { elementPages } from './build/element-pages.ts'
import { embedModules, quietLit, shadowStyles } from './build/embed.ts'
import { framePage } from './build/frame.ts'
import { galleryModules } from './build/gallery.ts'
import { inlineEverything } from './build/inline.ts'
import { ENTRIES, npmPackage } from './build/npm.ts'
import { preload } from './build/preload.ts'
import { prerender } from './build/prerender.ts'
import { rustSources } from './build/rust.ts'
import { integrity } from './build/script.ts'
import { engineFolder, virtualModules } from './build/virtual.ts'

// One configuration, an output a mode (the commands are in xtask, which also names the folders):
//   site     a static site of separate files, which keeps to a strict Content-Security-Policy
//   single   the whole page in one HTML file, which works from file:// and offline
//   npm      the element, and the engine without a page, as ES modules
//   script   the element with everything in one script, classic or module
//   frame    the same in a page for iframes
// The development server shows the site.

const here = import.meta.dirname
const out = resolve(here, '../target/page')

const shared: UserConfig = {
  root: here,
  base: './',
  // What `lit` has beside templates is for elements made with it: there are none.
  resolve: { alias: [{ find: /^lit(?=$|\/directives\/)/, replacement: 'lit-html' }] },
  appType: 'mpa', // no page answers for another's address
  server: { host: '127.0.0.1', port: 4173, strictPort: true },
}

/** What every output is built with; nothing of it depends on where the files will lie. */
const build = { target: 'es2022', emptyOutDir: true, modulePreload: false as const }

function site(): UserConfig {
  const pages = readdirSync(here).filter((name) => name.endsWith('.html'))
  return {
    plugins: [
      engineFolder(),
      catalogues(),
      virtualModules('site'),
      embedModules('site'),
      galleryModules(),
      shadowStyles(),
      elementPages(),
      boot('file'),
      prerender(),
      preload(),
      rustSources(),
    ],
    worker: { format: 'iife', plugins: () => [engineFolder()] },
    build: {
      ...build,
      outDir: resolve(out, 'site'),
      assetsInlineLimit: 0, // data: URLs are what `img-src 'self'` and `font-src 'self'` refuse
      rolldownOptions: {
        input: pages.map((name) => resolve(here, name)),
        output: { chunkFileNames: (chunk) => `assets/${chunkNames(chunk)}` },
      },
    },
  }
}

function single(): UserConfig {
  return {
    publicDir: false,
    plugins: [engineFolder(), catalogues(), virtualModules('single'), boot('inline'), allPages(), prerender(), inlineEverything()],
    worker: { format: 'iife', plugins: () => [engineFolder()] },
    build: {
      ...build,
      outDir: resolve(out, 'single'),
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      rolldownOptions: { input: resolve(here, 'index.html'), output: { codeSplitting: false } },
    },
  }
}

function script(): UserConfig {
  return classic('script', 'src/entry/script.ts', integrity())
}

function frame(): UserConfig {
  return classic('frame', 'src/entry/frame.ts', framePage())
}

/** After what is in them: modules of one name lie in several folders. */
function chunkFileNames(chunk: { moduleIds: readonly string[]; name: string }): string {
  const { moduleIds } = chunk
  if (moduleIds.at(-1)?.endsWith('.ftl')) return chunkNames(chunk)
  const [, path = 'chunk'] = /\/src\/([\w/-]+)\.[\w.]+(?:\?.*)?$/.exec(moduleIds.at(-1) ?? '') ?? []
  return `${path.replaceAll('/', '-')}-[hash].js`
}

/** Everything in one classic script. */
function classic(output: 'script' | 'frame', entry: string, made: Plugin): UserConfig {
  const plugins = () => [engineFolder(), catalogues(), virtualModules('script'), embedModules('script'), shadowStyles()]
  return {
    publicDir: false,
    plugins: [...plugins(), quietLit(), made],
    worker: { format: 'iife', plugins },
    build: {
      ...build,
      outDir: resolve(out, output),
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: { output: { codeSplitting: false } },
      lib: { entry: resolve(here, entry), formats: ['iife'], name: 'quantoscope', fileName: () => 'quantoscope.js' },
    },
  }
}

function npm(): UserConfig {
  const entry = Object.fromEntries(Object.entries(ENTRIES).map(([name, path]) => [name, resolve(here, path)]))
  return {
    publicDir: false,
    plugins: [engineFolder(), catalogues(), virtualModules('npm'), embedModules('npm'), shadowStyles(), npmPackage()],
    build: {
      ...build,
      outDir: resolve(out, 'npm'),
      // Every chunk lies beside the files that it names.
      rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames, minify: true } },
      lib: { entry, formats: ['es'] },
    },
  }
}

const modes: Record<string, () => UserConfig> = { site, single, script, frame, npm, development: site }

export default defineConfig(({ mode }) => {
  const output = modes[mode]
  if (!output) throw new Error(`no output is called "${mode}": there are ${Object.keys(modes).join(', ')}`)
  return { ...shared, ...output() }
})
