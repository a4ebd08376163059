import type { Actions } from '../../draw/actions.ts'

export const actions: Actions = {
  code: ({ dataset }, { store }) => store.edit({ kind: 'targetBits', text: `0x${dataset.code}` }, { field: 'codes' }),
}
