import { on, type Room } from '../draw/room.ts'

/** Keys that are the host's also while the widget has the focus: to leave it, to turn its pages, to work with the browser. */
const HOSTS = /^(?:Tab|Escape|F\d+|PageUp|PageDown)$/

/**
 * Keys that are typed in the widget stay in it: a presentation does not go on at a space, nor a page's shortcut answer a letter. Those
 * that nobody here has a use for are the host's.
 */
export function keepKeys(room: Room): void {
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    on(room, type, (event) => {
      const isHosts = HOSTS.test(event.key) || event.ctrlKey || event.metaKey || event.altKey
      if (event.defaultPrevented || !isHosts) event.stopPropagation()
    })
  }
}
