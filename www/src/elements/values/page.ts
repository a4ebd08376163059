import { html, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import type { ValuesView } from '../../draw/values-view.ts'
import { drawBitGrid } from '../../figures/values/bits/draw.ts'
import { drawClip } from '../../figures/values/clip/draw.ts'
import { drawCodesInUse } from '../../figures/values/codes/draw.ts'
import { drawColumns } from '../../figures/values/columns/draw.ts'
import { drawErrorSpread } from '../../figures/values/errors/draw.ts'
import { drawFinding } from '../../figures/values/finding/draw.ts'
import { drawHeat } from '../../figures/values/heat/draw.ts'
import { drawPictures } from '../../figures/values/image/draw.ts'
import { drawLook } from '../../figures/values/look/draw.ts'
import { drawPrice } from '../../figures/values/price/draw.ts'
import { drawRows } from '../../figures/values/rows/draw.ts'
import { drawScatter } from '../../figures/values/scatter/draw.ts'
import { drawStairs } from '../../figures/values/stairs/draw.ts'
import { drawStatistics } from '../../figures/values/statistics/draw.ts'
import { label } from '../../say/say.ts'
import { drawBar } from '../bar.ts'
import { drawNotices } from '../notices.ts'
import { drawOut } from './out.ts'
import { drawValuesPanel } from './panel.ts'

/** The whole page "Values": the finding, figures on shared axes, the comparison, where the error sits, the values themselves. */
export function drawValuesPage(view: ValuesView): TemplateResult {
  return html`<a class="skip" href="#values">${label('skip')}</a>
    ${drawBar(view, 'values')} ${drawNotices(view)}
    <main class="page workbench" id="values" tabindex="-1">${drawValuesBody(view)}</main>`
}

/** All of it but what belongs to a page of our own. */
export function drawValuesBody(view: ValuesView): TemplateResult {
  const { answer, state, ui, problem, catalog, ranking } = view
  const steady = [answer, state, ui, problem, catalog] // what is pointed at or scrolled by changes nothing there
  return html`<div class="stage">
        ${drawFinding(view)}
        <div class="top">${drawClip(view)} ${drawStairs(view)}</div>
      </div>
      ${drawValuesPanel(view)}
      <div class="below">
        ${guard(steady, () => drawColumns(view))}
        ${guard([...steady, ranking?.price, ranking?.problem, ranking?.lightest], () => drawPrice(view))}
      </div>
      ${guard(steady, () => drawStatistics(view))} ${drawWhere(view)} ${drawRows(view)} ${drawOut(view)}`
}

/** Where the error sits, how errors spread, and the bits of the values. */
const drawWhere = (view: ValuesView): TemplateResult => html`
  <div class="band">${drawHeat(view)} ${drawPictures(view)}</div>
  <section class="band spreads" data-part="spread" aria-labelledby="spread-heading">
    <h2 id="spread-heading">${label('spread-heading')}</h2>
    <div class="three">${drawErrorSpread(view)} ${drawScatter(view)} ${drawCodesInUse(view)}</div>
  </section>
  <section class="band bitwise" data-part="bitwise" aria-labelledby="bitwise-heading">
    <h2 id="bitwise-heading">${label('bitwise-heading')}</h2>
    ${drawLook(view)} ${drawBitGrid(view)}
  </section>
`
