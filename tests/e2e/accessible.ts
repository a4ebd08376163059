// What axe finds wrong with a page.

import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What depends on colours and sizes, which is all that a theme has. */
const LOOKS = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable']

export interface Looked {
  /** Selectors of the parts that are looked at; without them the page is. */
  readonly within?: readonly string[] | undefined
  /** Only at what another theme can change, of a page that was looked at before. */
  readonly looks?: boolean
}

export async function violations(page: Page, { within = [], looks = false }: Looked = {}): Promise<string[]> {
  // there are no frames, which the other mode opens a page of its own for; what is right is not described
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  if (looks) axe.withRules(LOOKS)
  else axe.withTags(TAGS)
  for (const part of within) axe.include(part)
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
