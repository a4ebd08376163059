import { expect, test } from '@playwright/test'
import { complaints, hex, link, list, number, open, result, sourceBit, targetBit, textOf } from './page.ts'

test('the page as it is served says what the page alive says', async ({ page, browser, baseURL }) => {
  const still = await browser.newPage({ javaScriptEnabled: false })
  await still.goto(baseURL ?? '')
  await open(page)
  expect(await textOf(still)).toBe(await textOf(page))
  await expect(still.locator('.noscript')).toBeVisible()
  expect(await still.locator('[style]').count(), 'a strict policy refuses style attributes').toBe(0)
  await still.close()
})

test('the example', async ({ page }) => {
  const complained = complaints(page)
  await open(page)
  await expect(number(page)).toHaveValue('3452.3194')
  await expect(page.locator('.drop')).toHaveText('.3194')
  await expect(result(page)).toHaveText('3452')
  expect(await hex(page, 'source')).toBe('4557C51C')
  expect(await hex(page, 'target')).toBe('6B')
  await expect(link(page, 'restored')).toHaveValue('3450.9607')
  await expect(page.locator('.vals tbody tr')).toHaveCount(7)
  expect(complained).toEqual([])
})

test('a number is typed, and everything follows with each key', async ({ page }) => {
  await open(page)
  await number(page).click()
  await number(page).fill('88')
  await expect(result(page)).toHaveText('88')
  expect(await hex(page, 'source')).toBe('42B00000')
  await page.keyboard.type('.5')
  await expect(page.locator('.drop')).toHaveText('.5')
  await expect(list(page)).toHaveValue('88.5, -1200.5, 437.25, 88, 12.5, -0.75, 4096')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/values=88\.5;/)
})

test('up and down move by one ulp, with Shift by sixteen', async ({ page }) => {
  await open(page)
  await number(page).click()
  await page.keyboard.press('ArrowUp')
  await expect(number(page)).toHaveValue('3452.3196')
  await page.keyboard.press('ArrowDown')
  await expect(number(page)).toHaveValue('3452.3194')
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(() => hex(page, 'source')).toBe('4557C50C')
})

test('what is no number is told at its field, and the last good picture stays', async ({ page }) => {
  const complained = complaints(page)
  await open(page)
  for (const text of ['abc', '1e999', '']) {
    await number(page).fill(text)
    await expect(page.locator('#number-message')).not.toBeEmpty()
    await expect(number(page)).toHaveAttribute('aria-invalid', 'true')
    await expect(number(page)).toHaveValue(text)
    expect(await hex(page, 'source'), text).toBe('4557C51C')
  }
  await page.keyboard.press('Escape')
  await expect(number(page)).toHaveValue('3452.3194')
  await expect(page.locator('#number-message')).toHaveCount(0)
  expect(complained).toEqual([])
})

test('a refused text stays in its field when that is left', async ({ page }) => {
  await open(page)
  await number(page).fill('12..5')
  await page.locator('h1').click()
  await expect(number(page)).toHaveValue('12..5')
  await sourceBit(page, 31).click()
  await expect(number(page)).toHaveValue('-3452.3193')
})

test('a column that is pasted becomes the list', async ({ page }) => {
  await open(page)
  await page.evaluate(() => navigator.clipboard.writeText('1.5\n2.5\n-3'))
  await number(page).click()
  await page.keyboard.press('Control+V')
  await expect(list(page)).toHaveValue('1.5, 2.5, -3')
  await expect(number(page)).toHaveValue('1.5')
})

test('far too much that is pasted is refused, and never reaches the field', async ({ page }) => {
  await open(page)
  await list(page).click()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '1234567890 '.repeat(1_000_000))
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(page.locator('#list-message')).not.toBeEmpty()
  await expect(list(page)).toHaveValue(/^3452\.3194, /)
})

test('a decimal comma can be read the other way', async ({ page }) => {
  await open(page)
  await number(page).fill('12,5')
  await expect(number(page)).toHaveValue('12,5')
  await expect(result(page)).toHaveText('12')
  await page.locator('#number-message').getByRole('button').click()
  await expect(list(page)).toHaveValue('12, 5')
})

test('a source bit flipped twice gives back what was typed', async ({ page }) => {
  await open(page)
  await sourceBit(page, 22).click()
  await expect(number(page)).toHaveValue('2428.3193')
  await expect(sourceBit(page, 22)).toHaveAttribute('aria-checked', 'false')
  await sourceBit(page, 22).click()
  await expect(number(page)).toHaveValue('3452.3194')
})

test('a target bit overrides the code, with ways back and on', async ({ page }) => {
  await open(page)
  await targetBit(page, 5).click()
  await expect(link(page, 'code')).toHaveValue('75')
  await expect(number(page)).toHaveValue('3452.3194')
  await page.getByRole('button', { name: 'Back to 107' }).click()
  await expect(link(page, 'code')).toHaveValue('107')
  await targetBit(page, 5).click()
  await page.getByRole('button', { name: 'Make 2418.8977 the number' }).click()
  await expect(number(page)).toHaveValue('2418.8977')
})

test('rounding and re-scaling are told apart, and switched by a click', async ({ page }) => {
  await open(page)
  await expect(page.locator('.contrast')).toContainText('127')
  await page.getByRole('button', { name: 'Take the scale away' }).click()
  await expect(link(page, 'code')).toHaveValue('127')
  await expect(link(page, 'restored')).toHaveValue('127')
  await expect(page.locator('.to.two')).toHaveClass(/clipped/)
  await expect(page.getByRole('radio', { name: 'no scale: plain cast' })).toBeChecked()
  await page.getByRole('button', { name: 'Scale it to the list' }).click()
  await expect(link(page, 'restored')).toHaveValue('3450.9607')
})

test('every link of the chain can be typed over, and keeps the caret while the others follow', async ({ page }) => {
  await open(page)
  const follows = async (edit: string, text: string, other: string, value: string) => {
    await link(page, edit).fill(text)
    await expect(link(page, other)).toHaveValue(value)
    await expect(link(page, edit)).toHaveValue(text)
    await expect(link(page, edit)).toBeFocused()
  }
  await follows('number', '100', 'sourceBits', '0x42C80000')
  await follows('sourceBits', '4557C51C', 'number', '3452.3193')
  await follows('scale', '64', 'code', '54')
  await follows('zeroPoint', '3', 'code', '57')
  await follows('code', '60', 'restored', '3648')
  await follows('targetBits', '0000 0100', 'code', '4')
  await follows('restored', '128', 'code', '5')
  await follows('error', '0', 'code', '57')
})

test('a row of the list becomes the picture; a row of the formats the target', async ({ page }) => {
  await open(page)
  await page.locator('.vals tbody tr').nth(2).click()
  await expect(number(page)).toHaveValue('437.25')
  await expect(page.locator('.vals tr[aria-current=true]')).toContainText('437.25')
  await page.locator('.fmts tbody tr', { hasText: 'bfloat16' }).click()
  await expect.poll(() => hex(page, 'target')).toBe('43DB')
  await expect(page.locator('.fmts tr[aria-current=true]')).toContainText('bfloat16')
})

test('undo, redo and reset', async ({ page }) => {
  await open(page)
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'true')
  await sourceBit(page, 31).click()
  await expect(number(page)).toHaveValue('-3452.3193')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(number(page)).toHaveValue('3452.3194')
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(number(page)).toHaveValue('-3452.3193')
  await page.getByRole('button', { name: 'Reset' }).click()
  await expect(number(page)).toHaveValue('3452.3194')
})

test('what the scale fits', async ({ page }) => {
  await open(page)
  await page.getByRole('radio', { name: 'this value alone' }).check()
  await expect(link(page, 'code')).toHaveValue('127')
  await page.getByRole('radio', { name: 'a range I set' }).check()
  await page.getByRole('textbox', { name: 'to', exact: true }).fill('1000')
  await expect(page.locator('.to.two')).toHaveClass(/clipped/)
  await page.getByRole('radio', { name: 'a scale I type' }).check()
  await page.locator('[data-field="panel-scale"]').fill('100')
  await expect(link(page, 'restored')).toHaveValue('3500')
  await page.getByRole('radio', { name: 'the whole list' }).check()
  await page.getByRole('radio', { name: 'fitted' }).check()
  await expect(link(page, 'zeroPoint')).not.toHaveValue('0')
})

test('menus say what there is, and are searched', async ({ page }) => {
  await open(page)
  await page.locator('#target-panel').click()
  await expect(page.getByRole('listbox')).toBeVisible()
  await expect(page.getByRole('option', { name: 'int12' })).toHaveCount(0)
  await page.getByRole('combobox').fill('12')
  await page.getByRole('option', { name: /^int12/ }).click()
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await expect(page.locator('#target-panel')).toBeFocused()
  await expect(page.locator('[data-side=target] .bit')).toHaveCount(12)
})

test('targets of every width have keys of one size', async ({ page }) => {
  await open(page)
  const width = async (row: string) => {
    await page.locator('.fmts .pick-row', { hasText: new RegExp(`^${row}$`) }).click()
    await expect(page.locator('.fmts tr[aria-current=true] .pick-row')).toHaveText(row)
    return (await targetBit(page, 0).boundingBox())?.width ?? 0
  }
  const eight = await width('int8')
  for (const format of ['int4', 'float16', 'uint2']) expect(await width(format)).toBeCloseTo(eight, 0)
  await width('tf32')
  await expect(page.locator('[data-side=target] .block')).toHaveCount(3)
  const [keys, sources] = [await targetBit(page, 0).boundingBox(), await sourceBit(page, 0).boundingBox()]
  expect(keys?.width).toBeCloseTo(sources?.width ?? 0, 0)
})

test('a tip says what a bit is and what its flipping gives', async ({ page }) => {
  await open(page)
  await sourceBit(page, 29).hover()
  await expect(page.getByRole('tooltip')).toContainText('bit 29, exponent weight 64')
  await expect(page.getByRole('tooltip')).toContainText('6.368405')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tooltip')).toHaveCount(0)
})

test('a shortened number shows all its digits when it is pointed at', async ({ page }) => {
  await open(page)
  await page.locator('.vals .restored').first().hover()
  await expect(page.getByRole('tooltip')).toHaveText('exactly 3450.960693359375')
})

test('numbers without a finite value', async ({ page }) => {
  const complained = complaints(page)
  for (const [text, shown] of [
    ['nan', 'NaN'],
    ['inf', '∞'],
    ['-inf', '−∞'],
  ]) {
    await open(page, `value=${text}`)
    await expect(page.locator('.figure .mirror')).toHaveText(shown ?? '')
    await page.reload()
  }
  expect(complained).toEqual([])
})

test('after an edit has settled, its result is said in one sentence', async ({ page }) => {
  await open(page)
  await sourceBit(page, 31).click()
  await expect(page.locator('body > [role=status]')).toHaveText(/^−3452\.3193 becomes code −107 and comes back as −3450\.9607/)
})

test('the link is copied', async ({ page }) => {
  await open(page, 'value=1.5')
  await page.getByRole('button', { name: /Copy link/ }).click()
  await expect(page.locator('.share')).toContainText('Copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('value=1.5')
})

test('a long list is shown in parts', async ({ page }) => {
  await open(page)
  await list(page).fill(Array.from({ length: 250 }, (_, i) => i + 0.5).join(' '))
  await expect(page.locator('.vals tbody tr')).toHaveCount(100)
  await expect(page.locator('.list')).toContainText('Values 1 to 100 of 250.')
  await page.getByRole('button', { name: 'later' }).click()
  await page.getByRole('button', { name: 'later' }).click()
  await expect(page.locator('.vals tbody tr')).toHaveCount(50)
  await page.locator('.vals tbody tr').last().click()
  await expect(number(page)).toHaveValue('249.5')
})
