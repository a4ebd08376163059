import type { Num } from '../core/wire.ts'
import { speaking } from './catalogue.ts'
import { decimalPoint } from './format.ts'

/** Digits with a real minus sign, the sign of infinity, and the reader's decimal point. */
export function formatDigits(digits: string): string {
  return digits.replace('-', '−').replace('inf', '∞').replace('.', decimalPoint(speaking()))
}

/** A number as one line of text: `−3.4028235 × 10^38`. */
export function formatNum({ digits, exponent }: Num): string {
  const shown = formatDigits(digits)
  return exponent === undefined ? shown : `${shown} × 10^${formatDigits(String(exponent))}`
}
