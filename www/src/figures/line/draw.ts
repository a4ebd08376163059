import { html, noChange, nothing, svg, type TemplateResult } from 'lit'
import { drawn } from '../../core/drawn.ts'
import type { Label, NumberLine, Scale } from '../../core/wire.ts'
import { compact, num } from '../../draw/num.ts'
import { said } from '../../draw/said.ts'
import type { View } from '../../draw/view.ts'
import { label, plain } from '../../say/say.ts'

/** The values of the target on a line, and the part about the number enlarged; a click chooses a value. */
export function drawLine({ answer, ui }: View): TemplateResult {
  const line = drawn(answer, 'line')
  const heading = { id: 'line-heading', args: { format: { kind: 'word', word: answer.controls.target } } } as const
  return html`<section class="line" data-part="line" aria-labelledby="line-heading">
    <div class="head">
      <h2 id="line-heading">${plain(heading)}</h2>
      <button class="link-btn" data-do="line-scale">${label(ui.logLine ? 'line-linear' : 'line-log')}</button>
    </div>
    ${line ? html`<p class="note">${said(line.summary)}</p>${lines(line, ui.logLine ? 'log' : 'linear')}` : noChange}
  </section>`
}

function lines(line: NumberLine, kind: 'linear' | 'log'): TemplateResult {
  const scale = line[kind]
  const [from, to] = scale.part
  return html`<div class="axis all" data-do=${line.levels.length ? 'line-pick' : nothing}>
      ${line.levels.length ? slider(line) : nothing}
      ${ticks(line.levels.map((level) => `M${level[kind]} 0V1`).join(''))} ${marks(line, scale)}
      <i class="part" .style=${`left:${from * 100}%;width:${(to - from) * 100}%`}></i>
      ${scale.labels.map(({ at, num }) => html`<span class="tick" .style=${left(at)}>${compact(num)}</span>`)}
    </div>
    ${ticks(`M${from} 0L0 1M${to} 0L1 1`, 'funnel')}
    <div class="axis near ${line.near.labels.some(({ num }) => num.digits.length > 12) ? 'long' : ''}" data-roving>
      ${marks(line, line.near)} ${line.near.labels.map(level)}
    </div>
    <p class="note key">
      <span><i class="at value"></i>${label('column-value')} ${num(line.value)}</span>
      <span><i class="at restored"></i>${label('column-restored')} ${num(line.restored)}</span>
      ${line.error ? html`<span><i class="miss ${dense(line)}"></i>${label('column-error')} ${num(line.error)}</span>` : nothing}
    </p>`
}

const dense = ({ clipped }: NumberLine) => (clipped ? 'dense' : '')
const left = (at: number) => `left:${at * 100}%`

/** Lines in a drawing as wide as the page and one unit wide. */
const ticks = (path: string, name = 'ticks') =>
  html`<svg class=${name} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">${svg`<path d=${path} />`}</svg>`

/** Where the number is, where it comes back, and the error between. */
function marks(line: NumberLine, { value, restored }: Scale): TemplateResult {
  const miss =
    value === undefined || restored === undefined
      ? nothing
      : html`<i class="miss ${dense(line)}" .style=${`${left(Math.min(value, restored))};width:${Math.abs(value - restored) * 100}%`}></i>`
  const mark = (at: number | undefined, name: string) => (at === undefined ? nothing : html`<i class="at ${name}" .style=${left(at)}></i>`)
  return html`${miss}${mark(restored, 'restored')}${mark(value, 'value')}`
}

const level = ({ at, num, code, used }: Label) =>
  html`<button class="level ${used ? 'used' : ''}" .style=${left(at)} data-rove data-do="code" data-code=${code ?? ''} tabindex=${used ? 0 : -1} aria-current=${used ? 'true' : nothing}
    ><b>${compact(num)}</b> <span class="num code">${code}</span></button>`

/** The same line for the keyboard. */
function slider({ levels, restored }: NumberLine): TemplateResult {
  const at = levels.findIndex(({ text }) => text === restored.plain)
  return html`<input type="range" data-do="line-slide" min="0" max=${levels.length - 1} .value=${String(at)} aria-label=${label('column-restored')} aria-valuetext=${compact(restored)} />`
}
