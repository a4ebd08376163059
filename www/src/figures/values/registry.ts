// The figures of the page "Values": one line each. The engine draws those that are named here.

import type { Wanted } from '../../core/wire.ts'
import type { Actions } from '../../draw/actions.ts'
import type { ValuesContext } from '../../draw/values-view.ts'

export const WANTED: readonly Wanted[] = [{ figure: 'finding' }, { figure: 'columns' }, { figure: 'look', steps: true }]

export const valuesActions: Actions<ValuesContext> = {}
