import { speak } from '../say/catalogue.ts'

/** Where a page is alive: the whole document, or an element on somebody else's page. */
export interface Room {
  /** Hears everything that happens in the page, and finds what is in it. */
  readonly root: Document | ShadowRoot
  /** Carries the theme (`data-theme`) and the language (`lang`). */
  readonly themed: HTMLElement
  /** Menus and tips are put in here, above the page. */
  readonly layer: HTMLElement
  /** The page is drawn in here. */
  readonly place: HTMLElement
  /** A rem of the page's sizes, in pixels. */
  rem(): number
  /** Ends what listens, where the page is not all that there is. */
  readonly signal?: AbortSignal
  /** Starts again after what cannot be mended. */
  reload(): void
}

/** What is said next is said to who reads this page. */
export function speakIn({ themed }: Pick<Room, 'themed'>): void {
  speak(themed.lang)
}

/** Listens in a room for as long as it is alive; what a document and a shadow root send is the same, their types are not. */
export function on<K extends keyof DocumentEventMap>(
  room: Pick<Room, 'root' | 'signal' | 'themed'>,
  type: K,
  listener: (event: DocumentEventMap[K]) => void,
  options?: AddEventListenerOptions,
): void {
  const { root, signal } = room
  const hear = (event: DocumentEventMap[K]) => {
    speakIn(room)
    listener(event)
  }
  root.addEventListener(type, hear as EventListener, { ...options, ...(signal && { signal }) })
}
