import { html, type TemplateResult } from 'lit'
import type { Num } from '../core/wire.ts'
import { formatDigits } from '../say/num.ts'
import { say } from '../say/say.ts'
import { changing } from './changing.ts'
import type { Tip } from './tip.ts'

/** A number in its ink. Pointed at, one that is shortened shows all its digits. */
export function num(n: Num): TemplateResult {
  return html`<span class="num ${n.ink}" .tip=${exactly(n)}>${figures(n)}</span>`
}

/** Its digits and power of ten alone. */
export function figures(n: Num): TemplateResult {
  const digits = changing(formatDigits(n.digits))
  return n.exponent === undefined ? html`${digits}` : html`${digits}${power(n.exponent)}`
}

/** A number in one short word: 1.526e−5. */
export const compact = ({ digits, exponent }: Num): string =>
  formatDigits(digits) + (exponent === undefined ? '' : `e${formatDigits(String(exponent))}`)

/** A number of a column whose points line up: digits that it has fewer of than the others are there, and not seen. */
export function aligned(n: Num, decimals: number): TemplateResult {
  return html`<span class="num ${n.ink}" .tip=${exactly(n)}>${figures(n)}${padding(n, decimals)}</span>`
}

/** The most decimals among numbers of a column. */
export function decimals(column: readonly (Num | null | undefined)[]): number {
  return Math.max(0, ...column.map((n) => (n && n.exponent === undefined ? fraction(n).length : 0)))
}

const fraction = (n: Num) => n.digits.split('.')[1] ?? ''

function padding(n: Num, decimals: number): TemplateResult | undefined {
  const missing = decimals - fraction(n).length
  if (missing <= 0 || n.exponent !== undefined || !/\d/.test(n.digits)) return
  const point = n.digits.includes('.') ? '' : formatDigits('.')
  return html`<span class="pad" aria-hidden="true">${point + '0'.repeat(missing)}</span>`
}

/** The circumflex is for those who listen or copy. */
export function power(exponent: number): TemplateResult {
  return html`<span class="by">\u00a0×\u00a0</span>10<span class="vh">^</span><sup>${changing(formatDigits(String(exponent)))}</sup>`
}

export function exactly(n: Num): Tip | undefined {
  const { expansion } = n
  if (!expansion) return
  return () => {
    const [before, after] = plainSay('tip-exactly')
    return html`${before}<span class="num all">${groups(formatDigits(expansion))}</span>${after}`
  }
}

/** The sentence around the number. */
function plainSay(id: string): [string, string] {
  const [before = '', after = ''] = say({ id, args: { value: { kind: 'word', word: '\n' } } })
    .map((p) => (p.kind === 'text' ? p.text : ''))
    .join('')
    .split('\n')
  return [before, after]
}

/** Long digits may break between groups of three, counted from the point. */
function groups(digits: string): TemplateResult[] {
  const point = formatDigits('.')
  const [whole = '', fraction] = digits.split(point)
  const parts = whole.match(/[^\d]?\d{1,3}(?=(\d{3})*$)/g) ?? [whole]
  if (fraction !== undefined) {
    const [first = '', ...rest] = fraction.match(/\d{1,3}/g) ?? ['']
    parts[parts.length - 1] += `${point}${first}`
    parts.push(...rest)
  }
  return parts.map((part, i) => (i ? html`<wbr />${part}` : html`${part}`))
}
