import type { Goal, Yard } from '../../core/wire.ts'
import type { Data } from '../../core/workbench/data.ts'
import type { MenuKind } from '../../draw/menu-button.ts'
import { givenOf } from '../../draw/param.ts'
import type { ValuesView } from '../../draw/values-view.ts'
import { REAL_EXAMPLES } from '../../examples/real.ts'
import { addBeside } from '../../figures/values/columns/interact.ts'
import { FIRST } from '../../figures/values/price/interact.ts'
import { choiceName, errorText, flat, label } from '../../say/say.ts'
import type { Theme } from '../../state/theme.ts'
import { YARDS } from '../../state/values/address.ts'
import { fresh, paramsOf, partOf, readAs, readerParams, shortName, size, typedAs } from '../../state/values/data.ts'
import type { ValuesStore } from '../../state/values/store.ts'
import { type Item, languageItems, type MenuOf, menuOfParam, roundingItems, schemeItems, themeItems } from '../menu-items.ts'
import { askForFile } from './files.ts'

type Of = MenuOf<ValuesView, ValuesStore>

export function valuesMenuOf(kind: MenuKind): Of {
  const [, readerParam] = kind.split('reader-')
  if (readerParam) return menuOfReader(readerParam)
  return (
    MENUS[kind] ??
    menuOfParam(kind.slice('param-'.length), (id, text, store) => store.edit({ kind: 'param', id, text }, { field: `param-${id}` }))
  )
}

/** The choices of a parameter of the reader that the file was read by. */
const menuOfReader = (id: string): Of => ({
  label: `param-${id}`,
  search: false,
  items(view) {
    const param = readerParams(view).find((param) => param.id === id)
    const given = paramsOf(view.state.data)[id] ?? (param && 'default' in param ? param.default : undefined)
    const options = param?.kind === 'choice' ? param.options : []
    return options.map((option) => item(option, choiceName(id, option), option === given))
  },
  choose: (text, store) => store.set(readAs(id, text, store), { field: `reader-${id}` }),
})

const MENUS: Readonly<Record<string, Of>> = {
  scheme: {
    label: 'panel-scheme',
    search: true,
    items: schemeItems,
    choose: (id, store) => store.edit({ kind: 'scheme', id }, { field: 'scheme' }),
  },
  beside: {
    label: 'compare-add',
    search: true,
    items: (view) => schemeItems(view).map((item) => ({ ...item, current: false })),
    choose: (scheme, store) => addBeside(store, { scheme, params: {} }),
  },
  measure: {
    label: 'price-measure',
    search: false,
    items: ({ state }) => YARDS.map((id) => item(id, label(`yard-${id}`), (state.measure ?? 'sqnr') === id)),
    choose: (id, store) => store.set({ measure: id as Yard }, { field: 'measure' }),
  },
  goal: {
    label: 'goal-heading',
    search: false,
    items: ({ state }) => [
      item('', label('goal-nothing'), state.goal === undefined),
      ...Object.keys(FIRST).map((id) => item(id, label(`goal-${id}`), state.goal?.by === id)),
    ],
    choose: (id, store) => store.set({ goal: goalBy(id) }, { field: 'goal' }),
  },
  'param-rounding': {
    label: 'panel-rounding',
    search: true,
    items: (view) => roundingItems(view, String(givenOf(view, 'rounding'))),
    choose: (id, store) => store.edit({ kind: 'param', id: 'rounding', text: id }, { field: 'param-rounding' }),
  },
  theme: {
    label: 'theme',
    search: false,
    items: ({ state }) => themeItems(state.theme),
    choose: (theme, store) => store.setTheme(theme as Theme),
  },
  lang: {
    label: 'language',
    search: false,
    items: languageItems,
    choose: (lang, store) => store.setLanguage(lang),
  },
  example: {
    label: 'panel-values',
    search: true,
    items: ({ catalog, state: { data } }) => [
      {
        id: 'own:typed',
        name: label('data-type'),
        about: label('data-type-about'),
        group: label('data-own'),
        current: data.kind === 'typed',
      },
      {
        id: 'own:file',
        name: label('data-open'),
        about: label('data-open-about'),
        group: label('data-own'),
        current: data.kind === 'file',
      },
      ...(catalog?.examples ?? []).map(({ id }) => example('example', id, data)),
      ...REAL_EXAMPLES.map(({ id }) => example('real', id, data)),
    ],
    choose: (chosen, store) => {
      const [kind, id = ''] = chosen.split(':')
      if (id === 'file') askForFile(store)
      else if (id === 'typed') store.set(typedAs({}), { field: 'data' })
      else store.set(fresh(kind === 'real' ? { kind, id } : { kind: 'example', id, params: {} }), { field: 'data' })
    },
  },
  tensor: {
    label: 'data-tensor',
    given: true,
    search: true,
    items: ({ loaded: { opened, tensor } }) =>
      (opened?.tensors ?? []).map(({ name, dtype, shape, stored, error }, i) => ({
        id: String(i),
        name: shortName(name) || label('data-tensor'),
        about: [dtype, shape.join(' × '), size(stored), error && flat(errorText(error).message)].filter(Boolean).join(' · '),
        group: '',
        current: i === tensor,
      })),
    choose: (id, store) => store.set(partOf({ tensor: Number(id) }), { field: 'tensor' }),
  },
  reader: {
    label: 'data-reader',
    search: false,
    items: ({ catalog, loaded: { opened } }) =>
      (catalog?.readers ?? []).map(({ id }) => item(id, label(`reader-${id}`), id === opened?.kind)),
    choose: (reader, store) => store.set(partOf({ reader, params: {}, tensor: undefined }), { field: 'data' }),
  },
}

function example(kind: 'example' | 'real', id: string, data: Data): Item {
  const current = data.kind === kind && data.id === id
  return {
    id: `${kind}:${id}`,
    name: label(`example-${id}`),
    about: label(`example-${id}-about`),
    group: label(kind === 'real' ? 'data-real' : 'data-made'),
    current,
  }
}

const item = (id: string, name: string, current: boolean): Item => ({ id, name, about: '', group: '', current })

const goalBy = (id: string): Goal | undefined => (id in FIRST ? { by: id as Yard, bound: FIRST[id as keyof typeof FIRST] } : undefined)
