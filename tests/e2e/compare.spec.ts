// The page "Values": schemes beside each other, the ranking of all of them, and the table of all values.

import type { Locator, Page } from '@playwright/test'
import { violations } from './accessible.ts'
import { expect, expectHash, openAnew, test } from './support.ts'

async function see(page: Page, state = ''): Promise<void> {
  await openAnew(page, `./values.html${state && `#v=1&${state}`}`)
  await expect(page.locator('#app')).toHaveAttribute('data-live', '')
}

const schemes = (page: Page): Locator => page.locator('.schemes tbody tr')

/** Every scheme was tried. */
async function ranked(page: Page): Promise<void> {
  await page.locator('.price').scrollIntoViewIfNeeded()
  await expect(page.locator('.progress-of')).toHaveText(/^(\d+) of \1 tried/, { timeout: 60_000 })
}

test('a scheme is put on the bench by a click and by the keyboard', async ({ page }) => {
  await see(page)
  await expect(schemes(page)).toHaveCount(4)
  await schemes(page).nth(2).click()
  await expect(schemes(page).nth(2)).toHaveClass('onbench')
  await expectHash(page, /focus=2/)
  await page.keyboard.press('Tab')
  await schemes(page).nth(2).locator('.pick-row').focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(schemes(page).nth(1)).toHaveClass('onbench')
  await expect(page.locator('#scheme-panel-content')).toHaveText('INT8')
})

test('schemes are taken away and added, up to four', async ({ page }) => {
  await see(page)
  await expect(page.locator('#beside-compare')).toHaveCount(0)
  await schemes(page).nth(1).locator('.remove').click()
  await expect(schemes(page)).toHaveCount(3)
  await expect(page.locator('#compare-heading')).toHaveText('The same values, three ways')
  await page.locator('#beside-compare').click()
  await page.getByRole('combobox').fill('mxfp4')
  await page.keyboard.press('Enter')
  await expect(schemes(page).nth(3)).toContainText('MXFP4')
  await expectHash(page, /beside=[^&]*mxfp4/)
})

test('a scheme that refuses the values says why in its row', async ({ page }) => {
  await see(page, 'values=1;2;3;4&scheme=integer&beside=integer,granularity:group,groupSize:3,convention:pytorch')
  await expect(schemes(page)).toHaveCount(2)
  await expect(schemes(page).nth(1).locator('.why')).toContainText('3')
  await expect(schemes(page).nth(1).getByRole('button')).toHaveCount(1)
})

test('all measures stand in a table, with their formulas, and lead to the value that errs most', async ({ page }) => {
  await see(page)
  await page.locator('[data-do=statistics]').click()
  const rows = page.locator('table.statistics tbody tr')
  await expect(rows).toHaveCount(20)
  await page.locator('.statistics .term', { hasText: 'mean squared error' }).first().hover()
  await expect(page.getByRole('tooltip')).toContainText('MSE')
  await expect(page.getByRole('tooltip').locator('math').first()).toBeVisible()
  const where = page.locator('.statistics [data-do=look-at]').nth(1)
  const index = await where.getAttribute('data-index')
  await where.click()
  await expectHash(page, new RegExp(`selected=${index}(&|$)`))
})

test('every scheme is ranked, and one that is chosen is compared', async ({ page }) => {
  await see(page, 'scheme=integer,bits:4')
  await ranked(page)
  expect(await page.locator('.point').count()).toBeGreaterThan(50)
  await page.locator('.point[tabindex="0"]').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(schemes(page)).toHaveCount(2)
  await expect(page.locator('.point.compared')).toHaveCount(2)
})

test('nobody waits for the ranking', async ({ page }) => {
  await see(page, 'example=heavy,count:1000000&scheme=integer,bits:4')
  await page.locator('.price').scrollIntoViewIfNeeded()
  await expect(page.locator('.progress-of')).toHaveText(/^\d+ of/, { timeout: 30_000 })
  await page.locator('.remove').or(page.locator('#beside-compare')).first().click()
  await page.getByRole('combobox').fill('q8_0')
  await page.keyboard.press('Enter')
  await expect(schemes(page)).toHaveCount(2)
  await expect(page.locator('.progress-of')).not.toHaveText(/^(\d+) of \1 tried/)
})

test('the list of all schemes goes by the measure or by bits', async ({ page }) => {
  await see(page)
  await ranked(page)
  await page.locator('[data-do=ranking]').click()
  await page.locator('.ranking [data-by=bits]').click()
  await expect(page.locator('.ranking [aria-sort]')).toContainText('bits')
  const bits = page.locator('.ranking tbody tr:not(:has(.why)) td:nth-of-type(1)')
  await expect
    .poll(async () => {
      const all = (await bits.allInnerTexts()).map(Number.parseFloat)
      return all.length > 50 && all.every((n, i) => i === 0 || n >= (all[i - 1] ?? 0))
    })
    .toBe(true)
  await page.locator('.ranking [data-by=error]').click()
  await expectHash(page, /measure=error/)
  await expect(page.locator('#measure-price-content')).toHaveText('largest error')
})

test('what is good enough is found, and is part of the address', async ({ page }) => {
  await see(page)
  await page.locator('#goal-price').click()
  await page.getByRole('option', { name: 'SQNR' }).click()
  await expectHash(page, /goal=sqnr:30/)
  await ranked(page)
  await expect(page.locator('.goal .answer')).toHaveText(/: [\d.]+ bits, 3\d\.\d\d dB/)
  await expect(page.locator('.plot .limit')).toHaveCount(1)
  await page.locator('[data-goal]').fill('500')
  await expect(page.locator('.goal .answer')).toHaveText('None of them keeps it.')
  await page.reload()
  await expect(page.locator('[data-goal]')).toHaveValue('500')
})

test('all of a million values are scrolled through, sorted and found', async ({ page }) => {
  await see(page, 'example=heavy,count:1000000')
  const grid = page.locator('[data-rows]')
  await page.locator('.rows').scrollIntoViewIfNeeded()
  await expect(grid).toHaveAttribute('aria-rowcount', '1000001', { timeout: 30_000 })
  await grid.evaluate((box) => {
    box.scrollTop = box.scrollHeight
  })
  await expect(page.locator('#row-999999 .index')).toContainText('999999')
  expect(await page.locator('.rows .value-row').count()).toBeLessThan(60)
  await page.locator('[data-jump]').fill('777777')
  await page.keyboard.press('Enter')
  await expect(page.locator('.value-row.sel .index')).toContainText('777777')
  await page.locator('.rows [data-by=error]').click()
  const worst = await page.locator('.worst-one').first().getAttribute('data-index')
  await expect(page.locator('#row-0')).toHaveAttribute('data-index', worst ?? '')
  await grid.focus()
  for (const key of ['Home', 'ArrowDown', 'PageDown', 'End', 'Home', 'ArrowDown']) await page.keyboard.press(key)
  await expect(grid).toHaveAttribute('aria-activedescendant', 'row-1')
  await expect(page.locator('#row-1')).toHaveAttribute('data-index', /\d/)
  await page.keyboard.press('Enter')
  await expect(page.locator('#row-1')).toHaveAttribute('aria-selected', 'true')
})

test('no violations, whatever is open', async ({ page }) => {
  test.setTimeout(120_000)
  await see(page, 'goal=sqnr:20')
  await ranked(page)
  await page.locator('[data-do=statistics]').click()
  await page.locator('[data-do=ranking]').click()
  await page.locator('[data-do=table]').first().click()
  await expect(page.locator('.data table')).toBeVisible()
  await page.locator('.rows').scrollIntoViewIfNeeded()
  await expect(page.locator('.rows .value-row').first()).toBeVisible()
  expect(await violations(page)).toEqual([])
})
