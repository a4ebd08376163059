import { html, type TemplateResult } from 'lit'
import { guard } from '../../draw/guard.ts'
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
  const { answer, race, ranking, streaming, state, ui, problem, catalog } = view
  const controls = [state, ui.menu, problem, catalog]
  return html`<div class="stage">
        ${guard([answer, streaming?.progress, streaming?.stopped, streaming?.refusal], () => drawFinding(view))}
        <div class="top">${figure(view, drawClip, race?.figure)} ${figure(view, drawStairs)}</div>
      </div>
      ${drawValuesPanel(view)}
      <div class="below">
        ${figure(view, drawColumns, ...controls)}
        ${guard([...controls, ui.ranking, ranking?.price, ranking?.problem, ranking?.lightest], () => drawPrice(view))}
      </div>
      ${figure(view, drawStatistics, ui.statistics)} ${drawWhere(view)} ${drawRows(view)} ${drawOut(view)}`
}

/**
 * A figure changes with the answer, with the value that is pointed at, and with whether its table is open, and with what else it is
 * drawn from: a page is drawn many times beside, and only what has changed then takes time.
 */
const figure = (view: ValuesView, draw: (view: ValuesView) => unknown, ...from: readonly unknown[]) =>
  guard([view.answer, view.pointed, view.ui.tables, ...from], () => draw(view))

/** Where the error sits, how errors spread, and the bits of the values. */
const drawWhere = (view: ValuesView): TemplateResult => html`
  <div class="band">${figure(view, drawHeat, view.problem)} ${figure(view, drawPictures)}</div>
  <section class="band spreads" data-part="spread" aria-labelledby="spread-heading">
    <h2 id="spread-heading">${label('spread-heading')}</h2>
    <div class="three">${figure(view, drawErrorSpread)} ${figure(view, drawScatter)} ${figure(view, drawCodesInUse)}</div>
  </section>
  <section class="band bitwise" data-part="bitwise" aria-labelledby="bitwise-heading">
    <h2 id="bitwise-heading">${label('bitwise-heading')}</h2>
    ${figure(view, drawLook)} ${figure(view, drawBitGrid)}
  </section>
`
