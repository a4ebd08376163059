// The ways in which the engine says no: it refuses (a plain object, thrown by Rust), or it traps.

import type { Refusal } from './wire.ts'

export function isRefusal(thrown: unknown): thrown is Refusal {
  return typeof thrown === 'object' && thrown !== null && !(thrown instanceof Error) && 'code' in thrown && 'message' in thrown
}

/** A panic, an exhausted memory, an exhausted stack; for the last, browsers have two names. */
export function isTrap(thrown: unknown): boolean {
  if (thrown instanceof WebAssembly.RuntimeError) return true
  return thrown instanceof Error && /^(Range|Internal)Error$/.test(thrown.name) && /stack|recursion/i.test(thrown.message)
}

const engineError = (what: string): Refusal => ({ code: `engine.${what}`, message: { id: `error-engine-${what}` }, at: {} })

/** An earlier call made the engine trap. */
export const POISONED = engineError('poisoned')
/** This call made the engine trap, or never come back. */
export const CRASHED = engineError('crashed')
/** The engine could not be loaded or started. */
export const UNAVAILABLE = engineError('unavailable')
