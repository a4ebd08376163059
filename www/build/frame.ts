import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { safeScript } from './inline.ts'
import { withPolicy } from './policy.ts'

const template = resolve(import.meta.dirname, 'frame.html')

/**
 * The script in a page of its own, for an iframe. Under `sandbox="allow-scripts"` it has no origin: files beside it, module scripts
 * and Workers with an address are refused there, a classic script and blob: Workers are not.
 */
export function framePage(): Plugin {
  return {
    name: 'quantoscope:frame-page',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const html = readFileSync(template, 'utf8')
      for (const part of Object.values(bundle)) {
        if (part.type !== 'chunk') continue
        const page = html.replace('<!--script-->', () => `<script>${safeScript(part.code.trim())}</script>`)
        // of other addresses an author's `src` may name one
        this.emitFile({ type: 'asset', fileName: 'embed.html', source: withPolicy(page, "'self' https:") })
        delete bundle[part.fileName]
      }
    },
  }
}
