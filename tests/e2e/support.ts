// What the end-to-end tests share: the page's parts by their roles and data attributes, and an eye on the console.

import { test as base, expect, type Locator, type Page } from '@playwright/test'
import type { Engine, Source } from '../../www/src/core/engine-types.ts'
import type { At, Refusal } from '../../www/src/core/wire.ts'

/** What `quantoscope/engine` exports. */
export interface Package {
  loadEngine(source?: Source): Promise<Engine>
  QuantoscopeError: new (refusal: Refusal) => Error & { readonly code: string; readonly at?: At }
}

interface Options {
  /** What may stand in the console although it is an error. */
  tolerated: RegExp | undefined
  /** Fails the test at its end if the console had errors or something threw. */
  console: undefined
}

export const test = base.extend<Options>({
  tolerated: [undefined, { option: true }],
  console: [
    async ({ page, tolerated }, use) => {
      const errors: string[] = []
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      page.on('pageerror', (error) => errors.push(String(error)))
      await use(undefined)
      expect(errors.filter((error) => !tolerated?.test(error))).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** The example's number, as the engine's float32 holds it, and its code in the example's int8. */
export const EXAMPLE = { number: '3452.3194', source: '01000101010101111100010100011100', target: '01101011' }

export const number = (page: Page): Locator => page.locator('input[data-field="number"]')
export const problem = (page: Page): Locator => page.locator('#number-message')
export const notices = (page: Page): Locator => page.locator('.notices').first()
export const button = (page: Page, action: string): Locator => page.locator(`[data-do="${action}"]`).first()
export const bit = (page: Page, side: 'source' | 'target', index: number): Locator =>
  page.locator(`[data-side="${side}"] [data-bit="${index}"]`)

/** The bits that are shown, most significant first. */
export async function bits(page: Page, side: 'source' | 'target'): Promise<string> {
  const keys = page.locator(`[data-side="${side}"] [data-bit]`)
  return keys.evaluateAll((keys) => keys.map((key) => (key.getAttribute('aria-checked') === 'true' ? 1 : 0)).join(''))
}

export async function expectBits(page: Page, side: 'source' | 'target', expected: string): Promise<void> {
  await expect.poll(() => bits(page, side)).toBe(expected)
}

/** Types a number and leaves the field. */
export async function type(page: Page, text: string): Promise<void> {
  await number(page).fill(text)
  await number(page).press('Enter')
}

export async function expectHash(page: Page, expected: string | RegExp): Promise<void> {
  const hash = expect.poll(() => new URL(page.url()).hash)
  await (typeof expected === 'string' ? hash.toBe(expected) : hash.toMatch(expected))
}

/** Opens an address of which a browser would otherwise only change the hash. */
export async function openAnew(page: Page, address: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(address)
}

/** The engine of the npm package, in this process. */
export async function nodeEngine(): Promise<Engine> {
  const file = new URL('../../dist/npm/engine.node.js', import.meta.url)
  const { loadEngine } = (await import(file.href)) as Package
  return loadEngine()
}
