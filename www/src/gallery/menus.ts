import type { MenuKind } from '../draw/menu-button.ts'
import { givenOf } from '../draw/param.ts'
import type { SchemeView } from '../draw/view.ts'
import { type Item, languageItems, type MenuOf, menuOfParam, roundingItems, schemeItems, themeItems } from '../elements/menu-items.ts'
import { label } from '../say/say.ts'
import { isTheme, type Theme } from '../state/theme.ts'
import { numbersIn } from './attributes.ts'
import { OFFERS, offerOf } from './panel.ts'
import type { GalleryStore } from './store.ts'

type Of = MenuOf<SchemeView, GalleryStore>

export function galleryMenus(store: GalleryStore): (kind: MenuKind) => Of {
  const menus: Readonly<Record<string, Of>> = {
    scheme: {
      label: 'panel-scheme',
      search: true,
      items: (view) => [
        item('', label('gallery-scheme-start'), label('gallery-scheme-start-about'), store.state.setup === undefined),
        ...schemeItems(view).map((scheme) => ({ ...scheme, current: scheme.id === store.state.setup?.scheme })),
      ],
      choose: (id) => store.scheme(id),
    },
    'param-rounding': {
      label: 'panel-rounding',
      search: true,
      items: (view) => roundingItems(view, String(givenOf(view, 'rounding'))),
      choose: (id) => store.param('rounding', id),
    },
    example: {
      label: 'gallery-example',
      search: false,
      items: ({ catalog }) =>
        examples(
          store,
          (catalog?.examples ?? []).map(({ id }) => id),
        ),
      choose: (id) => store.example(id),
    },
    offered: {
      label: 'gallery-offered',
      search: false,
      items: () =>
        OFFERS.map((id) =>
          item(id, label(`gallery-offered-${id}`), label(`gallery-offered-${id}-about`), id === offerOf(store.state.controls)),
        ),
      choose: (id) => store.set({ controls: id === 'figure' ? undefined : id === 'some' ? 'value,bits' : id }),
    },
    'embed-theme': {
      label: 'gallery-theme',
      search: false,
      items: () => themeItems(store.state.theme),
      choose: (theme) => isTheme(theme) && store.set({ theme }),
    },
    theme: {
      label: 'theme',
      search: false,
      items: () => themeItems(store.theme),
      choose: (theme) => store.setTheme(theme as Theme),
    },
    lang: {
      label: 'language',
      search: false,
      items: languageItems,
      choose: (lang) => void store.setLanguage(lang),
    },
  }
  return (kind) => menus[kind] ?? menuOfParam(kind.slice('param-'.length), (id, text) => store.param(id, text))
}

function examples({ state: { texts } }: GalleryStore, ids: readonly string[]): Item[] {
  const several = numbersIn(texts.values ?? '').length > 1
  const chosen = texts.example?.split(',')[0] ?? ''
  const first = several ? 'gallery-example-numbers' : 'gallery-example-start'
  return [
    item('', label(first), label(`${first}-about`), chosen === ''),
    ...ids.map((id) => item(id, label(`example-${id}`), label(`example-${id}-about`), id === chosen)),
  ]
}

const item = (id: string, name: string, about: string, current: boolean): Item => ({ id, name, about, group: '', current })
