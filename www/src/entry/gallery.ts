// The page "Embed this" comes to life: it is redrawn with each change of what is chosen; the views in it are elements as on any other page.

import { render } from 'lit'
import '../say/values.ts'
import '../say/gallery.ts'
import type { Actions } from '../draw/actions.ts'
import { on, speakIn } from '../draw/room.ts'
import { save } from '../draw/save.ts'
import { listen } from '../elements/actions.ts'
import { Menu } from '../elements/menu.ts'
import { listenToRoving, mendStops } from '../elements/roving.ts'
import { TipBox } from '../elements/tip.ts'
import type { QuantoScope } from '../embed/element.ts'
import type { ViewId } from '../embed/views.ts'
import { attributesOf } from '../gallery/attributes.ts'
import { drawGallery, fileOf, type Places } from '../gallery/draw.ts'
import { galleryMenus } from '../gallery/menus.ts'
import { offered } from '../gallery/panel.ts'
import { WIDTHS } from '../gallery/state.ts'
import { GalleryStore, type Tab } from '../gallery/store.ts'
import { label } from '../say/say.ts'
import { copyText } from '../state/clipboard.ts'
import { clearServed, ownRoom } from './own-room.ts'

/** How long "Copied" stands in place of "Copy". */
const COPIED_MS = 2000
/** How far from the window views follow what is chosen. */
const NEAR = '400px 0px'

const { place } = ownRoom
const here = (path: string) => new URL(path, location.href.replace(/[?#].*$/s, '')).href
const places: Places = { files: here('../'), number: here('./'), values: here('./values.html') }

const store = new GalleryStore(draw)
const menuOf = galleryMenus(store)
const menu = new Menu({ room: ownRoom, store, view: () => store.view, menuOf, show: (change) => store.show(change) })
const tip = new TipBox(ownRoom)
const near = new Set<ViewId>()
let taken = false

const elementOf = (view: ViewId) => place.querySelector<QuantoScope>(`#view-${view} quanto-scope`)
const seen = { isNear: (view: ViewId) => near.has(view), height: (view: ViewId) => elementOf(view)?.offsetHeight || undefined }

function draw(): void {
  speakIn(ownRoom)
  if (!taken) clearServed()
  render(drawGallery(store, places, seen), place)
  if (!taken) watch()
  taken = true
  document.title = label('gallery-title')
  mendStops(ownRoom)
  menu.draw()
  tip.draw()
  drawings()
}

/** Which views are near the window, and which is read. */
function watch(): void {
  const viewOf = ({ target }: IntersectionObserverEntry) => (target as HTMLElement).dataset.view as ViewId
  const nearby = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) near[entry.isIntersecting ? 'add' : 'delete'](viewOf(entry))
      draw()
    },
    { rootMargin: NEAR },
  )
  const reading = new IntersectionObserver(
    (entries) => {
      const read = entries.find(({ isIntersecting }) => isIntersecting)
      if (read && viewOf(read) !== store.ui.current) store.show({ current: viewOf(read) })
    },
    { rootMargin: '-40% 0px -59% 0px' },
  )
  for (const section of place.querySelectorAll('section.view')) {
    nearby.observe(section)
    reading.observe(section)
    section.querySelector('quanto-scope')?.addEventListener('error', (event) => troubled(section, event))
    section.querySelector('quanto-scope')?.addEventListener('load', () => {
      section.classList.add('loaded')
      drawings()
    })
  }
}

function troubled(section: Element, event: Event): void {
  const view = (section as HTMLElement).dataset.view as ViewId
  const { code, message } = (event as CustomEvent<{ code: string; message: string }>).detail ?? {}
  store.show({ problems: { ...store.ui.problems, [view]: message || code } })
}

/** How long what is chosen stands still before it is drawn as a file. */
const STILL_MS = 250
const making = new Set<ViewId>()
let still: ReturnType<typeof setTimeout> | undefined

/** Drawings of what is near, where they are asked for. */
function drawings(): void {
  clearTimeout(still)
  if (store.ui.tab === 'svg' || store.ui.tab === 'markdown') still = setTimeout(makeDrawings, STILL_MS)
}

function makeDrawings(): void {
  const { drawings } = store.ui
  for (const view of near) {
    if (!place.querySelector(`#view-${view}.loaded`)) continue
    const of = made(view)
    if (drawings[view]?.of !== of && !making.has(view)) void makeDrawing(view, of)
  }
}

const made = (view: ViewId) => JSON.stringify([...attributesOf(view, store.state), store.state.width])

async function makeDrawing(view: ViewId, of: string): Promise<void> {
  making.add(view)
  const element = elementOf(view)
  const svg = await element?.toSVG().catch(() => undefined)
  making.delete(view)
  store.show({ drawings: { ...store.ui.drawings, [view]: svg === undefined ? { of, none: true } : { of, svg } } })
}

function go(view: ViewId): void {
  const section = place.querySelector<HTMLElement>(`#view-${view}`)
  section?.scrollIntoView()
  section?.querySelector('h3')?.focus({ preventScroll: true })
}

const actions: Actions<{ readonly room: typeof ownRoom }> = {
  menu: (button) => menu.toggle(button),
  reset: () => store.reset(),
  more: () => store.show({ more: !store.ui.more }),
  dismiss() {
    store.odd = []
    store.real = undefined
    store.silent = undefined
    draw()
  },
  tab: ({ dataset: { tab } }) => store.show({ tab: tab as Tab }),
  go({ dataset: { view } }, _, event) {
    event.preventDefault()
    store.set({ view: view as ViewId })
    store.show({ current: view as ViewId })
    go(view as ViewId)
  },
  'copy-link': () => copy(undefined, store.link),
  'copy-code'(button) {
    const codes = [...(button.closest('[role=tabpanel]')?.querySelectorAll('pre') ?? [])].map(({ textContent }) => textContent ?? '')
    void copy(button.dataset.id, (button.dataset.all === undefined ? codes.slice(0, 1) : codes.reverse()).join('\n'))
  },
  save({ dataset: { view } }) {
    const svg = store.ui.drawings[view as ViewId]?.svg
    if (svg) save(fileOf(view as ViewId), [svg], 'image/svg+xml')
  },
}

let copies = 0

async function copy(id: string | undefined, text: string): Promise<void> {
  const copied = (await copyText(text)) ? 'yes' : 'no'
  const mine = ++copies
  const { copiedOf: _, copied: __, ...ui } = store.ui
  store.ui = id === undefined ? { ...ui, copied } : { ...ui, copied, copiedOf: id }
  draw()
  setTimeout(() => {
    if (mine !== copies) return
    const { copiedOf: _, copied: __, ...ui } = store.ui
    store.ui = ui
    draw()
  }, COPIED_MS)
}

function choose({ name, value, type, checked }: HTMLInputElement): void {
  const [, param] = name.split('param-')
  if (param) store.param(param, type === 'radio' ? value : String(checked))
  else if (name === 'width') store.set({ width: WIDTHS.find((width) => width === value) ?? 'full' })
  else if (name === 'home') store.set({ home: checked })
  else if (name === 'offer') {
    const others = offered(store.state.controls).filter((other) => other !== value)
    store.set({ controls: [...others, ...(checked ? [value] : [])].join(',') })
  }
}

/** What is typed: numbers at once, other texts when they are done. */
function listenToTexts(): void {
  on(ownRoom, 'input', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement) || target.dataset.field !== 'list') return
    const { value: text } = target
    store.numbers(text)
    store.show({ editing: { field: 'list', text } })
  })
  on(ownRoom, 'change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    const { field = '' } = target.dataset
    if (field === 'at') store.at(target.value)
    else if (field === 'src') store.src(target.value)
    else if (field.startsWith('param-')) store.param(field.slice('param-'.length), target.value)
  })
}

/** The page is there, and says all that can be copied, without it. */
async function defineElement(): Promise<void> {
  try {
    await import('./element.ts')
  } catch {
    store.show({ lost: true })
  }
}

listen(actions, { room: ownRoom }, choose)
listenToTexts()
listenToRoving(ownRoom)
addEventListener('hashchange', () => void reload())

async function reload(): Promise<void> {
  await store.load(location.hash)
  if (store.state.view !== 'picture') go(store.state.view)
}

void reload()
void defineElement()
