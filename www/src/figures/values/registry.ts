// The figures of the page "Values": one line each. The engine draws those that are named here.

import type { Wanted } from '../../core/wire.ts'
import type { Actions } from '../../draw/actions.ts'
import type { ValuesContext } from '../../draw/values-view.ts'
import type { Ui } from '../../draw/view.ts'
import { actions as clip, listenToClip } from './clip/interact.ts'
import { actions as columns } from './columns/interact.ts'
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

/** With what somebody has opened: a figure's data as a table, all measures. */
export function wantedWith({ tables = [], statistics = false }: Ui): readonly Wanted[] {
  const all: readonly Wanted[] = statistics ? [...WANTED, { figure: 'statistics' }] : WANTED
  return all.map((wanted) => (tables.includes(wanted.figure) ? { ...wanted, table: true } : wanted))
}

export const valuesActions: Actions<ValuesContext> = { ...clip, ...columns, ...statistics, ...price, ...rows }

/** What figures hear beside clicks: pointers that drag, keys. */
export const valuesListeners: readonly ((context: ValuesContext) => void)[] = [listenToClip, listenToStairs]
