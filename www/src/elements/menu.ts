// The one menu of the page: a list of options that can be searched. It is drawn beneath whichever button opens it.

import { html, nothing, render, type TemplateResult } from 'lit'
import type { MenuKind } from '../draw/menu-button.ts'
import type { Room } from '../draw/room.ts'
import type { SchemeView } from '../draw/view.ts'
import { label } from '../say/say.ts'
import { found, type Item, type MenuOf } from './menu-items.ts'
import { placeBelow } from './place.ts'

interface Open {
  readonly kind: MenuKind
  readonly button: HTMLElement
  readonly query: string
  /** Index of the option that Enter would choose. */
  readonly hot: number
}

/** So much of the neighbours is seen, too. */
const ROOM = 30

const coarse = () => matchMedia('(pointer: coarse)').matches

/** What a menu needs of its page. */
export interface Menus<V extends SchemeView, S> {
  readonly room: Room
  readonly store: S
  view(): V | undefined
  menuOf(kind: MenuKind): MenuOf<V, S>
  /** Draws the page with the id of the button whose menu is open. */
  show(change: { readonly menu: string | undefined }): void
}

export class Menu<V extends SchemeView, S> {
  readonly #page: Menus<V, S>
  readonly #box = document.createElement('div')
  #open: Open | undefined

  constructor(page: Menus<V, S>) {
    this.#page = page
    this.#box.className = 'menu'
    this.#box.hidden = true
    page.room.layer.append(this.#box)
    const { signal } = page.room
    const live = { ...(signal && { signal }) }
    this.#box.addEventListener('input', (event) => this.#search((event.target as HTMLInputElement).value))
    this.#box.addEventListener('keydown', (event) => this.#press(event))
    this.#box.addEventListener('pointermove', (event) => this.#point(event))
    this.#box.addEventListener('click', (event) => this.#choose(optionOf(event.target)?.dataset.id))
    // Where the focus goes, the menu does not follow. Safari's buttons take no focus, hence the second.
    this.#box.addEventListener(
      'focusout',
      ({ relatedTarget }) => relatedTarget instanceof Node && !this.#box.contains(relatedTarget) && this.#close(false),
    )
    // also beside an element on somebody else's page, whose own targets are seen in the path alone
    document.addEventListener('pointerdown', (event) => this.#outside(event.composedPath()[0]) && this.#close(false), live)
    addEventListener('resize', () => this.#place(), live)
  }

  /** The button's click: opens its menu, or closes it. */
  toggle(button: HTMLElement): void {
    const again = this.#open?.button === button
    this.#close(again)
    if (again) return
    const kind = button.dataset.kind as MenuKind
    const view = this.#page.view()
    const items = view ? found(this.#page.menuOf(kind), view, '') : []
    this.#open = {
      kind,
      button,
      query: '',
      hot: Math.max(
        0,
        items.findIndex(({ current }) => current),
      ),
    }
    this.#box.hidden = false
    this.#page.show({ menu: button.id })
    // On touch screens the search field waits to be tapped, lest a keyboard covers the options.
    const into = this.#page.menuOf(kind).search && !coarse() ? '[role=combobox]' : '[role=listbox]'
    this.#box.querySelector<HTMLElement>(into)?.focus({ preventScroll: true })
    this.#reveal()
  }

  /** After each drawing of the page. */
  draw(): void {
    const view = this.#page.view()
    if (!this.#open || !view) return
    const { given = false, items: itemsOf } = this.#page.menuOf(this.#open.kind)
    const items = itemsOf(view, '')
    this.#box.classList.toggle('given', given)
    this.#box.classList.toggle('brief', items.length > 0 && items.every(({ about }) => about === ''))
    render(this.#template(view, this.#open), this.#box)
    this.#place()
  }

  #template(view: V, { kind, query, hot }: Open): TemplateResult {
    const menu = this.#page.menuOf(kind)
    const items = found(menu, view, query)
    const active = items[hot] ? optionId(items[hot]) : nothing
    const name = label(menu.label)
    return html`${menu.search ? search(name, label(menu.given ? 'data-search' : 'menu-search'), query, active) : nothing}
      <div class="options" id="menu-options" role="listbox" aria-label=${name} tabindex=${menu.search ? -1 : 0} aria-activedescendant=${active}>
        ${groups(items).map(([group, members]) => drawGroup(group, members, items[hot]))}
      </div>
      ${items.length === 0 ? html`<p class="empty" role="status">${label(view.catalog ? 'menu-nothing' : 'menu-wait')}</p>` : nothing}`
  }

  #search(query: string): void {
    if (this.#open) this.#set({ query, hot: 0 })
  }

  #set(change: Partial<Open>): void {
    if (!this.#open) return
    this.#open = { ...this.#open, ...change }
    this.draw()
    this.#reveal()
  }

  #items(): readonly Item[] {
    const view = this.#page.view()
    return this.#open && view ? found(this.#page.menuOf(this.#open.kind), view, this.#open.query) : []
  }

  #press(event: KeyboardEvent): void {
    const items = this.#items()
    const hot = this.#open?.hot ?? 0
    const go = (to: number) => {
      event.preventDefault()
      this.#set({ hot: Math.min(Math.max(to, 0), items.length - 1) })
    }
    const inSearch = event.target instanceof HTMLInputElement
    switch (event.key) {
      case 'ArrowDown':
        return go(hot + 1)
      case 'ArrowUp':
        return go(hot - 1)
      case 'PageDown':
        return go(hot + 8)
      case 'PageUp':
        return go(hot - 8)
      case 'Home':
        return inSearch && this.#open?.query ? undefined : go(0)
      case 'End':
        return inSearch && this.#open?.query ? undefined : go(items.length - 1)
      case 'Enter':
        event.preventDefault()
        return this.#choose(items[hot]?.id)
      case ' ':
        if (inSearch) return
        event.preventDefault()
        return this.#choose(items[hot]?.id)
      case 'Escape':
      case 'Tab':
        event.preventDefault()
        event.stopPropagation()
        return this.#close(true)
    }
  }

  #point(event: PointerEvent): void {
    const id = optionOf(event.target)?.dataset.id
    const hot = this.#items().findIndex((item) => item.id === id)
    if (hot >= 0 && hot !== this.#open?.hot && this.#open) {
      this.#open = { ...this.#open, hot }
      this.draw()
    }
  }

  #choose(id: string | undefined): void {
    if (!this.#open || id === undefined) return
    const { kind } = this.#open
    this.#close(true)
    this.#page.menuOf(kind).choose(id, this.#page.store)
  }

  #close(backToButton: boolean): void {
    if (!this.#open) return
    const { button } = this.#open
    this.#open = undefined
    this.#box.hidden = true
    if (backToButton) button.focus({ preventScroll: true })
    render(nothing, this.#box)
    this.#page.show({ menu: undefined })
  }

  #outside(target: EventTarget | undefined): boolean {
    return this.#open !== undefined && target instanceof Node && !this.#box.contains(target) && !this.#open.button.contains(target)
  }

  #place(): void {
    if (this.#open) placeBelow(this.#box, this.#open.button.getBoundingClientRect(), { gap: 4 })
  }

  /** Scrolls the options, and nothing else. */
  #reveal(): void {
    const options = this.#box.querySelector<HTMLElement>('.options')
    const hot = this.#box.querySelector<HTMLElement>('.hot')
    if (!options || !hot) return
    const [frame, box] = [options.getBoundingClientRect(), hot.getBoundingClientRect()]
    if (box.top < frame.top + ROOM) options.scrollTop -= frame.top + ROOM - box.top
    else if (box.bottom > frame.bottom - ROOM) options.scrollTop += box.bottom - frame.bottom + ROOM
  }
}

const search = (name: string, hint: string, query: string, active: string | typeof nothing) => html`<input
  class="find"
  role="combobox"
  aria-expanded="true"
  aria-controls="menu-options"
  aria-activedescendant=${active}
  aria-autocomplete="list"
  aria-label=${`${name}: ${hint}`}
  placeholder=${hint}
  autocomplete="off"
  autocapitalize="off"
  spellcheck="false"
  .value=${query}
/>`

const optionId = ({ id }: Item) => `option-${id}`
const optionOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null)

function groups(items: readonly Item[]): [string, Item[]][] {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(item.group, [...(groups.get(item.group) ?? []), item])
  return [...groups]
}

const drawGroup = (group: string, items: readonly Item[], hot: Item | undefined) => html`<div role="group" aria-label=${group || nothing}>
  ${group ? html`<div class="group" aria-hidden="true">${group}</div>` : nothing}
  ${items.map(
    (item) => html`<div
      class="option ${item === hot ? 'hot' : ''} ${item.current ? 'current' : ''}"
      id=${optionId(item)}
      role="option"
      aria-selected=${item.current ? 'true' : 'false'}
      data-id=${item.id}
    ><b lang=${item.lang ?? nothing}>${item.name}</b><span>${item.about}</span></div>`,
  )}
</div>`
