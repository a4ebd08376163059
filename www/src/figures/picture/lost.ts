import { html, type TemplateResult } from 'lit'
import { drawn } from '../../core/drawn.ts'
import { said } from '../../draw/said.ts'
import type { View } from '../../draw/view.ts'
import { label } from '../../say/say.ts'

/** What was lost, in words. */
export function drawLost(view: View): TemplateResult {
  const sentences = drawn(view.answer, 'picture')?.lost ?? []
  return html`<section class="lost" aria-labelledby="lost-heading">
    <h2 id="lost-heading">${label('lost-heading')}</h2>
    <p>${sentences.map((sentence) => html`${said(sentence)} `)}</p>
  </section>`
}
