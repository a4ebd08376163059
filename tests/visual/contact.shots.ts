// The contact sheet: every theme at every width in every state, as pictures and one page that shows them all.
// `cargo xtask shots` writes it to target/shots; open index.html.

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { list, number, open, sourceBit, targetBit } from '../e2e/page.ts'

const folder = resolve(process.env.QS_SHOTS_DIR ?? resolve(import.meta.dirname, '../../target/shots'))

const THEMES = ['light', 'dark', 'projector', 'forced'] as const
const WIDTHS = [360, 768, 1280, 1920] as const

interface State {
  readonly hash?: string
  reach?(page: Page): Promise<void>
  /** The window alone, where it is what is open that matters. */
  readonly window?: boolean
}

/** Those that are drawn once they are near the window. */
async function nearFigures(page: Page): Promise<void> {
  await page.locator('#codes-heading').scrollIntoViewIfNeeded()
  await expect(page.locator('.grid')).toBeVisible()
}

const STATES: Record<string, State> = {
  example: {},
  'lowest-float32': { hash: 'value=-3.4028235e38' },
  nan: { hash: 'value=nan' },
  infinity: { hash: 'value=inf' },
  subnormal: { hash: 'value=1e-42' },
  saturated: { hash: 'scheme=cast&format=int8' },
  'source-float64': { hash: 'source=float64' },
  'target-float16': { hash: 'scheme=cast&format=float16' },
  'target-bfloat16': { hash: 'scheme=cast&format=bfloat16' },
  'target-4-bits': { hash: 'bits=4' },
  'target-12-bits': { hash: 'bits=12' },
  'target-32-bits': { hash: 'bits=32' },
  'target-tf32': { hash: 'scheme=cast&format=tf32' },
  values: { hash: 'value=0.3&scheme=cast&format=float8_e4m3fn', reach: nearFigures },
  'values-clipped': { hash: 'scheme=cast&format=int8', reach: nearFigures },
  'by-hand': { reach: (page) => targetBit(page, 5).click() },
  'a-range': { hash: 'calibration=range&min=-1000&max=1000' },
  'a-zero-point': { hash: 'symmetric=false' },
  'odd-address': { hash: 'bits=9999&bogus=1' },
  'bad-input': {
    window: true,
    async reach(page) {
      await number(page).fill('abc')
      await expect(page.locator('#number-message')).toBeVisible()
    },
  },
  'comma-read': {
    window: true,
    async reach(page) {
      await number(page).fill('12,5')
      await expect(page.locator('#number-message')).toBeVisible()
    },
  },
  'hover-tip': {
    window: true,
    async reach(page) {
      await sourceBit(page, 29).hover()
      await expect(page.getByRole('tooltip')).toBeVisible()
    },
  },
  focus: {
    window: true,
    async reach(page) {
      await page.locator('#rounding-arrow').focus()
      await page.keyboard.press('Tab')
      await page.keyboard.press('ArrowRight')
      await expect(page.getByRole('tooltip')).toBeVisible()
    },
  },
  'number-focus': { window: true, reach: (page) => number(page).focus() },
  'menu-open': {
    window: true,
    async reach(page) {
      await page.locator('#target-arrow').click()
      await expect(page.getByRole('option').first()).toBeVisible()
    },
  },
  'menu-search': {
    window: true,
    async reach(page) {
      await page.locator('#target-panel').click()
      await page.getByRole('combobox').fill('gradients')
    },
  },
  'scheme-q4_k': { hash: 'scheme=q4_k' },
  'scheme-nvfp4': { hash: 'scheme=nvfp4' },
  'scheme-groups': {
    hash: `scheme=q4_0&values=${Array.from({ length: 40 }, (_, i) => (i % 7) - 3 + i / 8).join(';')}`,
    async reach(page) {
      await page.locator('.shared summary').first().click()
      await page.locator('.frame.many').evaluate((frame) => frame.scrollTo(0, 900))
    },
  },
  'scheme-menu': {
    window: true,
    async reach(page) {
      await page.locator('#scheme-arrow').click()
      await expect(page.getByRole('option').first()).toBeVisible()
    },
  },
  'more-settings': { hash: 'rounding=stochastic', reach: (page) => page.locator('[data-do=more]').click() },
  'list-edited': {
    async reach(page) {
      await list(page).click()
      await list(page).fill('1 2 3.5 nan -1e6 0.1')
      await expect(page.locator('.vals tbody tr')).toHaveCount(6)
    },
  },
}

for (const theme of THEMES) {
  for (const width of WIDTHS) {
    test(`${theme} ${width}`, async ({ browser, baseURL }) => {
      const page = await browser.newPage({
        baseURL,
        viewport: { width, height: width === 360 ? 780 : Math.round((width * 9) / 16) },
        colorScheme: theme === 'dark' ? 'dark' : 'light',
        forcedColors: theme === 'forced' ? 'active' : 'none',
        reducedMotion: 'reduce',
      })
      mkdirSync(folder, { recursive: true })
      for (const [name, { hash, reach, window }] of Object.entries(STATES)) {
        const own = theme === 'forced' ? '' : `theme=${theme}`
        await page.goto('about:blank') // else a change of the hash alone
        await open(page, [hash, own].filter(Boolean).join('&'))
        await reach?.(page)
        await page.evaluate(() => document.fonts.ready)
        await page.screenshot({ path: resolve(folder, `${name}-${width}-${theme}.png`), fullPage: !window, animations: 'disabled' })
      }
      await page.close()
    })
  }
}

test.afterAll(() => writeFileSync(resolve(folder, 'index.html'), sheet()))

/** A row a state, a column a theme and width; what has not been made (yet) is left out. */
function sheet(): string {
  const there = new Set(readdirSync(folder))
  const row = (state: string) => {
    const cells = THEMES.flatMap((theme) =>
      WIDTHS.map((width) => {
        const file = `${state}-${width}-${theme}.png`
        const picture = there.has(file) ? `<a href="${file}"><img src="${file}" alt="" loading="lazy"></a>` : ''
        return `<figure>${picture}<figcaption>${theme} ${width}</figcaption></figure>`
      }),
    )
    return `<h2>${state}</h2><div>${cells.join('')}</div>`
  }
  return `<!doctype html><meta charset="utf-8"><title>Contact sheet</title>
<style>body{font:14px system-ui;margin:1rem}div{display:flex;gap:8px;overflow-x:auto;align-items:start}figure{margin:0;flex:none}
img{height:26rem;max-width:40rem;object-fit:cover;object-position:top;border:1px solid #ccc}figcaption{color:#666}</style>
<h1>Contact sheet</h1>${Object.keys(STATES).map(row).join('\n')}`
}
