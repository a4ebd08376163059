// The calls of the page "Values" by name, the same in the Worker and in the page's own thread.

import { type Outcome, outcome, outcomeOf } from '../outcome.ts'
import type { Call, Tell } from '../program.ts'
import type { Ask, Catalog, RankAsk, Setup } from '../wire.ts'
import type { Data, Loaded, Part } from './data.ts'
import type { Extent, Passed } from './far.ts'
import { load, stream } from './load.ts'
import { catalog, initSync, Workbench } from './wasm/quantoscope.js'

export type WorkbenchCalls = {
  catalog: { args: []; result: Catalog }
  /** Puts other data on the workbench. */
  load: { args: [Data]; result: Loaded }
  /** The `Told` as JSON, and each figure's images. Nothing, as with all that follows, where nothing is on the workbench. */
  ask: { args: [Ask]; result: [string, Uint8Array[][]] | undefined }
  /** A pass over a file, for statistics over all values of a tensor that is not held; in an engine beside the workbench. */
  stream: { args: [Part & { readonly file: File }, readonly Setup[], Extent | undefined]; result: Passed | undefined }
  /** What a pass came to. */
  know: { args: [Extent | undefined, readonly (readonly [Setup, Float64Array | undefined])[]]; result: undefined }
  /** A file of what came of the values: how its name ends, and its pieces. */
  export: { args: [Ask, string]; result: [string, Uint8Array<ArrayBuffer>[]] | undefined }
  /** Scripts that give the same numbers: the program's name, and the script. */
  snippets: { args: [Ask]; result: [string, string][] | undefined }
  /** At most so many of the values, and their shape, for the ranking. */
  part: { args: [number]; result: [Float32Array, Uint32Array] | undefined }
  /** Puts other values there for the ranking: beside the workbench, so that both can be in one thread. */
  rankLoad: { args: [Float32Array, Uint32Array]; result: undefined }
  /** Tries one more scheme: the `Price` as JSON. */
  rank: { args: [RankAsk]; result: string }
}

/** What a session has on its workbench, and beside it for the ranking. */
interface Session {
  bench?: Workbench | undefined
  ranked?: Workbench | undefined
}

const sessions = new Map<number, Session>()

function sessionOf(id: number): Session {
  const session = sessions.get(id) ?? {}
  sessions.set(id, session)
  return session
}

export function initialize(module: WebAssembly.Module): void {
  initSync({ module })
}

export function dispatch({ name, args, session: id }: Call, tell: Tell, signal: AbortSignal): Outcome | Promise<Outcome> {
  const session = sessionOf(id)
  switch (name) {
    case 'catalog':
      return outcome(catalog)
    case 'load':
      return outcomeOf(async () => {
        const next = await load(args[0] as Data, tell, signal)
        session.bench?.free()
        session.bench = next.bench
        return next.loaded
      })
    case 'ask':
      return outcome(() => session.bench?.ask(args[0]))
    case 'stream':
      return outcomeOf(() => stream(...(args as WorkbenchCalls['stream']['args']), tell, signal))
    case 'know':
      return outcome(() => know(session.bench, ...(args as WorkbenchCalls['know']['args'])))
    case 'export':
      return outcome(() => session.bench?.export(args[0], args[1] as string))
    case 'snippets':
      return outcome(() => session.bench?.snippets(args[0]))
    case 'part':
      return outcome(() => session.bench?.part(args[0] as number))
    case 'rankLoad':
      return outcome(() => {
        const [values, shape] = args as WorkbenchCalls['rankLoad']['args']
        session.ranked?.free()
        session.ranked = new Workbench(values, shape, '', 'float32')
      })
    case 'rank':
      return outcome(() => session.ranked?.rank(args[0]))
    case 'close':
      return outcome(() => {
        session.bench?.free()
        session.ranked?.free()
        sessions.delete(id)
      })
    default:
      throw new Error(`there is no call ${name}`)
  }
}

function know(bench: Workbench | undefined, ...[extent, outcomes]: WorkbenchCalls['know']['args']): void {
  if (extent) bench?.knowExtent(...extent)
  for (const [setup, figures] of outcomes) bench?.know(setup, figures)
}
