import type { Plugin, Rolldown } from 'vite'

/** Puts the one script and the one style sheet into the HTML, in place of the tags that would load them. */
export function inlineEverything(): Plugin {
  return {
    name: 'quantoscope:inline',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = Object.values(bundle).find((part) => part.fileName.endsWith('.html')) as Rolldown.OutputAsset
      let html = String(page.source)
      for (const part of Object.values(bundle)) {
        if (part === page) continue
        html = part.type === 'chunk' ? withScript(html, part) : withStyle(html, part)
        delete bundle[part.fileName]
      }
      page.source = html
    },
  }
}

// Functions as replacements throughout: "$&" in the code must stay as it is.

function withScript(html: string, { fileName, code }: Rolldown.OutputChunk): string {
  // Both would change how the HTML parser reads what follows. In strings, templates and regular expressions, the only places
  // where they can stand, the backslash changes nothing.
  const safe = code.replace(/<(\/script|!--)/gi, '<\\$1')
  // At the end, so that the page is painted before all of this has been read.
  const without = replace(html, new RegExp(`<script[^>]* src="[^"]*${fileName}"[^>]*></script>`), '')
  return replace(without, /(?=<\/body>)/, `<script type="module">${safe}</script>\n`)
}

function withStyle(html: string, { fileName, source }: Rolldown.OutputAsset): string {
  if (!fileName.endsWith('.css')) throw new Error(`${fileName} cannot be put into the page`)
  return replace(html, new RegExp(`<link[^>]* href="[^"]*${fileName}"[^>]*>`), `<style>${String(source)}</style>`)
}

function replace(html: string, tag: RegExp, by: string): string {
  if (!tag.test(html)) throw new Error(`the page has no ${tag}`)
  return html.replace(tag, () => by)
}
