import type { Actions } from '../../draw/actions.ts'

export const actions: Actions = {
  target: ({ dataset }, { store }) => store.edit({ kind: 'target', format: dataset.format ?? '' }, { field: 'target' }),
}
