// The attributes by which a view shows what was chosen, in the order in which they are written.

import type { Setup } from '../core/wire.ts'
import { kebab } from '../embed/attributes.ts'
import { VIEWS, type ViewId } from '../embed/views.ts'
import { writeParam } from '../state/param.ts'
import { EXAMPLE } from '../state/state.ts'
import { declaredParams, type GalleryState, TEXTS } from './state.ts'

/** An author's page stays as it is if a default should ever change: these are always said. */
const SAID = ['bits', 'format']

/** Views that a single number is enough for. */
const SINGLE: readonly ViewId[] = ['picture', 'bits', 'chain', 'formats', 'codes']

export function attributesOf(view: ViewId, state: GalleryState): Map<string, string> {
  const { of } = VIEWS[view]
  const all = new Map<string, string>([['view', view]])
  const add = (pairs: Iterable<readonly [string, string]>) => {
    for (const [name, text] of pairs) all.set(name, text)
  }
  add(of === 'number' ? numbersOf(view, state) : valuesOf(state))
  const setup = state.setup ?? (of === 'number' ? { scheme: EXAMPLE.scheme, params: {} } : undefined)
  if (setup) add(setupOf(setup))
  add(restOf(of, state))
  if (state.controls !== undefined) all.set('controls', state.controls)
  if (state.theme !== 'auto') all.set('theme', state.theme)
  return all
}

function numbersOf(view: ViewId, { texts: { value, values } }: GalleryState): [string, string][] {
  const one = value ?? (values || !SINGLE.includes(view) ? undefined : EXAMPLE.values[0])
  return one ? [['value', one]] : [['values', numbersIn(values ?? '').join(';') || EXAMPLE.values.join(';')]]
}

/** Few numbers say little about many values: an example stands in. */
function valuesOf({ texts: { example, values } }: GalleryState): [string, string][] {
  if (example) return [['example', example]]
  return values ? [['values', numbersIn(values).join(' ')]] : []
}

/** Numbers with blanks, semicolons or line ends between them. Commas are the engine's business: some people write decimals with them. */
export const numbersIn = (text: string): string[] => text.split(/[\s;]+/).filter(Boolean)

function setupOf({ scheme, params }: Setup): [string, string][] {
  const said = (declaredParams(scheme) ?? []).flatMap((param): [string, string][] => {
    const given = params[param.id] ?? (SAID.includes(param.id) && 'default' in param ? param.default : undefined)
    const text = SAID.includes(param.id) && given !== undefined ? String(given) : writeParam(param, given)
    return text === undefined ? [] : [[kebab(param.id), text]]
  })
  return [['scheme', scheme], ...said]
}

function restOf(of: 'number' | 'values', { texts, view }: GalleryState): [string, string][] {
  const shown = ['value', 'values', 'example']
  return Object.entries(texts).filter(
    ([key]) => !shown.includes(key) && (TEXTS[key] === of || (TEXTS[key] === 'both' && VIEWS[view].of === of)),
  )
}
