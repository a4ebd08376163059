// The views of "Number".

import { html, nothing, type TemplateResult } from 'lit'
import { Client } from '../core/client.ts'
import type { NumberCalls } from '../core/dispatch.ts'
import { drawn, type FigureId } from '../core/drawn.ts'
import type { EmbedCalls } from '../core/embed/dispatch.ts'
import { EMBED } from '../core/embed/program.ts'
import { message } from '../draw/field.ts'
import { formula } from '../draw/formula.ts'
import { menuButton } from '../draw/menu-button.ts'
import { said } from '../draw/said.ts'
import type { View } from '../draw/view.ts'
import { bringToLife } from '../elements/alive.ts'
import { drawPanel } from '../elements/panel.ts'
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
import { Store } from '../state/store.ts'
import type { Keyed } from './attributes.ts'
import { Controls } from './controls.ts'
import { drawFoot } from './foot.ts'
import type { Embedded, Living } from './live.ts'
import { paramsShown, problemIn } from './shown.ts'
import type { VIEWS } from './views.ts'

type NumberView = { [Id in keyof typeof VIEWS]: (typeof VIEWS)[Id]['of'] extends 'number' ? Id : never }[keyof typeof VIEWS]

/** Which figures each needs, and how it is drawn from them. */
const PARTS: Readonly<Record<NumberView, { readonly figures: readonly FigureId[]; draw(view: View): TemplateResult }>> = {
  picture: { figures: ['picture', 'list'], draw: drawPicture },
  bits: { figures: ['picture'], draw: drawSource },
  chain: { figures: ['chain'], draw: drawChain },
  errors: { figures: ['errors', 'list'], draw: (view) => html`${drawLost(view)} ${drawErrors(view)}` },
  list: { figures: ['list'], draw: (view) => html`${drawStatistics(view)} ${drawList(view)}` },
  formats: { figures: ['formats'], draw: drawFormats },
  line: { figures: ['line'], draw: drawLine },
  codes: { figures: ['codes'], draw: drawCodes },
  number: {
    figures: ['picture', 'chain', 'errors', 'list', 'formats', 'line', 'codes'],
    draw: (view) => html`${drawPicture(view)} ${drawChain(view)} ${drawLost(view)} ${drawErrors(view)} ${drawStatistics(view)}
      ${drawList(view)} ${drawFormats(view)} ${drawLine(view)} ${drawCodes(view)}`,
  },
}

/** The number, the bits of it, and how they are read. */
function drawSource(view: View): TemplateResult {
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

export function liveNumber({ room, around, view, controls, changed }: Embedded): Living {
  const { figures, draw } = PARTS[view as NumberView]
  const store = new Store({ figures: ['picture', ...figures], around, program: EMBED })
  const shown = new Controls(room.place)
  const drawAll = (view: View) => html`<div class="page sole"><div class="stage"><div class="figure-part" part="figure">${draw(view)}</div>
      ${shown.panel(controls()) ? html`<div part="panel">${drawPanel(view)}</div>` : nothing}</div></div>${drawFoot(view, controls(), around)}`
  const redraw = bringToLife({ room, store, drawn: drawAll, afterwards: () => shown.apply(controls()) })
  store.subscribe(() => changed(store))
  return {
    store,
    shown: () => shownIn(store),
    showsFile: () => false,
    problem: () => problemIn(store),
    draw: redraw,
    async svg(theme, lang) {
      const client = new Client<NumberCalls & EmbedCalls>(EMBED, { restarted() {}, lost() {} })
      try {
        return await client.call('svg', [view === 'number' ? 'picture' : view, store.state.input, { theme, lang }])
      } finally {
        client.close()
      }
    },
  }
}

function shownIn({ state, catalog }: Store): Keyed {
  const { values, selected, source, scheme, params, fit, code } = state.input
  return {
    value: values[selected] ?? '',
    values: values.join(';'),
    selected: String(selected),
    source,
    scheme,
    ...paramsShown(scheme, params, catalog),
    fit,
    ...(code !== undefined && { code }),
  }
}
