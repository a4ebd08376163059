// The figures of the page "Values": one line each. The engine draws those that are named here.

import type { Wanted } from '../../core/wire.ts'
import type { Actions } from '../../draw/actions.ts'
import type { ValuesContext } from '../../draw/values-view.ts'
import type { Ui } from '../../draw/view.ts'
import { listenToBits } from './bits/interact.ts'
import { actions as clip, listenToClip } from './clip/interact.ts'
import { actions as columns } from './columns/interact.ts'
import { listenToDragging } from './heat/interact.ts'
import { actions as price } from './price/interact.ts'
import { actions as rows } from './rows/interact.ts'
import { listenToStairs } from './stairs/interact.ts'
import { actions as statistics } from './statistics/interact.ts'

export const WANTED: readonly Wanted[] = [
  { figure: 'finding' },
  { figure: 'clip' },
  { figure: 'stairs' },
  { figure: 'columns' },
  { figure: 'look', steps: true },
]

/** Sections far down the page. */
export const SECTIONS = ['where', 'spread', 'bitwise'] as const
export type Section = (typeof SECTIONS)[number]

/** The figures of sections that are far down: asked for while the section is near the window. */
const NEAR: Readonly<Record<Section, (ui: Ui) => readonly Wanted[]>> = {
  where: () => [{ figure: 'heat', cells: cellsOfMaps() }, { figure: 'image' }],
  spread: () => [{ figure: 'errors' }, { figure: 'scatter' }, { figure: 'codes' }],
  bitwise: ({ bitsFrom }) => [{ figure: 'bits', ...(bitsFrom !== undefined && { from: bitsFrom }) }],
}

/** All that is to be drawn now, with what somebody has opened: a figure's data as a table, all measures. */
export function wantedNow(near: ReadonlySet<Section>, ui: Ui): readonly Wanted[] {
  const { tables = [], statistics = false } = ui
  const opened: readonly Wanted[] = statistics ? [{ figure: 'statistics' }] : []
  const all = [...WANTED, ...opened, ...SECTIONS.filter((section) => near.has(section)).flatMap((section) => NEAR[section](ui))]
  return all.map((wanted) => (tables.includes(wanted.figure) ? { ...wanted, table: true } : wanted))
}

export const valuesActions: Actions<ValuesContext> = { ...clip, ...columns, ...statistics, ...price, ...rows }

/** What figures hear beside clicks: pointers that drag, keys. */
export const valuesListeners: readonly ((context: ValuesContext) => void)[] = [listenToClip, listenToStairs, listenToDragging, listenToBits]

/** Maps stand side by side, each about a fifth of the page wide: more cells than pixels would be painted for nobody. */
const cellsOfMaps = () => (innerWidth * devicePixelRatio > 2600 ? 1024 : 512)
