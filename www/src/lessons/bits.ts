import { fact, type Lesson } from './lesson.ts'
import { GOLDBERG, IEEE } from './sources.ts'

const float = (value: string) => ({ value, scheme: 'cast', format: 'float32' })
const NUMBER = float('3452.3194')

export const bits: Lesson = {
  id: 'bits',
  minutes: 12,
  steps: [
    { id: 'four', view: 'bits', state: NUMBER, facts: { value: fact('value', NUMBER) }, sources: [IEEE] },
    {
      id: 'sign',
      view: 'bits',
      state: float('-3452.3194'),
      facts: { value: fact('value', NUMBER), negative: fact('value', float('-3452.3194')) },
    },
    {
      id: 'exponent',
      view: 'bits',
      state: float('2048'),
      facts: { value: fact('value', float('2048')), exponent: fact('exponent', float('2048')), number: fact('value', NUMBER) },
    },
    {
      id: 'double',
      view: 'bits',
      state: float('6904.6388'),
      question: { before: NUMBER, options: [{ id: 'sign' }, { id: 'exponent' }, { id: 'fraction' }], answer: 'exponent' },
      facts: {
        value: fact('value', NUMBER),
        double: fact('value', float('6904.6388')),
        exponent: fact('exponent', NUMBER),
        next: fact('exponent', float('6904.6388')),
      },
    },
    {
      id: 'fraction',
      view: 'bits',
      state: NUMBER,
      facts: { value: fact('value', NUMBER), significand: fact('significand', NUMBER), power: fact('value', float('2048')) },
    },
    { id: 'held', view: 'bits', state: NUMBER, facts: { value: fact('value', NUMBER), held: fact('held', NUMBER) }, sources: [GOLDBERG] },
    {
      id: 'tenth',
      view: 'bits',
      state: float('0.1'),
      question: { before: float('0.5'), options: [{ id: 'exact' }, { id: 'near' }, { id: 'never' }], answer: 'near' },
      facts: { value: fact('value', float('0.1')), held: fact('held', float('0.1')), half: fact('value', float('0.5')) },
    },
    {
      id: 'gaps',
      view: 'bits',
      state: float('16777217'),
      facts: { value: fact('value', float('16777217')), held: fact('held', float('16777217')) },
    },
  ],
}
