import { expect, test, thereAndBack } from '../support.ts'

test('it lives in plain HTML, classic script and module', async ({ page, host }) => {
  await host('html/index.html')
  await thereAndBack(page, 'on a line', 'the picture')
})

test.describe(() => {
  test.use({ javaScriptEnabled: false })

  test('without JavaScript there is what the author wrote', async ({ page, host }) => {
    await host('html/index.html')
    await expect(page.locator('quanto-scope')).toHaveText('3452.3194 becomes the code 127 of an int8.')
  })
})
