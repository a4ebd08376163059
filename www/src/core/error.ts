import { errorText, flat } from '../say/say.ts'
import type { At, Refusal } from './wire.ts'

/** Why a call was refused, in words. */
export class QuantoscopeError extends Error {
  override readonly name = 'QuantoscopeError'
  /** Stable, e.g. `number.range`. */
  readonly code: string
  /** Where in the input, if anywhere. */
  readonly at?: At
  /** What to do about it. */
  readonly hint?: string
  /** The same before it was put into words. */
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    const { message, hint } = errorText(refusal)
    super(flat(message))
    this.code = refusal.code
    this.refusal = refusal
    if (Object.keys(refusal.at).length > 0) this.at = refusal.at
    if (hint) this.hint = flat(hint)
  }
}
