import type { Room } from '../draw/room.ts'

/** A page of our own: all of the document. */
export const ownRoom: Room = {
  root: document,
  themed: document.documentElement,
  layer: document.body,
  place: document.querySelector<HTMLElement>('#app')!,
  rem: () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
  reload: () => location.reload(),
}

/** The served page makes room for the same page alive. */
export function clearServed(): void {
  const { place, themed } = ownRoom
  place.replaceChildren()
  place.dataset.live = ''
  delete themed.dataset.pending
}
