// The state of the page: its address, its history, undo and redo, what a link shows.

import type { Page } from '@playwright/test'
import type { Input, Param } from '../../www/src/core/wire.ts'
import { readAddress, writeAddress } from '../../www/src/state/address.ts'
import type { Draft } from '../../www/src/state/fields.ts'
import { EXAMPLE as INPUT, type State } from '../../www/src/state/state.ts'
import { bit, bits, button, EXAMPLE, expect, expectBits, expectHash, nodeEngine, notices, number, openAnew, test, type } from './support.ts'

test.describe('the address', () => {
  test('says every state, and is read back as the same', async () => {
    const catalog = (await nodeEngine()).catalog()
    const input = (change: Partial<Input>): State => ({ input: { ...INPUT, ...change }, theme: 'auto' })
    const params = catalog.schemes.flatMap((scheme) =>
      scheme.params.flatMap((param) => others(param).map((given) => input({ scheme: scheme.id, params: { [param.id]: given } }))),
    )
    const states: State[] = [
      input({ values: ['3452.3194'] }),
      input({ values: ['-0', '1/3', '0x4557C51C', 'nan', '-inf', '1e-3', '+5', '50%'] }),
      input({ values: ['1', '2', '3'], selected: 2, source: 'bfloat16', fit: 'value', code: '7F' }),
      { ...input({}), theme: 'projector' },
      { ...input({}), lang: 'es' },
      ...params,
    ]
    expect(params.length).toBeGreaterThan(15)
    for (const state of states) {
      const address = writeAddress(state, catalog)
      expect(address).toMatch(/^#v=1&/)
      const { settings, notes } = readAddress(address, catalog)
      const draft: Draft = { input: { ...INPUT } }
      for (const { set } of settings) set(draft)
      expect(notes, address).toEqual([])
      expect({ theme: 'auto', ...draft }, address).toEqual(state)
    }
    expect(writeAddress(input({}), catalog)).toBe('')
  })

  test('is readable', async () => {
    const catalog = (await nodeEngine()).catalog()
    const state: State = { input: { ...INPUT, values: ['1/3', '+2.5e-3', '-0'], params: { zeroPoint: 3 } }, theme: 'dark' }
    expect(writeAddress(state, catalog)).toBe('#v=1&values=1/3;+2.5e-3;-0&zero-point=3&theme=dark')
  })

  test('of the contract works', async ({ page }) => {
    await page.goto('./#v=1&value=3452.3194&scheme=integer&bits=8')
    await expectBits(page, 'source', EXAMPLE.source)
    await expectBits(page, 'target', '01111111') // its own scale: the largest code
    await expect(notices(page)).toHaveText('')
  })

  test('follows what is done, and brings it back elsewhere', async ({ page, context }) => {
    await page.goto('./')
    await type(page, '12.5')
    await bit(page, 'target', 1).click()
    await expectHash(page, /^#v=1&values=12\.5;.*&code=/)
    const shown = [await bits(page, 'source'), await bits(page, 'target')]
    const other = await context.newPage()
    await other.goto(page.url())
    await expectBits(other, 'source', shown[0] ?? '')
    await expectBits(other, 'target', shown[1] ?? '')
  })

  test('is copied', async ({ page }) => {
    await page.goto('./')
    await type(page, '12.5')
    await expectHash(page, /12\.5/)
    await button(page, 'copy-link').click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
  })

  test('is taken over when somebody changes it by hand', async ({ page }) => {
    await page.goto('./#v=1&value=1')
    await expect(number(page)).toHaveValue('1')
    await page.evaluate(() => {
      location.hash = '#v=1&value=2'
    })
    await expect(number(page)).toHaveValue('2')
    await button(page, 'undo').click()
    await expect(number(page)).toHaveValue('1')
  })

  test('survives a jump to a place on the page', async ({ page }) => {
    await page.goto('./#v=1&value=1')
    await expect(number(page)).toHaveValue('1')
    await page.evaluate(() => {
      location.hash = '#picture'
    })
    await expectHash(page, '#v=1&value=1')
    await expect(number(page)).toHaveValue('1')
  })
})

test.describe('odd addresses', () => {
  const ODD: [hash: string, notes: RegExp[], number: string][] = [
    ['#bits=9999&scheme=<script>self.pwned=1</script>', [/bits/, /9999/, /<script>/], EXAMPLE.number],
    ['#v=1&value=abc&bits=4', [/value/, /abc/], EXAMPLE.number],
    ['#v=1&value=7&nonsense=1&__proto__=2&constructor=3', [/nonsense/, /__proto__/, /constructor/], '7'],
    ['#v=1&value=7&format=int8', [/format/], '7'],
    ['#v=1&value=7&calibration=manual', [/calibration/, /manual/], '7'],
    ['#v=1&values=1;2;3&selected=7', [/selected/, /7/], '1'],
    ['#v=1&value=7&value=8', [/value/], '7'],
    ['#v=9&value=7', [/9/], '7'],
    ['#v=1&value=7&rounding=%E0%A4%A', [/rounding/], '7'],
    ['#v=1&value=%3Cimg%20src%3Dx%20onerror%3D%22self.pwned%3D1%22%3E', [/<img src=x/], EXAMPLE.number],
    ['#v=1&theme=javascript:self.pwned=1&value=7', [/theme/], '7'],
    [`#v=1&value=${'1'.repeat(250_000)}`, [/too long/], EXAMPLE.number],
    [`#v=1&values=${'1;'.repeat(50_000)}`, [/values/], EXAMPLE.number],
    [`#v=1&value=7&${'x=1&'.repeat(5_000)}`, [/x/], '7'],
  ]

  for (const [hash, said, shown] of ODD) {
    test(`are read as far as they go, and what was left out is said: ${hash.slice(0, 50)}`, async ({ page }) => {
      await page.goto(`./${hash}`)
      for (const words of said) await expect(notices(page)).toContainText(words)
      await expect(number(page)).toHaveValue(shown)
      await expect(page.locator('html')).not.toHaveAttribute('data-pending')
      expect(await page.evaluate(() => 'pwned' in self)).toBe(false)
      await button(page, 'dismiss').click()
      await expect(notices(page)).toHaveText('')
    })
  }

  test('and their good parts count', async ({ page }) => {
    await page.goto('./#v=1&value=7&bits=4&rounding=sideways')
    await expect.poll(async () => (await bits(page, 'target')).length).toBe(4)
  })
})

test.describe('back and forward', () => {
  test('go from step to step', async ({ page }) => {
    await page.goto('./')
    await type(page, '12.5')
    await expectHash(page, /12\.5/)
    await bit(page, 'source', 31).click()
    await expect(number(page)).toHaveValue('-12.5')
    await page.goBack()
    await expect(number(page)).toHaveValue('12.5')
    await page.goBack()
    await expect(number(page)).toHaveValue(EXAMPLE.number)
    await expectHash(page, '')
    await page.goForward()
    await expect(number(page)).toHaveValue('12.5')
    await page.reload()
    await expect(number(page)).toHaveValue('12.5')
  })

  test('typing is one step', async ({ page }) => {
    await page.goto('./')
    const steps = await page.evaluate(() => history.length)
    await number(page).fill('')
    await number(page).pressSequentially('12.5')
    await number(page).press('Enter')
    await expectHash(page, /=12\.5;/)
    expect(await page.evaluate(() => history.length)).toBe(steps + 1)
    await page.goBack()
    await expect(number(page)).toHaveValue(EXAMPLE.number)
  })
})

test.describe('undo and redo', () => {
  test('take every edit back, and make it again', async ({ page }) => {
    await page.goto('./')
    await number(page).fill('')
    await number(page).pressSequentially('12.5')
    await number(page).press('Enter')
    await bit(page, 'source', 31).click()
    await expect(number(page)).toHaveValue('-12.5')
    await button(page, 'undo').click()
    await expect(number(page)).toHaveValue('12.5')
    await button(page, 'undo').click()
    await expect(number(page)).toHaveValue(EXAMPLE.number)
    await expect(button(page, 'undo')).toHaveAttribute('aria-disabled', 'true')
    await button(page, 'redo').click()
    await button(page, 'redo').click()
    await expect(number(page)).toHaveValue('-12.5')
    await expect(button(page, 'redo')).toHaveAttribute('aria-disabled', 'true')
  })

  test('reach beyond a reset', async ({ page }) => {
    await page.goto('./#v=1&value=7&bits=4')
    await expect(number(page)).toHaveValue('7')
    await button(page, 'reset').click()
    await expect(number(page)).toHaveValue(EXAMPLE.number)
    await expectHash(page, '')
    await button(page, 'undo').click()
    await expect(number(page)).toHaveValue('7')
    await expectHash(page, '#v=1&value=7&bits=4')
  })

  test('an edit that changes nothing is no step', async ({ page }) => {
    await page.goto('./')
    await type(page, EXAMPLE.number)
    await expectBits(page, 'source', EXAMPLE.source)
    await expect(button(page, 'undo')).toHaveAttribute('aria-disabled', 'true')
  })

  test('a bit that is flipped twice leaves the state as it was', async ({ page }) => {
    await page.goto('./')
    await bit(page, 'source', 3).click()
    await expect(number(page)).not.toHaveValue(EXAMPLE.number)
    await bit(page, 'source', 3).click()
    await expect(number(page)).toHaveValue(EXAMPLE.number)
    await expectHash(page, '')
    await bit(page, 'target', 0).click()
    await expectHash(page, /code=/)
    await bit(page, 'target', 0).click()
    await expectHash(page, '')
  })

  test('edits that come faster than the engine are all made', async ({ page }) => {
    await page.goto('./')
    const flipped = [0, 5, 9, 13, 17]
    await page.evaluate((flipped) => {
      for (const index of flipped) document.querySelector<HTMLElement>(`[data-side="source"] [data-bit="${index}"]`)?.click()
    }, flipped)
    const expected = [...EXAMPLE.source].map((digit, i) => (flipped.includes(31 - i) ? String(1 - Number(digit)) : digit))
    await expectBits(page, 'source', expected.join(''))
  })
})

test.describe('what is painted first', () => {
  test('a link never shows the example', async ({ page }) => {
    await recordFrames(page)
    await delayEngine(page)
    await page.goto('./#v=1&value=7&bits=4')
    await expect(number(page)).toHaveValue('7')
    const frames = await framesShown(page)
    expect(frames.length).toBeGreaterThan(0)
    expect([...new Set(frames)]).toEqual(['7'])
  })

  test('without one it is the example, before the engine is there', async ({ page }) => {
    await recordFrames(page)
    await delayEngine(page)
    await page.goto('./', { waitUntil: 'commit' })
    await expect(number(page)).toHaveValue(EXAMPLE.number)
    await expectBits(page, 'target', EXAMPLE.target)
    expect(new Set(await framesShown(page))).toEqual(new Set([EXAMPLE.number]))
  })

  test('what is typed before the engine is there is not lost', async ({ page }) => {
    await delayEngine(page)
    await page.goto('./')
    await number(page).fill('12.5')
    await expectBits(page, 'source', '01000001010010000000000000000000')
    await expect(number(page)).toHaveValue('12.5')
  })
})

test.describe('the theme', () => {
  test('of a link is there from the start, and is not remembered', async ({ page }) => {
    await page.goto('./#v=1&theme=dark', { waitUntil: 'commit' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await openAnew(page, './')
    await expect(page.locator('html')).not.toHaveAttribute('data-theme')
  })

  test('that was remembered holds unless a link says otherwise', async ({ page }) => {
    await page.goto('./')
    await page.evaluate(() => localStorage.setItem('quantoscope.theme', 'projector'))
    await openAnew(page, './')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector')
    await openAnew(page, './#v=1&theme=light')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  })

  test('needs no storage', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('no storage in this sandbox', 'SecurityError')
        },
      })
    })
    await page.goto('./#v=1&theme=dark')
    await type(page, '12.5')
    await expectHash(page, /12\.5.*theme=dark/)
  })
})

/** Values that a parameter takes and that are not its default. */
function others(param: Param): (string | number | boolean)[] {
  switch (param.kind) {
    case 'bool':
      return [!param.default]
    case 'int':
      return [param.min, param.max].filter((value) => value !== param.default)
    case 'real':
      return [param.min, param.max, 0.1].filter((value) => value >= param.min && value !== param.default)
    case 'choice':
      return param.options.filter((option) => option !== param.default)
    case 'weights':
      return []
    case 'format':
      return ['float8_e4m3fn', 'uint3'].filter((format) => format !== param.default)
  }
}

/** The number that each painted frame shows, as far as it can be seen. */
async function recordFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const frames: string[] = []
    Object.assign(window, { frames_shown: frames })
    const look = () => {
      const field = document.querySelector<HTMLInputElement>('input[data-field="number"]')
      if (field?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) frames.push(field.value)
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}

function framesShown(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { frames_shown: string[] }).frames_shown)
}

async function delayEngine(page: Page): Promise<void> {
  await page.route('**/*.wasm', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400))
    await route.continue()
  })
}
