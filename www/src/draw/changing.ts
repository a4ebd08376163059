import { html, nothing, type TemplateResult } from 'lit'
import { AsyncDirective } from 'lit/async-directive.js'
import { directive } from 'lit/directive.js'

/** As long as `--m-move`. A timer, not an animation: that would have every frame drawn until it ends. */
const STANDS_OUT_MS = 220

/** A text whose changed part stands out for a moment after each change. */
class Changing extends AsyncDirective {
  #text: string | undefined
  #drawn: TemplateResult | string = ''
  #timer = 0

  override render(text: string): TemplateResult | string {
    if (text === this.#text) return this.#drawn
    const before = this.#text
    this.#text = text
    this.#drawn = before === undefined || still() ? text : this.#emphasized(before, text)
    return this.#drawn
  }

  override disconnected(): void {
    clearTimeout(this.#timer)
  }

  #emphasized(before: string, text: string): TemplateResult | string {
    const shortest = Math.min(before.length, text.length)
    let start = 0
    while (start < shortest && before[start] === text[start]) start++
    let end = 0
    while (end < shortest - start && before.at(-1 - end) === text.at(-1 - end)) end++
    const changed = text.slice(start, text.length - end)
    if (!changed) return text
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#settle(text), STANDS_OUT_MS)
    return html`${text.slice(0, start) || nothing}<b class="new">${changed}</b>${text.slice(text.length - end) || nothing}`
  }

  #settle(text: string): void {
    if (text !== this.#text) return
    this.#drawn = text
    this.setValue(text)
  }
}

let reduced: MediaQueryList | undefined

function still(): boolean {
  reduced ??= matchMedia('(prefers-reduced-motion: reduce)')
  return reduced.matches
}

export const changing = directive(Changing)
