import type { Race } from '../state/values/race.ts'
import type { Ranking } from '../state/values/ranking.ts'
import type { AllRows } from '../state/values/rows.ts'
import type { ValuesState } from '../state/values/state.ts'
import type { ValuesStore } from '../state/values/store.ts'
import type { Streaming } from '../state/values/streaming.ts'
import type { Room } from './room.ts'
import type { SchemeView, Ui } from './view.ts'

/** Everything that the page "Values" is drawn from. */
export interface ValuesView
  extends Pick<ValuesStore, 'loaded' | 'pointed' | 'notes' | 'busy' | 'progress' | 'restarted' | 'lost' | 'canUndo' | 'canRedo'>,
    SchemeView {
  readonly answer: NonNullable<ValuesStore['answer']>
  readonly state: ValuesState
  readonly ui: Ui
  /** Not in the page as it is served. */
  readonly race?: Pick<Race, 'figure'>
  readonly ranking?: Pick<Ranking, 'price' | 'problem' | 'lightest'>
  readonly rows?: AllRows
  /** How far the reading of all values is, where those that are shown are a sample. */
  readonly streaming?: Pick<Streaming, 'progress' | 'stopped' | 'refusal'>
}

export interface ValuesContext {
  readonly room: Room
  readonly store: ValuesStore
  readonly ranking: Ranking
  readonly rows: AllRows
  readonly streaming: Streaming
  readonly ui: Ui
  show(change: Partial<Ui>): void
  showSoon(change: Partial<Ui>): void
}

type FigureOf<Id> = Extract<ValuesView['answer']['figures'][number], { figure: Id }>

/** The figure of that id, if it was asked for. */
export function plotted<Id extends ValuesView['answer']['figures'][number]['figure']>(
  { answer }: Pick<ValuesView, 'answer'>,
  id: Id,
): FigureOf<Id> | undefined {
  return answer.figures.find((figure): figure is FigureOf<Id> => figure.figure === id)
}
