import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { LESSONS } from '../../www/src/lessons/registry.ts'
import { expect, test } from './support.ts'

const folder = resolve(import.meta.dirname, '../../www/locales/en/lessons')

/** Names, which are no numbers. */
const NAMES = /\b(?:u?int\d+|b?float\d+|E\dM\d|Q\d_\w|NF4|FP8|FP4|MXFP4|NVFP4)\b/g

test('prose has no digits: every number comes from the engine', () => {
  const files = readdirSync(folder)
  expect(files.sort()).toEqual(LESSONS.map(({ id }) => `${id}.ftl`).sort())
  for (const file of files) {
    const prose = readFileSync(resolve(folder, file), 'utf8').replace(NAMES, '')
    expect(prose.split('\n').filter((line) => /\d/.test(line))).toEqual([])
  }
})

test('steps, facts and options are those that messages speak of', () => {
  for (const { id, steps } of LESSONS) {
    const prose = readFileSync(resolve(folder, `${id}.ftl`), 'utf8')
    expect(steps.length, id).toBeGreaterThanOrEqual(6)
    expect(steps.length, id).toBeLessThanOrEqual(10)
    expect(
      steps.some(({ question }) => question),
      id,
    ).toBe(true)
    for (const { id: step, question } of steps) {
      expect(prose).toContain(`lesson-${id}-${step} = `)
      for (const option of question?.options ?? []) {
        if (option.id !== question?.answer) expect(prose).toContain(`lesson-${id}-${step}-why-${option.id} = `)
        if (!option.fact) expect(prose).toContain(`lesson-${id}-${step}-option-${option.id} = `)
      }
    }
  }
})
