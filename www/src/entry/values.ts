// The page "Values" comes to life, as app.ts brings "Number" to life.

import { render } from 'lit'
import '../say/values.ts'
import type { Change } from '../core/wire.ts'
import type { FieldEdit } from '../draw/field.ts'
import { repaintWithTheme } from '../draw/inked.ts'
import type { ValuesContext, ValuesView } from '../draw/values-view.ts'
import type { Ui } from '../draw/view.ts'
import { type FieldContext, listenToFields, settle } from '../elements/fields.ts'
import { Menu } from '../elements/menu.ts'
import { watchParts } from '../elements/near.ts'
import { noticeLines } from '../elements/notices.ts'
import { listenToRoving, mendStops } from '../elements/roving.ts'
import { TipBox } from '../elements/tip.ts'
import { listenToValues } from '../elements/values/actions.ts'
import { listenToFiles } from '../elements/values/files.ts'
import { valuesMenuOf } from '../elements/values/menu-items.ts'
import { drawValuesPage } from '../elements/values/page.ts'
import { listenToPointing } from '../elements/values/pointing.ts'
import { listenToGoal } from '../figures/values/price/interact.ts'
import { SECTIONS, type Section, valuesListeners, WANTED, wantedNow } from '../figures/values/registry.ts'
import { listenToRows } from '../figures/values/rows/interact.ts'
import { typedAs } from '../state/values/data.ts'
import { exampleWith } from '../state/values/example.ts'
import { Race } from '../state/values/race.ts'
import { Ranking } from '../state/values/ranking.ts'
import { AllRows } from '../state/values/rows.ts'
import { ValuesStore } from '../state/values/store.ts'

const place = document.querySelector<HTMLElement>('#app')!
const store = new ValuesStore(WANTED)
const soon = () => {
  due ||= requestAnimationFrame(draw)
}
const ranking = new Ranking(store, soon)
const rows = new AllRows(store, soon)
const race = new Race(store, soon)

let ui: Ui = {}
let taken = false
/** The sections that are near the window. */
const near = new Set<Section>()
let wanted = WANTED
/** The frame before which the page is to be drawn. */
let due = 0

const context: ValuesContext = {
  store,
  ranking,
  rows,
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
  const { answer, catalog, state, loaded, pointed, problem, reading, notes, busy, progress, restarted, lost, canUndo, canRedo } = store
  return (
    answer && {
      answer,
      catalog,
      state,
      loaded,
      pointed,
      problem,
      reading,
      notes,
      busy,
      progress,
      restarted,
      lost,
      canUndo,
      canRedo,
      ui,
      ranking,
      rows,
      race,
    }
  )
}

/** Asks for what is to be drawn from now on, where that has changed. */
function want(): void {
  const now = wantedNow(near, ui)
  if (JSON.stringify(now) === JSON.stringify(wanted)) return
  wanted = now
  store.want(now)
}

/** Sections whose figures are asked for while they can be seen. */
const sections = Object.fromEntries(
  SECTIONS.map((section) => {
    const changed = (isNear: boolean) => {
      near[isNear ? 'add' : 'delete'](section)
      want()
    }
    return [section, { near: changed }]
  }),
)

/** So long after the last answer what is far is drawn, too: for paper, and for whoever gets there at once. */
const AT_REST_MS = 1000
/** Of more values that would keep those waiting who ask for something. */
const MOST_AT_REST = 4_000_000
let rest = 0
let seen: typeof store.answer

function drawAllAtRest(): void {
  if (seen === store.answer) return
  seen = store.answer
  clearTimeout(rest)
  if ((seen?.told.about.count ?? 0) > MOST_AT_REST) return
  rest = window.setTimeout(() => {
    store.fill(wantedNow(new Set(SECTIONS), ui), () => {
      seen = store.answer
    })
  }, AT_REST_MS)
}

function draw(): void {
  cancelAnimationFrame(due)
  due = 0
  const now = view()
  if (!now) return drawEarly()
  if (!taken) {
    taken = true
    place.replaceChildren()
    place.dataset.live = ''
    delete document.documentElement.dataset.pending
  }
  render(drawValuesPage(now), place)
  mendStops()
  afterRows()
  menu.draw()
  tip.draw()
}

function drawEarly(): void {
  const { busy, lost, restarted, notes } = store
  place.querySelector('.progress')?.classList.toggle('on', busy)
  const box = place.querySelector<HTMLElement>('.notices')
  if (box) render(noticeLines({ lost, restarted, notes, ui }), box)
}

/** What typing makes: a change that the engine works out, or other data. */
type Typed =
  | Change
  | { readonly kind: 'example'; readonly id: string; readonly text: string }
  | { readonly kind: 'list'; readonly text: string }

function typedIn(edit: FieldEdit, text: string): Typed {
  if (edit === 'list') return { kind: 'list', text }
  if (edit === 'min' || edit === 'max') return { kind: 'clipTo', end: edit === 'min' ? 'low' : 'high', text }
  const [, id] = edit.split('example-')
  return id ? { kind: 'example', id, text } : { kind: 'param', id: edit.replace(/^param-/, ''), text }
}

const fields: FieldContext<Typed> = {
  ...context,
  get ui() {
    return ui
  },
  store: {
    get problem() {
      return store.problem
    },
    commit: () => store.commit(),
    cancel: (field) => store.cancel(field),
    edit: (typed, options) => {
      if (typed.kind === 'example') store.set(exampleWith(typed.id, typed.text, store.catalog), options)
      else if (typed.kind === 'list') store.set(typedAs({ text: typed.text }), options)
      else store.edit(typed, options)
    },
  },
}

store.subscribe(() => {
  settle(context)
  draw()
  drawAllAtRest()
})
listenToFields(fields, typedIn)
listenToValues(context, (button) => menu.toggle(button))
listenToRoving()
listenToFiles(context)
listenToPointing(context)
for (const listenTo of valuesListeners) listenTo(context)
listenToGoal(context)
const afterRows = listenToRows(context)
watchParts(place, { ranking, rows, ...sections })
repaintWithTheme()
store.load(location.hash)
