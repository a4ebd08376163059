// From a key to the picture: the time from a key's `input` event to the second animation frame after the page has changed, the
// engine included. Written to a file with the machine and its load; nothing is asserted about it.

import { writeFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { number, open } from '../e2e/page.ts'

const KEYS = 300
/** The first ones warm the engine and the compiler up. */
const WARM_UP = 20

test('a key in the number field', async ({ page, browser }) => {
  const load = { before: loadavg() }
  await open(page)
  await record(page)
  await number(page).click()
  await page.keyboard.press('End')
  const times: number[] = []
  // digits are added and taken away: the number, its bits, code and errors change with each
  for (let key = 0; key < KEYS + WARM_UP; key++) {
    await page.keyboard.press(key % 2 === 0 ? String(1 + (key % 9)) : 'Backspace')
    const time = await page.evaluate(() => (window as unknown as Recorder).nextTime())
    if (key >= WARM_UP) times.push(time)
  }
  expect(times).toHaveLength(KEYS)
  const figures = { unit: 'ms', keys: KEYS, ...quantiles(times) }
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, memory: totalmem(), os: release(), node: process.version }
  const result = {
    measured: 'input event to second animation frame after the change',
    figures,
    machine,
    browser: browser.version(),
    load: { ...load, after: loadavg() },
  }
  writeFileSync(join(process.env.QS_BENCH_DIR ?? '.', 'latency.json'), `${JSON.stringify(result, null, 2)}\n`)
  console.log(`  key to picture, ms: median ${figures.median.toFixed(1)}, 95 % ${figures.p95.toFixed(1)}, most ${figures.max.toFixed(1)}`)
})

interface Recorder {
  nextTime(): Promise<number>
}

/** The chain is drawn from the engine's answer alone: when it has changed, the answer is there. */
function record(page: Page): Promise<void> {
  return page.evaluate(() => {
    const times: number[] = []
    let wake = () => {}
    let began: number | undefined
    const chain = document.querySelector('.chain')
    if (!chain) throw new Error('no chain')
    addEventListener('input', () => (began = performance.now()), true)
    new MutationObserver(() => {
      if (began === undefined) return
      const start = began
      began = undefined
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          times.push(performance.now() - start)
          wake()
        }),
      )
    }).observe(chain, { subtree: true, childList: true, characterData: true, attributes: true })
    const nextTime = async () => {
      if (times.length === 0) await new Promise<void>((resolve) => (wake = resolve))
      return times.shift()
    }
    Object.assign(window, { nextTime })
  })
}

function quantiles(times: number[]): { min: number; median: number; p95: number; max: number } {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  return { min: at(0), median: at(0.5), p95: at(0.95), max: at(1) }
}
