// Every page in one file: the part of the address from `?` says which. It is looked at once: a link to the other page loads anew.

import { keptAddress } from '../state/kept.ts'
import { isValues } from '../state/which-page.ts'

const kept = keptAddress()
if (kept) location.replace(kept)
if (isValues(location.search)) void import('./values.ts')
else void import('./app.ts')
