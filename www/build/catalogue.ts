import { readFileSync } from 'node:fs'
import { type FluentBundle, FluentResource } from '@fluent/bundle'
import type { Plugin } from 'vite'

export type Pattern = Parameters<FluentBundle['formatPattern']>[0]

const ENDING = '.ftl'

/** Messages of a language are files of that name; others are named as ever. */
export function chunkNames({ moduleIds, name }: { moduleIds: readonly string[]; name: string }): string {
  const [, language, part] = /\/locales\/([\w-]+)\/([\w/-]+)\.ftl$/.exec(moduleIds.at(-1) ?? '') ?? []
  return language && part ? `${language}-${part.replaceAll('/', '-')}-[hash].js` : `${name}-[hash].js`
}

/** Message catalogues as patterns by id, an attribute's being `id.attribute`: so pages need no parser. */
export function catalogues(): Plugin {
  return {
    name: 'quantoscope:catalogues',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith(ENDING)) return
      this.addWatchFile(id)
      const patterns = messagesIn(readFileSync(id, 'utf8'))
      const odd = Object.keys(patterns).find((id) => !isPlain(patterns[id] as Pattern))
      if (odd) this.error(`${odd} uses more of Fluent than src/say/format.ts knows`)
      return `export default ${JSON.stringify(patterns)}`
    },
  }
}

/** The patterns of a catalogue by id, an attribute's being `id.attribute`. */
export function messagesIn(catalogue: string): Record<string, Pattern> {
  const { body } = new FluentResource(catalogue)
  const patterns = body.flatMap(({ id, value, attributes }): [string, Pattern][] => [
    ...(value === null ? [] : [[id, value] as [string, Pattern]]),
    ...Object.entries(attributes).map(([name, pattern]): [string, Pattern] => [`${id}.${name}`, pattern]),
  ])
  return Object.fromEntries(patterns)
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
