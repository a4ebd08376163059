// `<quanto-scope>` in any page: importing this defines it.

import { VERSION } from 'virtual:params'
import { define } from '../embed/element.ts'

export { type EmbedError, QuantoScope } from '../embed/element.ts'

define(VERSION)
