import type { Plugin } from 'vite'
import { digest } from './policy.ts'

/** The hash by which a page may insist on this very file (`integrity="..."`), in a file beside it. */
export function integrity(): Plugin {
  return {
    name: 'quantoscope:integrity',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type === 'chunk')
          this.emitFile({ type: 'asset', fileName: `${part.fileName}.sri`, source: `${digest('sha384', part.code)}\n` })
      }
    },
  }
}
