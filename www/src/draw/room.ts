/** Where a page is alive: the whole document, or an element on somebody else's page. */
export interface Room {
  /** Hears everything that happens in the page, and finds what is in it. */
  readonly root: Document | ShadowRoot
  /** Carries the theme (`data-theme`). */
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

/** Listens in a room for as long as it is alive; what a document and a shadow root send is the same, their types are not. */
export function on<K extends keyof DocumentEventMap>(
  { root, signal }: Pick<Room, 'root' | 'signal'>,
  type: K,
  listener: (event: DocumentEventMap[K]) => void,
  options?: AddEventListenerOptions,
): void {
  root.addEventListener(type, listener as EventListener, { ...options, ...(signal && { signal }) })
}
