import { html, nothing, type TemplateResult } from 'lit'
import type { Look, Num, Step } from '../../../core/wire.ts'
import { num } from '../../../draw/num.ts'
import { said } from '../../../draw/said.ts'
import { plotted, type ValuesView } from '../../../draw/values-view.ts'
import { label, plain } from '../../../say/say.ts'
import { writeAddress } from '../../../state/address.ts'
import { EXAMPLE } from '../../../state/state.ts'
import { arrow, shared, told } from '../../chain/draw.ts'

/** The journey of the value that is looked at: value → what it shares → code → restored value → error. */
export function drawLook(view: ValuesView): TemplateResult | typeof nothing {
  const look = plotted(view, 'look')
  if (!look) return nothing
  const { steps = [] } = look.trace ?? {}
  const at = steps.findIndex(({ id }) => id === 'code')
  const group = steps.slice(0, Math.max(0, at))
  const step = (id: string) => steps.filter((step) => step.id === id)
  const where = { index: { kind: 'count', count: look.index }, place: { kind: 'word', word: `[${look.indices.join(', ')}]` } } as const
  return html`<div class="looked">
    <h3>${plain({ id: look.indices.length > 1 ? 'look-heading-at' : 'look-heading', args: where })} ${toNumber(view, look)}</h3>
    <div class="chainbox">
      <ol class="chain ${group.length ? 'grouped' : ''}">
        ${link('value', look.value, [])} ${group.length ? html`<li class="link group">${arrow()}<span class="lab">${label('look-shared')}</span><div class="how">${shared(group)}</div></li>` : nothing}
        ${link('code', look.code, step('code'))} ${link('restored', look.restored, step('restored'))}
        ${look.error ? link('error', look.error, [], look.clipped ? 'look-clipped' : 'look-rounded') : nothing}
      </ol>
    </div>
  </div>`
}

function link(id: string, n: Num, steps: readonly Step[], note?: string): TemplateResult {
  return html`<li class="link ${id}">
    ${arrow()}<span class="lab">${label(`look-${id}`)}</span>
    <span class="fig">${num(n)}</span>
    <div class="how">${steps.map(told)} ${note ? html`<p>${said({ id: note })}</p>` : nothing}</div>
  </li>`
}

/** The page "Number" shows the value with all its bits; with the whole list where that is short enough, else the value alone. */
function toNumber({ catalog, answer }: ValuesView, { list, value, index }: Look): TemplateResult | typeof nothing {
  if (!catalog) return nothing
  const input = {
    ...EXAMPLE,
    values: list ?? [value.plain],
    selected: list ? index : 0,
    scheme: answer.input.scheme,
    params: answer.input.params,
  }
  return html`<a class="text" href=${`./${writeAddress({ input, theme: 'auto' }, catalog)}`}>${label('look-open')}</a>`
}
