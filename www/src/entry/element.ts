// `<quanto-scope>` in any page: importing this defines it.

import { VERSION } from 'virtual:params'
import { define, type QuantoScope } from '../embed/element.ts'

export { type EmbedError, QuantoScope } from '../embed/element.ts'

define(VERSION)

declare global {
  interface HTMLElementTagNameMap {
    'quanto-scope': QuantoScope
  }
}
