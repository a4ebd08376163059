// Runs before anything is painted, so it is small, and asks nobody: the theme is there from the first frame, and neither a
// link with a state of its own shows the example first, nor a page in another language English.

import { holdsState } from '../state/holds-state.ts'
import { languageIn, languageNow, OTHERWISE } from '../state/language.ts'
import { rememberedTheme, showTheme, themeIn } from '../state/theme.ts'
import { isValues } from '../state/which-page.ts'

showTheme(themeIn(location.hash) ?? rememberedTheme())
const isEnglish = languageNow(languageIn(location.hash)) === OTHERWISE
if (holdsState(location.hash) || isValues(location.search) || !isEnglish) document.documentElement.dataset.pending = ''
