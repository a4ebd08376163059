// What a lesson is made of. Its prose is in locales/*/lessons/ID.ftl.

import type { Keyed } from '../embed/attributes.ts'
import type { ViewId } from '../embed/views.ts'

/** What the engine can be asked about a state of "Number" ... */
export type FactOf =
  | OfValues
  /** The number, the code, ... of the chain: see `link-*` of the catalogue. */
  | 'value'
  | 'scale'
  | 'zeroPoint'
  | 'code'
  | 'restored'
  | 'error'
  /** The number as the source format holds it. */
  | 'held'
  /** The number without its fraction. */
  | 'rounded'
  /** The parts of the formula that reads the source bits. */
  | 'exponent'
  | 'significand'

/** ... and about the scheme of one of "Values": what it takes, how near it comes, the largest error, the mean squared one. */
export type OfValues = (typeof OF_VALUES)[number]
export const OF_VALUES = ['bits', 'sqnr', 'worst', 'mse'] as const

/** A number that the prose needs: it is asked of the engine, never written. */
export interface Fact {
  readonly state: Keyed
  readonly of: FactOf
}

export interface Option {
  readonly id: string
  /** What it reads; without one, the message `...-option-ID` says it. A likely mistake is worked out like anything else. */
  readonly fact?: Fact
}

/** It is asked before the step's own state is shown, which is the answer. */
export interface Question {
  /** What is shown until then. */
  readonly before: Keyed
  readonly options: readonly Option[]
  readonly answer: string
}

export interface Source {
  readonly author: string
  readonly title: string
  readonly year: number
  readonly url: string
}

export interface Step {
  readonly id: string
  readonly view: ViewId
  /** As the attributes of the element. */
  readonly state: Keyed
  readonly question?: Question
  readonly facts?: Readonly<Record<string, Fact>>
  readonly sources?: readonly Source[]
}

export interface Lesson {
  readonly id: string
  readonly minutes: number
  readonly steps: readonly Step[]
}

export const fact = (of: FactOf, state: Keyed): Fact => ({ of, state })
