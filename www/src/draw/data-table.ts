import { html, nothing, type TemplateResult } from 'lit'
import type { Cell } from '../core/wire.ts'
import { label, plain } from '../say/say.ts'
import { num } from './num.ts'
import { said } from './said.ts'
import type { ValuesView } from './values-view.ts'

/** The data of a figure as a table, for whoever asks for it: the engine makes it while it is open. */
export function dataTable(view: ValuesView, id: string): TemplateResult {
  const open = view.ui.tables?.includes(id) ?? false
  const table = view.answer.figures.find(({ figure }) => figure === id)?.table
  return html`${id === 'columns' ? nothing : pictures(id)}<details class="data" ?open=${open}>
    <summary data-do="table" data-figure=${id}>${label('data-table')}</summary>
    ${
      open && table
        ? html`<div class="scroll" tabindex="0" role="region" aria-label=${label('data-table')}><table>
            <thead><tr>${table.columns.map((column) => html`<th scope="col">${plain(column)}</th>`)}</tr></thead>
            <tbody>${table.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${drawCell(cell)}</td>`)}</tr>`)}</tbody>
          </table></div>`
        : nothing
    }
  </details>`
}

/** The figure's drawing as a file. */
const pictures = (id: string) => html`<span class="saves">
  <button class="text" data-do="save-svg" data-figure=${id}>${label('save-svg')}</button>
  <button class="text" data-do="save-png" data-figure=${id}>${label('save-png')}</button>
</span>`

function drawCell(cell: Cell): TemplateResult | string | typeof nothing {
  switch (cell.kind) {
    case 'num':
      return num(cell.num)
    case 'text':
      return said(cell.text)
    case 'word':
      return cell.word
    case 'empty':
      return nothing
  }
}
