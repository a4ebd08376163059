// The figures of the page "Values": one line each. The engine draws those that are named here.

import type { Wanted } from '../../core/wire.ts'
import type { Actions } from '../../draw/actions.ts'
import type { Ui } from '../../draw/view.ts'
import type { ValuesContext } from '../../draw/values-view.ts'

export const WANTED: readonly Wanted[] = [{ figure: 'finding' }, { figure: 'columns' }, { figure: 'look', steps: true }]

/** The figures of sections that are far down: asked for while the section is near the window. */
const NEAR: Readonly<Record<string, (ui: Ui) => readonly Wanted[]>> = {
  where: () => [{ figure: 'heat', cells: cellsOfMaps() }, { figure: 'image' }],
  spread: () => [{ figure: 'errors' }, { figure: 'scatter' }, { figure: 'codes' }],
  bitwise: ({ bitsFrom }) => [{ figure: 'bits', ...(bitsFrom !== undefined && { from: bitsFrom }) }],
}

/** All that is to be drawn now: figures with an open table are asked for it. */
export function wantedNow(near: ReadonlySet<string>, ui: Ui): readonly Wanted[] {
  const wanted = [...WANTED, ...[...near].flatMap((section) => NEAR[section]?.(ui) ?? [])]
  return wanted.map((one) => (ui.tables?.has(one.figure) ? { ...one, table: true } : one))
}

/** Maps stand side by side, each about a fifth of the page wide: more cells than pixels would be painted for nobody. */
const cellsOfMaps = () => (innerWidth * devicePixelRatio > 2600 ? 1024 : 512)

export const valuesActions: Actions<ValuesContext> = {}
