// The page "Values" comes to life, as app.ts brings "Number" to life.

import { render } from 'lit'
import '../say/values.ts'
import type { Change } from '../core/wire.ts'
import { listenToTables } from '../draw/data-table.ts'
import type { FieldEdit } from '../draw/field.ts'
import { repaintWithTheme } from '../draw/inked.ts'
import type { ValuesContext, ValuesView } from '../draw/values-view.ts'
import type { Ui } from '../draw/view.ts'
import { listenToFields, settle } from '../elements/fields.ts'
import { Menu } from '../elements/menu.ts'
import { watchNear } from '../elements/near.ts'
import { noticeLines } from '../elements/notices.ts'
import { listenToRoving, mendStops } from '../elements/roving.ts'
import { TipBox } from '../elements/tip.ts'
import { listenToValues } from '../elements/values/actions.ts'
import { listenToPointing } from '../elements/values/pointing.ts'
import { valuesMenuOf } from '../elements/values/menu-items.ts'
import { drawValuesPage } from '../elements/values/page.ts'
import { listenToBits } from '../figures/values/bits/interact.ts'
import { listenToDragging } from '../figures/values/heat/interact.ts'
import { WANTED, wantedNow } from '../figures/values/registry.ts'
import { ValuesStore } from '../state/values/store.ts'

const place = document.querySelector<HTMLElement>('#app')!
const store = new ValuesStore(WANTED)

let ui: Ui = {}
let taken = false
/** The sections that are near the window. */
let near: ReadonlySet<string> = new Set()
let wanted = WANTED
/** The frame before which the page is to be drawn. */
let due = 0

const context: ValuesContext = {
  store,
  get ui() {
    return ui
  },
  show(change) {
    ui = { ...ui, ...change }
    want()
    draw()
  },
  showSoon(change) {
    ui = { ...ui, ...change }
    due ||= requestAnimationFrame(draw)
  },
}

const tip = new TipBox()
const menu = new Menu({ store, view, menuOf: valuesMenuOf, show: context.show })

function view(): ValuesView | undefined {
  const { answer, catalog, state, pointed, problem, reading, notes, busy, progress, restarted, lost, canUndo, canRedo } = store
  return answer && { answer, catalog, state, pointed, problem, reading, notes, busy, progress, restarted, lost, canUndo, canRedo, ui }
}

/** Asks for what is to be drawn from now on, where that has changed. */
function want(): void {
  const now = wantedNow(near, ui)
  if (JSON.stringify(now) === JSON.stringify(wanted)) return
  wanted = now
  store.want(now)
}

function draw(): void {
  cancelAnimationFrame(due)
  due = 0
  const now = view()
  if (!now) return drawEarly()
  const first = !taken
  if (first) {
    taken = true
    place.replaceChildren()
    place.dataset.live = ''
    delete document.documentElement.dataset.pending
  }
  render(drawValuesPage(now), place)
  if (first)
    watchNear((sections) => {
      near = new Set(sections)
      want()
    })
  mendStops()
  menu.draw()
  tip.draw()
}

function drawEarly(): void {
  const { busy, lost, restarted, notes } = store
  place.querySelector('.progress')?.classList.toggle('on', busy)
  const box = place.querySelector<HTMLElement>('.notices')
  if (box) render(noticeLines({ lost, restarted, notes, ui }), box)
}

const changeOf = (edit: FieldEdit, text: string): Change =>
  edit === 'min' || edit === 'max'
    ? { kind: 'clipTo', end: edit === 'min' ? 'low' : 'high', text }
    : { kind: 'param', id: edit.replace(/^param-/, ''), text }

store.subscribe(() => {
  settle(context)
  draw()
})
listenToFields<Change>(context, changeOf)
listenToValues(context, (button) => menu.toggle(button))
listenToRoving()
listenToPointing(context, view)
listenToDragging(context, view)
listenToBits(context)
listenToTables(
  () => ui,
  (tables) => context.show({ tables }),
)
repaintWithTheme()
store.load(location.hash)
