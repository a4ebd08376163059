import type { End } from '../../../core/wire.ts'
import type { Actions } from '../../../draw/actions.ts'
import { across } from '../../../draw/places.ts'
import { on } from '../../../draw/room.ts'
import type { ValuesContext } from '../../../draw/values-view.ts'

const FIELD = 'clip'

export const actions: Actions<ValuesContext> = {
  calibrate({ dataset: { by = '', percentile } }, { store }) {
    store.edit({ kind: 'calibrate', by, ...(percentile && { percentile: Number(percentile) }) }, { field: FIELD })
  },
}

/** The handles: by pointer and by key. */
export function listenToClip({ room, store }: ValuesContext): void {
  let dragged: { readonly handle: HTMLElement; readonly off: number } | undefined
  const handleOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>('[data-clip]') : null)
  const axisOf = (handle: HTMLElement) => handle.closest('[data-across]')!
  const end = (handle: HTMLElement) => handle.dataset.clip as End

  on(room, 'pointerdown', (event) => {
    const handle = handleOf(event.target)
    if (!handle || event.button !== 0) return
    handle.setPointerCapture(event.pointerId)
    dragged = { handle, off: across(axisOf(handle), event) - Number(handle.ariaValueNow) }
    handle.focus()
    event.preventDefault()
  })
  on(room, 'pointermove', (event) => {
    if (!dragged) return
    const { handle, off } = dragged
    store.edit({ kind: 'clip', end: end(handle), at: across(axisOf(handle), event) - off }, { field: FIELD, live: true })
  })
  const drop = () => {
    if (dragged) store.commit()
    dragged = undefined
  }
  on(room, 'pointerup', drop)
  on(room, 'pointercancel', drop)
  on(room, 'focusout', ({ target }) => handleOf(target) && store.commit())
  on(room, 'keydown', (event) => {
    const handle = handleOf(event.target)
    if (!handle || event.ctrlKey || event.metaKey || event.altKey) return
    const change = pressed(event, handle)
    if (!change) return
    event.preventDefault()
    store.edit(change, { field: FIELD, live: true })
  })
}

function pressed({ key, shiftKey }: KeyboardEvent, { dataset }: HTMLElement) {
  const end = dataset.clip as End
  const to = (at: string | undefined) => ({ kind: 'clip', end, at: Number(at) }) as const
  const outwards = end === 'low' ? 'ArrowLeft' : 'ArrowRight'
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
    case 'ArrowUp':
    case 'ArrowDown': {
      const right = key === 'ArrowRight' || key === 'ArrowUp' ? 'ArrowRight' : 'ArrowLeft'
      return { kind: 'clipStep', end, steps: (right === outwards ? 1 : -1) * (shiftKey ? 10 : 1) } as const
    }
    case 'Home':
      return to(dataset.from)
    case 'End':
      return to(dataset.to)
  }
}
