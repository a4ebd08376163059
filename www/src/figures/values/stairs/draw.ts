import { html, nothing, svg, type TemplateResult } from 'lit'
import type { Grab, Snap, Stairs } from '../../../core/wire.ts'
import { dataTable } from '../../../draw/data-table.ts'
import { compact } from '../../../draw/num.ts'
import { areas, path, percent } from '../../../draw/places.ts'
import { said } from '../../../draw/said.ts'
import { plotted, type ValuesView } from '../../../draw/values-view.ts'
import { label, plain } from '../../../say/say.ts'

/** What every value comes back as, the error of that, and where some of the values go: on one axis. */
export function drawStairs(view: ValuesView): TemplateResult | typeof nothing {
  const stairs = plotted(view, 'stairs')
  if (!stairs) return nothing
  return html`<figure class="stairs ${stairs.thin ? 'thin' : ''}" aria-label=${plain(stairs.summary)}>
    <div class="across" data-across>${transfer(stairs)} ${saw(stairs)} ${line(view, stairs)}</div>
    ${stairs.notes.map((note) => html`<p class="note">${said(note)}</p>`)} ${dataTable(view, 'stairs')}
  </figure>`
}

const transfer = ({ zero, stair, rounding, clipping }: Stairs): TemplateResult => html`<svg class="chart transfer" aria-hidden="true">
  ${areas(rounding, 'hatch', 'stairs-rounds')} ${areas(clipping, 'hatch-dense', 'stairs-clips')}
  ${
    zero
      ? svg`<line class="faint" x1=${percent(zero[0])} x2=${percent(zero[0])} y1="0" y2="100%" /><line class="faint" x1="0" x2="100%" y1=${percent(zero[1])} y2=${percent(zero[1])} />`
      : nothing
  }
  <line class="identity" x1="0" y1="100%" x2="100%" y2="0" />
  ${path(stair, 'stair')}
  <text class="t restored" x=${percent(zero?.[0] ?? 0)} dx="0.4em" dy="0.9em">${label('stairs-restored')}</text>
  <text class="t ink end" x="100%" y=${percent(zero?.[1] ?? 1)} dy="1.2em">${label('stairs-value')}</text>
</svg>`

const saw = (stairs: Stairs): TemplateResult => html`<svg class="chart saw" aria-hidden="true">
  <svg width="100%" height="100%" overflow="hidden">
    ${areas(stairs.sawRounding, 'hatch', 'saw-rounds')} ${areas(stairs.sawClipping, 'hatch-dense', 'saw-clips')} ${path(stairs.saw, 'rim')}
  </svg>
  <line class="base" x1="0" x2="100%" y1="50%" y2="50%" />
  <text class="t error end" x="100%" y="0" dy="1em">${label('stairs-error')}</text>
</svg>`

function line(view: ValuesView, { some, codes, grab }: Stairs): TemplateResult {
  const { selected } = view.answer.told
  return html`<div class="snaps">
    <svg class="chart" aria-hidden="true">
      <line class="base" x1="0" x2="100%" y1="0" y2="0" /><line class="base" x1="0" x2="100%" y1="100%" y2="100%" />
      ${some.filter(({ index }) => index !== selected).map((one) => snap(one, view.pointed?.index))}
      ${grab ? svg`<line class="snap own ${grab.far ? 'far' : ''}" x1=${percent(grab.at)} y1="0" x2=${percent(grab.to)} y2="100%" />` : nothing}
      ${codes.map(({ at, label }) => svg`<circle class="dot" cx=${percent(at)} cy="100%" r="3.2" />${label ? svg`<text class="t n mid code" x=${percent(at)} y="100%" dy="1.6em">${compact(label)}</text>` : nothing}`)}
      <text class="t ink ${grab && grab.at < 0.5 ? 'end' : ''}" x=${grab && grab.at < 0.5 ? '100%' : '0'} y="0" dy="-1.15em">${label('stairs-some')}</text>
      <text class="t ${grab && grab.to < 0.5 ? 'end' : ''}" x=${grab && grab.to < 0.5 ? '100%' : '0'} y="100%" dy="3.1em">${label('stairs-code')}</text>
      ${grab ? svg`<text class="t n restored ${side(grab.to)}" x=${percent(grab.to)} y="100%" dy="3.4em">${compact(grab.restored)}</text>` : nothing}
    </svg>
    ${grab ? point(view, grab) : nothing}
  </div>`
}

const snap = ({ index, at, to, far }: Snap, pointed: number | undefined): TemplateResult =>
  svg`<g class="one ${index === pointed ? 'pointed' : ''}" data-index=${index} data-do="look-at">
    <line class="snap ${far ? 'far' : ''}" x1=${percent(at)} y1="0" x2=${percent(to)} y2="100%" />
    <line class="rug" x1=${percent(at)} x2=${percent(at)} y1="0" y2="-0.55em" />
  </g>`

const side = (at: number) => (at < 0.08 ? '' : at > 0.92 ? 'end' : 'mid')

/** The selected value, to be taken hold of. */
function point(view: ValuesView, { at, beyond, value, restored }: Grab): TemplateResult {
  const { selected, about } = view.answer.told
  const word = (word: string) => ({ kind: 'word', word }) as const
  return html`<div
    class="grab ${side(at)} ${beyond ? 'beyond' : ''}"
    role="slider"
    tabindex="0"
    aria-label=${plain({ id: 'stairs-grab', args: { index: { kind: 'count', count: selected } } })}
    aria-valuemin=${about.min.plain}
    aria-valuemax=${about.max.plain}
    aria-valuenow=${value.plain}
    aria-valuetext=${plain({ id: 'stairs-grab-text', args: { value: word(compact(value)), restored: word(compact(restored)) } })}
    data-grab
    .style=${`left:${percent(at)}`}
  ><i></i><span class="num">${compact(value)}</span></div>`
}
