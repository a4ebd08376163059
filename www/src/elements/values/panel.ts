import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Handle } from '../../core/wire.ts'
import { checks } from '../../draw/checks.ts'
import { described, message, refused, textOf } from '../../draw/field.ts'
import { type MenuKind, menuButton } from '../../draw/menu-button.ts'
import { givenOf, isOfUse, paramOf } from '../../draw/param.ts'
import { plotted, type ValuesView } from '../../draw/values-view.ts'
import { label, plain } from '../../say/say.ts'
import { exampleParams } from '../../state/values/example.ts'
import { drawControl, drawSettings } from '../settings.ts'
import { drawData, nameOfData } from './data.ts'

/** The parameters of a scheme that stand in the panel by themselves; the others are shown on demand. */
const FIRST = ['bits', 'format', 'rounding', 'granularity', 'axis', 'groupSize']

/** What the fields of the range and the choice of it stand for. */
const RANGE = ['calibration', 'min', 'max']

/** What an example shows at first. */
const SEEN = ['seed', 'count']

/** What the range can be chosen by, with the percentile of those that have one. */
const CHOICES = [['range'], ['minmax'], ['percentile', '99.9'], ['mse'], ['entropy']] as const

/** The controls at the side: what the values are, and what becomes of them. */
export function drawValuesPanel(view: ValuesView): TemplateResult {
  const isHere = (id: string) => FIRST.includes(id) || (clips(view) && RANGE.includes(id))
  return html`<aside class="panel" aria-label=${label('panel-name')}>
    ${choice(view, 'example', 'values', nameOfData(view), 'data')} ${drawData(view)} ${example(view)} ${choice(view, 'scheme', 'target', name(view), 'scheme')} ${FIRST.map((id) => first(view, id))} ${clips(view) ? range(view) : nothing}
    ${drawSettings(view, false, (_, { id }) => isHere(id))}
    <button class="reset" data-do="reset">${label('reset')}</button>
  </aside>`
}

/** What the scheme on the bench is called. */
function name(view: ValuesView): string {
  const column = plotted(view, 'columns')?.columns[view.state.focus]
  return column ? plain(column.named.name) : view.answer.input.scheme
}

const clips = ({ answer, state }: ValuesView) => answer.told.verdicts[state.focus]?.clips ?? false

function choice(view: ValuesView, kind: MenuKind, name: string, content: string, field: string): TemplateResult {
  const id = `panel-${name}-label`
  return html`<div class="control">
    <span class="name" id=${id}>${label(`panel-${name}`)}</span>
    ${menuButton(view, { kind, place: 'panel', content, class: 'pick', labelledby: `${id} ${kind}-panel-content` })}
    ${message(view, field)}
  </div>`
}

/** What the values are made from. */
function example(view: ValuesView): TemplateResult | typeof nothing {
  const { data } = view.state
  if (data.kind !== 'example') return nothing
  const params = exampleParams(view.catalog, data.id)
  const seen = SEEN.flatMap((id) => params.find((param) => param.id === id) ?? [])
  return html`${seen.map((param) => {
    const given = data.params[param.id] ?? ('default' in param ? param.default : undefined)
    return drawControl(view, param, given, `example-${param.id}`, true)
  })}`
}

function first(view: ValuesView, id: string): TemplateResult | typeof nothing {
  const param = paramOf(view, id)
  if (!param || !isOfUse(view, param)) return nothing
  const given = givenOf(view, id)
  if (id === 'rounding') {
    const args = { rounding: { kind: 'word', word: String(given) } } as const
    return choice(view, 'param-rounding', 'rounding', plain({ id: 'rounding-name', args }), 'param-rounding')
  }
  return drawControl(view, param, given, `param-${id}`, true, id === 'granularity' ? 'panel-granularity' : undefined)
}

/** The bounds of the range, and what chooses them. */
function range(view: ValuesView): TemplateResult {
  const handles = plotted(view, 'clip')?.handles ?? []
  const symmetric = givenOf(view, 'symmetric') === true
  const low = handles.find(({ end }) => end === 'low')
  const high = handles.find(({ end }) => end === 'high')
  return html`${symmetric ? bound(view, high, 'clip') : html`<div class="ends">${bound(view, low, 'clip-low')}${bound(view, high, 'clip-high')}</div>`}
    <fieldset>
      <legend>${label('panel-clip-by')}</legend>
      ${CHOICES.map(([by, percentile]) => radio(view, by, percentile))} ${message(view, 'clip')}
    </fieldset>`
}

function bound(view: ValuesView, handle: Handle | undefined, name: string): TemplateResult | typeof nothing {
  if (!handle) return nothing
  const id = `panel-${name}`
  return html`<div class="control">
    <label for=${`${id}-field`}>${label(id)}</label>
    <input
      class="num"
      id=${`${id}-field`}
      data-field=${id}
      data-edit=${handle.end === 'low' ? 'min' : 'max'}
      aria-invalid=${refused(view, id)}
      aria-describedby=${described(view, id)}
      inputmode="decimal"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      .value=${live(textOf(view, id, handle.num.plain))}
    />
    ${message(view, id)}
  </div>`
}

function radio(view: ValuesView, by: string, percentile?: string): TemplateResult {
  const chosen = givenOf(view, 'calibration') === by && (!percentile || String(givenOf(view, 'percentile')) === percentile)
  return html`<label class="radio"
    ><input
      type="radio"
      name="clip-by"
      value=${by}
      data-percentile=${percentile ?? nothing}
      ?checked=${chosen}
      ${checks(chosen, view.problem ?? view.answer)}
    />${label(`clip-by-${by}`)}</label
  >`
}
