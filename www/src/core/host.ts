import type { Outcome } from './outcome.ts'
import type { Call } from './program.ts'

/** Where the engine runs: a Worker, or the page's own thread. Takes one call at a time. */
export interface Host {
  run(call: Call): void
  /** The call under way is not needed any more: it may stop early, and settles all the same. */
  cancel(): void
  /** Ends it; it reports nothing any more. */
  stop(): void
}

export interface HostEvents {
  ready(): void
  progress(progress: number): void
  settled(outcome: Outcome): void
  /** It is of no use any more. `guilty` where the call under way is what killed it. */
  died(reason: Death, guilty: boolean): void
}

/**
 * - `panic`: the engine trapped
 * - `error`: the Worker had an error of its own, or could not be started
 * - `gone`: the Worker was ended by somebody else
 * - `silence`: no answer for too long
 */
export type Death = 'panic' | 'error' | 'gone' | 'silence'
