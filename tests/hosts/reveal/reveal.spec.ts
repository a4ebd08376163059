import { alive, expect, LINE, PICTURE, test } from '../support.ts'

const hash = (url: string) => new URL(url).hash

test('keys are the widget’s while it has the focus, and the slides’ when it has not', async ({ page, host }) => {
  await host('reveal/index.html')
  const element = await alive(page, PICTURE, 'quanto-scope:not([view])')
  const number = element.locator('input[data-field="number"]')
  await number.focus()
  for (const key of ['ArrowRight', 'ArrowLeft', 'Home', 'End', 'n', 'Backspace', 'ArrowDown']) await number.press(key)
  expect(hash(page.url())).toBe('#/')
  const bit = element.locator('[data-side="source"] [data-bit]').nth(4)
  await bit.focus()
  const before = await element.locator('[data-side="source"]').innerText()
  for (const key of ['ArrowRight', 'ArrowLeft', 'Space', 'ArrowRight', 'n']) await page.keyboard.press(key)
  expect(hash(page.url())).toBe('#/')
  await expect(element.locator('[data-side="source"]')).not.toHaveText(before)

  await page.evaluate(() =>
    (document.querySelector('quanto-scope') as HTMLElement).shadowRoot?.querySelector<HTMLElement>(':focus')?.blur(),
  )
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => hash(page.url())).toBe('#/1')
  await alive(page, LINE, 'quanto-scope[view="line"]')
})
