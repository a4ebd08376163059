import { html, type TemplateResult } from 'lit'
import type { Text } from '../core/wire.ts'
import { plain } from '../say/say.ts'
import { said } from './said.ts'

export interface Term {
  readonly label: Text
  /** What it means, in its tip. */
  readonly help: Text
}

/** A word that explains itself when it is pointed at. Those of a table are one stop of the Tab key: `entry` is where it stops first. */
export function term({ label, help }: Term, entry = false): TemplateResult {
  return html`<button class="term" data-rove tabindex=${entry ? 0 : -1} .tip=${() => said(help)}>${plain(label)}</button>`
}
