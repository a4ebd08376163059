// What an element becomes when it is near the window: everything but the element itself, which is small and waits.

import type { Room } from '../draw/room.ts'
import type { Store } from '../state/store.ts'
import type { ValuesStore } from '../state/values/store.ts'
import type { Keyed } from './attributes.ts'
import type { Chosen } from './controls.ts'
import { loadFaces } from './faces.ts'
import { NUMBER_PARTS, type NumberView } from './number-parts.ts'
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
  /** Its drawing as a file of its own, when all that was asked for is drawn; nothing where it has none. */
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
  const program = of === 'number' ? import('./number.ts') : import('./values.ts')
  const before = of === 'number' ? NUMBER_PARTS[embedded.view as NumberView].draw() : undefined
  const [module, styled] = await Promise.all([program, sheets(kindOf(embedded)), before])
  const root = embedded.room.root as ShadowRoot
  const [shell] = root.adoptedStyleSheets
  root.adoptedStyleSheets = [...(shell ? [shell] : []), ...styled]
  return 'liveNumber' in module ? module.liveNumber(embedded) : module.liveValues(embedded)
}

/** A picture needs the least, unless there are controls beside it. */
function kindOf({ view, controls }: Embedded): Parameters<typeof sheets>[0] {
  const { of } = VIEWS[view]
  return (view === 'picture' || view === 'bits') && (controls() === 'figure' || controls() === 'none') ? 'picture' : of
}
