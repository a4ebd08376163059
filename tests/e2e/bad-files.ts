// Files that must be refused, given to the page "Values" one after the other as somebody chooses them, and what becomes of each.

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Locator, Page } from '@playwright/test'

const folder = resolve(import.meta.dirname, '../data/bad')

/** The code of what is wrong with each. */
export function badFiles(): Record<string, string> {
  const expected: Record<string, { code: string }> = JSON.parse(readFileSync(resolve(folder, 'expected.json'), 'utf8'))
  return Object.fromEntries(Object.entries(expected).map(([file, { code }]) => [file, code]))
}

/** Hands all of them to the page, which has not looked at any yet: to a chooser beside its own. */
export async function offer(page: Page): Promise<Locator> {
  await page.evaluate(() => {
    const chooser = Object.assign(document.createElement('input'), { type: 'file', id: 'offered', multiple: true, hidden: true })
    document.body.append(chooser)
  })
  const offered = page.locator('#offered')
  await offered.setInputFiles(Object.keys(badFiles()).map((file) => resolve(folder, file)))
  return offered
}

export interface Met {
  readonly file: string
  /** Whether it is shown after all: some of its values are good. */
  readonly shown: boolean
  readonly code: string | undefined
  /** What the page says. */
  readonly said: string
  /** From the choice to the frame that shows what came of it, in ms. */
  readonly time: number
}

/** The page is given each file, and undoes what it did. Within the page, so that nothing but the page takes time. */
export function meet(offered: Locator): Promise<Met[]> {
  return offered.evaluate(async (offered: HTMLInputElement) => {
    /** Nothing takes so long. */
    const MOST_MS = 10_000
    const chooser = document.querySelector<HTMLInputElement>('#file-chooser')
    const headline = () => document.querySelector('h1')?.textContent
    const shown = () => document.querySelector('#example-panel-content')?.textContent ?? ''
    const refused = () => document.querySelector<HTMLElement>('.panel .message.wrong')
    const [first, start] = [headline(), shown()]
    const until = (file: string, is: () => boolean) =>
      new Promise<void>((resolve, reject) => {
        if (is()) return resolve()
        const timer = setTimeout(() => reject(new Error(`${file}: nothing came of it`)), MOST_MS)
        const watch = new MutationObserver(() => {
          if (!is()) return
          clearTimeout(timer)
          watch.disconnect()
          resolve()
        })
        watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
      })
    const met: Met[] = []
    for (const file of offered.files ?? []) {
      const transfer = new DataTransfer()
      transfer.items.add(file)
      if (chooser) chooser.files = transfer.files
      const chosen = performance.now()
      chooser?.dispatchEvent(new Event('change', { bubbles: true }))
      await until(file.name, () => refused() !== null || shown() !== start)
      await new Promise(requestAnimationFrame)
      const time = performance.now() - chosen
      const message = refused()
      const said = message?.innerText.trim() ?? ''
      met.push({ file: file.name, shown: message === null, code: message?.dataset.code, said, time })
      // where nothing is to be undone it forgets what was refused
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }))
      await until(file.name, () => refused() === null && shown() === start && headline() === first)
    }
    return met
  })
}
