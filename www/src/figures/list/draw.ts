import { html, nothing, svg, type TemplateResult } from 'lit'
import { drawn } from '../../core/drawn.ts'
import type { Group, List, Row } from '../../core/wire.ts'
import { aligned, decimals, num } from '../../draw/num.ts'
import { unseen } from '../../draw/parts.ts'
import { said } from '../../draw/said.ts'
import { term } from '../../draw/term.ts'
import type { View } from '../../draw/view.ts'
import { label, plain } from '../../say/say.ts'

/** Longer lists scroll in their frame. */
const MANY = 14
/** Still longer ones come in parts: whoever types wants an answer within a frame. */
const PART = 100

/** All values of the list, with their errors drawn in steps; a click makes a value the picture's. */
export function drawList(view: View): TemplateResult {
  const list = drawn(view.answer, 'list')
  if (!list) return html``
  const many = list.rows.length > MANY
  const from = firstOf(view, list)
  return html`<section class="list" aria-labelledby="list-heading">
    <div class="head">
      <h2 id="list-heading">${label('list-heading')}</h2>
      <button class="link-btn" data-do="edit-list">${label('list-edit')}</button>
    </div>
    ${unseen(plain(list.summary))}
    <div class="frame ${many ? 'many' : ''}">${table(list.rows.slice(from, from + PART), from, list.groups)}</div>
    ${list.rows.length > PART ? parts(from, list.rows.length) : nothing}
    <p class="note">${said(list.step)}</p>
  </section>`
}

/** Where the reader has turned to, else where the picture's value is. */
function firstOf({ ui, answer }: View, { rows }: List): number {
  const wanted = ui.listFrom ?? answer.input.selected
  return wanted < rows.length ? wanted - (wanted % PART) : 0
}

function parts(from: number, count: number): TemplateResult {
  const to = Math.min(from + PART, count)
  const args = { from: counted(from + 1), to: counted(to), count: counted(count) }
  const turn = (start: number, name: string) =>
    start >= 0 && start < count ? html` <button class="text" data-do="list-part" data-from=${start}>${label(name)}</button>` : nothing
  return html`<p class="note">${plain({ id: 'list-part', args })}${turn(from - PART, 'list-earlier')}${turn(to, 'list-later')}</p>`
}

const counted = (count: number) => ({ kind: 'count', count }) as const

interface Run {
  readonly rows: readonly Row[]
  readonly group?: Group
}

/** The rows in their groups: those that begin at `from`. */
function runs(rows: readonly Row[], from: number, groups: readonly Group[] | undefined): Run[] {
  if (!groups) return [{ rows }]
  const within = groups.map((group) => ({
    group,
    rows: rows.slice(Math.max(0, group.first - from), Math.max(0, group.first + group.count - from)),
  }))
  return within.filter((run) => run.rows.length > 0)
}

function table(rows: readonly Row[], from: number, groups: readonly Group[] | undefined): TemplateResult {
  const places = {
    value: decimals(rows.map((row) => row.value)),
    restored: decimals(rows.map((row) => row.restored)),
    error: decimals(rows.map((row) => row.error)),
  }
  return html`<table class="vals" data-roving>
    <thead>
      <tr>
        <th scope="col">${label('column-value')}</th>
        <th scope="col">${label('column-code')}</th>
        <th scope="col" class="cbits">${label('column-bits')}</th>
        <th scope="col">${label('column-restored')}</th>
        <th scope="col" class="err"><span class="ax"><span aria-hidden="true">−½</span><span>${label('column-steps')}</span><span aria-hidden="true">+½</span></span></th>
        <th scope="col">${label('column-error')}</th>
      </tr>
    </thead>
    ${runs(rows, from, groups).map(
      ({ rows, group }) => html`<tbody>
        ${group ? head(group) : nothing} ${rows.map((row) => drawRow(row, places))}
      </tbody>`,
    )}
  </table>`
}

/** What all rows of a group share stands above them. */
const head = ({ count, shared }: Group) => html`<tr class="shares">
  <th scope="rowgroup" colspan="6">
    ${plain({ id: 'list-group', args: { count: counted(count) } })} ${shared.map(({ label, num: n }) => html`<span>${plain(label)} ${num(n)}</span> `)}
  </th>
</tr>`

type Places = Record<'value' | 'restored' | 'error', number>

function drawRow(row: Row, places: Places): TemplateResult {
  const { index, selected, value, code, bits, restored, error } = row
  return html`<tr class=${selected ? 'sel' : ''} aria-current=${selected ? 'true' : nothing} data-do="select" data-index=${index}>
    <th scope="row"><button class="pick-row" data-rove tabindex=${selected ? 0 : -1}>${aligned(value, places.value)}</button></th>
    <td>${aligned(code, 0)}</td>
    <td class="cbits"><span class="num">${bits}</span></td>
    <td>${aligned(restored, places.restored)}</td>
    <td class="err">${track(row)}</td>
    <td>${error ? aligned(error, places.error) : html`<span class="none">${label('none')}</span>`}</td>
  </tr>`
}

/** The error in steps, from half a step below to half a step above. What was clipped is farther away: it is hatched densely, to the edge. */
function track({ steps, clipped }: Row): TemplateResult {
  if (steps === undefined) return html`<span class="track" aria-hidden="true"></span>`
  const width = Math.min(Math.abs(steps), 0.5) * 100
  const left = steps < 0 ? 50 - width : 50
  const mark =
    width === 0
      ? svg`<circle cx="50%" cy="50%" r="3" />`
      : svg`<rect x=${`${left.toFixed(2)}%`} y="12%" width=${`${width.toFixed(2)}%`} height="76%" class=${clipped ? 'dense' : ''} />`
  return html`<svg class="track" aria-hidden="true">${mark}</svg>`
}

/** The list in a few figures. */
export function drawStatistics(view: View): TemplateResult {
  const list = drawn(view.answer, 'list')
  if (!list) return html``
  const { statistics, rows } = list
  return html`<section class="stats" aria-labelledby="stats-heading">
    <h2 id="stats-heading">${plain({ id: 'stats-heading', args: { count: counted(rows.length) } })}</h2>
    <dl data-roving>
      ${statistics.map(
        (statistic, i) => html`<div>
          <dt>${term(statistic, i === 0)}</dt>
          <dd>${statistic.num ? aligned(statistic.num, 0) : html`<span class="none">${label('none')}</span>`}</dd>
        </div>`,
      )}
    </dl>
  </section>`
}
