import type { ScaleFits } from '../../core/wire.ts'
import type { Actions } from '../../draw/actions.ts'

export const actions: Actions = {
  requantize: (_, { store }) => store.edit({ kind: 'requantize' }, { field: 'target' }),
  'take-restored': (_, { store }) => store.edit({ kind: 'takeRestored' }, { field: 'target' }),
  'scale-fits': ({ dataset }, { store }) => store.edit({ kind: 'scaleFits', to: dataset.to as ScaleFits }, { field: 'scale-fits' }),
}
