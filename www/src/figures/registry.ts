// The figures of the page: one line each. The engine draws those that are named here.

import type { FigureId } from '../core/drawn.ts'
import type { Actions } from '../draw/actions.ts'
import { actions as bits } from './bits/interact.ts'
import { actions as codes } from './codes/interact.ts'
import { actions as formats } from './formats/interact.ts'
import { actions as line } from './line/interact.ts'
import { actions as list } from './list/interact.ts'
import { actions as picture } from './picture/interact.ts'

export const FIGURES: readonly FigureId[] = ['picture', 'chain', 'errors', 'list', 'formats']

/** Drawn only while they can be seen. */
export const NEAR_FIGURES: readonly FigureId[] = ['line', 'codes']

export const figureActions: Actions = { ...bits, ...picture, ...list, ...formats, ...line, ...codes }
