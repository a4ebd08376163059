import type { By, Entry, Rows } from '../../core/wire.ts'
import type { ValuesStore } from './store.ts'

/** So many rows beyond what is seen are there before somebody scrolls to them. */
const AHEAD = 24
/** The most rows that one question gives. */
const MOST = 200
const WORST = 10

export interface Sorting {
  readonly by: By
  readonly reversed: boolean
}

/** The rows of the table of all values that are near what is seen of it. */
export class AllRows {
  sorting: Sorting = { by: 'index', reversed: false }
  rows: Rows | undefined
  /** The most decimals that a column has had: points stay where they are while one scrolls. */
  places = { value: 0, restored: 0, error: 0 }
  /** The place of the row that the keyboard is at. */
  cursor: number | undefined
  /** How many are seen, and the place of the first. */
  first = 0
  seen = 0
  /** What waits for rows: it is tried with each answer until it says that it is done. */
  waiting: ((rows: Rows) => boolean) | undefined

  readonly #store: ValuesStore
  readonly #changed: () => void
  #near = false
  #answer: unknown
  #data: unknown
  #asked: string | undefined

  constructor(store: ValuesStore, changed: () => void) {
    this.#store = store
    this.#changed = changed
    store.subscribe(() => this.#follow())
  }

  near(near: boolean): void {
    this.#near = near
    this.#follow()
  }

  sort(by: By): void {
    const again = by === this.sorting.by
    this.sorting = { by, reversed: again && !this.sorting.reversed }
    this.first = 0
    this.cursor = undefined
    this.#follow()
  }

  /** What is seen of the table. */
  look(wanted: number, seen: number): void {
    const first = Math.max(0, Math.min(wanted, (this.rows?.count ?? 0) - seen))
    const changed = Math.floor(first) !== Math.floor(this.first) || seen !== this.seen
    this.first = first
    this.seen = seen
    if (!changed) return
    this.#follow()
    this.#changed()
  }

  /** Asks again, behind whatever is being worked out. */
  refresh(): void {
    this.#answer = undefined
    this.#follow()
  }

  moveTo(cursor: number): void {
    this.cursor = cursor
    this.#changed()
  }

  /** The row at a place, if it is there already. */
  at(place: number): Entry | undefined {
    return this.rows?.rows[place - this.rows.from]
  }

  #follow(): void {
    const { answer } = this.#store
    if (!this.#near || !answer) return
    if (answer === this.#answer && this.#has(Math.floor(this.first))) return
    this.#answer = answer
    this.#begin()
    const first = Math.floor(this.first)
    const from = Math.max(0, first - AHEAD)
    const count = Math.min(MOST, this.seen + 2 * AHEAD)
    const order = { order: this.sorting.by, reversed: this.sorting.reversed }
    this.#asked = JSON.stringify(order)
    this.#store.look('rows', [{ figure: 'rows', from, count, ...order, worst: WORST }], ([rows]) => rows && this.#take(rows as Rows))
  }

  /** Other data are seen from their beginning. */
  #begin(): void {
    const { data } = this.#store.state
    if (data === this.#data) return
    if (this.#data) this.first = 0
    this.#data = data
    this.cursor = undefined
    this.places = { value: 0, restored: 0, error: 0 }
  }

  #has(first: number): boolean {
    const { rows } = this
    if (!rows || this.#asked !== JSON.stringify({ order: this.sorting.by, reversed: this.sorting.reversed })) return false
    return first >= rows.from && Math.min(first + this.seen, rows.count) <= rows.from + rows.rows.length
  }

  #take(rows: Rows): void {
    this.rows = rows
    for (const row of rows.rows)
      for (const column of ['value', 'restored', 'error'] as const) {
        const num = row[column]
        const places = num && num.exponent === undefined ? (num.digits.split('.')[1]?.length ?? 0) : 0
        this.places[column] = Math.max(this.places[column], places)
      }
    const { waiting } = this
    if (waiting?.(rows) && this.waiting === waiting) this.waiting = undefined
    this.#changed()
  }
}
