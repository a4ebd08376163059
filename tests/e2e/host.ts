// Pages of other people, with the element in them as `quantoscope.js` defines it.

import type { Page } from '@playwright/test'

interface HostPage {
  readonly head?: string
  /** A Content-Security-Policy. */
  readonly policy?: string
  /** Nothing where the script is not to be loaded yet. */
  readonly script?: string
}

const SCRIPT = '<script src="/quantoscope.js"></script>'

/** Opens a page with that body. */
export async function host(page: Page, body: string, { head = '', policy, script = SCRIPT }: HostPage = {}): Promise<void> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Somebody's page</title>
    <link rel="icon" href="data:,">${head}</head><body>${body}${script}</body></html>`
  const headers: Record<string, string> = policy ? { 'Content-Security-Policy': policy } : {}
  await page.route('**/host-page', (route) => route.fulfill({ contentType: 'text/html', headers, body: html }))
  await page.goto('/host-page')
}

/** Loads what defines the element, now. */
export const define = (page: Page) => page.addScriptTag({ url: '/quantoscope.js' })

/** Waits until so many elements are alive. */
export async function alive(page: Page, count = 1): Promise<void> {
  await page.waitForFunction(
    (count) => [...document.querySelectorAll('quanto-scope')].filter((one) => one.shadowRoot?.querySelector('.qs.live')).length >= count,
    count,
  )
}

/** Keeps what elements say: `page.evaluate(() => window.heard)`. In place before anything is defined. */
export const HEARD = `<script>
  window.heard = []
  for (const type of ['load', 'error', 'state-change'])
    document.addEventListener(type, (event) => event.target.localName === 'quanto-scope' && heard.push({ type, detail: event.detail }), true)
</script>`

export interface Heard {
  readonly type: string
  readonly detail: unknown
}

export const heard = (page: Page): Promise<Heard[]> => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard)

/** What the element has as properties. */
export interface Scope extends HTMLElement {
  state: Record<string, string>
  values: string | Float32Array | number[] | null
  value: string
  bits: string | number
  scheme: string
  view: string
  selected: string
  reset(): void
  toSVG(): Promise<string>
  toPNG(options?: { scale?: number }): Promise<Blob>
}
