// One value is pointed at, in whichever figure: everything that shows a value has its index (`data-index`), maps know their cells.

import type { Spot } from '../../core/wire.ts'
import { on } from '../../draw/room.ts'
import type { ValuesContext } from '../../draw/values-view.ts'
import { spotBy, spotUnder } from '../../figures/values/heat/interact.ts'

export function listenToPointing({ room, store }: ValuesContext): void {
  const focused = () => indexAt(room.root.activeElement)
  let last = ''
  const point = (at: number | Spot | undefined) => {
    const now = JSON.stringify(at) ?? ''
    if (now === last && (at === undefined || store.pointed)) return
    last = now
    store.point(at)
  }
  const under = (event: MouseEvent) => indexAt(event.target) ?? spotUnder(event)

  on(room, 'pointermove', (event) => {
    const at = under(event) ?? focused()
    // who walks over a map by the keyboard goes on where they are
    if (event.buttons === 0 && (at !== undefined || !isMap(room.root.activeElement))) point(at)
  })
  on(room, 'pointerleave', () => point(focused()))
  on(room, 'focusin', ({ target }) => point(indexAt(target)))
  on(room, 'focusout', () => point(undefined))
  on(room, 'click', (event) => {
    const at = under(event)
    if (at !== undefined && event.target instanceof Element && !event.target.closest('a, [data-do]')) store.select(at)
  })
  on(room, 'keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = spotBy(event, store)
    if (next) {
      event.preventDefault()
      point(next)
    } else if (event.key === 'Enter') {
      const index = isMap(event.target) ? store.pointed?.index : indexAt(event.target)
      if (index !== undefined && event.target instanceof Element && !event.target.closest('a, [data-do]')) store.select(index)
    }
  })
}

const isMap = (target: EventTarget | null) => target instanceof Element && target.matches('[data-map]')

function indexAt(target: EventTarget | null): number | undefined {
  const index = target instanceof Element ? target.closest<HTMLElement>('[data-index]')?.dataset.index : undefined
  return index === undefined ? undefined : Number(index)
}
