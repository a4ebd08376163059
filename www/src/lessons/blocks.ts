import { fact, type Lesson } from './lesson.ts'
import { JACOB, KRISHNAMOORTHI } from './sources.ts'

const cast = (value: string, format: string) => ({ value, scheme: 'cast', format })
const scaled = (value: string, scale: string, more = {}) => ({ value, scheme: 'integer', bits: '8', calibration: 'manual', scale, ...more })
const LIST = '3452.3194;-1200.5;437.25;88;12.5;-0.75;4096'
const fitted = (symmetric: string) => ({ values: LIST, selected: '2', scheme: 'integer', bits: '8', symmetric })

const NUMBER = '437.25'
const AT_1 = scaled(NUMBER, '1')
const AT_32 = scaled(NUMBER, '32.25')
const OVER = scaled('5000', '32.25')
const LARGEST = scaled('4096', '32.25')

export const blocks: Lesson = {
  id: 'blocks',
  minutes: 15,
  steps: [
    {
      id: 'twelve',
      view: 'picture',
      state: cast('3452.3194', 'int16'),
      facts: { value: fact('value', cast('3452.3194', 'int16')), rounded: fact('code', cast('3452.3194', 'int16')) },
    },
    {
      id: 'fit',
      view: 'picture',
      state: cast(NUMBER, 'int8'),
      facts: { value: fact('value', AT_1), rounded: fact('rounded', AT_1), code: fact('code', cast(NUMBER, 'int8')) },
    },
    {
      id: 'scale',
      view: 'picture',
      state: AT_1,
      facts: { value: fact('value', AT_1), scale: fact('scale', AT_1), code: fact('code', AT_1) },
    },
    {
      id: 'divide',
      view: 'picture',
      state: AT_32,
      question: {
        before: AT_1,
        options: [
          { id: 'cut', fact: fact('code', { ...AT_32, rounding: 'trunc' }) },
          { id: 'near', fact: fact('code', AT_32) },
          { id: 'undivided', fact: fact('rounded', AT_32) },
        ],
        answer: 'near',
      },
      facts: {
        value: fact('value', AT_32),
        was: fact('scale', AT_1),
        scale: fact('scale', AT_32),
        top: fact('code', LARGEST),
        reach: fact('restored', LARGEST),
        code: fact('code', AT_32),
        cut: fact('code', { ...AT_32, rounding: 'trunc' }),
        cutError: fact('error', { ...AT_32, rounding: 'trunc' }),
        rounded: fact('rounded', AT_32),
        restored: fact('restored', AT_32),
        error: fact('error', AT_32),
      },
      sources: [JACOB],
    },
    {
      id: 'back',
      view: 'chain',
      state: AT_32,
      facts: {
        value: fact('value', AT_32),
        code: fact('code', AT_32),
        scale: fact('scale', AT_32),
        restored: fact('restored', AT_32),
        error: fact('error', AT_32),
      },
    },
    {
      id: 'who',
      view: 'picture',
      state: fitted('true'),
      question: {
        before: AT_32,
        options: [
          { id: 'own', fact: fact('value', fitted('true')) },
          { id: 'first', fact: fact('value', { ...fitted('true'), selected: '0' }) },
          { id: 'largest', fact: fact('value', { ...fitted('true'), selected: '6' }) },
        ],
        answer: 'largest',
      },
      facts: {
        value: fact('value', fitted('true')),
        first: fact('value', { ...fitted('true'), selected: '0' }),
        largest: fact('value', { ...fitted('true'), selected: '6' }),
        top: fact('code', { ...fitted('true'), selected: '6' }),
        scale: fact('scale', fitted('true')),
      },
      sources: [KRISHNAMOORTHI],
    },
    {
      id: 'zero',
      view: 'picture',
      state: fitted('false'),
      facts: {
        scale: fact('scale', fitted('false')),
        was: fact('scale', fitted('true')),
        zeroPoint: fact('zeroPoint', fitted('false')),
        value: fact('value', fitted('false')),
        code: fact('code', fitted('false')),
      },
      sources: [JACOB],
    },
    {
      id: 'words',
      view: 'picture',
      state: OVER,
      question: { before: LARGEST, options: [{ id: 'stays' }, { id: 'wraps' }, { id: 'grows' }], answer: 'stays' },
      facts: {
        value: fact('value', OVER),
        scale: fact('scale', OVER),
        code: fact('code', OVER),
        restored: fact('restored', OVER),
        error: fact('error', OVER),
      },
    },
  ],
}
