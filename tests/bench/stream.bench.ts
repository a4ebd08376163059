// A large file on the page "Values": from the moment when it is chosen, and from a change of the bit width, to the statistics over all of
// its values, beside a bare read of the same file in the same run; and what memory the page takes then. Written to a file with the
// machine and its load; nothing is asserted about it.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { writeNpy } from '../large.ts'

const ROUNDS = 3
const MILLION = 1_000_000
/** Of float32; the first is read as a whole, the others are not. */
const SIZES = [10, 25, 100]
/** One scheme, whose scale the smallest and the largest of all values decide; and four. */
const SETUPS = { 'int8, min-max': 'scheme=integer', bfloat16: 'scheme=cast,format:bfloat16', 'four schemes': '' }

const results = process.env.QS_BENCH_DIR ?? '.'

test.use({ bypassCSP: true }) // the bare read has a Worker of its own

test('statistics over a large file', async ({ page, browser }) => {
  test.setTimeout(600_000)
  const file = large(100)
  const times: Record<string, unknown> = {}
  for (const [name, setup] of Object.entries(SETUPS)) times[name] = await measure(page, setup, file)
  const memory = []
  for (const millions of SIZES) memory.push(await memoryOf(browser, millions))
  for (const entry of memory) console.log(`  ${entry.values} values: ${JSON.stringify(entry)}`)
  const machine = {
    chromium: browser.version(),
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    memory: totalmem(),
    kernel: release(),
    load: loadavg(),
  }
  writeFileSync(join(results, 'stream.json'), `${JSON.stringify({ unit: 'ms', times, memory, machine }, null, 2)}\n`)
})

function large(millions: number): string {
  mkdirSync(results, { recursive: true })
  const path = join(results, `${millions}M.npy`)
  if (!existsSync(path)) writeNpy(path, millions * MILLION)
  return path
}

/** What a round took: the bare read, the file from its choice on, another bit width. */
interface Round {
  readonly bare: number
  readonly first: number
  readonly change?: number
}

async function measure(page: Page, setup: string, file: string): Promise<unknown> {
  await open(page, setup)
  const rounds: Round[] = []
  for (let i = 0; i <= ROUNDS; i++) {
    const bare = await bareRead(page, file)
    await watch(page)
    await page.locator('#file-chooser').setInputFiles(file)
    const first = await known(page)
    const bits = page.locator('[data-field="param-bits"]')
    if ((await bits.count()) === 0) rounds.push({ bare, first })
    else {
      await watch(page)
      await bits.fill(i % 2 ? '8' : '7')
      rounds.push({ bare, first, change: await known(page) })
    }
  }
  rounds.shift() // warms everything up
  const of = (pick: (round: Round) => number | undefined) => median(rounds.flatMap((round) => pick(round) ?? []))
  const told = {
    bare: of(({ bare }) => bare),
    first: of(({ first }) => first),
    change: of(({ change }) => change),
    firstToBare: of(({ first, bare }) => first / bare),
    changeToBare: of(({ change, bare }) => change && change / bare),
    rounds,
  }
  console.log(
    `  ${setup || 'four schemes'}: ${JSON.stringify(told, (key, x) => (key === 'rounds' ? undefined : typeof x === 'number' ? Math.round(x * 100) / 100 : x))}`,
  )
  return told
}

async function open(page: Page, setup: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`./values.html${setup && `#v=1&${setup}`}`)
  await expect(page.locator('#app')).toHaveAttribute('data-live', '')
}

interface Watching {
  known: Promise<number>
}

/** From the next choice or input on, the time until statistics over all values are there in every column. */
function watch(page: Page): Promise<void> {
  return page.evaluate(() => {
    let resolve: (time: number) => void = () => {}
    const promise = new Promise<number>((told) => {
      resolve = told
    })
    const begin = () => {
      const start = performance.now()
      let awaited = false
      const look = () => {
        const text = document.querySelector('.notice.sample')?.textContent ?? ''
        const rows = document.querySelector('.schemes tbody')
        if (!text.includes('are of all') || rows?.querySelector('.sampled')) awaited = true
        else if (awaited) done()
      }
      const done = () => {
        observer.disconnect()
        resolve(performance.now() - start)
      }
      const observer = new MutationObserver(look)
      observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    }
    document.addEventListener('change', (event) => (event.target as Element).id === 'file-chooser' && begin(), {
      capture: true,
      once: true,
    })
    document.addEventListener('input', (event) => (event.target as Element).id !== 'file-chooser' && begin(), { capture: true, once: true })
    ;(globalThis as unknown as Watching).known = promise
  })
}

const known = (page: Page): Promise<number> => page.evaluate(() => (globalThis as unknown as Watching).known)

/** The file through a stream with a buffer of its reader's own, and nothing done with it. */
async function bareRead(page: Page, file: string): Promise<number> {
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', id: 'bare' })
    document.querySelector('#bare')?.remove()
    document.body.append(input)
  })
  await page.locator('#bare').setInputFiles(file)
  return page.evaluate(async () => {
    const source = `onmessage = async ({ data }) => {
      const start = performance.now()
      const reader = data.stream().getReader({ mode: 'byob' })
      let buffer = new ArrayBuffer(16 << 20)
      for (;;) {
        const { value, done } = await reader.read(new Uint8Array(buffer))
        if (done) break
        buffer = value.buffer
      }
      postMessage(performance.now() - start)
    }`
    const worker = new Worker(URL.createObjectURL(new Blob([source])))
    const took = new Promise<number>((resolve) => {
      worker.onmessage = ({ data }) => resolve(data)
    })
    worker.postMessage((document.querySelector('#bare') as HTMLInputElement).files?.[0])
    const time = await took
    worker.terminate()
    return time
  })
}

/** The renderer's memory when all is known, and the most that it had until then, in MB. */
async function memoryOf(browser: Browser, millions: number) {
  const page = await browser.newPage({ baseURL: test.info().project.use.baseURL ?? '' })
  await open(page, 'scheme=integer')
  await page.locator('#file-chooser').setInputFiles(large(millions))
  await expect(page.locator('#example-panel-content')).toHaveText(`${millions}M.npy`)
  await expect(page.locator('.schemes .sampled')).toHaveCount(0)
  if (millions > 16) await expect(page.locator('.notice.sample')).toContainText('are of all', { timeout: 60_000 })
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const heaps = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => status(id))
  const largest = heaps.sort((a, b) => b.most - a.most)[0]
  await page.close()
  return { values: millions * MILLION, ...largest }
}

function status(process: number): { now: number; most: number } {
  const text = readFileSync(`/proc/${process}/status`, 'utf8')
  const megabytes = (name: string) => Math.round(Number(text.match(new RegExp(`${name}:\\s+(\\d+)`))?.[1]) / 1024)
  return { now: megabytes('RssAnon'), most: megabytes('VmHWM') }
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}
