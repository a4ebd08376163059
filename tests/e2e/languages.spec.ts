// Languages: what each says, which one a page speaks, how it writes numbers, and which way round it is.

import type { Page } from '@playwright/test'
import { LANGUAGES } from '../../www/src/state/language.ts'
import { hostile, languages, messagesOf, mirrored, parts, speakPseudo, variables } from './catalogues.ts'
import { alive as elementsAlive, host } from './host.ts'
import { expect, number, test, type } from './support.ts'

const alive = (page: Page) => expect(page.locator('body > #app')).toHaveAttribute('data-live', '')
const heading = (page: Page) => page.locator('h1').first()
const english = messagesOf('en', 'page').title as string
const spanish = messagesOf('es', 'page').title as string

test.describe('catalogues', () => {
  test('there is one for each language that is offered', () => {
    expect(languages()).toEqual([...LANGUAGES].sort())
  })

  for (const language of languages().filter((language) => language !== 'en')) {
    test(`${language} has all messages, no others, and their variables`, () => {
      const wrong: string[] = []
      for (const part of new Set([...parts('en'), ...parts(language)])) {
        const [from, to] = [messagesOf('en', part), messagesOf(language, part)]
        const name = (id: string) => `${part}.ftl: ${id}`
        for (const id of Object.keys(from)) if (!(id in to)) wrong.push(`${name(id)} is missing`)
        for (const [id, pattern] of Object.entries(to)) {
          const original = from[id]
          if (original === undefined) wrong.push(`${name(id)} is none of English`)
          else
            for (const one of variables(pattern))
              if (!variables(original).has(one)) wrong.push(`${name(id)} uses $${one}, which is not given`)
        }
      }
      expect(wrong).toEqual([])
    })
  }
})

test.describe('which language', () => {
  test('a link says it, for both pages', async ({ page }) => {
    for (const [path, title] of [
      ['./#v=1&lang=es', 'page-title'],
      ['./values.html#v=1&lang=es', 'values-title'],
    ] as const) {
      await page.goto(path)
      await alive(page)
      await expect(page.locator('html')).toHaveAttribute('lang', 'es')
      await expect(page).toHaveTitle({ ...messagesOf('es', 'page'), ...messagesOf('es', 'values') }[title] as string)
    }
  })

  test('else the browser says it', async ({ browser }) => {
    const page = await browser.newPage({ locale: 'es-MX' })
    await page.goto('./')
    await expect(heading(page)).toHaveText(spanish)
    await page.close()
  })

  test('the menu changes it and keeps what is shown; it is remembered, and English is chosen as the others are', async ({ page }) => {
    await page.goto('./#v=1&value=12.5&bits=4')
    await alive(page)
    const bits = () => page.locator('[data-side=target] [data-bit]').allInnerTexts()
    const before = await bits()
    const choose = async (name: string) => {
      await page.locator('#lang-bar').click()
      await page.getByRole('option', { name }).click()
    }
    await choose('Español')
    await expect(heading(page)).toHaveText(spanish)
    await expect(page).toHaveURL(/value=12\.5&bits=4&lang=es$/)
    await expect(page.locator('#app')).not.toContainText('restored')
    expect(await bits()).toEqual(before)
    await page.goto('about:blank')
    await page.goto('./')
    await expect(heading(page)).toHaveText(spanish)
    await choose('English')
    await expect(heading(page)).toHaveText(english)
    await expect(page).toHaveURL(/#v=1&lang=en$/)
  })

  test('English is not seen before another', async ({ page }) => {
    await page.route(/es-page-/, async (route) => {
      await new Promise((go) => setTimeout(go, 600))
      await route.continue()
    })
    await page.goto('./#v=1&lang=es', { waitUntil: 'commit' })
    const seen = await page.evaluate(async () => {
      const seen = new Set<string>()
      const until = performance.now() + 3000
      while (performance.now() < until && document.documentElement.lang !== 'es') {
        await new Promise(requestAnimationFrame)
        const title = document.querySelector('h1')
        const isPainted = document.styleSheets.length > 0 // until they are there, nothing is
        if (title && isPainted && getComputedStyle(title).visibility === 'visible') seen.add(title.textContent ?? '')
      }
      return [...seen]
    })
    expect(seen.filter((title) => title !== spanish)).toEqual([]) // the last frame may have been Spanish already
    await expect(heading(page)).toHaveText(spanish)
  })

  test.describe('that cannot be loaded', () => {
    test.use({ tolerated: /Failed to load resource/ })
    test('leaves the page in English, and says so', async ({ page }) => {
      await page.route(/es-page-/, (route) => route.abort())
      await page.goto('./#v=1&lang=es&value=12.5')
      await expect(heading(page)).toHaveText(english)
      await expect(page.locator('.notices')).toContainText('Español')
    })
  })
})

test('numbers have a comma in Spanish, and take one; links and copies have a point', async ({ page }) => {
  await page.goto('./#v=1&lang=es')
  await alive(page)
  await type(page, '12,5')
  await expect(number(page)).toHaveValue('12.5')
  await expect(page).toHaveURL(/value=12\.5|values=12\.5/)
  await number(page).blur()
  await expect(page.locator('.big.value .mirror')).toHaveText('12,5')
})

test('elements speak their own language, or that of what they stand in, and another when that changes', async ({ page }) => {
  await host(
    page,
    '<quanto-scope id="own" lang="es-AR"></quanto-scope><quanto-scope id="other"></quanto-scope><quanto-scope lang="tlh"></quanto-scope>',
  )
  await elementsAlive(page, 3)
  const spoken = () =>
    page.locator('quanto-scope').evaluateAll((all) => all.map((one) => one.shadowRoot?.querySelector<HTMLElement>('.qs.live')?.lang))
  expect(await spoken()).toEqual(['es', 'en', 'en'])
  await expect(page.locator('#own .big.value .mirror')).toHaveText('3452,3194')
  await expect(page.locator('#other .big.value .mirror')).toHaveText('3452.3194')
  await page.evaluate(() => document.documentElement.setAttribute('lang', 'es'))
  await expect.poll(spoken).toEqual(['es', 'es', 'en'])
  await expect(page.locator('#other .big.value .mirror')).toHaveText('3452,3194')
  const drawing = await page.locator('#own').evaluate((one) => (one as HTMLElement & { toSVG(): Promise<string> }).toSVG())
  expect(drawing).toContain('lang="es"')
  expect(drawing).toContain('se redondea a')
})

test.describe('a language that is long and written from right to left', () => {
  const lesson = './lessons.html#v=1&lang=es&lesson=rounding'
  for (const path of ['./#v=1&lang=es', './values.html#v=1&lang=es', lesson])
    for (const width of [360, 1280])
      test(`${path} at ${width}`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 })
        await speakPseudo(page, mirrored, { direction: 'rtl' })
        await page.goto(path)
        await alive(page)
        await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        const direction = (selector: string) =>
          page
            .locator(selector)
            .first()
            .evaluate((element) => getComputedStyle(element).direction)
        expect(await direction('main')).toBe('rtl')
        for (const selector of ['main .num', 'main svg']) expect(await direction(selector), selector).toBe('ltr')
        if (width === 1280 && path !== lesson) {
          const [panel, stage] = await Promise.all(['.panel', '.stage'].map((selector) => page.locator(selector).first().boundingBox()))
          expect(panel?.x).toBeLessThan(stage?.x ?? 0)
        }
      })
})

test('what a catalogue says is text and nothing else', async ({ page }) => {
  await speakPseudo(page, hostile)
  for (const path of ['./#v=1&lang=es', './values.html#v=1&lang=es']) {
    await page.goto(path)
    await alive(page)
    await expect(page.locator('main')).toContainText('<img src=x')
    await expect(page.locator('#app :is(img[src=x], script)')).toHaveCount(0)
    await expect(page.locator('html')).not.toHaveAttribute('data-ran')
  }
})
