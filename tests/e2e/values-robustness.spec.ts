// The page "Values" when something goes wrong, and what it asks of the network.

import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { button, expect, notices, openAnew, test } from './support.ts'

const UNCLIPPED = 'scheme=integer,bits:4'
const RANGED = 'example=normal&scheme=integer,bits:4,calibration:range,min:-1,max:1'

async function see(page: Page, state = ''): Promise<void> {
  await openAnew(page, `./values.html${state && `#v=1&${state}`}`)
  await expect(page.locator('#app')).toHaveAttribute('data-live', '')
}

for (const address of ['./', './values.html']) {
  test(`${address} fetches one engine, its own`, async ({ page }) => {
    const fetched = new Set<string>()
    page.on('request', (request) => request.url().endsWith('.wasm') && fetched.add(request.url()))
    await page.goto(address)
    await expect(page.locator('#app')).toHaveAttribute('data-live', '')
    await page.waitForLoadState('networkidle')
    expect([...fetched]).toHaveLength(1)
  })
}

test('nothing is asked of the network once the page is loaded', async ({ page }) => {
  const asked: string[] = []
  await see(page, UNCLIPPED)
  await expect.poll(() => page.workers().length).toBe(2) // that of the ranking starts last
  await page.waitForLoadState('networkidle')
  page.on('request', (request) => /\bicon\b|^blob:/.test(request.url()) || asked.push(request.url()))
  await page.locator('#file-chooser').setInputFiles(resolve(import.meta.dirname, '../data/readers/fortran-4d.npy'))
  await expect(page.locator('#example-panel-content')).toHaveText('fortran-4d.npy')
  await button(page, 'undo').click()
  await page.locator('.out').scrollIntoViewIfNeeded()
  await expect(page.locator('#example-panel-content')).toHaveText('Heavy tails')
  expect(asked).toEqual([])
})

test('an engine that is killed is started again, and the state is there', async ({ page }) => {
  await see(page, 'example=normal,count:1000&scheme=integer,bits:3')
  const before = await page.locator('h1').innerText()
  await page.workers()[0]?.evaluate(() => self.close())
  await expect(notices(page)).toContainText(/engine/i)
  await expect(page.locator('h1')).toHaveText(before)
  await page.locator('[data-field="param-bits"]').fill('8')
  await expect(page.locator('#scheme-panel-content')).toHaveText('INT8')
})

test('what was refused stays said while values are pointed at', async ({ page }) => {
  await see(page, UNCLIPPED)
  await page.locator('#file-chooser').setInputFiles(resolve(import.meta.dirname, '../data/bad/complex.npy'))
  const refused = page.locator('.panel .message.wrong')
  await expect(refused).toContainText('complex')
  await page.locator('[data-part=where]').scrollIntoViewIfNeeded()
  await page.locator('[data-map]').first().hover()
  await expect(page.locator('.cellsays').first()).toBeVisible()
  await expect(refused).toContainText('complex')
})

test('no step of a handle is lost, however quickly it is pressed', async ({ page }) => {
  await see(page, RANGED)
  const handle = page.locator('[data-clip=high]')
  const at = async () => Number(await handle.getAttribute('aria-valuenow'))
  await handle.focus()
  const start = await at()
  await page.keyboard.press('ArrowRight')
  await expect.poll(at).toBeGreaterThan(start)
  const step = (await at()) - start
  for (let i = 0; i < 9; i++) await page.keyboard.press('ArrowRight')
  await expect.poll(async () => Math.round(((await at()) - start) / step)).toBe(10)
})
