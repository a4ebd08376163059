// A value that is pointed at in one figure is marked in all: whatever shows a value has its index as `data-index`.

import type { ValuesContext } from '../../draw/values-view.ts'

export function listenToPointing({ store }: ValuesContext): void {
  const point = ({ target }: Event) => {
    const shows = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
    store.point(shows ? Number(shows.dataset.index) : undefined)
  }
  document.addEventListener('pointerover', point)
  document.addEventListener('focusin', point)
}
