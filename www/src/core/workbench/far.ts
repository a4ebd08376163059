// Tensors that are too large to be held: a sample of one, and statistics in passes over its file. Nothing here grows with the file.

import { inPieces } from '../file/pieces.ts'
import type { Tell } from '../program.ts'
import type { Refusal, Setup } from '../wire.ts'
import type { Far, Pass, Workbench } from './wasm/quantoscope.js'

/** What a pass over a file came to. */
export type Passed =
  /** The smallest and the largest of all values and 0, and whether some are not finite: the setups need these, and have to be asked for once more. */
  | { readonly kind: 'looked'; readonly extent: Extent }
  /** For each setup the figures and the bits of a value, or why it has none. */
  | { readonly kind: 'taken'; readonly outcomes: readonly (Float64Array | Refusal)[] }

export type Extent = readonly [low: number, high: number, odd: boolean]

/** So many pieces of a sample are read at once. */
const AT_ONCE = 8
/** Bytes of a part that are read at once. */
const PIECE = 4 << 20
/** How far it is is told so often, in milliseconds. */
const OFTEN = 50

/** A sample of the values on the workbench. */
export async function sampled(far: Far, file: Blob, name: string, signal: AbortSignal): Promise<Workbench> {
  const spans = pairs(far.sampleSpans())
  const starts = spans.map(([from, to], i) => ({ from, to, at: spans.slice(0, i).reduce((sum, [a, b]) => sum + b - a, 0) }))
  const last = starts.at(-1)
  const bytes = new Uint8Array(last ? last.at + last.to - last.from : 0)
  const waiting = starts.values()
  const reading = async () => {
    for (const { from, to, at } of waiting) {
      signal.throwIfAborted()
      bytes.set(new Uint8Array(await file.slice(from, to).arrayBuffer()), at)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, reading))
  return far.workbench(bytes, name)
}

/** One pass over the file, whatever is to be known next for these setups. */
export async function pass(
  far: Far,
  file: Blob,
  setups: readonly Setup[],
  extent: Extent | undefined,
  tell: Tell,
  signal: AbortSignal,
): Promise<Passed> {
  if (!extent && far.looksFirst(setups)) {
    const [low = 0, high = 0, odd] = (await over(far.look(), file, tell, signal)) as Float64Array
    return { kind: 'looked', extent: [low, high, odd === 1] }
  }
  const [low, high, odd] = extent ?? [0, 0, false]
  return { kind: 'taken', outcomes: (await over(far.take(setups, low, high, odd), file, tell, signal)) as (Float64Array | Refusal)[] }
}

/** All parts at once: a browser gives more of a file to several who ask, and reads on while one of them works. */
async function over(pass: Pass, file: Blob, tell: Tell, signal: AbortSignal): Promise<unknown> {
  const spans = pairs(pass.spans())
  const all = spans.reduce((sum, [from, to]) => sum + to - from, 0)
  const stopped = new AbortController()
  let read = 0
  let told = performance.now()
  const take = (part: number) => (bytes: Uint8Array) => {
    stopped.signal.throwIfAborted()
    lay(pass, part, bytes)
    read += bytes.length
    if (performance.now() - told < OFTEN) return
    told = performance.now()
    tell(read / all)
  }
  try {
    await Promise.all(spans.map(([from, to], part) => inPieces(file.slice(from, to), take(part), signal, PIECE)))
  } catch (error) {
    stopped.abort() // the other parts must not touch what is given back
    pass.free()
    throw error
  }
  return pass.finish()
}

/** Lays bytes into the pass's window, which a call may move. */
function lay(pass: Pass, part: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    const window = pass.window()
    const some = bytes.subarray(at, at + window.length)
    window.set(some)
    pass.push(part, some.length)
    at += some.length
  }
}

function pairs(ends: Float64Array): (readonly [number, number])[] {
  return Array.from({ length: ends.length / 2 }, (_, i) => [ends[2 * i] ?? 0, ends[2 * i + 1] ?? 0] as const)
}
