import type { Actions } from '../../draw/actions.ts'

export const actions: Actions = {
  flip(key, { store, show }) {
    const side = key.closest<HTMLElement>('[data-side]')?.dataset.side
    const bit = Number(key.dataset.bit)
    show({ flipped: true })
    store.edit(side === 'source' ? { kind: 'flipSource', bit } : { kind: 'flipTarget', bit }, {
      field: side === 'source' ? 'number' : 'target',
    })
  },
}
