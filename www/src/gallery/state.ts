// What "Embed this" shows <-> the part of its address from `#`. What is not of the gallery itself is there as the other pages have it, so
// that their addresses lead here as they are.

import { CATALOG } from 'virtual:declared'
import type { Param, Setup } from '../core/wire.ts'
import { kebab } from '../embed/attributes.ts'
import { VIEWS, type ViewId, viewNamed } from '../embed/views.ts'
import { VERSION } from '../state/fields.ts'
import { isLanguage } from '../state/language.ts'
import { readParam } from '../state/param.ts'
import { isTheme, type Theme } from '../state/theme.ts'
import { pack, unpack } from '../state/values/packed.ts'

export const WIDTHS = ['320', '680', 'full'] as const
export type Width = (typeof WIDTHS)[number]

export interface GalleryState {
  readonly view: ViewId
  /** As the attributes of these names; without one, a view shows what it starts with. */
  readonly texts: Readonly<Record<string, string>>
  /** The scheme, if one was chosen. */
  readonly setup: Setup | undefined
  /** As the attribute. */
  readonly controls: string | undefined
  /** That of the views. */
  readonly theme: Theme
  readonly width: Width
  /** Whether views lead to Quantoscope. */
  readonly home: boolean
  /** Where the files lie that other pages load, if somebody said so. */
  readonly at: string | undefined
  /** That of the page, where somebody has chosen one. */
  readonly lang: string | undefined
}

export const GALLERY_START: GalleryState = {
  view: 'picture',
  texts: {},
  setup: undefined,
  controls: undefined,
  theme: 'auto',
  width: '680',
  home: true,
  at: undefined,
  lang: undefined,
}

/** The attributes that a state has beside its scheme, and an element where a file is: of which views. */
export const TEXTS: Readonly<Record<string, 'number' | 'values' | 'both'>> = {
  value: 'number',
  values: 'both',
  example: 'values',
  src: 'values',
  source: 'number',
  fit: 'number',
  code: 'number',
  beside: 'values',
  focus: 'values',
  selected: 'both',
  poke: 'values',
  measure: 'values',
  goal: 'values',
}

export const declaredParams = (scheme: string): readonly Param[] | undefined => CATALOG.schemes.find(({ id }) => id === scheme)?.params

export interface ReadGallery {
  readonly state: GalleryState
  /** Keys that say nothing. */
  readonly odd: readonly string[]
  /** Data of ours that other pages do not have. */
  readonly real: string | undefined
}

export function readGallery(hash: string): ReadGallery {
  const said = new Map(new URLSearchParams(hash.replace(/^#/, '').replaceAll('+', '%2B')))
  const odd: string[] = []
  const read = <T>(key: string, of: (text: string) => T | undefined, otherwise: T): T => {
    const text = said.get(key)
    said.delete(key)
    const found = text === undefined ? undefined : of(text)
    if (text !== undefined && found === undefined) odd.push(key)
    return found ?? otherwise
  }
  read('v', (text) => text === VERSION || undefined, true)
  read('theme', (text) => isTheme(text) || undefined, true) // that of the page, see boot.ts
  const real = read<string | undefined>('real', (text) => text, undefined)
  const state = {
    view: read('view', viewNamed, GALLERY_START.view),
    setup: withParams(read('scheme', setup, undefined), said),
    controls: read<string | undefined>('controls', (text) => (/^[\w, -]*$/.test(text) ? text : undefined), undefined),
    theme: read('embed-theme', (text) => (isTheme(text) ? text : undefined), GALLERY_START.theme),
    width: read('width', (text) => WIDTHS.find((width) => width === text), GALLERY_START.width),
    home: read<boolean>('home', (text) => (text === 'no' ? false : undefined), true),
    lang: read('lang', (text) => (isLanguage(text) ? text : undefined), undefined),
    at: read('at', (text) => webAddress(text), undefined),
    texts: {} as Readonly<Record<string, string>>,
  }
  for (const key of Object.keys(TEXTS)) {
    const text = said.get(key)?.trim()
    if (text) state.texts = { ...state.texts, [key]: text }
    said.delete(key)
  }
  // "Number" says its numbers twice
  const { value, values } = state.texts
  if (value !== undefined || !/[\s;]/.test(values ?? '')) {
    const { values: _, ...others } = state.texts
    state.texts = { ...others, ...((value ?? values) && { value: value ?? values ?? '' }) }
  }
  return { state, odd: [...odd, ...said.keys()], real }
}

/** A folder's address, as people type it. */
export function webAddress(text: string): string | undefined {
  if (!/^(https?:\/\/|\.{0,2}\/|[\w-][\w./-]*$)/.test(text.trim()) || /[\s"'<>]/.test(text.trim())) return undefined
  return text.trim().replace(/\/?$/, '/')
}

/** Both as "Values" writes it, with parameters, and as "Number" does, where they stand beside it. */
function setup(text: string): Setup | undefined {
  const read = unpack(text, CATALOG, declaredParams)
  return read && { scheme: read.id, params: read.params }
}

function withParams(chosen: Setup | undefined, said: Map<string, string>): Setup | undefined {
  const scheme = chosen?.scheme ?? 'integer'
  const given: [string, Setup['params'][string]][] = []
  for (const param of declaredParams(scheme) ?? []) {
    const text = said.get(kebab(param.id))
    const value = text === undefined ? undefined : readParam(text, param, CATALOG)
    if (value === undefined) continue
    given.push([param.id, value])
    said.delete(kebab(param.id))
  }
  if (!chosen && given.length === 0) return undefined
  return { scheme, params: { ...chosen?.params, ...Object.fromEntries(given) } }
}

export function writeGallery({ view, texts, setup, controls, theme, width, home, at, lang }: GalleryState): string {
  const pairs: (readonly [string, string | undefined])[] = [
    ['view', view === GALLERY_START.view ? undefined : view],
    ...Object.keys(TEXTS).map((key) => [key, texts[key]] as const),
    ['scheme', setup && pack({ id: setup.scheme, params: setup.params }, declaredParams(setup.scheme) ?? [])],
    ['controls', controls],
    ['embed-theme', theme === GALLERY_START.theme ? undefined : theme],
    ['width', width === GALLERY_START.width ? undefined : width],
    ['home', home ? undefined : 'no'],
    ['at', at],
    ['lang', lang],
  ]
  const said = pairs.filter(([, text]) => text !== undefined).map(([key, text = '']) => `${key}=${encode(text)}`)
  return said.length === 0 ? '' : `#${[`v=${VERSION}`, ...said].join('&')}`
}

/** Legible where nothing forbids it. */
const encode = (text: string) => encodeURIComponent(text).replace(/%(2C|3B|3A|2F|40|24)/g, decodeURIComponent)

export const viewsOf = (of: 'number' | 'values'): ViewId[] => (Object.keys(VIEWS) as ViewId[]).filter((id) => VIEWS[id].of === of)
