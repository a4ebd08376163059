// What `<quanto-scope>` needs of the build: the styles of the page made for a shadow root, the faces, and what Rust declares.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { PROPERTIES } from '../src/embed/about.ts'
import { wasmDir } from './virtual.ts'

const www = resolve(import.meta.dirname, '..')

/** Nothing of lit is left in the host's global scope, where copies of lit count each other. */
export function quietLit(): Plugin {
  return {
    name: 'quantoscope:quiet-lit',
    transform(code, id) {
      if (/\/lit-html\/lit-html\.js$/.test(id)) return code.replace(/\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\([^)]*\)/, '0')
    },
  }
}

/** Declarations of the tokens that an author may set. */
const PUBLIC = new RegExp(
  `--(${PROPERTIES.map(([name]) => name)
    .filter((name) => name !== 'size')
    .join('|')}):([^;}]+)`,
  'g',
)

/**
 * Style sheets of the page as an element's: what the document's root has is the frame's, and lengths do not depend on the host's
 * root font. Inherited properties begin anew at the frame, so that nothing of the host's comes in.
 */
export function shadowed(css: string): string {
  const [before, after] = [/:root\b/g, /(^|[,}\s])(?:html|body)(?=[\s,{])/g]
  return css
    .replace(before, '.qs')
    .replace(after, '$1.qs')
    .replace(/--rem:\s*1rem/, '--rem: var(--qs-size, 16px)')
    .replace(/(@container[^{]*)\{/g, (prelude) => prelude.replace(/([\d.]+)rem/g, (_, rem) => `${Number(rem) * 16}px`))
    .replace(/(?<![\w.-])(-?)((?:\d+)?\.?\d+)rem\b/g, (_, sign: string, rem: string) => `calc(${sign}${rem}*var(--rem))`)
    .replace(/font-size:\s*max\(100%,\s*\.?0?\.83vw\)/, 'font-size: var(--rem)')
    .replace(/font-size:\s*clamp\(18px,[^)]*\)/, '--rem: calc(1.125*var(--qs-size,16px))') // a projector's
    .replace(/font-size:\s*11pt/, '--rem: 11pt') // paper's
    .replace(PUBLIC, (_, name: string, value: string) => `--${name}:var(--qs-${name},${value.trim()})`)
}

/** Applies to the style sheets that scripts import as text (`?inline`). */
export function shadowStyles(): Plugin {
  return {
    name: 'quantoscope:shadow-styles',
    enforce: 'post', // when what they import has been put into them
    transform(code, id) {
      const css = /\/src\/.*\.css\?inline/.test(id) && /^export default ("(?:[^"\\]|\\.)*")/.exec(code)?.[1]
      return css ? `export default ${JSON.stringify(shadowed(JSON.parse(css)))}` : undefined
    },
  }
}

/** `virtual:params`, `virtual:embed-texts`, `virtual:faces` and, for the script, `virtual:packed-wasm` (src/core/virtual.d.ts). */
export function embedModules(output: 'site' | 'script' | 'npm'): Plugin {
  const ids = ['virtual:params', 'virtual:embed-texts', 'virtual:faces', 'virtual:packed-wasm']
  return {
    name: 'quantoscope:embed-modules',
    resolveId: (source) => (ids.includes(source) ? `\0${source}` : undefined),
    async load(id) {
      if (id === '\0virtual:params')
        return `export const PARAMS = ${JSON.stringify(await params())}\nexport const VERSION = ${JSON.stringify(version())}\n`
      if (id === '\0virtual:embed-texts') return `export const TEXTS = ${JSON.stringify(shellTexts())}\n`
      if (id === '\0virtual:faces') return faces(output)
      if (id === '\0virtual:packed-wasm')
        return `export default ${JSON.stringify(gzipSync(readFileSync(resolve(wasmDir, 'quantoscope_bg.wasm')), { level: 9 }).toString('base64'))}`
    },
  }
}

async function params(): Promise<string[]> {
  const engine = await import(pathToFileURL(resolve(wasmDir, 'quantoscope.js')).href)
  engine.initSync({ module: new WebAssembly.Module(readFileSync(resolve(wasmDir, 'quantoscope_bg.wasm'))) })
  const { schemes } = engine.catalog() as { schemes: { params: { id: string }[] }[] }
  return [...new Set(schemes.flatMap(({ params }) => params.map(({ id }) => id)))].sort()
}

/** What the element says before the catalogues are there, by language. */
function shellTexts(): Record<string, Record<string, string>> {
  const files = readdirSync(resolve(www, 'locales')).map((language) => [language, resolve(www, `locales/${language}/embed.ftl`)] as const)
  const textsIn = (path: string) =>
    [...readFileSync(path, 'utf8').matchAll(/^embed-shell-([\w-]+) = (.*)$/gm)].map(([, id, text]) => [id, text])
  return Object.fromEntries(
    files.filter(([, path]) => existsSync(path)).map(([language, path]) => [language, Object.fromEntries(textsIn(path))]),
  )
}

function version(): string {
  return /^version = "(.*)"$/m.exec(readFileSync(resolve(www, '../Cargo.toml'), 'utf8'))?.[1] ?? ''
}

const FACES = [
  { family: 'QS Text', weight: '400 600', file: 'qs-text' },
  {
    family: 'QS Text',
    weight: '400 600',
    file: 'qs-text-latin',
    range: 'U+A1, U+AA-AB, U+BA-BB, U+BF-D6, U+D8-E7, U+EA-F6, U+F8-FB, U+FD-FF, U+152-153',
  },
  { family: 'QS Mono', weight: '400', file: 'qs-mono-400' },
  { family: 'QS Mono', weight: '600', file: 'qs-mono-600' },
]

/** Files beside the script, or in it; the pages of the site have them already. */
function faces(output: 'site' | 'script' | 'npm'): string {
  if (output === 'site') return 'export const FACES = []\nexport const face = () => ""\n'
  const list = `export const FACES = ${JSON.stringify(FACES)}\n`
  const path = (file: string) => resolve(www, `src/theme/fonts/${file}.woff2`)
  if (output === 'script') {
    const bytes = Object.fromEntries(FACES.map(({ file }) => [file, readFileSync(path(file)).toString('base64')]))
    return `${list}const BYTES = ${JSON.stringify(bytes)}
export const face = async (file) => Uint8Array.from(atob(BYTES[file]), (letter) => letter.charCodeAt(0)).buffer\n`
  }
  const urls = FACES.map(({ file }) => `'${file}': new URL(/* @vite-ignore */ './fonts/${file}.woff2', import.meta.url).href`)
  return `${list}const URLS = { ${urls.join(', ')} }\nexport const face = (file) => \`url("\${URLS[file]}")\`\n`
}
