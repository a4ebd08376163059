// Where each calibration would clip: worked out when there is time, since finding one takes longer than a frame.

import type { Calibrations, Shown, Wanted } from '../../core/wire.ts'
import type { ValuesStore } from './store.ts'

/** So long nothing else may have been asked for. */
const IDLE_MS = 120

const WANTED: readonly Wanted[] = [{ figure: 'calibrations' }]

export class Race {
  figure: (Calibrations & Shown) | undefined
  #of: unknown
  #timer = 0

  constructor(
    private readonly store: ValuesStore,
    private readonly changed: () => void,
  ) {
    store.subscribe(() => this.#wait())
  }

  /** After an answer that is newer than the one at hand. */
  #wait(): void {
    const { answer } = this.store
    if (!answer || answer === this.#of) return
    this.#of = answer
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.store.look('race', WANTED, ([figure]) => this.#take(figure)), IDLE_MS)
  }

  #take(figure: Shown | undefined): void {
    this.figure = figure as (Calibrations & Shown) | undefined
    this.changed()
  }
}
