// What people read: messages of the catalogue, in pieces, so that a number keeps its ink and its exact digits on the way.

import type { Arg, Num, Refusal, Text } from '../core/wire.ts'
import { lookUp, speaking, warnOnce } from './catalogue.ts'
import { formatNum } from './num.ts'

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'num'; readonly num: Num }
  | { readonly kind: 'strong'; readonly pieces: readonly Piece[] }

/** An answer is drawn several times: its texts are put into words once, in each language. */
const known = new Map<string, WeakMap<Text, readonly Piece[]>>()

function knownNow(): WeakMap<Text, readonly Piece[]> {
  const now = known.get(speaking()) ?? new WeakMap<Text, readonly Piece[]>()
  known.set(speaking(), now)
  return now
}

/** What has been said in a language may be said better: more of its messages are there. */
export function forget(language: string): void {
  known.delete(language)
}

/** A message as pieces to draw. One that is missing shows its id. */
export function say(text: Text): readonly Piece[] {
  const here = knownNow()
  const said = here.get(text) ?? attempt(text) ?? missing(text)
  here.set(text, said)
  return said
}

function missing({ id }: Text): readonly Piece[] {
  warnOnce(`no message "${id}"`)
  return [{ kind: 'text', text: id }]
}

/** A message as plain text, for attributes and titles. */
export function plain(text: Text): string {
  return flat(say(text))
}

const labels = new Map<string, Text>()

/** The plain text of a message by its id alone. */
export function label(id: string): string {
  const text = labels.get(id) ?? { id }
  labels.set(id, text)
  return plain(text)
}

/** The message of a choice; one that has none speaks for itself. */
export function choiceName(param: string, option: string): string {
  return lookUp(`choice-${param}-${option}`, {}) ?? option
}

/** What is wrong, and what to do about it where the catalogue knows. */
export function errorText({ message }: Pick<Refusal, 'message'>): { message: readonly Piece[]; hint?: readonly Piece[] } {
  const hint = attempt({ ...message, id: `${message.id}.hint` })
  return hint ? { message: say(message), hint } : { message: say(message) }
}

export function flat(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'num' ? formatNum(piece.num) : flat(piece.pieces)))
    .join('')
}

// Arguments that are more than letters stand in the formatted message as characters of the private use area, one each, and
// are put in their place afterwards. So translators may order and repeat them as they like.
const FIRST_SLOT = 0xe000
const SLOT = /[\ue000-\uf8fe]/
const PRIVATE = /[\ue000-\uf8ff]/g
/** Stands for a star that somebody typed, which is no markup. */
const STAR = '\uf8ff'
const STARS = new RegExp(STAR, 'g')

function attempt(text: Text): readonly Piece[] | undefined {
  const slots: (readonly Piece[])[] = []
  const args: Record<string, string | number> = {}
  for (const [name, arg] of Object.entries(text.args ?? {})) args[name] = variable(arg, slots)
  const said = lookUp(text.id, args)
  return said === undefined ? undefined : marked(said, slots)
}

function variable(arg: Arg, slots: (readonly Piece[])[]): string | number {
  switch (arg.kind) {
    case 'count':
      return arg.count // a number, so that messages can choose a plural form by it
    case 'word':
      return arg.word.replace(PRIVATE, '\ufffd').replaceAll('*', STAR) // the word itself, so that messages can choose by it
    case 'num':
      return slot([{ kind: 'num', num: arg.num }], slots)
    case 'text':
      return slot(say(arg.text), slots)
  }
}

function slot(pieces: readonly Piece[], slots: (readonly Piece[])[]): string {
  slots.push(pieces)
  return String.fromCharCode(FIRST_SLOT + slots.length - 1)
}

/** `*words*` are emphasized. */
function marked(said: string, slots: readonly (readonly Piece[])[]): Piece[] {
  return said
    .split(/\*([^*]+)\*/)
    .flatMap((part, i): Piece[] => (i % 2 ? [{ kind: 'strong', pieces: filled(part, slots) }] : filled(part, slots)))
}

function filled(part: string, slots: readonly (readonly Piece[])[]): Piece[] {
  return part.split(new RegExp(`(${SLOT.source})`)).flatMap((run): readonly Piece[] => {
    if (SLOT.test(run)) return slots[run.charCodeAt(0) - FIRST_SLOT] ?? []
    return run ? [{ kind: 'text', text: run.replace(STARS, '*') }] : []
  })
}
