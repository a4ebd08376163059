import { fact, type Lesson } from './lesson.ts'
import { IEEE, MICIKEVICIUS } from './sources.ts'

const cast = (value: string, format: string) => ({ value, scheme: 'cast', format, overflow: 'saturate' })
const E4M3 = 'float8_e4m3fn'
const E5M2 = 'float8_e5m2'

export const floats: Lesson = {
  id: 'floats',
  minutes: 15,
  steps: [
    {
      id: 'fields',
      view: 'picture',
      state: cast('0.3', 'bfloat16'),
      facts: { value: fact('value', cast('0.3', 'bfloat16')), restored: fact('restored', cast('0.3', 'bfloat16')) },
    },
    {
      id: 'eight',
      view: 'picture',
      state: cast('0.3', E4M3),
      facts: {
        value: fact('value', cast('0.3', E4M3)),
        restored: fact('restored', cast('0.3', E4M3)),
        error: fact('error', cast('0.3', E4M3)),
      },
      sources: [MICIKEVICIUS],
    },
    {
      id: 'precision',
      view: 'picture',
      state: cast('0.3', E5M2),
      question: { before: cast('0.3', E4M3), options: [{ id: 'nearer' }, { id: 'farther' }], answer: 'farther' },
      facts: {
        value: fact('value', cast('0.3', E5M2)),
        restored: fact('restored', cast('0.3', E5M2)),
        error: fact('error', cast('0.3', E5M2)),
        was: fact('error', cast('0.3', E4M3)),
      },
    },
    {
      id: 'range',
      view: 'picture',
      state: cast('1000', E4M3),
      question: { before: cast('1000', E5M2), options: [{ id: 'holds' }, { id: 'stops' }], answer: 'stops' },
      facts: {
        value: fact('value', cast('1000', E5M2)),
        wide: fact('restored', cast('1000', E5M2)),
        restored: fact('restored', cast('1000', E4M3)),
      },
    },
    { id: 'line', view: 'line', state: cast('0.3', E4M3), facts: { value: fact('value', cast('0.3', E4M3)) } },
    {
      id: 'subnormal',
      view: 'picture',
      state: cast('0.005', E4M3),
      facts: {
        value: fact('value', cast('0.005', E4M3)),
        restored: fact('restored', cast('0.005', E4M3)),
        error: fact('error', cast('0.005', E4M3)),
      },
      sources: [IEEE],
    },
    {
      id: 'nothing',
      view: 'picture',
      state: cast('0.0005', E4M3),
      question: {
        before: cast('0.005', E4M3),
        options: [
          { id: 'zero', fact: fact('restored', cast('0.0005', E4M3)) },
          { id: 'least', fact: fact('restored', cast('0.002', E4M3)) },
        ],
        answer: 'zero',
      },
      facts: {
        value: fact('value', cast('0.0005', E4M3)),
        restored: fact('restored', cast('0.0005', E4M3)),
        least: fact('restored', cast('0.002', E4M3)),
      },
    },
  ],
}
