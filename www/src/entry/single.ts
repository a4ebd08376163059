// Every page in one file: the part of the address from `?` says which. It is looked at once: a link to the other page loads anew.

import { isValues } from '../state/which-page.ts'

if (isValues(location.search)) void import('./values.ts')
else void import('./app.ts')
