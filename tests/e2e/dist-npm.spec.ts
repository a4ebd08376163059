// The npm package, as it lies in dist/npm.

import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { ALL, alive, dist, type Shown, seeAll, test, text, watch } from './dist.ts'
import { expect } from './support.ts'

/** The strictest policy that the package has to bear. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; img-src 'self' blob:; connect-src 'self'; worker-src 'self'"
const SCRIPT = '<script type="module" src="/npm/quantoscope.js"></script>'

const page_ = (body: string) => `<!doctype html><html lang="en"><title>Host</title>${SCRIPT}${body}`

test('every view keeps to a strict policy, in a Worker from a file', async ({ page, host }) => {
  test.setTimeout(90_000)
  const watched = await watch(page)
  await page.goto(await host({ html: page_(ALL), policy: POLICY }))
  await seeAll(page)
  expect(await watched.violations()).toEqual([])
  expect(watched.asked.filter((url) => url.endsWith('engine-worker.js'))).toHaveLength(1) // all elements share one
  expect(watched.asked.filter((url) => url.endsWith('.wasm'))).toHaveLength(1)
})

test('nothing is asked of the network when a view is there, and the recorder would see it, of a Worker too', async ({ page, host }) => {
  const watched = await watch(page)
  await page.goto(await host({ html: page_('<quanto-scope></quanto-scope>'), policy: POLICY }))
  await alive(page)
  await page.waitForLoadState('networkidle')
  const before = watched.asked.length
  const state = () => page.evaluate(() => JSON.stringify(document.querySelector<Shown>('quanto-scope')?.state))
  const unchanged = await state()
  await page.locator('quanto-scope [data-bit="5"]').first().click()
  await expect.poll(state).not.toBe(unchanged)
  expect(watched.asked.slice(before)).toEqual([])
  const [worker] = page.workers()
  await page.evaluate(() => fetch('/npm/package.json?page'))
  await worker?.evaluate(() => fetch('/npm/package.json?worker'))
  expect(watched.asked.slice(before).map((url) => new URL(url).search)).toEqual(['?page', '?worker'])
})

test.describe('a page that goes against its policy', () => {
  test.use({ tolerated: /connect-src|Content Security Policy/ })
  test('is seen by the watch', async ({ page, host }) => {
    const watched = await watch(page)
    await page.goto(await host({ html: page_('<p>'), policy: `${POLICY.replace("connect-src 'self'", "connect-src 'none'")}` }))
    await page.evaluate(() => fetch('/npm/package.json').catch(() => {}))
    expect((await watched.violations())[0]).toContain('connect-src')
  })
})

test.describe('without a Worker', () => {
  test.use({ tolerated: /worker-src/ })
  test('the engine runs in the page', async ({ page, host }) => {
    await page.goto(
      await host({ html: page_('<quanto-scope></quanto-scope>'), policy: POLICY.replace("worker-src 'self'", "worker-src 'none'") }),
    )
    await alive(page)
    expect(page.workers()).toEqual([])
  })
})

test.describe('an engine that cannot be had', () => {
  test.use({ tolerated: /Failed to load resource|quanto-scope:|MIME|404/ })
  const POSTER = '<quanto-scope view="VIEW"><p id="poster">3452</p></quanto-scope>'
  const HEARD = `<script>window.heard = []; document.addEventListener('error', (event) => event.target.localName === 'quanto-scope' && heard.push(event.detail), true)</script>`
  const answers = {
    'a 404': { status: 404, contentType: 'text/plain', body: 'not here' },
    'a page': { contentType: 'text/html', body: '<!doctype html><title>Not here</title>' },
    'a page that is called wasm': { contentType: 'application/wasm', body: '<!doctype html><title>Not here</title>' },
    'half of it': { contentType: 'application/wasm', body: Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0]) },
    nothing: undefined,
  }
  for (const [what, answer] of Object.entries(answers)) {
    test(`in place of the wasm there is ${what}: it is said, and the children stay`, async ({ page, host }) => {
      const thrown: string[] = []
      page.on('pageerror', ({ message }) => thrown.push(message))
      await page.route('**/*.wasm', (route) => (answer ? route.fulfill(answer) : route.abort()))
      const both = ['picture', 'clip'].map((view) => POSTER.replace('VIEW', view))
      await page.goto(await host({ html: `<!doctype html><html lang="en"><title>Host</title>${HEARD}${SCRIPT}${both.join('')}` }))
      for (const one of await page.locator('quanto-scope').all()) {
        await expect(one.locator('[part=message]')).toBeVisible()
        await expect(one.locator('#poster')).toBeVisible()
      }
      const codes = await page.evaluate(() => (window as unknown as { heard: { code: string }[] }).heard.map(({ code }) => code))
      expect(codes).toEqual(['engine.unavailable', 'engine.unavailable'])
      expect(thrown).toEqual([])
    })
  }

  test('a wasm of no type is taken all the same', async ({ page, host }) => {
    await page.route('**/*.wasm', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, headers: { 'content-type': 'application/octet-stream' } })
    })
    await page.goto(await host({ html: page_('<quanto-scope></quanto-scope>') }))
    await alive(page)
  })

  for (const [what, answer] of Object.entries({ 'a 404': { status: 404 }, 'a page': answers['a page'] })) {
    test(`in place of the Worker there is ${what}: the engine runs in the page`, async ({ page, host }) => {
      const thrown: string[] = []
      page.on('pageerror', ({ message }) => thrown.push(message))
      await page.route('**/engine-worker.js', (route) => route.fulfill(answer))
      await page.goto(await host({ html: page_('<quanto-scope></quanto-scope>') }))
      await alive(page)
      expect(thrown).toEqual([])
    })
  }

  test('a part of the element that is missing is said, too', async ({ page, host }) => {
    const thrown: string[] = []
    page.on('pageerror', ({ message }) => thrown.push(message))
    await page.route('**/embed-number-*.js', (route) => route.fulfill({ status: 404 }))
    await page.goto(await host({ html: `<!doctype html><html lang="en"><title>Host</title>${SCRIPT}${POSTER.replace('VIEW', 'picture')}` }))
    await expect(page.locator('quanto-scope [part=message]')).toBeVisible()
    await expect(page.locator('#poster')).toBeVisible()
    expect(thrown).toEqual([])
  })
})

test('a view of single numbers loads nothing of those of many', async ({ page, host }) => {
  await page.goto(await host({ html: page_('<quanto-scope></quanto-scope>'), policy: POLICY }))
  await alive(page)
  await page.waitForLoadState('networkidle')
  const inPage = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop() ?? ''))
  expect(inPage).toContainEqual(expect.stringMatching(/^embed-number-/))
  expect(inPage.filter((name) => /embed-values/.test(name))).toEqual([])
})

test('it can be imported where there is no DOM', () => {
  const code = `const { QuantoScope } = await import(${JSON.stringify(resolve(dist, 'npm/quantoscope.js'))}); console.log(typeof QuantoScope)`
  expect(execFileSync('node', ['--input-type=module', '--eval', code], { encoding: 'utf8' })).toBe('function\n')
})

test('what it says of itself is true: files, types, elements', () => {
  const bin = (path: string) => resolve(import.meta.dirname, '../../www/node_modules', path)
  const npm = resolve(dist, 'npm')
  const run = (program: string, ...words: string[]) => execFileSync('node', [bin(program), ...words], { cwd: npm, encoding: 'utf8' })
  expect(run('publint/src/cli.js', '.', '--strict')).toContain('All good!')
  run('@arethetypeswrong/cli/dist/index.js', '--pack', '.', '--profile', 'esm-only', '--exclude-entrypoints', 'quantoscope_bg.wasm')
  const { modules } = JSON.parse(text('npm/custom-elements.json'))
  expect(existsSync(resolve(npm, modules[0].path))).toBe(true)
  const names = modules[0].declarations[0].attributes.map(({ name }: { name: string }) => name)
  expect(names).toEqual(expect.arrayContaining(['view', 'controls', 'value', 'values', 'scheme', 'bits', 'group-size']))
  expect(new Set(names).size).toBe(names.length)
})
