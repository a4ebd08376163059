import { html, nothing, type TemplateResult } from 'lit'
import { drawn } from '../../core/drawn.ts'
import type { FormatRow, Formats } from '../../core/wire.ts'
import { aligned, decimals, num } from '../../draw/num.ts'
import { unseen } from '../../draw/parts.ts'
import type { View } from '../../draw/view.ts'
import { label, plain } from '../../say/say.ts'

/** The same number in every format, widest first; a click makes a format the target. */
export function drawFormats(view: View): TemplateResult {
  const formats = drawn(view.answer, 'formats')
  if (!formats) return html``
  return html`<section class="formats" aria-labelledby="formats-heading">
    <h2 id="formats-heading">${label('formats-heading')}</h2>
    ${unseen(plain(formats.summary))} ${table(formats)}
  </section>`
}

const COLUMNS = ['format', 'bits', 'hex', 'restored', 'error', 'range', 'step'] as const

function table({ rows }: Formats): TemplateResult {
  const places = { restored: decimals(rows.map((row) => row.restored)), error: decimals(rows.map((row) => row.error)) }
  return html`<table class="fmts" data-roving>
    <thead>
      <tr>
        ${COLUMNS.map((column) => html`<th scope="col" class=${`c-${column}`} colspan=${column === 'range' ? 2 : nothing}>${label(`formats-${column}`)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => drawRow(row, places))}
    </tbody>
  </table>`
}

function drawRow(row: FormatRow, places: { restored: number; error: number }): TemplateResult {
  const { format, bits, hex, restored, error, lowest, highest, step, selected, saturated } = row
  return html`<tr class="${selected ? 'sel' : ''} ${saturated ? 'clipped' : ''}" aria-current=${selected ? 'true' : nothing} data-do="target" data-format=${format}>
    <th scope="row" class="c-format"><button class="pick-row" data-rove tabindex=${selected ? 0 : -1}>${format}</button> <span class="via">${plain(row.how)}</span></th>
    <td class="c-bits"><span class="num">${bits}</span>${bar(bits)}</td>
    <td class="c-hex"><span class="num code">${hex}</span></td>
    <td class="c-restored">${aligned(restored, places.restored)}</td>
    <td class="c-error">${error ? aligned(error, places.error) : html`<span class="none">${label('none')}</span>`}</td>
    <td class="c-range">${num(lowest)}</td>
    <td class="c-range c-to"><span class="to">${label('formats-to')}</span>${num(highest)}</td>
    <td class="c-step">${step ? num(step) : html`<span class="none">${label('none')}</span>`}</td>
  </tr>`
}

/** A bit is a unit long: 64 of them fill the column. */
const bar = (bits: number) =>
  html`<svg class="width" viewBox="0 0 64 8" preserveAspectRatio="none" aria-hidden="true"><rect width=${bits} height="8" /></svg>`
