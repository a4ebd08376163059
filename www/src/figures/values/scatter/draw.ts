import { html, nothing, svg, type TemplateResult } from 'lit'
import type { Tick } from '../../../core/wire.ts'
import { dataTable } from '../../../draw/data-table.ts'
import { inked } from '../../../draw/inked.ts'
import { compact } from '../../../draw/num.ts'
import { percent } from '../../../draw/places.ts'
import { plotted, type ValuesView } from '../../../draw/values-view.ts'
import { label, plain } from '../../../say/say.ts'
import { marked } from '../mark.ts'

/** What each value comes back as: on the diagonal what comes back as it was. */
export function drawScatter(view: ValuesView): TemplateResult | typeof nothing {
  const scatter = plotted(view, 'scatter')
  if (!scatter) return nothing
  const { axis, side, points } = scatter
  const mark = marked(view)
  return html`<figure class="graph scatter">
    <figcaption><b>${label('scatter-heading')}</b> <span>${label(side ? 'scatter-density' : 'scatter-points')}</span></figcaption>
    <div class="area">
      <div class="square" role="img" aria-label=${plain(scatter.summary)}>
        ${side ? html`<canvas ${inked({ width: side, height: side, bytes: scatter.images?.[0] })}></canvas>` : nothing}
        <svg class="lines" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
          ${axis.ticks.map(({ at }) => svg`<path class="gridline" d="M${at} 0V1M0 ${1 - at}H1" />`)} ${svg`<path class="diagonal" d="M0 1L1 0" />`}
        </svg>
        ${points.map(({ index, x, y }) => html`<i class="valuedot" data-index=${index} .style=${`left:${percent(x)};bottom:${percent(y)}`}></i>`)}
        ${
          mark?.x !== undefined && mark.y !== undefined
            ? html`<i class="ringdot" .style=${`left:${percent(mark.x)};bottom:${percent(mark.y)}`}></i>`
            : nothing
        }
      </div>
      ${ticksBelow(axis.ticks)}
      <div class="scalemarks left" aria-hidden="true">${axis.ticks.map(({ at, num }) => html`<span class="num restored" .style=${`bottom:${percent(at)}`}>${compact(num)}</span>`)}</div>
      <span class="title left restored" aria-hidden="true">${label('scatter-restored')}</span>
      <span class="title under" aria-hidden="true">${label('scatter-value')}</span>
    </div>
    ${dataTable(view, 'scatter')}
  </figure>`
}

/** The labels of an axis, below what stands on it. */
export const ticksBelow = (ticks: readonly Tick[]): TemplateResult => html`<div class="scalemarks under" aria-hidden="true">
  ${ticks.map(({ at, num }) => html`<span class="num" .style=${`left:${percent(at)}`}>${compact(num)}</span>`)}
</div>`
