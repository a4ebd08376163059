import { GLOBAL, stateOf } from './attributes.ts'

const NAME = /^[a-z][a-z\d-]*$/

/** What an address says becomes the element's attributes; the language and theme are among them, handlers are not. */
export function applyAddress(element: Element, { search, hash }: Pick<Location, 'search' | 'hash'>): void {
  const said = { ...Object.fromEntries(new URLSearchParams(search)), ...stateOf(hash) }
  const now = Object.entries({ ...said, loading: 'eager' }).filter(([name]) => NAME.test(name) && !GLOBAL.test(name))
  for (const { name } of [...element.attributes]) if (!now.some(([kept]) => kept === name)) element.removeAttribute(name)
  for (const [name, value] of now) if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}
