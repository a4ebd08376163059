// The big figures of row one. They shrink by steps rather than smoothly, so that typing does not make them breathe.

import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Headline, Num, Picture } from '../../core/wire.ts'
import { described, isEdited, refused, textOf } from '../../draw/field.ts'
import { exactly, figures } from '../../draw/num.ts'
import type { View } from '../../draw/view.ts'
import { formatDigits } from '../../say/num.ts'
import { label } from '../../say/say.ts'

const ID = 'number'
/** Texts longer than this scroll in their input. */
const LONGEST = 24
/** The longest text of each step, of the number itself (as the engine has it) and of the result, which has half the room. */
const NUMBER_STEPS = [9, 12]
const RESULT_STEPS = [7, 9, 12, 14, 18]

/** How much the big figures shrink: a step of the style sheet, the same for both. */
export function sizeStep(view: View, { number, rounded }: Picture): number {
  const text = view.ui.editing?.field === ID ? view.ui.editing.text : undefined
  const own = text === undefined ? number.size : step(text.length, NUMBER_STEPS)
  return Math.max(own, step(width(rounded.num), RESULT_STEPS))
}

const step = (length: number, steps: readonly number[]) => steps.filter((longest) => length > longest).length

/** In characters, a raised one counting less. */
const width = ({ digits, exponent }: Num) => digits.length + (exponent === undefined ? 0 : 4 + 0.6 * String(exponent).length)

export const bigResult = ({ num }: Headline) => html`<span class="big num ${num.ink}" .tip=${exactly(num)}>${figures(num)}</span>`

/**
 * The number itself. What is seen is drawn, digit by digit in the input's own metrics, so that the digits that rounding drops
 * can be hatched; the input lies over it with transparent text, and has the caret.
 */
export function bigNumber(view: View, headline: Headline): TemplateResult {
  const { num } = headline
  const text = textOf(view, ID, num.plain)
  const edited = isEdited(view, ID)
  return html`<span class="figure big num value ${text.length > LONGEST ? 'overlong' : ''}" .tip=${edited ? undefined : exactly(num)}
    ><span class="mirror" aria-hidden="true">${edited && text !== num.digits ? text.replaceAll('-', '−') : decorated(headline)}</span
    ><input
      data-field=${ID}
      data-edit="number"
      aria-label=${label('picture-number')}
      aria-invalid=${refused(view, ID)}
      aria-describedby=${described(view, ID)}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      .value=${live(text)}
  /></span>`
}

function decorated({ num, dropped }: Headline): TemplateResult {
  if (!dropped) return figures(num)
  const digits = [...num.digits]
  const power = num.exponent === undefined ? nothing : figures({ ...num, digits: '' })
  return html`${formatDigits(digits.slice(0, dropped.start).join(''))}<span class="drop">${formatDigits(digits.slice(dropped.start, dropped.end).join(''))}${power}</span>`
}
