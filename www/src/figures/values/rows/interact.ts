import type { By, Rows } from '../../../core/wire.ts'
import type { Actions } from '../../../draw/actions.ts'
import { on, type Room } from '../../../draw/room.ts'
import type { ValuesContext } from '../../../draw/values-view.ts'
import type { AllRows } from '../../../state/values/rows.ts'
import { ROW_REM } from './draw.ts'

export const actions: Actions<ValuesContext> = {
  'look-at': ({ dataset: { index } }, { store }) => store.set({ selected: Number(index) }, { field: 'selected' }),
  'rows-sort': ({ dataset: { by } }, { room, rows }) => {
    rows.sort(by as By)
    scrollTo(frameIn(room), rows)
  },
}

const frameIn = ({ root }: Room) => root.querySelector<HTMLElement>('[data-rows]') ?? undefined

/** How far one can scroll, and how many rows that takes one past. */
function reach(box: HTMLElement, { rows, seen }: AllRows): { pixels: number; places: number } {
  return { pixels: box.scrollHeight - box.clientHeight, places: Math.max(0, (rows?.count ?? 0) - seen) }
}

/** Puts the scroll bar where the first row that is seen says. */
function scrollTo(box: HTMLElement | undefined, rows: AllRows): void {
  if (!box) return
  const { pixels, places } = reach(box, rows)
  const top = places > 0 ? (rows.first / places) * pixels : 0
  expected.set(box, top)
  box.scrollTop = top
}

/** Where we scrolled to ourselves: what comes of it is no news. */
const expected = new WeakMap<HTMLElement, number>()

/** Listens to the table of all values; returns what is to be done after each drawing. */
export function listenToRows({ room, store, rows }: Pick<ValuesContext, 'room' | 'store' | 'rows'>): () => void {
  const frame = () => frameIn(room)
  const rowHeight = () => ROW_REM * room.rem()
  const seenIn = (box: HTMLElement) => Math.max(1, Math.floor(box.clientHeight / rowHeight()) - 1)

  on(
    room,
    'scroll',
    ({ target }) => {
      if (!(target instanceof HTMLElement) || target.dataset.rows === undefined) return
      if (Math.abs(target.scrollTop - (expected.get(target) ?? Number.NaN)) < 1) return
      expected.delete(target)
      const { pixels, places } = reach(target, rows)
      rows.look(pixels > 0 ? (target.scrollTop / pixels) * places : 0, rows.seen)
    },
    { capture: true, passive: true },
  )
  // A million rows are higher than any element: a turn of the wheel is still a few rows.
  on(
    room,
    'wheel',
    (event) => {
      const box = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-rows]') : null
      if (!box || event.ctrlKey || event.deltaY === 0) return
      const { places } = reach(box, rows)
      const to = held(rows.first + (event.deltaMode === 0 ? event.deltaY / rowHeight() : event.deltaY * 3), places)
      if (to === rows.first) return // the page scrolls on
      event.preventDefault()
      rows.look(to, rows.seen)
      scrollTo(box, rows)
    },
    { passive: false },
  )
  on(room, 'keydown', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.dataset.jump !== undefined && event.key === 'Enter') jump(event.target)
    else if (event.target === frame()) press(event)
  })

  function press(event: KeyboardEvent): void {
    const count = rows.rows?.count ?? 0
    if (event.ctrlKey || event.metaKey || event.altKey || count === 0) return
    const cursor = rows.cursor ?? Math.floor(rows.first)
    const steps: Record<string, number> = {
      ArrowUp: cursor - 1,
      ArrowDown: rows.cursor === undefined ? cursor : cursor + 1,
      PageUp: cursor - rows.seen,
      PageDown: cursor + rows.seen,
      Home: 0,
      End: count - 1,
    }
    const to = steps[event.key]
    if (to !== undefined) {
      event.preventDefault()
      move(held(to, count - 1))
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      if (!choose(cursor)) rows.waiting = () => choose(cursor) // whoever is quicker than the rows
    }
  }

  function choose(place: number): boolean {
    const chosen = rows.at(place)
    if (chosen) store.set({ selected: chosen.index }, { field: 'selected' })
    return chosen !== undefined
  }

  function move(cursor: number): void {
    rows.moveTo(cursor)
    reveal(cursor)
    const found = rows.at(cursor)
    if (found) store.point(found.index)
  }

  function reveal(place: number): void {
    const last = place - rows.seen + 1
    const first = place < rows.first ? place : rows.first < last ? last : rows.first
    if (first === rows.first) return
    rows.look(first, rows.seen)
    scrollTo(frame(), rows)
  }

  /** An index, or one for each axis. */
  function jump(field: HTMLInputElement): void {
    const { shape, count } = store.answer?.told.about ?? { shape: [], count: 0 }
    const parts = field.value.match(/\d+/g)?.map(Number) ?? []
    const index = parts.length === shape.length ? parts.reduce((sum, part, i) => sum * (shape[i] ?? 1) + part, 0) : parts[0]
    const valid = index !== undefined && (parts.length === 1 || parts.length === shape.length) && index < count
    field.setAttribute('aria-invalid', valid ? 'false' : 'true')
    if (!valid) return
    rows.waiting = ({ selected }: Rows) => {
      if (store.answer?.told.selected !== index) return false
      rows.moveTo(selected)
      const first = held(selected - Math.floor(rows.seen / 2), Math.max(0, count - rows.seen))
      rows.look(first, rows.seen)
      scrollTo(frame(), rows)
      return true
    }
    store.set({ selected: index }, { field: 'selected' })
    rows.refresh()
  }

  const sized = new ResizeObserver(([entry]) => {
    const box = entry?.target
    if (box instanceof HTMLElement && seenIn(box) !== rows.seen) rows.look(rows.first, seenIn(box))
  })
  let watched: HTMLElement | undefined
  return () => {
    const box = frame()
    if (box === watched) return
    sized.disconnect()
    watched = box
    if (box) sized.observe(box)
  }
}

const held = (place: number, most: number) => Math.min(Math.max(place, 0), most)
