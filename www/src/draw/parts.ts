import { html, svg, type TemplateResult } from 'lit'

/** The sign that something opens a menu. */
export const chevron = () => html`<svg class="chev" viewBox="0 0 10 6" aria-hidden="true"><path d="M1 1l4 4 4-4" /></svg>`

/** An arrow as long as there is room; on narrow pages it points down. */
export const shaft = () => html`<svg class="shaft" height="20" aria-hidden="true">
    <line x1="0" y1="10" x2="100%" y2="10" />
    ${svg`<svg x="100%" overflow="visible"><path d="M-15 1.5 0 10-15 18.5" /></svg>`}</svg
  ><svg class="down" viewBox="0 0 20 60" aria-hidden="true"><path d="M10 0V57M1.5 44 10 58.5 18.5 44" /></svg>`

/** A sentence for those who do not see the picture. */
export const unseen = (text: string): TemplateResult => html`<p class="vh">${text}</p>`
