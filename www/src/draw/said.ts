import { html, type TemplateResult } from 'lit'
import type { Num, Text } from '../core/wire.ts'
import { type Piece, say } from '../say/say.ts'
import { num } from './num.ts'

type Draw = (n: Num) => TemplateResult

/** A message of the catalogue, with its numbers in their inks. */
export function said(text: Text, draw: Draw = num): TemplateResult {
  return pieces(say(text), draw)
}

export function pieces(parts: readonly Piece[], draw: Draw = num): TemplateResult {
  return html`${parts.map((part) => piece(part, draw))}`
}

function piece(part: Piece, draw: Draw): TemplateResult | string {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'num':
      return draw(part.num)
    case 'strong':
      return html`<strong>${pieces(part.pieces, draw)}</strong>`
  }
}
