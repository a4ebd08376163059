import { html, type TemplateResult } from 'lit'
import type { DirectiveResult } from 'lit/directive.js'
import type { Bit, Bits, Block, Brace, Field } from '../../core/wire.ts'
import { guard } from '../../draw/guard.ts'
import { label, plain } from '../../say/say.ts'
import { bitTip } from './tip.ts'

/** Each field has an ink (its class), a letter, and a line pattern. */
const FIELDS: Record<Field, { readonly class: string; readonly letter: string; readonly name: string }> = {
  sign: { class: 's', letter: 's', name: 'field-sign' },
  exponent: { class: 'e', letter: 'e', name: 'field-exponent' },
  fraction: { class: 'f', letter: 'f', name: 'field-fraction' },
  integerSign: { class: 'c cs', letter: 's', name: 'field-sign' },
  integer: { class: 'c', letter: 'i', name: 'field-integer' },
  index: { class: 'c', letter: 'i', name: 'field-index' },
}

/** A code as keys in blocks of eight, so many blocks a row. All of it is one stop of the Tab key. */
export function drawBits(bits: Bits, perRow: number): DirectiveResult {
  const first = bits.blocks[0]?.high
  return guard(
    [bits],
    () => html`<div class="blocks" role="group" aria-label=${plain(groupName(bits))} data-roving data-side=${bits.side}>
      ${rows(bits.blocks, perRow).map((row) => html`<div class="row">${row.map((block) => drawBlock(block, bits, first))}</div>`)}
    </div>`,
  )
}

export const rowCount = (bits: Bits, perRow: number) => Math.ceil(bits.blocks.length / perRow)

/** The lowest bits end the last row; what is left over stands alone in the first. */
function rows(blocks: readonly Block[], perRow: number): Block[][] {
  const rows: Block[][] = []
  for (let end = blocks.length; end > 0; end -= perRow) rows.unshift(blocks.slice(Math.max(0, end - perRow), end))
  return rows
}

const groupName = ({ side, format }: Bits) => ({ id: `bits-${side}`, args: { format: { kind: 'word', word: format } as const } })

function drawBlock({ high, low, hex, braces, bits: keys }: Block, bits: Bits, first: number | undefined): TemplateResult {
  return html`<div class="block n${keys.length}">
    <div class="brace" aria-hidden="true">${braces.map(drawBrace)}</div>
    <div class="tiles">${keys.map((bit) => drawKey(bit, bits, bit.index === first))}</div>
    <div class="foot" aria-hidden="true"><span>${high}</span><span class="hex">${hex}</span><span>${high === low ? '' : low}</span></div>
  </div>`
}

const drawBrace = ({ field, span, label }: Brace) => html`<span class="${FIELDS[field].class} w${span}">${label ? plain(label) : ''}</span>`

function drawKey(bit: Bit, bits: Bits, first: boolean): TemplateResult {
  const { index, on, field } = bit
  const { class: ink, letter, name } = FIELDS[field]
  const digit = on ? '1' : '0'
  return html`<button
    class="bit ${ink}"
    role="switch"
    aria-checked=${on ? 'true' : 'false'}
    aria-label=${keyName(index, label(name), digit)}
    data-do="flip"
    data-bit=${index}
    data-rove
    tabindex=${first ? 0 : -1}
    .tip=${() => bitTip(bit, bits)}
  ><span class="d">${digit}</span><span class="l" aria-hidden="true">${letter}</span></button>`
}

const keyNames = new Map<string, string>()

/** Every key's name with every edit: the catalogue is asked once for each. */
function keyName(index: number, field: string, digit: string): string {
  const key = `${index} ${field} ${digit}`
  const known = keyNames.get(key)
  if (known) return known
  const word = (word: string) => ({ kind: 'word', word }) as const
  const name = plain({ id: 'bit-name', args: { index: word(String(index)), field: word(field), digit: word(digit) } })
  keyNames.set(key, name)
  return name
}
