// Gives a reader in Rust the bytes that it asks for, from a Blob: in a page, in a Worker and in Node. A file is never in memory as a
// whole, unless it is text; of a file with many tensors only the one that is read is looked at.

import type { FileStep, Opened, Params, Refusal } from '../wire.ts'
import { inPieces } from './pieces.ts'

/** What Rust exports for files; each program that reads some has its own. */
export interface Native {
  readonly Opening: new (name: string, size: number, reader: string | undefined, params: Params | undefined) => Opening
}

/** What Rust knows of a file. */
export interface Opening {
  next(): FileStep
  give(from: number, bytes: Uint8Array): void
  read(tensor: number, offset?: number, length?: number): Reading
  free(): void
}

/** A tensor that is read; taken over by whoever asked for it, who frees it. */
export interface Reading {
  span(): Float64Array | undefined
  wantsPixels(): boolean
  push(bytes: Uint8Array): void
  pushPixels(rgba: Uint8Array, width: number, height: number): void
  finish(): void
  shape(): Float64Array
  toFloat32Array(): Float32Array
  free(): void
}

export interface OpenOptions {
  /** What the file is called: a `File`'s own name, unless said. */
  readonly name?: string
  /** A reader's id, where content and name shall not decide. */
  readonly reader?: string
  /** What the reader is told: see the catalogue. */
  readonly params?: Params
  readonly signal?: AbortSignal
}

export interface ReadOptions {
  /** With an offset or a length, so many of the values, row by row. Where each is stored by itself no others are read. */
  readonly offset?: number
  readonly length?: number
  readonly signal?: AbortSignal
  /** Is told how much is read, from 0 to 1. */
  readonly progress?: (share: number) => void
}

/** What is in a file. */
export interface OpenFile extends Opened {
  readonly native: Opening
  /** Reads the tensor at a place of the list. */
  read(tensor: number, options?: ReadOptions): Promise<Reading>
  /** Gives the memory back. */
  free(): void
}

export async function openFile(native: Native, blob: Blob, { name, reader, params, signal }: OpenOptions = {}): Promise<OpenFile> {
  const opening = new native.Opening(name ?? nameOf(blob), blob.size, reader, params)
  try {
    const opened = await index(opening, blob, signal)
    return {
      ...opened,
      native: opening,
      read: async (tensor, options) => read(opening.read(tensor, options?.offset, options?.length), blob, options),
      free: () => opening.free(),
    }
  } catch (error) {
    freed(opening)
    throw error
  }
}

async function index(opening: Opening, blob: Blob, signal: AbortSignal | undefined): Promise<Opened> {
  for (;;) {
    signal?.throwIfAborted()
    const { need, opened } = opening.next()
    if (opened) return opened
    await give(opening, blob, need ?? [])
  }
}

/** Parts of a file that are read at the same time: each holds resources of the browser's. */
const AT_ONCE = 32

async function give(opening: Opening, blob: Blob, need: readonly (readonly [number, number])[]): Promise<void> {
  for (let i = 0; i < need.length; i += AT_ONCE) {
    const parts = need.slice(i, i + AT_ONCE)
    const came = await Promise.all(parts.map(([from, to]) => blob.slice(from, to).arrayBuffer()))
    for (const [i, bytes] of came.entries()) opening.give(parts[i]![0], new Uint8Array(bytes))
  }
}

async function read(reading: Reading, blob: Blob, { signal, progress }: ReadOptions = {}): Promise<Reading> {
  try {
    if (reading.wantsPixels()) await pixels(reading, blob)
    const span = reading.span()
    if (span) await stored(reading, blob, [span[0] ?? 0, span[1] ?? 0], signal, progress)
    signal?.throwIfAborted()
    reading.finish()
    progress?.(1)
    return reading
  } catch (error) {
    freed(reading)
    throw error
  }
}

/** After a trap there is nothing to give back, and the trap is what is to be told. */
function freed(thing: { free(): void }): void {
  try {
    thing.free()
  } catch {}
}

async function stored(
  reading: Reading,
  blob: Blob,
  [from, to]: readonly [number, number],
  signal: AbortSignal | undefined,
  progress: ((share: number) => void) | undefined,
): Promise<void> {
  let read = 0
  const push = (bytes: Uint8Array) => {
    reading.push(bytes)
    read += bytes.length
    progress?.(read / (to - from))
  }
  await inPieces(blob.slice(from, to), push, signal)
}

/** The pixels as they are stored: not turned as a camera noted, and in the image's own colours. */
async function pixels(reading: Reading, blob: Blob): Promise<void> {
  const bitmap = await decoded(blob)
  try {
    const { width, height } = bitmap
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
    if (!context) throw new Error('there is no canvas')
    context.drawImage(bitmap, 0, 0)
    const { data } = context.getImageData(0, 0, width, height)
    reading.pushPixels(new Uint8Array(data.buffer), width, height)
  } finally {
    bitmap.close()
  }
}

async function decoded(blob: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(blob, { premultiplyAlpha: 'none', colorSpaceConversion: 'none' })
  } catch {
    throw UNDECODED // damaged, of a kind that the browser does not know, or there is no browser
  }
}

const UNDECODED: Refusal = { code: 'image.undecoded', message: { id: 'error-image-undecoded' }, at: {} }

function nameOf(blob: Blob): string {
  return 'name' in blob && typeof blob.name === 'string' ? blob.name : ''
}
