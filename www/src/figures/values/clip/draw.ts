import { html, nothing, svg, type TemplateResult } from 'lit'
import type { Bar, Clip, ClipErrors, End, Handle, Largest, Num, Runner } from '../../../core/wire.ts'
import { dataTable } from '../../../draw/data-table.ts'
import { compact, num } from '../../../draw/num.ts'
import { areas, type Place, path, percent } from '../../../draw/places.ts'
import { said } from '../../../draw/said.ts'
import { plotted, type ValuesView } from '../../../draw/values-view.ts'
import { formatDigits } from '../../../say/num.ts'
import { label, plain } from '../../../say/say.ts'

/** The values, the range as two handles, and below on the same axis what each other range would cost. */
export function drawClip(view: ValuesView): TemplateResult | typeof nothing {
  const clip = plotted(view, 'clip')
  if (!clip) return nothing
  return html`<figure class="clip ${roomFor(clip)}" aria-label=${plain(clip.summary)}>
    <div class="across" data-across>
      ${histogram(clip)} ${clip.largest ? largest(clip.largest) : nothing} ${pointed(view)}
      ${clip.errors ? costs(clip, clip.errors) : nothing}
      ${clip.errors ? race(view.race?.figure?.runners ?? [], clip) : nothing}
      ${handle(clip, 'low')} ${handle(clip, 'high')}
    </div>
    ${clip.errors?.notes.map((note) => html`<p class="note">${said(note)}</p>`)} ${dataTable(view, 'clip')}
  </figure>`
}

/** On which side of 0 there is room for words beside the curve. */
function roomFor({ zero, errors }: Clip): string {
  const [first, last] = [errors?.curve[0]?.[0] ?? 1, errors?.curve.at(-1)?.[0] ?? 1]
  const mirrored = first + last < 2 * zero ? 'mirrored' : ''
  return zero > 0.4 && zero < 0.6 ? `beside ${mirrored}` : ''
}

/** So near to an end of the axis, as a share of it, there is no room beside a handle. */
const EDGE = 0.24

function histogram({ grid, bars, axis, levels, handles, largest }: Clip): TemplateResult {
  const top = grid.at(-1)
  // the grid's words stand where the largest value's do not, beside a handle that is there
  const atEnd = largest !== undefined && largest.at < 0.5
  const near = handles.find(({ at }) => (atEnd ? at > 1 - EDGE / 2 : at < EDGE / 2))
  const x = percent(near?.at ?? (atEnd ? 1 : 0))
  const dx = near ? (atEnd ? '-1.2em' : '1.2em') : '0'
  return html`<svg class="chart counts" aria-hidden="true">
    ${grid.map(({ at, count }) => {
      const y = percent(1 - at)
      const unit = count === top?.count ? svg`<tspan class="unit"> ${label('clip-values')}</tspan>` : nothing
      const text = plain({ id: 'clip-count', args: { count: { kind: 'count', count } } })
      return svg`<line class="hair" x1="0" x2="100%" y1=${y} y2=${y} /><text class="t ${atEnd ? 'end' : ''}" x=${x} dx=${dx} y=${y} dy="-0.25em">${text}${unit}</text>`
    })}
    ${bars.map(bar)}
    <line class="base" x1="0" x2="100%" y1="100%" y2="100%" />
    ${axis.ticks.map(({ at, num }) => svg`${below(at)}<text class="t n mid along" x=${percent(at)} y="100%" dy="1.55em">${compact(num)}</text>`)}
    ${levels.map((at) => svg`<circle class="dot" cx=${percent(at)} cy="100%" r="2.5" />`)}
  </svg>`
}

/** A tick below a place on the axis. */
const below = (at: number) => svg`<svg x=${percent(at)} y="100%" overflow="visible"><path class="base" d="M0 0V5" /></svg>`

const bar = ({ from, to, height, outside }: Bar) =>
  svg`<rect class=${outside ? 'out' : 'in'} x=${percent(from)} width=${percent(to - from)} y=${percent(1 - height)} height=${percent(height)} />`

const largest = ({ at, num: n, index, height }: Largest) => html`<button
  class="largest ${at > 0.5 ? 'left' : ''}"
  .style=${`left:${percent(at)};--height:${height}`}
  data-do="look-at"
  data-index=${index}
>${label('clip-largest')}<br />${num(n)}</button>`

/** The value that is pointed at, or looked at, and where it comes back. */
function pointed(view: ValuesView): TemplateResult | typeof nothing {
  const look = view.pointed ?? plotted(view, 'look')
  const mark = (at: number | undefined, name: string) =>
    at === undefined || at < 0 || at > 1 ? nothing : html`<i class="seen ${name}" .style=${`left:${percent(at)}`}></i>`
  return look ? html`${mark(look.y, 'restored')}${mark(look.x, 'value')}` : nothing
}

function costs({ zero }: Clip, errors: ClipErrors): TemplateResult {
  const { curve, now, best } = errors
  const place = (at: number, height: number): Place => [at, 1 - height]
  const [first, last] = [curve[0]!, curve.at(-1)!]
  const all = curve.map(([at, , height]) => place(at, height))
  const rounding = curve.map(([at, height]) => place(at, height))
  const back = [...rounding].reverse()
  return html`<div class="costs">
    ${legend(errors)}
    <svg class="chart" aria-hidden="true">
      ${areas([[...rounding, place(last[0], 0), place(first[0], 0)]], 'hatch', 'clip-rounds')} ${areas([[...all, ...back]], 'hatch-dense', 'clip-clips')}
      ${path(rounding, 'rim')} ${path(all, 'edge')}
      <line class="base" x1=${percent(Math.min(zero, last[0]))} x2=${percent(Math.max(zero, last[0]))} y1="100%" y2="100%" />
      <line class="guide" x1=${percent(now[0])} x2=${percent(now[0])} y1="-3.4em" y2="100%" />
      <circle class="ring" cx=${percent(now[0])} cy=${percent(1 - now[1])} r="5" />
      ${below(best.at)}
      <text class="t ${best.at > 1 - EDGE / 2 ? 'end' : 'mid'}" x=${percent(best.at)} y="100%" dy="1.5em">${plain({ id: 'clip-best', args: { at: { kind: 'word', word: bestAt(errors) } } })}</text>
    </svg>
  </div>`
}

const bestAt = ({ best: { num, both } }: ClipErrors) => (both ? `±${compact(num).replace('−', '')}` : compact(num))

const legend = ({ clipping, rounding, together, exponent }: ClipErrors): TemplateResult => html`<div class="legend">
  <p>${label('clip-errors')}</p>
  <dl>${share('clip-clipping', clipping, 'dense')} ${share('clip-rounding', rounding, 'thin')} ${share('clip-together', together, 'sum')}</dl>
  ${exponent === undefined ? nothing : html`<p class="power">× 10<sup>${formatDigits(String(exponent))}</sup></p>`}
</div>`

const share = (id: string, n: Num, kind: string) => html`<div class=${kind}><dt>${label(id)}</dt><dd>${num(n)}</dd></div>`

/** Each calibration on a track of its own, on the same axis: a click takes it. */
const race = (runners: readonly Runner[], { zero }: Clip): TemplateResult => html`<div
  class="race"
  role=${runners.length ? 'radiogroup' : nothing}
  aria-label=${runners.length ? label('clip-race') : nothing}
  data-roving
>${runners.map((runner) => track(runner, zero))}</div>`

function track(runner: Runner, zero: number): TemplateResult {
  const { by, percentile, at, threshold, error, best, chosen } = runner
  const word = (word: string) => ({ kind: 'word', word }) as const
  const name = plain({ id: `calibration-${by}`, args: percentile ? { percentile: word(compact(percentile)) } : {} })
  const text = { id: 'calibration-label', args: { name: word(name), at: word(compact(threshold)), error: word(compact(error)) } } as const
  return html`<button
    class="runner ${best ? 'best' : ''} ${chosen ? 'chosen' : ''}"
    role="radio"
    aria-checked=${chosen ? 'true' : 'false'}
    aria-label=${plain(text)}
    data-do="calibrate"
    data-by=${by}
    data-percentile=${percentile?.plain ?? nothing}
    data-rove
    tabindex=${chosen ? 0 : -1}
  ><span class="who">${name} ${num(error)}</span><i class="lane" .style=${`left:${percent(Math.min(zero, at))};width:${percent(Math.abs(at - zero))}`}></i
    ><i class="spot" .style=${`left:${percent(at)}`}></i></button>`
}

/** Each has a place of its own in the drawing: one that comes or goes must not take hold of the other. */
function handle(clip: Clip, end: End): TemplateResult | typeof nothing {
  const found = clip.handles.find((handle) => handle.end === end)
  return found ? drawHandle(found, clip) : nothing
}

const drawHandle = ({ end, at, num: n, from, to }: Handle, { zero }: Clip): TemplateResult => html`<div
  class="handle ${at < zero || (at === zero && end === 'low') ? 'low' : 'high'} ${at < EDGE || at > 1 - EDGE ? 'edge' : ''}"
  role="slider"
  tabindex="0"
  aria-label=${label(`clip-${end}`)}
  aria-valuemin=${from}
  aria-valuemax=${to}
  aria-valuenow=${at}
  aria-valuetext=${compact(n)}
  data-clip=${end}
  data-from=${from}
  data-to=${to}
  .style=${`left:${percent(at)}`}
><i class="grip"></i><span class="num code">${compact(n)}</span></div>`
