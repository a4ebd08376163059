// How attributes become a state and an address, and back: without a browser.

import { resolve } from 'node:path'
import { createServer, type ViteDevServer } from 'vite'
import { expect, test } from './support.ts'

/** Its module, which only a build can load. */
interface Attributes {
  readonly STATE: readonly string[]
  camel(key: string): string
  kebab(id: string): string
  stateIn(attributes: Iterable<{ readonly name: string; readonly value: string }>): Record<string, string>
  merged(shown: Record<string, string>, attributes: Record<string, string>, changed: ReadonlySet<string>): Record<string, string>
  numberAddress(state: Record<string, string>): string
  valuesAddress(state: Record<string, string>): string
  stateOf(hash: string): Record<string, string>
}

let server: ViteDevServer
let it: Attributes

test.beforeAll(async () => {
  const { embedModules } = await import('../../www/build/embed.ts')
  const root = resolve(import.meta.dirname, '../../www')
  server = await createServer({
    root,
    configFile: false,
    plugins: [embedModules('script')],
    server: { middlewareMode: true, ws: false },
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
  })
  it = (await server.ssrLoadModule('/src/embed/attributes.ts')) as unknown as Attributes
})

test.afterAll(() => server.close())

const attributes = (all: Record<string, string>) => Object.entries(all).map(([name, value]) => ({ name, value }))

test('what is a state, what is the element’s, what is anybody’s', () => {
  const state = it.stateIn(
    attributes({
      value: '1',
      bits: '4',
      view: 'line',
      theme: 'dark',
      id: 'a',
      class: 'b',
      'data-x': '1',
      'aria-label': 'c',
      onclick: '',
      'v-if': '1',
      '@click': '',
      wrong: '2',
    }),
  )
  expect(state).toEqual({ value: '1', bits: '4', wrong: '2' })
})

test('a parameter without a value is switched on', () => {
  expect(it.stateIn(attributes({ narrow: '', value: '' }))).toEqual({ narrow: 'true', value: '' })
})

test('the two kinds of addresses, and back', () => {
  const state = { value: '-1/3', scheme: 'integer', 'group-size': '32', bits: '4' }
  expect(it.numberAddress(state)).toBe('#v=1&value=-1%2F3&scheme=integer&group-size=32&bits=4')
  expect(it.stateOf(it.numberAddress(state))).toEqual(state)
  expect(it.valuesAddress(state)).toBe(`#v=1&scheme=${encodeURIComponent('integer,groupSize:32,bits:4')}&values=-1%2F3`)
  expect(it.stateOf(it.valuesAddress(state))).toEqual({ values: '-1/3', scheme: 'integer', 'group-size': '32', bits: '4' })
  expect(it.stateOf('#v=1&value=1e+5&theme=dark')).toEqual({ value: '1e+5' })
})

test('what has changed takes the place of what is shown, and nothing else does', () => {
  const { merged } = it
  const shown = { values: '1;2;3', selected: '2', scheme: 'integer', bits: '4', rounding: 'floor' }
  expect(merged(shown, { bits: '6', rounding: 'ceil' }, new Set(['bits']))).toEqual({ ...shown, bits: '6' })
  expect(merged(shown, {}, new Set(['bits']))).toEqual({ values: '1;2;3', selected: '2', scheme: 'integer', rounding: 'floor' })
  // one number in place of a list
  expect(merged(shown, { value: '7' }, new Set(['value']))).toEqual({ value: '7', scheme: 'integer', bits: '4', rounding: 'floor' })
  // another scheme has parameters of its own: those of the attributes
  expect(merged(shown, { scheme: 'nf4', 'block-size': '128' }, new Set(['scheme']))).toEqual({
    values: '1;2;3',
    selected: '2',
    scheme: 'nf4',
    'block-size': '128',
  })
  expect(merged({ bits: '4' }, { scheme: 'integer' }, new Set(['scheme']))).toEqual({ bits: '4', scheme: 'integer' })
  // a file in place of an example
  expect(merged({ example: 'heavy', selected: '3', bits: '4' }, {}, new Set(['src']))).toEqual({ bits: '4' })
})

test('every key of a state has a property of its own name', () => {
  expect(new Set(it.STATE.map(it.camel)).size).toBe(it.STATE.length)
  for (const key of it.STATE) expect(it.kebab(it.camel(key))).toBe(key)
})
