import { expect, test, thereAndBack } from '../support.ts'

test('it lives in MkDocs Material, whose instant navigation puts other pages into the same document', async ({ page, host }) => {
  // it turns to pages of its sitemap, which has the address that the site will have
  await page.route('**/sitemap.xml', async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replaceAll('http://127.0.0.1', new URL(page.url()).origin)
    await route.fulfill({ response, body })
  })
  await host('mkdocs/index.html')
  await page.evaluate(() => document.documentElement.setAttribute('data-same', 'yes'))
  await thereAndBack(page, 'as points', 'the picture')
  await expect(page.locator('html')).toHaveAttribute('data-same', 'yes')
})

test.describe(() => {
  test.use({ javaScriptEnabled: false })

  test('without JavaScript there is the drawing as an image', async ({ page, host }) => {
    await host('mkdocs/index.html')
    const image = page.getByRole('img', { name: /becomes the code 127/ })
    await expect(image).toBeVisible()
    expect(await image.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  })
})
