// Every view of <quanto-scope>: alive, named, clean for axe at two widths and in all themes, and the same model as its SVG.

import AxeBuilder from '@axe-core/playwright'
import { VIEWS, type ViewId } from '../../www/src/embed/views.ts'
import { alive, host, type Scope } from './host.ts'
import { expect, nodeEngine, test } from './support.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const ALL = Object.keys(VIEWS) as ViewId[]

for (const view of ALL) {
  test(`${view}: axe finds nothing, and nothing is cut`, async ({ page }) => {
    test.slow() // axe takes its time over tables of hundreds of cells
    const controls = ['workbench', 'number'].includes(view) ? '' : 'controls="all"'
    await host(
      page,
      `<main><h1>Page</h1>
      <div style="width: 680px"><quanto-scope view="${view}" ${controls} home="https://example.org/"></quanto-scope></div>
      <div style="width: 320px"><quanto-scope view="${view}" theme="dark"></quanto-scope></div>
      <div style="width: 1100px"><quanto-scope view="${view}" theme="projector" loading="eager"></quanto-scope></div></main>`,
    )
    for (const scope of await page.locator('quanto-scope').all()) {
      await scope.scrollIntoViewIfNeeded()
      await expect(scope.locator('.qs.live')).toBeAttached()
    }
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('; ')}`)).toEqual([])
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('quanto-scope')].flatMap((scope) => {
        const frame = scope.shadowRoot!.querySelector<HTMLElement>('.qs')!
        const edge = frame.getBoundingClientRect().right + 1
        const hangs = [...frame.querySelectorAll('.figure-part > *, .panel > *')].filter((one) => one.getBoundingClientRect().right > edge)
        return hangs.map((one) => `${scope.clientWidth}: ${one.localName}.${one.getAttribute('class')}`)
      }),
    )
    expect(cut).toEqual([])
  })
}

test('it is a group with a name that says what it shows', async ({ page }) => {
  await host(page, '<quanto-scope view="line" value="437.25" scheme="nf4"></quanto-scope>')
  await alive(page)
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const groups = nodes.filter(({ role, name }) => role?.value === 'group' && /Quantoscope/.test(name?.value ?? ''))
  expect(groups.map(({ name }) => name?.value)).toEqual(['Quantoscope, line: value 437.25, scheme nf4'])
})

test.describe('page and SVG show the same model', () => {
  const FIGURES = {
    picture: 'picture',
    chain: 'chain',
    errors: 'errors',
    list: 'list',
    formats: 'formats',
    line: 'line',
    codes: 'codes',
    bits: 'bits',
  } as const
  const STATES = [
    { value: '3452.3194', scheme: 'integer', bits: 8 },
    { value: '0.1', scheme: 'integer', bits: 4, source: 'float64' },
    { value: '-1.7', scheme: 'cast', format: 'float8_e4m3fn', source: 'float16' },
  ]

  for (const [view, figure] of Object.entries(FIGURES)) {
    test(view, async ({ page }) => {
      const engine = await nodeEngine()
      const attributes = STATES.map((state) => Object.entries(state).map(([key, text]) => `${key}="${text}"`))
      await host(page, attributes.map((all) => `<quanto-scope view="${view}" loading="eager" ${all.join(' ')}></quanto-scope>`).join(''))
      await alive(page, STATES.length)
      for (const [i, { value, scheme, source, ...params }] of STATES.entries()) {
        const input = { values: [value], selected: 0, source: source ?? 'float32', scheme, params, fit: 'list' }
        const data = engine.figure(figure, input as never)
        const model = figure === 'bits' ? blocksIn(data) : numbersIn(data)
        const scope = page.locator('quanto-scope').nth(i)
        await expect(scope.locator('.qs.live')).toBeAttached()
        const drawing = await scope.evaluate((e: Scope) => e.toSVG())
        expect(plain(drawing)).toBe(plain(engine.svg(figure, input as never, { theme: 'auto', lang: 'en' })))
        const [shown, drawn] = await scope.evaluate((e: Scope, drawing) => {
          const texts = (node: Node): string =>
            node instanceof HTMLInputElement
              ? node.value
              : node.hasChildNodes()
                ? [...node.childNodes].map(texts).join('')
                : node instanceof Text
                  ? node.data
                  : ''
          const svg = new DOMParser().parseFromString(drawing, 'image/svg+xml')
          for (const one of svg.querySelectorAll('title, desc')) one.remove()
          return [
            texts((e.shadowRoot!.querySelector('section.list') ?? e.shadowRoot!.querySelector('[part=figure]'))!),
            texts(svg.documentElement),
          ]
        }, drawing)
        const within = (text: string) => model.filter((number) => plain(text).includes(number))
        expect(within(drawn).length, 'numbers of the model').toBeGreaterThan(0)
        expect(within(shown)).toEqual(within(drawn))
      }
    })
  }

  const plain = (text: string) => text.replaceAll('\u2212', '-').replace(/[^\w.+-]/g, '')

  /** What blocks of bits have below them. */
  const blocksIn = (model: unknown) => (model as { blocks: { hex: string }[] }).blocks.map(({ hex }) => hex)

  /** The numbers of a model; those that are long enough not to be found by chance, if there are any. */
  function numbersIn(model: unknown): string[] {
    const found = new Set<string>()
    JSON.stringify(model, (key, value) => {
      if (['flip', 'weight', 'help', 'summary', 'lowest', 'highest', 'step'].includes(key)) return undefined
      if (typeof value?.digits === 'string') found.add(value.digits)
      return value
    })
    const long = [...found].filter((number) => number.length > 3)
    return long.length > 0 ? long : [...found]
  }
})
