import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { bundled, test } from '../support.ts'

const work = resolve(import.meta.dirname, '../../../target/hosts/vite')

test('Vite finds the package’s Worker and wasm, built for any path', async ({ page, host }) => {
  await host('vite/index.html')
  await bundled(page)
})

test('Vite’s development server finds them, too', async ({ page, host }) => {
  const server = spawn(process.execPath, ['serve.js'], { cwd: work, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const [address] = await once(createInterface(server.stdout), 'line')
    await host(address)
    await bundled(page)
  } finally {
    server.kill()
  }
})
