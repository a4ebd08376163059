import { expect, type Page, test } from '@playwright/test'
import { violations } from './accessible.ts'
import { number, open, sourceBit, targetBit, theme } from './page.ts'

const STATES: Record<string, (page: Page) => Promise<void>> = {
  example: (page) => open(page),
  'a refused text': async (page) => {
    await open(page)
    await number(page).fill('abc')
    await expect(page.locator('#number-message')).toBeVisible()
  },
  'a code set by hand': async (page) => {
    await open(page)
    await targetBit(page, 5).click()
    await expect(page.locator('.aside.hand')).toBeVisible()
  },
  'no scale, saturated': (page) => open(page, 'scheme=cast&format=int8'),
  'a float target': (page) => open(page, 'scheme=cast&format=float16'),
  'the figures of values': async (page) => {
    await open(page, 'value=0.3&scheme=cast&format=float8_e4m3fn')
    await page.locator('#codes-heading').scrollIntoViewIfNeeded()
    await expect(page.locator('.grid')).toBeVisible()
  },
  'a block scheme, its steps open': async (page) => {
    await open(page, `scheme=q4_0&values=${Array.from({ length: 40 }, (_, i) => i / 8).join(';')}`)
    await page.locator('.shared summary').nth(1).click()
  },
  'more settings, one refused': async (page) => {
    await open(page, 'rounding=stochastic')
    await page.locator('[data-do=more]').click()
    await page.locator('[data-field=param-seed]').fill('abc')
    await expect(page.locator('#param-seed-message')).toBeVisible()
  },
  'an open menu': async (page) => {
    await open(page)
    await page.locator('#target-panel').click()
    await expect(page.getByRole('listbox')).toBeVisible()
  },
  'a tip': async (page) => {
    await open(page)
    await sourceBit(page, 29).hover()
    await expect(page.getByRole('tooltip')).toBeVisible()
  },
  'an address with odd keys': (page) => open(page, 'bogus=1&bits=9999'),
  'not a number': (page) => open(page, 'value=nan'),
  'a scale by hand': (page) => open(page, 'calibration=manual&scale=10'),
}

/** The figures below are the same in all states: two of them show all that there is in each theme. */
const FIGURES = ['example', 'the figures of values']
const ABOVE = ['.bar', '.notices', '.stage', '.panel', '.told', '.tip']

// colours change at once
test.use({ contextOptions: { reducedMotion: 'reduce' } })

for (const [name, reach] of Object.entries(STATES)) {
  test(`no violations: ${name}`, async ({ page }) => {
    await reach(page)
    // what an open menu lies over is no target as long as it does
    const menu = (await page.getByRole('listbox').isVisible()) ? ['.menu'] : undefined
    await theme(page, 'light')
    expect(await violations(page, { within: menu })).toEqual([])
    const within = menu ?? (FIGURES.includes(name) ? [] : ABOVE)
    for (const shown of ['dark', 'projector']) {
      await theme(page, shown)
      expect(await violations(page, { within, looks: true }), shown).toEqual([])
    }
  })
}

test('no violations on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  await open(page)
  expect(await violations(page)).toEqual([])
})

test('no violations before there is a script', async ({ browser, baseURL }) => {
  // axe itself is a script: the page's own are kept away
  const page = await (await browser.newContext()).newPage()
  await page.route('**/*.js', (route) => route.abort())
  await page.goto(baseURL ?? '')
  expect(await violations(page)).toEqual([])
  await page.close()
})
