// "Values", or a part of it, comes to life in a room, as alive.ts brings "Number" to life.

import { render, type TemplateResult } from 'lit'
import '../../say/values.ts'
import type { Program } from '../../core/program.ts'
import type { Change, Wanted } from '../../core/wire.ts'
import type { FieldEdit } from '../../draw/field.ts'
import { repaintWithTheme } from '../../draw/inked.ts'
import { type Room, speakIn } from '../../draw/room.ts'
import type { ValuesContext, ValuesView } from '../../draw/values-view.ts'
import type { Ui } from '../../draw/view.ts'
import { listenToGoal } from '../../figures/values/price/interact.ts'
import { SECTIONS, type Section, valuesListeners } from '../../figures/values/registry.ts'
import { listenToRows } from '../../figures/values/rows/interact.ts'
import { typedAs } from '../../state/values/data.ts'
import { exampleWith } from '../../state/values/example.ts'
import { Race } from '../../state/values/race.ts'
import { Ranking } from '../../state/values/ranking.ts'
import { AllRows } from '../../state/values/rows.ts'
import type { ValuesStore } from '../../state/values/store.ts'
import { Streaming } from '../../state/values/streaming.ts'
import { type FieldContext, listenToFields, settle } from '../fields.ts'
import { Menu } from '../menu.ts'
import { watchParts } from '../near.ts'
import { listenToRoving, mendStops } from '../roving.ts'
import { TipBox } from '../tip.ts'
import { listenToValues } from './actions.ts'
import { listenToFiles } from './files.ts'
import { valuesMenuOf } from './menu-items.ts'
import { listenToPointing } from './pointing.ts'

export interface LivingValues {
  readonly room: Room
  readonly store: ValuesStore
  /** All schemes are tried by an engine of its own, where there are many values. */
  readonly ranker: Program
  /** Where there are few, by this one. */
  readonly fewRanker?: Program
  /** What is drawn from the start, and what from now on. */
  readonly wanted: readonly Wanted[]
  wanting(near: ReadonlySet<Section>, ui: Ui): readonly Wanted[]
  drawn(view: ValuesView): TemplateResult
  /** Before the first drawing. */
  takeOver?(): void
  /** As long as there is no answer. */
  drawEarly?(ui: Ui): void
  /** After each drawing. */
  afterwards?(): void
}

/** So long after the last answer what is far is drawn, too: for paper, and for whoever gets there at once. */
const AT_REST_MS = 1000
/** Of more values that would keep those waiting who ask for something. */
const MOST_AT_REST = 4_000_000

/** Gives what draws it anew. */
export function bringValuesToLife(living: LivingValues): () => void {
  const { room, store, ranker, fewRanker, wanted: wantedFrom, wanting, drawn, takeOver, drawEarly, afterwards } = living
  const soon = () => {
    due ||= requestAnimationFrame(draw)
  }
  const ranking = new Ranking(store, { many: ranker, ...(fewRanker && { few: fewRanker }) }, soon)
  const rows = new AllRows(store, soon)
  const race = new Race(store, soon)
  const streaming = new Streaming(store, { ...ranker }, soon) // in a Worker of its own

  let ui: Ui = {}
  let taken = false
  /** The sections that are near the window. */
  const near = new Set<Section>()
  let wanted = wantedFrom
  /** The frame before which the page is to be drawn. */
  let due = 0
  let rest: ReturnType<typeof setTimeout> | undefined
  /** The answer after which there is to be a rest. */
  let last: ValuesStore['answer']

  const context: ValuesContext = {
    room,
    store,
    ranking,
    rows,
    streaming,
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

  const tip = new TipBox(room)
  const menu = new Menu({ room, store, view, menuOf: valuesMenuOf, show: context.show })

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
        streaming,
      }
    )
  }

  /** Asks for what is to be drawn from now on, where that has changed. */
  function want(): void {
    const now = wanting(near, ui)
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

  function fillAtRest(): void {
    if (last === store.answer) return
    last = store.answer
    clearTimeout(rest)
    if ((last?.told.about.count ?? 0) > MOST_AT_REST) return
    rest = setTimeout(() => {
      const all = wanting(new Set(SECTIONS), ui)
      if (JSON.stringify(all) === JSON.stringify(wanted)) return
      store.fill(all, () => {
        last = store.answer
      })
    }, AT_REST_MS)
  }

  function draw(): void {
    cancelAnimationFrame(due)
    due = 0
    speakIn(room)
    const now = view()
    if (!now) return drawEarly?.(ui)
    if (!taken) takeOver?.()
    taken = true
    render(drawn(now), room.place)
    mendStops(room)
    afterRows()
    menu.draw()
    tip.draw()
    afterwards?.()
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
    fillAtRest()
  })
  listenToFields(fields, typedIn)
  listenToValues(context, (button) => menu.toggle(button))
  listenToRoving(room)
  listenToFiles(context)
  listenToPointing(context)
  for (const listenTo of valuesListeners) listenTo(context)
  listenToGoal(context)
  const afterRows = listenToRows(context)
  watchParts(room.place, { ranking, rows, ...sections })
  repaintWithTheme(room)
  room.signal?.addEventListener('abort', () => ranking.close())
  return draw
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
