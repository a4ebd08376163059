import type { Opened, Params, Preview } from '../wire.ts'

/** Where the tensor on the workbench comes from. */
export type Data =
  /** Typed or pasted; how it is read: ids of `Typed` in Rust, `auto` as a rule. */
  | { readonly kind: 'typed'; readonly text: string; readonly separator?: string; readonly decimal?: string }
  /** Made by the engine: the id and the parameters of one of the catalogue's examples. */
  | { readonly kind: 'example'; readonly id: string; readonly params: Params }
  /** Real data that come with the page, by its id. */
  | ({ readonly kind: 'real'; readonly id: string } & Part)
  | ({ readonly kind: 'file'; readonly file: File } & Part)

/** What of a file is read, and how. */
export interface Part {
  /** A reader's id, where content and name shall not decide. */
  readonly reader?: string
  readonly params?: Params
  /** The tensor's place in the file; without one, the first that is not too large to be read unasked. */
  readonly tensor?: number
}

/** What there is to say of how data were read. */
export interface Loaded {
  /** Of what was typed. */
  readonly preview?: Preview
  /** What is in the file, and which tensor of it was read. */
  readonly opened?: Opened
  readonly tensor?: number
}
