import type { Num } from '../core/wire.ts'
import { flat, type Piece } from './say.ts'

/** A piece of a message as the SVG painter takes it: emphasized words have no parts there. */
export function spoken(piece: Piece): { words: string } | { strong: string } | { num: Num } {
  switch (piece.kind) {
    case 'text':
      return { words: piece.text }
    case 'strong':
      return { strong: flat(piece.pieces) }
    case 'num':
      return { num: piece.num }
  }
}
