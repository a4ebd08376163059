// The views of "Values".

import { html, nothing, type TemplateResult } from 'lit'
import { EMBED, EMBED_RANKING } from '../core/embed/program.ts'
import type { Wanted } from '../core/wire.ts'
import type { Room } from '../draw/room.ts'
import { svgText } from '../draw/save.ts'
import type { ValuesView } from '../draw/values-view.ts'
import { bringValuesToLife } from '../elements/values/alive.ts'
import { drawValuesBody } from '../elements/values/page.ts'
import { drawValuesPanel } from '../elements/values/panel.ts'
import { drawBitGrid } from '../figures/values/bits/draw.ts'
import { drawClip } from '../figures/values/clip/draw.ts'
import { drawCodesInUse } from '../figures/values/codes/draw.ts'
import { drawColumns } from '../figures/values/columns/draw.ts'
import { drawErrorSpread } from '../figures/values/errors/draw.ts'
import { drawFinding } from '../figures/values/finding/draw.ts'
import { drawHeat } from '../figures/values/heat/draw.ts'
import { drawPictures } from '../figures/values/image/draw.ts'
import { drawLook } from '../figures/values/look/draw.ts'
import { drawPrice } from '../figures/values/price/draw.ts'
import { WANTED, wantedNow } from '../figures/values/registry.ts'
import { drawRows } from '../figures/values/rows/draw.ts'
import { drawScatter } from '../figures/values/scatter/draw.ts'
import { drawStairs } from '../figures/values/stairs/draw.ts'
import { drawStatistics } from '../figures/values/statistics/draw.ts'
import { label } from '../say/say.ts'
import { writeValues } from '../state/values/address.ts'
import { ValuesStore } from '../state/values/store.ts'
import { type Keyed, stateOf } from './attributes.ts'
import { Controls } from './controls.ts'
import { drawFoot } from './foot.ts'
import type { Embedded, Living } from './live.ts'
import { paramsShown, problemIn } from './shown.ts'
import type { EmbedSurroundings } from './surroundings.ts'
import type { VIEWS } from './views.ts'

type ValuesViewId = { [Id in keyof typeof VIEWS]: (typeof VIEWS)[Id]['of'] extends 'values' ? Id : never }[keyof typeof VIEWS]

interface Part {
  readonly wanted: readonly Wanted[]
  draw(view: ValuesView): TemplateResult | typeof nothing
}

/** What is looked at is marked in every figure, so every view asks for it. */
const LOOK: Wanted = { figure: 'look', steps: true }

const part = (figure: Wanted, draw: Part['draw']): Part => ({ wanted: [figure, LOOK], draw })

const PARTS: Readonly<Record<ValuesViewId, Part>> = {
  finding: part({ figure: 'finding' }, drawFinding),
  clip: part({ figure: 'clip' }, drawClip),
  stairs: part({ figure: 'stairs' }, drawStairs),
  columns: part({ figure: 'columns' }, drawColumns),
  price: { wanted: [LOOK], draw: drawPrice },
  statistics: part({ figure: 'statistics' }, (view) => drawStatistics({ ...view, ui: { ...view.ui, statistics: true } })),
  heat: part({ figure: 'heat', cells: 512 }, drawHeat),
  image: part({ figure: 'image' }, drawPictures),
  'values-errors': part({ figure: 'errors' }, drawErrorSpread),
  scatter: part({ figure: 'scatter' }, drawScatter),
  'values-codes': part({ figure: 'codes' }, drawCodesInUse),
  look: { wanted: [LOOK], draw: drawLook },
  'values-bits': part({ figure: 'bits' }, drawBitGrid),
  table: { wanted: [LOOK], draw: drawRows },
  workbench: { wanted: WANTED, draw: drawValuesBody },
}

export function liveValues({ room, around, view, controls, changed }: Embedded): Living {
  const { wanted, draw } = PARTS[view as ValuesViewId]
  const whole = view === 'workbench'
  const store = new ValuesStore(wanted, around, EMBED)
  const shown = new Controls(room.place)
  const drawAll = (now: ValuesView) =>
    whole
      ? html`<div class="page workbench" part="figure">${draw(now)}</div>${drawFoot(now, controls(), around)}`
      : html`<div class="page workbench sole"><div class="stage"><div class="figure-part" part="figure">${drawnOr(draw(now))}</div>
          ${shown.panel(controls()) ? html`<div part="panel">${drawValuesPanel(now)}</div>` : nothing}</div></div>${drawFoot(now, controls(), around)}`
  const redraw = bringValuesToLife({
    room,
    store,
    ranker: EMBED_RANKING,
    fewRanker: EMBED,
    wanted,
    wanting: (near, ui) => (whole ? wantedNow(near, ui) : wanted.map((one) => withUi(one, ui))),
    drawn: drawAll,
    afterwards: () => {
      shown.apply(controls())
      mendLinks(room, around)
    },
  })
  store.subscribe(() => changed(store))
  return {
    store,
    shown: () => shownIn(store),
    showsFile: () => store.state.data.kind === 'file',
    problem: () => problemIn(store),
    draw: redraw,
    async svg() {
      const [largest] = whole ? [] : room.place.querySelectorAll<SVGSVGElement>('.stage svg.chart') // what is painted, or a table, is no drawing
      return largest && svgText(largest)
    },
  }
}

/** What these values have no figure of is said to have none. */
const drawnOr = (drawn: TemplateResult | typeof nothing) =>
  drawn === nothing ? html`<p class="none">${label('embed-no-figure')}</p>` : drawn

/** Links to the page beside, which is where the whole tool is, if anywhere. */
function mendLinks({ place }: Room, { home }: EmbedSurroundings): void {
  for (const link of place.querySelectorAll<HTMLAnchorElement>('a[href^="./"]')) {
    if (home === undefined) link.hidden = true
    else link.setAttribute('href', `${home}${link.hash}`)
  }
}

/** What somebody opened in a view of one figure: its data as a table, another row of bits. */
function withUi(wanted: Wanted, { tables = [], bitsFrom }: ValuesView['ui']): Wanted {
  const table = tables.includes(wanted.figure) ? { table: true } : {}
  return wanted.figure === 'bits' && bitsFrom !== undefined ? { ...wanted, ...table, from: bitsFrom } : { ...wanted, ...table }
}

function shownIn({ state, catalog, answer }: ValuesStore): Keyed {
  const { scheme, params } = state.setups[state.focus] ?? { scheme: '', params: {} }
  const written = catalog ? stateOf(writeValues(state, catalog)) : {}
  const selected = answer?.told.selected ?? state.selected
  return {
    ...written,
    ...(state.data.kind === 'example' && { example: state.data.id }),
    scheme,
    ...paramsShown(scheme, params, catalog),
    ...(selected !== undefined && { selected: String(selected) }),
    focus: String(state.focus),
  }
}
