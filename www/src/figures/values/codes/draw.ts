import { html, nothing, type TemplateResult } from 'lit'
import { dataTable } from '../../../draw/data-table.ts'
import { compact } from '../../../draw/num.ts'
import { percent } from '../../../draw/places.ts'
import { said } from '../../../draw/said.ts'
import { plotted, type ValuesView } from '../../../draw/values-view.ts'
import { label, plain } from '../../../say/say.ts'
import { marked } from '../mark.ts'

/** How often each code is used; those that never are leave a gap. */
export function drawCodesInUse(view: ValuesView): TemplateResult | typeof nothing {
  const codes = plotted(view, 'codes')
  if (!codes) return nothing
  const { bars, places, ends } = codes
  const mark = marked(view)
  const tip = (bar: (typeof bars)[number]) => () =>
    said({ id: 'codes-tip', args: { code: { kind: 'num', num: bar.code }, count: { kind: 'count', count: bar.count } } })
  return html`<figure class="graph inuse">
    <figcaption><b>${label('inuse-heading')}</b> <span>${said(codes.note)}</span></figcaption>
    <div class="area">
      <div class="box" role="img" aria-label=${plain(codes.summary)}>
        ${bars.map(
          (bar) => html`<i
            class="column usage ${places > 64 ? 'close' : ''} ${bar.place === mark?.bar ? 'marked' : ''}"
            .style=${`left:${percent(bar.place / places)};width:${percent(1 / places)};height:${percent(bar.height)}`}
            .tip=${tip(bar)}
          ></i>`,
        )}
        ${mark ? html`<i class="here" .style=${`left:${percent((mark.bar + 0.5) / places)}`}></i>` : nothing}
      </div>
      <div class="scalemarks under" aria-hidden="true">
        ${ends.map((num, i) => html`<span class="num code" .style=${`left:${percent(([0, Math.floor(places / 2), places - 1][i]! + 0.5) / places)}`}>${compact(num)}</span>`)}
      </div>
    </div>
    ${dataTable(view, 'codes')}
  </figure>`
}
