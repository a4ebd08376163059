import { html, nothing, type TemplateResult } from 'lit'
import { said } from '../../../draw/said.ts'
import { plotted, type ValuesView } from '../../../draw/values-view.ts'

/** What there is to see, in one sentence, and what it comes from. */
export function drawFinding(view: ValuesView): TemplateResult | typeof nothing {
  const finding = plotted(view, 'finding')
  if (!finding) return nothing
  return html`<div class="titles">
    <h1>${said(finding.headline)}</h1>
    <p class="notice">${said(finding.notice)}</p>
  </div>`
}
