// Importing this lets the page say what lessons say.

import bits from '../../locales/en/lessons/bits.ftl'
import blocks from '../../locales/en/lessons/blocks.ftl'
import rounding from '../../locales/en/lessons/rounding.ftl'
import page from '../../locales/en/lessons.ftl'
import { add } from './catalogue.ts'

add('lessons', page)
for (const [lesson, messages] of Object.entries({ rounding, bits, blocks })) add(`lessons/${lesson}`, messages)
