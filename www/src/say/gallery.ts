// Importing this lets the page say what "Embed this" says.

import english from '../../locales/en/gallery.ftl'
import { add } from './catalogue.ts'

add('gallery', english)
