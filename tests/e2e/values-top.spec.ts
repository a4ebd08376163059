// The top of the page "Values": the finding, the range as two handles, the stairs, the panel.

import type { Locator, Page } from '@playwright/test'
import { violations } from './accessible.ts'
import { expect, expectHash, openAnew, test } from './support.ts'

const RANGED = 'example=heavy,outlierShare:0&scheme=integer,bits:4,narrow:true,calibration:range,min:-5,max:5'

async function open(page: Page, state = ''): Promise<void> {
  await openAnew(page, `./values.html${state && `#v=1&${state}`}`)
  await expect(page.locator('#app')).toHaveAttribute('data-live', '')
  await expect(page.locator('.clip')).toBeVisible()
}

const handle = (page: Page, end: 'low' | 'high'): Locator => page.locator(`[data-clip=${end}]`)
const headline = (page: Page): Locator => page.locator('h1')

async function drag(page: Page, what: Locator, by: number): Promise<void> {
  const { x = 0, y = 0, width = 0 } = (await what.boundingBox()) ?? {}
  await page.mouse.move(x + width / 2, y + 12)
  await page.mouse.down()
  await page.mouse.move(x + width / 2 + by, y + 12, { steps: 4 })
  await page.mouse.up()
}

test('a handle is dragged, the other mirrors it, and one step undoes it', async ({ page }) => {
  await open(page, RANGED)
  await expect(handle(page, 'high')).toHaveAttribute('aria-valuetext', '5')
  const before = await headline(page).innerText()
  await drag(page, handle(page, 'high'), 30)
  await expect(handle(page, 'high')).not.toHaveAttribute('aria-valuetext', '5')
  const high = await handle(page, 'high').getAttribute('aria-valuetext')
  await expect(handle(page, 'low')).toHaveAttribute('aria-valuetext', `−${high}`)
  await expect(page.locator('#panel-clip-field')).toHaveValue(high ?? '')
  await expectHash(page, new RegExp(`max:${high}`))
  await page.keyboard.press('Control+z')
  await expect(handle(page, 'high')).toHaveAttribute('aria-valuetext', '5')
  await expect(headline(page)).toHaveText(before)
})

test('a handle moves by the keyboard', async ({ page }) => {
  await open(page, RANGED)
  await handle(page, 'high').focus()
  const at = async () => Number(await handle(page, 'high').getAttribute('aria-valuenow'))
  const start = await at()
  await page.keyboard.press('ArrowRight')
  await expect.poll(at).toBeGreaterThan(start)
  const step = (await at()) - start
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(async () => Math.round(((await at()) - start) / step)).toBe(11)
  await page.keyboard.press('End')
  await expect.poll(at).toBeCloseTo(1, 2)
  await page.keyboard.press('Home')
  await expect.poll(at).toBeCloseTo(0.5, 2)
})

test('a range is typed, and refused where it is none', async ({ page }) => {
  await open(page, RANGED)
  const field = page.locator('#panel-clip-field')
  await field.fill('4')
  await expect(handle(page, 'low')).toHaveAttribute('aria-valuetext', '−4')
  await field.fill('abc')
  await expect(page.locator('#panel-clip-message')).toBeVisible()
  await field.press('Escape')
  await expect(field).toHaveValue('4')
})

test('calibrations race, and one is taken by a click', async ({ page }) => {
  await open(page, RANGED)
  await expect(page.locator('.runner')).toHaveCount(5)
  await expect(page.locator('.runner[aria-checked=true]')).toHaveCount(0)
  await page.locator('.runner[data-by=mse]').click()
  await expectHash(page, /calibration:mse/)
  await expect(page.locator('.runner[aria-checked=true]')).toHaveAttribute('data-by', 'mse')
  await page.getByRole('radio', { name: '99.9 %', exact: true }).check()
  await expectHash(page, /calibration:percentile,percentile:99.9/)
  await page.getByRole('radio', { name: 'hand', exact: true }).check()
  await expectHash(page, /calibration:range/)
})

test('the selected value is dragged, and snaps to another code', async ({ page }) => {
  await open(page, `${RANGED}&selected=7`)
  const grab = page.locator('[data-grab]')
  await expect(grab).toBeVisible()
  const value = await grab.getAttribute('aria-valuenow')
  await drag(page, grab, 40)
  await expect.poll(() => grab.getAttribute('aria-valuenow')).not.toBe(value)
  await expectHash(page, /poke=7:/)
  const dragged = await grab.getAttribute('aria-valuenow')
  await grab.focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => grab.getAttribute('aria-valuenow')).not.toBe(dragged)
})

test('a scheme without a range has its levels as ticks, and no handles', async ({ page }) => {
  await open(page, 'scheme=nf4')
  await expect(page.locator('[data-clip]')).toHaveCount(0)
  await expect(page.locator('.counts .dot')).not.toHaveCount(0)
  await expect(page.locator('.stairs .note').first()).toContainText('group')
})

test('an example is made of other parameters', async ({ page }) => {
  await open(page)
  await page.locator('[data-field=example-seed]').fill('7')
  await expectHash(page, /example=heavy,(.*,)?seed:7/)
})

test('what is plotted can be read as a table', async ({ page }) => {
  await open(page)
  await page.locator('.clip .data summary').click()
  await expect(page.locator('.clip .data table tbody tr').first()).toBeVisible()
})

for (const [name, state, size] of [
  ['wide', RANGED, { width: 1440, height: 900 }],
  ['on a phone', RANGED, { width: 360, height: 780 }],
  ['of blocks', 'scheme=q4_0', { width: 1024, height: 800 }],
] as const) {
  test(`no violations: ${name}`, async ({ page }) => {
    await page.setViewportSize(size)
    await open(page, state)
    expect(await violations(page, { within: ['.stage', '.panel'] })).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })
}
