import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { wasmDir } from '../virtual.ts'

export default () => readFile(resolve(wasmDir, 'quantoscope_bg.wasm'))
