import { html, type TemplateResult } from 'lit'
import { drawn } from '../../core/drawn.ts'
import type { ErrorRow, Num } from '../../core/wire.ts'
import { num } from '../../draw/num.ts'
import { unseen } from '../../draw/parts.ts'
import { term } from '../../draw/term.ts'
import type { View } from '../../draw/view.ts'
import { label, plain } from '../../say/say.ts'

/** How much was lost by typing, by rounding and by the target: absolute, relative, in ulp, in steps. */
export function drawErrors(view: View): TemplateResult {
  const errors = drawn(view.answer, 'errors')
  if (!errors) return html``
  return html`<section class="errors" aria-labelledby="errors-heading">
    <h2 id="errors-heading">${label('errors-heading')}</h2>
    ${unseen(plain(errors.summary))}
    <div class="frame"><table class="errs" data-roving>
      <thead>
        <tr>
          <th scope="col">${label('column-error')}</th>
          ${errors.columns.map((column) => html`<th scope="col">${term(column)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${errors.rows.map((row, i) => drawRow(row, i === 0))}
      </tbody>
    </table></div>
  </section>`
}

const drawRow = (row: ErrorRow, first: boolean) => html`<tr>
  <th scope="row">${term(row, first)}</th>
  ${row.cells.map((cell) => html`<td>${figure(cell)}</td>`)}
</tr>`

/** Where there is no such error, a dash says so. */
const figure = (n: Num | null) => (n ? num(n) : html`<span class="none">${label('none')}</span>`)
