// Importing this lets the page say what lessons say.

import bits from '../../locales/en/lessons/bits.ftl'
import blocks from '../../locales/en/lessons/blocks.ftl'
import floats from '../../locales/en/lessons/floats.ftl'
import granularity from '../../locales/en/lessons/granularity.ftl'
import list from '../../locales/en/lessons/list.ftl'
import range from '../../locales/en/lessons/range.ftl'
import rounding from '../../locales/en/lessons/rounding.ftl'
import page from '../../locales/en/lessons.ftl'
import { add } from './catalogue.ts'
import { bring } from './languages.ts'

add('lessons', page)
const LESSONS = { rounding, bits, blocks, list, range, granularity, floats }
for (const [lesson, messages] of Object.entries(LESSONS)) add(`lessons/${lesson}`, messages)
bring(import.meta.glob(['../../locales/*/{lessons,lessons/*}.ftl', '!../../locales/en/**']))
