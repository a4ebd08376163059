// The page "Values" with files that are too large to be held: a sample is shown, and all values are read in passes.

import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, truncateSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { header, writeNpy } from '../large.ts'
import { expect, openAnew, test } from './support.ts'

const PERIOD = 1_000_000
const TIMES = 18 // more than are held, and no more of the disk than that takes
const folder = mkdtempSync(join(tmpdir(), 'quantoscope-'))
const once = join(folder, 'once.npy')
const often = join(folder, 'often.npy')
const huge = join(folder, 'huge.npy')

test.beforeAll(() => {
  writeNpy(once, PERIOD)
  const values = readFileSync(once).subarray(header(PERIOD).length)
  const file = openSync(often, 'w')
  writeSync(file, header(PERIOD * TIMES))
  for (let i = 0; i < TIMES; i++) writeSync(file, values)
  closeSync(file)
  // four gigabytes of nothing, which take no room on most disks
  const large = openSync(huge, 'w')
  writeSync(large, header(1_000_000_000))
  closeSync(large)
  truncateSync(huge, header(1_000_000_000).length + 4_000_000_000)
})

test.afterAll(() => rmSync(folder, { recursive: true }))

async function see(page: Page, state: string): Promise<void> {
  await openAnew(page, `./values.html#v=1&${state}`)
  await expect(page.locator('#app')).toHaveAttribute('data-live', '')
}

const choose = (page: Page, file: string) => page.locator('#file-chooser').setInputFiles(file)
const sample = (page: Page): Locator => page.locator('.notice.sample')
const marked = (page: Page): Locator => page.locator('.schemes .sampled')

/** Each measure under each scheme, as it is shown. */
async function statistics(page: Page): Promise<Record<string, string[]>> {
  const rows = page.locator('table.statistics tbody tr')
  if ((await rows.count()) === 0) await page.locator('[data-do=statistics]').click()
  await expect(rows.first()).toBeVisible()
  const told = await rows.evaluateAll((rows) =>
    rows.map((row) => [
      row.querySelector('button')?.textContent ?? '',
      ...[...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? ''),
    ]),
  )
  return Object.fromEntries(told.map(([name, ...cells]) => [name, cells]))
}

/** Those that grow with the number of values, or are shared by all of them. */
const GROWING = ['values', 'where', 'clipped', 'became 0', 'not finite', 'bits per value', 'bytes before', 'bytes after']

test('statistics over all values are those of a tensor that is held', async ({ page }) => {
  test.setTimeout(90_000)
  const setups = 'scheme=integer&beside=q4_0;cast,format:bfloat16;integer,bits:4,symmetric:false'
  await see(page, setups)
  await choose(page, once)
  await expect(page.locator('#example-panel-content')).toHaveText('once.npy')
  await expect(sample(page)).toHaveCount(0)
  const held = await statistics(page)
  await see(page, setups)
  await choose(page, often)
  await expect(page.locator('#example-panel-content')).toHaveText('often.npy')
  await expect(sample(page)).toContainText(`The statistics are of all ${TIMES},000,000 values`, { timeout: 60_000 })
  await expect(marked(page)).toHaveCount(0, { timeout: 60_000 })
  const all = await statistics(page)
  const same = Object.keys(held).filter((name) => !GROWING.includes(name))
  expect(same.length, same.join(', ')).toBeGreaterThan(8)
  for (const name of same) expect(all[name], name).toEqual(held[name])
  for (const cell of all.values ?? ['none']) expect(cell.replace(/\D/g, '')).toMatch(new RegExp(`^${PERIOD * TIMES}0*$`)) // aligned
})

test('a change of the bit width takes one pass, and the statistics are its own', async ({ page }) => {
  test.setTimeout(90_000)
  await see(page, 'scheme=integer')
  await choose(page, often)
  await expect(marked(page)).toHaveCount(0, { timeout: 60_000 })
  const before = await statistics(page)
  for (const bits of ['5', '6', '8', '4']) await page.locator('[data-field="param-bits"]').fill(bits)
  await expect(page.locator('#scheme-panel-content')).toHaveText('INT4')
  await expect(sample(page)).toContainText('are of all', { timeout: 60_000 })
  const after = await statistics(page)
  const error = 'mean squared error'
  expect(after[error]).not.toEqual(before[error])
  await see(page, 'scheme=integer,bits:4')
  await choose(page, once)
  await expect(page.locator('#example-panel-content')).toHaveText('once.npy')
  expect((await statistics(page))[error]).toEqual(after[error])
})

test('what needs all values at once says so, and a sample is shown alone', async ({ page }) => {
  await see(page, 'scheme=integer,calibration:percentile')
  await choose(page, often)
  await expect(sample(page)).toContainText('needs all values at once', { timeout: 30_000 })
  await expect(marked(page)).toHaveCount(1)
  await expect(page.locator('.out .note')).toContainText('sample')
})

test('four gigabytes are opened at once, read in passes, stopped and read on, in little memory', async ({ page, browser }) => {
  test.setTimeout(120_000)
  await see(page, 'scheme=integer')
  await choose(page, huge)
  await expect(page.locator('#example-panel-content')).toHaveText('huge.npy')
  await expect(sample(page)).toContainText('of 1,000,000,000 values')
  await page.locator('[data-do=stream-stop]').click()
  await expect(sample(page)).toContainText('Not all values were read')
  await page.locator('[data-do=stream-again]').click()
  await expect(sample(page)).toContainText(/\d+ %, .* of 4.0 GB/)
  // whoever changes something meanwhile is answered, and what is read is read for that
  await page.locator('[data-field="param-bits"]').fill('6')
  await expect(page.locator('#scheme-panel-content')).toHaveText('INT6')
  await expect(sample(page)).toContainText(/\d+ %/)
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const most = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]))
  expect(Math.max(...most)).toBeLessThan(1_500_000) // kB
  await page.locator('[data-do=stream-stop]').click()
})
