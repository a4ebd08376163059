import { html, nothing, type TemplateResult } from 'lit'
import { drawn } from '../../core/drawn.ts'
import type { Chain, ChainField, Link, Num, Step } from '../../core/wire.ts'
import { type FieldEdit, message, numberField } from '../../draw/field.ts'
import { equation } from '../../draw/formula.ts'
import { num } from '../../draw/num.ts'
import { unseen } from '../../draw/parts.ts'
import { said } from '../../draw/said.ts'
import type { View } from '../../draw/view.ts'
import { formatDigits } from '../../say/num.ts'
import { label, plain } from '../../say/say.ts'

/** value -> source bits -> scale and zero point -> code -> target bits -> restored value -> error */
export function drawChain(view: View): TemplateResult {
  const chain = drawn(view.answer, 'chain')
  if (!chain) return html``
  return html`<section class="chainbox" aria-label=${label('chain-name')}>
    ${unseen(plain(chain.summary))}
    <ol class="chain ${chain.links.some(({ id }) => id === 'group') ? 'grouped' : ''}">
      ${chain.links.map((link) => drawLink(view, link, chain))}
    </ol>
  </section>`
}

export const arrow = () => html`<svg class="sep" viewBox="0 0 14 14" aria-hidden="true"><path d="M1 7h10M8 3.5 11.5 7 8 10.5" /></svg>`

function drawLink(view: View, link: Link, chain: Chain): TemplateResult {
  const { id, steps, note } = link
  return html`<li class="link ${id} fit${fit(link)}">
    ${arrow()}<span class="lab">${plain(link.label)}</span>
    <span class="fig">${link.fields.map((field, i) => html`${i ? html`<span class="comma">,</span>` : nothing}${drawField(view, field)}`)}</span>
    ${link.fields.map(({ edit }) => message(view, fieldId(edit)))}
    <div class="how">
      ${id === 'target' ? nothing : id === 'group' ? shared(steps) : steps.map(onTheWay)}
      ${note ? html`<p>${said(note, (n) => compared(n, chain))}</p>` : nothing} ${id === 'target' ? steps.map(told) : nothing}
    </div>
  </li>`
}

/** The steps that a group shares, a line each: how one came about is shown to whoever asks. */
export const shared = (steps: readonly Step[]) => html`<ul class="shared">
  ${steps.map((step) => {
    const line = html`<span>${label(`step-${step.id}`)}</span> ${num(step.result)}`
    const isTold = step.formula !== undefined || step.notes !== undefined
    return html`<li>${isTold ? html`<details><summary>${line}</summary>${told(step)}</details>` : html`<p>${line}</p>`}</li>`
  })}
</ul>`

export const told = ({ formula, substituted, notes }: Step) =>
  html`${formula && substituted ? equation(formula, substituted) : nothing}${notes?.map((note) => html`<p>${said(note)}</p>`)}`

/** A step on the way to a link's figure; one without a formula is named, but for what the figure is itself. */
const onTheWay = (step: Step) =>
  html`${step.formula || ['code', 'restored'].includes(step.id) ? nothing : html`<p>${label(`step-${step.id}`)} ${num(step.result)}</p>`}${told(step)}`

/** The longest text of each size; bits wrap by their groups. */
const STEPS = [10, 12, 14]

function fit({ id, fields }: Link): number {
  if (id === 'target') return 0
  const width = ({ digits, exponent }: Num) => digits.length + (exponent === undefined ? 0 : 4 + 0.6 * String(exponent).length)
  const length = fields.reduce((sum, { num }) => sum + width(num), (fields.length - 1) * 1.5)
  return STEPS.filter((longest) => length > longest + (id === 'value' ? 0 : 2)).length
}

const fieldId = (edit: string) => `chain-${edit}`

function drawField(view: View, { edit, label, num: n, editable }: ChainField): TemplateResult {
  if (!editable) return html`<span class="num ${n.ink}">${n.digits ? num(n) : '–'}</span>`
  return numberField(view, { id: fieldId(edit), edit: edit as FieldEdit, label: plain(label), num: n })
}

/** What the source holds, with the digits marked in which it differs from what was typed. */
function compared(n: Num, { links }: Chain): TemplateResult {
  const typed = links.find(({ id }) => id === 'value')?.fields[0]?.num
  if (!typed || n.ink !== 'value' || n.exponent !== undefined || typed.exponent !== undefined || typed.digits === n.digits) return num(n)
  const same = commonStart(n.digits, typed.digits)
  if (!/\d/.test(n.digits.slice(0, same))) return num(n)
  return html`<span class="num value">${formatDigits(n.digits.slice(0, same))}<span class="differs">${formatDigits(n.digits.slice(same))}</span></span>`
}

function commonStart(a: string, b: string): number {
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  return same
}
