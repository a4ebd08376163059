import { across } from '../../../draw/places.ts'
import { on } from '../../../draw/room.ts'
import { plotted, type ValuesContext } from '../../../draw/values-view.ts'

const FIELD = 'poke'

/** The selected value is dragged, or moved by keys. */
export function listenToStairs({ room, store }: ValuesContext): void {
  /** The axis as it was when the drag began: it may grow with the value. */
  let drag: readonly [number, number] | undefined
  const grabOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>('[data-grab]') : null)

  on(room, 'pointerdown', (event) => {
    const grab = grabOf(event.target)
    const { answer } = store
    if (!grab || !answer || event.button !== 0) return
    grab.setPointerCapture(event.pointerId)
    drag = plotted({ answer }, 'stairs')?.drag
    grab.focus()
    event.preventDefault()
  })
  on(room, 'pointermove', (event) => {
    const grab = grabOf(event.target)
    if (!drag || !grab) return
    const at = Math.min(1, Math.max(0, across(grab.closest('[data-across]')!, event)))
    store.edit({ kind: 'poke', at: drag[0] + at * (drag[1] - drag[0]) }, { field: FIELD, live: true })
  })
  const drop = () => {
    if (drag) store.commit()
    drag = undefined
  }
  on(room, 'pointerup', drop)
  on(room, 'pointercancel', drop)
  on(room, 'focusout', ({ target }) => grabOf(target) && store.commit())
  on(room, 'keydown', (event) => {
    const { key, shiftKey, target } = event
    if (!grabOf(target) || event.ctrlKey || event.metaKey || event.altKey) return
    const up = key === 'ArrowRight' || key === 'ArrowUp'
    if (!up && key !== 'ArrowLeft' && key !== 'ArrowDown') return
    event.preventDefault()
    store.edit({ kind: 'pokeStep', steps: (up ? 1 : -1) * (shiftKey ? 10 : 1) }, { field: FIELD, live: true })
  })
}
