// `quantoscope/engine` as the package has it, in Node and in a page.

import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { EXAMPLE } from '../../www/src/state/state.ts'
import { expect, nodeEngine, type Package, test } from './support.ts'

const dist = resolve(import.meta.dirname, '../../dist')

/** Runs in Node and in the page, and so refers to nothing around it. */
async function tour({ loadEngine, QuantoscopeError }: Package) {
  const engine = await loadEngine()
  const list = new Float32Array([3452.3194, -1200.5, 437.25, 88, 12.5, -0.75, 4096])
  const quantized = engine.quantize(list, { scheme: 'integer', params: { bits: 8 } })
  const tensor = engine.tensor(list, { shape: [7, 1] })
  const refused = (call: () => unknown) => {
    try {
      call()
      return 'nothing was thrown'
    } catch (error) {
      if (!(error instanceof QuantoscopeError)) throw error
      return { code: error.code, at: error.at, isWorded: error.message.length > error.code.length }
    }
  }
  const matrix = engine.tensor(
    Float32Array.from({ length: 96 }, (_, i) => ((i * 37) % 64) - 32),
    { shape: [2, 48] },
  )
  const blocks = engine.quantize(matrix, { scheme: 'q4_0' })
  const same = (a: ArrayLike<number>, b: ArrayLike<number>) => a.length === b.length && Array.from(a).every((x, i) => x === b[i])
  const channels = engine.quantize(matrix, {
    scheme: 'integer',
    outputs: ['restored', 'channelStats', 'groups'],
    params: { granularity: 'channel' },
  })
  const npy = (header: string, values: Float32Array<ArrayBuffer>) => [`\x93NUMPY\x01\x00v\x00${header.padEnd(117)}\n`, values] as const
  const latin = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0))
  const [header, body] = npy("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }", Float32Array.of(1, 2, 3, 4, 5, 6))
  const array = await engine.open(new Blob([latin(header), body]), { name: 'a.npy' })
  const table = await engine.open(new Blob(['a;b\n1,5;x\n2,5;y\n']), { name: 'a.csv' })
  const whole = await array.read(0)
  const reasons = [
    () => engine.open(new Blob([]), { name: 'a.csv' }),
    () => engine.open(new Blob(['[1, NaN]']), { name: 'a.json' }),
    () => table.read('b'),
    () => table.read('c'),
  ].map((call) =>
    call().then(
      () => 'nothing was thrown',
      (error) => error.code,
    ),
  )
  const files = {
    array: [array.kind, array.tensors.length, whole.shape, [...whole.values()]],
    part: [...(await array.read('a', { offset: 2, length: 3 })).values()],
    sum: engine.stats(whole, whole).count,
    table: [table.kind, [...(await table.read('a')).values()]],
    reasons: await Promise.all(reasons),
  }
  const toured = {
    files,
    bytes: blocks.bytes?.length,
    groups: [0, 31, 32, 47, 48, 95].map((index) => blocks.groups?.of(index)),
    unpacked: same(engine.dequantize(blocks.bytes ?? new Uint8Array(), { scheme: 'q4_0', shape: [2, 48] }), blocks.restored),
    bitsPerValue: blocks.bitsPerValue,
    channels: [channels.groups?.count, channels.channelStats?.maxAbsoluteError.length],
    loses: (engine.outputError(matrix, channels.restored) ?? 1) < (engine.outputError(matrix, blocks.restored) ?? 0),
    schemes: engine.catalog().schemes.map(({ id }) => id),
    float32: engine.encode('float32', list)[0],
    float64: String(engine.encode('float64', new Float64Array([0.1]))[0]),
    rounded: [...engine.encode('uint8', list, { rounding: 'ceil', overflow: 'saturate' })],
    float16: [...engine.decode('float16', new Uint32Array([0x6abe]))],
    layout: engine.layout('float32', { code: 0x4557c51c }).exact,
    codes: [...quantized.codes].map(Number),
    restored: quantized.restored.constructor.name,
    part: quantized.parts.codes?.data.constructor.name,
    group: quantized.groups?.of(3),
    scale: quantized.groups?.scale[0],
    back: [...engine.dequantize(quantized.parts, { scheme: 'integer', count: 7 })],
    error: engine.stats(tensor, quantized.restored).maxAbsoluteErrorIndex,
    counts: engine.histogram(tensor, { bins: 2, range: [0, 4096] }).counts,
    steps: engine.explain(tensor, 0, { scheme: 'integer' }).steps.map(({ id }) => id),
    figure: engine.figure('picture', {}).figure,
    svg: engine.svg('picture', {}).slice(0, 4),
    refusals: [
      refused(() => engine.encode('float33', list)),
      refused(() => engine.quantize(list, { scheme: 'integer', params: { bits: 99 } })),
      refused(() => engine.quantize([1, 2] as unknown as Float32Array, { scheme: 'integer' })),
      refused(() => engine.tensor(list, { shape: [3, 3] })),
      refused(() => engine.dequantize(quantized.parts, { scheme: 'integer', count: 8 })),
    ],
  }
  tensor.free()
  tensor.free()
  return { ...toured, freed: refused(() => engine.stats(tensor, tensor)) }
}

const EXPECTED: Partial<Awaited<ReturnType<typeof tour>>> = {
  files: {
    array: ['npy', 1, [2, 3], [1, 2, 3, 4, 5, 6]],
    part: [3, 4, 5],
    sum: 6,
    table: ['csv', [1.5, 2.5]],
    reasons: ['file.empty', 'json.nan', 'csv.word', 'input.index'],
  },
  bytes: 4 * 18, // each row's second block is filled up
  groups: [0, 0, 1, 1, 2, 3],
  unpacked: true,
  bitsPerValue: 6,
  channels: [2, 2],
  loses: true,
  float32: 0x4557c51c,
  float64: '4591870180066957722',
  rounded: [255, 0, 255, 88, 13, 0, 255],
  float16: [3452],
  layout: '3452.3193359375',
  codes: [107, -37, 14, 3, 0, 0, 127],
  restored: 'Float32Array',
  part: 'Int8Array',
  group: 0,
  scale: Math.fround(4096 / 127),
  error: 2,
  counts: [3, 2],
  figure: 'picture',
  svg: '<svg',
  refusals: [
    { code: 'format.unknown', at: undefined, isWorded: true },
    { code: 'param.range', at: { param: 'bits' }, isWorded: true },
    { code: 'input.malformed', at: undefined, isWorded: true },
    { code: 'shape.product', at: { param: 'shape' }, isWorded: true },
    { code: 'length.mismatch', at: { param: 'codes' }, isWorded: true },
  ],
  freed: { code: 'tensor.freed', at: undefined, isWorded: true },
}

test('the package works in Node, as it would be installed', async () => {
  const folder = test.info().outputPath('user')
  mkdirSync(resolve(folder, 'node_modules'), { recursive: true })
  symlinkSync(resolve(dist, 'npm'), resolve(folder, 'node_modules/quantoscope'))
  const script = `import * as engine from 'quantoscope/engine'\nconsole.log(JSON.stringify(await (${tour})(engine)))\n`
  writeFileSync(resolve(folder, 'user.mjs'), script)
  const said = execFileSync(process.execPath, ['--preserve-symlinks', 'user.mjs'], { cwd: folder, encoding: 'utf8' })
  expect(JSON.parse(said)).toMatchObject(JSON.parse(JSON.stringify(EXPECTED)))
})

test('the same file works in a page', async ({ page }) => {
  await page.goto('./')
  const toured = await page.evaluate(`import('/npm/engine.js').then(${tour})`)
  expect(toured).toMatchObject(EXPECTED)
})

test.describe('told where', () => {
  test.use({ tolerated: /404/ })

  test('the engine comes from wherever it is told to', async ({ page }) => {
    await page.goto('./')
    const versions = await page.evaluate(async () => {
      const { loadEngine } = (await import('/npm/engine.js' as string)) as Package
      const address = '/npm/quantoscope_bg.wasm'
      const bytes = await (await fetch(address)).arrayBuffer()
      const sources = [address, new URL(address, location.href), bytes, await fetch(address), await WebAssembly.compile(bytes)]
      return Promise.all(sources.map(async (source) => (await loadEngine(source)).catalog().version))
    })
    expect(new Set(versions).size).toBe(1)
    const missing = page.evaluate(() => import('/npm/engine.js' as string).then(({ loadEngine }) => loadEngine('/npm/nothing.wasm')))
    await expect(missing).rejects.toThrow(/404/)
  })
})

test.describe('after a trap', () => {
  test.use({ tolerated: /panicked|capacity overflow|404/ })

  test('every call says that the engine is poisoned', async ({ page }) => {
    await page.goto('./')
    const codes = await page.evaluate(async () => {
      const { loadEngine } = (await import('/npm/engine.js' as string)) as Package
      const engine = await loadEngine()
      const calls = [
        () => engine.tensor(new Float64Array(2 ** 29)), // more than a 32-bit memory can hold
        () => engine.catalog(),
        () => engine.encode('int8', new Float32Array(1)),
      ]
      return calls.map((call) => {
        try {
          call()
          return 'nothing was thrown'
        } catch (error) {
          return (error as { code: string }).code
        }
      })
    })
    expect(codes).toEqual(['engine.crashed', 'engine.poisoned', 'engine.poisoned'])
  })
})

test('the page and the engine start from the same example', async () => {
  const engine = await nodeEngine()
  expect(engine.evaluate({ input: {}, figures: [] }).input).toEqual(EXAMPLE)
})
