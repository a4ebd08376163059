import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { workbenchDir } from '../virtual.ts'

export default () => readFile(resolve(workbenchDir, 'quantoscope_bg.wasm'))
