import { html, type TemplateResult } from 'lit'
import { message } from '../../draw/field.ts'
import { menuButton } from '../../draw/menu-button.ts'
import type { ValuesView } from '../../draw/values-view.ts'
import { label } from '../../say/say.ts'
import { drawSettings } from '../settings.ts'

/** The controls at the side: what the values are, and what becomes of them. */
export function drawValuesPanel(view: ValuesView): TemplateResult {
  const { input } = view.answer
  const { data } = view.state
  return html`<aside class="panel" aria-label=${label('panel-name')}>
    <div class="control">
      <span class="name" id="panel-values-label">${label('panel-values')}</span>
      ${menuButton(view, {
        kind: 'example',
        place: 'panel',
        content: data.kind === 'example' ? label(`example-${data.id}`) : view.answer.told.about.name,
        class: 'pick',
        labelledby: 'panel-values-label example-panel-content',
      })}
      ${message(view, 'data')}
    </div>
    <div class="control">
      <span class="name" id="panel-scheme-label">${label('panel-scheme')}</span>
      ${menuButton(view, { kind: 'scheme', place: 'panel', content: input.scheme, class: 'pick', labelledby: 'panel-scheme-label scheme-panel-content' })}
      ${message(view, 'scheme')}
    </div>
    ${drawSettings(view, true)}
    <button class="reset" data-do="reset">${label('reset')}</button>
  </aside>`
}
