import { html, nothing, type TemplateResult } from 'lit'
import { said } from '../draw/said.ts'
import type { View } from '../draw/view.ts'
import { label } from '../say/say.ts'

/** One line under the bar for what concerns the whole page: work that takes long, an engine that died, an address with odd keys. */
export function drawNotices(view: Pick<View, 'busy' | 'restarted' | 'lost' | 'notes' | 'ui'>): TemplateResult {
  return html`<div class="progress ${view.busy ? 'on' : ''}"><i></i></div>
    <div class="notices" role="status">${noticeLines(view)}</div>`
}

export function noticeLines({ restarted, lost, notes, ui }: Pick<View, 'restarted' | 'lost' | 'notes' | 'ui'>): TemplateResult {
  return html`${lost ? html`<p><strong>${said(lost.text)}</strong> ${button('reload', 'reload')}</p>` : nothing}
  ${restarted ? html`<p><strong>${said(restarted.text)}</strong> ${label('restarted')} ${button('dismiss', 'hide')}</p>` : nothing}
  ${notes.length > 0 ? html`<p>${notes.map((note) => html`${said(note.text)} `)}${button('dismiss', 'hide')}</p>` : nothing}
  ${
    ui.copied === 'no'
      ? html`<p>${label('copy-by-hand')} <input class="link num" readonly aria-label=${label('link')} .value=${location.href} /></p>`
      : nothing
  }
  ${ui.kept ? html`<p>${label(`save-page-${ui.kept}`)} ${button('dismiss-kept', 'hide')}</p>` : nothing}`
}

const button = (action: string, name: string) => html`<button class="text" data-do=${action}>${label(name)}</button>`
