import type { TemplateResult } from 'lit'

/**
 * What an element says about itself when it is pointed at or has the focus: set it as the property `tip` (`.tip=${...}`). There
 * is one tip on the page (elements/tip.ts), filled when it is needed, so the served page carries none.
 */
export type Tip = () => TemplateResult | string

export interface Tipped extends HTMLElement {
  tip?: Tip | undefined
}
