// The page "Values": values of one's own, typed, pasted, dropped, and read from files.

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { badFiles, meet, offer } from './bad-files.ts'
import { memory } from './memory.ts'
import { expect, expectHash, openAnew, test } from './support.ts'

const data = resolve(import.meta.dirname, '../data')

async function see(page: Page, state = ''): Promise<void> {
  await openAnew(page, `./values.html${state && `#v=1&${state}`}`)
  await expect(page.locator('#app')).toHaveAttribute('data-live', '')
}

const choose = (page: Page, file: string) => page.locator('#file-chooser').setInputFiles(resolve(data, file))
const messages = (page: Page): Locator => page.locator('.panel .message')
const wrong = (page: Page): Locator => page.locator('.panel .message.wrong')

test('files of every kind are read', async ({ page }) => {
  await see(page)
  for (const [file, said] of [
    ['fortran-4d.npy', '<f4, 2 × 3 × 4 × 5'],
    ['stored.npz', '<f4, 4 × 6'],
    ['little.gguf', 'F32, 2 × 9'],
    ['raw.f32', 'float32, 11'],
  ] as const) {
    await choose(page, `readers/${file}`)
    await expect(messages(page).first()).toHaveText(said)
    await expect(page.locator('#example-panel-content')).toHaveText(file)
  }
})

test('of many tensors one is chosen, by searching', async ({ page }) => {
  await see(page)
  await choose(page, 'readers/little.gguf')
  await page.locator('#tensor-panel').click()
  await page.getByRole('combobox').fill('q4_0')
  await page.keyboard.press('Enter')
  await expect(messages(page).first()).toHaveText(/^Q4_0, /)
})

/** Of these one column or tensor is bad, and the others are shown. */
const GOOD_IN_PART = 30
/** What all of them together may leave in memory. */
const MOST_BYTES = 64 << 20

test('every bad file is refused in words and takes no memory, and the page goes on', async ({ page }) => {
  await see(page)
  const measure = await memory(page)
  const [before, codes] = [await measure(), badFiles()]
  const met = await meet(await offer(page))
  expect(met.map(({ file }) => file)).toEqual(Object.keys(codes))
  for (const { file, code, said } of met.filter(({ shown }) => !shown)) {
    expect(code, file).toBe(codes[file])
    expect(said, file).toMatch(/[.?]$/)
    expect(said, file).not.toMatch(/error-/)
  }
  const shown = met.filter(({ shown }) => shown).map(({ file }) => file)
  expect(shown.length, shown.join(', ')).toBeLessThan(GOOD_IN_PART)
  const after = await measure()
  expect(after.wasm - before.wasm + after.heap - before.heap, JSON.stringify({ before, after })).toBeLessThan(MOST_BYTES)
  await choose(page, 'readers/fortran-4d.npy')
  await expect(messages(page).first()).toHaveText('<f4, 2 × 3 × 4 × 5')
})

test('a name is text, whatever it holds', async ({ page }) => {
  await see(page)
  const name = '<img src=x onerror="document.title=1">‮😀'
  const tensor = `${name}${'x'.repeat(10_000)}\u0000`
  const header = JSON.stringify({
    [tensor]: { dtype: 'F32', shape: [2], data_offsets: [0, 8] },
    b: { dtype: 'F32', shape: [1], data_offsets: [8, 12] },
  })
  const bytes = Buffer.concat([Buffer.alloc(8), Buffer.from(header), Buffer.from(new Float32Array([1, 2, 3]).buffer)])
  bytes.writeBigUInt64LE(BigInt(Buffer.byteLength(header)))
  await page.locator('#file-chooser').setInputFiles({ name: `${name}.safetensors`, mimeType: '', buffer: bytes })
  await expect(page.locator('#tensor-panel-content')).toContainText('<img src=x')
  await page.locator('#tensor-panel').click()
  await expect(page.getByRole('option').first()).toContainText('<img src=x')
  await expect(page).toHaveTitle(/Quantoscope/)
  expect(await page.locator('img').count()).toBe(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})

test('a dropped file is opened', async ({ page }) => {
  await see(page)
  const transfer = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['a;b\n1,5;2\n-3,25;4\n'], 'table.csv'))
    return transfer
  })
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
  await expect(page.locator('.veil')).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await expect(page.locator('.veil')).toBeHidden()
  await expect(page.locator('#example-panel-content')).toHaveText('table.csv')
  await expect(page.locator('.schemes tbody tr')).toHaveCount(4)
})

test('a list is typed, and read another way', async ({ page }) => {
  await see(page, 'values=1,5 2,25')
  const list = page.locator('#list-field')
  await expect(list).toHaveValue('1,5 2,25')
  await expect(messages(page)).toContainText(['2 values'])
  await page.locator('[name=data-decimal][value=point]').click()
  await expect(messages(page)).toContainText(['4 values'])
  await list.fill('1 2 3 nonsense')
  await expect(wrong(page)).toContainText('nonsense')
  await list.fill('1 2 3 4')
  await expect(wrong(page)).toHaveCount(0)
})

test('a matrix is one again from its link', async ({ page }) => {
  await see(page, 'values=1 2 3')
  await page.locator('#list-field').fill('1 2\n3 4\n\n5 6\n')
  await expect(messages(page)).toContainText(['3 × 2'])
  await expectHash(page, /values=1%202%0A3%204%0A5%206(&|$)/)
  await openAnew(page, page.url())
  await expect(messages(page)).toContainText(['3 × 2'])
  await expect(page.locator('#list-field')).toHaveValue('1 2\n3 4\n5 6')
})

test('real data are fetched when they are chosen, and not before', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  await see(page)
  expect(fetched.filter((url) => /safetensors|jpg/.test(url))).toEqual([])
  await page.locator('#example-panel').click()
  await page.getByRole('combobox').fill('photograph')
  await page.keyboard.press('Enter')
  await expect(messages(page).first()).toHaveText('uint8, 242 × 512')
  expect(fetched.filter((url) => /jpg/.test(url))).toHaveLength(1)
})

test('a file’s link says that it does not hold the values', async ({ page }) => {
  await see(page)
  await choose(page, 'readers/fortran-4d.npy')
  await expect(messages(page).first()).toHaveText('<f4, 2 × 3 × 4 × 5')
  await page.locator('[data-do=copy-link]').click()
  await expect(page.locator('.notices')).toContainText('not in the link')
})

test('values and what came of them are saved, and code is shown', async ({ page }) => {
  await see(page)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'All values, CSV' }).click()
  const text = readFileSync((await (await saved).path()) ?? '', 'utf8')
  expect(text.trim().split('\n')).toHaveLength(4097)
  expect(text).toMatch(/^index/)
  await page.getByText('Code that gives the same numbers').click()
  await expect(page.locator('.snippet pre').first()).toContainText('import numpy')
  const picture = page.waitForEvent('download')
  await page.locator('[data-do=save-svg][data-figure=clip]').click()
  expect(readFileSync((await (await picture).path()) ?? '', 'utf8')).toMatch(/^<svg[^>]*xmlns/)
})
