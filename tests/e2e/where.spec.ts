// Where the error sits, how it spreads, and the bits of many values.

import type { Page } from '@playwright/test'
import { violations } from './accessible.ts'
import { expect, test } from './support.ts'

const map = (page: Page, nth = 0) => page.locator('[data-map]').nth(nth)
const slider = (page: Page) => page.locator('[data-drag]')
const worst = (page: Page) => page.locator('.looked h3')

async function see(page: Page, section: string, address = ''): Promise<void> {
  await page.goto(`./values.html${address}`)
  await expect(page.locator('#app')).toHaveAttribute('data-live', '')
  await page.locator(`#${section}-heading`).scrollIntoViewIfNeeded()
}

/** How many pixels of a canvas have ink. */
const inked = (page: Page, nth = 0) =>
  map(page, nth)
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
      return data.filter((byte, i) => i % 4 === 3 && byte > 60).length
    })

test('each scheme has a map, in one ink that follows the theme', async ({ page }) => {
  await see(page, 'where')
  await expect(page.locator('[data-map]')).toHaveCount(4)
  await expect.poll(() => inked(page)).toBeGreaterThan(1000)
  expect(await inked(page, 1)).toBeLessThan(await inked(page))
  const colour = () =>
    map(page)
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
        const at = data.findIndex((byte, i) => i % 4 === 3 && byte === 255) - 3
        return [...data.slice(at, at + 3)].join()
      })
  const before = await colour()
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'))
  await expect.poll(colour).not.toBe(before)
})

test('a cell names its value, is marked in every map, and is chosen by a click', async ({ page }) => {
  await see(page, 'where')
  await map(page, 1).hover({ position: { x: 1, y: 1 } })
  await expect(map(page, 1).locator('.cellsays')).toContainText('[0,')
  await expect(map(page, 2).locator('.cellring')).toBeVisible()
  await map(page, 1).click({ position: { x: 1, y: 1 } })
  await expect(worst(page)).toContainText('[0,')
  await expect(page).toHaveURL(/selected=/)
})

test('the arrow keys walk over a map, Enter chooses', async ({ page }) => {
  await see(page, 'where', '#v=1&values=7;0.25;0.5;-3&scheme=integer,bits:4')
  await map(page).focus()
  await expect(map(page).locator('.cellsays')).toContainText('[2]')
  await page.keyboard.press('ArrowLeft')
  await expect(map(page).locator('.cellsays')).toContainText('[1]')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/selected=1/)
})

test('whoever drags a value sees who pays, by one scale or by many; Escape puts it back', async ({ page }) => {
  await see(page, 'where', '#v=1&scheme=integer,bits:4')
  const before = await slider(page).getAttribute('aria-valuetext')
  await slider(page).focus()
  await page.keyboard.press('End')
  await expect(page.locator('.pays')).toContainText('Dragged to')
  const paying = async () => Number((await page.locator('.paying').first().innerText()).replace(/\D/g, ''))
  await expect.poll(paying).toBeGreaterThan(200)
  await page.locator('[name=heat-param-granularity][value=group]').check()
  await expect.poll(paying).toBeLessThan(200)
  await slider(page).focus()
  await page.keyboard.press('Escape')
  await expect(page.locator('.pays')).not.toContainText('Dragged to')
  await expect(slider(page)).toHaveAttribute('aria-valuetext', before ?? '')
})

test('errors, pairs and codes stand beside each other, each with its table', async ({ page }) => {
  await see(page, 'spread', '#v=1&values=7;0.25;0.5;-3&scheme=integer,bits:4')
  await expect(page.locator('.inuse .usage')).toHaveCount(3)
  await expect(page.locator('.valuedot')).toHaveCount(4)
  await page.locator('.inuse summary').click()
  await expect(page.locator('.inuse tbody tr')).toHaveCount(3)
})

test('bits are scrolled by the wheel and by the slider', async ({ page }) => {
  await see(page, 'bitwise')
  await expect(page.locator('.bitrow[data-index]')).toHaveCount(24)
  await page.locator('.bitscroll').press('Home')
  await expect(page.locator('.bitrow[data-index="0"]')).toBeVisible()
  await page.locator('.bitrow[data-index="5"]').hover()
  await page.mouse.wheel(0, 100)
  await expect(page.locator('.bitrow[data-index]').first()).toHaveAttribute('data-index', '3')
})

test('the value that is looked at opens on the page "Number" with its whole list', async ({ page }) => {
  await see(page, 'bitwise', '#v=1&values=7;0.25;0.5;-3&scheme=integer,bits:4')
  await page.locator('.looked a').click()
  await expect(page).toHaveURL(/values=7;0\.25;0\.5;-3/)
})

test('what is far is drawn at rest, for paper', async ({ page }) => {
  await page.goto('./values.html')
  for (const figure of ['.hmbox', '.inuse', '.bitwin']) await expect(page.locator(figure).first()).toBeAttached()
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('nothing keeps anyone from it', async ({ page }) => {
  for (const section of ['where', 'spread', 'bitwise']) {
    await see(page, section)
    await expect(page.locator({ where: '.hmbox', spread: '.inuse', bitwise: '.bitwin' }[section] ?? '').first()).toBeVisible()
    expect(await violations(page, { within: [{ where: '.where', spread: '.spreads', bitwise: '.bitwise' }[section] ?? ''] })).toEqual([])
  }
})
