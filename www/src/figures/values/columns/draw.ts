import { html, nothing, type TemplateResult } from 'lit'
import { num } from '../../../draw/num.ts'
import { plotted, type ValuesView } from '../../../draw/values-view.ts'
import { label } from '../../../say/say.ts'

const SHOWN = ['meanSquaredError', 'sqnrDb', 'maxAbsoluteError']

/** The same values under each scheme. */
export function drawColumns(view: ValuesView): TemplateResult | typeof nothing {
  const figure = plotted(view, 'columns')
  if (!figure) return nothing
  return html`<section class="compare" aria-labelledby="compare-heading">
    <h2 id="compare-heading">${label('compare-heading')}</h2>
    <table>
      <thead><tr><th>${label('column-scheme')}</th><th>${label('column-bits-per-value')}</th>${SHOWN.map((id) => html`<th>${label(`stat-${id}`)}</th>`)}</tr></thead>
      <tbody>
        ${figure.columns.map(
          (column, i) => html`<tr class=${i === view.state.focus ? 'onbench' : ''}>
            <th>${view.answer.told.setups[i]?.scheme} <span class="nt">${column?.target}</span></th>
            <td>${column ? num(column.bitsPerValue) : '–'}</td>
            ${SHOWN.map((id) => {
              const measure = column?.measures.find((measure) => measure.id === id)
              return html`<td>${measure?.num ? num(measure.num) : '–'}</td>`
            })}
          </tr>`,
        )}
      </tbody>
    </table>
  </section>`
}
