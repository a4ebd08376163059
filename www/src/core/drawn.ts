import type { Answer, Drawn } from './wire.ts'

export type FigureId = Drawn['figure']

/** The figure of that id, if it was asked for. */
export function drawn<Id extends FigureId>(answer: Answer, id: Id): Extract<Drawn, { figure: Id }> | undefined {
  return answer.figures.find((figure): figure is Extract<Drawn, { figure: Id }> => figure.figure === id)
}
