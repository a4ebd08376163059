// The page comes to life: it is redrawn with each change of the store, into the place where the served one stands until then.

import { render } from 'lit'
import type { FigureId } from '../core/drawn.ts'
import type { Context } from '../draw/actions.ts'
import type { Ui, View } from '../draw/view.ts'
import { listenToActions } from '../elements/actions.ts'
import { editOf, listenToFields, settle, textField } from '../elements/fields.ts'
import { LiveRegion } from '../elements/live-region.ts'
import { Menu } from '../elements/menu.ts'
import { menuOf } from '../elements/menu-items.ts'
import { watchParts } from '../elements/near.ts'
import { noticeLines } from '../elements/notices.ts'
import { drawPage } from '../elements/page.ts'
import { listenToRoving, mendStops } from '../elements/roving.ts'
import { TipBox } from '../elements/tip.ts'
import { FIGURES, NEAR_FIGURES } from '../figures/registry.ts'
import { Store } from '../state/store.ts'

const place = document.querySelector<HTMLElement>('#app')!
const store = new Store({ figures: FIGURES })

let ui: Ui = {}
let taken = false
/** The frame before which the page is to be drawn. */
let due = 0

const context: Context = {
  store,
  get ui() {
    return ui
  },
  show(change) {
    ui = { ...ui, ...change }
    draw()
  },
  showSoon(change) {
    ui = { ...ui, ...change }
    due ||= requestAnimationFrame(draw)
  },
}

const tip = new TipBox()
const spoken = new LiveRegion()
const menu = new Menu({ store, view, menuOf, show: context.show })

function view(): View | undefined {
  const { answer, catalog, state, problem, reading, notes, busy, restarted, lost, canUndo, canRedo } = store
  return answer && { answer, catalog, theme: state.theme, problem, reading, notes, busy, restarted, lost, canUndo, canRedo, ui }
}

function draw(): void {
  cancelAnimationFrame(due)
  due = 0
  const now = view()
  if (!now) return drawEarly()
  const restoreFocus = taken ? undefined : takeOver()
  render(drawPage(now), place)
  restoreFocus?.()
  if (restoreFocus) watchParts(place, nearFigures())
  mendStops()
  menu.draw()
  tip.draw()
  spoken.draw(now)
}

/** The figures far down the page are drawn while they are near the window, so that nobody who types waits for them. */
function nearFigures(): Parameters<typeof watchParts>[1] {
  const near = new Set<FigureId>()
  const part = (id: FigureId) => ({
    near(isNear: boolean) {
      near[isNear ? 'add' : 'delete'](id)
      store.draw([...FIGURES, ...NEAR_FIGURES.filter((id) => near.has(id))])
    },
  })
  return Object.fromEntries(NEAR_FIGURES.map((id) => [id, part(id)]))
}

/** Before the first answer the page stays as it was served; that the engine is loading, or cannot be had, is said all the same. */
function drawEarly(): void {
  const { busy, lost, restarted, notes } = store
  place.querySelector('.progress')?.classList.toggle('on', busy)
  const box = place.querySelector<HTMLElement>('.notices')
  if (box) render(noticeLines({ lost, restarted, notes, ui }), box)
}

/** The served page makes room for the same page alive; the focus and a text that is being typed stay where they are. */
function takeOver(): () => void {
  const { activeElement } = document
  const at = path(activeElement)
  const selection = textField(activeElement)
  const [start, end] = [selection?.selectionStart ?? null, selection?.selectionEnd ?? null]
  taken = true
  place.replaceChildren()
  place.dataset.live = ''
  delete document.documentElement.dataset.pending
  return () => {
    if (!at) return
    const again = document.querySelector<HTMLElement>(at)
    again?.focus({ preventScroll: true })
    const field = textField(again)
    if (field && start !== null) field.setSelectionRange(start, end)
  }
}

/** A selector that finds the same control again. */
function path(element: Element | null): string | undefined {
  if (!(element instanceof HTMLElement) || !place.contains(element)) return
  const { field, bit, do: action } = element.dataset
  if (field !== undefined) return `[data-field="${field}"]`
  if (bit !== undefined) return `[data-side="${element.closest<HTMLElement>('[data-side]')?.dataset.side}"] [data-bit="${bit}"]`
  if (element.id) return `#${element.id}`
  if (element instanceof HTMLInputElement) return `[name="${element.name}"][value="${element.value}"]`
  return action && `[data-do="${action}"]`
}

store.subscribe(() => {
  settle(context)
  draw()
})
listenToFields(
  {
    ...context,
    get ui() {
      return ui
    },
    nudge: (steps, field) => store.edit({ kind: 'nudge', steps }, { field, live: true }),
  },
  editOf,
)
listenToActions(context, (button) => menu.toggle(button))
listenToRoving()
store.load(location.hash)
