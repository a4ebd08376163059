import type { MenuKind } from '../../draw/menu-button.ts'
import type { ValuesView } from '../../draw/values-view.ts'
import { label } from '../../say/say.ts'
import type { Theme } from '../../state/theme.ts'
import type { ValuesStore } from '../../state/values/store.ts'
import { type MenuOf, menuOfParam, schemeItems, themeItems } from '../menu-items.ts'

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
