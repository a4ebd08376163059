import { html, nothing, type TemplateResult } from 'lit'
import { said } from '../draw/said.ts'
import type { View } from '../draw/view.ts'
import { label } from '../say/say.ts'

/** One line under the bar for what concerns the whole page: work that takes long, an engine that died, an address with odd keys. */
export function drawNotices({ busy, restarted, lost, notes, ui }: View): TemplateResult {
  return html`<div class="progress ${busy ? 'on' : ''}" role="presentation"><i></i></div>
    <div class="notices" role="status">
      ${lost ? html`<p><strong>${said(lost.text)}</strong> <button class="text" data-do="reload">${label('reload')}</button></p>` : nothing}
      ${restarted ? html`<p><strong>${said(restarted.text)}</strong> ${label('restarted')} ${hide()}</p>` : nothing}
      ${notes.length > 0 ? html`<p>${notes.map((note) => html`${said(note.text)} `)}${hide()}</p>` : nothing}
      ${ui.copied === 'no' ? html`<p>${label('copy-by-hand')} <input class="link num" readonly aria-label=${label('link')} .value=${location.href} /></p>` : nothing}
    </div>`
}

const hide = () => html`<button class="text" data-do="dismiss">${label('hide')}</button>`
