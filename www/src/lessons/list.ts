import { fact, type Lesson } from './lesson.ts'
import { DETTMERS_INT8, KRISHNAMOORTHI } from './sources.ts'

const SMALL = '1.2;-0.7;0.4;2.1;-1.6;0.05'
const four = (values: string, selected: string, more = {}) => ({ values, selected, scheme: 'integer', bits: '4', ...more })
const CALM = four(SMALL, '2')
const OUTLIER = four(`${SMALL};40`, '2')
const CLIPPED = four(`${SMALL};40`, '6', { calibration: 'range', min: '-2.1', max: '2.1' })
const at = (state: object, selected: string) => ({ ...state, selected })

export const list: Lesson = {
  id: 'list',
  minutes: 12,
  steps: [
    { id: 'one', view: 'list', state: CALM, facts: { scale: fact('scale', CALM), largest: fact('value', at(CALM, '3')) } },
    {
      id: 'share',
      view: 'list',
      state: at(CALM, '5'),
      question: {
        before: CALM,
        options: [
          { id: 'zero', fact: fact('code', at(CALM, '5')) },
          { id: 'one', fact: fact('code', { ...at(CALM, '5'), rounding: 'away' }) },
        ],
        answer: 'zero',
      },
      facts: { value: fact('value', at(CALM, '5')), scale: fact('scale', CALM), code: fact('code', at(CALM, '5')) },
    },
    {
      id: 'outlier',
      view: 'list',
      state: OUTLIER,
      question: {
        before: CALM,
        options: [
          { id: 'kept', fact: fact('code', CALM) },
          { id: 'lost', fact: fact('code', OUTLIER) },
        ],
        answer: 'lost',
      },
      facts: {
        outlier: fact('value', at(OUTLIER, '6')),
        value: fact('value', OUTLIER),
        scale: fact('scale', OUTLIER),
        was: fact('scale', CALM),
        before: fact('code', CALM),
        code: fact('code', OUTLIER),
      },
      sources: [DETTMERS_INT8],
    },
    {
      id: 'clip',
      view: 'list',
      state: CLIPPED,
      facts: {
        outlier: fact('value', CLIPPED),
        restored: fact('restored', CLIPPED),
        error: fact('error', CLIPPED),
        scale: fact('scale', CLIPPED),
      },
      sources: [KRISHNAMOORTHI],
    },
    {
      id: 'spared',
      view: 'list',
      state: at(CLIPPED, '2'),
      facts: {
        value: fact('value', at(CLIPPED, '2')),
        restored: fact('restored', at(CLIPPED, '2')),
        error: fact('error', at(CLIPPED, '2')),
        lost: fact('error', OUTLIER),
      },
    },
    {
      id: 'weigh',
      view: 'list',
      state: four(`${SMALL};40`, '6'),
      question: { before: CLIPPED, options: [{ id: 'clipping' }, { id: 'rounding' }], answer: 'clipping' },
      facts: { clipped: fact('error', CLIPPED), rounded: fact('error', at(OUTLIER, '3')) },
    },
  ],
}
