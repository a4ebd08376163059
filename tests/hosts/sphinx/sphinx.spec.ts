import { hasDrawing, test, thereAndBack } from '../support.ts'

test('it lives in what Sphinx makes of MyST and reStructuredText', async ({ page, host }) => {
  await host('sphinx/index.html')
  await thereAndBack(page, 'the other syntax', 'What one weight keeps')
})

test.describe(() => {
  test.use({ javaScriptEnabled: false })

  test('without JavaScript there is a drawing', async ({ page, host }) => {
    await host('sphinx/index.html')
    await hasDrawing(page)
  })
})
