import { html, nothing, type TemplateResult } from 'lit'
import { dataTable } from '../../../draw/data-table.ts'
import { compact } from '../../../draw/num.ts'
import { percent } from '../../../draw/places.ts'
import { said } from '../../../draw/said.ts'
import { plotted, type ValuesView } from '../../../draw/values-view.ts'
import { label, plain } from '../../../say/say.ts'
import { marked } from '../mark.ts'
import { ticksBelow } from '../scatter/draw.ts'

/** Errors with their sign: rounding in thin lines, clipping in dense ones, and where their mean is. */
export function drawErrorSpread(view: ValuesView): TemplateResult | typeof nothing {
  const errors = plotted(view, 'errors')
  if (!errors) return nothing
  const { axis, bars, counts, mean } = errors
  const mark = marked(view)
  return html`<figure class="graph spread">
    <figcaption><b>${label('spread-errors')}</b> <span>${said(errors.summary)}</span></figcaption>
    <div class="area">
      <div class="box" role="img" aria-label=${plain(errors.summary)}>
        ${counts.map(({ at, num }) => html`<i class="countline" .style=${`bottom:${percent(at)}`}><span class="num">${compact(num)}</span></i>`)}
        ${bars.map(
          ({ from, to, height, dense, clipped }) => html`<i
              class="column byrounding"
              .style=${`left:${percent(from)};width:${percent(to - from)};height:${percent(clipped ? dense : height)}`}
            ></i
            >${
              clipped
                ? html`<i
                    class="column byclipping"
                    .style=${`left:${percent(from)};width:${percent(to - from)};bottom:${percent(dense)};height:${percent(height - dense)}`}
                  ></i>`
                : nothing
            }`,
        )}
        ${mean ? html`<i class="mean" .style=${`left:${percent(mean.at)}`}></i>` : nothing}
        ${mark?.among === undefined ? nothing : html`<i class="here" .style=${`left:${percent(mark.among)}`}></i>`}
      </div>
      ${ticksBelow(axis.ticks)}
    </div>
    ${dataTable(view, 'errors')}
  </figure>`
}
