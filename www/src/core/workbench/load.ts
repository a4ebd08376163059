// Data of every kind becomes a tensor on the workbench.

import { REAL_EXAMPLES } from '../../examples/real.ts'
import { type OpenFile, openFile } from '../file/open.ts'
import type { Tell } from '../program.ts'
import type { FileTensor, Refusal } from '../wire.ts'
import type { Data, Loaded, Part } from './data.ts'
import { Opening, type Reading, Typed, Workbench } from './wasm/quantoscope.js'

/** A tensor of more bytes is read when somebody asks for it. */
const UNASKED = 64 << 20
/** What a tensor takes as float32, its outcomes and its figures has to fit into the memory that WebAssembly can have. */
const MOST_VALUES = 1 << 27

export interface Put {
  readonly bench: Workbench
  readonly loaded: Loaded
}

export async function load(data: Data, tell: Tell, signal: AbortSignal): Promise<Put> {
  switch (data.kind) {
    case 'typed': {
      const typed = new Typed(data.text, data.separator ?? 'auto', data.decimal ?? 'auto')
      const preview = typed.preview()
      return { bench: Workbench.typed(typed), loaded: { preview } }
    }
    case 'example':
      return { bench: Workbench.example(data.id, data.params), loaded: {} }
    case 'real':
      return fromFile(await real(data.id, signal), data, tell, signal)
    case 'file':
      return fromFile(data.file, data, tell, signal)
  }
}

async function real(id: string, signal: AbortSignal): Promise<File> {
  const example = REAL_EXAMPLES.find((example) => example.id === id)
  const response = example && (await fetch(example.url, { signal }).catch(() => undefined))
  if (!example || !response?.ok) throw refusal('example.missing', { name: id })
  return new File([await response.blob()], example.name)
}

/** The file that was opened last: another of its tensors is read without looking for them again. */
let last: { readonly key: string; readonly file: OpenFile } | undefined

async function fromFile(file: File, part: Part, tell: Tell, signal: AbortSignal): Promise<Put> {
  const opened = await open(file, part, signal)
  const tensor = part.tensor ?? first(opened.tensors)
  const chosen = opened.tensors[tensor]
  if (!chosen) throw refusal('tensor.none', { name: file.name })
  if (chosen.error) throw chosen.error
  const count = chosen.shape.reduce((product, side) => product * side, 1)
  if (count > MOST_VALUES) throw refusal('tensor.large', { name: chosen.name, count: String(count), max: String(MOST_VALUES) })
  const reading = await opened.read(tensor, { signal, progress: tell })
  const { kind, tensors, notes } = opened
  const bench = Workbench.read(reading as Reading, chosen.name || file.name, chosen.dtype)
  return { bench, loaded: { opened: { kind, tensors, notes }, tensor } }
}

async function open(file: File, { reader, params }: Part, signal: AbortSignal): Promise<OpenFile> {
  const key = JSON.stringify([file.name, file.size, file.lastModified, reader, params])
  if (last?.key === key) return last.file
  const opened = await openFile({ Opening }, file, { signal, ...(reader && { reader }), ...(params && { params }) })
  last?.file.free()
  last = { key, file: opened }
  return opened
}

/** The first that can be read and is not large; else the smallest that can. */
function first(tensors: readonly FileTensor[]): number {
  const readable = tensors.map(({ error, stored }, i) => ({ i, stored, error })).filter(({ error }) => !error)
  const small = readable.find(({ stored }) => stored <= UNASKED)
  return (small ?? readable.sort((a, b) => a.stored - b.stored)[0])?.i ?? 0
}

function refusal(code: string, args: Record<string, string>): Refusal {
  const words = Object.entries(args).map(([name, word]) => [name, { kind: 'word', word }] as const)
  return { code, message: { id: `error-${code.replace('.', '-')}`, args: Object.fromEntries(words) }, at: {} }
}
