// The figures of the target's values: the number line and the table of codes.

import { expect, expectBits, expectHash, openAnew, test, type } from './support.ts'

const E4M3 = './#v=1&value=0.3&scheme=cast&format=float8_e4m3fn'

async function see(page: import('@playwright/test').Page, address: string): Promise<void> {
  await openAnew(page, address)
  await page.locator('#codes-heading').scrollIntoViewIfNeeded()
  await expect(page.locator('.grid button').first()).toBeVisible()
}

test('each code stands in the table with its value, and the one in use is marked', async ({ page }) => {
  await see(page, E4M3)
  await expect(page.locator('.grid button')).toHaveCount(256)
  await expect(page.locator('.grid [aria-current=true]')).toHaveAttribute('data-code', '2A')
  await expect(page.locator('.grid [data-code="7E"]')).toHaveText('448')
  await expect(page.locator('.grid [data-code="7F"]')).toHaveAccessibleName('7F: NaN, not a number')
  await expect(page.locator('.grid [data-code="01"]')).toHaveAccessibleName('01: 1.95e−3, subnormal')
})

test('a code is chosen by a click, and by the keyboard', async ({ page }) => {
  await see(page, E4M3)
  await page.locator('.grid [data-code="7E"]').click()
  await expectBits(page, 'target', '01111110')
  await expectHash(page, /code=7E/)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expectBits(page, 'target', '01101101')
  await expect(page.locator('.grid [aria-current=true]')).toHaveAttribute('data-code', '6D')
})

test('a value is chosen on the line, on either scale, and by the keyboard', async ({ page }) => {
  await see(page, E4M3)
  await expect(page.locator('.level.used b')).toHaveText('0.3125')
  const line = page.locator('.axis.all')
  const { width = 0 } = (await line.boundingBox()) ?? {}
  await line.click({ position: { x: width - 1, y: 30 } })
  await expect(page.locator('.level.used b')).toHaveText('448')
  await page.locator('[data-do=line-scale]').click()
  await line.click({ position: { x: width / 2, y: 30 } })
  await expect(page.locator('.level.used b')).toHaveText('0')
  await page.locator('.axis.all input').focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.level.used b')).toHaveText('0.001953125')
  await page.locator('.level').last().click()
  await expect(page.locator('.level.used b')).toHaveText('0.005859375')
})

test('small formats have few codes, wide ones a window, and odd numbers are drawn too', async ({ page }) => {
  for (const [format, count] of [
    ['float4_e2m1fn', 16],
    ['int1', 2],
    ['bfloat16', 256],
    ['float64', 256],
  ] as const) {
    await see(page, `./#v=1&value=nan&scheme=cast&format=${format}`)
    await expect(page.locator('.grid button')).toHaveCount(count)
  }
})

test('figures far down the page are not drawn for whoever types at its top', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 600 })
  await openAnew(page, './')
  await type(page, '12.5')
  await expect(page.locator('.grid')).toHaveCount(0)
  await page.locator('#codes-heading').scrollIntoViewIfNeeded()
  await expect(page.locator('.level.used b')).toBeVisible()
  await page.evaluate(() => scrollTo(0, 0))
  await type(page, '-1200.5')
  await page.locator('#codes-heading').scrollIntoViewIfNeeded()
  await expect(page.locator('.key .num.value')).toHaveText('−1200.5')
})

test('a float of one’s own is found by its widths, and stays in the address', async ({ page }) => {
  await openAnew(page, './')
  await page.locator('[data-do=menu][data-kind=target]').first().click()
  await page.getByRole('combobox').fill('e5m3')
  await page.keyboard.press('Enter')
  await expectHash(page, /format=float_e5m3(&|$)/)
  await page.reload()
  await expectBits(page, 'target', '011011011')
  await openAnew(page, './#v=1&value=3&source=float_e3m2_b2_fnuz')
  await expectBits(page, 'source', '001110')
})
