// Importing this lets the page say what "Values" says, and what is said of files.

import english from '../../locales/en/values.ftl'
import { add } from './catalogue.ts'

add('values', english)
