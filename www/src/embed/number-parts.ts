// Which figures each view of "Number" needs, and what draws it from them: loaded with the view that is chosen.

import type { TemplateResult } from 'lit'
import type { FigureId } from '../core/drawn.ts'
import type { View } from '../draw/view.ts'
import type { VIEWS } from './views.ts'

export type NumberView = { [Id in keyof typeof VIEWS]: (typeof VIEWS)[Id]['of'] extends 'number' ? Id : never }[keyof typeof VIEWS]

export type Draw = (view: View) => TemplateResult

interface Part {
  readonly figures: readonly FigureId[]
  draw(): Promise<Draw>
}

export const NUMBER_PARTS: Readonly<Record<NumberView, Part>> = {
  picture: { figures: ['picture', 'list'], draw: async () => (await import('../figures/picture/draw.ts')).drawPicture },
  bits: { figures: ['picture'], draw: async () => (await import('./whole.ts')).drawSource },
  chain: { figures: ['chain'], draw: async () => (await import('../figures/chain/draw.ts')).drawChain },
  errors: { figures: ['errors', 'list'], draw: async () => (await import('./whole.ts')).drawErrorsAll },
  list: { figures: ['list'], draw: async () => (await import('./whole.ts')).drawListAll },
  formats: { figures: ['formats'], draw: async () => (await import('./whole.ts')).drawFormats },
  line: { figures: ['line'], draw: async () => (await import('./whole.ts')).drawLine },
  codes: { figures: ['codes'], draw: async () => (await import('./whole.ts')).drawCodes },
  number: {
    figures: ['picture', 'chain', 'errors', 'list', 'formats', 'line', 'codes'],
    draw: async () => (await import('./whole.ts')).drawAll,
  },
}
