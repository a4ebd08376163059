import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Controls, ScaleFits } from '../core/wire.ts'
import { checks } from '../draw/checks.ts'
import { described, type FieldEdit, message, refused, textOf } from '../draw/field.ts'
import { type MenuKind, menuButton } from '../draw/menu-button.ts'
import { said } from '../draw/said.ts'
import type { View } from '../draw/view.ts'
import { label, plain } from '../say/say.ts'
import { drawSettings, hasOwn } from './settings.ts'

const FITS: readonly ScaleFits[] = ['list', 'value', 'range', 'manual', 'none']

/** The controls at the side. */
export function drawPanel(view: View): TemplateResult {
  const { controls, notes, input } = view.answer
  const { rounding } = controls
  return html`<aside class="panel" aria-label=${label('panel-name')}>
    <div class="control numbers">
      <label for="list-field">${label('panel-list')}</label>
      <textarea
        class="num"
        id="list-field"
        data-field="list"
        data-edit="list"
        rows="3"
        aria-invalid=${refused(view, 'list')}
        aria-describedby=${described(view, 'list')}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        .value=${live(textOf(view, 'list', controls.list))}
      ></textarea>
      ${message(view, 'list')}${notes.map((note) => html`<p class="message">${said(note)}</p>`)}
    </div>
    ${choice(view, 'source', controls.source)} ${choice(view, 'scheme', input.scheme)} ${choice(view, 'target', controls.target)}
    ${rounding ? choice(view, 'rounding', plain({ id: 'rounding-name', args: { rounding: { kind: 'word', word: rounding } } })) : nothing}
    ${hasOwn(view) ? scale(view, controls) : nothing} ${drawSettings(view)}
    <button class="reset" data-do="reset">${label('reset')}</button>
  </aside>`
}

/** What the scale of integers fits. */
function scale(view: View, controls: Controls): TemplateResult {
  const { scaleFits, scalable, symmetric } = controls
  return html`<fieldset ?disabled=${!scalable}>
      <legend>${label('panel-scale-fits')}</legend>
      ${FITS.map((to) => radio(view, 'scale-fits', to, scalable ? to === scaleFits : to === 'none'))}
      ${scaleFields(view, controls)} ${message(view, 'scale-fits')}
    </fieldset>
    <fieldset ?disabled=${!scalable || scaleFits === 'none' || scaleFits === 'manual'}>
      <legend>${label('panel-zero-point')}</legend>
      ${radio(view, 'symmetric', 'on', scalable && scaleFits !== 'none' && scaleFits !== 'manual' && symmetric)}
      ${radio(view, 'symmetric', 'off', scalable && scaleFits !== 'none' && scaleFits !== 'manual' && !symmetric)}
    </fieldset>`
}

function choice(view: View, kind: MenuKind, content: string): TemplateResult {
  const name = `panel-${kind}-label`
  return html`<div class="control">
    <span class="name" id=${name}>${label(`panel-${kind}`)}</span>
    ${menuButton(view, { kind, place: 'panel', content, class: 'pick', labelledby: `${name} ${kind}-panel-content` })}
    ${kind === 'target' ? nothing : message(view, kind)}
  </div>`
}

const radio = (view: View, name: string, value: string, checked: boolean) => html`<label class="radio"
  ><input type="radio" name=${name} value=${value} ?checked=${checked} ${checks(checked, view.problem ?? view.answer)} />${label(`${name}-${value}`)}</label
>`

/** What the choice needs: the ends of a range, or scale and zero point. */
function scaleFields(view: View, { scaleFits, min, max, scale, zeroPoint }: Controls): TemplateResult | typeof nothing {
  if (scaleFits === 'range') return html`<div class="pair">${small(view, 'min', min)}${small(view, 'max', max)}</div>`
  if (scaleFits === 'manual') return html`<div class="pair">${small(view, 'scale', scale)}${small(view, 'zeroPoint', zeroPoint)}</div>`
  return nothing
}

function small(view: View, edit: FieldEdit, text: string): TemplateResult {
  const id = `panel-${edit}`
  return html`<div class="control">
    <label for=${`${id}-field`}>${label(`panel-${edit}`)}</label>
    <input
      class="num"
      id=${`${id}-field`}
      data-field=${id}
      data-edit=${edit}
      aria-invalid=${refused(view, id)}
      aria-describedby=${described(view, id)}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      .value=${live(textOf(view, id, text))}
    />
    ${message(view, id)}
  </div>`
}
