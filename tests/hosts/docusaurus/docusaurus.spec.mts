import { expect, test, thereAndBack } from '../support.ts'

test('it lives in Docusaurus, rendered on the server and turned by its router', async ({ page, host }) => {
  await host('docusaurus/')
  await page.evaluate(() => document.documentElement.setAttribute('data-same', 'yes'))
  await thereAndBack(page, 'on a line', 'the picture')
  await expect(page.locator('html')).toHaveAttribute('data-same', 'yes')
})

test.describe(() => {
  test.use({ javaScriptEnabled: false })

  test('without JavaScript there is the drawing as an image', async ({ page, host }) => {
    await host('docusaurus/')
    const image = page.getByRole('img', { name: /becomes the code 127/ })
    await expect(image).toBeVisible()
    expect(await image.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  })
})
