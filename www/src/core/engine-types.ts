// The types of `quantoscope/engine` that are not plain data from Rust (those are in wire.ts).

import type { Theme } from '../state/theme.ts'
import type { OpenOptions, ReadOptions } from './file/open.ts'
import type { Answer, Catalog, Drawn, Histogram, Input, Layout, Opened, Params, Request, Stats, Trace } from './wire.ts'

/** What the engine's WebAssembly can come from. */
export type Source = string | URL | Response | BufferSource | WebAssembly.Module

export type Floats = Float32Array | Float64Array

/** Codes as bit patterns: 64-bit formats have `BigUint64Array`. */
export type Codes = Uint32Array | BigUint64Array

/** Values that were copied to the engine once, for several calls. */
export interface Tensor {
  readonly shape: readonly number[]
  /** A copy of them. */
  values(): Floats
  /** Gives the memory back; a second call does nothing. */
  free(): void
}

export interface TensorOptions {
  /** The sides, whose product is the number of values; without it, the tensor is a vector. */
  readonly shape?: readonly number[]
}

export type { OpenOptions }

/** What is in a file that was opened. */
export interface FileIndex extends Opened {
  /** A tensor by its place in the list or its name, or one of the list itself. */
  read(tensor: number | string | FileIndex['tensors'][number], options?: ReadTensorOptions): Promise<Tensor>
  /** Gives the memory back. */
  free(): void
}

/** A part of a tensor comes as a vector. */
export type ReadTensorOptions = ReadOptions

export interface EncodeOptions {
  readonly rounding?: string
  readonly overflow?: 'convention' | 'saturate' | 'nonsaturating'
  /** Of stochastic rounding. */
  readonly seed?: number
}

export interface SchemeOptions {
  /** A scheme's id: `integer`, `cast` ... */
  readonly scheme: string
  /** What differs from the scheme's defaults: see the catalogue. */
  readonly params?: Params
}

export type Output =
  | 'codes'
  | 'restored'
  | 'parts'
  | 'bytes'
  | 'groups'
  | 'bitsPerValue'
  | 'stats'
  | 'errors'
  | 'codeCounts'
  | 'groupStats'
  | 'channelStats'

export interface QuantizeOptions extends SchemeOptions {
  /** What is wanted of the result: unless said, everything from `codes` to `stats`. */
  readonly outputs?: readonly Output[]
  /** Of `channelStats`: 0, unless said. */
  readonly axis?: number
}

export interface Quantized {
  /**
   * One a value: the signed integer where the scheme counts in integers, else the bit pattern. Formats of 64 bits have a
   * `BigUint64Array`.
   */
  codes: Int32Array | BigUint64Array
  /** One a value; a `Float64Array` where the target has values that float32 lacks. */
  restored: Floats
  /** What those who use the scheme store, each as they store it. */
  parts: Record<string, Part>
  /** The packed blocks, where the scheme has one layout in memory. */
  bytes?: Uint8Array
  /** What the values of a group share, in columns; absent for schemes without groups. */
  groups?: Groups
  bitsPerValue: number
  stats: Stats
  /** Restored minus source, one a value: what a histogram of errors is made of. */
  errors?: Float64Array
  /** How often each code is used, for targets of up to 16 bits. */
  codeCounts?: Uint32Array
  /** The statistics of each group of the scheme, in columns; NaN where one is not defined. */
  groupStats?: StatsColumns
  /** The same of each place along an axis. */
  channelStats?: StatsColumns
}

export type StatsColumns = { readonly [figure in keyof Stats]-?: Float64Array }

export interface OutputErrorOptions {
  /** Vectors one after the other, each as long as a row of the matrix. */
  readonly x?: Floats
  /** Without `x`: of the standard normal values that are drawn, and how many vectors of them: 16, unless said. */
  readonly seed?: number
  readonly count?: number
}

export interface Part {
  readonly dtype: string
  readonly shape: readonly number[]
  readonly data: TypedArray
}

export interface Groups {
  /** The group of the value at an index. */
  of(index: number): number
  readonly count: number
  readonly scale: Float32Array
  readonly zeroPoint?: Int32Array
  /** What else a scheme's groups have: `min`, `max`, `absmax` ... */
  readonly [column: string]: Float32Array | Int32Array | number | ((index: number) => number) | undefined
}

export type TypedArray =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array
  | BigUint64Array

export interface DequantizeOptions extends SchemeOptions {
  /** How many values there must be. */
  readonly count?: number
  readonly shape?: readonly number[]
}

export interface HistogramOptions {
  readonly bins: number
  /** From the smallest to the largest finite value, unless said. */
  readonly range?: readonly [number, number]
}

export interface SvgOptions {
  /** `auto`, unless said: one file for light and dark. */
  readonly theme?: Theme
  /** A BCP 47 tag, of which there is one so far: `en`. */
  readonly lang?: string
}

/** A code taken apart; `code` is a bigint for 64-bit formats. */
export type CodeLayout = Layout & { code: number | bigint }

/** Everything throws a `QuantoscopeError` where it refuses. After a trap every call throws `engine.poisoned`. */
export interface Engine {
  catalog(): Catalog
  /** What the page asks with every change: an input, perhaps with an edit, becomes figures. */
  evaluate(request: Omit<Request, 'input'> & { input: Partial<Input> }): Answer
  /** Bit patterns, one a value. */
  encode(formatId: string, values: Floats | Tensor, options?: EncodeOptions): Codes
  decode(formatId: string, codes: TypedArray): Float64Array
  /** Which bits of a code mean what; a value is encoded first, ties to even. */
  layout(formatId: string, of: { readonly value: number } | { readonly code: number | bigint }): CodeLayout
  tensor(values: Floats, options?: TensorOptions): Tensor
  /** Looks what is in a file, of which it reads no more than that takes. Images are read where there are canvases: not in Node. */
  open(blob: Blob, options?: OpenOptions): Promise<FileIndex>
  quantize(values: Floats | Tensor, options: QuantizeOptions): Quantized
  /** From the `bytes` or the `parts` that `quantize` gave, or from what others stored so. */
  dequantize(stored: Uint8Array | Record<string, Part | TypedArray>, options: DequantizeOptions): Floats
  /** Error is restored minus original. */
  stats(original: Floats | Tensor, restored: Floats | Tensor): Stats
  /**
   * ‖Wx − Ŵx‖ / ‖Wx‖ for a matrix (a Tensor with a shape; a vector is one row) and what it was restored to; undefined where
   * something is not finite or all outputs are 0.
   */
  outputError(original: Floats | Tensor, restored: Floats | Tensor, options?: OutputErrorOptions): number | undefined
  histogram(values: Floats | Tensor, options: HistogramOptions): Histogram
  /** The steps of one value's journey. */
  explain(values: Floats | Tensor, index: number, options: SchemeOptions): Trace
  figure(figureId: string, input: Partial<Input>): Drawn
  /** A figure as a drawing of its own, which needs no script, no font and no network. */
  svg(figureId: string, input: Partial<Input>, options?: SvgOptions): string
}
