// quantoscope.js: one script for any page, with everything in it.

import { createHash } from 'node:crypto'
import { ALL, alive, seeAll, test, text, watch } from './dist.ts'
import { expect } from './support.ts'

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src blob:; font-src data:; connect-src 'none'"
const INTEGRITY = text('quantoscope.js.sri').trim()

const page_ = (body: string, kind = '') =>
  `<!doctype html><html lang="en"><title>Host</title><script ${kind} src="/quantoscope.js" integrity="${INTEGRITY}"></script>${body}`

test('its hash is that of the file', () => {
  expect(INTEGRITY).toBe(`sha384-${createHash('sha384').update(text('quantoscope.js')).digest('base64')}`)
})

test('every view keeps to a strict policy, and asks for nothing but the script', async ({ page, host }) => {
  test.setTimeout(90_000)
  const watched = await watch(page)
  const address = await host({ html: page_(ALL), policy: POLICY })
  await page.goto(address)
  await seeAll(page)
  expect(page.workers()).toHaveLength(1) // all elements share one
  expect(await watched.violations()).toEqual([])
  expect(watched.asked.filter((url) => !url.startsWith('blob:'))).toEqual([address, `${address}quantoscope.js`])
})

test('it is a module, too', async ({ page, host }) => {
  await page.goto(await host({ html: page_('<quanto-scope view="line"></quanto-scope>', 'type="module"'), policy: POLICY }))
  await alive(page)
})

test.describe('without a Worker', () => {
  test.use({ tolerated: /worker-src/ })
  test('the engine runs in the page', async ({ page, host }) => {
    const policy = POLICY.replace('worker-src blob:', "worker-src 'none'")
    await page.goto(await host({ html: page_('<quanto-scope></quanto-scope><quanto-scope view="clip"></quanto-scope>'), policy }))
    await seeAll(page)
    expect(page.workers()).toEqual([])
  })
})
