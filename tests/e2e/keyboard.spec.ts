import { expect, test } from '@playwright/test'
import { number, open, sourceBit, targetBit } from './page.ts'

test('each group of bits is one stop of the Tab key', async ({ page }) => {
  await open(page)
  await page.locator('#rounding-arrow').focus()
  await page.keyboard.press('Tab')
  await expect(sourceBit(page, 31)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.locator('#scheme-arrow')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.locator('#target-arrow')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(targetBit(page, 7)).toBeFocused()
})

test('arrows move among the bits, Home and End go to the ends, Space flips', async ({ page }) => {
  await open(page)
  await sourceBit(page, 31).focus()
  await page.keyboard.press('ArrowRight')
  await expect(sourceBit(page, 30)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(sourceBit(page, 14)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(sourceBit(page, 30)).toBeFocused()
  await page.keyboard.press('End')
  await expect(sourceBit(page, 0)).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await expect(number(page)).toHaveValue('-3452.3193')
  await expect(sourceBit(page, 31)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(number(page)).toHaveValue('3452.3194')
})

test('the tip follows the keyboard', async ({ page }) => {
  await open(page)
  await page.locator('#rounding-arrow').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tooltip')).toContainText('bit 30, exponent')
  await expect(sourceBit(page, 30)).toHaveAttribute('aria-describedby', 'tip')
})

test('where the Tab key stops in a group is where it left', async ({ page }) => {
  await open(page)
  await sourceBit(page, 31).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(sourceBit(page, 0)).toBeFocused()
})

test('menus: search, arrows, Enter, Escape', async ({ page }) => {
  await open(page)
  await page.locator('#target-arrow').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('bfl')
  await page.keyboard.press('Enter')
  await expect(page.locator('#target-arrow')).toBeFocused()
  await expect(page.locator('#target-arrow')).toContainText('bfloat16')
  await page.keyboard.press('Enter')
  const marked = async () => page.locator(`[id="${await page.getByRole('combobox').getAttribute('aria-activedescendant')}"]`)
  await expect(await marked()).toContainText('bfloat16')
  await page.keyboard.press('ArrowUp')
  await expect(await marked()).toContainText('float16')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await expect(page.locator('#target-arrow')).toBeFocused()
  await expect(page.locator('#target-arrow')).toContainText('bfloat16')
})

test('Ctrl+Z undoes, Ctrl+Shift+Z does again; a text being typed has its own', async ({ page }) => {
  await open(page)
  await sourceBit(page, 31).click()
  await page.keyboard.press('Control+z')
  await expect(number(page)).toHaveValue('3452.3194')
  await page.keyboard.press('Control+Shift+Z')
  await expect(number(page)).toHaveValue('-3452.3193')
  await number(page).fill('88')
  await page.keyboard.press('Control+z')
  await expect(number(page)).toHaveValue('-3452.3193')
})

test('rows of the tables are moved along and chosen', async ({ page }) => {
  await open(page)
  await page.locator('.vals [data-rove][tabindex="0"]').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(number(page)).toHaveValue('-1200.5')
  await page.locator('.fmts [data-rove][tabindex="0"]').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await expect(page.locator('#target-arrow')).toContainText('float64')
})

test('everything that can be worked is reached by the Tab key, and seen to have the focus', async ({ page }) => {
  await open(page)
  const reached: string[] = []
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      if (element === document.body) return
      // A field's frame shows the focus in its place.
      const framed = element.closest('.figure, .edit') ?? element
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(framed)
      const seen = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
      const { field, do: does } = element.dataset
      return `${field ?? does ?? element.className}${seen ? '' : ' UNSEEN'}`
    })
    if (at === undefined) break
    reached.push(at)
  }
  for (const name of [
    'undo',
    'redo',
    'copy-link',
    'number',
    'flip',
    'scale-fits',
    'chain-number',
    'chain-error',
    'list',
    'reset',
    'edit-list',
    'select',
    'target',
  ])
    expect(reached.join(' '), name).toContain(name === 'select' || name === 'target' ? 'pick-row' : name)
  expect(reached.filter((name) => name.includes('UNSEEN'))).toEqual([])
})

test('what is typed before the engine is there is done when it is', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/*.wasm', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('./')
  await number(page).click()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('88.25')
  await expect(page.locator('.progress')).toHaveClass(/on/)
  release()
  await expect(page.locator('.cell.to .big')).toHaveText('88')
  await expect(number(page)).toBeFocused()
  await page.keyboard.type('5')
  await expect(number(page)).toHaveValue('88.255')
})
