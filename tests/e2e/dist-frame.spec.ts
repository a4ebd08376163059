// embed.html: a view in a frame, where almost nothing is allowed.

import type { Frame, Page } from '@playwright/test'
import { VIEWS } from '../../www/src/embed/views.ts'
import { type Shown, test, watch } from './dist.ts'
import { expect } from './support.ts'

interface Heights {
  readonly lti: number[]
  readonly own: number[]
}

const page_ = (query: string) => `<!doctype html><html lang="en"><title>Host</title>
  <script>
    const heights = { lti: [], own: [] }
    addEventListener('message', ({ data }) => {
      if (data?.subject === 'lti.frameResize') heights.lti.push(data.height)
      if (data?.type === 'quantoscope:resize') heights.own.push(data.height)
    })
  </script>
  <iframe sandbox="allow-scripts" referrerpolicy="no-referrer" width="700" height="100" src="/embed.html${query}"></iframe>`

const heights = (page: Page): Promise<Heights> => page.evaluate('heights')
const last = async (page: Page) => (await heights(page)).own.at(-1) ?? 0
const frame = (page: Page): Frame => page.frames()[1] as Frame

async function live(page: Page): Promise<void> {
  await expect(frame(page).locator('quanto-scope .qs.live')).toBeVisible({ timeout: 20_000 })
}

test('shows what its address says, in a sandbox', async ({ page, host }) => {
  await page.goto(await host({ html: page_('?view=picture&amp;scheme=integer&amp;bits=4#v=1&amp;value=12.5') }))
  await live(page)
  await expect(frame(page).locator('quanto-scope [data-side=target] [data-bit]')).toHaveCount(4)
  const state = await frame(page).evaluate(() => document.querySelector<Shown>('quanto-scope')?.state)
  expect(state).toMatchObject({ value: '12.5', scheme: 'integer', bits: '4' })
  const attributes = await frame(page).evaluate(() => document.referrer)
  expect(attributes).toBe('')
})

test('an address sets no handlers', async ({ page, host }) => {
  await page.goto(await host({ html: page_('?view=bits&amp;onclick=alert(1)&amp;style=x&amp;%3Cimg=1') }))
  await live(page)
  expect(await frame(page).evaluate(() => document.querySelector('quanto-scope')?.getAttributeNames().sort())).toEqual(['loading', 'view'])
})

test('no view offends its own policy or asks for anything', async ({ page, host }) => {
  test.setTimeout(120_000)
  const watched = await watch(page)
  const address = await host({ html: page_('?view=picture') })
  await page.goto(address)
  const wanted = [address, `${address}embed.html?view=picture`]
  for (const view of Object.keys(VIEWS)) {
    const src = `${address}embed.html?view=${view}&controls=all`
    await page.locator('iframe').evaluate((iframe: HTMLIFrameElement, src) => (iframe.src = src), src)
    wanted.push(src)
    await expect.poll(() => frame(page).url()).toBe(src)
    await live(page)
    expect(await watched.violations()).toEqual([])
  }
  expect(watched.asked.filter((url) => !url.startsWith('blob:'))).toEqual(wanted)
})

test('tells its height when it grows and when it shrinks', async ({ page, host }) => {
  await page.goto(await host({ html: page_('?view=number') }))
  await live(page)
  await expect.poll(() => last(page)).toBeGreaterThan(1000)
  const tall = await last(page)
  await frame(page).evaluate(() => document.querySelector('quanto-scope')?.setAttribute('view', 'bits'))
  await expect.poll(() => last(page)).toBeLessThan(tall / 2)
  const { lti, own } = await heights(page)
  expect(lti).toEqual(own)
})

test('what lies over a view has room, and gives it back', async ({ page, host }) => {
  await page.goto(await host({ html: page_('?view=bits') }))
  await live(page)
  await expect.poll(() => last(page)).toBeGreaterThan(100)
  const low = await last(page)
  await frame(page).evaluate((top) => {
    const menu = document.createElement('div')
    menu.className = 'menu'
    Object.assign(menu.style, { position: 'absolute', top: `${top}px`, height: '50px' })
    document.querySelector('quanto-scope')?.shadowRoot?.querySelector('.qs')?.append(menu)
  }, low)
  await expect.poll(() => last(page)).toBeGreaterThan(low + 49)
  await frame(page).evaluate(() => document.querySelector('quanto-scope')?.shadowRoot?.querySelector('.menu:last-child')?.remove())
  await expect.poll(() => last(page)).toBe(low)
})

test('forged messages change nothing', async ({ page, host }) => {
  await page.goto(await host({ html: page_('?view=bits&amp;value=1') }))
  await live(page)
  const state = () => frame(page).evaluate(() => JSON.stringify(document.querySelector<Shown>('quanto-scope')?.state))
  const [before, height] = [await state(), await last(page)]
  await page.evaluate(() => {
    for (const data of [
      { type: 'quantoscope:resize', height: 9 },
      { kind: 'call', call: {} },
      { value: '2' },
      '{"value":"2"}',
      { type: 'state', state: { value: '2' } },
    ])
      document.querySelector('iframe')?.contentWindow?.postMessage(data, '*')
  })
  await page.waitForTimeout(200)
  expect([await state(), await last(page)]).toEqual([before, height])
})

test('a link leads to pages alone, whatever the address says', async ({ page, host }) => {
  for (const [home, links] of [
    ['javascript:alert(1)', 0],
    ['https://quantoscope.example/', 1],
  ] as const) {
    await page.goto(await host({ html: page_(`?view=bits&amp;home=${encodeURIComponent(home)}`) }))
    await live(page)
    await expect(frame(page).locator('quanto-scope [part=foot] a')).toHaveCount(links)
  }
})
