import { on } from '../../../draw/room.ts'
import type { ValuesContext } from '../../../draw/values-view.ts'

/** The window of rows moves by its slider and by the wheel. */
export function listenToBits({ room, show }: ValuesContext): void {
  on(room, 'input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches('.bitscroll')) show({ bitsFrom: Number(target.value) })
  })
  on(
    room,
    'wheel',
    (event) => {
      const rows = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-bits]') : null
      const [from = 0, last = 0] = (rows?.dataset.bits ?? '').split(' ').map(Number)
      const next = Math.max(0, Math.min(last, from + Math.sign(event.deltaY) * WHEEL))
      if (!rows || next === from || event.ctrlKey || event.deltaY === 0) return // at its end the page scrolls on
      event.preventDefault()
      show({ bitsFrom: next })
    },
    { passive: false },
  )
}

/** Rows a turn of the wheel. */
const WHEEL = 3
