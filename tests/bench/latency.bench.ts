// From a key to the picture: the time from a key's `input` event to the second animation frame after the page has changed, the
// engine included. Written to a file with the machine and its load; nothing is asserted about it.
//
// From a key on, Chromium holds back what else a page has to do (timers, messages, so the Worker's answer, too) until the next
// frame is drawn: its feature `DeferRendererTasksAfterInput`. What a Worker answers is never in the key's own frame there. So the
// same is measured a second time without that, which says what the page itself takes.

import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { number, open } from '../e2e/page.ts'
import { machine, quantiles } from './measured.ts'

const KEYS = 100
/** Rhythms take turns, so that whatever else the machine does befalls all of them. */
const ROUNDS = 3
/** The first ones warm the engine and the compiler up. */
const WARM_UP = 40
/** Milliseconds between a picture and the next key. */
const RHYTHMS = { 'one after the other': 0, typing: 80 }
const UNDEFERRED = '--disable-features=DeferRendererTasksAfterInput'

test('a key in the number field', async ({ page, browser, playwright, launchOptions, baseURL, viewport }) => {
  const figures = await measure(page)
  const other = await playwright.chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), UNDEFERRED] })
  const undeferred = await measure(await other.newPage({ baseURL, viewport }))
  await other.close()
  report('key to picture', figures)
  report('where tasks are not held back', undeferred)
  const result = {
    measured: 'input event to second animation frame after the change',
    unit: 'ms',
    figures,
    undeferred,
    ...machine(browser),
  }
  writeFileSync(join(process.env.QS_BENCH_DIR ?? '.', 'latency.json'), `${JSON.stringify(result, null, 2)}\n`)
})

/** From the `input` event: to the change, to the next frame, to the one after it. `engine` is the Worker's time for the key. */
const TIMES = ['change', 'firstFrame', 'secondFrame', 'engine'] as const
type Times = Record<(typeof TIMES)[number], number>

interface Round {
  readonly times: readonly Times[]
  /** What the page's thread spent for a key, in all. */
  readonly spent: Record<string, number>
  readonly load: number | undefined
}

async function measure(page: Page): Promise<Record<string, ReturnType<typeof summary>>> {
  await open(page)
  await record(page)
  await number(page).click()
  await page.keyboard.press('End')
  await round(page, WARM_UP, 0)
  const rounds = Object.entries(RHYTHMS).map(([name, pause]) => ({ name, pause, all: [] as Round[] }))
  for (let i = 0; i < ROUNDS; i++) for (const { pause, all } of rounds) all.push(await round(page, KEYS, pause))
  return Object.fromEntries(rounds.map(({ name, all }) => [name, summary(all)]))
}

async function round(page: Page, keys: number, pause: number): Promise<Round> {
  const seen: Seen[] = []
  const spent = await costs(page)
  // digits are added and taken away: the number, its bits, code and errors change with each
  for (let key = 0; key < keys; key++) {
    if (pause) await page.waitForTimeout(pause)
    await page.keyboard.press(key % 2 === 0 ? String(1 + (key % 9)) : 'Backspace')
    seen.push(await page.evaluate(() => (globalThis as unknown as Recorder).nextTimes()))
  }
  const costsOfKeys = await spent(keys)
  const engine = (await page.workers()[0]?.evaluate(() => (globalThis as unknown as Recorder).engine.splice(0))) ?? []
  expect(engine).toHaveLength(keys)
  return { times: seen.map((times, i) => ({ ...times, engine: engine[i] ?? Number.NaN })), spent: costsOfKeys, load: loadavg()[0] }
}

type Seen = Omit<Times, 'engine'>

interface Recorder {
  nextTimes(): Promise<Seen>
  engine: number[]
}

/** The chain is drawn from the engine's answer alone: when it has the number that was typed, the answer is there. */
async function record(page: Page): Promise<void> {
  await page.evaluate(() => {
    const all: unknown[] = []
    let wake = () => {}
    let began: number | undefined
    const chain = document.querySelector('.chain')
    const [typed, drawn] = ['number', 'chain-number'].map((id) => document.querySelector<HTMLInputElement>(`[data-field=${id}]`))
    if (!chain || !typed || !drawn) throw new Error('no chain')
    addEventListener('input', () => (began = performance.now()), true)
    new MutationObserver(() => {
      if (began === undefined || drawn.value !== typed.value) return
      const start = began
      const since = () => performance.now() - start
      const change = since()
      began = undefined
      requestAnimationFrame(() => {
        const firstFrame = since()
        requestAnimationFrame(() => {
          all.push({ change, firstFrame, secondFrame: since() })
          wake()
        })
      })
    }).observe(chain, { subtree: true, childList: true, characterData: true, attributes: true })
    const nextTimes = async () => {
      if (all.length === 0) await new Promise<void>((resolve) => (wake = resolve))
      return all.shift()
    }
    Object.assign(window, { nextTimes })
  })
  await page.workers()[0]?.evaluate(() => {
    const scope = globalThis as unknown as Recorder & { onmessage: (event: MessageEvent) => void }
    const answer = scope.onmessage
    scope.engine = []
    scope.onmessage = (event) => {
      const start = performance.now()
      answer(event)
      scope.engine.push(performance.now() - start)
    }
  })
}

/** Starts to count what the page's thread does; the function tells how much of it there was a key. */
async function costs(page: Page): Promise<(keys: number) => Promise<Record<string, number>>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const now = async () => new Map((await session.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]))
  const before = await now()
  return async (keys) => {
    const after = await now()
    await session.detach()
    const spent = (name: string, unit = 1) => (((after.get(name) ?? 0) - (before.get(name) ?? 0)) * unit) / keys
    return {
      script: spent('ScriptDuration', 1000),
      style: spent('RecalcStyleDuration', 1000),
      layout: spent('LayoutDuration', 1000),
      all: spent('TaskDuration', 1000),
      layouts: spent('LayoutCount'),
    }
  }
}

function summary(rounds: readonly Round[]) {
  const times = rounds.flatMap((round) => round.times)
  const of = (name: keyof Times, times: readonly Times[]) => quantiles(times.map((time) => time[name]))
  return {
    keys: times.length,
    ...Object.fromEntries(TIMES.map((name) => [name, of(name, times)])),
    rounds: rounds.map(({ times, spent, load }) => ({ load, secondFrame: of('secondFrame', times), spent })),
  } as { keys: number; rounds: object[] } & Record<keyof Times, ReturnType<typeof quantiles>>
}

function report(what: string, rhythms: Awaited<ReturnType<typeof measure>>): void {
  for (const [rhythm, { change, secondFrame }] of Object.entries(rhythms))
    console.log(
      `  ${what} (${rhythm}), ms: median ${secondFrame.median.toFixed(1)}, 95 % ${secondFrame.p95.toFixed(1)}; to the change ${change.median.toFixed(1)}, ${change.p95.toFixed(1)}`,
    )
}
