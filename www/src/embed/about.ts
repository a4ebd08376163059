// What is said of the element to editors and documentation, and what its build goes by.

import type { OWN } from './attributes.ts'

export const OWN_ABOUT: Readonly<Record<(typeof OWN)[number], string>> = {
  view: 'Which figure, table or page is shown.',
  controls: 'Which controls a reader sees: "all", "none", or names with commas between. Without it, those of the figure.',
  theme: "The colours; without it, the reader's system decides.",
  lang: 'The language of the texts.',
  loading: '"lazy" waits until the element comes near the window.',
  src: 'The address of a file of values, for the views of many values.',
  home: 'The address of the whole tool, to which the foot then links.',
}

/** Name, type, and when it is sent. */
export const EVENTS = [
  ['load', 'CustomEvent', 'The view is drawn for the first time.'],
  ['error', 'CustomEvent<EmbedError>', 'Something is wrong; the children of the element stay.'],
  ['state-change', 'CustomEvent<Record<string, string>>', 'A reader has changed the state.'],
] as const

export const SLOTS = [
  ['', 'What is shown until the view is alive, and where it never is.'],
  ['poster', 'The same, in place of the children.'],
] as const

export const PARTS = [
  ['frame', 'All that the element draws.'],
  ['foot', 'The line below the view.'],
] as const

/** Tokens of the theme that an author may set, as `--qs-NAME`. */
export const PROPERTIES = [
  ['ground', 'The background.'],
  ['sunk', 'The background of fields.'],
  ['ink', 'Text and lines.'],
  ['soft', 'Text that stands back.'],
  ['rule', 'Lines between parts.'],
  ['hair', 'The thinnest lines.'],
  ['value', 'The ink of values.'],
  ['code', 'The ink of codes.'],
  ['restored', 'The ink of restored values.'],
  ['error', 'The ink of errors.'],
  ['sign', 'The bit of the sign.'],
  ['exponent', 'The bits of the exponent.'],
  ['fraction', 'The bits of the fraction.'],
  ['focus', 'The ring around what has the focus.'],
  ['text', 'The face of texts.'],
  ['mono', 'The face of digits.'],
  ['size', 'The size of the text, 16px without it.'],
] as const
