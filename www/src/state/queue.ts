import { isAborted } from '../core/aborted.ts'

export interface Task {
  run(): Promise<void> | void
  /** A task that waits behind one with the same `replaces` takes its place. */
  readonly replaces?: string
}

/** Runs tasks one after the other. */
export class Queue {
  #waiting: Task[] = []
  #busy = false

  add(task: Task): void {
    const last = this.#waiting.at(-1)
    if (task.replaces !== undefined && last?.replaces === task.replaces) this.#waiting.pop()
    this.#waiting.push(task)
    if (!this.#busy) void this.#work()
  }

  /** Whether a task waits for the one under way. */
  get waits(): boolean {
    return this.#waiting.length > 0
  }

  /** Forgets the tasks that wait under that name. */
  drop(replaces: string): void {
    this.#waiting = this.#waiting.filter((task) => task.replaces !== replaces)
  }

  async #work(): Promise<void> {
    this.#busy = true
    for (let task = this.#waiting.shift(); task; task = this.#waiting.shift()) {
      try {
        await task.run()
      } catch (error) {
        if (!isAborted(error)) reportError(error) // and the next one has its turn all the same
      }
    }
    this.#busy = false
  }
}
