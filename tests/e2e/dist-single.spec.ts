// quantoscope.html: every page in one file, from disk and offline, and the same with a state of somebody's in it.

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { dist, test, type Watch, watch } from './dist.ts'
import { expect, number, type } from './support.ts'

const FILE = pathToFileURL(resolve(dist, 'quantoscope.html')).href

/** Looks at all of a page that has several windows' heights, and opens what can be opened. */
async function scroll(page: Page): Promise<void> {
  for (const part of await page.locator('main section, main figure').all()) await part.scrollIntoViewIfNeeded().catch(() => {})
}

async function clean(watched: Watch): Promise<void> {
  expect(await watched.violations()).toEqual([])
  expect(watched.asked.filter((url) => !/^(blob|data):/.test(url)).every((url) => url.startsWith('file:'))).toBe(true)
}

async function saved(page: Page): Promise<string> {
  const waiting = page.waitForEvent('download')
  await page.locator('[data-do=save-page]').click()
  const download = await waiting
  expect(download.suggestedFilename()).toBe('quantoscope.html')
  const path = test.info().outputPath('saved.html')
  await download.saveAs(path)
  return pathToFileURL(path).href
}

for (const [name, search] of [
  ['Number', ''],
  ['Values', '?values'],
] as const) {
  test(`"${name}" keeps to its own policy, offline`, async ({ page, context }) => {
    await context.setOffline(true)
    const watched = await watch(page)
    await page.goto(FILE + search)
    await expect(page.locator('#app[data-live]')).toBeAttached()
    await scroll(page)
    await page.waitForTimeout(500)
    await clean(watched)
  })
}

test.describe('a script that is not its own', () => {
  test.use({ tolerated: /script-src/ })
  test('does not run', async ({ page }) => {
    const watched = await watch(page)
    await page.goto(FILE)
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.foreign = true'
      document.body.append(script)
    })
    expect(await page.evaluate(() => 'foreign' in globalThis)).toBe(false)
    expect((await watched.violations())[0]).toContain('script-src')
  })
})

test.describe('a page that was downloaded', () => {
  test('has the number that was shown, and can be downloaded again', async ({ page }) => {
    await page.goto(FILE)
    await expect(page.locator('#app[data-live]')).toBeAttached()
    await type(page, '12.5')
    const first = await saved(page)
    const watched = await watch(page)
    await page.goto(first)
    await expect(number(page)).toHaveValue('12.5')
    await type(page, '-3')
    const second = await saved(page)
    await page.goto(second)
    await expect(number(page)).toHaveValue('-3')
    await clean(watched)
    expect(readFileSync(new URL(second), 'utf8').match(/name="quantoscope-state"/g)).toHaveLength(1)
  })

  test('has the file of values that was read', async ({ page }) => {
    await page.goto(`${FILE}?values`)
    await expect(page.locator('#app[data-live]')).toBeAttached()
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'my.csv', mimeType: 'text/csv', buffer: Buffer.from('a\n1\n2\n44.5\n') })
    await expect(page.locator('.panel')).toContainText('my.csv')
    const file = await saved(page)
    const watched = await watch(page)
    await page.goto(file)
    await expect(page.locator('.panel')).toContainText('my.csv')
    await clean(watched)
  })

  test('comes from the site as well, where it is fetched on the click', async ({ page }) => {
    const watched = await watch(page)
    await page.goto('#v=1&value=7.25')
    await expect(page.locator('#app[data-live]')).toBeAttached()
    expect(watched.asked.filter((url) => url.endsWith('quantoscope.html'))).toEqual([])
    const file = await saved(page)
    expect(watched.asked.filter((url) => url.endsWith('quantoscope.html'))).toHaveLength(1)
    expect(await watched.violations()).toEqual([])
    await page.goto(file)
    await expect(number(page)).toHaveValue('7.25')
  })
})

for (const [name, single, site] of [
  ['Number', '', './'],
  ['Values', '?values', './values.html'],
] as const) {
  test(`"${name}" looks as on the site, although the styles of all pages are in one file`, async ({ page }) => {
    const look = async (address: string) => {
      await page.goto(address)
      await expect(page.locator('#app[data-live]')).toBeAttached()
      await page.evaluate(() => document.fonts.ready)
      await page.evaluate(() => document.querySelector('[data-do=embed]')?.remove()) // leads to another page of the site
      const boxes = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('#app :is(header, section, figure, aside, h1, h2, button:not(.runner), input, textarea)')].map(
            (element) => {
              const { x, y, width, height } = element.getBoundingClientRect()
              const { color, display, fontSize, position, borderTopStyle } = getComputedStyle(
                element,
                element.matches('section') ? '::before' : null,
              )
              if (y > innerHeight) return '' // it is drawn when somebody looks at it
              return [
                element.tagName,
                element.className,
                [x, y, width, height].map(Math.round),
                color,
                display,
                fontSize,
                position,
                borderTopStyle,
              ].join(' ')
            },
          ),
        )
      let before = await boxes()
      await expect(async () => {
        const now = await boxes()
        const settled = now.join() === before.join()
        before = now
        expect(settled).toBe(true)
      }).toPass()
      return before.filter(Boolean)
    }
    expect(await look(FILE + single)).toEqual(await look(site))
  })
}
