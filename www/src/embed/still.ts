import shell from './shell.css?inline'
import { VIEWS, type ViewId } from './views.ts'

const make = <K extends keyof HTMLElementTagNameMap>(name: K, part?: string): HTMLElementTagNameMap[K] => {
  const element = document.createElement(name)
  if (part) element.part.add(part)
  return element
}

/** What stands in place of a view: the element's children, or a box of text where it has none. It keeps about as much room. */
export class Still {
  readonly root: ShadowRoot
  readonly #box = make('div')
  readonly #room = make('div')
  readonly #message = make('p', 'message')
  readonly #fallback = make('p', 'fallback')
  readonly #link = make('a')

  constructor(host: HTMLElement) {
    this.root = host.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(shell)
    this.root.adoptedStyleSheets = [sheet]
    const [poster, children] = [make('slot'), make('slot')]
    poster.name = 'poster'
    this.#box.className = 'still'
    this.#room.className = 'room'
    this.#message.hidden = true
    this.#room.append(this.#message, poster, children, this.#fallback)
    this.#box.append(this.#room)
    this.root.append(this.#box)
    const look = () => {
      const has = (slot: HTMLSlotElement) => slot.assignedNodes().some((node) => node.nodeType === 1 || node.textContent?.trim())
      this.#box.classList.toggle('posted', has(poster))
      this.#box.classList.toggle('filled', has(children))
    }
    this.root.addEventListener('slotchange', look)
    look()
  }

  get hasFailed(): boolean {
    return this.#box.classList.contains('failed')
  }

  describe(view: ViewId, text: string, home: string | null): void {
    const { height, narrow } = VIEWS[view]
    this.#room.style.setProperty('--wide', String(height))
    this.#room.style.setProperty('--narrow', String(narrow))
    this.#fallback.textContent = `${text} `
    if (home === null) return
    this.#link.href = home
    this.#link.textContent = home
    this.#fallback.append(this.#link)
  }

  /** The view stands there from now on. */
  liven(frame: HTMLElement): void {
    this.#box.classList.remove('failed')
    this.#message.hidden = true
    for (const other of this.root.querySelectorAll('.qs')) if (other !== frame) other.remove()
    frame.classList.add('live')
    this.#box.classList.add('over')
  }

  fail(message: string): void {
    for (const frame of this.root.querySelectorAll('.qs')) frame.remove()
    this.#box.classList.remove('over')
    this.#box.classList.add('failed')
    this.#message.textContent = message
    this.#message.hidden = false
  }
}
