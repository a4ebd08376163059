import { html, nothing, type TemplateResult } from 'lit'
import type { StatisticRow, Statistics, Text } from '../../../core/wire.ts'
import { formula } from '../../../draw/formula.ts'
import { aligned, decimals, power } from '../../../draw/num.ts'
import { said } from '../../../draw/said.ts'
import { plotted, type ValuesView } from '../../../draw/values-view.ts'
import { label, plain } from '../../../say/say.ts'

/** Every measure under each scheme, for whoever asks for them. */
export function drawStatistics(view: ValuesView): TemplateResult {
  const open = view.ui.statistics ?? false
  const figure = open ? plotted(view, 'statistics') : undefined
  return html`<section class="measures" aria-labelledby="measures-heading">
    <h2 id="measures-heading"><button class="fold" data-do="statistics" aria-expanded=${open ? 'true' : 'false'}>${label('measures-heading')}</button></h2>
    ${figure ? html`<div class="scroll" tabindex="0" role="region" aria-labelledby="measures-heading">${table(figure, view)}</div>` : nothing}
  </section>`
}

function table({ schemes, rows, sampled }: Statistics, view: ValuesView): TemplateResult {
  const places = decimals(rows.flatMap(({ cells }) => cells))
  return html`<table class="statistics">
    <thead>
      <tr>
        <th scope="col">${label('column-measure')}</th>
        ${schemes.map(
          ({ name, note }, i) =>
            html`<th scope="col" class=${i === view.state.focus ? 'onbench' : ''}><b>${said(name)}</b><span class="nt">${said(note)}</span>${sampled[i] ? html` <span class="nt sampled">${label('sample')}</span>` : nothing}</th>`,
        )}
      </tr>
    </thead>
    <tbody data-roving>${rows.map((row, i) => drawRow(row, places, view.state.focus, i === 0))}</tbody>
  </table>`
}

const drawRow = (row: StatisticRow, places: number, focus: number, entry: boolean) => html`<tr>
  <th scope="row">
    <button class="term" data-rove tabindex=${entry ? 0 : -1} .tip=${() => explained(row)}>${plain(row.label)}</button>
    ${row.power === undefined ? nothing : html`<span class="nt">${power(row.power)}</span>`}
  </th>
  ${row.cells.map((cell, i) => html`<td class=${i === focus ? 'onbench' : ''}>${cell ? figure(row, cell, places) : html`<span class="none">${label('none')}</span>`}</td>`)}
</tr>`

/** An index leads to its value. */
function figure({ indices }: StatisticRow, cell: NonNullable<StatisticRow['cells'][number]>, places: number): TemplateResult {
  const shown = aligned(cell, places)
  return indices
    ? html`<button class="text" data-do="look-at" data-index=${cell.plain} aria-label=${plain(lookAt(cell.plain))}>${shown}</button>`
    : shown
}

const lookAt = (index: string): Text => ({ id: 'look-at', args: { index: { kind: 'word', word: index } } })

const explained = ({ help, formula: rule }: StatisticRow) =>
  html`${said(help)}${rule ? html`<span class="rule">${formula(rule)}</span>` : nothing}`
