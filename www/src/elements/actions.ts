import type { ScaleFits } from '../core/wire.ts'
import type { Actions, Context } from '../draw/actions.ts'
import { on } from '../draw/room.ts'
import { figureActions } from '../figures/registry.ts'
import { copyText } from '../state/clipboard.ts'
import { readOtherwise, takeSuggestion } from './fields.ts'

/** How long "Copied" stands in place of "Copy link". */
const COPIED_MS = 2000

export function listenToActions(context: Context, toggleMenu: (button: HTMLElement) => void): void {
  const actions: Actions = { ...figureActions, ...pageActions, menu: toggleMenu }
  listen(actions, context, (input) => choose(input, context))
  on(context.room, 'keydown', (event) => turn(event, context.store))
}

/** One listener for all buttons and sliders of a page; `chosen` hears of its radio buttons and switches. */
export function listen<C extends Pick<Context, 'room'>>(actions: Actions<C>, context: C, chosen: (input: HTMLInputElement) => void): void {
  const { room } = context
  on(room, 'click', (event) => {
    const { target } = event
    const asked = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null
    if (asked && asked.ariaDisabled !== 'true') actions[asked.dataset.do ?? '']?.(asked, context, event)
  })
  on(room, 'change', (event) => {
    const { target } = event
    if (!(target instanceof HTMLInputElement)) return
    if (isChoice(target)) chosen(target)
    if (target.type === 'range') actions[target.dataset.do ?? '']?.(target, context, event)
  })
}

const pageActions: Actions = {
  undo: (_, { store }) => store.undo(),
  redo: (_, { store }) => store.redo(),
  reset: (_, { store }) => store.reset(),
  dismiss: (_, { store }) => store.dismiss(),
  more: (_, { ui, show }) => show({ more: !ui.more }),
  reload: (_, { room }) => room.reload(),
  'read-otherwise': (_, context) => readOtherwise(context),
  suggest: takeSuggestion,
  'save-page': async (_, { store, show }) => {
    const { savePage } = await import('../state/keep.ts')
    show({ kept: await savePage(store.link) })
  },
  'dismiss-kept': (_, { show }) => show({ kept: undefined }),
  embed: (link, { store }) => leadToGallery(link, store.link, `values=${store.state.input.values.join(';')}`),
  'copy-link': async (_, { store, show }) => {
    const copied = await copyText(store.link)
    show({ copied: copied ? 'yes' : 'no' })
    if (copied) setTimeout(() => show({ copied: undefined }), COPIED_MS)
  },
}

/** "Embed this" is a link: with the click it gets what is shown, and what else there is to say. */
export function leadToGallery(link: HTMLElement, address: string, more: string): void {
  ;(link as HTMLAnchorElement).hash = `${address.split('#')[1] ?? ''}&${more}`
}

const isChoice = ({ type }: HTMLInputElement) => type === 'radio' || type === 'checkbox'

/** By its name: one of the panel's own choices, or that of a parameter. */
function choose({ name, value, type, checked }: HTMLInputElement, { store }: Context): void {
  const [, param] = name.split('param-')
  if (param) store.edit({ kind: 'param', id: param, text: type === 'radio' ? value : String(checked) }, { field: name })
  else if (name === 'scale-fits') store.edit({ kind: 'scaleFits', to: value as ScaleFits }, { field: name })
  else if (name === 'symmetric') store.edit({ kind: 'symmetric', on: value === 'on' }, { field: 'scale-fits' })
}

/** Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y; texts that are being typed have their own. */
export function turn(event: KeyboardEvent, store: { undo(): void; redo(): void }): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || typesText(event.target)) return
  const key = event.key.toLowerCase()
  if (key !== 'z' && key !== 'y') return
  event.preventDefault()
  if (key === 'y' || event.shiftKey) store.redo()
  else store.undo()
}

function typesText(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !isChoice(target))
}
