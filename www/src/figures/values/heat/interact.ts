// Maps: pointed at and walked over by the arrow keys, clicked; and the slider that drags a value.

import type { Spot } from '../../../core/wire.ts'
import { on } from '../../../draw/room.ts'
import { plotted, type ValuesContext } from '../../../draw/values-view.ts'
import { marked } from '../mark.ts'

interface Cells {
  readonly rows: number
  readonly columns: number
  readonly down: number
  readonly across: number
}

function cellsOf(map: HTMLElement): Cells {
  const [rows = 1, columns = 1, down = 1, across = 1] = (map.dataset.cells ?? '').split(' ').map(Number)
  return { rows, columns, down, across }
}

const mapAt = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>('[data-map]') : null)

const clamp = (x: number, last: number) => Math.max(0, Math.min(last, x))

function spot({ down, across, rows, columns }: Cells, row: number, column: number): Spot {
  return { row: clamp(row, rows - 1) * down, column: clamp(column, columns - 1) * across, down, across }
}

/** The places under the pointer. */
export function spotUnder({ target, clientX, clientY }: MouseEvent): Spot | undefined {
  const map = mapAt(target)
  if (!map) return
  const { left, top, width, height } = map.getBoundingClientRect()
  const cells = cellsOf(map)
  return spot(cells, Math.floor(((clientY - top) / height) * cells.rows), Math.floor(((clientX - left) / width) * cells.columns))
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The places that a key leads to from the marked value. */
export function spotBy(
  { key, target, shiftKey }: KeyboardEvent,
  { answer, pointed }: Pick<ValuesContext['store'], 'answer' | 'pointed'>,
): Spot | undefined {
  const map = mapAt(target)
  const step = STEPS[key]
  const place = answer && marked({ answer, pointed })?.place
  if (!map || !step || !place) return
  const cells = cellsOf(map)
  const far = shiftKey ? 10 : 1
  return spot(cells, Math.floor(place[0] / cells.down) + far * step[0], Math.floor(place[1] / cells.across) + far * step[1])
}

const FIELD = 'drag'
const DRAGS: Readonly<Record<string, number>> = {
  ArrowUp: 0.01,
  ArrowRight: 0.01,
  ArrowDown: -0.01,
  ArrowLeft: -0.01,
  PageUp: 0.1,
  PageDown: -0.1,
}

/** The slider beside the maps. */
export function listenToDragging({ room, store }: ValuesContext): void {
  const drag = (at: number) => store.edit({ kind: 'drag', at: clamp(at, 1) }, { field: FIELD, live: true })
  /** The value stays the one that is looked at, also where by then another one errs most. */
  const putBack = () => store.set(({ poke }) => (poke ? { poke: undefined, selected: poke.index } : {}), { field: FIELD })
  const trackAt = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>('[data-drag]') : null)
  let dragged: HTMLElement | undefined

  on(room, 'pointerdown', (event) => {
    const track = trackAt(event.target)
    if (!track || event.button !== 0) return
    event.preventDefault()
    track.focus()
    track.setPointerCapture(event.pointerId)
    dragged = track
    drag(along(track, event.clientY))
  })
  on(room, 'pointermove', (event) => dragged && drag(along(dragged, event.clientY)))
  for (const end of ['pointerup', 'pointercancel'] as const)
    on(room, end, () => {
      if (dragged) store.commit()
      dragged = undefined
    })
  on(room, 'keydown', (event) => {
    const heat = store.answer && plotted({ answer: store.answer }, 'heat')
    if (!trackAt(event.target) || !heat || event.ctrlKey || event.metaKey || event.altKey) return
    const { at = 0.5 } = heat.drag
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? 1 : at + (DRAGS[event.key] ?? Number.NaN)
    if (event.key === 'Escape') {
      dragged = undefined
      putBack()
    } else if (Number.isNaN(to)) return
    else drag(to)
    event.preventDefault()
  })
}

function along(track: HTMLElement, y: number): number {
  const { top, height } = track.getBoundingClientRect()
  return 1 - (y - top) / height
}
