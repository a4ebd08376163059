// A million values from a file, and their bit width changed again and again: the time from the control's `input` event to the frame
// on which statistics and all figures in the window show the new state, and what of it is spent where. Written to a file with the
// machine and its load; nothing is asserted about it.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { machine, quantiles } from './measured.ts'

const VALUES = 1_000_000
const CHANGES = 60
/** The first ones warm the engine and the compiler up. */
const WARM_UP = 20
/** Milliseconds between changes: a processor that has rested that long is slow at first. */
const RHYTHMS = [400, 1500]
/** A window in which the top of the page is seen, and one that holds all its figures. */
const WINDOWS = { 'the first screen': { width: 1280, height: 800 }, 'the whole page': { width: 1280, height: 3600 } }
const WIDTHS = Array.from({ length: 15 }, (_, i) => 2 + i)

const results = process.env.QS_BENCH_DIR ?? '.'

test('a million values under other bit widths', async ({ page, browser }) => {
  test.setTimeout(900_000)
  const file = join(results, 'million.npy')
  writeFileSync(file, npy(normal(VALUES)))
  const figures: Record<string, unknown> = {}
  await record(page)
  for (const [name, window] of Object.entries(WINDOWS)) {
    await page.setViewportSize(window)
    await open(page, file)
    await changes(page, WARM_UP, 100)
    for (const pause of RHYTHMS) {
      const seen = await changes(page, CHANGES, pause)
      const parts = await partsOf(page)
      figures[`${name}, ${pause} ms apart`] = { ...seen, parts }
      report(`${name}, ${pause} ms apart`, seen, parts)
    }
  }
  const result = { measured: 'input event to the frame with the new state', unit: 'ms', values: VALUES, figures, ...machine(browser) }
  writeFileSync(join(results, 'values.json'), `${JSON.stringify(result, null, 2)}\n`)
})

async function open(page: Page, file: string): Promise<void> {
  await page.goto('./values.html')
  await expect(page.locator('#app')).toHaveAttribute('data-live', '')
  await page.locator('#file-chooser').setInputFiles(file)
  await expect(page.locator('#example-panel-content')).toHaveText('million.npy')
  await page.waitForTimeout(3000) // what is worked out beside the figures: all schemes, all rows
}

/**
 * From the `input` event: when the page had heard that the Worker began, had the answer, had drawn it, and showed it; and when it
 * showed the rows of the table, which are asked for after that.
 */
const TIMES = ['begun', 'heard', 'drawn', 'shown', 'rows'] as const
type Times = Partial<Record<(typeof TIMES)[number], number>>

async function changes(page: Page, count: number, pause: number) {
  const field = page.locator('[data-field="param-bits"]')
  const times: Times[] = []
  await field.focus()
  const spent = await costs(page)
  for (let i = 0; i < count; i++) {
    await field.evaluate((field: HTMLInputElement) => field.select())
    await page.waitForTimeout(pause)
    await page.keyboard.insertText(String(WIDTHS[i % WIDTHS.length]))
    times.push(await page.evaluate(() => (globalThis as unknown as Recorder).nextTimes()))
  }
  const of = (name: keyof Times) => quantiles(times.flatMap((time) => time[name] ?? []))
  return { changes: count, ...Object.fromEntries(TIMES.map((name) => [name, of(name)])), spent: await spent(count) } as unknown as Seen
}

/** What the page's thread does for a change. */
async function costs(page: Page): Promise<(changes: number) => Promise<Record<string, number>>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const now = async () => new Map((await session.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]))
  const before = await now()
  return async (changes) => {
    const after = await now()
    await session.detach()
    const spent = (name: string) => Number(((((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1000) / changes).toFixed(2))
    return {
      script: spent('ScriptDuration'),
      style: spent('RecalcStyleDuration'),
      layout: spent('LayoutDuration'),
      all: spent('TaskDuration'),
    }
  }
}

interface Call {
  readonly name: string
  readonly args: readonly [{ readonly setups: readonly object[]; readonly figures: readonly { readonly figure: string }[] }]
}

interface Scope {
  onmessage(event: { data: { kind: 'call'; call: Call } }): void
  postMessage(message: { outcome?: { result?: [string] } }): void
  asked?: Call
}

/** What the Worker spends for a change, each figure by itself: it is asked again what the page asked it last, in pieces. */
async function partsOf(page: Page): Promise<Record<string, { median: number; p95: number; length?: number }>> {
  const hooked = page.workers().map((worker) =>
    worker.evaluate(() => {
      const scope = globalThis as unknown as Scope
      const answer = scope.onmessage
      scope.onmessage = (event) => {
        const { call } = event.data
        if (call?.name === 'ask' && call.args[0].figures.length > 1) scope.asked = call
        answer(event)
      }
    }),
  )
  await Promise.all(hooked)
  await changes(page, 2, 400)
  for (const worker of page.workers()) {
    const parts = await worker.evaluate(inPieces, WIDTHS)
    if (parts) return Object.fromEntries(Object.entries(parts).map(([name, { times, length }]) => [name, { ...quantiles(times), length }]))
  }
  return {}
}

/** Runs in the Worker: nothing of it reaches the page. */
async function inPieces(widths: readonly number[]): Promise<Record<string, { times: number[]; length: number }> | undefined> {
  const scope = globalThis as unknown as Scope
  const { asked, postMessage } = scope
  if (!asked) return undefined
  const [ask] = asked.args
  const parts: Record<string, { times: number[]; length: number }> = {}
  const time = (name: string, bits: number, figures: typeof ask.figures) => {
    let length = 0
    // for as long as it takes: what the page asks meanwhile is answered to the page
    scope.postMessage = ({ outcome }) => {
      length = outcome?.result?.[0].length ?? length
    }
    const start = performance.now()
    scope.onmessage({
      data: { kind: 'call', call: { ...asked, args: [{ ...ask, setups: [{ scheme: 'integer', params: { bits } }], figures }] } },
    })
    scope.postMessage = postMessage
    const part = parts[name] ?? { times: [], length }
    parts[name] = part
    part.times.push(performance.now() - start)
    part.length = length
  }
  for (const bits of [...widths, ...widths]) {
    await new Promise((done) => setTimeout(done, 200))
    time('quantized', bits, [])
    for (const wanted of ask.figures) time(wanted.figure, bits, [wanted])
  }
  return parts
}

type Seen = { readonly spent: Record<string, number> } & Record<keyof Times, ReturnType<typeof quantiles>>

interface Recorder {
  nextTimes(): Promise<Times>
}

/** Listens to the control, the Worker, and the drawing: what stands in the comparison's table changes with each answer alone. */
async function record(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { Worker } = globalThis
    let times: Record<string, number> | undefined
    let began = 0
    const mark = (name: string) => {
      if (times) times[name] ??= performance.now() - began
    }
    globalThis.Worker = class extends Worker {
      asks = false
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args)
        this.addEventListener('message', ({ data }) => {
          if (this.asks && data.kind === 'begun') mark('begun')
          if (this.asks && data.kind === 'settled') mark('heard')
        })
      }
      override postMessage(message: { call?: { name: string } }): void {
        this.asks = message.call?.name === 'ask'
        super.postMessage(message)
      }
    }
    addEventListener(
      'input',
      () => {
        began = performance.now()
        times = {}
      },
      true,
    )
    const afterPaint = (then: () => void) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = then
        port2.postMessage(undefined)
      })
    addEventListener('DOMContentLoaded', () => {
      const within = (record: MutationRecord, place: string) =>
        (record.target instanceof Element ? record.target : record.target.parentElement)?.closest(place)
      new MutationObserver((records) => {
        if (!times) return
        if (!times.drawn && records.some((record) => within(record, '.compare tbody'))) {
          mark('drawn')
          afterPaint(() => mark('shown'))
        }
        if (times.shown && records.some((record) => within(record, '.rows'))) afterPaint(() => mark('rows'))
      }).observe(document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true })
    })
    /** What the rows need is asked for after the figures: it is waited for a while. */
    const nextTimes = async () => {
      while (!times?.shown) await new Promise(requestAnimationFrame)
      for (let i = 0; i < 15 && !times.rows; i++) await new Promise(requestAnimationFrame)
      return times
    }
    Object.assign(globalThis, { nextTimes })
  })
}

function report(what: string, { shown, heard, drawn, spent }: Seen, parts: Awaited<ReturnType<typeof partsOf>>): void {
  const ms = ({ median, p95 }: { median: number; p95: number }) => `${median.toFixed(1)} (95 %: ${p95.toFixed(1)})`
  console.log(`  ${what}, ms: shown after ${ms(shown)}; answer ${ms(heard)}; drawn ${ms(drawn)}`)
  console.log(
    `    the Worker: ${Object.entries(parts)
      .map(([name, part]) => `${name} ${part.median.toFixed(1)}`)
      .join(', ')}`,
  )
  console.log(
    `    the page: ${Object.entries(spent)
      .map(([name, of]) => `${name} ${of.toFixed(1)}`)
      .join(', ')}`,
  )
}

/** Near-normal with rare outliers, the same each time. */
function normal(count: number): Float32Array<ArrayBuffer> {
  let state = 12_345
  const uniform = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return ((state >>> 0) + 1) / 2 ** 32
  }
  const one = (i: number) => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()) * (i % 997 === 0 ? 0.3 : 0.04)
  return Float32Array.from({ length: count }, (_, i) => one(i))
}

/** A square matrix in NumPy's format. */
function npy(values: Float32Array<ArrayBuffer>): Uint8Array {
  const side = Math.sqrt(values.length)
  const head = `{'descr': '<f4', 'fortran_order': False, 'shape': (${side}, ${side}), }`
  const padded = `${head.padEnd(128 - 10 - 1)}\n`
  return Buffer.concat([
    Buffer.from([0x93, ...Buffer.from('NUMPY'), 1, 0, padded.length, 0]),
    Buffer.from(padded),
    Buffer.from(values.buffer),
  ])
}
