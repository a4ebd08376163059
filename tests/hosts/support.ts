// What every host is held to: the element lives in its pages, and stays alive when the host goes from one to the other.

import { expect, type Locator, type Page } from '@playwright/test'
import { test as base } from '../e2e/support.ts'

export { expect }

/** A host's pages, below where all hosts' are served, or at an address of its own. */
export const test = base.extend<{ host: (path: string) => Promise<void> }>({
  host: async ({ page }, use) => {
    await page.addInitScript(() => {
      const count = (event: Event) => {
        const { target } = event
        if (target instanceof Element && target.localName === 'quanto-scope') target.setAttribute('data-loads', '1')
      }
      document.addEventListener('load', count, true)
    })
    await use(async (path) => {
      await page.goto(path.startsWith('http:') ? path : `../hosts/${path}`)
    })
  },
})

/** The element that is drawn; its event has been heard. */
export async function alive(page: Page, digits: string, selector = 'quanto-scope'): Promise<Locator> {
  const element = page.locator(selector)
  await expect(element).toHaveCount(1)
  await element.scrollIntoViewIfNeeded()
  await expect(element).toHaveAttribute('data-loads', '1')
  const frame = element.locator('.qs.live')
  await expect(frame).toBeVisible()
  await expect(frame).toContainText(digits)
  return element
}

/** What the two pages of an example show. */
export const [PICTURE, LINE] = ['3452', '3452.3194']

/** From the page with the picture to that with the line, by the host's own link, and back. */
export async function thereAndBack(page: Page, there: string | RegExp, back: string | RegExp): Promise<void> {
  await alive(page, PICTURE)
  await page.getByRole('link', { name: there }).first().click()
  await expect(page.locator('quanto-scope[view="line"]')).toBeVisible()
  await alive(page, LINE)
  await page.getByRole('link', { name: back }).first().click()
  await expect(page.locator('quanto-scope:not([view])')).toBeVisible()
  await alive(page, PICTURE)
}

/** Without JavaScript: the picture that is in the HTML, no wider than its place. */
export async function hasDrawing(page: Page): Promise<void> {
  const drawing = page.locator('quanto-scope > svg[role="img"]')
  await expect(drawing).toBeVisible()
  await expect(drawing.locator('title')).toHaveText(/^3452.3194 rounds to 3452/)
  const fits = await drawing.evaluate((svg) => svg.getBoundingClientRect().right <= document.documentElement.clientWidth)
  expect(fits).toBe(true)
}

/** What a bundler made of the package: the element with its Worker, and the engine in the page. */
export async function bundled(page: Page): Promise<void> {
  await alive(page, PICTURE)
  expect(page.workers()).toHaveLength(1)
  await expect(page.locator('output')).toHaveText('3452.3193359375')
}
