import { bundled, test } from '../support.ts'

test('webpack finds the package’s Worker and wasm, under any path', async ({ page, host }) => {
  await host('webpack/index.html')
  await bundled(page)
})
