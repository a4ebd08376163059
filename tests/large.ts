// Files of many values, made where they are needed.

import { closeSync, openSync, writeSync } from 'node:fs'

/** Values that are written together. */
const AT_ONCE = 1 << 20

/** Sums of four random numbers, so about normal, as an array of NumPy: the same for everybody (xorshift32, Marsaglia 2003). */
export function writeNpy(path: string, count: number, seed = 0x9e3779b9): void {
  const file = openSync(path, 'w')
  writeSync(file, header(count))
  const values = new Float32Array(Math.min(count, AT_ONCE))
  let state = seed | 0
  for (let at = 0; at < count; at += values.length) {
    const some = values.subarray(0, Math.min(values.length, count - at))
    for (let i = 0; i < some.length; i++) {
      let sum = 0
      for (let k = 0; k < 4; k++) {
        state ^= state << 13
        state ^= state >>> 17
        state ^= state << 5
        sum += state
      }
      some[i] = (sum / 2 ** 31) * 0.02
    }
    writeSync(file, new Uint8Array(some.buffer, 0, some.byteLength))
  }
  closeSync(file)
}

/** Of a vector of float32. */
export function header(count: number): Buffer {
  const text = `{'descr': '<f4', 'fortran_order': False, 'shape': (${count},), }`
  const length = Math.ceil((text.length + 11) / 64) * 64
  const bytes = Buffer.alloc(length, ' ')
  bytes.write('\x93NUMPY\x01\x00', 'latin1')
  bytes.writeUInt16LE(length - 10, 8)
  bytes.write(text, 10)
  bytes.write('\n', length - 1)
  return bytes
}
