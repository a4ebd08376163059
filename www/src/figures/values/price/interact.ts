import type { Goal, Yard } from '../../../core/wire.ts'
import type { Actions } from '../../../draw/actions.ts'
import { on } from '../../../draw/room.ts'
import type { ValuesContext } from '../../../draw/values-view.ts'
import { addBeside } from '../columns/interact.ts'

export const actions: Actions<ValuesContext> = {
  /** One that is compared goes on the bench, another one is compared from now on. */
  'rank-pick': ({ dataset }, { store, ranking }) => {
    const point = ranking.price?.points[Number(dataset.at)]
    if (!point) return
    if (point.compared !== undefined) store.set({ focus: point.compared }, { field: 'beside' })
    else addBeside(store, point.setup)
  },
  ranking: (_, { ui, show }) => show({ ranking: !ui.ranking }),
  'rank-sort': ({ dataset: { by } }, { store, ranking }) => {
    ranking.sort(by === 'bits')
    if (by !== 'bits') store.set({ measure: by as Yard }, { field: 'measure' })
  },
}

/** What is good enough when somebody has just said by what. */
export const FIRST: Readonly<Record<Exclude<Goal['by'], 'mse'>, string>> = { sqnr: '30', error: '0.01', cosine: '0.999' }

/** The bound of what is good enough is typed. */
export function listenToGoal({ room, store }: Pick<ValuesContext, 'room' | 'store'>): void {
  on(room, 'input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.dataset.goal === undefined) return
    const bound = target.value.trim().replace(',', '.').replace('−', '-')
    if (bound === '' || !Number.isFinite(Number(bound))) return target.setAttribute('aria-invalid', 'true')
    target.removeAttribute('aria-invalid')
    store.set({ goal: { by: target.dataset.goal as Yard, bound } }, { field: 'goal', live: true })
  })
  on(room, 'focusout', ({ target }) => {
    if (target instanceof HTMLInputElement && target.dataset.goal !== undefined) store.commit()
  })
}
