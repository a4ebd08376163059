import { expect, type Locator, type Page } from '@playwright/test'

/** The page with the state of a hash (without `#v=1&`), once it is alive. */
export async function open(page: Page, state = ''): Promise<void> {
  await page.goto(state ? `./#v=1&${state}` : './')
  await expect(page.locator('#app')).toHaveAttribute('data-live', '')
}

export const number = (page: Page): Locator => page.getByRole('textbox', { name: 'Number', exact: true })
export const list = (page: Page): Locator => page.getByRole('textbox', { name: 'Numbers', exact: true })
export const sourceBit = (page: Page, bit: number): Locator => page.locator(`[data-side=source] [data-bit="${bit}"]`)
export const targetBit = (page: Page, bit: number): Locator => page.locator(`[data-side=target] [data-bit="${bit}"]`)
/** A field of the chain, by the edit that it makes. */
export const link = (page: Page, edit: string): Locator => page.locator(`[data-field="chain-${edit}"]`)
export const result = (page: Page): Locator => page.locator('.cell.to .big')
export const hex = (page: Page, side: 'source' | 'target'): Promise<string> =>
  page
    .locator(`[data-side=${side}] .hex`)
    .allInnerTexts()
    .then((parts) => parts.join(''))

/** What is on the page, as text, without what differs in white space alone; what stands in fields is part of it. */
export function textOf(page: Page): Promise<string> {
  return page.locator('#app').evaluate((app) => {
    const copy = app.cloneNode(true) as HTMLElement
    const fields = app.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
    copy.querySelectorAll('input, textarea').forEach((field, i) => {
      const { type, value } = fields[i] ?? { type: '', value: '' }
      const checked = (fields[i] as HTMLInputElement).checked
      field.replaceWith(type === 'radio' ? `[${checked ? 'x' : ' '}]` : `[${value}]`)
    })
    return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
  })
}

/** Fails with whatever the page writes to the console as an error or warning, or throws. */
export function complaints(page: Page): string[] {
  const found: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) found.push(message.text())
  })
  page.on('pageerror', (error) => found.push(String(error)))
  return found
}

export async function theme(page: Page, name: string): Promise<void> {
  await page.evaluate((theme) => {
    if (theme === 'auto') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, name)
}
