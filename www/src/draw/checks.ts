import { noChange } from 'lit'
import { Directive, directive, type ElementPart } from 'lit/directive.js'

/**
 * Whether a radio button is chosen. The attribute says so in the page as it is served; whoever has clicked since then has made
 * the attribute meaningless, so the element itself is told.
 */
class Checks extends Directive {
  override render(_checked: boolean): unknown {
    return noChange
  }

  override update({ element }: ElementPart, [checked]: [boolean]): unknown {
    const radio = element as HTMLInputElement
    if (radio.checked !== checked) radio.checked = checked
    return noChange
  }
}

export const checks = directive(Checks)
