import { expect, type Page, test } from '@playwright/test'
import { number, open, sourceBit, targetBit, theme } from './page.ts'

const WIDTHS = [320, 360, 520, 768, 1024, 1280, 1920]

const STATES = {
  example: '',
  'the lowest float32': 'value=-3.4028235e38',
  'the lowest float64': 'value=-1.7976931348623157e308&source=float64&scheme=cast&format=float64',
  subnormal: 'value=1e-42',
  'not a number': 'value=nan',
  saturated: 'scheme=cast&format=int8',
  'a long decimal': 'value=0.1234567890123456&source=float64&bits=32',
  'tf32 to 4 bits': 'source=tf32&bits=4',
} as const

/** What sticks out of the window sideways. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const { clientWidth } = document.documentElement
    const hidden = (element: Element) => element.closest('.vh, .skip, [hidden], .frame, .formats, .defs')
    return [...document.querySelectorAll('body *')]
      .filter((element) => !hidden(element) && element.getBoundingClientRect().right > clientWidth + 0.5)
      .map((element) => `${element.tagName}.${element.getAttribute('class')}`)
  })

for (const [name, state] of Object.entries(STATES)) {
  test(`nothing sticks out: ${name}`, async ({ page }) => {
    await open(page, state)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      for (const name of width === 320 ? ['light'] : ['light', 'projector']) {
        await theme(page, name)
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
          `${width} ${name}`,
        ).toBe(0)
        expect(await overflow(page), `${width} ${name}`).toEqual([])
      }
    }
  })
}

/** The places of everything that has an edge, in whole pixels, from the top of the page itself. */
const places = (page: Page) =>
  page.evaluate(() => {
    const top = document.querySelector('.bar')?.getBoundingClientRect().top ?? 0
    return [
      'h1',
      '.figure',
      '.blocks',
      '.shaft',
      '.read',
      '.aside',
      '.link',
      '.panel > *',
      '.told > *',
      '.told tr',
      '.formats',
      '.fmts tr',
    ].flatMap((selector) =>
      [...document.querySelectorAll(selector)].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        return { selector, box: height ? [x, y - top, width, height] : [] }
      }),
    )
  })

for (const width of [360, 1280]) {
  test(`nothing moves when the page comes to life, at ${width}`, async ({ page, browser, baseURL }) => {
    const still = await browser.newPage({ javaScriptEnabled: false, viewport: { width, height: 900 } })
    await still.goto(baseURL ?? '')
    await page.setViewportSize({ width, height: 900 })
    await open(page)
    for (const each of [page, still]) await each.evaluate(() => document.fonts.ready)
    const [served, alive] = [await places(still), await places(page)]
    expect(alive.length).toBe(served.length)
    served.forEach(({ selector, box }, i) => {
      box.forEach((edge, j) => {
        expect(Math.abs((alive[i]?.box[j] ?? Number.NaN) - edge), `${selector} ${box}`).toBeLessThan(0.5)
      })
    })
    await still.close()
  })
}

test('nothing moves while a bit is flipped', async ({ page }) => {
  await open(page)
  const frame = () =>
    page.evaluate(() =>
      ['.blocks', '.arrow.two', '.chainbox', '.link', '.told', '.lost', '.errors', '.list'].flatMap((selector) =>
        [...document.querySelectorAll(selector)].map(
          (element) => `${selector} ${element.getBoundingClientRect().left} ${element.getBoundingClientRect().top}`,
        ),
      ),
    )
  const before = await frame()
  await targetBit(page, 5).click()
  await expect(page.locator('.aside.hand')).toBeVisible()
  expect(await frame()).toEqual(before)
})

test('without its own fonts the page is laid out alike', async ({ page, context, browser, baseURL }) => {
  await open(page)
  await page.evaluate(() => document.fonts.ready)
  const other = await browser.newPage()
  await other.route('**/*.woff2', (route) => route.abort())
  await other.goto(baseURL ?? '')
  await expect(other.locator('#app')).toHaveAttribute('data-live', '')
  const heights = (page: Page) =>
    page.evaluate(() => ['.picture', '.panel', '.errs'].map((s) => document.querySelector(s)?.getBoundingClientRect().height ?? 0))
  const [own, fallback] = [await heights(page), await heights(other)]
  own.forEach((height, i) => {
    expect(Math.abs(height - (fallback[i] ?? 0)) / height).toBeLessThan(0.04)
  })
  await other.close()
  await context.close()
})

test('the input of the big number lies exactly over its digits', async ({ page }) => {
  await open(page)
  for (const text of ['3452.3194', '-1', '123456.7891', '0.12345678901234']) {
    await number(page).fill(text)
    const [mirror, style] = await page.evaluate(async () => {
      await new Promise(requestAnimationFrame) // what was typed is drawn with this frame at the latest
      const mirror = document.querySelector('.figure .mirror') as HTMLElement
      const input = document.querySelector('.figure input') as HTMLInputElement
      const of = (element: Element) => {
        const { fontSize, fontFamily, letterSpacing, fontWeight, lineHeight, paddingLeft } = getComputedStyle(element)
        return { fontSize, fontFamily, letterSpacing, fontWeight, lineHeight, paddingLeft, left: element.getBoundingClientRect().left }
      }
      return [of(mirror), { ...of(input), scroll: input.scrollWidth - input.clientWidth }]
    })
    expect(style, text).toEqual({ ...mirror, scroll: 0 })
  }
})

test('targets are at least 24 pixels large', async ({ page }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await open(page)
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, input, textarea, [role=switch], label.radio')].flatMap((element) => {
        const { width, height } = (element.closest('label.radio') ?? element).getBoundingClientRect()
        const inSentence = element.matches('.text, .term, .edit input') // WCAG 2.5.8 leaves out what stands in a line of text
        return inSentence || element.closest('.skip') || (width >= 24 && height >= 23.9) ? [] : [`${element.className} ${width}x${height}`]
      }),
    )
    expect(small).toEqual([])
  }
})

test('without motion for those who want none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page)
  expect(await sourceBit(page, 31).evaluate((key) => getComputedStyle(key).transitionDuration)).toMatch(/^(0s(, )?)+$/)
})

test('on paper there is the picture alone', async ({ page }) => {
  await open(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.bar')).toBeHidden()
  await expect(page.locator('.panel')).toBeHidden()
  await expect(page.locator('.picture')).toBeVisible()
})
