import { resolve } from 'node:path'
import { test } from '@playwright/test'
import { open } from '../e2e/page.ts'

// `cargo xtask shots --readme` takes the README's picture anew.
test('the first screen @readme', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL, viewport: { width: 1280, height: 720 }, deviceScaleFactor: 2, reducedMotion: 'reduce' })
  await open(page, 'theme=light')
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: resolve(import.meta.dirname, '../../www/screenshot.png') })
  await page.close()
})
