import type { Goal, Yard } from '../../core/wire.ts'
import type { MenuKind } from '../../draw/menu-button.ts'
import { givenOf } from '../../draw/param.ts'
import type { ValuesView } from '../../draw/values-view.ts'
import { addBeside } from '../../figures/values/columns/interact.ts'
import { FIRST } from '../../figures/values/price/interact.ts'
import { label } from '../../say/say.ts'
import type { Theme } from '../../state/theme.ts'
import { YARDS } from '../../state/values/address.ts'
import type { ValuesStore } from '../../state/values/store.ts'
import { type Item, type MenuOf, menuOfParam, roundingItems, schemeItems, themeItems } from '../menu-items.ts'

type Of = MenuOf<ValuesView, ValuesStore>

export function valuesMenuOf(kind: MenuKind): Of {
  return (
    MENUS[kind] ??
    menuOfParam(kind.slice('param-'.length), (id, text, store) => store.edit({ kind: 'param', id, text }, { field: `param-${id}` }))
  )
}

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
  example: {
    label: 'panel-values',
    search: false,
    items: ({ catalog, state }) =>
      (catalog?.examples ?? []).map(({ id }) => ({
        id,
        name: label(`example-${id}`),
        about: label(`example-${id}-about`),
        group: '',
        current: state.data.kind === 'example' && state.data.id === id,
      })),
    choose: (id, store) =>
      store.set({ data: { kind: 'example', id, params: {} }, selected: undefined, poke: undefined }, { field: 'data' }),
  },
}

const item = (id: string, name: string, current: boolean): Item => ({ id, name, about: '', group: '', current })

const goalBy = (id: string): Goal | undefined => (id in FIRST ? { by: id as Yard, bound: FIRST[id as keyof typeof FIRST] } : undefined)
