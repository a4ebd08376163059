// A part of a file, piece by piece.

/** Bytes that are read at once: larger pieces are not faster. */
const PIECE = 16 << 20

/** A stream that gives nothing for so long, in milliseconds, is given up for slices, which have never been seen to hang. */
const SILENCE = 3000

/** Hands over all bytes of a part in their order. A piece is to be used before `push` returns. */
export async function inPieces(part: Blob, push: (bytes: Uint8Array) => void, signal?: AbortSignal, piece = PIECE): Promise<void> {
  let at = 0
  const take = (bytes: Uint8Array) => {
    signal?.throwIfAborted()
    push(bytes)
    at += bytes.length
  }
  await streamed(part, take, Math.min(piece, Math.max(part.size, 1)))
  while (at < part.size) take(new Uint8Array(await part.slice(at, at + piece).arrayBuffer()))
}

/** Reads as much as a stream gives, into one buffer that goes to and fro; nothing where streams cannot do that. */
async function streamed(part: Blob, take: (bytes: Uint8Array) => void, piece: number): Promise<void> {
  const reader = byteReader(part)
  if (!reader) return
  let buffer = new ArrayBuffer(piece)
  try {
    for (;;) {
      const came = await withinTime(reader.read(new Uint8Array(buffer)))
      if (!came?.value || came.done) return
      take(came.value)
      buffer = came.value.buffer as ArrayBuffer
    }
  } finally {
    reader.cancel().catch(() => {}) // its end, or what went wrong, is known already
  }
}

function byteReader(part: Blob): ReadableStreamBYOBReader | undefined {
  try {
    return part.stream().getReader({ mode: 'byob' })
  } catch {
    return undefined
  }
}

/** What comes of a promise, or undefined where nothing does for too long. */
async function withinTime<T>(promise: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, SILENCE, undefined)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
