// What the page and the Worker say to each other. There is never more than one call under way, so calls need no number.

import type { Outcome } from './outcome.ts'
import type { Call } from './program.ts'

export type ToWorker =
  /** The compiled engine, and the name of a lock to hold for as long as the Worker lives. */
  | { readonly kind: 'start'; readonly module: WebAssembly.Module; readonly lock: string }
  | { readonly kind: 'call'; readonly call: Call }
  /** Nobody waits for the call under way any more. */
  | { readonly kind: 'cancel' }

export type FromWorker =
  | { readonly kind: 'ready' }
  /** The lock is held: whoever gets it next knows that the Worker is gone. */
  | { readonly kind: 'held' }
  /** The call has arrived and is being worked on: the Worker lives, however long it now takes. */
  | { readonly kind: 'begun' }
  /** It is still being worked on. */
  | { readonly kind: 'progress'; readonly progress: number }
  | { readonly kind: 'settled'; readonly outcome: Outcome }
