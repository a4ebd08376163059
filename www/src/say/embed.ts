// Importing this lets the page say what an element on somebody else's page says.

import english from '../../locales/en/embed.ftl'
import { add } from './catalogue.ts'

add('embed', english)
