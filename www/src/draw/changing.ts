import { html, type TemplateResult } from 'lit'
import { Directive, directive } from 'lit/directive.js'
import { keyed } from 'lit/directives/keyed.js'

/** A text whose changed part stands out for a moment after each change. */
class Changing extends Directive {
  #text: string | undefined
  #drawn: TemplateResult | string = ''
  #changes = 0

  override render(text: string): TemplateResult | string {
    if (text === this.#text) return this.#drawn
    const before = this.#text
    this.#text = text
    this.#drawn = before === undefined ? text : this.#emphasized(before, text)
    return this.#drawn
  }

  #emphasized(before: string, text: string): TemplateResult | string {
    const shortest = Math.min(before.length, text.length)
    let start = 0
    while (start < shortest && before[start] === text[start]) start++
    let end = 0
    while (end < shortest - start && before.at(-1 - end) === text.at(-1 - end)) end++
    const changed = text.slice(start, text.length - end)
    if (!changed) return text
    this.#changes++
    return html`${text.slice(0, start)}${keyed(this.#changes, html`<b class="new">${changed}</b>`)}${text.slice(text.length - end)}`
  }
}

export const changing = directive(Changing)
