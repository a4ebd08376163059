import type { Num } from '../core/wire.ts'

/** Digits with a real minus sign, and the sign of infinity. */
export function formatDigits(digits: string): string {
  return digits.replace('-', '−').replace('inf', '∞')
}

/** A number as one line of text: `−3.4028235 × 10^38`. */
export function formatNum({ digits, exponent }: Num): string {
  const shown = formatDigits(digits)
  return exponent === undefined ? shown : `${shown} × 10^${formatDigits(String(exponent))}`
}
