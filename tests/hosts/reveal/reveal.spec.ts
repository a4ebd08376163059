import type { Page } from '@playwright/test'
import { alive, expect, LINE, PICTURE, test } from '../support.ts'

/** Which slide is shown, counted from 0. */
const slide = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { Reveal: { getIndices(): { h: number } } }).Reveal.getIndices().h)

test('keys are the widget’s while it has the focus, and the slides’ when it has not', async ({ page, host }) => {
  await host('reveal/index.html')
  const element = await alive(page, PICTURE, 'quanto-scope:not([view])')
  const number = element.locator('input[data-field="number"]')
  await number.focus()
  for (const key of ['ArrowRight', 'ArrowLeft', 'Home', 'End', 'n', 'Backspace', 'ArrowDown']) await number.press(key)
  expect(await slide(page)).toBe(0)
  const bit = element.locator('[data-side="source"] [data-bit]').nth(4)
  await bit.focus()
  const before = await element.locator('[data-side="source"]').innerText()
  for (const key of ['ArrowRight', 'ArrowLeft', 'Space', 'ArrowRight', 'n']) await page.keyboard.press(key)
  expect(await slide(page)).toBe(0)
  await expect(element.locator('[data-side="source"]')).not.toHaveText(before)

  await page.evaluate(() =>
    (document.querySelector('quanto-scope') as HTMLElement).shadowRoot?.querySelector<HTMLElement>(':focus')?.blur(),
  )
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => slide(page)).toBe(1)
  await alive(page, LINE, 'quanto-scope[view="line"]')
})
