// Groups that are one stop of the Tab key: within `[data-roving]` the arrow keys move among what has `data-rove`.

import { on, type Room } from '../draw/room.ts'

const ITEMS = '[data-rove]'

export function listenToRoving(room: Room): void {
  on(room, 'focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.matches(ITEMS)) stopAt(target)
  })
  on(room, 'keydown', (event) => {
    const { target } = event
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement) || !target.matches(ITEMS)) return
    const next = neighbour(target, event.key)
    if (!next) return
    event.preventDefault()
    next.focus()
  })
}

/** After a drawing: what is no longer there cannot be where the Tab key stops. */
export function mendStops(room: Room): void {
  for (const group of room.root.querySelectorAll<HTMLElement>('[data-roving]')) {
    const stops = group.querySelectorAll<HTMLElement>(`${ITEMS}[tabindex="0"]`)
    if (stops.length === 1) continue
    const focused = [...stops].find((stop) => stop === room.root.activeElement)
    const stop = focused ?? stops[0] ?? group.querySelector<HTMLElement>(ITEMS)
    if (stop) stopAt(stop)
  }
}

const groupOf = (item: HTMLElement) => item.closest<HTMLElement>('[data-roving]')

function stopAt(item: HTMLElement): void {
  for (const other of groupOf(item)?.querySelectorAll<HTMLElement>(`${ITEMS}[tabindex="0"]`) ?? []) other.tabIndex = -1
  item.tabIndex = 0
}

function neighbour(item: HTMLElement, key: string): HTMLElement | undefined {
  const items = [...(groupOf(item)?.querySelectorAll<HTMLElement>(ITEMS) ?? [])].filter((other) => other.offsetParent !== null)
  const at = items.indexOf(item)
  switch (key) {
    case 'ArrowLeft':
      return items[at - 1]
    case 'ArrowRight':
      return items[at + 1]
    case 'ArrowUp':
      return beyond(items.slice(0, at).reverse(), item)
    case 'ArrowDown':
      return beyond(items.slice(at + 1), item)
    case 'Home':
      return items[0]
    case 'End':
      return items.at(-1)
  }
}

/** In the nearest line of items before or after, the one that stands most nearly above or below. */
function beyond(items: readonly HTMLElement[], item: HTMLElement): HTMLElement | undefined {
  const from = item.getBoundingClientRect()
  const middle = ({ left, right }: DOMRect) => (left + right) / 2
  const boxes = items
    .map((other) => ({ other, box: other.getBoundingClientRect() }))
    .filter(({ box }) => box.bottom <= from.top || box.top >= from.bottom)
  const first = boxes[0]
  if (!first) return
  const line = boxes.filter(({ box }) => box.top < first.box.bottom && box.bottom > first.box.top)
  const distance = (box: DOMRect) => Math.abs(middle(box) - middle(from))
  return line.reduce((best, next) => (distance(next.box) < distance(best.box) ? next : best)).other
}
