import { isRefusal, isTrap, POISONED } from './failure.ts'
import type { Refusal } from './wire.ts'

/** What comes of a call into an engine. */
export type Outcome<T = unknown> =
  | { readonly kind: 'done'; readonly result: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The engine trapped and must not be called again. */
  | { readonly kind: 'crashed'; readonly message: string }

let poisoned = false

/** After a trap the engine's memory is in an unknown state: nothing is called any more. */
export function outcome<T>(call: () => T): Outcome<T> {
  if (poisoned) return { kind: 'refused', refusal: POISONED }
  try {
    return { kind: 'done', result: call() }
  } catch (error) {
    return failed(error)
  }
}

/** The same for a call that takes its time. */
export async function outcomeOf<T>(call: () => Promise<T>): Promise<Outcome<T>> {
  if (poisoned) return { kind: 'refused', refusal: POISONED }
  try {
    return { kind: 'done', result: await call() }
  } catch (error) {
    return failed(error)
  }
}

function failed(error: unknown): Outcome<never> {
  if (isRefusal(error)) return { kind: 'refused', refusal: error }
  if (!isTrap(error)) throw error
  poisoned = true
  return { kind: 'crashed', message: String(error) }
}
