// The views of "Number".

import { html, nothing } from 'lit'
import { Client } from '../core/client.ts'
import type { NumberCalls } from '../core/dispatch.ts'
import type { EmbedCalls } from '../core/embed/dispatch.ts'
import { EMBED } from '../core/embed/program.ts'
import type { View } from '../draw/view.ts'
import { bringToLife } from '../elements/alive.ts'
import { messagesOf } from '../say/catalogue.ts'
import { Store } from '../state/store.ts'
import type { Keyed } from './attributes.ts'
import { Controls } from './controls.ts'
import { drawFoot } from './foot.ts'
import type { Embedded, Living } from './live.ts'
import { type Draw, NUMBER_PARTS, type NumberView } from './number-parts.ts'
import { sheets } from './sheets.ts'
import { paramsShown, problemIn } from './shown.ts'

export async function liveNumber({ room, around, view, controls, changed }: Embedded): Promise<Living> {
  const { figures } = NUMBER_PARTS[view as NumberView]
  const draw = await NUMBER_PARTS[view as NumberView].draw()
  let drawPanel: Draw | undefined
  const dress = async () => {
    if (drawPanel || !shown.panel(controls())) return
    const [panel, styled] = await Promise.all([import('../elements/panel.ts'), sheets('number')])
    const root = room.root as ShadowRoot
    root.adoptedStyleSheets = [...root.adoptedStyleSheets.slice(0, 1), ...styled] // the shell's is the first
    drawPanel = panel.drawPanel
  }
  const store = new Store({ figures: ['picture', ...figures], around, program: EMBED })
  const shown = new Controls(room.place)
  const drawAll = (view: View) => html`<div class="page sole"><div class="stage"><div class="figure-part" part="figure">${draw(view)}</div>
      ${drawPanel && shown.panel(controls()) ? html`<div part="panel">${drawPanel(view)}</div>` : nothing}</div></div>${drawFoot(view, controls(), around)}`
  await dress()
  const redraw = bringToLife({ room, store, drawn: drawAll, afterwards: () => shown.apply(controls()) })
  store.subscribe(() => changed(store))
  return {
    store,
    shown: () => shownIn(store),
    showsFile: () => false,
    problem: () => problemIn(store),
    draw: () => void dress().then(redraw),
    async svg(theme, lang) {
      const client = new Client<NumberCalls & EmbedCalls>(EMBED, { restarted() {}, lost() {} })
      try {
        return await client.call('svg', [view === 'number' ? 'picture' : view, store.state.input, { theme, lang }, messagesOf(lang)])
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
