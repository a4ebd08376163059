/** Float32 values as a file of NumPy (version 1.0 of its format): the way in that any amount of values has. */
export function npyOf(values: Float32Array): Uint8Array<ArrayBuffer> {
  const described = `{'descr': '<f4', 'fortran_order': False, 'shape': (${values.length},), }`
  const header = new TextEncoder().encode(`${described.padEnd(Math.ceil((described.length + 11) / 64) * 64 - 11)}\n`)
  const file = new Uint8Array(10 + header.length + values.byteLength)
  file.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, header.length & 255, header.length >> 8])
  file.set(header, 10)
  const data = new DataView(file.buffer, 10 + header.length)
  for (let i = 0; i < values.length; i++) data.setFloat32(4 * i, values[i] as number, true)
  return file
}
