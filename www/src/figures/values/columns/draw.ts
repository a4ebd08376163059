import { html, nothing, svg, type TemplateResult } from 'lit'
import type { Columns, Made, Measure, Num, Refusal, SchemeColumn } from '../../../core/wire.ts'
import { dataTable } from '../../../draw/data-table.ts'
import { message } from '../../../draw/field.ts'
import { menuButton } from '../../../draw/menu-button.ts'
import { aligned, decimals, power } from '../../../draw/num.ts'
import { pieces, said } from '../../../draw/said.ts'
import { plotted, type ValuesView } from '../../../draw/values-view.ts'
import { errorText, label, plain } from '../../../say/say.ts'
import { MOST } from '../../../state/values/address.ts'

const MEASURES = ['bits', 'mse', 'sqnr', 'worst'] as const

/** The same values under each scheme, a row each; a click puts one on the bench. */
export function drawColumns(view: ValuesView): TemplateResult | typeof nothing {
  const figure = plotted(view, 'columns')
  if (!figure) return nothing
  const { columns } = figure
  const places = MEASURES.map((id) => decimals(columns.map(({ made }) => made?.[id].num)))
  const onBench = columns[view.state.focus]
  return html`<section class="compare" aria-labelledby="compare-heading">
    <h2 id="compare-heading">${plain({ id: 'compare-heading', args: { count: { kind: 'count', count: columns.length } } })}</h2>
    <div class="scroll">
      <table class="schemes">
        ${head(figure)}
        <tbody data-roving>
          ${columns.map((column, i) => row(view, column, i, places))}
        </tbody>
      </table>
    </div>
    ${
      columns.length < MOST
        ? menuButton(view, {
            kind: 'beside',
            place: 'compare',
            content: html`<span class="plus" aria-hidden="true">+</span> ${label('compare-add')}`,
            class: 'link-btn add',
          })
        : nothing
    }
    ${message(view, 'beside')}
    ${onBench?.made ? html`<p class="note size">${said(onBench.named.name)}: ${said(onBench.made.size)}</p>` : nothing}
    ${dataTable(view, 'columns')}
  </section>`
}

const head = ({ power: exponent, ticks }: Columns) => html`<thead>
  <tr>
    <th scope="col">${label('column-scheme')}</th>
    <th scope="col">${label('compare-bits')}</th>
    <th scope="col">${label('compare-mse')}${exponent === undefined ? nothing : html`<br />${power(exponent)}`}</th>
    <th scope="col">${label('compare-sqnr')}</th>
    <th scope="col">${label('compare-worst')}</th>
    <th scope="col" class="dc">
      ${label('compare-spread')}<span class="dax num">${ticks.map(({ num }) => html`<span>10<sup>${String(num.exponent ?? 0).replace('-', '−')}</sup></span>`)}</span>
    </th>
    <th scope="col"><span class="vh">${label('compare-remove')}</span></th>
  </tr>
</thead>`

function row(view: ValuesView, { named, made }: SchemeColumn, i: number, places: readonly number[]): TemplateResult {
  const onBench = i === view.state.focus
  const refusal = view.answer.told.verdicts[i]?.refusal
  const name = html`<b>${said(named.name)}</b> <span class="nt">${said(made ? named.note : { id: 'compare-refused' })}</span>${made?.sampled ? html` <span class="nt sampled">${label('sample')}</span>` : nothing}`
  return html`<tr class=${onBench ? 'onbench' : ''} data-do=${made ? 'bench' : nothing} data-at=${i}>
    <th scope="row">
      ${
        made
          ? html`<button class="pick-row" data-do="bench" data-at=${i} data-rove tabindex=${onBench ? 0 : -1} aria-pressed=${onBench ? 'true' : 'false'}>${name}</button>`
          : name
      }
    </th>
    ${made ? figures(made, places) : html`<td class="why" colspan="5">${refusal ? why(refusal) : nothing}</td>`}
    <td class="away">
      ${
        view.state.setups.length > 1
          ? html`<button class="remove" data-do="take-away" data-at=${i} aria-label=${`${label('compare-remove')}: ${plain(named.name)}`} .tip=${() => label('compare-remove')}
              ><svg viewBox="0 0 10 10" aria-hidden="true"><path d="M2 2l6 6M8 2l-6 6" /></svg
            ></button>`
          : nothing
      }
    </td>
  </tr>`
}

const figures = (made: Made, places: readonly number[]) => html`${MEASURES.map((id, i) => cell(made[id], places[i] ?? 0))}
  <td class="dc">${spread(made.spread)}</td>`

const cell = ({ num, best }: Measure, places: number) =>
  html`<td class=${best ? 'best' : ''}>${num ? figure(num, places) : html`<span class="none">${label('none')}</span>`}</td>`
const figure = (num: Num, places: number) => aligned(num, places)

function why(refusal: Refusal): TemplateResult {
  const { message, hint } = errorText(refusal)
  return html`${pieces(message)} ${hint ? pieces(hint) : nothing}`
}

/** Hatched, as errors are, under an outline. */
function spread(bars: Made['spread']): TemplateResult {
  const corners = bars.flatMap(([from, to, height]) => [
    [from, height],
    [to, height],
  ])
  const begin = bars[0]?.[0] ?? 0
  const end = bars.at(-1)?.[1] ?? 1
  const all = [[begin, 0], ...corners, [end, 0]]
  const polygon = all.map(([x = 0, y = 0]) => `${percent(x)} ${percent(1 - y)}`).join(',')
  return html`<span class="dist" aria-hidden="true"
    ><i .style=${`clip-path:polygon(${polygon})`}></i
    ><svg viewBox="0 0 1 1" preserveAspectRatio="none">${svg`<path d=${`M0 1${all.map(([x = 0, y = 0]) => `L${x} ${1 - y}`).join('')}L1 1`} />`}</svg
  ></span>`
}

const percent = (x: number) => `${(x * 100).toFixed(2)}%`
