import type { Actions } from '../../draw/actions.ts'
import { on } from '../../draw/room.ts'
import type { ValuesContext } from '../../draw/values-view.ts'
import { valuesActions } from '../../figures/values/registry.ts'
import { copyText } from '../../state/clipboard.ts'
import { readAs, typedAs } from '../../state/values/data.ts'
import { exampleWith } from '../../state/values/example.ts'
import { leadToGallery, listen, turn } from '../actions.ts'
import { outActions } from './out.ts'

/** How long "Copied" stands in place of "Copy link". */
const COPIED_MS = 2000

export function listenToValues(context: ValuesContext, toggleMenu: (button: HTMLElement) => void): void {
  listen({ ...valuesActions, ...outActions, ...pageActions, menu: toggleMenu }, context, (input) => choose(input, context))
  on(context.room, 'keydown', (event) => turn(event, context.store))
}

const pageActions: Actions<ValuesContext> = {
  undo: (_, { store }) => store.undo(),
  redo: (_, { store }) => store.redo(),
  reset: (_, { store }) => store.reset(),
  dismiss: (_, { store }) => store.dismiss(),
  stop: (_, { store }) => store.stop(),
  'stream-stop': (_, { streaming }) => streaming.stop(),
  'stream-again': (_, { streaming }) => streaming.again(),
  more: (_, { ui, show }) => show({ more: !ui.more }),
  reload: (_, { room }) => room.reload(),
  'save-page': async (_, { store, show }) => {
    const { data } = store.state
    const { savePage } = await import('../../state/keep.ts')
    show({ kept: await savePage(store.link, data.kind === 'file' ? data.file : undefined) })
  },
  'dismiss-kept': (_, { show }) => show({ kept: undefined }),
  embed: (link, { store }) => leadToGallery(link, store.link, 'view=clip'),
  'copy-link': async (_, { store, show }) => {
    const copied = await copyText(store.link)
    store.noteLink()
    show({ copied: copied ? 'yes' : 'no' })
    if (copied) setTimeout(() => show({ copied: undefined }), COPIED_MS)
  },
}

/** The choice of a parameter, or of what the range is chosen by. */
function choose({ name, value, type, checked, dataset }: HTMLInputElement, { store }: ValuesContext): void {
  const text = type === 'radio' ? value : String(checked)
  const [, id] = name.split('param-')
  const [, example] = name.split('example-')
  const [, reader] = name.split('reader-')
  if (name === 'clip-by') {
    const { percentile } = dataset
    store.edit({ kind: 'calibrate', by: value, ...(percentile && { percentile: Number(percentile) }) }, { field: 'clip' })
  } else if (id) store.edit({ kind: 'param', id, text }, { field: name })
  else if (example) store.set(exampleWith(example, text, store.catalog), { field: name })
  else if (reader) store.set(readAs(reader, text, store), { field: name })
  else if (name === 'data-separator') store.set(typedAs({ separator: value }), { field: 'list' })
  else if (name === 'data-decimal') store.set(typedAs({ decimal: value }), { field: 'list' })
}
