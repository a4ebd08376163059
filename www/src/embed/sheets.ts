import number from '../theme/embed.css?inline'

const made = new Map<string, Promise<CSSStyleSheet>>()

/** The style sheets of a view, which all elements share. Those that scripts construct are allowed under the strictest policy. */
export async function sheets(of: 'number' | 'values'): Promise<CSSStyleSheet[]> {
  const texts: (readonly [string, () => Promise<string>])[] = [['number', async () => number]]
  if (of === 'values') texts.push(['values', async () => (await import('../theme/embed-values.css?inline')).default])
  return Promise.all(texts.map(([name, text]) => sheet(name, text)))
}

function sheet(name: string, text: () => Promise<string>): Promise<CSSStyleSheet> {
  const known = made.get(name) ?? text().then((css) => new CSSStyleSheet().replace(css))
  made.set(name, known)
  return known
}
