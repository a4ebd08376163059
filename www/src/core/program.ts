// What a page runs in its Worker: an engine, and the calls that it answers.

import type { Outcome } from './outcome.ts'

/** By name: what a call takes, and what it gives. */
export type Calls = Record<string, { args: readonly unknown[]; result: unknown }>
export type Name<C extends Calls> = keyof C & string
/** `session` is whose call it is: engines that keep something keep it for each. Every program has a call `close`, which ends one. */
export type Call = { readonly name: string; readonly args: readonly unknown[]; readonly session: number }

/** How far a long call has come, from 0 to 1. */
export type Tell = (progress: number) => void

/** The side on which the engine is: the Worker, or the page's own thread where no Worker may be had. */
export interface Answering {
  initialize(module: WebAssembly.Module): void
  /** What takes long tells how far it is, and stops when the signal is aborted. */
  dispatch(call: Call, tell: Tell, signal: AbortSignal): Outcome | Promise<Outcome>
}

/** The page's side. */
export interface Program {
  /** The engine's WebAssembly; a `Response` can be compiled while it arrives. */
  source(): Promise<Response | Uint8Array<ArrayBuffer>>
  readonly worker: new (options?: { name?: string }) => Worker
  /** The same in the page's own thread. */
  answering(): Promise<Answering>
  /** Calls of which the newest takes the place of one that waits. */
  readonly newest: readonly string[]
}
