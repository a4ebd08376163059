import { html, nothing, type TemplateResult } from 'lit'
import type { View } from '../draw/view.ts'
import { noticeLines } from '../elements/notices.ts'
import { label } from '../say/say.ts'
import '../say/embed.ts'
import type { Chosen } from './controls.ts'
import type { EmbedSurroundings } from './surroundings.ts'

/** Below a view: back to what the author chose, and the same in the whole tool where the author says where that is. */
export function drawFoot(
  view: Pick<View, 'restarted' | 'lost' | 'ui' | 'problem' | 'canUndo'>,
  chosen: Chosen,
  around: EmbedSurroundings,
): TemplateResult {
  const { home } = around
  const reset = chosen !== 'none' && (typeof chosen === 'string' || chosen.length > 0)
  return html`<div class="notices" role="status">${noticeLines({ ...view, notes: [] })}</div>
    ${
      reset || home
        ? html`<p class="below-view" part="foot">${reset ? html`<button class="link-btn" data-do="reload" ?disabled=${!around.isChanged}>${label('reset')}</button>` : nothing}
          ${home ? html`<a class="link-btn" href=${around.link(around.hash)} target="_blank" rel="noopener">${label('embed-open')}</a>` : nothing}</p>`
        : nothing
    }`
}
