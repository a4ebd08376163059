import { readFileSync } from 'node:fs'
import { type FluentBundle, FluentResource } from '@fluent/bundle'
import type { Plugin } from 'vite'

type Pattern = Parameters<FluentBundle['formatPattern']>[0]

const ENDING = '.ftl'

/** Message catalogues as patterns by id, an attribute's being `id.attribute`: so pages need no parser. */
export function catalogues(): Plugin {
  return {
    name: 'quantoscope:catalogues',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith(ENDING)) return
      this.addWatchFile(id)
      const { body } = new FluentResource(readFileSync(id, 'utf8'))
      const patterns = body.flatMap(({ id, value, attributes }) => [
        ...(value === null ? [] : [[id, value]]),
        ...Object.entries(attributes).map(([name, pattern]) => [`${id}.${name}`, pattern]),
      ])
      const [odd] = patterns.filter(([, pattern]) => !isPlain(pattern as Pattern))
      if (odd) this.error(`${odd[0]} uses more of Fluent than src/say/format.ts knows`)
      return `export default ${JSON.stringify(Object.fromEntries(patterns))}`
    },
  }
}

/** Variables, and choices by one of them. */
function isPlain(pattern: Pattern): boolean {
  return (
    typeof pattern === 'string' ||
    pattern.every((element) => {
      if (typeof element === 'string' || element.type === 'var') return true
      return element.type === 'select' && element.selector.type === 'var' && element.variants.every(({ value }) => isPlain(value))
    })
  )
}
