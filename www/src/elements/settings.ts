// The parameters of the scheme as controls, drawn from what the engine declares.

import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Given, ParamEntry } from '../core/wire.ts'
import { checks } from '../draw/checks.ts'
import { described, message, refused, textOf } from '../draw/field.ts'
import { menuButton } from '../draw/menu-button.ts'
import { givenOf, isOfUse, paramsOf } from '../draw/param.ts'
import { term } from '../draw/term.ts'
import type { SchemeView } from '../draw/view.ts'
import { choiceName, plain } from '../say/say.ts'

/** What the panel has controls of its own for. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  integer: ['bits', 'signed', 'symmetric', 'min', 'max', 'scale', 'zeroPoint'],
  cast: ['format'],
}
/** The calibrations that "Scale fits" can choose. */
const FITS = ['minmax', 'range', 'manual']

/** Whether the panel has controls of its own for the scheme, so that others are shown on demand. */
export const hasOwn = ({ answer }: SchemeView): boolean => answer.input.scheme in OWN

/** Below its own controls, the panel hides the rest; where there are none, that is all there is. */
export function drawSettings(view: SchemeView, open = !hasOwn(view), own = isOwn): TemplateResult | typeof nothing {
  const settings = paramsOf(view).filter((param) => (open || !own(view, param)) && isOfUse(view, param))
  if (view.catalog && settings.length === 0) return nothing
  if (open) return all(view, settings)
  return html`<div class="more">
    <button class="text" data-do="more" aria-expanded=${view.ui.more ? 'true' : 'false'}>${more(view, settings)}</button>
    ${view.ui.more ? all(view, settings) : nothing}
  </div>`
}

function isOwn({ answer }: SchemeView, param: ParamEntry): boolean {
  const { id } = param
  if (id === 'calibration' && param.kind === 'choice') return param.options.every((option) => FITS.includes(option))
  return id === 'rounding' || (OWN[answer.input.scheme]?.includes(id) ?? false)
}

/** How many of those that are hidden are not as they come. */
function more({ answer }: SchemeView, settings: readonly ParamEntry[]): string {
  const count = settings.filter(({ id }) => id in answer.input.params).length
  return plain({ id: count ? 'panel-more-set' : 'panel-more', args: { count: { kind: 'count', count } } })
}

const all = (view: SchemeView, settings: readonly ParamEntry[]) => html`<div class="settings" data-roving>
  ${settings.map((param, i) => drawSetting(view, param, i === 0))}
</div>`

const drawSetting = (view: SchemeView, param: ParamEntry, first: boolean): TemplateResult =>
  drawControl(view, param, givenOf(view, param.id), `param-${param.id}`, first)

/** The control of a parameter of whatever has one, under a name of its own on the page. */
export function drawControl(
  view: SchemeView,
  param: ParamEntry,
  given: Given | undefined,
  id: SettingId,
  first: boolean,
  label = `param-${param.id}`,
): TemplateResult {
  return html`<div class="control ${param.kind}">
    <span class="name" id=${`${id}-name`}>${term({ label: { id: label }, help: { id: `param-${param.id}-help` } }, first)}</span>
    ${control(view, param, id, given)} ${message(view, id)}
  </div>`
}

export type SettingId = `param-${string}` | `example-${string}` | `reader-${string}`

function control(view: SchemeView, param: ParamEntry, id: SettingId, given: Given | undefined): TemplateResult {
  switch (param.kind) {
    case 'bool':
      return html`<input
        type="checkbox"
        role="switch"
        name=${id}
        aria-labelledby=${`${id}-name`}
        ${checks(given === true, view.problem ?? view.answer)}
      />`
    case 'choice':
      return isShort(param.id, param.options)
        ? segments(view, id, param.options, given, (option) => choiceName(param.id, option))
        : menu(view, id, choiceName(param.id, String(given)))
    case 'int':
      return param.max - param.min < 3 ? segments(view, id, countedUp(param), given) : field(view, id, String(given))
    case 'format':
      return menu(view, id, String(given))
    default:
      return field(view, id, Array.isArray(given) ? given.join(', ') : String(given ?? ''))
  }
}

/** Few enough letters to stand side by side. */
const isShort = (id: string, options: readonly string[]) =>
  options.length <= 3 && options.reduce((length, option) => length + choiceName(id, option).length, 0) <= 18

const countedUp = ({ min, max }: { min: number; max: number }) => Array.from({ length: max - min + 1 }, (_, i) => String(min + i))

const segments = (
  view: SchemeView,
  id: string,
  options: readonly string[],
  given: Given | undefined,
  name = (option: string) => option,
) => html`<div
  class="segments"
  role="radiogroup"
  aria-labelledby=${`${id}-name`}
>${options.map(
  (option) => html`<label
    ><input type="radio" name=${id} value=${option} ${checks(option === String(given), view.problem ?? view.answer)} /><span>${name(option)}</span></label
  >`,
)}</div>`

const menu = (view: SchemeView, id: SettingId, content: string) =>
  menuButton(view, { kind: id, place: 'panel', content, class: 'pick', labelledby: `${id}-name ${id}-panel-content` })

const field = (view: SchemeView, id: string, text: string) => html`<input
  class="num"
  data-field=${id}
  data-edit=${id}
  aria-labelledby=${`${id}-name`}
  aria-invalid=${refused(view, id)}
  aria-describedby=${described(view, id)}
  autocomplete="off"
  autocapitalize="off"
  spellcheck="false"
  .value=${live(textOf(view, id, text))}
/>`
