// Data of every kind becomes a tensor on the workbench.

import type { Tell } from '../program.ts'
import type { Data } from './data.ts'
import { Workbench } from './wasm/quantoscope.js'

export async function load(data: Data, _tell: Tell, _signal: AbortSignal): Promise<Workbench> {
  switch (data.kind) {
    case 'typed':
      return new Workbench(Float32Array.from(data.text.split(/[\s,;]+/), Number), undefined, '', 'float32')
    case 'example':
      return Workbench.example(data.id, data.params)
  }
}
