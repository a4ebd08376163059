import { expect, test } from '../support.ts'

test('the drawing is an image where nothing else is allowed, light or dark as the reader has it', async ({ page, host }) => {
  await host('readme/index.html')
  const image = page.getByRole('img', { name: '3452.3194 as int8' })
  await expect(image).toBeVisible()
  expect(await image.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(320)
  const light = await image.screenshot()
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.reload()
  expect((await image.screenshot()).equals(light)).toBe(false)
})
