import { expect, test, thereAndBack } from '../support.ts'

test('it lives in what rustdoc makes', async ({ page, host }) => {
  await host('rustdoc/storage/index.html')
  await thereAndBack(page, 'Nibble', 'the picture')
})

test.describe(() => {
  test.use({ javaScriptEnabled: false })

  test('without JavaScript there is what the author wrote', async ({ page, host }) => {
    await host('rustdoc/storage/index.html')
    await expect(page.locator('quanto-scope')).toHaveText('3452.3194 becomes the code 127 of an int8.')
  })
})
