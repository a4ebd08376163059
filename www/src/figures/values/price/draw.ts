import { html, nothing, svg, type TemplateResult } from 'lit'
import type { Arg, Point, Price, Text, Tick, Yard } from '../../../core/wire.ts'
import { message } from '../../../draw/field.ts'
import { guard } from '../../../draw/guard.ts'
import { menuButton } from '../../../draw/menu-button.ts'
import { aligned, compact, decimals, num } from '../../../draw/num.ts'
import { unseen } from '../../../draw/parts.ts'
import { said } from '../../../draw/said.ts'
import type { ValuesView } from '../../../draw/values-view.ts'
import { label, plain } from '../../../say/say.ts'
import { YARDS } from '../../../state/values/address.ts'

/** What every scheme costs and is worth, and the smallest that is good enough. */
export function drawPrice(view: ValuesView): TemplateResult {
  const price = view.ranking?.price
  const by = view.state.measure ?? 'sqnr'
  return html`<section class="price" data-part="ranking" aria-labelledby="price-heading">
    <div class="head">
      <h2 id="price-heading">${label('price-heading')}</h2>
      <span class="vh" id="measure-label">${label('price-measure')}</span>
      ${menuButton(view, { kind: 'measure', place: 'price', content: label(`yard-${by}`), class: 'link-btn pick-measure', labelledby: 'measure-label measure-price-content' })}
    </div>
    <div class="plot">${price && price.by === by ? guard([price], () => plot(price)) : nothing}</div>
    <p class="axis-name">${label('column-bits-per-value')}</p>
    ${goal(view)}
    <p class="note progress-of" role="status">${price ? said(price.progress) : label('price-wait')}</p>
    ${price ? list(view, price) : nothing}
  </section>`
}

function plot(price: Price): TemplateResult {
  const { across, up, front, points, limit } = price
  const path = front.map(([x, y], i) => `${i ? 'L' : 'M'}${x} ${1 - y}`).join('')
  const inTurn = points.map((point, at) => ({ point, at })).filter(({ point }) => point.at !== undefined)
  inTurn.sort((a, b) => (a.point.at?.[0] ?? 0) - (b.point.at?.[0] ?? 0) || (a.point.at?.[1] ?? 0) - (b.point.at?.[1] ?? 0))
  const entry = inTurn.find(({ point }) => point.compared !== undefined) ?? inTurn[0]
  return html`${unseen(plain(price.summary))}
    <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      ${up.map(({ at }) => svg`<path class="grid" d=${`M0 ${1 - at}H1`} />`)}
      <path class="base" d="M0 0V1H1" />
      <path class="front" d=${path} />
      ${limit?.at === undefined ? nothing : svg`<path class="limit" d=${`M0 ${1 - limit.at}H1`} />`}
    </svg>
    <div class="ticks" aria-hidden="true">
      ${across.map(({ at, num: n }) => html`<span class="x" .style=${`left:${at * 100}%`}>${compact(n)}</span>`)}
      ${up.map((tick) => html`<span class="y" .style=${`bottom:${tick.at * 100}%`}>${mark(tick)}</span>`)}
    </div>
    <div class="points" role="group" aria-label=${label('price-points')} data-roving>
      ${inTurn.map(({ point, at }) => dot(point, at, price, point === entry?.point, at === limit?.point))}
    </div>`
}

const mark = ({ num: n }: Tick) => (n.exponent === undefined ? compact(n) : html`10<sup>${String(n.exponent).replace('-', '−')}</sup>`)

function dot(point: Point, at: number, { by }: Price, entry: boolean, found: boolean): TemplateResult {
  const { at: [x, y] = [0, 0], label: side, front, misses, compared, named } = point
  const kind = [compared === undefined ? '' : 'compared', front ? 'on-front' : '', misses ? 'misses' : '', found ? 'found' : ''].join(' ')
  return html`<button
    class="point ${kind}"
    .style=${`left:${x * 100}%;bottom:${y * 100}%`}
    data-do="rank-pick"
    data-at=${at}
    data-rove
    tabindex=${entry ? 0 : -1}
    aria-label=${plain(told(point, by))}
    aria-pressed=${compared === undefined ? 'false' : 'true'}
    .tip=${() => said(told(point, by))}
  ><i></i>${side ? html`<span class="label ${side}" aria-hidden="true">${said(named.name)}</span>` : nothing}</button>`
}

function told({ named, bits, figures }: Point, by: Yard): Text {
  const figure = figures[YARDS.indexOf(by)]
  const args: Record<string, Arg> = {
    name: { kind: 'text', text: named.name },
    note: { kind: 'text', text: named.note },
    bits: { kind: 'num', num: bits },
    yard: { kind: 'text', text: { id: `unit-${by}` } },
  }
  return figure ? { id: 'price-point', args: { ...args, figure: { kind: 'num', num: figure } } } : { id: 'price-point-none', args }
}

/** What is good enough: a menu, a bound, and what the tool has found. */
function goal(view: ValuesView): TemplateResult {
  const { goal } = view.state
  const { problem, price } = view.ranking ?? {}
  const shown = problem ? { ...view, problem } : view
  return html`<div class="goal">
    <span id="goal-label">${label('goal-heading')}</span>
    ${menuButton(view, { kind: 'goal', place: 'price', content: label(goal ? `goal-${goal.by}` : 'goal-nothing'), class: 'link-btn', labelledby: 'goal-label goal-price-content' })}
    ${
      goal
        ? html`<input class="num bound" data-goal=${goal.by} aria-label=${label(`goal-${goal.by}`)} inputmode="decimal" autocomplete="off" spellcheck="false" aria-invalid=${problem ? 'true' : nothing} .value=${goal.bound} />
            ${goal.by === 'sqnr' ? label('unit-sqnr') : nothing}`
        : nothing
    }
    ${message(shown, 'goal')}
    <p class="answer" role="status">${goal && price?.limit ? said(price.limit.found) : nothing}</p>
  </div>`
}

function list(view: ValuesView, price: Price): TemplateResult {
  const open = view.ui.ranking ?? false
  const name = plain({ id: 'price-list', args: { count: { kind: 'count', count: price.points.length } } })
  return html`<button class="fold" data-do="ranking" aria-expanded=${open ? 'true' : 'false'}>${name}</button>
    ${open ? html`<div class="scroll ranking" tabindex="0" role="region" aria-label=${name}>${table(view, price)}</div>` : nothing}`
}

function table(view: ValuesView, { points, refused, by }: Price): TemplateResult {
  const lightest = view.ranking?.lightest ?? false
  const places = [decimals(points.map(({ bits }) => bits)), ...YARDS.map((_, i) => decimals(points.map(({ figures }) => figures[i])))]
  const sorted = (on: boolean, way: 'ascending' | 'descending') => (on ? way : nothing)
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${label('column-scheme')}</th>
        <th scope="col" aria-sort=${sorted(lightest, 'ascending')}><button data-do="rank-sort" data-by="bits">${label('compare-bits')}</button></th>
        ${YARDS.map(
          (yard) =>
            html`<th scope="col" class=${yard === by ? '' : 'other'} aria-sort=${sorted(!lightest && yard === by, yard === 'sqnr' || yard === 'cosine' ? 'descending' : 'ascending')}
              ><button data-do="rank-sort" data-by=${yard}>${label(`yard-${yard}`)}</button></th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${points.map(
        (
          { named, bits, figures, misses, compared },
          at,
        ) => html`<tr class="${misses ? 'misses' : ''} ${compared === view.state.focus ? 'onbench' : ''}" data-do="rank-pick" data-at=${at}>
          <th scope="row"><button class="pick-row" data-do="rank-pick" data-at=${at}><b>${said(named.name)}</b> <span class="nt">${said(named.note)}</span></button></th>
          <td>${aligned(bits, places[0] ?? 0)}</td>
          ${YARDS.map((yard, i) => {
            const n = figures[i]
            return html`<td class=${yard === by ? '' : 'other'}>${n ? (n.exponent === undefined ? aligned(n, places[i + 1] ?? 0) : num(n)) : html`<span class="none">${label('none')}</span>`}</td>`
          })}
        </tr>`,
      )}
      ${refused.map(({ named, refusal }) => html`<tr class="misses"><th scope="row"><b>${said(named.name)}</b></th><td class="why" colspan="5">${said(refusal.message)}</td></tr>`)}
    </tbody>
  </table>`
}
