// Importing this lets the page say what "Embed this" says.

import english from '../../locales/en/gallery.ftl'
import { add } from './catalogue.ts'
import { bring } from './languages.ts'

add('gallery', english)
bring(import.meta.glob(['../../locales/*/gallery.ftl', '!../../locales/en/**']))
