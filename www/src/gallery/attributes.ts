// The attributes by which a view shows what was chosen, in the order in which they are written.

import { CATALOG } from 'virtual:declared'
import type { Setup } from '../core/wire.ts'
import { kebab } from '../embed/attributes.ts'
import { VIEWS, type ViewId } from '../embed/views.ts'
import photograph from '../examples/photograph.jpg?url'
import { writeParam } from '../state/param.ts'
import { EXAMPLE } from '../state/state.ts'
import { pack } from '../state/values/packed.ts'
import { START } from '../state/values/state.ts'
import { declaredParams, type GalleryState, TEXTS } from './state.ts'

/** An author's page stays as it is if a default should ever change: these are always said. */
const SAID = ['bits', 'format']

/** Views that a single number is enough for. */
const SINGLE: readonly ViewId[] = ['picture', 'bits', 'chain', 'formats', 'codes']

/** Views that compare schemes. */
const COMPARING: readonly ViewId[] = ['columns', 'heat', 'image', 'values-errors', 'workbench']

export function attributesOf(view: ViewId, state: GalleryState): Map<string, string> {
  const { of } = VIEWS[view]
  const pairs = [
    ['view', view] as const,
    ...(of === 'number' ? numbersOf(view, state) : valuesOf(view, state)),
    ...restOf(of, state),
    ...(state.controls === undefined ? [] : [['controls', state.controls] as const]),
    ...(state.theme === 'auto' ? [] : [['theme', state.theme] as const]),
  ]
  return new Map(pairs)
}

type Pairs = (readonly [string, string])[]

function numbersOf(view: ViewId, { texts: { value, values }, setup }: GalleryState): Pairs {
  const one = value ?? (values || !SINGLE.includes(view) ? undefined : EXAMPLE.values[0])
  const numbers = values === undefined ? EXAMPLE.values : numbersIn(values)
  return [one ? ['value', one] : ['values', numbers.join(';')], ...setupOf(setup ?? { scheme: EXAMPLE.scheme, params: {} })]
}

/** What "Values" starts with is said in full, too. */
function valuesOf(view: ViewId, { texts: { example, values, src, beside }, setup }: GalleryState): Pairs {
  const data = src ? ['src', src] : example ? ['example', example] : values && ['values', numbersIn(values).join(' ')]
  const [first, ...others] = START.setups as [Setup, ...Setup[]]
  const own = setup ?? (data || view === 'image' ? { scheme: first.scheme, params: { bits: 4 } } : first)
  const compared = others.map(packed).filter((other) => other !== packed(own))
  return [
    ...(data ? [data as [string, string]] : started(view)),
    ...setupOf(own),
    ...(COMPARING.includes(view) && beside === undefined ? [['beside', compared.join(';')] as const] : []),
  ]
}

/** A picture is made of a picture. */
function started(view: ViewId): Pairs {
  if (view === 'image') return [['src', new URL(photograph, globalThis.location?.href ?? 'file:').href]]
  const { data } = START
  return data.kind === 'example' ? [['example', packedExample(data)]] : []
}

const packed = ({ scheme, params }: Setup) => pack({ id: scheme, params }, declaredParams(scheme) ?? [])
const packedExample = (data: Parameters<typeof pack>[0]) => pack(data, CATALOG.examples?.find(({ id }) => id === data.id)?.params ?? [])

/** Numbers with blanks, semicolons or line ends between them. Commas are the engine's business: some people write decimals with them. */
export const numbersIn = (text: string): string[] => text.split(/[\s;]+/).filter(Boolean)

function setupOf({ scheme, params }: Setup): Pairs {
  const said = (declaredParams(scheme) ?? []).flatMap((param): [string, string][] => {
    const given = params[param.id] ?? (SAID.includes(param.id) && 'default' in param ? param.default : undefined)
    const text = SAID.includes(param.id) && given !== undefined ? String(given) : writeParam(param, given)
    return text === undefined ? [] : [[kebab(param.id), text]]
  })
  return [['scheme', scheme], ...said]
}

function restOf(of: 'number' | 'values', { texts, view }: GalleryState): Pairs {
  const shown = ['value', 'values', 'example', 'src']
  return Object.entries(texts).filter(
    ([key]) => !shown.includes(key) && (TEXTS[key] === of || (TEXTS[key] === 'both' && VIEWS[view].of === of)),
  )
}
