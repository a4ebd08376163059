import { html, nothing, type TemplateResult } from 'lit'
import { chevron } from './parts.ts'
import type { View } from './view.ts'

/** `param-<id>` is a parameter of the scheme; `example`, `beside`, `measure` and `goal` are of "Values", `offered` and `embed-theme` of "Embed this". */
export type MenuKind =
  | 'source'
  | 'scheme'
  | 'target'
  | 'rounding'
  | 'theme'
  | 'lang'
  | 'example'
  | 'beside'
  | 'tensor'
  | 'reader'
  | 'measure'
  | 'goal'
  | 'offered'
  | 'embed-theme'
  | `param-${string}`
  | `reader-${string}`
  | `example-${string}`

export interface MenuButton {
  readonly kind: MenuKind
  /** Where on the page it stands: several buttons may open one kind of menu. */
  readonly place: string
  readonly content: TemplateResult | string
  readonly class: string
  /** Ids of what names it, where its content does not. */
  readonly labelledby?: string
}

export function menuButton(view: Pick<View, 'ui'>, { kind, place, content, class: name, labelledby }: MenuButton): TemplateResult {
  const id = `${kind}-${place}`
  return html`<button
    class=${name}
    id=${id}
    data-do="menu"
    data-kind=${kind}
    aria-haspopup="listbox"
    aria-expanded=${view.ui.menu === id ? 'true' : 'false'}
    aria-labelledby=${labelledby ?? nothing}
  ><span id=${`${id}-content`}>${content}</span>${chevron()}</button>`
}
