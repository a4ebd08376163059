import type { Look } from '../../core/wire.ts'
import { plotted, type ValuesView } from '../../draw/values-view.ts'

/** The value that every figure marks: the one that is pointed at, or else the one that is looked at. */
export const marked = (view: ValuesView): Look | undefined => view.pointed ?? plotted(view, 'look')

/** A share as a length. */
export const percent = (share: number): string => `${+(100 * share).toFixed(3)}%`
