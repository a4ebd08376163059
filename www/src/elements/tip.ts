// The one tip of the page. It shows what an element says about itself (its property `tip`) while that is pointed at or has the
// keyboard's focus; Escape hides it. It can be pointed at itself, and yet lets clicks through to the keys that it covers.

import { html, nothing, render } from 'lit'
import { on, type Room, speakIn } from '../draw/room.ts'
import type { Tipped } from '../draw/tip.ts'
import { placeBelow } from './place.ts'

/** A moment, so that a pointer on its way elsewhere raises nothing. */
const BEFORE_MS = 80
/** Numbers are read more often than asked about. */
const BEFORE_NUMBERS_MS = 350
/** How long a pointer has to rest on something that the tip covers. */
const COVERED_MS = 400

export class TipBox {
  readonly #room: Room
  readonly #box = document.createElement('div')
  #shown: Tipped | undefined
  #wanted: Tipped | undefined
  #timer = 0
  #touch = false

  constructor(room: Room) {
    const { layer, signal } = room
    this.#room = room
    this.#box.className = 'tip'
    this.#box.id = 'tip'
    this.#box.setAttribute('role', 'tooltip')
    this.#box.hidden = true
    layer.append(this.#box)
    on(room, 'pointerover', (event) => this.#over(event))
    on(room, 'pointermove', (event) => this.#move(event))
    on(room, 'pointerdown', (event) => this.#down(event))
    on(room, 'focusin', ({ target }) => this.#focus(target))
    on(room, 'focusout', () => this.#hide())
    on(room, 'keydown', ({ key }) => key === 'Escape' && this.#hide())
    addEventListener('resize', () => this.#hide(), { ...(signal && { signal }) })
  }

  /** After each drawing of the page: what is said may have changed. */
  draw(): void {
    if (!this.#shown) return // one that is about to be shown has its time
    const said = this.#shown.isConnected && this.#shown.tip
    if (said) this.#fill(this.#shown)
    else this.#hide()
  }

  #over({ target, pointerType, clientX, clientY }: PointerEvent): void {
    if (pointerType === 'touch') return
    const tipped = tippedAt(target)
    if (tipped === this.#wanted) return
    this.#wanted = tipped
    clearTimeout(this.#timer)
    const covered = this.#covers(clientX, clientY)
    if (!tipped) {
      if (this.#shown && !covered) this.#hide()
      return
    }
    if (tipped === this.#shown) return
    const wait = covered ? COVERED_MS : tipped.matches('button') ? BEFORE_MS : BEFORE_NUMBERS_MS
    this.#timer = window.setTimeout(() => this.#show(tipped), wait)
  }

  #move({ pointerType, clientX, clientY }: PointerEvent): void {
    if (pointerType === 'touch' || !this.#shown || this.#wanted || this.#covers(clientX, clientY)) return
    if (this.#room.root.activeElement !== this.#shown || !this.#shown.matches(':focus-visible')) this.#hide()
  }

  /** A tap says what is under it; the finger would hide a tip that is near. */
  #down({ target, pointerType }: PointerEvent): void {
    this.#touch = pointerType === 'touch'
    const tipped = tippedAt(target)
    if (this.#touch && tipped) this.#show(tipped)
    else if (this.#touch) this.#hide()
  }

  #focus(target: EventTarget | null): void {
    const tipped = tippedAt(target)
    if (tipped && tipped === target && tipped.matches(':focus-visible')) this.#show(tipped)
  }

  #show(tipped: Tipped): void {
    if (!tipped.isConnected) return
    this.#shown?.removeAttribute('aria-describedby')
    this.#shown = tipped
    if (tipped.matches('button')) tipped.setAttribute('aria-describedby', 'tip')
    this.#fill(tipped)
  }

  #fill(tipped: Tipped): void {
    speakIn(this.#room) // also after a while
    const said = tipped.tip?.()
    if (!said) return this.#hide()
    render(html`${said}`, this.#box)
    this.#box.hidden = false
    const block = tipped.closest('.block')
    this.#box.classList.toggle('touch', this.#touch && block !== null)
    const box = tipped.getBoundingClientRect()
    const anchor = block?.querySelector('.tiles')?.getBoundingClientRect() ?? box
    placeBelow(this.#box, anchor, { gap: this.#touch && block ? 24 : 9, at: (box.left + box.right) / 2 })
  }

  #hide(): void {
    clearTimeout(this.#timer)
    this.#wanted = undefined
    if (!this.#shown) return
    if (this.#shown.matches('button')) this.#shown.removeAttribute('aria-describedby')
    this.#shown = undefined
    this.#box.hidden = true
    render(nothing, this.#box)
  }

  #covers(x: number, y: number): boolean {
    if (this.#box.hidden) return false
    const { left, right, top, bottom } = this.#box.getBoundingClientRect()
    return x >= left - 4 && x <= right + 4 && y >= top - 12 && y <= bottom + 4
  }
}

/** What is pointed at, or what it is part of, as far as something has a tip. */
function tippedAt(target: EventTarget | null): Tipped | undefined {
  for (let at = target instanceof Element ? target : null; at; at = at.parentElement) {
    const tipped = at as Tipped
    if (tipped.tip) return tipped
    if (tipped.matches('section, table, .panel')) return
  }
}
