// What an element becomes when it is near the window: everything but the element itself, which is small and waits.

import type { Room } from '../draw/room.ts'
import type { Store } from '../state/store.ts'
import type { ValuesStore } from '../state/values/store.ts'
import type { Keyed } from './attributes.ts'
import type { Chosen } from './controls.ts'
import { loadFaces } from './faces.ts'
import { sheets } from './sheets.ts'
import type { EmbedSurroundings } from './surroundings.ts'
import { VIEWS, type ViewId } from './views.ts'

export interface Embedded {
  readonly room: Room
  readonly around: EmbedSurroundings
  readonly view: ViewId
  controls(): Chosen
  /** The store has changed. */
  changed(store: Store | ValuesStore): void
}

/** A view that is alive. */
export interface Living {
  readonly store: Store | ValuesStore
  /** Its drawing as a file of its own; nothing where it has none. */
  svg(theme: string, lang: string): Promise<string | undefined>
  /** Everything that is shown, by attribute, what is as always too. */
  shown(): Keyed
  /** Whether the values are those of a file. */
  showsFile(): boolean
  /** Why the last change was refused. */
  problem(): string | undefined
  /** Draws it anew: what is drawn has changed elsewhere. */
  draw(): void
}

export async function live(embedded: Embedded): Promise<Living> {
  const { of } = VIEWS[embedded.view]
  loadFaces()
  const root = embedded.room.root as ShadowRoot
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...(await sheets(of))]
  if (of === 'number') return (await import('./number.ts')).liveNumber(embedded)
  return (await import('./values.ts')).liveValues(embedded)
}
