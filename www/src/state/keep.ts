// "Download this page": everything in one file, as `dist/quantoscope.html` is, with what is shown now.

import { save } from '../draw/save.ts'
import { keep } from './kept.ts'
import { isValues } from './which-page.ts'

/** The largest file of values that a page takes along. */
const MOST = 8_000_000

/** What was served; all else came to it when the page became alive. */
const SERVED = 'script, noscript, svg.defs, #app'

const isSingle = import.meta.env.MODE === 'single'

/** Gives what went wrong. */
export async function savePage(link: string, file?: File): Promise<'no-page' | 'no-file' | undefined> {
  const html = isSingle ? ownPage() : await pageBeside()
  if (html === undefined) return 'no-page'
  const fits = file !== undefined && file.size <= MOST
  const page = await keep(html, `${pageOf(link)}${new URL(link).hash}`, fits ? file : undefined)
  save('quantoscope.html', [page], 'text/html')
  return file && !fits ? 'no-file' : undefined
}

/** Which page it is, in the way of the single file. */
function pageOf(link: string): string {
  const { pathname, search } = new URL(link)
  return isValues(search) || /\/values(\.html)?$/.test(pathname) ? '?values' : ''
}

/** This one, apart from what is shown. */
function ownPage(): string {
  const page = document.documentElement.cloneNode(true) as HTMLElement
  for (const { name } of [...page.attributes]) if (name !== 'lang') page.removeAttribute(name)
  for (const element of [...(page.querySelector('body')?.children ?? [])]) if (!element.matches(SERVED)) element.remove()
  const place = page.querySelector<HTMLElement>('#app')
  place?.replaceChildren()
  delete place?.dataset.live
  return `<!doctype html>\n${page.outerHTML}\n`
}

/** On a site the file lies beside the page, and is fetched when somebody wants it; the example that it was served with is left out. */
async function pageBeside(): Promise<string | undefined> {
  try {
    const response = await fetch(new URL('./quantoscope.html', location.href))
    if (response.ok) return (await response.text()).replace(/(<div id="app">).*?(<\/div>\s*<script type="module">)/s, '$1$2')
  } catch {
    // the same to whoever waits for it
  }
  return undefined
}
