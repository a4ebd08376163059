import { hasDrawing, test, thereAndBack } from '../support.ts'

test('it lives in a book of mdBook', async ({ page, host }) => {
  await host('mdbook/picture.html')
  await thereAndBack(page, 'as points', 'the picture')
})

test.describe(() => {
  test.use({ javaScriptEnabled: false })

  test('without JavaScript there is a drawing', async ({ page, host }) => {
    await host('mdbook/picture.html')
    await hasDrawing(page)
  })
})
