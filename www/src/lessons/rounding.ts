import { fact, type Lesson } from './lesson.ts'
import { GOLDBERG, GUPTA, IEEE } from './sources.ts'

const whole = (value: string, rounding = 'half-even') => ({ value, scheme: 'cast', format: 'int16', rounding })
const ties = (rounding: string) => ({ values: '0.5;1.5;2.5;3.5;4.5;5.5', scheme: 'cast', format: 'int16', rounding })

export const rounding: Lesson = {
  id: 'rounding',
  minutes: 10,
  steps: [
    {
      id: 'fraction',
      view: 'picture',
      state: whole('3452.3194'),
      facts: {
        value: fact('value', whole('3452.3194')),
        rounded: fact('code', whole('3452.3194')),
        error: fact('error', whole('3452.3194')),
      },
    },
    {
      id: 'nearest',
      view: 'picture',
      state: whole('88.75'),
      question: {
        before: whole('3452.3194'),
        options: [
          { id: 'below', fact: fact('code', whole('88.75', 'trunc')) },
          { id: 'near', fact: fact('code', whole('88.75')) },
          { id: 'tenth', fact: fact('value', whole('88.8')) },
        ],
        answer: 'near',
      },
      facts: { value: fact('value', whole('88.75')), rounded: fact('code', whole('88.75')), error: fact('error', whole('88.75')) },
    },
    {
      id: 'tie',
      view: 'picture',
      state: whole('2.5'),
      question: {
        before: whole('3.5'),
        options: [
          { id: 'even', fact: fact('code', whole('2.5')) },
          { id: 'up', fact: fact('code', whole('2.5', 'half-away')) },
        ],
        answer: 'even',
      },
      facts: {
        value: fact('value', whole('2.5')),
        even: fact('code', whole('2.5')),
        away: fact('code', whole('2.5', 'half-away')),
        other: fact('value', whole('3.5')),
        otherEven: fact('code', whole('3.5')),
      },
      sources: [IEEE],
    },
    {
      id: 'away',
      view: 'picture',
      state: whole('2.5', 'half-away'),
      facts: { value: fact('value', whole('2.5')), even: fact('code', whole('2.5')), away: fact('code', whole('2.5', 'half-away')) },
    },
    {
      id: 'down',
      view: 'picture',
      state: whole('-2.25', 'floor'),
      question: {
        before: whole('2.25', 'floor'),
        options: [
          { id: 'zero', fact: fact('code', whole('-2.25', 'trunc')) },
          { id: 'floor', fact: fact('code', whole('-2.25', 'floor')) },
        ],
        answer: 'floor',
      },
      facts: {
        value: fact('value', whole('-2.25')),
        positive: fact('value', whole('2.25')),
        floored: fact('code', whole('2.25', 'floor')),
        floor: fact('code', whole('-2.25', 'floor')),
        trunc: fact('code', whole('-2.25', 'trunc')),
      },
    },
    {
      id: 'bias',
      view: 'list',
      state: ties('half-up'),
      facts: { error: fact('error', ties('half-up')) },
      sources: [GOLDBERG],
    },
    { id: 'even', view: 'list', state: ties('half-even'), facts: { error: fact('error', ties('half-even')) } },
    { id: 'chance', view: 'list', state: { ...ties('stochastic'), values: '0.25;1.25;2.25;3.25;4.25;5.25;6.25;7.25' }, sources: [GUPTA] },
  ],
}
