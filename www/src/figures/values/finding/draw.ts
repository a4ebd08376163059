import { html, nothing, type TemplateResult } from 'lit'
import type { Text } from '../../../core/wire.ts'
import { pieces, said } from '../../../draw/said.ts'
import { plotted, type ValuesView } from '../../../draw/values-view.ts'
import { errorText, label, plain } from '../../../say/say.ts'
import { size } from '../../../state/values/data.ts'
import type { Progress } from '../../../state/values/streaming.ts'

/** What there is to see, in one sentence, and what it comes from. */
export function drawFinding(view: ValuesView): TemplateResult | typeof nothing {
  const finding = plotted(view, 'finding')
  if (!finding) return nothing
  return html`<div class="titles">
    <h1>${said(finding.headline)}</h1>
    <p class="notice">${said(finding.notice)}</p>
    ${finding.sample ? html`<p class="notice sample">${said(finding.sample)} ${drawReading(view)}</p>` : nothing}
  </div>`
}

/** How far the reading of all values is. */
function drawReading({ streaming, answer, state }: ValuesView): TemplateResult | typeof nothing {
  const { progress, stopped, refusal } = streaming ?? {}
  if (refusal) return html`<strong>${pieces(errorText(refusal).message)}</strong>`
  if (progress) return html`<span class="num">${share(progress)}</span> ${button('stream-stop')}`
  const awaited = answer.told.verdicts[state.focus]?.awaited
  return stopped && awaited ? html`${label('stream-stopped')} ${button('stream-again')}` : nothing
}

function share({ looking, share, read, all, seconds }: Progress): string {
  const word = (word: string) => ({ kind: 'word', word }) as const
  const args = { share: word(String(Math.floor(share * 100))), read: word(size(read)), all: word(size(all)) }
  const text: Text = { id: looking ? 'stream-look' : 'stream-read', args }
  const left: Text = { id: 'stream-left', args: { seconds: { kind: 'count', count: seconds ?? 0 } } }
  return seconds === undefined ? plain(text) : `${plain(text)}, ${plain(left)}`
}

const button = (action: string) => html`<button class="text" data-do=${action}>${label(action)}</button>`
