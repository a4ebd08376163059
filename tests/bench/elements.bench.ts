// Twenty elements on a page: how long it takes from the first to be alive until all are, with one engine. Written to a file with the
// machine; nothing is asserted about time.

import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { host } from '../e2e/host.ts'

const VIEWS = ['picture', 'line', 'chain', 'errors', 'list', 'bits', 'clip', 'stairs', 'columns', 'look']
const ROUNDS = 5

test('twenty elements on one page', async ({ browser, baseURL }) => {
  const rounds: { first: number; all: number }[] = []
  for (let i = 0; i < ROUNDS; i++) {
    const page = await browser.newPage({ ...(baseURL && { baseURL }) })
    let workers = 0
    page.on('worker', () => workers++)
    const elements = Array.from({ length: 20 }, (_, i) => `<quanto-scope loading="eager" view="${VIEWS[i % VIEWS.length]}"></quanto-scope>`)
    const listen = `<script>
      window.loads = []
      document.addEventListener('load', ({ target }) => target.localName === 'quanto-scope' && loads.push(performance.now()), true)
    </script>`
    await host(page, listen + elements.join(''))
    const loads = () => page.evaluate(() => (window as unknown as { loads: number[] }).loads)
    await expect.poll(async () => (await loads()).length, { timeout: 60_000 }).toBe(20)
    expect(workers).toBe(1)
    const times = await loads()
    rounds.push({ first: Math.round(times[0] ?? 0), all: Math.round((times.at(-1) ?? 0) - (times[0] ?? 0)) })
    await page.close()
  }
  const median = (of: 'first' | 'all') => rounds.map((round) => round[of]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]
  const result = { unit: 'ms', first: median('first'), twentyAfterFirst: median('all'), rounds, cpus: cpus().length, load: loadavg()[0] }
  writeFileSync(join(process.env.QS_BENCH_DIR ?? '.', 'elements.json'), `${JSON.stringify(result, null, 2)}\n`)
  console.log(`first element alive after ${result.first} ms, all twenty ${result.twentyAfterFirst} ms later`)
})
