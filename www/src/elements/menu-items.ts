import type { Catalog, Family, SchemeEntry } from '../core/wire.ts'
import type { MenuKind } from '../draw/menu-button.ts'
import { givenOf, paramOf } from '../draw/param.ts'
import type { SchemeView, View } from '../draw/view.ts'
import { speaking } from '../say/catalogue.ts'
import { nameOf } from '../say/languages.ts'
import { choiceName, label, plain } from '../say/say.ts'
import { LANGUAGES } from '../state/language.ts'
import { isFormat } from '../state/param.ts'
import type { Store } from '../state/store.ts'
import { THEMES, type Theme } from '../state/theme.ts'

export interface Item {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly group: string
  readonly current: boolean
  /** That of the name, where it is not the page's. */
  readonly lang?: string
  /** Found by searching only. */
  readonly rare?: boolean
}

export interface MenuOf<V, S> {
  /** The label of the menu. */
  readonly label: string
  /** Whether the names are a file's, which may be long. */
  readonly given?: boolean
  /** Whether there is a field to search in. */
  readonly search: boolean
  items(view: V, query: string): readonly Item[]
  choose(id: string, store: S): void
}

export function menuOf(kind: MenuKind): MenuOf<View, Store> {
  return (
    MENUS[kind] ??
    menuOfParam(kind.slice('param-'.length), (id, text, store) => store.edit({ kind: 'param', id, text }, { field: `param-${id}` }))
  )
}

/** Each by its own name, so that whoever reads it finds it. */
export const languageItems = (): Item[] =>
  LANGUAGES.map((id) => ({ id, name: nameOf(id), about: '', group: '', current: id === speaking(), lang: id }))

const MENUS: Readonly<Record<string, MenuOf<View, Store>>> = {
  source: {
    label: 'panel-source',
    search: true,
    items: ({ catalog, answer }, query) => formats(catalog, answer.controls.source, query),
    choose: (format, store) => store.edit({ kind: 'source', format }, { field: 'source' }),
  },
  scheme: {
    label: 'panel-scheme',
    search: true,
    items: schemeItems,
    choose: (id, store) => store.edit({ kind: 'scheme', id }, { field: 'target' }),
  },
  target: {
    label: 'panel-target',
    search: true,
    items: ({ catalog, answer }, query) => formats(catalog, answer.controls.target, query),
    choose: (format, store) => store.edit({ kind: 'target', format }, { field: 'target' }),
  },
  rounding: {
    label: 'panel-rounding',
    search: true,
    items: (view) => roundingItems(view, view.answer.controls.rounding),
    choose: (id, store) => store.edit({ kind: 'rounding', id }, { field: 'rounding' }),
  },
  theme: {
    label: 'theme',
    search: false,
    items: ({ theme }) => themeItems(theme),
    choose: (theme, store) => store.setTheme(theme as Theme),
  },
  lang: {
    label: 'language',
    search: false,
    items: languageItems,
    choose: (lang, store) => store.setLanguage(lang),
  },
}

export function roundingItems(view: SchemeView, current: string | undefined): Item[] {
  const param = paramOf(view, 'rounding')
  return param?.kind === 'choice' ? param.options.map((id) => rounding(id, current)) : []
}

export const themeItems = (theme: Theme): Item[] =>
  THEMES.map((id) => ({ id, name: label(`theme-${id}`), about: label(`theme-${id}-about`), group: '', current: id === theme }))

export function schemeItems({ catalog, answer }: SchemeView): Item[] {
  return (catalog?.schemes ?? []).map((scheme) => schemeItem(scheme, answer.input.scheme))
}

const schemeItem = ({ id, about, family }: SchemeEntry, current: string): Item => ({
  id,
  name: id,
  about: plain(about),
  group: label(`family-${family}`),
  current: id === current,
})

/** The choices, or the formats, that a parameter of the scheme takes. */
export function menuOfParam<S>(id: string, choose: (id: string, text: string, store: S) => void): MenuOf<SchemeView, S> {
  return {
    label: `param-${id}`,
    search: id === 'format',
    items(view, query) {
      const [param, given] = [paramOf(view, id), givenOf(view, id)]
      if (param?.kind === 'format') return formats(view.catalog, String(given), query)
      const options = param?.kind === 'choice' ? param.options : []
      return options.map((option) => ({ id: option, name: choiceName(id, option), about: '', group: '', current: option === given }))
    },
    choose: (text, store) => choose(id, text, store),
  }
}

function formats(catalog: Catalog | undefined, current: string, query: string): Item[] {
  if (!catalog) return []
  const items = catalog.formats.map(({ id, about, common, family }) => ({
    id,
    name: id,
    about: plain(about).replace(/(^|\s)-(?=\d)/g, '$1−'),
    group: label(groupOf(family, id)),
    current: id === current,
    rare: !common && id !== current,
  }))
  for (const id of new Set([current, query.trim().toLowerCase()])) {
    if (!isFormat(id, catalog) || items.some(({ name }) => name.includes(id))) continue
    items.push({ id, name: id, about: label('menu-defined'), group: label('group-float'), current: id === current, rare: false })
  }
  const order = FAMILIES.map(label)
  return items.sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group)) // stable: as the registry has them within a family
}

const FAMILIES = ['group-integer', 'group-unsigned', 'group-float', 'group-codebook']

function groupOf(family: Family, id: string): string {
  if (family === 'integer') return id.startsWith('u') ? 'group-unsigned' : 'group-integer'
  return family === 'float' ? 'group-float' : 'group-codebook'
}

function rounding(id: string, current: string | undefined): Item {
  const args = { rounding: { kind: 'word', word: id } } as const
  return {
    id,
    name: plain({ id: 'rounding-name', args }),
    about: plain({ id: 'rounding-about', args }),
    group: groupOfRounding(id),
    current: id === current,
  }
}

function groupOfRounding(id: string): string {
  if (id === 'convention') return ''
  return label(id.startsWith('half-') ? 'group-nearest' : id === 'stochastic' ? 'group-chance' : 'group-directed')
}

/** Those that have all the words somewhere; without words, all but the rare ones. */
export function found<V, S>({ items: all }: MenuOf<V, S>, view: V, query: string): readonly Item[] {
  const items = all(view, query)
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return items.filter(({ rare }) => !rare)
  const has = ({ name, about, group }: Item) => words.every((word) => `${name} ${about} ${group}`.toLowerCase().includes(word))
  // what begins with the words comes first
  return items.filter(has).sort((a, b) => Number(starts(b, words)) - Number(starts(a, words)))
}

const starts = ({ name }: Item, [first = '']: readonly string[]) => name.toLowerCase().startsWith(first)
