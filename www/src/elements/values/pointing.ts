// One value is pointed at, in whichever figure: everything that shows a value has its index (`data-index`), maps know their cells.

import type { Spot } from '../../core/wire.ts'
import type { ValuesContext } from '../../draw/values-view.ts'
import { spotBy, spotUnder } from '../../figures/values/heat/interact.ts'

export function listenToPointing({ store }: ValuesContext): void {
  let last = ''
  const point = (at: number | Spot | undefined) => {
    const now = JSON.stringify(at) ?? ''
    if (now === last && (at === undefined || store.pointed)) return
    last = now
    store.point(at)
  }
  const under = (event: MouseEvent) => indexAt(event.target) ?? spotUnder(event)

  document.addEventListener('pointermove', (event) => {
    const at = under(event) ?? focused()
    // who walks over a map by the keyboard goes on where they are
    if (event.buttons === 0 && (at !== undefined || !isMap(document.activeElement))) point(at)
  })
  document.addEventListener('pointerleave', () => point(focused()))
  document.addEventListener('focusin', ({ target }) => point(indexAt(target)))
  document.addEventListener('focusout', () => point(undefined))
  document.addEventListener('click', (event) => {
    const at = under(event)
    if (at !== undefined && event.target instanceof Element && !event.target.closest('a, [data-do]')) store.select(at)
  })
  document.addEventListener('keydown', (event) => {
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

const focused = () => indexAt(document.activeElement)

function indexAt(target: EventTarget | null): number | undefined {
  const index = target instanceof Element ? target.closest<HTMLElement>('[data-index]')?.dataset.index : undefined
  return index === undefined ? undefined : Number(index)
}
