import type { Store } from '../state/store.ts'
import type { Room } from './room.ts'
import type { Ui } from './view.ts'

export interface Context {
  readonly room: Room
  readonly store: Store
  readonly ui: Ui
  /** Draws the page with these changes to what belongs to it alone. */
  show(change: Partial<Ui>): void
  /** The same at the latest with the next frame, and with whatever is drawn before: typing is drawn together with its answer. */
  showSoon(change: Partial<Ui>): void
}

/**
 * What buttons do, by the name in their `data-do`. One listener for the whole page finds them, so that the page as it is served
 * answers as soon as there is a script, and is redrawn without binding anything anew.
 */
export type Actions<C = Context> = Readonly<Record<string, (target: HTMLElement, context: C, event: Event) => void>>
