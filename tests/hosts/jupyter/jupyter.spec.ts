import { alive, expect, PICTURE, test } from '../support.ts'

interface Cell {
  model: { set(name: string, value: unknown): void }
  end(): void
}

test('what the widget sends lives in a cell, and its state is in the traits', async ({ page, host }) => {
  await host('jupyter/index.html')
  const element = await alive(page, PICTURE)
  const number = element.locator('input[data-field="number"]')
  await number.fill('12.5')
  await number.press('Enter')
  await expect(page.locator('body')).toHaveAttribute('data-saved', /"value":"12.5"/)

  const attributes = { view: 'line', value: '3.25', scheme: 'integer', bits: '4' }
  await page.evaluate((attributes) => (globalThis as unknown as Cell).model.set('attributes', attributes), attributes)
  await expect(element.locator('.qs.live')).toContainText('3.25')
  await page.evaluate(() => (globalThis as unknown as Cell).end())
  await expect(element).toHaveCount(0)
})
