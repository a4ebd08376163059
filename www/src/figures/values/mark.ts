import type { Look } from '../../core/wire.ts'
import { plotted, type ValuesView } from '../../draw/values-view.ts'

/** The value that every figure marks: the one that is pointed at, or else the one that is looked at. */
export const marked = (view: Pick<ValuesView, 'answer' | 'pointed'>): Look | undefined => view.pointed ?? plotted(view, 'look')
