import type { BrowserContext, Locator, Page } from '@playwright/test'
import { violations } from './accessible.ts'
import { EXAMPLE, expect, expectHash, openAnew, test } from './support.ts'

const VIEWS_OF_A_NUMBER = ['picture', 'bits', 'chain', 'errors', 'list', 'formats', 'line', 'codes', 'number']
const VIEWS_OF_VALUES = ['finding', 'clip', 'stairs', 'columns', 'price', 'statistics', 'heat', 'image', 'values-errors', 'scatter']
const MORE_OF_VALUES = ['values-codes', 'look', 'values-bits', 'table', 'workbench']

const open = (page: Page, state = '') => openAnew(page, `./gallery.html${state && `#v=1&${state}`}`)
const section = (page: Page, view: string): Locator => page.locator(`#view-${view}`)
const code = (page: Page, view: string): Locator => section(page, view).locator('.snippet pre').first()
const tab = (page: Page, view: string, name: string): Locator => section(page, view).getByRole('tab', { name })

/** Scrolls to a view, which comes to life then. */
async function reach(page: Page, view: string): Promise<Locator> {
  await expect(section(page, view).locator('quanto-scope')).toBeAttached()
  await page.evaluate((id) => document.querySelector(`#view-${id}`)?.scrollIntoView(), view)
  await expect(page.locator(`#view-${view}.loaded`)).toBeAttached({ timeout: 15_000 })
  return section(page, view)
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

test('every view comes to life, named and explained', async ({ page }) => {
  test.setTimeout(120_000)
  await open(page)
  for (const view of [...VIEWS_OF_A_NUMBER, ...VIEWS_OF_VALUES, ...MORE_OF_VALUES]) {
    const shown = await reach(page, view)
    await expect(shown.locator('p.about')).not.toBeEmpty()
    await expect(shown.locator('> .message')).toHaveCount(0)
    await expect(code(page, view)).toContainText(`view="${view}"`)
    expect((await shown.locator('quanto-scope').boundingBox())?.height, view).toBeGreaterThan(70)
  }
  expect(await page.locator('section.view').count()).toBe(VIEWS_OF_A_NUMBER.length + VIEWS_OF_VALUES.length + MORE_OF_VALUES.length)
})

test('what is chosen shows in the view, the tag and the address, and comes back from it', async ({ page }) => {
  await open(page)
  await reach(page, 'picture')
  await page.locator('#list-field').fill('-1200.5')
  await expect(code(page, 'picture')).toContainText('value="-1200.5"')
  await page.locator('#scheme-panel').click()
  await page.getByRole('option', { name: /^cast/ }).click()
  await page.locator('#param-format-panel').click()
  await page.getByRole('option', { name: /^float16/ }).click()
  await expect(code(page, 'picture')).toContainText('scheme="cast" format="float16"')
  await page.locator('#offered-panel').click()
  await page.getByRole('option', { name: /^nothing/ }).click()
  await page.locator('.segments label', { hasText: '320' }).click()
  await expect(page.locator('#view-picture .preview')).toHaveClass(/w320/)
  await expect(page.locator('#view-picture quanto-scope input[data-field=number]')).toHaveValue('-1200.5')
  await expectHash(page, '#v=1&value=-1200.5&scheme=cast,format:float16&controls=none&width=320')

  await openAnew(page, page.url())
  await reach(page, 'picture')
  await expect(page.locator('#list-field')).toHaveValue('-1200.5')
  await expect(code(page, 'picture')).toContainText('value="-1200.5" scheme="cast" format="float16"')
  await expect(code(page, 'picture')).toContainText('controls="none"')
})

test('a refused setting says so and changes nothing', async ({ page }) => {
  await open(page, 'scheme=integer')
  await page.locator('[data-field=param-bits]').fill('99')
  await page.locator('[data-field=param-bits]').press('Enter')
  await expect(page.locator('#param-bits-message')).toBeVisible()
  await expect(code(page, 'picture')).toContainText('bits="8"')
  await page.locator('[data-field=param-bits]').fill('4')
  await page.locator('[data-field=param-bits]').press('Enter')
  await expect(page.locator('#param-bits-message')).toHaveCount(0)
  await expect(code(page, 'picture')).toContainText('bits="4"')
})

test('odd keys of an address are named, the rest holds', async ({ page }) => {
  await open(page, 'view=line&bogus=1&value=2.5')
  await expect(page.locator('.notices').first()).toContainText('bogus')
  await expect(code(page, 'line')).toContainText('value="2.5"')
  await page.locator('.notices [data-do=dismiss]').click()
  await expect(page.locator('.notices').first()).toBeEmpty()
})

test('"Embed this" of both pages leads here with what they show', async ({ page }) => {
  await openAnew(page, './#v=1&value=0.3&scheme=cast&format=float16')
  await page.locator('[data-field=number]').waitFor()
  await page.getByRole('link', { name: 'Embed this' }).click()
  await expect(code(page, 'picture')).toContainText('value="0.3" scheme="cast" format="float16"')

  await openAnew(page, './')
  await expect(page.locator('#app[data-live]')).toBeAttached()
  await page.getByRole('link', { name: 'Embed this' }).click()
  await expect(code(page, 'picture')).toContainText('values="3452.3194;-1200.5;')

  await openAnew(page, './values.html#v=1&example=normal&scheme=nf4')
  await expect(page.locator('#app[data-live]')).toBeAttached()
  await page.getByRole('link', { name: 'Embed this' }).click()
  await expect(code(page, 'clip')).toContainText('example="normal" scheme="nf4"')
  await expect(page.locator('#view-clip.loaded')).toBeAttached()
  await expect(section(page, 'clip')).toBeInViewport()
})

test('copy buttons copy what stands there', async ({ page }) => {
  await open(page)
  await reach(page, 'picture')
  const copy = section(page, 'picture').getByRole('button', { name: /^Copy: / })
  await copy.click()
  await expect(copy).toContainText('Copied')
  expect(await copied(page)).toBe(await code(page, 'picture').textContent())

  await section(page, 'picture')
    .getByRole('button', { name: /^Copy with the script/ })
    .click()
  await expect.poll(() => copied(page)).toContain('quantoscope.js')
  expect(await copied(page)).toContain('<quanto-scope')
  expect(await copied(page)).toMatch(/integrity="sha384-[\w+/]{64}"/)

  await tab(page, 'picture', 'Frame').click()
  await copy.click()
  await expect
    .poll(() => copied(page))
    .toMatch(/^<iframe\n {2}src="http.*\/embed\.html\?view=picture.*#v=1&amp;value=3452\.3194&amp;scheme=integer&amp;bits=8"/)
})

test('a drawing is there as text, as a file and behind a Markdown image', async ({ page }) => {
  await open(page)
  await reach(page, 'picture')
  await tab(page, 'picture', 'SVG').click()
  await expect(code(page, 'picture')).toContainText('<svg')
  const download = page.waitForEvent('download')
  await section(page, 'picture').getByRole('button', { name: 'Save quantoscope-picture.svg' }).click()
  expect((await download).suggestedFilename()).toBe('quantoscope-picture.svg')

  await tab(page, 'picture', 'Markdown').click()
  await expect(code(page, 'picture')).toHaveText(
    /^\[!\[[^\]]*3452[^\]]*\]\(quantoscope-picture\.svg\)\]\(http.*#v=1&value=3452\.3194&scheme=integer&bits=8\)$/,
  )

  await page.locator('#list-field').fill('12.5')
  await expect(code(page, 'picture')).toHaveText(/dropped \.5;.*#v=1&value=12\.5&scheme=integer&bits=8\)$/)

  await reach(page, 'table')
  await expect(page.locator('#table-code')).toContainText('no drawing')
})

/** A page of somebody else's with what was copied. */
async function paste(page: Page, context: BrowserContext): Promise<Page> {
  const pasted = await copied(page)
  const blank = await context.newPage()
  const address = new URL('../blank.html', page.url()).href
  await blank.route(address, (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Mine</title>${pasted}` }))
  await blank.goto(address)
  return blank
}

test('the tag shows the same on a blank page', async ({ page, context }) => {
  await open(page, `value=${EXAMPLE.number}&scheme=integer,bits:4&controls=none&home=no`)
  const here = await reach(page, 'picture')
  await section(page, 'picture')
    .getByRole('button', { name: /^Copy with the script/ })
    .click()
  await expect.poll(() => copied(page)).toContain('<quanto-scope')

  const blank = await paste(page, context)
  const there = blank.locator('quanto-scope')
  await expect(there.locator('input[data-field=number]')).toHaveValue(EXAMPLE.number)
  const bits = (scope: Locator) =>
    scope.locator('[data-side=target] [data-bit]').evaluateAll((keys) => keys.map((key) => key.getAttribute('aria-checked')).join())
  expect(await bits(there)).toBe(await bits(here.locator('quanto-scope')))
  expect((await bits(there)).split(',')).toHaveLength(4)
})

test('the frame shows the same on a blank page, as high as it is', async ({ page, context }) => {
  await open(page, `value=${EXAMPLE.number}&scheme=integer,bits:4`)
  await reach(page, 'picture')
  await tab(page, 'picture', 'Frame').click()
  await section(page, 'picture')
    .getByRole('button', { name: /^Copy with the script/ })
    .click()
  await expect.poll(() => copied(page)).toContain('<iframe')

  const blank = await paste(page, context)
  const there = blank.frameLocator('iframe').locator('quanto-scope')
  await expect(there.locator('input[data-field=number]')).toHaveValue(EXAMPLE.number)
  await expect(there.locator('[data-side=target] [data-bit]')).toHaveCount(4)
  const height = async () => (await there.boundingBox())?.height ?? 0
  await expect.poll(async () => Math.abs(Number(await blank.locator('iframe').getAttribute('height')) - (await height()))).toBeLessThan(40)
})

test('tabs, contents and panel work by keyboard', async ({ page }) => {
  await open(page)
  await reach(page, 'picture')
  await tab(page, 'picture', 'Tag').focus()
  await page.keyboard.press('ArrowRight')
  await expect(tab(page, 'picture', 'Frame')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(tab(page, 'picture', 'Frame')).toHaveAttribute('aria-selected', 'true')
  await expect(code(page, 'picture')).toContainText('<iframe')
  await page.locator('.contents [data-view=line]').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('#view-line-name')).toBeFocused()
  await expect(section(page, 'line')).toBeInViewport()
  await expectHash(page, '#v=1&view=line')
})

test('no violations, in three themes and with a drawing', async ({ page }) => {
  await open(page, 'scheme=integer&controls=value,bits')
  await reach(page, 'picture')
  for (const [theme, shown] of [
    ['light', 'Tag'],
    ['dark', 'Frame'],
    ['projector', 'SVG'],
  ] as const) {
    await page.evaluate((theme) => Object.assign(document.documentElement.dataset, { theme }), theme)
    await tab(page, 'picture', shown).click()
    await page.waitForTimeout(250) // colours change gradually
    const within = ['.bar', '.lead', '.contents', '.panel', '#view-picture > h3', '#view-picture .snippets', '#view-bits .snippets']
    expect(await violations(page, { within, looks: theme === 'dark' }), theme).toEqual([])
  }
})

for (const width of [360, 1280, 1920]) {
  test(`nothing is wider than a page of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await open(page, 'scheme=integer&width=full')
    for (const name of ['Tag', 'Frame', 'SVG', 'Markdown']) {
      await reach(page, 'picture')
      await tab(page, 'picture', name).click()
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(width)
    }
  })
}

test('without JavaScript the views are named and explained', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('./gallery.html')
  await expect(page.getByRole('heading', { name: 'Embed this' })).toBeVisible()
  await expect(section(page, 'heat')).toContainText('Where in a tensor the errors sit')
  await context.close()
})
