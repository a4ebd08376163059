// Many values, quantized by the kernels in Node.js: milliseconds, and how many times as long as copying the values takes.
//
//     node tests/bench/kernels.mjs KERNELS.wasm [--count N] [--out FILE]
//
// Each round does everything once, copying among it; the first is thrown away. Nothing is timed whose codes and restored values
// are not those of single values.

import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'

const ROUNDS = 9
/** Of the values that are compared first. */
const COMPARED = 100_000
const SCHEMES = [
  'integer',
  'integer bits=4',
  'integer symmetric=false signed=false',
  'integer convention=pytorch',
  'integer convention=tflite symmetric=false',
  'integer calibration=range min=-3 max=3',
  'integer granularity=group groupSize=128 bits=4',
  'integer bits=16',
  'cast format=float16',
  'cast format=bfloat16',
  'cast format=float8_e4m3fn',
  'cast format=float8_e5m2',
  'cast format=float4_e2m1fn',
  'scaled_fp8',
  'q8_0',
  'q4_0',
  'mxfp4',
  'mxfp8_e4m3',
  'nvfp4',
  'nf4 doubleQuantization=false',
  'fp4 doubleQuantization=false',
  'dynamic8',
]

const [file, ...words] = process.argv.slice(2)
const option = (name) => words[words.indexOf(name) + 1]
const count = words.includes('--count') ? Number(option('--count')) : 2 ** 24
const only = words.includes('--only') ? option('--only') : undefined

const module = new WebAssembly.Module(readFileSync(file))
// What the crate offers to pages asks for JavaScript that nothing here calls.
const imports = {}
for (const { module: from, name } of WebAssembly.Module.imports(module)) {
  imports[from] ??= {}
  imports[from][name] = () => {
    throw new Error(`${name} was called`)
  }
}
const { exports: engine } = new WebAssembly.Instance(module, imports)

const values = engine.room(4 * count)
const copied = engine.room(4 * count)
const said = engine.room(256)
normal(new Float32Array(engine.memory.buffer, values, count))

const works = { copy: () => engine.copy(values, copied, count) }
for (const scheme of SCHEMES.filter((scheme) => only === undefined || scheme.startsWith(only))) {
  const length = say(scheme)
  const compared = Math.min(COMPARED, count)
  engine.bulk(said, length, values, compared)
  const [found, expected] = [engine.fingerprint(), engine.plain(said, length, values, compared)]
  if (found !== expected) throw new Error(`${scheme}: other results than one by one`)
  works[scheme] = () => engine.bulk(said, say(scheme), values, count)
}
works['JavaScript, int8'] = javascript(new Float32Array(engine.memory.buffer.slice(values, values + 4 * count)))

const before = loadavg()[0]
const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]))
/** What takes as long as this is not worth many rounds. */
const LONG = 1500
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, work] of Object.entries(works)) {
    if (times[name].length > 1 && times[name][0] > LONG) continue
    const start = performance.now()
    work()
    times[name].push(performance.now() - start)
  }
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1]
const later = Object.entries(times).map(([name, [, ...list]]) => [name, list])
const copy = median(later.find(([name]) => name === 'copy')[1])
const figures = later.map(([name, list]) => {
  const sorted = [...list].sort((a, b) => a - b)
  return { name, ms: median(list), copies: median(list) / copy, least: sorted[0], most: sorted[sorted.length - 1] }
})
for (const { name, ms, copies } of figures) {
  console.log(`${name.padEnd(48)} ${ms.toFixed(2).padStart(9)} ms ${copies.toFixed(2).padStart(8)} x copy`)
}
if (words.includes('--out')) {
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version, load: [before, loadavg()[0]] }
  writeFileSync(option('--out'), `${JSON.stringify({ measured: 'quantize, restore, statistics', count, figures, ...machine }, null, 2)}\n`)
}

function say(scheme) {
  const bytes = new TextEncoder().encode(scheme)
  new Uint8Array(engine.memory.buffer, said, 256).set(bytes)
  return bytes.length
}

/** Near normal, with rare outliers; the same every time. */
function normal(values) {
  let state = 0x1234567
  const uniform = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return ((state >>> 0) + 0.5) / 2 ** 32
  }
  for (let i = 0; i < values.length; i++) {
    const x = Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
    values[i] = uniform() < 1e-5 ? 8 * x : x
  }
}

/** The good way to do it: rounding by a large addend, sums in float64. */
function javascript(x) {
  const codes = new Int8Array(x.length)
  const restored = new Float32Array(x.length)
  return () => {
    let largest = 0
    for (let i = 0; i < x.length; i++) largest = Math.max(largest, Math.abs(x[i]))
    const scale = Math.fround(largest / 127)
    let [sum, absolute, squared, signal, worst] = [0, 0, 0, 0, 0]
    for (let i = 0; i < x.length; i++) {
      const code = x[i] / scale + 6755399441055744 - 6755399441055744
      codes[i] = code
      restored[i] = code * scale
      const error = restored[i] - x[i]
      sum += error
      absolute += Math.abs(error)
      squared += error * error
      signal += x[i] * x[i]
      if (Math.abs(error) > worst) worst = Math.abs(error)
    }
    return sum + absolute + squared + signal + worst
  }
}
