// Data of every kind becomes a tensor on the workbench.

import { REAL_EXAMPLES } from '../../examples/real.ts'
import { type OpenFile, openFile } from '../file/open.ts'
import type { Tell } from '../program.ts'
import type { FileTensor, Refusal, Setup } from '../wire.ts'
import type { Data, Loaded, Part } from './data.ts'
import { type Extent, type Passed, pass, sampled } from './far.ts'
import { Far, Opening, type Reading, Typed, Workbench } from './wasm/quantoscope.js'

/** A tensor of more bytes is read when somebody asks for it. */
const UNASKED = 64 << 20
/** A tensor that can be read as a whole alone has to fit, with its outcomes and its figures, into the memory that WebAssembly can have. */
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
  const name = chosen.name || file.name
  const { kind, tensors, notes } = opened
  const loaded = { opened: { kind, tensors, notes }, tensor }
  const far = farOf(opened, tensor)
  if (far) return { bench: await sampled(far, file, name, signal), loaded }
  const count = chosen.shape.reduce((product, side) => product * side, 1)
  if (count > MOST_VALUES) throw refusal('tensor.large', { name: chosen.name, count: String(count), max: String(MOST_VALUES) })
  const reading = await opened.read(tensor, { signal, progress: tell })
  return { bench: Workbench.read(reading as Reading, name, chosen.dtype), loaded }
}

/** Statistics over all values of a tensor that is not held; nothing for one that is. */
export async function stream(
  { file, tensor = 0, ...part }: Part & { readonly file: File },
  setups: readonly Setup[],
  extent: Extent | undefined,
  tell: Tell,
  signal: AbortSignal,
): Promise<Passed | undefined> {
  const far = farOf(await open(file, part, signal), tensor)
  try {
    return far && (await pass(far, file, setups, extent, tell, signal))
  } finally {
    far?.free()
  }
}

const farOf = (file: OpenFile, tensor: number): Far | undefined => Far.of(file.native as Opening, tensor)

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
