import type { Goal, Poke, Setup, Yard } from '../../core/wire.ts'
import type { Data } from '../../core/workbench/data.ts'
import type { Theme } from '../theme.ts'

/** Everything that the page "Values" shows; of files, which have no address, only the page itself knows. */
export interface ValuesState {
  readonly data: Data
  /** The schemes that are compared, and which of them is on the bench. */
  readonly setups: readonly Setup[]
  readonly focus: number
  /** The value that is looked at; without one, that with the largest error. */
  readonly selected?: number
  readonly poke?: Poke
  /** What all schemes are ranked by, if not by SQNR. */
  readonly measure?: Yard
  /** What is good enough. */
  readonly goal?: Goal
  readonly theme: Theme
  /** The language, where somebody has chosen one. */
  readonly lang?: string | undefined
}

/** What can be undone. */
export type Step = Omit<ValuesState, 'theme' | 'lang'>

/** What the page starts with. */
export const START: Step = {
  data: { kind: 'example', id: 'heavy', params: { deviation: 0.022, outlierSize: 15 } },
  setups: [
    { scheme: 'integer', params: { bits: 4, calibration: 'range', max: 0.1, min: -0.1, narrow: true } },
    { scheme: 'integer', params: {} },
    { scheme: 'q4_0', params: {} },
    { scheme: 'nf4', params: {} },
  ],
  focus: 0,
}
