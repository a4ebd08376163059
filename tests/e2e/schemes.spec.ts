// Every scheme is chosen by the menu and every kind of parameter set in the panel, as the engine's catalogue declares them.

import { expect, type Page, test } from '@playwright/test'
import type { ParamEntry, SchemeEntry } from '../../www/src/core/wire.ts'
import { complaints, hex, link, number, open } from './page.ts'
import { expectHash, nodeEngine } from './support.ts'

const VALUES = new Float32Array([3452.3194, -1200.5, 437.25, 88, 12.5, -0.75, 4096])
/** What the panel has other controls for; a list has one axis. */
const OWN = ['axis', 'bits', 'signed', 'symmetric', 'calibration', 'min', 'max', 'scale', 'zeroPoint', 'rounding']

async function chooseScheme(page: Page, id: string, place: 'panel' | 'arrow' = 'panel'): Promise<void> {
  await page.locator(`#scheme-${place}`).click()
  await page.getByRole('combobox').fill(id)
  await page.locator(`.option[data-id="${id}"]`).click()
  await expect(page.locator('#scheme-panel')).toHaveText(id)
}

const restored = async (page: Page) => Math.fround(Number((await link(page, 'restored').inputValue()).replace('inf', 'Infinity')))

test('every scheme is chosen by the menu, and its value comes back as the engine has it', async ({ page }) => {
  test.slow()
  const complained = complaints(page)
  const engine = await nodeEngine()
  await open(page)
  for (const { id } of engine.catalog().schemes) {
    await page.getByRole('button', { name: 'Reset' }).click()
    await expect(page.locator('#scheme-panel')).toHaveText('integer')
    if (id !== 'integer') await chooseScheme(page, id)
    const expected = engine.quantize(VALUES, { scheme: id }).restored
    for (const index of [0, 4]) {
      await page.locator('.vals tr[data-index]').nth(index).click()
      await expect(page.locator(`.vals tr[data-index="${index}"]`)).toHaveAttribute('aria-current', 'true')
      await expect.poll(() => restored(page), id).toBe(expected[index])
    }
  }
  expect(complained).toEqual([])
})

test('a press is a click, whatever of a number changes before the release', async ({ page }) => {
  await page.clock.install()
  await open(page)
  const row = page.locator('.vals tr[data-index="2"]')
  const changed = row.locator('td:nth-of-type(3) .new').first()
  await row.scrollIntoViewIfNeeded()
  await page.clock.pauseAt(Date.now() + 60_000)
  await number(page).evaluate((field: HTMLInputElement) => {
    field.value = '8000'
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
  await expect(changed).toBeInViewport()
  const { x, y, width, height } = (await changed.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down()
  await page.clock.runFor(1000)
  await expect(changed).toHaveCount(0)
  await page.mouse.up()
  await expect(row).toHaveAttribute('aria-current', 'true')
})

/** The first parameter of that kind for which the panel has no control of its own. */
function find(schemes: readonly SchemeEntry[], kind: ParamEntry['kind']): { scheme: SchemeEntry; param: ParamEntry } | undefined {
  for (const scheme of schemes) {
    const param = scheme.params.find(
      (param) => param.kind === kind && !OWN.includes(param.id) && !(scheme.id === 'cast' && kind === 'format'),
    )
    if (param) return { scheme, param }
  }
}

const kebab = (id: string) => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Sets a parameter to another value than its default; gives that value. */
async function set(page: Page, param: ParamEntry): Promise<string> {
  const field = page.locator(`[data-field="param-${param.id}"]`)
  const type = async (text: string) => {
    await field.fill(text)
    await field.press('Enter')
    return text.replaceAll(' ', '')
  }
  switch (param.kind) {
    case 'bool':
      await page
        .getByRole('switch')
        .and(page.locator(`[name="param-${param.id}"]`))
        .click()
      return String(!param.default)
    case 'int':
      return type(String(param.default < param.max ? param.default + 1 : param.default - 1))
    case 'real':
      return type(String(Math.max(param.min, Math.min(98.5, param.max))))
    case 'weights':
      return type('1, 2, 1, 1, 1, 1, 0.5')
    case 'format':
    case 'choice': {
      const options = param.kind === 'choice' ? param.options : ['float8_e5m2']
      const other = options.find((option) => option !== param.default) ?? ''
      const segment = page.locator(`[name="param-${param.id}"][value="${other}"]`)
      if ((await segment.count()) > 0) await segment.check({ force: true })
      else {
        await page.locator(`#param-${param.id}-panel`).click()
        await page.locator(`.option[data-id="${other}"]`).click()
      }
      return other
    }
  }
}

test('a parameter of each kind is set in the panel, and undone', async ({ page }) => {
  const { schemes } = (await nodeEngine()).catalog()
  for (const kind of ['bool', 'int', 'real', 'choice', 'format', 'weights'] as const) {
    const found = find(schemes, kind)
    if (!found) continue
    const { scheme, param } = found
    const when = param.when ? `&${kebab(param.when.param)}=${param.when.is[0]}` : ''
    await page.goto('about:blank')
    await open(page, `scheme=${scheme.id}${when}`)
    const more = page.locator('[data-do=more]')
    if ((await more.count()) > 0) await more.click()
    await expect(page.locator(`#param-${param.id}-name`), `${scheme.id} ${param.id}`).toBeVisible()
    const value = await set(page, param)
    await expectHash(page, new RegExp(`[&#]${kebab(param.id)}=${value.replace('.', '\\.')}(&|$)`))
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => new URL(page.url()).hash).not.toContain(`${kebab(param.id)}=${value}`)
  }
})

test('a text that a parameter does not take is told at its field, and the picture stays', async ({ page }) => {
  await open(page, 'scheme=cast&format=int8&rounding=stochastic')
  await page.locator('[data-do=more]').click()
  const [seed, before] = [page.locator('[data-field=param-seed]'), await hex(page, 'target')]
  for (const text of ['abc', '-1', '1.5']) {
    await seed.fill(text)
    await expect(page.locator('#param-seed-message')).not.toBeEmpty()
    await expect(seed).toHaveAttribute('aria-invalid', 'true')
    expect(await hex(page, 'target')).toBe(before)
  }
  await seed.press('Escape')
  await expect(page.locator('#param-seed-message')).toHaveCount(0)
  await expect(seed).toHaveValue('0')
})

test('a setting is there only where it is of use', async ({ page }) => {
  await open(page, 'scheme=cast&format=int8')
  await page.locator('[data-do=more]').click()
  await expect(page.locator('#param-overflow-name')).toBeVisible()
  await expect(page.locator('#param-seed-name')).toHaveCount(0)
  await page.locator('#rounding-panel').click()
  await page.getByRole('option', { name: /^round at random/ }).click()
  await expect(page.locator('#param-seed-name')).toBeVisible()
})

test('the address, back and forward have the scheme with its parameters', async ({ page }) => {
  await open(page)
  await chooseScheme(page, 'cast', 'arrow')
  await expectHash(page, '#v=1&scheme=cast')
  await chooseScheme(page, 'integer')
  await expectHash(page, '')
  await page.goBack()
  await expect(page.locator('#scheme-panel')).toHaveText('cast')
  await page.goForward()
  await expect(page.locator('#scheme-panel')).toHaveText('integer')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator('#scheme-panel')).toHaveText('cast')
  await page.goto('about:blank')
  await open(page, 'scheme=cast&bits=4&nonsense=1')
  await expect(page.locator('.notices')).toContainText('bits')
  await expect(page.locator('.notices')).toContainText('nonsense')
})

test('under a block scheme the target leads back to integers and floats', async ({ page }) => {
  await open(page, 'scheme=q4_0')
  await expect(page.locator('#rounding-panel')).toHaveCount(0)
  await page.locator('#target-panel').click()
  await page.getByRole('option', { name: /^int8/ }).click()
  await expect(page.locator('#scheme-panel')).toHaveText('integer')
  await expect(link(page, 'restored')).toHaveValue('3450.9607')
})

test('what a group shares is told in the chain and above its rows', async ({ page }) => {
  await open(page, `scheme=q4_0&values=${Array.from({ length: 40 }, (_, i) => i / 8).join(';')}`)
  await expect(page.locator('.link.group .shared li')).not.toHaveCount(0)
  await page.locator('.link.group summary').nth(1).click()
  await expect(page.locator('.link.group .equation').first()).toBeVisible()
  await expect(page.locator('.shares')).toHaveText([/^\s*32 values share scale −/, /^\s*8 values share scale −/])
  await page.locator('.vals tr[data-index]').last().click()
  await expect(number(page)).toHaveValue('4.875')
})
