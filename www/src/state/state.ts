import type { Input, Refusal, Text } from '../core/wire.ts'
import type { Theme } from './theme.ts'

/** Everything that the address of the page holds. */
export interface State {
  readonly input: Readonly<Input>
  readonly theme: Theme
  /** The language, where somebody has chosen one. */
  readonly lang?: string | undefined
}

/** Something of an address that was left out, and why: shown to whoever opened it. */
export interface Note {
  /** The key as it stands in the address. */
  readonly key: string
  /** What it was set to, shortened. Somebody else wrote it: it is shown as text, and nothing else is done with it. */
  readonly value: string
  /** The whole sentence, which names key and value. */
  readonly text: Text
}

/** A refused edit. */
export interface Problem {
  /** The `data-field` of the control that it was made in. */
  readonly field: string
  /** For `errorText` of say.ts. */
  readonly refusal: Refusal
}

/**
 * What the picture starts with, and what "Reset" goes back to. The engine has the same as `Input::default()`, and a test
 * compares the two; the page needs it before the engine is there.
 */
export const EXAMPLE: Readonly<Input> = {
  values: ['3452.3194', '-1200.5', '437.25', '88', '12.5', '-0.75', '4096'],
  selected: 0,
  source: 'float32',
  scheme: 'integer',
  params: {},
  fit: 'list',
}
