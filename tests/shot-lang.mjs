import { chromium } from '@playwright/test'
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium' })
const [,, base, out, ...pages] = process.argv
for (const spec of pages) {
  const [path, width, lang, name] = spec.split('|')
  const page = await browser.newPage({ viewport: { width: Number(width), height: 900 }, locale: lang || 'en' })
  page.on('console', (m) => console.log(name, m.type(), m.text()))
  page.on('pageerror', (e) => console.log(name, 'ERROR', e.message))
  await page.goto(base + path)
  await page.waitForTimeout(2500)
  console.log(name, await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir, document.title, document.documentElement.scrollWidth, innerWidth].join(' ')))
  await page.screenshot({ path: `${out}/${name}.png`, fullPage: !process.env.TOP })
  await page.close()
}
await browser.close()
