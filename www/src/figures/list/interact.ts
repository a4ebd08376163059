import type { Actions } from '../../draw/actions.ts'

export const actions: Actions = {
  select: ({ dataset }, { store }) => store.edit({ kind: 'select', index: Number(dataset.index) }, { field: 'list' }),
  'list-part': ({ dataset }, { show }) => show({ listFrom: Number(dataset.from) }),
  /** The list is edited in one place. */
  'edit-list': (_, { room }) => room.root.querySelector<HTMLElement>('[data-field=list]')?.focus(),
}
