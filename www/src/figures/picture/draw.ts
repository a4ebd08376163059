import { html, nothing, type TemplateResult } from 'lit'
import { drawn } from '../../core/drawn.ts'
import type { Arrow, Contrast, Overridden, Picture } from '../../core/wire.ts'
import { message } from '../../draw/field.ts'
import { formula } from '../../draw/formula.ts'
import { type MenuKind, menuButton } from '../../draw/menu-button.ts'
import { shaft, unseen } from '../../draw/parts.ts'
import { said } from '../../draw/said.ts'
import type { View } from '../../draw/view.ts'
import { label, plain } from '../../say/say.ts'
import { drawBits, rowCount } from '../bits/draw.ts'
import { bigNumber, bigResult, sizeStep } from './headline.ts'

/** The infographic: row one drops the fraction, row two is the chosen target. */
export function drawPicture(view: View): TemplateResult {
  const picture = drawn(view.answer, 'picture')
  if (!picture) return html``
  return html`<section class="picture ${shape(view, picture)}" aria-label=${label('picture-name')}>
    ${unseen(plain(picture.summary))}
    <div class="cell from one">${bigNumber(view, picture.number)}</div>
    ${drawArrow(picture.rounding, 'one', roundingRule(view, picture.rounding))}
    <div class="cell to one">${bigResult(picture.rounded)}</div>
    <div class="says">${message(view, 'number')}</div>
    <div class="cell from two">
      ${drawBits(picture.source, 2)}
      <p class="read">${formula(picture.sourceReads)}</p>
      ${picture.source.special ? html`<p class="special">${said(picture.source.special)}</p>` : nothing}
      ${hint(view)}
    </div>
    ${drawArrow(picture.scheme, 'two', schemeRule(view))}
    <div class="cell to two ${isClipped(view) ? 'clipped' : ''}">
      ${drawBits(picture.target, targetPerRow(picture))}
      <p class="read">${formula(picture.targetReads)}</p>
      ${picture.target.special ? html`<p class="special">${said(picture.target.special)}</p>` : nothing}
      ${message(view, 'target')}${picture.overridden ? overridden(view, picture.overridden) : contrast(picture.contrast)}
    </div>
  </section>`
}

/** Classes from which the style sheet places things: how many rows of blocks there are on each side, how long the numbers are. */
function shape(view: View, picture: Picture): string {
  const { source, target } = picture
  const rows = `s${rowCount(source, 2)} t${rowCount(target, targetPerRow(picture))} sb${source.blocks.length} tb${target.blocks.length}`
  return `${rows} fit${sizeStep(view, picture)} ${targetPerRow(picture) > 1 ? 'wide' : ''}`
}

/** A target of more than two blocks stands two a row, as the source does. */
const targetPerRow = ({ target }: Picture) => (target.blocks.length > 2 ? 2 : 1)

/** The number lies beyond the target's range, and stopped at its end. */
const isClipped = ({ answer }: View) => drawn(answer, 'list')?.rows.some((row) => row.selected && row.clipped)

function drawArrow({ notes }: Arrow, row: 'one' | 'two', rule: TemplateResult): TemplateResult {
  return html`<div class="arrow ${row}">
    <span class="rules">${rule}</span> ${shaft()}
    <span class="sub">${notes.map((note) => html`<span>${said(note)}</span>`)}</span>
  </div>`
}

const rule = (view: View, kind: MenuKind, content: TemplateResult | string) =>
  menuButton(view, { kind, place: 'arrow', content, class: 'rule' })

/** Some schemes round in a way of their own: then the number of row one is rounded as it comes. */
function roundingRule(view: View, { label }: Arrow): TemplateResult {
  const { rounding } = view.answer.controls
  return rounding ? rule(view, 'rounding', said(label)) : html`<span class="rule">${said(label)}</span>`
}

const schemeRule = (view: View) =>
  html`${rule(view, 'scheme', view.answer.input.scheme)} ${rule(view, 'target', view.answer.controls.target)}`

function hint(view: View): TemplateResult {
  return html`<p class="hint ${view.ui.flipped ? 'done' : ''}" aria-hidden="true">
    <svg viewBox="0 0 44 30"><path d="M42 5C26 1 12 7 4 23M2 13l1.6 11L13 18" /></svg><span>${label('picture-hint')}</span>
  </p>`
}

/** Bits that were set by hand, and the two ways on from there. */
function overridden(view: View, { text, quantized }: Overridden): TemplateResult {
  const restored = drawn(view.answer, 'chain')?.links.find((link) => link.id === 'restored')?.fields[0]?.num
  return html`<div class="aside hand">
    <p>${said(text)}</p>
    <p class="ways">
      <button class="text" data-do="requantize">${said({ id: 'overridden-back', args: { code: { kind: 'num', num: quantized } } })}</button>
      ${restored ? html`<button class="text" data-do="take-restored">${said({ id: 'overridden-take', args: { value: { kind: 'num', num: restored } } })}</button>` : nothing}
    </p>
  </div>`
}

/** Rounding and re-scaling are different acts: what the other one would have made of the number stands beside it. */
function contrast(contrast: Contrast | undefined): TemplateResult | typeof nothing {
  if (!contrast) return nothing
  const { fits, saturated, text } = contrast
  return html`<div class="aside contrast ${fits === 'none' && saturated ? 'clips' : ''}">
    <p>${said(text)}</p>
    <button class="text" data-do="scale-fits" data-to=${fits}>${label(`contrast-take-${fits}`)}</button>
  </div>`
}
