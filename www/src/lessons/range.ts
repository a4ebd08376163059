import { fact, type Lesson } from './lesson.ts'
import { ACIQ, MIGACZ } from './sources.ts'

const heavy = (calibration: string, more = {}) => ({ example: 'heavy', scheme: 'integer', bits: '4', calibration, beside: '', ...more })
const WHOLE = heavy('minmax')
const HAND = heavy('range', { min: '-6', max: '6' })
const PERCENTILE = heavy('percentile', { percentile: '99' })
const MSE = heavy('mse')
const ENTROPY = heavy('entropy')

export const range: Lesson = {
  id: 'range',
  minutes: 15,
  steps: [
    { id: 'whole', view: 'clip', state: WHOLE, facts: { sqnr: fact('sqnr', WHOLE) } },
    {
      id: 'hand',
      view: 'clip',
      state: HAND,
      question: { before: WHOLE, options: [{ id: 'better' }, { id: 'worse' }], answer: 'better' },
      facts: { sqnr: fact('sqnr', HAND), was: fact('sqnr', WHOLE) },
    },
    { id: 'halves', view: 'finding', state: HAND, facts: { sqnr: fact('sqnr', HAND), worst: fact('worst', HAND) } },
    { id: 'percentile', view: 'clip', state: PERCENTILE, facts: { sqnr: fact('sqnr', PERCENTILE) } },
    {
      id: 'mse',
      view: 'clip',
      state: MSE,
      question: { before: PERCENTILE, options: [{ id: 'never' }, { id: 'often' }], answer: 'never' },
      facts: { sqnr: fact('sqnr', MSE), was: fact('sqnr', WHOLE) },
      sources: [ACIQ],
    },
    { id: 'entropy', view: 'clip', state: ENTROPY, facts: { sqnr: fact('sqnr', ENTROPY), best: fact('sqnr', MSE) }, sources: [MIGACZ] },
  ],
}
