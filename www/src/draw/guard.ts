import type { DirectiveResult } from 'lit/directive.js'
import { guard as guarded } from 'lit/directives/guard.js'
import { speaking } from '../say/catalogue.ts'

/** Draws anew when one of these has changed, or the language. */
export const guard = (from: readonly unknown[], draw: () => unknown): DirectiveResult => guarded([speaking(), ...from], draw)
