import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Num, Refusal } from '../core/wire.ts'
import { errorText } from '../say/say.ts'
import { exactly, figures } from './num.ts'
import { pieces, said } from './said.ts'
import type { SchemeView } from './view.ts'

/** Which edits typing into a field makes: see elements/fields.ts. */
export type FieldEdit =
  | 'number'
  | 'list'
  | 'sourceBits'
  | 'scale'
  | 'zeroPoint'
  | 'code'
  | 'targetBits'
  | 'restored'
  | 'error'
  | 'min'
  | 'max'
  | `param-${string}`
  | `example-${string}`

export interface Field {
  /** Unique on the page: refusals come back to it. */
  readonly id: string
  readonly edit: FieldEdit
  readonly label: string
  readonly num: Num
  readonly disabled?: boolean
}

/** What stands in a field: what is being typed there, else what can be typed to have the answer's value. */
export function textOf(view: SchemeView, id: string, text: string): string {
  const { editing } = view.ui
  return editing?.field === id ? (editing.text ?? text) : text
}

export const isEdited = (view: SchemeView, id: string) => view.ui.editing?.field === id

/**
 * A number that can be typed over where it stands. It is shown as people write it; whoever enters it has what can be typed. The
 * shown number gives the field its width, the input lies over it.
 */
export function numberField(view: SchemeView, { id, edit, label, num, disabled = false }: Field): TemplateResult {
  const text = textOf(view, id, num.plain)
  const edited = isEdited(view, id)
  return html`<span class="edit ${edited ? 'edited' : ''}" .tip=${edited ? undefined : exactly(num)}
    ><span class="mirror num ${num.ink}" aria-hidden="true">${edited ? text : figures(num)}</span
    ><input
      class="num ${num.ink}"
      data-field=${id}
      data-edit=${edit}
      aria-label=${label}
      aria-invalid=${refused(view, id)}
      aria-describedby=${described(view, id)}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      ?disabled=${disabled}
      .value=${live(text)}
  /></span>`
}

export const refused = (view: SchemeView, id: string) => (view.problem?.field === id ? 'true' : nothing)
export const described = (view: SchemeView, id: string) =>
  view.problem?.field === id || view.reading?.field === id ? `${id}-message` : nothing

/** What is wrong with a field's text, or how it was read and could be read otherwise. */
export function message(view: SchemeView, id: string): TemplateResult | typeof nothing {
  if (view.problem?.field === id) {
    const { message, hint } = errorText(view.problem.refusal)
    return html`<p class="message wrong" id=${`${id}-message`} data-code=${view.problem.refusal.code}>
      ${pieces(message)} ${hint ? wayOut(id, view.problem.refusal, pieces(hint)) : nothing}
    </p>`
  }
  if (view.reading?.field === id) {
    const { how, other } = view.reading
    return html`<p class="message" id=${`${id}-message`}>
      ${said({ id: 'reading-how', args: { how: { kind: 'text', text: how } } })}
      <button class="text" data-do="read-otherwise">${said({ id: 'reading-other', args: { other: { kind: 'text', text: other } } })}</button>
    </p>`
  }
  return nothing
}

/** What to do about it; where the engine guesses what was meant, a click does it. */
function wayOut(id: string, { message }: Refusal, hint: TemplateResult): TemplateResult {
  const suggestion = message.args?.suggestion
  if (suggestion?.kind !== 'word') return hint
  return html`<button class="text" data-do="suggest" data-for=${id} data-text=${suggestion.word}>${hint}</button>`
}
