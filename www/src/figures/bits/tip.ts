import { html, type TemplateResult } from 'lit'
import type { Bit, Bits, Field, Weight } from '../../core/wire.ts'
import { num } from '../../draw/num.ts'
import { said } from '../../draw/said.ts'
import { formatDigits } from '../../say/num.ts'
import { label } from '../../say/say.ts'

const NAMES: Record<Field, string> = {
  sign: 'field-sign',
  exponent: 'field-exponent',
  fraction: 'field-fraction',
  integerSign: 'field-sign',
  integer: 'field-integer',
  index: 'field-index',
}

/** Index, field and weight of a bit, and what flipping it would give. */
export function bitTip({ index, field, weight, flip }: Bit, { side }: Bits): TemplateResult {
  const word = (word: string) => ({ kind: 'word', word }) as const
  const named = said({ id: 'tip-bit', args: { index: word(String(index)), field: word(label(NAMES[field])) } })
  const value = { kind: 'num', num: flip.value } as const
  const flipped = flip.code
    ? said({ id: 'tip-flip-code', args: { code: { kind: 'num', num: flip.code }, value } })
    : said({ id: side === 'source' ? 'tip-flip-source' : 'tip-flip-target', args: { value } })
  return html`${named} ${drawWeight(weight)}<br />${flipped}<br /><span class="keys">${label('tip-keys')}</span>`
}

function drawWeight(weight: Weight): TemplateResult {
  if (weight.kind === 'sign') return html`${label('tip-sign')}`
  const power = weight.plain
    ? num(weight.plain)
    : html`<span class="num">2<span class="vh">^</span><sup>${formatDigits(String(weight.power))}</sup></span>`
  return html`${label('tip-weight')} ${power}`
}
