import { hasDrawing, test, thereAndBack } from '../support.ts'

test('it lives in VitePress, rendered on the server and turned by its router', async ({ page, host }) => {
  await host('vitepress/index.html')
  await thereAndBack(page, 'on a line', 'the picture')
})

test.describe(() => {
  test.use({ javaScriptEnabled: false })

  test('without JavaScript there is a drawing', async ({ page, host }) => {
    await host('vitepress/index.html')
    await hasDrawing(page)
  })
})
