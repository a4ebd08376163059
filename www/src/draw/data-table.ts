import { html, nothing, type TemplateResult } from 'lit'
import type { Cell } from '../core/wire.ts'
import { label, plain } from '../say/say.ts'
import { num } from './num.ts'
import { said } from './said.ts'
import type { ValuesView } from './values-view.ts'

/** What a figure shows, as a table: the engine is asked for it while it is open. */
export function dataTable(view: Pick<ValuesView, 'answer' | 'ui'>, id: ValuesView['answer']['figures'][number]['figure']): TemplateResult {
  const open = view.ui.tables?.has(id) ?? false
  const table = open ? view.answer.figures.find(({ figure }) => figure === id)?.table : undefined
  return html`<details class="data" data-table=${id} ?open=${open}>
    <summary>${label('as-table')}</summary>
    ${
      table
        ? html`<div class="scroll" tabindex="0" role="group" aria-label=${label('as-table')}>
            <table>
              <thead><tr>${table.columns.map((text) => html`<th scope="col">${plain(text)}</th>`)}</tr></thead>
              <tbody>${table.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${drawCell(cell)}</td>`)}</tr>`)}</tbody>
            </table>
          </div>`
        : nothing
    }
  </details>`
}

function drawCell(cell: Cell): TemplateResult | string {
  switch (cell.kind) {
    case 'num':
      return num(cell.num)
    case 'text':
      return said(cell.text)
    case 'word':
      return cell.word
    case 'empty':
      return ''
  }
}

/** Hears which tables are opened and closed: that does not bubble. */
export function listenToTables(ui: () => { readonly tables?: ReadonlySet<string> }, show: (tables: ReadonlySet<string>) => void): void {
  const toggled = ({ target }: Event) => {
    const id = target instanceof HTMLDetailsElement ? target.dataset.table : undefined
    const before = ui().tables ?? new Set()
    if (id === undefined || before.has(id) === (target as HTMLDetailsElement).open) return
    const tables = new Set(before)
    if (!tables.delete(id)) tables.add(id)
    show(tables)
  }
  document.addEventListener('toggle', toggled, true)
}
