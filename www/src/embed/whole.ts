// What draws the views of "Number" that are more than one figure, and those that are seldom alone.

import { html, nothing, type TemplateResult } from 'lit'
import { drawn } from '../core/drawn.ts'
import { message } from '../draw/field.ts'
import { formula } from '../draw/formula.ts'
import { menuButton } from '../draw/menu-button.ts'
import { said } from '../draw/said.ts'
import type { View } from '../draw/view.ts'
import { drawBits } from '../figures/bits/draw.ts'
import { drawChain } from '../figures/chain/draw.ts'
import { drawCodes } from '../figures/codes/draw.ts'
import { drawErrors } from '../figures/errors/draw.ts'
import { drawFormats } from '../figures/formats/draw.ts'
import { drawLine } from '../figures/line/draw.ts'
import { drawList, drawStatistics } from '../figures/list/draw.ts'
import { drawPicture } from '../figures/picture/draw.ts'
import { bigNumber, sizeStep } from '../figures/picture/headline.ts'
import { drawLost } from '../figures/picture/lost.ts'
import { label } from '../say/say.ts'

export { drawCodes, drawFormats, drawLine }

export const drawErrorsAll = (view: View) => html`${drawLost(view)} ${drawErrors(view)}`

export const drawListAll = (view: View) => html`${drawStatistics(view)} ${drawList(view)}`

export const drawAll = (view: View) => html`${drawPicture(view)} ${drawChain(view)} ${drawErrorsAll(view)}
  ${drawListAll(view)} ${drawFormats(view)} ${drawLine(view)} ${drawCodes(view)}`

/** The number, the bits of it, and how they are read. */
export function drawSource(view: View): TemplateResult {
  const picture = drawn(view.answer, 'picture')
  if (!picture) return html``
  const { dropped: _, ...number } = picture.number // by a rounding that is not shown here
  return html`<section class="picture lone fit${sizeStep(view, picture)}" aria-label=${label('picture-name')}>
    <div class="lone-head">${bigNumber(view, number)} ${menuButton(view, { kind: 'source', place: 'bits', content: view.answer.controls.source, class: 'rule' })}</div>
    ${message(view, 'number')}
    <div class="cell from two">${drawBits(picture.source, 2)}
      <p class="read">${formula(picture.sourceReads)}</p>
      ${picture.source.special ? html`<p class="special">${said(picture.source.special)}</p>` : nothing}</div>
  </section>`
}
