// What an author copies: the same attributes as a tag, in the address of a frame, and beside an image.

import { INTEGRITY } from 'virtual:declared'
import { numberAddress, stateIn, valuesAddress } from '../embed/attributes.ts'
import { VIEWS, type ViewId } from '../embed/views.ts'

export const SCRIPT = 'quantoscope.js'
export const FRAME = 'embed.html'

export interface Embedding {
  readonly view: ViewId
  readonly attributes: ReadonlyMap<string, string>
  /** Where the script and the frame's page lie. */
  readonly at: string
  /** The page of the whole tool for this view, if it is to be linked. */
  readonly home: string | undefined
}

/** Longer tags are broken into lines. */
const LINE = 76

const quoted = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
const written = ([name, text]: readonly [string, string]) => (text === '' ? name : `${name}="${quoted(text)}"`)

function element(name: string, attributes: Iterable<readonly [string, string]>): string {
  const words = [...attributes].map(written)
  const line = `<${name} ${words.join(' ')}></${name}>`
  if (line.length <= LINE) return line
  const lines = words.reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length + 3 > LINE) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
    return lines
  }, [])
  return `<${name}\n  ${lines.join('\n  ')}\n></${name}>`
}

export function scriptSnippet(at: string): string {
  const checked: [string, string][] = INTEGRITY
    ? [
        ['integrity', INTEGRITY],
        ['crossorigin', 'anonymous'],
      ]
    : []
  return element('script', [['async', ''], ['src', `${at}${SCRIPT}`], ...checked])
}

export function tagSnippet({ attributes, home }: Embedding): string {
  return element('quanto-scope', home ? [...attributes, ['home', home]] : attributes)
}

/** What the frame shows is in the part of its address that no server is told. */
export function frameSnippet(embedding: Embedding, title: string, height: number): string {
  return element('iframe', [
    ['src', frameAddress(embedding)],
    ['title', title],
    ['width', '100%'],
    ['height', String(height)],
    ['loading', 'lazy'],
    ['referrerpolicy', 'no-referrer'],
    ['sandbox', 'allow-scripts allow-popups'],
  ])
}

/** As the frame's page tells its height. */
export const FOLLOW = `<script>
  addEventListener('message', ({ data, source }) => {
    if (data?.type !== 'quantoscope:resize' || !(data.height > 0)) return
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === source) frame.height = Math.ceil(data.height)
  })
</script>`

export function frameAddress({ view, attributes, at, home }: Embedding): string {
  const own = ['view', 'controls', 'theme'].flatMap((name) => (attributes.has(name) ? [[name, attributes.get(name) ?? '']] : []))
  const query = new URLSearchParams(home ? [...own, ['home', home]] : own)
  return `${at}${FRAME}?${legible(String(query))}${stateAddress(view, attributes)}`
}

/** Nothing is escaped that may stand in an address as it is. */
const legible = (address: string) => address.replace(/%(2C|3B|3A|2F)/g, decodeURIComponent)

/** The state as an address of the page that the view is of. */
export function stateAddress(view: ViewId, attributes: ReadonlyMap<string, string>): string {
  const state = stateIn([...attributes].map(([name, value]) => ({ name, value })))
  return legible(VIEWS[view].of === 'number' ? numberAddress(state) : valuesAddress(state))
}

export function markdownSnippet(file: string, about: string, link: string | undefined): string {
  const image = `![${about.replace(/[\\[\]]/g, '\\$&').replace(/\s+/g, ' ')}](${file})`
  return link ? `[${image}](${link.replaceAll('(', '%28').replaceAll(')', '%29')})` : image
}
