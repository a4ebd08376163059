// Every page in one file: the part of the address from `?` says which. It is looked at once: a link to the other page loads anew.

import { keptAddress } from '../state/kept.ts'
import { isValues } from '../state/which-page.ts'
import styles from '../theme/workbench/index.css?inline'

const kept = keptAddress()
if (kept) location.replace(kept)
if (isValues(location.search)) {
  // They are not the other page's, where some of their names stand for something else.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  document.adoptedStyleSheets = [sheet]
  void import('./values.ts')
} else void import('./app.ts')
