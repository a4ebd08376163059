// Runs before anything is painted, so it is small, and asks nobody: the theme is there from the first frame, and a link with a
// state of its own does not show the example first.

import { holdsState } from '../state/holds-state.ts'
import { rememberedTheme, showTheme, themeIn } from '../state/theme.ts'
import { isValues } from '../state/which-page.ts'

showTheme(themeIn(location.hash) ?? rememberedTheme())
if (holdsState(location.hash) || isValues(location.search)) document.documentElement.dataset.pending = ''
