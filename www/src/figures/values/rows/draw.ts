import { html, nothing, type TemplateResult } from 'lit'
import type { By, Entry, Num } from '../../../core/wire.ts'
import { aligned, num } from '../../../draw/num.ts'
import { said } from '../../../draw/said.ts'
import { plotted, type ValuesView } from '../../../draw/values-view.ts'
import { label, plain } from '../../../say/say.ts'
import type { AllRows } from '../../../state/values/rows.ts'

/** As high as browsers let an element be, and then some room: what would be higher is scrolled in larger steps. */
const HIGHEST = 8_000_000

/** The height of a row, in units of the page's letters: the style sheet has the same. */
export const ROW_REM = 1.75

/** All values, of which only those are there that are seen. */
export function drawRows(view: ValuesView): TemplateResult {
  const all = view.rows
  const { count } = view.answer.told.about
  const finding = plotted(view, 'finding')
  return html`<section class="rows" data-part="rows" aria-labelledby="rows-heading" .style=${`--rows:${count + 1}`}>
    <div class="head">
      <h2 id="rows-heading">${plain({ id: 'rows-heading', args: { count: { kind: 'count', count } } })}</h2>
      <label class="jump">${label('rows-jump')} <input class="num" data-jump inputmode="numeric" autocomplete="off" spellcheck="false" placeholder=${label(view.answer.told.about.shape.length > 1 ? 'rows-jump-axes' : 'column-index')} /></label>
    </div>
    ${finding?.sample ? html`<p class="note">${said(finding.sample)} ${label('sample-rows')}</p>` : nothing}
    ${all?.rows ? html`${worst(all.rows.worst, view)} ${grid(view, all)}` : html`<div class="frame empty"></div>`}
  </section>`
}

const worst = (rows: readonly Entry[], view: ValuesView) => html`<div class="worst">
  <h3 id="worst-heading">${label('rows-worst')}</h3>
  <ol aria-labelledby="worst-heading" data-roving>
    ${rows.map(
      ({ index, error }, i) => html`<li>
        <button class="worst-one ${index === view.answer.told.selected ? 'sel' : ''}" data-rove tabindex=${i === 0 ? 0 : -1} data-do="look-at" data-index=${index}
          ><span class="num">${index}</span> ${error ? num(error) : html`<span class="none">${label('none')}</span>`}</button>
      </li>`,
    )}
  </ol>
</div>`

const COLUMNS: readonly { readonly id: string; readonly by?: By }[] = [
  { id: 'index', by: 'index' },
  { id: 'value', by: 'value' },
  { id: 'code' },
  { id: 'bits' },
  { id: 'restored' },
  { id: 'error', by: 'error' },
]

function grid(view: ValuesView, all: AllRows): TemplateResult {
  const { count = 0 } = all.rows ?? {}
  const first = Math.floor(all.first)
  const shown = Array.from({ length: Math.min(all.seen + 1, count - first) }, (_, i) => first + i)
  return html`<div
    class="frame ${view.answer.told.about.shape.length > 1 ? 'shaped' : ''}"
    data-rows
    role="grid"
    tabindex="0"
    aria-labelledby="rows-heading"
    aria-rowcount=${count + 1}
    aria-colcount=${COLUMNS.length}
    aria-activedescendant=${all.cursor !== undefined && shown.includes(all.cursor) ? `row-${all.cursor}` : nothing}
  >
    <div class="spacer" role="presentation" .style=${`height:min(${HIGHEST}px, ${count + 1} * ${ROW_REM} * var(--rem))`}>
      <div class="window" role="presentation">
        <div class="columns" role="row" aria-rowindex="1">${COLUMNS.map((column) => head(column, all))}</div>
        <div class="body" role="presentation"><div role="presentation" .style=${`transform:translateY(calc(${-(all.first - first) * ROW_REM} * var(--rem)))`}>
          ${shown.map((place) => row(place, view, all))}
        </div></div>
      </div>
    </div>
  </div>`
}

function head({ id, by }: (typeof COLUMNS)[number], { sorting }: AllRows): TemplateResult {
  const on = by !== undefined && sorting.by === by
  const falls = sorting.reversed !== (by === 'error')
  return html`<span role="columnheader" class=${id} aria-sort=${on ? (falls ? 'descending' : 'ascending') : nothing}
    >${by ? html`<button data-do="rows-sort" data-by=${by} tabindex="-1">${label(`column-${id}`)}${on ? (falls ? ' ↓' : ' ↑') : ''}</button>` : label(`column-${id}`)}</span
  >`
}

function row(place: number, { answer, pointed }: ValuesView, all: AllRows): TemplateResult {
  const found = all.at(place)
  const index = found?.index
  const kind = [
    index === answer.told.selected ? 'sel' : '',
    place === all.cursor ? 'cursor' : '',
    index !== undefined && index === pointed?.index ? 'pointed' : '',
  ]
  return html`<div class="value-row ${kind.join(' ')}" id=${`row-${place}`} role="row" aria-rowindex=${place + 2} aria-selected=${index === answer.told.selected ? 'true' : 'false'} data-do=${found ? 'look-at' : nothing} data-index=${index ?? nothing}>
    ${found ? cells(found, all) : nothing}
  </div>`
}

const cells = (
  { index, indices, value, code, bits, restored, error, clipped }: Entry,
  { places }: AllRows,
) => html`<span role="rowheader" class="index num"
    >${index}${indices.length > 1 ? html`<span class="nt">${indices.join(', ')}</span>` : nothing}</span
  ><span role="gridcell" class="value">${figure(value, places.value)}</span
  ><span role="gridcell" class="code">${figure(code, 0)}</span
  ><span role="gridcell" class="bits num">${bits}</span
  ><span role="gridcell" class="restored">${figure(restored, places.restored)}</span
  ><span role="gridcell" class="error ${clipped ? 'clipped' : ''}">${error ? figure(error, places.error) : html`<span class="none">${label('none')}</span>`}</span>`

const figure = (n: Num, places: number) => (n.exponent === undefined ? aligned(n, places) : num(n))
