import type { Setup } from '../../../core/wire.ts'
import type { Actions } from '../../../draw/actions.ts'
import type { ValuesContext } from '../../../draw/values-view.ts'
import { MOST } from '../../../state/values/address.ts'
import type { ValuesStore } from '../../../state/values/store.ts'

const place = ({ dataset }: HTMLElement) => Number(dataset.at)

export const actions: Actions<ValuesContext> = {
  bench: (row, { store }) => store.set({ focus: place(row) }, { field: 'beside' }),
  'take-away': (button, { store }) => takeAway(store, place(button)),
}

/** The one on the bench stays there; its own place goes to the one after it. */
function takeAway(store: ValuesStore, at: number): void {
  store.set(
    ({ setups, focus }) => {
      if (setups.length < 2) return {}
      const rest = setups.filter((_, i) => i !== at)
      return { setups: rest, focus: Math.min(at < focus ? focus - 1 : focus, rest.length - 1) }
    },
    { field: 'beside' },
  )
}

/** Beside the others where there is room, else in place of the one on the bench. */
export function addBeside(store: ValuesStore, setup: Setup): void {
  store.set(
    ({ setups, focus }) =>
      setups.length < MOST ? { setups: [...setups, setup] } : { setups: setups.map((other, i) => (i === focus ? setup : other)) },
    { field: 'beside' },
  )
}
