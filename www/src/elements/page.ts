import { html, type TemplateResult } from 'lit'
import { guard } from '../draw/guard.ts'
import type { View } from '../draw/view.ts'
import { drawChain } from '../figures/chain/draw.ts'
import { drawCodes } from '../figures/codes/draw.ts'
import { drawErrors } from '../figures/errors/draw.ts'
import { drawFormats } from '../figures/formats/draw.ts'
import { drawLine } from '../figures/line/draw.ts'
import { drawList, drawStatistics } from '../figures/list/draw.ts'
import { drawPicture } from '../figures/picture/draw.ts'
import { drawLost } from '../figures/picture/lost.ts'
import { label } from '../say/say.ts'
import { drawBar } from './bar.ts'
import { drawNotices } from './notices.ts'
import { drawPanel } from './panel.ts'
import { hasOwn } from './settings.ts'

/** The whole page, as it is served and as it is redrawn with each change; what the answer alone decides, when there is a new one. */
export function drawPage(view: View): TemplateResult {
  const { answer, ui } = view
  return html`<a class="skip" href="#picture">${label('skip')}</a>
    ${drawBar(view, 'number')} ${drawNotices(view)}
    <main class="page ${ui.more && hasOwn(view) ? 'tall' : ''}" id="picture" tabindex="-1">
      <div class="stage">
        <h1>${label('title')}</h1>
        ${drawPicture(view)} ${drawChain(view)}
      </div>
      ${drawPanel(view)}
${guard(
  [answer, ui.listFrom, ui.logLine],
  () => html`<div class="told">${drawLost(view)} ${drawErrors(view)} ${drawStatistics(view)} ${drawList(view)}</div>
          ${drawFormats(view)} ${drawLine(view)} ${drawCodes(view)}`,
)}
    </main>`
}

/** The patterns of errors, whose lines have the error's ink. Drawings point to them by their ids. */
export const hatching = (): TemplateResult => html`<svg class="defs" width="0" height="0" aria-hidden="true">
  <defs>
    <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V5" /></pattern>
    <pattern id="hatch-dense" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V3" /></pattern>
  </defs>
</svg>`
