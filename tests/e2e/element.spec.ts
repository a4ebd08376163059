// <quanto-scope> as authors and their scripts know it: attributes, properties, events, methods, and where it is put.

import { VIEWS } from '../../www/src/embed/views.ts'
import { alive, define, HEARD, heard, host, type Scope } from './host.ts'
import { expect, test } from './support.ts'

/** Views that are texts, tables, or painted. */
const WITHOUT_DRAWING = Object.entries(VIEWS)
  .filter(([view, { of }]) => of === 'values' && view !== 'clip' && view !== 'stairs')
  .map(([view]) => view)

const PICTURE = '<quanto-scope value="3452.3194" scheme="integer" bits="8"></quanto-scope>'

test('attributes and properties are one: reading gives what is shown', async ({ page }) => {
  await host(page, PICTURE)
  await alive(page)
  const scope = page.locator('quanto-scope')
  const read = () =>
    scope.evaluate((e: Scope) => ({ value: e.value, bits: e.bits, source: e.state.source, attribute: e.getAttribute('bits') }))
  expect(await read()).toEqual({ value: '3452.3194', bits: '8', source: 'float32', attribute: '8' })

  const set = await scope.evaluate((e: Scope) => {
    e.bits = 4
    return e.bits
  })
  expect(set).toBe('4') // at once
  await expect(scope.locator('[data-side=target] [data-bit]')).toHaveCount(4)
  expect(await read()).toMatchObject({ bits: '4', attribute: '4' })

  // what a reader changes is read by the property; the attribute stays what the author chose
  await scope.locator('input[data-field=number]').fill('12.5')
  await expect.poll(read).toMatchObject({ value: '12.5', bits: '4' })
  await expect(scope).toHaveAttribute('value', '3452.3194')

  // and stays when the author changes something else
  await scope.evaluate((e: Scope) => e.setAttribute('bits', '6'))
  await expect(scope.locator('[data-side=target] [data-bit]')).toHaveCount(6)
  expect(await read()).toMatchObject({ value: '12.5', bits: '6' })

  await scope.evaluate((e: Scope) => e.reset())
  await expect.poll(read).toMatchObject({ value: '3452.3194', bits: '6' })
})

test('another scheme has parameters of its own', async ({ page }) => {
  await host(page, `${HEARD}<quanto-scope value="0.7" scheme="integer" bits="4"></quanto-scope>`)
  await alive(page)
  await page.locator('quanto-scope').evaluate((e: Scope) => {
    e.removeAttribute('bits')
    e.scheme = 'nf4'
  })
  await expect.poll(() => page.locator('quanto-scope').evaluate((e: Scope) => e.state)).toMatchObject({ scheme: 'nf4', value: '0.7' })
  expect((await heard(page)).filter(({ type }) => type === 'error')).toEqual([])
})

test('what an attribute says in vain is told once', async ({ page }) => {
  await host(page, `${HEARD}<quanto-scope value="1" scheme="integer" bits="99" wrong="1" data-own="1" onclick="" class="a"></quanto-scope>`)
  await alive(page)
  const errors = (await heard(page)).filter(({ type }) => type === 'error').map(({ detail }) => (detail as { code: string }).code)
  expect(errors.sort()).toEqual(['attribute.bits', 'attribute.wrong'])
})

test('values as numbers, in views of both kinds', async ({ page }) => {
  await host(page, '<quanto-scope view="statistics"></quanto-scope><quanto-scope view="list"></quanto-scope>', { script: '' })
  // set before the element is defined
  await page.evaluate(() => {
    for (const e of document.querySelectorAll<Scope>('quanto-scope')) e.values = Float32Array.of(1, -2, 0.5, 4)
  })
  await define(page)
  await alive(page, 2)
  const [statistics, list] = [page.locator('quanto-scope').first(), page.locator('quanto-scope').last()]
  await expect(statistics.locator('tbody tr').first()).toContainText('4')
  await expect(list.locator('[data-do=select], tbody tr')).not.toHaveCount(0)
  expect(await list.evaluate((e: Scope) => e.state.values)).toBe('1;-2;0.5;4')
  expect(await statistics.evaluate((e: Scope) => [...(e.values as Float32Array)])).toEqual([1, -2, 0.5, 4])

  // a million, later; and a text again
  await statistics.evaluate((e: Scope) => (e.values = Float32Array.from({ length: 1_000_000 }, (_, i) => Math.sin(i))))
  await expect(statistics.locator('tbody tr').first()).toContainText('1000000')
  await statistics.evaluate((e: Scope) => (e.values = '1 2 3'))
  await expect(statistics.locator('tbody tr').first()).not.toContainText('1000000')
  expect(await statistics.evaluate((e: Scope) => e.values)).toBe('1 2 3')
})

test('src names a file of values', async ({ page }) => {
  await page.route('**/weights.csv', (route) => route.fulfill({ contentType: 'text/csv', body: '1,2\n3,4\n5,6\n' }))
  await host(page, `${HEARD}<quanto-scope view="statistics" src="weights.csv"></quanto-scope>`)
  await alive(page)
  await expect(page.locator('quanto-scope tbody tr').first()).toContainText('6')
  await page.route('**/more.csv', (route) => route.fulfill({ contentType: 'text/csv', body: '1,2,3,4,5,6,7,8,9' }))
  await page.locator('quanto-scope').evaluate((e: Scope) => e.setAttribute('src', 'more.csv'))
  await expect(page.locator('quanto-scope tbody tr').first()).toContainText('9')
  expect((await heard(page)).map(({ type }) => type)).toEqual(['load'])
})

test('events: load, state-change which bubbles, error which does not', async ({ page }) => {
  await host(
    page,
    `<script>
      window.heard = []
      for (const type of ['load', 'error', 'state-change']) {
        document.body.addEventListener(type, (event) => heard.push(['body', type]))
        document.addEventListener('DOMContentLoaded', () => document.querySelector('quanto-scope').addEventListener(type, (event) => heard.push(['own', type, event.detail?.value])))
      }
      window.onerror = () => heard.push(['window', 'error'])
    </script>${PICTURE}`,
  )
  await alive(page)
  await page.locator('quanto-scope input[data-field=number]').fill('7')
  await expect
    .poll(() => heard(page))
    .toEqual([
      ['own', 'load', undefined],
      ['own', 'state-change', '7'],
      ['body', 'state-change'],
    ])
  await page.locator('quanto-scope').evaluate((e: Scope) => (e.view = 'nonsense'))
  await expect.poll(() => heard(page).then((all) => all.slice(3))).toEqual([['own', 'error', undefined]])
})

test('saves its drawing as SVG and PNG, before it is near the window, too', async ({ page }) => {
  await host(page, `<p style="height: 3000px"></p>${PICTURE}<quanto-scope view="stairs"></quanto-scope>`)
  const drawings = await page.evaluate(() => Promise.all([...document.querySelectorAll<Scope>('quanto-scope')].map((e) => e.toSVG())))
  for (const drawing of drawings) {
    expect(drawing).toMatch(/^<svg/)
    expect(drawing).toContain('<title')
  }
  const size = await page.evaluate(async () => {
    const bitmap = await createImageBitmap(await document.querySelector<Scope>('quanto-scope')!.toPNG({ scale: 2 }))
    return [bitmap.width, bitmap.height]
  })
  expect(Math.min(...size)).toBeGreaterThan(300)
})

test('a drawing is of what the attributes say now', async ({ page }) => {
  await host(page, `${PICTURE}<quanto-scope view="stairs" values="1;2;3" scheme="integer" bits="8"></quanto-scope>`)
  await alive(page, 2)
  const drawings = await page.evaluate(async () => {
    const [picture, stairs] = document.querySelectorAll<Scope>('quanto-scope')
    if (!picture || !stairs) return []
    const before = await stairs.toSVG()
    picture.value = '77.125'
    stairs.bits = 2
    const changed = [await picture.toSVG(), await stairs.toSVG()]
    picture.view = 'line' // while that is on its way
    return [...changed, before, await picture.toSVG()]
  })
  expect(drawings[0]).toContain('77.125')
  expect(drawings[1]).not.toBe(drawings[2])
  expect(drawings[3]).toMatch(/^<svg/)
  expect(drawings[3]).not.toBe(drawings[0])
})

test('every view has a drawing, or says that it has none', async ({ page }) => {
  test.setTimeout(90_000)
  const views = Object.keys(VIEWS)
  await host(page, views.map((view) => `<quanto-scope view="${view}" loading="eager"></quanto-scope>`).join(''))
  await alive(page, views.length)
  const without: string[] = []
  for (const view of views) {
    const drawing = await page
      .locator(`quanto-scope[view=${view}]`)
      .evaluate((e: Scope) =>
        e.toSVG().catch((error) => ({ code: error.code, message: error.message }) as { code: string; message: string }),
      )
    if (typeof drawing !== 'string') {
      expect(drawing, view).toMatchObject({ code: 'drawing', message: expect.stringContaining(view) })
      without.push(view)
    } else {
      const [, width = '0', height = '0'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawing) ?? []
      expect(Math.min(Number(width), Number(height)), view).toBeGreaterThan(60) // no chevron of a button
    }
  }
  expect(without).toEqual(WITHOUT_DRAWING)
})

test('another view while one is at work leaves no error behind', async ({ page }) => {
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  await host(page, `${HEARD}<quanto-scope></quanto-scope>`)
  await alive(page)
  await page.locator('quanto-scope').evaluate(async (e: Scope) => {
    for (const view of ['price', 'line', 'workbench', 'heat', 'picture', 'price', 'codes', 'clip']) {
      e.view = view
      e.setAttribute('bits', String(3 + view.length))
      await new Promise((later) => setTimeout(later, view.length * 40))
    }
  })
  await expect(page.locator('quanto-scope .clip, quanto-scope .clipbox, quanto-scope figure').first()).toBeVisible()
  expect(errors).toEqual([])
  expect((await heard(page)).filter(({ type }) => type === 'error')).toEqual([])
})

test('controls: all, none, some', async ({ page }) => {
  await host(
    page,
    `<quanto-scope loading="eager" id="all" controls="all" value="5"></quanto-scope><quanto-scope loading="eager" id="none" controls="none" value="5"></quanto-scope>
     <quanto-scope loading="eager" id="value" controls="value" value="5"></quanto-scope><quanto-scope loading="eager" id="bits" controls="bits,rounding" value="5"></quanto-scope>`,
  )
  await alive(page, 4)
  const usable = (id: string) =>
    page
      .locator(`#${id}`)
      .evaluate((e) =>
        [...e.shadowRoot!.querySelectorAll<HTMLElement>('.qs :is(button, input, textarea)')]
          .filter((c) => c.checkVisibility() && !c.classList.contains('fixed') && !(c as HTMLButtonElement).disabled)
          .map((c) => c.dataset.field ?? c.dataset.kind ?? c.dataset.do ?? (c as HTMLInputElement).name),
      )
  expect(await usable('none')).toEqual([])
  expect(new Set(await usable('value'))).toEqual(new Set(['number']))
  const bits = new Set(await usable('bits'))
  expect(bits.has('flip') && bits.has('rounding')).toBe(true)
  expect(bits.has('number') || bits.has('scheme') || bits.has('source')).toBe(false)
  expect(new Set(await usable('all')).size).toBeGreaterThan(8)
  await expect(page.locator('#all .panel')).toBeVisible()
  await expect(page.locator('#value .panel')).toHaveCount(0)

  await page.locator('#none').evaluate((e) => e.setAttribute('controls', 'all'))
  await expect(page.locator('#none .panel')).toBeVisible()
})

test('the foot: back to what the author chose, and on to the whole tool', async ({ page }) => {
  await host(page, '<quanto-scope value="5" bits="4" home="https://example.org/tool/"></quanto-scope>')
  await alive(page)
  const scope = page.locator('quanto-scope')
  const reset = scope.getByRole('button', { name: 'Reset' })
  const link = scope.getByRole('link', { name: 'Open in Quantoscope' })
  await expect(reset).toBeDisabled()
  await expect(link).toHaveAttribute('href', /^https:\/\/example\.org\/tool\/#v=1&value=5&bits=4$/)
  await scope.locator('input[data-field=number]').fill('9')
  await expect(link).toHaveAttribute('href', /value=9/)
  await reset.click()
  await expect(scope.locator('input[data-field=number]')).toHaveValue('5')
  await expect(reset).toBeDisabled()
})

test.describe('where it is put', () => {
  test('moved, it keeps what a reader has done; away for long, too', async ({ page }) => {
    await host(page, `<div id="a">${PICTURE}</div><div id="b"></div>`)
    await alive(page)
    const field = page.locator('quanto-scope input[data-field=number]')
    await field.fill('12.5')
    await expect(page.locator('quanto-scope [part=frame]')).toContainText('12')
    await page.evaluate(() => document.querySelector('#b')!.append(document.querySelector('quanto-scope')!))
    await expect(field).toHaveValue('12.5')
    await page.evaluate(async () => {
      const scope = document.querySelector('quanto-scope')!
      scope.remove()
      await new Promise((done) => setTimeout(done, 1500))
      document.querySelector('#a')!.append(scope)
    })
    await expect(field).toHaveValue('12.5')
    await expect(page.locator('quanto-scope .qs[inert]')).toHaveCount(0)
    await field.fill('13')
    await expect.poll(() => page.locator('quanto-scope').evaluate((e: Scope) => e.value)).toBe('13')
  })

  test('created, cloned, written, in a shadow root, under details, in a hidden tab, from right to left', async ({ page }) => {
    await host(
      page,
      '<details><summary>more</summary></details><div id="tab" hidden></div><div id="row" style="display: flex"></div><div id="rtl" dir="rtl"></div><div id="in"></div>',
    )
    await page.evaluate(() => {
      const made = Object.assign(document.createElement('quanto-scope') as Scope, { value: '1.5', bits: 4 })
      document.querySelector('#row')!.append(made, made.cloneNode(true))
      for (const id of ['details', '#tab', '#rtl'])
        document
          .querySelector(id)!
          .insertAdjacentHTML('beforeend', `<quanto-scope value="2.5" loading="${id === '#rtl' ? 'eager' : 'lazy'}"></quanto-scope>`)
      document.querySelector('#in')!.attachShadow({ mode: 'open' }).innerHTML = '<quanto-scope value="3.5" loading="eager"></quanto-scope>'
    })
    await alive(page, 3)
    await expect(page.locator('quanto-scope').filter({ visible: true }).locator('input[data-field=number]')).toHaveCount(4)
    await expect(page.locator('#in input[data-field=number]')).toHaveValue('3.5')
    await expect(page.locator('#row input[data-field=number]').last()).toHaveValue('1.5')
    await expect(page.locator('details quanto-scope .qs')).toHaveCount(0)
    await page.locator('summary').click()
    await page.evaluate(() => (document.querySelector<HTMLElement>('#tab')!.hidden = false))
    await alive(page, 5)
    const direction = await page
      .locator('#rtl quanto-scope')
      .evaluate((e) => getComputedStyle(e.shadowRoot!.querySelector('.qs')!).direction)
    expect(direction).toBe('ltr')
  })

  test('removed, nothing of it listens, and its session ends', async ({ page }) => {
    await page.addInitScript(() => {
      const live = new Map<EventTarget, number>()
      Object.assign(window, { live })
      for (const target of [window, document]) {
        const add = target.addEventListener.bind(target)
        target.addEventListener = (...all: [string, EventListener, AddEventListenerOptions?]) => {
          if (!new Error().stack?.includes('/quantoscope.js')) return add(...all) // the test's own
          live.set(target, (live.get(target) ?? 0) + 1)
          const { signal } = all[2] ?? {}
          signal?.addEventListener('abort', () => live.set(target, (live.get(target) ?? 0) - 1))
          add(...all)
        }
      }
      const post = Worker.prototype.postMessage
      Object.assign(window, { posted: [] })
      Worker.prototype.postMessage = function (message, ...rest) {
        ;(window as unknown as { posted: unknown[] }).posted.push(message.call?.name)
        return post.call(this, message, ...(rest as [StructuredSerializeOptions]))
      }
    })
    await host(page, `${PICTURE}<quanto-scope view="workbench"></quanto-scope>`)
    await alive(page, 2)
    const listening = () => page.evaluate(() => [...(window as unknown as { live: Map<EventTarget, number> }).live.values()])
    expect(Math.max(...(await listening()))).toBeGreaterThan(0)
    await page.evaluate(() => {
      for (const scope of document.querySelectorAll('quanto-scope')) scope.remove()
    })
    await expect.poll(listening).toEqual([0, 0])
    const closed = () => page.evaluate(() => (window as unknown as { posted: string[] }).posted.filter((name) => name === 'close').length)
    await expect.poll(closed).toBeGreaterThanOrEqual(2)
  })

  test('another view, later, and back from one that there is not', async ({ page }) => {
    await host(page, `${HEARD}${PICTURE}`)
    await alive(page)
    await page.locator('quanto-scope').evaluate((e: Scope) => (e.view = 'line'))
    await expect(page.locator('quanto-scope section.line')).toBeVisible()
    await page.locator('quanto-scope').evaluate((e: Scope) => (e.view = 'lien'))
    await expect(page.locator('quanto-scope [part=message]')).toContainText('no view "lien"')
    await page.locator('quanto-scope').evaluate((e: Scope) => (e.view = 'number-line'))
    await expect(page.locator('quanto-scope section.line')).toBeVisible()
    await expect(page.locator('quanto-scope [part=message]')).toBeHidden()
    expect((await heard(page)).map(({ type }) => type)).toEqual(['load', 'load', 'error', 'load'])
  })
})

test('nothing is fetched and no Worker started before it is near; twenty start one', async ({ page }) => {
  const requests: string[] = []
  const workers: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('worker', (worker) => workers.push(worker.url()))
  const twenty = Array.from(
    { length: 20 },
    (_, i) => `<quanto-scope view="${['picture', 'line', 'chain', 'clip', 'price'][i % 5]}"></quanto-scope>`,
  )
  await host(page, `<p style="height: 3000px"></p>${twenty.join('')}`)
  await page.waitForTimeout(500)
  expect(requests.filter((url) => !/host-page|quantoscope\.js|^data:/.test(url))).toEqual([])
  expect(workers).toEqual([])
  await page.evaluate(async () => {
    for (const e of document.querySelectorAll('quanto-scope')) {
      e.scrollIntoView()
      await new Promise(requestAnimationFrame)
    }
  })
  await alive(page, 20)
  await page.locator('quanto-scope[view=price]').first().scrollIntoViewIfNeeded()
  await expect(page.locator('quanto-scope[view=price] .plot > *').first()).toBeVisible()
  expect(workers.length).toBe(1)
  expect(requests.filter((url) => !/host-page|quantoscope\.js|^data:|^blob:/.test(url))).toEqual([])
})

test('adds no globals but the element', async ({ page }) => {
  await host(page, PICTURE, { script: '' })
  const before = await page.evaluate(() => Object.getOwnPropertyNames(window))
  await define(page)
  await alive(page)
  expect((await page.evaluate(() => Object.getOwnPropertyNames(window))).filter((name) => !before.includes(name))).toEqual([])
})

test('two versions on a page: a warning, and nothing thrown', async ({ page }) => {
  const warnings: string[] = []
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()))
  await host(page, PICTURE, {
    head: `<script>customElements.define('quanto-scope', class extends HTMLElement { static version = '0.0.1' })</script>`,
  })
  await expect.poll(() => warnings).toEqual([expect.stringContaining('0.0.1 is defined on this page already')])
  await define(page) // the same again is no matter for a word more than that
})
