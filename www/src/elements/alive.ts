// "Number", or a part of it, comes to life in a room: it is redrawn there with each change of its store.

import { render, type TemplateResult } from 'lit'
import type { FigureId } from '../core/drawn.ts'
import type { Context } from '../draw/actions.ts'
import { type Room, speakIn } from '../draw/room.ts'
import type { Ui, View } from '../draw/view.ts'
import { FIGURES, NEAR_FIGURES } from '../figures/registry.ts'
import type { Store } from '../state/store.ts'
import { listenToActions } from './actions.ts'
import { editOf, listenToFields, settle } from './fields.ts'
import { LiveRegion } from './live-region.ts'
import { Menu } from './menu.ts'
import { menuOf } from './menu-items.ts'
import { watchParts } from './near.ts'
import { listenToRoving, mendStops } from './roving.ts'
import { TipBox } from './tip.ts'

export interface Living {
  readonly room: Room
  readonly store: Store
  drawn(view: View): TemplateResult
  /** Before the first drawing; what it returns is done after it. */
  takeOver?(): () => void
  /** As long as there is no answer. */
  drawEarly?(ui: Ui): void
  /** After each drawing. */
  afterwards?(): void
}

/** Gives what draws it anew. */
export function bringToLife({ room, store, drawn, takeOver, drawEarly, afterwards }: Living): () => void {
  let ui: Ui = {}
  let taken = false
  /** The frame before which the page is to be drawn. */
  let due = 0

  const context: Context = {
    room,
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

  const tip = new TipBox(room)
  const spoken = new LiveRegion(room.layer)
  const menu = new Menu({ room, store, view, menuOf, show: context.show })

  function view(): View | undefined {
    const { answer, catalog, state, problem, reading, notes, busy, restarted, lost, canUndo, canRedo } = store
    return answer && { answer, catalog, theme: state.theme, problem, reading, notes, busy, restarted, lost, canUndo, canRedo, ui }
  }

  function draw(): void {
    cancelAnimationFrame(due)
    due = 0
    speakIn(room)
    const now = view()
    if (!now) return drawEarly?.(ui)
    const first = !taken
    const afterFirst = first ? takeOver?.() : undefined
    taken = true
    render(drawn(now), room.place)
    afterFirst?.()
    if (first) watchParts(room.place, nearFigures(store))
    mendStops(room)
    menu.draw()
    tip.draw()
    spoken.draw(now)
    afterwards?.()
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
  listenToRoving(room)
  return draw
}

/** The figures far down the page are drawn while they are near the window, so that nobody who types waits for them. */
function nearFigures(store: Store): Parameters<typeof watchParts>[1] {
  const near = new Set<FigureId>()
  const part = (id: FigureId) => ({
    near(isNear: boolean) {
      near[isNear ? 'add' : 'delete'](id)
      store.draw([...FIGURES, ...NEAR_FIGURES.filter((id) => near.has(id))])
    },
  })
  return Object.fromEntries(NEAR_FIGURES.map((id) => [id, part(id)]))
}
