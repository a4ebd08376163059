// The page comes to life: it is redrawn with each change of the store, into the place where the served one stands until then.

import { render } from 'lit'
import { NUMBER } from '../core/number-program.ts'
import type { Ui } from '../draw/view.ts'
import { bringToLife } from '../elements/alive.ts'
import { textField } from '../elements/fields.ts'
import { noticeLines } from '../elements/notices.ts'
import { drawPage } from '../elements/page.ts'
import { FIGURES } from '../figures/registry.ts'
import { label } from '../say/say.ts'
import { Store } from '../state/store.ts'
import { ownPage } from '../state/surroundings.ts'
import { clearServed, ownRoom } from './own-room.ts'

const { place } = ownRoom
const store = new Store({ figures: FIGURES, around: ownPage, program: NUMBER })

/** Before the first answer the page stays as it was served; that the engine is loading, or cannot be had, is said all the same. */
function drawEarly(ui: Ui): void {
  const { busy, lost, restarted, notes } = store
  place.querySelector('.progress')?.classList.toggle('on', busy)
  const box = place.querySelector<HTMLElement>('.notices')
  if (box) render(noticeLines({ lost, restarted, notes, ui }), box)
}

/** The focus and a text that is being typed stay where they are. */
function takeOver(): () => void {
  const { activeElement } = document
  const at = path(activeElement)
  const selection = textField(activeElement)
  const [start, end] = [selection?.selectionStart ?? null, selection?.selectionEnd ?? null]
  clearServed()
  return () => {
    if (!at) return
    const again = document.querySelector<HTMLElement>(at)
    again?.focus({ preventScroll: true })
    const field = textField(again)
    if (field && start !== null) field.setSelectionRange(start, end)
  }
}

/** A selector that finds the same control again. */
function path(element: Element | null): string | undefined {
  if (!(element instanceof HTMLElement) || !place.contains(element)) return
  const { field, bit, do: action } = element.dataset
  if (field !== undefined) return `[data-field="${field}"]`
  if (bit !== undefined) return `[data-side="${element.closest<HTMLElement>('[data-side]')?.dataset.side}"] [data-bit="${bit}"]`
  if (element.id) return `#${element.id}`
  if (element instanceof HTMLInputElement) return `[name="${element.name}"][value="${element.value}"]`
  return action && `[data-do="${action}"]`
}

const titled = () => {
  document.title = label('page-title')
}

bringToLife({ room: ownRoom, store, drawn: drawPage, takeOver, drawEarly, afterwards: titled })
store.load(location.hash)
