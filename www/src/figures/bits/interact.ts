import type { Actions } from '../../draw/actions.ts'

export const actions: Actions = {
  flip(key, { store, showSoon }) {
    const side = key.closest<HTMLElement>('[data-side]')?.dataset.side
    const bit = Number(key.dataset.bit)
    showSoon({ flipped: true })
    store.edit(side === 'source' ? { kind: 'flipSource', bit } : { kind: 'flipTarget', bit }, {
      field: side === 'source' ? 'number' : 'target',
    })
  },
}
