import { extname } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { withPolicy } from './policy.ts'

/** Puts every other file of the page into the HTML, in place of what would load it. */
export function inlineEverything(): Plugin {
  return {
    name: 'quantoscope:inline',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = Object.values(bundle).find((part) => part.fileName.endsWith('.html')) as Rolldown.OutputAsset
      let html = String(page.source)
      for (const part of Object.values(bundle)) {
        if (part === page) continue
        if (part.type === 'chunk') html = withScript(html, part)
        else if (part.fileName.endsWith('.css')) html = withStyle(html, part)
        else html = withImage(html, part)
        delete bundle[part.fileName]
      }
      page.source = withPolicy(html, 'data: blob:')
    },
  }
}

// Functions as replacements throughout: "$&" in the code must stay as it is.

function withScript(html: string, { fileName, code }: Rolldown.OutputChunk): string {
  // where Vite would write what a module is loaded with: there is nothing to load
  const whole = code.replaceAll('__VITE_PRELOAD__', 'void 0')
  // At the end, so that the page is painted before all of this has been read.
  const without = replace(html, new RegExp(`<script[^>]* src="[^"]*${fileName}"[^>]*></script>`), '')
  return replace(without, /(?=<\/body>)/, `<script type="module">${safeScript(whole)}</script>\n`)
}

/**
 * Both would change how the HTML parser reads what follows. In strings, templates and regular expressions, the only places where
 * they can stand, the backslash changes nothing.
 */
export const safeScript = (code: string) => code.replace(/<(\/script|!--)/gi, '<\\$1')

function withStyle(html: string, { fileName, source }: Rolldown.OutputAsset): string {
  return replace(html, new RegExp(`<link[^>]* href="[^"]*${fileName}"[^>]*>`), `<style>${String(source)}</style>`)
}

/** Vite puts images into the page by itself, but for icons. */
function withImage(html: string, { fileName, source }: Rolldown.OutputAsset): string {
  const type = { '.svg': 'image/svg+xml', '.png': 'image/png' }[extname(fileName)]
  if (!type) throw new Error(`${fileName} cannot be put into the page`)
  return replace(html, new RegExp(`(?<=")[^"]*${fileName}(?=")`), `data:${type};base64,${Buffer.from(source).toString('base64')}`)
}

function replace(html: string, what: RegExp, by: string): string {
  if (!what.test(html)) throw new Error(`the page has no ${what}`)
  return html.replace(what, () => by)
}
