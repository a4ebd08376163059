import first from '../theme/embed/first.css?inline'
import last from '../theme/embed/last.css?inline'

/** In the order in which they hold. What a picture without a panel needs is there at once. */
const SHEETS = {
  first: async () => first,
  more: async () => (await import('../theme/embed/more.css?inline')).default,
  last: async () => last,
  workbench: async () => (await import('../theme/embed/workbench.css?inline')).default,
}

type Name = keyof typeof SHEETS

const made = new Map<Name, Promise<CSSStyleSheet>>()

/** The style sheets of a view, which all elements share. Those that scripts construct are allowed under the strictest policy. */
export function sheets(what: 'picture' | 'number' | 'values'): Promise<CSSStyleSheet[]> {
  const names = (Object.keys(SHEETS) as Name[]).filter((name) => name !== 'workbench' || what === 'values')
  return Promise.all(names.filter((name) => name !== 'more' || what !== 'picture').map(sheet))
}

function sheet(name: Name): Promise<CSSStyleSheet> {
  const known = made.get(name) ?? SHEETS[name]().then((css) => new CSSStyleSheet().replace(css))
  made.set(name, known)
  known.catch(() => made.delete(name)) // another time it may be had
  return known
}
