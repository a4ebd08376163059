// From the choice of a file that must be refused to the frame that says so. Written to a file; nothing is asserted about it.

import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Met, meet, offer } from '../e2e/bad-files.ts'
import { memory } from '../e2e/memory.ts'

/** The first one warms the engine up. */
const ROUNDS = 3

test('files that are refused', async ({ page }) => {
  await page.goto('./values.html')
  await expect(page.locator('#app')).toHaveAttribute('data-live', '')
  const measure = await memory(page)
  const before = await measure()
  const offered = await offer(page)
  const rounds: Met[][] = []
  for (let round = 0; round < ROUNDS; round++) rounds.push(await meet(offered))
  const after = await measure()
  const figures = rounds.map(summary)
  const last = figures.at(-1)
  console.log(`  a file is refused, ms: median ${last?.median}, 95 % ${last?.p95}, at most ${last?.max} (${last?.slowest})`)
  const result = { measured: 'choice of a file to the frame with its error', unit: 'ms', rounds: figures, before, after, load: loadavg() }
  writeFileSync(join(process.env.QS_BENCH_DIR ?? '.', 'bad-files.json'), `${JSON.stringify(result, null, 2)}\n`)
})

function summary(met: readonly Met[]) {
  const sorted = met.toSorted((a, b) => a.time - b.time)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  const time = (share: number) => Number(at(share)?.time.toFixed(1))
  return { files: met.length, median: time(0.5), p95: time(0.95), max: time(1), slowest: at(1)?.file }
}
