import { noChange } from 'lit'
import { Directive, directive, type ElementPart } from 'lit/directive.js'

/**
 * Whether a radio button is chosen. The attribute says so in the page as it is served; whoever has clicked since then has made
 * the attribute meaningless, so the element itself is told: with each new `answer` (whatever it is), and not before, lest a choice
 * flips back while the engine works on it.
 */
class Checks extends Directive {
  #answer: unknown

  override render(_checked: boolean, ..._answer: unknown[]): unknown {
    return noChange
  }

  override update({ element }: ElementPart, [checked, answer]: [boolean, unknown]): unknown {
    if (answer !== this.#answer) (element as HTMLInputElement).checked = checked
    this.#answer = answer
    return noChange
  }
}

export const checks = directive(Checks)
