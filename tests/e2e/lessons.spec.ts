import type { Page } from '@playwright/test'
import { LESSONS } from '../../www/src/lessons/registry.ts'
import { violations } from './accessible.ts'
import { expect, expectHash, openAnew, test } from './support.ts'

const open = (page: Page, state = '') => openAnew(page, `./lessons.html${state && `#v=1&${state}`}`)
const title = (page: Page) => page.locator('#step-title')

/** All numbers have come, and no message is missing. */
async function expectWhole(page: Page): Promise<void> {
  const prose = page.locator('.prose')
  await expect(prose).not.toContainText('⋯')
  await expect(prose).not.toContainText(/lesson-|\{/)
}

const LOOKS = [
  { width: 360, theme: 'light' },
  { width: 1920, theme: 'projector' },
] as const

for (const { id, steps } of LESSONS) {
  for (const { width, theme } of LOOKS) {
    test(`"${id}" runs from first to last by keyboard alone at ${width} px, ${theme}`, async ({ page }) => {
      test.setTimeout(120_000)
      await page.setViewportSize({ width, height: 900 })
      await open(page, `lesson=${id}&theme=${theme}`)
      for (const [i, { question, view }] of steps.entries()) {
        await expect(page.locator('[aria-current=step]')).toHaveAttribute('aria-label', new RegExp(`^Step ${i + 1}: `))
        await expect(page.locator('.prog .lbl')).toHaveText(`Step ${i + 1} of ${steps.length}`)
        await expect(page.locator('quanto-scope')).toHaveAttribute('view', view)
        if (question)
          await answer(
            page,
            question.options.findIndex((option) => option.id === question.answer),
          )
        await expectWhole(page)
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `step ${i + 1}`).toBeLessThanOrEqual(0)
        await page.keyboard.press('PageDown')
        if (i + 1 < steps.length) await expect(title(page)).toBeFocused()
      }
      await expect(page.locator('.prog .done')).toHaveCount(steps.length)
    })
  }
}

/** By Tab to the question, arrows to the option, and Enter. */
async function answer(page: Page, right: number): Promise<void> {
  await expect(page.locator('.fb')).toHaveCount(0)
  const focused = () => page.evaluate(() => document.activeElement?.closest('.opts') !== null)
  for (let i = 0; i < 12 && !(await focused()); i++) await page.keyboard.press('Tab')
  expect(await focused()).toBe(true)
  await page.keyboard.press(String(right + 1))
  await page.keyboard.press('Enter')
  await expect(page.locator('.fb .h')).toContainText('Right')
}

test('a wrong answer gets the reason of its mistake, and another try', async ({ page }) => {
  await open(page, 'lesson=blocks&step=4')
  const check = page.getByRole('button', { name: 'Check' })
  await expect(page.locator('.opts')).toContainText('437')
  await expect(check).toBeDisabled()
  await page.locator('.opts label', { hasText: '13' }).click()
  await check.click()
  await expect(page.locator('.fb')).toContainText('You dropped the fraction of the quotient')
  await expect(page.locator('.fb')).toContainText('−18')
  await page.locator('.opts label', { hasText: '14' }).click()
  await check.click()
  await expect(page.locator('.fb').last()).toContainText('451.5')
  await expect(page.locator('[data-side=target] .hex')).toContainText('0E')
})

test('the answer is nowhere in the page before it is asked for', async ({ page }) => {
  await open(page, 'lesson=blocks&step=4')
  await expect(page.locator('[data-side=target]')).toBeVisible()
  await expectWhole(page)
  expect(await page.locator('quanto-scope').getAttribute('scale')).toBe('1')
  expect(await page.locator('.prose').textContent()).not.toContain('451.5')
  await page.getByRole('button', { name: 'Show me' }).click()
  await expect(page.locator('.fb')).toContainText('451.5')
  await expect(page.locator('.fb .h')).toContainText('The answer')
  expect(await page.locator('quanto-scope').getAttribute('scale')).toBe('32.25')
})

test('whoever plays is told so, can keep it as a link, and comes back', async ({ page }) => {
  await open(page, 'lesson=rounding&step=1')
  const number = page.locator('quanto-scope input[data-field=number]')
  await expect(number).toHaveValue('3452.3194')
  await number.fill('-7.5')
  await number.press('Enter')
  await expect(page.locator('.playbar')).toBeVisible()
  await expectHash(page, '#v=1&lesson=rounding&step=1&value=-7.5')
  const link = page.url()
  await page.getByRole('button', { name: 'Back to the step' }).click()
  await expect(number).toHaveValue('3452.3194')
  await expect(page.locator('.playbar')).toHaveCount(0)

  await openAnew(page, link)
  await expect(number).toHaveValue('-7.5')
  await page.keyboard.press('Escape')
  await expect(number).toHaveValue('3452.3194')
  await expectHash(page, '#v=1&lesson=rounding&step=1')
})

test('leaving a step undoes what was changed in it; the browser goes back by steps', async ({ page }) => {
  await open(page, 'lesson=rounding')
  const number = page.locator('quanto-scope input[data-field=number]')
  await number.fill('-7.5')
  await number.press('Enter')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageUp')
  await expect(number).toHaveValue('3452.3194')
  await expectHash(page, '#v=1&lesson=rounding&step=1')
  await page.goBack()
  await expect(title(page)).toHaveText('Nearest')
})

test('the contents lead to lessons and tell how far one is', async ({ page }) => {
  await open(page)
  await page.getByRole('link', { name: /Bits/ }).click()
  await expect(title(page)).toHaveText('Four blocks of switches')
  await page.getByRole('link', { name: /^Lesson 2 of/ }).click()
  await expect(page.locator('.st').nth(1)).toHaveText('begun')
})

test('lessons and their contents have no violations', async ({ page }) => {
  test.setTimeout(120_000)
  await open(page)
  expect(await violations(page)).toEqual([])
  for (const theme of ['light', 'dark', 'projector']) {
    await open(page, `lesson=blocks&step=4&theme=${theme}`)
    await expect(page.locator('[data-side=target]')).toBeVisible()
    await expectWhole(page)
    expect(await violations(page), theme).toEqual([])
  }
})

test('on paper there is nothing to press', async ({ page }) => {
  await open(page, 'lesson=blocks&step=4')
  const pressed = page.locator('.lesson-page .btn, .lesson-page .text')
  await expect(pressed.first()).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(title(page)).toBeVisible()
  for (const one of await pressed.all()) await expect(one).toBeHidden()
})

test.describe('without the element', () => {
  test.use({ tolerated: /Failed to load resource/ })
  test('the page says so, and its words are there', async ({ page }) => {
    await page.route(/\/embed\/element-/, (route) => route.abort())
    await page.goto('./lessons.html#v=1&lesson=rounding')
    await expect(page.locator('.notices')).toContainText('could not be loaded')
    await expect(title(page)).toBeVisible()
    await page.locator('.notices [data-do=dismiss]').click()
    await expect(page.locator('.notices p')).toHaveCount(0)
  })
})
