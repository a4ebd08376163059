// Bad input, an engine that dies, a browser that forbids: the page says so, and what somebody made is still there.

import type { Page } from '@playwright/test'
import { bits, button, EXAMPLE, expect, expectBits, expectHash, notices, number, problem, test, type } from './support.ts'

const TWELVE_AND_A_HALF = '01000001010010000000000000000000'

test.describe('bad input', () => {
  const BAD = ['abc', '1e999', '', '   ', '1.2.3', '0xZZ', '1/0', '1e', '--1', '<img src=x onerror="self.pwned=1">', '\u0000']

  test('is answered by the field, and the picture stays', async ({ page }) => {
    await page.goto('./')
    for (const text of BAD) {
      await number(page).fill(text)
      await expect(problem(page), JSON.stringify(text)).toBeVisible()
      await expect(number(page)).toHaveAttribute('aria-invalid', 'true')
      await expect(number(page)).toHaveAttribute('aria-describedby', 'number-message')
      await expectBits(page, 'source', EXAMPLE.source)
      await expectHash(page, '')
      expect(await page.evaluate(() => 'pwned' in self)).toBe(false)
      await number(page).press('Escape')
      await expect(problem(page)).toBeHidden()
      await expect(number(page)).toHaveValue(EXAMPLE.number)
    }
  })

  test('half a number on the way to a whole one leaves no trace', async ({ page }) => {
    await page.goto('./')
    await number(page).fill('')
    await number(page).pressSequentially('-1e-3')
    await number(page).press('Enter')
    await expectHash(page, /-1e-3/)
    await expect(problem(page)).toBeHidden()
    await button(page, 'undo').click()
    await expect(number(page)).toHaveValue(EXAMPLE.number)
    await expect(button(page, 'undo')).toHaveAttribute('aria-disabled', 'true')
  })

  test('ten megabytes of pasted text are refused, and the page goes on', async ({ page }) => {
    await page.goto('./')
    await page.evaluate(() => navigator.clipboard.writeText('3452.3194, '.repeat(1_000_000)))
    await number(page).focus()
    await number(page).press('ControlOrMeta+a')
    await number(page).press('ControlOrMeta+v')
    await expect(problem(page)).toBeVisible()
    await expectBits(page, 'source', EXAMPLE.source)
    await type(page, '12.5')
    await expectBits(page, 'source', TWELVE_AND_A_HALF)
  })
})

test.describe('the engine', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('./')
    await type(page, '12.5')
    await expectBits(page, 'source', TWELVE_AND_A_HALF)
  })

  test('that is killed is started again, and nothing is lost', async ({ page }) => {
    await worker(page).evaluate(() => self.close())
    await expect(notices(page)).toContainText(/engine/i)
    await expectBits(page, 'source', TWELVE_AND_A_HALF)
    await expectWorks(page)
    await button(page, 'dismiss').click()
    await expect(notices(page)).toHaveText('')
  })

  test('that is killed time and again is started when it is needed', async ({ page }) => {
    for (let times = 0; times < 4; times++) {
      await type(page, `${times}`)
      await expect.poll(() => page.url()).toContain(`values=${times};`)
      await worker(page).evaluate(() => self.close())
      await expect(notices(page)).toContainText(/engine/i)
    }
    await expectWorks(page)
  })

  test('that hangs is replaced, and what was asked for is done', async ({ page }) => {
    void worker(page)
      .evaluate(() => {
        for (;;);
      })
      .catch(() => {}) // it ends with the Worker
    await type(page, '-0.75')
    await expectBits(page, 'source', '10111111010000000000000000000000')
    await expect(notices(page)).toContainText(/engine/i)
    await expectWorks(page)
  })
})

test('the engine that is killed where nothing tells of it is missed', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }))
  await page.goto('./')
  await type(page, '12.5')
  await expectBits(page, 'source', TWELVE_AND_A_HALF)
  await worker(page).evaluate(() => self.close())
  await expectWorks(page)
  await expect(notices(page)).toContainText(/engine/i)
})

test.describe('a panic', () => {
  test.use({ tolerated: /panicked/ })

  test('is survived: the page says so, and nothing is lost', async ({ page }) => {
    await page.goto('/panic-site/')
    await type(page, '12.5')
    await expectBits(page, 'source', TWELVE_AND_A_HALF)
    const address = page.url()
    await type(page, 'panic')
    await expect(notices(page)).toContainText(/engine/i)
    await expect(problem(page)).toBeVisible()
    await expectBits(page, 'source', TWELVE_AND_A_HALF)
    expect(page.url()).toBe(address)
    await expectWorks(page)
    await button(page, 'undo').click()
    await expectBits(page, 'source', TWELVE_AND_A_HALF)
  })
})

test.describe('without a Worker', () => {
  test.use({ tolerated: /Content Security Policy|worker/i })

  test('the engine runs in the page', async ({ page }) => {
    await page.route('**/site/', async (route) => {
      const response = await route.fetch()
      const policy = response.headers()['content-security-policy'] ?? ''
      const headers = { ...response.headers(), 'content-security-policy': policy.replace(/worker-src [^;]*/, "worker-src 'none'") }
      await route.fulfill({ response, headers })
    })
    await page.goto('./')
    await expectWorks(page)
    expect(page.workers()).toEqual([])
    await expect(notices(page)).toHaveText('')
  })

  test('a Worker whose script does not come is none', async ({ page }) => {
    await page.route('**/worker-*.js', (route) => route.abort())
    await page.goto('./')
    await expectWorks(page)
  })
})

test.describe('without an engine', () => {
  test.use({ tolerated: /Failed to load resource|404/ })

  test('the example stays, the page says so, and the next edit tries again', async ({ page }) => {
    let there = false
    await page.route('**/*.wasm', (route) => (there ? route.continue() : route.fulfill({ status: 404 })))
    await page.goto('./')
    await expect(notices(page)).toContainText(/engine/i)
    await expectBits(page, 'target', EXAMPLE.target)
    there = true
    await expectWorks(page)
    await expect(notices(page)).toHaveText('')
  })
})

test('nothing is asked of the network once the page is loaded', async ({ page }) => {
  const asked: string[] = []
  await page.goto('./')
  await expectWorks(page)
  await page.waitForLoadState('networkidle')
  // Chromium looks at the page's icon again whenever the address changes; hosts let it keep its copy.
  page.on('request', (request) => /\bicon\b/.test(request.url()) || asked.push(request.url()))
  await type(page, '1, 2, 3')
  await page.locator('[data-side="target"] [data-bit="0"]').click()
  await button(page, 'undo').click()
  await button(page, 'copy-link').click()
  await button(page, 'reset').click()
  await expectBits(page, 'source', EXAMPLE.source)
  expect(asked).toEqual([])
  // and if it were, that would be noticed
  await page.evaluate(() => fetch('./?control'))
  await expect.poll(() => asked.length).toBe(1)
})

function worker(page: Page) {
  const [first] = page.workers()
  if (!first) throw new Error('the page has no Worker')
  return first
}

/** An edit from any state: the picture follows it. */
async function expectWorks(page: Page): Promise<void> {
  const before = await bits(page, 'source')
  await type(page, '437.25')
  await expect.poll(() => bits(page, 'source')).toBe('01000011110110101010000000000000')
  expect(before).not.toBe('')
}
