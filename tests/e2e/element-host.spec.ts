// <quanto-scope> and the pages of others: their styles and keys, their printers, and what they lack.

import type { Page } from '@playwright/test'
import { VIEWS as ALL_VIEWS } from '../../www/src/embed/views.ts'
import { alive, HEARD, heard, host, type Scope } from './host.ts'
import { textOf } from './pdf.ts'
import { expect, test } from './support.ts'

const PICTURE = '<quanto-scope value="3452.3194" scheme="integer" bits="8"></quanto-scope>'

const STYLES: Record<string, string> = {
  'a reset': `*, *::before, *::after { margin: 0 !important; padding: 0 !important; border: 0; box-sizing: content-box; font: 9px cursive !important;
    color: red !important; background: yellow !important; text-align: right !important }`,
  'all of it unset':
    '* { all: unset !important } style, script, head { display: none !important } #place { display: block !important; width: 680px !important }',
  'a small root': 'html { font-size: 8px }',
  'a large root': 'html { font-size: 32px }',
  'a body of its own': `body { line-height: 3; letter-spacing: 2px; word-spacing: 9px; text-transform: uppercase; text-indent: 3em; direction: rtl;
    white-space: pre; font: italic bold 30px/3 fantasy; font-variant: small-caps; text-shadow: 0 0 9px red; text-align: center; hyphens: auto }`,
  'a framework': `*, ::after, ::before { box-sizing: border-box } button, input { font: inherit; margin: 0 0 1rem; padding: 1rem !important; border-radius: 9px; width: 100% }
    table { width: 100%; border: 1px solid } h2 { font-size: 5rem } a { color: lime } svg { width: 1em; height: 1em; vertical-align: middle } .bit, .row, .panel, .page { display: none }`,
  'tokens of the same names':
    ':root { --ink: lime; --value: lime; --ground: red; --s4: 90px; --rem: 40px; --cell: 3px; --mono: cursive; --t-body: 99px; --target: 99px }',
}

const VIEWS = ['picture', 'list', 'clip', 'columns', 'number']
const ALL = VIEWS.map((view) => `<quanto-scope view="${view}" controls="all" loading="eager"></quanto-scope>`).join('')

/** What is seen of everything in the elements. */
const looks = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('quanto-scope')].map((scope) => {
      const frame = scope.shadowRoot!.querySelector('.qs')!
      const names = [
        'color',
        'font',
        'letterSpacing',
        'wordSpacing',
        'textTransform',
        'direction',
        'textAlign',
        'textShadow',
        'textIndent',
        'padding',
        'display',
        'backgroundColor',
      ] as const
      const all = [frame, ...frame.querySelectorAll('*')].map((one) => {
        const style = getComputedStyle(one)
        const { width, height } = one.getBoundingClientRect()
        return `${one.localName}.${one.getAttribute('class')}: ${names.map((name) => style[name]).join(' | ')} ${Math.round(width)}x${Math.round(height)}`
      })
      return all
    }),
  )

async function looksUnder(page: Page, style: string): Promise<string[][]> {
  await page.setViewportSize({ width: 1280, height: 900 })
  await host(page, `<div id="place" style="width: 680px">${ALL}</div>`, { head: `<style>${style}</style>` })
  await alive(page, VIEWS.length)
  await page.evaluate(() => document.fonts.ready)
  await expect(page.locator('quanto-scope .runner.best')).toBeAttached() // the calibrations come last
  await page.waitForTimeout(300)
  return looks(page)
}

test.describe('styles of the host come to nothing', () => {
  for (const [name, style] of Object.entries(STYLES)) {
    test(name, async ({ page }) => {
      const plain = await looksUnder(page, '')
      await page.unroute('**/host-page')
      const under = await looksUnder(page, style)
      for (const [i, view] of VIEWS.entries()) expect(under[i], view).toEqual(plain[i])
    })
  }
})

test('its styles do not come out', async ({ page }) => {
  const MARKED =
    '<div class="qs page panel menu"><button class="bit fixed">a</button><p class="row">b</p><table><tr><td>1</td></tr></table></div>'
  const seen = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('body, div, div *')].map((one) => ({ ...Object.fromEntries(Object.entries(getComputedStyle(one))) })),
    )
  await host(page, MARKED, { script: '' })
  const before = await seen()
  await page.unroute('**/host-page')
  await host(page, MARKED + PICTURE)
  await alive(page)
  const after = await seen()
  const sized = /^(block-?size|height|perspective-?origin|transform-?origin)$/i
  const strip = (all: Record<string, unknown>[]) => all.map((one) => Object.entries(one).filter(([name]) => !sized.test(name)))
  expect(strip(after.slice(1))).toEqual(strip(before.slice(1)))
})

for (const style of ['body { zoom: 1.5 }', '#place { transform: scale(0.7) rotate(0deg); transform-origin: 0 0 }']) {
  test(`a menu opens where its button is: ${style}`, async ({ page }) => {
    await host(page, `<div id="place" style="width: 440px">${PICTURE}</div>`, { head: `<style>${style}</style>` })
    await alive(page)
    const button = page.locator('quanto-scope [data-kind=target]').first()
    await button.click()
    const menu = page.locator('quanto-scope .menu')
    await expect(menu).toBeVisible()
    const [below, above] = [(await menu.boundingBox())!, (await button.boundingBox())!]
    expect(Math.abs(below.x - above.x)).toBeLessThan(6)
    expect(Math.min(Math.abs(below.y - above.y - above.height), Math.abs(below.y + below.height - above.y))).toBeLessThan(12)
  })
}

test('keys that are typed in it stay in it; those that leave it do not', async ({ page }) => {
  await host(
    page,
    `<script>window.keys = []; for (const type of ['keydown', 'keyup', 'keypress']) document.addEventListener(type, ({ key }) => keys.push(key))</script>
     ${PICTURE}<quanto-scope view="clip"></quanto-scope><button id="after">after</button>`,
  )
  await alive(page, 2)
  const keys = () => page.evaluate(() => (window as unknown as { keys: string[] }).keys.splice(0))
  await page.locator('quanto-scope input[data-field=number]').first().focus()
  for (const key of ['ArrowUp', 'ArrowLeft', '5', 'f', 'Enter', 'Backspace', 'Home']) await page.keyboard.press(key)
  await page.locator('quanto-scope [data-bit="31"]').first().focus()
  for (const key of ['ArrowRight', 'Space', 'ArrowDown', 'End', 'ArrowRight', 'ArrowRight', 'n', 's']) await page.keyboard.press(key)
  await page.locator('quanto-scope [data-clip], quanto-scope [role=slider]').first().focus()
  for (const key of ['ArrowRight', 'ArrowLeft']) await page.keyboard.press(key)
  expect(await keys()).toEqual([])
  await page.keyboard.press('PageDown')
  await page.keyboard.press('Escape')
  expect(new Set(await keys())).toEqual(new Set(['PageDown', 'Escape']))
  await page.locator('#after').focus()
  await page.keyboard.press('ArrowRight')
  expect(new Set(await keys())).toEqual(new Set(['ArrowRight']))
})

test('the focus goes in, through, and out again', async ({ page }) => {
  await host(page, `<button id="before">before</button>${PICTURE}<button id="after">after</button>`)
  await alive(page)
  await page.locator('#before').focus()
  const at = () =>
    page.evaluate(() => document.activeElement?.id || document.activeElement?.shadowRoot?.activeElement?.outerHTML.slice(0, 40))
  const way: (string | undefined)[] = []
  for (let i = 0; i < 30 && way.at(-1) !== 'after'; i++) {
    await page.keyboard.press('Tab')
    way.push(await at())
  }
  expect(way.at(-1)).toBe('after')
  expect(new Set(way).size).toBeGreaterThan(3)
  const ring = await page.evaluate(() => {
    const bit = document.querySelector('quanto-scope')!.shadowRoot!.querySelector<HTMLElement>('[data-bit][tabindex="0"]')!
    bit.focus({ focusVisible: true } as FocusOptions)
    const { outlineStyle, outlineWidth } = getComputedStyle(bit)
    return `${outlineStyle} ${outlineWidth}`
  })
  expect(ring).toMatch(/^solid [2-9]/)
})

test.describe('what is missing', () => {
  test.use({ tolerated: /Content Security Policy|Failed to load resource|CORS|ERR_FAILED|wasm/i })

  const POSTER = '<b>the still picture</b>'
  const broken = async (page: Page, code: string) => {
    await expect(page.locator('quanto-scope [part=message]')).toBeVisible()
    await expect(page.getByText('the still picture')).toBeVisible()
    const errors = (await heard(page)).filter(({ type }) => type === 'error')
    expect(errors).toHaveLength(1)
    expect((errors[0]!.detail as { code: string }).code).toBe(code)
    return (errors[0]!.detail as { message: string }).message
  }

  test('WebAssembly is not allowed', async ({ page }) => {
    await host(page, `${HEARD}<quanto-scope>${POSTER}</quanto-scope>`, { policy: "script-src 'self' 'unsafe-inline'; worker-src blob:" })
    expect(await broken(page, 'engine.unavailable')).toContain('could not be started')
  })

  test('there is no WebAssembly at all', async ({ page }) => {
    await host(page, `<script>delete window.WebAssembly</script>${HEARD}<quanto-scope>${POSTER}</quanto-scope>`)
    await broken(page, 'engine.unavailable')
  })

  for (const [name, policy, script] of [
    ['no Worker is allowed', "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; worker-src 'none'", ''],
    ['there is no Worker', undefined, '<script>delete window.Worker</script>'],
  ] as const) {
    test(`${name}: the engine runs in the page`, async ({ page }) => {
      await host(page, `${script}${HEARD}${PICTURE}<quanto-scope view="stairs"></quanto-scope>`, policy ? { policy } : {})
      await alive(page, 2)
      await page.locator('quanto-scope input[data-field=number]').fill('12.5')
      await expect
        .poll(() =>
          page
            .locator('quanto-scope')
            .first()
            .evaluate((e: Scope) => e.value),
        )
        .toBe('12.5')
      expect((await heard(page)).filter(({ type }) => type === 'error')).toEqual([])
    })
  }

  for (const [name, answer, says] of [
    ['404', { status: 404, body: 'no' }, '404'],
    ['a web page', { contentType: 'text/html; charset=utf-8', body: '<p>1 2 3' }, 'web page'],
    ['another file', { contentType: 'application/octet-stream', body: Buffer.from([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 9, 9, 9, 9]) }, ''],
  ] as const) {
    test(`src is ${name}`, async ({ page }) => {
      await page.route('**/weights.npy', (route) => route.fulfill(answer))
      await host(page, `${HEARD}<quanto-scope view="stairs" src="/weights.npy">${POSTER}</quanto-scope>`)
      await expect(page.locator('quanto-scope [part=message]')).toBeVisible()
      await expect(page.getByText('the still picture')).toBeVisible()
      const [error, ...others] = await heard(page)
      expect(others).toEqual([])
      expect((error!.detail as { message: string }).message).toContain(says)
      expect((error!.detail as { message: string }).message.length).toBeGreaterThan(10)
      // mended, it comes to life
      await page.route('**/good.csv', (route) => route.fulfill({ contentType: 'text/csv', body: '1,2,3' }))
      await page.locator('quanto-scope').evaluate((e) => e.setAttribute('src', '/good.csv'))
      await alive(page)
      await expect(page.getByText('the still picture')).toBeHidden()
    })
  }

  test('src is of a server that does not allow it', async ({ page, baseURL }) => {
    await host(
      page,
      `${HEARD}<quanto-scope view="stairs" src="${baseURL?.replace('127.0.0.1', 'localhost')}values.html">${POSTER}</quanto-scope>`,
    )
    expect(await broken(page, 'src')).toContain('CORS')
  })
})

test('the strictest policy is kept in every view', async ({ page }) => {
  test.slow()
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src blob:; font-src data:; img-src data:; connect-src 'none'"
  const all = Object.keys(ALL_VIEWS)
  await page.addInitScript(() => {
    const broken: string[] = []
    Object.assign(window, { broken })
    document.addEventListener('securitypolicyviolation', (event) =>
      broken.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
    )
  })
  await host(page, all.map((view) => `<quanto-scope view="${view}" loading="eager"></quanto-scope>`).join(''), { policy })
  await alive(page, all.length)
  await page.waitForTimeout(1000)
  expect(await page.evaluate(() => (window as unknown as { broken: string[] }).broken)).toEqual([])
})

test('without JavaScript the children are there', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.setContent('<quanto-scope><b>the still picture</b></quanto-scope>')
  await expect(page.getByText('the still picture')).toBeVisible()
  await context.close()
})

test('printed before anybody has scrolled, it is its children, or says what it shows', async ({ page }) => {
  await host(
    page,
    `${PICTURE}<p style="height: 2000px"></p><quanto-scope><svg width="300" height="40"><text y="20">the still picture</text></svg></quanto-scope>
     <quanto-scope value="437.25" scheme="nf4" home="https://example.org/"> </quanto-scope><quanto-scope><i slot="poster">the poster</i></quanto-scope>`,
  )
  await alive(page)
  await page.evaluate(() => document.fonts.ready)
  const text = textOf(await page.pdf()).replace(/\s+/g, ' ')
  for (const part of ['the still picture', 'value 437.25, scheme nf4', 'https://example.org/', 'the poster', 'round half'])
    expect(text).toContain(part)
  await expect(page.locator('quanto-scope').nth(1).locator('.qs')).toHaveCount(0)
})

test('room is kept: what is below stays where it is when a view comes alive', async ({ page }) => {
  const views = ['picture', 'bits', 'chain', 'errors', 'list', 'line', 'codes', 'clip', 'stairs', 'columns', 'look', 'values-bits']
  for (const width of [680, 320]) {
    await page.setViewportSize({ width: 1000, height: 800 })
    const all = views.map((view) => `<div style="width: ${width}px"><quanto-scope view="${view}"><p>short</p></quanto-scope></div>`)
    await host(page, `<p style="height: 3000px"></p>${all.join('')}`)
    const heights = () => page.evaluate(() => [...document.querySelectorAll('quanto-scope')].map((e) => e.getBoundingClientRect().height))
    const kept = await heights()
    await page.evaluate(() => {
      for (const e of document.querySelectorAll<Scope>('quanto-scope')) void e.toSVG().catch(() => {})
    })
    await alive(page, views.length)
    const taken = await heights()
    const off = views.map((view, i) => [view, Math.round(taken[i]! - kept[i]!), Math.round(taken[i]! / 16)] as const)
    expect(off.filter(([, by]) => Math.abs(by) > 48)).toEqual([])
    await page.unroute('**/host-page')
  }
})
