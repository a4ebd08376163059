// What the values are, and how they were read: the upper part of the panel.

import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Preview, Text } from '../../core/wire.ts'
import { checks } from '../../draw/checks.ts'
import { described, message, refused, textOf } from '../../draw/field.ts'
import { menuButton } from '../../draw/menu-button.ts'
import { said } from '../../draw/said.ts'
import type { ValuesView } from '../../draw/values-view.ts'
import { label, plain } from '../../say/say.ts'
import { paramsOf, readerParams, shortName } from '../../state/values/data.ts'
import { drawControl } from '../settings.ts'

export function nameOfData({ state: { data } }: ValuesView): string {
  switch (data.kind) {
    case 'typed':
      return label('data-own')
    case 'file':
      return shortName(data.file.name)
    default:
      return label(`example-${data.id}`)
  }
}

/** Controls of typed lists and of files; examples have parameters. */
export function drawData(view: ValuesView): TemplateResult | typeof nothing {
  switch (view.state.data.kind) {
    case 'typed':
      return list(view, view.state.data.text)
    case 'file':
    case 'real':
      return file(view)
    default:
      return nothing
  }
}

/** A field would choke on a list of a million. */
const LONGEST = 100_000

function list(view: ValuesView, text: string): TemplateResult {
  const { preview } = view.loaded
  return html`<div class="control numbers">
    <label for="list-field">${label('data-list')}</label>
    <textarea
      class="num"
      id="list-field"
      data-field="list"
      data-edit="list"
      rows="4"
      aria-invalid=${refused(view, 'list')}
      aria-describedby=${described(view, 'list')}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      ?readonly=${text.length > LONGEST}
      .value=${live(textOf(view, 'list', text.slice(0, LONGEST)))}
    ></textarea>
    ${message(view, 'list')} ${preview && view.problem?.field !== 'list' ? read(preview) : nothing}
  </div>
  ${way(view, 'separator', ['auto', 'comma', 'space', 'semicolon', 'newline'])} ${way(view, 'decimal', ['auto', 'point', 'comma'])}`
}

/** How the list was read. */
function read({ count, shape, first, last, reading }: Preview): TemplateResult {
  const [one] = first
  const text: Text =
    one && count > 1
      ? {
          id: shape.length > 1 ? 'data-read-matrix' : 'data-read',
          args: {
            count: { kind: 'count', count },
            shape: { kind: 'word', word: shape.join(' × ') },
            first: { kind: 'num', num: one },
            last: { kind: 'num', num: last },
          },
        }
      : { id: 'data-read-few', args: { count: { kind: 'count', count } } }
  return html`<p class="message">${said(text)} ${reading ? said({ id: 'reading-how', args: { how: { kind: 'text', text: reading.how } } }) : nothing}</p>`
}

/** One of the ways in which a list can be read. */
function way(view: ValuesView, id: 'separator' | 'decimal', options: readonly string[]): TemplateResult {
  const { data } = view.state
  const chosen = (data.kind === 'typed' && data[id]) || 'auto'
  return html`<fieldset class="way">
    <legend>${label(`data-${id}`)}</legend>
    ${options.map(
      (option) => html`<label class="radio"
        ><input type="radio" name=${`data-${id}`} value=${option} ?checked=${option === chosen} ${checks(option === chosen, view.problem ?? view.answer)} />${label(
          `choice-${id}-${option}`,
        )}</label
      >`,
    )}
  </fieldset>`
}

function file(view: ValuesView): TemplateResult | typeof nothing {
  const { opened, tensor = 0 } = view.loaded
  if (!opened) return nothing
  const { tensors, notes, kind } = opened
  const { name, dtype, shape } = tensors[tensor] ?? { name: '', dtype: '', shape: [] }
  const params = readerParams(view)
  return html`${tensors.length > 1 ? chooser(view, 'tensor', shortName(name) || label('data-tensor')) : nothing}
    <p class="message">${[dtype, shape.join(' × ')].filter(Boolean).join(', ')}</p>
    ${message(view, 'tensor')} ${notes.map((note) => html`<p class="message">${said(note)}</p>`)}
    ${view.state.data.kind === 'file' ? chooser(view, 'reader', label(`reader-${kind}`)) : nothing}
    ${params.map((param) => {
      const given = paramsOf(view.state.data)[param.id] ?? ('default' in param ? param.default : undefined)
      return drawControl(view, param, given, `reader-${param.id}`, true)
    })}`
}

const chooser = (view: ValuesView, kind: 'tensor' | 'reader', content: string) => html`<div class="control">
  <span class="name" id=${`panel-${kind}-label`}>${plain({ id: `data-${kind}` })}</span>
  ${menuButton(view, { kind, place: 'panel', content, class: 'pick', labelledby: `panel-${kind}-label ${kind}-panel-content` })}
</div>`
