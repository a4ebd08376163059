import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const ENDING = '.ftl?raw'

/** Message catalogues without their comments, which are for translators. */
export function catalogues(): Plugin {
  return {
    name: 'quantoscope:catalogues',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith(ENDING)) return
      const file = id.slice(0, -'?raw'.length)
      this.addWatchFile(file)
      return `export default ${JSON.stringify(readFileSync(file, 'utf8').replace(/^#.*\n|^\n/gm, ''))}`
    },
  }
}
