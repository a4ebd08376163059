/** A list may hold thousands of numbers, so steps are not kept for ever. */
const MAX_STEPS = 200

/** What the state was before each step, and what undone steps had made of it. */
export class UndoStack<S> {
  #past: S[] = []
  #future: S[] = []

  get canUndo(): boolean {
    return this.#past.length > 0
  }

  get canRedo(): boolean {
    return this.#future.length > 0
  }

  /** What "undo" leads to. */
  get previous(): S | undefined {
    return this.#past.at(-1)
  }

  /** What "redo" leads to. */
  get next(): S | undefined {
    return this.#future.at(-1)
  }

  /** A step is made: it leads away from `before`. */
  step(before: S): void {
    this.#past = [...this.#past.slice(1 - MAX_STEPS), before]
    this.#future = []
  }

  /** The last step turns out to be none. */
  forget(): void {
    this.#past.pop()
  }

  /** From `now` to `previous`. */
  undo(now: S): void {
    this.#past.pop()
    this.#future.push(now)
  }

  /** From `now` to `next`. */
  redo(now: S): void {
    this.#future.pop()
    this.#past.push(now)
  }
}
