// The engine in the caller's own thread: typed calls around what Rust exports.

import { ENGLISH } from '../say/catalogue.ts'
import '../say/values.ts'
import { say } from '../say/say.ts'
import { spoken } from '../say/spoken.ts'
import { initialize } from './dispatch.ts'
import type {
  Codes,
  Engine,
  FileIndex,
  Floats,
  Groups,
  OpenOptions,
  Output,
  Part,
  Quantized,
  ReadTensorOptions,
  Tensor,
  TypedArray,
} from './engine-types.ts'
import { QuantoscopeError } from './error.ts'
import { CRASHED } from './failure.ts'
import { openFile, type Reading } from './file/open.ts'
import { type Outcome, outcome, outcomeOf } from './outcome.ts'
import * as native from './wasm/quantoscope.js'
import type { Text } from './wire.ts'

const OUTPUTS: readonly Output[] = ['codes', 'restored', 'parts', 'bytes', 'groups', 'bitsPerValue', 'stats']

/** Instantiates the module; there is one instance, so a second call gives another view of the same. */
export function startEngine(module: WebAssembly.Module): Engine {
  initialize(module)
  return {
    catalog: () => ask(() => native.catalog()),
    evaluate: (request) => ask(() => native.evaluate(request)),
    encode: (formatId, values, options) => withTensor(values, (tensor) => native.encode(formatId, tensor, options)),
    decode: (formatId, codes) => ask(() => native.decode(formatId, bitPatterns(codes))),
    layout: (formatId, of) =>
      ask(() => ('value' in of ? native.layout(formatId, of.value, undefined) : native.layout(formatId, undefined, of.code))),
    tensor: (values, options) => Handle.of(values, options?.shape),
    open,
    quantize: (values, { outputs = OUTPUTS, axis, ...options }) =>
      grouped(withTensor(values, (tensor) => native.quantize(tensor, options, [...outputs], axis))),
    dequantize: (stored, { count, shape, ...options }) => {
      const sides = shape ?? (count === undefined ? undefined : [count])
      const parts = stored instanceof Uint8Array ? stored : mapped(stored, (part) => bitPatterns(data(part)))
      return ask(() => native.dequantize(parts, sides && Uint32Array.from(sides), options))
    },
    stats: (original, restored) => withNative(original, (a) => withNative(restored, (b) => ask(() => native.stats(a, b)))),
    outputError: (original, restored, { x, seed = 0, count = 16 } = {}) =>
      withNative(original, (a) => withNative(restored, (b) => ask(() => native.outputError(a, b, x && Float64Array.from(x), seed, count)))),
    histogram: (values, { bins, range }) =>
      withTensor(values, (tensor) => native.histogram(tensor, bins, range && Float64Array.from(range))),
    explain: (values, index, options) => withTensor(values, (tensor) => native.explain(tensor, index, options)),
    figure: (figureId, input) => ask(() => native.figure(figureId, input)),
    svg: (figureId, input, options) =>
      ask(() => native.svg(figureId, input, { lang: ENGLISH, ...options }, (text: Text) => say(text).map(spoken))),
  }
}

function ask<T>(call: () => T): T {
  return settled(outcome(call))
}

async function askLong<T>(call: () => Promise<T>): Promise<T> {
  return settled(await outcomeOf(call))
}

function settled<T>(came: Outcome<T>): T {
  if (came.kind === 'done') return came.result
  throw new QuantoscopeError(came.kind === 'refused' ? came.refusal : CRASHED)
}

async function open(blob: Blob, options?: OpenOptions): Promise<FileIndex> {
  const { native: _, ...file } = await askLong(() => openFile(native, blob, options))
  const place = (tensor: Parameters<FileIndex['read']>[0]) => {
    if (typeof tensor === 'number') return tensor
    const found = typeof tensor === 'string' ? file.tensors.findIndex(({ name }) => name === tensor) : file.tensors.indexOf(tensor)
    return found < 0 ? file.tensors.length : found // which the engine refuses
  }
  return {
    ...file,
    read: async (tensor, options?: ReadTensorOptions) => fromFile(await askLong(() => file.read(place(tensor), options))),
    free: () => outcome(file.free),
  }
}

function fromFile(reading: Reading): Tensor {
  const read = reading as native.Reading // of this engine, which frees it as it takes it over
  const shape = [...read.shape()]
  return new Handle(
    ask(() => read.toTensor()),
    shape,
  )
}

class Handle implements Tensor {
  readonly shape: readonly number[]
  #native: native.Tensor | undefined

  constructor(native: native.Tensor, shape: readonly number[]) {
    this.#native = native
    this.shape = shape
  }

  static of(values: Floats, shape?: readonly number[]): Handle {
    return new Handle(
      ask(() => new native.Tensor(values, shape && Uint32Array.from(shape))),
      shape ?? [values.length],
    )
  }

  values(): Floats {
    return ask(() => this.native.values())
  }

  free(): void {
    const native = this.#native
    this.#native = undefined
    if (native) outcome(() => native.free()) // after a trap there is nothing to give back
  }

  get native(): native.Tensor {
    if (this.#native) return this.#native
    throw new QuantoscopeError({ code: 'tensor.freed', message: { id: 'error-tensor-freed' }, at: {} })
  }
}

function withTensor<T>(values: Floats | Tensor, call: (tensor: native.Tensor) => T): T {
  return withNative(values, (tensor) => ask(() => call(tensor)))
}

/** Typed arrays are copied to the engine for the time of the call. */
function withNative<T>(values: Floats | Tensor, call: (tensor: native.Tensor) => T): T {
  if (values instanceof Handle) return call(values.native)
  const handle = Handle.of(values as Floats) // or something else, which the engine refuses
  try {
    return call(handle.native)
  } finally {
    handle.free()
  }
}

/** With `of`, which a function must be: how groups lie in a tensor crosses as three numbers (see Sharing in groups.rs). */
function grouped(quantized: Quantized): Quantized {
  const { groups, ...rest } = quantized
  if (!groups) return rest
  const { side, inner, size, ...columns } = groups as Groups & { side: number; inner: number; size: number }
  const of = (index: number) => {
    const place = Math.floor(index / inner) % side
    if (size === 0) return place
    const outer = Math.floor(index / (inner * side))
    return (outer * Math.ceil(side / size) + Math.floor(place / size)) * inner + (index % inner)
  }
  return { ...rest, groups: { ...columns, of: columns.count > 1 ? of : () => 0 } }
}

function mapped<T, U>(entries: Record<string, T>, of: (entry: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, of(entry)]))
}

function data(part: Part | TypedArray | undefined): TypedArray | undefined {
  return ArrayBuffer.isView(part) ? part : part?.data
}

/** Floats that are stored as themselves are their own bit patterns; of narrower codes only the low bits count. */
function bitPatterns(codes: TypedArray | undefined): Codes | undefined {
  if (codes instanceof Float32Array) return new Uint32Array(codes.slice().buffer)
  if (codes instanceof Float64Array) return new BigUint64Array(codes.slice().buffer)
  return codes === undefined || codes instanceof BigUint64Array ? codes : Uint32Array.from(codes)
}
