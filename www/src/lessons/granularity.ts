import { fact, type Lesson } from './lesson.ts'
import { DETTMERS_INT8, KRISHNAMOORTHI, ZEROQUANT } from './sources.ts'

const weights = (granularity: string, groupSize = '32') => ({
  real: 'attention',
  scheme: 'integer',
  bits: '4',
  granularity,
  ...(granularity === 'group' && { 'group-size': groupSize, axis: '1' }),
  beside: '',
})
const TENSOR = weights('tensor')
const CHANNEL = weights('channel')
const GROUP = weights('group')
const SMALL = weights('group', '16')

export const granularity: Lesson = {
  id: 'granularity',
  minutes: 12,
  steps: [
    { id: 'weights', view: 'clip', state: TENSOR, facts: { sqnr: fact('sqnr', TENSOR) } },
    { id: 'tensor', view: 'heat', state: TENSOR, facts: { bits: fact('bits', TENSOR) } },
    {
      id: 'channel',
      view: 'heat',
      state: CHANNEL,
      question: { before: TENSOR, options: [{ id: 'better' }, { id: 'same' }, { id: 'worse' }], answer: 'better' },
      facts: { was: fact('sqnr', TENSOR), sqnr: fact('sqnr', CHANNEL), bits: fact('bits', CHANNEL) },
      sources: [KRISHNAMOORTHI],
    },
    { id: 'group', view: 'heat', state: GROUP, facts: { was: fact('sqnr', CHANNEL), sqnr: fact('sqnr', GROUP) }, sources: [ZEROQUANT] },
    {
      id: 'price',
      view: 'columns',
      state: GROUP,
      question: {
        before: TENSOR,
        options: [
          { id: 'free', fact: fact('bits', TENSOR) },
          { id: 'scale', fact: fact('bits', GROUP) },
          { id: 'double', fact: fact('bits', SMALL) },
        ],
        answer: 'scale',
      },
      facts: { bits: fact('bits', GROUP), codes: fact('bits', TENSOR), small: fact('bits', SMALL) },
    },
    {
      id: 'balance',
      view: 'columns',
      state: SMALL,
      facts: { sqnr: fact('sqnr', SMALL), was: fact('sqnr', GROUP), bits: fact('bits', SMALL), before: fact('bits', GROUP) },
      sources: [DETTMERS_INT8],
    },
  ],
}
